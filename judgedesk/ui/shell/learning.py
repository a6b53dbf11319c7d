"""Enrichment in the window: after imports and OCR, when nothing more urgent runs, on the bridge's threads."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from judgedesk.app.casefile import Case
from judgedesk.app.enrichment import enrich
from judgedesk.domain.changes import Changes
from judgedesk.ui.bridge import Bridge, Job

LEARNT = Changes(frozenset({"documents", "tags", "segments", "families", "candidates"}))


class Learning(QObject):
    """Has the case enriched once more each time that something came in, as long as it is open for writing.

    Args:
        bridge: whose threads it runs on, and whose signal tells what changed.
        case: the open case.
        idle: whether nothing runs that it would hold up; asked on its own thread.
    """

    def __init__(self, bridge: Bridge, case: Case, idle: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._case, self._idle = bridge, case, idle
        self._wanted = threading.Event()
        self._job: Job | None = None

    def rest(self) -> None:
        """Stops where it is; the next look goes on."""
        if self._job is not None:
            self._job.cancel()

    @property
    def at_work(self) -> bool:
        """Whether its thread has not ended."""
        return self._job is not None and self._job.running

    def look(self) -> None:
        """There may be something new to learn from. Does nothing for a case that is open for reading only."""
        if not self._case.writable:
            return
        self._wanted.set()
        if not self.at_work:
            self._job = self._bridge.keep(self._serve, progress=self._tell)

    def _serve(self, *, progress: Callable[[Any], None], cancel: threading.Event) -> None:
        while not cancel.wait(0.5):
            if not self._wanted.is_set() or not self._idle():
                continue
            self._wanted.clear()
            report = enrich(self._case, cancel=cancel)
            if report.documents or report.settled:
                progress(report)

    def _tell(self, _: object) -> None:
        self._bridge.changed.emit(LEARNT)
