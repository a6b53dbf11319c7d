"""Where days, rooms and hearings lie in the picture of the board; lengths in px of the present zoom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF

from judgedesk.ui.views.board_read import Card, RoomLine, Scene

WEEK, FORTNIGHT, ALL = "week", "fortnight", "all"
SPANS = (WEEK, FORTNIGHT, ALL)
SNAP = 15
"""Minutes by which a hearing is moved."""
_OPEN, _CLOSE = 9 * 60, 15 * 60
"""Hours of a room of which nothing is known."""
_WORKDAYS = 5


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lengths: least width of a day, least and greatest height of an hour, air in a cell, least height of a card."""

    day: float
    hour: float
    most_hour: float
    air: float
    card: float
    row: float


@dataclass(frozen=True, slots=True)
class Row:
    """A room: where its row begins, how high it is, and its first and last minute."""

    room: RoomLine
    top: float
    height: float
    opens: int
    closes: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The picture of some days, from its left upper corner without the frozen heads."""

    days: tuple[date, ...]
    rows: tuple[Row, ...]
    wide: float
    hour: float
    air: float
    boxes: Mapping[str, QRectF]
    cards: Mapping[str, Card]

    @property
    def width(self) -> float:
        """Of all days."""
        return self.wide * len(self.days)

    @property
    def height(self) -> float:
        """Of all rooms."""
        return self.rows[-1].top + self.rows[-1].height if self.rows else 0.0

    def column(self, day: date) -> int:
        """Which column a day is; -1 where it is not shown."""
        return self.days.index(day) if day in self.days else -1

    def row(self, room: str) -> Row | None:
        """The row of a room."""
        return next((one for one in self.rows if one.room.id == room), None)

    def y(self, row: Row, minute: int) -> float:
        """Where a minute lies in a row."""
        return row.top + self.air + (minute - row.opens) * self.hour / 60

    def area(self, row: Row, column: int, start: int, end: int) -> QRectF:
        """The stretch of a day in a room."""
        top = self.y(row, start)
        return QRectF(column * self.wide, top, self.wide, self.y(row, end) - top)

    def place(self, at: QPointF, long: int) -> tuple[date, int, str] | None:
        """Day, start and room of something `long` minutes whose upper edge is put somewhere; None beside the rows."""
        column = int(at.x() // self.wide) if at.x() >= 0 else -1
        row = next((one for one in self.rows if one.top <= at.y() < one.top + one.height), None)
        if row is None or not 0 <= column < len(self.days):
            return None
        minute = row.opens + (at.y() - row.top - self.air) * 60 / self.hour
        return self.days[column], within(row, round(minute / SNAP) * SNAP, long), row.room.id


def within(row: Row, start: int, long: int) -> int:
    """A start at which something `long` minutes lies within the hours of a room, as far as it can."""
    return max(row.opens, min(start, row.closes - long))


def days_of(scene: Scene, span: str, anchor: date) -> tuple[date, ...]:
    """Days that are shown: working days of one week or two, and others with a sitting; or every day with one."""
    if span == ALL:
        return scene.days
    monday = anchor - timedelta(anchor.weekday())
    known = set(scene.days)
    shown = (monday + timedelta(at) for at in range(7 if span == WEEK else 14))
    return tuple(day for day in shown if day.weekday() < _WORKDAYS or day in known)


def laid_out(scene: Scene, days: Sequence[date], sizes: Sizes, wide: float, high: float) -> Layout:
    """Puts the hearings of some days where they belong; rows stay as high whichever days are shown."""
    hours = {room.id: _hours(scene, room.id) for room in scene.rooms}
    total = sum(closes - opens for opens, closes in hours.values()) / 60
    room_for = high - 2 * sizes.air * len(hours)
    hour = max(sizes.hour, min(sizes.most_hour, room_for / total)) if total else sizes.hour
    rows, top = [], 0.0
    for room in scene.rooms:
        opens, closes = hours[room.id]
        height = max(sizes.row, (closes - opens) * hour / 60 + 2 * sizes.air)
        rows.append(Row(room, top, height, opens, closes))
        top += height
    column = max(sizes.day, wide / len(days)) if days else sizes.day
    plain = Layout(tuple(days), tuple(rows), column, hour, sizes.air, {}, {})
    column_of, row_of = {day: at for at, day in enumerate(days)}, {row.room.id: row for row in rows}
    shown = {card.id: card for card in scene.cards if _seen(card) and card.slot.day in column_of}
    cells: dict[tuple[str, date], list[Card]] = {}
    for card in shown.values():
        if card.slot.room in row_of:
            cells.setdefault((card.slot.room, card.slot.day), []).append(card)
    boxes: dict[str, QRectF] = {}
    for (room_id, day), here in cells.items():
        boxes |= _boxes(plain, row_of[room_id], column_of[day], here, sizes)
    return Layout(plain.days, plain.rows, column, hour, sizes.air, boxes, {id: shown[id] for id in boxes})


def _seen(card: Card) -> bool:
    return card.hearing.live or card.hearing.state == "held"


def _hours(scene: Scene, room: str) -> tuple[int, int]:
    slots = [slot for (where, _), found in scene.sittings.items() if where == room for slot in found]
    slots += [card.slot for card in scene.cards if _seen(card) and card.slot.room == room]
    opens = min((slot.start for slot in slots), default=_OPEN)
    closes = max((slot.end for slot in slots), default=_CLOSE)
    return opens // 30 * 30, -(-closes // 30) * 30


def _boxes(layout: Layout, row: Row, column: int, cards: Iterable[Card], sizes: Sizes) -> dict[str, QRectF]:
    """Hearings of a cell below each other; those at the same time beside each other."""
    ordered = sorted(cards, key=lambda one: (one.slot.start, one.slot.end, one.id))
    found: dict[str, QRectF] = {}
    for group in _together(ordered):
        lanes: list[int] = []
        lane_of: dict[str, int] = {}
        for card in group:
            lane = next((at for at, end in enumerate(lanes) if end <= card.slot.start), len(lanes))
            lanes[lane : lane + 1] = [card.slot.end]
            lane_of[card.id] = lane
        for card in group:
            area = layout.area(row, column, card.slot.start, card.slot.end)
            inner = (area.width() - 2 * sizes.air) / len(lanes)
            left = area.left() + sizes.air + lane_of[card.id] * inner
            height = max(sizes.card, area.height() - 2)
            found[card.id] = QRectF(left, area.top() + 1, inner - (2 if len(lanes) > 1 else 0), height)
    return found


def _together(ordered: Sequence[Card]) -> Iterable[list[Card]]:
    """Runs of hearings that overlap."""
    group: list[Card] = []
    until = -1
    for card in ordered:
        if group and card.slot.start >= until:
            yield group
            group, until = [], -1
        group.append(card)
        until = max(until, card.slot.end)
    if group:
        yield group


def next_to(layout: Layout, current: str, across: int, down: int) -> str:
    """The hearing nearest to another in a direction; '' where there is none."""
    here = layout.boxes.get(current)
    if here is None:
        return next(iter(in_order(layout)), "")

    def far(box: QRectF) -> float | None:
        step = (box.center() - here.center()).x() * across + (box.center() - here.center()).y() * down
        aside = abs((box.center() - here.center()).y() * across) + abs((box.center() - here.center()).x() * down)
        apart = layout.wide * 0.4 if across else 2.0
        return step + 2.5 * aside if step > apart else None

    found = [(score, id) for id, box in layout.boxes.items() if id != current and (score := far(box)) is not None]
    return min(found)[1] if found else ""


def in_order(layout: Layout) -> list[str]:
    """Hearings that are shown, by day, hour and room."""
    return sorted(
        layout.boxes,
        key=lambda id: (layout.cards[id].slot.day, layout.cards[id].slot.start, layout.cards[id].slot.room),
    )
