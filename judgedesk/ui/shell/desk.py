"""The desk of one open case: bar, places, work and status line, and the commands that hold everywhere."""

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from judgedesk.app.asking import Options, options_of, widening_of
from judgedesk.app.casefile import Case, Summary, summary
from judgedesk.app.consultation import as_switched
from judgedesk.app.ocr import Engine
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.search.widening import Widening
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.acts import Acts
from judgedesk.ui.shell.caseplace import PLACE as CASE
from judgedesk.ui.shell.centre import Centre
from judgedesk.ui.shell.commands import Command, Commands
from judgedesk.ui.shell.counting import LiveCount
from judgedesk.ui.shell.drafts import Drafts
from judgedesk.ui.shell.figures import Figures
from judgedesk.ui.shell.hearingsections import PLACE as HEARINGS
from judgedesk.ui.shell.helpplace import PLACE as HELP
from judgedesk.ui.shell.history import Stop
from judgedesk.ui.shell.libertysections import PLACE as LIBERTY
from judgedesk.ui.shell.moneysections import PLACE as MONEY
from judgedesk.ui.shell.navigation import Entry, Navigation
from judgedesk.ui.shell.offering import Offering
from judgedesk.ui.shell.palette import Palette
from judgedesk.ui.shell.panes import Panes
from judgedesk.ui.shell.papersections import PLACE as PAPERS
from judgedesk.ui.shell.peopleplace import PLACE as PEOPLE
from judgedesk.ui.shell.protectionsections import PLACE as PROTECTION
from judgedesk.ui.shell.questions import PLACE as ASKED
from judgedesk.ui.shell.readinglog import ReadingLog
from judgedesk.ui.shell.requestsections import PLACE as REQUESTS
from judgedesk.ui.shell.statusline import StatusLine
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.topbar import TopBar
from judgedesk.ui.shell.tour import TourCard
from judgedesk.ui.shell.toursteps import TourSteps
from judgedesk.ui.shell.trialsections import PLACE as TRIAL
from judgedesk.ui.shell.underway import UnderWay
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.chronology import ChronologyView
from judgedesk.ui.views.documents import DocumentsView
from judgedesk.ui.views.finding import FindingView
from judgedesk.ui.views.grid import GridView
from judgedesk.ui.views.home import HomeView
from judgedesk.ui.views.ledger import LedgerView
from judgedesk.ui.views.log import LogView
from judgedesk.ui.views.people_names import NamesSwitch
from judgedesk.ui.views.questions_read import InBox
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.sections import SectionHead, section_said

HOME = Stop("home")


