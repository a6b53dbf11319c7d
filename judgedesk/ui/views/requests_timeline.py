"""The timeline of a request: what happened as dots on a line, every time as a bar from its event to its end."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from judgedesk.ui.shell.theme import Theme

_ROW, _PAD, _BAR, _AXIS = 34, 10, 7, 26
_MOST = 12
"""Lines that are drawn; the table below has all."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Mark:
    """A line of the timeline: an event (no `end`) or a time. `state`: ``event``, ``runs``, ``kept``, ``late``."""

    day: str
    text: str
    aside: str
    state: str = "event"
    end: str = ""
    met: str = ""


class Timeline(QWidget):
    """Draws marks under a line of time; the table beside it says the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: Sequence[Mark] = ()
        self._today, self._today_said = date.today(), ""
        theme.changed.connect(self._fit)
        self._fit()

    def show_marks(self, marks: Sequence[Mark], today: date, said: str) -> None:
        """Takes others; `said` is what today is called."""
        self._marks, self._today, self._today_said = marks[:_MOST], today, said
        self.setAccessibleDescription("; ".join(f"{one.text} {one.aside}" for one in marks))
        self.setVisible(bool(marks))
        self._fit()
        self.update()

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.px(_AXIS + _ROW * max(1, len(self._marks)) + 6))

    def _span(self) -> tuple[date, int]:
        days = [day for one in self._marks for text in (one.day, one.end) if (day := _day(text)) is not None]
        first, last = min([*days, self._today]), max([*days, self._today])
        return first - timedelta(1), max(6, (last - first).days + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line of today, then each mark in its own line."""
        if not self._marks:
            return
        px, colours = self._theme.px, self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(px(1), 0, -px(1), -px(1))
        painter.setPen(QPen(QColor(colours.hairline), 1))
        painter.setBrush(QColor(colours.card))
        painter.drawRoundedRect(area, px(6), px(6))
        first, number = self._span()
        wide = area.width() - px(2 * _PAD)

        def x(day: date) -> float:
            return area.left() + px(_PAD) + wide * (day - first).days / number

        here = x(self._today)
        painter.setPen(QPen(QColor(colours.quiet), 1, Qt.PenStyle.DashLine))
        for row in range(len(self._marks)):  # beside the bars, never over words
            top = px(_AXIS) + row * px(_ROW)
            painter.drawLine(QPointF(here, top + px(18)), QPointF(here, top + px(29)))
        painter.setFont(self._theme.font(11))
        painter.setPen(QColor(colours.quiet))
        room = painter.fontMetrics().horizontalAdvance(self._today_said) + px(4)
        left = max(area.left() + px(_PAD), min(here - room / 2, area.right() - px(_PAD) - room))
        painter.drawText(QRectF(left, px(3), room, px(_AXIS - 8)), _LEFT, self._today_said)
        for row, one in enumerate(self._marks):
            self._paint_mark(painter, one, area, px(_AXIS) + row * px(_ROW), x)

    def _paint_mark(self, painter: QPainter, one: Mark, area: QRectF, top: float, x: object) -> None:
        px, colours = self._theme.px, self._theme.colours
        day = _day(one.day)
        assert callable(x)
        words = QRectF(area.left() + px(_PAD), top, area.width() - px(2 * _PAD), px(18))
        painter.setFont(self._theme.font(11.5, 600 if one.state == "late" else 400))
        painter.setPen(QColor(colours.warn if one.state == "late" else colours.ink))
        aside, metrics = f" · {one.aside}" if one.aside else "", painter.fontMetrics()
        room = int(words.width()) - metrics.horizontalAdvance(aside)  # how it stands is never cut for what it is called
        text = metrics.elidedText(one.text, Qt.TextElideMode.ElideRight, max(room, px(60))) + aside
        painter.drawText(words, _LEFT, text)
        if day is None:
            return
        middle, end = top + px(23), _day(one.end)
        if end is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(QPointF(x(day), middle), px(4), px(4))
            return
        bar = QRectF(x(day), middle - px(_BAR) / 2, max(float(px(3)), x(end) - x(day)), px(_BAR))
        edge = colours.warn_line if one.state == "late" else colours.accent
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(colours.white))
        painter.drawRoundedRect(bar, px(2), px(2))
        until = _day(one.met) if one.met else self._today if one.state != "kept" else day
        filled = QRectF(bar)
        filled.setRight(min(bar.right(), max(bar.left(), x(until) if until is not None else bar.left())))
        style = Qt.BrushStyle.BDiagPattern if one.state == "kept" else Qt.BrushStyle.SolidPattern
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(edge), style))
        painter.drawRoundedRect(filled, px(2), px(2))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
