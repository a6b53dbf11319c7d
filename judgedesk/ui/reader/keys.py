"""The keyboard in a page: caret, selection, scrolling, turning; and keys that tag."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from judgedesk.ui.reader.charmap import CharMap, next_word, previous_word

if TYPE_CHECKING:
    from judgedesk.ui.reader.paperview import PaperView

_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
ESCAPE, BACKSPACE = "\x1b", "\b"
_DIGITS = dict(zip("!@#$%^&*()", "1234567890", strict=True))
_BRACKETS = {
    Qt.Key.Key_BracketLeft: "[",
    Qt.Key.Key_BracketRight: "]",
    Qt.Key.Key_BraceLeft: "{",
    Qt.Key.Key_BraceRight: "}",
}
FAR = "^"
"""Stands before a bracket that was pressed with Ctrl."""


def meant(event: QKeyEvent) -> tuple[str, bool] | None:
    """The sign a key stands for, in small letters, and whether it was held with Shift: then it adds to what is tagged.
    None for keys that stand for no sign, and with Ctrl or Alt, but for brackets (`FAR`).
    """
    aside = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
    held, text, key = event.modifiers() & ~aside, event.text(), Qt.Key(event.key())
    if key in _BRACKETS and held & ~_SHIFT == _CTRL:
        return f"{FAR}{_BRACKETS[key]}", False
    if held & ~_SHIFT != _PLAIN or not text.isprintable() or not text.strip():
        return None
    if event.isAutoRepeat() and key == Qt.Key.Key_U:  # a veil that is lifted stays so while the key is held
        return None
    shifted = held == _SHIFT and (text in _DIGITS or text.isalpha())
    return (_DIGITS.get(text, text) if shifted else text).lower(), shifted


class Keys:
    """What each key does to a view. Keeps the column while the caret goes up and down."""

    def __init__(self, view: "PaperView") -> None:
        self._view = view
        self._column: float | None = None

    def pressed(self, event: QKeyEvent) -> bool:
        """Answers whether the key was for the page."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Space):
            return self._page(key, held)
        if key == Qt.Key.Key_Delete and held == _PLAIN:
            self._view.removing.emit()
            return True
        sheet = self._view.sheet
        if sheet is None:
            return False
        if self._view.box.key(event):
            return True
        if key == Qt.Key.Key_Escape:
            self._view.typed.emit(ESCAPE)
        if key == Qt.Key.Key_Escape and self._view.selection[0] != self._view.selection[1]:
            self._view.move_caret(self._view.caret, extend=False)
            return True
        if key == Qt.Key.Key_A and held == _CTRL:
            self._view.select(0, len(sheet.letters.text), reveal=False)
            self._view.selected.emit(*self._view.selection)
            return True
        if held & ~(_SHIFT | _CTRL) == _PLAIN:
            place = self._moved(key, bool(held & _CTRL), sheet.letters)
            if place is not None:
                self._view.move_caret(place, extend=bool(held & _SHIFT))
                return True
        return self._tags(event)

    def _tags(self, event: QKeyEvent) -> bool:
        said = meant(event)
        if said is None:
            return False
        (self._view.added if said[1] else self._view.typed).emit(said[0])
        return True

    def _page(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        back = key == Qt.Key.Key_PageUp or (key == Qt.Key.Key_Space and bool(held & _SHIFT))
        bar = self._view.verticalScrollBar()
        at_edge = bar.value() == (bar.minimum() if back else bar.maximum())
        if held & _CTRL or at_edge:
            self._view.turn.emit(-1 if back else 1, back and not held & _CTRL)
            return True
        step = round(bar.pageStep() * 0.9)
        bar.setValue(bar.value() + (-step if back else step))
        return True

    def _moved(self, key: Qt.Key, far: bool, letters: CharMap) -> int | None:
        """The place a key leads to from the caret; None for other keys."""
        caret, text = self._view.caret, letters.text
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return self._vertical(key == Qt.Key.Key_Up, letters)
        self._column = None
        match key:
            case Qt.Key.Key_Left:
                return previous_word(text, caret) if far else max(0, caret - 1)
            case Qt.Key.Key_Right:
                return next_word(text, caret) if far else min(len(text), caret + 1)
            case Qt.Key.Key_Home:
                return 0 if far else letters.line_span(caret)[0]
            case Qt.Key.Key_End:
                return len(text) if far else letters.line_span(caret)[1]
        return None

    def _vertical(self, up: bool, letters: CharMap) -> int:
        rect = letters.caret(self._view.caret)
        if rect is None:
            return 0
        if self._column is None:
            self._column = rect.left
        go = letters.above if up else letters.below
        return go(self._view.caret, self._column)
