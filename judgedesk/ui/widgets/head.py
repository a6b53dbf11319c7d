"""The head of a place: its name, what it counts, and what narrows it at the right. As high in every place."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.elided import Elided

TALL = 32


class Head(QWidget):
    """Name and note at the left; `right` widgets at the right."""

    def __init__(self, theme: Theme, *right: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._title, self._note = QLabel(self), Elided("quiet", self)
        self._title.setProperty("kind", "title")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._title)
        row.addSpacing(theme.px(4))
        row.addWidget(self._note)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)
        theme.changed.connect(self._resize)
        self._resize()

    def say(self, title: str, note: str = "") -> None:
        """Sets both."""
        self._title.setText(title)
        self._note.setText(note)

    def _resize(self) -> None:
        self.setFixedHeight(self._theme.px(TALL))
