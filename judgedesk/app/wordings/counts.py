"""Errors about joining and splitting counts."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "count.join_one": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Count {count} can't be joined with itself."),
        QT_TRANSLATE_NOOP("errors", "Joining needs a count that stays and another one."),
        QT_TRANSLATE_NOOP("errors", "Choose another count to join with it."),
    ),
    "count.both_sides": ErrorText(
        QT_TRANSLATE_NOOP("errors", "In the joined count {person} would be accused and injured."),
        QT_TRANSLATE_NOOP("errors", "Nobody is both in one count."),
        QT_TRANSLATE_NOOP("errors", "Leave the counts apart, or split them first so that the person is on one side."),
    ),
    "count.sequence_one": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A sequence of offences needs at least two counts."),
        QT_TRANSLATE_NOOP("errors", "It says how counts stand to each other."),
        QT_TRANSLATE_NOOP("errors", "Name two counts or more, or take a count out of its sequence."),
    ),
    "count.split_one": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Count {count} can't be split this way."),
        QT_TRANSLATE_NOOP("errors", "Only one count would come out of it."),
        QT_TRANSLATE_NOOP("errors", "Split by another side: injured parties, accused, or days of the act."),
    ),
    "count.split_empty": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A part of count {count} would have no accused or no injured party."),
        QT_TRANSLATE_NOOP("errors", "A count charges somebody with something done to somebody."),
        QT_TRANSLATE_NOOP("errors", "Name both for every part, or choose another day."),
    ),
    "count.split_leaves": ErrorText(
        QT_TRANSLATE_NOOP("errors", "After this split of count {count} something would be charged nowhere."),
        QT_TRANSLATE_NOOP("errors", "These stand in no part: {pairs}."),
        QT_TRANSLATE_NOOP("errors", "Put them into one of the parts."),
    ),
    "count.bad_day": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{day}” does not divide the act."),
        QT_TRANSLATE_NOOP("errors", "It has to be a day, written 2024-01-31, within {start} – {end}."),
        QT_TRANSLATE_NOOP("errors", "Give the first day of the second part."),
    ),
}
"""What each error says, by what it is about. English is the source; other languages stand in `i18n/`."""
