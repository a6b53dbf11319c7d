"""The grid as a table: names stay in view, bands in the hue of their family, three quiet steps of one green."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from judgedesk.app.grid import Band, Cell
from judgedesk.domain.evidence import Stance
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.grid_model import GridModel
from judgedesk.ui.widgets.charges import family_of
from judgedesk.ui.widgets.lines import in_lines
from judgedesk.ui.widgets.stances import finding_said, paint_stance

Index = QModelIndex | QPersistentModelIndex
_NAMES, _COLUMN, _WIDEST, _HEAD, _BAND, _ROW, _TWO = 292, 112, 156, 50, 28, 34, 44
_ENSURE = QAbstractItemView.ScrollHint.EnsureVisible
_STEPS = (1, 2, 4)
"""Passages from which a cell takes the next step of green."""


class CellPainter(QStyledItemDelegate):
    """Figures on their ground; hatching where a row is not needed; the finding in a word."""

    def __init__(self, model: GridModel, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws a cell, or the stretch of a band."""
        painter.save()
        area = QRectF(option.rect)
        line = self._model.line(index.row())
        if isinstance(line, Band):
            self._band(painter, area, line, str(self._model.headerData(index.row(), Qt.Orientation.Vertical)))
        else:
            self._cell(painter, area, self._model.cell(index.row(), index.column()))
            self._lines(painter, area)
            view = self.parent()
            if isinstance(view, QTableView) and view.currentIndex() == index:
                painter.setPen(QPen(QColor(self._theme.colours.accent), 2 if view.hasFocus() else 1))
                painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()

    def _band(self, painter: QPainter, area: QRectF, band: Band, name: str) -> None:
        """Its ground, and what of its heading does not fit over the names of the rows."""
        family, px = self._theme.colours.families[family_of(band.kind)], self._theme.px
        painter.fillRect(area, QColor(family.pale))
        painter.setPen(QColor(family.text))
        painter.setFont(self._theme.font(13, 600))
        whole = area.adjusted(px(12) - px(_NAMES), 0, 0, 0)
        painter.setClipRect(area)
        painter.drawText(whole, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _lines(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QPen(QColor(self._theme.colours.hairline), 1))
        painter.drawLine(area.bottomLeft() + QPointF(0, -0.5), area.bottomRight() + QPointF(0, -0.5))
        painter.drawLine(area.topRight() + QPointF(-0.5, 0), area.bottomRight() + QPointF(-0.5, 0))

    def _cell(self, painter: QPainter, area: QRectF, cell: Cell | None) -> None:
        colours = self._theme.colours
        number = cell.supports + cell.contradicts + cell.context if cell else 0
        step = sum(number >= least for least in _STEPS)
        painter.fillRect(area, QColor(colours.heat[step - 1] if step else colours.white))
        if cell is None or cell.applies is False:
            self._hatch(painter, area)
        elif cell.applies == "disputed":
            self._corner(painter, area)
        if cell is None:
            return
        finding = finding_said(cell.finding)
        if number:
            self._figures(painter, area, cell, finding)
        else:
            said = finding or self._nothing(cell)
            painter.setFont(self._theme.font(12 if finding else 13, 600 if finding else 400))
            painter.setPen(QColor(colours.ink if finding else colours.quiet))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, said)

    def _nothing(self, cell: Cell) -> str:
        if cell.applies is False:
            return self.tr("not needed")
        return self.tr("– if adult") if cell.applies == "disputed" else "–"

    def _hatch(self, painter: QPainter, area: QRectF) -> None:
        painter.fillRect(area, QBrush(QColor(self._theme.colours.hatch), Qt.BrushStyle.BDiagPattern))

    def _corner(self, painter: QPainter, area: QRectF) -> None:
        """A hatched corner: the row is needed only if the victim was an adult."""
        size = self._theme.px(12)
        corner = QPolygonF([area.topRight() + QPointF(-size, 0), area.topRight(), area.topRight() + QPointF(0, size)])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.edge))
        painter.drawPolygon(corner)

    def _figures(self, painter: QPainter, area: QRectF, cell: Cell, finding: str) -> None:
        px = self._theme.px
        parts = [
            (cell.supports, Stance.SUPPORTS),
            (cell.contradicts, Stance.CONTRADICTS),
            (cell.context, Stance.CONTEXT),
        ]
        parts = [part for part in parts if part[0]]
        font = self._theme.font(13.5)
        metrics = QFontMetrics(font)
        dot, gap, apart = px(10), px(4), px(9)
        wide = sum(metrics.horizontalAdvance(str(number)) + gap + dot for number, _ in parts) + apart * (len(parts) - 1)
        small = QFontMetrics(self._theme.font(11, 600))
        beside = bool(finding) and wide + px(7) + small.horizontalAdvance(finding) <= area.width() - px(20)
        under = bool(finding) and not beside
        whole = wide + (px(7) + small.horizontalAdvance(finding) if beside else 0)
        middle = area.center().y() - (px(6) if under else 0)
        x = area.center().x() - whole / 2
        ink = QColor(self._theme.colours.ink)
        for number, stance in parts:
            painter.setFont(font)
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
                below = QRectF(area.left(), middle + px(7), area.width(), px(14))
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, finding)


