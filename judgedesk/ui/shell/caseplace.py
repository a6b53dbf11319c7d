"""The sections of the place of the case, made when first wanted, and the figure of the navigation."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app import recovery
from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.case import UsersView
from judgedesk.ui.views.case_closing import ClosingView
from judgedesk.ui.views.case_custody import CustodyView
from judgedesk.ui.views.case_recovery import MAKERS, RecoveryView
from judgedesk.ui.views.case_section import CaseSection
from judgedesk.ui.views.languages import LanguagesView
from judgedesk.ui.widgets.casehead import CASE_KEYS

PLACE = "case"
"""The place of the navigation under which they stand."""

VIEWS: Mapping[str, type[CaseSection]] = {
    "case": UsersView,
    "recovery": RecoveryView,
    "custody": CustodyView,
    "closing": ClosingView,
    "languages": LanguagesView,
}
"""By name, in the order of `CASE_KEYS`."""


def without_paper(case: Case) -> bool:
    """Whether a lost passphrase would lose the user's keys for good; called on a reader thread."""
    return case.role in MAKERS and not recovery.made(case)


class CasePlace(QObject):
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
        self._needed = False
        words.changed.connect(self._say)
        self.count()

    def has(self, name: str) -> bool:
        """Whether a place is one of them."""
        return name in VIEWS

    def make(self, name: str, parent: QWidget | None = None) -> CaseSection:
        """The view of a section, made now."""
        view = VIEWS[name](self._bridge, self._theme, self._case, self._words, parent)
        view.open_page.connect(self.open_page)
        view.section_wanted.connect(self.section_wanted)
        view.noted.connect(self.noted)
        if isinstance(view, RecoveryView):
            view.made_changed.connect(self.count)
        return view

    def count(self) -> None:
        """Looks anew at what needs somebody."""
        self._bridge.read(without_paper, self._case, done=self._show, key=("case.figure", id(self)))

    def _show(self, needed: bool) -> None:
        self._needed = needed
        self._say()

    def _say(self) -> None:
        spoken = self.tr("No recovery key is made") if self._needed else ""
        self.figure.emit(self._words.number(1) if self._needed else "", spoken)

    def commands(self) -> list[Command]:
        """Going to each beside the users."""
        named: dict[str, Callable[[], str]] = {
            "recovery": lambda: self.tr("Go to Recovery key"),
            "custody": lambda: self.tr("Go to Custody and log: check, chain, newest events"),
            "closing": lambda: self.tr("Go to Closing: finality, archive, erasure"),
            "languages": lambda: self.tr("Go to Languages: what is not translated"),
        }
        return [
            Command(f"go.{name}", text, lambda name=name: self.section_wanted.emit(name), CASE_KEYS[name])  # type: ignore[misc]  # a default binds the loop
            for name, text in named.items()
        ]
