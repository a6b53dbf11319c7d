"""The card with the watched folders: which there are, one more, one less."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.watching import Watched, unwatch, watch
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.elided import Elided
from judgedesk.ui.widgets.paths import choose_folder


class WatchedLine(QWidget):
    """One watched folder. `dropped(path)` when it is to be watched no more."""

    dropped = Signal(str)

    def __init__(self, folder: Watched, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._folder = folder
        self._path, self._volume, self._drop = Elided("", self), QLabel(self), QPushButton(self)
        self._path.setText(folder.path)
        self._volume.setProperty("kind", "quiet")
        self._drop.setProperty("kind", "flat")
        self._drop.clicked.connect(lambda: self.dropped.emit(folder.path))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self._path)
        row.addWidget(self._volume)
        row.addStretch(1)
        row.addWidget(self._drop)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        volume = self._folder.volume
        self._volume.setText(self.tr("into volume {0}").replace("{0}", volume) if volume else "")
        self._drop.setText(self.tr("Watch no more"))
        said = self.tr("Watch {0} no more").replace("{0}", Path(self._folder.path).name)
        self._drop.setAccessibleName(said)


class FoldersCard(QFrame):
    """Hidden until it is asked for. `left()` when it goes away, so that the keyboard is not lost with it."""

    left = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._bridge, self._theme, self._case = bridge, theme, case
        self._folders: Sequence[Watched] = ()
        self._lines: list[WatchedLine] = []
        self._what, self._how, self._label = QLabel(self), QLabel(self), QLabel(self)
        self._what.setProperty("kind", "heading")
        self._how.setProperty("kind", "quiet")
        self._how.setWordWrap(True)
        self.volume = QLineEdit(self)
        self._label.setBuddy(self.volume)
        self._add, self._close = QPushButton(self), QPushButton(self)
        self._close.setProperty("kind", "flat")
        self._add.clicked.connect(self._choose)
        self.volume.returnPressed.connect(self._choose)
        self._close.clicked.connect(self.withdraw)
        self._lay_out(theme)
        theme.changed.connect(self._resize)
        self._resize()
        self.retranslate()
        self.hide()

    def _lay_out(self, theme: Theme) -> None:
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for widget in (self._add, self._label, self.volume, self._close):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        column.setSpacing(theme.px(8))
        column.addWidget(self._what)
        column.addWidget(self._how)
        column.addLayout(self._list)
        column.addLayout(row)

    def ask(self) -> None:
        """Shows the card and takes the keyboard."""
        self.show()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def withdraw(self) -> None:
        """Goes away."""
        self.left.emit()
        self.hide()

    def show_folders(self, folders: Sequence[Watched]) -> None:
        """The folders that are watched now."""
        if list(folders) == list(self._folders):
            return
        self._folders = list(folders)
        for line in self._lines:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [WatchedLine(folder, self._theme, self) for folder in folders]
        for line in self._lines:
            line.dropped.connect(self._drop)
            self._list.addWidget(line)
        self.retranslate()

    def watch(self, folder: Path, volume: str) -> None:
        """Watches one more; its files go into a volume, or into their own where it is empty."""
        self._bridge.write(watch, self._case, folder, volume)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes away."""
        if event.key() == Qt.Key.Key_Escape:
            self.withdraw()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._what.setText(self.tr("Watched folders"))
        how = self.tr("New and changed files in them are offered when you open the case or come back to it.")
        self._how.setText(how if self._folders else self.tr("No folder is watched yet.") + " " + how)
        self._add.setText(self.tr("Watch a folder…"))
        self._label.setText(self.tr("into volume"))
        self.volume.setPlaceholderText(self.tr("its own"))
        self.volume.setAccessibleName(self.tr("Volume under which the files of the next folder are filed"))
        self._close.setText(self.tr("Close"))

    def _resize(self) -> None:
        self.volume.setFixedWidth(self._theme.px(110))

    def _choose(self) -> None:
        choose_folder(self, self.tr("Watch a folder"), self._chosen)

    def _chosen(self, folder: Path) -> None:
        self.watch(folder, self.volume.text().strip())
        self.volume.clear()

    def _drop(self, path: str) -> None:
        self._bridge.write(unwatch, self._case, Path(path))
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
