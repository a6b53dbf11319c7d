"""Beside the page: all pages small, what the document consists of, and the places found in it."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from judgedesk.app.casefile import Case
from judgedesk.app.contents import Entry
from judgedesk.app.finding_within import Place
from judgedesk.app.reading import PageView
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.source import PageSource
from judgedesk.ui.reader.thumbstrip import ThumbStrip
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.finding_thumbs import Thumbs

PAGES, CONTENTS, FOUND = "pages", "contents", "found"
WIDTH, WIDE = 176, 236
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class FoundModel(QAbstractListModel):
    """Places in the order of the text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._places: Sequence[Place] = ()

    def show_places(self, places: Sequence[Place]) -> None:
        """Other places; of the same search more are only added."""
        old = self._places
        if len(places) > len(old) > 0 and places[0] is old[0]:
            self.beginInsertRows(_NOWHERE, len(old), len(places) - 1)
            self._places = places
            self.endInsertRows()
        elif places is not old:
            self.beginResetModel()
            self._places = places
            self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A place in a line: its page and the words around it."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        place = self._places[index.row()]
        words = f"{_last_word(place.before)}{place.words}{place.after}" if place.words else self.tr("veiled")
        if role == Qt.ItemDataRole.ToolTipRole:
            words = f"{place.before}{place.words}{place.after}"
        return f"{place.page}  {words}"


def _last_word(before: str) -> str:
    """The end of a text from the beginning of a word on."""
    return before[-12:].partition(" ")[2] if len(before) > 12 else before


class Entered(QTreeWidget):
    """`chosen(QTreeWidgetItem)` also for Enter, on every platform."""

    chosen = Signal(QTreeWidgetItem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.chosen.emit(item)
        else:
            super().keyPressEvent(event)


class SidePane(QFrame):
    """Signals: `opened(document, page)` a page is wanted; `place(int)` a place found is; `left()` Esc."""

    opened = Signal(int, int)
    place = Signal(int)
    left = Signal()

    def __init__(
        self, bridge: Bridge, theme: Theme, case: Case, source: PageSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._source = bridge, theme, source
        self._document, self._read = 0, 0
        self.thumbs = ThumbStrip(theme, Thumbs(bridge, theme, case, source, self), self)
        self.contents = Entered(self)
        self.contents.setHeaderHidden(True)
        self.contents.setRootIsDecorated(False)
        self.contents.setFrameShape(QFrame.Shape.NoFrame)
        self.contents.setUniformRowHeights(True)
        self._none = QLabel(self)
        self._none.setWordWrap(True)
        self._none.setProperty("kind", "quiet")
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._model = FoundModel(self)
        self.found = QListView(self)
        self.found.setFrameShape(QFrame.Shape.NoFrame)
        self.found.setUniformItemSizes(True)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.found.setModel(self._model)
        self._stack = QStackedWidget(self)
        for widget in (self.thumbs, self.contents, self.found, self._none):
            self._stack.addWidget(widget)
        self._group, self._buttons = QButtonGroup(self), {}
        self._row = QHBoxLayout()
        for name in (PAGES, CONTENTS, FOUND):
            button = QPushButton(self)
            button.setProperty("kind", "flat")
            button.setCheckable(True)
            button.clicked.connect(lambda _on, name=name: self.show_tab(name))
            self._group.addButton(button)
            self._buttons[name] = button
            self._row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(self._stack, 1)
        self.thumbs.opened.connect(lambda number: self.opened.emit(self._document, number))
        self.contents.chosen.connect(self._choose)
        self.contents.itemClicked.connect(lambda item, _column: self._choose(item))
        self.found.activated.connect(lambda index: self.place.emit(index.row()))
        self.found.clicked.connect(lambda index: self.place.emit(index.row()))
        theme.changed.connect(self._resize)
        self.tab = PAGES
        self._resize()
        self._retranslate()
        self.hide()

    def show_tab(self, name: str) -> None:
        """Pages, contents or what was found."""
        self.tab = name
        self._buttons[name].setChecked(True)
        self._read_contents()
        self._turn()

    def _turn(self) -> None:
        empty = self.tab == CONTENTS and not self.contents.topLevelItemCount()
        pane = {PAGES: self.thumbs, CONTENTS: self.contents, FOUND: self.found}[self.tab]
        self._stack.setCurrentWidget(self._none if empty else pane)
        self.setFocusProxy(self._none if empty else pane)

    def wanted_width(self, name: str) -> int:
        """What a tab takes, px; words want more than pictures."""
        return self._theme.px(WIDTH if name == PAGES else WIDE)

    def show_page(self, page: PageView | None) -> None:
        """Follows the page in hand."""
        document = page.document if page is not None else 0
        if document != self._document:
            self._document = document
            self._read_contents()
        if page is not None:
            self.thumbs.show_page(page.document, page.number, page.pages)

    def show_places(self, places: Sequence[Place], at: int) -> None:
        """Shows what was found in the document, and which of it is in hand."""
        self._model.show_places(places)
        if at >= 0:
            self.found.setCurrentIndex(self._model.index(at))

    def _read_contents(self) -> None:
        if self.tab == CONTENTS and not self.isHidden() and self._read != self._document:
            self._read = self._document
            self.contents.clear()
            if self._document:
                self._bridge.read(self._source.contents, self._document, done=self._list, failed=self._refuse,
                                  key=("reader.contents", id(self)))  # fmt: skip
        self._turn()

    def _refuse(self, _error: UserError) -> None:
        self._list([])

    def _list(self, entries: Sequence[Entry]) -> None:
        self.contents.clear()
        items = []
        for entry in entries:
            sign = {"inside": "↳ ", "around": "↰ "}.get(entry.kind, "")
            page = f"  {entry.page}" if entry.page and entry.kind not in ("inside", "around") else ""
            item = QTreeWidgetItem([f"{'    ' * entry.level}{sign}{entry.title}{page}"])
            item.setToolTip(0, entry.title)
            item.setData(0, Qt.ItemDataRole.UserRole, (entry.document, entry.page))
            items.append(item)
        self.contents.addTopLevelItems(items)
        self._turn()

    def _choose(self, item: QTreeWidgetItem) -> None:
        document, page = item.data(0, Qt.ItemDataRole.UserRole)
        if page:
            self.opened.emit(document, page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        said = {PAGES: self.tr("Pages"), CONTENTS: self.tr("Contents"), FOUND: self.tr("Found")}
        for name, button in self._buttons.items():
            button.setText(said[name])
            button.setToolTip(self.tr("Beside the page (F12)"))
        self.contents.setAccessibleName(self.tr("Contents of the document"))
        self.found.setAccessibleName(self.tr("Places found in the document"))
        self._none.setText(self.tr("This document has no bookmarks, headings or documents inside."))

    def _resize(self) -> None:
        px, colours = self._theme.px, self._theme.colours
        self.setMinimumWidth(px(WIDTH))
        self._row.setContentsMargins(px(8), px(4), px(8), px(4))
        self._row.setSpacing(0)
        self._none.setContentsMargins(px(12), px(12), px(12), px(12))
        self.setStyleSheet(
            f"QPushButton {{ min-height: {px(26)}px; padding: 0 {px(2)}px; color: {colours.quiet}; }}"
            f"QPushButton:checked {{ color: {colours.ink}; font-weight: 600; }}"
            f"QTreeWidget::item, QListView::item {{ min-height: {px(26)}px; }}"
        )
