"""Why a measure is open, not open or depends; what is open instead; what it asks for. At the right of the list."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.law.openness import Answer, Branch
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.measures_read import Open
from judgedesk.ui.views.protection_card import MeasureFacts, law_facts
from judgedesk.ui.widgets.chips import Flow
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.measurewords import MeasureWords
from judgedesk.ui.widgets.scrolled import scrolled

_SIGNS = {True: "✓", False: "✕", None: "?"}
STATES = {"open": "●", "depends": "◐", "not_open": "○"}
"""How open a measure is, as a sign."""


class AnswerCard(QFrame):
    """Signals: `enter_wanted(state)` the measure is to be entered in that state; `other_wanted(measure)` another is to
    be looked at; `left()` back to the list.
    """

    enter_wanted = Signal(str)
    other_wanted = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, said: MeasureWords, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._said, self._writable = theme, said, writable
        self._answer: Answer | None = None
        self._open: Open | None = None
        self._headings = MeasureFacts(self)
        self._title, self._state, self._else = QLabel(self), QLabel(self), QLabel(self)
        self._title.setProperty("kind", "title")
        self._state.setProperty("kind", "heading")
        self._else.setProperty("kind", "small")
        self.consider, self.apply = QPushButton(self), QPushButton(self)
        self.consider.setProperty("kind", "primary")
        self.others: list[QPushButton] = []
        self.facts = FactLines(theme, self)
        self._row, self._instead = QWidget(self), QWidget(self)
        self._flow = Flow(self._instead, theme)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        px = self._theme.px
        for label in (self._title, self._state):
            label.setWordWrap(True)
        buttons = Flow(self._row, self._theme)
        for button, state in ((self.consider, "considered"), (self.apply, "applied_for")):
            button.clicked.connect(lambda _checked=False, one=state: self.enter_wanted.emit(one))
            buttons.addWidget(button)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), 0, px(6), 0)
        column.setSpacing(px(8))
        for widget in (self._title, self._state, self._row, self._else, self._instead):
            column.addWidget(widget)
        column.addWidget(self.facts)
        column.addStretch(1)
        for flowing in (self._row, self._instead):
            flowing.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.facts.stand_whole()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))

    def show_answer(self, answer: Answer | None, found: Open | None) -> None:
        """A measure, or none."""
        self._answer, self._open = answer, found
        self.retranslate()

    def take_keyboard(self) -> None:
        """To what can be done."""
        if self._row.isVisible():
            self.consider.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.others:
            self.others[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._headings.retranslate()
        self.facts.setAccessibleName(self.tr("Reasons, and what the measure asks for"))
        self.consider.setText(self.tr("Consider it… (Ctrl+N)"))
        self.apply.setText(self.tr("It was applied for…"))
        answer, found = self._answer, self._open
        self._row.setVisible(answer is not None and self._writable)
        self._show_instead(answer)
        if answer is None or found is None or found.person is None:
            self._title.setText("")
            self._state.setText("")
            self.facts.show_facts(())
            return
        self._title.setText(self._said.written(answer.measure.basis))
        self._state.setText(
            self.tr("{state} for {person} on {day}").format(
                state=self._said.openness(answer.state), person=found.person.label, day=self._said.day(found.day)
            )
        )
        self._state.setProperty("kind", "warn" if answer.state == "not_open" else "heading")
        self.consider.setProperty("kind", "" if answer.state == "not_open" else "primary")
        for widget in (self._state, self.consider):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.facts.show_facts(list(self._lines(answer, found)))

    def _show_instead(self, answer: Answer | None) -> None:
        self._flow.clear()
        self.others = []
        for one in answer.instead if answer is not None else ():
            basis, state = self._said.written(one.measure.basis), self._said.openness(one.state)
            button = QPushButton(f"{basis}  {STATES[one.state]}", self._instead)
            button.setAccessibleName(f"{basis} · {state}")
            button.setProperty("kind", "chip")
            depends = "; ".join(self._said.of(text) for text in one.depends_on)
            button.setToolTip("\n".join(p for p in (self._said.of(one.measure.title), state, depends) if p))
            button.setAccessibleDescription(button.toolTip())
            button.clicked.connect(lambda _checked=False, id=one.measure.id: self.other_wanted.emit(id))
            self._flow.addWidget(button)
            button.show()
            self.others.append(button)
        self._else.setText(self.tr("Open instead, or open on conditions:"))
        for widget in (self._else, self._instead):
            widget.setVisible(bool(self.others))
        self._instead.updateGeometry()

    def _lines(self, answer: Answer, found: Open) -> Iterator[Fact]:
        said = self._said
        yield Fact("", said.of(answer.measure.title))
        if answer.first is not None:
            yield Fact("", said.of(answer.first), "warn")
        reasons = [f"{_SIGNS[one.truth]} {said.of(one.text)}" for one in answer.reasons]
        heading = {
            "open": self.tr("Because"), "not_open": self.tr("Because"), "depends": self.tr("It depends on"),
        }[answer.state]  # fmt: skip
        yield Fact(heading, "\n".join(reasons))
        for turn in answer.turns:
            if turn.day > found.day:
                yield Fact(self.tr("Changes"), self.tr("turns {age} on {day}: from then on {state}").format(
                    age=turn.age, day=said.day(turn.day), state=said.openness(turn.state)), "warn")  # fmt: skip
        branches = "\n".join(f"{self._between(one)}: {said.openness(one.state)}" for one in answer.branches)
        yield Fact(self.tr("The age is disputed; either way:"), branches)
        yield Fact("", said.of(answer.presumption), "small")
        entered = found.records.get(answer.measure.id, ())
        yield Fact(self.tr("Entered already"), "\n".join(
            " · ".join(part for part in (said.state(one.state), said.day(one.on), one.by) if part) for one in entered
        ))  # fmt: skip
        stated = found.assessment.wants if found.assessment is not None else {}
        if answer.measure.id in stated:
            wanted = stated[answer.measure.id]
            yield Fact(
                self.tr("The person's statement"), self.tr("wants it") if wanted else self.tr("does not want it")
            )
        yield from law_facts(answer.measure, said, self._headings)

    def _between(self, branch: Branch) -> str:
        if branch.at_least is None:
            return self.tr("under {age}").format(age=(branch.at_most or 0) + 1)
        if branch.at_most is None:
            return self.tr("{age} or older").format(age=branch.at_least)
        return self.tr("{first} to {last}").format(first=branch.at_least, last=branch.at_most)
