"""Looks into the watched folders when a case is opened and when the window comes to the front. Takes nothing."""

import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from judgedesk.app.casefile import Case
from judgedesk.app.watching import Offered, Watched, offered, watched
from judgedesk.ui.bridge import Bridge, Job

_REST = 10.0
"""Seconds before the window coming to the front makes it look again."""

Found = tuple[list[Watched], list[Offered]]


class Offers(QObject):
    """What the watched folders hold that the case does not.

    Signals:
        changed(): other folders are watched, or other files are offered.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, case: Case, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._case = bridge, case
        self._job: Job | None = None
        self._once_more = False
        self._looked = 0.0
        self._declined: frozenset[Offered] = frozenset()
        self.folders: Sequence[Watched] = []
        self.files: Sequence[Offered] = []
        """All that is offered, also what somebody said "not now" to."""

    @property
    def fresh(self) -> Sequence[Offered]:
        """What is offered and nobody has said "not now" to since the case was opened."""
        return [one for one in self.files if one not in self._declined]

    def look(self) -> None:
        """Looks now, or once more when the look under way is over. A slow folder holds up nobody."""
        if not self._case.writable:
            return
        if self._job is not None:
            self._once_more = True
            return
        self._looked = time.monotonic()
        self._job = self._bridge.start(_look, self._case, done=self._found, failed=self._refused)

    def came_to_front(self) -> None:
        """The window has come to the front: looks, unless it did so a moment ago."""
        if time.monotonic() - self._looked > _REST:
            self.look()

    def decline(self) -> None:
        """Not now: what is offered is spoken of no more until something else comes."""
        self._declined = frozenset(self.files)
        self.changed.emit()

    def _found(self, found: Found) -> None:
        self._job = None
        if found != (self.folders, self.files):
            self.folders, self.files = found
            self.changed.emit()
        if self._once_more:
            self._once_more = False
            self.look()

    def _refused(self, _error: object) -> None:
        """A folder that vanished while it was listed: the next look says so."""
        self._job = None


def _look(case: Case, *, progress: Callable[[Any], None], cancel: threading.Event) -> Found:
    return watched(case), offered(case)
