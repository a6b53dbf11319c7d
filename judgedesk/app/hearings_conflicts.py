"""What cannot hold together among accepted hearings: the rules of the plan, and what only a court has to think of.

The second kind has codes of its own: ``holiday``, ``break_too_long`` (KPK 401 § 2), ``accused_first`` (385–386),
``tentative``, ``present_elsewhere`` (somebody of a sitting is booked elsewhere).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from judgedesk.app import deadlines, law
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book, Hearing, placed
from judgedesk.app.hearings_acts import WARNINGS as ACT_WARNINGS
from judgedesk.app.hearings_acts import of_acts
from judgedesk.app.hearings_docket import docket_of
from judgedesk.domain.errors import UserError
from judgedesk.domain.hearings import Conflict, Docket, Need, Sitting, Slot
from judgedesk.law.clocks import ends
from judgedesk.planning.conflicts import conflicts as found_in

BREAK = "pl.k.401_break"
WARNINGS = ("holiday", "break_too_long", "accused_first", "tentative", *ACT_WARNINGS)
"""Codes that stand in nobody's way: they are to be seen, and may be meant."""


@dataclass(slots=True)
class Board:
    """Accepted hearings with all that they are planned from, read once; asked anew at every step of a drag."""

    book: Book
    today: date | None = None
    docket: Docket = field(init=False)
    _slots: list[Slot] = field(init=False)
    _over: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.docket = docket_of(self.book, self.today)
        held = {slot.testimony: slot for slot in self.docket.pinned}
        known = {one.id for one in self.docket.testimony}
        self._slots = [slot for slot in placed(self.book.hearings) if slot.testimony in known]
        coming = {one.slot.testimony for one in self.book.hearings if one.live}
        self._over = frozenset(id for id in held if id not in coming)

    def needs(self, testimony: str) -> Sequence[Need]:
        """What a testimony needs."""
        return next((one.needs for one in self.docket.testimony if one.id == testimony), ())

    def slot(self, before: Slot, day: date, start: int, room: str) -> Slot:
        """The slot that a hearing gets on a day, at a minute, in a room: in the sitting there that holds it best."""
        end = start + before.end - before.start
        there = [one for one in self.docket.sittings if one.day == day and one.room == room]
        best = max(there, key=lambda one: _overlap(one, start, end), default=None)
        return replace(before, day=day, start=start, end=end, room=room, sitting=best.id if best else "")

    def moving(self, identifier: str, day: date, start: int, room: str) -> list[Conflict]:
        """What would speak against a hearing on a day, at a minute, in a room. Nothing is written."""
        one = self._hearing(identifier)
        return self.instead(identifier, self.slot(one.slot, day, start, room))

    def instead(self, identifier: str, slot: Slot) -> list[Conflict]:
        """What would speak against a hearing in another slot."""
        old = self._hearing(identifier).slot
        slots = [slot if one == old else one for one in self._slots]
        found = found_in(self._without_pins(), slots)
        return [one for one in found if slot.testimony in one.about]

    def conflicts(self) -> list[Conflict]:
        """Everything that cannot hold as it stands; what is over is no longer spoken of."""
        found = found_in(self._without_pins(), self._slots)
        return [one for one in found if not (one.about and set(one.about) <= self._over)]

    def _without_pins(self) -> Docket:
        return replace(self.docket, pinned=(), previous=())

    def _hearing(self, identifier: str) -> Hearing:
        for one in self.book.hearings:
            if one.id == identifier:
                return one
        raise UserError("hearing.unknown", hearing=identifier[:60])


def _overlap(sitting: Sitting, start: int, end: int) -> tuple[bool, int]:
    return sitting.start <= start and end <= sitting.end, min(end, sitting.end) - max(start, sitting.start)


def conflicts(case: Case, today: date | None = None) -> list[Conflict]:
    """Conflicts of the accepted hearings, the rules of the plan first, then what a court has to think of."""
    return conflicts_of(Board(Book(case), today))


