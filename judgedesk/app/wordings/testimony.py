"""Errors about entering testimony, sittings, rooms and resources."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

_KEPT = QT_TRANSLATE_NOOP("errors", "Change it here; nothing was written.")

WORDING: dict[str, ErrorText] = {
    "testimony.apart_self": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{person} cannot be kept apart from {person}."),
        QT_TRANSLATE_NOOP("errors", "The list names the person who is to be heard."),
        _KEPT,
    ),
    "testimony.after_self": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{person} cannot be heard after this same testimony."),
        QT_TRANSLATE_NOOP("errors", "A testimony follows others, not itself."),
        _KEPT,
    ),
    "testimony.order_round": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This order goes round and can never be kept."),
        QT_TRANSLATE_NOOP("errors", "Each is to be heard after the next: {order}."),
        QT_TRANSLATE_NOOP("errors", "Take one of these wishes away; nothing was written."),
    ),
    "testimony.fixed_early": ErrorText(
        QT_TRANSLATE_NOOP("errors", "It is fixed on {day}, before the earliest day, {earliest}."),
        QT_TRANSLATE_NOOP("errors", "Both cannot hold, so the testimony could never be placed."),
        _KEPT,
    ),
    "sitting.backwards": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The sitting ends at {end}, not after its beginning at {start}."),
        QT_TRANSLATE_NOOP("errors", "A sitting ends later on the day on which it begins."),
        _KEPT,
    ),
    "sitting.room_taken": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{room} already has a sitting on {date}, {times}."),
        QT_TRANSLATE_NOOP("errors", "Two sittings cannot be in one room at the same time."),
        QT_TRANSLATE_NOOP("errors", "Choose other hours or another room; nothing was written."),
    ),
    "series.no_days": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No day of the week is named."),
        QT_TRANSLATE_NOOP("errors", "A series needs days such as Tue, Thu."),
        _KEPT,
    ),
    "series.backwards": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The series ends on {last}, before it begins on {first}."),
        QT_TRANSLATE_NOOP("errors", "Its last day cannot lie before its first."),
        _KEPT,
    ),
    "series.too_long": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The series is longer than two years."),
        QT_TRANSLATE_NOOP("errors", "Sittings are laid down for two years at most."),
        QT_TRANSLATE_NOOP("errors", "Choose an earlier last day; nothing was written."),
    ),
    "series.nothing": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No sitting would be added."),
        QT_TRANSLATE_NOOP("errors", "Every day of the series is a holiday, or the room is taken."),
        QT_TRANSLATE_NOOP("errors", "Choose other days or another room; nothing was written."),
    ),
    "entry.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{id} is no longer recorded."),
        QT_TRANSLATE_NOOP("errors", "It was removed meanwhile."),
        QT_TRANSLATE_NOOP("errors", "Look at the list again."),
    ),
    "entry.in_use": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This cannot be removed yet."),
        QT_TRANSLATE_NOOP("errors", "{number} hearings or sittings need it, the first: {first}."),
        QT_TRANSLATE_NOOP("errors", "Cancel or move them first; nothing was changed."),
    ),
    "entry.number": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{given}” is no whole number of {least} or more."),
        QT_TRANSLATE_NOOP("errors", "Only figures can stand in this field."),
        _KEPT,
    ),
    "entry.day": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{given}” is no day."),
        QT_TRANSLATE_NOOP("errors", "A day is written 2027-01-11 or 11.01.2027."),
        _KEPT,
    ),
    "entry.time": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{given}” is no time of day."),
        QT_TRANSLATE_NOOP("errors", "A time is written 9:00 or 13.30."),
        _KEPT,
    ),
    "entry.empty": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This field is empty."),
        QT_TRANSLATE_NOOP("errors", "Without it the entry would say nothing."),
        QT_TRANSLATE_NOOP("errors", "Fill it in; nothing was written."),
    ),
    "entry.language": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{given}” is no language."),
        QT_TRANSLATE_NOOP("errors", "Languages are written with two letters each, with commas: vi, uk."),
        _KEPT,
    ),
    "entry.times": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A line of this field cannot be taken."),
        QT_TRANSLATE_NOOP("errors", "Each line is one day or several, days of the week, or an absence."),
        _KEPT,
    ),
}
