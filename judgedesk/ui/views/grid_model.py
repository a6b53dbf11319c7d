"""The grid's figures for one count and one defendant: bands and rows down, injured parties across."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from judgedesk.app.grid import Band, Cell, ElementRow
from judgedesk.app.grid import Row as Standing
from judgedesk.domain.evidence import Count
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.charges import Charges
from judgedesk.ui.widgets.stances import finding_said

Index = QModelIndex | QPersistentModelIndex
Line = Band | ElementRow


@dataclass(frozen=True, slots=True)
class Figures:
    """A count's grid as the app answered it, by defendant, victim and element."""

    count: Count | None = None
    lines: Sequence[Line] = ()
    cells: Mapping[tuple[str, str, str], Cell] = field(default_factory=dict)
    standings: Mapping[tuple[str, str], Standing] = field(default_factory=dict)


class GridModel(QAbstractTableModel):
    """Rows are bands and elements, columns the victims of the count; one defendant at a time."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._charges = Charges()
        self._figures = Figures()
        self._defendant = ""

    def show_figures(self, figures: Figures, charges: Charges, defendant: str) -> None:
        """Another count, or the same one read again: what keeps its shape keeps its place on the screen."""
        same = figures.count == self._figures.count and figures.lines == self._figures.lines
        if same and charges.persons == self._charges.persons:
            self._figures, self._charges, self._defendant = figures, charges, defendant
            self._all_changed()
            return
        self.beginResetModel()
        self._figures, self._charges, self._defendant = figures, charges, defendant
        self.endResetModel()

    def show_defendant(self, defendant: str) -> None:
        """The same count for another defendant."""
        self._defendant = defendant
        self._all_changed()

    def _all_changed(self) -> None:
        if self.rowCount() and self.columnCount():
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    @property
    def victims(self) -> Sequence[str]:
        """The columns."""
        return self._figures.count.victims if self._figures.count else ()

    def line(self, row: int) -> Line:
        """A band or an element."""
        return self._figures.lines[row]

    def row_of(self, element: str) -> int:
        """The row of an element, -1 for none."""
        lines = enumerate(self._figures.lines)
        return next((at for at, line in lines if isinstance(line, ElementRow) and line.id == element), -1)

    def child(self, column: int) -> bool | None:
        """Whether the victim was a child at what this defendant is accused of; None when that is disputed."""
        count = self._figures.count
        return count.child(self._defendant, self.victims[column]) if count else False

    def cell(self, row: int, column: int) -> Cell | None:
        """The figures of one cell; None for a band and for a row the pair's dates leave out."""
        line = self._figures.lines[row]
        if isinstance(line, Band):
            return None
        return self._figures.cells.get((self._defendant, self.victims[column], line.id))

    def standing(self, victim: str) -> Standing | None:
        """Where passages stand for a victim."""
        return self._figures.standings.get((self._defendant, victim))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Bands and elements."""
        return 0 if parent.isValid() else len(self._figures.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Victims."""
        return 0 if parent.isValid() else len(self.victims)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Bands can't be chosen."""
        if index.isValid() and isinstance(self.line(index.row()), ElementRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names of victims and rows."""
        if way == Qt.Orientation.Horizontal:
            return self._victim(section, role)
        return self._row(section, role)

    def _victim(self, column: int, role: int) -> object:
        name = self._charges.person_label(self.victims[column])
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        aside = self.aside(column)
        said = role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return " · ".join(part for part in (name, aside) if part) if said else None

    def aside(self, column: int) -> str:
        """What stands under a victim's name."""
        child = self.child(column)
        if child is None:
            return QCoreApplication.translate("Grid", "age disputed")
        return QCoreApplication.translate("Grid", "child at the act") if child else ""

    def _row(self, row: int, role: int) -> object:
        line = self.line(row)
        if isinstance(line, Band):
            heading = self._words.of(line.heading)
            if line.rule:
                heading = f"{heading}: {self._words.of(line.rule)}"
            return heading if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words.of(line.label)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{self._words.of(line.label)}\n„{line.term}”\n{line.source}"
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a screen reader says of a cell, and its tool tip."""
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(self._figures_said(cell))
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            row = str(self._row(index.row(), Qt.ItemDataRole.DisplayRole))
            victim = str(self._victim(index.column(), Qt.ItemDataRole.DisplayRole))
            return f"{row} · {victim}: " + ", ".join(self._figures_said(cell))
        return None

    def _figures_said(self, cell: Cell) -> list[str]:
        translate: Callable[[str, str], str] = QCoreApplication.translate
        said = []
        if cell.supports:
            said.append(translate("Grid", "supports: {n}").format(n=cell.supports))
        if cell.contradicts:
            said.append(translate("Grid", "against: {n}").format(n=cell.contradicts))
        if cell.context:
            said.append(translate("Grid", "context: {n}").format(n=cell.context))
        if not said:
            said.append(translate("Grid", "nothing tagged"))
        if cell.applies is False:
            said.append(translate("Grid", "not needed"))
        elif cell.applies == "disputed":
            said.append(translate("Grid", "needed if an adult; the age is disputed"))
        if cell.finding:
            said.append(finding_said(cell.finding))
        return said
