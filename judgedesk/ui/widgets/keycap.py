"""A key as it is drawn beside what it does."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from judgedesk.ui.shell.commands import keys_said


class Keycap(QLabel):
    """Shows keys such as ``Ctrl+K`` in the system's own notation. Never takes the keyboard."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "key")
        self.setText(keys_said(QKeySequence(keys)))
