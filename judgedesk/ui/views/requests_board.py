"""The board of requests: a line for each state, a column for each age, a card for each request. The table below it
says the same.
"""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.requests_read import Line
from judgedesk.ui.views.requests_rows import AGES, RegisterRows, age_of
from judgedesk.ui.views.requests_words import RequestWords
from judgedesk.ui.widgets.scrolled import scrolled

_HEAD, _CARD, _GAP, _PAD, _SIDE, _EMPTY = 30, 58, 5, 6, 90, 50
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class BoardPicture(QWidget):
    """Draws it. Arrows go from card to card, Enter opens. `chosen(id)`, `opened(id)`."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme, says: RequestWords, rows: RegisterRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._says, self._rows = theme, says, rows
        self._lines: Sequence[Line] = ()
        self._states: list[str] = []
        self._at = ""
        self._today = date.today()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._fit)

    def show_lines(self, lines: Sequence[Line], chosen: str, today: date) -> None:
        """Takes others."""
        self._lines, self._at, self._today = lines, chosen, today
        self._states = sorted({self._rows.named(one) for one in lines}, key=str.casefold)
        ages = self._rows.ages()
        said = [f"{self._rows.state(one)}, {ages[age_of(one)]}: {self._said(one)}" for one in lines]
        self.setAccessibleDescription("; ".join(said))
        self._fit()

    def choose(self, id: str) -> None:
        """Marks a request."""
        if id != self._at:
            self._at = id
            self.update()

    def _said(self, one: Line) -> str:
        need = self._says.needs().get(one.entry.request.need, "") or self._says.text(one.entry.title)
        return " · ".join((need, self._says.stage(one.entry.stage)))

    def _fit(self) -> None:
        px, high = self._theme.px, self._theme.px(_HEAD)
        high += sum(self._tall(state) for state in self._states)
        self.setMinimumHeight(high + px(2))
        self.setMinimumWidth(px(_SIDE) + px(_EMPTY) * len(AGES))
        self.update()

    def _in(self, state: str, age: str) -> list[Line]:
        return [one for one in self._lines if self._rows.named(one) == state and age_of(one) == age]

    def _tall(self, state: str) -> int:
        most = max(1, *(len(self._in(state, age)) for age in AGES))
        return self._theme.px(2 * _PAD + most * _CARD + (most - 1) * _GAP)

    def _columns(self) -> list[tuple[float, float]]:
        """Left edge and width of each age; those without a request are narrow."""
        px, held = self._theme.px, {age_of(one) for one in self._lines}
        left = self.width() - px(_SIDE) - px(_EMPTY) * (len(AGES) - len(held))
        found, at = [], float(px(_SIDE))
        for age in AGES:
            wide = left / len(held) if age in held else float(px(_EMPTY))
            found.append((at, wide))
            at += wide
        return found

    def _cards(self) -> list[tuple[Line, QRectF]]:
        """Every request with its place, column by column within a state."""
        px, found, top = self._theme.px, list[tuple[Line, QRectF]](), float(self._theme.px(_HEAD))
        columns = list(zip(AGES, self._columns(), strict=True))
        for state in self._states:
            for age, (left, wide) in columns:
                for at, one in enumerate(self._in(state, age)):
                    place = QRectF(left + px(3), top + px(_PAD) + at * px(_CARD + _GAP), wide - px(6), px(_CARD))
                    found.append((one, place))
            top += self._tall(state)
        return found

    # -- keyboard and pointer -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses the request under the pointer."""
        self._choose_under(event.position(), self.chosen.emit)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens it."""
        self._choose_under(event.position(), self.opened.emit)

    def _choose_under(self, point: QPointF, act: Callable[[str], None]) -> None:
        for one, place in self._cards():
            if place.contains(point):
                self.choose(one.id)
                act(one.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows to the nearest card in their direction; Enter opens."""
        ways = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        way = ways.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at:
            self.opened.emit(self._at)
        elif way is not None:
            self._step(*way)
        else:
            super().keyPressEvent(event)

    def _step(self, right: int, down: int) -> None:
        cards = self._cards()
        here = next((place.center() for one, place in cards if one.id == self._at), QPointF(0, 0))

        def far(place: QRectF) -> float | None:
            way = place.center() - here
            along, across = (way.x() * right, abs(way.y())) if right else (way.y() * down, abs(way.x()))
            return along + 3 * across if along > 1 else None

        near = [(reach, one.id) for one, place in cards if (reach := far(place)) is not None]
        if near:
            id = min(near)[1]
            self.choose(id)
            self.chosen.emit(id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The chosen card is ringed."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No longer."""
        super().focusOutEvent(event)
        self.update()

    # -- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Head, a line for each state, the cards."""
        px, colours = self._theme.px, self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ages = self._short()
        painter.setFont(self._theme.font(11.5, 600))
        painter.setPen(QColor(colours.quiet))
        painter.drawText(QRectF(px(4), 0, px(_SIDE - 8), px(_HEAD)), _LEFT, self.tr("Days"))
        for age, (left, wide) in zip(AGES, self._columns(), strict=True):
            place = QRectF(left + px(5), 0, wide - px(8), px(_HEAD))
            painter.drawText(place, _LEFT, _elided(painter, ages[age], place.width()))
        top = float(px(_HEAD))
        for state in self._states:
            painter.setPen(QPen(QColor(colours.hairline), 1))
            painter.drawLine(QPointF(0, top), QPointF(self.width(), top))
            painter.setPen(QColor(colours.ink))
            painter.setFont(self._theme.font(13, 600))
            place = QRectF(px(4), top, px(_SIDE - 8), px(2 * _PAD + _CARD))
            painter.drawText(place, _LEFT | Qt.TextFlag.TextWordWrap, state)
            top += self._tall(state)
        for one, place in self._cards():
            self._paint_card(painter, one, place)

    def _short(self) -> dict[str, str]:
        return {"draft": self.tr("Draft"), "30": "0–30", "60": "31–60", "90": "61–90", "older": "> 90",
                "over": self.tr("Done")}  # fmt: skip

    def _paint_card(self, painter: QPainter, one: Line, place: QRectF) -> None:
        px, colours = self._theme.px, self._theme.colours
        chosen = one.id == self._at
        edge = colours.warn_line if one.late else colours.edge
        if chosen:
            edge = colours.focus if self.hasFocus() else colours.accent
        painter.setPen(QPen(QColor(edge), 2 if chosen else 1))
        painter.setBrush(QColor(colours.selection if chosen else colours.warn_pale if one.late else colours.white))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), px(6), px(6))
        arrow = "←" if one.entry.request.direction == "in" else "→"
        need = self._says.needs().get(one.entry.request.need, "") or self._says.text(one.entry.title)
        inside = place.adjusted(px(7), px(3), -px(6), -px(3))
        half = QRectF(inside.left(), inside.top(), inside.width(), inside.height() * 2 / 3)
        painter.setFont(self._theme.font(12, 600))
        painter.setPen(QColor(colours.ink))
        painter.drawText(half, _LEFT | Qt.TextFlag.TextWordWrap, _in_two(painter, need, half.width()))
        painter.setFont(self._theme.font(11.5, 600 if one.late else 400))
        painter.setPen(QColor(colours.warn if one.late else colours.quiet))
        below = QRectF(inside.left(), half.bottom(), inside.width(), inside.height() / 3)
        painter.drawText(below, _LEFT, _elided(painter, f"{arrow} {self._below(one)}", below.width()))

    def _below(self, one: Line) -> str:
        late = [clock for clock in one.clocks if clock.share > 1 and not clock.met]
        if late:
            return "! " + self._says.left(late[0], self._today)
        if one.entry.next is not None:
            return self._says.left(one.entry.next, self._today)
        return self._says.stage(one.entry.stage)


def _elided(painter: QPainter, text: str, wide: float) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(wide))


def _in_two(painter: QPainter, text: str, wide: float) -> str:
    """A text in at most two lines."""
    metrics, first, rest = painter.fontMetrics(), "", text.split()
    while rest and metrics.horizontalAdvance(f"{first} {rest[0]}".strip()) <= wide:
        first = f"{first} {rest.pop(0)}".strip()
    if not first and rest:
        return _elided(painter, text, wide)
    return "\n".join(part for part in (first, _elided(painter, " ".join(rest), wide)) if part)


def in_scroll(picture: BoardPicture) -> QScrollArea:
    """The board in what scrolls when there are many states."""
    area = scrolled(picture)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusProxy(picture)
    return area
