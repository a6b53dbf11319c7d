"""Errors about planning hearings."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "plan.too_large": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This is too much to be planned at once."),
        QT_TRANSLATE_NOOP("errors", "A plan takes {most} at most ({what})."),
        QT_TRANSLATE_NOOP("errors", "Plan a shorter time, or fewer people, and then the rest."),
    ),
    "plan.same_id": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{id} is there twice ({kind})."),
        QT_TRANSLATE_NOOP("errors", "A plan must be able to tell one from the other."),
        QT_TRANSLATE_NOOP("errors", "Give one of them another id."),
    ),
    "plan.bad_minutes": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The testimony {testimony} lasts no time at all."),
        QT_TRANSLATE_NOOP("errors", "A testimony lasts a minute at least."),
        QT_TRANSLATE_NOOP("errors", "Enter how many minutes it will take."),
    ),
    "plan.unknown_room": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The sitting {sitting} is in a room that is not recorded ({room})."),
        QT_TRANSLATE_NOOP("errors", "What a room has, and when it is free, must be known."),
        QT_TRANSLATE_NOOP("errors", "Record the room, or correct the sitting."),
    ),
    "plan.bad_seconds": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A plan can't be searched for that long."),
        QT_TRANSLATE_NOOP("errors", "It takes more than no time, and {most} seconds at most."),
        QT_TRANSLATE_NOOP("errors", "Choose another time."),
    ),
    "plan.unreadable": ErrorText(
        QT_TRANSLATE_NOOP("errors", "What was to be planned could not be read."),
        QT_TRANSLATE_NOOP("errors", "An entry is too long or of the wrong kind."),
        QT_TRANSLATE_NOOP("errors", "Check the testimony, sittings, rooms and resources, and plan again."),
    ),
}
