"""What came from abroad: the documents of a reply, whose request they answer, on which conditions they may be used."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from judgedesk.app import law
from judgedesk.app.casefile import Case
from judgedesk.app.requests_arrived import Arrived
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.requests_fields import TextArea
from judgedesk.ui.views.requests_picker import DocumentPicker
from judgedesk.ui.views.requests_read import Line, Register, cell_said
from judgedesk.ui.views.requests_words import RequestWords
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.entryform import EntryForm, needed, typed_day
from judgedesk.ui.widgets.tickbox import TickBox


@dataclass(frozen=True, slots=True)
class Reply:
    """What the form says; as `requests_follow.reply_imported` takes it."""

    request: str
    documents: tuple[int, ...]
    on: str
    limits: str
    whole: bool
    note: str
    return_by: str


class ReplyForm(EntryForm):
    """Confirms a `Reply`. `bring_wanted(paths, sealed)`: files are to be imported before."""

    bring_wanted = Signal(list, bool)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, says: RequestWords,
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(theme, words, parent)
        self._says, self._case = says, case
        self._read: Register | None = None
        self._files: tuple[Path, ...] = ()
        self._found = ""
        self.which, self.whole = Choice(theme, self), Choice(theme, self)
        self.documents = DocumentPicker(bridge, theme, case, self)
        self.sealed = TickBox(theme, self)
        self.sealed.setVisible("identities" not in case.withheld)
        self.day, self.return_by = DayField(self), DayField(self)
        self.limits, self.note = TextArea(theme, self), QLineEdit(self)
        self.proposal, self.cells = QLabel(self), QLabel(self)
        for label in (self.proposal, self.cells):
            label.setWordWrap(True)
        self.cells.setProperty("kind", "quiet")
        self.put(self.proposal, [("documents", self.documents)], self.sealed, [("request", self.which)], self.cells,
                 [("on", self.day), ("whole", self.whole)], [("limits", self.limits)],
                 [("return_by", self.return_by), ("note", self.note)])  # fmt: skip
        self._column.addStretch(1)
        self.which.activated.connect(lambda _at: self._turn())
        self.documents.files_wanted.connect(self._choose_files)
        self.retranslate()

    def begin(self, read: Register, request: str, today: date) -> None:
        """Asks for the reply to a request; '' where it is still to be found."""
        self._read, self._files, self._found = read, (), ""
        self.clear_errors()
        self._offer(request)
        self.documents.show_picked([])
        self.day.show_day(today)
        self.return_by.clear()
        self.note.clear()
        self.sealed.setChecked(False)
        self._turn()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Files that were dropped or chosen: to be imported first."""
        self._files = tuple(paths)
        self.retranslate()
        self.go.setFocus()

    def show_arrived(self, arrived: Arrived, names: Mapping[int, str]) -> None:
        """They are in the case; the request whose reference they bear is proposed."""
        self._files = ()
        self.documents.add([(id, names.get(id, "")) for id in arrived.documents])
        if arrived.matches:
            first = arrived.matches[0]
            where = names.get(first.document, "")
            place = self.tr("{0}, page {1}").format(where, first.page) if first.page else where
            self._found = self.tr("Reference {0} found in {1}. Confirm the request or choose another.").format(
                first.reference, place)  # fmt: skip
            self._offer(first.request)
            self._turn()
        elif not self.which.currentData():
            self._found = self.tr("No reference of a request was found in it. Choose the request.")
        if arrived.failed:
            self._found += " " + self.tr("Not read, see the ledger: {0}").format(", ".join(arrived.failed))
        self.retranslate()
        self.which.setFocus()

    def _offered(self) -> list[Line]:
        lines = self._read.lines if self._read is not None else ()
        return [one for one in lines if one.entry.request.versions or one.entry.request.direction == "in"]

    def _offer(self, request: str) -> None:
        said = [("", "–")]
        for one in self._offered():
            names = self._read.states if self._read is not None else {}
            state = self._says.text(names.get(one.entry.request.state)) or one.entry.request.state
            parts = (state, self._says.text(one.entry.title), one.entry.request.reference)
            said.append((one.id, " · ".join(part for part in parts if part)))
        self.fill(self.which, said, request)
        if not request:
            self.which.setCurrentIndex(0)

    def _turn(self) -> None:
        """Another request: its instrument's limits, its cells."""
        line = self._read.line(str(self.which.currentData() or "")) if self._read is not None else None
        known = law.instruments().get(line.entry.request.instrument) if line is not None else None
        self.limits.setPlainText(self._says.text(known.use_limits) if known is not None else "")
        self.retranslate()

    def _choose_files(self) -> None:
        from judgedesk.ui.widgets.paths import choose_files

        choose_files(self, self.tr("Files of the reply"), self.take_files)

    def confirm(self) -> None:
        """Imports the files that wait; with none, the reply is to be written."""
        if self._files:
            self.clear_errors()
            self.go.setEnabled(False)
            self.bring_wanted.emit(list(self._files), self.sealed.isChecked())
            return
        super().confirm()

    def show_error(self, error: UserError) -> None:
        """The button can be pressed again."""
        self.go.setEnabled(True)
        super().show_error(error)

    def taken(self) -> Reply:
        """What stands in the fields. Raises UserError with the `field`."""
        needed(str(self.which.currentData() or ""), "request")
        needed(self.day.text(), "on")
        day, back = typed_day(self.day.text(), "on"), typed_day(self.return_by.text(), "return_by")
        assert day is not None
        return Reply(str(self.which.currentData()), tuple(self.documents.picked), day.isoformat(),
                     self.limits.toPlainText().strip(), self.whole.currentData() != "part", self.note.text().strip(),
                     back.isoformat() if back is not None else "")  # fmt: skip

    def retranslate(self) -> None:
        """Words that stand here."""
        super().retranslate()
        self.title.setText(self.tr("What came from abroad"))
        waiting = ", ".join(one.name for one in self._files[:3]) + (" …" if len(self._files) > 3 else "")
        self.go.setEnabled(True)
        self.go.setText(self.tr("Import and look whose answer it is") if self._files else self.tr("Attach the reply"))
        self.proposal.setText(self.tr("To be imported: {0}").format(waiting) if self._files else self._found)
        self.proposal.setVisible(bool(self.proposal.text()))
        self.sealed.setText(self.tr("into the sealed part"))
        self.spots["documents"].say(self.tr("Documents"), self.tr("in the case already, or files dropped here"))
        self.spots["request"].say(self.tr("Answers the request"))
        self.spots["on"].say(self.tr("Came on"))
        self.spots["whole"].say(self.tr("Executed"))
        self.fill(self.whole, [("whole", self.tr("in full")), ("part", self.tr("in part"))])
        self.spots["limits"].say(self.tr("May be used only"),
                                 self.tr("Stands with these documents; empty: no condition"))  # fmt: skip
        self.spots["return_by"].say(self.tr("Originals go back by"))
        self.spots["note"].say(self.tr("Note"), self.tr("no names of protected persons"))
        self.cells.setText(self._cells())
        self.cells.setVisible(bool(self.cells.text()))

    def _cells(self) -> str:
        read = self._read
        line = read.line(str(self.which.currentData() or "")) if read is not None else None
        if read is None or line is None or not line.entry.request.cells:
            return ""
        said = [cell_said(one, read.counts, read.people, self._says.text(read.elements.get(one.element)))
                for one in line.entry.request.cells]  # fmt: skip
        return self.tr("The answer goes back to: {0}").format("; ".join(said))
