"""A calm line in the status bar when somebody has looked at marked material for long. Never in the way."""

import time
from datetime import date

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from judgedesk.app import breaks
from judgedesk.app.breaks import Looked, Reminder
from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.reader import Reader
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.elided import Elided

_BEAT = 15
"""Seconds between looks at what is in front."""
_OFFERED = (0, 30, 45, 60)
"""Minutes one can choose."""


class BreakLine(QFrame):
    """Hidden until a break is suggested. `later()`, `off()`: not now, not today."""

    later = Signal()
    off = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._minutes = 0
        self.said = Elided("small", self)
        self.wait, self.stop = QPushButton(self), QPushButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.said)
        for button in (self.wait, self.stop):
            button.setProperty("kind", "status")
            row.addWidget(button)
        self.wait.clicked.connect(self.later)
        self.stop.clicked.connect(self.off)
        self.retranslate()
        self.hide()

    def suggest(self, minutes: int) -> None:
        """Says for how long marked material was looked at; a screen reader says it once."""
        fresh = self.isHidden()
        self._minutes = minutes
        self.retranslate()
        self.show()
        if fresh:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.said.text()))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        said = self.tr("You have looked at marked material for %n minute(s). A break?", "", self._minutes)
        self.said.setText(said)
        self.wait.setText(self.tr("Later"))
        self.stop.setText(self.tr("Off for today"))
        self.wait.setAccessibleName(self.tr("Remind me of a break later"))
        self.stop.setAccessibleName(self.tr("Don't remind me of a break today"))


class Breaks(QObject):
    """Looks from time to time whether a marked page is in front, and suggests a break after some minutes of it."""

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._case = bridge, case
        self._reader: Reader | None = None
        self._looked = Looked()
        self._reminder = Reminder()
        self.line = BreakLine(theme)
        self.line.later.connect(self._later)
        self.line.off.connect(self._off)
        self._timer = QTimer(self)
        self._timer.setInterval(1000 * _BEAT)
        self._timer.timeout.connect(lambda: self.beat(time.monotonic()))

    def start(self) -> None:
        """The case has been opened: takes the user's own setting."""
        self._bridge.read(breaks.reminder, self._case, done=self._take, key=("breaks", id(self)))

    def follow(self, reader: Reader) -> None:
        """Looks at what is shown there."""
        self._reader = reader
        self._timer.start()

    def beat(self, now: float) -> None:
        """A moment has passed; `now` in seconds of a clock that only goes on."""
        reader = self._reader
        if reader is not None and reader.veil.mark is not None and reader.isVisible() and reader.isActiveWindow():
            self._looked.note(now, _BEAT)
        if self._reminder.asks_on(date.today()) and self._looked.due(now, self._reminder.minutes):
            self.line.suggest(self._looked.minutes(now))
        else:
            self.line.hide()

    def commands(self) -> list[Command]:
        """When to be asked."""
        return [
            Command(f"breaks.{minutes}", lambda n=minutes: self._said(n), lambda n=minutes: self._set(n),  # type: ignore[misc]  # a default binds the loop
                    enabled=lambda n=minutes: self._case.writable and self._reminder.minutes != n)  # type: ignore[misc]
            for minutes in _OFFERED
        ]  # fmt: skip

    def _said(self, minutes: int) -> str:
        if not minutes:
            return self.tr("Never remind me of a break from marked material")
        return self.tr("Remind me of a break after %n minute(s) of marked material", "", minutes)

    def _set(self, minutes: int) -> None:
        self._bridge.write(breaks.set_minutes, self._case, minutes, done=self._take)

    def _later(self) -> None:
        self._looked.later(time.monotonic())
        self.line.hide()

    def _off(self) -> None:
        self._bridge.write(breaks.off_for, self._case, date.today(), done=self._take)
        self.line.hide()

    def _take(self, reminder: Reminder) -> None:
        self._reminder = reminder
