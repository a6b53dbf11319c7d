"""The sections of the place of hearings, made when first wanted, and the figure of the navigation."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.grid import persons
from judgedesk.app.hearings import hearings
from judgedesk.app.reports import Filter
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.history import Stop
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.arranging import ArrangingView
from judgedesk.ui.views.board import PICTURE, BoardView
from judgedesk.ui.views.calendars import CalendarsView
from judgedesk.ui.views.contradictions import ContradictionsView
from judgedesk.ui.views.hearing_section import HearingFocus, HearingSection
from judgedesk.ui.views.outline import OutlineView
from judgedesk.ui.views.running import RunningView
from judgedesk.ui.views.service import ServiceView
from judgedesk.ui.views.testimony import TestimonyView
from judgedesk.ui.widgets.hearinghead import HEARING_KEYS
from judgedesk.ui.widgets.printing import Printing, Wanted

Heard: TypeAlias = tuple[str, str]
_HEARD = frozenset({"victim", "witness", "defendant", "expert"})

PLACE = "hearings"
"""The place of the navigation under which they stand."""

VIEWS: Mapping[str, type[HearingSection]] = {
    "hearings": BoardView,
    "arranging": ArrangingView,
    "running": RunningView,
    "testimony": TestimonyView,
    "calendars": CalendarsView,
    "outline": OutlineView,
    "contradictions": ContradictionsView,
    "service": ServiceView,
}
"""By name, in the order of `HEARING_KEYS`."""


def coming(case: Case) -> tuple[int, tuple[Heard, ...]]:
    """How many hearings are still to be held, and who may be heard (id, label); called on a reader thread."""
    today = date.today()
    number = sum(one.slot.day >= today for one in hearings(case, ("tentative", "confirmed", "ready")))
    return number, tuple((one.id, one.label) for one in persons(case) if _HEARD & set(one.roles))


class HearingSections(QObject):
    """Makes the views and passes on what they want.

    Signals:
        open_page(document, page, spans), section_wanted(name), noted(text): as from the views.
        figure(text, spoken): how many hearings are still to be held, for the navigation.
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
        self._focus = HearingFocus()
        self._coming = 0
        self._people: tuple[Heard, ...] = ()
        self.printing = Printing(parent, bridge, theme, case, words, self._printed)
        self.printing.noted.connect(self.noted)
        self._board: BoardView | None = None
        words.changed.connect(self._say)

    def has(self, name: str) -> bool:
        """Whether a place is one of them."""
        return name in VIEWS

    def make(self, name: str, parent: QWidget | None = None) -> HearingSection:
        """The view of a section, made now."""
        view = VIEWS[name](self._bridge, self._theme, self._case, self._words, parent)
        view.focus = self._focus
        if isinstance(view, BoardView):
            self._board = view
            view.printed = (self.printing.command("hearings"),)
        view.open_page.connect(self.open_page)
        view.section_wanted.connect(self.section_wanted)
        view.noted.connect(self.noted)
        view.person_wanted.connect(lambda person: self.stop_wanted.emit(Stop("people", person)))
        return view

    def _printed(self) -> tuple[str, Wanted]:
        """The plan: of the days shown, where it is looked at as a picture of them."""
        layout = self._board.picture.layout_shown if self._board is not None else None
        if layout is None or self._board is None or self._board.pages.current != PICTURE or not layout.days:
            return "plan", Filter
        wanted = Filter(first=min(layout.days).isoformat(), last=max(layout.days).isoformat())
        return "plan", lambda: wanted

    def look_at(self, day: date, person: str = "") -> None:
        """All sections look at another day, and at another person to be heard."""
        self._focus.day, self._focus.person = day, person or self._focus.person

    def count(self) -> None:
        """Counts anew what is still to be held."""
        self._bridge.read(coming, self._case, done=self._show, key=("hearings.figure", id(self)))

    def _show(self, found: tuple[int, tuple[Heard, ...]]) -> None:
        self._coming, self._people = found
        self._say()

    def of_persons(self) -> list[Command]:
        """What each person stated, side by side: ``Contradictions P-1``."""
        return [
            Command(f"contradictions.of.{id}", lambda called=called: self.tr("Contradictions {0}").format(called),  # type: ignore[misc]  # a default binds the loop
                    partial(self.stop_wanted.emit, Stop("contradictions", (id, ""))))
            for id, called in self._people
        ]  # fmt: skip

    def _say(self) -> None:
        number = self._coming
        spoken = self.tr("%n hearing(s) to come", "", number) if number else ""
        self.figure.emit(self._words.number(number) if number else "", spoken)

    def commands(self) -> list[Command]:
        """Going to each beside the plan."""
        named: dict[str, Callable[[], str]] = {
            "arranging": lambda: self.tr("Go to What is to be arranged for hearings"),
            "running": lambda: self.tr("Go to The day's running order"),
            "testimony": lambda: self.tr("Go to Testimony: who is to be heard"),
            "calendars": lambda: self.tr("Go to Sittings, rooms and calendars"),
            "outline": lambda: self.tr("Go to Questions to be put"),
            "contradictions": lambda: self.tr("Go to Statements side by side"),
            "service": lambda: self.tr("Go to Service: papers sent, receipts, attendance"),
        }
        return [
            *(
                Command(f"go.{name}", text, lambda name=name: self.section_wanted.emit(name), HEARING_KEYS[name])  # type: ignore[misc]  # a default binds the loop
                for name, text in named.items()
            ),
        ]
