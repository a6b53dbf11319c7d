"""The one question that stops everything else: an act that can't be undone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.ui.shell.theme import Theme

_WIDTH = 460


class Confirm(QDialog):
    """Says what will happen; Esc and Enter leave, the act has to be chosen."""

    def __init__(self, theme: Theme, title: str, lines: str, act: str, leave: str, run: Callable[[], None],
                 parent: QWidget) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(theme.px(_WIDTH))
        self.setAccessibleDescription(lines)
        named, said = QLabel(title, self), QLabel(lines, self)
        named.setProperty("kind", "title")
        for label in (named, said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.act, self.leave = QPushButton(act, self), QPushButton(leave, self)
        self.act.setAutoDefault(False)
        self.leave.setDefault(True)
        self.act.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        self.accepted.connect(run)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addStretch(1)
        row.addWidget(self.act)
        row.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(12))
        column.addWidget(named)
        column.addWidget(said)
        column.addLayout(row)
        self.leave.setFocus()


def ask(theme: Theme, parent: QWidget, title: str, lines: str, act: str, leave: str,
        run: Callable[[], None]) -> Confirm:  # fmt: skip
    """Asks; `run` is called when the act was chosen."""
    dialog = Confirm(theme, title, lines, act, leave, run, parent)
    dialog.open()
    return dialog
