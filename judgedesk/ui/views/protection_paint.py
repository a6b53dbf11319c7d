"""How a cell of the board is drawn: a card with a bar at its left, words in lines, nothing by colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.protection_read import Card
from judgedesk.ui.widgets.lines import in_lines

if TYPE_CHECKING:
    from judgedesk.ui.views.protection_board import BoardRows

Index = QModelIndex | QPersistentModelIndex
_GAP, _PAD, _BAR, _LINE, _ARROW = 5, 8, 3, 17, 20
_LEAST = 58
_MEASURED = 120
"""So many lines of the board are made as high as their words need."""
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class CardPainter(QStyledItemDelegate):
    """Draws persons at the left and cards in the columns."""

    def __init__(self, rows: BoardRows, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._theme = rows, theme

    # -- sizes --------------------------------------------------------------------------------------------------

    def height_of(self, row: int, widths: Sequence[int]) -> int:
        """How high a line of the board has to be for its cards."""
        px, last = self._theme.px, self._last(row)
        high = px(_LEAST if self._rows.lines[row][1] == 0 else 8)
        for column, width in enumerate(widths):
            card = self._rows.card(row, column)
            if card is not None:
                high = max(high, px(_LINE) * self._lines(card, width) + px(2 * _PAD))
        return high + px(_GAP) * (2 if last else 1)

    def _lines(self, card: Card, width: int) -> int:
        """How many lines a card takes; on a long board as many as it may, so that not every word is measured."""
        if len(self._rows.lines) > _MEASURED:
            return 8 + 3 * bool(card.dues) + 3 * (card.turn is not None)
        return sum(len(text.split("\n")) for text, _weight, _ink in self._words(card, width))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As the line is high."""
        return QSize(option.rect.width(), self._theme.px(_LEAST))

    def arrow(self, cell: QRect) -> QRectF:
        """Where a card is clicked to move it on."""
        px = self._theme.px
        return QRectF(cell.right() - px(_ARROW + _GAP), cell.top() + px(_GAP), px(_ARROW), px(_ARROW + 4))

    def _last(self, row: int) -> bool:
        """Whether a person's cards end in this line."""
        lines = self._rows.lines
        return row + 1 == len(lines) or lines[row + 1][1] == 0

    # -- painting -----------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        colours, area = self._theme.colours, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.column() == 0:
            self._person(painter, area, index, bool(option.state & QStyle.StateFlag.State_Selected))
        else:
            card = self._rows.card(index.row(), index.column())
            if card is not None:
                self._card(painter, area, card, option.state)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QColor(colours.hairline))
        if self._last(index.row()):
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        painter.restore()

    def _person(self, painter: QPainter, area: QRectF, index: Index, chosen: bool) -> None:
        colours, px = self._theme.colours, self._theme.px
        painter.fillRect(area, QColor(colours.selection if chosen else colours.card))
        person, line = self._rows.lines[index.row()]
        if line:
            return
        inner = area.adjusted(px(9), px(_GAP + 3), -px(4), 0)
        painter.setFont(self._theme.font(13, 600))
        painter.setPen(QColor(colours.ink))
        painter.drawText(inner, _TOP, self._elided(painter, person.label, inner))
        painter.setFont(self._theme.font(12))
        painter.setPen(QColor(colours.quiet))
        for text in self._rows.aside(person):
            inner.adjust(0, px(_LINE), 0, 0)
            painter.drawText(inner, _TOP, self._elided(painter, text, inner))

    def _card(self, painter: QPainter, area: QRectF, card: Card, state: QStyle.StateFlag) -> None:
        colours, px = self._theme.colours, self._theme.px
        body = area.adjusted(px(_GAP), px(_GAP), -px(_GAP) - 1, -1.0)
        high = px(_LINE) * sum(len(text.split("\n")) for text, _w, _i in self._words(card, int(area.width())))
        body.setHeight(min(body.height(), high + px(2 * _PAD)))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        late = bool(card.dues and card.dues[0].late)
        painter.setPen(QPen(QColor(colours.focus if chosen else colours.hairline), 2 if chosen else 1))
        painter.setBrush(QColor(colours.selection if chosen else colours.card))
        painter.drawRoundedRect(body, px(5), px(5))
        bar = QRectF(body.left(), body.top() + px(1), px(_BAR), body.height() - px(2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.warn_line if late else colours.accent if card.dues else colours.edge))
        painter.drawRoundedRect(bar, px(2), px(2))
        if card.line.following and (chosen or state & QStyle.StateFlag.State_MouseOver):
            self._paint_arrow(painter, self.arrow(area.toRect()))
        inner = body.adjusted(px(_PAD + 2), px(_PAD - 1), -px(_PAD - 2), 0)
        for text, weight, ink in self._words(card, int(area.width())):
            painter.setFont(self._theme.font(13 if weight > 400 else 12, weight))
            painter.setPen(QColor(ink))
            for line in text.split("\n"):
                painter.drawText(inner, _TOP, line)
                inner.adjust(0, px(_LINE), 0, 0)

    def _words(self, card: Card, width: int) -> list[tuple[str, int, str]]:
        """Texts already broken into lines, each with weight and ink."""
        colours, px = self._theme.colours, self._theme.px
        room = width - px(2 * _GAP + 2 * _PAD + 2)
        bold, small = QFontMetrics(self._theme.font(13, 600)), QFontMetrics(self._theme.font(12))
        title, step, deadline, change = self._rows.card_said(card)
        late = bool(card.dues and card.dues[0].late)
        words = [
            (in_lines(card.name, bold, room - px(_ARROW), 3), 600, colours.ink),
            (in_lines(title, small, room, 3), 400, colours.ink),
            (in_lines(step, small, room, 2), 400, colours.quiet),
        ]
        if deadline:
            words.append((in_lines(deadline, small, room, 3), 400, colours.warn if late else colours.accent))
        if change:
            words.append((in_lines(f"◆ {change}", small, room, 3), 400, colours.warn))
        return [word for word in words if word[0]]

    def _paint_arrow(self, painter: QPainter, area: QRectF) -> None:
        px, centre = self._theme.px, area.center()
        painter.setPen(QPen(QColor(self._theme.colours.accent), 1.6))
        half = px(4)
        painter.drawLine(centre - QPointF(half, 0), centre + QPointF(half, 0))
        head = [
            centre + QPointF(half - px(4), -px(4)),
            centre + QPointF(half, 0),
            centre + QPointF(half - px(4), px(4)),
        ]
        painter.drawPolyline(QPolygonF(head))

    def _elided(self, painter: QPainter, text: str, area: QRectF) -> str:
        return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(area.width())))
