"""The desk of one open case: bar, places, work and status line, and the commands that hold everywhere."""

from collections.abc import Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

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
from judgedesk.ui.shell.caseplace import CasePlace
from judgedesk.ui.shell.commands import Command, Commands
from judgedesk.ui.shell.counting import LiveCount
from judgedesk.ui.shell.figures import Figures
from judgedesk.ui.shell.filesections import FileSections
from judgedesk.ui.shell.gridsections import GridSections
from judgedesk.ui.shell.hearingsections import PLACE as HEARINGS
from judgedesk.ui.shell.hearingsections import HearingSections
from judgedesk.ui.shell.history import History, Stop
from judgedesk.ui.shell.navigation import Entry, Navigation
from judgedesk.ui.shell.palette import Palette
from judgedesk.ui.shell.peopleplace import PLACE as PEOPLE
from judgedesk.ui.shell.peopleplace import PeoplePlace
from judgedesk.ui.shell.protectionsections import PLACE as PROTECTION
from judgedesk.ui.shell.protectionsections import ProtectionSections
from judgedesk.ui.shell.questions import PLACE as ASKED
from judgedesk.ui.shell.questions import Questions
from judgedesk.ui.shell.readinglog import ReadingLog
from judgedesk.ui.shell.requestsections import PLACE as REQUESTS
from judgedesk.ui.shell.requestsections import RequestSections
from judgedesk.ui.shell.statusline import StatusLine
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.topbar import TopBar
from judgedesk.ui.shell.underway import UnderWay
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.chronology import ChronologyView
from judgedesk.ui.views.documents import DocumentsView
from judgedesk.ui.views.finding import FindingView
from judgedesk.ui.views.grid import GridView
from judgedesk.ui.views.ledger import LedgerView
from judgedesk.ui.views.log import LogView
from judgedesk.ui.views.people_names import NamesSwitch
from judgedesk.ui.views.place import Place
from judgedesk.ui.views.questions_read import InBox
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.paths import choose_files, choose_folder

_View = TypeVar("_View", ChronologyView, DocumentsView, FindingView, GridView, LedgerView, LogView)


