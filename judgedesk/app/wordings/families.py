"""Errors about near duplicates and candidates."""

from judgedesk.app.wordings.text import ErrorText

WORDING: dict[str, ErrorText] = {}
