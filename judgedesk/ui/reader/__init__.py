"""The reader: a page as picture or paper, its text, what is marked on it, and the selection."""