class Desk(QWidget):
    """Everything the user sees of a case. Owns neither the bridge nor the case."""

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, general: Iterable[Command],
                 parent: QWidget | None = None, engine: Engine | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self.bridge, self._theme, self.case, self._words = bridge, theme, case, words
        self._history = History()
        self.commands = Commands(self)
        self._places: dict[str, QWidget] = {}
        self.topbar = TopBar(theme, self.commands, case, self)
        self.navigation = Navigation(self._entries(), theme, self)
        self.figures = Figures(self.navigation, words, self)
        self.banner = Banner(theme, words, self)
        self.status = StatusLine(theme, words, "identities" not in case.withheld, self)
        self.names = NamesSwitch(bridge, theme, case, self, "status")
        bridge.around = partial(as_switched, case)
        self.log_of_reading = ReadingLog(bridge, case, self)
        self.acts = Acts(bridge, case, words, self)
        self.underway = UnderWay(bridge, theme, case, words, self.status, self, engine)
        self.importing = self.underway.importing
        self.sections = FileSections(bridge, theme, case, words, self)
        self.grid_sections = GridSections(bridge, theme, case, words, self)
        self.protection = ProtectionSections(bridge, theme, case, words, self)
        self.people = PeoplePlace(bridge, theme, case, words, self)
        self.hearings = HearingSections(bridge, theme, case, words, self)
        self.requests = RequestSections(bridge, theme, case, words, self)
        self.case_place = CasePlace(bridge, theme, case, words, self)
        self.questions = Questions(bridge, theme, case, words, self._in_box, self)
        self._groups = (
            self.sections, self.grid_sections, self.people, self.protection, self.hearings, self.requests,
            self.questions, self.case_place,
        )  # fmt: skip
        self._stack = QStackedWidget(self)
        self._palette = Palette(theme, self)
        self._lay_out()
        self._connect()
        self.commands.register([*self._commands(), *general])
        self._show(Stop("documents"))
        self._history.go(Stop("documents"))
        self._refresh_figures()
        self.underway.start()

    def _entries(self) -> list[Entry]:
        return [
            Entry("documents", lambda: self.tr("Documents"), "Alt+1"),
            Entry("finding", lambda: self.tr("Find"), "Alt+2"),
            Entry("questions", lambda: self.tr("Questions"), "Alt+6"),
            Entry("grid", lambda: self.tr("Grid"), "Alt+3"),
            Entry("chronology", lambda: self.tr("Chronology"), "Alt+7"),
            Entry(PEOPLE, lambda: self.tr("People"), "Alt+8"),
            Entry(PROTECTION, lambda: self.tr("Protection"), "Alt+9"),
            Entry(HEARINGS, lambda: self.tr("Hearings"), "Alt+0"),
            Entry(REQUESTS, lambda: self.tr("Requests"), "Alt+Shift+8"),
            Entry("ledger", lambda: self.tr("Ledger"), "Alt+4"),
            Entry("log", lambda: self.tr("Log"), "Alt+5"),
            Entry(CASE, lambda: self.tr("Case"), "Ctrl+F10"),
        ]

    def _lay_out(self) -> None:
        work = QVBoxLayout()
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        work.addWidget(self.banner)
        work.addWidget(self._stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.navigation)
        middle.addLayout(work, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.topbar)
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
        for group in self._groups:
            group.open_page.connect(self.open_page)
            group.section_wanted.connect(self.go)
            group.noted.connect(self.status.show_note)
            figure = getattr(group, "figure", None)
            if figure is not None:
                figure.connect(partial(self.navigation.set_figure, group.place))
        self.sections.missed.connect(self._no_folio)
        LiveCount(self.bridge, self.case, self._words, box, self._widening)
        self.questions.asked.connect(self._ask)
        self.questions.failed.connect(self.show_error)
        self.people.search.connect(lambda query: self._ask(query, None))
        self.people.stop_wanted.connect(self._to)
        self.hearings.stop_wanted.connect(self._to)
        self.grid_sections.request_wanted.connect(lambda cell: self.requests.ask_for([cell]))
        self.commands.offer(self.hearings.of_persons)
        self.names.noted.connect(self.status.show_note)
        self.topbar.undo.connect(self.acts.undo)
        self.acts.said.connect(self.topbar.show_act)
        self.navigation.chosen.connect(self.go)
        self.importing.refused.connect(self.show_error)
        self.status.ledger_wanted.connect(lambda: self.go("ledger"))
        self.underway.offers_wanted.connect(self._show_offers)
        self.underway.folders_wanted.connect(self._show_folders)
        self.underway.offers.changed.connect(self._offers_changed)
        self.bridge.changed.connect(self._changed)
        self.bridge.failed.connect(self.show_error)

    @cached_property
    def documents(self) -> DocumentsView:
        """Each place is made when it is first wanted."""
        view = DocumentsView(self.bridge, self._theme, self.case, self._words)
        view.open_page.connect(self.open_page)
        view.choose_wanted.connect(self._choose_files)
        view.folder_wanted.connect(self._choose_folder)
        view.file_wanted.connect(self.importing.begin)
        view.offers.declined.connect(self.underway.offers.decline)
        view.section_wanted.connect(self.go)
        return self._placed(view)

    @cached_property
    def finding(self) -> FindingView:
        """The place of searching and reading."""
        view = FindingView(self.bridge, self._theme, self.case, self._words)
        view.total_changed.connect(self._found)
        view.reader.shown.connect(self._page_opened)
        view.reader.waiting.connect(self.underway.reading.look)
        self.underway.breaks.follow(view.reader)
        view.suggested.connect(self.topbar.box.setText)
        view.noted.connect(self.status.show_note)
        return self._placed(view)

    @cached_property
    def grid(self) -> GridView:
        """The place of the grid."""
        return cast("GridView", self._place("grid"))

    @cached_property
    def chronology(self) -> ChronologyView:
        """The place of the facts in time."""
        view = ChronologyView(self.bridge, self._theme, self.case, self._words)
        view.open_page.connect(self.open_page)
        return self._placed(view)

    @cached_property
    def ledger(self) -> LedgerView:
        """The place of the ledger."""
        view = LedgerView(self.bridge, self._theme, self.case, self._words)
        view.open_page.connect(self.open_page)
        view.choose_wanted.connect(self._choose_files)
        view.again_wanted.connect(self.importing.again)
        view.noted.connect(self.status.show_note)
        view.scans_waiting.connect(self.underway.reading.look)
        return self._placed(view)

    @cached_property
    def log(self) -> LogView:
        """The place of the log."""
        return self._placed(LogView(self.bridge, self._theme, self.case, self._words))

    def _placed(self, view: _View) -> _View:
        self._places[view.view_name] = view
        self._stack.addWidget(view)
        return view

    def _place(self, name: str) -> QWidget:
        for sections in self._groups:
            if sections.has(name):
                if name not in self._places:
                    self._places[name] = sections.make(name)
                    self._stack.addWidget(self._places[name])
                return self._places[name]
        place: QWidget = getattr(self, name)
        return place

    def _commands(self) -> list[Command]:
        may = self._may_write
        go = [
            Command(f"go.{entry.name}", lambda e=entry: self.tr("Go to {0}").format(e.text()),  # type: ignore[misc]  # a default binds the loop
                    lambda e=entry: self.go(e.name), entry.keys)  # type: ignore[misc]
            for entry in self._entries() if entry.name != ASKED
        ]  # fmt: skip
        return [
            Command("box.ask", lambda: self.tr("Find in the file or run a command"), self.topbar.box.ask, "Ctrl+K"),
            *go,
            *self.acts.commands(),
            *self.names.commands(),
            Command("import.files", lambda: self.tr("Import files…"), self._choose_files, "Ctrl+I", may),
            Command("import.folder", lambda: self.tr("Import a folder…"), self._choose_folder, "Ctrl+Shift+I", may),
            *self.underway.commands(),
            *(one for group in (self.sections, self.grid_sections, self.protection, self.hearings, self.requests,
                                self.case_place) for one in group.commands()),
            *self.questions.commands(lambda: self._here().place),
            Command("history.back", lambda: self.tr("Back"), self._back, "Alt+Left", lambda: self._history.can(-1)),
            Command("history.forward", lambda: self.tr("Forward"), self._forward, "Alt+Right",
                    lambda: self._history.can(1)),
            Command("pane.next", lambda: self.tr("Next part of the window"), lambda: self._cycle(1), "F6"),
            Command("pane.previous", lambda: self.tr("Previous part of the window"), lambda: self._cycle(-1),
                    "Shift+F6"),
        ]  # fmt: skip

    def go(self, name: str) -> None:
        """Brings a place to the front."""
        self._to(Stop(name))

    def _to(self, stop: Stop) -> None:
        self._leave()
        self._show(stop)
        self._arrive(stop.place)

    def search(self, text: str) -> None:
        """Searches the file and shows what was found."""
        self._leave()
        self._show(Stop("finding"))
        self.finding.search(text)
        self._arrive("finding")

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

    def open_page(self, document: int, page: int, spans: list[tuple[int, int]]) -> None:
        """Opens a page in the reader."""
        self._leave()
        self._show(Stop("finding"))
        self.finding.open_page(document, page, spans)
        self._arrive("finding")

    def show_error(self, error: UserError) -> None:
        """A failure that no view said itself."""
        self.banner.show_error(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes a message away."""
        if event.key() == Qt.Key.Key_Escape and self.banner.isVisible():
            self.banner.clear()
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

    def _leave(self) -> None:
        self._history.keep(self._here())

    def _arrive(self, name: str) -> None:
        stop = self._here()
        self._history.go(stop if stop.place == name else Stop(name))

    def _here(self) -> Stop:
        view = self._stack.currentWidget()
        state = getattr(view, "state", None)
        name = next(name for name, widget in self._places.items() if widget is view)
        return Stop(name, state() if callable(state) else None)

    def _show(self, stop: Stop) -> None:
        view = self._place(stop.place)
        self.banner.clear()
        self._stack.setCurrentWidget(view)
        self.navigation.mark(next((group.place for group in self._groups if group.has(stop.place)), stop.place))
        place = cast("Place", view)
        self.commands.show_view(place.commands())
        place.activate()
        restore = getattr(view, "restore", None)
        if stop.state is not None and callable(restore):
            restore(stop.state)
            if stop.place == "finding":
                self.topbar.box.setText(self.finding.results.query)

    def _back(self) -> None:
        self._leave()
        if (stop := self._history.back()) is not None:
            self._show(stop)

    def _forward(self) -> None:
        self._leave()
        if (stop := self._history.forward()) is not None:
            self._show(stop)

    def _cycle(self, steps: int) -> None:
        view = self._stack.currentWidget()
        panes = getattr(view, "panes", None)
        parts: list[QWidget] = panes() if callable(panes) else [self._stack]
        parts = [part for part in parts if part.isVisible() and part.isEnabled()]
        ring: list[QWidget] = [self.topbar.box, self.navigation, *parts]
        focus = QApplication.focusWidget()
        at = next((n for n, part in enumerate(ring) if focus and (part is focus or part.isAncestorOf(focus))), -1)
        chosen = ring[(at + steps) % len(ring)]
        if chosen is self.navigation:
            self.navigation.focus_current()
        else:
            chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- what changed -------------------------------------------------------------------------------------------

    def _changed(self, changes: Changes) -> None:
        for view in self._places.values():
            cast("Place", view).refresh(changes)
        self.underway.refresh(changes)
        self._refresh_figures()

    def _refresh_figures(self) -> None:
        self.bridge.read(summary, self.case, done=self._summed, key="desk.summary")
        self.acts.read()
        self.protection.count()
        self.hearings.count()
        self.requests.count()

    def _summed(self, found: Summary) -> None:
        self.status.show_summary(found)
        self.people.say_figure(found)
        self.figures.show(found)

    def _found(self, total: int) -> None:
        self.navigation.set_figure("finding", self._words.number(total) if total >= 0 else "")

    # -- import -------------------------------------------------------------------------------------------------

    def _may_write(self) -> bool:
        return self.case.writable

    def _choose_files(self) -> None:
        choose_files(self, self.tr("Import files"), self._offer)

    def _choose_folder(self) -> None:
        choose_folder(self, self.tr("Import a folder"), lambda folder: self._offer([folder]))

    def _offer(self, paths: list[Path]) -> None:
        if paths:
            self.go("documents")
            self.documents.offer(paths)

    def _show_offers(self) -> None:
        self.go("documents")
        self.documents.offers.offer(self.underway.offers.files)

    def _show_folders(self) -> None:
        self.go("documents")
        self.documents.folders.ask()

    def _offers_changed(self) -> None:
        self.documents.folders.show_folders(self.underway.offers.folders)
        self.documents.offers.update_files(self.underway.offers.files)

    def _to_folio(self, asked: str) -> None:
        page = self.finding.reader.page
        self.sections.find_folio(asked, page.volume if page is not None else "")

    def _no_folio(self, asked: str) -> None:
        self.banner.show_text(self.tr("No page bears the folio {0}.").format(asked),
                              self.tr("It is neither stamped on a page nor counted between two that are."), "",
                              self.tr("Find the words instead"), lambda: self.search(asked))  # fmt: skip

    def _widening(self, question: str) -> Widening:
        return self.finding.results.widening_for(question) if "finding" in self._places else Widening()

    def _page_opened(self) -> None:
        page = self.finding.reader.page
        if page is not None:
            self.underway.reading.first(page.document, page.number)
            self.log_of_reading.shown(page.document, page.number)
