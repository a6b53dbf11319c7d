"""The sections of the place of the grid: the grid itself and what is worked out beside it; made when first wanted."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.requests_record import Cell
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.comparison import ComparisonView
from judgedesk.ui.views.compelled import CompelledView
from judgedesk.ui.views.coverage import CoverageView
from judgedesk.ui.views.grid import GridView
from judgedesk.ui.views.indicators import IndicatorsView
from judgedesk.ui.views.section import Section
from judgedesk.ui.widgets.sections import GRID_KEYS

PLACE = "grid"
"""The place of the navigation under which they stand."""

VIEWS: Mapping[str, type[GridView] | type[Section]] = {
    "grid": GridView,
    "comparison": ComparisonView,
    "indicators": IndicatorsView,
    "coverage": CoverageView,
    "compelled": CompelledView,
}
"""By name, in the order of `GRID_KEYS`: a section is offered once it stands here."""


class GridSections(QObject):
    """Makes the views and passes on what they want.

    Signals:
        open_page(document, page, spans), section_wanted(name), noted(text): as from the views.
        request_wanted(Cell): another state is to be asked about a cell of the grid.
    """

    open_page = Signal(int, int, list)
    section_wanted = Signal(str)
    noted = Signal(str)
    request_wanted = Signal(object)

    place = PLACE

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words

    def has(self, name: str) -> bool:
        """Whether a place is one of them."""
        return name in VIEWS

    def make(self, name: str, parent: QWidget | None = None) -> GridView | Section:
        """The view of a section, made now."""
        view = VIEWS[name](self._bridge, self._theme, self._case, self._words, parent)
        view.head.offer_only(VIEWS)
        view.open_page.connect(self.open_page)
        view.section_wanted.connect(self.section_wanted)
        view.noted.connect(self.noted)
        if isinstance(view, GridView):
            view.request_wanted.connect(lambda *cell: self.request_wanted.emit(Cell(*cell)))
        return view

    def commands(self) -> list[Command]:
        """Going to each beside the grid."""
        named: dict[str, Callable[[], str]] = {
            "comparison": lambda: self.tr("Go to Comparison with related offences"),
            "indicators": lambda: self.tr("Go to Indicators"),
            "coverage": lambda: self.tr("Go to Pages and persons: what was opened, what is tied to nothing"),
            "compelled": lambda: self.tr("Go to Compelled acts"),
        }
        return [
            Command(f"go.{name}", text, lambda name=name: self.section_wanted.emit(name), GRID_KEYS[name])  # type: ignore[misc]  # a default binds the loop
            for name, text in named.items() if name in VIEWS
        ]  # fmt: skip
