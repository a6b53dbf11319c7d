"""Making the disclosure copy and writing the log of it: where to, how far, what came of it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient
from judgedesk.app.redaction_copy import CopyReport
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.redaction_copycard import CopyCard
from judgedesk.ui.views.redaction_read import Paper, make_copy, make_log
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.leakpanel import Again
from judgedesk.ui.widgets.paths import choose_target


class Making(QObject):
    """Does what the card asks for; what stops it is said in `trouble`. `noted(str)` for the status line."""

    noted = Signal(str)

    def __init__(self, bridge: Bridge, case: Case, words: Words, card: CopyCard, trouble: Banner,
                 parent: QWidget) -> None:  # fmt: skip
        super().__init__(parent)
        self._bridge, self._case, self._words = bridge, case, words
        self._card, self._trouble, self._window = card, trouble, parent
        self._paper: Paper | None = None
        self._job: Job | None = None
        card.target_wanted.connect(self._choose_target)
        card.stopped.connect(self.stop)
        card.log_wanted.connect(self.choose_log)

    @property
    def working(self) -> bool:
        """Whether a copy is being made."""
        return self._job is not None

    def ask(self, paper: Paper) -> None:
        """Asks for whom the copy of a document is."""
        if not self.working:
            self._paper = paper
            self._card.ask(paper)
        self._card.take_keyboard()

    def _choose_target(self) -> None:
        title = self.tr("Make the disclosure copy")
        choose_target(self._window, title, self.tr("disclosure copy"), {".pdf": "PDF"}, self.write_copy)

    def write_copy(self, path: Path) -> None:
        """Makes the copy, checks it and writes it."""
        if self._paper is not None:
            self._write_copy(self._paper, path, self._card.recipient, "")

    def _write_copy(self, paper: Paper, path: Path, recipient: Recipient, override: str) -> None:
        def again(reason: str) -> None:
            self._write_copy(paper, path, recipient, reason)

        if self.working:
            return
        self._trouble.clear()
        self._card.tell(("pages", 0, paper.pages))
        self._job = self._bridge.start(make_copy, self._case, paper.id, path, recipient, override,
                                       progress=self._card.tell, done=self._written,
                                       failed=lambda error: self._not_written(error, again))  # fmt: skip

    def stop(self) -> None:
        """Stops making the copy; nothing is written then."""
        if self._job is not None:
            self._job.cancel()

    def _written(self, answer: tuple[Path, CopyReport]) -> None:
        self._job = None
        self._card.show_report(*answer)
        self.noted.emit(self.tr("Disclosure copy written to {0}").format(answer[0].name))

    def _not_written(self, error: UserError, again: Again) -> None:
        self._job = None
        self._card.end()
        if error.code == "job.cancelled":
            self.noted.emit(self.tr("Stopped; nothing was written"))
        else:
            self._trouble.show_error(error, again=again)

    def choose_log(self) -> None:
        """Asks where the log of all boxes and copies is to be written."""
        kinds = {".docx": self.tr("Word document"), ".xlsx": self.tr("Workbook"), ".csv": self.tr("Table as text")}
        title = self.tr("Write the redaction log")
        choose_target(self._window, title, self.tr("redaction log"), kinds, self.write_log)

    def write_log(self, path: Path, override: str = "") -> None:
        """Writes it to a file whose ending says as what."""

        def again(reason: str) -> None:
            self.write_log(path, reason)

        self._trouble.clear()
        self._bridge.start(make_log, self._case, path, self._words.language, override, done=self._log_written,
                           failed=lambda error: self._trouble.show_error(error, again=again))  # fmt: skip

    def _log_written(self, answer: tuple[Path, int]) -> None:
        self.noted.emit(self.tr("Redaction log written to {0}").format(answer[0].name))
