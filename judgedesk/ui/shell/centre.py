"""The centre of a window: the places of a case, each made when first wanted, one of them in front, and the way back."""

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from typing import Protocol, TypeVar, cast

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.caseplace import CasePlace
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.crumbs import Crumbs
from judgedesk.ui.shell.filesections import FileSections
from judgedesk.ui.shell.gridsections import GridSections
from judgedesk.ui.shell.hearingsections import HearingSections
from judgedesk.ui.shell.helpplace import HelpPlace
from judgedesk.ui.shell.history import History, Stop
from judgedesk.ui.shell.libertysections import LibertySections
from judgedesk.ui.shell.moneysections import MoneySections
from judgedesk.ui.shell.navigation import UNDER
from judgedesk.ui.shell.papersections import PaperSections
from judgedesk.ui.shell.peopleplace import PeoplePlace
from judgedesk.ui.shell.prints import Prints
from judgedesk.ui.shell.protectionsections import ProtectionSections
from judgedesk.ui.shell.questions import Questions
from judgedesk.ui.shell.requestsections import RequestSections
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.trialsections import TrialSections
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.chronology import ChronologyView
from judgedesk.ui.views.documents import DocumentsView
from judgedesk.ui.views.finding import FindingView
from judgedesk.ui.views.grid import GridView
from judgedesk.ui.views.home import HomeView
from judgedesk.ui.views.ledger import LedgerView
from judgedesk.ui.views.log import LogView
from judgedesk.ui.views.place import Place
from judgedesk.ui.views.questions_read import InBox

_View = TypeVar("_View", ChronologyView, DocumentsView, FindingView, HomeView, LedgerView, LogView)


class Group(Protocol):
    """Sections that stand under one place of the navigation."""

    place: str

    def has(self, name: str) -> bool:
        """Whether a section is one of them."""
        ...

    def make(self, name: str, parent: QWidget | None = None) -> QWidget:
        """Its view, made now as a child of `parent`, where it stays: a view that is moved is styled twice."""
        ...

    def commands(self) -> list[Command]:
        """Going to each."""
        ...


class _Stack(QStackedWidget):
    """Places of which one shows: it alone says how small the window may be."""

    def minimumSizeHint(self) -> QSize:
        """That of the place in front."""
        place = self.currentWidget()
        return place.minimumSizeHint() if place is not None else super().minimumSizeHint()


