"""What happened to a request, on which day, through whom: a short form at the right of the register."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.requests_words import RequestWords
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.entryform import EntryForm, needed, typed_day, typed_time


@dataclass(frozen=True, slots=True)
class Happened:
    """What the form says: the kind of event, its day or moment, through whom, reference, note."""

    kind: str
    on: str
    by: str
    reference: str
    note: str


class EventForm(EntryForm):
    """Confirms a `Happened`."""

    def __init__(self, theme: Theme, words: Words, says: RequestWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent)
        self._says, self._called = says, ""
        self.day, self.time = DayField(self), QLineEdit(self)
        self.by, self.reference, self.note = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.kind = Choice(theme, self)
        self.put([("on", self.day), ("time", self.time)], [("kind", self.kind)], [("by", self.by)],
                 [("reference", self.reference)], [("note", self.note)])  # fmt: skip
        self._column.addStretch(1)
        self.retranslate()

    def begin(self, called: str, kind: str, kinds: Sequence[str], on: date, by: str = "",
              reference: str = "") -> None:  # fmt: skip
        """Asks for an event of a request; `called` says which one that is."""
        self._called = called
        self.clear_errors()
        self.fill(self.kind, [(one, self._says.stage(one)) for one in kinds], kind)
        self.day.show_day(on)
        for line in (self.time, self.by, self.reference, self.note):
            line.clear()
        self.by.setText(by)
        self.reference.setText(reference)
        self.retranslate()
        self.day.setFocus()
        self.day.selectAll()

    def taken(self) -> Happened:
        """What stands in the fields. Raises UserError with the `field`."""
        needed(self.day.text(), "on")
        day, at = typed_day(self.day.text(), "on"), typed_time(self.time.text(), "time")
        assert day is not None
        on = "T".join(part for part in (day.isoformat(), at) if part)
        kind = str(self.kind.currentData() or "")
        return Happened(kind, on, self.by.text().strip(), self.reference.text().strip(), self.note.text().strip())

    def retranslate(self) -> None:
        """Words that stand here."""
        super().retranslate()
        self.title.setText(self.tr("What happened to: {0}").format(self._called))
        self.go.setText(self.tr("Enter it"))
        for at in range(self.kind.count()):
            self.kind.setItemText(at, self._says.stage(str(self.kind.itemData(at))))
        self.spots["on"].say(self.tr("On"))
        self.spots["time"].say(self.tr("At"), self.tr("only where hours count"))
        self.spots["kind"].say(self.tr("What happened"))
        self.spots["by"].say(self.tr("By whom, by which channel"))
        self.spots["reference"].say(self.tr("Reference"))
        self.spots["note"].say(self.tr("Note"), self.tr("no names of protected persons"))
