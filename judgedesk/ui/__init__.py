"""The window: everything Qt, and nothing that isn't."""
