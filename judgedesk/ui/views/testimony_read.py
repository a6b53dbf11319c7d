"""What the section of testimony shows, read on a reader thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from judgedesk.app import hearings_hints, law
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book, Hearing, Json
from judgedesk.app.hearings_entry import against
from judgedesk.app.hearings_hints import Estimate, Hint
from judgedesk.app.hearings_summons import lead_days
from judgedesk.app.plan_words import Words as PlanWords
from judgedesk.store import evidence

_LAST = ("9999", 0)


@dataclass(frozen=True, slots=True)
class Line:
    """One testimony: who, its record, and its hearings by day."""

    id: str
    called: str
    record: Json
    hearings: Sequence[Hearing]
    number: int

    @property
    def placed(self) -> Sequence[Hearing]:
        """Those to come or held."""
        return [one for one in self.hearings if one.live or one.state == "held"]


@dataclass(frozen=True, slots=True)
class Heard:
    """Everybody who is to be heard, and what a testimony can name.

    Attributes:
        people: ids of persons of the case with what they are called.
        named: ids of testimonies with whose they are.
        elements: rows of the counts, by id.
        leads: days that a summons needs, by method.
    """

    book: Book
    lines: Sequence[Line]
    people: Sequence[tuple[str, str]]
    named: Sequence[tuple[str, str]]
    elements: Mapping[str, str]
    leads: Mapping[str, int]

    def line(self, id: str) -> Line | None:
        """A testimony by id."""
        return next((one for one in self.lines if one.id == id), None)


def read_testimony(case: Case, language: str) -> Heard:
    """Reads them, in the order recorded."""
    book = Book(case)
    of: dict[str, list[Hearing]] = {}
    for one in book.hearings:
        of.setdefault(one.slot.testimony, []).append(one)
    lines = [
        Line(id, book.named(id), record, of.get(id, ()), number)
        for number, (id, record) in enumerate(book.testimony.items())
    ]
    people = [(one.id, book.called(one.id)) for one in book.people.values()]
    offences = {one for count in evidence.counts(case.file.reading()) for one in count.offences}
    packs = law.packs().offences
    rows = [row for id in packs if id in offences for row in packs[id].elements]
    elements = {row.id: row.label.in_language(language) for row in rows}
    twice = [one.called for one in lines]
    named = [(one.id, one.called if twice.count(one.called) == 1 else f"{one.called} ({one.id})") for one in lines]
    return Heard(book, lines, people, named, elements, lead_days(case))


@dataclass(frozen=True, slots=True)
class Suggested:
    """A change that is suggested, in words."""

    hint: Hint
    text: str


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands behind a testimony: suggestions, how long it may take, and what its statements go to by the tags."""

    id: str = ""
    suggested: Sequence[Suggested] = ()
    estimate: Estimate | None = None
    goes_to: Mapping[str, int] = field(default_factory=dict)


def read_beside(case: Case, id: str, language: str, today: date) -> Beside:
    """Reads it; nothing where the testimony is gone."""
    book = Book(case)
    if id not in book.testimony:
        return Beside()
    words = PlanWords(book, language)
    found = [*hearings_hints.hints(case, id, today), *hearings_hints.suggested(case, id, today)]
    return Beside(
        id,
        [Suggested(one, words.hint(one)) for one in found],
        hearings_hints.estimate(case, id, today),
        hearings_hints.elements_of(case, id),
    )


def speaks_against(case: Case, record: Json, language: str) -> list[str]:
    """What an accepted hearing would have against a testimony as it stands in the form."""
    return against(case, {"testimony": [record]}, language)


def order_of(line: Line) -> tuple[str, int]:
    """By the first place in the plan."""
    return min(((one.slot.day.isoformat(), one.slot.start) for one in line.placed), default=_LAST)
