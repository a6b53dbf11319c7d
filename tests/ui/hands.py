"""The hands of a user: real keys to whatever has the keyboard, each act counted, nothing waited for but the answer."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from judgedesk.ui.bridge import Bridge

QUIET = 0.08
"""Seconds without an answer on its way after which everything asked for stands."""


def settle(bridge: Bridge, quiet: float = QUIET) -> None:
    """Waits until nothing is on its way any more."""
    since = time.monotonic()
    while time.monotonic() - since < quiet:
        QApplication.processEvents()
        time.sleep(0.005)
        if bridge.busy:
            since = time.monotonic()


def until(there: Any, seconds: float = 15) -> None:
    """Waits for something to be so."""
    end = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < end, "it did not come to be so"
        QApplication.processEvents()
        time.sleep(0.005)


def aside(work: Any, *given: Any, **named: Any) -> Any:
    """What a test does itself, beside the window."""
    with ThreadPoolExecutor(1) as pool:
        doing = pool.submit(work, *given, **named)
        while not doing.done():
            QApplication.processEvents()
            time.sleep(0.005)
        return doing.result()


class Hands:
    """A chord of keys, a click, a field typed are one act each. `acts` says what was done, in order."""

    def __init__(self, window: QWidget, bridge: Bridge) -> None:
        self._window, self.bridge = window, bridge
        self.acts: list[str] = []
        window.activateWindow()
        settle(bridge)

    def __len__(self) -> int:
        return len(self.acts)

    def on(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self._window

    def press(self, *chords: str) -> None:
        """Chords as they stand on keycaps, ``Ctrl+Shift+Z``, one after the other."""
        for chord in chords:
            self.acts.append(chord)
            combined = QKeySequence(chord)[0]
            QTest.keyClick(self.on(), combined.key(), combined.keyboardModifiers())
            settle(self.bridge)

    def type(self, text: str) -> None:
        """A field, or the line that has the keyboard."""
        self.acts.append(f"“{text}”")
        for sign in text:  # QTest.keyClicks knows no letters beyond Latin-1
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.on(), QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign))
            QApplication.processEvents()  # nobody types so fast that the window does not come round between letters
        settle(self.bridge)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """One press of the mouse."""
        self.acts.append(f"click {widget.accessibleName() or type(widget).__name__}")
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        settle(self.bridge)

    def name(self, path: Path) -> None:
        """Types a path into the dialog for files and confirms it: two acts."""
        until(lambda: _dialog() is not None, 5)
        dialog = _dialog()
        assert dialog is not None
        line = dialog.findChild(QLineEdit)
        assert line is not None
        self.acts += [f"“{path.name}”", "Return"]
        line.setText(str(path))
        QTest.keyClick(line, Qt.Key.Key_Return)
        self._window.activateWindow()  # a window system does so itself
        settle(self.bridge)

    def command(self, text: str) -> None:
        """A command by its words: Ctrl+K, ``>`` and the words, Enter: three acts."""
        self.press("Ctrl+K")
        self.type(f">{text}")
        self.press("Return")


def _dialog() -> QFileDialog | None:
    shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible())
    return next(shown, None)
