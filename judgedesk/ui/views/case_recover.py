"""Coming back without a passphrase: the letters of a recovery key and a new passphrase."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.passphrases import PassphrasePair

if TYPE_CHECKING:  # loaded when a case is opened
    from judgedesk.app.casefile import Case


def recover_and_open(path: Path, letters: str, user: str, passphrase: str) -> "Case":
    """A new passphrase by the letters of a paper, and the case opened with it.

    Raises:
        UserError: as `recovery.recover` and `casefile.open_case`.
    """
    from judgedesk.app.recovery import recover
    from judgedesk.ui.warm import open_and_warm

    recover(path, letters, user, passphrase)
    return open_and_warm(path, user, passphrase)


class RecoverForm(QWidget):
    """Signals:
    opened(Case), refused(UserError), edited(): as of the form that opens a case.
    left(): the passphrase is to be asked for after all.
    """

    opened = Signal(object)
    refused = Signal(object)
    edited = Signal()
    left = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._busy = bridge, False
        self._path, self._user = Path(), ""
        self.letters, self.pair = QLineEdit(self), PassphrasePair(theme, self)
        self.letters.setMaxLength(80)
        self._letters = Field(self.letters, theme)
        self._note = QLabel(self)
        self._note.setProperty("kind", "small")
        self._note.setWordWrap(True)
        self.go, self.leave = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.leave.setProperty("kind", "link")
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.go)
        row.addWidget(self.leave)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        for widget in (self._letters, self.pair, self._note):
            column.addWidget(widget)
        column.addLayout(row)
        self.letters.textChanged.connect(self._weigh)
        self.letters.returnPressed.connect(self._recover)
        self.pair.changed.connect(self._weigh)
        self.pair.entered.connect(self._recover)
        self.go.clicked.connect(self._recover)
        self.leave.clicked.connect(self.left)
        self.retranslate()

    def begin(self, path: Path, user: str) -> None:
        """Asks for the letters."""
        self.look_at(path, user)
        self.letters.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_at(self, path: Path, user: str) -> None:
        """Which case, and whose passphrase."""
        self._path, self._user = path, user
        self.pair.know(user, path.stem)
        self._weigh()

    def clear(self) -> None:
        """Forgets what was typed."""
        self.letters.clear()
        self.pair.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words of the form."""
        self._letters.say(
            self.tr("Recovery key"), self.tr("The letters of the paper; groups and capitals don't matter.")
        )
        self._note.setText(self.tr("The log of the case will say that a recovery key was used, and by whose paper."))
        self.leave.setText(self.tr("Use the passphrase"))
        self.leave.setToolTip("Esc")
        self._say()

    def _say(self) -> None:
        self.go.setText(self.tr("Opening…") if self._busy else self.tr("Set the passphrase and open"))
        self.go.setEnabled(self._complete() and not self._busy)

    def _weigh(self) -> None:
        self.edited.emit()
        self._say()

    def _complete(self) -> bool:
        return bool(self._user and self.letters.text().strip() and self.pair.text)

    def _recover(self) -> None:
        if self._busy or not self._complete():
            return
        self._busy = True
        self._say()
        self._bridge.write(recover_and_open, self._path, self.letters.text(), self._user, self.pair.text,
                           done=self._opened, failed=self._refused)  # fmt: skip

    def _opened(self, case: "Case") -> None:
        self._busy = False
        self.clear()
        self.left.emit()
        self.opened.emit(case)

    def _refused(self, error: UserError) -> None:
        self._busy = False
        self._say()
        self.refused.emit(error)
        self.letters.setFocus(Qt.FocusReason.OtherFocusReason)
