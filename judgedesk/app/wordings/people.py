"""Errors about persons: entering, merging, removing them."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "person.no_name": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The person has neither a name nor a pseudonym."),
        QT_TRANSLATE_NOOP("errors", "Lists, plans and papers need something to call a person by."),
        QT_TRANSLATE_NOOP("errors", "Write the name, or a pseudonym such as P-7."),
    ),
    "person.names_protected": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{quote}” would name a protected person."),
        QT_TRANSLATE_NOOP(
            "errors", "The field {field} is read by everybody who opens the case, also without the key to names."
        ),
        QT_TRANSLATE_NOOP("errors", "Write {label} instead."),
    ),
    "person.bad_line": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The line “{given}” is not understood."),
        QT_TRANSLATE_NOOP("errors", "In this field a line is written like this: {form}"),
        QT_TRANSLATE_NOOP("errors", "Correct the line; days are written 2024-01-31."),
    ),
    "person.in_use": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{person} can't be removed."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Something still names this person. Counts: {counts}. Tagged passages: {tags}. Facts, measures and other "
            "records: {records}. Persons tied to them: {people}.",
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Merge the record with the right person, or take the person out of what names them first."
        ),
    ),
    "merge.same": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{person} can't be merged with itself."),
        QT_TRANSLATE_NOOP("errors", "A merge needs two records: one that stays and another one."),
        QT_TRANSLATE_NOOP("errors", "Choose another person."),
    ),
    "merge.one_protected": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Only one of these persons is protected, so the records stay apart."),
        QT_TRANSLATE_NOOP(
            "errors", "The open part of the case and its log would go on holding what is known of {person}."
        ),
        QT_TRANSLATE_NOOP("errors", "Protect {person} first, then merge."),
    ),
    "merge.both_sides": ErrorText(
        QT_TRANSLATE_NOOP("errors", "After this merge {person} would be accused and injured in count {count}."),
        QT_TRANSLATE_NOOP("errors", "Nobody is both in one count, so one of the records is of somebody else."),
        QT_TRANSLATE_NOOP("errors", "Check the count, or choose another person."),
    ),
}
"""What each error says, by what it is about. English is the source; other languages stand in `i18n/`."""
