"""Looking through the file for what is the same, and for dates, persons and numbers: the work behind two views."""

from PySide6.QtCore import QObject, Signal

from judgedesk.app.casefile import Case
from judgedesk.app.enrichment import EnrichmentProgress, EnrichmentReport, enrich
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job


class Look(QObject):
    """Starts it on demand. What is known already is not looked at again, so it may be started at any time.

    Signals:
        changed(): it goes on, or has ended.
        failed(UserError): it could not.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, bridge: Bridge, case: Case, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._case = bridge, case
        self._job: Job | None = None
        self._progress: EnrichmentProgress | None = None

    @property
    def running(self) -> bool:
        """Whether it is at it."""
        return self._job is not None

    def start(self) -> None:
        """Looks through what is new."""
        if self._job is None and self._case.writable:
            self._job = self._bridge.start(enrich, self._case, progress=self._told, done=self._ended,
                                           failed=self._refused)  # fmt: skip
            self.changed.emit()

    def said(self) -> str:
        """How far it is."""
        if not self.running:
            return ""
        now = self._progress
        if now is None or not now.documents:
            return self.tr("Looking through the file…")
        if now.step == "texts":
            return self.tr("Looking through the file: {0} of %n document(s)", "", now.documents).format(now.done)
        return self.tr("Comparing documents: {0} of {1}").format(now.done, now.documents)

    def _told(self, now: EnrichmentProgress) -> None:
        self._progress = now
        self.changed.emit()

    def _ended(self, _report: EnrichmentReport) -> None:
        self._job = self._progress = None
        self._bridge.changed.emit(Changes(frozenset({"families", "candidates"})))
        self.changed.emit()

    def _refused(self, error: UserError) -> None:
        self._job = self._progress = None
        self.changed.emit()
        self.failed.emit(error)
