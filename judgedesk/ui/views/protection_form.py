"""The form of a step of a measure, beside the board: to which state, on which day, by whom, on what ground."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import protection
from judgedesk.app.casefile import Case
from judgedesk.app.protection import Applied
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.law.measures import Measure
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.choice import Choice as Menu
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.measurewords import MeasureWords
from judgedesk.ui.widgets.scrolled import scrolled
from judgedesk.ui.widgets.ticklist import Tick, TickList

_CTRL = Qt.KeyboardModifier.ControlModifier
_ORDER = ("considered", "applied_for", "granted", "refused", "arranged", "carried_out", "lapsed")


@dataclass(frozen=True, slots=True)
class Step:
    """What the form is about: a record there is, or (without one) a measure that is entered for a person.

    Attributes:
        person: id; `label` what the person is called.
        measure: None where no pack knows it.
        once: heard once-only already: another hearing needs a ground.
        words: only what is said beside the state is changed.
    """

    person: str
    label: str
    measure: Measure | None
    record: Applied | None = None
    once: bool = False
    words: bool = False

    @property
    def state(self) -> str:
        """The state it is in; empty for none."""
        return self.record.state if self.record is not None else ""

    @property
    def following(self) -> Sequence[str]:
        """What may come next."""
        return tuple(dict.fromkeys(protection.following(self.state, self.measure)))


class StepForm(QFrame):
    """Signals: `recorded(id)` the step stands; `left()` without."""

    recorded = Signal(str)
    left = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self.said = MeasureWords(words, self)
        self.step: Step | None = None
        self.state = ""
        self.states = ChipRow(theme, parent=self)
        self.date, self.hearing = DayField(self), DayField(self)
        self.by, self.motion_by, self.note = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.ground_words, self.ground = QLineEdit(self), Menu(theme, self)
        self.list = TickList(theme, lambda: self.tr("Done and booked"), parent=self)
        self._done: dict[str, str | None] = {}
        self.trouble = Banner(theme, words, self)
        self._title, self._about, self._order = QLabel(self), QLabel(self), QLabel(self)
        self._title.setProperty("kind", "title")
        self._about.setProperty("kind", "quiet")
        self._order.setProperty("kind", "warn")
        self.go, self.back = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.back.setProperty("kind", "flat")
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        theme = self._theme
        for label in (self._title, self._about, self._order):
            label.setWordWrap(True)
        self._fields = {
            "state": Field(self.states, theme), "date": Field(self.date, theme), "by": Field(self.by, theme),
            "motion_by": Field(self.motion_by, theme), "hearing": Field(self.hearing, theme),
            "ground": Field(self.ground, theme), "ground_words": Field(self.ground_words, theme),
            "done": Field(self.list, theme), "note": Field(self.note, theme),
        }  # fmt: skip
        inside = QWidget(self)
        self._inner = QVBoxLayout(inside)
        self._inner.setContentsMargins(0, 0, theme.px(6), 0)
        self._inner.setSpacing(theme.px(10))
        for name in ("state", "date", "by", "motion_by", "hearing", "ground", "ground_words", "done", "note"):
            self._inner.addWidget(self._fields[name])
            if name == "state":
                self._inner.addWidget(self._order)
        self._inner.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), 0, 0, 0)
        column.setSpacing(theme.px(8))
        for widget in (self._title, self._about, self.trouble):
            column.addWidget(widget)
        column.addWidget(scrolled(inside), 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.states.chosen.connect(self._choose)
        self.list.turned.connect(self._turn)
        for line in (self.date, self.by, self.motion_by, self.hearing, self.ground_words, self.note):
            line.returnPressed.connect(self.record)
            line.textChanged.connect(lambda _text: self._weigh())
        self.ground.currentIndexChanged.connect(lambda _at: self._weigh())
        self.go.clicked.connect(self.record)
        self.back.clicked.connect(self.left)

    # -- filling ------------------------------------------------------------------------------------------------

    def begin(self, step: Step, state: str, day: date) -> None:
        """Asks for a step towards `state` (empty: the next one); the keyboard in the day, or where the words are."""
        self.step = step
        self.state = state or (step.following[0] if step.following else "")
        record = step.record
        self.date.show_day(day)
        self.by.setText("")
        self.motion_by.setText(record.motion_by if record is not None else "")
        set_for = record.hearing if record is not None else ""
        self.hearing.setText(set_for)
        self.note.setText(record.note if record is not None else "")
        ground = record.ground if record is not None else ""
        self.ground.blockSignals(True)
        self.ground.clear()
        self.ground.addItem("", "")
        for one in step.measure.once_grounds if step.measure is not None else ():
            self.ground.addItem(self.said.of(one.label), one.id)
        self.ground.setCurrentIndex(max(0, self.ground.findData(ground)))
        self.ground.blockSignals(False)
        self.ground_words.setText(ground if self.ground.currentIndex() <= 0 else "")
        self._done = dict(record.done) if record is not None else {}
        self.trouble.clear()
        self.retranslate()
        first = self.by if step.words else self.date
        if not step.words and self.state not in step.following:
            self.states.setFocus(Qt.FocusReason.OtherFocusReason)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def _choose(self, state: str) -> None:
        self.state = state
        self._weigh()
        self._show_fields()

    def _turn(self, item: str, value: bool | None) -> None:
        day = self.date.day or date.today()
        self._done[item] = day.isoformat() if value else None
        self._fill()

    def _fill(self) -> None:
        """What can be done or booked before the hearing."""
        measure = self.step.measure if self.step is not None else None
        if measure is None:
            return
        lines = [(one.id, self.said.of(one.label)) for one in measure.book]
        lines += [(name, self.said.done(name)) for name in dict.fromkeys(one.met_by for one in measure.clocks)]
        self.list.show_ticks([
            Tick(id, f"{text} · {self.said.day(day)}" if (day := self._done.get(id)) else text, bool(day) or None)
            for id, text in lines if text
        ])  # fmt: skip

    # -- recording ----------------------------------------------------------------------------------------------

    @property
    def given(self) -> dict[str, Any]:
        """What is said beside state, day and by whom."""
        ground = str(self.ground.currentData() or "") or self.ground_words.text().strip()
        day = self.hearing.day
        typed = self.hearing.text().strip()
        hearing = typed if "T" in typed or day is None else day.isoformat()
        before = self.step.record.done if self.step is not None and self.step.record is not None else {}
        done = {id: day for id, day in self._done.items() if day != before.get(id)}
        return {"motion_by": self.motion_by.text().strip(), "hearing": hearing, "ground": ground, "done": done,
                "note": self.note.text().strip()}  # fmt: skip

    def record(self) -> None:
        """Records the step."""
        step, day = self.step, self.date.day
        if step is None or not self.go.isEnabled():
            return
        self.go.setEnabled(False)
        by, case, given = self.by.text().strip(), self._case, self.given
        if step.words and step.record is not None:
            work = partial(protection.change, case, step.record.id, **given)
        elif step.record is not None and day is not None:
            work = partial(protection.move, case, step.record.id, self.state, day.isoformat(), by, **given)
        elif step.measure is not None and day is not None:
            given["state"] = self.state
            entry = partial(protection.add, case, step.person, step.measure.id, day.isoformat(), by, **given)
            self._bridge.write(entry, done=self._added, failed=self._refused)
            return
        else:
            return
        self._bridge.write(work, done=self._stands, failed=self._refused)

    def _added(self, made: tuple[str, Changes]) -> None:
        self.recorded.emit(made[0])

    def _stands(self, _changes: Changes) -> None:
        if self.step is not None and self.step.record is not None:
            self.recorded.emit(self.step.record.id)

    def _refused(self, error: UserError) -> None:
        self._weigh()
        self.trouble.show_error(error)

    # -- what stands against it ---------------------------------------------------------------------------------

    def hindrance(self) -> str:
        """Why the step cannot be recorded as it stands, in words; empty where it can."""
        step = self.step
        if step is None or step.words:
            return ""
        if self.state not in step.following:
            return self._out_of_order(step)
        day = self.date.day
        if day is None:
            return self.tr("The day is not understood. Write it like 12.03.2026.") if self.date.text().strip() else ""
        if step.record is not None and day.isoformat() < step.record.on:
            return self.tr("It has been {state} since {day}; the next step cannot lie before that.").format(
                state=self.said.state(step.state), day=self.said.day(step.record.on)
            )
        if step.once and self.hearing.text().strip() and not self.ground.currentData():
            return self.tr("{person} was heard already and is to be heard once. Choose the ground of the statute for a "
                           "second hearing.").format(person=step.label)  # fmt: skip
        return ""

    def _out_of_order(self, step: Step) -> str:
        wanted = self.said.state(self.state)
        following = self.said.one_of(tuple(step.following))
        if not step.following:
            return self.tr("It has been {before}: nothing follows that.").format(before=self.said.state(step.state))
        if not step.state:
            return self.tr("It cannot begin as {wanted}. It can begin as {following}.").format(
                wanted=wanted, following=following
            )
        return self.tr("“{wanted}” does not follow “{before}”. What can follow: {following}.").format(
            wanted=wanted, before=self.said.state(step.state), following=following
        )

    def _weigh(self) -> None:
        step, against = self.step, self.hindrance()
        self._order.setText(against)
        self._order.setVisible(bool(against))
        self.states.setAccessibleDescription(against)
        ready = step is not None and not against and (step.words or self.date.day is not None)
        self.go.setEnabled(ready and self._case.writable)

    # -- words --------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter records, Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & _CTRL:
            self.record()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        step = self.step
        if step is None:
            return
        title = self.said.of(step.measure.title) if step.measure is not None else ""
        basis = step.record.measure if step.record else ""
        if step.measure is not None:
            basis = self.said.written(step.measure.basis)
        self._title.setText(f"{step.label} · {basis}")
        self._about.setText(title)
        offered = [Choice(one, self.said.state(one)) for one in _ORDER if one != step.state]
        self.states.offer(offered, self.state)
        say = self._fields
        say["state"].say(self.tr("Becomes") if step.state else self.tr("Begins as"))
        say["date"].say(self.tr("On"), self.tr("arrows: a day on or back"))
        say["hearing"].say(self.tr("Day of the hearing"), self.tr("empty: none set yet"))
        say["motion_by"].say(self.tr("On whose motion"), self.tr("empty: the court of its own"))
        say["ground"].say(self.tr("Ground for a second hearing"))
        say["ground_words"].say(self.tr("Ground"))
        say["note"].say(self.tr("Note"))
        say["done"].say(self.tr("Done and booked"), self.tr("Space: as of the day"))
        self._fill()
        self.go.setText(self.tr("Record"))
        self.go.setToolTip("Ctrl+Enter")
        self.back.setText(self.tr("Leave it"))
        self.back.setToolTip("Esc")
        self._show_fields()
        self._weigh()

    def _show_fields(self) -> None:
        """Only what the step asks for."""
        step, fields = self.step, self._fields
        if step is None:
            return
        by = {
            "applied_for": self.tr("Received, noted by"),
            "granted": self.tr("Decided by"),
            "refused": self.tr("Decided by"),
        }.get(self.state, self.tr("By whom"))
        fields["by"].say(by)
        once = step.measure is not None and bool(step.measure.once_grounds)
        fields["state"].setVisible(not step.words)
        fields["date"].setVisible(not step.words)
        fields["by"].setVisible(not step.words)
        fields["motion_by"].setVisible(step.words or self.state in ("applied_for", "granted", "refused"))
        fields["ground"].setVisible(once and (step.once or self.ground.currentIndex() > 0))
        fields["done"].setVisible(self.list.ticks.rowCount() > 0 and (step.words or self.state == "arranged"))
        self.list.setFixedHeight(self._theme.px(150))
        fields["ground_words"].setVisible(not fields["ground"].isVisibleTo(self))
