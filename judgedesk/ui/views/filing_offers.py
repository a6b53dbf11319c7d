"""The card with the new files of watched folders: what of them is to be imported."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from judgedesk.app.watching import Offered
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW, _ROWS = 26, 6


class OfferedFiles(QAbstractListModel):
    """Offered files with a tick each. A folder that is not there now is a line without one."""

    ticked = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self.files: Sequence[Offered] = ()
        self.off: set[int] = set()

    def show(self, files: Sequence[Offered]) -> None:
        """Replaces all; what was unticked stays so."""
        before = {self.files[row] for row in self.off}
        self.beginResetModel()
        self.files = files
        self.off = {row for row, one in enumerate(files) if one.why == "gone" or one in before}
        self.endResetModel()

    def chosen(self) -> list[Offered]:
        """The ticked files."""
        return [one for row, one in enumerate(self.files) if row not in self.off]

    def tick(self, on: bool) -> None:
        """Ticks all files, or none."""
        self.off = {row for row, one in enumerate(self.files) if one.why == "gone" or not on}
        self.dataChanged.emit(self.index(0), self.index(len(self.files) - 1))
        self.ticked.emit()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many files."""
        return 0 if parent.isValid() else len(self.files)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """All can be chosen, files also ticked."""
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.files[index.row()].why != "gone":
            return shown | Qt.ItemFlag.ItemIsUserCheckable
        return shown

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, path, height and tick of a line."""
        one = self.files[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._said(one)
        if role == Qt.ItemDataRole.ToolTipRole:
            return one.path
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, self._theme.px(_ROW))
        if role == Qt.ItemDataRole.CheckStateRole and one.why != "gone":
            return Qt.CheckState.Unchecked if index.row() in self.off else Qt.CheckState.Checked
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ticks a file, or unticks it."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.off.discard(index.row())
        else:
            self.off.add(index.row())
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def _said(self, one: Offered) -> str:
        if one.why == "gone":
            return self.tr("The folder “{0}” is not there now").replace("{0}", one.name)
        parts = [one.name]
        if one.volume:
            parts.append(self.tr("volume {0}").replace("{0}", one.volume))
        parts.append(self.tr("changed since it was imported") if one.why == "changed" else self.tr("new"))
        parts.append(self._words.size(one.size))
        return "  ·  ".join(parts)


class OffersCard(QFrame):
    """Hidden until it is asked for.

    Signals:
        confirmed(paths, volume, sealed): the user wants these imported; once for each volume.
        declined(): not now.
        left(): it goes away, so that the keyboard is not lost with it.
    """

    confirmed = Signal(list, str, bool)
    declined = Signal()
    left = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._theme, self._words = theme, words
        self.files = OfferedFiles(theme, words, self)
        self.files.ticked.connect(self.retranslate)
        self._what, self._how = QLabel(self), QLabel(self)
        self._what.setProperty("kind", "heading")
        self._how.setProperty("kind", "quiet")
        self._list = QListView(self)
        self._list.setModel(self.files)
        self._list.setUniformItemSizes(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._all, self._go, self._cancel = QPushButton(self), QPushButton(self), QPushButton(self)
        self._go.setProperty("kind", "primary")
        for button in (self._all, self._cancel):
            button.setProperty("kind", "flat")
        self._all.clicked.connect(lambda: self.files.tick(not self.files.chosen()))
        self._go.clicked.connect(self._confirm)
        self._cancel.clicked.connect(self._decline)
        self._lay_out(theme)
        theme.changed.connect(self._resize)
        self.retranslate()
        self.hide()

    def _lay_out(self, theme: Theme) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        for button in (self._go, self._cancel, self._all):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        column.setSpacing(theme.px(8))
        for widget in (self._what, self._how, self._list):
            column.addWidget(widget)
        column.addLayout(buttons)

    def offer(self, files: Sequence[Offered]) -> None:
        """Shows what is offered."""
        self.update_files(files)
        self.show()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._list.setCurrentIndex(self.files.index(0))

    def update_files(self, files: Sequence[Offered]) -> None:
        """Something else is offered now; the card goes when there is nothing more."""
        self.files.show(files)
        self.retranslate()
        self._resize()
        if not files and self.isVisible():
            self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter imports, Esc goes away and declines nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list.hasFocus():
            self._confirm()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        chosen = len(self.files.chosen())
        self._what.setText(self._words.offers(self.files.files) or self.tr("Watched folders"))
        self._how.setText(self.tr("Nothing is taken unless you import it. The files stay where they are."))
        self._list.setAccessibleName(self.tr("Files offered; the space bar ticks"))
        self._go.setText(self.tr("Import %n file(s)", "", chosen))
        self._go.setEnabled(chosen > 0)
        self._all.setText(self.tr("None of them") if chosen else self.tr("All of them"))
        self._cancel.setText(self.tr("Not now"))

    def _resize(self) -> None:
        rows = max(1, min(_ROWS, len(self.files.files)))
        self._list.setFixedHeight(self._theme.px(_ROW) * rows + 2 * self._list.frameWidth())

    def _confirm(self) -> None:
        volumes: dict[str, list[Path]] = {}
        for one in self.files.chosen():
            volumes.setdefault(one.volume, []).append(Path(one.path))
        if not volumes:
            return
        self._leave()
        for volume, paths in volumes.items():
            self.confirmed.emit(paths, volume, False)

    def _decline(self) -> None:
        self._leave()
        self.declined.emit()

    def _leave(self) -> None:
        self.left.emit()
        self.hide()
