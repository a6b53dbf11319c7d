"""Deadlines of requests from each event on, and the registers of requests, outgoing and incoming."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from judgedesk.app import law
from judgedesk.app.casefile import Case
from judgedesk.app.deadlines import HOME, moment
from judgedesk.app.requests_record import Direction, Event, Request, request_of, requests
from judgedesk.domain.errors import UserError
from judgedesk.law.choosing import truth_of
from judgedesk.law.clocks import ends
from judgedesk.law.expressions import evaluate
from judgedesk.law.holidays import Calendar
from judgedesk.law.instruments import Instrument, RequestClock
from judgedesk.law.model import Text

REMINDERS: Final = (0.5, 0.8, 1.0)
"""Shares of a term at which somebody is reminded."""
_OURS: Final = ("answered", "supplemented", "validated", "withdrawn", "extended")
"""Events that the own authority brings about: their clocks run by the own calendar."""
_OVER: Final = ("refused", "executed", "withdrawn", "served")
_STAGES: Final = (
    "withdrawn", "refused", "executed", "served", "partly_executed", "recognised", "acknowledged", "received", "sent",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RunningClock:
    """A deadline of a request.

    Attributes:
        start: the event from which it runs, ``YYYY-MM-DD`` or with ``THH:MM``.
        due: when it ends, likewise; '' where it can't be counted.
        met: the day of the event that meets it, – where it was refused or withdrawn meanwhile, or ''.
        share: how much of the term has passed, from 0; above 1 it ran out. 0 where it was met.
        reminder: the highest of `REMINDERS` that was reached, 0 for none.
        reminders: days on which they come.
        follows: what can be done when it ran out.
        calendar: the state whose days off were counted.
    """

    id: str
    what: Text
    after: str
    start: str
    due: str
    met: str
    met_by: str
    level: str
    share: float
    reminder: float
    reminders: tuple[str, ...]
    follows: Text | None
    calendar: str
    source: str


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """A request as a register shows it. `age` in days since it was sent, or came; `next`: what ends first."""

    request: Request
    title: Text
    stage: str
    age: int
    next: RunningClock | None


# -- clocks ------------------------------------------------------------------------------------------------------


def clocks(case: Case, identifier: str, now: date | datetime | None = None) -> tuple[RunningClock, ...]:
    """Every deadline that runs or ran, from each event by which it is started, in the order of the events."""
    return clocks_of(request_of(case, identifier), now)


def clocks_of(request: Request, now: date | datetime | None = None) -> tuple[RunningClock, ...]:
    """The same of a request that was read already."""
    instrument = law.instruments().get(request.instrument)
    moment_now = now if now is not None else datetime.now()
    if instrument is None:
        return ()
    running = [one for one in instrument.clocks if _applies(request, instrument, one)]
    return tuple(
        _running(request, one, event, moment_now) for event in request.events for one in running
        if one.after == event.kind
    )  # fmt: skip


def _applies(request: Request, instrument: Instrument, clock: RequestClock) -> bool:
    if clock.when is None:
        return True
    ticked = {one for value in request.fields.values() if isinstance(value, tuple) for one in value}
    ticked |= {value for value in request.fields.values() if isinstance(value, str)}
    options = {one.id for field in instrument.fields.values() for one in field.options}
    state = law.states().get(request.state)

    def truth(leaf: str) -> bool | None:
        if leaf in options:
            return leaf in ticked
        if state is not None:
            return truth_of(state, request.need, date.today(), {}, leaf)
        return leaf == f"need.{request.need}" if leaf.startswith("need.") else None

    return evaluate(clock.when, truth) is not False


def _calendar(request: Request, clock: RequestClock) -> Calendar:
    """Days off of the state that has to act, where they are known; else the court's own."""
    known = law.holidays()
    ours = (clock.met_by in _OURS) == (request.direction == "out")
    return known[HOME] if ours else known.get(request.state, known[HOME])


def _running(request: Request, clock: RequestClock, event: Event, now: date | datetime) -> RunningClock:
    start, calendar = moment(event.on), _calendar(request, clock)
    due: date | datetime | None = None
    if start is not None:
        try:
            due = ends(start, clock.term, calendar)
        except UserError:
            due = None
    after = [one for one in request.events if one.kind == clock.met_by and one.on[:10] >= event.on[:10]]
    met = after[0].on if clock.met_by and after else ""
    over = clock.met_by in ("executed", "recognised", "acknowledged") and any(
        one.kind in ("refused", "withdrawn") and one.on[:10] >= event.on[:10] for one in request.events
    )
    share, steps = 0.0, tuple[str, ...]()
    if start is not None and due is not None:
        begin, end = _at(start), _at(due)
        whole = (end - begin) or timedelta(1)
        share = 0.0 if met or over else max(0.0, (_at(now) - begin) / whole)
        steps = tuple((begin + whole * step).isoformat(timespec="minutes")[:10] for step in REMINDERS)
    reached = max((step for step in REMINDERS if share >= step), default=0.0)
    return RunningClock(
        clock.id, clock.what, clock.after, event.on, _written(due), met or ("–" if over else ""), clock.met_by,
        clock.level, share, reached, steps, clock.follows, calendar.state, clock.source,
    )  # fmt: skip


def _at(day: date | datetime) -> datetime:
    return day if isinstance(day, datetime) else datetime.combine(day, time())


def _written(due: date | datetime | None) -> str:
    if due is None:
        return ""
    return due.isoformat(timespec="minutes") if isinstance(due, datetime) else due.isoformat()


# -- registers ---------------------------------------------------------------------------------------------------


def stage_of(request: Request) -> str:
    """How far it is: ``draft``, or the last thing that happened to it."""
    kinds = {one.kind for one in request.events}
    return next((stage for stage in _STAGES if stage in kinds), "draft")


def register(case: Case, direction: Direction | None = None, now: date | datetime | None = None) -> list[RegisterLine]:
    """All requests, or those of one direction, the oldest open ones first, then drafts, then what is over."""
    moment_now = now if now is not None else datetime.now()
    known, lines = law.instruments(), []
    for one in requests(case):
        if direction is not None and one.direction != direction:
            continue
        title = known[one.instrument].title if one.instrument in known else Text(one.instrument, one.instrument)
        open_clocks = [clock for clock in clocks_of(one, moment_now) if not clock.met and clock.due and clock.met_by]
        first = min(open_clocks, key=lambda clock: clock.due, default=None)
        lines.append(RegisterLine(one, title, stage_of(one), _age(one, moment_now), first))
    order: Mapping[str, int] = {"draft": 1, **dict.fromkeys(_OVER, 2)}
    return sorted(lines, key=lambda line: (order.get(line.stage, 0), -line.age))


def _age(request: Request, now: date | datetime) -> int:
    begun: Sequence[Any] = [one.on for one in request.events if one.kind in ("sent", "received")]
    start = moment(begun[0]) if begun else moment(request.created)
    return max(0, (_at(now) - _at(start)).days) if start is not None else 0
