"""The register of protective measures: considered, applied for, decided, arranged, carried out, each step with its day.

Conditions are worked out and shown with their reasons; nothing is decided here. Only what cannot be is refused: steps
out of order, and a second hearing of somebody to be heard once without one of the grounds of the statute.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from judgedesk.app import kept, law, questionings
from judgedesk.app.assessments import Known
from judgedesk.app.casefile import Case
from judgedesk.app.deadlines import HOME
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.law.measures import Measure, Measures, Stage
from judgedesk.law.openness import Answer, Subject, answer

KIND = "measures"
STATES = ("considered", "applied_for", "granted", "refused", "arranged", "carried_out", "lapsed")
ACTIVE = ("considered", "applied_for", "granted", "arranged")
STANDING = ("granted", "arranged", "carried_out")
_NEXT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "": ("considered", "applied_for", "granted"),
        "considered": ("applied_for", "granted", "refused", "lapsed"),
        "applied_for": ("granted", "refused", "lapsed"),
        "granted": ("arranged", "carried_out", "lapsed"),
        "refused": ("applied_for", "granted", "lapsed"),
        "arranged": ("carried_out", "lapsed"),
        "carried_out": (),
        "lapsed": ("considered", "applied_for"),
    }
)
_FREE = ("motion_by", "decided_by", "ground", "hearing", "apart", "note", "by")
_APART = ("", "room", "building", "day")


@dataclass(frozen=True, slots=True)
class Step:
    """A state with the day it came and who brought it."""

    state: str
    on: str
    by: str


@dataclass(frozen=True, slots=True)
class Applied:
    """A measure for a person.

    Attributes:
        hearing: the day, ``YYYY-MM-DD`` or ``YYYY-MM-DDTHH:MM``, or the id of a sitting; empty: none yet.
        ground: id of the ground for a second hearing, or words.
        done: days on which something was done or booked, by name of the event or id of the booking.
        apart: how far away the accused has to be, where it is not as the measure has it.
    """

    id: str
    person: str
    measure: str
    state: str
    on: str
    by: str
    motion_by: str = ""
    decided_by: str = ""
    ground: str = ""
    hearing: str = ""
    apart: str = ""
    note: str = ""
    done: Mapping[str, str] = field(default_factory=dict)
    history: tuple[Step, ...] = ()

    def events(self) -> dict[str, str]:
        """Day of everything that happened, by name: what deadlines run from and to."""
        found = dict(self.done)
        names = {"applied_for": "motion", "granted": "decision", "refused": "decision", "carried_out": "execution"}
        for step in self.history:
            if step.state in names:
                found[names[step.state]] = step.on
            if step.state == "refused":
                found["refusal"] = step.on
        if self.hearing:
            found["hearing"] = self.hearing
        return found


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """A record with the measure it is of (None where no pack knows it), what may follow, and how it stands."""

    record: Applied
    measure: Measure | None
    following: tuple[str, ...]
    answer: Answer | None


def applied(case: Case) -> list[Applied]:
    """All records, in the order recorded."""
    return [_applied(raw) for raw in kept.all_of(case, KIND)]


def by_person(records: Iterable[Applied]) -> dict[str, list[Applied]]:
    """Records of each person who has some."""
    found: dict[str, list[Applied]] = {}
    for record in records:
        found.setdefault(record.person, []).append(record)
    return found


def register(case: Case, today: date | None = None) -> list[RegisterLine]:
    """All records with their measures; conditions as of the hearing, else the day of the last step, else today."""
    known, records, lines = Known(case), applied(case), []
    packs = known.packs
    of, days = by_person(records), sitting_days(case)
    for record in records:
        measure, person = packs.measures.get(record.measure), known.people.get(record.person)
        answered = None
        if measure is not None and person is not None:
            on = hearing_day(case, record, days) or _day(record.on) or today or date.today()
            answered = stands(known, of[person.id], measure, person, on)
        lines.append(RegisterLine(record, measure, following(record.state, measure), answered))
    return lines


def open_measures(case: Case, person: str, on: date, stage: Stage | None = None) -> list[Answer]:
    """Which measures are open to somebody on a day, with the reasons: those of the court's own law, then the others.

    Raises:
        UserError: ``person.unknown``, ``law.bad_pack``.
    """
    who, known = kept.person_of(case, person), Known(case)
    records = [one for one in applied(case) if one.person == who.id]
    own_first = sorted(law.measures().measures.values(), key=lambda measure: measure.jurisdiction != HOME)
    return [stands(known, records, measure, who, on, stage) for measure in own_first]


def stands(
    known: Known, records: Sequence[Applied], measure: Measure, person: Person, on: date, stage: Stage | None = None
) -> Answer:
    """Whether a measure is open to somebody on a day, by what was read of the case; `records` of others don't count."""
    asked = subject(known, records, measure, person)
    return answer(known.packs, measure, asked, known.charges(person), stage, on)


