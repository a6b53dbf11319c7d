"""Papers and commands of the clerk's weeks: one paper by one key, all summonses in one act, the calendar."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from judgedesk.app import hearings_arranging
from judgedesk.app.casefile import Case
from judgedesk.app.writing import Written
from judgedesk.app.writing_many import Lot, Paper
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.arranging_lot import SUMMONS, LotCard, write_summonses
from judgedesk.ui.views.hearing_papers import CALENDAR, PAPERS, PaperWriter, paper_of
from judgedesk.ui.widgets.hearingwords import day_said
from judgedesk.ui.widgets.leakpanel import Again
from judgedesk.ui.widgets.paths import choose_folder
from judgedesk.ui.widgets.templatewords import template_said

if TYPE_CHECKING:
    from judgedesk.ui.views.arranging import ArrangingView


class ArrangingPapers(QObject):
    """Writes what a view asks for, and shows in it what came of that."""

    def __init__(self, view: "ArrangingView", bridge: Bridge, case: Case, words: Words, lot: LotCard) -> None:
        super().__init__(view)
        self._view, self._bridge, self._case, self._words, self._lot = view, bridge, case, words, lot
        self._job: Job | None = None
        self._mending = ""
        self.writer = PaperWriter(bridge, case, view)
        self.writer.written.connect(self._show_written)
        self.writer.refused.connect(self._refused)
        lot.stopped.connect(self._stop)
        lot.sent.connect(self._note_sent)
        lot.chosen.connect(self._show_stopped)

    def commands(self) -> list[Command]:
        """What can be done in the view."""
        view = self._view

        def on_item() -> bool:
            line = view.line()
            return self._case.writable and line is not None and line.item is not None

        def may() -> bool:
            return self._case.writable and view.line() is not None

        papers = [one for one in PAPERS if one in view.card.papers.offered]
        return [
            Command("arranging.done", lambda: self.tr("Done today, or not done (Space)"), view.turn, "", on_item),
            Command("arranging.form", lambda: self.tr("Close it by a form (Enter)"), view.close_by_form, "", on_item),
            Command("arranging.ready", lambda: self.tr("Mark the hearing ready"), view.make_ready, "Ctrl+R", may),
            Command("arranging.open", lambda: self.tr("Only what is open, or all"), view.toggle_open, "Ctrl+D"),
            Command("arranging.next", lambda: self.tr("A week later"), lambda: view.step(7), "Ctrl+Right"),
            Command("arranging.before", lambda: self.tr("A week earlier"), lambda: view.step(-7), "Ctrl+Left"),
            Command("arranging.summonses", lambda: self.tr("Write all summonses of the plan…"), self.ask_summonses,
                    "Ctrl+P", self.may_summon),
            Command("arranging.calendar", lambda: self.tr("Write the calendar (.ics)…"), self.ask_calendar, "Ctrl+E",
                    may),
            *(Command(f"arranging.{one.template}", partial(self._said, one.template),
                      partial(self.write_paper, one.template), "", may) for one in papers),
            Command("hearings.section", lambda: self.tr("Next section of hearings"), view.head.next_section, "F7"),
        ]  # fmt: skip

    def _said(self, template: str) -> str:
        return self.tr("Paper: {0}").format(template_said(template))

    def typed(self, key: str) -> None:
        """A letter writes its paper."""
        paper = paper_of(key)
        if paper is not None and paper in self._view.card.papers.offered:
            self.write_paper(paper.template)

    # -- one paper ----------------------------------------------------------------------------------------------

    def write_paper(self, template: str) -> None:
        """Asks where a paper about the chosen hearing, its sitting or its day is to lie."""
        line, paper = self._view.line(), next((one for one in PAPERS if one.template == template), None)
        if line is not None and paper is not None and self._case.writable:
            papers = self._view.card.papers
            self.writer.ask(template, paper.about_of(line.planned.hearing), papers.language, papers.recipient)

    def ask_calendar(self) -> None:
        """Asks where the calendar is to lie."""
        papers = self._view.card.papers
        self.writer.ask_calendar(self.tr("Hearings"), papers.language, papers.recipient)

    def _show_written(self, written: Written, template: str) -> None:
        self._view.trouble.clear()
        self._view.noted.emit(self.tr("Calendar written") if template == CALENDAR else self.tr("Paper written"))
        self._view.card.papers.show_written(written, template)
        if self._mending and template == SUMMONS:
            self._lot.mend(self._mending)
            self._mending = ""

    def _refused(self, error: UserError, again: Again | None) -> None:
        self._view.trouble.show_error(error, again=again)

    # -- all summonses ------------------------------------------------------------------------------------------

    def may_summon(self) -> bool:
        """Whether anybody is still to be summoned."""
        weeks = self._view.weeks
        return self._case.writable and weeks is not None and bool(weeks.unsent()) and self._job is None

    def ask_summonses(self) -> None:
        """Asks for the folder in which all summonses that were not sent yet are to lie."""
        if self.may_summon():
            choose_folder(self._view, self.tr("Folder for the summonses"), self.write_all)

    def write_all(self, folder: Path) -> None:
        """Writes them; what stops one does not stop the others."""
        weeks = self._view.weeks
        if weeks is None or not self.may_summon():
            return
        language, unsent = self._words.language, weeks.unsent()
        called = {one.hearing.id: f"{one.called}, {day_said(one.hearing.slot.day, language)}" for one in weeks.planned}
        self._lot.begin(called, len(unsent), folder)
        papers = self._view.card.papers
        self._job = self._bridge.start(write_summonses, self._case, unsent, folder, papers.language, papers.recipient,
                                       progress=self._lot.show_progress, done=self._show_lot,
                                       failed=self._failed)  # fmt: skip
        self._view.show_lot()

    def _show_lot(self, lot: Lot) -> None:
        self._job = None
        self._lot.show_lot(lot)
        self._view.retranslate()

    def _failed(self, error: UserError) -> None:
        self._job = None
        self._view.trouble.show_error(error)
        self._lot.left.emit()
        self._view.retranslate()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _note_sent(self, hearings: list[str]) -> None:
        self._bridge.write(hearings_arranging.sent, self._case, hearings, self._view.today().isoformat(),
                           failed=self._view.trouble.show_error)  # fmt: skip

    def _show_stopped(self, paper: Paper) -> None:
        """What stopped one, and where it can be written all the same."""
        if paper.error is None:
            return
        papers = self._view.card.papers

        def again(reason: str) -> None:
            target = self._lot.target(paper.about)
            self.writer.write(SUMMONS, paper.about, target, papers.language, papers.recipient, reason)
            self._mending = paper.about

        self._view.trouble.show_error(paper.error, again=again)
