"""The form of custody: who is held from which hour, an order that prolongs, or the end."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.detention import COURTS, HOW, KINDS, STAGES
from judgedesk.domain.evidence import Person
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.detention_words import CustodyWords
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.field import Field

ENTER, PROLONG, END = "enter", "prolong", "end"
_FIELDS = {
    ENTER: ("person", "kind", "stage", "at", "until", "note"),
    PROLONG: ("until", "court", "on"),
    END: ("at", "how"),
}


class DetentionForm(QWidget):
    """Signals: `confirmed(mode, said)` it is to be recorded; `left()` not."""

    confirmed = Signal(str, dict)
    left = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mode = ENTER
        self.says = CustodyWords(words, self)
        self.trouble = Banner(theme, words, self)
        self.person, self.kind, self.stage = Choice(theme, self), Choice(theme, self), Choice(theme, self)
        self.court, self.how = Choice(theme, self), Choice(theme, self)
        self.at, self.until, self.on, self.note = (QLineEdit(self) for _ in range(4))
        self._title = QLabel(self)
        self._title.setProperty("kind", "heading")
        self.go, self.back = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.back.setProperty("kind", "flat")
        self._inputs: dict[str, Choice | QLineEdit] = {
            "person": self.person, "kind": self.kind, "stage": self.stage, "at": self.at, "until": self.until,
            "court": self.court, "on": self.on, "how": self.how, "note": self.note,
        }  # fmt: skip
        self._fields = {name: Field(one, theme) for name, one in self._inputs.items()}
        self._lay_out(theme)
        self.go.clicked.connect(self._confirm)
        self.back.clicked.connect(self.left)
        for line in (self.at, self.until, self.on, self.note):
            line.returnPressed.connect(self._confirm)
        self.retranslate()

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._title)
        column.addWidget(self.trouble)
        for field in self._fields.values():
            column.addWidget(field)
        acts = QHBoxLayout()
        acts.addWidget(self.go)
        acts.addWidget(self.back)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addStretch(1)

    def begin(self, mode: str, people: Sequence[Person], now: datetime, named: str = "") -> None:
        """Asks for what a mode needs; `named` is whom it is about."""
        self.mode, self._named = mode, named
        self.trouble.clear()
        if mode == ENTER:
            self.person.clear()
            for one in people:
                self.person.addItem(one.label, one.id)
        self.at.setText(f"{now:%Y-%m-%d %H:%M}" if mode == END else "")
        self.until.clear()
        self.note.clear()
        self.on.setText(f"{now:%Y-%m-%d}")
        for name, field in self._fields.items():
            field.setVisible(name in _FIELDS[mode])
        self.retranslate()
        first = {ENTER: self.person, PROLONG: self.until, END: self.at}[mode]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    _named = ""

    def _confirm(self) -> None:
        said = {
            name: one.text().strip() if isinstance(one, QLineEdit) else str(one.currentData() or "")
            for name, one in self._inputs.items()
        }
        self.confirmed.emit(self.mode, said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it."""
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
        titles = {
            ENTER: self.tr("Enter that somebody is held"),
            PROLONG: self.tr("An order that prolongs: {0}"),
            END: self.tr("The end: {0}"),
        }
        self._title.setText(titles[self.mode].format(self._named))
        self._fields["person"].say(self.tr("Who"))
        self._fields["kind"].say(self.tr("As what"))
        self._fields["stage"].say(self.tr("Stage"))
        at = self.tr("Hour of arrest") if self.mode == ENTER else self.tr("Day and hour")
        self._fields["at"].say(at, self.tr("Such as 2027-01-05 06:15: everything counts from it."))
        until = self.tr("Until, as the order says") if self.mode == ENTER else self.tr("Prolonged until")
        self._fields["until"].say(until, self.tr("A day alone ends at the hour of arrest."))
        self._fields["court"].say(self.tr("By which court"))
        self._fields["on"].say(self.tr("Day of the order"))
        self._fields["how"].say(self.tr("How"))
        self._fields["note"].say(self.tr("Note"))
        self._offer(self.kind, [(one, self.says.kind(one)) for one in KINDS])
        self._offer(self.stage, [(one, self.says.stage(one)) for one in STAGES])
        self._offer(self.court, [(one, self.says.court(one)) for one in COURTS])
        self._offer(self.how, [(one, self.says.how(one)) for one in HOW])
        self.go.setText(self.tr("Record"))
        self.back.setText(self.tr("Leave it"))

    def _offer(self, choice: Choice, options: Sequence[tuple[str, str]]) -> None:
        before = max(0, choice.currentIndex())
        choice.clear()
        for value, text in options:
            choice.addItem(text, value)
        choice.setCurrentIndex(before)
