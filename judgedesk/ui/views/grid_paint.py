"""How the grid looks: figures on three quiet steps of one green, hatching, bands in the hue of their family."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from judgedesk.app.grid_columns import CellFigures, Tally
from judgedesk.app.grid_rows import Band
from judgedesk.domain.evidence import Stance
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.grid_model import GridModel
from judgedesk.ui.widgets.charges import family_of
from judgedesk.ui.widgets.stances import finding_said, paint_stance

Index = QModelIndex | QPersistentModelIndex
_KEPT = 500
"""Pictures of cells that are kept; some ten megabytes."""
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class CellPainter(QStyledItemDelegate):
    """Figures on their ground; hatching where a row is not needed; the finding in a word; totals quieter."""

    def __init__(self, model: GridModel, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self._drawn: dict[Hashable, QPixmap] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws a cell, a total, or what a band counts."""
        painter.save()
        area, row, column = QRectF(option.rect), index.row(), index.column()
        line = self._model.line(row)
        if isinstance(line, Band):
            self.band(painter, area, line, self._model.tally(row, column))
        elif self._model.head(column).victim:
            cell, unread = self._model.cell(row, column), self._model.unopened(row, column) > 0
            said = finding_said(cell.finding) if cell else ""
            self._once(painter, area, (cell, unread, said), lambda on, at: self._cell(on, at, cell, said, unread))
        else:
            tally = self._model.tally(row, column)
            self._once(painter, area, tally, lambda on, at: self._total(on, at, tally))
        view = self.parent()
        if isinstance(view, QTableView) and view.currentIndex() == index:
            painter.setPen(QPen(QColor(self._theme.colours.accent), 2 if view.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()

    def forget(self) -> None:
        """Words or looks have changed."""
        self._drawn.clear()

    def _once(self, painter: QPainter, area: QRectF, key: Hashable, draw: Callable[[QPainter, QRectF], None]) -> None:
        """Draws what looks alike only once: a grid has thousands of cells and few that differ."""
        size, ratio = area.size().toSize(), painter.device().devicePixelRatioF()
        key = (key, size.width(), size.height(), ratio)
        drawn = self._drawn.get(key)
        if drawn is None:
            drawn = QPixmap(size * ratio)
            drawn.setDevicePixelRatio(ratio)
            on = QPainter(drawn)
            draw(on, QRectF(0, 0, size.width(), size.height()))
            on.end()
            if len(self._drawn) >= _KEPT:
                self._drawn.clear()
            self._drawn[key] = drawn
        painter.drawPixmap(area.topLeft(), drawn)

    def _total(self, painter: QPainter, area: QRectF, tally: Tally) -> None:
        painter.fillRect(area, QColor(self._theme.colours.card))
        self._figures(painter, area, tally, "", self._theme.colours.quiet)
        self._lines(painter, area, last=True)

    def band(self, painter: QPainter, area: QRectF, band: Band, tally: Tally) -> None:
        """The ground of a band and what it counts in one column."""
        family = self._theme.colours.families[family_of(band.kind)]
        painter.fillRect(area, QColor(family.pale))
        if tally.passages:
            self._figures(painter, area, tally, "", family.text, 12)

    def _lines(self, painter: QPainter, area: QRectF, last: bool = False) -> None:
        colours = self._theme.colours
        painter.setPen(QPen(QColor(colours.hairline), 1))
        painter.drawLine(area.bottomLeft() + QPointF(0, -0.5), area.bottomRight() + QPointF(0, -0.5))
        painter.setPen(QPen(QColor(colours.edge if last else colours.hairline), 1))
        painter.drawLine(area.topRight() + QPointF(-0.5, 0), area.bottomRight() + QPointF(-0.5, 0))

    def _cell(self, painter: QPainter, area: QRectF, cell: CellFigures | None, finding: str, unread: bool) -> None:
        colours = self._theme.colours
        step = cell.heat if cell else 0
        painter.fillRect(area, QColor(colours.heat[step - 1] if step else colours.white))
        if cell is None or cell.applies is False:
            painter.fillRect(area, QBrush(QColor(colours.hatch), Qt.BrushStyle.BDiagPattern))
        elif cell.applies == "disputed":
            self._corner(painter, area)
        if cell is None:
            self._lines(painter, area)
            return
        if cell.passages:
            tally = Tally(cell.supports, cell.contradicts, cell.context)
            self._figures(painter, area, tally, finding, colours.ink, 13.5, unread)
            if unread:
                self._unread(painter, area)
        else:
            said = finding or self._nothing(cell)
            painter.setFont(self._theme.font(12 if finding else 13, 600 if finding else 400))
            painter.setPen(QColor(colours.ink if finding else colours.quiet))
            room = int(area.width()) - self._theme.px(6)
            painter.drawText(area, _MIDDLE, painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room))
        self._lines(painter, area)

    def _nothing(self, cell: CellFigures) -> str:
        if not cell.in_force:
            return self.tr("not in force")
        if cell.applies is False:
            return self.tr("not needed")
        return self.tr("– if adult") if cell.applies == "disputed" else "–"

    def _corner(self, painter: QPainter, area: QRectF) -> None:
        """A filled corner: the row is needed only if the victim was an adult."""
        size = self._theme.px(11)
        corner = QPolygonF([area.topRight() + QPointF(-size, 0), area.topRight(), area.topRight() + QPointF(0, size)])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.edge))
        painter.drawPolygon(corner)

    def _unread(self, painter: QPainter, area: QRectF) -> None:
        """A closed eye at the lower left: some of the pages it rests on were never opened."""
        px = self._theme.px
        lid = QRectF(area.left() + px(6), area.bottom() - px(14), px(9), px(7))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.colours.quiet), max(1.1, px(1.1))))
        painter.drawArc(lid, 180 * 16, 180 * 16)
        for angle in (-0.8, 0.0, 0.8):
            foot = QPointF(lid.center().x() + angle * px(3.5), lid.bottom() - abs(angle) * px(1.2))
            painter.drawLine(foot, foot + QPointF(angle * px(2), px(2.2)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _figures(
        self,
        painter: QPainter,
        area: QRectF,
        tally: Tally,
        finding: str,
        colour: str,
        size: float = 12,
        unread: bool = False,
    ) -> None:
        px = self._theme.px
        signs = (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.CONTEXT)
        parts = [(number, stance) for number, stance in zip(tally, signs, strict=True) if number]
        font = self._theme.font(size)
        metrics = QFontMetrics(font)
        dot, gap, apart = px(size * 0.72), px(3), px(7)

        def width() -> float:
            wide = sum(metrics.horizontalAdvance(str(number)) + gap + dot for number, _ in parts)
            return wide + apart * (len(parts) - 1)

        if width() > area.width() - px(6) and len(parts) > 2:
            parts.pop()  # the tool tip says it
        wide = width()
        small = QFontMetrics(self._theme.font(11, 600))
        beside = bool(finding) and wide + px(7) + small.horizontalAdvance(finding) <= area.width() - px(
            34 if unread else 20
        )
        under = bool(finding) and not beside
        whole = wide + (px(7) + small.horizontalAdvance(finding) if beside else 0)
        middle = area.center().y() - (px(6) if under else 0)
        x = area.center().x() - whole / 2
        if unread:
            x = max(x, area.left() + px(17))
        ink = QColor(colour)
        painter.setFont(font)
        for number, stance in parts:
            painter.setPen(ink)
            text = str(number)
            painter.drawText(QPointF(x, middle + metrics.capHeight() / 2), text)
            x += metrics.horizontalAdvance(text) + gap
            paint_stance(painter, QPointF(x + dot / 2, middle), dot, stance, ink)
            x += dot + apart
        if finding:
            painter.setFont(self._theme.font(11, 600))
            painter.setPen(ink)
            if beside:
                painter.drawText(QPointF(x - apart + px(7), middle + small.capHeight() / 2), finding)
            else:
                below = QRectF(area.left() + px(2), middle + px(7), area.width() - px(4), px(14))
                painter.drawText(
                    below, _MIDDLE, small.elidedText(finding, Qt.TextElideMode.ElideRight, int(below.width()))
                )


def paint_band_name(painter: QPainter, area: QRectF, band: Band, name: str, rule: str, theme: Theme) -> None:
    """A band's heading over the names of its rows, and in lighter letters how many of them the law asks for."""
    family = theme.colours.families[family_of(band.kind)]
    painter.fillRect(area, QColor(family.pale))
    painter.fillRect(QRectF(area.left(), area.top(), theme.px(3), area.height()), QColor(family.line))
    painter.setPen(QColor(family.text))
    painter.setFont(theme.font(13, 600))
    inside = area.adjusted(theme.px(14), 0, -theme.px(6), 0)
    fitting = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(inside.width()))
    painter.drawText(inside, _LEFT, fitting)
    if rule:
        inside.setLeft(inside.left() + painter.fontMetrics().horizontalAdvance(name) + theme.px(8))
        painter.setFont(theme.font(12))
        fitting = painter.fontMetrics().elidedText(rule, Qt.TextElideMode.ElideRight, int(inside.width()))
        painter.drawText(inside, _LEFT, fitting)
