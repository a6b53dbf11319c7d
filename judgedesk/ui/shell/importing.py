"""Imports from the window, and another try for what failed: one at a time, on their own thread."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from judgedesk.app.casefile import Case
from judgedesk.app.intake import CHANGED, ImportProgress, ImportReport, import_files, retry
from judgedesk.app.ocr import read_again
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.shell.reading import Reading

_REFRESH = 2.0
"""Seconds between refreshes of the lists while files come in."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One import, or, with `again`, another try for files that are in the case already.

    Args:
        paths: files or folders to import.
        volume: under which they are filed; empty for their folders' own.
        sealed: into the sealed part.
        again: whether it is another try.
        documents: which are tried; None for all that failed or wait.
        scans: of these the pages that OCR could not read are put back.
    """

    paths: tuple[Path, ...] = ()
    volume: str = ""
    sealed: bool = False
    again: bool = False
    documents: tuple[int, ...] | None = None
    scans: tuple[int, ...] = ()


class Importing(QObject):
    """Runs turns and queues those that are asked for meanwhile.

    Signals:
        progress(ImportProgress), ended(str): for the status line, the second in words.
        refused(UserError): nothing was imported, and why.
        queued(): another turn begins, or waits, or no longer waits.
    """

    progress = Signal(object)
    ended = Signal(str)
    refused = Signal(object)
    queued = Signal()

    def __init__(self, bridge: Bridge, case: Case, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._case, self._reading = bridge, case, reading
        self._job: Job | None = None
        self._refreshed = 0.0
        self.turn: Turn | None = None
        """The one under way."""
        self.waiting: list[Turn] = []
        """Those that come after it, in their order."""

    @property
    def running(self) -> bool:
        """Whether an import is under way."""
        return self._job is not None

    def begin(self, paths: Sequence[Path], volume: str, sealed: bool) -> None:
        """Imports now, or after the one under way."""
        self._take(Turn(tuple(paths), volume, sealed))

    def again(self, documents: Sequence[int] | None = None, scans: Sequence[int] = ()) -> None:
        """Tries once more what failed or waits: everything, or these `documents` and the failed pages of `scans`."""
        self._take(Turn(again=True, documents=None if documents is None else tuple(documents), scans=tuple(scans)))

    def stop(self) -> None:
        """Stops the import under way and forgets those that wait; what is whole stays."""
        self.waiting.clear()
        if self._job is not None:
            self._job.cancel()
        self.queued.emit()

    def _take(self, turn: Turn) -> None:
        if self._job is not None:
            self.waiting.append(turn)
        else:
            self.turn = turn
            self._job = self._bridge.start(_run, self._case, turn, self._reading,
                                           progress=self._told, done=self._done, failed=self._failed)  # fmt: skip
        self.queued.emit()

    def _told(self, progress: ImportProgress) -> None:
        self.progress.emit(progress)
        if time.monotonic() - self._refreshed > _REFRESH:
            self._refreshed = time.monotonic()
            self._bridge.changed.emit(CHANGED)

    def _done(self, report: ImportReport) -> None:
        self.ended.emit(self._said(report))
        self._next()

    def _failed(self, error: UserError) -> None:
        self.ended.emit("")
        self.refused.emit(error)
        self._next()

    def _next(self) -> None:
        self._job = self.turn = None
        self._bridge.changed.emit(CHANGED)
        self._reading.look()
        if self.waiting:
            self._take(self.waiting.pop(0))
        else:
            self.queued.emit()

    def _said(self, report: ImportReport) -> str:
        came = self.tr("%n document(s)", "", report.documents), self.tr("%n page(s)", "", report.pages)
        again = self.turn is not None and self.turn.again
        if again:
            begun = self.tr("Another try stopped") if report.cancelled else self.tr("Tried again")
        else:
            begun = self.tr("Import stopped") if report.cancelled else self.tr("Imported")
        parts = [begun + ": " + came[0], came[1]]
        if report.duplicates or report.already:
            parts.append(self.tr("%n already there", "", report.duplicates + report.already))
        if report.failed and again:
            parts.append(self.tr("%n could still not be read, see the ledger", "", len(report.failed)))
        elif report.failed:
            parts.append(self.tr("%n could not be read, see the ledger", "", len(report.failed)))
        return ", ".join(parts)


def _run(
    case: Case, turn: Turn, reading: Reading, *, progress: Callable[[ImportProgress], None], cancel: threading.Event
) -> ImportReport:
    """One turn, with the machine to itself; called on the job's thread."""
    with reading.making_way():
        if not turn.again:
            return import_files(
                case, turn.paths, volume=turn.volume or None, sealed=turn.sealed, progress=progress, cancel=cancel
            )
        if turn.documents is None:
            read_again(case, failed_only=True)
        for document in turn.scans:
            read_again(case, document, failed_only=True)
        return retry(case, turn.documents, progress=progress, cancel=cancel)
