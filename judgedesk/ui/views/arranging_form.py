"""The form that closes an item of a hearing: when, by whom, in which words; who is booked where somebody is needed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.hearings_arranging import WORDED
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.arranging_read import Bookable, Line
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.field import Field

_CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True, slots=True)
class Closed:
    """What the form answers. `booked`: another resource than before, or ''."""

    line: Line
    on: str
    by: str
    note: str
    booked: str = ""


class ArrangeForm(QFrame):
    """Signals: `confirmed(Closed)`; `left()`."""

    confirmed = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, words: Words, user: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._user = theme, words, user
        self._line: Line | None = None
        self._bookable: Sequence[Bookable] = ()
        self._booked = ""
        self._title, self._whose, self._against = QLabel(self), QLabel(self), QLabel(self)
        self._title.setProperty("kind", "title")
        self._whose.setProperty("kind", "quiet")
        self._against.setProperty("kind", "warn")
        for label in (self._title, self._whose, self._against):
            label.setWordWrap(True)
        self.date, self.by, self.note = DayField(self), QLineEdit(self), QLineEdit(self)
        self.who = Choice(theme, self)
        self.trouble = Banner(theme, words, self)
        self.go, self.back = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.back.setProperty("kind", "flat")
        self._fields = {
            "who": Field(self.who, theme),
            "date": Field(self.date, theme),
            "by": Field(self.by, theme),
            "note": Field(self.note, theme),
        }
        self._lay_out()
        for line in (self.date, self.by, self.note):
            line.returnPressed.connect(self.confirm)
            line.textChanged.connect(lambda _text: self._weigh())
        self.who.currentIndexChanged.connect(lambda _at: self._weigh())
        self.go.clicked.connect(self.confirm)
        self.back.clicked.connect(self.left)
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        buttons = QHBoxLayout()
        buttons.addWidget(self.go)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self._title)
        column.addWidget(self._whose)
        column.addWidget(self.trouble)
        column.addWidget(self._fields["who"])
        column.addWidget(self._against)
        for name in ("date", "by", "note"):
            column.addWidget(self._fields[name])
        column.addLayout(buttons)
        column.addStretch(1)

    @property
    def line(self) -> Line | None:
        """What is being closed."""
        return self._line

    def begin(self, line: Line, whose: str, day: date) -> None:
        """An item that is open, or was done; the keyboard where something is to be said."""
        item = line.item
        if item is None:
            return
        self._line, self._bookable, self._booked = line, (), ""
        self.date.show_day(date.fromisoformat(item.day) if item.day else day)
        self.by.setText(item.by or self._user)
        self.note.setText(item.note)
        self._title.setText(item.text)
        self._whose.setText(whose)
        self.trouble.clear()
        self.who.clear()
        self.retranslate()
        first = self.note if self._worded else self.date
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def offer(self, bookable: Sequence[Bookable], booked: str) -> None:
        """Who can be booked, with who is."""
        self._bookable, self._booked = bookable, booked
        self.who.blockSignals(True)
        self.who.clear()
        if not booked:
            self.who.addItem(self.tr("nobody yet"), "")
        for one in bookable:
            self.who.addItem(one.called if not one.against else f"{one.called} ⚠", one.id)
        self.who.setCurrentIndex(max(0, self.who.findData(booked)))
        self.who.blockSignals(False)
        self._weigh()
        if not booked and bookable:
            self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _worded(self) -> bool:
        return self._line is not None and self._line.item is not None and self._line.item.id in WORDED

    def _weigh(self) -> None:
        chosen = str(self.who.currentData() or "")
        against = next((one.against for one in self._bookable if one.id == chosen), "")
        self._against.setText(against)
        self._against.setVisible(bool(against))
        self._fields["who"].setVisible(bool(self._bookable))
        nobody = bool(self._bookable) and not chosen and not self.note.text().strip()
        words = bool(self.note.text().strip()) or not self._worded
        self.go.setEnabled(self._line is not None and self.date.day is not None and words and not nobody)
        other = bool(chosen) and chosen != self._booked
        self.go.setText(self.tr("Book") if other else self.tr("Done"))

    def confirm(self) -> None:
        """It is to be noted."""
        day, line = self.date.day, self._line
        if not self.go.isEnabled() or day is None or line is None:
            return
        chosen = str(self.who.currentData() or "")
        booked = chosen if chosen != self._booked else ""
        self.confirmed.emit(Closed(line, day.isoformat(), self.by.text().strip(), self.note.text().strip(), booked))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter notes it, Esc leaves."""
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
        self._fields["who"].say(self.tr("Who or what is booked"))
        self._fields["date"].say(self.tr("Done on"))
        self._fields["by"].say(self.tr("By whom"))
        if self._worded:
            self._fields["note"].say(self.tr("What is done then"), self.tr("Without names of the protected."))
        else:
            self._fields["note"].say(
                self.tr("Words"),
                self.tr("Why it is not needed, or how it is made up for; then it is noted for this hearing alone."),
            )
        self.back.setText(self.tr("Leave it"))
        self.back.setToolTip("Esc")
        self.go.setToolTip("Enter")
        self._weigh()
