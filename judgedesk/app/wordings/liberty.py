"""Errors about people deprived of liberty."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

_WHAT = QT_TRANSLATE_NOOP("errors", "The field {field} of the detention cannot be so.")
_NEXT = QT_TRANSLATE_NOOP(
    "errors", "Days and hours are written as 2027-01-05T06:15. Correct the field. Nothing was changed."
)

WORDING: dict[str, ErrorText] = {
    "detention.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no detention {detention} in this case."),
        QT_TRANSLATE_NOOP("errors", "It was removed, or the id belongs to another case."),
        QT_TRANSLATE_NOOP("errors", "Look it up in the list of custody. Nothing was changed."),
    ),
    "detention.bad": ErrorText(_WHAT, QT_TRANSLATE_NOOP("errors", "It says: {detail}."), _NEXT),
    "detention.bad.moment": ErrorText(_WHAT, QT_TRANSLATE_NOOP("errors", "It is no day and hour."), _NEXT),
    "detention.bad.list": ErrorText(
        _WHAT, QT_TRANSLATE_NOOP("errors", "It holds a word that is not on the list."), _NEXT
    ),
    "detention.bad.how": ErrorText(
        _WHAT, QT_TRANSLATE_NOOP("errors", "It has an end, but how it ended is not said."), _NEXT
    ),
    "detention.bad.ended": ErrorText(
        _WHAT, QT_TRANSLATE_NOOP("errors", "It is said how it ended, but not when."), _NEXT
    ),
    "detention.bad.order": ErrorText(
        _WHAT, QT_TRANSLATE_NOOP("errors", "It does not lie after the arrest and the orders before it."), _NEXT
    ),
    "detention.bad.early": ErrorText(_WHAT, QT_TRANSLATE_NOOP("errors", "It lies before the arrest."), _NEXT),
    "detention.bad.pack": ErrorText(
        _WHAT, QT_TRANSLATE_NOOP("errors", "No pack of the law knows what it names."), _NEXT
    ),
    "detention.bad_hour": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{given}” is no day and hour."),
        QT_TRANSLATE_NOOP("errors", "Custody is counted from the hour, so the hour has to be given."),
        QT_TRANSLATE_NOOP("errors", "Write it as 2027-01-05 06:15. Nothing was changed."),
    ),
}
