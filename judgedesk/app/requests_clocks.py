"""Deadlines of requests from each event on, and the registers of requests, outgoing and incoming."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, Literal, TypeAlias

from judgedesk.app import law
from judgedesk.app.casefile import Case
from judgedesk.app.deadlines import HOME, moment
from judgedesk.app.requests_record import Direction, Event, Request, request_of, requests
from judgedesk.domain.errors import UserError
from judgedesk.law import request_clocks as rules
from judgedesk.law.choosing import truth_of
from judgedesk.law.expressions import Truth, evaluate
from judgedesk.law.instruments import FACTS, Instrument, RequestClock
from judgedesk.law.model import Text

REMINDERS: Final = (0.5, 0.8, 1.0)
"""Shares of a term at which somebody is reminded."""
Order: TypeAlias = Literal["age", "state"]
_OVER: Final = ("refused", "executed", "withdrawn", "served")
_STAGES: Final = (
    "withdrawn", "refused", "executed", "served", "partly_executed", "recognised", "acknowledged", "received", "sent",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NextAct:
    """What can be done about a deadline. `event`: what is then noted, with `to` as through whom; `done`: when it was
    done since the deadline began to run, or ''.
    """

    event: str
    to: str
    label: Text
    done: str


@dataclass(frozen=True, slots=True)
class RunningClock:
    """A deadline of a request.

    Attributes:
        start: the event from which it runs, ``YYYY-MM-DD`` or with ``THH:MM``.
        due: when it ends, likewise; '' where it can't be counted.
        met: the day of the event that meets it, – where it was refused or withdrawn meanwhile, or ''.
        share: how much of the term has passed, from 0 to 1; above 1 it ran out. 0 where it was met.
        reminder: the highest of `REMINDERS` that was reached, 0 for none.
        reminders: days, or for hours moments, on which they come.
        follows: what can be done when it ran out, in the words of the pack.
        calendar: the state whose days off were counted.
        known: whether its days off are known; else it ends on its nominal day.
        ours: whether the own side has to act.
        acts: what can be done, in the order in which to try it; none once it was met.
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
    known: bool = True
    ours: bool = False
    acts: tuple[NextAct, ...] = ()

    @property
    def late(self) -> bool:
        """Whether it ran out without being met."""
        return self.share > 1

    @property
    def next_act(self) -> NextAct | None:
        """The first of `acts` that was not done yet."""
        return next((one for one in self.acts if not one.done), None)


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """A request as a register shows it. `age`: days since it was sent, or came, until it was over; `next`: what ends
    first.
    """

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
    known = law.instruments()
    instrument = known.get(request.instrument)
    moment_now = now if now is not None else datetime.now()
    if instrument is None or (request.direction == "out" and instrument.incoming and request.supplements):
        return ()  # an answer to a request from abroad: the deadlines are those of that request
    own = rules.clocks_of(known, instrument, incoming=request.direction == "in")
    running = [one for one in own if _applies(request, instrument, one)]
    return tuple(
        _running(request, instrument, one, event, moment_now) for event in request.events for one in running
        if one.after == event.kind
    )  # fmt: skip


def is_ours(request: Request, clock: RequestClock) -> bool:
    """Whether the own side has to act: what we asked for is answered there, what was asked of us here."""
    return (rules.side_of(clock) == "asking") == (request.direction == "out")


def _applies(request: Request, instrument: Instrument, clock: RequestClock) -> bool:
    if clock.when is None:
        return True
    ticked = {one for value in request.fields.values() if isinstance(value, tuple) for one in value}
    ticked |= {value for value in request.fields.values() if isinstance(value, str)}
    options = {one.id for field in instrument.fields.values() for one in field.options}
    state = law.states().get(request.state)
    # An emergency has to be declared in the order; who has not declared one is under the ordinary time.
    facts: Mapping[str, Truth] = {**dict.fromkeys(FACTS), "emergency": False, **request.facts}

    def truth(leaf: str) -> bool | None:
        if leaf in options:
            return leaf in ticked
        if state is not None:
            return truth_of(state, request.need, date.today(), facts, leaf)
        return leaf == f"need.{request.need}" if leaf.startswith("need.") else facts.get(leaf)

    return evaluate(clock.when, truth) is not False


