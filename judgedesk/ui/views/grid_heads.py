"""What stays in view while the grid scrolls: names of persons above, names of rows at the left, the band one is in."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from judgedesk.app.grid_rows import Band
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.grid_model import GridModel
from judgedesk.ui.views.grid_paint import CellPainter, paint_band_name
from judgedesk.ui.widgets.lines import in_lines

NAMES, BAND = 284, 28
_HEAD, _GROUP, _ROW, _TWO = 46, 26, 32, 44
_LEFT = Qt.AlignmentFlag.AlignLeft


class PersonHeader(QHeaderView):
    """The injured parties, under each name whether a child or the age disputed; above them the defendant."""

    def __init__(self, model: GridModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model, self._theme = model, theme
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(1)

    @property
    def tall(self) -> int:
        """Its height: a line more where defendants stand side by side."""
        return self._theme.px(_HEAD) + (self._theme.px(_GROUP) if self._model.wide else 0)

    def sizeHint(self) -> QSize:
        """Two lines, or three."""
        return QSize(super().sizeHint().width(), self.tall)

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        """Name and aside; the column of the chosen cell in the accent."""
        colours, px = self._theme.colours, self._theme.px
        head = self._model.head(column)
        painter.save()
        painter.fillRect(rect, QColor(colours.card))
        lower = QRect(rect)
        if self._model.wide:
            upper = QRect(rect.left(), rect.top(), rect.width(), px(_GROUP))
            lower.setTop(upper.bottom() + 1)
            self._group(painter, upper, column)
        painter.setPen(QColor(colours.edge if not head.victim else colours.hairline))
        painter.drawLine(lower.topRight(), lower.bottomRight())
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        view = self.parent()
        chosen = isinstance(view, QTableView) and view.currentIndex().column() == column
        inside = lower.adjusted(px(9), px(5), -px(5), -px(5))
        aside = self._model.aside(column)
        painter.setFont(self._theme.font(13, 600 if head.victim else 400))
        painter.setPen(QColor(colours.accent if chosen else colours.ink if head.victim else colours.quiet))
        name = self._model.name(column)
        name = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, _LEFT | (Qt.AlignmentFlag.AlignTop if aside else Qt.AlignmentFlag.AlignVCenter), name)
        if aside:
            painter.setFont(self._theme.font(12))
            painter.setPen(QColor(colours.quiet))
            aside = painter.fontMetrics().elidedText(aside, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(inside, _LEFT | Qt.AlignmentFlag.AlignBottom, aside)
        painter.restore()

    def _group(self, painter: QPainter, area: QRect, column: int) -> None:
        """This column's stretch of the defendant's name, which stays in view as long as one of the columns is."""
        colours, px = self._theme.colours, self._theme.px
        first, last = self._model.group(column)
        left = self.sectionViewportPosition(first)
        right = self.sectionViewportPosition(last) + self.sectionSize(last)
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if column == last:
            painter.setPen(QColor(colours.edge))
            painter.drawLine(area.topRight(), area.bottomRight())
        whole = QRect(max(left, 0) + px(9), area.top(), 0, area.height())
        whole.setRight(right - px(6))
        painter.save()
        painter.setClipRect(area)
        painter.setFont(self._theme.font(13, 600))
        view = self.parent()
        here = isinstance(view, QTableView) and first <= view.currentIndex().column() <= last
        painter.setPen(QColor(colours.accent if here else colours.ink))
        name = self._model.group_name(column)
        name = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, whole.width())
        painter.drawText(whole, _LEFT | Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()


class ElementHeader(QHeaderView):
    """The rows under their bands, in the statute's own division."""

    def __init__(self, model: GridModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model, self._theme = model, theme
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as names of the law are long."""
        return QSize(self._theme.px(NAMES), super().sizeHint().height())

    def height_of(self, row: int) -> int:
        """A band's height, or that of one or two lines."""
        if isinstance(self._model.line(row), Band):
            return self._theme.px(BAND)
        room = self._theme.px(NAMES) - self._indent(row) - self._theme.px(14)
        one = QFontMetrics(self._theme.font()).horizontalAdvance(self._model.row_name(row)) <= room
        return self._theme.px(_ROW if one else _TWO)

    def paintSection(self, painter: QPainter, rect: QRect, row: int) -> None:
        """A band's heading or an element's name, at most two lines."""
        colours, px = self._theme.colours, self._theme.px
        line, name = self._model.line(row), self._model.row_name(row)
        painter.save()
        if isinstance(line, Band):
            paint_band_name(painter, QRectF(rect), line, *self._model.band_said(line), self._theme)
        else:
            view = self.parent()
            chosen = isinstance(view, QTableView) and view.currentIndex().row() == row
            painter.fillRect(rect, QColor(colours.selection if chosen else colours.white))
            painter.setPen(QColor(colours.hairline))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            painter.setPen(QColor(colours.edge))
            painter.drawLine(rect.topRight(), rect.bottomRight())
            painter.setFont(self._theme.font())
            painter.setPen(QColor(colours.ink))
            inside = rect.adjusted(self._indent(row), px(2), -px(8), -px(2))
            fitting = in_lines(name, painter.fontMetrics(), inside.width(), 2)
            painter.drawText(inside, _LEFT | Qt.AlignmentFlag.AlignVCenter, fitting)
        painter.restore()

    def _indent(self, row: int) -> int:
        line = self._model.line(row)
        below = not isinstance(line, Band) and line.parent is not None
        return self._theme.px(30 if below else 14)


class BandInView(QWidget):
    """The heading of the band whose rows are at the top, once its own has scrolled away. Lets the pointer through."""

    def __init__(self, model: GridModel, theme: Theme, table: QTableView, cells: CellPainter) -> None:
        super().__init__(table)
        self._model, self._theme, self._table, self._cells = model, theme, table, cells
        self._row = -1
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def follow(self) -> None:
        """Finds the band at the top and stands over its rows; the next heading pushes it out."""
        table = self._table
        top = table.rowAt(0)
        row = self._model.band_row(top) if top >= 0 else -1
        hidden = row >= 0 and table.rowViewportPosition(row) < 0
        self.setVisible(hidden)
        self._row = row if hidden else -1
        if not hidden:
            return
        tall = self._theme.px(BAND)
        following = self._model.next_band(row)
        below = table.rowViewportPosition(following) if following >= 0 else tall
        view = table.viewport().geometry()
        names = table.verticalHeader().geometry()
        up = min(0, below - tall)
        self.setGeometry(names.left(), view.top(), view.right() - names.left() + 1, max(1, tall + up))
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """As the heading itself is painted, at its lower edge."""
        line = self._model.line(self._row) if 0 <= self._row < self._model.rowCount() else None
        if not isinstance(line, Band):
            return
        painter = QPainter(self)
        table, tall = self._table, self._theme.px(BAND)
        names = table.verticalHeader().width()
        top = self.height() - tall
        painter.setClipRect(names, 0, self.width() - names, self.height())
        first = max(0, table.columnAt(0))
        for column in range(first, self._model.columnCount()):
            at = table.columnViewportPosition(column)
            if at > table.viewport().width():
                break
            area = QRectF(names + at, top, table.columnWidth(column), tall)
            self._cells.band(painter, area, line, self._model.tally(self._row, column))
        painter.setClipping(False)
        paint_band_name(painter, QRectF(0, top, names, tall), line, *self._model.band_said(line), self._theme)
        painter.setPen(QColor(self._theme.colours.edge))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
