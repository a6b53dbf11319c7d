"""The page as a screen reader sees it: its text, caret and selection, and where each letter stands."""

from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleTextInterface
from PySide6.QtWidgets import QAccessibleWidget

from judgedesk.ui.reader.shown import ShownText

if TYPE_CHECKING:
    from judgedesk.ui.reader.paperview import PaperView

_given: Final[list[bool]] = []
_alive: Final[dict[int, "SpokenPage"]] = {}


def give_voice() -> None:
    """Has Qt ask here for what a page says; once a program."""
    if not _given:
        _given.append(True)
        QAccessible.installFactory(_made)


def _made(name: str, thing: QObject) -> Any:
    """Asked of every widget there is, for each class it is of: all but the paper are let go at once."""
    if name != "PaperView":
        return None
    key = id(thing)
    if key not in _alive:
        _alive[key] = SpokenPage(cast("PaperView", thing))
        thing.destroyed.connect(lambda: _alive.pop(key, None))
    return _alive[key]


class SpokenPage(QAccessibleWidget):
    """A page of text that is only read."""

    def __init__(self, paper: "PaperView") -> None:
        super().__init__(paper, QAccessible.Role.Document)
        self._text = SpokenText(paper)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """The text."""
        return self._text if kind == QAccessible.InterfaceType.TextInterface else None

    def state(self) -> QAccessible.State:
        """Read only, with several lines."""
        state = super().state()
        state.readOnly = True
        state.multiLine = True
        state.selectableText = True
        return state


class SpokenText(QAccessibleTextInterface):
    """Places are Qt's: UTF-16 units of the text as shown."""

    def __init__(self, paper: "PaperView") -> None:
        super().__init__()
        self._paper = paper
        self._known: tuple[str, ShownText] = ("", ShownText(""))

    @property
    def _shown(self) -> ShownText:
        text = self._paper.sheet.letters.text if self._paper.sheet else ""
        if self._known[0] is not text:
            self._known = (text, ShownText(text))
        return self._known[1]

    def _units(self) -> str:
        return self._shown.text

    def characterCount(self) -> int:
        """Letters of the page."""
        return self._shown.to_qt(len(self._shown.text))

    def text(self, first: int, last: int) -> str:
        """A part of it."""
        shown = self._shown
        end = len(shown.text) if last < 0 else shown.from_qt(last)
        return shown.text[shown.from_qt(max(0, first)) : end]

    def cursorPosition(self) -> int:
        """Where the caret stands."""
        return self._shown.to_qt(self._paper.caret)

    def setCursorPosition(self, place: int) -> None:
        """Takes the caret somewhere."""
        self._paper.move_caret(self._shown.from_qt(place), extend=False)

    def selectionCount(self) -> int:
        """One, or none."""
        first, last = self._paper.selection
        return int(first < last)

    def selection(self, _number: int) -> tuple[int, int]:
        """Its ends."""
        first, last = self._paper.selection
        return self._shown.to_qt(first), self._shown.to_qt(last)

    def addSelection(self, first: int, last: int) -> None:
        """Selects a passage; there is only one."""
        self.setSelection(0, first, last)

    def setSelection(self, _number: int, first: int, last: int) -> None:
        """Selects a passage."""
        self._paper.take((self._shown.from_qt(first), self._shown.from_qt(last)))

    def removeSelection(self, _number: int) -> None:
        """Selects nothing."""
        self._paper.move_caret(self._paper.caret, extend=False)

    def characterRect(self, place: int) -> QRect:
        """Where a letter stands on the screen."""
        paper = self._paper
        box = paper.sheet.letters.box(self._shown.from_qt(place)) if paper.sheet else None
        if box is None:
            return QRect()
        corners = (paper.from_sheet(QPointF(box.left, box.top)), paper.from_sheet(QPointF(box.right, box.bottom)))
        first, last = (paper.viewport().mapToGlobal(corner.toPoint()) for corner in corners)
        return QRect(first, last).normalized()

    def offsetAtPoint(self, point: QPoint) -> int:
        """The letter nearest to a point of the screen."""
        paper = self._paper
        if paper.sheet is None:
            return -1
        there = paper.to_sheet(QPointF(paper.viewport().mapFromGlobal(point)))
        return self._shown.to_qt(paper.sheet.letters.place_at(there.x(), there.y()))

    def scrollToSubstring(self, first: int, _last: int) -> None:
        """Brings a passage into view."""
        self._paper.reveal(self._shown.from_qt(first))

    def attributes(self, _place: int) -> tuple[str, int, int]:
        """The whole text is written alike."""
        return "", 0, self.characterCount()
