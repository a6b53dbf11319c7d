"""The form that joins counts, splits one, or sets counts in a sequence: what would come of it stands below in words."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from judgedesk.app import grid, joining, parting
from judgedesk.app.casefile import Case
from judgedesk.app.joining import Preview
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Count
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.grid_law import day_said
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.tickbox import TickBox

_WIDTH = 620
_JOINS: Final = ("one_act", "continued")
_SPLITS: Final = ("injured", "accused", "days")
STEPS: Final = (*_JOINS, *_SPLITS, "sequence")
"""What the form can do, by name."""


class CountSteps(QWidget):
    """`ended` when a step was taken or the user goes back."""

    ended = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._counts: list[Count] = []
        self._count = ""
        self._seen: Preview | None = None
        self.trouble = Banner(theme, words, self)
        self.step = Choice(theme, self)
        self.label, self.day, self.name = QLineEdit(self), DayField(self), QLineEdit(self)
        self._title, self._told = QLabel(self), QLabel(self)
        self._go, self._back = QPushButton(self), QPushButton(self)
        self.ticks: dict[str, TickBox] = {}
        self._title.setProperty("kind", "title")
        self._go.setProperty("kind", "primary")
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self.step.currentIndexChanged.connect(self._stepped)
        self.day.textChanged.connect(self._look)
        for line in (self.label, self.name):
            line.textChanged.connect(self._look)
        self._go.clicked.connect(self.take_step)
        self._back.clicked.connect(self.ended)
        self._retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        self._step, self._label = Field(self.step, self._theme), Field(self.label, self._theme)
        self._day, self._name = Field(self.day, self._theme), Field(self.name, self._theme)
        self._others = QWidget(self)
        self._list = QVBoxLayout(self._others)
        self._list.setContentsMargins(0, 0, 0, 0)
        inside = QWidget(self)
        inside.setMaximumWidth(px(_WIDTH))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(14))
        for widget in (self._title, self.trouble, self._step, self._others, self._label, self._day, self._name,
                       self._told):  # fmt: skip
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self._go)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMaximumWidth(px(_WIDTH) + px(20))
        scroll.setWidget(inside)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, px(8), 0, 0)
        whole.addWidget(scroll, 1)
        whole.addStretch(0)

    # -- what is asked ------------------------------------------------------------------------------------------

    def begin(self, count: str, step: str) -> None:
        """Asks about a count, with a step to begin with."""
        self._count = count
        for line in (self.label, self.day, self.name):
            line.clear()
        self.trouble.hide()
        self.step.setCurrentIndex(STEPS.index(step))
        self._bridge.read(grid.counts, self._case, done=self._take_counts, failed=self.trouble.show_error)
        self.step.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_counts(self, counts: list[Count]) -> None:
        self._counts = counts
        for tick in self.ticks.values():
            tick.hide()
            tick.deleteLater()
        self.ticks = {}
        for one in counts:
            if one.id == self._count:
                continue
            tick = TickBox(self._theme, self._others)
            self.ticks[one.id] = tick
            self._list.addWidget(tick)
            tick.toggled.connect(self._look)
        self._retranslate()
        self._stepped()

    @property
    def chosen(self) -> str:
        """The name of the step."""
        return STEPS[max(0, self.step.currentIndex())]

    def _stepped(self) -> None:
        joins, split = self.chosen in _JOINS, self.chosen in _SPLITS
        self._others.setVisible(not split)
        self._label.setVisible(joins)
        self._day.setVisible(self.chosen == "days")
        self._name.setVisible(self.chosen == "sequence")
        self._retranslate()
        self._look()

    def _ids(self) -> tuple[str, ...]:
        return tuple(one for one, tick in self.ticks.items() if tick.isChecked())

    def _asked(self, *, write: bool) -> Callable[[], Preview | Changes] | None:
        """The step as a call; None while something is missing."""
        case, count, ids, step = self._case, self._count, self._ids(), self.chosen
        label, name, day = self.label.text(), self.name.text(), self.day.day
        if step in _JOINS and ids:
            act: joining.As = "continued" if step == "continued" else "one_act"
            if write:
                return lambda: joining.join(case, count, *ids, act=act, label=label)
            return lambda: joining.preview(case, count, *ids, act=act, label=label)
        if step in _SPLITS and (step != "days" or day is not None):
            first = day.isoformat() if day is not None else ""
            return lambda: (parting.split if write else parting.preview)(case, count, _parts(case, count, step, first))
        if step == "sequence" and ids and name.strip():
            members = (count, *ids)
            return (lambda: joining.set_sequence(case, members, name)) if write else joining.sequence_preview
        return None

    def _look(self) -> None:
        """Reads what would come of it."""
        self._seen = None
        self._go.setEnabled(False)
        asked = self._asked(write=False)
        if asked is None:
            self._told.clear()
            return
        self._bridge.read(asked, done=self._show, failed=self._cannot, key=("count.step", id(self)))

    def _show(self, seen: Preview) -> None:
        if self._asked(write=False) is None:
            return
        self._seen = seen
        self.trouble.hide()
        self._go.setEnabled(self._case.writable)
        self._told.setText("\n\n".join(self._lines(seen)))

    def _lines(self, seen: Preview) -> list[str]:
        text = self.tr("Count {label}: {start} – {end}, accused: {accused}, injured parties: {injured}")
        lines = [
            text.format(label=one.label, start=day_said(one.period.dates()[0]), end=day_said(one.period.dates()[1]),
                        accused=len(one.defendants), injured=len(one.victims))
            for one in seen.counts
        ]  # fmt: skip
        signs = {"warns": "!  ", "law": "§  ", "moves": "→  "}
        return ["\n".join(lines), *(signs[line.kind] + line.said(self._words.language) for line in seen.lines)]

    def _cannot(self, error: UserError) -> None:
        self._told.clear()
        self.trouble.show_error(error)

    def take_step(self) -> None:
        """Does what was looked at."""
        asked = self._asked(write=True)
        if asked is not None and self._seen is not None and self._go.isEnabled():
            self._go.setEnabled(False)
            self._bridge.write(asked, done=lambda _: self.ended.emit(), failed=self._cannot)

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._seen is not None:
                self._show(self._seen)
        super().changeEvent(event)

    def _retranslate(self) -> None:
        label = next((one.label for one in self._counts if one.id == self._count), "")
        self._title.setText(self.tr("Join or split: count {label}").format(label=label))
        texts = {
            "one_act": self.tr("Join: one act under several provisions (art. 11 § 2)"),
            "continued": self.tr("Join: one continued act (art. 12 § 1)"),
            "injured": self.tr("Split by injured party"),
            "accused": self.tr("Split by accused"),
            "days": self.tr("Split by days of the act"),
            "sequence": self.tr("Sequence of offences (art. 91): a relation, nothing is joined"),
        }
        self.step.blockSignals(True)
        at = max(0, self.step.currentIndex())
        self.step.clear()
        self.step.addItems([texts[step] for step in STEPS])
        self.step.setCurrentIndex(at)
        self.step.blockSignals(False)
        self._step.say(self.tr("Step"))
        self._label.say(self.tr("Number of the joined count"), self.tr("Empty: as it is."))
        self._day.say(self.tr("First day of the second part"), self.tr("YYYY-MM-DD"))
        self._name.say(self.tr("Name of the sequence"))
        others = self.tr("Count {label}")
        for one in self._counts:
            if one.id in self.ticks:
                self.ticks[one.id].setText(others.format(label=one.label))
        self._others.setAccessibleName(self.tr("Other counts"))
        split = self.chosen in _SPLITS
        joined = self.tr("Join the counts") if self.chosen in _JOINS else self.tr("Set the sequence")
        self._go.setText(self.tr("Split the count") if split else joined)
        self._back.setText(self.tr("Back"))


def _parts(case: Case, count: str, step: str, first: str) -> list[parting.Part]:
    if step == "days":
        return parting.by_day(case, count, first)
    return parting.by_victim(case, count) if step == "injured" else parting.by_defendant(case, count)
