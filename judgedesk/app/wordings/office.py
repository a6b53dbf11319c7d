"""Errors about office files."""

from judgedesk.app.wordings.text import ErrorText

WORDING: dict[str, ErrorText] = {}
