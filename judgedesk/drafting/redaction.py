"""Blacking out: of a page as it is seen, a page on which nothing lies under the boxes.

The boxes are painted into the picture itself before it is packed, and of the words only those that no box touches go
with it. Everything else a file can hold stays behind, see `pictured_pdf`.
"""

import io
import math
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from judgedesk.drafting.pictured_pdf import Box, PicturedPage, PlacedWord
from judgedesk.language.fold import words as words_in

COVERED = 0.5
"""A word counts as covered from this share of its box on."""

_BLACK, _WHITE = 0, 255
_TOUCHED_POINTS = 0.3
_SAME_PLACE = 0.3
_LABEL_SHARE, _LABEL_POINTS, _LEAST_LABEL = 0.72, 10.0, 6
_SAMPLED_ROWS, _PACKS_WELL, _QUALITY = 8, 0.2, 85


@dataclass(frozen=True, slots=True)
class Mark:
    """A box to be blacked out, and the short reason printed in it (ASCII)."""

    box: Box
    label: str


class Seen(NamedTuple):
    """A word on a page: where its ink stands, a box as high as its line, whether it can be seen, and its turn."""

    text: str
    box: Box
    line: Box
    visible: bool
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Blacked:
    """A page after it: `page` is what goes out, `removed` the words that stood under a box, folded.

    `hidden`: so many words that nobody could see were left behind, beside those under a box. `unread`: there may be
    print on the page of which the copy has no words, as on a scan.
    """

    page: PicturedPage
    marks: tuple[Mark, ...]
    removed: frozenset[str]
    hidden: int
    unread: bool


def blacked(
    picture: Image.Image, size: tuple[float, float, int], words: Iterable[Seen],
    also: Iterable[tuple[str, Box]], marks: Sequence[Mark],
) -> Blacked:  # fmt: skip
    """One page.

    Args:
        picture: as displayed, in grey or colour; it is painted on.
        size: width and height in points as displayed, and /Rotate.
        words: what stands there; what can't be seen stays behind.
        also: more that stands on the page and goes nowhere: only looked at for what is removed.
        marks: what to black out.
    """
    paint(picture, size, marks)
    kept, left, removed = list[PlacedWord](), list[PlacedWord](), set[str]()
    for text, box, line, visible, turn in words:
        if any(_share(box, mark.box) >= COVERED for mark in marks):
            removed |= tokens([text])
        elif any(touches(box, mark.box, size) for mark in marks):
            continue
        elif visible and placeable(box):
            free = placeable(line) and not any(touches(line, mark.box, size) for mark in marks)
            kept.append(PlacedWord(text, line if free else box, turn))
        else:
            left.append(PlacedWord(text, box))
    for text, box in also:
        if any(_share(box, mark.box) >= COVERED for mark in marks):
            removed |= tokens([text])
    coding, bits, packed = _packed(picture)
    width, height, rotation = size
    page = PicturedPage(
        width, height, rotation, picture.width, picture.height, picture.mode == "L", coding, bits, packed,
        (*kept, *_labels(marks)),
    )  # fmt: skip
    unread = not kept or any(placeable(word.box) and tokens([word.text]) for word in left)
    return Blacked(page, tuple(marks), frozenset(removed), len(left), unread)


def with_words(before: Blacked, read: Iterable[PlacedWord]) -> Blacked:
    """The page with words read off its picture, where none of its own stands and no box touches them."""
    page, added = before.page, []
    size = (page.width, page.height, page.rotation)
    rows: dict[int, list[Box]] = {}
    for word in page.words:
        for row in _rows(word.box):
            rows.setdefault(row, []).append(word.box)
    for found in read:
        box = found.box
        if not placeable(box) or any(touches(box, mark.box, size) for mark in before.marks):
            continue
        near = (other for row in _rows(box) for other in rows.get(row, ()))
        if not any(_share(box, other) > _SAME_PLACE or _share(other, box) > _SAME_PLACE for other in near):
            added.append(found)
    return replace(before, page=replace(page, words=(*page.words, *added)), unread=False)


def _rows(box: Box) -> range:
    return range(max(0, int(box[1] * 64)), min(64, int(box[3] * 64) + 1))


def tokens(texts: Iterable[str]) -> set[str]:
    """The words of texts, folded."""
    return {word.folded for text in texts for word in words_in(text)}


def counted(texts: Iterable[str]) -> Counter[str]:
    """How often each folded word stands in texts."""
    return Counter(word.folded for text in texts for word in words_in(text))


