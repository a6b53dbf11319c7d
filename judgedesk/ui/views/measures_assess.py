"""The individual assessment in the form: what is stated of the person, and whether the measure is wanted."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import assessments
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.law.citing import shown
from judgedesk.law.measures import Measure
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.measures_read import Open
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.scrolled import scrolled
from judgedesk.ui.widgets.ticklist import Tick, TickList

_CTRL = Qt.KeyboardModifier.ControlModifier
_COUNT, _WANT = "count:", "want:"
"""Beginnings of ids of lines that are no fact of the person."""


class AssessForm(QFrame):
    """Signals: `recorded()` it stands; `left()` without."""

    recorded = Signal()
    left = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._case, self._words = bridge, case, words
        self._open: Open | None = None
        self._measure: Measure | None = None
        self._before: dict[str, bool | None] = {}
        self.values: dict[str, bool | None] = {}
        self.date, self.by, self.skipped = DayField(self), QLineEdit(self), QLineEdit(self)
        self.list = TickList(theme, lambda: self.tr("What is stated"), three=True, parent=self)
        self.trouble = Banner(theme, words, self)
        self._title, self._about = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "title")
        self._about.setProperty("kind", "small")
        self._about.setWordWrap(True)
        self.go, self.back = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.back.setProperty("kind", "flat")
        self._fields = {
            "date": Field(self.date, theme),
            "by": Field(self.by, theme),
            "skipped": Field(self.skipped, theme),
            "list": Field(self.list, theme),
        }
        self._lay_out(theme)
        self.list.turned.connect(self._turn)
        for line in (self.date, self.by, self.skipped):
            line.returnPressed.connect(self.record)
        self.date.textChanged.connect(lambda _text: self.go.setEnabled(self.date.day is not None))
        self.go.clicked.connect(self.record)
        self.back.clicked.connect(self.left)
        self.retranslate()

    def _lay_out(self, theme: Theme) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(16), 0, 0, 0)
        column.setSpacing(theme.px(8))
        for widget in (self._title, self._about, self.trouble):
            column.addWidget(widget)
        pair = QHBoxLayout()
        pair.setSpacing(theme.px(8))
        pair.addWidget(self._fields["date"], 2)
        pair.addWidget(self._fields["by"], 3)
        column.addLayout(pair)
        column.addWidget(self._fields["list"], 1)
        column.addWidget(self._fields["skipped"])
        buttons = QHBoxLayout()
        buttons.addWidget(self.go)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.list.setMinimumHeight(theme.px(190))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))

    def begin(self, found: Open, measure: Measure | None) -> None:
        """The assessment of the person as it stands; the keyboard in what is stated."""
        self._open, self._measure = found, measure
        stated = found.assessment
        self._before = dict.fromkeys(found.facts)
        if measure is not None:
            self._before[_WANT + measure.id] = stated.wants.get(measure.id) if stated is not None else None
        self._before |= dict(stated.facts) if stated is not None else {}
        self._before |= {_COUNT + id: facts.violence for id, (_label, facts) in found.charges.items()}
        self.values = dict(self._before)
        self.date.show_day(date.today())
        self.by.setText(stated.by if stated is not None else "")
        self.skipped.setText(stated.skipped if stated is not None else "")
        self.trouble.clear()
        self.retranslate()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, identifier: str, value: bool | None) -> None:
        self.values[identifier] = value
        self._fill()

    def _fill(self) -> None:
        found = self._open
        if found is None:
            return
        ticks = []
        if self._measure is not None:
            basis = shown(self._measure.basis, self._words.language)
            text = self.tr("the person wants this measure: {0}").format(basis)
            ticks.append(Tick(_WANT + self._measure.id, text, self.values.get(_WANT + self._measure.id)))
        asked = found.asked.get(self._measure.id, frozenset()) if self._measure is not None else frozenset()
        first = sorted(found.facts.items(), key=lambda fact: fact[0] not in asked)
        ticks += [Tick(id, self._words.of(words), self.values.get(id)) for id, words in first]
        for id, (label, _facts) in found.charges.items():
            text = self.tr("count {0}: charged as done with violence or an unlawful threat").format(label)
            ticks.append(Tick(_COUNT + id, text, self.values.get(_COUNT + id)))
        self.list.show_ticks(ticks)

    def record(self) -> None:
        """Records what changed."""
        found, day = self._open, self.date.day
        if found is None or found.person is None or day is None or not self._case.writable:
            return
        changed = {id: value for id, value in self.values.items() if value != self._before.get(id)}
        for id, value in changed.items():
            if id.startswith(_COUNT):
                also = found.charges[id.removeprefix(_COUNT)][1].also
                self._bridge.write(
                    assessments.set_charge_facts, self._case, id.removeprefix(_COUNT), also, value, failed=self._refused
                )
        facts: Mapping[str, bool | None] = {
            id: value for id, value in changed.items() if not id.startswith((_COUNT, _WANT))
        }
        wants = {
            id.removeprefix(_WANT): value for id, value in changed.items() if id.startswith(_WANT) and value is not None
        }
        self._bridge.write(
            assessments.assess,
            self._case,
            found.person.id,
            day.isoformat(),
            self.by.text().strip(),
            facts=facts,
            wants=wants,
            skipped=self.skipped.text().strip(),
            note=found.assessment.note if found.assessment else "",
            done=lambda _changes: self.recorded.emit(),
            failed=self._refused,
        )

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)

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
        found = self._open
        label = found.person.label if found is not None and found.person is not None else ""
        self._title.setText(self.tr("Individual assessment of {0}").format(label))
        self._about.setText(
            self.tr(
                "Only what is stated is kept, never the questionnaire: it is no evidence and stays outside the file. "
                "✓ stated · ✕ stated that not · – not said"
            )
        )
        say = self._fields
        say["date"].say(self.tr("On"))
        say["by"].say(self.tr("By whom"))
        say["list"].say(self.tr("What is stated"), self.tr("Space goes through ✓ ✕ –"))
        say["skipped"].say(self.tr("Questionnaire left out because"), self.tr("empty: it was filled in"))
        self.go.setText(self.tr("Record"))
        self.go.setToolTip("Ctrl+Enter")
        self.back.setText(self.tr("Leave it"))
        self.back.setToolTip("Esc")
        self.list.ticks.retranslate()
        self._fill()
