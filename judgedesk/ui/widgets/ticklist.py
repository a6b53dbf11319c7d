"""A list of things that hold, do not hold, or are not said; Space goes through them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget

from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.table import ROW, Table

_MOST_WRAPPED = 200
SIGNS: dict[bool | None, str] = {True: "✓", False: "✕", None: "–"}


@dataclass(frozen=True, slots=True)
class Tick:
    """One line: `value` None for what nobody said; `aside` stands at its right."""

    id: str
    text: str
    value: bool | None = None
    aside: str = ""


class TickList(Table):
    """Lines with a mark at the left. With `three` a line can also be denied, else it is ticked or not.

    Signals:
        turned(id, value): Space, Enter or a click on the mark; the value is bool or None.
        moved(): another line has the keyboard.
    """

    turned = Signal(str, object)
    moved = Signal()

    def __init__(self, theme: Theme, heading: Callable[[], str], three: bool = False,
                 aside: Callable[[], str] | None = None, parent: QWidget | None = None) -> None:  # fmt: skip
        columns = [
            Column(lambda: "", lambda one: self.sign(one.value), 36),
            Column(heading, lambda one: one.text),
            *([Column(aside, lambda one: one.aside, 190, quiet=True)] if aside is not None else []),
        ]
        self._three = three
        self.ticks = Rows(columns, theme)
        super().__init__(self.ticks, theme, parent)
        self.ticks.setParent(self)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setVisible(aside is not None)
        self.selectionModel().currentRowChanged.connect(lambda *_rows: self.moved.emit())

    def sign(self, value: bool | None) -> str:
        """The mark of a value."""
        return SIGNS[value] if self._three or value else "☐"

    def show_ticks(self, ticks: Sequence[Tick]) -> None:
        """Replaces all; the keyboard stays on the same line."""
        at = self.tick()
        self.ticks.show(ticks)
        self.choose_row(next((row for row, one in enumerate(ticks) if at is not None and one.id == at.id), 0))
        self._wrap()

    def tick(self) -> Tick | None:
        """The line that has the keyboard."""
        row = self.currentIndex().row()
        found: Tick | None = self.ticks.rows[row] if 0 <= row < len(self.ticks.rows) else None
        return found

    def turn(self, value: bool | None) -> None:
        """The line that has the keyboard takes a value."""
        tick = self.tick()
        if tick is not None:
            self.turned.emit(tick.id, value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns; plus says yes, minus no, Delete nothing."""
        tick = self.tick()
        values: dict[str, bool | None] = {"+": True, "-": False if self._three else None}
        if tick is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.turn(self._next(tick.value))
        elif event.text() in values:
            self.turn(values[event.text()])
        elif event.key() == Qt.Key.Key_Delete:
            self.turn(None)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the mark turns it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        tick = self.tick()
        if index.isValid() and index.column() == 0 and index.row() == self.currentIndex().row() and tick is not None:
            self.turn(self._next(tick.value))

    def _next(self, value: bool | None) -> bool | None:
        if not self._three:
            return None if value else True
        return {None: True, True: False, False: None}[value]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Long lines wrap."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._wrap()

    def _wrap(self) -> None:
        wrap_rows(self, self._theme)

    def _resize(self) -> None:
        super()._resize()
        self._wrap()


def wrap_rows(table: QTableView, theme: Theme) -> None:
    """Makes rows as high as their words need; of very many, none."""
    number = table.model().rowCount()
    air, least = theme.px(8), theme.px(ROW)
    for row in range(number if number <= _MOST_WRAPPED else 0):
        table.setRowHeight(row, max(least, table.sizeHintForRow(row) + air))
