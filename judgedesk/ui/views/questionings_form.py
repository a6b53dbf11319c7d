"""The form of a questioning: who, when, by whom, why again, recorded or not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.questionings import Questioning
from judgedesk.domain.evidence import Person
from judgedesk.law.measures import Item, Measure
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.choice import Choice as Menu
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.measurewords import MeasureWords
from judgedesk.ui.widgets.scrolled import scrolled

_CTRL = Qt.KeyboardModifier.ControlModifier
_RECORDED: dict[str, bool | None] = {"yes": True, "no": False, "": None}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the form has to know: who can be questioned, what was before, under which measures."""

    people: Sequence[Person]
    before: Sequence[Questioning]
    measures: Sequence[Measure]
    """Those under which somebody is heard once only."""
    once: frozenset[str]
    """Who was heard so already, by id."""

    @property
    def grounds(self) -> list[Item]:
        """Grounds on which somebody may be heard so again."""
        return list({ground.id: ground for one in self.measures for ground in one.once_grounds}.values())


class QuestioningForm(QFrame):
    """Signals: `confirmed(Questioning)` it is to be recorded; `left()` not."""

    confirmed = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self.said = MeasureWords(words, self)
        self._asked: Asked | None = None
        self._recorded = ""
        self.person, self.measure, self.ground = Menu(theme, self), Menu(theme, self), Menu(theme, self)
        self.date = DayField(self)
        self.by, self.interviewer, self.why = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.recorded = ChipRow(theme, parent=self)
        self.trouble = Banner(theme, words, self)
        self._title, self._before = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "title")
        self._before.setProperty("kind", "warn")
        self._before.setWordWrap(True)
        self.go, self.back = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.back.setProperty("kind", "flat")
        self._fields = {
            "person": Field(self.person, theme),
            "date": Field(self.date, theme),
            "by": Field(self.by, theme),
            "interviewer": Field(self.interviewer, theme),
            "measure": Field(self.measure, theme),
            "recorded": Field(self.recorded, theme),
            "ground": Field(self.ground, theme),
            "why": Field(self.why, theme),
        }
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        inside = QWidget(self)
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, px(6), 0)
        inner.setSpacing(px(10))
        pair = QHBoxLayout()
        pair.setSpacing(px(8))
        for name in ("person", "date"):
            pair.addWidget(self._fields[name], 1, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(pair)
        inner.addWidget(self._before)
        for name in ("ground", "why", "by", "interviewer", "measure", "recorded"):
            inner.addWidget(self._fields[name])
        inner.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._title)
        column.addWidget(self.trouble)
        column.addWidget(scrolled(inside), 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        for line in (self.date, self.by, self.interviewer, self.why):
            line.returnPressed.connect(self.confirm)
            line.textChanged.connect(lambda _text: self._weigh())
        for menu in (self.person, self.measure, self.ground):
            menu.currentIndexChanged.connect(lambda _at: self._weigh())
        self.recorded.chosen.connect(self._of_record)
        self.go.clicked.connect(self.confirm)
        self.back.clicked.connect(self.left)

    def _of_record(self, recorded: str) -> None:
        self._recorded = recorded

    def begin(self, asked: Asked, person: str, day: date) -> None:
        """A new one; the keyboard in the day."""
        self._asked, self._recorded = asked, ""
        for menu in (self.person, self.measure, self.ground):
            menu.blockSignals(True)
            menu.clear()
        for one in asked.people:
            self.person.addItem(one.label, one.id)
        self.person.setCurrentIndex(max(0, self.person.findData(person)))
        for line in (self.by, self.interviewer, self.why):
            line.clear()
        self.date.show_day(day)
        self.trouble.clear()
        self.retranslate()
        for menu in (self.person, self.measure, self.ground):
            menu.blockSignals(False)
        self._weigh()
        self.date.setFocus(Qt.FocusReason.OtherFocusReason)
        self.date.selectAll()

    # -- what stands against it ---------------------------------------------------------------------------------

    @property
    def _earlier(self) -> list[Questioning]:
        """What the person went through before the day."""
        day, who = self.date.day, self.person.currentData()
        before = self._asked.before if self._asked is not None else ()
        return [one for one in before if one.person == who and (day is None or one.on <= day.isoformat())]

    @property
    def _needs_ground(self) -> bool:
        """Whether the person was heard once-only and is to be heard so again."""
        asked = self._asked
        return asked is not None and self.person.currentData() in asked.once and bool(self.measure.currentData())

    def _weigh(self) -> None:
        earlier, needs = self._earlier, self._needs_ground
        said = ""
        if earlier:
            days = ", ".join(self.said.day(one.on) for one in earlier)
            said = self.tr("Questioned before: {0}. Say why the person is asked again.").format(days)
        if needs:
            said += " " + self.tr("Heard once-only already: a second hearing needs a ground of the statute.")
        self._before.setText(said.strip())
        self._before.setVisible(bool(said))
        self._fields["ground"].setVisible(needs)
        reason = bool(self.why.text().strip()) or not earlier or (needs and bool(self.ground.currentData()))
        ground = bool(self.ground.currentData()) or not needs
        self.go.setEnabled(self.date.day is not None and reason and ground and self._asked is not None)

    def confirm(self) -> None:
        """It is to be recorded."""
        day = self.date.day
        if not self.go.isEnabled() or day is None:
            return
        why = self.why.text().strip()
        if self._needs_ground:
            why = " · ".join(part for part in (self.ground.currentText(), why) if part)
        self.confirmed.emit(
            Questioning(
                "",
                str(self.person.currentData()),
                day.isoformat(),
                self.by.text().strip(),
                why,
                self.interviewer.text().strip(),
                _RECORDED[self._recorded],
                str(self.measure.currentData() or ""),
            )
        )

    # -- words --------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter records, Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & _CTRL:
            self.confirm()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._title.setText(self.tr("Enter a questioning"))
        say = self._fields
        say["person"].say(self.tr("Who was asked"))
        say["date"].say(self.tr("On"))
        say["by"].say(self.tr("Authority"))
        say["interviewer"].say(self.tr("Who asked"), self.tr("to see whether it was the same person"))
        say["measure"].say(self.tr("Held under"), self.tr("a hearing that is held once only"))
        say["recorded"].say(self.tr("Recorded"))
        say["ground"].say(self.tr("Ground for a second hearing"))
        say["why"].say(self.tr("Why, or why again"))
        self.recorded.offer(
            [Choice("yes", self.tr("yes")), Choice("no", self.tr("no")), Choice("", self.tr("not known"))],
            self._recorded,
        )
        asked = self._asked
        if asked is not None:
            bases = [(one.id, self.said.written(one.basis)) for one in asked.measures]
            self._offer(self.measure, [("", self.tr("none of them")), *bases])
            self._offer(self.ground, [("", "")] + [(one.id, self.said.of(one.label)) for one in asked.grounds])
        self.go.setText(self.tr("Record"))
        self.go.setToolTip("Ctrl+Enter")
        self.back.setText(self.tr("Leave it"))
        self.back.setToolTip("Esc")
        self._weigh()

    def _offer(self, menu: Menu, lines: list[tuple[str, str]]) -> None:
        """Lines of a menu, the chosen one kept."""
        chosen, blocked = menu.currentData(), menu.blockSignals(True)
        menu.clear()
        for id, text in lines:
            menu.addItem(text, id)
        menu.setCurrentIndex(max(0, menu.findData(chosen)))
        menu.blockSignals(blocked)
