"""What came of the chosen paper: state and day, attendance, costs, the receipt that is proposed."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from judgedesk.app.service import ATTENDANCE, STATES
from judgedesk.app.service_receipts import Proposal
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.service_read import Line
from judgedesk.ui.views.service_words import ServiceWords
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.field import Field

KEYS = {"served": "S", "substitute": "U", "failed": "F", "excused": "E"}
"""Letters that note what came of a paper, in the list."""
_COSTS = ("travel", "interpreter")


class ServiceSide(QScrollArea):
    """Signals: `state_wanted(state, day)`, `attendance_wanted(str)`, `cost_wanted(what, claimed, granted)`,
    `receipt_wanted(Proposal)`, `receipt_opened(Proposal)`.
    """

    state_wanted = Signal(str, str)
    attendance_wanted = Signal(str)
    cost_wanted = Signal(str, str, str)
    receipt_wanted = Signal(object)
    receipt_opened = Signal(object)

    def __init__(self, theme: Theme, words: Words, may: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._may = theme, words, may
        self._says = ServiceWords(words, self)
        self._line: Line | None = None
        self._proposed: Sequence[Proposal] = ()
        self.facts = FactLines(theme, self)
        self.states, self.attendance = ChipRow(theme, most=9, parent=self), ChipRow(theme, most=9, parent=self)
        self.day = DayField(self)
        self.costs = {(what, kind): QLineEdit(self) for what in _COSTS for kind in ("claimed", "granted")}
        self.take, self.look = QPushButton(self), QPushButton(self)
        self._receipt = QLabel(self)
        self._fields = {
            "day": Field(self.day, theme),
            **{f"{what}.{kind}": Field(edit, theme) for (what, kind), edit in self.costs.items()},
        }
        self._heads = {name: QLabel(self) for name in ("state", "attendance", "costs", "receipt")}
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        for label in self._heads.values():
            label.setProperty("kind", "heading")
        self._receipt.setWordWrap(True)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), 0, px(4), 0)
        column.setSpacing(px(8))
        self.facts.stand_whole()
        column.addWidget(self.facts)
        for widget in (self._heads["state"], self._fields["day"], self.states, self._heads["attendance"],
                       self.attendance, self._heads["costs"]):  # fmt: skip
            column.addWidget(widget)
        for what in _COSTS:
            row = QHBoxLayout()
            row.setSpacing(px(8))
            for kind in ("claimed", "granted"):
                row.addWidget(self._fields[f"{what}.{kind}"], 1)
            column.addLayout(row)
        column.addWidget(self._heads["receipt"])
        column.addWidget(self._receipt)
        buttons = QHBoxLayout()
        buttons.addWidget(self.take)
        buttons.addWidget(self.look)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        self.setWidget(inside)

    def _connect(self) -> None:
        self.states.chosen.connect(self._state)
        self.attendance.chosen.connect(self._attend)
        for (what, _), edit in self.costs.items():
            edit.editingFinished.connect(partial(self._cost, what))
        self.take.clicked.connect(lambda: self.receipt_wanted.emit(self._proposed[0]) if self._proposed else None)
        self.look.clicked.connect(lambda: self.receipt_opened.emit(self._proposed[0]) if self._proposed else None)

    def show_line(self, line: Line | None, proposed: Sequence[Proposal]) -> None:
        """What is chosen, and receipts that may be its."""
        same = line is not None and self._line is not None and line.one == self._line.one
        self._line, self._proposed = line, proposed
        if line is not None and not same:
            self.day.show_day(line.one.on or date.today())
            for (what, kind), edit in self.costs.items():
                cost = next((one for one in line.one.costs if one.what == what), None)
                edit.setText(getattr(cost, kind) if cost is not None else "")
        self._fill()

    def _state(self, state: str) -> None:
        if self._line is not None and state != self._line.one.state:
            day = self.day.day
            self.state_wanted.emit(state, day.isoformat() if day is not None else self.day.text())

    def _attend(self, said: str) -> None:
        if self._line is not None and said != self._line.one.attendance:
            self.attendance_wanted.emit(said)

    def _cost(self, what: str) -> None:
        if self._line is None:
            return
        claimed, granted = (self.costs[what, kind].text().strip() for kind in ("claimed", "granted"))
        known = next((one for one in self._line.one.costs if one.what == what), None)
        if (claimed, granted) != ((known.claimed, known.granted) if known is not None else ("", "")):
            self.cost_wanted.emit(what, claimed, granted)

    def _fill(self) -> None:
        line, says = self._line, self._says
        shown = line is not None
        for widget in (self.states, self.attendance, self.day, *self.costs.values()):
            widget.setEnabled(shown and self._may)
        if line is None:
            self.facts.show_facts(())
            self._receipt.setText("")
            self.take.hide()
            self.look.hide()
            return
        one = line.one
        self.facts.show_facts(
            [
                Fact("", line.called, "heading"),
                Fact(self.tr("Paper"), says.paper(one)),
                Fact(self.tr("For the day"), says.day(one.day)),
                Fact(self.tr("Sent"), " · ".join(p for p in (says.day(one.sent), says.method(one.method)) if p)),
                Fact(self.tr("Letter no."), one.reference),
                Fact(self.tr("Note"), one.note),
            ]
        )
        states = [Choice(state, says.state(state), key=KEYS.get(state, "")) for state in STATES]
        self.states.offer(states, one.state)
        came = [Choice(name, says.attendance(name)) for name in ATTENDANCE]
        self.attendance.offer(came, one.attendance)
        self._say_receipt(line)

    def _say_receipt(self, line: Line) -> None:
        proposed = self._proposed[0] if self._proposed else None
        if line.one.receipt is not None:
            said = line.receipt or self.tr("noted; the document is not open to you")
        elif proposed is not None:
            said = self.tr("Proposed: {0} ({1})").format(proposed.cite, self._says.grounds(proposed.grounds))
        else:
            said = self.tr("None found yet. An imported receipt is proposed here.")
        self._receipt.setText(said)
        offered = line.one.receipt is None and proposed is not None
        self.take.setVisible(offered and self._may)
        self.look.setVisible(offered)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._heads["state"].setText(self.tr("What came of it"))
        self._heads["attendance"].setText(self.tr("Attendance"))
        self._heads["costs"].setText(self.tr("Costs"))
        self._heads["receipt"].setText(self.tr("Receipt"))
        self._fields["day"].say(self.tr("On"))
        for what in _COSTS:
            self._fields[f"{what}.claimed"].say(self._says.claimed(what))
            self._fields[f"{what}.granted"].say(self.tr("granted"))
            self.costs[what, "granted"].setAccessibleName(self._says.granted(what))
        self.take.setText(self.tr("It is the receipt"))
        self.look.setText(self.tr("Read it"))
        self.states.setAccessibleName(self.tr("What came of it"))
        self.attendance.setAccessibleName(self.tr("Attendance"))
        self.facts.setAccessibleName(self.tr("The chosen paper"))
        self.setAccessibleName(self.tr("What came of the chosen paper"))
        self._fill()
