"""Painting the board: sittings as white cells, hatching where closed, cards, what is being moved, the frozen heads."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from judgedesk.app.hearings import clock
from judgedesk.domain.hearings import Slot
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.board_layout import Layout, Row
from judgedesk.ui.views.board_read import Card, Scene
from judgedesk.ui.views.board_words import BoardWords
from judgedesk.ui.widgets.lines import in_lines

NAMES, DAYS = 104, 34
"""Width of the rooms' names, height of the days, px at 100 %."""
_LINE = 15
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Ghost:
    """A hearing on its way: where it would be put, and whether something stands against it there."""

    card: Card
    day: date
    start: int
    room: str
    against: bool


@dataclass(frozen=True, slots=True)
class Painted:
    """All that a painting depends on."""

    scene: Scene
    layout: Layout
    across: int
    down: int
    current: str
    hovered: str
    focused: bool
    ghost: Ghost | None
    today: date


def paint(view: QWidget, theme: Theme, said: BoardWords, shown: Painted | None) -> None:
    """Paints the viewport."""
    painter = QPainter(view)
    painter.fillRect(view.rect(), QColor(theme.colours.paper))
    if shown is not None:
        _Painting(painter, view.width(), view.height(), theme, said, shown).all()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QColor(theme.colours.hairline))
    painter.drawRect(view.rect().adjusted(0, 0, -1, -1))


