"""Where facts stand in the picture: lanes by person, rows within a lane, what does not fit gathered. No Qt, no window:
it is worked out on a reader thread, anew for each zoom.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from judgedesk.app.chronology import Chronology, Line
from judgedesk.domain.facts import Precision, When

NOBODY, OUTSIDE = "", "\0outside"
"""Lanes of facts without a person, and of those outside the scope."""
MOST_ROWS = 4
_AIR = 0.03
"""Part of the time that stays free at either end."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which facts are shown. `disputed` only disputed ones; `outside` also those outside the scope."""

    person: str = ""
    count: str = ""
    disputed: bool = False
    outside: bool = False

    def of(self, whole: Chronology) -> list[Line]:
        """The facts in order, those outside the scope after all others."""
        found = [line for line in whole.lines if self._takes(line)]
        within = [line for line in found if not line.fact.outside_scope]
        return within + [line for line in found if line.fact.outside_scope] if self.outside else within

    def _takes(self, line: Line) -> bool:
        fact = line.fact
        return (
            (not self.person or self.person in fact.persons)
            and (not self.count or self.count in line.counts)
            and (not self.disputed or fact.disputed)
        )


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lengths in px at the present zoom: a row, the air of a lane, a mark, an open end, a label at most, a letter."""

    row: float
    air: float
    mark: float
    open: float
    label: float
    letter: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A fact in a lane: `x0` to `x1` from the first day, px; its label, in the first of its lanes, may reach `room`."""

    line: int
    lane: int
    row: int
    x0: float
    x1: float
    room: float


