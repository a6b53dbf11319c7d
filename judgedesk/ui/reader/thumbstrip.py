"""All pages of a document as small pictures, one below the other; only those in view are made."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.finding_thumbs import HIGH, WIDE, Thumbs

_ROOM, _LABEL = 2, 24
"""How many times as large as beside a hit a picture may be here; height of the number below it."""


class ThumbStrip(QAbstractScrollArea):
    """`opened(int)`: the page of that number is wanted."""

    opened = Signal(int)

    def __init__(self, theme: Theme, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._thumbs = theme, thumbs
        self._document, self._pages, self.current = 0, 0, 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        thumbs.came.connect(self.viewport().update)
        theme.changed.connect(self._lay_out)

    def show_page(self, document: int, page: int, pages: int) -> None:
        """Follows the page in hand."""
        moved = (document, page) != (self._document, self.current)
        self._document, self._pages, self.current = document, pages, page
        self._lay_out()
        if moved:
            self._reveal()

    @property
    def _row(self) -> int:
        return self._theme.px(_ROOM * HIGH + _LABEL)

    def _lay_out(self) -> None:
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._row)
        bar.setRange(0, max(0, self._pages * self._row + self._theme.px(8) - self.viewport().height()))
        self._say()
        self.viewport().update()

    def _reveal(self) -> None:
        top, bar = (self.current - 1) * self._row, self.verticalScrollBar()
        if top < bar.value():
            bar.setValue(top)
        elif top + self._row > bar.value() + self.viewport().height():
            bar.setValue(top + self._row - self.viewport().height())
        self._say()
        self.viewport().update()

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Pages as small pictures"))
        if self._pages:
            self.setAccessibleDescription(self.tr("page {0} of {1}").format(self.current, self._pages))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Everything moves."""
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays out again."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pictures in view and their numbers; the page in hand has a frame."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), self._theme.colour(self._theme.colours.desk))
        px, value = self._theme.px, self.verticalScrollBar().value()
        first = value // self._row
        last = min(self._pages - 1, (value + self.viewport().height()) // self._row)
        painter.setFont(self._theme.font(11.5))
        for at in range(last, first - 1, -1):  # the one asked for last is made first
            top = at * self._row - value + px(8)
            self._paint(painter, at + 1, QRectF(0, top, self.viewport().width(), px(_ROOM * HIGH)))

    def _paint(self, painter: QPainter, number: int, room: QRectF) -> None:
        colours, px = self._theme.colours, self._theme.px
        image = self._thumbs.picture(self._document, number)
        wide, high = (image.width(), image.height()) if image is not None else (px(_ROOM * WIDE), int(room.height()))
        part = min(1.0, (room.width() - px(12)) / max(1, wide), (room.height() - px(4)) / max(1, high))
        where = QRectF(0, 0, wide * part, high * part)
        where.moveCenter(room.center())
        painter.fillRect(where, QColor(self._theme.sheet.white))
        if image is not None:
            painter.drawImage(where, image)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(where, QColor(self._theme.sheet.white))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        here = number == self.current
        painter.setPen(QPen(QColor(colours.accent if here else colours.hairline), 2 if here else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(where.adjusted(-1, -1, 1, 1))
        painter.setPen(QColor(colours.ink if here else colours.quiet))
        below = QRectF(0, room.bottom(), room.width(), px(_LABEL) - px(6))
        said = f"› {number} ‹" if here and self.hasFocus() else str(number)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, said)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Opens a page."""
        number = int(event.position().y() + self.verticalScrollBar().value()) // self._row + 1
        if 1 <= number <= self._pages:
            self.opened.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from page to page, PgUp and PgDn five, Home and End to the ends."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5,
                 Qt.Key.Key_Home: -self._pages, Qt.Key.Key_End: self._pages}  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._pages:
            super().keyPressEvent(event)
            return
        number = min(self._pages, max(1, self.current + step))
        if number != self.current:
            self.current = number
            self._reveal()
            self.opened.emit(number)
