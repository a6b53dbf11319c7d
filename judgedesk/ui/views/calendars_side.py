"""The right side of rooms and calendars: the card of what is chosen, or a form, made when it is first needed."""

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Json
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.calendars_card import CalendarCard
from judgedesk.ui.views.calendars_forms import CalendarForm, SittingForm, ThingForm
from judgedesk.ui.views.calendars_import import ImportCard
from judgedesk.ui.views.calendars_lists import CalendarLists
from judgedesk.ui.views.calendars_read import Calendars
from judgedesk.ui.widgets.entryform import NARROWEST

_Form = TypeVar("_Form", bound=CalendarForm)


class CalendarSide(QStackedWidget):
    """The card in front; a form where something is entered.

    Signals:
        change(): the form of what is chosen is wanted.
        kept(Given), weighed(Given): of the form in front.
        taken(): bookings were taken in.
        left(): nothing is entered.
    """

    change = Signal()
    kept = Signal(object)
    weighed = Signal(object)
    taken = Signal()
    left = Signal()

    def __init__(
        self, bridge: Bridge, theme: Theme, case: Case, words: Words, lists: CalendarLists, parent: QWidget
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self.card = CalendarCard(theme, words, lists, self)
        self.addWidget(self.card)
        self.card.change.connect(self.change)
        self.setMinimumWidth(theme.px(NARROWEST))

    # All forms at once would hold up the window.

    @cached_property
    def sitting(self) -> SittingForm:
        """The form of a sitting or a series."""
        return self._formed(SittingForm(self._theme, self._words, self))

    @cached_property
    def room(self) -> ThingForm:
        """The form of a room."""
        return self._formed(ThingForm(self._theme, self._words, "rooms", self))

    @cached_property
    def resource(self) -> ThingForm:
        """The form of an interpreter or whatever else is booked."""
        return self._formed(ThingForm(self._theme, self._words, "resources", self))

    @cached_property
    def incoming(self) -> ImportCard:
        """The card on which a calendar is taken in."""
        card = ImportCard(self._bridge, self._theme, self._case, self._words, self)
        self.addWidget(card)
        card.taken.connect(self.taken)
        card.left.connect(self.left)
        return card

    def _formed(self, form: _Form) -> _Form:
        self.addWidget(form)
        form.confirmed.connect(self.kept)
        form.weighed.connect(self.weighed)
        form.left.connect(self.left)
        return form

    def form(self, kind: str) -> CalendarForm:
        """The form of a kind of record."""
        return self.sitting if kind == "sittings" else self.room if kind == "rooms" else self.resource

    @property
    def entering(self) -> bool:
        """Whether a form is in front."""
        return self.currentWidget() is not self.card

    def open(self, kind: str, calendars: Calendars, record: Json, several: bool = False) -> None:
        """The form of a kind with a record in it."""
        self.setCurrentWidget(self.form(kind))
        if kind == "sittings":
            self.sitting.begin(calendars, record, several)
        else:
            (self.room if kind == "rooms" else self.resource).begin(calendars, record)

    def ask_calendar(self, calendars: Calendars, whose: str) -> None:
        """The card on which a calendar is taken in."""
        self.setCurrentWidget(self.incoming)
        self.incoming.begin(calendars, whose)

    def close_form(self) -> None:
        """The card again; a calendar that is being read is left."""
        if "incoming" in vars(self):
            self.incoming.stop()
        self.setCurrentWidget(self.card)
