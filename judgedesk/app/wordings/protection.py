"""Errors about protective measures, assessments, questionings and deadlines."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

_ORDER = QT_TRANSLATE_NOOP("errors", "That step is out of order.")
_THEN = QT_TRANSLATE_NOOP("errors", "Enter the steps one after another, each with its day.")

WORDING: dict[str, ErrorText] = {
    "law.unknown_measure": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no measure called {measure}."),
        QT_TRANSLATE_NOOP("errors", "No pack of measures names it."),
        QT_TRANSLATE_NOOP("errors", "See which measures there are and choose one of these."),
    ),
    "measure.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no entry {measure} in the register of measures."),
        QT_TRANSLATE_NOOP("errors", "It was removed, or its id is mistyped."),
        QT_TRANSLATE_NOOP("errors", "See the register."),
    ),
    "measure.out_of_order": ErrorText(
        _ORDER,
        QT_TRANSLATE_NOOP("errors", "A measure can't go from there to the state {after}."),
        _THEN,
    ),
    "measure.out_of_order.new": ErrorText(
        _ORDER,
        QT_TRANSLATE_NOOP(
            "errors",
            "A measure is considered or applied for first. It may be granted at once where no motion is needed, and "
            "carried out at once where it holds by law.",
        ),
        _THEN,
    ),
    "measure.out_of_order.considered": ErrorText(
        _ORDER,
        QT_TRANSLATE_NOOP(
            "errors",
            "What is only considered is applied for, or decided where no motion is needed; else it lapses.",
        ),
        _THEN,
    ),
    "measure.out_of_order.applied_for": ErrorText(
        _ORDER,
        QT_TRANSLATE_NOOP("errors", "What is applied for is granted or refused next, or it lapses."),
        _THEN,
    ),
    "measure.out_of_order.granted": ErrorText(
        _ORDER,
        QT_TRANSLATE_NOOP("errors", "What is granted is arranged or carried out next, or it lapses."),
        _THEN,
    ),
    "measure.out_of_order.refused": ErrorText(
        _ORDER,
        QT_TRANSLATE_NOOP("errors", "What is refused can be applied for anew, granted on complaint, or it lapses."),
        _THEN,
    ),
    "measure.out_of_order.arranged": ErrorText(
        _ORDER,
        QT_TRANSLATE_NOOP("errors", "What is arranged is carried out next, or it lapses."),
        _THEN,
    ),
    "measure.out_of_order.carried_out": ErrorText(
        _ORDER,
        QT_TRANSLATE_NOOP("errors", "The measure was carried out; nothing follows."),
        QT_TRANSLATE_NOOP("errors", "Enter a new measure, or undo the last step."),
    ),
    "measure.out_of_order.lapsed": ErrorText(
        _ORDER,
        QT_TRANSLATE_NOOP("errors", "The measure lapsed; it can be considered or applied for anew."),
        _THEN,
    ),
    "measure.back_in_time": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The step lies before the one it follows."),
        QT_TRANSLATE_NOOP("errors", "It is entered for {given}, the step before it for {before}."),
        QT_TRANSLATE_NOOP("errors", "Correct the day."),
    ),
    "measure.bad_date": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{given}” is no day."),
        QT_TRANSLATE_NOOP("errors", "A day is written YYYY-MM-DD, a moment YYYY-MM-DDTHH:MM."),
        QT_TRANSLATE_NOOP("errors", "Write it so."),
    ),
    "measure.bad_hearing": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{given}” names no hearing."),
        QT_TRANSLATE_NOOP("errors", "It is neither a day, a moment nor the id of a sitting."),
        QT_TRANSLATE_NOOP("errors", "Give a day as YYYY-MM-DD, or a sitting of the plan."),
    ),
    "measure.bad_apart": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{given}” is no distance."),
        QT_TRANSLATE_NOOP("errors", "People are kept apart by the room, the building or the day."),
        QT_TRANSLATE_NOOP("errors", "Choose one of the three."),
    ),
    "measure.names_protected": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The entry names a protected person."),
        QT_TRANSLATE_NOOP("errors", "“{quote}” is a name of {label}, and the register lies open to everybody."),
        QT_TRANSLATE_NOOP("errors", "Write {label} instead."),
    ),
    "measure.names_somebody": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The entry names a protected person."),
        QT_TRANSLATE_NOOP(
            "errors", "“{quote}” stands for somebody protected, and the register lies open to everybody."
        ),
        QT_TRANSLATE_NOOP("errors", "Write the pseudonym instead."),
    ),
    "measure.second_hearing": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{person} was heard already and is to be heard only once."),
        QT_TRANSLATE_NOOP("errors", "A second hearing needs a ground of the statute: {grounds}."),
        QT_TRANSLATE_NOOP("errors", "Give the ground, or plan no second hearing."),
    ),
    "assessment.unknown_fact": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No condition asks for “{fact}”."),
        QT_TRANSLATE_NOOP("errors", "Known facts are: {known}."),
        QT_TRANSLATE_NOOP("errors", "Choose one of these."),
    ),
    "assessment.unknown_offence": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No pack of measures knows the offence {offence}."),
        QT_TRANSLATE_NOOP("errors", "Known are: {known}."),
        QT_TRANSLATE_NOOP("errors", "Choose one of these."),
    ),
    "questioning.no_reason": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Say why {person} was questioned again."),
        QT_TRANSLATE_NOOP("errors", "The person was questioned before (times: {times})."),
        QT_TRANSLATE_NOOP("errors", "Give the reason, then save."),
    ),
    "questioning.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "That questioning is gone."),
        QT_TRANSLATE_NOOP("errors", "It was removed in the meantime."),
        QT_TRANSLATE_NOOP("errors", "Nothing is left to do."),
    ),
    "duty.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The checklist has no line {item}."),
        QT_TRANSLATE_NOOP("errors", "No pack of measures names it."),
        QT_TRANSLATE_NOOP("errors", "Choose a line of the checklist."),
    ),
    "untested.bad": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{given}” has no place in this checklist."),
        QT_TRANSLATE_NOOP("errors", "It is neither a weight nor a counterbalance that is known."),
        QT_TRANSLATE_NOOP("errors", "Choose from the lists."),
    ),
    "deadline.unknown_clock": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no deadline called {clock}."),
        QT_TRANSLATE_NOOP("errors", "No pack of measures names it."),
        QT_TRANSLATE_NOOP("errors", "Choose one from the list of deadlines."),
    ),
    "deadline.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "That deadline is gone."),
        QT_TRANSLATE_NOOP("errors", "It was removed in the meantime."),
        QT_TRANSLATE_NOOP("errors", "Nothing is left to do."),
    ),
    "clock.no_year": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A deadline in the year {year} can't be counted."),
        QT_TRANSLATE_NOOP("errors", "The days off of {state} are known from {first} to 2099."),
        QT_TRANSLATE_NOOP("errors", "Count it by hand and enter the day it ends."),
    ),
    "clock.too_long": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This deadline can't be counted."),
        QT_TRANSLATE_NOOP("errors", "It is too long, or no deadline: {n}."),
        QT_TRANSLATE_NOOP("errors", "Correct the number."),
    ),
}
