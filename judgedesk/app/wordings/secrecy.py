"""Errors about keys on paper, locking, the end of a case and erasure."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "recovery.mistyped": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This is not a recovery key as it was printed."),
        QT_TRANSLATE_NOOP(
            "errors", "It has {needed} letters, and the last ones check the others; given were {number}."
        ),
        QT_TRANSLATE_NOOP("errors", "Type the letters of the paper again; groups and capitals don't matter."),
    ),
    "recovery.refused": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This recovery key does not open the case."),
        QT_TRANSLATE_NOOP(
            "errors", "It belongs to another case, was replaced by a newer one, or its maker was removed."
        ),
        QT_TRANSLATE_NOOP("errors", "Look for the newest paper of this case, or ask another key holder."),
    ),
    "recovery.none": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{user} has no recovery key."),
        QT_TRANSLATE_NOOP("errors", "None was made, or it was taken back already."),
        QT_TRANSLATE_NOOP("errors", "See the list of users for whose key stands on paper."),
    ),
    "recovery.not_yours": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{user} can't make or take back a recovery key."),
        QT_TRANSLATE_NOOP("errors", "Only a judge or a prosecutor of the case does that."),
        QT_TRANSLATE_NOOP("errors", "Ask one of them."),
    ),
    "case.resting": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The case is locked."),
        QT_TRANSLATE_NOOP("errors", "Its keys were let go of while nobody was at the desk."),
        QT_TRANSLATE_NOOP("errors", "Enter the passphrase; everything is where it was."),
    ),
    "lock.bad_minutes": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This is no time after which a window can lock itself."),
        QT_TRANSLATE_NOOP("errors", "It is a number of minutes up to {most}; 0 stands for never."),
        QT_TRANSLATE_NOOP("errors", "Give such a number."),
    ),
    "retention.bad_date": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{given}” is no day."),
        QT_TRANSLATE_NOOP("errors", "Days are written year-month-day, as in 2026-03-01."),
        QT_TRANSLATE_NOOP("errors", "Give the day in this form."),
    ),
    "retention.too_early": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The case can't be kept only until {until}."),
        QT_TRANSLATE_NOOP("errors", "The judgment is final since {final}; the time of keeping runs from then."),
        QT_TRANSLATE_NOOP("errors", "Give a later day, or none while it is not known."),
    ),
    "retention.not_yours": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{user} can't close the case."),
        QT_TRANSLATE_NOOP("errors", "Only a judge or a prosecutor of the case does that."),
        QT_TRANSLATE_NOOP("errors", "Ask one of them."),
    ),
    "erase.not_yours": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{user} can't erase anybody's data."),
        QT_TRANSLATE_NOOP("errors", "Only a judge or a prosecutor of the case does that."),
        QT_TRANSLATE_NOOP("errors", "Ask one of them."),
    ),
    "erase.not_confirmed": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nothing was erased."),
        QT_TRANSLATE_NOOP("errors", "What is erased can't be brought back, so it has to be confirmed."),
        QT_TRANSLATE_NOOP("errors", "Say --yes if that is what you want."),
    ),
}
