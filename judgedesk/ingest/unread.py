"""Rows of print on a page that no word was read on.

Tesseract may drop whole blocks of a worn page and be sure of the rest. So the ink outside the words' boxes is looked
at, on a copy of about 100 dots an inch, in some 15 ms: the page is cut into columns two thirds of an inch wide, and in
each the rows of ink are found (projection profiles, Srihari and Govindaraju 1989). A piece of a line of print is as
high as one, has white above and below, its ink comes and goes as strokes do, and it goes on in the column beside it.
Rules, frames, specks, stains and pictures have nothing of the kind.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy
import numpy.typing
from PIL import Image, ImageChops, ImageFilter

from judgedesk.ingest import upright

Mask = numpy.typing.NDArray[numpy.bool_]
Box = tuple[int, int, int, int]

_SIDE = 1170  # the longer side of A4 at 100 dots an inch
_COLUMN = 64  # pixels
_MARGIN = 0.025  # as in `upright`: scanners leave shadows at the edges
_FAINTEST, _NOISY = 8, 6  # shades
_NEAR, _STRONG = 24, 0.5  # ink is half as dark as the darkest within half an inch
_INK_IN_A_ROW = 3
_LOWEST, _HIGHEST, _UNKNOWN = 0.45, 1.7, (4.0, 24.0)  # of a line's height; pixels where it is not known
_LEAST_DENSE, _MOST_DENSE = 0.08, 0.75
_LEAST_STROKES, _MOST_STROKES = 0.08, 1.0  # changes between ink and paper, for each pixel of ink
_LEAST_WIDE = 0.45
_LEAST_PIECES = 5  # a line on a page of A4
_FEW_WORDS, _TALLEST = 8, 30.0
_GROSS = 2.5  # a box so many times as high as the words' median holds more than words


@dataclass(frozen=True, slots=True)
class Unread:
    """Pieces of lines that no word was read on, and the share they have of the page's."""

    pieces: int
    share: float

    def __bool__(self) -> bool:
        return self.pieces >= _LEAST_PIECES


NOTHING = Unread(0, 0.0)


def unread(grey: Image.Image, boxes: Sequence[Box]) -> Unread:
    """What was left out on a page.

    Args:
        grey: the straightened picture that was read (``L``), dark letters on light ground.
        boxes: of its words, in pixels of it.
    """
    small, scale = _small(grey)
    ink = _ink(small)
    height = _height(boxes, scale)
    left = ink.copy()
    for x0, y0, x1, y1 in _reaching(boxes, scale, height):
        left[y0:y1, x0:x1] = False
    if int(left.sum()) < _LEAST_PIECES * _LEAST_DENSE * _COLUMN * _UNKNOWN[0]:
        return NOTHING
    pieces = _pieces(left, height)
    return Unread(pieces, pieces / max(pieces, _pieces(ink, height))) if pieces >= _LEAST_PIECES else NOTHING


def _small(grey: Image.Image) -> tuple[Image.Image, float]:
    """The copy that is looked at, and its pixels for each of the page's."""
    factor = max(grey.size) / _SIDE
    if factor >= 1.8:
        return grey.reduce(round(factor)), 1 / round(factor)
    if factor <= 1:
        return grey, 1.0
    size = max(1, round(grey.width / factor)), max(1, round(grey.height / factor))
    return grey.resize(size, Image.Resampling.BOX), 1 / factor


def _ink(small: Image.Image) -> Mask:
    """Where ink is: darker than the paper around it, the noise, and half of the strongest nearby."""
    if upright.grain(small) > _NOISY:
        small = small.filter(ImageFilter.GaussianBlur(1))
    paper = upright.paper_of(small).resize(small.size, Image.Resampling.BILINEAR)
    darker = ImageChops.subtract(paper, small)
    counts = numpy.array(darker.histogram())
    middle = _median(counts)
    apart = numpy.bincount(numpy.abs(numpy.arange(256) - middle), weights=counts)
    floor = max(_FAINTEST, middle + 6 * _median(apart))
    near = darker.reduce(3)
    strongest = _strongest(near).resize(small.size, Image.Resampling.BILINEAR)
    least = strongest.point([max(floor, round(_STRONG * shade)) for shade in range(256)])
    ink: Mask = numpy.asarray(ImageChops.subtract(darker, least)) > 0
    height, width = ink.shape
    y, x = math.ceil(height * _MARGIN), math.ceil(width * _MARGIN)
    ink[:y] = ink[height - y :] = False
    ink[:, :x] = ink[:, width - x :] = False
    return ink


