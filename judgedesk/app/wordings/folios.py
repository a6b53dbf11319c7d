"""Errors about folios, volumes and splitting."""

from judgedesk.app.wordings.text import ErrorText

WORDING: dict[str, ErrorText] = {}
