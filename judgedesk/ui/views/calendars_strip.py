"""A month in a strip: rooms, people and things in rows, days in columns, what is taken in blocks."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from judgedesk.domain.hearings import Window
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.calendars_read import Block, month_of

_NAME, _HEAD, _ROW = 132, 34, 26
_OPENS, _SHUTS = 7 * 60, 19 * 60
_MOST = 24
Named = Sequence[tuple[str, str]]


class MonthStrip(QWidget):
    """What is taken in a month. Arrows go among rows and days, page keys to other months.

    Signals:
        turned(date): another month is shown, from its first day.
        chosen(str, date): a row on a day has the keyboard.
    """

    turned = Signal(object)
    chosen = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: Named = ()
        self._blocks: Mapping[str, Sequence[Block]] = {}
        self._free: Mapping[str, Sequence[Window] | None] = {}
        self._off: frozenset[date] = frozenset()
        self._letters: Sequence[str] = ("",) * 7
        self.month, self._row, self._day = date.today().replace(day=1), 0, 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._sized)

    def show_rows(self, rows: Named, blocks: Mapping[str, Sequence[Block]],
                  free: Mapping[str, Sequence[Window] | None]) -> None:  # fmt: skip
        """Takes rows (id, name) with what is taken and when they are free."""
        self._rows, self._blocks, self._free = rows[:_MOST], blocks, free
        self._row = min(self._row, max(0, len(self._rows) - 1))
        self._sized()

    def show_month(self, on: date, off: frozenset[date], letters: Sequence[str]) -> None:
        """Shows the month of a day; `off` are days without sittings, `letters` of the days of the week."""
        self.month, self._off, self._letters = on.replace(day=1), off, letters
        self._day = min(self._day, month_of(self.month)[1])
        self.update()

    def choose(self, row: str) -> None:
        """Puts the keyboard's place on a row."""
        self._row = next((at for at, (id, _) in enumerate(self._rows) if id == row), self._row)
        self.update()

    def _sized(self) -> None:
        self.setFixedHeight(self._theme.px(_HEAD) + max(1, len(self._rows)) * self._theme.px(_ROW) + 1)
        self.update()

    def sizeHint(self) -> QSize:
        """Rows below each other."""
        return QSize(self._theme.px(640), self.height())

    # -- keyboard and pointer -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, page keys, Home and End."""
        key, days = event.key(), month_of(self.month)[1]
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            step = -1 if key == Qt.Key.Key_PageUp else days
            self.turned.emit((self.month + timedelta(step)).replace(day=1))
            return
        moves = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        if key in moves and self._rows:
            down, on = moves[Qt.Key(key)]
            self._go(self._row + down, self._day + on)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._rows:
            self._go(self._row, 1 if key == Qt.Key.Key_Home else days)
        else:
            super().keyPressEvent(event)

    def _go(self, row: int, on: int) -> None:
        self._row = max(0, min(len(self._rows) - 1, row))
        self._day = max(1, min(month_of(self.month)[1], on))
        self.chosen.emit(self._rows[self._row][0], self.month.replace(day=self._day))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses a row on a day."""
        place = event.position().toPoint()
        row = (place.y() - self._theme.px(_HEAD)) // self._theme.px(_ROW)
        on = next((n for n in range(1, month_of(self.month)[1] + 1) if self._cell(0, n).left() <= place.x()
                   <= self._cell(0, n).right()), 0)  # fmt: skip
        if 0 <= row < len(self._rows) and on:
            self._go(row, on)

    # -- painting -----------------------------------------------------------------------------------------------

    def _cell(self, row: int, on: int) -> QRect:
        px, days = self._theme.px, month_of(self.month)[1]
        left, wide = px(_NAME), self.width() - px(_NAME) - 1
        start, end = left + wide * (on - 1) // days, left + wide * on // days
        return QRect(start, px(_HEAD) + row * px(_ROW), end - start, px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grid, blocks, and the ring of the keyboard."""
        painter, colours, px = QPainter(self), self._theme.colours, self._theme.px
        painter.fillRect(self.rect(), QColor(colours.white))
        self._paint_heads(painter)
        for row, (id, name) in enumerate(self._rows):
            top = px(_HEAD) + row * px(_ROW)
            painter.setPen(QColor(colours.hairline))
            painter.drawLine(0, top, self.width(), top)
            painter.setPen(QColor(colours.ink))
            painter.setFont(self._theme.font(12))
            box = QRect(px(8), top, px(_NAME) - px(12), px(_ROW))
            shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            self._paint_row(painter, row, id)
        painter.setPen(QColor(colours.edge))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self.hasFocus() and self._rows:
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.drawRect(self._cell(self._row, self._day).adjusted(1, 1, -1, -1))

    def _paint_heads(self, painter: QPainter) -> None:
        colours, px = self._theme.colours, self._theme.px
        painter.fillRect(QRect(0, 0, self.width(), px(_HEAD)), QColor(colours.card))
        painter.setFont(self._theme.font(11))
        for on in range(1, month_of(self.month)[1] + 1):
            day, cell = self.month.replace(day=on), self._cell(0, on)
            off = day in self._off
            if off:
                hatch = QBrush(QColor(colours.hairline), Qt.BrushStyle.BDiagPattern)
                painter.fillRect(QRect(cell.left(), px(_HEAD), cell.width(), self.height()), hatch)
            painter.setPen(QColor(colours.quiet if off else colours.ink))
            letters = self._letters[day.weekday()][: 2 if cell.width() > px(19) else 1]
            for line, text in enumerate((letters, str(on))):
                box = QRect(cell.left(), px(3 + 14 * line), cell.width(), px(14))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            painter.setPen(QColor(colours.hairline))
            painter.drawLine(cell.left(), px(_HEAD), cell.left(), self.height())

    def _paint_row(self, painter: QPainter, row: int, id: str) -> None:
        colours, px = self._theme.colours, self._theme.px
        free = self._free.get(id)
        if free is not None:
            for one in free:
                if (one.day.year, one.day.month) == (self.month.year, self.month.month):
                    cell = self._cell(row, one.day.day)
                    painter.fillRect(QRectF(cell.left() + 1, cell.bottom() - px(4), cell.width() - 2, px(4)),
                                     QColor(colours.heat[1]))  # fmt: skip
        order = {"sitting": 0, "hearing": 1, "busy": 2}
        for block in sorted(self._blocks.get(id, ()), key=lambda one: order[one.kind]):
            if (block.day.year, block.day.month) != (self.month.year, self.month.month):
                continue
            cell = self._cell(row, block.day.day).adjusted(2, 2, -2, -5)
            box = self._stretch(cell, block)
            if block.kind == "sitting":
                painter.setPen(QPen(QColor(colours.accent), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.accent if block.kind == "hearing" else colours.quiet))
            painter.drawRoundedRect(box, 2, 2)
            if block.kind == "busy":
                painter.setPen(QPen(QColor(colours.white), 1))
                painter.drawLine(box.bottomLeft(), box.topRight())
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _stretch(self, cell: QRect, block: Block) -> QRectF:
        """The part of a cell that hours of a day take, morning at the left."""
        whole = _SHUTS - _OPENS
        start = max(0, min(whole, block.start - _OPENS)) / whole
        end = max(0, min(whole, block.end - _OPENS)) / whole
        wide = max(3.0, (end - start) * cell.width())
        left = min(cell.left() + start * cell.width(), cell.right() + 1 - wide)
        return QRectF(left, cell.top(), wide, cell.height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring appears."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        self.update()
