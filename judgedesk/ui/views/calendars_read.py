"""What the section of rooms and calendars shows, read on a reader thread."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from judgedesk.app import bookings, deadlines
from judgedesk.app.bookings import Preview, SourceLine
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book, Hearing, Json, day, minutes, strings
from judgedesk.app.hearings_conflicts import WARNINGS, Board, conflicts_of
from judgedesk.app.hearings_entry import SeriesDay, against, series
from judgedesk.app.plan_words import Words as PlanWords
from judgedesk.domain.errors import UserError
from judgedesk.domain.hearings import Docket, Window


@dataclass(frozen=True, slots=True)
class Thing:
    """A room or a resource; `busy` is the number of its bookings from elsewhere, `used` of hearings to come."""

    id: str
    kind: str
    called: str
    record: Json
    busy: int
    used: int


@dataclass(frozen=True, slots=True)
class Seat:
    """A sitting with its hearings to come or held."""

    id: str
    record: Json
    hearings: Sequence[Hearing]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a day in the strip: ``busy`` elsewhere, ``sitting``, ``hearing``; in minutes since midnight."""

    kind: str
    day: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Calendars:
    """Sittings, rooms, resources and bookings; `conflicts` of the accepted hearings are in words.

    `blocks` are of rooms, resources and persons with a booking, by id; `free` says when a room or a resource is, None
    for always.
    """

    book: Book
    sittings: Sequence[Seat]
    rooms: Sequence[Thing]
    resources: Sequence[Thing]
    sources: Sequence[SourceLine]
    blocks: Mapping[str, Sequence[Block]]
    free: Mapping[str, Sequence[Window] | None]
    conflicts: Sequence[str]
    people: Sequence[tuple[str, str]]

    def called(self, id: str) -> str:
        """What a room, a resource or a person is called."""
        if id in self.book.rooms:
            return self.book.room(id)
        return self.book.resource(id) if id in self.book.resources else self.book.called(id)

    def first_day(self) -> date | None:
        """The first day with a sitting or a booking that is not over, else the last one."""
        days = sorted({block.day for blocks in self.blocks.values() for block in blocks})
        return next((one for one in days if one >= date.today()), days[-1] if days else None)


def read_calendars(case: Case, language: str) -> Calendars:
    """Reads them."""
    book = Book(case)
    board, words = Board(book), PlanWords(book, language)
    held: dict[str, list[Hearing]] = {}
    for one in book.hearings:
        if one.live or one.state == "held":
            held.setdefault(one.slot.sitting, []).append(one)
    seats = [Seat(id, record, held.get(id, ())) for id, record in book.sittings.items()]
    found = [one for one in conflicts_of(board) if one.code not in WARNINGS]
    return Calendars(
        book,
        sorted(seats, key=lambda one: (str(one.record["date"]), str(one.record["from"]), one.id)),
        _things(book, "rooms"),
        _things(book, "resources"),
        bookings.sources(case),
        _blocks(book),
        _free(board.docket),
        [words.conflict(one) for one in found],
        [(one.id, book.called(one.id)) for one in book.people.values()],
    )


def _free(docket: Docket) -> dict[str, Sequence[Window] | None]:
    rooms: dict[str, Sequence[Window] | None] = {one.id: one.available for one in docket.rooms}
    return rooms | {one.id: one.available for one in docket.resources}


def _things(book: Book, kind: str) -> list[Thing]:
    live = [one.slot for one in book.hearings if one.live]
    records = book.rooms if kind == "rooms" else book.resources
    return [
        Thing(
            id,
            kind,
            book.room(id) if kind == "rooms" else book.resource(id),
            record,
            sum(one.get("who") == id for one in book.bookings),
            sum(id in (slot.room, *slot.resources) for slot in live),
        )
        for id, record in records.items()
    ]


def _blocks(book: Book) -> dict[str, list[Block]]:
    found: dict[str, list[Block]] = {id: [] for id in (*book.rooms, *book.resources)}
    for one in book.sittings.values():
        _add(found, str(one.get("room", "")), "sitting", one)
    for one in book.bookings:
        _add(found, str(one.get("who", "")), "busy", one)
    for hearing in book.hearings:
        slot = hearing.slot
        for id in (slot.room, *slot.resources) if hearing.live else ():
            found.setdefault(id, []).append(Block("hearing", slot.day, slot.start, slot.end))
    return found


def _add(found: dict[str, list[Block]], id: str, kind: str, record: Json) -> None:
    on, start, end = day(record.get("date")), minutes(record.get("from")), minutes(record.get("to"))
    if on is not None and start is not None and end is not None:
        found.setdefault(id, []).append(Block(kind, on, start, end))


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a form would bring: the days of a series (of one sitting none), and conflicts in words."""

    days: Sequence[SeriesDay] = ()
    conflicts: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """When sittings of a series are: days of the week, first and last day."""

    weekdays: Sequence[str]
    first: date
    last: date


def weigh(case: Case, kind: str, record: Json, rule: Rule | None, language: str) -> Weighed:
    """Holds a record against what stands, or lays out a series."""
    if rule is None:
        given = dict(record) | {"id": record.get("id") or "?"}
        return Weighed((), against(case, {kind: [given]}, language) if record.get("id") else ())
    found = series(case, rule.weekdays, rule.first, rule.last, record["room"], record["from"], record["to"])
    return Weighed(found)


@dataclass(frozen=True, slots=True)
class Arriving:
    """A calendar that was read: what would come, what not, and what accepted hearings have against it."""

    preview: Preview
    problems: Sequence[str]
    conflicts: Sequence[str]


def read_file(
    case: Case, path: Path, who: str, language: str, progress: Callable[[object], None], cancel: threading.Event
) -> Arriving:  # fmt: skip
    """Reads a calendar; nothing is changed."""
    preview = bookings.read(case, path, who, stop=cancel)
    problems = [bookings.problem_said(one, language) for one in preview.problems]
    return Arriving(preview, problems, against(case, {"bookings": preview.new}, language, preview.gone))


def present(record: Json, book: Book) -> str:
    """Who is present at a sitting."""
    return ", ".join(book.called(one) for one in strings(record.get("present")))


def days_off(on: date) -> frozenset[date]:
    """Days of a month on which no sitting is: weekends and holidays; weekends alone in years without rules."""
    first, number = month_of(on)
    calendar, found = deadlines.calendar(), set()
    for step in range(number):
        day = first + timedelta(step)
        try:
            off = calendar.day_off(day)
        except UserError:
            off = day.weekday() in calendar.weekend
        found |= {day} if off else set()
    return frozenset(found)


def month_of(on: date) -> tuple[date, int]:
    """The first day of a month and how many it has."""
    first = on.replace(day=1)
    following = (first + timedelta(32)).replace(day=1)
    return first, (following - first).days
