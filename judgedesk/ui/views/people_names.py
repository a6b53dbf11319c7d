"""The switch between pseudonyms and true names: for holders of the key, for this session, and the log knows why."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import consultation
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme

_ALL = frozenset({"names", "persons", "counts", "tags", "records", "documents"})


class NamesSwitch(QWidget):
    """Hidden from who holds no key to names.

    Signals:
        switched(bool): true names are to be shown, or no longer.
        noted(text): something to be said in the status line.
    """

    switched = Signal(bool)
    noted = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, parent: QWidget | None = None,
                 kind: str = "chip") -> None:  # fmt: skip
        """As a ``status`` button, `card` is to be placed by whoever makes it."""
        super().__init__(parent)
        self._bridge, self._case = bridge, case
        self._last = self.on
        self.button = QPushButton(self)
        self.button.setProperty("kind", kind)
        self.button.setCheckable(True)
        self.card = _ReasonCard(theme, self if kind == "chip" else parent or self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.button)
        if kind == "chip":
            column.addWidget(self.card)
        self.button.clicked.connect(self.toggle)
        self.card.given.connect(self._switch_on)
        self.card.left.connect(self.button.setFocus)
        self.setVisible(self.may)
        bridge.changed.connect(self._follow)
        self.retranslate()

    @property
    def on(self) -> bool:
        """Whether true names are shown, everywhere in the window."""
        return self._case.sitting.names

    @property
    def may(self) -> bool:
        """Whether the user's keys open names."""
        return "identities" not in self._case.withheld

    def toggle(self) -> None:
        """Asks why true names are to be shown, or hides them again."""
        if not self.may:
            return
        if self.on:
            self._set(False)
        elif self._case.sitting.reason:
            self._switch_on(self._case.sitting.reason)
        else:
            self.card.ask()
        self.retranslate()

    def _switch_on(self, reason: str) -> None:
        consultation.give_reason(self._case, reason)
        self._set(True)

    def _set(self, on: bool) -> None:
        consultation.switch_names(self._case, on)
        if on:
            self._bridge.write(consultation.log_names, self._case, done=self._noted)
        self._bridge.changed.emit(Changes(_ALL))

    def _noted(self, logged: bool) -> None:
        if not logged:
            self._logged(1)

    def _follow(self, changes: Changes) -> None:
        """Names were switched here or elsewhere in the window."""
        if self.on != self._last:
            self._last = self.on
            self.retranslate()
            self.switched.emit(self.on)

    def hide_names(self) -> None:
        """Pseudonyms again."""
        if self.on:
            self._set(False)

    def commands(self) -> list[Command]:
        """The switch by keyboard."""
        return [Command("people.names", lambda: self.tr("Show true names, or pseudonyms again"), self.toggle,
                        "Ctrl+Alt+N", lambda: self.may)]  # fmt: skip

    def log(self) -> None:
        """Has what was shown logged."""
        if self.on and self._case.sitting.waiting:
            self._bridge.write(consultation.log, self._case, done=self._logged)

    def _logged(self, unlogged: int) -> None:
        if unlogged:
            self.noted.emit(self.tr("Names you look at are not logged: the case is open for reading only."))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.button.setChecked(self.on)
        self.button.setText(self.tr("Names: true names") if self.on else self.tr("Names: pseudonyms"))
        self.button.setToolTip(self.tr("Show names of protected persons, or pseudonyms again (Ctrl+Alt+N)"))


class _ReasonCard(QFrame):
    """Hidden until it asks. `given(reason)`; `left()`."""

    given = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.line = QLineEdit(self)
        self.go, self.cancel = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.cancel.setProperty("kind", "flat")
        self.line.returnPressed.connect(self.confirm)
        self.go.clicked.connect(self.confirm)
        self.cancel.clicked.connect(self.withdraw)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(10), theme.px(8), theme.px(10), theme.px(8))
        column.setSpacing(theme.px(6))
        column.addWidget(self.line)
        column.addLayout(buttons)
        self.hide()
        self.retranslate()

    def ask(self) -> None:
        """Shows the card and takes the keyboard."""
        self.line.clear()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def confirm(self) -> None:
        """A reason is needed."""
        if self.line.text().strip():
            self.hide()
            self.given.emit(self.line.text().strip())

    def withdraw(self) -> None:
        """Goes away; pseudonyms stay."""
        self.hide()
        self.left.emit()

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
        """Words of the card."""
        self.line.setAccessibleName(self.tr("Why names are to be shown; the log of the sealed part keeps the reason"))
        self.line.setPlaceholderText(self.tr("Why? For the log, e.g. summons"))
        self.go.setText(self.tr("Show names"))
        self.cancel.setText(self.tr("Cancel"))