class Desk(QWidget):
    """Everything the user sees of a case. Owns neither the bridge nor the case."""

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, general: Iterable[Command],
                 parent: QWidget | None = None, engine: Engine | None = None, first: Stop | None = None,
                 kept: Mapping[str, Any] | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self.bridge, self._theme, self.case, self._words = bridge, theme, case, words
        theme.hold(self)
        self.commands = Commands(self)
        self.topbar = TopBar(theme, self.commands, case, self)
        self.navigation = Navigation(self._entries(), theme, words.number, self)
        self.figures = Figures(self.navigation, words, self)
        self.banner = Banner(theme, words, self)
        self.status = StatusLine(theme, words, "identities" not in case.withheld, self)
        self.names = NamesSwitch(bridge, theme, case, self, "status")
        bridge.around = partial(as_switched, case)
        self.log_of_reading = ReadingLog(bridge, case, self)
        self.acts = Acts(bridge, case, words, self)
        self.underway = UnderWay(bridge, theme, case, words, self.status, self, engine)
        self.importing = self.underway.importing
        self.centre = centre = Centre(bridge, theme, case, words, self._in_box, self)
        self.sections, self.grid_sections, self.people = centre.sections, centre.grid_sections, centre.people
        self.protection, self.hearings, self.requests = centre.protection, centre.hearings, centre.requests
        self.questions, self.case_place = centre.questions, centre.case_place
        self.tour = TourCard(theme, self)
        self.panes = Panes(bridge, theme, case, centre, self._another_centre, kept or {}, self)
        self.drafts = Drafts(bridge, theme, case, words, lambda: self.panes.centres, self._called, self)
        self._places, self._stack, self._history = centre.places, centre.stack, centre.history
        self.offering = Offering(centre, self.underway, self)
        self._palette = Palette(theme, self)
        self._lay_out()
        theme.dress_all(self)
        self._connect()
        self.commands.register([*self._commands(), *general])
        first = first or self.panes.first_stop() or HOME
        self.centre.show_stop(first)
        self._history.go(first)
        self.panes.restore()
        self._refresh_figures()
        self.underway.start()

    def _entries(self) -> list[Entry]:
        return [
            Entry("home", lambda: self.tr("Today"), "Alt+Home"),
            Entry("documents", lambda: self.tr("Documents"), "Alt+1"),
            Entry("finding", lambda: self.tr("Find"), "Alt+2"),
            Entry("questions", lambda: self.tr("Questions"), "Alt+6"),
            Entry("grid", lambda: self.tr("Grid"), "Alt+3"),
            Entry("chronology", lambda: self.tr("Chronology"), "Alt+7"),
            Entry(PEOPLE, lambda: self.tr("People"), "Alt+8"),
            Entry(PROTECTION, lambda: self.tr("Protection"), "Alt+9"),
            Entry(HEARINGS, lambda: self.tr("Hearings"), "Alt+0"),
            Entry(TRIAL, lambda: self.tr("Trial"), "Alt+Shift+1"),
            Entry(LIBERTY, lambda: self.tr("Remand"), "Ctrl+Alt+7"),
            Entry(REQUESTS, lambda: self.tr("Requests"), "Alt+Shift+8"),
            Entry(MONEY, lambda: self.tr("Money and calls"), "Ctrl+Shift+F9"),
            Entry(PAPERS, lambda: self.tr("Papers"), "Ctrl+Shift+F11"),
            Entry("ledger", lambda: self.tr("Ledger"), "Alt+4"),
            Entry("log", lambda: self.tr("Log"), "Alt+5"),
            Entry(CASE, lambda: self.tr("Case"), "Ctrl+F10"),
            Entry(HELP, lambda: self.tr("Help"), "F1"),
        ]

    def _lay_out(self) -> None:
        work = QVBoxLayout()
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        work.addWidget(self.banner)
        work.addWidget(self.panes.beside, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.navigation)
        middle.addLayout(work, 1)
        middle.addWidget(self.tour)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.topbar)
        column.addWidget(self.drafts.card)
        column.addLayout(middle, 1)
        column.addWidget(self.names.card)
        column.addWidget(self.underway.panel)
        column.addWidget(self.status)
        self.status.put_last(self.names)
        self._palette.name(self.tr("What the typed words would do"))

    def _connect(self) -> None:
        box = self.topbar.box
        box.attach(self._palette)
        box.search.connect(self.search)
        box.run.connect(self.commands.run)
        box.folio.connect(self._to_folio)
        centre = self.centre
        centre.crumbs.name_of = partial(self.name_of, centre)
        centre.made.connect(self._join)
        self._join_centre(centre)
        self.panes.made.connect(self._join_reader)
        self.panes.activated.connect(self._activated)
        self.panes.asked.connect(box.ask)
        self.tour.moved.connect(self._tour_moved)
        self.tour.left.connect(self.panes.active.take_keyboard)
        for group in centre.groups:
            figure = getattr(group, "figure", None)
            if figure is not None:
                figure.connect(partial(self.navigation.set_figure, group.place))
        self.sections.missed.connect(self._no_folio)
        LiveCount(self.bridge, self.case, self._words, box, self._widening)
        self.commands.offer(self.hearings.of_persons)
        self.commands.offer(lambda: self.centre.help.pages(lambda: self.panes.active))
        self.names.noted.connect(self.status.show_note)
        self.topbar.undo.connect(self.acts.undo)
        self.acts.said.connect(self.topbar.show_act)
        self.navigation.chosen.connect(self.go)
        self.importing.refused.connect(self.show_error)
        self.status.ledger_wanted.connect(lambda: self.go("ledger"))
        self.bridge.changed.connect(self._changed)
        self.bridge.failed.connect(self.show_error)

    def _another_centre(self, parent: QWidget) -> Centre:
        centre = Centre(self.bridge, self._theme, self.case, self._words, self._in_box, parent)
        centre.crumbs.name_of = partial(self.name_of, centre)
        self._join_centre(centre)
        return centre

    def _join_centre(self, centre: Centre) -> None:
        centre.help.live = self.commands.all
        centre.arrived.connect(partial(self._arrived, centre))
        centre.page_wanted.connect(partial(self.panes.open_page, centre))
        centre.asked.connect(self._ask)
        centre.elsewhere.connect(self.panes.go)
        centre.noted.connect(self.status.show_note)
        centre.failed.connect(self.show_error)

    def _join_reader(self, view: QWidget) -> None:
        """Joins a reader, whichever pane it stands in."""
        if isinstance(view, FindingView):
            view.reader.shown.connect(partial(self._page_opened, view))
            view.reader.waiting.connect(self.underway.reading.look)
            self.underway.breaks.follow(view.reader)
        elif isinstance(view, HomeView):
            view.command_wanted.connect(self.commands.run)

    def _join(self, view: QWidget) -> None:
        """Joins a view just made to what stands round the centre."""
        self._join_reader(view)
        if isinstance(view, DocumentsView):
            view.choose_wanted.connect(self.offering.choose_files)
            view.folder_wanted.connect(self.offering.choose_folder)
            view.file_wanted.connect(self.importing.begin)
            view.offers.declined.connect(self.underway.offers.decline)
        elif isinstance(view, FindingView):
            view.total_changed.connect(self._found)
            view.suggested.connect(self.topbar.box.setText)
        elif isinstance(view, LedgerView):
            view.choose_wanted.connect(self.offering.choose_files)
            view.again_wanted.connect(self.importing.again)
            view.scans_waiting.connect(self.underway.reading.look)

    def name_of(self, centre: Centre, name: str) -> str:
        """What a place is called; of a section, what its head calls it."""
        entry = next((one for one in self._entries() if one.name == name), None)
        if entry is not None:
            return entry.text()
        head = getattr(centre.places.get(name), "head", None)
        return head.here_said if isinstance(head, SectionHead) else section_said(self._theme, name)

    def _called(self, name: str) -> str:
        """A place as the line over the first pane names it."""
        names = (self.name_of(self.centre, one) for one in dict.fromkeys((self.centre.heading(name), name)))
        return " › ".join(filter(None, names))

    @property
    def documents(self) -> DocumentsView:
        """The place of the documents."""
        return self.centre.documents

    @property
    def finding(self) -> FindingView:
        """The place of searching and reading."""
        return self.centre.finding

    @property
    def grid(self) -> GridView:
        """The place of the grid."""
        return self.centre.grid

    @property
    def chronology(self) -> ChronologyView:
        """The place of the facts in time."""
        return self.centre.chronology

    @property
    def ledger(self) -> LedgerView:
        """The place of the ledger."""
        return self.centre.ledger

    @property
    def log(self) -> LogView:
        """The place of the log."""
        return self.centre.log

    def _commands(self) -> list[Command]:
        may, ring = self._may_write, (self.topbar.box, self.navigation)
        go = [
            Command(f"go.{entry.name}", lambda e=entry: self.tr("Go to {0}").format(e.text()),  # type: ignore[misc]  # a default binds the loop
                    lambda e=entry: self.go(e.name), entry.keys)  # type: ignore[misc]
            for entry in self._entries() if entry.name not in (ASKED, HELP)
        ]  # fmt: skip
        return [
            Command("box.ask", lambda: self.tr("Find in the file or run a command"), self.topbar.box.ask, "Ctrl+K"),
            *go,
            *self.acts.commands(),
            *self.names.commands(),
            Command("import.files", lambda: self.tr("Import files…"), self.offering.choose_files, "Ctrl+I", may),
            Command("import.folder", lambda: self.tr("Import a folder…"), self.offering.choose_folder, "Ctrl+Shift+I",
                    may),
            *self.underway.commands(),
            *self.panes.commands(),
            *self.drafts.commands(),
            Command("tour.start", lambda: self.tr("Guided tour, five minutes"), self.guide, ""),
            *(one for group in (self.sections, self.grid_sections, self.protection, self.hearings, self.requests,
                                self.centre.trial, self.centre.liberty, self.centre.money,
                                self.centre.papers, self.case_place) for one in group.commands()),
            *self.questions.commands(lambda: self._here().place),
            *self.centre.help.commands(lambda: self.panes.active),
            Command("history.back", lambda: self.tr("Back"), self._back, "Alt+Left",
                    lambda: self.panes.active.history.can(-1)),
            Command("history.forward", lambda: self.tr("Forward"), lambda: self._turn(1), "Alt+Right",
                    lambda: self.panes.active.history.can(1)),
            Command("pane.next", lambda: self.tr("Next part of the window"), lambda: self.panes.cycle(ring, 1), "F6"),
            Command("pane.previous", lambda: self.tr("Previous part of the window"), lambda: self.panes.cycle(ring, -1),
                    "Shift+F6"),
        ]  # fmt: skip

    def go(self, name: str) -> None:
        """Brings a place to the front."""
        self.panes.go(Stop(name))

    def search(self, text: str) -> None:
        """Searches the file and shows what was found."""
        self.centre.search(text)

    def open_page(self, document: int, page: int, spans: list[tuple[int, int]]) -> None:
        """Opens a page in the reader."""
        self.centre.open_page(document, page, spans)

    def _ask(self, text: str, options: Options | None) -> None:
        """Asks a question that stands in another place; `options` as it was kept."""
        self.topbar.box.setText(text)
        self.search(text)
        if options is not None and widening_of(options) != self.finding.results.question.widening:
            self.finding.results.set_widening(widening_of(options))

    def _in_box(self) -> InBox:
        """What stands in the box; where nothing does, what was asked last."""
        typed = self.topbar.box.text().strip()
        results = self.finding.results if "finding" in self._places else None
        text = "" if typed.startswith(">") else typed
        text = text or (results.query if results is not None else "")
        return InBox(text, options_of(results.widening_for(text)) if results is not None else {})

    def open_help(self, link: str) -> None:
        """Opens a page of the manual, ``page#anchor``."""
        self.panes.active.help.open(link)

    def show_error(self, error: UserError) -> None:
        """A failure that no view said itself."""
        self.banner.show_error(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes a message away, then the tour."""
        if event.key() == Qt.Key.Key_Escape and (self.banner.isVisible() or self.tour.isVisible()):
            if self.banner.isVisible():
                self.banner.clear()
            else:
                self.tour.leave()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._palette.name(self.tr("What the typed words would do"))
            self.acts.say()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.underway.offers.came_to_front()
        super().changeEvent(event)

    # -- places -------------------------------------------------------------------------------------------------

    def _place(self, name: str) -> QWidget:
        return self.centre.place(name)

    def _here(self) -> Stop:
        return self.centre.here()

    def guide(self) -> None:
        """Begins the guided tour, or goes on where it was left."""
        steps = TourSteps(self.bridge, self.case, self.centre, self.commands, self).steps()
        self.tour.begin(steps, int(self.panes.more.get("tour", 0)))

    def _tour_moved(self, step: int) -> None:
        self.panes.more["tour"] = step

    def _arrived(self, centre: Centre, _name: str) -> None:
        """Another place came to the front: its keys hold, and the navigation marks it."""
        self.banner.clear()
        if centre is self.panes.active:
            self._activated()

    def _activated(self) -> None:
        active = self.panes.active
        self.navigation.mark(active.heading(active.here().place))
        self.commands.show_view(active.commands)

    def _back(self) -> None:
        self._turn(-1)

    def _turn(self, steps: int) -> None:
        self.panes.active.back(steps)
        if self.panes.active is self.centre and self._here().place == "finding":
            self.topbar.box.setText(self.finding.results.query)

    # -- what changed -------------------------------------------------------------------------------------------

    def _changed(self, changes: Changes) -> None:
        self.panes.refresh(changes)
        self.underway.refresh(changes)
        self._refresh_figures()

    def _refresh_figures(self) -> None:
        self.bridge.read(summary, self.case, done=self._summed, key="desk.summary")
        self.acts.read()
        self.protection.count()
        self.hearings.count()
        self.requests.count()
        self.centre.trial.count()
        self.centre.liberty.count()
        self.centre.money.count()
        self.centre.papers.count()

    def _summed(self, found: Summary) -> None:
        self.status.show_summary(found)
        self.people.say_figure(found)
        self.figures.show(found)

    def _found(self, total: int) -> None:
        self.navigation.set_figure("finding", self._words.number(total) if total >= 0 else "")

    # -- import -------------------------------------------------------------------------------------------------

    def _may_write(self) -> bool:
        return self.case.writable

    def _offer(self, paths: list[Path]) -> None:
        self.offering.offer(paths)

    def _to_folio(self, asked: str) -> None:
        page = self.finding.reader.page
        self.sections.find_folio(asked, page.volume if page is not None else "")

    def _no_folio(self, asked: str) -> None:
        self.banner.show_text(self.tr("No page bears the folio {0}.").format(asked),
                              self.tr("It is neither stamped on a page nor counted between two that are."), "",
                              self.tr("Find the words instead"), lambda: self.search(asked))  # fmt: skip

    def _widening(self, question: str) -> Widening:
        return self.finding.results.widening_for(question) if "finding" in self._places else Widening()

    def _page_opened(self, view: FindingView) -> None:
        page = view.reader.page
        if page is not None:
            self.underway.reading.first(page.document, page.number)
            self.log_of_reading.shown(page.document, page.number)
