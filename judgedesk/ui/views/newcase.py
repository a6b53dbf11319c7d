"""The form that makes a case: what it is called, where it lies, who you are, and the passphrase twice."""

import re
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment, Role, compartments_of
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.warm import create_and_warm
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.field import Field, passphrase_edit
from judgedesk.ui.widgets.paths import choose_folder
from judgedesk.ui.widgets.said import role_said

_SUFFIX = ".jdcase"
_ROLES = (Role.JUDGE, Role.PROSECUTOR, Role.CLERK)


class NewCaseForm(QWidget):
    """`opened(Case)` when it is made, `refused(UserError)` when not, `edited()` when the user changes something."""

    opened = Signal(object)
    refused = Signal(object)
    edited = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._busy = self._own_path = False
        self._parent = Path.home()
        self.title, self.path, self.name = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.role = Choice(theme, self)
        self.first, self.second = passphrase_edit(self), passphrase_edit(self)
        self._choose, self._go = QPushButton(self), QPushButton(self)
        self._go.setProperty("kind", "primary")
        self._lay_out(theme)
        self._connect()
        self.retranslate()

    def _lay_out(self, theme: Theme) -> None:
        beside = QWidget(self)
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.path, 1)
        row.addWidget(self._choose)
        self._title, self._path = Field(self.title, theme), Field(self.path, theme, beside)
        self._name, self._role = Field(self.name, theme), Field(self.role, theme)
        self._first, self._second = Field(self.first, theme), Field(self.second, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        column.addWidget(self._title)
        column.addWidget(self._path)
        for pair in ((self._name, self._role), (self._first, self._second)):
            side = QHBoxLayout()
            side.setSpacing(theme.px(12))
            for field in pair:
                side.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(side)
        column.addWidget(self._go, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _connect(self) -> None:
        self._choose.clicked.connect(self._choose_folder)
        self._go.clicked.connect(self._create)
        self.role.currentIndexChanged.connect(self._say_role)
        self.title.textChanged.connect(self._suggest)
        self.path.textEdited.connect(self._keep_path)
        for edit in (self.title, self.path, self.name, self.first, self.second):
            edit.textChanged.connect(self._weigh)
            edit.returnPressed.connect(self._create)

    def begin(self) -> None:
        """Takes the keyboard."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words of the form."""
        self._title.say(self.tr("File number and name of the case"))
        self._path.say(self.tr("Where it is kept"))
        self._name.say(self.tr("Your name"))
        self.title.setPlaceholderText(self.tr("e.g. II K 345/26"))
        self._choose.setText(self.tr("Choose…"))
        self._choose.setAccessibleName(self.tr("Choose where the case is kept"))
        chosen = max(0, self.role.currentIndex())
        self.role.clear()
        for role in _ROLES:
            self.role.addItem(role_said(role), role)
        self.role.setCurrentIndex(chosen)
        self._say_role()
        self._go.setText(self.tr("Making the case…") if self._busy else self.tr("Make the case"))
        self._weigh()

    def _say_role(self) -> None:
        holds = Compartment.SEALED in compartments_of(Role(self.role.currentData() or Role.JUDGE))
        hint = self.tr(
            "Holds the key to the file alone. Before protected persons are entered, add a judge or a prosecutor (Users "
            "and keys, Ctrl+F10): only they hold the key to identities."
        )
        self._role.say(self.tr("Your role"), "" if holds else hint)

    def _weigh(self) -> None:
        self.edited.emit()
        first, second = self.first.text(), self.second.text()
        self._first.say(self.tr("Passphrase"), self.tr("Nobody can recover it if it is lost."))
        if second:
            hint = self.tr("Both are the same.") if first == second else self.tr("The two differ so far.")
        else:
            hint = self.tr("So that a slip of a key locks nobody out.")
        self._second.say(self.tr("The same once more"), hint)
        self._go.setEnabled(self._complete() and not self._busy)

    def _complete(self) -> bool:
        texts = (self.title.text().strip(), self.path.text().strip(), self.name.text().strip(), self.first.text())
        return all(texts) and self.first.text() == self.second.text()

    def _suggest(self) -> None:
        if not self._own_path:
            name = re.sub(r"[^\w]+", "-", self.title.text()).strip("-")
            self.path.setText(str(self._parent / (name + _SUFFIX)) if name else "")

    def _keep_path(self) -> None:
        self._own_path = True

    def _choose_folder(self) -> None:
        choose_folder(self, self.tr("Choose where the case is kept"), self._put_into)

    def _put_into(self, folder: Path) -> None:
        self._parent, self._own_path = folder, False
        self._suggest()

    def _create(self) -> None:
        if self._busy or not self._complete():
            return
        self._set_busy(True)
        self._bridge.write(
            create_and_warm, Path(self.path.text().strip()), self.title.text().strip(), self.name.text().strip(),
            Role(self.role.currentData()), self.first.text(), done=self._made, failed=self._refused,
        )  # fmt: skip

    def _made(self, case: object) -> None:
        self._set_busy(False)
        self.first.clear()
        self.second.clear()
        self.opened.emit(case)

    def _refused(self, error: UserError) -> None:
        self._set_busy(False)
        self.refused.emit(error)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._go.setText(self.tr("Making the case…") if busy else self.tr("Make the case"))
        self._go.setEnabled(not busy)
