"""The OCR queue in the window: it runs as long as a case is open for writing, on the bridge's threads."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from judgedesk.app.casefile import Case
from judgedesk.app.doctor import examine
from judgedesk.app.ocr import Engine
from judgedesk.app.ocr_queue import OcrQueue, OcrStatus
from judgedesk.domain.changes import Changes
from judgedesk.ui.bridge import Bridge, Job

_LOOK = 0.4
"""Seconds between looks at how far the queue is."""
_REFRESH_MS = 3000
"""How often lists are refreshed while pages come in. The page in view does not wait for it."""


@dataclass(frozen=True, slots=True)
class News:
    """How far the queue is, and the documents of which pages were read since the last news."""

    status: OcrStatus
    documents: frozenset[int]


class Reading(QObject):
    """Starts the queue, tells how far it is, and lets the views know what was read.

    Signals:
        changed(OcrStatus): the queue went on, paused, or stands still.
    """

    changed = Signal(object)

    def __init__(self, bridge: Bridge, case: Case, engine: Engine | None = None,
                 parent: QObject | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self._bridge, self._case, self._engine = bridge, case, engine
        self._queue: OcrQueue | None = None
        self._job: Job | None = None
        self._opened = (0, 0)
        self._read: set[int] = set()
        self.status: OcrStatus | None = None
        """The last news; None until the queue has counted what waits, and where a case is only read."""
        self._flush = QTimer(self)
        self._flush.setSingleShot(True)
        self._flush.setInterval(_REFRESH_MS)
        self._flush.timeout.connect(self._refresh)

    def start(self) -> None:
        """Begins to read what waits. Does nothing for a case that is open for reading only."""
        if self._case.writable and not self.at_work:
            self._job = self._bridge.keep(self._serve, progress=self._told)

    def rest(self) -> None:
        """Stops where it is; `start` goes on."""
        if self._job is not None:
            self._job.cancel()

    @property
    def at_work(self) -> bool:
        """Whether the queue has not ended."""
        return self._job is not None and self._job.running

    def first(self, document: int, page: int) -> None:
        """Somebody opened this page: it is read next. The last one is remembered while the queue is still starting."""
        if (document, page) != self._opened:
            self._opened = (document, page)
            if self._queue is not None:
                self._queue.first(document, page)

    def look(self) -> None:
        """Pages may wait that did not before."""
        if self._queue is not None:
            self._queue.look()

    def pause(self) -> None:
        """Takes no new page until `resume`; the case remembers it."""
        self._ask(OcrQueue.pause)

    def resume(self) -> None:
        """Goes on after a pause, or tries again after a problem."""
        self._ask(OcrQueue.resume)

    def toggle(self) -> None:
        """Pauses what runs, resumes what stands still."""
        if self.status is not None:
            (self.resume if self.status.paused or self.status.problem is not None else self.pause)()

    def making_way(self) -> AbstractContextManager[None]:
        """While it is held the queue leaves most of the machine to somebody else. May be entered on any thread."""
        return self._queue.making_way() if self._queue is not None else nullcontext()

    # -- on the queue's own thread ------------------------------------------------------------------------------

    def _serve(self, *, progress: Callable[[Any], None], cancel: threading.Event) -> None:
        """Keeps the queue until the bridge closes, which is before the case does."""
        read = _Read()
        queue = OcrQueue(self._case, engine=self._engine, on_change=read.note)
        try:
            self._queue = queue
            if any(self._opened):
                queue.first(*self._opened)
            queue.start()
            last: OcrStatus | None = None
            while True:
                status, documents = queue.status(), read.take()
                if status != last or documents:
                    progress(News(status, documents))
                last = status
                if queue.error is not None:
                    raise queue.error
                if cancel.wait(_LOOK):
                    return
        finally:
            self._queue = None
            queue.close()

    # -- in the window's thread ---------------------------------------------------------------------------------

    def _ask(self, verb: Callable[[OcrQueue], None]) -> None:
        queue = self._queue
        if queue is not None:
            self._bridge.write(_done, verb, queue, done=self._show)

    def _told(self, news: News) -> None:
        self._read |= news.documents
        if news.documents and (self._opened[0] in news.documents or not news.status.waiting):
            self._refresh()
        elif self._read and not self._flush.isActive():
            self._flush.start()
        self._show(news.status)

    def _show(self, status: OcrStatus) -> None:
        self.status = status
        self.changed.emit(status)

    def _refresh(self) -> None:
        self._flush.stop()
        read, self._read = self._read, set()
        if read:
            self._bridge.changed.emit(Changes(frozenset({"documents", "tags"}), tuple(map(str, sorted(read)))))


class _Read:
    """Collects on the queue's threads which documents had a page read."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._documents: set[int] = set()

    def note(self, changes: Changes) -> None:
        """A page was read."""
        with self._guard:
            self._documents.update(map(int, changes.ids))

    def take(self) -> frozenset[int]:
        """What was read since the last call."""
        with self._guard:
            taken, self._documents = frozenset(self._documents), set()
            return taken


def _done(verb: Callable[[OcrQueue], None], queue: OcrQueue) -> OcrStatus:
    verb(queue)
    return queue.status()


def remedies(language: str) -> list[str]:
    """What this machine lacks for OCR, each with how to get it; called on a reader thread."""
    return [check.remedy for check in examine(language) if check.name.startswith("tesseract") and check.remedy]
