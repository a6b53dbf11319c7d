"""Errors about what is disclosed at the trial and about motions for evidence."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

_UNCHANGED = QT_TRANSLATE_NOOP("errors", "Choose one of these; nothing was changed.")

WORDING: dict[str, ErrorText] = {
    "disclosure.nothing": ErrorText(
        QT_TRANSLATE_NOOP("errors", "It is not said what was disclosed."),
        QT_TRANSLATE_NOOP("errors", "A record is about one document or about one testimony."),
        QT_TRANSLATE_NOOP("errors", "Name the document, or the testimony; nothing was changed."),
    ),
    "disclosure.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nothing is recorded of {id}."),
        QT_TRANSLATE_NOOP("errors", "What was disclosed of it was never entered, or was taken back."),
        QT_TRANSLATE_NOOP("errors", "Look it up in the list of what was disclosed."),
    ),
    "disclosure.bad_state": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{given}” is no state of a document at the trial."),
        QT_TRANSLATE_NOOP("errors", "Known are: {known}."),
        _UNCHANGED,
    ),
    "disclosure.bad_ground": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{given}” is no ground for this state."),
        QT_TRANSLATE_NOOP("errors", "Known are: {known}."),
        _UNCHANGED,
    ),
    "disclosure.no_ground": ErrorText(
        QT_TRANSLATE_NOOP("errors", "It is not said why it is not admissible."),
        QT_TRANSLATE_NOOP("errors", "Grounds are: {known}."),
        _UNCHANGED,
    ),
    "disclosure.no_note": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The provision is not named."),
        QT_TRANSLATE_NOOP("errors", "The ground “{given}” does not say by itself which provision it rests on."),
        QT_TRANSLATE_NOOP("errors", "Name the provision in the note; nothing was changed."),
    ),
    "disclosure.bad_pages": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There are no pages {first} to {last}."),
        QT_TRANSLATE_NOOP("errors", "The document has {pages} pages, and the first must not stand behind the last."),
        QT_TRANSLATE_NOOP("errors", "Give pages that it has; nothing was changed."),
    ),
    "disclosure.too_long": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The note or the folio is too long."),
        QT_TRANSLATE_NOOP("errors", "Each holds {most} characters."),
        QT_TRANSLATE_NOOP("errors", "Shorten it; nothing was changed."),
    ),
    "motion.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no motion {id}."),
        QT_TRANSLATE_NOOP("errors", "It was removed, or its id is mistyped."),
        QT_TRANSLATE_NOOP("errors", "Choose one of those in the register."),
    ),
    "motion.no_thesis": ErrorText(
        QT_TRANSLATE_NOOP("errors", "It is not said what the evidence is to show."),
        QT_TRANSLATE_NOOP("errors", "A motion for evidence names the circumstance that is to be proved."),
        QT_TRANSLATE_NOOP("errors", "Write the thesis; nothing was changed."),
    ),
    "motion.too_long": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The motion is too long for the register."),
        QT_TRANSLATE_NOOP("errors", "Each field holds {most} characters."),
        QT_TRANSLATE_NOOP("errors", "Shorten it; nothing was changed."),
    ),
    "motion.bad_kind": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{given}” is no kind of evidence here."),
        QT_TRANSLATE_NOOP("errors", "Known are: {known}."),
        _UNCHANGED,
    ),
    "motion.unknown_who": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nobody is called “{given}”."),
        QT_TRANSLATE_NOOP("errors", "A motion is made by a person of the case, by id, or by: {known}."),
        _UNCHANGED,
    ),
    "motion.bad_decision": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{given}” is no decision on a motion."),
        QT_TRANSLATE_NOOP("errors", "Known are: {known}."),
        _UNCHANGED,
    ),
    "motion.bad_ground": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{given}” is no ground for refusing evidence."),
        QT_TRANSLATE_NOOP("errors", "Known are: {known}."),
        _UNCHANGED,
    ),
    "motion.no_ground": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A refusal needs its ground."),
        QT_TRANSLATE_NOOP("errors", "Known are: {known}."),
        _UNCHANGED,
    ),
    "motion.ground_without_refusal": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Only a refusal has grounds."),
        QT_TRANSLATE_NOOP("errors", "The motion is not refused."),
        QT_TRANSLATE_NOOP("errors", "Leave the grounds out, or refuse the motion; nothing was changed."),
    ),
    "motion.before_filed": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The decision would come before the motion."),
        QT_TRANSLATE_NOOP("errors", "The motion was filed on {filed}, the decision is dated {decided}."),
        QT_TRANSLATE_NOOP("errors", "Check both days; nothing was changed."),
    ),
    "motion.not_refused": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no refusal to write down."),
        QT_TRANSLATE_NOOP("errors", "The motion is not decided, or was granted."),
        QT_TRANSLATE_NOOP("errors", "Record the refusal with its ground first."),
    ),
    "evidence_list.empty": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is nothing to list."),
        QT_TRANSLATE_NOOP("errors", "No passage is tagged to an element, and nobody who is to be heard goes to one."),
        QT_TRANSLATE_NOOP("errors", "Tag passages in the grid, or say of a testimony to which elements it goes."),
    ),
}
