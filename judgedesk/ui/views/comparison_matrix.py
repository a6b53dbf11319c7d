"""The matrix of the comparison: rows of the offence charged, and beside each what its neighbours ask under it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFocusEvent, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from judgedesk.app.comparison import Comparison, Neighbour
from judgedesk.app.grid import heat
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.comparison_read import Heading, Line, Row
from judgedesk.ui.widgets.figures import figures_said, paint_figures
from judgedesk.ui.widgets.passages import Index

_ROW, _BAND, _HEAD = 28, 23, 44
_FIRST, _WIDE, _LEAST = 220, 320, 108
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class MatrixModel(QAbstractTableModel):
    """Column 0 is the offence charged, each further one a neighbour."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.rows: Sequence[Row] = ()
        self.neighbours: Sequence[Neighbour] = ()
        self._charged: tuple[str, Mapping[str, str]] = ("", {})

    def show_rows(self, comparison: Comparison, neighbours: Sequence[Neighbour], rows: Sequence[Row]) -> None:
        """Takes others."""
        self.beginResetModel()
        self.rows, self.neighbours = rows, neighbours
        self._charged = (comparison.provision, comparison.title)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Headings and rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The offence charged and its neighbours."""
        return 0 if parent.isValid() else 1 + len(self.neighbours)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can't be chosen."""
        if index.isValid() and isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell in words."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell_said(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.cell_said(index.row(), index.column()) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headed(index.column())}: {self.cell_said(index.row(), index.column())}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Provisions over titles."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.headed(section)
        return None

    def headed(self, column: int) -> str:
        """What stands over a column."""
        if column == 0:
            provision, title = self._charged
        else:
            provision, title = self.neighbours[column - 1].provision, self.neighbours[column - 1].title
        return f"{provision}\n{self._words.of(title)}"

    def heading_said(self, row: Heading) -> str:
        """The words of a heading."""
        return self._words.of(row.words) if row.words is not None else self.tr("Asked for only by offences beside it")

    def cell_said(self, row: int, column: int) -> str:
        """A cell: its name and its passages, or that the offence does not ask for it."""
        line = self.rows[row]
        if isinstance(line, Heading):
            return self.heading_said(line) if column == 0 else ""
        if column == 0:
            if line.element is None:
                return self.tr("not in this offence")
            return " · ".join(
                part for part in (self._words.of(line.element.label), figures_said(*line.numbers)) if part
            )
        shared = line.cells[column - 1]
        if not shared:
            return self.tr("not in this offence")
        names = "; ".join(self._words.of(one.label) for one in shared)
        if line.element is None:
            return self.tr("{row} (nothing in the case was looked for under it)").format(row=names)
        return " · ".join(part for part in (names, figures_said(*line.numbers)) if part)


