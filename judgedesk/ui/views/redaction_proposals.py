"""Proposals for a document, found page by page in the background."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from judgedesk.app.casefile import Case
from judgedesk.app.redaction import Redaction
from judgedesk.app.redaction_suggest import Suggestion, uncovered
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.redaction_read import Looked, look_through


class Proposals(QObject):
    """Signals: `changed()` more has been found; `failed(UserError)`."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, bridge: Bridge, case: Case, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._case, self._words = bridge, case, words
        self._document = 0
        self._found: dict[int, list[Suggestion]] = {}
        self._job: Job | None = None
        self.said = ""
        """How far the document has been looked through; '' when it has."""

    def begin(self, document: int, pages: int) -> None:
        """Looks through another document."""
        if self._job is not None:
            self._job.cancel()
        self._document, self._found, self.said = document, {}, ""
        if document and self._case.writable:
            self.said = self.tr("looking…")
            self.look(range(1, pages + 1))

    def look(self, pages: Sequence[int]) -> None:
        """Looks at some pages again, from which a box has gone."""
        self._job = self._bridge.start(look_through, self._case, self._document, list(pages), progress=self._looked,
                                       failed=self._not_looked)  # fmt: skip

    def shown(self, boxes: Sequence[Redaction]) -> list[Suggestion]:
        """Those over which no box lies, in the order of the pages."""
        return uncovered([one for page in sorted(self._found) for one in self._found[page]], boxes)

    def _looked(self, news: Looked) -> None:
        if news.document != self._document:
            return
        for page in news.pages:
            self._found[page] = [one for one in news.found if one.page == page]
        number = self._words.number
        said = self.tr("looking: page {0} of {1}").format(number(news.done), number(news.of))
        self.said = "" if news.done == news.of else said
        self.changed.emit()

    def _not_looked(self, error: UserError) -> None:
        self.said = ""
        self.changed.emit()
        if error.code != "job.cancelled":
            self.failed.emit(error)
