"""A docket made ready to be planned: everything numbered, and for each testimony where it could be heard at all.

People, rooms and resources become *whos*, days become indices, and an `Opening` is a stretch of a sitting in which a
testimony could be heard if it were alone in the world.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from judgedesk.domain.errors import UserError
from judgedesk.domain.hearings import (
    HALVED,
    INTERPRETER,
    Docket,
    Slot,
    Strength,
    Testimony,
    Window,
    Windows,
    halves,
)
from judgedesk.planning.ranks import episode_ranks

MOST_TESTIMONIES = 1000
MOST_SITTINGS = 3000
MOST_THINGS = 2000
MOST_OPENINGS = 400_000
MOST_PARTS = 64
MOST_NEEDS = 20
SHORTEST = 30
"""Parts are not made shorter than this, unless somebody could not be heard otherwise."""

FULL_DAY = 1440

Span = tuple[int, int]

_WIDTH = {Strength.ROOM: 0, Strength.BUILDING: 1, Strength.DAY: 2}


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a testimony could be heard: minutes `start` to `end` of a sitting that opens at `opens`."""

    sitting: int
    day: int
    room: int
    start: int
    end: int
    opens: int


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a testimony where it stands; `resources` follow its needs, `opens` is when its sitting starts."""

    sitting: int
    day: int
    room: int
    start: int
    end: int
    opens: int
    resources: tuple[int, ...] = ()

    @property
    def at(self) -> int:
        """Its start on a clock that runs through all days."""
        return self.day * FULL_DAY + self.start


class Court:
    """A docket, numbered.

    Raises:
        UserError: ``plan.too_large``, ``plan.same_id``, ``plan.bad_minutes``, ``plan.unknown_room``.
    """

    def __init__(self, docket: Docket) -> None:
        _bounded(docket)
        self.docket = docket
        self.testimony = docket.testimony
        self.number = {one.id: index for index, one in enumerate(docket.testimony)}
        self.days = sorted({sitting.day for sitting in docket.sittings} | {slot.day for slot in docket.pinned})
        self.day_number = {day: index for index, day in enumerate(self.days)}
        sitting_days = docket.days()
        self.day_index = [bisect_left(sitting_days, day) for day in self.days]
        self._name_whos()
        self._free: dict[tuple[int, int], tuple[Span, ...]] = {}
        self.rank = episode_ranks(docket.testimony)
        self.persons = [tuple(self.who["person", one] for one in t.persons) for t in docket.testimony]
        self.minutes = [one.minutes for one in docket.testimony]
        self.parts = [max(1, min(one.most_parts, one.minutes, MOST_PARTS)) for one in docket.testimony]
        self.candidates = [
            [[self.who["resource", r.id] for r in docket.resources if need.met_by(r)] for need in one.needs]
            for one in docket.testimony
        ]
        self._number_wishes()
        self.cut_short = False
        self.steps = 0
        self._pin()
        self.openings = [self._openings(index) for index in range(len(docket.testimony))]
        if sum(map(len, self.openings)) > MOST_OPENINGS:
            raise UserError("plan.too_large", what="openings", most=MOST_OPENINGS)

    def _name_whos(self) -> None:
        docket = self.docket
        names = [("room", one.id) for one in docket.rooms] + [("resource", one.id) for one in docket.resources]
        people = {who for one in docket.testimony for who in one.persons}
        people |= {who for one in docket.testimony for who, _ in one.apart}
        names += [("person", who) for who in sorted(people)]
        self.who = {name: index for index, name in enumerate(names)}
        self.named = [name for _, name in names]
        self.rooms = {one.id: one for one in docket.rooms}
        self.interpreters = frozenset(
            self.who["resource", one.id] for one in docket.resources if one.kind == INTERPRETER
        )
        self._busy: dict[str, list[Window]] = {}
        for busy in docket.busy:
            self._busy.setdefault(busy.who, []).append(busy.window)
        self._windows: dict[int, _ByDay] = {}
        for room in docket.rooms:
            self._windows[self.who["room", room.id]] = _by_day(room.available)
        for resource in docket.resources:
            self._windows[self.who["resource", resource.id]] = _by_day(resource.available)
        own: dict[str, list[Windows]] = {}
        for one in docket.testimony:
            own.setdefault(one.person, []).append(one.available)
        for person, given in own.items():
            united = None if None in given else tuple(w for windows in given for w in windows or ())
            self._windows[self.who["person", person]] = _by_day(united)

    def _number_wishes(self) -> None:
        """After, same day, apart and minutes a day, as numbers; both directions where they go both ways."""
        count = len(self.testimony)
        self.after: list[list[int]] = [[] for _ in range(count)]
        self.before: list[list[int]] = [[] for _ in range(count)]
        self.same_day: list[set[int]] = [set() for _ in range(count)]
        self.impossible: dict[int, str] = {}
        for index, one in enumerate(self.testimony):
            for other in dict.fromkeys(one.after):
                if other in self.number:
                    self.after[index].append(self.number[other])
                    self.before[self.number[other]].append(index)
            if index in self.after[index]:
                self.impossible[index] = "order_cycle"
            for other in one.same_day:
                if other in self.number and other != one.id:
                    self.same_day[index].add(self.number[other])
                    self.same_day[self.number[other]].add(index)
        self.limit: dict[int, int] = {}
        for index, one in enumerate(self.testimony):
            if one.max_minutes_a_day is not None:
                person = self.persons[index][0]
                self.limit[person] = min(one.max_minutes_a_day, self.limit.get(person, one.max_minutes_a_day))
        self.of_person: dict[int, list[int]] = {}
        for index, whos in enumerate(self.persons):
            for who in whos:
                self.of_person.setdefault(who, []).append(index)
        self._keep_apart()

    def _keep_apart(self) -> None:
        self.apart: dict[int, dict[int, Strength]] = {}
        for one in self.testimony:
            for other, strength in one.apart:
                first, second = self.who["person", one.person], self.who["person", other]
                for a, b in ((first, second), (second, first)):
                    known = self.apart.setdefault(a, {})
                    if b not in known or _WIDTH[known[b]] < _WIDTH[strength]:
                        known[b] = strength
        self.rivals: list[dict[int, Strength]] = []
        for index, whos in enumerate(self.persons):
            found: dict[int, Strength] = {}
            for who in whos:
                for met, strength in self.apart.get(who, {}).items():
                    for rival in self.of_person.get(met, ()):
                        if rival == index:
                            if strength is not Strength.ROOM or not self._unmet(index, who, met):
                                self.impossible[index] = "apart_everywhere"
                        elif rival not in found or _WIDTH[found[rival]] < _WIDTH[strength]:
                            found[rival] = strength
            self.rivals.append(found)
        self._present: dict[tuple[int, int], list[tuple[int, bool, bool]]] = {}
        for sitting in self.docket.sittings:
            first, second = halves(sitting.start, sitting.end)
            for person in sorted(sitting.present):
                if ("person", person) in self.who:
                    key = self.who["person", person], self.day_number[sitting.day]
                    self._present.setdefault(key, []).append((self.who["room", sitting.room], first, second))

    def _pin(self) -> None:
        sittings = {sitting.id: index for index, sitting in enumerate(self.docket.sittings)}
        self.pinned: dict[int, list[Piece]] = {}
        self.pinned_slots: dict[int, list[Slot]] = {}
        for slot in sorted(self.docket.pinned, key=lambda s: (s.testimony, s.day, s.start, s.part)):
            index = self.number.get(slot.testimony)
            if index is not None:
                self.pinned.setdefault(index, []).append(self.piece(slot, sittings.get(slot.sitting, -1)))
                self.pinned_slots.setdefault(index, []).append(slot)

    def piece(self, slot: Slot, sitting: int) -> Piece:
        """A slot, numbered; `sitting` is its index, -1 where it is not known."""
        opens = self.docket.sittings[sitting].start if sitting >= 0 else slot.start
        resources = tuple(self.who.get(("resource", one), -1) for one in slot.resources)
        room = self.who.get(("room", slot.room), -1)
        return Piece(sitting, self.day_number[slot.day], room, slot.start, slot.end, opens, resources)

    @cached_property
    def previous(self) -> dict[int, tuple[Piece, ...]]:
        """Where testimonies stood before, as far as their days and sittings still exist; without pinned ones."""
        sittings = {sitting.id: index for index, sitting in enumerate(self.docket.sittings)}
        found: dict[int, list[Piece]] = {}
        for slot in sorted(self.docket.previous, key=lambda s: (s.day, s.start, s.part)):
            index = self.number.get(slot.testimony)
            if index is not None and index not in self.pinned:
                known = slot.day in self.day_number
                found.setdefault(index, []).append(
                    self.piece(slot, sittings.get(slot.sitting, -1)) if known else Piece(-1, -1, -1, -1, -1, -1)
                )
        return {index: tuple(pieces) for index, pieces in found.items()}

    def rest(self, index: int) -> tuple[int, int]:
        """Minutes and parts of a testimony that are still to be placed beside what is pinned."""
        pinned = self.pinned.get(index, ())
        left = self.minutes[index] - sum(piece.end - piece.start for piece in pinned)
        return max(0, left), max(0, self.parts[index] - len(pinned))

    def shortest(self, index: int) -> int:
        """The least minutes of a part; all of them where there is one part."""
        minutes, parts = self.rest(index)
        if parts <= 1:
            return minutes
        return 1 if self.cut_short else max(1, min(SHORTEST, minutes // parts))

    def cutting_short(self) -> None:
        """From now on parts may be as short as a minute."""
        self.cut_short = True
        self.openings = [self._openings(index) for index in range(len(self.testimony))]

    def _unmet(self, index: int, *pair: int) -> bool:
        """Whether two persons of one testimony take part in different rooms."""
        return self.testimony[index].unmet and self.persons[index][0] in pair

    def free(self, who: int, day: int) -> tuple[Span, ...]:
        """When somebody or something is free on a day."""
        key = who, day
        found = self._free.get(key)
        if found is None:
            windows = self._windows.get(who)
            spans = [(0, FULL_DAY)] if windows is None else windows.get(self.days[day], [])
            taken = [w for w in self._busy.get(self.named[who], ()) if w.day == self.days[day]]
            found = self._free[key] = tuple(minus(spans, [(w.start, w.end) for w in taken]))
        return found

    def blocked(self, index: int, day: int, room: int) -> tuple[bool, bool]:
        """Halves of a day in which somebody is in the building whom the persons of a testimony must not meet."""
        first = second = False
        for who in self.persons[index]:
            for other, strength in self.apart.get(who, {}).items():
                for where, morning, afternoon in self._present.get((other, day), ()):
                    if strength is Strength.DAY:
                        return True, True
                    if strength is Strength.BUILDING or where == room:
                        first, second = first or morning, second or afternoon
        return first, second

    def _openings(self, index: int) -> list[Opening]:
        one = self.testimony[index]
        minutes, parts = self.rest(index)
        if index in self.impossible or not minutes or not parts or not all(self.candidates[index]):
            return []
        own = _by_day(one.available)
        found = []
        for number, sitting in enumerate(self.docket.sittings):
            if not self._may_sit(one, number, own):
                continue
            day, room = self.day_number[sitting.day], self.who["room", sitting.room]
            spans = [(max(0, sitting.start), min(FULL_DAY, sitting.end))]
            spans = both(spans, self.free(room, day))
            if own is not None:
                spans = both(spans, own[sitting.day])
            spans = self._with_others(index, day, spans)
            spans = _halved(spans, *self.blocked(index, day, room))
            at = one.fixed.start if one.fixed is not None and index not in self.pinned else None
            if at is not None and parts == 1:
                spans = [(at, at + minutes) for a, b in spans if a <= at and at + minutes <= b]
            elif at is not None:
                spans = both(spans, [(at, FULL_DAY)])
            shortest = self.shortest(index)
            found += [Opening(number, day, room, a, b, sitting.start) for a, b in spans if b - a >= shortest]
        found.sort(key=lambda o: (o.day, o.start, o.sitting))
        return found

    def _may_sit(self, one: Testimony, number: int, own: "_ByDay") -> bool:
        sitting = self.docket.sittings[number]
        if sitting.end <= sitting.start or (own is not None and sitting.day not in own):
            return False
        if one.earliest is not None and sitting.day < one.earliest:
            return False
        if one.fixed is not None and (
            sitting.day != one.fixed.day or (one.fixed.room and sitting.room != one.fixed.room)
        ):
            return False
        return (not one.rooms or sitting.room in one.rooms) and one.equipment <= self.rooms[sitting.room].equipment

    def _with_others(self, index: int, day: int, spans: list[Span]) -> list[Span]:
        busy = [w for w in self._busy.get(self.testimony[index].person, ()) if w.day == self.days[day]]
        if busy:
            spans = minus(spans, [(w.start, w.end) for w in busy])
        for who in self.persons[index][1:]:
            spans = both(spans, self.free(who, day))
        for candidates in self.candidates[index]:
            if not spans:
                break
            union = sorted(span for who in candidates for span in self.free(who, day))
            spans = both(spans, united(union))
        return spans


_ByDay = dict[date, list[Span]] | None


def both(first: Sequence[Span], second: Sequence[Span]) -> list[Span]:
    """What two sets of stretches have in common."""
    return [(max(a, c), min(b, d)) for a, b in first for c, d in second if max(a, c) < min(b, d)]


def minus(spans: Iterable[Span], taken: Iterable[Span]) -> list[Span]:
    """What is left of stretches when others are taken out."""
    left = list(spans)
    for c, d in taken:
        if c < d:
            left = [
                part
                for a, b in left
                for part in ([(a, b)] if d <= a or b <= c else [(a, min(b, c)), (max(a, d), b)])
                if part[0] < part[1]
            ]
    return left


def united(spans: Iterable[Span]) -> list[Span]:
    """Stretches, in order, with those that touch or overlap made one."""
    found: list[Span] = []
    for a, b in spans:
        if found and a <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], b)
        elif a < b:
            found.append((a, b))
    return found


def _by_day(windows: Windows) -> _ByDay:
    if windows is None:
        return None
    found: dict[date, list[Span]] = {}
    for window in windows:
        found.setdefault(window.day, []).append((window.start, window.end))
    return {day: united(sorted(spans)) for day, spans in found.items()}


def _halved(spans: list[Span], first: bool, second: bool) -> list[Span]:
    if first and second:
        return []
    if first:
        return both(spans, [(HALVED, FULL_DAY)])
    return both(spans, [(0, HALVED)]) if second else spans


def _bounded(docket: Docket) -> None:
    for what, things, most in (
        ("testimonies", docket.testimony, MOST_TESTIMONIES),
        ("sittings", docket.sittings, MOST_SITTINGS),
        ("rooms", docket.rooms, MOST_THINGS),
        ("resources", docket.resources, MOST_THINGS),
        ("pinned", docket.pinned, MOST_SITTINGS),
        ("previous", docket.previous, MOST_TESTIMONIES * MOST_PARTS),
    ):
        if len(things) > most:
            raise UserError("plan.too_large", what=what, most=most)
    for kind, ids in (
        ("testimony", [one.id for one in docket.testimony]),
        ("room", [one.id for one in docket.rooms]),
        ("resource", [one.id for one in docket.resources]),
        ("sitting", [one.id for one in docket.sittings]),
    ):
        seen: set[str] = set()
        for one in ids:
            if one in seen:
                raise UserError("plan.same_id", kind=kind, id=one)
            seen.add(one)
    rooms = {one.id for one in docket.rooms}
    for sitting in docket.sittings:
        if sitting.room not in rooms:
            raise UserError("plan.unknown_room", sitting=sitting.id, room=sitting.room)
    for testimony in docket.testimony:
        if testimony.minutes < 1:
            raise UserError("plan.bad_minutes", testimony=testimony.id)
        if len(testimony.needs) > MOST_NEEDS:
            raise UserError("plan.too_large", what="needs", most=MOST_NEEDS)
