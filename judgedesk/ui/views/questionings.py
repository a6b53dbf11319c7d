"""Every questioning of those who are to be spared: when, by whom, why again, recorded or not, by the same person?"""

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import grid, law, protection
from judgedesk.app import questionings as app
from judgedesk.app.casefile import Case
from judgedesk.app.protection import Applied
from judgedesk.app.questionings import Exposure, Questioning
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.protection_read import concerned
from judgedesk.ui.views.protection_section import ProtectionSection
from judgedesk.ui.views.questionings_form import Asked, QuestioningForm
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.table import Table

_CARD, _FORM = range(2)


class Where(NamedTuple):
    """What Alt+← comes back to."""

    person: str
    questioning: str


@dataclass(frozen=True, slots=True)
class Exposed:
    """Everybody concerned, and all questionings by day."""

    asked: Asked

    def label(self, person: str) -> str:
        """What somebody is called."""
        return next((one.label for one in self.asked.people if one.id == person), person)

    def of(self, person: str) -> Exposure:
        """What a person went through."""
        return Exposure(person, tuple(one for one in self.asked.before if one.person == person))

    def same(self, one: Questioning) -> bool | None:
        """Whether the same person asked as before; None for the first, and where it is not said."""
        earlier = [other for other in self.of(one.person).questionings if (other.on, other.id) < (one.on, one.id)]
        if not earlier or not one.interviewer or not earlier[-1].interviewer:
            return None
        return one.interviewer.casefold() == earlier[-1].interviewer.casefold()


def read_questionings(case: Case) -> Exposed:
    """Reads them."""
    found = app.questionings(case)
    asked = {one.person for one in found}
    people = [one for one in grid.persons(case) if concerned(one) or one.id in asked]
    packs = law.measures()
    measures = [one for one in packs.measures.values() if one.once_grounds]
    records = protection.by_person(protection.applied(case))
    held = {one.id: [each for each in found if each.person == one.id] for one in people if one.id in asked}
    once = frozenset(
        one.id
        for one in people
        if measures
        and protection.heard_before(
            case, Applied("", one.id, measures[0].id, "", "", ""), records.get(one.id, ()), held.get(one.id, ()), packs
        )
    )
    return Exposed(Asked(people, found, measures, once))


