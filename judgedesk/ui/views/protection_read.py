"""What the board of measures shows, worked out on a reader thread."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from judgedesk.app import deadlines, grid, protection
from judgedesk.app.alert_measures import of_measures
from judgedesk.app.alert_scene import Alert, Scene
from judgedesk.app.casefile import Case
from judgedesk.app.protection import Applied, RegisterLine
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person, years_between
from judgedesk.law.clocks import ends, latest_before
from judgedesk.law.measures import Clock, Measure
from judgedesk.law.openness import Turn
from judgedesk.ui.widgets.measurewords import COLUMNS, column_of


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline that runs: when it ends, and whether that lies behind the day that is looked at."""

    clock: Clock
    at: date | datetime
    late: bool

    @property
    def day(self) -> date:
        """Its day."""
        return self.at.date() if isinstance(self.at, datetime) else self.at


@dataclass(frozen=True, slots=True)
class Card:
    """A measure for a person.

    Attributes:
        hearing: the day that is set; None where none is.
        dues: deadlines that run, the earliest first.
        turn: the birthday that changes the answer before the hearing; where none is planned, the next one.
        name: what courts call it: where it is written.
        alerts: what stands against it on the day that is looked at.
        once: heard once-only already, so that another hearing needs a ground.
    """

    line: RegisterLine
    hearing: date | None
    dues: tuple[Due, ...]
    turn: Turn | None
    name: str
    alerts: tuple[Alert, ...]
    once: bool

    @property
    def record(self) -> Applied:
        """The entry."""
        return self.line.record

    @property
    def measure(self) -> Measure | None:
        """The measure; None where no pack knows it."""
        return self.line.measure


@dataclass(frozen=True, slots=True)
class Board:
    """Persons in file order, and the cards of each by column."""

    day: date
    people: Sequence[Person]
    cards: Mapping[str, tuple[tuple[Card, ...], ...]]

    @property
    def all(self) -> list[Card]:
        """Every card, person after person."""
        return [card for person in self.people for stack in self.cards[person.id] for card in stack]

    def age(self, person: Person) -> int | None:
        """Years on the day; None where it is not known to this user, or disputed."""
        if not person.born or person.age_disputed:
            return None
        try:
            return years_between(date.fromisoformat(person.born), self.day)
        except ValueError:
            return None


def concerned(person: Person) -> bool:
    """Whether somebody is protected or may need to be."""
    return bool(person.protected or person.needs or person.age_disputed or "victim" in person.roles)


def read_board(case: Case, day: date, language: str) -> Board:
    """Reads the register, as it stands on a day."""
    scene = Scene(case, day, language)
    alerts: dict[str, list[Alert]] = {}
    for alert in of_measures(scene):
        alerts.setdefault(alert.about, []).append(alert)
    heard = {one.person for one in scene.records if one.state == "carried_out"}
    heard |= {one.person for one in scene.questionings if one.measure}
    cards = [
        _card(scene, line, tuple(alerts.get(line.record.id, ())), line.record.person in heard)
        for line in protection.register(case, day)
    ]
    with_cards = {card.record.person for card in cards}
    people = [one for one in grid.persons(case) if concerned(one) or one.id in with_cards]
    stacks: dict[str, list[list[Card]]] = {one.id: [[] for _ in COLUMNS] for one in people}
    for card in cards:
        if card.record.person in stacks:
            stacks[card.record.person][column_of(card.record.state)].append(card)
    return Board(day, people, {who: tuple(map(tuple, columns)) for who, columns in stacks.items()})


def _card(scene: Scene, line: RegisterLine, alerts: tuple[Alert, ...], heard: bool) -> Card:
    """One card; only of somebody `heard` in some way it is asked whether that was a hearing held once."""
    record, measure = line.record, line.measure
    hearing = scene.hearing_day(record)
    active = record.state in protection.ACTIVE
    last = max(scene.hearing_days(record), default=None)
    turns = line.answer.turns if line.answer is not None and active else ()
    ahead = [turn for turn in turns if scene.today < turn.day and (last is None or turn.day <= last)]
    dues = _dues(scene, measure, record, hearing) if measure is not None and active else ()
    once = heard and scene.heard_before(record)
    ordered = tuple(sorted(dues, key=lambda due: due.day))
    name = scene.written(measure.basis).replace("§ ", "§\u00a0") if measure is not None else record.measure
    return Card(line, hearing, ordered, ahead[0] if ahead else None, name, alerts, once)


def _dues(scene: Scene, measure: Measure, record: Applied, hearing: date | None) -> Iterable[Due]:
    """Deadlines that run and are not met; one that only could be used is left out once it is over."""
    events = {name: deadlines.moment(day) for name, day in record.events().items()} | {"hearing": hearing}
    person = scene.people.get(record.person)
    stated = protection.subject(scene.known, scene.records_of(record.person), measure, person).said if person else {}
    for clock in measure.clocks:
        at = _due(scene, clock, events) if not stated.get(clock.unless) else None
        if at is not None and not (scene.past(at) and not clock.met_by):
            yield Due(clock, at, scene.past(at))


def _due(scene: Scene, clock: Clock, events: Mapping[str, date | datetime | None]) -> date | datetime | None:
    """When a deadline ends; None where it does not run, or where what it asks for was done or is set in time."""
    begun, met = events.get(clock.before or clock.after), events.get(clock.met_by)
    if begun is None or (clock.before and met is not None):
        return None
    try:
        if clock.before:
            return latest_before(_day(begun), clock.term, scene.calendar, clear=clock.clear)
        end = ends(begun, clock.term, scene.calendar, moves=clock.moves)
    except UserError:  # a year whose holidays nobody stated: the day is not guessed
        return None
    return None if met is not None and _day(met) <= _day(end) else end


def _day(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
