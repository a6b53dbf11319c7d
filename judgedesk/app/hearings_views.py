"""The plan seen by witness, and by what it goes to: after which day each row of a count has been gone to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from judgedesk.app import law
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book, Hearing, strings
from judgedesk.domain.evidence import Count
from judgedesk.law.model import Element, Kind
from judgedesk.store import evidence


@dataclass(frozen=True, slots=True)
class WitnessLine:
    """Everything planned, held or cancelled for a person; `unplaced` are testimonies with nothing to come or held."""

    person: str
    called: str
    hearings: tuple[Hearing, ...]
    unplaced: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowLine:
    """A row of a count with who goes to it: testimonies, and the days on which the first and the last is over."""

    element: Element
    testimony: tuple[str, ...]
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class ElementLine:
    """Rows of one kind (acts, means, purposes) of a count.

    Attributes:
        gone_to: number of the day of hearings, from 1, and the day, after which each row to which any witness goes has
            been gone to by one of them; None while one of the rows has nobody with a place.
        finished: the same for all of them.
        nobody: rows to which no witness goes.
    """

    count: str
    label: str
    kind: Kind
    rows: tuple[RowLine, ...]
    gone_to: tuple[int, date] | None
    finished: tuple[int, date] | None
    nobody: tuple[Element, ...]


def by_witness(case: Case) -> list[WitnessLine]:
    """Everybody who is to be heard, in the order of their first hearing; those without a place last."""
    book = Book(case)
    of: dict[str, list[str]] = {}
    for testimony in book.testimony:
        of.setdefault(book.person_of(testimony), []).append(testimony)
    lines = []
    for person, testimonies in of.items():
        own = tuple(one for one in book.hearings if one.slot.testimony in testimonies)
        placed = {one.slot.testimony for one in own if one.live or one.state == "held"}
        left = tuple(one for one in testimonies if one not in placed)
        lines.append(WitnessLine(person, book.called(person), own, left))
    return sorted(lines, key=lambda line: min((_at(one) for one in line.hearings if _counts(one)), default=("9", 0)))


def _counts(one: Hearing) -> bool:
    return one.live or one.state == "held"


def _at(one: Hearing) -> tuple[str, int]:
    return one.slot.day.isoformat(), one.slot.start


def by_element(case: Case) -> list[ElementLine]:
    """What the plan goes to, by count and kind of row, in the order of the counts and of the law."""
    book = Book(case)
    counts = evidence.counts(case.file.reading())
    over = _over(book.hearings)
    days = sorted({one.slot.day for one in book.hearings if _counts(one)})
    numbers = {day: number for number, day in enumerate(days, 1)}
    found = []
    for count in counts:
        elements = law.charged(count).elements
        going = _going(book, count, counts, {element.id for element in elements})
        for kind in dict.fromkeys(element.kind for element in elements):
            rows = [_row(element, going.get(element.id, []), over) for element in elements if element.kind == kind]
            if any(row.testimony for row in rows):
                found.append(_line(count, kind, rows, numbers))
    return found


def _over(hearings: Iterable[Hearing]) -> dict[str, date]:
    """The day on which the last part of each testimony is over."""
    found: dict[str, date] = {}
    for one in hearings:
        if _counts(one):
            found[one.slot.testimony] = max(one.slot.day, found.get(one.slot.testimony, date.min))
    return found


def _going(book: Book, count: Count, counts: Sequence[Count], known: set[str]) -> Mapping[str, list[str]]:
    """Testimonies by the rows of a count to which they go: of the injured only to counts in which they are."""
    found: dict[str, list[str]] = {}
    for id, record in book.testimony.items():
        person = book.person_of(id)
        injured = any(person in other.victims for other in counts)
        if injured and person not in count.victims:
            continue
        for element in strings(record.get("elements")):
            if element in known:
                found.setdefault(element, []).append(id)
    return found


def _row(element: Element, going: Sequence[str], over: Mapping[str, date]) -> RowLine:
    days = [over[one] for one in going if one in over]
    last = max(days) if days and len(days) == len(going) else None
    return RowLine(element, tuple(going), min(days, default=None), last)


def _line(count: Count, kind: Kind, rows: Sequence[RowLine], numbers: Mapping[date, int]) -> ElementLine:
    gone = [row for row in rows if row.testimony]
    firsts, lasts = [row.first for row in gone], [row.last for row in gone]
    nobody = tuple(row.element for row in rows if not row.testimony)
    return ElementLine(
        count.id, count.label, kind, tuple(rows), _latest(firsts, numbers), _latest(lasts, numbers), nobody
    )  # fmt: skip


def _latest(days: Sequence[date | None], numbers: Mapping[date, int]) -> tuple[int, date] | None:
    known = [day for day in days if day is not None]
    return (numbers[max(known)], max(known)) if known and len(known) == len(days) else None
