"""A table model over a list of light rows: texts are made only for the rows on screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from judgedesk.ui.shell.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Args:
        heading: its name in the present language.
        text: a row's words in it.
        width: px at 100 %; 0 for a column that takes a share of what is left.
        share: how much of it, against the other such columns.
        number: right-aligned.
        quiet: in the quiet ink.
        key: what to order rows by; None for a column that orders nothing.
        warn: rows whose words here are shown as a warning.
        spare: where there is too little room the column with the highest is left out first; 0 stays always.
        least: px at 100 % that a column which takes a share gets at least; 0 for what the table gives.
    """

    heading: Callable[[], str]
    text: Callable[[Any], str]
    width: int = 0
    number: bool = False
    quiet: bool = False
    key: Callable[[Any], Any] | None = None
    warn: Callable[[Any], bool] | None = None
    share: int = 1
    least: int = 0
    spare: int = 0


class Rows(QAbstractTableModel):
    """Rows in an order somebody else sorts: `sort_wanted(column, descending)` asks for it off this thread."""

    sort_wanted = Signal(int, bool)

    def __init__(self, columns: Sequence[Column], theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: Sequence[Any] = ()
        self.ordered: tuple[int, bool] | None = None
        self._theme = theme

    def show(self, rows: Sequence[Any]) -> None:
        """Replaces all rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def is_heading(self, _row: int) -> bool:
        """Whether a row stands over others, across the columns."""
        return False

    def retranslate(self) -> None:
        """Headings and words are asked again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.columns) - 1))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Orders by a column; the same one again turns the order round, a third time gives the file's own."""
        if not 0 <= column < len(self.columns) or self.columns[column].key is None:
            return
        steps: dict[tuple[int, bool] | None, tuple[int, bool] | None] = {
            (column, False): (column, True),
            (column, True): None,
        }
        self.ordered = steps.get(self.ordered, (column, False))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        self.sort_wanted.emit(*(self.ordered or (-1, False)))

    def in_order(self, rows: Sequence[Any]) -> Sequence[Any]:
        """Rows in the chosen order; called on a reader thread."""
        if self.ordered is None:
            return rows
        column, descending = self.ordered
        key = self.columns[column].key
        return sorted(rows, key=key, reverse=descending) if key is not None else rows

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, alignment and ink of a cell."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        column, row = self.columns[index.column()], self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(row) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join((column.heading(), column.text(row)))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole:
            if column.warn is not None and column.warn(row):
                return QColor(self._theme.colours.warn)
            return QColor(self._theme.colours.quiet) if column.quiet else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Headings, with an arrow at the one that orders."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            if self.ordered is not None and self.ordered[0] == section:
                return column.heading() + (" ↓" if self.ordered[1] else " ↑")
            return column.heading()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
