"""Many questions at once: a list of terms at the left, at the right what each was found in."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from judgedesk.app.batch import Batch, BatchPerson, BatchTerm
from judgedesk.app.casefile import Case
from judgedesk.app.hit_report import Written
from judgedesk.app.terms import MOST, lines_in, lines_of
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.questions_matrix import SIDES, Matrix, MatrixTable
from judgedesk.ui.views.questions_read import counted_terms, question_of_cell, write_matrix, write_terms
from judgedesk.ui.views.questions_terms import Terms
from judgedesk.ui.views.section import Section
from judgedesk.ui.widgets.chips import ChipRow, Choice, Flow
from judgedesk.ui.widgets.leakpanel import Again
from judgedesk.ui.widgets.paths import choose_files, choose_target
from judgedesk.ui.widgets.questionhead import QuestionHead
from judgedesk.ui.widgets.table import Table

_WIDTHS = (260, 820)
_SHOWN = 5
"""Rows of the terms not understood that are seen at once."""
_LONGEST = 1_000_000


class BatchView(Section):
    """Signals: `asked(text)` the question behind a cell is to be asked."""

    asked = Signal(str)

    view_name = "batch"
    head_type = QuestionHead
    depends_on = frozenset({"documents", "persons", "records"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._job: Job | None = None
        self._writing: Job | None = None
        self._done_terms = (0, 0)
        self._asked_lines: list[tuple[int, str]] = []
        self._old = False
        self.matrix = Matrix(words, self)
        self.table = MatrixTable(self.matrix, theme, self)
        self.terms, self._lead, self._count, self._progress = Terms(self), QLabel(self), QLabel(self), QLabel(self)
        self.open, self.run, self.stop, self.export, self.report = (QPushButton(self) for _ in range(5))
        self.sides = ChipRow(theme, parent=self)
        self.refused = Rows(self._columns(), theme, self)
        self.refusals, self._why = Table(self.refused, theme, self), QLabel(self)
        self.bar = QProgressBar(self)
        self._right = QWidget(self)
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("Line"), lambda one: self._words.number(one.line), 52, number=True, quiet=True),
            Column(lambda: self.tr("Term"), lambda one: one.text, share=2),
            Column(lambda: self.tr("Reason"), self._reason, share=4, quiet=True),
        ]

    def _build(self) -> None:
        px = self._theme.px
        self.run.setProperty("kind", "primary")
        for label, kind in ((self._lead, "heading"), (self._count, "quiet"), (self._progress, "quiet"),
                            (self._why, "heading")):  # fmt: skip
            label.setProperty("kind", kind)
        self._count.setWordWrap(True)
        self.bar.setTextVisible(False)
        self.head.act(self.export, self.report)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, px(12), 0)
        column.setSpacing(px(8))
        for widget in (self._lead, self.terms, self._count):
            column.addWidget(widget)
        verbs = QWidget(left)
        verbs.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        flow = Flow(verbs, self._theme)
        flow.addWidget(self.run)
        flow.addWidget(self.open)
        column.addWidget(verbs)
        beside = QVBoxLayout(self._right)
        beside.setContentsMargins(px(12), 0, 0, 0)
        beside.setSpacing(px(8))
        above = QHBoxLayout()
        above.setSpacing(px(10))
        above.addWidget(self.sides, 1)
        for part in (self._progress, self.bar, self.stop):
            above.addWidget(part)
        beside.addLayout(above)
        beside.addWidget(self.table, 1)
        beside.addWidget(self._empty, 1)
        beside.addWidget(self._why)
        beside.addWidget(self.refusals)
        split = self.beside(left, self._right, _WIDTHS)
        for at, share in enumerate((1, 3)):
            split.setStretchFactor(at, share)
        self.lay_out(split)
        self._stack.removeWidget(self._empty)
        beside.insertWidget(2, self._empty, 1)
        self._theme.changed.connect(self._resize)
        self._resize()

    def _connect(self) -> None:
        self.open.clicked.connect(self.choose_list)
        self.run.clicked.connect(self.look)
        self.stop.clicked.connect(self.halt)
        self.export.clicked.connect(self._choose_matrix)
        self.report.clicked.connect(self._choose_report)
        self.terms.entered.connect(self.look)
        self.terms.textChanged.connect(self._say_count)
        self.sides.chosen.connect(self.turn)
        self.table.entered.connect(self._enter)
        self.refusals.opened.connect(self._to_line)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Looking, turning, taking out."""
        found = self._has_found
        return [
            Command("batch.open", lambda: self.tr("Open a list of terms…"), self.choose_list, "Ctrl+L"),
            Command("batch.look", lambda: self.tr("Look for the terms of the list"), self.look, "Ctrl+R"),
            Command("batch.stop", lambda: self.tr("Stop looking for terms"), self.halt, "Ctrl+Shift+R",
                    lambda: self._job is not None or self._writing is not None),
            Command("batch.all", lambda: self.tr("Terms in all pages"), lambda: self.sides.choose("all"), "Ctrl+1",
                    found),
            Command("batch.documents", lambda: self.tr("Terms by document"),
                    lambda: self.sides.choose("documents"), "Ctrl+2", found),
            Command("batch.persons", lambda: self.tr("Terms by person"), lambda: self.sides.choose("persons"),
                    "Ctrl+3", found),
            Command("batch.export", lambda: self.tr("Export the counts…"), self._choose_matrix, "Ctrl+E",
                    lambda: found() and self._case.writable),
            Command("batch.report", lambda: self.tr("Write the passages of all terms to a file…"),
                    self._choose_report, "Ctrl+Shift+E", lambda: found() and self._case.writable),
            Command("questions.section", lambda: self.tr("Next section of the questions"), self.head.next_section,
                    "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.terms, self.sides, self.table, self.refusals]

    def _has_found(self) -> bool:
        return bool(self.matrix.batch.terms)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the matrix comes before what was not understood."""
        super().resizeEvent(event)
        self._resize()

    # -- the list -----------------------------------------------------------------------------------------------

    def choose_list(self) -> None:
        """Asks for a file with terms."""
        choose_files(self, self.tr("Open a list of terms"), lambda paths: self.read(paths[0]))

    def read(self, path: Path) -> None:
        """Takes the terms of a file in place of those typed."""
        self._bridge.read(lines_in, path, done=self._take_lines, failed=self.trouble.show_error,
                          key=("batch.lines", id(self)))  # fmt: skip

    def _take_lines(self, lines: list[tuple[int, str]]) -> None:
        """Each on its own line of the file, so that what is refused can be found there."""
        self.trouble.clear()
        if len(lines) > MOST:
            self.trouble.show_error(UserError("batch.too_many", number=len(lines), most=MOST))
            return
        last = max((number for number, _ in lines), default=0)
        in_place = [""] * last
        sparse = last > 4 * len(lines) + 100 or len({number for number, _ in lines}) < len(lines)
        for number, text in lines:
            in_place[number - 1] = text
        self.terms.setPlainText("\n".join([text for _, text in lines] if sparse else in_place))
        self.terms.setFocus(Qt.FocusReason.OtherFocusReason)

    def look(self) -> None:
        """Looks for every term of the list."""
        if self._job is not None:
            return
        self._asked_lines = lines_of(self.terms.toPlainText()[:_LONGEST])
        self.trouble.clear()
        self._done_terms = (0, len(self._asked_lines))
        self._job = self._bridge.start(counted_terms, self._case, list(self._asked_lines), progress=self._tell,
                                       done=self._found, failed=self._failed)  # fmt: skip
        self._say()

    def halt(self) -> None:
        """Stops looking, or writing."""
        for job in (self._job, self._writing):
            if job is not None:
                job.cancel()

    def turn(self, side: str) -> None:
        """To all pages, documents or persons."""
        row = self.table.currentIndex().row()
        self.matrix.show(self.matrix.batch, side)
        self._stand(max(0, row))
        self._say()

    def _tell(self, done: tuple[int, int]) -> None:
        self._done_terms = done
        self._say_progress()

    def _found(self, found: Batch) -> None:
        self._job, self._old = None, False
        self.matrix.show(found, self.matrix.side)
        self.refused.show(found.not_understood)
        self.refusals.choose_row(0)
        self._stand(0)
        if self.terms.hasFocus() or self.run.hasFocus():
            self._take_keyboard()
        self._say()
        number = len(found.terms) - len(found.not_understood)
        self.noted.emit(self.tr("%n term(s) looked for", "", number))

    def _failed(self, error: UserError, again: Again | None = None) -> None:
        self._job = self._writing = None
        if error.code == "job.cancelled":
            self.noted.emit(self.tr("Stopped"))
        else:
            self.trouble.show_error(error, again=again)
        self._say()

    def _stand(self, row: int) -> None:
        if row < self.matrix.rowCount() and self.matrix.columnCount():
            self.table.setCurrentIndex(self.matrix.index(row, 0))

    def _enter(self, row: int, column: int) -> None:
        """Asks for the term in the document, or with the person."""
        term, of = self.matrix.term(row).text, self.matrix.column(column) if column >= 0 else None
        if of is None:
            self._open(question_of_cell, term)
        elif isinstance(of, BatchPerson):
            if of.pages is not None:
                self._open(question_of_cell, term, None, of.label)
        else:
            self._open(question_of_cell, term, of.id)

    def _open(self, question: object, *facts: object) -> None:
        self._bridge.read(question, self._case, *facts, done=self.asked.emit, failed=self.trouble.show_error,  # type: ignore[arg-type]  # one function
                          key=("batch.cell", id(self)))  # fmt: skip

    def _to_line(self, row: int) -> None:
        """To the line of the list that could not be understood."""
        term: BatchTerm = self.refused.rows[row]
        block = self.terms.document().findBlockByNumber(term.line - 1)
        cursor = self.terms.textCursor()
        cursor.setPosition(block.position())
        cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
        self.terms.setTextCursor(cursor)
        self.terms.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- papers -------------------------------------------------------------------------------------------------

    def _choose_matrix(self) -> None:
        kinds = {".xlsx": self.tr("Workbook"), ".csv": self.tr("Table as text"), ".docx": self.tr("Word document")}
        choose_target(self, self.tr("Export the counts"), self.tr("terms"), kinds, self.write_counts)

    def _choose_report(self) -> None:
        kinds = {".docx": self.tr("Word document"), ".xlsx": self.tr("Workbook"), ".csv": self.tr("Table as text")}
        title = self.tr("Write the passages of all terms")
        choose_target(self, title, self.tr("passages"), kinds, self.write_passages)

    def write_counts(self, path: Path) -> None:
        """Writes the matrix to a file whose ending says as what."""
        self._write_counts(self.matrix.batch, path, "")

    def _write_counts(self, batch: Batch, path: Path, override: str) -> None:
        def again(reason: str) -> None:
            self._write_counts(batch, path, reason)

        self.trouble.clear()
        self._writing = self._bridge.start(write_matrix, self._case, batch, path, self._words.language, override,
                                           done=self._counts_written,
                                           failed=lambda error: self._failed(error, again))  # fmt: skip
        self._say()

    def write_passages(self, path: Path) -> None:
        """Writes the passages of every term to a file whose ending says as what."""
        self._write_passages(list(self._asked_lines), path, "")

    def _write_passages(self, lines: list[tuple[int, str]], path: Path, override: str) -> None:
        def again(reason: str) -> None:
            self._write_passages(lines, path, reason)

        self.trouble.clear()
        self._writing = self._bridge.start(write_terms, self._case, lines, path, self._words.language, override,
                                           progress=self._tell, done=self._passages_written,
                                           failed=lambda error: self._failed(error, again))  # fmt: skip
        self._done_terms = (0, 0)
        self._say()

    def _counts_written(self, answer: tuple[Path, int]) -> None:
        self._writing = None
        self._say()
        self.noted.emit(self.tr("Counts written to {0}").format(answer[0].name))

    def _passages_written(self, answer: tuple[Path, Written]) -> None:
        self._writing = None
        self._say()
        path, told = answer
        self.noted.emit(self.tr("%n passage(s) written to {0}", "", told.listed).replace("{0}", path.name))

    # -- loading and words --------------------------------------------------------------------------------------

    def _load(self) -> None:
        """Counts are not taken again by themselves; that they are of before is said."""
        self._old = self._has_found()
        self._stale = False
        self._say()

    def _take_keyboard(self) -> None:
        there = self.matrix.rowCount() and self.matrix.columnCount()
        (self.table if there else self.terms).setFocus(Qt.FocusReason.OtherFocusReason)

    def _reason(self, term: BatchTerm) -> str:
        said = self._words.error(term.problem) if term.problem is not None else None
        return (said.why or said.what) if said is not None else ""

    def _resize(self) -> None:
        self.bar.setFixedWidth(self._theme.px(120))
        tall = self._theme.px(30)
        low = self.height() < 16 * tall
        self.refusals.horizontalHeader().setVisible(not low)
        rows = min(1 if low else _SHOWN, max(1, len(self.refused.rows))) + (0 if low else 1)
        self.refusals.setFixedHeight(tall * rows + self._theme.px(8))
        self.terms.setMinimumWidth(self._theme.px(150))

    def _say_count(self) -> None:
        blocks = self.terms.document().blockCount()
        number = len(lines_of(self.terms.toPlainText())) if blocks <= 2 * MOST else blocks
        self._count.setText(self.tr("%n term(s)", "", number))
        self.run.setEnabled(bool(number) and self._job is None)

    def _say_progress(self) -> None:
        done, total = self._done_terms
        running = self._job is not None or self._writing is not None
        for widget in (self._progress, self.bar, self.stop):
            widget.setVisible(running)
        number = self._words.number
        self._progress.setText(self.tr("{0} of {1}").format(number(done), number(total)) if total else "")
        self.bar.setRange(0, max(0, total))
        self.bar.setValue(done)

    def _say(self) -> None:
        found, number = self.matrix.batch, self._words.number
        there = self._has_found()
        shown = bool(self.matrix.rowCount() and self.matrix.columnCount())
        self.table.setVisible(shown)
        self._empty.setVisible(not shown)
        self.sides.setVisible(there)
        for button in (self.export, self.report):
            button.setVisible(there and self._case.writable)
            button.setEnabled(self._writing is None)
        named = {"all": self.tr("All pages"), "documents": self.tr("By document"), "persons": self.tr("By person")}
        counts = {"documents": number(len(found.documents)), "persons": number(len(found.persons))}
        self.sides.offer([Choice(side, named[side], counts.get(side, ""), hint=f"Ctrl+{at}")
                          for at, side in enumerate(SIDES, 1)], self.matrix.side)  # fmt: skip
        refused = len(found.not_understood)
        self._why.setText(self.tr("%n term(s) not understood", "", refused))
        for widget in (self._why, self.refusals):
            widget.setVisible(bool(refused))
        parts = [self.tr("One term a line: a name, a number, an account, or a question")]
        if there:
            parts = [self.tr("%n term(s)", "", len(found.terms) - refused),
                     self.tr("found in %n document(s)", "", len(found.documents))]  # fmt: skip
            parts += [self.tr("the file has changed since; look again (Ctrl+R)")] if self._old else []
        self.head.say(" · ".join(parts))
        self._resize()
        self._say_count()
        self._say_progress()
        self._say_empty(there)

    def _say_empty(self, there: bool) -> None:
        if there and not self.matrix.batch.documents and self.matrix.side == "documents":
            self._empty.say(self.tr("None of the terms was found"), self.tr("No page that can be searched holds any."))
        elif there and not self.matrix.rowCount():
            self._empty.say(self.tr("No term was understood"), self.tr("The reasons stand below."))
        elif there:
            self._empty.say(self.tr("No persons are recorded in this case"), "")
        else:
            self._empty.say(
                self.tr("Where each term stands will be shown here"),
                self.tr("Type or paste terms at the left, or open a list: a text file, or the first column of a sheet. "
                        "Each is looked for in all its forms, and counted by document and by person."),
            )  # fmt: skip

    def retranslate(self) -> None:
        """Words that stand here."""
        self._lead.setText(self.tr("Terms, one a line"))
        self.terms.setAccessibleName(self.tr("Terms, one a line"))
        self.table.setAccessibleName(self.tr("Pages by term"))
        self.table.name_corner(self.tr("Term"), self.tr("All pages"))
        self.refusals.setAccessibleName(self.tr("Terms that were not understood, with the reason"))
        self.open.setText(self.tr("Open a list…"))
        self.open.setToolTip("Ctrl+L")
        self.run.setText(self.tr("Look for them"))
        self.run.setToolTip(self.tr("Ctrl+Enter in the list, Ctrl+R anywhere here"))
        self.stop.setText(self.tr("Stop"))
        self.stop.setAccessibleName(self.tr("Stop looking for terms"))
        self.stop.setToolTip("Ctrl+Shift+R")
        self.export.setText(self.tr("Export the counts…"))
        self.export.setToolTip("Ctrl+E")
        self.report.setText(self.tr("Passages to a file…"))
        self.report.setToolTip("Ctrl+Shift+E")
        self.bar.setAccessibleName(self.tr("Terms looked for so far"))
        self._say()
