"""Finding words in the document that is open: the line above the page, and the places found."""

import threading
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from judgedesk.app import finding_within
from judgedesk.app.casefile import Case
from judgedesk.app.finding_within import MOST, Place
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.reader.source import Span
from judgedesk.ui.shell.theme import Theme

_TALL = 36


class FindLine(QLineEdit):
    """Enter goes on, with Shift back, Esc leaves."""

    step = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("seeks", True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As a find line anywhere."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Signals: `asked(str)` other words; `step(int)` so many places on; `listed()` the list is wanted; `left()`."""

    asked = Signal(str)
    step = Signal(int)
    listed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "bar")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.line, self._said = FindLine(self), QLabel(self)
        self._said.setProperty("kind", "quiet")
        self._back, self._on, self._list, self._close = (QPushButton(self) for _ in range(4))
        for button, run in (
            (self._back, lambda: self.step.emit(-1)), (self._on, lambda: self.step.emit(1)),
            (self._list, self.listed.emit), (self._close, self.left.emit),
        ):  # fmt: skip
            button.setProperty("kind", "flat")
            button.clicked.connect(lambda _on=False, run=run: run())
        self.line.textChanged.connect(self.asked)
        self.line.step.connect(self.step)
        self.line.left.connect(self.left)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.line, 1)
        for widget in (self._said, self._back, self._on, self._list, self._close):
            self._row.addWidget(widget)
        theme.changed.connect(self._resize)
        self._resize()
        self._retranslate()
        self.hide()

    def say(self, at: int, number: int, running: bool) -> None:
        """Says which of how many places is in hand; 0 for none."""
        if not self.line.text().strip():
            said = ""
        elif not number:
            said = self.tr("looking…") if running else self.tr("nothing found")
        else:
            more = "+" if running or number >= MOST else ""
            said = self.tr("{0} of {1}").format(at or "–", f"{number}{more}")
        self._said.setText(said)
        self.line.setAccessibleDescription(said)
        for button in (self._back, self._on, self._list):
            button.setEnabled(number > 0)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Find in this document"))
        self.line.setAccessibleName(self.tr("Find in this document"))
        said = {
            self._back: ("‹", self.tr("Previous place (Shift+Enter)")),
            self._on: ("›", self.tr("Next place (Enter)")),
            self._list: (self.tr("List"), self.tr("List all places beside the page")),
            self._close: ("×", self.tr("Close (Esc)")),
        }
        for button, (text, tip) in said.items():
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(tip)

    def _resize(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(_TALL))
        self._row.setContentsMargins(px(16), 0, px(8), 0)
        self._row.setSpacing(px(6))
        self.line.setMinimumWidth(px(120))
        self.line.setMaximumWidth(px(360))
        for button in (self._back, self._on, self._close):
            button.setFixedWidth(px(28))
        self.setStyleSheet(f"QPushButton {{ min-height: {px(24)}px; }} QLineEdit {{ min-height: {px(22)}px; }}")


class Within(QObject):
    """What is found in one document.

    Signals: `changed()` places came or went; `moved(Place)` one is in hand.
    """

    changed = Signal()
    moved = Signal(object)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._case = bridge, case
        self.bar = FindBar(theme, parent)
        self.document = 0
        self.places: Sequence[Place] = ()
        self.at = -1
        """Number of the place in hand; -1 for none."""
        self._by_page: dict[int, list[Span]] = {}
        self._job: Job | None = None
        self._round = 0
        self.bar.asked.connect(self._ask)

    @property
    def on(self) -> bool:
        """Whether something is looked for."""
        return not self.bar.isHidden() and bool(self.bar.line.text().strip()) and bool(self.document)

    def show_document(self, document: int) -> None:
        """Another document is open: the same words are looked for in it."""
        if document != self.document:
            self.document = document
            self._ask(self.bar.line.text())

    def begin(self, words: str = "") -> None:
        """Shows the line with the keyboard in it."""
        self.bar.show()
        if words:
            self.bar.line.setText(words)
        elif self.bar.line.text().strip():
            self._ask(self.bar.line.text())
        self.bar.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.line.selectAll()

    def end(self) -> None:
        """Takes the line and what it marked away."""
        self.bar.hide()
        self._forget()
        self.changed.emit()

    def spans(self, number: int) -> list[Span]:
        """What is found on a page."""
        return self._by_page.get(number, [])

    def step(self, by: int, here: tuple[int, int]) -> None:
        """Goes to the next place, or the one before; from `here`, page and letter, where none is in hand."""
        if not self.places:
            return
        if self.at < 0:
            starts = [(place.page, place.start) for place in self.places]
            self.at = bisect_left(starts, here) if by > 0 else bisect_right(starts, here) - 1
        else:
            self.at += by
        self.at %= len(self.places)
        self.choose(self.at)

    def choose(self, at: int) -> None:
        """Takes a place in hand."""
        if 0 <= at < len(self.places):
            self.at = at
            self._say()
            self.moved.emit(self.places[at])

    def _forget(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job, self._round = None, self._round + 1
        self.places, self.at, self._by_page = (), -1, {}

    def _ask(self, words: str) -> None:
        self._forget()
        if not self.bar.isHidden() and words.strip() and self.document:
            begun = self._round
            self._job = self._bridge.start(
                _look, self._case, self.document, words, progress=lambda found: self._take(found, begun, done=False),
                done=lambda found: self._take(found, begun, done=True), failed=lambda error: self._refuse(error, begun),
            )  # fmt: skip
        self._say()
        self.changed.emit()

    def _take(self, found: Sequence[Place], begun: int, *, done: bool) -> None:
        if begun != self._round:
            return
        for place in found[len(self.places) :]:
            self._by_page.setdefault(place.page, []).append((place.start, place.end))
        self.places = found
        self._job = None if done else self._job
        self._say()
        self.changed.emit()

    def _refuse(self, _error: UserError, begun: int) -> None:
        if begun == self._round:
            self._job = None
            self._say()

    def _say(self) -> None:
        self.bar.say(self.at + 1, len(self.places), self._job is not None)


def _look(
    case: Case, document: int, words: str, *, progress: Callable[[Sequence[Place]], None], cancel: threading.Event
) -> list[Place]:
    return finding_within.find_within(case, document, words, progress=progress, cancel=cancel)
