"""The form that brings a backup back to a working case: which backup, and where the case is to lie."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.paths import choose_folder


def bring_back(source: Path, folder: Path, *, progress: Callable[[tuple[int, int]], None], cancel: Any) -> Path:
    """Checks a backup and copies it to a folder named after it; answers the case folder.

    Raises:
        UserError: as `judgedesk.app.casefile.restore`. What was copied is whole or refused, so it is not cancelled.
    """
    from judgedesk.app.casefile import folder_of, restore

    target = folder_of(folder / source.name)
    restore(source, target, lambda done, all_: progress((done, all_)))
    return target


class RestoreForm(QWidget):
    """`restored(Path)` when it is done, `refused(UserError)` when not, `edited()` when the user changes something."""

    restored = Signal(object)
    refused = Signal(object)
    edited = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._busy = bridge, False
        self.source, self.target = QLineEdit(self), QLineEdit(self)
        self._pick, self._place, self._go = QPushButton(self), QPushButton(self), QPushButton(self)
        self._go.setProperty("kind", "primary")
        self._said = QLabel(self)
        self._said.setProperty("kind", "quiet")
        self._said.setWordWrap(True)
        self._fields = (self._with(self.source, self._pick, theme), self._with(self.target, self._place, theme))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        for field in self._fields:
            column.addWidget(field)
        column.addWidget(self._go, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._said)
        column.addStretch(1)
        self._pick.clicked.connect(lambda: choose_folder(self, self.tr("Choose the backup"), self._take_source))
        self._place.clicked.connect(lambda: choose_folder(self, self.tr("Choose where the case is to lie"),
                                                          self._take_target))  # fmt: skip
        self._go.clicked.connect(self._restore)
        for edit in (self.source, self.target):
            edit.textChanged.connect(self._weigh)
            edit.returnPressed.connect(self._restore)
        self.retranslate()

    def _with(self, edit: QLineEdit, button: QPushButton, theme: Theme) -> Field:
        beside = QWidget(self)
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(edit, 1)
        row.addWidget(button)
        return Field(edit, theme, beside)

    def begin(self) -> None:
        """Takes the keyboard."""
        self.source.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words of the form."""
        self._fields[0].say(self.tr("Folder of the backup"))
        self._fields[1].say(self.tr("Where the case is to lie"), self.tr("The backup stays as it is."))
        for button, said in ((self._pick, self.tr("Choose the backup")),
                             (self._place, self.tr("Choose where the case is to lie"))):  # fmt: skip
            button.setText(self.tr("Choose…"))
            button.setAccessibleName(said)
        self._weigh()

    def _take_source(self, folder: Path) -> None:
        self.source.setText(str(folder))

    def _take_target(self, folder: Path) -> None:
        self.target.setText(str(folder))

    def _weigh(self) -> None:
        self.edited.emit()
        self._go.setText(self.tr("Restoring…") if self._busy else self.tr("Restore"))
        self._go.setEnabled(bool(self.source.text().strip() and self.target.text().strip()) and not self._busy)

    def _restore(self) -> None:
        if not self._go.isEnabled():
            return
        self._busy = True
        self._weigh()
        self._said.setText(self.tr("Checking the backup…"))
        self._bridge.start(bring_back, Path(self.source.text().strip()), Path(self.target.text().strip()),
                           progress=self._told, done=self._done, failed=self._failed)  # fmt: skip

    def _told(self, news: tuple[int, int]) -> None:
        self._said.setText(self.tr("Copying: {0} of {1} originals").format(*news))

    def _done(self, case: Path) -> None:
        self._end()
        self.restored.emit(case)

    def _failed(self, error: UserError) -> None:
        self._end()
        self.refused.emit(error)

    def _end(self) -> None:
        self._busy = False
        self._said.setText("")
        self._weigh()
