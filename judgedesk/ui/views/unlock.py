"""The form that opens a case: which folder, who, and the passphrase, or a recovery key where it is lost."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.case_recover import RecoverForm
from judgedesk.ui.warm import names_in, open_and_warm
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.field import Field, passphrase_edit
from judgedesk.ui.widgets.paths import choose_folder
from judgedesk.ui.widgets.patience import Patience


class UnlockForm(QWidget):
    """`opened(Case)` when it opens, `refused(UserError)` when not, `edited()` when the user tries something else."""

    opened = Signal(object)
    refused = Signal(object)
    edited = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._busy = self._no_case = False
        self.patience = Patience(self)
        self.patience.changed.connect(self._say_go)
        self.path, self.user, self.passphrase = QLineEdit(self), Choice(theme, self), passphrase_edit(self)
        self._choose, self._go, self.lost = QPushButton(self), QPushButton(self), QPushButton(self)
        self._go.setProperty("kind", "primary")
        self.lost.setProperty("kind", "link")
        self.recover = RecoverForm(bridge, theme, self)
        self.recover.hide()
        self.recover.opened.connect(self.opened)
        self.recover.refused.connect(self.refused)
        self.recover.edited.connect(self.edited)
        self.recover.left.connect(self._leave_recovery)
        self.lost.clicked.connect(self._recover)
        self.user.currentTextChanged.connect(lambda _name: self._weigh())
        self._choose.clicked.connect(self._choose_folder)
        self._go.clicked.connect(lambda: self._open(write=True))
        self.passphrase.returnPressed.connect(lambda: self._open(write=True))
        self.path.textChanged.connect(self._look)
        self.passphrase.textChanged.connect(self._weigh)
        beside = QWidget(self)
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.path, 1)
        row.addWidget(self._choose)
        self._fields = (Field(self.path, theme, beside), Field(self.user, theme), Field(self.passphrase, theme))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        for field in self._fields:
            column.addWidget(field)
        below = QHBoxLayout()
        below.setSpacing(theme.px(12))
        below.addWidget(self._go)
        below.addWidget(self.lost)
        below.addStretch(1)
        column.addLayout(below)
        column.addWidget(self.recover)
        column.addStretch(1)
        self.retranslate()
        self._weigh()

    def ask_for(self, path: Path | None) -> None:
        """Fills in the folder and asks for what is missing."""
        if path is not None:
            self.path.setText(str(path))
        waiting = self.passphrase if self.path.text() else self.path
        waiting.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_for_reading(self) -> None:
        """Opens without the right to write, beside somebody who has it."""
        self._open(write=False)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words of the form."""
        path, user, passphrase = self._fields
        here = self.tr("There is no case in this folder.") if self._no_case else ""
        path.say(self.tr("Case folder"), here or self.tr("A folder whose name ends in .jdcase"))
        user.say(self.tr("Who you are"))
        passphrase.say(self.tr("Passphrase"))
        self.lost.setText(self.tr("Passphrase lost: use the recovery key…"))
        self._choose.setText(self.tr("Choose…"))
        self._choose.setAccessibleName(self.tr("Choose the case folder"))
        self._say_go()

    def _choose_folder(self) -> None:
        choose_folder(self, self.tr("Choose the case folder"), lambda folder: self.ask_for(folder))

    def _look(self) -> None:
        self.edited.emit()
        self._bridge.read(names_in, Path(self.path.text()), done=self._seen, failed=self._unseen, key="unlock.users")

    def _seen(self, names: list[str]) -> None:
        self._say_whether(no_case=False)
        before = self.user.currentText()
        self.user.clear()
        self.user.addItems(names)
        self.user.setCurrentIndex(max(0, self.user.findText(before)))
        self._weigh()

    def _unseen(self, error: UserError) -> None:
        """No case, said quietly where somebody may still be typing its name; a damaged one is said at once."""
        self.user.clear()
        self._weigh()
        self._say_whether(no_case=error.code == "case.not_a_case" and bool(self.path.text().strip()))
        if error.code != "case.not_a_case":
            self.refused.emit(error)

    def _say_whether(self, *, no_case: bool) -> None:
        self._no_case = no_case
        self.retranslate()

    def _weigh(self) -> None:
        self.edited.emit()
        self.user.setEnabled(self.user.count() > 0)
        self.lost.setEnabled(self.user.count() > 0)
        self.recover.look_at(Path(self.path.text()), self.user.currentText())
        self._say_go()

    def _say_go(self) -> None:
        """The button: what it does, that it is being done, or how long it waits after wrong passphrases."""
        if self.patience.seconds:
            self._go.setText(self.tr("Try again in {0} s").format(self.patience.seconds))
        else:
            self._go.setText(self.tr("Opening…") if self._busy else self.tr("Open"))
        complete = bool(self.user.currentText() and self.passphrase.text())
        self._go.setEnabled(complete and not self._busy and not self.patience.seconds)

    def _recover(self) -> None:
        self._show_recovery(True)
        self.recover.begin(Path(self.path.text()), self.user.currentText())

    def _leave_recovery(self) -> None:
        self.recover.clear()
        self._show_recovery(False)
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_recovery(self, wanted: bool) -> None:
        self.edited.emit()
        self.passphrase.clear()
        for widget in (self._fields[2], self._go, self.lost):
            widget.setVisible(not wanted)
        self.recover.setVisible(wanted)

    def _open(self, *, write: bool) -> None:
        if self._busy or self.patience.seconds or not self.user.currentText() or not self.passphrase.text():
            return
        self._set_busy(True)
        self._bridge.write(
            open_and_warm, Path(self.path.text()), self.user.currentText(), self.passphrase.text(), write=write,
            done=self._opened, failed=self._refused,
        )  # fmt: skip

    def _opened(self, case: object) -> None:
        self._set_busy(False)
        self.patience.right()
        self.passphrase.clear()
        self.opened.emit(case)

    def _refused(self, error: UserError) -> None:
        self._set_busy(False)
        if error.code == "keys.refused":
            self.patience.wrong()
        self.refused.emit(error)
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        self.passphrase.selectAll()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._say_go()