class _Painting:
    """One painting of the board."""

    def __init__(
        self, painter: QPainter, width: int, height: int, theme: Theme, said: BoardWords, shown: Painted
    ) -> None:
        self._painter, self._theme, self._said, self._shown = painter, theme, said, shown
        self._colours, self._px = theme.colours, theme.px
        self._left, self._top, self._width, self._height = theme.px(NAMES), theme.px(DAYS), width, height
        self._plain, self._bold = theme.font(12), theme.font(12, 600)
        self._small = theme.font(11)

    def all(self) -> None:
        """Ground, cards, what moves, then what is frozen over them."""
        painter, layout = self._painter, self._shown.layout
        painter.setClipRect(self._left, self._top, self._width - self._left, self._height - self._top)
        columns = [at for at in range(len(layout.days)) if self._seen(at)]
        rows = [row for row in layout.rows if self._y(row.top) < self._height
                and self._y(row.top) + row.height > self._top]  # fmt: skip
        for row in rows:
            for column in columns:
                self._cell(row, column)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for id, box in layout.boxes.items():
            area = box.translated(self._left - self._shown.across, self._top - self._shown.down)
            if area.right() >= self._left and area.left() <= self._width and area.bottom() >= self._top \
                    and area.top() <= self._height:  # fmt: skip
                self._card(layout.cards[id], area)
        self._ghost()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setClipping(False)
        self._rooms(rows)
        self._days(columns)

    def _seen(self, column: int) -> bool:
        x = self._x(column)
        return x < self._width and x + self._shown.layout.wide > self._left

    def _x(self, column: int) -> float:
        return self._left + column * self._shown.layout.wide - self._shown.across

    def _y(self, y: float) -> float:
        return self._top + y - self._shown.down

    # -- ground -------------------------------------------------------------------------------------------------

    def _cell(self, row: Row, column: int) -> None:
        """White while there is a sitting, hatched while there is none."""
        painter, colours, layout = self._painter, self._colours, self._shown.layout
        area = QRectF(self._x(column), self._y(row.top), layout.wide, row.height)
        painter.fillRect(area, QColor(colours.paper))
        painter.fillRect(area, QBrush(QColor(colours.hatch), Qt.BrushStyle.BDiagPattern))
        for slot in self._shown.scene.sittings.get((row.room.id, layout.days[column]), ()):
            start, end = max(slot.start, row.opens), min(slot.end, row.closes)
            sitting = layout.area(row, column, start, end).translated(
                self._left - self._shown.across, self._top - self._shown.down
            )
            if start <= row.opens:
                sitting.setTop(area.top())
            if end >= row.closes:
                sitting.setBottom(area.bottom())
            painter.fillRect(sitting, QColor(colours.white))
            self._hours(row, sitting, start, end)
        painter.setPen(QColor(colours.hairline))
        right, bottom = round(area.right()) - 1, round(area.bottom()) - 1
        painter.drawLine(right, round(area.top()), right, bottom)
        painter.drawLine(round(area.left()), bottom, right, bottom)

    def _hours(self, row: Row, sitting: QRectF, start: int, end: int) -> None:
        """A faint line at each full hour of a sitting."""
        line = QColor(self._colours.hairline)
        line.setAlpha(90)
        self._painter.setPen(line)
        for hour in range(-(-(start + 1) // 60), -(-end // 60)):
            y = round(self._y(self._shown.layout.y(row, hour * 60)))
            self._painter.drawLine(round(sitting.left()), y, round(sitting.right()) - 2, y)

    # -- cards --------------------------------------------------------------------------------------------------

    def _card(self, card: Card, area: QRectF) -> None:
        painter, px, colours = self._painter, self._px, self._colours
        hue = colours.families[card.family]
        chosen, held = card.id == self._shown.current, card.hearing.state == "held"
        moving = self._shown.ghost is not None and self._shown.ghost.card.id == card.id
        painter.setOpacity(0.4 if moving else 1.0)
        ground = colours.white if card.tentative else colours.card if held else hue.pale
        edge = QPen(QColor(hue.line if card.tentative or colours.dark else ground), 1)
        if card.tentative:
            edge.setStyle(Qt.PenStyle.DashLine)
        if card.clash:
            edge = QPen(QColor(colours.warn_line), 2, Qt.PenStyle.DashLine if card.tentative else Qt.PenStyle.SolidLine)
        painter.setPen(edge)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area, px(4), px(4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.quiet if held else hue.line))
        painter.drawRoundedRect(QRectF(area.left(), area.top(), px(3), area.height()), 1.5, 1.5)
        if chosen or card.id == self._shown.hovered:
            wide = 2 if chosen and self._shown.focused else 1
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus if chosen else colours.edge), wide))
            out = px(2)
            painter.drawRoundedRect(area.adjusted(-out, -out, out, out), px(5), px(5))
        self._texts(card, area.adjusted(px(8), px(2), -px(5), -px(1)), held)
        painter.setOpacity(1.0)

    def _texts(self, card: Card, inside: QRectF, held: bool) -> None:
        """Hours, who, what is needed: as many lines as there is room for."""
        painter, colours, line = self._painter, self._colours, self._px(_LINE)
        many = max(1, int((inside.height() + self._px(2)) // line))
        top = inside.top() + (max(0.0, (inside.height() - line) / 2) if many == 1 else 0)
        first = QRectF(inside.left(), top, inside.width(), line)
        right = self._marks(card, first)
        name, quiet = QColor(colours.quiet if held else colours.ink), QColor(colours.quiet)
        hours = clock(card.slot.start) if many == 1 or right < self._px(80) else self._said.hours(card.slot)
        if many == 1 and right < self._px(64):
            self._line(self._said.who(card), first, right, name, bold=True)
            return
        if many == 1:
            wide = QFontMetricsF(self._plain).horizontalAdvance(hours + " ")
            self._line(hours, first, right, quiet, bold=False)
            self._line(self._said.who(card), first.adjusted(wide, 0, 0, 0), right - wide, name, bold=True)
            return
        self._line(hours, first, right, quiet, bold=False)
        self._line(self._said.who(card), first.translated(0, line), inside.width(), name, bold=True)
        below = QRectF(inside.left(), first.top() + 2 * line, inside.width(), inside.bottom() - first.top() - 2 * line)
        if many > 2 and card.needs:
            painter.setFont(self._plain)
            painter.setPen(quiet)
            text = in_lines(", ".join(card.needs), painter.fontMetrics(), int(inside.width()), many - 2)
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)

    def _line(self, text: str, area: QRectF, wide: float, ink: QColor, bold: bool) -> None:
        painter = self._painter
        painter.setFont(self._bold if bold else self._plain)
        painter.setPen(ink)
        painter.drawText(area, _LEFT, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(wide)))

    def _marks(self, card: Card, line: QRectF) -> float:
        """Small marks at the right of a line: conflict, pinned, ready. Answers what width is left for words."""
        painter, px, colours = self._painter, self._px, self._colours
        right, side = line.right(), px(11)
        middle = line.center().y()
        if card.clash:
            disc = QRectF(right - side, middle - side / 2, side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.warn_line))
            painter.drawEllipse(disc)
            painter.setPen(QColor(colours.white if not colours.dark else colours.paper))
            painter.setFont(self._theme.font(9.5, 700))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "!")
            right = disc.left() - px(3)
        if line.width() < px(56):  # who and when come before marks
            return right - line.left() - px(2)
        if card.hearing.state == "ready":
            painter.setFont(self._bold)
            painter.setPen(QColor(colours.accent))
            painter.drawText(QRectF(right - side, line.top(), side, line.height()), _RIGHT, "✓")
            right -= side + px(2)
        if card.hearing.pinned and card.hearing.live:
            painter.setPen(QPen(QColor(colours.quiet), 1.4))
            painter.setBrush(QColor(colours.quiet))
            head = QPointF(right - px(4), middle - px(2))
            painter.drawLine(head, QPointF(head.x(), middle + px(5)))
            painter.drawEllipse(head, px(5) / 2, px(5) / 2)
            right = head.x() - px(5)
        return right - line.left() - px(2)

    def _ghost(self) -> None:
        """What is being moved, where it would be put."""
        ghost, layout, px = self._shown.ghost, self._shown.layout, self._px
        row = layout.row(ghost.room) if ghost is not None else None
        column = layout.column(ghost.day) if ghost is not None else -1
        if ghost is None or row is None or column < 0:
            return
        slot = ghost.card.slot
        area = layout.area(row, column, ghost.start, ghost.start + slot.end - slot.start)
        area.translate(self._left - self._shown.across, self._top - self._shown.down)
        area = area.adjusted(layout.air, 1, -layout.air, -1)
        colours = self._colours
        painter = self._painter
        painter.setPen(QPen(QColor(colours.warn_line if ghost.against else colours.focus), 2))
        painter.setBrush(QColor(colours.warn_pale if ghost.against else colours.selection))
        painter.drawRoundedRect(area, px(4), px(4))
        inside = area.adjusted(px(8), px(2), -px(5), -px(1))
        line = QRectF(inside.left(), inside.top(), inside.width(), px(_LINE))
        shifted = Slot(slot.testimony, slot.part, "", ghost.room, ghost.day, ghost.start,
                       ghost.start + slot.end - slot.start)  # fmt: skip
        ink = QColor(colours.ink)
        if inside.height() >= 2 * px(_LINE) - px(2):
            self._line(self._said.hours(shifted), line, inside.width(), ink, bold=False)
            self._line(self._said.who(ghost.card), line.translated(0, px(_LINE)), inside.width(), ink, bold=True)
        else:
            self._line(f"{clock(ghost.start)} {ghost.card.called}", line, inside.width(), ink, bold=True)

    # -- what is frozen -----------------------------------------------------------------------------------------

    def _rooms(self, rows: list[Row]) -> None:
        """Names of the rooms at the left, and what they have."""
        painter, px, colours = self._painter, self._px, self._colours
        painter.fillRect(QRectF(0, self._top, self._left, self._height), QColor(colours.card))
        painter.setClipRect(0, self._top, self._left, self._height - self._top)
        for row in rows:
            top = self._y(row.top)
            painter.setFont(self._theme.font(13, 600))
            painter.setPen(QColor(colours.ink))
            metrics, wide = painter.fontMetrics(), self._left - px(16)
            text = in_lines(row.room.name, metrics, wide, 2)
            high = (1 + text.count("\n")) * metrics.lineSpacing()
            start = max(top, float(self._top)) + px(6)
            start = min(start, top + row.height - high - px(4))
            painter.drawText(QRectF(px(8), start, wide, high), Qt.AlignmentFlag.AlignLeft, text)
            if row.room.aside and row.height > high + px(40):
                painter.setFont(self._small)
                painter.setPen(QColor(colours.quiet))
                aside = in_lines(row.room.aside, painter.fontMetrics(), wide, 3)
                below = QRectF(px(8), start + high, wide, top + row.height - start - high)
                painter.drawText(below, Qt.AlignmentFlag.AlignLeft, aside)
            painter.setPen(QColor(colours.hairline))
            bottom = round(top + row.height) - 1
            painter.drawLine(0, bottom, self._left, bottom)
        painter.setClipping(False)
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(
            self._left - 1, 0, self._left - 1, round(min(self._height, self._y(self._shown.layout.height)))
        )

    def _days(self, columns: list[int]) -> None:
        """The days above."""
        painter, px, colours, layout = self._painter, self._px, self._colours, self._shown.layout
        painter.fillRect(QRectF(0, 0, self._width, self._top), QColor(colours.card))
        painter.setClipRect(self._left, 0, self._width - self._left, self._top)
        long = layout.wide > px(96)
        for column in columns:
            day, x = layout.days[column], self._x(column)
            painter.setFont(self._theme.font(13, 600))
            painter.setPen(QColor(colours.accent if day == self._shown.today else colours.ink))
            area = QRectF(x + px(8), 0, layout.wide - px(12), self._top)
            painter.drawText(area, _LEFT, self._said.day(day) if long else self._said.weekday(day))
            painter.setPen(QColor(colours.hairline))
            painter.drawLine(round(x + layout.wide) - 1, 0, round(x + layout.wide) - 1, self._top)
        painter.setClipping(False)
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(0, self._top - 1, self._width, self._top - 1)
        painter.drawLine(self._left - 1, 0, self._left - 1, self._top)
