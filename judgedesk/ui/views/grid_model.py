"""The grid's figures: bands and rows down; injured parties across, for one defendant or for all side by side."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from judgedesk.app.grid_columns import CellFigures, Tally
from judgedesk.app.grid_columns import Column as Pair
from judgedesk.app.grid_rows import Band, ElementRow
from judgedesk.app.grid_sheet import Sheet
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.charges import Charges
from judgedesk.ui.widgets.stances import finding_said

Index = QModelIndex | QPersistentModelIndex
Line = Band | ElementRow


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over a column: one victim; without a victim the total of a defendant; without either of all."""

    defendant: str
    victim: str


@dataclass(frozen=True, slots=True)
class Sieve:
    """What is shown of a count's grid.

    Attributes:
        passages: ``with``, ``against`` or ``without``: rows with passages, with some against, with none; empty: all.
        findings: ``with`` or ``without`` a finding; empty: all.
        whole: rows that are alternatives within a row are left out.
        victim: part of an injured party's name.
        offence: of an act under several provisions only the rows of this one; empty: all.
    """

    passages: str = ""
    findings: str = ""
    whole: bool = False
    victim: str = ""
    offence: str = ""


class GridModel(QAbstractTableModel):
    """Rows are bands and elements. Columns are the victims of one defendant, or totals and victims of everybody."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._charges = Charges()
        self._sheet: Sheet | None = None
        self._defendant = ""
        self._sieve = Sieve()
        self._unopened: Mapping[tuple[str, str], Mapping[str, int]] = {}
        self._lines: list[Line] = []
        self._band_at: dict[str, int] = {}
        self._heads: list[Head] = []

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_sheet(self, sheet: Sheet, charges: Charges, defendant: str) -> None:
        """Another count, or the same one read again: what keeps its shape keeps its place on the screen.

        Without a `defendant` all stand side by side.
        """
        same = self._sheet is not None and self._shape(sheet) == self._shape(self._sheet)
        if same and charges.persons == self._charges.persons and defendant == self._defendant:
            self._sheet, self._charges = sheet, charges
            self._all_changed()
            return
        self._charges, self._defendant = charges, defendant
        self._reset(sheet)

    def show_columns(self, columns: Sequence[Pair]) -> None:
        """Some columns read again; where other rows are in the sheet since, all is laid out anew."""
        if self._sheet is None:
            return
        moved = [self._sheet.take(column) for column in columns]
        if any(moved):
            self._reset(self._sheet)
            return
        pairs, last = {column.pair for column in columns}, self.rowCount() - 1
        for at, head in enumerate(self._heads):
            if (head.defendant, head.victim) in pairs or not head.victim:
                self.dataChanged.emit(self.index(0, at), self.index(last, at))

    def show_defendant(self, defendant: str) -> None:
        """The same count for another defendant, or for all."""
        if defendant != self._defendant and self._sheet is not None:
            self._defendant = defendant
            self._reset(self._sheet)

    def show_unopened(self, unopened: Mapping[tuple[str, str], Mapping[str, int]]) -> None:
        """How many pages of each cell were never opened, by defendant and victim, then row."""
        if unopened != self._unopened:
            self._unopened = unopened
            self._all_changed()

    def sift(self, sieve: Sieve) -> None:
        """Shows what passes it; the rest is only out of sight."""
        if sieve != self._sieve:
            self._sieve = sieve
            if self._sheet is not None:
                self._reset(self._sheet)

    @property
    def sieve(self) -> Sieve:
        """What is sifted by."""
        return self._sieve

    def _shape(self, sheet: Sheet) -> object:
        return sheet.count, [column.pair for column in sheet.columns], sheet.bands

    def _reset(self, sheet: Sheet) -> None:
        self.beginResetModel()
        self._sheet = sheet
        self._heads = self._sifted_heads(sheet)
        self._lines = self._sifted_lines(sheet)
        self._band_at = {band.elements[0].id: at for at, band in enumerate(sheet.bands)}
        self.endResetModel()

    def _sifted_heads(self, sheet: Sheet) -> list[Head]:
        wanted = self._sieve.victim.casefold().strip()
        victims = [one for one in sheet.count.victims if wanted in self._charges.person_label(one).casefold()]
        if self._defendant:
            return [Head(self._defendant, victim) for victim in victims]
        heads = [Head("", "")]
        for defendant in sheet.count.defendants:
            heads += [Head(defendant, ""), *(Head(defendant, victim) for victim in victims)]
        return heads

    def _sifted_lines(self, sheet: Sheet) -> list[Line]:
        lines: list[Line] = []
        for band in sheet.bands:
            kept = [row for row in band.elements if self._passes(sheet, row)]
            if kept:
                lines += [band, *kept]
        return lines

    def _passes(self, sheet: Sheet, row: ElementRow) -> bool:
        sieve, at = self._sieve, sheet.row_at[row.id]
        if sieve.whole and row.parent is not None:
            return False
        own = next((one for one in sheet.law.parts if one.id == sieve.offence), None)
        if own is not None and row.id not in {element.id for element in own.elements}:
            return False
        if sieve.passages:
            tally = sheet.row_total(at, self._defendant or None)
            kept = {"with": tally.passages > 0, "against": tally.contradicts > 0, "without": not tally.passages}
            if not kept[sieve.passages]:
                return False
        if sieve.findings:
            found = any(sheet.places[at] in column.findings for column in self._pairs(sheet))
            return found == (sieve.findings == "with")
        return True

    def _pairs(self, sheet: Sheet) -> list[Pair]:
        return [column for column in sheet.columns if self._defendant in ("", column.defendant)]

    def _all_changed(self) -> None:
        if self.rowCount() and self.columnCount():
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    # -- what stands where --------------------------------------------------------------------------------------

    @property
    def wide(self) -> bool:
        """Whether all defendants stand side by side."""
        return not self._defendant

    @property
    def victims(self) -> list[str]:
        """The injured parties shown, each once."""
        return list(dict.fromkeys(head.victim for head in self._heads if head.victim))

    @property
    def first_pair(self) -> int:
        """The first column that is no total; 0 where there is none."""
        return next((at for at, head in enumerate(self._heads) if head.victim), 0)

    def shown(self) -> tuple[list[Head], list[str]]:
        """The pairs and the ids of the rows shown, as if nothing were sifted by findings."""
        by_findings = bool(self._sieve.findings) and self._sheet is not None
        lines = self._sheet.rows if by_findings and self._sheet is not None else self._lines
        rows = [line.id for line in lines if isinstance(line, ElementRow)]
        return [head for head in self._heads if head.victim], rows

    def line(self, row: int) -> Line:
        """A band or an element."""
        return self._lines[row]

    def head(self, column: int) -> Head:
        """Whose column it is."""
        return self._heads[column]

    def pair(self, column: int) -> Pair | None:
        """The figures of a column; None for totals."""
        head = self._heads[column]
        at = self._sheet.column_at.get((head.defendant, head.victim)) if self._sheet is not None else None
        return self._sheet.columns[at] if self._sheet is not None and at is not None else None

    def row_of(self, element: str) -> int:
        """The row of an element, -1 for none."""
        lines = enumerate(self._lines)
        return next((at for at, line in lines if isinstance(line, ElementRow) and line.id == element), -1)

    def column_of(self, defendant: str, victim: str) -> int:
        """The column of a defendant and a victim, -1 for none."""
        wanted = Head(defendant, victim)
        return self._heads.index(wanted) if wanted in self._heads else -1

    def band_row(self, row: int) -> int:
        """The row of the heading over a row; its own for a heading, -1 for none."""
        return next((at for at in range(row, -1, -1) if isinstance(self._lines[at], Band)), -1)

    def next_band(self, row: int) -> int:
        """The next heading below a row, -1 for none."""
        return next((at for at in range(row + 1, len(self._lines)) if isinstance(self._lines[at], Band)), -1)

    def group(self, column: int) -> tuple[int, int]:
        """First and last column of the same defendant."""
        defendant = self._heads[column].defendant
        first = last = column
        while first > 0 and self._heads[first - 1].defendant == defendant:
            first -= 1
        while last + 1 < len(self._heads) and self._heads[last + 1].defendant == defendant:
            last += 1
        return first, last

    def child(self, column: int) -> bool | None:
        """Whether the victim was a child at what this defendant is accused of; None when that is disputed."""
        pair = self.pair(column)
        return pair.child if pair is not None else False

    def cell(self, row: int, column: int) -> CellFigures | None:
        """The figures of one cell; None for a band and a total."""
        line, pair = self._lines[row], self.pair(column)
        if isinstance(line, Band) or pair is None or self._sheet is None:
            return None
        return pair.cell(self._sheet.places[self._sheet.row_at[line.id]])

    def tally(self, row: int, column: int) -> Tally:
        """What a heading counts in a column, or a row in a column of totals."""
        sheet, line, head = self._sheet, self._lines[row], self._heads[column]
        if sheet is None:
            return Tally()
        if isinstance(line, Band):
            at = sheet.column_at.get((head.defendant, head.victim))
            return sheet.band_total(self._band_at[line.elements[0].id], head.defendant or None, at)
        if head.victim:
            cell = self.cell(row, column)
            return Tally(cell.supports, cell.contradicts, cell.context) if cell else Tally()
        return sheet.row_total(sheet.row_at[line.id], head.defendant or None)

    def unopened(self, row: int, column: int) -> int:
        """How many pages a cell rests on that nobody opened."""
        line, head = self._lines[row], self._heads[column]
        of_pair = self._unopened.get((head.defendant, head.victim))
        return of_pair.get(line.id, 0) if of_pair and isinstance(line, ElementRow) else 0

    def filled(self, row: int, column: int) -> bool:
        """Whether something stands there: a passage or a finding."""
        if not self._heads[column].victim:
            return self.tally(row, column).passages > 0
        cell = self.cell(row, column)
        return cell is not None and bool(cell.passages or cell.finding)

    # -- Qt's own questions -------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Bands and elements."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Totals and victims."""
        return 0 if parent.isValid() else len(self._heads)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Bands can't be chosen."""
        if index.isValid() and isinstance(self.line(index.row()), ElementRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names of persons and rows."""
        if way == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.name(section)
            said = role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
            return self._person(section) if said else None
        line = self.line(section)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.row_name(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            if isinstance(line, Band):
                return self.row_name(section)
            return f"{self._words.of(line.label)}\n„{line.term}”\n{line.source}"
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a screen reader says of a cell, and its tool tip."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._said(index.row(), index.column())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            figures = self._said(index.row(), index.column())
            if unopened := self.unopened(index.row(), index.column()):
                figures += ", " + QCoreApplication.translate("Grid", "pages never opened: {n}").format(n=unopened)
            parts = [self.row_name(index.row()), self._person(index.column())]
            if role == Qt.ItemDataRole.AccessibleTextRole and self._sheet is not None:
                parts.insert(0, QCoreApplication.translate("Grid", "Count {0}").format(self._sheet.count.label))
            return f"{' · '.join(parts)}: {figures}"
        return None

    # -- words --------------------------------------------------------------------------------------------------

    def name(self, column: int) -> str:
        """What stands over a column."""
        head = self._heads[column]
        return self._charges.person_label(head.victim) if head.victim else QCoreApplication.translate("Grid", "total")

    def group_name(self, column: int) -> str:
        """What stands over the columns of a defendant."""
        defendant = self._heads[column].defendant
        return self._charges.person_label(defendant) if defendant else QCoreApplication.translate("Grid", "All")

    def row_name(self, row: int) -> str:
        """A row in full; a heading with its rule."""
        line = self._lines[row]
        if isinstance(line, ElementRow):
            return self._words.of(line.label)
        return ": ".join(part for part in self.band_said(line) if part)

    def band_said(self, band: Band) -> tuple[str, str]:
        """A heading and its rule."""
        return self._words.of(band.heading), self._words.of(band.rule) if band.rule else ""

    def aside(self, column: int) -> str:
        """What stands under a victim's name."""
        pair = self.pair(column)
        translate = QCoreApplication.translate
        if pair is None:
            return ""
        if pair.facts.get("under_14"):
            return translate("Grid", "under 14 at the act")
        if pair.child:
            return translate("Grid", "child at the act")
        if pair.disputed:
            return translate("Grid", "age disputed")
        return translate("Grid", "under 21 at the act") if pair.facts.get("under_21") else ""

    def _person(self, column: int) -> str:
        parts = (self.group_name(column) if self.wide else "", self.name(column), self.aside(column))
        return " · ".join(part for part in parts if part)

    def _said(self, row: int, column: int) -> str:
        translate: Callable[[str, str], str] = QCoreApplication.translate
        said, tally = [], self.tally(row, column)
        for number, text in zip(tally, _stances(), strict=True):
            if number:
                said.append(text.format(n=number))
        cell = self.cell(row, column)
        if not said:
            said.append(translate("Grid", "nothing tagged"))
        if cell is None:
            return ", ".join(said)
        if not cell.in_force:
            said.append(translate("Grid", "not in force at the act"))
        elif cell.applies is False:
            said.append(translate("Grid", "not needed"))
        elif cell.applies == "disputed":
            said.append(translate("Grid", "needed if an adult; the age is disputed"))
        if cell.finding:
            said.append(finding_said(cell.finding))
        return ", ".join(said)


def _stances() -> Sequence[str]:
    translate: Callable[[str, str], str] = QCoreApplication.translate
    return (
        translate("Grid", "supports: {n}"),
        translate("Grid", "against: {n}"),
        translate("Grid", "context: {n}"),
    )
