"""Where the text that OCR read stands on its page, from the words kept with it."""

from array import array
from collections.abc import Sequence
from typing import TypeAlias

from judgedesk.ingest.messages import WORD, Rectangle

_Stretch: TypeAlias = tuple[float, float, float, float]
"""Beginning and end along the line of writing, and its two sides across: a box seen the way it is read."""


class WordBoxes:
    """The words of one page.

    Boxes are those of the page as displayed, so that marks stand on its picture. A page that lies on its side is
    written upwards or downwards there: `rotation` says how far it has to be turned clockwise to stand upright.

    Args:
        text: what OCR read.
        words: packed as `messages.WORD`.
        rotation: 0, 90, 180 or 270.
    """

    def __init__(self, text: str, words: bytes, rotation: int) -> None:
        self._text, self._rotation = text, rotation
        self._words = [
            (start, end, (x0, y0, x1, y1), confidence)
            for start, end, x0, y0, x1, y1, confidence in WORD.iter_unpack(words)
            if start < end <= len(text)
        ]

    def words(self) -> list[tuple[int, int, Rectangle]]:
        """Start and end in the text, and the box."""
        return [(start, end, box) for start, end, box, _ in self._words]

    def confidences(self) -> list[tuple[int, int, float]]:
        """Start and end in the text, and how sure OCR is, 0 to 1."""
        return [(start, end, confidence) for start, end, _, confidence in self._words]

    def characters(self) -> "array[float]":
        """Four numbers a code point: a word's box shared out among its letters, a blank between two words of a line
        the gap between them; zeros elsewhere.
        """
        boxes = array("f", bytes(16 * len(self._text)))
        before: tuple[int, _Stretch] | None = None
        for start, end, box, _ in self._words:
            stretch = self._along(box)
            first, last, low, high = stretch
            if before is not None:
                self._fill_gap(boxes, before, start, stretch)
            step = (last - first) / (end - start)
            for number in range(end - start):
                letter = (first + number * step, first + (number + 1) * step, low, high)
                boxes[4 * (start + number) : 4 * (start + number) + 4] = array("f", self._displayed(letter))
            before = end, stretch
        return boxes

    def _fill_gap(self, boxes: "array[float]", before: tuple[int, _Stretch], start: int, after: _Stretch) -> None:
        end, (_, last, low, high) = before
        first = after[0]
        between = self._text[end:start]
        if not between or "\n" in between or not between.isspace() or first <= last:
            return
        step = (first - last) / len(between)
        low, high = min(low, after[2]), max(high, after[3])
        for number in range(len(between)):
            gap = (last + number * step, last + (number + 1) * step, low, high)
            boxes[4 * (end + number) : 4 * (end + number) + 4] = array("f", self._displayed(gap))

    def rectangles(self, spans: Sequence[tuple[int, int]]) -> list[list[Rectangle]]:
        """For each span of the text its rectangles, one a line of print."""
        boxes = self.characters()
        return [[box for line in self._lines(*span) if (box := _around(boxes, *line)) is not None] for span in spans]

    def _lines(self, start: int, end: int) -> list[tuple[int, int]]:
        start, end = max(0, start), min(end, len(self._text))
        found = []
        while start < end:
            stop = self._text.find("\n", start, end)
            stop = end if stop < 0 else stop
            found.append((start, stop))
            start = stop + 1
        return found

    def _along(self, box: Rectangle) -> _Stretch:
        x0, y0, x1, y1 = box
        if self._rotation == 90:
            return -y1, -y0, x0, x1
        if self._rotation == 180:
            return -x1, -x0, y0, y1
        if self._rotation == 270:
            return y0, y1, x0, x1
        return x0, x1, y0, y1

    def _displayed(self, stretch: _Stretch) -> Rectangle:
        first, last, low, high = stretch
        if self._rotation == 90:
            return low, -last, high, -first
        if self._rotation == 180:
            return -last, low, -first, high
        if self._rotation == 270:
            return low, first, high, last
        return first, low, last, high


def _around(boxes: "array[float]", start: int, end: int) -> Rectangle | None:
    """The box around some letters; those without a place don't count."""
    found: Rectangle | None = None
    for at in range(4 * start, 4 * end, 4):
        x0, y0, x1, y1 = boxes[at : at + 4]
        if x1 > x0 and y1 > y0:
            box = (x0, y0, x1, y1)
            found = box if found is None else _united(found, box)
    return found


def _united(one: Rectangle, other: Rectangle) -> Rectangle:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])
