"""Two documents side by side: every place where they differ, struck out at the left, underlined at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.families_read import Change, Compared
from judgedesk.ui.views.folios_model import Index
from judgedesk.ui.widgets.table import Table

_ROW, _LINES, _LINE = 88, 3, 18


class DifferenceRows(Rows):
    """Changes in two columns, one for each document."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        self.compared: Compared | None = None
        columns = [Column(lambda: self._name(0), lambda change: said(change, 0)),
                   Column(lambda: self._name(1), lambda change: said(change, 1))]  # fmt: skip
        super().__init__(columns, theme, parent)

    def show_compared(self, compared: Compared | None) -> None:
        """Shows another pair."""
        self.compared = compared
        self.show(compared.changes if compared is not None else ())
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 1)

    def _name(self, side: int) -> str:
        if self.compared is None:
            return ""
        return self.compared.name_a if side == 0 else self.compared.name_b


def sides(change: Change, side: int) -> tuple[str, str, str]:
    """What stands before, at and after a change in one of the documents."""
    if side == 0:
        return change.before_a, change.text_a, change.after_a
    return change.before_b, change.text_b, change.after_b


def said(change: Change, side: int) -> str:
    """One side of a change for a screen reader and the pointer."""
    translate = QCoreApplication.translate
    page = change.piece.page_a if side == 0 else change.piece.page_b
    text = change.piece.text_a if side == 0 else change.piece.text_b
    where = translate("Differences", "page {0}").format(page)
    if not text:
        return translate("Differences", "{0}: nothing here").format(where)
    if change.kind == "misread":
        named = translate("Differences", "{0}, looks like the same misread: {1}")
    elif side == 0:
        named = translate("Differences", "{0}, only here or otherwise: − {1}")
    else:
        named = translate("Differences", "{0}, only here or otherwise: + {1}")
    return named.format(where, text[:500])


class ChangePainter(QStyledItemDelegate):
    """Draws a side of a change: the page, the words around, the change with its sign."""

    def __init__(self, rows: DifferenceRows, theme: Theme, parent: Table) -> None:
        super().__init__(parent)
        self._rows, self._theme, self._table = rows, theme, parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        colours, px = self._theme.colours, self._theme.px
        area: QRect = option.rect
        change: Change = self._rows.rows[index.row()]
        painter.save()
        painter.setClipRect(area)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.selection))
        inner = QRectF(area).adjusted(px(12), px(7), -px(12), -px(6))
        painter.setFont(self._theme.font(11))
        painter.setPen(QColor(colours.quiet))
        page = change.piece.page_a if index.column() == 0 else change.piece.page_b
        where = QCoreApplication.translate("Differences", "page {0}").format(page)
        number = f"{change.number} · " if index.column() == 0 else ""
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, number + where)
        self._words(painter, inner.adjusted(0, px(17), 0, 0), change, index.column())
        painter.setPen(QPen(QColor(colours.hairline), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if index.column() == 0:
            painter.drawLine(area.topRight(), area.bottomRight())
        if self._table.currentIndex() == index and self._table.hasFocus():
            painter.setPen(QPen(QColor(colours.focus), 1.5))
            painter.drawRect(QRectF(area).adjusted(1, 1, -2, -2))
        painter.restore()

    def _words(self, painter: QPainter, area: QRectF, change: Change, side: int) -> None:
        before, text, after = sides(change, side)
        sign = "≈\u00a0" if change.kind == "misread" else "−\u00a0" if side == 0 else "+\u00a0"
        marked = sign + text if text else QCoreApplication.translate("Differences", "(nothing here)")
        whole = " ".join(part for part in (before, marked, after) if part)
        start = len(before) + 1 if before else 0
        layout = QTextLayout(whole, self._theme.font(13))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(whole, start, len(marked), bool(text), change.kind, side))
        layout.beginLayout()
        for number in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(area.width())
            line.setPosition(QPointF(0, number * self._theme.px(_LINE)))
        layout.endLayout()
        layout.draw(painter, area.topLeft())

    def _formats(
        self, whole: str, start: int, length: int, there: bool, kind: str, side: int
    ) -> list[QTextLayout.FormatRange]:
        colours = self._theme.colours
        around, change = QTextCharFormat(), QTextCharFormat()
        around.setForeground(QColor(colours.quiet))
        change.setForeground(QColor(colours.ink))
        if not there:
            change.setForeground(QColor(colours.quiet))
            change.setFontItalic(True)
        elif kind == "misread":
            change.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            change.setUnderlineColor(QColor(colours.quiet))
        elif side == 0:
            change.setForeground(QColor(colours.warn))
            change.setBackground(QColor(colours.warn_pale))
            change.setFontStrikeOut(True)
        else:
            change.setForeground(QColor(colours.ink))
            change.setBackground(QColor(colours.heat[1]))
            change.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            change.setFontWeight(600)
        ranges = []
        signed = start + 2 if there else start  # the sign itself is neither struck out nor underlined
        bold = QTextCharFormat()
        bold.setForeground(change.foreground())
        bold.setFontWeight(700)
        spans = ((0, start, around), (start, signed - start, bold), (signed, start + length - signed, change),
                 (start + length, len(whole) - start - length, around))  # fmt: skip
        for first, count, style in spans:
            if count > 0:
                one = QTextLayout.FormatRange()
                one.start, one.length, one.format = first, count, style
                ranges.append(one)
        return ranges


class Differences(Table):
    """The changes of a pair. `page_wanted(side, change)`: its page in the left (0) or right (1) document."""

    page_wanted = Signal(int, object)

    def __init__(self, rows: DifferenceRows, theme: Theme, parent: QWidget | None = None) -> None:
        self._changes = rows
        super().__init__(rows, theme, parent)
        self.setItemDelegate(ChangePainter(rows, theme, self))
        self.opened.connect(self._wanted)

    def step(self, steps: int) -> None:
        """To the next change, or the one before."""
        side = max(0, self.currentIndex().column())
        row = max(0, min(len(self._changes.rows) - 1, self.currentIndex().row() + steps))
        if self._changes.rows:
            self.setCurrentIndex(self._changes.index(row, side))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wanted(self, row: int) -> None:
        changes: Sequence[Change] = self._changes.rows
        self.page_wanted.emit(max(0, self.currentIndex().column()), changes[row])

    def _resize(self) -> None:
        super()._resize()
        header = self.verticalHeader()
        header.setMinimumSectionSize(self._theme.px(_ROW))
        header.setDefaultSectionSize(self._theme.px(_ROW))
