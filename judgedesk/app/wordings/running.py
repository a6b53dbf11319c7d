"""Errors about what is arranged for hearings."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "arranging.words": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This needs words."),
        QT_TRANSLATE_NOOP("errors", "What is done if equipment or a person fails helps only when it is written down."),
        QT_TRANSLATE_NOOP("errors", "Say in a few words what is done then."),
    ),
    "arranging.late": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The information was served too late to count."),
        QT_TRANSLATE_NOOP("errors", "For this hearing the last day was {due}."),
        QT_TRANSLATE_NOOP("errors", "Say why the shorter time is enough, or move the hearing."),
    ),
    "arranging.elsewhere": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This cannot be taken back here."),
        QT_TRANSLATE_NOOP("errors", "It follows from the sitting, the booking or the register of measures."),
        QT_TRANSLATE_NOOP("errors", "Change it there, or undo the act that made it."),
    ),
}
