"""Custody and log: whether the case is whole, where each exhibit came from, and what is printed to prove it later."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QProgressBar, QVBoxLayout, QWidget

from judgedesk.app import audit
from judgedesk.app.casefile import Case, Report
from judgedesk.app.custody import Custody, Step
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.case_read import CustodyRead, Exhibit, check_case, check_exhibit, read_custody, write_custody
from judgedesk.ui.views.case_section import CaseSection
from judgedesk.ui.views.case_words import problem_said
from judgedesk.ui.views.log import local_time
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.paths import choose_target
from judgedesk.ui.widgets.said import event_said, kind_said, part_said
from judgedesk.ui.widgets.table import Table

_WIDTHS = (620, 560)
_MOST = 12
"""Problems that are told one by one; the rest is counted."""


class CustodyView(CaseSection):
    """Exhibits at the left, the chosen one's chain at the right, above both the check of the whole case."""

    view_name = "custody"
    depends_on = frozenset({"documents", "case"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._read: CustodyRead | None = None
        self._told: dict[int, Custody] = {}
        self._job: Job | None = None
        self.report: Report | None = None
        self.rows = Rows(self._columns(), theme, self)
        self.table, self.facts = Table(self.rows, theme, self), FactLines(theme, self)
        self.result, self.bar = self.line("heading"), QProgressBar(self)
        self.bar.setTextVisible(False)
        self.stop = self.button(self.stop_check)
        self.check_button = self.button(self.check, "primary")
        self.log_button, self.heads_button = self.button(self.write_log), self.button(self.write_heads)
        self.exhibit_button, self.paper_button = self.button(self.check_one), self.button(self.ask_paper)
        self.head_line, self.compare_button = QLineEdit(self), self.button(self.compare)
        self.head_line.setMaxLength(120)
        self.head_line.returnPressed.connect(self.compare)
        self._build(theme)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_exhibit())
        self.table.opened.connect(lambda _row: self.check_one())
        self.retranslate()

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("Exhibit"), self._name, share=4),
            Column(lambda: self.tr("Volume"), lambda one: one.volume, 80, quiet=True),
            Column(lambda: self.tr("Kind"), lambda one: kind_said(one.kind), 90, quiet=True),
            Column(lambda: self.tr("Bytes"), self._bytes, 130, warn=self._changed),
        ]

    def _build(self, theme: Theme) -> None:
        self.head.act(self.check_button)
        top = self.in_a_row(self.head_line, self.compare_button, self.log_button, self.heads_button)
        self.head_line.setMinimumWidth(theme.px(220))
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(theme.px(16), 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.facts, 1)
        for button in (self.exhibit_button, self.paper_button):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        split = self.beside(self.table, side, _WIDTHS)
        self.table.setMinimumWidth(theme.px(280))
        side.setMinimumWidth(theme.px(300))
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(8))
        for widget in (self.result, self.bar, self.stop):
            inner.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if widget is self.stop else Qt.AlignmentFlag(0))
        inner.addWidget(top)
        inner.addWidget(split, 1)
        self.bar.hide()
        self.stop.hide()
        self.lay_out(body)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Checking, and the papers."""
        return [
            Command("custody.check", lambda: self.tr("Check the whole case for damage"), self.check, "Ctrl+R",
                    lambda: self._job is None),
            Command("custody.stop", lambda: self.tr("Stop the check"), self.stop_check, "",
                    lambda: self._job is not None),
            Command("custody.exhibit", lambda: self.tr("Compare the exhibit's bytes with those received"),
                    self.check_one, "F2", lambda: self._exhibit() is not None),
            Command("custody.paper", lambda: self.tr("Write the chain of custody of the exhibit…"), self.ask_paper,
                    "Ctrl+E", self._may_write_one),
            Command("custody.log", lambda: self.tr("Write the log…"), self.write_log, "Ctrl+Shift+E", self._may_write),
            Command("custody.heads", lambda: self.tr("Write the newest events of the log…"), self.write_heads, "Ctrl+G",
                    self._may_write),
            self.to_next(),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.head_line, self.table, self.exhibit_button]

    def state(self) -> int:
        """What Alt+← comes back to."""
        one = self._exhibit()
        return one.id if one is not None else 0

    def restore(self, document: int) -> None:
        """Goes back to it."""
        found = self._read.exhibits if self._read is not None else ()
        self.table.choose_row(next((at for at, one in enumerate(found) if one.id == document), 0))

    def retranslate(self) -> None:
        """Words that stand here."""
        for button, text, key in (
            (self.check_button, self.tr("Check the case"), "Ctrl+R"),
            (self.log_button, self.tr("Write the log…"), "Ctrl+Shift+E"),
            (self.heads_button, self.tr("Write its newest events…"), "Ctrl+G"),
            (self.exhibit_button, self.tr("Compare its bytes"), "F2"),
            (self.paper_button, self.tr("Write its chain of custody…"), "Ctrl+E"),
            (self.compare_button, self.tr("Does it still stand?"), ""),
            (self.stop, self.tr("Stop"), ""),
        ):
            button.setText(text)
            button.setToolTip(key)
        self.head_line.setPlaceholderText(self.tr("A hash printed earlier"))
        self.head_line.setAccessibleName(self.tr("Hash of an event, as printed earlier"))
        self.bar.setAccessibleName(self.tr("How far the check has come"))
        self.table.setAccessibleName(self.tr("Exhibits"))
        self.facts.setAccessibleName(self.tr("Chain of custody of the exhibit"))
        self.rows.retranslate()
        self._say()
        self._show_exhibit()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_custody, self._case, done=self._show, failed=self.trouble.show_error,
                          key=("case.custody", id(self)))  # fmt: skip

    def _show(self, found: CustodyRead) -> None:
        before = self.state()
        self._stale, self._read = False, found
        self.rows.show(found.exhibits)
        self.restore(before)
        self._stack.setCurrentIndex(0)
        self._say()
        self._show_exhibit()

    def _take_keyboard(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _exhibit(self) -> Exhibit | None:
        row = self.table.currentIndex().row()
        found = self._read.exhibits if self._read is not None else ()
        return found[row] if 0 <= row < len(found) else None

    def _show_exhibit(self) -> None:
        one = self._exhibit()
        may = one is not None and not one.sealed
        self.exhibit_button.setEnabled(may)
        self.paper_button.setEnabled(self._may_write_one())
        if one is None or self._read is None:
            self.facts.show_facts(())
        elif one.id in self._told:
            self.facts.show_facts(self._chain(self._told[one.id]))
        else:
            asked = (
                self.tr("Sealed: its chain of custody is open to who holds the key.")
                if one.sealed
                else self.tr("Enter reads the stored original and compares its hash with that of the file received.")
            )
            heads = "\n".join(f"{part_said(head.part)}: {_grouped(head.hash)}" for head in self._read.heads)
            self.facts.show_facts(
                [Fact("", self._name(one), "heading"), Fact("", asked, "quiet"),
                 Fact(self.tr("Newest events of the log"), heads, "small")]
            )  # fmt: skip

    # -- one exhibit --------------------------------------------------------------------------------------------

    def check_one(self) -> None:
        """Reads the chain of the chosen exhibit and compares its bytes."""
        one = self._exhibit()
        if one is not None and not one.sealed:
            self.trouble.clear()
            self._bridge.start(check_exhibit, self._case, one.id, done=self._checked, failed=self.trouble.show_error)

    def _checked(self, found: Custody) -> None:
        self._told[found.document] = found
        self.rows.retranslate()
        self._show_exhibit()

    def _may_write(self) -> bool:
        return self._case.writable

    def _may_write_one(self) -> bool:
        one = self._exhibit()
        return self._case.writable and one is not None and not one.sealed

    def ask_paper(self) -> None:
        """Asks where the chain of the exhibit is to be written."""
        one = self._exhibit()
        if one is not None and self._may_write_one():
            kinds = {".docx": self.tr("Word document"), ".xlsx": self.tr("Workbook"), ".csv": self.tr("Table as text")}
            choose_target(self, self.tr("Write the chain of custody"), self.tr("chain of custody"), kinds,
                          lambda path: self.write_chain(path, one.id))  # fmt: skip

    def write_chain(self, path: Path, document: int) -> None:
        """Writes it."""
        self.write_paper(path, write_custody, document)

    # -- the whole case -----------------------------------------------------------------------------------------

    def check(self) -> None:
        """Checks everything that one's keys reach."""
        if self._job is None:
            self.trouble.clear()
            self.report = None
            self.bar.setRange(0, 0)
            self._job = self._bridge.start(check_case, self._case, progress=self._progressed, done=self._ended,
                                           failed=self._failed)  # fmt: skip
            self._say()

    def stop_check(self) -> None:
        """Asks it to stop."""
        if self._job is not None:
            self._job.cancel()

    def _progressed(self, told: tuple[int, int]) -> None:
        done, total = told
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        number = self._words.number
        self.result.setText(self.tr("Checking: {0} of {1} files").format(number(done), number(total)))

    def _ended(self, report: Report | None) -> None:
        self._job, self.report = None, report
        self._say()
        if report is not None and report.problems:
            lines = [problem_said(one.code, one.about, one.detail) for one in report.problems[:_MOST]]
            if more := len(report.problems) - _MOST:
                lines += [self.tr("and %n more", "", more)] if more > 0 else []
            self.trouble.show_text(
                self.tr("%n problem(s) found", "", len(report.problems)), "\n".join(lines),
                self.tr("Keep this copy as it is and restore the newest backup beside it."),
            )  # fmt: skip
        self._load()

    def _failed(self, error: UserError) -> None:
        self._job = None
        self._say()
        self.trouble.show_error(error)

    def write_log(self) -> None:
        """The log as a paper."""
        self.ask_report("audit", self.tr("Write the log"), self.tr("log"))

    def write_heads(self) -> None:
        """The newest events as a paper, to be kept apart from the computer."""
        self.ask_report("heads", self.tr("Write the newest events of the log"), self.tr("log, newest events"))

    def compare(self) -> None:
        """Whether a hash printed earlier still stands in the log."""
        if typed := "".join(self.head_line.text().split()):
            self._bridge.read(audit.stands, self._case, typed, done=self._compared,
                              failed=self.trouble.show_error, key=("custody.head", id(self)))  # fmt: skip

    def _compared(self, stands: bool) -> None:
        if stands:
            self.trouble.clear()
            self.noted.emit(self.tr("It stands in the log: nothing before it was removed."))
            return
        self.trouble.show_text(
            self.tr("This hash does not stand in the log."),
            self.tr("It is mistyped, of another case or of a part closed to you; or the log was cut off."),
            self.tr("Compare it with the paper once more, then check the case."),
        )

    # -- words --------------------------------------------------------------------------------------------------

    def _name(self, one: Exhibit) -> str:
        return one.name or self.tr("sealed document {0}").format(one.id)

    def _bytes(self, one: Exhibit) -> str:
        if one.id not in self._told:
            return ""
        return self.tr("as received") if self._told[one.id].unchanged else self.tr("changed")

    def _changed(self, one: Exhibit) -> bool:
        return one.id in self._told and not self._told[one.id].unchanged

    def _chain(self, told: Custody) -> list[Fact]:
        same = (
            Fact("", self.tr("The bytes are those received."))
            if told.unchanged
            else Fact("", self.tr("The bytes differ from those received."), "warn")
        )
        facts = [Fact("", told.name, "heading"), same, Fact("SHA-256", _grouped(told.sha256), "small")]
        for at, seen in enumerate(told.received):
            came = " · ".join(part for part in (local_time(seen.at), seen.who, seen.path) if part)
            facts.append(Fact(self.tr("Received") if not at else "", came))
        facts.append(Fact(self.tr("Found in"), ", ".join(told.containers)))
        for at, step in enumerate(told.steps):
            facts.append(Fact(self.tr("What was done") if not at else "", self._step(step)))
        return [*facts, Fact(self.tr("Newest event of the log"), _grouped(told.head), "small")]

    def _step(self, step: Step) -> str:
        what = self.tr("pages read by OCR") if step.what == "ocr.pages" else event_said(step.what)
        return " · ".join(part for part in (local_time(step.at), step.who, what, step.detail) if part)

    def _say(self) -> None:
        checking = self._job is not None
        self.bar.setVisible(checking)
        self.stop.setVisible(checking)
        self.check_button.setEnabled(not checking)
        for button in (self.log_button, self.heads_button):
            button.setVisible(self._case.writable)
        if checking:
            self.result.setText(self.tr("Checking…"))
        elif self.report is None:
            self.result.setText(self.tr("The case was not checked in this sitting."))
        elif self.report.ok:
            said = self.tr("Whole: %n document(s) are byte for byte as received, and the log's chain holds.", "",
                           self.report.documents)  # fmt: skip
            if self.report.not_checked:
                said += " " + self.tr("Not checked: {0}.").format(", ".join(self.report.not_checked))
            self.result.setText(said)
        else:
            self.result.setText(self.tr("Damaged: see below what was found."))
        count = len(self._read.exhibits) if self._read is not None else 0
        self.head.say(self.tr("%n exhibit(s)", "", count) if count else "")


def _grouped(digest: str) -> str:
    """A hash in groups of eight, which can be read aloud and wrap."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
