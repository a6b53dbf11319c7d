"""What stands over a case whose window was locked: whose it is, and where the passphrase goes."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.field import Field, passphrase_edit
from judgedesk.ui.widgets.patience import Patience

_WIDTH = 420


class LockedView(QWidget):
    """`unlock(str)`: somebody entered a passphrase."""

    unlock = Signal(str)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._user, self._busy = "", False
        self.patience = Patience(self)
        self.patience.changed.connect(self._weigh)
        self._head, self._line = QLabel(self), QLabel(self)
        self._head.setProperty("kind", "display")
        self._line.setProperty("kind", "quiet")
        self._line.setWordWrap(True)
        self.passphrase = passphrase_edit(self)
        self._field = Field(self.passphrase, theme)
        self._go = QPushButton(self)
        self._go.setProperty("kind", "primary")
        self.banner = Banner(theme, words, self, closable=False)
        self._go.clicked.connect(self._enter)
        self.passphrase.returnPressed.connect(self._enter)
        self.passphrase.textChanged.connect(self._weigh)
        self._lay_out(theme)
        self.retranslate()
        self._weigh()

    def _lay_out(self, theme: Theme) -> None:
        card = QFrame(self)
        card.setProperty("kind", "card")
        card.setFixedWidth(theme.px(_WIDTH))
        inner = QVBoxLayout(card)
        inner.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(24))
        inner.setSpacing(theme.px(16))
        for part in (self._head, self._line, self._field, self.banner):
            inner.addWidget(part)
        inner.addWidget(self._go, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def ask(self, user: str) -> None:
        """Waits for the passphrase of whoever opened the case."""
        self._user = user
        self.banner.clear()
        self.passphrase.clear()
        self.retranslate()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, error: UserError) -> None:
        """It was not that one."""
        if error.code == "keys.refused":
            self.patience.wrong()
        self._set_busy(False)
        self.banner.show_error(error)
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        self.passphrase.selectAll()

    def let_in(self) -> None:
        """It was; nothing of it stays here."""
        self.patience.right()
        self._set_busy(False)
        self.passphrase.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._head.setText(self.tr("Locked"))
        self._line.setText(self.tr("The case is locked for {0}. Everything is where it was.").format(self._user))
        self._field.say(self.tr("Passphrase"))
        self._weigh()

    def _enter(self) -> None:
        if self._busy or self.patience.seconds or not self.passphrase.text():
            return
        self._set_busy(True)
        self.unlock.emit(self.passphrase.text())

    def _weigh(self) -> None:
        if self.patience.seconds:
            self._go.setText(self.tr("Try again in {0} s").format(self.patience.seconds))
        else:
            self._go.setText(self.tr("Opening…") if self._busy else self.tr("Unlock"))
        self._go.setEnabled(bool(self.passphrase.text()) and not self._busy and not self.patience.seconds)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.retranslate()
