"""The list of evidence: each item with what it is to prove, taken from the grid, and written as a paper."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import evidence_list, reasons_form
from judgedesk.app.casefile import Case
from judgedesk.app.evidence_list import Item
from judgedesk.app.outgoing import Recipient
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.trial_read import in_worker, read_list
from judgedesk.ui.views.trial_section import KeyedTable, TrialSection
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.paths import choose_target


class Where(NamedTuple):
    """What Alt+← comes back to."""

    row: int


class EvidenceListView(TrialSection):
    """Items at the left, what the chosen one is to prove at the right."""

    view_name = "evidence_list"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._read: Sequence[Item] | None = None
        self._row = 0
        self.rows = Rows(self._columns(), theme, self)
        self.table = KeyedTable(self.rows, theme, self)
        self.table.wrap_words()
        self.facts = FactLines(theme, self)
        self.paper, self.reasons = QPushButton(self), QPushButton(self)
        self.recipients, self._whom = ChipRow(theme, parent=self), QLabel(self)
        self._build()
        self.retranslate()

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("Evidence"), lambda one: one.name, share=3),
            Column(lambda: self.tr("Kind"), self._kind, 110, quiet=True, spare=1),
            Column(lambda: self.tr("Places"), lambda one: "; ".join(one.cites), share=2, quiet=True),
            Column(lambda: self.tr("To prove"), lambda one: " · ".join(one.theses), share=5),
        ]

    def _kind(self, one: Item) -> str:
        return self.tr("to be heard") if one.person else self.tr("document")

    def _build(self) -> None:
        self.head.act(self.reasons, self.paper)
        card = QWidget(self)
        beside = QVBoxLayout(card)
        beside.setContentsMargins(self._theme.px(16), 0, 0, 0)
        beside.addWidget(self.facts, 1)
        self._whom.setProperty("kind", "heading")
        beside.addWidget(self._whom)
        beside.addWidget(self.recipients)
        self.lay_out(self.with_side(self.table, card))
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_item())
        self.table.opened.connect(lambda _row: self.read_it())
        self.table.typed.connect(lambda key: self.ask_paper() if key == "P" else None)
        self.paper.clicked.connect(self.ask_paper)
        self.reasons.clicked.connect(self.ask_reasons)
        self.reasons.setVisible("findings" not in self._case.withheld)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Writing the papers, going on."""
        return [
            Command("evidence_list.write", lambda: self.tr("Write the list of evidence… (P)"), self.ask_paper, "Ctrl+P",
                    self.may),
            Command("evidence_list.reasons", lambda: self.tr("Statutory form of reasons…"), self.ask_reasons, "Ctrl+E",
                    self.may_reason),
            Command("trial.section", lambda: self.tr("Next section of the trial"), self.head.next_section, "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.table, self.recipients]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        return Where(max(0, self.table.currentIndex().row()))

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self._row = where.row
        self._load()

    def may(self) -> bool:
        """Whether there is anything to write."""
        return self._case.writable and bool(self._read)

    def may_reason(self) -> bool:
        """Whether the user may read findings."""
        return self._case.writable and "findings" not in self._case.withheld

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_list, self._case, self._words.language, done=self._show,
                          failed=self.trouble.show_error, key=("evidence_list", id(self)))  # fmt: skip

    def _show(self, found: Sequence[Item]) -> None:
        row = self._row or max(0, self.table.currentIndex().row())
        waiting = self._empty.hasFocus()
        self._stale, self._read, self._row = False, found, 0
        self.rows.show(found)
        self.table.choose_row(min(row, len(found) - 1))
        self._stack.setCurrentIndex(0 if found else 1)
        self._show_item()
        self._say()
        if waiting:
            self._take_keyboard()

    def item(self) -> Item | None:
        """The item that has the keyboard."""
        row = self.table.currentIndex().row()
        found: Item | None = self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None
        return found

    def _show_item(self) -> None:
        one = self.item()
        facts = [Fact("", one.name, "heading"), Fact(self.tr("Places"), "\n".join(one.cites))] if one else []
        if one is not None:
            facts += [Fact("", self.tr("To prove"), "heading")] if one.theses else []
            # Which count and whom, small above what it is to prove of them.
            facts += [Fact(*text.split(": ", 1)) if ": " in text else Fact(" ", text) for text in one.theses]
        self.facts.show_facts(facts)

    def read_it(self) -> None:
        """Opens the document."""
        one = self.item()
        if one is not None and one.document:
            self.open_page.emit(one.document, 1, [])

    # -- papers -------------------------------------------------------------------------------------------------

    def ask_paper(self) -> None:
        """Asks where the list is to lie."""
        if self.may():
            self._ask(self.tr("Write the list of evidence"), self.tr("list-of-evidence"), self.write_list)

    def ask_reasons(self) -> None:
        """Asks where the form of reasons is to lie."""
        if self.may_reason():
            self._ask(self.tr("Write the form of reasons"), self.tr("reasons"), self.write_reasons)

    @property
    def recipient(self) -> Recipient:
        """For whom both papers are written."""
        return Recipient(self.recipients.current or Recipient.SERVED)

    def _ask(self, title: str, name: str, then: Any) -> None:
        choose_target(self, title, name, {".docx": self.tr("Word document")}, then)

    def write_list(self, path: Path, override: str = "") -> None:
        """Writes the list."""
        self._start(self.write_list, path, evidence_list.write_list, None, self.recipient, override)

    def write_reasons(self, path: Path, override: str = "") -> None:
        """Writes the form of reasons."""
        self._start(self.write_reasons, path, reasons_form.write_form, None, override, self.recipient)

    def _start(self, again: Any, path: Path, work: Any, *given: object) -> None:
        def failed(error: UserError) -> None:
            self.trouble.show_error(error, again=lambda reason: again(path, reason))

        self._bridge.start(in_worker, work, self._case, path, self._words.language, *given,
                           done=lambda _number: self._written(), failed=failed)  # fmt: skip

    def _written(self) -> None:
        self.trouble.clear()
        self.noted.emit(self.tr("Paper written"))

    # -- words --------------------------------------------------------------------------------------------------

    def _take_keyboard(self) -> None:
        there = self._stack.currentIndex() == 0
        (self.table if there else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """What an item is to prove is worded when it is read."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._read is not None:
            self._stale = True
            if self.isVisible():
                self._load()

    def retranslate(self) -> None:
        """Words that stand here."""
        self.paper.setText(self.tr("Write the list…"))
        self.paper.setToolTip("Ctrl+P")
        self.reasons.setText(self.tr("Form of reasons…"))
        self.reasons.setAccessibleName(self.tr("Statutory form of reasons"))
        self.reasons.setToolTip(self.tr("Facts, evidence and folios from the findings") + " (Ctrl+E)")
        self.table.setAccessibleName(self.tr("Evidence, and what it is to prove"))
        self.facts.setAccessibleName(self.tr("The chosen item"))
        self._say_recipients()
        self.rows.retranslate()
        self._show_item()
        self._say()

    def _say_recipients(self) -> None:
        self._whom.setText(self.tr("For whom"))
        self.recipients.setAccessibleName(self._whom.text())
        named = {
            Recipient.SERVED: self.tr("Parties and others"),
            Recipient.AUTHORITY: self.tr("Court or authority"),
            Recipient.ANNEX: self.tr("Address annex alone"),
            Recipient.PUBLIC: self.tr("The public"),
        }
        whole = "identities" not in self._case.withheld
        free = (Recipient.SERVED, Recipient.PUBLIC)
        offered = [Choice(one.value, text) for one, text in named.items() if whole or one in free]
        self.recipients.offer(offered, self.recipient.value)

    def _say(self) -> None:
        self.paper.setEnabled(self.may())
        self._empty.say(
            self.tr("What each piece of evidence is to prove will stand here"),
            self.tr("Tag passages to elements in the grid, or say of a testimony to which elements it goes."),
            begin=("grid", "testimony"),
        )
        read = self._read
        self.head.say(self.tr("%n item(s), from the grid and the testimony planned", "", len(read)) if read else "")
