"""Results as a list: places kept for all of them, read as they come into view, drawn in three lines each."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from judgedesk.app.finding import Hit
from judgedesk.ui.reader.shown import ShownText
from judgedesk.ui.shell.theme import Theme

PAGE = 50
"""Results asked for at a time."""
_ROW, _LINES = 82, 2
Index = QModelIndex | QPersistentModelIndex


class Hits(QAbstractTableModel):
    """All results of a search, most of them not read yet. `wanted(offset)` asks for a page of them."""

    wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._hits: dict[int, Hit] = {}
        self._asked: set[int] = set()

    def begin(self, total: int, hits: Sequence[Hit]) -> None:
        """Another search: so many results, and the first of them."""
        self.beginResetModel()
        self._total = total
        self._hits = dict(enumerate(hits))
        self._asked = {0}
        self.endResetModel()

    def fill(self, offset: int, hits: Sequence[Hit]) -> None:
        """Takes results that were asked for."""
        self._hits.update(enumerate(hits, offset))
        if hits:
            self.dataChanged.emit(self.index(offset, 0), self.index(min(offset + len(hits), self._total) - 1, 0))

    def hit(self, row: int) -> Hit | None:
        """A result; None while it has not come, and it is then asked for."""
        hit = self._hits.get(row)
        offset = row - row % PAGE
        if hit is None and offset not in self._asked:
            self._asked.add(offset)
            self.wanted.emit(offset)
        return hit

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Every result has its place from the start."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """One."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a result."""
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.cite
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{hit.cite}, {hit.name}: {hit.snippet}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{hit.name}, {hit.page}"
        return None


class HitPainter(QStyledItemDelegate):
    """Citation, document, and two lines of the text around what was found."""

    def __init__(self, hits: Hits, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits, self._theme = hits, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All alike."""
        return QSize(self._theme.px(200), self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one; a quiet bar where it has not come yet."""
        colours, px = self._theme.colours, self._theme.px
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colours.selection if chosen else colours.hover if under else colours.card
        painter.fillRect(area, QColor(ground))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(colours.hairline))
        if chosen:
            painter.fillRect(QRectF(area.left(), area.top(), px(3), area.height() - 1), QColor(colours.accent))
        hit = self._hits.hit(index.row())
        inside = area.adjusted(px(14), px(9), -px(12), -px(6))
        if hit is None:
            for line, wide in enumerate((0.3, 0.9, 0.7)):
                bar = QRectF(inside.left(), inside.top() + line * px(20), inside.width() * wide, px(10))
                painter.fillRect(bar, QColor(colours.hairline))
        else:
            self._head(painter, inside, hit)
            self._snippet(painter, inside.adjusted(0, px(21), 0, 0), hit)
        painter.restore()

    def _head(self, painter: QPainter, inside: QRectF, hit: Hit) -> None:
        colours = self._theme.colours
        painter.setFont(self._theme.font(13, 600))
        painter.setPen(QColor(colours.ink))
        cite = painter.fontMetrics().elidedText(hit.cite, Qt.TextElideMode.ElideMiddle, int(inside.width()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, cite)
        if hit.folio:
            taken = painter.fontMetrics().horizontalAdvance(cite) + self._theme.px(16)
            painter.setFont(self._theme.font())
            painter.setPen(QColor(colours.quiet))
            room = int(inside.width()) - taken
            name = painter.fontMetrics().elidedText(hit.name, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, name)

    def _snippet(self, painter: QPainter, inside: QRectF, hit: Hit) -> None:
        colours = self._theme.colours
        shown = ShownText(hit.snippet.replace("\n", " "))
        layout = QTextLayout(shown.text, self._theme.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._highlight(shown, start, end) for start, end in hit.spans])
        layout.beginLayout()
        for number in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(inside.width())
            line.setPosition(QPointF(0, number * self._theme.px(19)))
        layout.endLayout()
        painter.setPen(QColor(colours.ink))
        layout.draw(painter, inside.topLeft())

    def _highlight(self, shown: ShownText, start: int, end: int) -> QTextLayout.FormatRange:
        style = QTextCharFormat()
        style.setBackground(QColor(self._theme.colours.find))
        style.setForeground(QColor(self._theme.colours.on_find))
        style.setFontWeight(QFont.Weight.Medium)
        found = QTextLayout.FormatRange()
        found.start = shown.to_qt(start)
        found.length = shown.to_qt(end) - shown.to_qt(start)
        found.format = style
        return found


class HitList(QTableView):
    """The list. `chosen(row)` when the keyboard's place changes, `opened(row)` by Enter or a click."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, hits: Hits, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModel(hits)
        self.setItemDelegate(HitPainter(hits, theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(lambda index: self.opened.emit(index.row()))
        theme.changed.connect(self._resize)
        self._resize()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tells of the row that has the keyboard."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def choose_row(self, row: int) -> None:
        """Puts the keyboard's place on a row."""
        model = self.model()
        if 0 <= row < model.rowCount():
            self.setCurrentIndex(model.index(row, 0))

    def _resize(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW))
        self.verticalScrollBar().setSingleStep(self._theme.px(40))
        ground = self._theme.colours.card
        self.setStyleSheet(f"QTableView, QTableView:focus {{ border: none; border-radius: 0; background: {ground}; }}")
