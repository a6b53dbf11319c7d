"""The month under the lists: its name, the strip, and what its signs mean."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.calendars_read import Calendars, days_off
from judgedesk.ui.views.calendars_strip import MonthStrip
from judgedesk.ui.views.testimony_words import TestimonyWords
from judgedesk.ui.widgets.scrolled import scrolled

_HIGHEST = 260
"""Of the strip, px at 100 %; more rows scroll."""


class MonthPane(QWidget):
    """A month. `chosen(id, date)`: a row of the strip on a day has the keyboard."""

    chosen = Signal(str, object)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._says = theme, TestimonyWords(words, self)
        self._turned = False
        self.strip = MonthStrip(theme, self)
        self.earlier, self.later = QPushButton("‹", self), QPushButton("›", self)
        self._month, self._legend = QLabel(self), QLabel(self)
        self._month.setProperty("kind", "heading")
        self._legend.setProperty("kind", "small")
        above = QHBoxLayout()
        above.setContentsMargins(0, 0, theme.px(6), 0)
        for button in (self.earlier, self.later):
            button.setProperty("kind", "flat")
            button.setFixedWidth(theme.px(28))
        for widget in (self.earlier, self._month, self.later):
            above.addWidget(widget)
        above.addStretch(1)
        above.addWidget(self._legend)
        self._area = scrolled(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(above)
        column.addWidget(self._area)
        self.strip.turned.connect(self.turn)
        self.strip.chosen.connect(self.chosen)
        self.earlier.clicked.connect(lambda: self._step(-1))
        self.later.clicked.connect(lambda: self._step(1))
        self.setFocusProxy(self.strip)
        self.retranslate()

    def show_calendars(self, read: Calendars, today: date) -> None:
        """Rooms, people and things with what is taken; at first the month in which something is next."""
        if not self._turned:
            self._turned = True
            self.turn(read.first_day() or today)
        named = [(one.id, one.called) for one in (*read.rooms, *read.resources)]
        known = {id for id, _ in named}
        others = [id for id, held in read.blocks.items() if id not in known and any(b.kind == "busy" for b in held)]
        self.strip.show_rows([*named, *((id, read.called(id)) for id in others)], read.blocks, read.free)
        self._area.setFixedHeight(min(self._theme.px(_HIGHEST), self.strip.height()))

    def turn(self, on: date) -> None:
        """The month of a day."""
        self.strip.show_month(on, days_off(on), self._says.letters())
        self._month.setText(self._says.month(on))
        self.strip.setAccessibleName(self.tr("What is taken in {0}").format(self._says.month(on)))

    def _step(self, step: int) -> None:
        month = self.strip.month
        number = month.year * 12 + month.month - 1 + step
        self.turn(month.replace(year=number // 12, month=number % 12 + 1))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.earlier.setAccessibleName(self.tr("Month before"))
        self.later.setAccessibleName(self.tr("Month after"))
        for button in (self.earlier, self.later):
            button.setToolTip(button.accessibleName())
        self._legend.setText(self.tr("□ sitting   ■ hearing   ▨ taken elsewhere   ▁ free"))
        self._legend.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.turn(self.strip.month)
