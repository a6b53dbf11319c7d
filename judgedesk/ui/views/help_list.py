"""The contents of the manual, and in their place what a search found."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from judgedesk.app import manual
from judgedesk.app.manual import Found, Page
from judgedesk.ui.shell.theme import Theme

_LINK = Qt.ItemDataRole.UserRole
_ROW = 26
"""Height of a line of the contents, px at 100 %."""


class HelpList(QFrame):
    """Signals:
    asked(str): words to be looked for; empty for none.
    chosen(str): a page, ``page#anchor``.
    """

    asked = Signal(str)
    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "pane")
        self._theme = theme
        self.field = QLineEdit(self)
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(lambda text: self.asked.emit(text.strip()))
        self.field.returnPressed.connect(self._first)
        self.field.installEventFilter(self)
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(theme.px(14))
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.itemActivated.connect(lambda item, _column: self._take(item.data(0, _LINK)))
        self.tree.itemClicked.connect(lambda item, _column: self._take(item.data(0, _LINK)))
        self.found = QListWidget(self)
        self.found.setWordWrap(True)
        self.found.setSpacing(theme.px(4))
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.itemActivated.connect(lambda item: self._take(item.data(_LINK)))
        self.found.itemClicked.connect(lambda item: self._take(item.data(_LINK)))
        self._none = QLabel(self)
        self._none.setProperty("kind", "quiet")
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._none.setMargin(theme.px(8))
        self._stack = QStackedWidget(self)
        for side in (self.tree, self.found, self._none):
            self._stack.addWidget(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(14), theme.px(6), theme.px(8))
        column.setSpacing(theme.px(8))
        column.addWidget(self.field)
        column.addWidget(self._stack, 1)
        self.retranslate()

    def show_contents(self, pages: Mapping[str, Page]) -> None:
        """Lists the pages by group."""
        self.tree.clear()
        named, tall = self._groups(), QSize(0, self._theme.px(_ROW))
        for group, names in manual.CONTENTS.items():
            head = QTreeWidgetItem([named[group]])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = self._theme.font(13, 600)
            head.setFont(0, font)
            head.setSizeHint(0, tall)
            for name in names:
                title = pages[name].title if name in pages else self.tr("Sheet of keys")
                line = QTreeWidgetItem(head, [title])
                line.setData(0, _LINK, name)
                line.setToolTip(0, title)
                line.setSizeHint(0, tall)
            self.tree.addTopLevelItem(head)
        self.tree.expandAll()

    def mark(self, name: str) -> None:
        """Shows which page is open."""
        for at in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(at)
            for row in range(head.childCount() if head is not None else 0):
                line = head.child(row) if head is not None else None
                if line is not None and line.data(0, _LINK) == name:
                    self.tree.setCurrentItem(line)
                    self.tree.scrollToItem(line)

    def show_found(self, found: Sequence[Found] | None) -> None:
        """Shows what a search found; None brings the contents back."""
        self.found.clear()
        for one in found or ():
            place = f"{one.title} – {one.heading}" if one.heading else one.title
            line = QListWidgetItem(f"{place}\n{one.passage}", self.found)
            line.setData(_LINK, f"{one.page}#{one.anchor}" if one.anchor else one.page)
        if found:
            self.found.setCurrentRow(0)
        self._stack.setCurrentWidget(self.tree if found is None else self.found if found else self._none)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # Qt passes what was watched
        """Down goes from the field to the list, Esc empties it."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                front = self.tree if self._stack.currentWidget() is self.tree else self.found
                front.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.field.setPlaceholderText(self.tr("Search the manual"))
        self.field.setAccessibleName(self.tr("Search the manual"))
        self.tree.setAccessibleName(self.tr("Contents of the manual"))
        self.found.setAccessibleName(self.tr("Pages that answer"))
        self._none.setText(self.tr("No page of the manual holds all of these words. Try one word, or its beginning."))

    def _groups(self) -> dict[str, str]:
        return {
            "begin": self.tr("To begin"),
            "file": self.tr("The file"),
            "find": self.tr("Find and read"),
            "elements": self.tr("Elements of the offence"),
            "people": self.tr("People and protection"),
            "hearings": self.tr("Hearings"),
            "trial": self.tr("The trial"),
            "out": self.tr("What goes out"),
            "keep": self.tr("Keys, secrecy, safety"),
            "trouble": self.tr("When something goes wrong"),
        }

    def _first(self) -> None:
        item = self.found.currentItem()
        if self._stack.currentWidget() is self.found and item is not None:
            self._take(item.data(_LINK))

    def _take(self, link: object) -> None:
        if isinstance(link, str) and link:
            self.chosen.emit(link)
