"""Money or calls by month: a lane each, bars over one axis of months. The list below is its table."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.money_read import Line
from judgedesk.ui.views.money_words import months_between, sum_said, what_said

_LANES, _LANE, _TOP, _NAMES = 6, 30, 24, 300
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Months(QWidget):
    """Shows some lines, the chosen one among them. `picked(at)`: a lane was clicked."""

    picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: Sequence[Line] = ()
        self._chosen = self._first = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self.updateGeometry)

    def show_lines(self, lines: Sequence[Line], chosen: int) -> None:
        """Lanes for the lines round the chosen one."""
        self._lines, self._chosen = lines, max(0, chosen)
        if not self._first <= self._chosen < self._first + _LANES:
            self._first = max(0, min(self._chosen, len(lines) - _LANES))
        self.setAccessibleName(self.tr("By month"))
        if lines:
            one = lines[min(self._chosen, len(lines) - 1)]
            told = "; ".join(f"{month} {sum_said(total)}" for month, total in sorted(one.months.items()) if month)
            self.setAccessibleDescription(f"{_named(one)}: {told}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lanes."""
        lanes = max(1, min(_LANES, len(self._lines)))
        return QSize(self._theme.px(400), self._theme.px(_TOP + _LANE * lanes + 6))

    def minimumSizeHint(self) -> QSize:
        """As wide as names and a few months."""
        return QSize(self._theme.px(320), self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses the lane."""
        at = self._first + int((event.position().y() - self._theme.px(_TOP)) // self._theme.px(_LANE))
        if event.button() == Qt.MouseButton.LeftButton and 0 <= at < len(self._lines):
            self.picked.emit(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Months above, a lane each: name, bars, the largest month."""
        painter = QPainter(self)
        colours, px = self._theme.colours, self._theme.px
        painter.fillRect(self.rect(), QColor(colours.card))
        shown = self._lines[self._first : self._first + _LANES]
        months = months_between([month for line in self._lines for month in line.months if month])
        painter.setFont(self._theme.font(12))
        names, most = self._room(painter.font(), shown), self._figures(painter.font(), shown)
        area = QRectF(names, px(_TOP), max(20, self.width() - names - most), 0)
        self._axis(painter, area, months)
        for lane, line in enumerate(shown):
            top = px(_TOP) + lane * px(_LANE)
            self._lane(painter, QRectF(area.x(), top, area.width(), px(_LANE)), line, months,
                       self._first + lane == self._chosen)  # fmt: skip
        painter.setPen(QColor(colours.hairline))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _room(self, font: QFont, shown: Sequence[Line]) -> int:
        """How wide names are: as the longest is, up to two fifths."""
        metrics, px = QFontMetricsF(font), self._theme.px
        longest = max((metrics.horizontalAdvance(_named(line)) for line in shown), default=0)
        return int(min(longest + px(28), px(_NAMES), 0.42 * self.width()))

    def _figures(self, font: QFont, shown: Sequence[Line]) -> int:
        """How wide the largest months are: no figure is cut off."""
        metrics = QFontMetricsF(font)
        longest = max((metrics.horizontalAdvance(self._most_said(line)) for line in shown), default=0)
        return int(longest) + self._theme.px(18)

    def _most_said(self, line: Line) -> str:
        most = max((total for month, total in line.months.items() if month), default=None)
        return self.tr("up to {0}").format(f"{sum_said(most)} {line.unit}".strip()) if most else ""

    def _axis(self, painter: QPainter, area: QRectF, months: Sequence[str]) -> None:
        colours, px = self._theme.colours, self._theme.px
        painter.setPen(QColor(colours.quiet))
        step = area.width() / max(1, len(months))
        wide = QFontMetricsF(painter.font()).horizontalAdvance("2022-03") + px(8)
        free = area.x()
        for at, month in enumerate(months):
            x = area.x() + at * step
            if x >= free:
                painter.drawText(QRectF(x, 0, wide, px(_TOP)), _LEFT, month)
                free = x + wide

    def _lane(self, painter: QPainter, lane: QRectF, line: Line, months: Sequence[str], chosen: bool) -> None:
        colours, px = self._theme.colours, self._theme.px
        if chosen:
            painter.fillRect(QRectF(1, lane.y(), self.width() - 2, lane.height()), QColor(colours.selection))
        painter.setPen(QColor(colours.ink))
        metrics = QFontMetricsF(painter.font())
        name = _short(line, metrics, lane.x() - px(20))
        painter.drawText(QRectF(px(8), lane.y(), lane.x() - px(12), lane.height()), _LEFT, name)
        most = max((total for month, total in line.months.items() if month), default=None)
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(int(lane.x()), int(lane.bottom() - 4), int(lane.right()), int(lane.bottom() - 4))
        if not most:
            return
        step = lane.width() / max(1, len(months))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        for at, month in enumerate(months):
            total = line.months.get(month)
            if total:
                high = max(2.0, float(total / most) * (lane.height() - px(10)))
                painter.drawRect(QRectF(lane.x() + at * step + 1, lane.bottom() - 4 - high, max(2.0, step - 3), high))
        painter.setPen(QColor(colours.quiet))
        painter.drawText(QRectF(lane.right() + 4, lane.y(), self.width() - lane.right() - px(10), lane.height()),
                         _RIGHT, self._most_said(line))  # fmt: skip


def _named(line: Line) -> str:
    """From whom to whom, or who and what."""
    if line.what:
        return f"{line.giver}, {what_said(line.what)}"
    return f"{line.giver or '–'} → {line.taker or '–'}"


def _short(line: Line, metrics: QFontMetricsF, room: float) -> str:
    """The same in what room there is: both sides stay, the longer is cut."""
    whole = _named(line)
    if metrics.horizontalAdvance(whole) <= room or line.what:
        return metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room)
    giver, taker = line.giver or "–", line.taker or "–"
    half = (room - metrics.horizontalAdvance(" → ")) / 2
    first, second = metrics.horizontalAdvance(giver), metrics.horizontalAdvance(taker)
    left = max(half, 2 * half - second) if first > half else first
    right = 2 * half - min(first, left)
    how = Qt.TextElideMode.ElideRight
    return f"{metrics.elidedText(giver, how, left)} → {metrics.elidedText(taker, how, right)}"
