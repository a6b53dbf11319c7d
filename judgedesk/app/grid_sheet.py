"""The grid of a whole count as the window shows it: every defendant and victim across, all rows down.

Figures are kept by column, with a place for every row of the offence (`Sheet.places`), so that a cell is found in one
step and one column can be read again after an edit without the others.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, product
from operator import itemgetter
from typing import NamedTuple

from judgedesk.app.casefile import Case
from judgedesk.app.findings import by_cell
from judgedesk.app.grid_columns import CellFigures, Column, Filling, Tally
from judgedesk.app.grid_rows import Band, ElementRow, band_of, beside
from judgedesk.app.reading import parts_with_documents
from judgedesk.app.tagging import known_count
from judgedesk.domain.evidence import Count
from judgedesk.law.coverage import grouped
from judgedesk.law.model import Offence
from judgedesk.store.cell_counts import CellCount, cell_counts


class Sheet:
    """A count's whole grid. Not for several threads at once.

    `columns` stand in the order of defendants, within each of victims; `rows` in the order of their `bands`, the last
    of which may hold what is shown beside the elements (`grid_rows.BESIDE`). Rows and columns are numbered from 0;
    `places` are the rows' places in the arrays of a column.
    """

    def __init__(self, count: Count, law: Offence, columns: Sequence[Column], withheld: tuple[str, ...] = ()) -> None:
        self.count, self.law, self.withheld = count, law, withheld
        self.columns = list(columns)
        self.column_at: Mapping[tuple[str, str], int] = {one.pair: at for at, one in enumerate(columns)}
        self._sums: dict[str | None, _Sums] = {}
        self.bands: list[Band] = []
        self._lay_out()

    def _lay_out(self) -> None:
        """Rows in force for some column, and whatever is tagged, with the rows above it."""
        elements = self.law.elements
        forces = {id(one.in_force): one.in_force for one in self.columns}.values()
        self._shown = frozenset(place for force in forces for place, holds in enumerate(force) if holds) | frozenset(
            place for place, number in enumerate(self._summed(None).passages()) if number
        )
        shown = [element for place, element in enumerate(elements) if place in self._shown]
        last = beside(self.law, {element.id for element in shown})
        self.bands = [band_of(group) for group in grouped(self.law, shown)] + ([last] if last else [])
        self.rows: list[ElementRow] = [row for band in self.bands for row in band.elements]
        self.row_at: Mapping[str, int] = {row.id: at for at, row in enumerate(self.rows)}
        place_of = {element.id: place for place, element in enumerate(elements)}
        self.places = [place_of[row.id] for row in self.rows]

    # -- cells ------------------------------------------------------------------------------------------------------

    def cell(self, row: int, column: int) -> CellFigures:
        """The cell of a row and a column."""
        return self.columns[column].cell(self.places[row])

    def columns_of(self, defendant: str) -> range:
        """The columns of one defendant; empty for who is none of the count's."""
        victims = len(self.count.victims)
        if defendant not in self.count.defendants:
            return range(0)
        first = self.count.defendants.index(defendant) * victims
        return range(first, first + victims)

    def take(self, column: Column) -> bool:
        """Put a column read again (`grid.cells_of`) in its place; True where other rows are shown since, so that the
        table has to be laid out anew.
        """
        at = self.column_at[column.pair]
        self.columns[at] = column
        self._sums.pop(None, None)
        self._sums.pop(column.defendant, None)
        before = self._shown
        self._lay_out()
        return self._shown != before

    # -- totals -----------------------------------------------------------------------------------------------------

    def row_total(self, row: int, defendant: str | None = None) -> Tally:
        """Passages of a row over all columns, or over those of one defendant."""
        return self._summed(defendant).at(self.places[row])

    def band_total(self, band: int, defendant: str | None = None, column: int | None = None) -> Tally:
        """Passages of a band, each counted once: over all columns, those of one defendant, or one column."""
        one = self.columns[column] if column is not None else None
        sums = _Sums(one.supports, one.contradicts, one.context) if one is not None else self._summed(defendant)
        inside = {row.id for row in self.bands[band].elements}
        tops = [self.places[self.row_at[row.id]] for row in self.bands[band].elements if row.parent not in inside]
        return Tally(*(sum(of) for of in zip(*map(sums.at, tops), strict=True)))

    def column_total(self, column: int) -> Tally:
        """Passages of a column, each counted once."""
        return self.columns[column].total

    def total(self, defendant: str | None = None) -> Tally:
        """All passages of the count, or of one defendant."""
        of = [one.total for one in self.columns if defendant in (None, one.defendant)]
        return Tally(*(sum(numbers) for numbers in zip(*of, strict=True)))

    def states(self, defendant: str | None = None) -> Counter[str]:
        """How many columns stand how: ``covered``, ``open``, ``disputed``."""
        return Counter(one.coverage for one in self.columns if defendant in (None, one.defendant))

    def _summed(self, defendant: str | None) -> "_Sums":
        """Sums by place over the columns of a defendant, or over those of all."""
        known = self._sums.get(defendant)
        if known is None:
            if defendant is None:
                parts = [self._summed(one) for one in self.count.defendants]
            else:
                parts = [
                    _Sums(one.supports, one.contradicts, one.context)
                    for one in (self.columns[at] for at in self.columns_of(defendant))
                ]
            known = self._sums[defendant] = _Sums.of(parts, len(self.law.elements))
        return known


class _Sums(NamedTuple):
    """Numbers by place."""

    supports: Sequence[int]
    contradicts: Sequence[int]
    context: Sequence[int]

    @classmethod
    def of(cls, parts: Sequence["_Sums"], width: int) -> "_Sums":
        """The sum of several."""
        nothing = [[0] * width]
        return cls(
            *([sum(at) for at in zip(*(nothing + [part[way] for part in parts]), strict=True)] for way in range(3))
        )

    def at(self, place: int) -> Tally:
        """What stands at one place."""
        return Tally(self.supports[place], self.contradicts[place], self.context[place])

    def passages(self) -> Iterable[int]:
        """All passages by place."""
        return map(sum, zip(*self, strict=True))


def sheet(case: Case, count: str) -> Sheet:
    """The whole grid of one count.

    Raises:
        UserError: ``count.unknown``.
    """
    return sheet_of(case, known_count(case.file.reading(), count))


def sheet_of(case: Case, count: Count) -> Sheet:
    """The same for a count that is known already."""
    filling = Filling(count)
    tagged: dict[tuple[str, str], list[CellCount]] = defaultdict(list)
    for part in parts_with_documents(case):
        for of, numbers in groupby(cell_counts(case.file.reading(part), count.id), itemgetter(0, 1)):
            tagged[of] += numbers
    found: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for (_, defendant, victim, element), findings in by_cell(case, count.id).items():
        if findings.valid is not None:
            found[defendant, victim][element] = findings.valid.state.value
    columns = [
        filling.column(pair, tagged.get(pair, ()), found.get(pair, {}))
        for pair in product(count.defendants, count.victims)
    ]
    return Sheet(count, filling.law.offence, columns, case.withheld)
