"""Which measures are open to a person on a day of choice, with the reasons; entering one from here."""

from datetime import date
from typing import NamedTuple, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.law.measures import Stage
from judgedesk.law.openness import Answer
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.measures_assess import AssessForm
from judgedesk.ui.views.measures_read import ORDER, Open, read_open
from judgedesk.ui.views.measures_side import AnswerCard
from judgedesk.ui.views.protection_form import Step, StepForm
from judgedesk.ui.views.protection_section import ProtectionSection
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.table import Table

_CARD, _STEP, _ASSESS = range(3)
_SIGNS = {"open": "●", "depends": "◐", "not_open": "○"}


class Where(NamedTuple):
    """What Alt+← comes back to."""

    person: str
    measure: str
    day: date


class MeasuresView(ProtectionSection):
    """The measures at the left, those open first; at the right why, and the forms."""

    view_name = "measures"
    depends_on = frozenset({"records", "persons", "counts"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._open: Open | None = None
        self._only, self._stage = "", ""
        self.rows = Rows(self._columns(), theme, self)
        self.table = Table(self.rows, theme, self)
        self.table.wrap_words()
        self.people = ChipRow(theme, most=12, parent=self)
        self.states = ChipRow(theme, optional=True, parent=self)
        self.stages = ChipRow(theme, optional=True, parent=self)
        self.day, self._day_label, self._first = DayField(self), QLabel(self), QLabel(self)
        self.assess = QPushButton(self)
        self.card = AnswerCard(theme, self.said, case.writable, self)
        self.form = StepForm(bridge, theme, case, words, self)
        self.assessment = AssessForm(bridge, theme, case, words, self)
        self._side = QStackedWidget(self)
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> list[Column]:
        def entered(one: Answer) -> str:
            records = self._open.records.get(one.measure.id, ()) if self._open is not None else ()
            return ", ".join(dict.fromkeys(self.said.state(record.state) for record in records))

        def why(one: Answer) -> str:
            return "; ".join(self.said.of(reason.text) for reason in one.reasons)

        return [
            Column(lambda: self.tr("State"), lambda one: f"{_SIGNS[one.state]} {self.said.openness(one.state)}", 112),
            Column(lambda: self.tr("Basis"), lambda one: self.said.written(one.measure.basis), share=3, least=120),
            Column(lambda: self.tr("Measure"), lambda one: self.said.of(one.measure.title), share=5, least=140),
            Column(lambda: self.tr("Entered"), entered, 92, quiet=True, spare=2),
            Column(lambda: self.tr("Because"), why, share=4, least=120, quiet=True, spare=1),
        ]

    def _build(self) -> None:
        px = self._theme.px
        self._day_label.setProperty("kind", "quiet")
        self._day_label.setBuddy(self.day)
        self._first.setWordWrap(True)
        self._theme.changed.connect(self._fit_day)
        self._fit_day()
        self.head.narrow(self.stages, self._day_label, self.day)
        first = QHBoxLayout()
        first.setSpacing(px(8))
        first.addWidget(self._first, 1)
        first.addWidget(self.assess, 0, Qt.AlignmentFlag.AlignTop)
        for page in (self.card, self.form, self.assessment):
            self._side.addWidget(page)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.people)
        column.addLayout(first)
        column.addWidget(self.states)
        column.addWidget(self.with_side(self.table, self._side, 410), 1)
        self.lay_out(body)

    def _connect(self) -> None:
        self.people.chosen.connect(self._choose_person)
        self.states.chosen.connect(self._narrow)
        self.stages.chosen.connect(self._at_stage)
        self.day.chosen.connect(self._choose_day)
        self.assess.clicked.connect(self.enter_assessment)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_answer())
        self.table.opened.connect(lambda _row: self.card.take_keyboard())
        self.card.enter_wanted.connect(self.enter)
        self.card.other_wanted.connect(self.look_at)
        self.card.left.connect(self._take_keyboard)
        self.form.recorded.connect(self._recorded)
        self.form.left.connect(self._leave_form)
        self.assessment.recorded.connect(self._leave_form)
        self.assessment.left.connect(self._leave_form)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""
        may = self._may_enter
        return [
            Command(
                "measures.consider",
                lambda: self.tr("Consider the chosen measure…"),
                lambda: self.enter("considered"),
                "Ctrl+N",
                may,
            ),
            Command(
                "measures.apply",
                lambda: self.tr("The chosen measure was applied for…"),
                lambda: self.enter("applied_for"),
                "Ctrl+Shift+N",
                may,
            ),
            Command(
                "measures.assess",
                lambda: self.tr("Individual assessment of the person…"),
                self.enter_assessment,
                "Ctrl+E",
                lambda: self._case.writable and self._open is not None and self._open.person is not None,
            ),
            Command("measures.next", lambda: self.tr("Next person"), lambda: self._step(1), "Ctrl+Right"),
            Command("measures.previous", lambda: self.tr("Previous person"), lambda: self._step(-1), "Ctrl+Left"),
            Command("measures.day", lambda: self.tr("Look at another day"), self._to_day, "Ctrl+D"),
            Command("protection.section", lambda: self.tr("Next section of protection"), self.head.next_section, "F7"),
        ]

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.people, self.day, self.table, self.card.consider, self.form.date, self.assessment.list]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        return Where(self.focus.person, self.focus.measure, self.focus.day)

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self.focus.person, self.focus.measure, self.focus.day = where
        self.day.show_day(where.day)
        self._load()

    def activate(self) -> None:
        """Another section may have chosen another person or day."""
        found = self._open
        there = found.person.id if found is not None and found.person is not None else ""
        if found is not None and (there, found.day) != (self.focus.person, self.focus.day):
            self._stale = True
        self.day.show_day(self.focus.day)
        if not self._stale and self.focus.measure:
            self.look_at(self.focus.measure)
        super().activate()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        stage = cast("Stage", self._stage) if self._stage else None
        self._bridge.read(
            read_open,
            self._case,
            self.focus.person,
            self.focus.day,
            stage,
            done=self._show,
            failed=self.trouble.show_error,
            key=("measures.open", id(self)),
        )

    def _is_busy(self) -> bool:
        return self._side.currentIndex() != _CARD

    def _show(self, found: Open) -> None:
        self._stale, self._open = False, found
        if found.person is not None:
            self.focus.person = found.person.id
        self._stack.setCurrentIndex(0 if found.person is not None else 1)
        self._fill()

    def _fill(self) -> None:
        found = self._open
        if found is None:
            return
        number = self._words.number
        self.people.offer(
            [Choice(one.id, one.label) for one in found.people], self.focus.person, self.tr("all persons…")
        )
        self.states.offer(
            [Choice(one, f"{_SIGNS[one]} {self.said.openness(one)}", number(found.number(one))) for one in ORDER],
            self._only,
        )
        self.stages.offer(
            [Choice("investigation", self.tr("in the investigation")), Choice("trial", self.tr("at the trial"))],
            self._stage,
        )
        wanted = self.focus.measure
        answers = [one for one in found.answers if self._only in ("", one.state)]
        self.rows.show(answers)
        self.table.choose_row(next((at for at, one in enumerate(answers) if one.measure.id == wanted), 0))
        self.table.scrollTo(self.table.currentIndex(), self.table.ScrollHint.PositionAtCenter)
        self._show_answer()
        self._say()

    def answer(self) -> Answer | None:
        """The measure that has the keyboard."""
        row = self.table.currentIndex().row()
        found: Answer | None = self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None
        return found

    def _show_answer(self) -> None:
        answer = self.answer()
        if answer is not None:
            self.focus.measure = answer.measure.id
        self.card.show_answer(answer, self._open)

    def look_at(self, measure: str) -> None:
        """Chooses a measure, whatever the list was narrowed to."""
        self.focus.measure = measure
        if self._open is not None and not any(one.measure.id == measure for one in self.rows.rows):
            self._only = ""
        self._fill()
        self._take_keyboard()

    def _choose_person(self, person: str) -> None:
        self.focus.person = person
        self._load()

    def _choose_day(self, day: date) -> None:
        self.focus.day = day
        self._load()

    def _narrow(self, state: str) -> None:
        self._only = state
        self._fill()

    def _at_stage(self, stage: str) -> None:
        self._stage = stage
        self._load()

    def _step(self, step: int) -> None:
        ids = [one.id for one in self._open.people] if self._open is not None else []
        if self.focus.person in ids:
            self._choose_person(ids[(ids.index(self.focus.person) + step) % len(ids)])

    # -- entering -----------------------------------------------------------------------------------------------

    def _may_enter(self) -> bool:
        return self._case.writable and self.answer() is not None and not self._is_busy()

    def enter(self, state: str) -> None:
        """The form that enters the chosen measure for the person."""
        answer, found = self.answer(), self._open
        if answer is None or found is None or found.person is None or not self._may_enter():
            return
        once = answer.measure.id in found.heard
        self._side.setCurrentIndex(_STEP)
        self.form.begin(Step(found.person.id, found.person.label, answer.measure, None, once), state, found.day)

    def enter_assessment(self) -> None:
        """The form of the individual assessment."""
        answer, found = self.answer(), self._open
        if found is not None and found.person is not None and self._case.writable:
            self._side.setCurrentIndex(_ASSESS)
            self.assessment.begin(found, answer.measure if answer is not None else None)

    def _recorded(self, record: str) -> None:
        self.focus.record = record
        self._leave_form()
        self.noted.emit(self.tr("Entered; it stands on the board."))

    def _leave_form(self) -> None:
        self._side.setCurrentIndex(_CARD)
        self._load()
        self._take_keyboard()

    def _to_day(self) -> None:
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.selectAll()

    def _take_keyboard(self) -> None:
        there = self._open is None or self._open.person is not None
        (self.table if there else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def _fit_day(self) -> None:
        self.day.setFixedWidth(self._theme.px(112))

    def retranslate(self) -> None:
        """Words that stand here."""
        self.table.setAccessibleName(self.tr("Measures, those open first; Enter goes to the chosen one"))
        self.people.setAccessibleName(self.tr("Persons"))
        self.states.setAccessibleName(self.tr("Only those that are"))
        self.stages.setAccessibleName(self.tr("Stage of the proceedings"))
        self._day_label.setText(self.tr("On the day"))
        self.day.setAccessibleName(self.tr("Day on which the measure is to hold"))
        self.day.setToolTip(self.tr("Day of the hearing, or on which the measure is to hold ({0})").format("Ctrl+D"))
        self.assess.setToolTip("Ctrl+E")
        self.rows.retranslate()
        self._fill()
        self._say()

    def _say(self) -> None:
        found = self._open
        self._empty.say(
            self.tr("Measures open to a person will stand here"),
            self.tr("Enter an injured party or a protected person first."),
            begin=("people",),
        )
        stated = found.assessment if found is not None else None
        self.assess.setVisible(self._case.writable and found is not None)
        if stated is None:
            self._first.setProperty("kind", "warn")
            self._first.setText(
                self.tr("First the individual assessment and the person's statement what is wanted; none is noted.")
            )
            self.assess.setText(self.tr("Note the assessment…"))
        else:
            self._first.setProperty("kind", "quiet")
            of = " · ".join(part for part in (self.said.day(stated.on), stated.by) if part)
            self._first.setText(self.tr("Individual assessment noted: {0}").format(of))
            self.assess.setText(self.tr("Bring it up to date…"))
        self._first.style().polish(self._first)
        number = found.number("open") if found is not None else 0
        self.head.say(self.tr("%n measure(s) open", "", number) if found is not None and found.person else "")
