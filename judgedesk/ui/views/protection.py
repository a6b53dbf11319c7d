"""The board of measures: who is protected, what was asked for, how far it has come, and what is due next."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import protection as app
from judgedesk.app.casefile import Case
from judgedesk.app.reports import Filter
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.paper_form import PaperForm
from judgedesk.ui.views.protection_board import BoardRows, BoardTable
from judgedesk.ui.views.protection_card import MeasureCard
from judgedesk.ui.views.protection_form import Step, StepForm
from judgedesk.ui.views.protection_read import Board, read_board
from judgedesk.ui.views.protection_section import ProtectionSection
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.measurewords import COLUMNS
from judgedesk.ui.widgets.printing import Printing

_CARD, _FORM, _PAPER = range(3)
_STATES = ("considered", "applied_for", "granted", "arranged", "carried_out", "refused")
"""What the figures 1 to 6 mean."""


class Where(NamedTuple):
    """What Alt+← comes back to."""

    record: str
    person: str


class ProtectionView(ProtectionSection):
    """The board at the left; at the right the chosen card, or the form of a step."""

    view_name = "protection"
    depends_on = frozenset({"records", "persons", "counts"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._board: Board | None = None
        self.rows = BoardRows(self.said, theme, self)
        self.table = BoardTable(self.rows, theme, self)
        self.card = MeasureCard(theme, self.said, case.writable, self)
        self.form = StepForm(bridge, theme, case, words, self)
        self.paper = PaperForm(bridge, theme, case, words, self)
        self.day, self._day_label = DayField(self), QLabel(self)
        self.new = QPushButton(self)
        self.printing = Printing(self, bridge, theme, case, words, lambda: ("measures", Filter))
        self.printing.noted.connect(self.noted)
        self._side = QStackedWidget(self)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        px = self._theme.px
        self._day_label.setProperty("kind", "quiet")
        self._day_label.setBuddy(self.day)
        self.day.setFixedWidth(px(112))
        self._theme.changed.connect(lambda: self.day.setFixedWidth(self._theme.px(112)))
        self.head.act(self.new)
        self.head.narrow(self._day_label, self.day)
        for page in (self.card, self.form, self.paper):
            self._side.addWidget(page)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.with_side(self.table, self._side, 350), 1)
        self.lay_out(body)

    def _connect(self) -> None:
        self.table.chosen.connect(self._show_card)
        self.table.entered.connect(self._enter)
        self.table.moved_on.connect(self.move_on)
        self.table.typed.connect(lambda figure: self.step_to(_STATES[int(figure) - 1]))
        self.card.step_wanted.connect(self.step_to)
        self.card.words_wanted.connect(self.change)
        self.card.why_wanted.connect(self.conditions)
        self.card.left.connect(self._take_keyboard)
        self.form.recorded.connect(self._recorded)
        self.form.left.connect(self._leave_form)
        self.card.paper_wanted.connect(self.write_paper)
        self.paper.left.connect(self._leave_form)
        self.paper.refused.connect(lambda error, again: self.trouble.show_error(error, again=again))
        self.day.chosen.connect(self._choose_day)
        self.new.clicked.connect(self.enter_new)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""
        may, free = self._may_change, self._is_free
        return [
            Command(
                "protection.new",
                lambda: self.tr("Enter a measure for the chosen person…"),
                self.enter_new,
                "Ctrl+N",
                lambda: self._case.writable and bool(self._board and self._board.people),
            ),
            Command(
                "protection.on", lambda: self.tr("Take the measure one state on…"), self.move_on, "Ctrl+Right", may
            ),
            Command(
                "protection.refuse",
                lambda: self.tr("The measure was refused…"),
                lambda: self.step_to("refused"),
                "",
                may,
            ),
            Command(
                "protection.lapse", lambda: self.tr("The measure lapsed…"), lambda: self.step_to("lapsed"), "", may
            ),
            Command(
                "protection.change",
                lambda: self.tr("Change hearing, ground or note of the measure…"),
                self.change,
                "F2",
                may,
            ),
            Command(
                "protection.conditions",
                lambda: self.tr("Conditions of the measure on the day"),
                self.conditions,
                "Ctrl+J",
                lambda: self.table.card() is not None,
            ),
            Command(
                "protection.paper",
                lambda: self.tr("Write a paper about the measure…"),
                self.write_paper,
                "Ctrl+Shift+P",
                may,
            ),
            self.printing.command("protection"),
            Command("protection.remove", lambda: self.tr("Remove the measure"), self.remove, "Ctrl+Delete", may),
            Command("protection.day", lambda: self.tr("Look at another day"), self._to_day, "Ctrl+D", free),
            Command("protection.section", lambda: self.tr("Next section of protection"), self.head.next_section, "F7"),
        ]

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.table, self.day, *(self.card.steps[:1] or [self.card.why]), self.form.date, self.paper.templates]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        card = self.table.card()
        return Where(card.record.id if card is not None else "", self.table.person())

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self.focus.record, self.focus.person = where
        if not self._stale:
            self.table.choose(where.record, where.person)

    def activate(self) -> None:
        """Another section may have looked at another day, or another person."""
        if self._board is not None and self._board.day != self.focus.day:
            self._stale = True
        self.day.show_day(self.focus.day)
        super().activate()
        if self._board is not None and not self._stale:
            self.table.choose(self.focus.record, self.focus.person)

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(
            read_board,
            self._case,
            self.focus.day,
            self._words.language,
            done=self._show,
            failed=self.trouble.show_error,
            key=("protection.board", id(self)),
        )

    def _is_busy(self) -> bool:
        return self._side.currentIndex() != _CARD

    def _show(self, board: Board) -> None:
        self._stale, self._board = False, board
        waiting = self._empty.hasFocus()
        at = self.state()
        record, person = self.focus.record or at.record, self.focus.person or at.person
        self.rows.show(board)
        self._stack.setCurrentIndex(0 if board.people else 1)
        self.table.choose(record, person)
        if waiting:
            self._take_keyboard()
        self._show_card()
        self._say()

    def _show_card(self) -> None:
        card, person = self.table.card(), self.table.person()
        if person:
            self.focus.person = person
            self.focus.record = card.record.id if card is not None else ""
            self.focus.measure = card.record.measure if card is not None else self.focus.measure
        self.card.show_card(card, self._board)

    def _choose_day(self, day: date) -> None:
        self.focus.day = day
        self._load()

    # -- steps --------------------------------------------------------------------------------------------------

    def _is_free(self) -> bool:
        return self._side.currentIndex() == _CARD

    def _may_change(self) -> bool:
        return self._case.writable and self._is_free() and self.table.card() is not None

    def move_on(self) -> None:
        """The form of the next state."""
        self.step_to("")

    def step_to(self, state: str) -> None:
        """The form of a step to a state; empty for the next. What cannot follow is said there."""
        card = self.table.card()
        if card is None or not self._may_change() or (not state and not card.line.following):
            return
        self._begin(state, words=False)

    def change(self) -> None:
        """The form of what is said beside the state."""
        if self._may_change():
            self._begin("", words=True)

    def _begin(self, state: str, words: bool) -> None:
        card, board = self.table.card(), self._board
        if card is None or board is None:
            return
        label = next((one.label for one in board.people if one.id == card.record.person), card.record.person)
        self._side.setCurrentIndex(_FORM)
        self.form.begin(Step(card.record.person, label, card.measure, card.record, card.once, words), state, board.day)

    def enter_new(self) -> None:
        """To the measures that are open to the chosen person, where one is entered."""
        self.section_wanted.emit("measures")

    def conditions(self) -> None:
        """To the conditions of the chosen measure on the day."""
        card = self.table.card()
        if card is not None:
            self.focus.measure, self.focus.person = card.record.measure, card.record.person
            self.section_wanted.emit("measures")

    def write_paper(self) -> None:
        """The form of a paper about the chosen measure, with its address annex where one goes with it."""
        card = self.table.card()
        if card is not None and self._may_change():
            people = self._board.people if self._board is not None else ()
            label = next((one.label for one in people if one.id == card.record.person), card.record.person)
            self.trouble.clear()
            self._side.setCurrentIndex(_PAPER)
            self.paper.begin(card.record.id, card.record.person, f"{label} · {card.name}")
            self.paper.take_keyboard()

    def remove(self) -> None:
        """Takes the chosen measure away; undo brings it back."""
        card = self.table.card()
        if card is not None and self._may_change():
            self._bridge.write(app.remove, self._case, card.record.id, failed=self._refused)

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)
        self._load()

    def _recorded(self, record: str) -> None:
        self.focus.record = record
        self._leave_form()

    def _leave_form(self) -> None:
        self._side.setCurrentIndex(_CARD)
        self._load()
        self._take_keyboard()

    def _enter(self) -> None:
        if self.table.card() is not None:
            self.card.take_keyboard()
        else:
            self.enter_new()

    def _to_day(self) -> None:
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.selectAll()

    def _take_keyboard(self) -> None:
        there = self._board is None or bool(self._board.people)
        (self.table if there else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Alerts are worded when they are read."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._board is not None:
            self._stale = True
            if self.isVisible():
                self._load()

    def retranslate(self) -> None:
        """Words that stand here."""
        self.table.setAccessibleName(
            self.tr(
                "Measures: a person a row, a state a column; arrows go from card to card, Enter opens, "
                "Ctrl+Right takes a measure one state on"
            )
        )
        self._day_label.setText(self.tr("As of"))
        self.day.setAccessibleName(self.tr("Day that is looked at"))
        self.day.setToolTip(self.tr("Day that is looked at ({0})").format("Ctrl+D"))
        self.new.setText(self.tr("Enter a measure…"))
        self.new.setToolTip("Ctrl+N")
        self.new.setVisible(self._case.writable)
        self.rows.retranslate()
        self.table.measure()
        self.card.retranslate()
        self._say()

    def _say(self) -> None:
        board = self._board
        self._empty.say(
            self.tr("Measures of protection will stand here"),
            self.tr(
                "A row for everybody who is protected or was injured, a column for each state from considered to "
                "carried out. Enter the injured parties of a count first."
            ),
            begin=("people", "grid"),
        )
        if board is None:
            self.head.say("")
            return
        cards = board.all
        running = sum(card.record.state in COLUMNS[:4] for card in cards)
        late = sum(bool(card.dues and card.dues[0].late) for card in cards)
        said = [self.tr("%n measure(s) under way", "", running)] if cards else [self.tr("no measure entered yet")]
        if late:
            said.append(self.tr("%n deadline(s) over", "", late))
        self.head.say(" · ".join(said))
