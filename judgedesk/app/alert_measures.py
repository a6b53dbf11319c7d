"""Alerts of the register of measures: deadlines, conditions, bookings, who must not meet, hearings held once."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from judgedesk.app import deadlines, protection
from judgedesk.app.alert_scene import Alert, Scene, counted, soon
from judgedesk.app.protection import Applied
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.domain.people import Capacity
from judgedesk.law.clocks import ends, latest_before
from judgedesk.law.measures import Booking, Clock, Measure
from judgedesk.law.openness import Answer

_UNDER_WAY = ("applied_for", "granted", "arranged")
_AHEAD = 90
"""Days ahead of which a birthday is told where no hearing is planned."""
_READY = 7
"""Days before a hearing by which it has to be decided and arranged."""


def of_measures(scene: Scene) -> Iterator[Alert]:
    """Alerts of every measure that is under way."""
    for record in scene.records:
        measure = scene.packs.measures.get(record.measure)
        if measure is None:
            text = QT_TRANSLATE_NOOP("cli", "{person}: no pack knows the measure {measure}.")
            said = scene.say(text, person=scene.called(record.person), measure=record.measure)
            yield Alert(f"measure:{record.id}:unknown", "warn", "measure", record.id, None, said)
        elif record.state in protection.ACTIVE:
            for clock in measure.clocks:
                yield from _clock(scene, record, clock)
            yield from _conditions(scene, record, measure)
            if record.state in _UNDER_WAY:
                yield from _assessment(scene, record, measure)
                yield from _bookings(scene, record, measure)
                yield from _accused(scene, record, measure)
                yield from _counsel(scene, record, measure)
                yield from _once(scene, record, measure)
                yield from _readiness(scene, record, measure)


def _alert(
    scene: Scene, record: Applied, rule: str, level: Any, kind: str, due: date | None, text: str, /, **facts: object
) -> Alert:
    said = scene.say(text, person=scene.called(record.person), **facts)
    return Alert(f"{kind}:{record.id}:{rule}", level, kind, record.id, due.isoformat() if due else None, said)


# -- deadlines ---------------------------------------------------------------------------------------------------


def _clock(scene: Scene, record: Applied, clock: Clock) -> Iterator[Alert]:
    if clock.unless and _holds(scene, record, clock.unless):
        return
    events = {name: deadlines.moment(day) for name, day in record.events().items()}
    hearing = scene.hearing_day(record)
    events |= {"hearing": hearing} if hearing else {}
    met = events.get(clock.met_by)
    facts = {"what": scene.words(clock.what), "source": scene.written(clock.source)}
    if clock.before:
        before = events.get(clock.before)
        if before is None or _day(before) < scene.today:
            return
        due = counted(latest_before, _day(before), clock.term, scene.calendar, clear=clock.clear)
    else:
        start = events.get(clock.after)
        if start is None:
            return
        due = counted(ends, start, clock.term, scene.calendar, moves=clock.moves)
    if due is None:
        return
    if met is not None:
        if _day(met) > _day(due):
            text = QT_TRANSLATE_NOOP("cli", "{person}: {what}. Due {due}, but it is {met}. {source}")
            yield _alert(scene, record, clock.id, clock.level, "clock", _day(due), text, due=scene.moment(due),
                         met=scene.day(_day(met)), **facts)  # fmt: skip
    elif not scene.past(due):
        text = QT_TRANSLATE_NOOP("cli", "{person}: {what}. Due {due}. {source}")
        yield _alert(scene, record, clock.id, "note", "clock", _day(due), text, due=scene.moment(due), **facts)
    elif clock.met_by:
        text = QT_TRANSLATE_NOOP("cli", "{person}: {what}. Was due {due}; nothing is noted. {source}")
        yield _alert(scene, record, clock.id, clock.level, "clock", _day(due), text, due=scene.moment(due), **facts)


def _day(moment: Any) -> date:
    day: date = moment.date() if hasattr(moment, "date") else moment
    return day


def _holds(scene: Scene, record: Applied, fact: str) -> bool:
    person = scene.people.get(record.person)
    measure = scene.packs.measures[record.measure]
    if person is None:
        return False
    return bool(protection.subject(scene.known, scene.records_of(person.id), measure, person).said.get(fact))


# -- conditions --------------------------------------------------------------------------------------------------


def _conditions(scene: Scene, record: Applied, measure: Measure) -> Iterator[Alert]:
    days = scene.hearing_days(record) or [scene.today]
    now, then = scene.answer(record, scene.today), scene.answer(record, days[-1])
    if now is None or then is None:
        return
    planned = bool(scene.hearing_days(record))
    last = days[-1] if planned else scene.today + timedelta(_AHEAD)
    for turn in now.turns:
        if scene.today < turn.day <= last:
            text = (
                QT_TRANSLATE_NOOP(
                    "cli",
                    "{person} turns {age} on {day}, before the hearing on {hearing}. {measure}: {state}. {instead}",
                )
                if planned
                else QT_TRANSLATE_NOOP("cli", "{person} turns {age} on {day}. {measure}: {state}. {instead}")
            )
            yield _alert(
                scene, record, f"turns_{turn.age}", "warn" if planned else "note", "age", turn.day, text, age=turn.age,
                day=scene.day(turn.day), hearing=scene.day(last), measure=scene.titled(measure),
                state=_state_then(scene, turn.state), instead=_instead(scene, scene.answer(record, turn.day)),
            )  # fmt: skip
            return
    if then.state == "not_open":
        text = QT_TRANSLATE_NOOP("cli", "{person}: {measure} is not open: {reasons}. {instead}")
        reasons = "; ".join(scene.words(reason.text) for reason in then.reasons)
        yield _alert(scene, record, "not_open", "warn", "conditions", None, text, measure=scene.titled(measure),
                     reasons=reasons, instead=_instead(scene, then))  # fmt: skip


def _state_then(scene: Scene, state: str) -> str:
    return scene.say(
        {
            "open": QT_TRANSLATE_NOOP("cli", "open from then on"),
            "not_open": QT_TRANSLATE_NOOP("cli", "not open from then on"),
            "depends": QT_TRANSLATE_NOOP("cli", "from then on only under further conditions"),
        }[state]
    )


def _instead(scene: Scene, answer: Answer | None) -> str:
    if answer is None or not answer.instead:
        return ""
    text = QT_TRANSLATE_NOOP("cli", "Open instead, or open on conditions: {others}.")
    return scene.say(text, others=", ".join(scene.written(one.measure.basis) for one in answer.instead))


def _assessment(scene: Scene, record: Applied, measure: Measure) -> Iterator[Alert]:
    person = scene.people.get(record.person)
    if person is None or not set(measure.assess_first) & set(person.roles):
        return
    stated = scene.known.stated.get(person.id)
    if stated is None:
        text = QT_TRANSLATE_NOOP("cli", "{person}: no individual assessment is noted before {measure} (KPK 52a).")
        yield _alert(scene, record, "assess", "warn", "assessment", None, text, measure=scene.titled(measure))
    elif measure.duty == "may" and record.measure not in stated.wants and "motion" not in record.events():
        text = QT_TRANSLATE_NOOP("cli", "{person}: no statement is noted whether {measure} is wanted (KPK 52a § 2).")
        yield _alert(scene, record, "wishes", "warn", "assessment", None, text, measure=scene.titled(measure))


# -- the hearing -------------------------------------------------------------------------------------------------


def _bookings(scene: Scene, record: Applied, measure: Measure) -> Iterator[Alert]:
    testimony = scene.testimony_of(record.person)
    days = scene.hearing_days(record)
    if not days or days[-1] < scene.today:
        return
    for booking in measure.book:
        if booking.id not in measure.book_first or _booked(scene, record, booking, testimony):
            continue
        text = QT_TRANSLATE_NOOP("cli", "{person}: not booked for {measure}: {booking}.")
        level = "block" if measure.once_grounds else "warn"
        yield _alert(scene, record, booking.id, level, "booking", days[0], text, measure=scene.titled(measure),
                     booking=scene.words(booking.label))  # fmt: skip


def _booked(scene: Scene, record: Applied, booking: Booking, testimony: list[dict[str, Any]]) -> bool:
    if booking.id in record.done:
        return True
    wanted = [one for part in testimony for one in part.get("resources") or () if isinstance(one, dict)]
    if booking.kind:
        return any(one.get("kind") == booking.kind for one in wanted)
    if not booking.equipment:
        return False
    # Every room in which the hearing may be has to have it.
    rooms = [scene.rooms.get(str(sitting.get("room"))) for sitting in scene.planned(record)]
    return bool(rooms) and all(
        room is not None and booking.equipment in (room.get("equipment") or ()) for room in rooms
    )


def _accused(scene: Scene, record: Applied, measure: Measure) -> Iterator[Alert]:
    apart: Any = record.apart or measure.apart
    bar = next((bar for bar in measure.bars if bar.check == "accused_present"), None)
    sittings = [one for one in scene.planned(record) if date.fromisoformat(one["date"]) >= scene.today]
    # Apart by the room alone, the accused may be in the building and follow the hearing by link.
    if not sittings or (bar is None and apart not in ("building", "day")):
        return
    accused = scene.accused_of(record.person)
    met = [scene.meets(sitting, accused, apart or "room") for sitting in sittings]
    # A hearing that is not set yet can still go to a sitting without them.
    if all(met):
        text = QT_TRANSLATE_NOOP(
            "cli", "{person}: {measure}, but {accused} is to be there on {day}. Change the sitting or who is present."
        )
        yield _alert(
            scene, record, "accused", bar.level if bar else "warn", "presence", date.fromisoformat(sittings[0]["date"]),
            text, measure=scene.titled(measure), day=scene.day(date.fromisoformat(sittings[0]["date"])),
            accused=", ".join(scene.called(who) for who in sorted(met[0])),
        )  # fmt: skip


def _counsel(scene: Scene, record: Applied, measure: Measure) -> Iterator[Alert]:
    sittings = scene.planned(record) if record.hearing else []
    asked = next((booking for booking in measure.book if booking.id.endswith(".counsel")), None)
    if not measure.once_grounds or asked is None or asked.id in record.done or not sittings:
        return
    # Counsel who are noted to act for others only, as a proxy does, are no counsel of an accused.
    counsel = {
        one.id for one in scene.people.values()
        if "counsel" in one.roles
        and (not one.details.represents or any(tie.capacity is Capacity.DEFENCE for tie in one.details.represents))
    }  # fmt: skip
    if not any(scene.meets(sitting, counsel, "room") for sitting in sittings):
        text = QT_TRANSLATE_NOOP(
            "cli",
            "{person}: the hearing is held once and no counsel of the accused is noted. Appoint one if there is none.",
        )
        day = date.fromisoformat(sittings[0]["date"])
        yield _alert(scene, record, "counsel", "warn", "presence", day, text)


def _once(scene: Scene, record: Applied, measure: Measure) -> Iterator[Alert]:
    grounds = {ground.id: ground for ground in measure.once_grounds}
    if not grounds or record.ground in grounds or not scene.heard_before(record):
        return
    text = QT_TRANSLATE_NOOP(
        "cli",
        "{person} was heard already and is to be heard once. A second hearing needs one of these grounds: {grounds}.",
    )
    named = "; ".join(scene.words(ground.label) for ground in grounds.values())
    yield _alert(scene, record, "second", "block", "once", None, text, grounds=named)


def _readiness(scene: Scene, record: Applied, measure: Measure) -> Iterator[Alert]:
    day = next(iter(scene.hearing_days(record)), None)
    if day is None or not soon(scene.today, day, _READY) or record.state == "arranged":
        return
    text = (
        QT_TRANSLATE_NOOP("cli", "{person}: {measure} is not decided yet; the hearing is on {day}.")
        if record.state == "applied_for"
        else QT_TRANSLATE_NOOP(
            "cli", "{person}: {measure} is granted, but nothing is arranged; the hearing is on {day}."
        )
    )
    yield _alert(
        scene, record, "ready", "warn", "measure", day, text, measure=scene.titled(measure), day=scene.day(day)
    )
