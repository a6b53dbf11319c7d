"""The sections of the place of money and calls, made when first wanted, and the figure of the navigation."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.money import MoneyView
from judgedesk.ui.views.money_read import figure
from judgedesk.ui.views.money_section import MoneySection
from judgedesk.ui.views.money_tables import TablesView
from judgedesk.ui.widgets.moneyhead import MONEY_KEYS

PLACE = "money"
"""The place of the navigation under which they stand."""

VIEWS: Mapping[str, type[MoneySection]] = {"money": MoneyView, "tables": TablesView}
"""By name, in the order of `MONEY_KEYS`."""


class MoneySections(QObject):
    """Makes the views and passes on what they want.

    Signals:
        open_page(document, page, spans), section_wanted(name), noted(text): as from the views.
        figure(text, spoken): how many tables were found and wait to be confirmed, else how many disagree with
            themselves, else how many are confirmed.
    """

    open_page = Signal(int, int, list)
    section_wanted = Signal(str)
    noted = Signal(str)
    figure = Signal(str, str)

    place = PLACE

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._kept = self._wrong = self._waiting = 0
        words.changed.connect(self._say)

    def has(self, name: str) -> bool:
        """Whether a place is one of them."""
        return name in VIEWS

    def make(self, name: str, parent: QWidget | None = None) -> MoneySection:
        """The view of a section, made now."""
        view = VIEWS[name](self._bridge, self._theme, self._case, self._words, parent)
        view.open_page.connect(self.open_page)
        view.section_wanted.connect(self.section_wanted)
        view.noted.connect(self.noted)
        if isinstance(view, TablesView):
            view.waiting.connect(self._wait)
        return view

    def count(self) -> None:
        """Counts anew what is confirmed."""
        self._bridge.read(figure, self._case, done=self._show, key=("money.figure", id(self)))

    def _wait(self, number: int) -> None:
        self._waiting = number
        self._say()

    def _show(self, found: tuple[int, int]) -> None:
        self._kept, self._wrong = found
        self._say()

    def _say(self) -> None:
        spoken = self.tr("%n table(s) confirmed", "", self._kept) if self._kept else ""
        if self._wrong:
            spoken = self.tr("%n table(s) disagree with themselves", "", self._wrong)
        if self._waiting:
            spoken = self.tr("%n table(s) to confirm", "", self._waiting)
        number = self._waiting or self._wrong or self._kept
        self.figure.emit(self._words.number(number) if number else "", spoken)

    def commands(self) -> list[Command]:
        """Going to each beside the first."""
        named: dict[str, Callable[[], str]] = {
            "tables": lambda: self.tr("Go to Tables and columns"),
        }
        return [
            Command(f"go.{name}", text, lambda name=name: self.section_wanted.emit(name), MONEY_KEYS[name])  # type: ignore[misc]  # a default binds the loop
            for name, text in named.items()
        ]
