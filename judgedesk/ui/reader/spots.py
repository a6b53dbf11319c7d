"""What stands on a page to be tagged: a passage of its text, a part of it, or a stretch of a recording."""

from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QRectF, QSizeF

from judgedesk.domain.evidence import place_of_box
from judgedesk.ui.reader.charmap import CharMap, Rect

Fractions: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom of a box on the page as displayed, 0 to 1."""


class Spot(NamedTuple):
    """Where a tag stands or would stand: places in the text, and `Tag.place`. Nothing where neither is there."""

    start: int = 0
    end: int = 0
    place: str = ""

    @property
    def is_there(self) -> bool:
        """Whether it names anything."""
        return bool(self.place) or self.start < self.end


def rect_of(box: Fractions, size: QSizeF) -> Rect:
    """A box in points of a sheet of this size."""
    wide, high = size.width(), size.height()
    return Rect(box[0] * wide, box[1] * high, box[2] * wide, box[3] * high)


def drawn(box: Fractions, size: QSizeF) -> QRectF:
    """The same to be drawn."""
    where = rect_of(box, size)
    return QRectF(where.left, where.top, where.right - where.left, where.bottom - where.top)


def box_around(rects: Sequence[Rect], size: QSizeF, beside: float = 2.0) -> Fractions | None:
    """A box around what stands somewhere, with so many points beside it; None where nothing does."""
    if not rects:
        return None
    area = reduce(Rect.united, rects)
    wide, high = size.width(), size.height()
    return (
        max(0.0, (area.left - beside) / wide),
        max(0.0, (area.top - beside) / high),
        min(1.0, (area.right + beside) / wide),
        min(1.0, (area.bottom + beside) / high),
    )


def spot_of_box(letters: CharMap, size: QSizeF, box: Fractions) -> Spot:
    """A box and the words in it. Where others would stand between these, as beside a column, none are taken: a
    quotation never holds what was not marked.
    """
    area, found, gap = rect_of(box, size), list[tuple[int, int]](), False
    for start, end, across, down in letters.words:
        if area.left <= across <= area.right and area.top <= down <= area.bottom:
            if gap:
                return Spot(0, 0, place_of_box(box))
            found.append((start, end))
        else:
            gap = bool(found)
    return Spot(found[0][0] if found else 0, found[-1][1] if found else 0, place_of_box(box))
