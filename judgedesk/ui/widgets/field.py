"""A labelled field of a form: the label above, the field below, one named by the other."""

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from judgedesk.ui.shell.theme import Theme


class Field(QWidget):
    """A label over whatever takes the input; a hint may stand under it."""

    def __init__(self, inside: QWidget, theme: Theme, beside: QWidget | None = None) -> None:
        super().__init__()
        self.inside = inside
        self._label, self._hint = QLabel(self), QLabel(self)
        self._label.setProperty("kind", "heading")
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

    def say(self, label: str, hint: str = "") -> None:
        """Names the field; `hint` stands under it."""
        self._label.setText(label)
        self.inside.setAccessibleName(label)
        self.inside.setAccessibleDescription(hint)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))


def passphrase_edit(parent: QWidget) -> QLineEdit:
    """A line whose letters are not shown."""
    edit = QLineEdit(parent)
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    return edit
