"""Tables without lines: words that stand under one another. Rows of words in, a grid out; knows no file.

A gap that runs down between the words of all rows parts two columns. Lines that are drawn, where there are some, are
believed first: upright ones part columns, those that lie part rows.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import NamedTuple, TypeAlias

Box: TypeAlias = tuple[float, float, float, float]

MOST_WORDS, MOST_COLUMNS, MOST_ROWS = 20_000, 60, 5_000
_GAP, _RIVER = 0.8, 0.42
"""In ems: what parts two pieces of a line, and how wide the gap between two columns is at least."""
_JUNK = re.compile(r"[|_¦\[\]{}\\]+")
_DIGIT = re.compile(r"\d")
_VALUE = re.compile(r"[-+\u2212\u2013(]?\d[\d .,:/()\u00a0-]*\d?[-)]?|[-\u2013\u2014xX+✓✔]")


class Word(NamedTuple):
    """A word and its box, points from the top left."""

    x0: float
    y0: float
    x1: float
    y1: float
    text: str


class Rule(NamedTuple):
    """A line that is drawn: where it stands (x of an upright one, y of one that lies), from where to where."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a grid: the box around its words, and its cells."""

    box: Box
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table found on a page: ``how`` is `ruled` or `aligned`; the first `head` rows are headings; `edges` are where
    columns begin and end; `above` the words of the page over it.
    """

    how: str
    rows: tuple[Row, ...]
    head: int
    edges: tuple[float, ...]
    above: str = ""

    @property
    def box(self) -> Box:
        """Around all rows."""
        return around([row.box for row in self.rows])


@dataclass(slots=True)
class _Line:
    words: list[Word]
    pieces: list[tuple[float, float]] = field(default_factory=list)

    @property
    def y0(self) -> float:
        return min(word.y0 for word in self.words)

    @property
    def y1(self) -> float:
        return max(word.y1 for word in self.words)

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2


def around(boxes: Sequence[Box]) -> Box:
    """The box around boxes."""
    return (min(one[0] for one in boxes), min(one[1] for one in boxes),
            max(one[2] for one in boxes), max(one[3] for one in boxes))  # fmt: skip


def em_of(words: Sequence[Word], tight: bool) -> float:
    """The size of the letters; boxes of OCR are tight round them."""
    heights = sorted(word.y1 - word.y0 for word in words)
    if not heights:
        return 10.0
    return max(3.0, heights[len(heights) * 3 // 4] * 1.25 if tight else median(heights))


def lines_of(words: Sequence[Word], em: float) -> list[_Line]:
    """Words in lines from the top, each from the left, with the pieces that gaps part it into."""
    lines: list[_Line] = []
    kept = [word for word in words[:MOST_WORDS] if not _JUNK.fullmatch(word.text)]
    middle = 0.0
    for word in sorted(kept, key=lambda one: (one.y0 + one.y1, one.x0)):
        here = (word.y0 + word.y1) / 2
        if lines and here - middle <= 0.5 * em:
            lines[-1].words.append(word)
            middle += (here - middle) / len(lines[-1].words)
        else:
            lines.append(_Line([word]))
            middle = here
    for line in lines:
        line.words.sort(key=lambda one: one.x0)
        line.pieces = _pieces(line.words, _GAP * em)
    return lines


def _pieces(words: Sequence[Word], gap: float) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for word in words:
        if found and word.x0 - found[-1][1] < gap:
            found[-1] = found[-1][0], max(found[-1][1], word.x1)
        else:
            found.append((word.x0, word.x1))
    return found


def grids(words: Sequence[Word], em: float, upright: Sequence[Rule] = (), lying: Sequence[Rule] = ()) -> list[Grid]:
    """The tables among words, from the top."""
    found = []
    for block in _blocks(lines_of(words, em), em, upright):
        grid = _grid(block, em, upright, lying)
        if grid is not None:
            found.append(grid)
    return found


def _blocks(lines: Sequence[_Line], em: float, upright: Sequence[Rule]) -> list[list[_Line]]:
    """Runs of lines that are parted by gaps; one that is not may stand between two that are, close to both."""
    blocks: list[list[_Line]] = []
    now: list[_Line] = []
    loose = 0
    for line in lines:
        far = bool(now) and line.y0 - now[-1].y1 > 2.6 * em
        parted = len(line.pieces) > 1 or _crossed(line, upright)
        loose = 0 if parted else loose + 1
        if now and (far or loose > 3 or (not parted and not _fits(line, now))):
            blocks.append(now)
            now = []
        if parted or now:
            now.append(line)
    blocks.append(now)
    return [kept for block in blocks if len(kept := _trimmed(block, upright)) >= 3]


def _crossed(line: _Line, upright: Sequence[Rule]) -> bool:
    first, last = line.words[0].x0, line.words[-1].x1
    return any(first < rule.at < last and rule.start <= line.middle <= rule.end for rule in upright)


def _fits(line: _Line, block: Sequence[_Line]) -> bool:
    """Whether a line in one piece goes on with a cell: it stands under one piece of a line before."""
    first, last = line.pieces[0][0], line.pieces[-1][1]
    wide = max(one.pieces[-1][1] for one in block) - min(one.pieces[0][0] for one in block)
    return last - first < 0.6 * wide and any(
        piece[0] - 3 <= first <= piece[1] + 3 for one in block[-3:] for piece in one.pieces
    )


def _trimmed(block: list[_Line], upright: Sequence[Rule]) -> list[_Line]:
    """Without lines in one piece at the end."""
    end = len(block)
    while end and len(block[end - 1].pieces) < 2 and not _crossed(block[end - 1], upright):
        end -= 1
    return block[: min(len(block), end + 1 if end and end < len(block) and _closely(block, end) else end)]


def _closely(block: list[_Line], at: int) -> bool:
    return block[at].y0 - block[at - 1].y1 < 0.5 * (block[at].y1 - block[at].y0)


def _grid(block: list[_Line], em: float, upright: Sequence[Rule], lying: Sequence[Rule]) -> Grid | None:
    edges = _edges(block, em, upright)
    if edges is not None:
        edges = sorted({*edges, *_between_days(block, edges)})
    while edges is not None and len(edges) > 2:
        cells = [_in_columns(line, edges) for line in block]
        kept = _used(cells, edges)
        if len(kept) == len(edges):
            break
        edges = kept
    if edges is None or not 3 <= len(edges) <= MOST_COLUMNS + 1:
        return None
    numbers = _number_columns(cells)
    if not numbers or _is_prose(cells, numbers):
        return None
    head = _head(cells, numbers)
    rows = _rows(block, cells, head, numbers, em, lying)
    if len(rows) - min(head, 1) < 2:
        return None
    return Grid("aligned", tuple(rows[:MOST_ROWS]), min(head, 1), tuple(edges))


def _edges(block: Sequence[_Line], em: float, upright: Sequence[Rule]) -> list[float] | None:
    """Where columns begin and end, from the left."""
    left = min(line.words[0].x0 for line in block) - 1
    right = max(line.words[-1].x1 for line in block) + 1
    top, bottom = block[0].y0, block[-1].y1
    tall = [rule.at for rule in upright if min(bottom, rule.end) - max(top, rule.start) > 0.6 * (bottom - top)]
    drawn = sorted({round(at) for at in tall if left < at < right})
    if len(drawn) >= 2:
        return [left, *map(float, drawn), right]
    model = _model(block)
    covers = [_pieces(line.words, 0.34 * em) for line in model]
    covers = _without_straddlers(covers, em, int(left), int(right))
    taken = _merged([piece for cover in covers for piece in cover])
    cuts = [(before[1] + after[0]) / 2 for before, after in pairwise(taken)
            if after[0] - before[1] >= _RIVER * em]  # fmt: skip
    return [left, *cuts, right] if cuts else None


def _between_days(block: Sequence[_Line], edges: Sequence[float]) -> list[float]:
    """Where days that a heading counts stand in one column."""
    for line in block[:6]:
        if is_run([word.text for word in line.words]):
            return [
                (one.x1 + other.x0) / 2 for one, other in pairwise(line.words)
                if one.text.isdecimal() and other.text == str(int(one.text) + 1)
                and bisect_right(edges, (one.x0 + one.x1) / 2) == bisect_right(edges, (other.x0 + other.x1) / 2)
            ]  # fmt: skip
    return []


def _model(block: Sequence[_Line]) -> list[_Line]:
    """The lines that show the columns: those with as many pieces as most have, or more, below the first."""
    counts = Counter(len(line.pieces) for line in block[1:] if len(line.pieces) > 1)
    if not counts:
        return list(block)
    usual = max(counts, key=lambda number: (counts[number] * (number - 1), number))
    found = [line for line in block[1:] if len(line.pieces) >= usual]
    return found if len(found) >= 2 else list(block[1:]) or list(block)


def _without_straddlers(
    covers: list[list[tuple[float, float]]], em: float, left: int, right: int
) -> list[list[tuple[float, float]]]:
    """Pieces that alone bridge what is empty in nearly all other lines are left out; up to one in twelve lines."""
    if len(covers) < 12:
        return covers
    height = [0] * (right - left + 2)
    for cover in covers:
        for first, last in cover:
            for at in range(max(0, int(first) - left), min(len(height), int(last) - left + 1)):
                height[at] += 1
    sparse, dense = len(covers) / 12, len(covers) / 5
    valleys, at = [], 0
    while at < len(height):
        end = at
        while end < len(height) and height[end] <= sparse:
            end += 1
        if end - at >= _RIVER * em:
            valleys.append((left + at, left + end))
        at = max(end, at + 1)
    valleys = [
        (low, high) for low, high in valleys
        if low > left and high < right and height[max(0, low - left - 1)] > dense / 2
    ]  # fmt: skip

    def bridges(piece: tuple[float, float]) -> bool:
        return any(piece[0] < low - 1 and piece[1] > high + 1 for low, high in valleys)

    return [[piece for piece in cover if not bridges(piece)] for cover in covers]


def _merged(pieces: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for first, last in sorted(pieces):
        if found and first <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return found


def _in_columns(line: _Line, edges: Sequence[float]) -> list[str]:
    cells: list[list[str]] = [[] for _ in edges[1:]]
    for word in line.words:
        at = bisect_right(edges, (word.x0 + word.x1) / 2) - 1
        cells[min(max(at, 0), len(cells) - 1)].append(word.text)
    return [" ".join(cell) for cell in cells]


def _used(cells: Sequence[Sequence[str]], edges: Sequence[float]) -> list[float]:
    """Edges without columns in which nothing stands."""
    return [edges[0], *(edges[at + 1] for at in range(len(edges) - 1) if any(row[at] for row in cells))]


def _number_columns(cells: Sequence[Sequence[str]]) -> list[int]:
    """Columns in which most of what stands are numbers, dates, dashes or ticks."""
    found = []
    for at in range(len(cells[0])):
        said = [row[at] for row in cells if row[at]]
        values = sum(bool(_VALUE.fullmatch(text)) or _mostly_digits(text) for text in said)
        if len(said) >= 2 and values >= 0.55 * len(said):
            found.append(at)
    return found


def _mostly_digits(text: str) -> bool:
    digits = sum(sign.isdecimal() for sign in text)
    return digits >= 0.4 * len(text.replace(" ", "")) and digits >= 1


def _is_prose(cells: Sequence[Sequence[str]], numbers: Sequence[int]) -> bool:
    """Lines of text that happen to part: hardly any line has two cells, or cells are long and few hold a number."""
    filled = [sum(bool(cell) for cell in row) for row in cells]
    several = sum(number > 1 for number in filled)
    with_number = sum(any(_DIGIT.search(row[at]) or _VALUE.fullmatch(row[at]) for at in numbers) for row in cells)
    return several < 0.5 * len(cells) or with_number < 0.4 * len(cells)


def _head(cells: Sequence[Sequence[str]], numbers: Sequence[int]) -> int:
    """How many lines at the top are headings: before the first that has values where values stand."""
    for at, row in enumerate(cells[:6]):
        if is_run(row):
            return at + 1
        values = sum(bool(row[one]) and (bool(_VALUE.fullmatch(row[one])) or _mostly_digits(row[one]))
                     for one in numbers)  # fmt: skip
        if values >= max(1, 0.4 * sum(bool(row[one]) for one in numbers)) and values:
            return at
    return 0


def is_value(text: str) -> bool:
    """Whether a cell holds a number, a day, a time, a dash or a tick, and nothing else."""
    return _VALUE.fullmatch(text) is not None


def is_run(row: Sequence[str]) -> bool:
    """Whether a row counts days: 1, 2, 3 … in most of its cells."""
    numbers = [int(cell) for cell in row if cell.isdecimal() and len(cell) < 3]
    steps = sum(after == before + 1 for before, after in pairwise(numbers))
    return len(numbers) >= 7 and steps >= 0.8 * (len(numbers) - 1)


def _rows(
    block: Sequence[_Line], cells: Sequence[Sequence[str]], head: int, numbers: Sequence[int], em: float,
    lying: Sequence[Rule],
) -> list[Row]:  # fmt: skip
    groups: list[list[int]] = [list(range(head))] if head else []
    body = range(head, len(block))
    bands = _bands(block, head, lying)
    if bands is not None:
        placed: dict[int, list[int]] = {}
        for at in body:
            placed.setdefault(bisect_right(bands, block[at].middle), []).append(at)
        groups += placed.values()
    else:
        groups += _by_anchor(block, cells, body, numbers, em)
    return [_joined(block, cells, group) for group in groups if group]


def _bands(block: Sequence[_Line], head: int, lying: Sequence[Rule]) -> list[float] | None:
    """Where lines that lie part the rows; None unless they part most of them."""
    left, right = block[0].words[0].x0, max(line.words[-1].x1 for line in block)
    top, bottom = block[0].y0, block[-1].y1
    wide = [rule.at for rule in lying if min(right, rule.end) - max(left, rule.start) > 0.7 * (right - left)]
    bands = sorted({round(at, 0) for at in wide if top < at < bottom})
    return bands if len(bands) >= max(3, 0.35 * (len(block) - head)) else None


def _by_anchor(
    block: Sequence[_Line], cells: Sequence[Sequence[str]], body: range, numbers: Sequence[int], em: float
) -> list[list[int]]:
    """A line without any value belongs to the nearest one that has some."""
    anchors = [at for at in body if any(cells[at][one] for one in numbers)]
    if not anchors:
        return [[at] for at in body]
    groups: dict[int, list[int]] = {at: [at] for at in anchors}
    alone: list[int] = []
    middles = [block[at].middle for at in anchors]
    for at in body:
        if at in groups:
            continue
        here = block[at].middle
        before = bisect_right(middles, here) - 1
        near = [one for one in (before, before + 1) if 0 <= one < len(anchors)]
        best = min(near, key=lambda one: abs(middles[one] - here) + (0.1 * em if middles[one] > here else 0))
        filled = sum(bool(cell) for cell in cells[at])
        if abs(middles[best] - here) <= 1.7 * em and filled <= max(1, len(cells[at]) // 2):
            groups[anchors[best]].append(at)
        else:
            alone.append(at)
    return sorted([*([at] for at in alone), *(sorted(group) for group in groups.values())], key=lambda one: one[0])


def _joined(block: Sequence[_Line], cells: Sequence[Sequence[str]], group: Sequence[int]) -> Row:
    box = around([word[:4] for at in group for word in block[at].words])
    columns = range(len(cells[0]))
    return Row(box, tuple(" ".join(cells[at][one] for at in group if cells[at][one]) for one in columns))
