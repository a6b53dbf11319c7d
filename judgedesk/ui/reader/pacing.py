"""The pointer of time runs along a recording, at the speed of speech or another. There is no sound: this program
decodes a recording in its child to see how loud it is, and has no way to the loudspeakers.
"""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from judgedesk.ui.reader.recording import RecordingStrip

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
_TICK_MS = 100


class Pacing(QObject):
    """`changed()`: it runs, stands, or has another speed."""

    changed = Signal()

    def __init__(self, strip: "RecordingStrip") -> None:
        super().__init__(strip)
        self._strip = strip
        self.speed = 1.0
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def runs(self) -> bool:
        """Whether the pointer runs."""
        return self._timer.isActive()

    def toggle(self) -> None:
        """Lets it run, or stops it."""
        if self.runs:
            self.rest()
        elif self._strip.wave.seconds:
            self._last = time.monotonic()
            self._timer.start()
            self.changed.emit()

    def rest(self) -> None:
        """Stops it."""
        if self.runs:
            self._timer.stop()
            self.changed.emit()

    def pace(self, by: int) -> None:
        """Faster or slower by a step, from half to twice the speed of speech."""
        at = SPEEDS.index(self.speed) + by
        self.speed = SPEEDS[min(len(SPEEDS) - 1, max(0, at))]
        self.changed.emit()

    def _tick(self) -> None:
        now = time.monotonic()
        self._strip.move_to(self._strip.at + (now - self._last) * self.speed)
        self._last = now
        if self._strip.at >= self._strip.wave.seconds or not self._strip.isVisible():
            self.rest()
