"""The page on which boxes are drawn: with the mouse, by keys, or over selected words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from judgedesk.ui.reader.paperview import PaperView
from judgedesk.ui.reader.spots import Fractions, drawn
from judgedesk.ui.shell.theme import Theme

_BESIDE = 1.0
"""Points around selected words."""
_SEEN_THROUGH = 90
"""Of 255: how dark the chosen box is, so that what it covers can be checked."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A box on the page: black with the code of its basis, or a proposal (no code) with or without a tick."""

    id: str
    box: Fractions
    code: str = ""
    ticked: bool = False


class RedactPaper(PaperView):
    """A sheet with boxes.

    Signals:
        boxed(list): boxes are wanted, as fractions of the page.
        picked(str): a box or a proposal was clicked.
    """

    boxed = Signal(list)
    picked = Signal(str)

    def __init__(self, theme: Theme, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._writable = writable
        self._boxes: Sequence[Placed] = ()
        self._proposed: Sequence[Placed] = ()
        self._chosen = ""
        self._from: QPointF | None = None
        self.box.taken.connect(self._drawn)
        self.box.left.connect(lambda: self.show_box(None))
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if writable else Qt.CursorShape.ArrowCursor)

    def show_boxes(self, boxes: Sequence[Placed], proposed: Sequence[Placed]) -> None:
        """Boxes and proposals of this page."""
        self._boxes, self._proposed = boxes, proposed
        self.viewport().update()

    def choose(self, identifier: str) -> None:
        """One of them is looked at."""
        self._chosen = identifier
        found = next((one for one in (*self._boxes, *self._proposed) if one.id == identifier), None)
        sheet = self.sheet
        if found is not None and sheet is not None:
            where = drawn(found.box, sheet.size)
            self._reveal(where.top(), where.bottom())
        self.viewport().update()

    def draw_box(self) -> None:
        """Lets a box be drawn by keys."""
        if self._writable:
            super().draw_box()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def box_words(self) -> None:
        """A box over the selected words, one a line."""
        sheet = self.sheet
        start, end = self.selection
        if sheet is None or not self._writable or start == end:
            return
        wide, high = sheet.size.width(), sheet.size.height()
        found = [
            (max(0.0, (one.left - _BESIDE) / wide), max(0.0, (one.top - _BESIDE) / high),
             min(1.0, (one.right + _BESIDE) / wide), min(1.0, (one.bottom + _BESIDE) / high))
            for one in sheet.letters.rects(start, end)
        ]  # fmt: skip
        if found:
            self.move_caret(end, extend=False)
            self.boxed.emit(found)

    def _drawn(self) -> None:
        box = self.box.box
        self.box.choose(None)
        self.viewport().update()
        if box is not None:
            self.boxed.emit([box])

    def _margin(self) -> int:
        """Nothing stands beside the page."""
        return 0

    # -- mouse and keyboard -------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a box."""
        if event.button() == Qt.MouseButton.LeftButton and self.sheet is not None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._from = event.position()
            if self._writable:
                self.box.press(self._fraction(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draws on."""
        if self._from is not None:
            self.box.drag(self._fraction(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The box is there; a click without a way takes the box under it, or puts the caret there."""
        begun, self._from = self._from, None
        if begun is None:
            return
        if (event.position() - begun).manhattanLength() >= QApplication.startDragDistance() and self._writable:
            self.box.release()
            return
        self.show_box(None)
        at = self._fraction(event.position())
        under = [one for one in (*self._boxes, *self._proposed)
                 if one.box[0] <= at.x() <= one.box[2] and one.box[1] <= at.y() <= one.box[3]]  # fmt: skip
        if under:
            self.picked.emit(under[0].id)
        elif self.sheet is not None:
            where = self.to_sheet(event.position())
            self.drag_to(self.sheet.letters.place_at(where.x(), where.y()), extend=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter boxes the selected words; while a box is drawn it is put there."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.box.drawing:
            self.box_words()
            return
        super().keyPressEvent(event)

    def _fraction(self, point: QPointF) -> QPointF:
        sheet, where = self.sheet, self.to_sheet(point)
        if sheet is None:
            return QPointF()
        x, y = where.x() / sheet.size.width(), where.y() / sheet.size.height()
        return QPointF(min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))

    # -- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page, proposals as broken frames, boxes in black."""
        super().paintEvent(event)
        sheet = self.sheet
        if sheet is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.origin())
        painter.scale(self.scale, self.scale)
        for one in self._proposed:
            self._frame(painter, drawn(one.box, sheet.size), one)
        for one in self._boxes:
            self._black(painter, drawn(one.box, sheet.size), one)

    def _frame(self, painter: QPainter, where: QRectF, one: Placed) -> None:
        colours, chosen = self._theme.sheet, one.id == self._chosen
        pen = QPen(QColor(colours.focus if chosen else colours.warn_line), (2.5 if chosen else 1.5) / self.scale)
        if not one.ticked:
            pen.setDashPattern((4.0, 2.0))
        painter.setPen(pen)
        shade = QColor(colours.warn_line)
        shade.setAlphaF(0.16 if one.ticked else 0.08)
        painter.setBrush(shade)
        painter.drawRect(where)

    def _black(self, painter: QPainter, where: QRectF, one: Placed) -> None:
        chosen = one.id == self._chosen
        ground = QColor(0, 0, 0, _SEEN_THROUGH if chosen else 255)
        painter.setPen(QPen(QColor(self._theme.sheet.focus), 2.5 / self.scale) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRect(where)
        if chosen or not one.code:
            return
        font = QFont(self._theme.font())
        font.setPixelSize(max(1, round(min(10.0, where.height() * 0.75))))
        if QFontMetricsF(font).horizontalAdvance(one.code) <= where.width():
            painter.setFont(font)
            painter.setPen(QColor("#ffffff"))
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, one.code)
