"""The sections of the place of requests, made when first wanted, and the figure of the navigation."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.reports import Filter
from judgedesk.app.requests_record import Cell
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.requests import RequestsView
from judgedesk.ui.views.requests_form import RequestView
from judgedesk.ui.views.requests_instrument import InstrumentView
from judgedesk.ui.views.requests_read import Line, figure
from judgedesk.ui.views.requests_section import RequestFocus, RequestSection
from judgedesk.ui.widgets.printing import Printing, Wanted
from judgedesk.ui.widgets.requesthead import REQUEST_KEYS

PLACE = "requests"
"""The place of the navigation under which they stand."""

VIEWS: Mapping[str, type[RequestSection]] = {
    "requests": RequestsView,
    "instrument": InstrumentView,
    "request": RequestView,
}
"""By name, in the order of `REQUEST_KEYS`."""


class RequestSections(QObject):
    """Makes the views and passes on what they want.

    Signals:
        open_page(document, page, spans), section_wanted(name), noted(text): as from the views.
        figure(text, spoken): how many requests have a time that ran out, else how many are under way.
        stop_wanted(stop): another place is wanted, as it then is to stand.
    """

    open_page = Signal(int, int, list)
    section_wanted = Signal(str)
    noted = Signal(str)
    figure = Signal(str, str)
    stop_wanted = Signal(object)

    place = PLACE

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self.focus = RequestFocus()
        self._under_way = self._late = 0
        self.printing = Printing(parent, bridge, theme, case, words, self._printed)
        self.printing.noted.connect(self.noted)
        self._register: RequestsView | None = None
        words.changed.connect(self._say)

    def has(self, name: str) -> bool:
        """Whether a place is one of them."""
        return name in VIEWS

    def make(self, name: str, parent: QWidget | None = None) -> RequestSection:
        """The view of a section, made now."""
        view = VIEWS[name](self._bridge, self._theme, self._case, self._words, parent)
        view.focus = self.focus
        if isinstance(view, RequestsView):
            self._register = view
            view.printed = (self.printing.command("requests"),)
        view.open_page.connect(self.open_page)
        view.section_wanted.connect(self.section_wanted)
        view.noted.connect(self.noted)
        return view

    def _printed(self) -> tuple[str, Wanted]:
        """The register as narrowed and ordered."""
        view = self._register
        if view is None:
            return "requests", Filter
        said = {"out": self.tr("outgoing"), "in": self.tr("incoming")}.get(view.which.current or "", "")
        wanted = Filter(only=tuple(one.id for one in view.rows.rows if isinstance(one, Line)), said=said)
        return "requests", lambda: wanted

    def ask_for(self, cells: Sequence[Cell], need: str = "") -> None:
        """Another state is to be asked for what cells of the grid lack: to the choice of an instrument."""
        self.focus.cells = tuple(cells)
        self.focus.count = cells[0].count if cells else ""
        self.focus.persons = tuple(dict.fromkeys(one.victim for one in cells if one.victim))
        self.focus.need = need or self.focus.need
        self.section_wanted.emit("instrument")

    def look_at(self, request: str) -> None:
        """All sections look at another request."""
        self.focus.request = request

    def count(self) -> None:
        """Counts anew what is under way and late."""
        self._bridge.read(figure, self._case, done=self._show, key=("requests.figure", id(self)))

    def _show(self, found: tuple[int, int]) -> None:
        self._under_way, self._late = found
        self._say()

    def _say(self) -> None:
        late, number = self._late, self._under_way
        if late:
            self.figure.emit(self.tr("%n late", "", late), self.tr("%n request(s) with a time that ran out", "", late))
        else:
            spoken = self.tr("%n request(s) under way", "", number) if number else ""
            self.figure.emit(self._words.number(number) if number else "", spoken)

    def commands(self) -> list[Command]:
        """Going to each beside the register."""
        named: dict[str, Callable[[], str]] = {
            "instrument": lambda: self.tr("Go to Which instrument to ask another state by"),
            "request": lambda: self.tr("Go to The form of the request"),
        }
        return [
            *(
                Command(f"go.{name}", text, lambda name=name: self.section_wanted.emit(name), REQUEST_KEYS[name])  # type: ignore[misc]  # a default binds the loop
                for name, text in named.items()
            ),
        ]
