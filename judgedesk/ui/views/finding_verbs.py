"""What can be done with the results, as commands: going through them, narrowing, ordering, and with all at once."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app import hit_report
from judgedesk.app.asking import options_of
from judgedesk.app.casefile import Case
from judgedesk.app.hit_report import Written
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.reader import Reader
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views import finding_ask as ask
from judgedesk.ui.views.finding_ask import Question
from judgedesk.ui.views.finding_results import ResultsPane
from judgedesk.ui.widgets.paths import choose_target


class ResultVerbs(QObject):
    """Signals: `noted(str)` something to be said in the status line; `failed(UserError)` what could not be done;
    `refused(UserError, again)` a file was not written, `again` writes it with a reason.
    """

    noted = Signal(str)
    failed = Signal(object)
    refused = Signal(object, object)

    def __init__(self, bridge: Bridge, case: Case, words: Words, results: ResultsPane, reader: Reader,
                 parent: QWidget) -> None:  # fmt: skip
        super().__init__(parent)
        self._bridge, self._case, self._words = bridge, case, words
        self._results, self._reader, self._window = results, reader, parent

    # -- as commands --------------------------------------------------------------------------------------------

    def commands(self, forms: Callable[[], None], keep: Callable[[], None], tag: Callable[[], None]) -> list[Command]:
        """All of them; `forms`, `keep` and `tag` show the panel and the cards."""
        results = self._results
        return [
            self._made("next_hit", lambda: self.tr("Next hit"), lambda: results.step(1), "F3", self._listed),
            self._made("previous_hit", lambda: self.tr("Previous hit"), lambda: results.step(-1), "Shift+F3",
                       self._listed),
            self._made("narrow", self._narrow_said, results.toggle_facets, "Ctrl+Shift+X", self._asked),
            self._made("forms", lambda: self.tr("What is looked for: forms of the words…"), forms, "Ctrl+E",
                       self._asked),
            self._made("order", self._order_said, results.next_order, "Ctrl+L", self._asked),
            self._made("thumbs", self._thumbs_said, results.thumbs.toggle, "Ctrl+H"),
            self._made("alike", lambda: self.tr("Pages like this one"), self.find_alike, "Ctrl+J",
                       lambda: self._reader.page is not None),
            self._made("tag_all", lambda: self.tr("Tag all hits…"), tag, "Ctrl+Shift+A", self._may_write),
            self._made("report", lambda: self.tr("Write the hits to a file…"), self.ask_report, "Ctrl+Shift+E",
                       self._may_write),
            self._made("keep", lambda: self.tr("Keep or watch this question…"), keep, "Ctrl+S", self._may_keep),
        ]  # fmt: skip

    def _made(self, name: str, text: Callable[[], str], run: Callable[[], None], keys: str,
              enabled: Callable[[], bool] = lambda: True) -> Command:  # fmt: skip
        return Command(f"finding.{name}", text, run, keys, enabled)

    def _narrow_said(self) -> str:
        return self.tr("Hide the facets") if self._results.facets.isVisible() else self.tr("Narrow the results…")

    def _order_said(self) -> str:
        file_first = self._results.question.order == "rank"
        return self.tr("Hits in the order of the file") if file_first else self.tr("Best hits first")

    def _thumbs_said(self) -> str:
        on = self._results.thumbs.on
        return self.tr("Hits without pictures") if on else self.tr("Small pictures of the pages beside the hits")

    def _listed(self) -> bool:
        return self._results.total > 0

    def _asked(self) -> bool:
        return self._results.result is not None

    def _may_write(self) -> bool:
        result = self._results.result
        return self._case.writable and result is not None and result.total > 0

    def _may_keep(self) -> bool:
        return self._case.writable and self._results.result is not None

    # -- done here ----------------------------------------------------------------------------------------------

    def find_alike(self) -> None:
        """Lists the pages that are like the one open."""
        page = self._reader.page
        if page is not None:
            self._bridge.read(ask.alike, self._case, page, done=self._results.show_alike,
                              failed=self.failed.emit, key=("finding.alike", id(self)))  # fmt: skip

    def ask_report(self) -> None:
        """Asks where the hits are to be written."""
        kinds = {".docx": self.tr("Word"), ".xlsx": self.tr("Excel"), ".csv": self.tr("Table as text")}
        choose_target(self._window, self.tr("Write the hits"), self.tr("hits"), kinds, self.write_report)

    def write_report(self, path: Path) -> None:
        """Writes every passage found."""
        self._write_hits(self._results.question, path, "")

    def _write_hits(self, question: Question, path: Path, override: str) -> None:
        def again(reason: str) -> None:
            self._write_hits(question, path, reason)

        self._bridge.start(_write, self._case, question, path, self._words.language, override, progress=self._tell,
                           done=self._written, failed=lambda error: self.refused.emit(error, again))  # fmt: skip

    def _tell(self, told: tuple[int, int]) -> None:
        number = self._words.number
        self.noted.emit(self.tr("Writing the hits: {0} of {1}").format(number(told[0]), number(told[1])))

    def _written(self, written: Written) -> None:
        self.noted.emit(self.tr("%n hit(s) written", "", written.listed))


def _write(case: Case, question: Question, path: Path, language: str, override: str, *,
           progress: Callable[[Any], None], cancel: threading.Event) -> Written:  # fmt: skip
    return hit_report.write_hits(
        case, question.text, path, language=language, options=options_of(question.widening),
        progress=lambda done, total: progress((done, total)), cancel=cancel, override=override,
    )  # fmt: skip