def touches(box: Box, mark: Box, size: tuple[float, float, int]) -> bool:
    """Whether a box reaches into another by more than a hair."""
    across = (min(box[2], mark[2]) - max(box[0], mark[0])) * size[0]
    down = (min(box[3], mark[3]) - max(box[1], mark[1])) * size[1]
    return across > _TOUCHED_POINTS and down > _TOUCHED_POINTS


def placeable(box: Box) -> bool:
    """Whether a word with this box has a place on the page."""
    x0, y0, x1, y1 = box
    return x1 > x0 and y1 > y0 and 0 <= (x0 + x1) / 2 <= 1 and 0 <= (y0 + y1) / 2 <= 1


def _share(box: Box, other: Box) -> float:
    """The share of a box that lies in another; of a box without area, whether its middle does."""
    across, down = min(box[2], other[2]) - max(box[0], other[0]), min(box[3], other[3]) - max(box[1], other[1])
    area = (box[2] - box[0]) * (box[3] - box[1])
    if area <= 0:
        return float(across >= 0 and down >= 0 and area == 0 and box != (0.0, 0.0, 0.0, 0.0))
    return max(0.0, across) * max(0.0, down) / area


# -- the picture ------------------------------------------------------------------------------------------------------


def pixels(box: Box, across: int, down: int) -> tuple[int, int, int, int]:
    """The pixels a box takes, those it only cuts among them; right and bottom are the last ones in it."""
    left, top = math.floor(box[0] * across), math.floor(box[1] * down)
    right, bottom = math.ceil(box[2] * across) - 1, math.ceil(box[3] * down) - 1
    left, top = min(max(0, left), across - 1), min(max(0, top), down - 1)
    return left, top, min(across - 1, max(left, right)), min(down - 1, max(top, bottom))


def paint(picture: Image.Image, size: tuple[float, float, int], marks: Sequence[Mark]) -> None:
    """Black out the boxes, then print the reasons: a later box must not cover an earlier one's reason by half."""
    draw = ImageDraw.Draw(picture)
    fill, ink = ((_BLACK,) * 3, (_WHITE,) * 3) if picture.mode == "RGB" else (_BLACK, _WHITE)
    places = [pixels(mark.box, picture.width, picture.height) for mark in marks]
    for place in places:
        draw.rectangle(place, fill=fill)
    for mark, place in zip(marks, places, strict=True):
        if not mark.label:
            continue
        wide, high = place[2] - place[0] + 1, place[3] - place[1] + 1
        font = ImageFont.load_default(max(1.0, min(high * _LABEL_SHARE, _LABEL_POINTS * picture.height / size[1])))
        left, top, right, bottom = font.getbbox(mark.label)
        if right - left > 0.92 * wide:
            font = ImageFont.load_default(max(1.0, getattr(font, "size", 1) * 0.92 * wide / (right - left)))
            left, top, right, bottom = font.getbbox(mark.label)
        if bottom - top >= _LEAST_LABEL and right - left <= wide:
            across = place[0] + (wide - (right - left)) / 2 - left
            draw.text((across, place[1] + (high - (bottom - top)) / 2 - top), mark.label, fill=ink, font=font)


def _labels(marks: Sequence[Mark]) -> list[PlacedWord]:
    """The reasons as text, each in the middle of its box."""
    found = []
    for mark in marks:
        x0, y0, x1, y1 = mark.box
        if mark.label:
            inner = (x1 - x0) * 0.05, (y1 - y0) * 0.15
            text = f"[{mark.label.replace(' ', chr(0xA0))}]"
            found.append(PlacedWord(text, (x0 + inner[0], y0 + inner[1], x1 - inner[0], y1 - inner[1])))
    return found


def _packed(picture: Image.Image) -> tuple[str, int, bytes]:
    """Coding, bits a colour, bytes: print in 16 shades, a photograph or scan, which would hardly shrink, as JPEG."""
    shades = picture.point([shade >> 4 for shade in range(256)] * len(picture.getbands())).tobytes()
    row = len(shades) // picture.height
    if row % 2:
        shades = b"".join(shades[at : at + row] + b"\0" for at in range(0, len(shades), row))
    first, second = (int.from_bytes(shades[start::2], "big") for start in (0, 1))
    halves = (first << 4 | second).to_bytes(len(shades) // 2, "big")
    row = len(halves) // picture.height
    sample = b"".join(halves[at : at + row] for at in range(0, len(halves), row * _SAMPLED_ROWS))
    if len(zlib.compress(sample, 1)) <= _PACKS_WELL * len(sample):
        return "FlateDecode", 4, zlib.compress(halves, 6)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY)
    return "DCTDecode", 8, out.getvalue()
