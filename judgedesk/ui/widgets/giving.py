"""``+`` and a number: the same passage for the person whose name ends in it."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

WAIT_MS = 900
"""How long a number that could go on (1, 12) waits for its next digit."""


class Giving(QObject):
    """Collects digits after ``+``. `chosen(id)` as soon as one person is meant; `changed()` at every step;
    `unknown(text)` when nobody here has that number.
    """

    chosen = Signal(str)
    unknown = Signal(str)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers: dict[str, str] = {}
        self.active = False
        self.typed = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._settle)

    def offer(self, labels: Mapping[str, str]) -> None:
        """Takes persons by id with their labels; one without a number is counted by place."""
        self._numbers = {}
        for place, (identifier, label) in enumerate(labels.items(), 1):
            ending = re.search(r"(\d+)$", label)
            self._numbers[ending[1] if ending else str(place)] = identifier

    def press(self, key: str) -> None:
        """``+`` begins; digits follow; anything else ends."""
        if key == "+":
            self.active, self.typed = True, ""
        elif key.isdigit() and any(number.startswith(self.typed + key) for number in self._numbers):
            self.typed += key
            longer = [number for number in self._numbers if number.startswith(self.typed) and number != self.typed]
            if longer:
                self._timer.start()
            else:
                self._settle()
                return
        else:
            typed = self.typed + key
            self.stop()
            if key.isdigit():
                self.unknown.emit(typed)
            return
        self.changed.emit()

    def stop(self) -> None:
        """Forgets what was begun."""
        self._timer.stop()
        if self.active:
            self.active, self.typed = False, ""
            self.changed.emit()

    def _settle(self) -> None:
        person = self._numbers.get(self.typed)
        self.stop()
        if person is not None:
            self.chosen.emit(person)
