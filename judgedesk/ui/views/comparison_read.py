"""What the comparison shows: its rows beside one another, and what is read for them on a reader thread."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from judgedesk.app import grid, law, passages
from judgedesk.app.casefile import Case
from judgedesk.app.comparison import Comparison, ElementStand, Neighbour, NeighbourRow, compare
from judgedesk.app.grid import Band, Passage
from judgedesk.app.grid import Words as Names
from judgedesk.app.grid_rows import words_of
from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.charges import Charges, family_of, read_charges
from judgedesk.ui.widgets.pairbar import Pair

MOST = 5
"""So many offences stand beside the one charged."""
FIRST = 3
"""So many at the beginning."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The line over the rows of a family; `words` by language, None over what only the neighbours ask for."""

    family: str
    words: Mapping[str, str] | None


@dataclass(frozen=True, slots=True)
class Line:
    """A row: an element of the offence charged, or None where only a neighbour asks for it. `cells` are the rows that
    each chosen neighbour shares with it, or asks for.
    """

    element: ElementStand | None
    family: str
    cells: tuple[tuple[NeighbourRow, ...], ...]

    @property
    def numbers(self) -> tuple[int, int, int]:
        """Passages for, against, and of context."""
        one = self.element
        return (one.supports, one.contradicts, one.context) if one is not None else (0, 0, 0)


Row: TypeAlias = Heading | Line


@dataclass(frozen=True, slots=True)
class Read:
    """The charges, and the comparison for one pair, None without a count."""

    charges: Charges
    pair: Pair | None
    comparison: Comparison | None


def read_comparison(case: Case, pair: Pair | None) -> Read:
    """The comparison for a pair; for the first there is where this one is gone or not given."""
    charges = read_charges(case)
    found = settled(charges, pair)
    return Read(charges, found, compare(case, *found.ids) if found is not None else None)


def settled(charges: Charges, pair: Pair | None) -> Pair | None:
    """The pair, or the first there is."""
    count = charges.count(pair.count) if pair is not None else None
    if count is not None and pair is not None and pair.defendant in count.defendants and pair.victim in count.victims:
        return pair
    count = count or next((one for one in charges.counts if one.defendants and one.victims), None)
    return Pair(count.id, count.defendants[0], count.victims[0]) if count is not None else None


def read_column(case: Case, pair: Pair) -> tuple[Pair, list[Passage], dict[str, Names]]:
    """Everything tagged for a pair, and what it is tagged to."""
    return pair, passages.of_column(case, *pair.ids), names_of_rows()


def names_of_rows() -> dict[str, Names]:
    """What rows of the law and indicators are called, in short; for a worker thread."""
    names = {one.id: words_of(one.label) for one in law.indicators().indicators.values()}
    return names | {one.id: words_of(one.short) for one in law.packs().elements.values()}


def read_behind(case: Case, pair: Pair, element: str) -> list[Passage]:
    """The passages behind a row; none where the element is gone."""
    try:
        return grid.passages(case, *pair.ids, element)
    except UserError:
        return []


def first_chosen(comparison: Comparison) -> tuple[str, ...]:
    """The neighbours that stand there at the beginning: those that most questions tell from the offence charged."""
    told = Counter(one for line in comparison.questions for way in (line.yes, line.no) for one in way.related)
    chosen = {one for one, _ in told.most_common(FIRST)}
    return tuple(one.id for one in comparison.neighbours if one.id in chosen) or tuple(
        one.id for one in comparison.neighbours[:FIRST]
    )


def rows_of(comparison: Comparison, bands: Sequence[Band], chosen: Sequence[Neighbour], everything: bool) -> list[Row]:
    """The rows in the order of the grid: those some chosen neighbour shares or something is tagged to, or all."""
    stands = {one.id: one for one in comparison.elements}
    rows: list[Row] = []
    for band in bands:
        lines = [_line(stands[one.id], chosen) for one in band.elements if one.id in stands]
        shown = [line for line in lines if everything or any(line.cells) or any(line.numbers)]
        if shown:
            rows += [Heading(family_of(band.kind), band.heading), *shown]
    own = [
        Line(None, "mens", tuple((row,) if beside is one else () for beside in chosen))
        for one in chosen
        for row in one.rows
        if row.standing == "own"
    ]
    return [*rows, Heading("mens", None), *own] if own else rows


def _line(stand: ElementStand, chosen: Sequence[Neighbour]) -> Line:
    cells = tuple(tuple(row for row in one.rows if stand.id in row.elements) for one in chosen)
    return Line(stand, family_of(stand.kind), cells)


def offence_said(one: Neighbour, words: Words) -> str:
    """A neighbour in a line: what it is called, and where it stands."""
    return f"{words.of(one.title)}, {one.provision}"


def matching(comparison: Comparison, typed: str, words: Words, without: Collection[str]) -> list[Neighbour]:
    """Neighbours whose name or provision holds all the typed words."""
    parts = typed.casefold().split()
    return [
        one
        for one in comparison.neighbours
        if one.id not in without and all(part in offence_said(one, words).casefold() for part in parts)
    ]


def checked_said(checked: str) -> str:
    """How surely something of a pack is known."""
    translate = QCoreApplication.translate
    return {
        "read": translate("Checked", "read in the source"),
        "memory": translate("Checked", "from memory"),
        "unsure": translate("Checked", "not sure"),
    }.get(checked, checked)
