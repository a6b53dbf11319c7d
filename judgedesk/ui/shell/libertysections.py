"""The sections of the place of remand, made when first wanted, and the figure of the navigation."""

import threading
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.diary_follow import Step, keep_in_step
from judgedesk.domain.changes import Changes
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.detention import LibertyView
from judgedesk.ui.views.detention_read import figure
from judgedesk.ui.views.diary import DiaryView
from judgedesk.ui.views.liberty_section import LibertySection
from judgedesk.ui.widgets.trialhead import LIBERTY_KEYS

PLACE = "liberty"
"""The first of them; all stand under the trial."""

VIEWS: Mapping[str, type[LibertySection]] = {"liberty": LibertyView, "diary": DiaryView}
"""By name, in the order of `LIBERTY_KEYS`."""
_BOOKED = frozenset({"records", "persons"})


class LibertySections(QObject):
    """Makes the views and passes on what they want.

    Signals:
        open_page(document, page, spans), section_wanted(name), noted(text): as from the views.
        figure(text, spoken, needs): how many have something that must not be, else how many are held.
    """

    open_page = Signal(int, int, list)
    section_wanted = Signal(str)
    noted = Signal(str)
    figure = Signal(str, str, int)

    place = PLACE

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._held = self._late = 0
        self._waiting = False
        words.changed.connect(self._say)
        self._booked = threading.Event()
        if case.writable:
            bridge.changed.connect(self._changed)
            bridge.keep(keep_in_step, case, self._booked, progress=self._stepped)

    def _changed(self, changes: Changes) -> None:
        """Something may be booked otherwise: the office diary follows, in its own thread."""
        if changes.kinds & _BOOKED:
            self._booked.set()

    def _stepped(self, step: Step) -> None:
        if step.published is not None or self._waiting != (step.trouble is not None):
            self._waiting = step.trouble is not None
            self._bridge.changed.emit(Changes(frozenset({"diary"})))

    def has(self, name: str) -> bool:
        """Whether a place is one of them."""
        return name in VIEWS

    def make(self, name: str, parent: QWidget | None = None) -> LibertySection:
        """The view of a section, made now."""
        view = VIEWS[name](self._bridge, self._theme, self._case, self._words, parent)
        view.open_page.connect(self.open_page)
        view.section_wanted.connect(self.section_wanted)
        view.noted.connect(self.noted)
        return view

    def count(self) -> None:
        """Counts anew who is held, and with whom something is over."""
        self._bridge.read(figure, self._case, done=self._show, key=("liberty.figure", id(self)))

    def _show(self, found: tuple[int, int]) -> None:
        self._held, self._late = found
        self._say()

    def _say(self) -> None:
        late, number = self._late, self._held
        if late:
            spoken = self.tr("%n person(s) with a time that ran out", "", late)
            self.figure.emit(self.tr("%n late", "", late), spoken, late)
        else:
            spoken = self.tr("%n person(s) held", "", number) if number else ""
            self.figure.emit(self._words.number(number) if number else "", spoken, 0)

    def commands(self) -> list[Command]:
        """Going to each beside the first."""
        named: dict[str, Callable[[], str]] = {"diary": lambda: self.tr("Go to The office diary")}
        return [
            Command(f"go.{name}", text, lambda name=name: self.section_wanted.emit(name), LIBERTY_KEYS[name])  # type: ignore[misc]  # a default binds the loop
            for name, text in named.items()
        ]
