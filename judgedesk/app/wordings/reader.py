"""Errors about how pages and documents are shown."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "viewing.itself": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A document can't be its own translation."),
        QT_TRANSLATE_NOOP("errors", "The same document was named twice."),
        QT_TRANSLATE_NOOP("errors", "Choose the document that was translated, or close the one beside it."),
    ),
}
