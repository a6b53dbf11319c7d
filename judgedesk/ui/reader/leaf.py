"""One page of the strip: what is written on it, what is marked, its notes, and how it is turned for reading."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

from judgedesk.ui.reader import notes
from judgedesk.ui.reader.charmap import Rect
from judgedesk.ui.reader.marks import Mark
from judgedesk.ui.reader.paint import PagePainter
from judgedesk.ui.reader.readwords import ReadWords
from judgedesk.ui.reader.sheets import Sheet
from judgedesk.ui.shell.theme import Theme


class Way(NamedTuple):
    """How a page is shown: turned by `quarters` of a circle clockwise, then straightened by `skew` degrees. Only how
    it is shown: places on the page stay those of the original.
    """

    quarters: int = 0
    skew: float = 0.0


AS_FILED = Way()


class Leaf:
    """A sheet as it lies on the strip. Its own points are the original's; `size` is what it takes as it is turned."""

    def __init__(self, sheet: Sheet, words: ReadWords, theme: Theme, way: Way = AS_FILED) -> None:
        self.sheet, self.words, self.way = sheet, words, way
        self.marks: list[Mark] = []
        self.found: list[tuple[int, int]] = []
        self.notes: list[notes.Note] = []
        self.painter = PagePainter(theme)
        self.painter.doubt(sheet.letters, words.unsure)
        self._theme = theme
        self.to_shown, self.from_shown = _turned(sheet.size, way)

    @property
    def size(self) -> QSizeF:
        """What it takes, points."""
        size = self.sheet.size
        return size.transposed() if self.way.quarters % 2 else QSizeF(size)

    def mark(self, marks: Sequence[Mark], found: Sequence[tuple[int, int]]) -> None:
        """Shows these marks and found words."""
        self.marks, self.found = list(marks), list(found)
        self.painter.prepare(self.sheet, self.marks, self.found)

    def shown(self, rect: Rect) -> QRectF:
        """Where a part of the page stands as it is turned."""
        return self.to_shown.mapRect(QRectF(QPointF(rect.left, rect.top), QPointF(rect.right, rect.bottom)))

    def lay_out_notes(self, scale: float, margin: int) -> None:
        """Puts the notes beside the passages, in pixels from the upper left corner."""
        heights = [self.shown(self.painter.place(at)).top() * scale for at in range(len(self.marks))]
        gap = self._theme.px(10)
        left = self.size.width() * scale + gap
        self.notes = notes.laid_out(self.marks, heights, left, margin - gap, self._theme)


def _turned(size: QSizeF, way: Way) -> tuple[QTransform, QTransform]:
    """From points of the sheet to points of what is shown, and back."""
    there = QTransform()
    if way.quarters % 4 or way.skew:
        shown = size.transposed() if way.quarters % 2 else size
        there.translate(shown.width() / 2, shown.height() / 2)
        there.rotate(90.0 * (way.quarters % 4) + way.skew)
        there.translate(-size.width() / 2, -size.height() / 2)
    back, _ = there.inverted()
    return there, back
