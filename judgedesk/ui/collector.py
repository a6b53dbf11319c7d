"""Searches for garbage in the window's thread only, and never long.

Python looks for unreachable cycles in whichever thread happens to allocate. A widget found so by a worker would be
destroyed outside the thread it belongs to, and that ends the program without a word. A search goes through all objects
of its generation: with the lists of a large case that takes longer than the window may stand still.
"""

import gc
import time

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
_ENOUGH = (5_000, 20, 10)
"""New objects, and passes of the younger generation, after which a generation is searched."""
_MOST, _MOST_IN_ALL = 25_000, 100_000
"""Objects gone through at once: every second 5 to 15 ms, rarely 45 ms."""
_RARELY = 600.0
"""Seconds between searches of everything."""


class Collector(QObject):
    """Takes over from Python's own collector for as long as the application lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # What is loaded stays loaded: kept out of every later search, which would hold the window up.
        gc.collect()
        gc.freeze()
        gc.disable()
        self._set_aside = False
        self._searched = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Search the oldest generation that is due, and with it the younger ones; set them aside where they are large.

        What is set aside goes away like anything else when nothing refers to it. Only a cycle in it stays until
        everything is searched, which is done when no large case is open.
        """
        due = [generation for generation, (count, enough) in enumerate(zip(gc.get_count(), _ENOUGH, strict=True))
               if count > enough]  # fmt: skip
        if due and _size(max(due)) > _MOST:
            gc.freeze()
            self._set_aside = True
        elif due:
            gc.collect(max(due))
        elif self._set_aside and time.monotonic() - self._searched > _RARELY:
            self._search_everything()

    def _search_everything(self) -> None:
        self._searched = time.monotonic()
        if gc.get_freeze_count() + _size(2) <= _MOST_IN_ALL:
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._set_aside = False


def _size(generation: int) -> int:
    """How many objects a search of a generation would go through. The youngest counts its own."""
    new: int = gc.get_count()[0]
    return new if new > _MOST else new + sum(len(gc.get_objects(older)) for older in range(1, generation + 1))