def conflicts_of(board: Board) -> list[Conflict]:
    """The same of what was read already."""
    if not any(one.live for one in board.book.hearings):
        return []
    return [
        *board.conflicts(), *_elsewhere(board), *_holidays(board), *_breaks(board), *_accused_first(board),
        *_tentative(board), *of_acts(board.book),
    ]  # fmt: skip


def _coming(board: Board) -> list[Hearing]:
    return [one for one in board.book.hearings if one.live]


def _elsewhere(board: Board) -> Iterator[Conflict]:
    """Panel, counsel, accused of a sitting with a booking elsewhere in its hours."""
    sittings = {one.id: one for one in board.docket.sittings}
    used = {one.slot.sitting for one in _coming(board)} & sittings.keys()
    for sitting in (one for id, one in sittings.items() if id in used):
        heard = [one.slot for one in _coming(board) if one.slot.sitting == sitting.id]
        for busy in board.docket.busy:
            met = [slot.testimony for slot in heard if busy.window.meets(slot.day, slot.start, slot.end)]
            if busy.who in sitting.present and met:
                facts = (
                    ("person", busy.who),
                    ("date", sitting.day),
                    ("from", busy.window.start),
                    ("to", busy.window.end),
                )
                yield Conflict("present_elsewhere", tuple(dict.fromkeys(met)), facts)


def _holidays(board: Board) -> Iterator[Conflict]:
    calendar = deadlines.calendar()
    for day in sorted({one.slot.day for one in _coming(board)}):
        try:
            closed = calendar.day_off(day)
        except UserError:
            continue
        if closed:
            about = dict.fromkeys(one.slot.testimony for one in _coming(board) if one.slot.day == day)
            yield Conflict("holiday", tuple(about), (("date", day),))


def _breaks(board: Board) -> Iterator[Conflict]:
    """More days between two days of hearings than a break may last."""
    clock = law.measures().clocks.get(BREAK)
    days = sorted({slot.day for slot in placed(board.book.hearings)})
    for first, second in pairwise(days) if clock is not None else ():
        try:
            due = ends(first, clock.term, deadlines.calendar(), moves=clock.moves) if clock is not None else second
        except UserError:
            continue
        if second > due and clock is not None:
            about = dict.fromkeys(one.slot.testimony for one in board.book.hearings if one.slot.day == second)
            yield Conflict("break_too_long", tuple(about), (("first", first), ("second", second), ("n", clock.term.n)))


def _accused_first(board: Board) -> Iterator[Conflict]:
    """An accused who is heard after a witness: so only where the court orders it."""
    first: dict[str, Slot] = {}
    for slot in sorted(placed(board.book.hearings), key=lambda slot: (slot.day, slot.start)):
        first.setdefault(slot.testimony, slot)
    accused = {one.id for one in board.book.people.values() if "defendant" in one.roles}
    plain = {
        id for id in first if board.book.testimony.get(id, {}).get("kind", "testimony") == "testimony"
    }  # fmt: skip
    others = [slot for id, slot in first.items() if id in plain and board.book.person_of(id) not in accused]
    if not others:
        return
    begun = min(others, key=lambda slot: (slot.day, slot.start))
    for id, slot in first.items():
        late = (slot.day, slot.start) > (begun.day, begun.start)
        ordered = board.book.testimony.get(id, {}).get("later_by_order") is True
        if id in plain and board.book.person_of(id) in accused and late and not ordered and id not in board._over:
            yield Conflict("accused_first", (id, begun.testimony), (("date", slot.day), ("before", begun.day)))


def _tentative(board: Board) -> Iterator[Conflict]:
    for id, sitting in board.book.sittings.items():
        about = [one.slot.testimony for one in _coming(board) if one.slot.sitting == id]
        lacks = [str(one) for one in sitting.get("missing") or ()]
        if about and (lacks or sitting.get("confirmed") is False):
            day = next(one.slot.day for one in _coming(board) if one.slot.sitting == id)
            facts = (("date", day), ("missing", ",".join(lacks)))
            yield Conflict("tentative", tuple(dict.fromkeys(about)), facts)
