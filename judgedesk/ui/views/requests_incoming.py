"""A request from abroad, entered: who asks, for what, on which form, under which reference, when it came."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from judgedesk.app import law
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.law.instruments import NEEDS, Instrument
from judgedesk.law.states import State
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.requests_picker import DocumentPicker
from judgedesk.ui.views.requests_words import RequestWords
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.entryform import EntryForm, needed, typed_day, typed_time
from judgedesk.ui.widgets.nameslist import dress_popup
from judgedesk.ui.widgets.picks import Picks

_FIRST, _OWN = "eu.eio", "pl."
"""The form that comes most often; those that only the own state uses."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What the form says; as `requests_incoming.enter` takes it."""

    instrument: str
    state: str
    need: str
    received: str
    their_reference: str
    authority: str
    documents: tuple[int, ...]
    persons: tuple[str, ...]


class StateLine(QLineEdit):
    """A state typed by its code, its name or the beginning of it."""

    def __init__(self, says: RequestWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._says = says
        self._states: Mapping[str, State] = {}
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        dress_popup(completer, self)

    def offer(self, states: Mapping[str, State]) -> None:
        """States that can be typed."""
        self._states = states
        self._names.setStringList([self.said(code) for code in states])

    def said(self, code: str) -> str:
        """``Romania (RO)``."""
        one = self._states.get(code)
        return f"{self._says.text(one.name)} ({code})" if one is not None else code

    @property
    def code(self) -> str:
        """The state that is typed: by code, name, or the only one whose name begins so; '' otherwise."""
        typed = self.text().strip().casefold()
        exact = [code for code in self._states if typed in (code.casefold(), self.said(code).casefold())]
        begun = [code for code in self._states if typed and self.said(code).casefold().startswith(typed)]
        return exact[0] if exact else begun[0] if len(begun) == 1 else ""


class IncomingForm(EntryForm):
    """Confirms an `Incoming`."""

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, says: RequestWords,
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(theme, words, parent)
        self._says = says
        self.state = StateLine(says, self)
        self.instrument, self.need = Choice(theme, self), Choice(theme, self)
        self.authority, self.reference, self.time = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.day = DayField(self)
        self.persons = Picks(theme, self)
        self.documents = DocumentPicker(bridge, theme, case, self)
        self.documents.files.hide()
        self.put([("state", self.state)], [("authority", self.authority)], [("instrument", self.instrument)],
                 [("need", self.need)], [("reference", self.reference)], [("received", self.day), ("time", self.time)],
                 [("persons", self.persons)], [("documents", self.documents)])  # fmt: skip
        self._column.addStretch(1)
        self.instrument.activated.connect(lambda _at: self._offer_needs())
        self.retranslate()

    def begin(self, states: Mapping[str, State], people: Mapping[str, str], today: date) -> None:
        """Asks for a request that came."""
        self.persons.offer(list(people.items()))
        self.persons.show_picked([])
        self.clear_errors()
        self.state.offer(states)
        for line in (self.state, self.authority, self.reference, self.time):
            line.clear()
        self.documents.show_picked([])
        self.day.show_day(today)
        self.retranslate()
        self.state.setFocus()

    def _frames(self) -> list[Instrument]:
        own = [one for one in law.instruments().values() if not one.incoming and not one.id.startswith(_OWN)]
        return sorted(own, key=lambda one: one.id != _FIRST)

    def _offer_needs(self) -> None:
        known = law.instruments().get(str(self.instrument.currentData() or ""))
        named = self._says.needs()
        served = [one for one in NEEDS if known is None or known.needs.get(one)]
        chosen = str(self.need.currentData() or "")
        self.fill(self.need, [(one, named.get(one, one)) for one in served or NEEDS],
                  chosen if chosen in served else next(iter(served), ""))  # fmt: skip

    def taken(self) -> Incoming:
        """What stands in the fields. Raises UserError with the `field`."""
        needed(self.state.text(), "state")
        if not self.state.code:
            raise UserError("law.unknown_state", state=self.state.text().strip()[:40], field="state")
        needed(self.day.text(), "received")
        day, at = typed_day(self.day.text(), "received"), typed_time(self.time.text(), "time")
        assert day is not None
        received = "T".join(part for part in (day.isoformat(), at) if part)
        return Incoming(str(self.instrument.currentData()), self.state.code, str(self.need.currentData()), received,
                        self.reference.text().strip(), self.authority.text().strip(),
                        tuple(self.documents.picked), tuple(self.persons.picked))  # fmt: skip

    def retranslate(self) -> None:
        """Words that stand here."""
        super().retranslate()
        self.title.setText(self.tr("A request that came from abroad"))
        self.go.setText(self.tr("Enter it"))
        self.spots["state"].say(self.tr("Which state asks"))
        self.spots["authority"].say(self.tr("Which authority"))
        self.spots["instrument"].say(self.tr("On which form"))
        self.spots["need"].say(self.tr("What is asked for"))
        self.spots["reference"].say(self.tr("Their reference"))
        self.spots["received"].say(self.tr("Came on"), self.tr("times run from then"))
        self.spots["time"].say(self.tr("At"), self.tr("only where hours count"))
        self.spots["persons"].say(self.tr("Whom it concerns"), self.tr("who is to be heard, if of the case"))
        self.persons.say(self.tr("add…"), self.tr("Take out: {0}"))
        self.spots["documents"].say(self.tr("The request itself"), self.tr("documents of the case"))
        self.fill(self.instrument, [(one.id, self._says.text(one.title)) for one in self._frames()])
        self._offer_needs()
