"""A line that takes a day as people type it: ``12.03.2026``, ``12 March 2026``, ``2026-03-12``."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from judgedesk.domain.facts import Precision
from judgedesk.language.fuzzy_dates import read


def day_of(text: str) -> date | None:
    """The day somebody typed; None for what is no single day."""
    when = read(text) if text.strip() else None
    if when is None or when.precision is not Precision.DAY:
        return None
    try:
        return date.fromisoformat(when.when)
    except ValueError:
        return None


class DayField(QLineEdit):
    """Enter, or leaving it, tells the day; the arrows go a day on or back, page keys a month. `chosen(date)`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: date | None = None
        self.editingFinished.connect(self._tell)

    @property
    def day(self) -> date | None:
        """What stands here."""
        return day_of(self.text())

    def show_day(self, day: date | None) -> None:
        """Writes a day."""
        self._told = day
        self.setText(day.isoformat() if day is not None else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steps through days."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 30, Qt.Key.Key_PageDown: -30}
        step, day = steps.get(Qt.Key(event.key())), self.day
        if step is None or day is None:
            super().keyPressEvent(event)
            return
        self.setText(date.fromordinal(max(1, day.toordinal() + step)).isoformat())
        self._tell()

    def _tell(self) -> None:
        day = self.day
        if day is not None and day != self._told:
            self._told = day
            self.chosen.emit(day)
