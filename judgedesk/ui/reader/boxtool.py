"""A part of the page: drawn with the pointer or by keys, moved and sized by keys."""

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent

from judgedesk.ui.reader.spots import Fractions

_STEP, _FAR = 0.01, 0.05
_LEAST = 0.01
"""Sides are no shorter than this."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class BoxTool(QObject):
    """The box of a page: none, being drawn (`drawing`), or chosen. Fractions of the page.

    Signals:
        changed(): another box, or none.
        taken(): Enter, or the pointer was let go: it is as it should be.
        left(): Esc: nothing is to be drawn.
    """

    changed = Signal()
    taken = Signal()
    left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.box: Fractions | None = None
        self.drawing = False
        self._from: QPointF | None = None

    def begin(self, box: Fractions) -> None:
        """Lets a box be moved and sized."""
        self.drawing = True
        self._set(_kept_inside(*box))

    def choose(self, box: Fractions | None) -> None:
        """Shows a box as the chosen one, or none; tells nobody."""
        self.box, self.drawing, self._from = box, False, None

    def rest(self) -> None:
        """It is drawn; it stays chosen."""
        self.drawing, self._from = False, None

    def key(self, event: QKeyEvent) -> bool:
        """Answers whether a key was for the box: arrows move it, with Shift its lower right corner; Ctrl goes far."""
        if not self.drawing or self.box is None:
            return False
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in _ARROWS:
            step = _FAR if held & Qt.KeyboardModifier.ControlModifier else _STEP
            across, down = (step * way for way in _ARROWS[key])
            left, top, right, bottom = self.box
            if held & Qt.KeyboardModifier.ShiftModifier:
                self._set(_sized(left, top, right + across, bottom + down))
            else:
                self._set(_kept_inside(left + across, top + down, right + across, bottom + down))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.rest()
            self.taken.emit()
        elif key == Qt.Key.Key_Escape:
            self.rest()
            self.left.emit()
        else:
            return False
        return True

    def press(self, point: QPointF) -> None:
        """The pointer goes down at a point."""
        self.drawing, self._from = True, point

    def drag(self, point: QPointF) -> bool:
        """The pointer is drawn on; answers whether a box is being drawn with it."""
        if self._from is None:
            return False
        x, y = sorted((self._from.x(), point.x())), sorted((self._from.y(), point.y()))
        self._set(_sized(max(0.0, x[0]), max(0.0, y[0]), x[1], y[1]))
        return True

    def release(self) -> bool:
        """The pointer is let go; answers whether a box was drawn with it."""
        drawn, self._from = self._from is not None, None
        if drawn:
            self.rest()
            self.taken.emit()
        return drawn

    def _set(self, box: Fractions) -> None:
        left, top, right, bottom = (round(edge, 5) for edge in box)  # as it is stored, so that it is known again
        self.box = left, top, right, bottom
        self.changed.emit()


def _kept_inside(left: float, top: float, right: float, bottom: float) -> Fractions:
    """The box moved back onto the page, as large as before."""
    wide, high = min(1.0, max(_LEAST, right - left)), min(1.0, max(_LEAST, bottom - top))
    x, y = min(max(0.0, left), 1.0 - wide), min(max(0.0, top), 1.0 - high)
    return x, y, min(1.0, x + wide), min(1.0, y + high)


def _sized(left: float, top: float, right: float, bottom: float) -> Fractions:
    """The box with its upper left corner where it is, no smaller than can be seen and no larger than the page."""
    left, top = min(left, 1.0 - _LEAST), min(top, 1.0 - _LEAST)
    return left, top, min(1.0, max(left + _LEAST, right)), min(1.0, max(top + _LEAST, bottom))
