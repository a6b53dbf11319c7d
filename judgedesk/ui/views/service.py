"""Service: every paper that was sent, what came of it, receipts that were found, envelopes and the list."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from judgedesk.app import service as app
from judgedesk.app import service_papers, service_receipts
from judgedesk.app.casefile import Case
from judgedesk.app.service_receipts import Proposal
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.hearing_section import HearingSection
from judgedesk.ui.views.service_read import Line, Read, read_service
from judgedesk.ui.views.service_side import KEYS, ServiceSide
from judgedesk.ui.views.service_words import ServiceWords
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.paths import choose_target
from judgedesk.ui.widgets.table import Table

_OPEN = "open"
_BY_KEY = {getattr(Qt.Key, f"Key_{key}"): state for state, key in KEYS.items()}


class ServiceTable(Table):
    """The list; a letter notes what came of the chosen paper: `typed(state)`."""

    typed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters without a modifier."""
        state = _BY_KEY.get(Qt.Key(event.key())) if event.modifiers() == Qt.KeyboardModifier.NoModifier else None
        if state is None:
            super().keyPressEvent(event)
        else:
            self.typed.emit(state)


class ServiceView(HearingSection):
    """The list at the left, what came of the chosen paper at the right."""

    view_name = "service"
    depends_on = frozenset({"records", "persons", "documents", "users"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._read: Read | None = None
        self._wanted = self._only = ""
        self._says = ServiceWords(words, self)
        self.rows = Rows(self._columns(), theme, self)
        self.table = ServiceTable(self.rows, theme, self)
        self.side = ServiceSide(theme, words, case.writable, self)
        self.letters, self.list = QPushButton(self), QPushButton(self)
        self.only = ChipRow(theme, optional=True, parent=self)
        self.head.narrow(self.only)
        self.head.act(self.list, self.letters)
        self.lay_out(self.with_side(self.table, self.side, 360))
        self._connect()
        self.retranslate()

    def _columns(self) -> list[Column]:
        says = self._says
        return [
            Column(lambda: self.tr("Person"), lambda line: line.called, least=120),
            Column(lambda: self.tr("For the day"), lambda line: says.short(line.one.day), 116),
            Column(lambda: self.tr("By"), lambda line: says.method(line.one.method), 84, quiet=True, spare=1),
            Column(lambda: self.tr("What came of it"), lambda line: says.state(line.one.state), 116,
                   warn=lambda line: line.one.state == "failed"),
            Column(lambda: self.tr("Receipt"), self._receipt_said, 100, quiet=True, spare=2),
            Column(lambda: self.tr("Attendance"), lambda line: says.attendance(line.one.attendance), 118,
                   warn=lambda line: line.one.attendance == "not_appeared"),
        ]  # fmt: skip

    def _receipt_said(self, line: Line) -> str:
        if line.one.receipt is not None:
            return line.receipt or self.tr("noted")
        proposed = self._read is not None and line.one.id in self._read.proposals
        return self.tr("proposed") if proposed else ""

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_line())
        self.table.typed.connect(self._typed)
        self.table.opened.connect(lambda _row: self.side.day.setFocus(Qt.FocusReason.OtherFocusReason))
        self.side.state_wanted.connect(self.note)
        self.side.attendance_wanted.connect(lambda said: self._write(app.note, attendance=said))
        self.side.cost_wanted.connect(self._claim)
        self.side.receipt_wanted.connect(self.confirm)
        self.side.receipt_opened.connect(lambda one: self.open_page.emit(one.document, one.page, []))
        self.only.chosen.connect(self._narrow)
        self.letters.clicked.connect(self.ask_letters)
        self.list.clicked.connect(self.ask_list)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Receipts, envelopes, the list, taking a line away."""
        return [
            Command("service.receipt", lambda: self.tr("Note the proposed receipt"), self.confirm_first, "Ctrl+R",
                    lambda: self._case.writable and bool(self._proposed())),
            Command("service.letters", lambda: self.tr("Envelopes with addresses…"), self.ask_letters, "Ctrl+E",
                    lambda: bool(self._served())),
            Command("service.list", lambda: self.tr("Write the list of service…"), self.ask_list, "Ctrl+P",
                    lambda: self._case.writable and bool(self.rows.rows)),
            Command("service.open", lambda: self.tr("Only papers that are still open, or all"), self.turn_open,
                    "Ctrl+D"),
            Command("service.remove", lambda: self.tr("Take the paper from the list"), self.remove, "Ctrl+Delete",
                    lambda: self._case.writable and self.line() is not None),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.table, self.only, self.side.day]

    def state(self) -> str:
        """What Alt+← comes back to."""
        line = self.line()
        return line.one.id if line is not None else ""

    def restore(self, where: str) -> None:
        """Goes back to it."""
        self._wanted = where
        self._load()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_service, self._case, self._words.language, done=self._show,
                          failed=self.trouble.show_error, key=("service", id(self)))  # fmt: skip

    def _show(self, found: Read) -> None:
        self._stale, waiting = False, self._empty.hasFocus()
        self._read = found
        self._fill()
        if waiting:
            self._take_keyboard()

    def _fill(self) -> None:
        """The lines that are wanted; the keyboard stays on the same one where it is among them."""
        if self._read is None:
            return
        wanted, self._wanted = self._wanted or self.state(), ""
        row = max(0, self.table.currentIndex().row())
        shown = [line for line in self._read.lines if line.open or not self._only]
        self.rows.show(shown)
        here = (at for at, line in enumerate(shown) if line.one.id == wanted)
        self.table.choose_row(next(here, min(row, len(shown) - 1)))
        self._stack.setCurrentIndex(0 if self._read.lines else 1)
        self._show_line()
        self._say()

    def turn_open(self) -> None:
        """Only what is open, or everything."""
        self._narrow("" if self._only else _OPEN)

    def _narrow(self, only: str) -> None:
        self._only = only
        self._fill()

    def line(self) -> Line | None:
        """The paper that is chosen."""
        row = self.table.currentIndex().row()
        found: Line | None = self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None
        return found

    def _proposed(self) -> list[Proposal]:
        line = self.line()
        known = self._read.proposals if self._read is not None else {}
        return list(known.get(line.one.id, ())) if line is not None and line.one.receipt is None else []

    def _show_line(self) -> None:
        self.side.show_line(self.line(), self._proposed())

    # -- noting -------------------------------------------------------------------------------------------------

    def _typed(self, state: str) -> None:
        line, day = self.line(), self.side.day.day
        if line is not None and self._case.writable:
            self.note(state, day.isoformat() if day is not None else self.side.day.text())

    def note(self, state: str, day: str) -> None:
        """What came of the chosen paper."""
        self._write(app.note, state=state, on=day if state != "sent" else "")

    def _claim(self, what: str, claimed: str, granted: str) -> None:
        line = self.line()
        if line is not None:
            self._bridge.write(app.claim, self._case, line.one.id, what, claimed, granted, failed=self._refused)

    def confirm_first(self) -> None:
        """The first document proposed is the receipt."""
        for one in self._proposed()[:1]:
            self.confirm(one)

    def confirm(self, one: Proposal) -> None:
        """A document is the receipt."""
        day = one.on or self.side.day.day
        self.trouble.clear()
        self._bridge.write(service_receipts.confirm, self._case, one.service, one.document, day, failed=self._refused)

    def remove(self) -> None:
        """Takes the chosen paper away; undone like anything."""
        line = self.line()
        if line is not None:
            self._bridge.write(app.drop, self._case, line.one.id, failed=self._refused)

    def _write(self, work: Any, **fields: Any) -> None:
        line = self.line()
        if line is not None:
            self.trouble.clear()
            self._bridge.write(work, self._case, line.one.id, **fields, failed=self._refused)

    def _refused(self, error: Any) -> None:
        self.trouble.show_error(error)
        self._load()

    # -- papers -------------------------------------------------------------------------------------------------

    def _served(self) -> list[str]:
        """Ids of papers under way whose address the user may see."""
        read = self._read
        if read is None or not self._case.writable:
            return []
        may = read.granted
        return [line.one.id for line in read.lines if line.one.open and (may is None or line.one.id in may)]

    def ask_letters(self) -> None:
        """Envelopes of all that is under way."""
        choose_target(self, self.tr("Envelopes with addresses (confidential)"), self.tr("envelopes"),
                      {".docx": self.tr("Word document")}, self.write_letters)  # fmt: skip

    def write_letters(self, path: Path) -> None:
        """Writes them; each address is a view that the log tells of."""
        self._bridge.write(service_papers.write_letters, self._case, self._served(), path, "envelopes",
                           self._words.language, done=lambda number: self._written(number, path),
                           failed=self.trouble.show_error)  # fmt: skip

    def ask_list(self) -> None:
        """The list of service as a file."""
        kinds = {".docx": self.tr("Word document"), ".xlsx": self.tr("Workbook"), ".csv": self.tr("Table (CSV)")}
        choose_target(self, self.tr("List of service"), self.tr("list of service"), kinds, self.write_list)

    def write_list(self, path: Path) -> None:
        """Writes it for parties and others."""
        self._bridge.write(service_papers.write_list, self._case, path, self._words.language, "served",
                           done=lambda number: self._written(number, path), failed=self.trouble.show_error)  # fmt: skip

    def _written(self, number: int, path: Path) -> None:
        said = self.tr("%n entry(s) written: {0}", "", number).format(path.name)
        self.noted.emit(said)

    # -- words --------------------------------------------------------------------------------------------------

    def _take_keyboard(self) -> None:
        there = self._read is not None and bool(self._read.lines)
        (self.table if there else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.letters.setText(self.tr("Envelopes…"))
        self.letters.setToolTip("Ctrl+E")
        self.list.setText(self.tr("List…"))
        self.list.setToolTip("Ctrl+P")
        self.table.setAccessibleName(self.tr("Papers that were sent"))
        self.only.setAccessibleName(self.tr("Only papers that are still open, or all"))
        self.rows.retranslate()
        self._say()

    def _say(self) -> None:
        read = self._read
        self.letters.setVisible(bool(self._served()))
        self.list.setVisible(self._case.writable and read is not None and bool(read.lines))
        self.only.offer([Choice(_OPEN, self.tr("open"), hint="Ctrl+D")], self._only)
        self.only.setVisible(read is not None and bool(read.lines))
        if read is None:
            self._empty.say("", "")
            return
        waiting = sum(line.one.open for line in read.lines)
        failed = sum(line.one.state == "failed" for line in read.lines)
        found = sum(line.one.receipt is None and line.one.id in read.proposals for line in read.lines)
        parts = [
            self.tr("%n paper(s) sent", "", len(read.lines)) if read.lines else "",
            self.tr("%n without an answer", "", waiting) if waiting else "",
            self.tr("%n could not be served", "", failed) if failed else "",
            self.tr("%n receipt(s) found", "", found) if found else "",
        ]
        self.head.say(" · ".join(part for part in parts if part))
        self._empty.say(
            self.tr("Papers that were sent will stand here"),
            self.tr("Each summons that is written is noted with the day it was sent; what came of it, receipts, "
                    "attendance and costs are noted here."),
        )  # fmt: skip