def subject(known: Known, records: Sequence[Applied], measure: Measure, person: Person) -> Subject:
    """The person, with what the register says: a motion made, a hearing in the special manner planned or held."""
    own = [one for one in records if one.person == person.id]
    said = {}
    if any(one.measure == measure.id and "motion" in one.events() for one in own):
        said["motion"] = True
    special = [one for one in own if one.measure in known.packs.held_once]
    if any(one.state in ("applied_for", *STANDING) for one in special):
        said["heard_185"] = True
    return known.subject(person, said)


def following(state: str, measure: Measure | None) -> tuple[str, ...]:
    """States that may follow one; '' stands for a record that is not there yet."""
    after = _NEXT.get(state, ())
    if measure is None or state not in ("", "considered"):
        return after
    if measure.duty == "on_motion":
        return tuple(step for step in after if step not in ("granted", "refused"))
    # What holds by law, or is no matter of choice, may be done without an application or a decision.
    return (*after, "arranged", "carried_out") if measure.duty in ("duty", "must") else after


# -- entering ----------------------------------------------------------------------------------------------------


def add(
    case: Case, person: str, measure: str, on: str, by: str = "", *, state: str = "considered", **more: Any
) -> tuple[str, Changes]:
    """Enter a measure for a person; returns its id. `more` are fields of `Applied` as in `change`.

    Raises:
        UserError: ``person.unknown``, ``law.unknown_measure``, ``measure.out_of_order``, ``measure.bad_date``,
            ``measure.second_hearing``, ``measure.names_protected``, ``case.read_only``.
    """
    who, law_of = kept.person_of(case, person), law.measures().measure(measure)
    _check_step("", state, law_of)
    kept.day_of(on)
    identifier = f"m-{uuid.uuid4().hex[:12]}"
    record: dict[str, Any] = {"id": identifier, "person": who.id, "measure": measure, "state": state}
    record |= {"on": on, "by": by}
    record |= _given(case, record, more)
    record["history"] = [{"state": state, "on": on, "by": by}]
    return identifier, kept.put(case, KIND, record, "measure.added", _facts(record))


def move(case: Case, identifier: str, state: str, on: str, by: str = "", **more: Any) -> Changes:
    """Take a measure to its next state on a day.

    Raises:
        UserError: ``measure.unknown``, ``measure.out_of_order`` in the words of the state it is in,
            ``measure.bad_date``, ``measure.back_in_time``, ``measure.second_hearing``, ``measure.names_protected``.
    """
    raw = _raw(case, identifier)
    before = _applied(raw)
    _check_step(before.state, state, law.measures().measures.get(before.measure))
    if kept.day_of(on).isoformat() < before.on:
        raise UserError("measure.back_in_time", given=on, before=before.on)
    steps = [{"state": step.state, "on": step.on, "by": step.by} for step in before.history]
    record = raw | {"state": state, "on": on, "by": by, "history": [*steps, {"state": state, "on": on, "by": by}]}
    record |= _given(case, record, more)
    return kept.put(case, KIND, record, f"measure.{state}", _facts(record))


def change(case: Case, identifier: str, **fields: Any) -> Changes:
    """Change what is said beside the state: `motion_by`, `decided_by`, `ground`, `hearing`, `apart`, `note`, `by`,
    and `done` (days by event or booking, added to those there are; None takes one back).

    Raises:
        UserError: ``measure.unknown``, ``measure.bad_date``, ``measure.second_hearing``,
            ``measure.names_protected``, ``case.read_only``.
    """
    raw = _raw(case, identifier)
    record = raw | _given(case, raw, fields)
    return kept.put(case, KIND, record, "measure.changed", _facts(record))


def remove(case: Case, identifier: str) -> Changes:
    """Take a record away; ``measure.unknown`` where there is none."""
    return kept.drop(case, KIND, identifier, "measure.removed", UserError("measure.unknown", measure=identifier[:60]))


def _raw(case: Case, identifier: str) -> dict[str, Any]:
    raw = kept.one(case, KIND, identifier)
    if raw is None:
        raise UserError("measure.unknown", measure=identifier[:60])
    return raw


