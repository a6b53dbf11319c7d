"""Where the letters of a page stand: from a point to a place in the text and back.

Lengths are page points (1/72 inch), origin top left. Places are code points of the page's stored text; a place `n` is
the gap before the n-th code point, as with Python's slices.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_NEW_COLUMN = 2.5
"""A gap of so many line heights begins another line of text: a column, or a cell of a table."""
_PRINTED = re.compile(r"\S+")
_SAME_LINE = 0.4
"""Two letters stand on one line when they share this part of the lower one's height."""


class Rect(NamedTuple):
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def united(self, other: "Rect") -> "Rect":
        """The smallest rectangle around both."""
        return Rect(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True)
class Line:
    """A run of text on one line. `start` to `end` belong to it, `stop` is where its letters end."""

    start: int
    stop: int
    end: int
    rect: Rect


class CharMap:
    """The text of a page and a box per code point: ``boxes[4 * n : 4 * n + 4]``, all zero where there is none."""

    def __init__(self, text: str, boxes: Sequence[float]) -> None:
        self.text = text
        self._boxes = boxes if len(boxes) >= 4 * len(text) else [*boxes, *[0.0] * (4 * len(text) - len(boxes))]
        self.lines = self._lines()
        self._starts = [line.start for line in self.lines]

    def box(self, at: int) -> Rect | None:
        """The box of one code point, or None."""
        left, top, right, bottom = self._boxes[4 * at : 4 * at + 4]
        return Rect(left, top, right, bottom) if right > left and bottom > top else None

    def _lines(self) -> list[Line]:
        lines: list[Line] = []
        start, rect, last, stop = 0, None, None, 0
        for at in range(len(self.text)):
            box = self.box(at)
            if box is None:
                continue
            if rect is None or last is None:
                rect = box
            elif _continues(rect, last, box):
                rect = rect.united(box)
            else:
                lines.append(Line(start, stop, at, rect))
                start, rect = at, box
            last, stop = box, at + 1
        if rect is not None:
            lines.append(Line(start, stop, len(self.text), rect))
        return lines

    @cached_property
    def words(self) -> list[tuple[int, int, float, float]]:
        """What stands between blanks: start, end, and the middle of where it is printed."""
        found = []
        for word in _PRINTED.finditer(self.text):
            boxes = [box for at in range(*word.span()) if (box := self.box(at)) is not None]
            if boxes:
                first, last = boxes[0], boxes[-1]
                across, down = (first.left + last.right) / 2, (first.top + last.bottom) / 2
                found.append((*word.span(), across, down))
        return found

    def line_at(self, place: int) -> int:
        """Number of the line a place belongs to; 0 when there are none."""
        return max(0, bisect_right(self._starts, place) - 1)

    def place_at(self, x: float, y: float) -> int:
        """The place nearest to a point."""
        if not self.lines:
            return 0
        line = min(self.lines, key=lambda one: _distance(one.rect, x, y))
        return self._place_in(line, x)

    def letter_at(self, x: float, y: float) -> int | None:
        """The code point whose box holds a point."""
        for line in self.lines:
            if line.rect.left <= x <= line.rect.right and line.rect.top <= y <= line.rect.bottom:
                for at in range(line.start, line.stop):
                    box = self.box(at)
                    if box is not None and box.left <= x <= box.right:
                        return at
        return None

    def rects(self, start: int, end: int) -> list[Rect]:
        """What the text from `start` to `end` covers, a rectangle a line, each as high as its line."""
        found = []
        for number in range(self.line_at(start), len(self.lines)):
            line = self.lines[number]
            if line.start >= end:
                break
            first, stop = trimmed(self.text, max(start, line.start), min(end, line.stop))
            boxes = [self.box(at) for at in range(first, stop)]
            there = [box for box in boxes if box is not None]
            if there:
                left, right = min(box.left for box in there), max(box.right for box in there)
                found.append(Rect(left, line.rect.top, right, line.rect.bottom))
        return found

    def caret(self, place: int) -> Rect | None:
        """Where the caret stands at a place: a rectangle without width."""
        if not self.lines:
            return None
        line = self.lines[self.line_at(place)]
        for at in range(min(place, line.stop), line.stop):
            box = self.box(at)
            if box is not None:
                return Rect(box.left, line.rect.top, box.left, line.rect.bottom)
        for at in range(min(place, line.stop) - 1, line.start - 1, -1):
            box = self.box(at)
            if box is not None:
                return Rect(box.right, line.rect.top, box.right, line.rect.bottom)
        return Rect(line.rect.left, line.rect.top, line.rect.left, line.rect.bottom)

    def above(self, place: int, x: float) -> int:
        """The place a line higher, at the same `x`."""
        return self._place_in(self.lines[self.line_at(place) - 1], x) if self.line_at(place) > 0 else 0

    def below(self, place: int, x: float) -> int:
        """The place a line lower, at the same `x`."""
        number = self.line_at(place) + 1
        return self._place_in(self.lines[number], x) if number < len(self.lines) else len(self.text)

    def line_span(self, place: int) -> tuple[int, int]:
        """The letters of the line a place belongs to."""
        if not self.lines:
            return 0, len(self.text)
        line = self.lines[self.line_at(place)]
        return line.start, line.stop

    def _place_in(self, line: Line, x: float) -> int:
        best, place = float("inf"), line.start
        for at in range(line.start, line.stop):
            box = self.box(at)
            if box is None:
                continue
            away = abs((box.left + box.right) / 2 - x)
            if away < best:
                best, place = away, at if x < (box.left + box.right) / 2 else at + 1
        return place


def _continues(line: Rect, last: Rect, box: Rect) -> bool:
    height = min(line.bottom - line.top, box.bottom - box.top)
    shared = min(line.bottom, box.bottom) - max(line.top, box.top)
    gap = max(box.left - last.right, last.left - box.right)
    return shared >= _SAME_LINE * height and gap <= _NEW_COLUMN * max(height, box.bottom - box.top)


def _distance(rect: Rect, x: float, y: float) -> float:
    across = max(rect.left - x, 0.0, x - rect.right)
    down = max(rect.top - y, 0.0, y - rect.bottom)
    return down * 4 + across


def word_span(text: str, place: int) -> tuple[int, int]:
    """The word around a place, else the run of other signs there."""
    if not text:
        return 0, 0
    at = min(place, len(text) - 1)
    if not text[at].isalnum() and at > 0 and text[at - 1].isalnum():
        at -= 1
    kind = _kind(text[at])
    start = end = at
    while start > 0 and _kind(text[start - 1]) == kind:
        start -= 1
    while end < len(text) and _kind(text[end]) == kind:
        end += 1
    return start, end


def next_word(text: str, place: int) -> int:
    """The place behind the next word."""
    while place < len(text) and _kind(text[place]) != _WORD:
        place += 1
    while place < len(text) and _kind(text[place]) == _WORD:
        place += 1
    return place


def previous_word(text: str, place: int) -> int:
    """The place before the word that comes before."""
    while place > 0 and _kind(text[place - 1]) != _WORD:
        place -= 1
    while place > 0 and _kind(text[place - 1]) == _WORD:
        place -= 1
    return place


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the white space at its ends; empty when there is nothing else."""
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


_SPACE, _WORD, _SIGN = range(3)


def _kind(letter: str) -> int:
    if letter.isspace():
        return _SPACE
    return _WORD if letter.isalnum() or letter in "_'’\u0301" else _SIGN
