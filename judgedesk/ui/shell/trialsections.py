"""The sections of the place of the trial, made when first wanted, and the figure of the navigation."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.disclosed import DisclosedView
from judgedesk.ui.views.evidence_list import EvidenceListView
from judgedesk.ui.views.motions import MotionsView
from judgedesk.ui.views.trial_read import figure
from judgedesk.ui.views.trial_section import TrialSection
from judgedesk.ui.widgets.trialhead import TRIAL_KEYS

PLACE = "disclosed"
"""The place of the navigation under which they stand."""

VIEWS: Mapping[str, type[TrialSection]] = {
    "disclosed": DisclosedView,
    "motions": MotionsView,
    "evidence_list": EvidenceListView,
}
"""By name, in the order of `TRIAL_KEYS`."""


class TrialSections(QObject):
    """Makes the views and passes on what they want.

    Signals:
        open_page(document, page, spans), section_wanted(name), noted(text): as from the views.
        figure(text, spoken, needs): motions that are not decided, and findings that rest on what was not disclosed.
    """

    open_page = Signal(int, int, list)
    section_wanted = Signal(str)
    noted = Signal(str)
    figure = Signal(str, str, int)

    place = PLACE

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._open = self._resting = 0
        words.changed.connect(self._say)

    def has(self, name: str) -> bool:
        """Whether a place is one of them."""
        return name in VIEWS

    def make(self, name: str, parent: QWidget | None = None) -> TrialSection:
        """The view of a section, made now."""
        view = VIEWS[name](self._bridge, self._theme, self._case, self._words, parent)
        view.open_page.connect(self.open_page)
        view.section_wanted.connect(self.section_wanted)
        view.noted.connect(self.noted)
        return view

    def count(self) -> None:
        """Counts anew what needs somebody."""
        self._bridge.read(figure, self._case, done=self._show, key=("trial.figure", id(self)))

    def _show(self, found: tuple[int, int]) -> None:
        self._open, self._resting = found
        self._say()

    def _say(self) -> None:
        said = self.tr("%n motion(s) not decided", "", self._open) if self._open else ""
        rests = self.tr("%n passage(s) in findings not disclosed", "", self._resting) if self._resting else ""
        number = self._open + self._resting
        spoken = ", ".join(part for part in (said, rests) if part)
        self.figure.emit(self._words.number(number) if number else "", spoken, number)

    def commands(self) -> list[Command]:
        """Going to each beside the register."""
        named: dict[str, Callable[[], str]] = {
            "motions": lambda: self.tr("Go to Motions for evidence"),
            "evidence_list": lambda: self.tr("Go to The list of evidence"),
        }
        return [
            Command(f"go.{name}", text, lambda name=name: self.section_wanted.emit(name), TRIAL_KEYS[name])  # type: ignore[misc]  # a default binds the loop
            for name, text in named.items()
        ]
