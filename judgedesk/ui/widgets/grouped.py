"""A table whose lines stand under headings, and which takes single keys."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.table import Table
from judgedesk.ui.widgets.ticklist import wrap_rows

_Index = QModelIndex | QPersistentModelIndex


class GroupedRows(Rows):
    """Rows of which some are headings: bold, on another ground."""

    def __init__(
        self, columns: Sequence[Column], theme: Theme, heads: Callable[[Any], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(columns, theme, parent)
        self.heads = heads

    def is_heading(self, row: int) -> bool:
        """Whether a row stands over others, across the columns."""
        return self.heads(self.rows[row])

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As other rows, headings in another look."""
        if index.isValid() and index.row() < len(self.rows) and self.heads(self.rows[index.row()]):
            if role == Qt.ItemDataRole.FontRole:
                return self._theme.font(weight=600)
            if role == Qt.ItemDataRole.BackgroundRole:
                return QColor(self._theme.colours.card)
        return super().data(index, role)


class GroupedTable(Table):
    """Signals: `typed(key)` for a letter or a space pressed alone, letters as capitals; `moved()` another line has
    the keyboard. Headings go over the first `over` columns.
    """

    typed = Signal(str)
    moved = Signal()

    def __init__(self, rows: GroupedRows, theme: Theme, over: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(rows, theme, parent)
        self._over = over
        self.setWordWrap(True)
        self.selectionModel().currentRowChanged.connect(lambda *_rows: self.moved.emit())

    def show_rows(self, rows: Sequence[Any], chosen: int) -> None:
        """Replaces all, and puts the keyboard on a line."""
        model = self._rows
        self.clearSpans()
        model.show(rows)
        if self._over > 1 and isinstance(model, GroupedRows):
            for at, row in enumerate(rows):
                if model.heads(row):
                    self.setSpan(at, 0, 1, self._over)
        self.wrap()
        self.choose_row(chosen)

    def line(self) -> Any:
        """The line that has the keyboard, or None."""
        at = self.currentIndex().row()
        return self._rows.rows[at] if 0 <= at < len(self._rows.rows) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single keys are told; the rest as in other tables."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        text = event.text().upper()
        plain = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if plain and len(text) == 1 and (text.isalpha() or text == " "):
            self.typed.emit(f"Shift+{text}" if modifiers == Qt.KeyboardModifier.ShiftModifier else text)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Long lines wrap."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.wrap()

    def wrap(self) -> None:
        """Makes every row as high as its words need."""
        wrap_rows(self, self._theme)
