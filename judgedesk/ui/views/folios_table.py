"""The table in which folios are corrected: typed on a row, dragged onto one, or carried there by the keyboard."""

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.folios_model import FOLIO, FolioPainter, FolioRows
from judgedesk.ui.views.folios_read import Leaf, next_to
from judgedesk.ui.widgets.table import Table

_SCROLL_MS, _EDGE = 40, 28
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FolioEdit(QLineEdit):
    """The line laid over a row's folio. Enter and Esc are the table's; leaving it for elsewhere leaves the correction.

    Signals:
        over(bool): whether to apply what is written, with the pages that follow or without.
        left(): nothing is to be corrected.
    """

    over = Signal(bool)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies, Shift+Enter to this page alone, Esc leaves."""
        if event.key() in _ENTER:
            self.over.emit(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Somebody turned to something else."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.left.emit()


class FolioTable(Table):
    """Rows of a volume.

    Signals:
        asked(int, str): a correction of that row is being considered: what would it do?
        applied(int, str, bool): it is to be made; whether the pages that follow go with it.
        left(): nothing is to be corrected after all.
    """

    asked = Signal(int, str)
    applied = Signal(int, str, bool)
    left = Signal()

    def __init__(self, rows: FolioRows, theme: Theme, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(rows, theme, parent)
        self._folios, self._writable = rows, writable
        self._edited = -1
        self._carried: tuple[int, str] | None = None
        self._from: QPoint | None = None
        self._dragged = ""
        self._pointer = QPoint()
        self._painter = FolioPainter(rows, theme, self)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.line = FolioEdit(self.viewport())
        self.line.hide()
        self.line.textEdited.connect(lambda text: self.asked.emit(self._edited, text))
        self.line.over.connect(self._typed)
        self.line.left.connect(self.leave)
        self._scroller = QTimer(self)
        self._scroller.setInterval(_SCROLL_MS)
        self._scroller.timeout.connect(self._scroll_on)
        theme.changed.connect(self._place_edit)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._place_edit())

    @property
    def pending(self) -> bool:
        """Whether a correction is being considered."""
        return self._edited >= 0 or self._carried is not None or bool(self._dragged)

    # -- typing -------------------------------------------------------------------------------------------------

    def begin(self, text: str | None = None) -> None:
        """Lays a line over the chosen row's folio; `text` is what was typed already."""
        leaf = self._leaf(self.currentIndex().row())
        if leaf is None or not self._writable:
            return
        self._carried = None
        self._edited = self.currentIndex().row()
        self.line.setText(leaf.folio if text is None else text)
        self._painter.written = True
        self._place_edit()
        self.line.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if text is None:
            self.line.selectAll()
        self.asked.emit(self._edited, self.line.text())

    def leave(self) -> None:
        """Gives up what was being considered."""
        if not self.pending:
            return
        self._end()
        self.left.emit()

    def apply(self, following: bool = True) -> None:
        """Makes the correction that is being considered."""
        if self._edited >= 0:
            self._typed(following)
        elif self._carried is not None:
            row, text = self._carried
            self._end()
            self.applied.emit(row, text, following)

    def _typed(self, following: bool) -> None:
        row, text = self._edited, self.line.text()
        self._end()
        self.applied.emit(row, text, following)

    def _end(self) -> None:
        focused = self.line.hasFocus()
        self._edited, self._carried, self._dragged, self._from = -1, None, "", None
        self._painter.written = False
        self._scroller.stop()
        self.viewport().unsetCursor()
        self.line.hide()
        if focused:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_edit(self) -> None:
        if self._edited >= 0:
            where: QRect = self.visualRect(self._folios.index(self._edited, FOLIO))
            self.line.setGeometry(where.adjusted(self._theme.px(4), 1, -self._theme.px(4), -2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The line stays over its row."""
        super().resizeEvent(event)
        self._place_edit()

    # -- keyboard -----------------------------------------------------------------------------------------------

    def carry(self, steps: int) -> None:
        """Carries the chosen row's folio to the row so many further; Enter applies it there."""
        if self._carried is None:
            leaf = self._leaf(self.currentIndex().row())
            if leaf is None or not leaf.folio or not self._writable:
                return
            self._carried = (self.currentIndex().row(), leaf.folio)
        row, text = self._carried
        row = self._next_leaf(row, steps)
        self._carried = (row, text)
        self.choose_row(row)
        self.asked.emit(row, text)

    def shift(self, steps: int) -> None:
        """Considers that the chosen row bears the folio so many leaves higher or lower."""
        row = self.currentIndex().row()
        leaf = self._leaf(row)
        before = self._carried[1] if self._carried is not None and self._carried[0] == row else ""
        text = next_to(before or (leaf.folio if leaf is not None else ""), steps)
        if leaf is not None and text and self._writable:
            self._carried = (row, text)
            self.asked.emit(row, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures begin a correction, Esc gives it up, Enter applies it or opens the page."""
        text = event.text()
        if event.key() in _ENTER and self._carried is not None:
            self.apply(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.key() == Qt.Key.Key_Escape and self.pending:
            self.leave()
        elif text.isdecimal() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.begin(text)
        else:
            super().keyPressEvent(event)

    # -- dragging -----------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A folio may be taken by the mouse."""
        self.leave()
        super().mousePressEvent(event)
        point = event.position().toPoint()
        leaf = self._leaf(self.rowAt(point.y()))
        if event.button() == Qt.MouseButton.LeftButton and self._writable and leaf is not None and leaf.folio:
            self._from = point if self.columnAt(point.x()) == FOLIO else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Takes the folio along: the row under the pointer shows what it would do there."""
        point = event.position().toPoint()
        if self._from is None:
            over = self._leaf(self.rowAt(point.y()))
            free = over is not None and over.folio and self._writable and self.columnAt(point.x()) == FOLIO
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if free else Qt.CursorShape.ArrowCursor)
            return
        far = (point - self._from).manhattanLength() >= QApplication.startDragDistance()
        if not self._dragged and far:
            leaf = self._leaf(self.rowAt(self._from.y()))
            self._dragged = leaf.folio if leaf is not None else ""
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragged:
            self._pointer = point
            near_edge = not _EDGE < point.y() < self.viewport().height() - _EDGE
            if near_edge != self._scroller.isActive():
                (self._scroller.start if near_edge else self._scroller.stop)()
            self._over(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go of the folio: the page under the pointer bears it from now on."""
        text, row = self._dragged, self.currentIndex().row()
        source = self.rowAt(self._from.y()) if self._from is not None else -1
        self._from = None
        if not text:
            super().mouseReleaseEvent(event)
            return
        self._end()
        if self._leaf(row) is not None and row != source and self.viewport().rect().contains(self._pointer):
            self.applied.emit(row, text, True)
        else:
            self.left.emit()

    def _over(self, point: QPoint) -> None:
        row = self.rowAt(point.y())
        if self._leaf(row) is not None and row != self.currentIndex().row():
            self.choose_row(row)
            self.asked.emit(row, self._dragged)

    def _scroll_on(self) -> None:
        bar = self.verticalScrollBar()
        step = self._theme.px(18)
        bar.setValue(bar.value() + (step if self._pointer.y() > self.viewport().height() / 2 else -step))
        self._over(self._pointer)

    # -- rows ---------------------------------------------------------------------------------------------------

    def _leaf(self, row: int) -> Leaf | None:
        found = self._folios.rows[row] if 0 <= row < len(self._folios.rows) else None
        return found if isinstance(found, Leaf) else None

    def _next_leaf(self, row: int, steps: int) -> int:
        """The next row that is a page, or the same where there is none."""
        at = row + steps
        while 0 <= at < len(self._folios.rows) and self._leaf(at) is None:
            at += steps
        return at if self._leaf(at) is not None else row
