"""Imports from the window: one at a time, on their own thread, told in the status line."""

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from judgedesk.app.casefile import Case
from judgedesk.app.intake import CHANGED, ImportProgress, ImportReport, import_files
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job

_REFRESH = 2.0
"""Seconds between refreshes of the lists while files come in."""


class Importing(QObject):
    """Runs `import_files` and queues what is offered meanwhile.

    Signals:
        progress(ImportProgress), ended(str): for the status line, the second in words.
        refused(UserError): nothing was imported, and why.
    """

    progress = Signal(object)
    ended = Signal(str)
    refused = Signal(object)

    def __init__(self, bridge: Bridge, case: Case, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._case = bridge, case
        self._job: Job | None = None
        self._waiting: list[tuple[list[Path], str, bool]] = []
        self._refreshed = 0.0

    @property
    def running(self) -> bool:
        """Whether an import is under way."""
        return self._job is not None

    def begin(self, paths: Sequence[Path], volume: str, sealed: bool) -> None:
        """Imports now, or after the one under way."""
        if self._job is not None:
            self._waiting.append((list(paths), volume, sealed))
            return
        self._job = self._bridge.start(
            import_files, self._case, list(paths), volume=volume or None, sealed=sealed,
            progress=self._told, done=self._done, failed=self._failed,
        )  # fmt: skip

    def stop(self) -> None:
        """Stops the import under way and forgets those that wait; what is whole stays."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

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
        self._job = None
        self._bridge.changed.emit(CHANGED)
        if self._waiting:
            self.begin(*self._waiting.pop(0))

    def _said(self, report: ImportReport) -> str:
        came = self.tr("%n document(s)", "", report.documents), self.tr("%n page(s)", "", report.pages)
        begun = self.tr("Import stopped") if report.cancelled else self.tr("Imported")
        parts = [begun + ": " + came[0], came[1]]
        if report.duplicates or report.already:
            parts.append(self.tr("%n already there", "", report.duplicates + report.already))
        if report.failed:
            parts.append(self.tr("%n could not be read, see the ledger", "", len(report.failed)))
        return ", ".join(parts)
