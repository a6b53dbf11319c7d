"""The running order of a day: what was begun, paused and ended when, what remains, and who did not appear."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from judgedesk.app.casefile import Case
from judgedesk.app.hearings import CONTINUED, LIVE, Actual, Hearing, hearing, hearings, minutes
from judgedesk.app.hearings_changes import keep
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError

EVENTS: Final = ("start", "pause", "resume", "end", "outcome")
OUTCOMES: Final = ("complete", CONTINUED)
"""How a hearing ended: everything was said, or it is to be continued."""


@dataclass(frozen=True, slots=True)
class RunningLine:
    """A hearing on its day, as it stands at a moment.

    Attributes:
        phase: ``waiting``, ``going``, ``paused``, ``over``, ``failed`` or ``cancelled``.
        heard: minutes heard.
        remains: minutes that remain of those planned.
        expected: minute at which it is to begin, or began, with what is late by now.
        late: minutes by which that is after its time.
    """

    hearing: Hearing
    phase: str
    heard: int
    remains: int
    expected: int
    late: int


def running(case: Case, on: date, now: int) -> list[RunningLine]:
    """The running order of a day at `now`, minutes since midnight; each room runs late by itself."""
    lines, free = [], dict[str, int]()
    for one in (found for found in hearings(case) if found.slot.day == on):
        line = _line(one, now, free)
        lines.append(line)
        if line.phase in ("waiting", "going", "paused"):
            free[one.slot.room] = max(now, line.expected + line.heard) + line.remains
    return lines


def _line(one: Hearing, now: int, free: Mapping[str, int]) -> RunningLine:
    planned, actual = one.slot.end - one.slot.start, one.actual
    phase = _phase(one)
    heard = actual.minutes(now)
    remains = max(0, planned - heard) if phase in ("waiting", "going", "paused") else 0
    begins = one.slot.start
    if actual.start is not None:
        begins = actual.start
    elif phase == "waiting":
        begins = max(one.slot.start, now, free.get(one.slot.room, 0))
    late = max(0, begins - one.slot.start) if phase not in ("failed", "cancelled") else 0
    return RunningLine(one, phase, heard, remains, begins, late)


def _phase(one: Hearing) -> str:
    if one.state in ("failed", "cancelled"):
        return one.state
    if one.state == "held" or one.actual.end is not None:
        return "over"
    if one.actual.start is None:
        return "waiting"
    return "paused" if one.actual.pauses and one.actual.pauses[-1][1] is None else "going"


def actual(case: Case, identifier: str, event: str, at: str = "", outcome: str = "complete", note: str = "") -> Changes:
    """Note what happens in a hearing.

    Args:
        case: open for writing.
        identifier: of the hearing.
        event: ``start``, ``pause``, ``resume``, ``end``; ``outcome`` says later how it ended.
        at: ``HH:MM``; not asked for ``outcome``.
        outcome: ``complete``, or ``continued`` where the rest is still to be planned.
        note: further words.

    Raises:
        UserError: ``hearing.unknown``, ``hearing.over``, ``hearing.bad_time``, ``hearing.bad_event``,
            ``hearing.out_of_order``, ``case.read_only``.
    """
    one = hearing(case, identifier)
    if event not in EVENTS or outcome not in OUTCOMES:
        raise UserError("hearing.bad_event", given=event[:40], known=", ".join(EVENTS))
    if one.state not in (*LIVE, "held") or (one.state == "held" and event != "outcome"):
        raise UserError("hearing.over", hearing=identifier, state=one.state)
    known = one.actual
    if event == "outcome":
        if known.end is None:
            raise UserError("hearing.out_of_order", event=event)
        return keep(
            case, "hearing.outcome", replace(one, actual=replace(known, outcome=outcome, note=note or known.note))
        )
    moment = minutes(at)
    if moment is None:
        raise UserError("hearing.bad_time", given=at[:20])
    happened = _with(known, event, moment)
    if note:
        happened = replace(happened, note=note)
    if event == "end":
        done = replace(happened, outcome=outcome)
        return keep(case, "hearing.ended", replace(one, state="held", pinned=True, actual=done))
    return keep(case, f"hearing.{event}", replace(one, actual=happened))


def _with(known: Actual, event: str, at: int) -> Actual:
    """What happened, and one event more; ``hearing.out_of_order`` where it cannot follow."""
    pauses = known.pauses
    paused = bool(pauses) and pauses[-1][1] is None
    moments = (known.start, *(one for pause in pauses for one in pause))
    latest = max((moment for moment in moments if moment is not None), default=-1)
    begun = known.start is not None and known.end is None
    may = {"start": known.start is None, "pause": begun and not paused, "resume": begun and paused, "end": begun}
    if not may[event] or at < latest:
        raise UserError("hearing.out_of_order", event=event)
    if event == "start":
        return replace(known, start=at)
    if event == "pause":
        return replace(known, pauses=(*pauses, (at, None)))
    closed = (*pauses[:-1], (pauses[-1][0], at)) if paused else pauses
    return replace(known, pauses=closed, end=at if event == "end" else None)
