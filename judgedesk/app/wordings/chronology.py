"""Errors about the facts of the chronology."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "fact.bad_date": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{given}” is not understood as a date."),
        QT_TRANSLATE_NOOP(
            "errors", "A year is needed, every day must be in the calendar, and a range must end after it begins."
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Write it like 12 March 2022, 12.03.2022, III 2022, 2022, about May 2022, before or after 12 March 2022, "
            "or from 12 to 14 March 2022.",
        ),
    ),
    "fact.no_text": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The fact says nothing yet."),
        QT_TRANSLATE_NOOP("errors", "A fact needs some words beside its date."),
        QT_TRANSLATE_NOOP("errors", "Write in one sentence what happened."),
    ),
    "fact.no_reason": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Why this fact is outside the scope is not said."),
        QT_TRANSLATE_NOOP("errors", "It is listed apart with its reason, so that anybody can follow it."),
        QT_TRANSLATE_NOOP("errors", "Write the reason in a few words."),
    ),
    "fact.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This fact is not in the chronology."),
        QT_TRANSLATE_NOOP("errors", "It may have been removed since; its number is {fact}."),
        QT_TRANSLATE_NOOP("errors", "Look at the chronology again; a removal can be undone."),
    ),
    "fact.person_unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nobody in the case is called {person}."),
        QT_TRANSLATE_NOOP("errors", "Or more than one person is, and then it is not guessed who is meant."),
        QT_TRANSLATE_NOOP("errors", "Choose from the names that are offered while you type."),
    ),
    "fact.tag_unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "One of the passages can't be found."),
        QT_TRANSLATE_NOOP("errors", "No tag {tag} is open to you; it may have been removed since."),
        QT_TRANSLATE_NOOP("errors", "Choose the passage again, or leave it out."),
    ),
    "fact.names_protected": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{quote}” would name a protected person."),
        QT_TRANSLATE_NOOP("errors", "Facts are read by everybody who opens the case, also without the key to names."),
        QT_TRANSLATE_NOOP("errors", "Write {label} instead."),
    ),
}
