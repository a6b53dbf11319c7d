"""The list under the box: what the typed words would do."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from judgedesk.ui.shell.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW = 30
_MOST = 20


@dataclass(frozen=True, slots=True)
class Offer:
    """One line: a command by its id, or the search when the id is empty. `note` stands quietly behind the text."""

    command: str
    text: str
    keys: str
    note: str = ""


class _Offers(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.offers: Sequence[Offer] = ()

    def show(self, offers: Sequence[Offer]) -> None:
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    def reword(self, offers: Sequence[Offer]) -> None:
        self.offers = offers
        self.dataChanged.emit(self.index(0), self.index(len(offers) - 1))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        offer = self.offers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (offer.text, offer.note, offer.keys) if part)
        return None


class _Line(QStyledItemDelegate):
    """Words at the left, keys at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours, px = self._theme.colours, self._theme.px
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        offers = index.model()
        offer = offers.offers[index.row()] if isinstance(offers, _Offers) else Offer("", "", "")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = rect.adjusted(px(4), 1, -px(4), -1)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection))
            painter.drawRoundedRect(ground, px(4), px(4))
        inner = ground.adjusted(px(8), 0, -px(8), 0)
        used = self._paint_keys(painter, inner, offer.keys)
        painter.setFont(self._theme.font(13, 400))
        painter.setPen(QColor(colours.ink))
        words = inner.adjusted(0, 0, -used, 0)
        self._paint_text(painter, words, offer)
        painter.restore()

    def _paint_text(self, painter: QPainter, words: QRect, offer: Offer) -> None:
        """The words, and behind them the note: of a long question the end gives way before a short note does."""
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        metrics, elide = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        note = f" · {offer.note}" if offer.note else ""
        room = max(words.width() - metrics.horizontalAdvance(note), words.width() // 2)
        text = metrics.elidedText(offer.text, elide, room)
        painter.drawText(words, middle, text)
        rest = words.adjusted(metrics.horizontalAdvance(text), 0, 0, 0)
        painter.setPen(QColor(self._theme.colours.quiet))
        painter.drawText(rest, middle, metrics.elidedText(note, elide, rest.width()))

    def _paint_keys(self, painter: QPainter, inner: QRect, keys: str) -> int:
        """Draws the keycap; answers how wide it is with its gap."""
        if not keys:
            return 0
        colours, px = self._theme.colours, self._theme.px
        painter.setFont(self._theme.font(11))
        wide = painter.fontMetrics().horizontalAdvance(keys) + px(12)
        tall = px(18)
        cap = QRect(inner.right() - wide, inner.center().y() - tall // 2, wide, tall)
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.setBrush(QColor(colours.card))
        painter.drawRoundedRect(cap, px(4), px(4))
        painter.setPen(QColor(colours.quiet))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys)
        return wide + px(12)


class Palette(QFrame):
    """A floating list driven from the box: it never takes the keyboard. `taken(offer)` when a line is clicked."""

    taken = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "float")
        self._theme = theme
        self._offers = _Offers(self)
        self._list = QListView(self)
        self._list.setModel(self._offers)
        self._list.setItemDelegate(_Line(theme, self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.entered.connect(self._list.setCurrentIndex)
        self._list.clicked.connect(lambda index: self.taken.emit(self._offers.offers[index.row()]))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, theme.px(5), 1, theme.px(5))
        column.addWidget(self._list)
        self.hide()

    def name(self, text: str) -> None:
        """What a screen reader calls the list."""
        self._list.setAccessibleName(text)

    def show_offers(self, offers: Sequence[Offer], below: QRect) -> None:
        """Shows lines under a rectangle of the parent, the first chosen; hides when there are none."""
        self._offers.show(offers)
        if not offers:
            self.hide()
            return
        self._list.setCurrentIndex(self._offers.index(0))
        tall = min(len(offers), _MOST) * self._theme.px(_ROW) + 2 * self._theme.px(5) + 2
        tall = min(tall, self.window().height() - below.bottom() - self._theme.px(48))
        self.setGeometry(below.x(), below.bottom() + self._theme.px(4), below.width(), tall)
        self.show()
        self.raise_()

    def reword(self, offers: Sequence[Offer]) -> None:
        """Says the lines shown anew; the chosen one stays chosen. Other lines than these are left alone."""
        if self.isVisible() and [one.command for one in offers] == [one.command for one in self._offers.offers]:
            self._offers.reword(offers)

    def move_by(self, steps: int) -> None:
        """One line down (positive) or up, round the ends."""
        count = self._offers.rowCount()
        if count:
            row = (self._list.currentIndex().row() + steps) % count
            self._list.setCurrentIndex(self._offers.index(row))
            self._list.scrollTo(self._offers.index(row))

    def chosen(self) -> Offer | None:
        """The line that Enter would take."""
        row = self._list.currentIndex().row()
        return self._offers.offers[row] if self.isVisible() and 0 <= row < len(self._offers.offers) else None
