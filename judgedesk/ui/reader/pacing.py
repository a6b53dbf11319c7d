"""A recording is played, and the pointer of time follows what is heard. Where this machine can't play, the pointer runs
along by itself.
"""

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from judgedesk.app import listening
from judgedesk.app.casefile import Case
from judgedesk.app.listening import Listener, News, Stretch
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge

if TYPE_CHECKING:
    from judgedesk.ui.reader.recording import RecordingStrip

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
_TICK_MS = 100


class Pacing(QObject):
    """Signals: `changed()` it plays, stands, or has another speed; `silent(UserError)` it can't be played here, told
    once; `refused(UserError)` this recording can't be played.
    """

    changed = Signal()
    silent = Signal(object)
    refused = Signal(object)

    def __init__(self, strip: "RecordingStrip", bridge: Bridge, case: Case) -> None:
        super().__init__(strip)
        self._strip, self._bridge, self._case = strip, bridge, case
        self.speed = 1.0
        self.heard = False
        """Whether it is played, rather than that the pointer runs by itself."""
        self._document = 0
        self._listener: Listener | None = None
        self._ticket = 0
        self._until: float | None = None
        self._told = False
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def runs(self) -> bool:
        """Whether the pointer runs, heard or not."""
        return bool(self._ticket) or self._timer.isActive()

    def take(self, document: int) -> None:
        """Another recording, or one that must not be heard: 0."""
        self.rest()
        if document != self._document:
            if self._listener is not None:
                self._listener.end()
            self._document, self._listener = document, None

    def toggle(self) -> None:
        """Plays from where the pointer stands, or stops."""
        if self.runs:
            self.rest()
        elif self._strip.at >= self._strip.wave.seconds - 0.05:
            self.play(0.0)
        else:
            self.play(self._strip.at)

    def play(self, first: float, last: float | None = None) -> None:
        """Plays from one second to another, or to the end."""
        if not (self._document and self._strip.wave.seconds):
            return
        self._timer.stop()
        self._until = last
        stretch = Stretch(first, last, self.speed)
        self._ticket = self._listener.play(stretch) if self._listener is not None else 0
        if not self._ticket:
            self._listener = Listener(self._case, self._document)
            self._ticket = self._listener.play(stretch)
            self._bridge.keep(_run, self._listener, progress=self._hear)
        self.heard = True
        self._strip.follow(first)
        self.changed.emit()

    def rest(self) -> None:
        """Falls silent, and the pointer stands."""
        if not self.runs:
            return
        if self._listener is not None:
            self._listener.pause()
        self._timer.stop()
        self._ticket, self._until, self.heard = 0, None, False
        self.changed.emit()

    def leap(self) -> None:
        """The pointer was taken elsewhere: it is played on from there."""
        if self._ticket:
            last = self._until
            self.play(self._strip.at, last if last is not None and self._strip.at < last else None)

    def pace(self, by: int) -> None:
        """Faster or slower by a step, from half to twice the speed of speech."""
        at = SPEEDS.index(self.speed) + by
        self.speed = SPEEDS[min(len(SPEEDS) - 1, max(0, at))]
        self.leap()
        self.changed.emit()

    def _hear(self, news: News) -> None:
        if news.ticket != self._ticket:
            return
        if news.error is None:
            self._strip.follow(news.at)
            if news.ended:
                self.rest()
            return
        self._ticket, self.heard = 0, False
        if listening.is_silence(news.error):
            self._run_silently(news.error)
        else:
            self.refused.emit(news.error)
            self.changed.emit()

    # -- without sound ------------------------------------------------------------------------------------------

    def _run_silently(self, error: UserError) -> None:
        if not self._told:
            self._told = True
            self.silent.emit(error)
        self._last = time.monotonic()
        self._timer.start()
        self.changed.emit()

    def _tick(self) -> None:
        now = time.monotonic()
        self._strip.follow(self._strip.at + (now - self._last) * self.speed)
        self._last = now
        end = self._strip.wave.seconds if self._until is None else self._until
        if self._strip.at >= end or not self._strip.isVisible():
            self.rest()


def _run(listener: Listener, *, progress: Callable[[News], None], cancel: threading.Event) -> None:
    listener.run(progress=progress, cancel=cancel)
