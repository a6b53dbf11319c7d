"""Every verb of the desk without a window."""
