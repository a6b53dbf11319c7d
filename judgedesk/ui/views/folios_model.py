"""The pages of a volume as rows, with what is odd as lines between them, and what a correction would make of them."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from judgedesk.domain.folios import cited
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.folios_read import Leaf, Odd, Preview, Volume

Index = QModelIndex | QPersistentModelIndex
FOLIO = 4
"""The column of what a page is cited by."""


class FolioRows(Rows):
    """Rows of a volume; those that a correction would change show their folio before and after."""

    def __init__(self, theme: Theme, words: Words, parent: QObject | None = None) -> None:
        self._words = words
        self.volume: Volume | None = None
        self.preview: Preview | None = None
        super().__init__(self._columns(), theme, parent)

    def _columns(self) -> list[Column]:
        number, translate = self._words.number, QCoreApplication.translate
        return [
            Column(lambda: translate("FolioRows", "No."), _page(lambda leaf: number(leaf.number)), 64, number=True,
                   quiet=True),
            Column(lambda: translate("FolioRows", "Document"), _page(lambda leaf: leaf.name), least=170),
            Column(lambda: translate("FolioRows", "Page"), _page(lambda leaf: number(leaf.page)), 64, number=True,
                   quiet=True),
            Column(lambda: translate("FolioRows", "Stamp says"), _page(lambda leaf: leaf.read.replace(" ", " / ")), 120,
                   quiet=True),
            Column(lambda: translate("FolioRows", "Cited as"), _page(self.cited), 190),
            Column(lambda: translate("FolioRows", "How it came about"), _page(how_said), 150, quiet=True),
        ]  # fmt: skip

    def show_volume(self, volume: Volume | None) -> None:
        """Shows another volume, or the same one read anew."""
        self.volume, self.preview = volume, None
        self.show(volume.rows if volume is not None else ())

    def show_preview(self, preview: Preview | None) -> None:
        """Shows what a correction would do; None for none."""
        before, self.preview = self.preview, preview
        for one in (before, preview):
            self._redraw(one)

    def changed(self, row: int) -> str | None:
        """The folio a row's page would have; None where it keeps its own."""
        leaf = self.rows[row] if 0 <= row < len(self.rows) else None
        if self.preview is None or not isinstance(leaf, Leaf):
            return None
        if row == self.preview.row and self.preview.folio is not None:
            return self.preview.folio
        return self.preview.changed.get(leaf.id)

    def cited(self, leaf: Leaf) -> str:
        """A page's folio in the court's form, and what it would become."""
        form = self.volume.form if self.volume is not None else ""
        now = cited("", leaf.folio, form) if leaf.folio else "–"
        row = self.volume.at.get(leaf.id, -1) if self.volume is not None else -1
        after = self.changed(row)
        if after is None or after == leaf.folio:
            return now
        return now + " → " + (cited("", after, form) if after else "–")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is odd speaks for its whole row; a folio that would change stands out in weight and ink."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if isinstance(row, Odd):
            spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self.odd_said(row) if spoken and index.column() == 0 else None
        if index.column() == FOLIO and self.changed(index.row()) not in (None, row.folio):
            if role == Qt.ItemDataRole.FontRole:
                return self._theme.font(weight=600)
            if role == Qt.ItemDataRole.ForegroundRole:
                return QColor(self._theme.colours.accent)
        return super().data(index, role)

    def odd_said(self, odd: Odd) -> str:
        """What is odd, in a line."""
        problem, form = odd.problem, self.volume.form if self.volume is not None else ""
        first, last = cited("", problem.first, form), cited("", problem.last, form)
        if problem.kind == "repeat":
            return self.tr("{0} comes twice in a row").format(first)
        if problem.kind == "back":
            return self.tr("After {0} the numbering steps back to {1}").format(first, last)
        if problem.kind == "none":
            return self.tr("%n page(s) from here on without a folio", "", problem.missing)
        if problem.exact:
            said = self.tr("%n folio(s) missing between {0} and {1}", "", problem.missing)
        else:
            said = self.tr("At least %n folio(s) missing between {0} and {1}", "", problem.missing)
        return said.format(first, last)

    def _redraw(self, preview: Preview | None) -> None:
        if preview is None or self.volume is None or not self.rows:
            return
        rows = [preview.row, *(self.volume.at[page] for page in preview.changed if page in self.volume.at)]
        last = len(self.rows) - 1
        self.dataChanged.emit(self.index(min(min(rows), last), 0), self.index(min(max(rows), last), FOLIO))


def _page(text: Callable[[Leaf], str]) -> Callable[[Leaf | Odd], str]:
    return lambda row: text(row) if isinstance(row, Leaf) else ""


def how_said(leaf: Leaf) -> str:
    """How a folio came about."""
    translate = QCoreApplication.translate
    if leaf.blank and not leaf.folio:
        return translate("FolioRows", "blank page")
    return {
        "stamp": translate("FolioRows", "stamp"),
        "ocr": translate("FolioRows", "stamp read by OCR"),
        "between": translate("FolioRows", "counted on"),
        "hand": translate("FolioRows", "by hand"),
    }.get(leaf.how, "")


class FolioPainter(QStyledItemDelegate):
    """Draws what is odd over the whole row, pages as any table does, the target of a drag with a ring."""

    def __init__(self, rows: FolioRows, theme: Theme, parent: QTableView) -> None:
        super().__init__(parent)
        self._rows, self._theme, self._view = rows, theme, parent
        self.written = False
        """Whether a line to write in lies over the folio that is being corrected."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A cell, or the stretch of a line about something odd that falls on it."""
        row = self._rows.rows[index.row()]
        if isinstance(row, Odd):
            self._odd(painter, option, index, row)
            return
        super().paint(painter, option, index)
        preview = self._rows.preview
        if index.column() == FOLIO and preview is not None and preview.row == index.row() and not self.written:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.colours.focus), 1.5))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -3), 4, 4)
            painter.restore()

    def _odd(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, odd: Odd) -> None:
        colours, px = self._theme.colours, self._theme.px
        area = QRectF(option.rect)
        left = area.left() - self._view.columnViewportPosition(index.column())
        whole = QRectF(left, area.top(), self._view.viewport().width(), area.height())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(area)
        painter.fillRect(area, QColor(colours.selection if chosen else colours.warn_pale))
        painter.fillRect(QRectF(whole.left(), whole.top(), px(3), whole.height()), QColor(colours.warn_line))
        painter.setFont(self._theme.font(12))
        painter.setPen(QColor(colours.warn))
        words = whole.adjusted(px(76), 0, -px(10), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._rows.odd_said(odd))
        painter.restore()