class Centre(QWidget):
    """Signals:
    made(view): a place was made and is to be joined to what stands round the centre.
    arrived(place): another place is in front.
    page_wanted(document, page, spans), noted(text), failed(UserError): as from the views.
    asked(text, options): a question is to be asked; options as it was kept, or None.
    elsewhere(stop): a place is wanted that there is only once, in another pane.
    """

    made = Signal(object)
    arrived = Signal(str)
    page_wanted = Signal(int, int, list)
    noted = Signal(str)
    failed = Signal(object)
    asked = Signal(str, object)
    elsewhere = Signal(object)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, in_box: Callable[[], InBox],
                 parent: QWidget) -> None:  # fmt: skip
        super().__init__(parent)
        self._about = (bridge, theme, case, words)
        self._in_box, self._window = in_box, parent
        self.history = History()
        self.places: dict[str, QWidget] = {}
        self.stack = _Stack(self)
        theme.hold(self, self.stack)
        about = (*self._about, self)
        self.sections = FileSections(*about)
        self.grid_sections = GridSections(*about)
        self.protection = ProtectionSections(*about)
        self.people = PeoplePlace(*about)
        self.hearings = HearingSections(*about)
        self.requests = RequestSections(*about)
        self.trial = TrialSections(*about)
        self.liberty = LibertySections(*about)
        self.money = MoneySections(*about)
        self.papers = PaperSections(*about)
        self.help = HelpPlace(*about)
        self._prints = Prints(*about)
        self._prints.noted.connect(self.noted)
        self.crumbs = Crumbs(theme, self)
        self.crumbs.wanted.connect(self.go)
        self._groups: list[Group] = []
        for group in (self.sections, self.grid_sections, self.people, self.protection, self.hearings, self.trial,
                      self.liberty, self.requests, self.money, self.papers):  # fmt: skip
            self._join(group)
        self._join(self.help)
        self.help.stop_wanted.connect(self.to)
        self.help.back_wanted.connect(self.back)
        self.people.search.connect(lambda query: self.asked.emit(query, None))
        self.people.stop_wanted.connect(self.to)
        self.hearings.stop_wanted.connect(self.to)
        self.grid_sections.request_wanted.connect(lambda cell: self.requests.ask_for([cell]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.crumbs)
        column.addWidget(self.stack, 1)

    def _join(self, group: FileSections | GridSections | PeoplePlace | ProtectionSections | HearingSections
              | RequestSections | TrialSections | LibertySections | MoneySections | PaperSections | Questions
              | CasePlace | HelpPlace) -> None:  # fmt: skip
        self._groups.append(cast("Group", group))
        group.open_page.connect(self._to_page)
        group.section_wanted.connect(self.go)
        group.noted.connect(self.noted)

    @cached_property
    def questions(self) -> Questions:
        """What was kept of questions; it watches them from when it is first asked for."""
        made = Questions(*self._about, self._in_box, self._window)
        made.asked.connect(self.asked)
        made.failed.connect(self.failed)
        self._join(made)
        return made

    @cached_property
    def case_place(self) -> CasePlace:
        """Users, recovery, custody, closing."""
        made = CasePlace(*self._about, self)
        self._join(made)
        return made

    @property
    def groups(self) -> tuple[Group, ...]:
        """Those that were made."""
        return tuple(self._groups)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The line over the places follows, also where it does not show."""
        super().resizeEvent(event)
        self.crumbs.fit(self.width())

    # -- places ---------------------------------------------------------------------------------------------------

    @cached_property
    def home(self) -> HomeView:
        """What waits for the user today."""
        view = self._placed(HomeView(*self._about, self.stack))
        view.lead_wanted.connect(self._lead)
        return view

    @cached_property
    def documents(self) -> DocumentsView:
        """The list of documents."""
        view = self._placed(DocumentsView(*self._about, self.stack))
        view.open_page.connect(self._to_page)
        view.section_wanted.connect(self.go)
        return view

    @cached_property
    def finding(self) -> FindingView:
        """The place of searching and reading."""
        view = self._placed(FindingView(*self._about, self.stack))
        view.noted.connect(self.noted)
        view.reader.shown.connect(self._say_where)
        view.head.wanted.connect(self.go)
        return view

    @cached_property
    def grid(self) -> GridView:
        """The place of the grid."""
        return cast("GridView", self.place("grid"))

    @cached_property
    def chronology(self) -> ChronologyView:
        """The place of the facts in time."""
        view = self._placed(ChronologyView(*self._about, self.stack))
        view.open_page.connect(self._to_page)
        return view

    @cached_property
    def ledger(self) -> LedgerView:
        """The place of the ledger."""
        view = self._placed(LedgerView(*self._about, self.stack))
        view.open_page.connect(self._to_page)
        view.section_wanted.connect(self.go)
        view.noted.connect(self.noted)
        return view

    @cached_property
    def log(self) -> LogView:
        """The place of the log."""
        view = self._placed(LogView(*self._about, self.stack))
        view.section_wanted.connect(self.go)
        view.noted.connect(self.noted)
        return view

    def _placed(self, view: _View) -> _View:
        self.places[view.view_name] = view
        self.stack.addWidget(view)
        self.made.emit(view)
        return view

    def place(self, name: str) -> QWidget:
        """A place by name, made when first wanted."""
        for group in self._groups:
            if group.has(name):
                if name not in self.places:
                    self.places[name] = group.make(name, self.stack)
                    self.stack.addWidget(self.places[name])
                    self.made.emit(self.places[name])
                return self.places[name]
        place: QWidget = getattr(self, name)
        return place

    def knows(self, name: str) -> bool:
        """Whether there is such a place."""
        alone = ("home", "documents", "finding", "chronology", "ledger", "log")
        return name in alone or any(group.has(name) for group in self._groups)

    def group(self, name: str) -> str:
        """The first of the sections among which a place was made."""
        return next((group.place for group in self._groups if group.has(name)), name)

    def heading(self, name: str) -> str:
        """The place of the navigation under which a place stands."""
        group = self.group(name)
        return UNDER.get(group, group)

    def is_alone(self, name: str) -> bool:
        """Whether there is only one of a place, in the first pane."""
        return self.group(name) in ("questions", "case")

    # -- going ----------------------------------------------------------------------------------------------------

    @property
    def front(self) -> QWidget | None:
        """The view in front; None before any was shown."""
        return self.stack.currentWidget() if self.places else None

    @property
    def commands(self) -> list[Command]:
        """Those of the view in front."""
        if self.front is None:
            return []
        return [*cast("Place", self.front).commands(), *self._prints.commands(self.here().place, self.front)]

    def here(self) -> Stop:
        """Where the user is, and what is open there."""
        view = self.stack.currentWidget()
        state = getattr(view, "state", None)
        name = next((name for name, widget in self.places.items() if widget is view), "")
        return Stop(name, state() if callable(state) else None)

    def go(self, name: str) -> None:
        """Brings a place to the front."""
        self.to(Stop(name))

    def to(self, stop: Stop) -> None:
        """Brings a place to the front, as it then is to stand."""
        if not self.knows(stop.place):
            self.elsewhere.emit(stop)
            return
        with_way_back(self, partial(self.show_stop, stop), stop.place)

    def search(self, text: str) -> None:
        """Searches the file and shows what was found."""

        def ask() -> None:
            self.show_stop(Stop("finding"))
            self.finding.search(text)

        with_way_back(self, ask, "finding")

    def open_page(self, document: int, page: int, spans: list[tuple[int, int]]) -> None:
        """Opens a page in the reader."""

        def read() -> None:
            self.show_stop(Stop("finding"))
            self.finding.open_page(document, page, spans)

        with_way_back(self, read, "finding")

    def back(self, steps: int) -> None:
        """Back (-1) or forward (1) among the stops."""
        self.history.keep(self.here())
        if (stop := self.history.back() if steps < 0 else self.history.forward()) is not None:
            self.show_stop(stop)

    def show_stop(self, stop: Stop) -> None:
        """Shows it without noting it as a stop."""
        view = self.place(stop.place)
        self._about[1].dress(view)
        self.stack.setCurrentWidget(view)
        self.arrived.emit(stop.place)
        cast("Place", view).activate()
        restore = getattr(view, "restore", None)
        if stop.state is not None and callable(restore):
            restore(stop.state)
        self._say_where()

    def take_keyboard(self) -> None:
        """Gives the keyboard to the view in front."""
        if self.front is not None:
            cast("Place", self.front).activate()

    def _to_page(self, document: int, page: int, spans: object) -> None:
        self.page_wanted.emit(document, page, spans)

    def refresh(self, changes: Changes) -> None:
        """Something changed."""
        for view in self.places.values():
            cast("Place", view).refresh(changes)

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        panes = getattr(self.front, "panes", None)
        parts: list[QWidget] = panes() if callable(panes) else [self.stack]
        return [part for part in parts if part.isVisible() and part.isEnabled()]

    def _lead(self, stop: Stop, about: dict[str, object]) -> None:
        """From a line of the home to its place; `about` says what the place's sections are to look at."""
        day, count = about.get("day"), str(about.get("count", ""))
        if stop.place == "request":
            self.requests.look_at(str(about.get("request", "")))
        elif isinstance(day, date):
            self.hearings.look_at(day)
        elif count:
            self.grid.counts.count = count  # the grid chooses it once it knows the counts
        self.to(stop)
        if count and self.grid.counts.shown is not None:
            self.grid.show_count(count)

    def _say_where(self) -> None:
        name = self.here().place
        self.crumbs.show_place(self.heading(name), name, self._what(name))
        self.crumbs.hold(self.finding.head if name == "finding" else None)

    def _what(self, name: str) -> str:
        page = self.finding.reader.page if name == "finding" else None
        return f"{page.name}, {page.number}" if page is not None else ""


def with_way_back(centre: Centre, show: Callable[[], None], place: str) -> None:
    """Notes the stop that is left and the one that is reached."""
    centre.history.keep(centre.here())
    show()
    stop = centre.here()
    centre.history.go(stop if stop.place == place else Stop(place))
