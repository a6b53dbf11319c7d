"""Errors about outlines of questions and marked contradictions."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

_GONE = QT_TRANSLATE_NOOP("errors", "It was removed, or its id is mistyped.")

WORDING: dict[str, ErrorText] = {
    "outline.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no such outline of questions."),
        _GONE,
        QT_TRANSLATE_NOOP("errors", "Choose one of the outlines there are."),
    ),
    "outline.none": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no outline of questions for {person}."),
        QT_TRANSLATE_NOOP("errors", "Nobody has begun one that is open to you."),
        QT_TRANSLATE_NOOP("errors", "Begin one, or see for whom there are outlines."),
    ),
    "outline.no_question": ErrorText(
        QT_TRANSLATE_NOOP("errors", "That question is not in the outline."),
        QT_TRANSLATE_NOOP("errors", "It was taken out, or its id is mistyped."),
        QT_TRANSLATE_NOOP("errors", "Choose one of the questions that stand there."),
    ),
    "outline.empty": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nothing was recorded."),
        QT_TRANSLATE_NOOP("errors", "A question or a note needs words."),
        QT_TRANSLATE_NOOP("errors", "Write it, then record it."),
    ),
    "outline.bad_state": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A question can't be “{state}”."),
        QT_TRANSLATE_NOOP("errors", "It is open, asked, answered or not allowed."),
        QT_TRANSLATE_NOOP("errors", "Choose one of these."),
    ),
    "outline.bad_second": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The note was not tied to the recording."),
        QT_TRANSLATE_NOOP("errors", "It lacks the second, or the second lies outside any recording."),
        QT_TRANSLATE_NOOP("errors", "Give hours, minutes and seconds from the beginning of the recording."),
    ),
    "outline.same_person": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The question was not carried over."),
        QT_TRANSLATE_NOOP("errors", "It is a question to {person} already."),
        QT_TRANSLATE_NOOP("errors", "Choose another person."),
    ),
    "outline.sealed": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nothing sealed can stand in an outline that lies with the case."),
        QT_TRANSLATE_NOOP("errors", "Everybody who opens the case can read it, and a page or passage of it is sealed."),
        QT_TRANSLATE_NOOP("errors", "Keep the outline as yours alone, or leave out what is sealed."),
    ),
    "contradiction.not_a_pair": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The pair was not marked."),
        QT_TRANSLATE_NOOP("errors", "A mark stands on two different passages of the statements of {person}."),
        QT_TRANSLATE_NOOP("errors", "Choose two passages, each tagged in a statement of the same person."),
    ),
    "contradiction.bad_mark": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A pair can't be marked as “{given}”."),
        QT_TRANSLATE_NOOP("errors", "It is a contradiction, or one that is explained."),
        QT_TRANSLATE_NOOP("errors", "Choose one of the two."),
    ),
    "contradiction.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no such marked pair."),
        _GONE,
        QT_TRANSLATE_NOOP("errors", "Choose one of the pairs there are."),
    ),
}
