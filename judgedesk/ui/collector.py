"""Searches for garbage in the window's thread only.

Python looks for unreachable cycles in whichever thread happens to allocate. A widget found so by a worker would be
destroyed outside the thread it belongs to, and that ends the program without a word.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
_ENOUGH = (5_000, 20, 10)
"""New objects, and passes of the younger generation, after which a generation is searched."""


class Collector(QObject):
    """Takes over from Python's own collector for as long as the application lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # What is loaded stays loaded: kept out of every later search, which would hold the window up.
        gc.collect()
        gc.freeze()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Search the oldest generation that is due, and with it the younger ones."""
        due = [generation for generation, (count, enough) in enumerate(zip(gc.get_count(), _ENOUGH, strict=True))
               if count > enough]  # fmt: skip
        if due:
            gc.collect(max(due))
