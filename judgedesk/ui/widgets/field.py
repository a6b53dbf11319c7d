"""A labelled field of a form: the label above, the field below, one named by the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.elided import Elided


class Field(QWidget):
    """A label over whatever takes the input; a hint may stand under it."""

    def __init__(self, inside: QWidget, theme: Theme, beside: QWidget | None = None) -> None:
        super().__init__()
        self.inside = inside
        self._said = ("", "")
        self._label, self._hint = Elided("heading", self), QLabel(self)
        self._label.setBuddy(inside)
        self._hint.setProperty("kind", "small")
        self._hint.setWordWrap(True)
        self._hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self._label)
        column.addWidget(beside if beside is not None else inside)
        column.addWidget(self._hint)
        if isinstance(inside, PassphraseEdit):
            inside.capitals_changed.connect(self._warn)

    def say(self, label: str, hint: str = "") -> None:
        """Names the field; `hint` stands under it."""
        self._said = (label, hint)
        capitals = self.tr("Caps Lock is on") if getattr(self.inside, "capitals", False) else ""
        self._label.setText(" · ".join(filter(None, (label, capitals))))
        self.inside.setAccessibleName(label)
        self.inside.setAccessibleDescription(". ".join(filter(None, (capitals, hint))))
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def _warn(self, capitals: bool) -> None:
        """Beside the label, where room is kept: nothing below it moves."""
        self.say(*self._said)
        if capitals:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.inside, self._label.text()))


class PassphraseEdit(QLineEdit):
    """A line whose letters are not shown; `capitals` is whether Caps Lock is on, as far as the typed letters tell."""

    capitals_changed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.capitals = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A capital without Shift, or a small letter with it, tells that Caps Lock is on; its own key turns it."""
        text = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._tell(False)
        elif len(text) == 1 and text.lower() != text.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._tell(text.isupper() != shift)
        super().keyPressEvent(event)

    def _tell(self, capitals: bool) -> None:
        if capitals != self.capitals:
            self.capitals = capitals
            self.capitals_changed.emit(capitals)


def passphrase_edit(parent: QWidget) -> PassphraseEdit:
    """A line for a passphrase."""
    return PassphraseEdit(parent)