@dataclass(frozen=True, slots=True)
class Gathered:
    """Facts of a lane that stand too close to be drawn each."""

    lane: int
    row: int
    x0: float
    x1: float
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """A person's lane: `top` and `height` px below the axis; `lines` are its facts in order."""

    who: str
    top: float
    height: float
    lines: tuple[int, ...]
    marks: tuple[Mark, ...]
    gathered: tuple[Gathered, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The picture at a scale (px a day). `first` is the day at its left edge, `days` how many it shows."""

    first: date
    days: int
    scale: float
    lanes: tuple[Lane, ...]
    links: tuple[tuple[int, float, int, int], ...]
    """Facts of several lanes: line, x, first and last lane."""
    height: float
    places: Mapping[tuple[int, int], Mark | Gathered] = field(default_factory=dict)
    """By lane and line."""


def time_of(lines: Sequence[Line], also: Sequence[date] = ()) -> tuple[date, int]:
    """First day and number of days that show all facts, with some air."""
    known = [day for line in lines for day in line.fact.when.bounds if day is not None] or list(also)
    known = known or [date(2000, 1, 1), date(2000, 12, 31)]
    first, last = min(known).toordinal(), max(known).toordinal()
    air = max(3, round((last - first) * _AIR))
    first, last = max(1, first - air), min(date.max.toordinal(), last + 2 * air)
    return date.fromordinal(first), last - first + 1


def lay_out(
    lines: Sequence[Line], persons: Sequence[str], ahead: str, scale: float, width: float, sizes: Sizes
) -> Layout:
    """The picture.

    Args:
        lines: facts to be shown, those outside the scope among them.
        persons: ids in the order of the lanes.
        ahead: whose lane comes first; empty for nobody's.
        scale: px a day; 0 to fit the width.
        width: px of the picture.
        sizes: lengths.
    """
    first, days = time_of(lines)
    scale = scale or max(width, 1.0) / days
    order = {who: place for place, who in enumerate(dict.fromkeys([ahead, *persons] if ahead else persons), 1)}
    order.setdefault(NOBODY, len(order) + 2)
    of_lane: dict[str, list[int]] = defaultdict(list)
    lanes_of = []
    for number, line in enumerate(lines):
        lanes = _lanes_of(line, order)
        lanes_of.append(lanes)
        for who in lanes:
            of_lane[who].append(number)
    present = sorted(of_lane, key=lambda who: (who == OUTSIDE, who == NOBODY, order.get(who, 1 << 30), who))
    made: list[Lane] = []
    places: dict[tuple[int, int], Mark | Gathered] = {}
    top = 0.0
    spans = [_span(line.fact.when, first, days, scale, sizes) for line in lines]
    for at, who in enumerate(present):
        labels = {n: _label(lines[n], sizes) for n in of_lane[who] if lanes_of[n][0] == who}
        marks, gathered, rows = _fill(at, of_lane[who], spans, labels, sizes)
        lane = Lane(who, top, rows * sizes.row + 2 * sizes.air, tuple(of_lane[who]), marks, gathered)
        made.append(lane)
        top += lane.height
        places |= {(at, mark.line): mark for mark in marks}
        places |= {(at, line): one for one in gathered for line in one.lines}
    place = {who: at for at, who in enumerate(present)}
    links = []
    for number, lanes in enumerate(lanes_of):
        if len(lanes) > 1:
            ends = sorted(place[who] for who in lanes)
            links.append((number, sum(spans[number]) / 2, ends[0], ends[-1]))
    return Layout(first, days, scale, tuple(made), tuple(links), top, places)


def _lanes_of(line: Line, order: Mapping[str, int]) -> list[str]:
    """The lanes of a fact, the one with its label first."""
    if line.fact.outside_scope:
        return [OUTSIDE]
    return sorted(set(line.fact.persons), key=lambda who: (order.get(who, 1 << 30), who)) or [NOBODY]


def _label(line: Line, sizes: Sizes) -> float:
    return min(sizes.label, len(line.fact.text) * sizes.letter + sizes.letter)


def _span(when: When, first: date, days: int, scale: float, sizes: Sizes) -> tuple[float, float]:
    """From where to where a fact reaches, at least as wide as a mark; without a date it stands at the end."""
    earliest, latest = when.bounds
    begun = (earliest.toordinal() - first.toordinal()) * scale if earliest else None
    ended = (latest.toordinal() - first.toordinal() + 1) * scale if latest else None
    if begun is None:
        ended = days * scale - sizes.mark if ended is None else ended
        begun = ended - (sizes.open if latest else 0.0)
    elif ended is None:
        ended = begun + sizes.open
    least = sizes.mark if when.precision is Precision.DAY else 1.5 * sizes.mark
    if ended - begun < least or when.precision is Precision.DAY:
        middle = (begun + ended) / 2
        begun, ended = middle - least / 2, middle + least / 2
    return begun, ended


def _fill(
    lane: int, lines: Sequence[int], spans: Sequence[tuple[float, float]], labels: Mapping[int, float], sizes: Sizes
) -> tuple[tuple[Mark, ...], tuple[Gathered, ...], int]:
    """Rows of a lane: each fact in the first row with room for it and its label; where all rows are taken, in one with
    room for it alone; else gathered in a last row. Answers marks, what was gathered, and the number of rows.
    """
    gap = sizes.mark / 2
    hard: list[float] = []  # where the marks of a row end
    soft: list[float] = []  # where their labels would like to
    put: list[list[int]] = []
    left: list[int] = []
    for line in sorted(lines, key=lambda number: (spans[number][0], number)):
        begin, end = spans[line]
        row = next((at for at, taken in enumerate(soft) if taken + gap <= begin), -1)
        if row < 0 and len(put) < MOST_ROWS:
            row = len(put)
            hard.append(0.0)
            soft.append(0.0)
            put.append([])
        if row < 0:
            row = min(range(MOST_ROWS), key=lambda at: hard[at])
            if hard[row] + gap > begin:
                left.append(line)
                continue
        hard[row], soft[row] = end, end + labels.get(line, 0.0)
        put[row].append(line)
    marks = []
    for row, taken in enumerate(put):
        for at, line in enumerate(taken):
            until = spans[taken[at + 1]][0] - gap if at + 1 < len(taken) else float("inf")
            room = until if line in labels else 0.0
            marks.append(Mark(line, lane, row, *spans[line], room))
    gathered = _gather(lane, len(put), left, spans, sizes)
    marks.sort(key=lambda mark: (mark.x0, mark.row))
    return tuple(marks), gathered, max(1, len(put) + bool(gathered))


def _gather(
    lane: int, row: int, lines: Sequence[int], spans: Sequence[tuple[float, float]], sizes: Sizes
) -> tuple[Gathered, ...]:
    """Neighbours that would touch become one."""
    wide = 2.6 * sizes.mark
    groups: list[list[int]] = []
    starts: list[float] = []
    for line in lines:
        middle = sum(spans[line]) / 2
        if starts and middle < starts[-1] + 1.4 * wide:
            groups[-1].append(line)
        else:
            groups.append([line])
            starts.append(middle)
    return tuple(
        Gathered(lane, row, start - wide / 2, start + wide / 2, tuple(group))
        for start, group in zip(starts, groups, strict=True)
    )


def nearest(layout: Layout, lane: int, x: float) -> int:
    """The fact of a lane that stands nearest to a place, -1 for none."""
    found = layout.lanes[lane].lines
    middles = {line: _middle(layout.places[lane, line]) for line in found}
    return min(found, key=lambda line: abs(middles[line] - x), default=-1)


def _middle(place: Mark | Gathered) -> float:
    return (place.x0 + place.x1) / 2


def lane_at(layout: Layout, y: float) -> int:
    """The lane at a height below the axis, -1 for none."""
    at = bisect_left([lane.top + lane.height for lane in layout.lanes], y)
    return at if y >= 0 and at < len(layout.lanes) else -1
