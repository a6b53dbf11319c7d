"""Somebody did not appear: how far the plan of the rest is, and afterwards whom to call, ticked off one by one."""

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.hearings_calls import Telling
from judgedesk.domain.changes import Changes
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.hearingwords import stored_day
from judgedesk.ui.widgets.ticklist import Tick, TickList

if TYPE_CHECKING:
    from judgedesk.app.hearings_failed import Replanned
    from judgedesk.planning.wire import Progress


def did_not_appear(case: Case, hearing: str, at: str, *, progress: "Callable[[Progress], None]",
                   cancel: threading.Event) -> "tuple[Replanned, Changes]":  # fmt: skip
    """Plans the rest without somebody, in a child."""
    from judgedesk.app.hearings_failed import failed_to_appear  # loads the planner

    found = failed_to_appear(case, hearing, at, progress=progress, cancel=cancel)
    return found, found.changes


def note_absence(case: Case, hearing: str, at: str) -> Changes:
    """Notes that somebody did not appear, and plans nothing."""
    from judgedesk.app.hearings_failed import fail  # loads the planner

    return fail(case, hearing, at)


class CallsPanel(QWidget):
    """Signals: `told(Telling)` somebody was told, or was not; `stopped()`; `paper_wanted()` the list as a paper."""

    told = Signal(object)
    stopped = Signal()
    paper_wanted = Signal()

    def __init__(self, theme: Theme, words: Words, may: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._may = words, may
        self._tellings: Sequence[Telling] = ()
        self._planning, self._moved = "", 0
        self._head, self._far = QLabel(self), QLabel(self)
        self._head.setProperty("kind", "heading")
        self._far.setWordWrap(True)
        self.list = TickList(theme, lambda: self.tr("Who has to be told what"), aside=lambda: self.tr("Told"),
                             parent=self)  # fmt: skip
        self.stop, self.paper = QPushButton(self), QPushButton(self)
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(self._head)
        top.addWidget(self._far, 1)
        top.addStretch(0)
        top.addWidget(self.paper)
        top.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(8), 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(top)
        column.addWidget(self.list, 1)
        self.list.setMinimumHeight(theme.px(150))
        self.list.turned.connect(self._turn)
        self.stop.clicked.connect(self.stopped)
        self.paper.clicked.connect(self.paper_wanted)
        self.retranslate()

    @property
    def planning(self) -> bool:
        """Whether the rest is being planned."""
        return bool(self._planning)

    def begin(self, called: str) -> None:
        """The rest is planned without somebody."""
        self._planning, self._moved = called, -1
        self.retranslate()

    def show_progress(self, progress: "Progress") -> None:
        """The best plan so far."""
        if progress.best is not None:
            self._moved = progress.best.moved
            self.retranslate()

    def end(self) -> None:
        """It is planned, or was given up."""
        self._planning = ""
        self.retranslate()

    def show_tellings(self, tellings: Sequence[Telling]) -> None:
        """Whom to call."""
        self._tellings = tellings
        self.list.show_ticks([Tick(_key(one), one.text, bool(one.told) or None, self._when(one)) for one in tellings])
        self.retranslate()

    def _when(self, one: Telling) -> str:
        day, _, by = one.told.partition(" · ")
        return " · ".join(part for part in (stored_day(day, self._words.language), by) if part)

    def _turn(self, identifier: str, _value: object) -> None:
        one = next((known for known in self._tellings if _key(known) == identifier), None)
        if one is not None and self._may:
            self.told.emit(one)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        left = sum(not one.told for one in self._tellings)
        self.setVisible(bool(self._planning) or bool(self._tellings))
        self.list.setVisible(bool(self._tellings))
        self.list.setAccessibleName(self.tr("Who has to be told what; Space: told"))
        self.list.ticks.retranslate()
        self.stop.setVisible(bool(self._planning))
        self.stop.setText(self.tr("Stop"))
        self.stop.setToolTip("Esc")
        self.paper.setVisible(bool(self._tellings) and not self._planning)
        self.paper.setText(self.tr("List of calls · L"))
        self.paper.setAccessibleName(self.tr("List of calls"))
        self.paper.setToolTip("L")
        said = self.tr("%n call(s) to make", "", left) if left else self.tr("Everybody was told")
        self._head.setText(self.tr("Planning the rest without {0}").format(self._planning) if self._planning else said)
        far = self.tr("%n moved in the best plan so far", "", self._moved) if self._moved >= 0 else ""
        self._far.setText(far if self._planning else "")


def _key(one: Telling) -> str:
    return f"{one.hearing} {one.id}"
