"""The sections of the place of protection, made when first wanted, and the figure of the navigation."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app.alerts import alerts
from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.alerts import AlertsView
from judgedesk.ui.views.checklists import ChecklistsView
from judgedesk.ui.views.measures import MeasuresView
from judgedesk.ui.views.protection import ProtectionView
from judgedesk.ui.views.protection_section import Focus, ProtectionSection
from judgedesk.ui.views.questionings import QuestioningsView
from judgedesk.ui.widgets.protectionhead import PROTECTION_KEYS

PLACE = "protection"
"""The place of the navigation under which they stand."""

VIEWS: Mapping[str, type[ProtectionSection]] = {
    "protection": ProtectionView,
    "measures": MeasuresView,
    "alerts": AlertsView,
    "questionings": QuestioningsView,
    "checklists": ChecklistsView,
}
"""By name, in the order of `PROTECTION_KEYS`."""


_ELSEWHERE = frozenset(
    ("service", "summons", "plan", "hearing", "break", "request", "export", "undisclosed", "liberty", "diary", "files",
     "retention", "users")
)  # fmt: skip
"""Kinds of alerts that other places settle, and count in their own figures; the list of alerts shows them all."""


def needing_somebody(case: Case) -> tuple[int, int]:
    """How many things must not go on so, and how many warnings there are, of what is settled under protection; called
    on a reader thread.
    """
    levels = Counter(alert.level for alert in alerts(case) if alert.kind not in _ELSEWHERE)
    return levels["block"], levels["warn"]


class ProtectionSections(QObject):
    """Makes the views and passes on what they want.

    Signals:
        open_page(document, page, spans), section_wanted(name), noted(text): as from the views.
        figure(text, spoken): what needs somebody, for the navigation.
    """

    open_page = Signal(int, int, list)
    section_wanted = Signal(str)
    noted = Signal(str)
    figure = Signal(str, str)

    place = PLACE

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._focus = Focus()
        self._counted = (0, 0)
        words.changed.connect(self._say)

    def has(self, name: str) -> bool:
        """Whether a place is one of them."""
        return name in VIEWS

    def make(self, name: str, parent: QWidget | None = None) -> ProtectionSection:
        """The view of a section, made now."""
        view = VIEWS[name](self._bridge, self._theme, self._case, self._words, parent)
        view.focus = self._focus
        view.open_page.connect(self.open_page)
        view.section_wanted.connect(self.section_wanted)
        view.noted.connect(self.noted)
        return view

    def look_at(self, day: date) -> None:
        """All sections look at another day."""
        self._focus.day = day

    def count(self) -> None:
        """Counts anew what needs somebody."""
        self._bridge.read(needing_somebody, self._case, done=self._show, key=("protection.figure", id(self)))

    def _show(self, counted: tuple[int, int]) -> None:
        self._counted = counted
        self._say()

    def _say(self) -> None:
        stops, warnings = self._counted
        number = stops + warnings
        spoken = self.tr("%n alert(s) need attention", "", number) if number else ""
        self.figure.emit(self._words.number(number) if number else "", spoken)

    def commands(self) -> list[Command]:
        """Going to each beside the board."""
        named: dict[str, Callable[[], str]] = {
            "measures": lambda: self.tr("Go to Measures open to a person"),
            "alerts": lambda: self.tr("Go to Alerts: what needs attention"),
            "questionings": lambda: self.tr("Go to Questionings"),
            "checklists": lambda: self.tr("Go to Checklists: duties to the injured, counterbalances"),
        }
        return [
            Command(f"go.{name}", text, lambda name=name: self.section_wanted.emit(name), PROTECTION_KEYS[name])  # type: ignore[misc]  # a default binds the loop
            for name, text in named.items()
        ]
