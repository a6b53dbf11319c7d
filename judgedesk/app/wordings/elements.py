"""Errors about indicators, related offences and worksheets."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "law.unknown_indicator": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The indicator {indicator} is not known."),
        QT_TRANSLATE_NOOP("errors", "None of the law packs on this computer has it."),
        QT_TRANSLATE_NOOP("errors", "See `judgedesk law list`."),
    ),
    "law.unknown_related": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The related offence {related} is not known."),
        QT_TRANSLATE_NOOP("errors", "None of the law packs on this computer has it."),
        QT_TRANSLATE_NOOP("errors", "See `judgedesk law list`."),
    ),
    "law.unknown_related_row": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The row {row} is not known."),
        QT_TRANSLATE_NOOP("errors", "No related offence has it."),
        QT_TRANSLATE_NOOP("errors", "See `judgedesk law list`."),
    ),
    "worksheet.unknown_question": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question {question} is not known."),
        QT_TRANSLATE_NOOP("errors", "None of the law packs on this computer has it."),
        QT_TRANSLATE_NOOP("errors", "See `judgedesk law list`; nothing was changed."),
    ),
    "worksheet.bad_answer": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{answer} is no answer."),
        QT_TRANSLATE_NOOP("errors", "A question is answered with yes, no or unclear."),
        QT_TRANSLATE_NOOP("errors", "Choose one of them; nothing was changed."),
    ),
    "reclassification.unknown_target": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The offence {offence} is not known."),
        QT_TRANSLATE_NOOP("errors", "Neither a pack of offences nor one of related offences holds it."),
        QT_TRANSLATE_NOOP("errors", "See `judgedesk law list`; nothing was changed."),
    ),
    "reclassification.bad_day": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The day of the warning was not understood."),
        QT_TRANSLATE_NOOP("errors", "“{day}” is no day of the calendar, written as 2026-03-31."),
        QT_TRANSLATE_NOOP("errors", "Correct it; nothing was changed."),
    ),
    "reclassification.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "That note for reclassification was not found."),
        QT_TRANSLATE_NOOP("errors", "It was taken away, or it is not one of yours."),
        QT_TRANSLATE_NOOP("errors", "See the list of notes; nothing was changed."),
    ),
}
