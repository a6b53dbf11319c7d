"""Errors about plans and hearings."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

_BOARD = QT_TRANSLATE_NOOP("errors", "See the hearings.")

WORDING: dict[str, ErrorText] = {
    "hearing.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no hearing {hearing}."),
        QT_TRANSLATE_NOOP("errors", "It was never accepted, or its id is mistyped."),
        _BOARD,
    ),
    "hearing.over": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This hearing can no longer be changed."),
        QT_TRANSLATE_NOOP("errors", "It was held or cancelled, or nobody appeared ({state})."),
        QT_TRANSLATE_NOOP("errors", "Plan the rest anew, or undo what was noted last."),
    ),
    "hearing.bad_time": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{given} is no time at which a hearing can be."),
        QT_TRANSLATE_NOOP("errors", "A time is written HH:MM, and a hearing ends on the day on which it begins."),
        QT_TRANSLATE_NOOP("errors", "Give another time."),
    ),
    "hearing.tentative": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This hearing stays tentative."),
        QT_TRANSLATE_NOOP("errors", "Its sitting is not promised by everybody yet. Missing: {missing}."),
        QT_TRANSLATE_NOOP("errors", "Confirm the sitting first."),
    ),
    "hearing.no_need": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This hearing has no need number {number}."),
        QT_TRANSLATE_NOOP("errors", "Its testimony asks for fewer people and things."),
        QT_TRANSLATE_NOOP("errors", "Choose one of its needs, or add one to the testimony."),
    ),
    "hearing.no_resource": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No resource is called {resource}."),
        QT_TRANSLATE_NOOP("errors", "Only what is recorded can be booked."),
        QT_TRANSLATE_NOOP("errors", "Record it, or choose another one."),
    ),
    "hearing.bad_event": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{given} is nothing that happens in a hearing."),
        QT_TRANSLATE_NOOP("errors", "What can be noted is: {known}."),
        QT_TRANSLATE_NOOP("errors", "Choose one of these."),
    ),
    "hearing.out_of_order": ErrorText(
        QT_TRANSLATE_NOOP("errors", "That cannot be noted now."),
        QT_TRANSLATE_NOOP(
            "errors",
            "A hearing starts once, is paused and resumed in turn, and ends once; no time lies before the last one.",
        ),
        QT_TRANSLATE_NOOP("errors", "Look at what is noted already, and undo it where it is wrong."),
    ),
    "hearing.bad_lead": ErrorText(
        QT_TRANSLATE_NOOP("errors", "These days for a summons cannot be kept."),
        QT_TRANSLATE_NOOP("errors", "They are 0 to 365, for one of these ways: {known}."),
        QT_TRANSLATE_NOOP("errors", "Give another number, or another way."),
    ),
    "hearing.no_item": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nothing called {item} is to be arranged for this hearing."),
        QT_TRANSLATE_NOOP("errors", "What is asked for follows from testimony and measures, which may have changed."),
        QT_TRANSLATE_NOOP("errors", "See what is open for this hearing."),
    ),
    "hearing.not_ready": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The hearing of {person} is not ready. Open: {number}."),
        QT_TRANSLATE_NOOP("errors", "Still to be arranged: {reasons}."),
        QT_TRANSLATE_NOOP("errors", "Arrange it, or note why it is not needed."),
    ),
    "sitting.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no sitting {sitting}."),
        QT_TRANSLATE_NOOP("errors", "It was removed, or its id is mistyped."),
        QT_TRANSLATE_NOOP("errors", "Choose one of the sittings."),
    ),
    "sitting.bad_missing": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{given} is nothing that a sitting can lack."),
        QT_TRANSLATE_NOOP("errors", "What can be noted is: {known}."),
        QT_TRANSLATE_NOOP("errors", "Choose one of these."),
    ),
    "testimony.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no testimony {testimony}."),
        QT_TRANSLATE_NOOP("errors", "It was removed, or its id is mistyped."),
        QT_TRANSLATE_NOOP("errors", "Choose one of those that are recorded."),
    ),
    "plan.unknown": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is no plan {plan}."),
        QT_TRANSLATE_NOOP("errors", "It was removed, or it was never kept."),
        QT_TRANSLATE_NOOP("errors", "Choose one of the plans, or make a new one."),
    ),
    "plan.infeasible": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This plan cannot be taken."),
        QT_TRANSLATE_NOOP("errors", "It places nobody: nothing fits, or what is pinned contradicts itself."),
        QT_TRANSLATE_NOOP("errors", "See its reasons, release or move what is pinned, and plan again."),
    ),
    "plan.bad_seconds": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A plan cannot be searched for so long."),
        QT_TRANSLATE_NOOP("errors", "It is more than 0 and at most {most} seconds."),
        QT_TRANSLATE_NOOP("errors", "Give another number of seconds."),
    ),
    "plan.unreadable": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The plan could not be made."),
        QT_TRANSLATE_NOOP("errors", "Something in the records of hearings is not what a plan can be made from."),
        QT_TRANSLATE_NOOP("errors", "Look at rooms, resources, sittings and testimony, and plan again."),
    ),
    "plan.too_large": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This is more than can be planned at once."),
        QT_TRANSLATE_NOOP("errors", "At most {most} can be taken of these: {what}."),
        QT_TRANSLATE_NOOP("errors", "Leave out sittings that are over and free times of no use, and plan again."),
    ),
    "plan.same_id": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Two records are called {id}."),
        QT_TRANSLATE_NOOP("errors", "A plan needs every one of them under an id of its own ({kind})."),
        QT_TRANSLATE_NOOP("errors", "Give one of them another id."),
    ),
    "plan.bad_minutes": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The testimony {testimony} has no length."),
        QT_TRANSLATE_NOOP("errors", "A testimony lasts at least one minute."),
        QT_TRANSLATE_NOOP("errors", "Give it its minutes."),
    ),
    "plan.unknown_room": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The sitting {sitting} is in a room that is not recorded: {room}."),
        QT_TRANSLATE_NOOP("errors", "Where a room is not known, nobody can say whether it is free."),
        QT_TRANSLATE_NOOP("errors", "Record the room, or change the sitting."),
    ),
}  # fmt: skip
