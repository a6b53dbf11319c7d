"""The guided tour: a card at the side that asks for one real thing after the other and goes on when it was done."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.ui.shell.theme import Theme

_WIDE = 300
_LOOK_MS = 250


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: what it is called, how it is done, and whether it was."""

    heading: Callable[[], str]
    text: Callable[[], str]
    done: Callable[[], bool]


class TourCard(QFrame):
    """Stands at the right of the desk, never over the keyboard's place.

    Signals:
        moved(int): which step is asked for now; 0 after the last one.
        left(): the user leaves it; it goes on at the same step later.
    """

    moved = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "pane-right")
        self._theme = theme
        self._steps: list[Step] = []
        self.at = 0
        self._count, self._heading, self._text, self._note = (QLabel(self) for _ in range(4))
        for label, kind in ((self._count, "small"), (self._heading, "title"), (self._note, "small")):
            label.setProperty("kind", kind)
        for label in (self._heading, self._text, self._note):
            label.setWordWrap(True)
        self._skip, self._leave = QPushButton(self), QPushButton(self)
        self._skip.clicked.connect(self.skip)
        self._leave.clicked.connect(self.leave)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addWidget(self._skip)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16))
        column.setSpacing(theme.px(8))
        for label in (self._count, self._heading, self._text):
            column.addWidget(label)
        column.addSpacing(theme.px(8))
        column.addLayout(buttons)
        column.addWidget(self._note)
        column.addStretch(1)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self.look)
        theme.changed.connect(self._resize)
        self._resize()
        self.hide()

    def begin(self, steps: list[Step], at: int) -> None:
        """Shows the steps from one on, 0 being the first."""
        self._steps, self.at = steps, at if 0 <= at < len(steps) else 0
        self.show()
        self._look.start()
        self._say()

    def look(self) -> None:
        """Goes on when what is asked for was done."""
        if self._steps and self.at < len(self._steps) and self._steps[self.at].done():
            self._advance()

    def skip(self) -> None:
        """Goes on without it; after the last step the tour is over."""
        if self.at >= len(self._steps):
            self.leave()
        else:
            self._advance()

    def leave(self) -> None:
        """Takes the card away."""
        self._look.stop()
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange and self._steps:
            self._say()
        super().changeEvent(event)

    def _advance(self) -> None:
        self.at += 1
        over = self.at >= len(self._steps)
        if over:
            self._look.stop()
        self.moved.emit(0 if over else self.at)
        self._say()

    def _say(self) -> None:
        over = self.at >= len(self._steps)
        self.setAccessibleName(self.tr("Guided tour"))
        self._skip.setVisible(not over)
        self._skip.setText(self.tr("Skip this step"))
        self._leave.setText(self.tr("Close") if over else self.tr("Leave (Esc)"))
        self._note.setText(
            "" if over else self.tr("The tour goes on by itself when it is done. Ctrl+K, “tour” resumes.")
        )
        if over:
            self._count.setText("")
            self._heading.setText(self.tr("That was the tour"))
            self._text.setText(self.tr("Everything the desk can do stands behind Ctrl+K, with its key beside it."))
            return
        step = self._steps[self.at]
        self._count.setText(self.tr("Step {0} of {1}").format(self.at + 1, len(self._steps)))
        self._heading.setText(step.heading())
        self._text.setText(step.text())
        self.setAccessibleDescription(f"{step.heading()}. {step.text()}")

    def _resize(self) -> None:
        self.setFixedWidth(self._theme.px(_WIDE))
