"""Cases opened before, where the user wants them kept; and the box that says whether they are."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import recent
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme


def _read() -> tuple[bool, list[Path]]:
    return recent.kept(), recent.recent()


def _keep(wanted: bool) -> tuple[bool, list[Path]]:
    recent.keep(wanted)
    return _read()


class RecentList(QWidget):
    """`chosen(Path)` when one is to be opened; `refused(UserError)` when the setting can't be kept."""

    chosen = Signal(object)
    refused = Signal(object)

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._heading, self._note = QLabel(self), QLabel(self)
        self._heading.setProperty("kind", "heading")
        self._note.setProperty("kind", "small")
        self._note.setWordWrap(True)
        self.keep = QCheckBox(self)
        self.keep.clicked.connect(self._turn)
        self.buttons: list[QPushButton] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self._heading)
        column.addLayout(self._column)
        column.addWidget(self.keep)
        column.addWidget(self._note)
        self.retranslate()
        bridge.read(_read, done=self._show, key=("recent", id(self)))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._heading.setText(self.tr("Opened before"))
        self.keep.setText(self.tr("Remember which cases were opened here"))
        self._note.setText(self.tr("Then names of case folders stand unencrypted among the settings of this account. "
                                   "Without the tick nothing is kept, and what was is forgotten."))  # fmt: skip
        self._heading.setVisible(bool(self.buttons))

    def _turn(self, wanted: bool) -> None:
        self._bridge.write(_keep, wanted, done=self._show, failed=self._fail)

    def _fail(self, error: UserError) -> None:
        self.keep.setChecked(not self.keep.isChecked())
        self.refused.emit(error)

    def _show(self, found: tuple[bool, Sequence[Path]]) -> None:
        kept, paths = found
        self.keep.setChecked(kept)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(path) for path in paths]
        self._heading.setVisible(bool(paths))

    def _button(self, path: Path) -> QPushButton:
        button = QPushButton(path.stem, self)
        button.setProperty("kind", "link")
        button.setToolTip(str(path))
        button.clicked.connect(lambda: self.chosen.emit(path))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button
