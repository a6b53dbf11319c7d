"""The sections of the place of papers that go out and come in, made when first wanted, and the figure of it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.bundle import BundleView
from judgedesk.ui.views.exchange import ExchangeView
from judgedesk.ui.views.exchange_read import waiting_number
from judgedesk.ui.views.papers_section import PaperSection
from judgedesk.ui.widgets.papershead import PAPERS_KEYS

PLACE = "bundle"
"""The place of the navigation under which they stand."""

VIEWS: Mapping[str, type[PaperSection]] = {"bundle": BundleView, "exchange": ExchangeView}
"""By name, in the order of `PAPERS_KEYS`."""


class PaperSections(QObject):
    """Makes the views and passes on what they want.

    Signals:
        open_page(document, page, spans), section_wanted(name), noted(text): as from the views.
        figure(text, spoken): how many records with two values wait for a choice.
    """

    open_page = Signal(int, int, list)
    section_wanted = Signal(str)
    noted = Signal(str)
    figure = Signal(str, str)

    place = PLACE

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._waiting = 0
        words.changed.connect(self._say)

    def has(self, name: str) -> bool:
        """Whether a place is one of them."""
        return name in VIEWS

    def make(self, name: str, parent: QWidget | None = None) -> PaperSection:
        """The view of a section, made now."""
        view = VIEWS[name](self._bridge, self._theme, self._case, self._words, parent)
        view.open_page.connect(self.open_page)
        view.section_wanted.connect(self.section_wanted)
        view.noted.connect(self.noted)
        return view

    def count(self) -> None:
        """Counts anew what waits for a choice."""
        self._bridge.read(waiting_number, self._case, done=self._show, key=("papers.figure", id(self)))

    def _show(self, found: int) -> None:
        self._waiting = found
        self._say()

    def _say(self) -> None:
        spoken = self.tr("%n record(s) with two values", "", self._waiting) if self._waiting else ""
        self.figure.emit(self._words.number(self._waiting) if self._waiting else "", spoken)

    def commands(self) -> list[Command]:
        """Going to each beside the first."""
        named: dict[str, Callable[[], str]] = {"exchange": lambda: self.tr("Go to Exchange with another desk")}
        return [
            Command(f"go.{name}", text, lambda name=name: self.section_wanted.emit(name), PAPERS_KEYS[name])  # type: ignore[misc]  # a default binds the loop
            for name, text in named.items()
        ]
