"""The forms of the section of users: somebody new, and one's own passphrase."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.domain.roles import Role
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.passphrases import PassphrasePair
from judgedesk.ui.widgets.said import role_said


class KeyForm(QWidget):
    """A passphrase twice and what belongs to it. `confirmed()` by the button or Enter, `left()` by Esc.

    With `roles` it asks for a name and a role, too.
    """

    confirmed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new = False
        self._title, self._note = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "title")
        self._note.setProperty("kind", "small")
        self._note.setWordWrap(True)
        self.name, self.role = QLineEdit(self), Choice(theme, self)
        self.name.setMaxLength(80)
        self._name, self._role = Field(self.name, theme), Field(self.role, theme)
        self.pair = PassphrasePair(theme, self)
        self.go, self.leave = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self._lay_out(theme)
        self.name.textChanged.connect(self._weigh)
        self.name.returnPressed.connect(self._confirm)
        self.role.currentIndexChanged.connect(self._say)
        self.pair.changed.connect(self._weigh)
        self.pair.entered.connect(self._confirm)
        self.go.clicked.connect(self._confirm)
        self.leave.clicked.connect(self.left)
        self.retranslate()

    def _lay_out(self, theme: Theme) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addWidget(self.go)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), 0, 0, 0)
        column.setSpacing(theme.px(12))
        for widget in (self._title, self._name, self._role, self.pair, self._note):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addStretch(1)

    def ask_new(self, roles: Sequence[Role], *known: str) -> None:
        """Asks for somebody new, in one of the roles; `known` is what whoever guesses knows."""
        self._begin(new=True)
        self.role.clear()
        for role in roles:
            self.role.addItem(role_said(role), role)
        self.role.setCurrentIndex(max(0, self.role.findData(Role.CLERK)))
        self._known = known
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_own(self, *known: str) -> None:
        """Asks for a new passphrase of the user at the desk."""
        self._begin(new=False)
        self._known = known
        self.pair.know(*known)
        self.pair.first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def new(self) -> bool:
        """Whether it is about somebody new."""
        return self._new

    def clear(self) -> None:
        """Forgets what was typed."""
        self.name.clear()
        self.pair.clear()

    def set_busy(self, busy: bool) -> None:
        """While the key is made nothing can be pressed twice."""
        self._busy = busy
        self._weigh()

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
        """Words that stand here."""
        self._name.say(self.tr("Name"), self.tr("As it is to stand in the log."))
        self._role.say(self.tr("Role"))
        self.leave.setText(self.tr("Cancel"))
        self.leave.setToolTip("Esc")
        for at in range(self.role.count()):
            self.role.setItemText(at, role_said(Role(self.role.itemData(at))))
        self._say()

    # -- inside -------------------------------------------------------------------------------------------------

    _busy = False
    _known: Sequence[str] = ()

    def _begin(self, *, new: bool) -> None:
        self._new, self._busy = new, False
        self.clear()
        self._name.setVisible(new)
        self._role.setVisible(new)
        self._say()
        self._weigh()

    def _weigh(self) -> None:
        if self._new:
            self.pair.know(*self._known, self.name.text())
        self.go.setEnabled(bool(self.pair.text and (self.name.text().strip() or not self._new)) and not self._busy)

    def _confirm(self) -> None:
        if self.go.isEnabled():
            self.confirmed.emit()

    def _say(self) -> None:
        self._title.setText(self.tr("Add a user") if self._new else self.tr("Change your passphrase"))
        self.go.setText(self.tr("Add") if self._new else self.tr("Change it"))
        if not self._new:
            self._note.setText(
                self.tr("Backups made before open with the old passphrase. Your recovery key goes on opening the case.")
            )
            return
        said = {
            Role.JUDGE: self.tr("Holds all keys: file, identities and chambers; says who opens the case."),
            Role.LAY_JUDGE: self.tr("Holds all keys, with notes in chambers of their own; says nothing about users."),
            Role.PROSECUTOR: self.tr("Holds all keys: file, identities and chambers; says who opens the case."),
            Role.CLERK: self.tr("Holds the key to the file. A judge can give them the key to identities."),
            Role.READER: self.tr("Reads the file and changes nothing."),
        }
        self._note.setText(said.get(self.role.currentData(), ""))
