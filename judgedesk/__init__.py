"""JudgeDesk: an offline evidence desk for trafficking trials."""

__version__ = "0.1.0"
