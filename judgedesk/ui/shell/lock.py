"""Locking the window: nothing of the case is in view, its keys are let go of, the passphrase brings everything back.

What runs is treated by its kind: an import finishes first, OCR and enrichment stop where they are and go on later.
"""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge

if TYPE_CHECKING:
    from judgedesk.ui.shell.desk import Desk

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
        QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletMove, QEvent.Type.InputMethod,
    }
)  # fmt: skip
_LOOK_MS = 5000
_SETTLE_MS = 100


class Lock(QObject):
    """Watches one desk at a time.

    Signals:
        locked(), unlocked(): the desk is to go out of view, or may come back.
        refused(UserError): the passphrase was wrong.
    """

    locked = Signal()
    unlocked = Signal()
    refused = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._minutes = 0
        self._focus: QWidget | None = None
        self._moment = self._now()
        self.closed = False
        """Whether the window is locked."""
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._look_at_clock)
        self._settle = QTimer(self)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._let_go)
        self._aside: Bridge | None = None
        self._copied = False
        QGuiApplication.clipboard().dataChanged.connect(self._clipboard_changed)

    def watch(self, desk: "Desk", aside: Bridge) -> None:
        """Watches another desk; `aside` is a bridge that goes on working while the desk's own is held."""
        self.forget()
        self._desk, self._aside = desk, aside
        from judgedesk.app import locking

        desk.bridge.read(locking.minutes, desk.case, done=self.set_minutes)

    def forget(self) -> None:
        """The case is being closed."""
        self._settle.stop()
        self._look.stop()
        self._desk, self.closed = None, False

    def set_minutes(self, minutes: int) -> None:
        """After how many minutes without input it locks; 0: only when told to."""
        self._minutes = minutes
        self._touched()
        if minutes:
            self._look.start()
        else:
            self._look.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Sees what reaches the window, and keeps nothing from it."""
        if event.type() in _INPUT:
            self._touched()
        return False

    def now(self) -> None:
        """Locks at once. Does nothing without an open case."""
        if self._desk is None or self.closed:
            return
        self.closed = True
        self._focus = QApplication.focusWidget()
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass
        if self._copied:
            QGuiApplication.clipboard().clear()
        self.locked.emit()
        self._desk.underway.rest()
        self._settle.start()

    def open(self, passphrase: str) -> None:
        """Tries a passphrase."""
        if self._desk is not None and self.closed and self._aside is not None:
            from judgedesk.app import locking

            self._aside.write(locking.resume, self._desk.case, passphrase, done=self._opened, failed=self._refused)

    # -- inside ---------------------------------------------------------------------------------------------------

    def _clipboard_changed(self) -> None:
        """What was copied while one of our windows had the keyboard may be of the case; not every system tells whose
        it is.
        """
        clipboard = QGuiApplication.clipboard()
        self._copied = clipboard.ownsClipboard() or QGuiApplication.focusWindow() is not None

    def _now(self) -> tuple[float, float]:
        return time.monotonic(), time.time()

    def _touched(self) -> None:
        self._moment = self._now()

    def _look_at_clock(self) -> None:
        # A sleeping machine stops one of the clocks.
        idle = max(now - then for now, then in zip(self._now(), self._moment, strict=True))
        if self._minutes and idle >= 60 * self._minutes:
            self.now()

    def _let_go(self) -> None:
        """As soon as nothing is under way any more the keys go."""
        desk, aside = self._desk, self._aside
        if desk is None or aside is None or desk.underway.at_work or desk.bridge.busy:
            return
        self._settle.stop()
        desk.bridge.hold()
        from judgedesk.app import locking

        aside.write(locking.rest, desk.case)

    def _opened(self, _: object) -> None:
        desk = self._desk
        if desk is None:
            return
        self._settle.stop()
        self.closed = False
        desk.bridge.release()
        desk.underway.resume()
        self._touched()
        self.unlocked.emit()
        if self._focus is not None and self._focus.isVisible():
            self._focus.setFocus()
        self._focus = None

    def _refused(self, error: UserError) -> None:
        self.refused.emit(error)
