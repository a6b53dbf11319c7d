"""The passages a fact is to rest on: found by their words, a folio or a document, kept as a list."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.chronology import find_passages
from judgedesk.app.grid import Passage
from judgedesk.app.passages import of_tags
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.nameslist import dress_popup, open_popup
from judgedesk.ui.widgets.stances import SIGNS

_TAG = Qt.ItemDataRole.UserRole
_ROW = 24
_MOST_ROWS = 4


class PassagePicker(QWidget):
    """Typing finds tagged passages; Enter takes one into the list, Delete takes it out."""

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case = bridge, theme, case
        self._found: Sequence[Passage] = ()
        self.line, self.list = QLineEdit(self), QListWidget(self)
        self.line.setProperty("seeks", True)
        self.setFocusProxy(self.line)
        self._offered = QStringListModel(self)
        self._completer = QCompleter(self._offered, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self.line)
        dress_popup(self._completer, self.line)
        self._completer.activated.connect(self._take)
        self.line.textEdited.connect(self._look)
        self.list.installEventFilter(self)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.line)
        column.addWidget(self.list)
        self._fit()
        self.retranslate()

    @property
    def tags(self) -> tuple[str, ...]:
        """Ids of the passages in the list."""
        return tuple(str(self.list.item(row).data(_TAG)) for row in range(self.list.count()))

    def show_tags(self, tags: Sequence[str]) -> None:
        """Fills the list."""
        self.line.clear()
        self.list.clear()
        for tag in tags:
            self._append(tag, "…")
        self._fit()
        if tags:
            self._bridge.read(of_tags, self._case, tags, done=self._named, key=("chronology.named", id(self)))

    def _named(self, found: Sequence[Passage]) -> None:
        known = {passage.tag.id: said(passage) for passage in found}
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setText(known.get(str(item.data(_TAG)), item.text()))
            item.setToolTip(item.text())

    def _append(self, tag: str, text: str) -> None:
        item = QListWidgetItem(text, self.list)
        item.setData(_TAG, tag)
        item.setToolTip(text)
        item.setSizeHint(QSize(0, self._theme.px(_ROW)))

    def _look(self, typed: str) -> None:
        if len(typed.strip()) < 2:
            open_popup(self._completer, False)
            return
        self._bridge.read(find_passages, self._case, typed, done=self._offer, key=("chronology.find", id(self)))

    def _offer(self, found: Sequence[Passage]) -> None:
        taken = set(self.tags)
        self._found = [passage for passage in found if passage.tag.id not in taken]
        self._offered.setStringList([said(passage) for passage in self._found])
        open_popup(self._completer, self.line.hasFocus())

    def _take(self, text: str) -> None:
        passage = next((one for one in self._found if said(one) == text), None)
        self.line.clear()
        if passage is not None and passage.tag.id not in self.tags:
            self._append(passage.tag.id, text)
            self._fit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Delete takes the chosen passage out of the list."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.list.takeItem(self.list.currentRow())
            self._fit()
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.line.setPlaceholderText(self.tr("words of a tagged passage, or a folio"))
        self.line.setAccessibleName(self.tr("Find a tagged passage"))
        self.list.setAccessibleName(self.tr("Passages of this fact; Delete takes one out"))
        self.list.setToolTip(self.tr("Passages of this fact; Delete takes one out"))

    def _fit(self) -> None:
        rows = min(_MOST_ROWS, self.list.count())
        self.list.setVisible(rows > 0)
        self.list.setFixedHeight(rows * self._theme.px(_ROW) + 4)


def said(passage: Passage) -> str:
    """A passage in a line: ``● t. II k. 21: “…”``."""
    return f"{SIGNS[passage.tag.stance]} {passage.cite}: „{' '.join(passage.tag.quote.split())}”"
