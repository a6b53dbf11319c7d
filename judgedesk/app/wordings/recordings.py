"""Errors about recordings and transcripts."""

from judgedesk.app.wordings.text import ErrorText

WORDING: dict[str, ErrorText] = {}
