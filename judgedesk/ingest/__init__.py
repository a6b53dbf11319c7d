"""File to pages, word boxes and pictures. The readers run in a confined child and know no store and no key.

A parent imports `kinds`, `messages` and `extraction` only: they load no reader.
"""
