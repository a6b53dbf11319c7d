"""Errors about mail, archives, chats, calendars and contacts."""

from judgedesk.app.wordings.text import ErrorText

WORDING: dict[str, ErrorText] = {}
