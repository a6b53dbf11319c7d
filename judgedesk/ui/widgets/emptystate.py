"""What stands where nothing stands yet: what will be here and how to begin."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

MEASURE = 420
"""Widest line of text, px at 100 %."""
_KEYS = {"documents": "Alt+1", "grid": "Alt+3", "people": "Alt+8", "testimony": "Alt+Shift+4", "hearings": "Alt+0"}


class EmptyState(QWidget):
    """A heading, two lines of text and at most one button, in the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: Callable[[], None] | None = None
        self._heading, self._text, self._action = QLabel(self), QLabel(self), QPushButton(self)
        self._heading.setProperty("kind", "title")
        self._text.setProperty("kind", "quiet")
        self._action.setProperty("kind", "primary")
        self._action.clicked.connect(self._act)
        for label in (self._heading, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)  # names of files may stand here
            label.setWordWrap(True)
        self._measure = QWidget(self)
        lines = QVBoxLayout(self._measure)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        lines.addWidget(self._heading)
        lines.addWidget(self._text)
        lines.addSpacing(8)
        lines.addWidget(self._action, 0, Qt.AlignmentFlag.AlignHCenter)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._measure)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)
        self.say("", "")

    def say(self, heading: str, text: str, action: str = "", run: Callable[[], None] | None = None, *, key: str = "",
            begin: Sequence[str] = ()) -> None:  # fmt: skip
        """Sets what stands here; `action` names the button that begins, `key` its key.

        Args:
            heading: what will stand here.
            text: of what it consists.
            action: the button.
            run: what the button does.
            key: as Qt writes keys; said on the button.
            begin: in which places to begin, where that is elsewhere; they are said with their keys.
        """
        self._run = run
        if begin:
            places = ", ".join(map(self._place, begin))
            text = "\n".join(part for part in (text, self.tr("Begin here: {0}.").format(places)) if part)
        action = f"{action} ({key})" if action and key else action
        self._heading.setText(heading)
        self._text.setText(text)
        self._fit()
        self._action.setText(action)
        self._action.setVisible(bool(action))
        # A hidden proxy would hold the Tab key where it is.
        self.setFocusProxy(self._action if action else None)  # type: ignore[arg-type]  # none is allowed
        self.setAccessibleName(heading)
        self.setAccessibleDescription(text)

    def _place(self, name: str) -> str:
        said = {
            "documents": self.tr("Documents"),
            "grid": self.tr("Grid"),
            "people": self.tr("People"),
            "testimony": self.tr("Testimony"),
            "hearings": self.tr("Plan of hearings"),
        }
        return f"{said[name]} ({_KEYS[name]})"

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrows the lines in a narrow place."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        best = max(MEASURE, self.fontMetrics().averageCharWidth() * 62)
        self._measure.setFixedWidth(max(120, min(best, self.width() - 48)))

    def _act(self) -> None:
        if self._run is not None:
            self._run()
