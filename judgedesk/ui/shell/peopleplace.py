"""The place of persons: made when first wanted, and where it leads to."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app.casefile import Case, Summary
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.history import Stop
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.chronology import Where
from judgedesk.ui.views.people import PeopleView

PLACE = "people"


class PeoplePlace(QObject):
    """Makes the view and passes on what it wants.

    Signals:
        open_page(document, page, spans), section_wanted(name), noted(text): as from other places.
        search(query): all pages of a question are to be found.
        stop_wanted(stop): another place is wanted, as it then is to stand.
        figure(text, spoken): how many persons there are, for the navigation.
    """

    open_page = Signal(int, int, list)
    section_wanted = Signal(str)
    noted = Signal(str)
    search = Signal(str)
    stop_wanted = Signal(object)
    figure = Signal(str, str)

    place = PLACE

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words

    def has(self, name: str) -> bool:
        """Whether a place is this one."""
        return name == PLACE

    def make(self, _name: str, parent: QWidget | None = None) -> PeopleView:
        """The view, made now."""
        view = PeopleView(self._bridge, self._theme, self._case, self._words, parent)
        view.open_page.connect(self.open_page)
        view.noted.connect(self.noted)
        view.find_wanted.connect(self.search)
        view.fact_wanted.connect(lambda fact: self.stop_wanted.emit(Stop("chronology", Where(fact, "picture"))))
        return view

    def say_figure(self, found: Summary) -> None:
        """The figure of the navigation."""
        number = self._words.number(found.persons) if found.persons else ""
        self.figure.emit(number, self.tr("%n person(s)", "", found.persons) if found.persons else "")
