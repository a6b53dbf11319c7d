"""Deadlines that run in a case: from which day, about whom, and whether what they ask for was done."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from judgedesk.app import kept, law
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.law.clocks import ends
from judgedesk.law.holidays import Calendar
from judgedesk.law.measures import Clock

KIND = "deadlines"
HOME = "PL"
_LAST_YEAR = 9900


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline. `start` is ``YYYY-MM-DD`` or ``YYYY-MM-DDTHH:MM``; `due` where not as counted; `met` a day."""

    id: str
    clock: str
    start: str
    person: str = ""
    due: str = ""
    met: str = ""
    note: str = ""


def calendar() -> Calendar:
    """Days off of the court's own state."""
    return law.holidays()[HOME]


def clocks() -> list[Clock]:
    """Deadlines that run from something that happened, in pack order."""
    return [clock for clock in law.measures().clocks.values() if clock.after]


def deadlines(case: Case) -> list[Deadline]:
    """All of them, in the order recorded."""
    return [_from(raw) for raw in kept.all_of(case, KIND)]


def due(deadline: Deadline) -> date | datetime | None:
    """When one ends: as given, else as its clock counts; None where neither can be worked out."""
    clock = law.measures().clocks.get(deadline.clock)
    given = moment(deadline.due)
    start = moment(deadline.start)
    if given is not None or clock is None or start is None:
        return given
    try:
        return ends(start, clock.term, calendar(), moves=clock.moves)
    except UserError:
        return None


def moment(text: str) -> date | datetime | None:
    """A day, or a moment, as written (``2026-03-29``, ``2026-03-29T09:30``); None for what is neither, and for the last
    years of the calendar, from which nothing can be counted on.
    """
    try:
        found = datetime.fromisoformat(text).replace(tzinfo=None) if "T" in text else date.fromisoformat(text)
        return found if text[:10] == found.isoformat()[:10] and found.year < _LAST_YEAR else None
    except ValueError:
        return None


def add(case: Case, clock: str, start: str, *, person: str = "", due: str = "", note: str = "") -> tuple[str, Changes]:
    """Let a deadline run; returns its id.

    Raises:
        UserError: ``deadline.unknown_clock``, ``measure.bad_date``, ``person.unknown``, ``measure.names_protected``,
            ``case.read_only``.
    """
    if clock not in {one.id for one in clocks()}:
        raise UserError("deadline.unknown_clock", clock=clock[:60])
    for text in (start, due):
        if text and moment(text) is None:
            raise UserError("measure.bad_date", given=text[:40])
    who = kept.person_of(case, person).id if person else ""
    kept.check_words(case, (note,))
    identifier = f"k-{uuid.uuid4().hex[:12]}"
    record = {"id": identifier, "clock": clock, "from": start, "person": who, "due": due, "note": note}
    return identifier, kept.put(case, KIND, record, "deadline.added", {"clock": clock})


def meet(case: Case, identifier: str, on: str | None) -> Changes:
    """Say that what a deadline asks for was done on a day, or (with None) that it was not.

    Raises:
        UserError: ``deadline.unknown``, ``measure.bad_date``, ``case.read_only``.
    """
    raw = kept.one(case, KIND, identifier)
    if raw is None:
        raise UserError("deadline.unknown", deadline=identifier[:60])
    met = kept.day_of(on[:10]).isoformat() if on is not None else None
    return kept.put(case, KIND, raw | {"met": met}, "deadline.met", {"clock": str(raw.get("clock", ""))})


def remove(case: Case, identifier: str) -> Changes:
    """Take a deadline away; ``deadline.unknown`` where there is none."""
    unknown = UserError("deadline.unknown", deadline=identifier[:60])
    return kept.drop(case, KIND, identifier, "deadline.removed", unknown)


def _from(raw: dict[str, Any]) -> Deadline:
    words = {name: str(raw.get(name) or "") for name in ("person", "due", "met", "note")}
    return Deadline(str(raw["id"]), str(raw.get("clock", "")), str(raw.get("from", "")), **words)