class QuestioningsView(ProtectionSection):
    """The table at the left; at the right what the person went through, or the form."""

    view_name = "questionings"
    depends_on = frozenset({"records", "persons", "counts"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._read: Exposed | None = None
        self._only = self._wanted = ""
        self.rows = Rows(self._columns(), theme, self)
        self.table = Table(self.rows, theme, self)
        self.table.wrap_words()
        self.people = ChipRow(theme, most=12, optional=True, parent=self)
        self.new = QPushButton(self)
        self.facts = FactLines(theme, self)
        self.form = QuestioningForm(theme, words, self)
        self._side = QStackedWidget(self)
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> list[Column]:
        def whose(one: Questioning) -> str:
            return self._read.label(one.person) if self._read is not None else one.person

        def recorded(one: Questioning) -> str:
            return {True: self.tr("yes"), False: self.tr("no"), None: self.tr("not known")}[one.recorded]

        def same(one: Questioning) -> str:
            found = self._read.same(one) if self._read is not None else None
            return {True: self.tr("yes"), False: self.tr("another"), None: "–"}[found]

        def differs(one: Questioning) -> bool:
            return self._read is not None and self._read.same(one) is False

        return [
            Column(lambda: self.tr("Person"), whose, 76),
            Column(lambda: self.tr("On"), lambda one: self.said.day(one.on), 118),
            Column(lambda: self.tr("Authority"), lambda one: one.by, share=3, least=120),
            Column(lambda: self.tr("Who asked"), lambda one: one.interviewer, 118, quiet=True, spare=1),
            Column(lambda: self.tr("Same person"), same, 98, warn=differs, spare=2),
            Column(lambda: self.tr("Recorded"), recorded, 84, spare=3, warn=lambda one: one.recorded is False),
            Column(lambda: self.tr("Why, or why again"), lambda one: one.why, share=3, least=120),
        ]

    def _build(self) -> None:
        px = self._theme.px
        self.head.act(self.new)
        card = QWidget(self)
        beside = QVBoxLayout(card)
        beside.setContentsMargins(px(16), 0, 0, 0)
        beside.addWidget(self.facts)
        for page in (card, self.form):
            self._side.addWidget(page)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.people)
        column.addWidget(self.with_side(self.table, self._side, 340), 1)
        self.lay_out(body)

    def _connect(self) -> None:
        self.people.chosen.connect(self._narrow)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_card())
        self.new.clicked.connect(self.enter)
        self.form.confirmed.connect(self._record)
        self.form.left.connect(self._leave_form)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [
            Command("questionings.new", lambda: self.tr("Enter a questioning…"), self.enter, "Ctrl+N", self._may_enter),
            Command(
                "questionings.remove",
                lambda: self.tr("Remove the questioning"),
                self.remove,
                "Ctrl+Delete",
                lambda: self._case.writable and self.questioning() is not None,
            ),
            Command(
                "questionings.next",
                lambda: self.tr("Questionings of the next person"),
                lambda: self._step(1),
                "Ctrl+Right",
            ),
            Command(
                "questionings.previous",
                lambda: self.tr("Questionings of the previous person"),
                lambda: self._step(-1),
                "Ctrl+Left",
            ),
            Command("protection.section", lambda: self.tr("Next section of protection"), self.head.next_section, "F7"),
        ]

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.people, self.table, self.form.date]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        one = self.questioning()
        return Where(self._only, one.id if one is not None else "")

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self._only, self._wanted = where
        self._fill()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(
            read_questionings,
            self._case,
            done=self._show,
            failed=self.trouble.show_error,
            key=("questionings", id(self)),
        )

    def _is_busy(self) -> bool:
        return self._side.currentIndex() == _FORM

    def _show(self, found: Exposed) -> None:
        self._stale, self._read = False, found
        waiting = self._empty.hasFocus()
        self._fill()
        self._say()
        if waiting:
            self._take_keyboard()

    def _fill(self) -> None:
        read = self._read
        if read is None:
            return
        counted = Counter(one.person for one in read.asked.before)
        times = {person: self.tr("%n time(s)", "", number) for person, number in counted.items()}
        self._only = self._only if counted[self._only] else ""
        self.people.offer(
            [Choice(one.id, one.label, times[one.id]) for one in read.asked.people if counted[one.id]],
            self._only,
            self.tr("all persons…"),
        )
        before = self.questioning()
        wanted = self._wanted or (before.id if before is not None else "")
        shown = [one for one in read.asked.before if self._only in ("", one.person)]
        self.rows.show(shown)
        mine = (at for at, one in enumerate(shown) if one.person == self.focus.person)
        same = next((at for at, one in enumerate(shown) if one.id == wanted), None)
        self.table.choose_row(same if same is not None else next(mine, 0))
        self._wanted = ""
        self._stack.setCurrentIndex(0 if read.asked.before or self._is_busy() else 1)
        self._show_card()

    def questioning(self) -> Questioning | None:
        """The one that has the keyboard."""
        row = self.table.currentIndex().row()
        found: Questioning | None = self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None
        return found

    def _show_card(self) -> None:
        one, read = self.questioning(), self._read
        if one is None or read is None:
            self.facts.show_facts(())
            return
        self.focus.person = one.person
        exposure = read.of(one.person)
        people, unrecorded = len(exposure.interviewers), exposure.unrecorded
        days = "\n".join(
            " · ".join(part for part in (self.said.day(each.on), each.interviewer or each.by) if part)
            for each in exposure.questionings
        )
        held = self.said.written(law_titles(read, one.measure))
        warn = self.tr("Heard once-only already: another hearing needs a ground of the statute.")
        self.facts.show_facts(
            [
                Fact(
                    "",
                    self.tr("{person}: questioned {times}").format(
                        person=read.label(one.person), times=self.tr("%n time(s)", "", exposure.times)
                    ),
                    "heading",
                ),
                Fact("", warn if one.person in read.asked.once else "", "warn"),
                Fact("", self.tr("by %n different people, as far as named", "", people) if people else ""),
                Fact("", self.tr("%n not said to be recorded", "", unrecorded) if unrecorded else "", "warn"),
                Fact(self.tr("When, by whom"), days),
                Fact(self.tr("The chosen one"), " · ".join(part for part in (self.said.day(one.on), one.by) if part)),
                Fact(self.tr("Held under"), held),
                Fact(self.tr("Why, or why again"), one.why),
            ]
        )

    def _narrow(self, person: str) -> None:
        self._only = person
        self._fill()

    def _step(self, step: int) -> None:
        if self._read is not None:
            ids = ["", *dict.fromkeys(one.person for one in self._read.asked.before)]
            self._narrow(ids[(ids.index(self._only) + step) % len(ids)])

    # -- entering -----------------------------------------------------------------------------------------------

    def _may_enter(self) -> bool:
        return self._case.writable and self._read is not None and bool(self._read.asked.people)

    def enter(self) -> None:
        """The form for one more."""
        if self._may_enter() and self._read is not None:
            self._stack.setCurrentIndex(0)
            self._side.setCurrentIndex(_FORM)
            self.form.begin(self._read.asked, self._only or self.focus.person, self.focus.day)
            self._say()

    def _record(self, new: Questioning) -> None:
        self._bridge.write(app.add, self._case, new, done=self._recorded, failed=self.form.trouble.show_error)

    def _recorded(self, made: tuple[str, Changes]) -> None:
        self._wanted = made[0]
        self._leave_form()

    def _leave_form(self) -> None:
        self._side.setCurrentIndex(_CARD)
        self._load()
        self._take_keyboard()

    def remove(self) -> None:
        """Takes the chosen one away; undo brings it back."""
        one = self.questioning()
        if one is not None and self._case.writable:
            self._bridge.write(app.remove, self._case, one.id, failed=self._refused)

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)
        self._load()

    def _take_keyboard(self) -> None:
        there = self._read is None or bool(self._read.asked.before)
        (self.table if there else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Words that stand here."""
        self.table.setAccessibleName(self.tr("Questionings by day"))
        self.facts.setAccessibleName(self.tr("What the person went through"))
        self.people.setAccessibleName(self.tr("Persons"))
        self.new.setText(self.tr("Enter a questioning…"))
        self.new.setToolTip("Ctrl+N")
        self.rows.retranslate()
        self._fill()
        self._say()

    def _say(self) -> None:
        read = self._read
        number = len(read.asked.before) if read is not None else 0
        self.new.setVisible(self._case.writable and bool(number) and not self._is_busy())
        self.head.say(self.tr("%n questioning(s)", "", number) if number else "")
        self._empty.say(
            self.tr("Questionings will stand here"),
            self.tr(
                "Each with day, authority, who asked, whether it was recorded, and why the person was asked again. "
                "Those who are to be heard once are not asked again without a ground of the statute."
            ),
            self.tr("Enter a questioning…") if self._may_enter() else "",
            self.enter,
            key="Ctrl+N",
            begin=() if self._may_enter() else ("people",),
        )


def law_titles(read: Exposed, measure: str) -> str:
    """Where a measure is written; its id where no pack knows it."""
    return next((one.basis for one in read.asked.measures if one.id == measure), measure)
