"""Folding, words and sorting: one way for search, intake, the leak guard and lists."""
