"""What the register of requests and the choice of an instrument show; read on a reader thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from judgedesk.app import grid, law, reading
from judgedesk.app.casefile import Case
from judgedesk.app.deadlines import HOME
from judgedesk.app.office import office
from judgedesk.app.requests import open_instruments
from judgedesk.app.requests_check import check_of
from judgedesk.app.requests_clocks import RegisterLine, RunningClock, clocks_of, register
from judgedesk.app.requests_follow import events_of
from judgedesk.app.requests_incoming import Step, execution_plan
from judgedesk.app.requests_record import Cell, Request
from judgedesk.law.choosing import Option
from judgedesk.law.model import Text
from judgedesk.law.states import State

OVER = ("refused", "executed", "withdrawn", "served")
"""Stages after which nothing is awaited."""


@dataclass(frozen=True, slots=True)
class Line:
    """One request with all its times and what can happen to it.

    Attributes:
        open: points of the check that stand, of a draft or a request from abroad.
        plan: how a request from abroad is carried out.
        answers: the receipt and the reply to it that were begun, by instrument.
    """

    entry: RegisterLine
    clocks: tuple[RunningClock, ...]
    events: tuple[str, ...]
    open: int = 0
    plan: tuple[Step, ...] = ()
    answers: Mapping[str, Request] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Its id."""
        return self.entry.request.id

    @property
    def late(self) -> bool:
        """Whether a time ran out that nobody kept."""
        return any(one.late for one in self.clocks)


@dataclass(frozen=True, slots=True)
class Register:
    """All requests; names of states, labels of persons and counts, titles of elements, names of linked documents."""

    lines: Sequence[Line]
    states: Mapping[str, Text]
    people: Mapping[str, str]
    counts: Mapping[str, str]
    elements: Mapping[str, Text]
    documents: Mapping[int, str]

    def line(self, id: str) -> Line | None:
        """One of them."""
        return next((one for one in self.lines if one.id == id), None)


def at(day: date) -> datetime | date:
    """The moment to which times are held: now where the day is today."""
    return datetime.now() if day == date.today() else datetime.combine(day, time(12))


def read_register(case: Case, day: date, language: str = "en") -> Register:
    """Reads both registers as they stand on a day; plans are said in `language`."""
    now, instruments = at(day), law.instruments()
    entries = register(case, None, now)
    answers: dict[str, dict[str, Request]] = {}
    for one in entries:
        known = instruments.get(one.request.instrument)
        if known is not None and known.incoming and one.request.supplements:
            answers.setdefault(one.request.supplements, {})[known.id] = one.request
    lines = []
    for one in entries:
        request, known = one.request, instruments.get(one.request.instrument)
        inward = request.direction == "in" and known is not None
        unsent = known is not None and not request.frozen
        found = check_of(case, request, language, day) if inward or unsent else None
        number = 0 if found is None else len(found.missing) + (0 if inward else len(found.standing))
        plan = execution_plan(case, request.id, language, now) if inward else ()
        lines.append(Line(one, clocks_of(request, now), events_of(known), number, plan, answers.get(request.id, {})))
    linked = {id for one in entries for id in (*one.request.documents, *one.request.sealed_documents)}
    named = {one.id: one.name for one in reading.listed(case) if one.id in linked} if linked else {}
    states = {code: one.name for code, one in law.states().items()}
    return Register(lines, states, labels(case), count_labels(case), element_titles(), named)


def home() -> str:
    """The court's own state: the line ``state`` of office.yaml, else that of the desk."""
    return office().get("state", "").upper() or HOME


def element_titles() -> Mapping[str, Text]:
    """What the elements of the packs are called."""
    return {id: one.label for id, one in law.packs().elements.items()}


def cell_said(cell: Cell, counts: Mapping[str, str], people: Mapping[str, str], element: str) -> str:
    """A cell of the grid by its count, its persons and what the element is called."""
    parts = (counts.get(cell.count, cell.count), people.get(cell.defendant, cell.defendant),
             people.get(cell.victim, cell.victim), element or cell.element)  # fmt: skip
    return " · ".join(part for part in parts if part)


def figure(case: Case) -> tuple[int, int]:
    """How many requests are under way, and how many of them have a time that ran out."""
    now = at(date.today())
    entries = [one for one in register(case, None, now) if one.stage not in ("draft", *OVER)]
    return len(entries), sum(Line(one, clocks_of(one.request, now), ()).late for one in entries)


def labels(case: Case) -> Mapping[str, str]:
    """What everybody of the case is called."""
    return {one.id: one.label for one in grid.persons(case)}


def count_labels(case: Case) -> Mapping[str, str]:
    """What counts are called."""
    return {one.id: one.label for one in grid.counts(case)}


@dataclass(frozen=True, slots=True)
class Ground:
    """What can be chosen from: states by code but the own one, counts, people; what elements are called."""

    states: Mapping[str, State]
    counts: Mapping[str, str]
    people: Mapping[str, str]
    elements: Mapping[str, Text]


def read_ground(case: Case) -> Ground:
    """Reads it."""
    own = home()
    others = {code: one for code, one in law.states().items() if code != own}
    return Ground(others, count_labels(case), labels(case), element_titles())


def read_options(case: Case, need: str, state: str, day: date) -> tuple[str, tuple[Option, ...]]:
    """Instruments towards a state, with the state for which they were asked."""
    return state, open_instruments(case, need, state, day)
