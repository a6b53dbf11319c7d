"""What the clerk's weeks show, worked out on a reader thread."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from judgedesk.app import hearings_changes
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book, Hearing
from judgedesk.app.readiness import Desk, Item

ALL = 0
"""As a number of weeks: everything that is to come."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A hearing with what it needs. `called` and `room` are what they are called, `items` all of them."""

    hearing: Hearing
    called: str
    room: str
    items: Sequence[Item]

    @property
    def open(self) -> list[Item]:
        """What is still to be arranged."""
        return [item for item in self.items if item.state == "open"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: a hearing, or (`item`) one thing that it needs."""

    planned: Planned
    item: Item | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What it is, whatever else changes."""
        return self.planned.hearing.id, self.item.id if self.item is not None else ""


@dataclass(frozen=True, slots=True)
class Weeks:
    """From `first`, a Monday, to `last`; `planned` is all that is to come from then on, by day and hour."""

    first: date
    last: date
    planned: Sequence[Planned]

    def lines(self, only_open: bool) -> Iterator[Line]:
        """Hearings of these weeks with all they need; of later ones what has to be done by then."""
        for one in self.planned:
            later = one.hearing.slot.day > self.last
            shown = [
                item for item in one.items
                if (item.state == "open" and (not later or _due(one, item) <= self.last))
                or (item.state == "done" and not later and not only_open)
            ]  # fmt: skip
            if shown or not later:
                yield Line(one)
                yield from (Line(one, item) for item in shown)

    def unsent(self) -> list[str]:
        """Hearings, by id, to which nobody was summoned yet."""
        return [one.hearing.id for one in self.planned if any(item.id == "summons" for item in one.open)]

    def late(self, today: date) -> int:
        """How many things should have been done by now."""
        return sum(_due(one, item) < today for one in self.planned for item in one.open)


def _due(one: Planned, item: Item) -> date:
    return item.due or one.hearing.slot.day


def read_weeks(case: Case, day: date, weeks: int, language: str) -> Weeks:
    """Everything of some weeks from that of a day; hearings of later weeks come when something is due by then."""
    first = day - timedelta(day.weekday())
    last = first + timedelta(7 * weeks - 1) if weeks else date.max
    desk = Desk(case, language)
    coming = [one for one in desk.book.hearings if one.live and one.slot.day >= first]
    planned = [Planned(one, desk.book.named(one.slot.testimony), desk.book.room(one.slot.room), tuple(desk.items(one)))
               for one in coming]  # fmt: skip
    return Weeks(first, last, planned)


@dataclass(frozen=True, slots=True)
class Bookable:
    """Somebody or something that can be booked; `against` says in words what speaks against it at that hour."""

    id: str
    called: str
    against: str


def need_of(planned: Planned, item: Item) -> int | None:
    """Which need (from 0) an item about a booking is about; None for other items."""
    kind, _, rest = item.id.partition(".")
    if kind != "resource":
        return None
    name, _, number = rest.partition(".")
    same = [at for at, need in enumerate(_needs(planned)) if need == name]
    which = int(number) - 1 if number.isdecimal() else 0
    return same[which] if which < len(same) else None


def _needs(planned: Planned) -> list[str]:
    """Kinds of the needs of a hearing in their order, as its items tell them."""
    found = []
    for item in planned.items:
        kind, _, rest = item.id.partition(".")
        if kind == "resource":
            found.append(rest.partition(".")[0])
    return found


def read_bookable(case: Case, hearing: str, need: int, language: str) -> list[Bookable]:
    """Who or what can be booked for a need, those that are free first."""
    from judgedesk.app.plan_words import Words  # loads the planner, which the list does not need

    book = Book(case)
    words = Words(book, language)
    return [
        Bookable(
            one.resource.id,
            book.resource(one.resource.id),
            " ".join(words.conflict(conflict) for conflict in one.conflicts),
        )
        for one in hearings_changes.choices(case, hearing, need)
    ]
