"""Errors about what is kept among the settings of the account."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "settings.unwritable": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The list of cases opened here could not be kept."),
        QT_TRANSLATE_NOOP("errors", "{path} could not be written."),
        QT_TRANSLATE_NOOP("errors", "Nothing else depends on it: cases open as before."),
    ),
}
