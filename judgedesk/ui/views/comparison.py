"""Trafficking beside the offences it is taken for: where the passages lie, the questions that tell them apart, and
notes for classing the act otherwise. A worksheet: it decides nothing and adds nothing up.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from judgedesk.app import comparison as app
from judgedesk.app.casefile import Case
from judgedesk.app.comparison import Answer, Comparison, QuestionLine, Reclassification
from judgedesk.app.grid import Passage
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.comparison_card import NoteCard
from judgedesk.ui.views.comparison_chips import OffenceChips
from judgedesk.ui.views.comparison_list import Sheet, SheetList, SheetRows, answer_keys, answer_said
from judgedesk.ui.views.comparison_matrix import MatrixModel, MatrixTable
from judgedesk.ui.views.comparison_pane import ComparisonPane
from judgedesk.ui.views.comparison_read import (
    MOST,
    Read,
    first_chosen,
    read_behind,
    read_column,
    read_comparison,
    rows_of,
)
from judgedesk.ui.views.comparison_side import Added, QuestionSheet, as_answer
from judgedesk.ui.views.section import Section
from judgedesk.ui.widgets.pairbar import Pair, PairBar

_REST_MS = 60
_WIDTHS = (820, 360)


class Where(NamedTuple):
    """What Alt+← comes back to."""

    pair: Pair | None
    chosen: tuple[str, ...]
    cell: tuple[int, int]
    row: int
    asking: bool


class ComparisonView(Section):
    """The matrix, below it the worksheet, at the right what stands behind either."""

    view_name = "comparison"
    depends_on = frozenset(
        {"documents", "records", "tags", "counts", "persons", "worksheets", "reclassifications", "findings"}
    )

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._holds = "findings" not in case.withheld
        self._whole: Comparison | None = None
        self._known = False
        self._chosen: tuple[str, ...] | None = None
        self._column: Sequence[Passage] = ()
        self._names: Mapping[str, Mapping[str, str]] = {}
        self._wanted: Where | None = None
        self.pairs = PairBar(theme, self)
        self.offences = OffenceChips(theme, words, self)
        self.filter, self.everything, self.note = QLineEdit(self), QPushButton(self), QPushButton(self)
        self.card = NoteCard(theme, words, self)
        self.model = MatrixModel(words, self)
        self.table = MatrixTable(self.model, words, theme, self)
        self.sheet = SheetRows(words, theme, self)
        self.list = SheetList(self.sheet, words, theme, self)
        self.question = QuestionSheet(theme, words, self._holds, case.writable, self)
        self.side = ComparisonPane(theme, words, self.question, self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._build(theme)
        self._connect()
        self.retranslate()

    def _build(self, theme: Theme) -> None:
        px = theme.px
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(px(200))
        self.everything.setProperty("kind", "chip")
        self.everything.setCheckable(True)
        self.head.act(self.note)
        self.head.narrow(self.everything, self.filter)
        self.sheet.answers = self._holds
        left = QSplitter(Qt.Orientation.Vertical, self)
        left.setChildrenCollapsible(False)
        left.setHandleWidth(px(8))
        left.setStyleSheet("QSplitter::handle { background: transparent; }")
        left.addWidget(self.table)
        left.addWidget(self.list)
        left.setStretchFactor(0, 3)
        left.setStretchFactor(1, 2)
        left.setSizes([px(330), px(210)])
        split = self.beside(left, self.side, _WIDTHS)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        left.setMinimumSize(px(300), px(160))
        self.side.setMinimumHeight(px(160))
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(8))
        for one in (self.pairs, self.offences, self.card):
            inner.addWidget(one)
        inner.addWidget(split, 1)
        self.lay_out(body)

    def _connect(self) -> None:
        self.pairs.chosen.connect(self._load)
        self.offences.chosen.connect(self._choose)
        self.offences.refused.connect(self._too_many)
        self.filter.textChanged.connect(lambda _text: self._fill())
        self.filter.returnPressed.connect(self._take_typed)
        self.everything.clicked.connect(lambda _on: self._fill())
        self.note.clicked.connect(self.ask_note)
        self.card.confirmed.connect(self._write_note)
        self.card.left.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.table.moved.connect(self._moved)
        self.table.entered.connect(self.side.to_passages)
        self.list.moved.connect(self._show_row)
        self.list.opened.connect(lambda _row: self._open_row())
        self.list.answered.connect(lambda said: self._answer(as_answer(said)))
        self.list.dropped.connect(self._drop_note)
        self.list.left.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.question.answered.connect(lambda said: self._answer(as_answer(said)))
        self.question.added.connect(self._add)
        self.question.left.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.side.passages.left.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.side.opened.connect(self._open)
        self._rest.timeout.connect(self._read_behind)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Choosing, narrowing, answering, noting."""
        answers = [
            Command(f"comparison.{one}",
                    lambda one=one: self.tr("Answer the question: {0}").format(answer_said(one)),  # type: ignore[misc]  # a default binds the loop
                    lambda one=one: self._answer(one), key, self._may_answer)  # type: ignore[misc]
            for key, one in answer_keys().items()
        ]  # fmt: skip
        return [
            *self.pairs.commands("comparison"),
            Command("comparison.filter", lambda: self.tr("Add an offence to compare with"), self._to_filter, "Ctrl+F"),
            Command("comparison.everything", lambda: self.tr("All rows, or those shared or tagged"),
                    self.everything.click, "Ctrl+L"),
            *answers,
            Command("comparison.unanswer", lambda: self.tr("Take the answer back"), lambda: self._answer(None), "",
                    lambda: self._may_answer() and self._asked_answer() is not None),
            Command("comparison.note", lambda: self.tr("Note for reclassification…"), self.ask_note, "Ctrl+N",
                    self._may_note),
            Command("comparison.drop", lambda: self.tr("Remove the note for reclassification"), self._drop_note, "",
                    lambda: isinstance(self.list.row(), Reclassification)),
            Command("comparison.turn", lambda: self.tr("What tells the offence apart, or the passages"),
                    self.side.turn_over, "Ctrl+E", lambda: not self.side.asking),
            Command("grid.section", lambda: self.tr("Next section of the grid"), self.head.next_section, "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.pairs.injured, self.table, self.list, self.side]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        cell = self.table.currentIndex()
        return Where(self.pairs.pair, self._chosen or (), (cell.row(), cell.column()), self.list.currentIndex().row(),
                     self.side.asking)  # fmt: skip

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        if where.pair is None:
            return
        self.pairs.aim(where.pair)
        self._chosen, self._wanted = where.chosen, where
        self._load()

    def retranslate(self) -> None:
        """Words that stand here."""
        self.filter.setPlaceholderText(self.tr("Add an offence"))
        self.filter.setAccessibleName(self.tr("Find an offence to compare with"))
        self.everything.setText(self.tr("All rows"))
        self.everything.setToolTip(self.tr("Also rows that no chosen offence shares and nothing is tagged to (Ctrl+L)"))
        self.note.setText(self.tr("Note for reclassification…"))
        self.note.setToolTip("Ctrl+N")
        self.table.setAccessibleName(self.tr("Rows of the offence charged beside those of related offences"))
        self.list.setAccessibleName(self.tr("Questions that tell them apart, and notes for reclassification"))
        self.offences.retranslate()
        self.side.retranslate()
        self._fill()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language; what is shown at the right is said anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_cell()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_comparison, self._case, self.pairs.pair, done=self._show,
                          failed=self.trouble.show_error, key=("comparison.whole", id(self)))  # fmt: skip

    def _is_busy(self) -> bool:
        return self.question.typing()

    def _show(self, found: Read) -> None:
        self._stale, self._known, self._whole = False, True, found.comparison
        self.pairs.show_charges(found.charges)
        self.pairs.aim(found.pair)
        waiting = self._empty.hasFocus()
        self._stack.setCurrentIndex(0 if self._whole is not None else 1)
        if self._whole is not None:
            known = {one.id for one in self._whole.neighbours}
            if self._chosen is None or not known.issuperset(self._chosen):
                self._chosen = first_chosen(self._whole)
            self._fill()
            if found.pair is not None:
                self._bridge.read(read_column, self._case, found.pair, done=self._take_column,
                                  key=("comparison.column", id(self)))  # fmt: skip
        if waiting:
            self._take_keyboard()
        self._say()

    def _fill(self) -> None:
        """Lays out what was read for the offences chosen."""
        whole = self._whole
        if whole is None:
            return
        here = self.table.currentIndex()
        cell, row = (here.row(), here.column()), self.list.currentIndex().row()
        asking = self.side.asking
        if self._wanted is not None:
            cell, row, asking = self._wanted.cell, self._wanted.row, self._wanted.asking
            self._wanted = None
        beside = [one for one in whole.neighbours if one.id in (self._chosen or ())]
        bands = self.pairs.charges.bands.get(whole.count, ())
        self.offences.show_offences(whole, tuple(one.id for one in beside), self.filter.text())
        self.model.show_rows(whole, beside, rows_of(whole, bands, beside, self.everything.isChecked()))
        self.table.choose(*cell)
        self.list.show_rows(self._sheet_rows(whole))
        self.list.choose_near(row)
        if asking:
            self._show_row()
        else:
            self._show_cell()

    def _sheet_rows(self, whole: Comparison) -> list[Sheet]:
        rows: list[Sheet] = [self.tr("Questions that tell them apart"), *whole.questions]
        if whole.reclassifications:
            rows += [self.tr("Notes for reclassification"), *whole.reclassifications]
        return rows

    def _take_column(self, found: tuple[Pair, Sequence[Passage], Mapping[str, Mapping[str, str]]]) -> None:
        if found[0] == self.pairs.pair:
            _, self._column, self._names = found
            self._offer_passages()

    def _offer_passages(self) -> None:
        labels = {row: self._words.of(names) for row, names in self._names.items()}
        self.side.offer_passages(self._column, labels)

    # -- the offences beside it ---------------------------------------------------------------------------------

    def _choose(self, ids: tuple[str, ...]) -> None:
        self._chosen = ids
        self._fill()

    def _take_typed(self) -> None:
        self.offences.take_first()
        self.filter.clear()

    def _too_many(self) -> None:
        self.noted.emit(self.tr("At most %n offence(s) can stand beside it; take one away first.", "", MOST))

    def _to_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    # -- what stands behind a cell ------------------------------------------------------------------------------

    def _moved(self) -> None:
        if self.table.hasFocus() or not self.side.asking:
            self._show_cell()

    def _show_cell(self) -> None:
        self.side.show_cell(self.table.line(), self.table.neighbour(), self.pairs.said())
        self._rest.start()

    def _read_behind(self) -> None:
        line, pair = self.table.line(), self.pairs.pair
        if line is not None and line.element is not None and pair is not None:
            self._bridge.read(read_behind, self._case, pair, line.element.id, done=self.side.show_passages,
                              key=("comparison.behind", id(self)))  # fmt: skip

    def _open(self, passage: Passage) -> None:
        tag = passage.tag
        self.open_page.emit(tag.document, tag.page, [(tag.start, tag.end)])

    # -- questions ----------------------------------------------------------------------------------------------

    def _show_row(self) -> None:
        row = self.list.row()
        if isinstance(row, QuestionLine) and self._whole is not None:
            self.side.show_question(row, self._whole)
            self._offer_passages()

    def _open_row(self) -> None:
        row = self.list.row()
        if isinstance(row, Reclassification) and self._whole is not None:
            self.card.ask(self._whole, "", row)
        elif isinstance(row, QuestionLine):
            self.question.ticks.setFocus(Qt.FocusReason.OtherFocusReason)

    def _asked_answer(self) -> Answer | None:
        row = self.list.row()
        return row.answer if isinstance(row, QuestionLine) else None

    def _may_answer(self) -> bool:
        return self._holds and self._case.writable and isinstance(self.list.row(), QuestionLine)

    def _answer(self, said: Answer | None) -> None:
        row, pair = self.list.row(), self.pairs.pair
        if isinstance(row, QuestionLine) and pair is not None and self._may_answer():
            self._show_row()
            tags = tuple(one.tag.id for one in row.passages)
            self._bridge.write(app.answer, self._case, *pair.ids, row.id, said, row.note, tags,
                               failed=self._refused)  # fmt: skip

    def _add(self, said: Added) -> None:
        self._bridge.write(app.answer, self._case, *said.pair, said.question, said.answer, said.note, said.tags,
                           failed=self._refused)  # fmt: skip

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)
        self._load()

    # -- notes for reclassification -----------------------------------------------------------------------------

    def _may_note(self) -> bool:
        return self._holds and self._case.writable and self._whole is not None

    def ask_note(self) -> None:
        """Shows the card for a new note, to the offence in whose column the keyboard is."""
        if self._whole is not None and self._may_note():
            one = self.table.neighbour()
            self.card.ask(self._whole, one.id if one is not None else next(iter(self._chosen or ()), ""), None)

    def _write_note(self) -> None:
        pair, card = self.pairs.pair, self.card
        if pair is not None:
            self._bridge.write(app.note_reclassification, self._case, *pair.ids, card.target,
                               card.reason.text().strip(), card.warned, same_act=card.same_act,
                               act=card.act.text().strip(), identifier=card.editing or None,
                               done=lambda _made: card.withdraw(), failed=self.trouble.show_error)  # fmt: skip

    def _drop_note(self) -> None:
        row = self.list.row()
        if isinstance(row, Reclassification) and self._may_note():
            self._bridge.write(app.drop_reclassification, self._case, row.id, failed=self._refused)

    # -- words --------------------------------------------------------------------------------------------------

    def _take_keyboard(self) -> None:
        (self.table if self._whole is not None else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        there = self._whole is not None
        for widget in (self.filter, self.everything):
            widget.setVisible(there)
        self.note.setVisible(there and self._holds)
        self.note.setEnabled(self._case.writable)
        self.head.say(self.tr("A worksheet: the answers are the user's own and decide nothing") if there else "")
        if not self._known:
            self._empty.say("", "")
            return
        self._empty.say(
            self.tr("The offence charged will stand here beside those it is taken for"),
            self.tr("For a count it shows which rows they share, where the passages lie and which questions tell them "
                    "apart. Enter the counts in the grid first."),
            begin=("grid",),
        )  # fmt: skip
