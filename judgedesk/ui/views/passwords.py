"""The card that takes passwords of protected files: typed, kept in the encrypted case, never shown again."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.intake import add_passwords, known_passwords
from judgedesk.domain.changes import Changes
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.field import passphrase_edit

_LONGEST = 500


class PasswordsCard(QFrame):
    """Hidden until it is asked for.

    Signals:
        again_wanted(): the user wants the protected files tried with what is known now.
        left(): it goes away, so that the keyboard is not lost with it.
    """

    again_wanted = Signal()
    left = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._bridge, self._theme, self._case = bridge, theme, case
        self._known = 0
        self._added = False
        self._what, self._state, self._label = QLabel(self), QLabel(self), QLabel(self)
        self._what.setProperty("kind", "heading")
        self._state.setProperty("kind", "quiet")
        self.password = passphrase_edit(self)
        self.password.setMaxLength(_LONGEST)
        self.password.returnPressed.connect(self._add)
        self.password.textChanged.connect(self._weigh)
        self._label.setBuddy(self.password)
        self._keep, self._again, self._close = QPushButton(self), QPushButton(self), QPushButton(self)
        self._again.setProperty("kind", "primary")
        self._close.setProperty("kind", "flat")
        self._keep.clicked.connect(self._add)
        self._again.clicked.connect(self._try)
        self._close.clicked.connect(self.withdraw)
        self._lay_out(theme)
        theme.changed.connect(self._resize)
        self._resize()
        self.retranslate()
        self._weigh()
        self.hide()

    def _lay_out(self, theme: Theme) -> None:
        text = QVBoxLayout()
        text.setSpacing(theme.px(2))
        text.addWidget(self._what)
        text.addWidget(self._state)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(12), theme.px(12), theme.px(12))
        row.setSpacing(theme.px(8))
        row.addLayout(text, 1)
        for widget in (self._label, self.password, self._keep, self._again, self._close):
            row.addWidget(widget)

    def ask(self) -> None:
        """Shows the card and takes the keyboard."""
        self._added = False
        self.show()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        self._count()

    def withdraw(self) -> None:
        """Goes away; what was typed and not kept is forgotten."""
        self.password.clear()
        self.left.emit()
        self.hide()

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
        self._what.setText(self.tr("Passwords of protected files"))
        self._label.setText(self.tr("Password"))
        self.password.setAccessibleName(self.tr("Password of a protected file"))
        self._keep.setText(self.tr("Keep"))
        self._again.setText(self.tr("Try again"))
        self._again.setAccessibleName(self.tr("Try again to read all files that could not be read"))
        self._close.setText(self.tr("Close"))
        self._say()

    def _say(self) -> None:
        known = self.tr("No password is known yet.")
        if self._known:
            known = self.tr("%n password(s) known; each is tried on every protected file.", "", self._known)
        self._state.setText(self.tr("Kept in the encrypted case.") + " " + known if self._added else known)

    def _weigh(self) -> None:
        self._keep.setEnabled(bool(self.password.text()))
        self._again.setEnabled(self._known > 0)

    def _resize(self) -> None:
        self.password.setFixedWidth(self._theme.px(180))

    def _add(self) -> None:
        typed = self.password.text()
        self.password.clear()
        if typed:
            self._bridge.write(add_passwords, self._case, [typed], done=self._kept)

    def _kept(self, _changes: Changes) -> None:
        self._added = True
        self._count()
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        self.withdraw()
        self.again_wanted.emit()

    def _count(self) -> None:
        self._bridge.read(_number_known, self._case, done=self._counted, key=("passwords.known", id(self)))

    def _counted(self, known: int) -> None:
        waits = self._added and not self._again.isEnabled()
        self._known = known
        self._weigh()
        self._say()
        if waits:
            self._again.setFocus(Qt.FocusReason.OtherFocusReason)


def _number_known(case: Case) -> int:
    return len(known_passwords(case))
