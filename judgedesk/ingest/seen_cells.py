"""Words of a scanned table: print alone in a cell, which a reader of whole pages passes over or runs together.

Tesseract looks for paragraphs. Columns of single digits are read downwards or left out, ruled lines become letters.
So ruled lines are taken out, the page is read as one block and as words here and there, and each piece of print that
no word covers, or that a word runs together with its neighbour, is read by itself.
"""

from collections.abc import Sequence
from typing import Final

import numpy
from numpy.typing import NDArray
from PIL import Image

from judgedesk.ingest.tesseract import NOTHING, Box, Layout, Line, Read, Tesseract

_INK: Final = 150
_RULE: Final = 0.35
"""Inches of ink without a gap that are a ruled line and no letter."""
_ROWS: Final = 3
"""Rows of three pieces or more that make a page look like a table."""
_MOST_PIECES, _MOST_READ = 4_000, 1_500
_STROKES: Final = frozenset("=~_-—–")
"""What a dash that stands alone is read as."""

_Bits = NDArray[numpy.bool_]


def read(engine: Tesseract, grey: Image.Image, dpi: float, languages: tuple[str, ...]) -> Read:
    """The words of a picture, upright and straight, piece by piece; `NOTHING` where it does not look like a table.

    Raises:
        UserError: ``ocr.no_engine``, ``ocr.language_missing``.
    """
    picture = unruled(grey, dpi)
    if not _like_a_table(pieces(picture, 0.14 * dpi)):
        return NOTHING
    either = [engine.read(picture, dpi, languages, layout) for layout in (Layout.BLOCK, Layout.SPARSE)]
    best = max(either, key=lambda one: one.worth)
    if not best.lines:
        return NOTHING
    return _completed(engine, picture, dpi, languages, best)


def unruled(grey: Image.Image, dpi: float) -> Image.Image:
    """The picture without ruled lines."""
    shades = numpy.asarray(grey).copy()
    ink, least = shades < _INK, max(8, round(_RULE * dpi))
    lying, upright = _long_runs(ink, least), _long_runs(ink.T, least).T
    shades[_thicker(lying) | _thicker(upright.T).T] = 255
    return Image.fromarray(shades)


def _long_runs(ink: _Bits, least: int) -> _Bits:
    """What belongs to runs of ink along the rows."""
    width = ink.shape[1]
    if width <= least:
        return numpy.zeros_like(ink)
    sums = numpy.cumsum(numpy.pad(ink, ((0, 0), (1, 0))), axis=1, dtype=numpy.int32)
    full = sums[:, least:] - sums[:, :-least] >= 0.97 * least
    starts = numpy.cumsum(numpy.pad(full, ((0, 0), (1, 0))), axis=1, dtype=numpy.int32)
    at = numpy.arange(width)
    first, last = numpy.clip(at - least + 1, 0, full.shape[1]), numpy.clip(at + 1, 0, full.shape[1])
    found: _Bits = (starts[:, last] - starts[:, first] > 0) & ink
    return found


def _thicker(lines: _Bits) -> _Bits:
    """Lines with a pixel above and below: their edges are grey."""
    found = lines.copy()
    found[1:] |= lines[:-1]
    found[:-1] |= lines[1:]
    return found


def pieces(picture: Image.Image, em: float) -> list[Box]:
    """Boxes of print that stands apart by half the size of a letter, row after row."""
    ink = numpy.asarray(picture) < _INK
    found: list[Box] = []
    for top, bottom in _runs(numpy.asarray(ink.sum(axis=1) >= 2, dtype=numpy.bool_), max(1.0, 0.12 * em)):
        if not 0.1 * em < bottom - top < 3 * em:
            continue
        band = ink[top:bottom]
        for left, right in _runs(numpy.asarray(band.any(axis=0)), 0.5 * em):
            rows = numpy.flatnonzero(band[:, left:right].any(axis=1))
            if band[:, left:right].sum() >= 6:
                found.append((left, top + int(rows[0]), right, top + int(rows[-1]) + 1))
        if len(found) > _MOST_PIECES:
            return found[:_MOST_PIECES]
    return found


