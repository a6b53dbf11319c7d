"""The list of indicators under their publications and groups, with the passages ticked for and against each."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from judgedesk.app.indicators import IndicatorLine
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.indicators_read import Heading, Row, ticked
from judgedesk.ui.widgets.figures import figures_said, paint_figures
from judgedesk.ui.widgets.passages import Index
from judgedesk.ui.widgets.table import Table

_ROW, _GROUP, _PACK = 28, 26, 34
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class IndicatorRows(Rows):
    """Publications, groups, indicators."""

    def __init__(self, words: Words, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__([Column(lambda: self.tr("Indicators"), self.row_said)], theme, parent)
        self._words = words

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can't be chosen."""
        if index.isValid() and isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Of a publication the tooltip says how it is to be read."""
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            row = self.rows[index.row()]
            if isinstance(row, Heading) and (row.group is None or row.rule is not None):
                return "\n".join(self._words.of(text) for text in (row.pack.note, row.pack.rule) if text)
        return super().data(index, role)

    def row_said(self, row: Row) -> str:
        """A row in words."""
        if isinstance(row, Heading):
            return self.headed(row)
        figures = figures_said(len(row.supports), len(row.contradicts), len(row.context))
        return " · ".join(part for part in (self._words.of(row.label), figures) if part)

    def headed(self, row: Heading) -> str:
        """What a heading says; of a group what the published rule says, in its own words."""
        if row.rule is not None:
            return f"{self._words.of(row.rule.label)}: {self._words.of(row.rule.text)}"
        return self._words.of(row.group.label if row.group is not None else row.pack.title)


class IndicatorPainter(QStyledItemDelegate):
    """Draws a line; figures stand in columns at the right."""

    def __init__(self, rows: IndicatorRows, words: Words, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._rows, self._words, self._theme = rows, words, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        colours, px, row = self._theme.colours, self._theme.px, self._rows.rows[index.row()]
        area = QRectF(option.rect)
        painter.save()
        painter.setClipRect(area)
        if isinstance(row, Heading):
            self._heading(painter, area, row)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(area, QColor(colours.selection))
            inner = area.adjusted(px(26), 0, -px(12), 0)
            numbers = len(row.supports), len(row.contradicts), len(row.context)
            taken = paint_figures(painter, inner, self._theme, numbers, QColor(colours.ink))
            painter.setFont(self._theme.font())
            painter.setPen(QColor(colours.ink if ticked(row) else colours.quiet))
            self._text(painter, inner.adjusted(0, 0, -taken - px(6), 0), self._words.of(row.label))
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(area.bottomLeft() + QPointF(0, -0.5), area.bottomRight() + QPointF(0, -0.5))
        painter.restore()

    def _heading(self, painter: QPainter, area: QRectF, row: Heading) -> None:
        colours, px = self._theme.colours, self._theme.px
        if row.group is None:
            painter.fillRect(area, QColor(colours.card))
            painter.setFont(self._theme.font(13, 600))
            painter.setPen(QColor(colours.ink))
            self._text(painter, area.adjusted(px(10), px(4), -px(10), 0), self._rows.headed(row))
            return
        painter.fillRect(area, QColor(colours.card))
        painter.setFont(self._theme.font(12, 400 if row.rule is not None else 600))
        painter.setPen(QColor(colours.quiet))
        self._text(
            painter, area.adjusted(px(26 if row.rule is not None else 18), 0, -px(12), 0), self._rows.headed(row)
        )

    def _text(self, painter: QPainter, area: QRectF, text: str) -> None:
        room = max(0, int(area.width()))
        painter.drawText(area, _LEFT, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room))


class IndicatorList(Table):
    """The list. `moved()`: another indicator has the keyboard."""

    moved = Signal()

    def __init__(self, rows: IndicatorRows, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        self._indicators = rows
        super().__init__(rows, theme, parent)
        self.setItemDelegate(IndicatorPainter(rows, words, theme, self))
        self.horizontalHeader().hide()
        self.selectionModel().currentRowChanged.connect(lambda *_rows: self.moved.emit())

    def show_rows(self, rows: Sequence[Row], wanted: str) -> None:
        """Replaces all rows; the keyboard goes to the wanted indicator, else to the first with passages, else to the
        first.
        """
        self._indicators.show(rows)
        self._heights()
        lines = [(at, row) for at, row in enumerate(rows) if isinstance(row, IndicatorLine)]
        same = [at for at, row in lines if row.id == wanted]
        with_passages = [at for at, row in lines if ticked(row)]
        for at in (*same, *with_passages, *(at for at, _ in lines)):
            self.choose_row(at)
            self.scrollTo(self.currentIndex(), self.ScrollHint.PositionAtCenter)
            return

    def line(self) -> IndicatorLine | None:
        """The indicator that has the keyboard."""
        at = self.currentIndex().row()
        found = self._indicators.rows[at] if 0 <= at < len(self._indicators.rows) else None
        return found if isinstance(found, IndicatorLine) else None

    def _heights(self) -> None:
        px = self._theme.px
        self.verticalHeader().setMinimumSectionSize(px(_GROUP))
        for at, row in enumerate(self._indicators.rows):
            high = _ROW if isinstance(row, IndicatorLine) else _GROUP if row.group is not None else _PACK
            self.setRowHeight(at, px(high))

    def _resize(self) -> None:
        super()._resize()
        self._heights()