def _running(
    request: Request, instrument: Instrument, clock: RequestClock, event: Event, now: date | datetime
) -> RunningClock:
    start, ours, calendars = moment(event.on), is_ours(request, clock), law.holidays()
    calendar = rules.calendar_for(calendars, HOME if ours else request.state)
    known = calendar.state in calendars
    due: date | datetime | None = None
    if start is not None:
        try:
            due = rules.due(clock, {clock.after: start}, calendar)
        except UserError as error:
            # Days off are stated from some year on: before it a time ends on its nominal day, as where none are known.
            if error.code == "clock.no_year":
                known, calendar = False, rules.calendar_for({}, calendar.state)
                with suppress(UserError):
                    due = rules.due(clock, {clock.after: start}, calendar)
    met = _first(request, event, rules.met_by(clock))
    over = bool(clock.met_by) and bool(_first(request, event, ("refused", "withdrawn")))
    open_still = not met and not over
    share, steps = 0.0, tuple[str, ...]()
    if start is not None and due is not None:
        begin, end = _at(start), _at(due)
        whole = (end - begin) or timedelta(1)
        share = max(0.0, (_at(now) - begin) / whole) if open_still else 0.0
        if share > 1 and _at(now) < end + timedelta(not isinstance(due, datetime)):
            share = 1.0  # the last day runs to its end
        hours = clock.term.unit == "hours"
        steps = tuple((begin + whole * step).isoformat(timespec="minutes")[: 16 if hours else 10] for step in REMINDERS)
    reached = max((step for step in REMINDERS if share >= step), default=0.0)
    acts = _acts(request, instrument, clock, event, _at(now).date()) if open_still else ()
    return RunningClock(
        clock.id, clock.what, clock.after, event.on, _written(due), met or ("–" if over else ""), clock.met_by,
        clock.level, share, reached, steps, clock.follows, calendar.state, clock.source,
        known, ours, acts,
    )  # fmt: skip


def _acts(request: Request, instrument: Instrument, clock: RequestClock, event: Event, on: date) -> tuple[NextAct, ...]:
    state = law.states().get(request.state)
    found = rules.steps(clock, instrument, state, on, home=is_ours(request, clock))
    return tuple(
        NextAct(one.event, one.to, one.label, _first(request, event, (one.event,), one.to)) for one in found
    )  # fmt: skip


def _first(request: Request, event: Event, kinds: Sequence[str], by: str = "") -> str:
    """The earliest day of one of some kinds of events that is not before an event, and through whom; '' for none."""
    days = [
        one.on for one in request.events
        if one.kind in kinds and not _before(one, event) and by in one.by.casefold()
    ]  # fmt: skip
    return min(days, default="")


def _before(one: Event, other: Event) -> bool:
    length = 16 if "T" in one.on and "T" in other.on else 10
    return one.on[:length] < other.on[:length]


def _at(day: date | datetime) -> datetime:
    return day if isinstance(day, datetime) else datetime.combine(day, time())


def _written(due: date | datetime | None) -> str:
    if due is None:
        return ""
    return due.isoformat(timespec="minutes") if isinstance(due, datetime) else due.isoformat()


# -- registers ---------------------------------------------------------------------------------------------------


def stage_of(request: Request) -> str:
    """How far it is: ``draft``, or the furthest that happened to it since it was last sent."""
    kinds = [one.kind for one in request.events]
    last = len(kinds) - 1 - kinds[::-1].index("sent") if "sent" in kinds else 0
    return next((stage for stage in _STAGES if stage in kinds[last:]), "draft")


def register(
    case: Case, direction: Direction | None = None, now: date | datetime | None = None, order: Order = "age"
) -> list[RegisterLine]:
    """All requests, or those of one direction: open ones first, then drafts, then what is over.

    Args:
        case: open.
        direction: ``out`` or ``in``; None: both.
        now: a moment; this one.
        order: within these by ``age``, the oldest first; ``state``: all by state, then likewise.
    """
    moment_now = now if now is not None else datetime.now()
    known, lines = law.instruments(), []
    for one in requests(case):
        if direction is not None and one.direction != direction:
            continue
        title = known[one.instrument].title if one.instrument in known else Text(one.instrument, one.instrument)
        open_clocks = [clock for clock in clocks_of(one, moment_now) if not clock.met and clock.due and clock.met_by]
        first = min(open_clocks, key=lambda clock: clock.due, default=None)
        lines.append(RegisterLine(one, title, stage_of(one), _age(one, moment_now), first))
    place: Mapping[str, int] = {"draft": 1, **dict.fromkeys(_OVER, 2)}

    def key(line: RegisterLine) -> tuple[str, int, int]:
        return line.request.state if order == "state" else "", place.get(line.stage, 0), -line.age

    return sorted(lines, key=key)


def _age(request: Request, now: date | datetime) -> int:
    begun = [one.on for one in request.events if one.kind in ("sent", "received")]
    start = moment(begun[0]) if begun else moment(request.created)
    over = request.last(stage_of(request)) if stage_of(request) in _OVER else None
    end = (moment(over.on) if over is not None else None) or now
    return max(0, (_at(end).date() - _at(start).date()).days) if start is not None else 0
