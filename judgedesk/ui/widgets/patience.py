"""After some wrong passphrases the next one has to wait: guessing at a desk is to take long, a slip is not."""

from PySide6.QtCore import QObject, QTimer, Signal

_FREE = 2
"""So many wrong ones in a row cost nothing beyond what trying costs."""
_LONGEST = 30


class Patience(QObject):
    """`changed` whenever `seconds` is another."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.seconds = 0
        """How long it is still to wait."""
        self._wrong = 0
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._ticked)

    def wrong(self) -> None:
        """Another one was wrong: 2, 4, 8 … seconds from the third on."""
        self._wrong += 1
        if self._wrong > _FREE:
            self.seconds = min(_LONGEST, 2 ** (self._wrong - _FREE))
            self._tick.start()
            self.changed.emit()

    def right(self) -> None:
        """It was right: what was wrong before is forgotten."""
        self._wrong = self.seconds = 0
        self._tick.stop()
        self.changed.emit()

    def _ticked(self) -> None:
        self.seconds = max(0, self.seconds - 1)
        if not self.seconds:
            self._tick.stop()
        self.changed.emit()
