"""Rows for Qt's tables."""