def _median(counts: numpy.typing.NDArray[Any]) -> int:
    return int(numpy.searchsorted(counts.cumsum(), counts.sum() / 2))


def _strongest(near: Image.Image) -> Image.Image:
    """The largest shade of each tile and those beside it."""
    tile = _NEAR // 3
    shades = numpy.asarray(near)
    padded = numpy.pad(shades, ((0, -shades.shape[0] % tile), (0, -shades.shape[1] % tile)))
    down, across = padded.shape[0] // tile, padded.shape[1] // tile
    tiles = padded.reshape(down, tile, across, tile).max(axis=(1, 3))
    return Image.fromarray(tiles).filter(ImageFilter.MaxFilter(3))


def _height(boxes: Sequence[Box], scale: float) -> float | None:
    """The words' median height; None where too little was read to tell."""
    heights = sorted(box[3] - box[1] for box in boxes)
    if len(heights) <= _FEW_WORDS:
        return None
    height = heights[len(heights) // 2] * scale
    return height if height <= _TALLEST else None


def _reaching(boxes: Iterable[Box], scale: float, height: float | None) -> Iterable[Box]:
    """What the words cover, with a little around them for accents and tails."""
    around = 0.3 * height if height else 0.0
    for x0, y0, x1, y1 in boxes:
        if height is None or (y1 - y0) * scale <= _GROSS * height:
            yield (
                max(0, int(x0 * scale - around)), max(0, int(y0 * scale - around)),
                int(x1 * scale + around) + 1, int(y1 * scale + around) + 1,
            )  # fmt: skip


def _pieces(ink: Mask, height: float | None) -> int:
    """How many pieces of lines there are that go on in the column beside them."""
    columns = ink.shape[1] // _COLUMN
    if not columns:
        return 0
    cut = ink[:, : columns * _COLUMN].reshape(ink.shape[0], columns, _COLUMN)
    rows, strokes = cut.sum(2, dtype=numpy.int64), (cut[:, :, 1:] != cut[:, :, :-1]).sum(2, dtype=numpy.int64)
    low, high = (_LOWEST * height, _HIGHEST * height) if height else _UNKNOWN
    beside: list[list[tuple[int, int]]] = [
        _lines(cut[:, column], rows[:, column], strokes[:, column], low, high) for column in range(columns)
    ]
    return sum(
        any(_level(piece, other) for near in (column - 1, column + 1) if 0 <= near < columns for other in beside[near])
        for column in range(columns)
        for piece in beside[column]
    )


def _level(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return abs(sum(one) - sum(other)) < 0.6 * (one[1] - one[0]) + 4


def _lines(
    cut: Mask,
    rows: numpy.typing.NDArray[numpy.int64],
    strokes: numpy.typing.NDArray[numpy.int64],
    low: float,
    high: float,
) -> list[tuple[int, int]]:
    """Top and bottom of what looks like a line of print in one column."""
    inked = numpy.concatenate(((False,), rows >= _INK_IN_A_ROW, (False,))).astype(numpy.int8)
    steps = numpy.diff(inked)
    found = []
    for top, bottom in zip(
        numpy.flatnonzero(steps == 1).tolist(), numpy.flatnonzero(steps == -1).tolist(), strict=True
    ):
        if not low <= bottom - top <= high:
            continue
        ink = int(rows[top:bottom].sum())
        dense, often = ink / ((bottom - top) * _COLUMN), int(strokes[top:bottom].sum()) / ink
        if not (_LEAST_DENSE <= dense <= _MOST_DENSE and _LEAST_STROKES <= often <= _MOST_STROKES):
            continue
        if float(cut[top:bottom].any(0).mean()) > _LEAST_WIDE:
            found.append((top, bottom))
    return found