def _facts(record: Mapping[str, Any]) -> dict[str, str]:
    return {"person": str(record["person"]), "measure": str(record["measure"])}


def _check_step(before: str, after: str, measure: Measure | None) -> None:
    if after not in following(before, measure):
        raise UserError("measure.out_of_order", reason=before or "new", before=before, after=after[:40])


def _given(case: Case, record: Mapping[str, Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    unknown = fields.keys() - {*_FREE, "done"}
    if unknown:
        raise TypeError(f"no field of a measure: {', '.join(sorted(unknown))}")
    given: dict[str, Any] = {name: str(fields[name] or "").strip() for name in _FREE if name in fields}
    kept.check_words(case, given.values())
    if given.get("apart", "") not in _APART:
        raise UserError("measure.bad_apart", given=given["apart"][:40])
    if given.get("hearing"):
        _check_hearing(case, given["hearing"])
    if "done" in fields:
        given["done"] = _done(record, fields["done"])
    if {"hearing", "ground"} & fields.keys():
        _check_once(case, _applied({**record, **given}))
    return given


def _done(record: Mapping[str, Any], fresh: Mapping[str, str | None]) -> dict[str, str]:
    done = dict(_applied(record).done)
    for name, day in fresh.items():
        if day is None:
            done.pop(name, None)
        else:
            done[name] = kept.day_of(day).isoformat()
    return done


def _check_hearing(case: Case, text: str) -> None:
    if kept.one(case, "sittings", text) is not None:
        return
    try:
        datetime.fromisoformat(text)
    except ValueError as error:
        raise UserError("measure.bad_hearing", given=text[:40]) from error


def _check_once(case: Case, record: Applied) -> None:
    """A second hearing of somebody who is to be heard once needs one of the grounds of the statute."""
    measure = law.measures().measures.get(record.measure)
    if measure is None or not measure.once_grounds or not record.hearing:
        return
    if record.ground in {ground.id for ground in measure.once_grounds} or not heard_before(case, record):
        return
    raise UserError(
        "measure.second_hearing",
        person=kept.person_of(case, record.person).label,
        grounds="; ".join(ground.id for ground in measure.once_grounds),
    )


def heard_before(
    case: Case,
    record: Applied,
    records: Sequence[Applied] | None = None,
    held: Sequence[questionings.Questioning] | None = None,
    packs: Measures | None = None,
) -> bool:
    """Whether the person was heard once-only already: by another record carried out, or by a questioning so held.

    `records` and `held` are those of the case, or of the person, and `packs` the law, where they were read already.
    """
    once = (packs or law.measures()).held_once
    if record.measure not in once:
        return False
    return any(
        one.measure in once and one.state == "carried_out" and one.id != record.id and one.person == record.person
        for one in (records if records is not None else applied(case))
    ) or any(
        one.measure in once and one.person == record.person and one.on < (record.hearing or "9")
        for one in (held if held is not None else questionings.questionings(case, record.person))
    )


def sitting_days(case: Case) -> dict[str, str]:
    """The day of every sitting, as it stands, by the sitting's id."""
    return {str(one["id"]): str(one.get("date", "")) for one in kept.all_of(case, "sittings")}


def hearing_day(case: Case, record: Applied, days: Mapping[str, str] | None = None) -> date | None:
    """The day of a record's hearing; None where there is none. `days` are those of the sittings where they are read."""
    if not record.hearing:
        return None
    if days is not None:
        return _day(days.get(record.hearing, record.hearing))
    sitting = kept.one(case, "sittings", record.hearing)
    return _day(str(sitting.get("date", "")) if sitting is not None else record.hearing)


# -- reading -----------------------------------------------------------------------------------------------------


def _applied(raw: Mapping[str, Any]) -> Applied:
    """A record as it stands; what older programs or other people wrote into it may hold anything."""
    words = {name: str(raw.get(name) or "") for name in ("state", "on", *_FREE)}
    steps = raw.get("history")
    history = tuple(
        Step(str(step.get("state", "")), str(step.get("on", "")), str(step.get("by", "")))
        for step in (steps if isinstance(steps, list) else ())
        if isinstance(step, dict)
    )
    done = raw.get("done")
    days = {str(name): str(day) for name, day in done.items()} if isinstance(done, dict) else {}
    if not history or history[-1].state != words["state"]:
        history = (*history, Step(words["state"], words["on"], words["by"]))
    return Applied(
        id=str(raw["id"]), person=str(raw["person"]), measure=str(raw["measure"]), done=days, history=history, **words
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