class VictimHeader(QHeaderView):
    """The injured parties; under the name whether a child, or the age disputed."""

    def __init__(self, model: GridModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model, self._theme = model, theme
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(super().sizeHint().width(), self._theme.px(_HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        """Name and aside; the column of the chosen cell in the accent."""
        colours, px = self._theme.colours, self._theme.px
        painter.save()
        painter.fillRect(rect, QColor(colours.card))
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        view = self.parent()
        chosen = isinstance(view, QTableView) and view.currentIndex().column() == column
        inside = rect.adjusted(px(9), px(6), -px(6), -px(6))
        aside = self._model.aside(column)
        upper = Qt.AlignmentFlag.AlignTop if aside else Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._theme.font(13, 600))
        painter.setPen(QColor(colours.accent if chosen else colours.ink))
        name = str(self._model.headerData(column, Qt.Orientation.Horizontal))
        name = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | upper, name)
        if aside:
            painter.setFont(self._theme.font(12))
            painter.setPen(QColor(colours.quiet))
            painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, aside)
        painter.restore()


class ElementHeader(QHeaderView):
    """The rows under their bands, in the statute's own division."""

    def __init__(self, model: GridModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model, self._theme = model, theme
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as names of the law are long."""
        return QSize(self._theme.px(_NAMES), super().sizeHint().height())

    def height_of(self, row: int) -> int:
        """A band's height, or that of one or two lines."""
        line = self._model.line(row)
        if isinstance(line, Band):
            return self._theme.px(_BAND)
        name = str(self._model.headerData(row, Qt.Orientation.Vertical))
        room = self._theme.px(_NAMES) - self._indent(row) - self._theme.px(14)
        one = QFontMetrics(self._theme.font()).horizontalAdvance(name) <= room
        return self._theme.px(_ROW if one else _TWO)

    def paintSection(self, painter: QPainter, rect: QRect, row: int) -> None:
        """A band's heading or an element's name, at most two lines."""
        colours, px = self._theme.colours, self._theme.px
        line = self._model.line(row)
        name = str(self._model.headerData(row, Qt.Orientation.Vertical))
        painter.save()
        if isinstance(line, Band):
            family = colours.families[family_of(line.kind)]
            painter.fillRect(rect, QColor(family.pale))
            painter.setPen(QColor(family.text))
            painter.setFont(self._theme.font(13, 600))
            inside = rect.adjusted(px(12), 0, 0, 0)
            painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        else:
            view = self.parent()
            chosen = isinstance(view, QTableView) and view.currentIndex().row() == row
            painter.fillRect(rect, QColor(colours.selection if chosen else colours.white))
            painter.setPen(QColor(colours.hairline))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            painter.drawLine(rect.topRight(), rect.bottomRight())
            painter.setFont(self._theme.font())
            painter.setPen(QColor(colours.ink))
            inside = rect.adjusted(self._indent(row), px(3), -px(10), -px(3))
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            fitting = in_lines(name, painter.fontMetrics(), inside.width(), 2)
            painter.drawText(inside, flags, fitting)
        painter.restore()

    def _indent(self, row: int) -> int:
        line = self._model.line(row)
        below = not isinstance(line, Band) and line.parent is not None
        return self._theme.px(30 if below else 14)


class GridTable(QTableView):
    """`chosen(row, column)` the keyboard stands on another cell; `entered(row, column)` Enter or a double click."""

    chosen = Signal(int, int)
    entered = Signal(int, int)

    def __init__(self, model: GridModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid, self._theme = model, theme
        self.setModel(model)
        self._names = ElementHeader(model, theme, self)
        self.setHorizontalHeader(VictimHeader(model, theme, self))
        self.setVerticalHeader(self._names)
        self.setItemDelegate(CellPainter(model, theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._corner = QLabel(self)
        self._corner.setContentsMargins(theme.px(14), 0, 0, 0)
        model.modelReset.connect(self.measure)
        self.doubleClicked.connect(lambda index: self.entered.emit(index.row(), index.column()))
        theme.changed.connect(self.measure)
        self.measure()

    def name_corner(self, text: str) -> None:
        """What stands over the names of the rows."""
        self._corner.setText(text)

    def measure(self) -> None:
        """Sizes of rows and columns, for the present words and zoom."""
        px, colours = self._theme.px, self._theme.colours
        self.clearSpans()
        self.horizontalHeader().setFixedHeight(px(_HEAD))
        self._names.setFixedWidth(px(_NAMES))
        self._names.setMinimumSectionSize(1)
        for row in range(self._grid.rowCount()):
            self.setRowHeight(row, self._names.height_of(row))
            if isinstance(self._grid.line(row), Band) and self._grid.columnCount() > 1:
                self.setSpan(row, 0, 1, self._grid.columnCount())
        self.setStyleSheet(
            f"QTableView, QTableView:focus {{ border: 1px solid {colours.hairline}; border-radius: 0;"
            f" background: {colours.paper}; }} QTableView::item {{ padding: 0; border: none; }}"
            f"QTableCornerButton::section {{ background: {colours.card}; border: none; }}"
            f"QLabel {{ font-weight: 600; background: {colours.card}; border-bottom: 1px solid {colours.hairline};"
            f" border-right: 1px solid {colours.hairline}; }}"
        )
        wide = self._names.width() + px(_WIDEST) * self._grid.columnCount() + 2
        high = self.horizontalHeader().height() + self._names.length() + 2
        self.setMaximumSize(wide + px(14), high + px(14))
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width there is; the corner keeps its place."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        share = self.viewport().width() // max(1, self._grid.columnCount())
        self.horizontalHeader().setDefaultSectionSize(max(self._theme.px(_COLUMN), min(share, self._theme.px(_WIDEST))))
        self._corner.setGeometry(1, 1, self._names.width(), self.horizontalHeader().height())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tells which cell has the keyboard; its names are drawn anew."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()
        if current.isValid():
            self.chosen.emit(current.row(), current.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what stands behind the cell."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.entered.emit(index.row(), index.column())
            return
        super().keyPressEvent(event)

    def choose(self, row: int, column: int) -> None:
        """Puts the keyboard on a cell, or on the first there is."""
        if not (0 <= row < self._grid.rowCount() and 0 <= column < self._grid.columnCount()):
            row = next((at for at in range(self._grid.rowCount()) if not isinstance(self._grid.line(at), Band)), -1)
            column = 0
            QTimer.singleShot(0, self, self.scrollToTop)
        if row >= 0 and self._grid.columnCount():
            self.setCurrentIndex(self._grid.index(row, column))

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _ENSURE) -> None:
        """Keeps the band's heading in view above its first row."""
        above = index.row() - 1
        if above >= 0 and isinstance(self._grid.line(above), Band):
            super().scrollTo(self._grid.index(above, index.column()), hint)
        super().scrollTo(index, hint)

    def changeEvent(self, event: QEvent) -> None:
        """Names change with the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.measure()
        super().changeEvent(event)
