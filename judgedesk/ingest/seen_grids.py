"""Tables on scans: built from the words that OCR read and where they stand; drawn lines are not known there."""

from collections.abc import Sequence
from statistics import median
from typing import Final

from judgedesk.ingest.aligned import MOST_WORDS, Box, Grid, Row, Word, around, em_of, grids, is_value
from judgedesk.ingest.grids import with_above
from judgedesk.ingest.messages import WORD

_LONG: Final = 80.0
"""Points from which a line of print tells by how much a page is askew."""
_STEEPEST: Final = 0.12
_MORE: Final = 1.02


def seen(text: str, words: bytes, rotation: int) -> list[Grid]:
    """The tables of a page, boxes as the page is displayed.

    Args:
        text: what OCR read.
        words: packed as `messages.WORD`.
        rotation: by how much the page has to be turned clockwise to stand upright.
    """
    placed = [
        (start, (x0, y0, x1, y1), text[start:end])
        for start, end, x0, y0, x1, y1, _ in WORD.iter_unpack(words)
        if start < end <= len(text) and x1 > x0 and y1 > y0
    ][:MOST_WORDS]
    upright = [(start, _turned(box, rotation), said) for start, box, said in placed]
    slope = _slope(text, upright)
    straight = [Word(*_sheared(box, slope), said) for _, box, said in upright]
    em = em_of(straight, tight=True)
    found = with_above(grids(straight, em), straight)
    return [_displayed(grid, slope, rotation) for grid in found]


def _turned(box: Box, rotation: int) -> Box:
    """A box of the displayed page as it stands on the page turned upright, up to a shift."""
    x0, y0, x1, y1 = box
    if rotation == 90:
        return -y1, x0, -y0, x1
    if rotation == 180:
        return -x1, -y1, -x0, -y0
    if rotation == 270:
        return y0, -x1, y1, -x0
    return box


def _slope(text: str, words: Sequence[tuple[int, Box, str]]) -> float:
    """By how much lines of print fall, a point to the right: the median of the long ones."""
    lines: dict[int, list[Box]] = {}
    for start, box, _ in words:
        lines.setdefault(text.count("\n", 0, start) if len(text) < 20_000 else start // 80, []).append(box)
    slopes = []
    for line in lines.values():
        first, last = min(line, key=lambda box: box[0]), max(line, key=lambda box: box[2])
        wide = (last[0] + last[2] - first[0] - first[2]) / 2
        if wide > _LONG:
            slopes.append((last[1] + last[3] - first[1] - first[3]) / 2 / wide)
    found = median(slopes) if len(slopes) >= 3 else 0.0
    return found if abs(found) <= _STEEPEST else 0.0


def _sheared(box: Box, slope: float) -> Box:
    """As on a page that is straight."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    down, right = -slope * x, slope * y
    return box[0] + right, box[1] + down, box[2] + right, box[3] + down


def _displayed(grid: Grid, slope: float, rotation: int) -> Grid:
    """Back to the page as it lies."""
    rows = tuple(Row(_back(row.box, slope, rotation), row.cells) for row in grid.rows)
    return Grid(grid.how, rows, grid.head, grid.edges, grid.above)


def _back(box: Box, slope: float, rotation: int) -> Box:
    corners = [(x + -slope * y, y + slope * x) for x in (box[0], box[2]) for y in (box[1], box[3])]
    x0, y0, x1, y1 = around([(x, y, x, y) for x, y in corners])
    return _turned((x0, y0, x1, y1), {90: 270, 270: 90}.get(rotation, rotation))


def better(one: Sequence[Grid], other: Sequence[Grid]) -> Sequence[Grid]:
    """Of two readings of a page the second where clearly more of its cells hold a whole value: sum, day, number."""
    return other if _values(other) > _MORE * _values(one) else one


def _values(found: Sequence[Grid]) -> int:
    return sum(is_value(cell) for grid in found for row in grid.rows for cell in row.cells)
