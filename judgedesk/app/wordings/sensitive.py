"""Errors about marks on what is hard to look at."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "sensitive.unknown_kind": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{kind}” is no kind of marked material."),
        QT_TRANSLATE_NOOP("errors", "The kinds are: {known}."),
        QT_TRANSLATE_NOOP("errors", "Choose one of these; “other” fits whatever none of them names."),
    ),
    "sensitive.not_marked": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no mark to be taken away here."),
        QT_TRANSLATE_NOOP("errors", "Neither the page nor its document is marked as sensitive."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of marks; a mark may have been taken away already."),
    ),
    "sensitive.whole": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This page has no mark of its own."),
        QT_TRANSLATE_NOOP("errors", "Its whole document is marked as sensitive."),
        QT_TRANSLATE_NOOP("errors", "Take the mark on the document away, then mark the pages that are to stay veiled."),
    ),
    "breaks.bad_minutes": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The reminder of a break can't be set to {given} minutes."),
        QT_TRANSLATE_NOOP("errors", "It counts what was looked at within the last hour."),
        QT_TRANSLATE_NOOP("errors", "Give a number from 1 to {longest}, or 0 for no reminder."),
    ),
}
"""What each error says: what happened, why it stopped, what to do next."""
