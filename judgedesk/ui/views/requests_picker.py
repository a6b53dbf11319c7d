"""Documents of the case chosen by a part of their name: a line that finds, and those chosen below it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.reading import DocumentLine, documents
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.nameslist import dress_popup
from judgedesk.ui.widgets.picks import Picks

_MOST = 20
"""So many are offered at once."""


class DocumentPicker(QWidget):
    """Signals: `changed()` another choice; `files_wanted()` files from outside are to be chosen."""

    changed = Signal()
    files_wanted = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._case = bridge, case
        self._found: dict[str, int] = {}
        self._names: dict[str, str] = {}
        self.line, self.picks, self.files = QLineEdit(self), Picks(theme, self), QPushButton(self)
        self.line.setProperty("seeks", True)
        self.files.setProperty("kind", "flat")
        self._model = QStringListModel(self)
        self._list = QCompleter(self._model, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.activated.connect(self._take)
        self.line.setCompleter(self._list)
        dress_popup(self._list, self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.line)
        column.addWidget(self.picks)
        column.addWidget(self.files, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._look)
        self.picks.changed.connect(self.changed)
        self.files.clicked.connect(self.files_wanted)
        self.retranslate()

    @property
    def picked(self) -> list[int]:
        """Ids of the chosen ones."""
        return [int(one) for one in self.picks.picked]

    def show_picked(self, chosen: Sequence[tuple[int, str]]) -> None:
        """Chooses these, each with its name."""
        self._names = {str(id): name for id, name in chosen}
        self.picks.offer([])
        self.picks.offer(list(self._names.items()))
        self.picks.show_picked(list(self._names))
        self.line.clear()
        self._say()

    def add(self, chosen: Sequence[tuple[int, str]]) -> None:
        """Chooses some more."""
        had = [(id, self._names.get(str(id), "")) for id in self.picked]
        self.show_picked([*had, *(one for one in chosen if one[0] not in {id for id, _ in had})])
        self.changed.emit()

    def _look(self, text: str) -> None:
        if len(text.strip()) > 1:
            self._bridge.read(documents, self._case, contains=text.strip(), done=self._offer,
                              failed=lambda _error: None, key=("requests.documents", id(self)))  # fmt: skip

    def _offer(self, found: list[DocumentLine]) -> None:
        self._found = {}
        for one in found[:_MOST]:
            said = " · ".join(part for part in (one.name, one.volume) if part)
            self._found[said if said not in self._found else f"{said} · {one.id}"] = one.id
        self._model.setStringList(list(self._found))
        if self.line.hasFocus() and self._found:
            self._list.complete()

    def _take(self, said: str) -> None:
        if said in self._found:
            self.add([(self._found[said], said)])
            self.line.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the first that was found."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.text().strip() and self._found:
            self._take(next(iter(self._found)))
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.line.setPlaceholderText(self.tr("a part of the name"))
        self.line.setAccessibleName(self.tr("Find a document of the case"))
        self.files.setText(self.tr("Choose files to import…"))
        self._say()

    def _say(self) -> None:
        self.picks.say("", self.tr("Take out: {0}"))
        if self.picks.more is not None:
            self.picks.more.hide()
        self.picks.setVisible(bool(self.picks.picked))