def _runs(on: _Bits, gap: float) -> list[tuple[int, int]]:
    """Where something stands, gaps up to `gap` bridged: begin and end."""
    places = numpy.flatnonzero(on)
    if not len(places):
        return []
    cuts = numpy.flatnonzero(numpy.diff(places) > gap)
    firsts, lasts = places[numpy.r_[0, cuts + 1]], places[numpy.r_[cuts, len(places) - 1]]
    return [(int(first), int(last) + 1) for first, last in zip(firsts, lasts, strict=True)]


def _like_a_table(found: Sequence[Box]) -> bool:
    rows: dict[int, int] = {}
    for box in found:
        rows[box[3] // 8] = rows.get(box[3] // 8, 0) + 1
    return sum(number >= 3 for number in rows.values()) >= _ROWS


def _completed(engine: Tesseract, picture: Image.Image, dpi: float, languages: tuple[str, ...], best: Read) -> Read:
    em = 1.25 * best.height
    places = pieces(picture, em)
    words = [word for line in best.lines for word in line.words]
    kept: list[tuple[str, Box, float]] = []
    covered: set[int] = set()
    by_row = _by_row(places)
    for word in words:
        under = [at for at in by_row.get(_row(word[1]), ()) if _share(places[at], word[1]) > 0.4]
        if len(under) > 1 and all(_narrow(places[at], em) for at in under):
            continue
        kept.append(word)
        covered |= {at for at in by_row.get(_row(word[1]), ()) if _share(places[at], word[1]) > 0.2}
    for at in [at for at in range(len(places)) if at not in covered][:_MOST_READ]:
        said = _said(engine, picture, dpi, languages, places[at], em)
        if said is not None:
            kept.append((said[0], places[at], said[1]))
    return Read(tuple(_lines(kept, em)))


def _row(box: Box) -> int:
    return (box[1] + box[3]) // 64


def _by_row(places: Sequence[Box]) -> dict[int, list[int]]:
    """Pieces by where they stand down the page, each under its own row and those beside it."""
    found: dict[int, list[int]] = {}
    for at, box in enumerate(places):
        for row in (_row(box) - 1, _row(box), _row(box) + 1):
            found.setdefault(row, []).append(at)
    return found


def _share(piece: Box, word: Box) -> float:
    """How much of a piece's width a word on the same line covers."""
    down = min(piece[3], word[3]) - max(piece[1], word[1])
    if down < 0.3 * min(piece[3] - piece[1], word[3] - word[1]):
        return 0.0
    return (min(piece[2], word[2]) - max(piece[0], word[0])) / max(1, piece[2] - piece[0])


def _narrow(box: Box, em: float) -> bool:
    return box[2] - box[0] < 12 * em


def _said(
    engine: Tesseract, picture: Image.Image, dpi: float, languages: tuple[str, ...], box: Box, em: float
) -> tuple[str, float] | None:
    """What one piece says, and how sure that is."""
    wide, high = box[2] - box[0], box[3] - box[1]
    if high > 2.2 * em or not _narrow(box, em):
        return None
    if high < 0.45 * em and wide > 1.2 * high:
        return ("–", 0.8) if 0.25 * em < wide < 2 * em else None
    if high < 0.35 * em:
        return None
    around = round(0.5 * em)
    crop = Image.new("L", (wide + 2 * around, high + 2 * around), 255)
    crop.paste(picture.crop(box), (around, around))
    crop = crop.resize((2 * crop.width, 2 * crop.height), Image.Resampling.BICUBIC)
    words = [word for line in engine.read(crop, 2 * dpi, languages, Layout.LINE).lines for word in line.words]
    if not words:
        return None
    text, sure = " ".join(word[0] for word in words), min(word[2] for word in words)
    return ("–" if text in _STROKES else text), sure


def _lines(words: Sequence[tuple[str, Box, float]], em: float) -> list[Line]:
    """Words in lines from the top, each from the left."""
    found: list[list[tuple[str, Box, float]]] = []
    middle = 0.0
    for word in sorted(words, key=lambda one: (one[1][1] + one[1][3], one[1][0])):
        here = (word[1][1] + word[1][3]) / 2
        if found and here - middle <= 0.45 * em:
            found[-1].append(word)
            middle += (here - middle) / len(found[-1])
        else:
            found.append([word])
            middle = here
    return [Line(tuple(sorted(line, key=lambda one: one[1][0]))) for line in found]
