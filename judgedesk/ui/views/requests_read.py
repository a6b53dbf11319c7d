"""What the register of requests and the choice of an instrument show; read on a reader thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from judgedesk.app import grid, law
from judgedesk.app.casefile import Case
from judgedesk.app.requests import open_instruments
from judgedesk.app.requests_clocks import RegisterLine, RunningClock, clocks_of, register
from judgedesk.app.requests_follow import events_of
from judgedesk.law.choosing import Option
from judgedesk.law.model import Text
from judgedesk.law.states import State

OVER = ("refused", "executed", "withdrawn", "served")
"""Stages after which nothing is awaited."""


@dataclass(frozen=True, slots=True)
class Line:
    """One request with all its times and what can happen to it."""

    entry: RegisterLine
    clocks: tuple[RunningClock, ...]
    events: tuple[str, ...]

    @property
    def id(self) -> str:
        """Its id."""
        return self.entry.request.id

    @property
    def late(self) -> bool:
        """Whether a time ran out that nobody kept."""
        return any(one.share > 1 and not one.met for one in self.clocks)


@dataclass(frozen=True, slots=True)
class Register:
    """All requests; names of states, labels of persons and counts."""

    lines: Sequence[Line]
    states: Mapping[str, Text]
    people: Mapping[str, str]
    counts: Mapping[str, str]


def at(day: date) -> datetime | date:
    """The moment to which times are held: now where the day is today."""
    return datetime.now() if day == date.today() else datetime.combine(day, time(12))


def read_register(case: Case, day: date) -> Register:
    """Reads both registers as they stand on a day."""
    now, instruments = at(day), law.instruments()
    lines = [
        Line(one, clocks_of(one.request, now), events_of(instruments.get(one.request.instrument)))
        for one in register(case, None, now)
    ]
    return Register(lines, {code: one.name for code, one in law.states().items()}, labels(case), count_labels(case))


def figure(case: Case) -> tuple[int, int]:
    """How many requests are under way, and how many of them have a time that ran out."""
    lines = [one for one in read_register(case, date.today()).lines if one.entry.stage not in ("draft", *OVER)]
    return len(lines), sum(one.late for one in lines)


def labels(case: Case) -> Mapping[str, str]:
    """What everybody of the case is called."""
    return {one.id: one.label for one in grid.persons(case)}


def count_labels(case: Case) -> Mapping[str, str]:
    """What counts are called."""
    return {one.id: one.label for one in grid.counts(case)}


@dataclass(frozen=True, slots=True)
class Ground:
    """What can be chosen from: states by code, counts, people."""

    states: Mapping[str, State]
    counts: Mapping[str, str]
    people: Mapping[str, str]


def read_ground(case: Case) -> Ground:
    """Reads it."""
    return Ground(law.states(), count_labels(case), labels(case))


def read_options(case: Case, need: str, state: str, day: date) -> tuple[str, tuple[Option, ...]]:
    """Instruments towards a state, with the state for which they were asked."""
    return state, open_instruments(case, need, state, day)