class MatrixPainter(QStyledItemDelegate):
    """Names at the left, passages at the right; hatching where an offence does not ask for a row."""

    def __init__(self, model: MatrixModel, words: Words, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._words, self._theme = model, words, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A cell, or a part of a heading."""
        colours, area, row = self._theme.colours, QRectF(option.rect), self._model.rows[index.row()]
        painter.save()
        painter.setClipRect(area)
        if isinstance(row, Heading):
            self._heading(painter, area, row, index.column())
        elif index.column() == 0:
            self._charged(painter, area, row)
        else:
            self._beside(painter, area, row, index.column() - 1)
        painter.setPen(QPen(QColor(colours.hairline), 1))
        painter.drawLine(area.bottomLeft() + QPointF(0, -0.5), area.bottomRight() + QPointF(0, -0.5))
        if not isinstance(row, Heading):
            painter.drawLine(area.topRight() + QPointF(-0.5, 0), area.bottomRight() + QPointF(-0.5, 0))
        view = self.parent()
        if isinstance(view, QTableView) and view.currentIndex() == index:
            painter.setPen(QPen(QColor(colours.accent), 2 if view.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()

    def _heading(self, painter: QPainter, area: QRectF, row: Heading, column: int) -> None:
        family = self._theme.colours.families[row.family]
        painter.fillRect(area, QColor(family.pale))
        if column == 0:
            painter.setFont(self._theme.font(12.5, 600))
            painter.setPen(QColor(family.text))
            self._words_in(painter, area.adjusted(self._theme.px(10), 0, 0, 0), self._model.heading_said(row))

    def _charged(self, painter: QPainter, area: QRectF, line: Line) -> None:
        colours, px = self._theme.colours, self._theme.px
        painter.fillRect(area, QColor(colours.white))
        if line.element is None:
            self._hatch(painter, area)
            return
        inner = area.adjusted(px(22 if line.element.parent else 10), 0, -px(8), 0)
        taken = paint_figures(painter, inner, self._theme, line.numbers, QColor(colours.ink))
        painter.setFont(self._theme.font())
        painter.setPen(QColor(colours.ink))
        self._words_in(painter, inner.adjusted(0, 0, -taken, 0), self._words.of(line.element.short))

    def _beside(self, painter: QPainter, area: QRectF, line: Line, at: int) -> None:
        colours, px = self._theme.colours, self._theme.px
        shared = line.cells[at]
        step = heat(sum(line.numbers)) if shared and line.element is not None else 0
        painter.fillRect(area, QColor(colours.heat[step - 1] if step else colours.white))
        if not shared:
            self._hatch(painter, area)
            return
        painter.setFont(self._theme.font(12))
        painter.setPen(QColor(colours.ink if step else colours.quiet))
        names = "; ".join(self._words.of(one.label) for one in shared)
        self._words_in(painter, area.adjusted(px(8), 0, -px(6), 0), names)

    def _hatch(self, painter: QPainter, area: QRectF) -> None:
        painter.fillRect(area, QBrush(QColor(self._theme.colours.hatch), Qt.BrushStyle.BDiagPattern))

    def _words_in(self, painter: QPainter, area: QRectF, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(area.width())))
        painter.drawText(area, _LEFT, shown)


class MatrixHeader(QHeaderView):
    """Over each column the offence's name, and below it, quieter, where it stands."""

    def __init__(self, model: MatrixModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._matrix, self._theme = model, theme

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One column."""
        colours, px = self._theme.colours, self._theme.px
        provision, _, title = self._matrix.headed(section).partition("\n")
        painter.save()
        painter.setClipRect(rect)
        area = QRectF(rect).adjusted(px(10 if section == 0 else 8), px(5), -px(6), -px(5))
        for text, ink, font, side in (
            (title, colours.ink, self._theme.font(13, 600), Qt.AlignmentFlag.AlignTop),
            (provision, colours.quiet, self._theme.font(12), Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | side, shown)
        painter.setPen(QPen(QColor(colours.hairline), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()


class MatrixTable(QTableView):
    """The table. `moved()` another cell has the keyboard, or the same one again; `entered()` by Enter, two clicks."""

    moved = Signal()
    entered = Signal()

    def __init__(self, model: MatrixModel, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix, self._theme = model, theme
        self.setModel(model)
        self.setItemDelegate(MatrixPainter(model, words, theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        header = MatrixHeader(model, theme, self)
        self.setHorizontalHeader(header)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalHeader().hide()
        self.selectionModel().currentChanged.connect(lambda *_cells: self.moved.emit())
        self.doubleClicked.connect(lambda _cell: self.entered.emit())
        model.modelReset.connect(self._resize)
        theme.changed.connect(self._resize)
        self._resize()

    def line(self) -> Line | None:
        """The row that has the keyboard."""
        row = self.currentIndex().row()
        found = self._matrix.rows[row] if 0 <= row < len(self._matrix.rows) else None
        return found if isinstance(found, Line) else None

    def neighbour(self) -> Neighbour | None:
        """The neighbour whose column has the keyboard; None over the offence charged."""
        column = self.currentIndex().column()
        return self._matrix.neighbours[column - 1] if 0 < column <= len(self._matrix.neighbours) else None

    def choose(self, row: int, column: int) -> None:
        """Puts the keyboard on a cell, else on the nearest there is."""
        lines = [at for at, one in enumerate(self._matrix.rows) if isinstance(one, Line)]
        if lines:
            near = min(lines, key=lambda at: abs(at - row))
            self.setCurrentIndex(self._matrix.index(near, max(0, min(column, len(self._matrix.neighbours)))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to what stands behind a cell."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tells that what stands behind the cell is wanted again."""
        super().focusInEvent(event)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the neighbours what room there is."""
        super().resizeEvent(event)
        self._widths()

    def _resize(self) -> None:
        px, heights = self._theme.px, self.verticalHeader()
        self.horizontalHeader().setFixedHeight(px(_HEAD))
        heights.setMinimumSectionSize(px(_BAND))
        self.clearSpans()
        for at, row in enumerate(self._matrix.rows):
            self.setRowHeight(at, px(_BAND if isinstance(row, Heading) else _ROW))
            if isinstance(row, Heading) and self._matrix.neighbours:
                self.setSpan(at, 0, 1, 1 + len(self._matrix.neighbours))
        self._widths()

    def _widths(self) -> None:
        px, number = self._theme.px, len(self._matrix.neighbours)
        if not self._matrix.columnCount():
            return
        first = max(px(_FIRST), min(px(_WIDE), self.viewport().width() * 3 // 10))
        left = self.viewport().width() - first
        each = max(px(_LEAST), left // number) if number else 0
        self.setColumnWidth(0, first if number else self.viewport().width())
        for column in range(1, number + 1):
            self.setColumnWidth(column, each)
