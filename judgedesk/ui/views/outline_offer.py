"""Questions to begin with, ticked and taken over; all of them can be changed afterwards."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.outline_aids import Offered
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.ticklist import Tick, TickList


class OfferedQuestions(QWidget):
    """Signals: `taken(list)` of the ticked ones; `left()` without."""

    taken = Signal(list)
    left = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._offered: Sequence[Offered] = ()
        self._ticked: set[str] = set()
        self._note = QLabel(self)
        self._note.setProperty("kind", "small")
        self._note.setWordWrap(True)
        self.ticks = TickList(theme, lambda: self.tr("Question"), parent=self)
        self.go, self.back = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.back.setProperty("kind", "flat")
        buttons = QHBoxLayout()
        buttons.addWidget(self.go)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._note)
        column.addWidget(self.ticks, 1)
        column.addLayout(buttons)
        self.ticks.turned.connect(self._turn)
        self.go.clicked.connect(self._take)
        self.back.clicked.connect(self.left)

    def show_offered(self, offered: Sequence[Offered]) -> None:
        """Takes others; none of them ticked."""
        self._offered, self._ticked = offered, set()
        self._fill()

    def _turn(self, id: str, value: bool | None) -> None:
        (self._ticked.add if value else self._ticked.discard)(id)
        self._fill()

    def _fill(self) -> None:
        said = {"open": self.tr("nothing tagged yet"), "contested": self.tr("passages for and against")}
        self.ticks.show_ticks(
            [Tick(one.id, f"{one.text} ({said[one.why]})", one.id in self._ticked or None) for one in self._offered]
        )
        self.go.setEnabled(bool(self._ticked))
        self.retranslate()

    def _take(self) -> None:
        self.taken.emit([one for one in self._offered if one.id in self._ticked])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter takes over, Esc leaves."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and ctrl:
            self._take()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._note.setText(
            self.tr("Neutral questions on elements that are open or contested. Space ticks; change the words later.")
            if self._offered
            else self.tr("No element is open or contested, or its questions stand there already.")
        )
        self.ticks.setAccessibleName(self.tr("Questions to begin with"))
        self.ticks.ticks.retranslate()
        self.go.setText(self.tr("Take over"))
        self.go.setToolTip("Ctrl+Enter")
        self.back.setText(self.tr("Leave them"))
        self.back.setToolTip("Esc")
