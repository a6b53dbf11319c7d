"""How a document stands at the trial: state, day, folio, ground, pages, note; at the right of the register."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.trial_words import TrialWords
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.entryform import EntryForm, typed_day, whole


@dataclass(frozen=True, slots=True)
class Stands:
    """What the form says; `pages` None: all of it."""

    state: str
    on: str
    folio: str
    ground: str
    pages: tuple[int, int] | None
    note: str


class DisclosedForm(EntryForm):
    """Confirms a `Stands`."""

    def __init__(self, theme: Theme, words: Words, says: TrialWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent)
        self._says, self._called = says, ""
        self.state, self.ground = Choice(theme, self), Choice(theme, self)
        self.day, self.folio, self.first, self.last, self.note = (
            DayField(self), QLineEdit(self), QLineEdit(self), QLineEdit(self), QLineEdit(self)
        )  # fmt: skip
        self.put([("state", self.state)], [("on", self.day), ("folio", self.folio)], [("ground", self.ground)],
                 [("first", self.first), ("last", self.last)], [("note", self.note)])  # fmt: skip
        self._column.addStretch(1)
        self.state.currentIndexChanged.connect(lambda _at: self._offer_grounds())
        self.retranslate()

    def begin(self, called: str, stands: Stands) -> None:
        """Asks how something stands; `called` says what."""
        self._called = called
        self.clear_errors()
        self.fill(self.state, self._says.states(), stands.state)
        self._offer_grounds(stands.ground)
        self.day.show_day(date.fromisoformat(stands.on) if stands.on else date.today())
        self.folio.setText(stands.folio)
        self.first.setText(str(stands.pages[0]) if stands.pages else "")
        self.last.setText(str(stands.pages[1]) if stands.pages else "")
        self.note.setText(stands.note)
        self.retranslate()
        asked = self.ground if stands.state == "inadmissible" else self.folio
        asked.setFocus()

    def _offer_grounds(self, chosen: str | None = None) -> None:
        kind = str(self.state.currentData() or "")
        grounds = self._says.grounds(kind)
        none = [("", self.tr("choose the ground") if kind == "inadmissible" else self.tr("not named"))]
        # What was chosen for another state is none of this one.
        self.fill(self.ground, [*none, *grounds], chosen if chosen in dict(grounds) else "")
        self.spots["ground"].setVisible(bool(grounds))

    def spot_of(self, key: str) -> str:
        """Pages stand in two fields."""
        return {"pages": "first"}.get(key, key)

    def taken(self) -> Stands:
        """What stands in the fields. Raises UserError with the `field`."""
        day = typed_day(self.day.text(), "on")
        first, last = whole(self.first.text(), "first"), whole(self.last.text(), "last")
        if first is None and last is not None:
            raise UserError("entry.empty", field="first")
        pages = (first, last or first) if first is not None else None
        state, ground = str(self.state.currentData() or ""), str(self.ground.currentData() or "")
        return Stands(state, day.isoformat() if day else "", self.folio.text().strip(), ground, pages,
                      self.note.text().strip())  # fmt: skip

    def retranslate(self) -> None:
        """Words that stand here."""
        super().retranslate()
        self.title.setText(self._called)
        self.go.setText(self.tr("Enter it"))
        self.spots["state"].say(self.tr("Stands at the trial"))
        self.spots["on"].say(self.tr("On"))
        self.spots["folio"].say(self.tr("Folio of the record"))
        self.spots["ground"].say(self.tr("Ground"), self.tr("verify in the current text"))
        self.spots["first"].say(self.tr("From page"), self.tr("empty: all of it"))
        self.spots["last"].say(self.tr("to page"))
        self.spots["note"].say(self.tr("Note"), self.tr("no names of protected persons"))
