"""Errors about pictures and OCR."""

from judgedesk.app.wordings.text import ErrorText

WORDING: dict[str, ErrorText] = {}
