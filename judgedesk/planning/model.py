"""The plan as a constraint model: some testimonies free, the others standing as the diary has them.

A part has one truth value an opening, one start on a clock that runs through all days, and one truth value a resource
that might serve it. Absent parts start and end at 0, so that waiting stays linear.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from ortools.sat.python import cp_model

from judgedesk.domain.hearings import HALVED, Strength
from judgedesk.planning.court import FULL_DAY, Court, Opening, both
from judgedesk.planning.diary import Diary, Pieces
from judgedesk.planning.measures import Measures
from judgedesk.planning.remaining import free, remaining

Bool: TypeAlias = cp_model.IntVar
Linear: TypeAlias = cp_model.LinearExpr | int


@dataclass(slots=True)
class Part:
    """One part that may be: `here` by opening, `chosen` by need and resource."""

    present: Bool
    start: cp_model.IntVar
    end: Linear
    size: Linear
    here: list[Bool] = field(default_factory=list)
    chosen: list[dict[int, Bool]] = field(default_factory=list)


@dataclass(slots=True)
class Hearing:
    """One free testimony: its openings beside what stands, whether it is placed, and its parts."""

    index: int
    placed: Bool
    openings: list[Opening]
    parts: list[Part]
    prefix: Pieces
    minutes: int


class Model:
    """The rules over `free`, beside what stands in `diary` (in which none of `free` stands but for pinned parts)."""

    def __init__(self, court: Court, diary: Diary, free: Sequence[int], hold: Iterable[int] = ()) -> None:
        self.court, self.diary = court, diary
        self.cp = cp_model.CpModel()
        self.hearings: dict[int, Hearing] = {}
        self.tables: dict[int, list[cp_model.IntervalVar]] = defaultdict(list)
        self._days_of: dict[int, dict[int, Bool]] = {}
        self._touched: dict[tuple[int, Strength], dict[tuple[int, int, int], Bool]] = {}
        must = set(hold)
        for index in free:
            self.hearings[index] = self._hearing(index)
            if index in must:
                self.cp.add(self.hearings[index].placed == 1)
        self._alone()
        self._limits()
        self._in_order()
        self._same_days()
        self._apart()
        self.measures = Measures(self)

    def _hearing(self, index: int) -> Hearing:
        court = self.court
        minutes, most = court.rest(index)
        openings = remaining(court, self.diary, index)
        placed = self.cp.new_bool_var(f"placed {index}")
        prefix = tuple(court.pinned.get(index, ()))
        hearing = Hearing(index, placed, openings, [], prefix, minutes)
        if not minutes:
            return hearing
        if not openings:
            self.cp.add(placed == 0)
            return hearing
        hearing.parts = [self._part(hearing, number, most) for number in range(most)]
        self.cp.add(hearing.parts[0].present == placed)
        if most > 1:
            self.cp.add(sum(part.size for part in hearing.parts) == minutes * placed)
        for earlier, later in zip(hearing.parts, hearing.parts[1:], strict=False):
            self.cp.add_implication(later.present, earlier.present)
            self.cp.add(later.start >= earlier.end).only_enforce_if(later.present)
        fixed = court.testimony[index].fixed
        if fixed is not None and fixed.start is not None and not prefix:
            first = hearing.parts[0]
            self.cp.add(first.start == openings[0].day * FULL_DAY + fixed.start).only_enforce_if(first.present)
        return hearing

    def _part(self, hearing: Hearing, number: int, most: int) -> Part:
        cp, openings, minutes = self.cp, hearing.openings, hearing.minutes
        name = f"{hearing.index}.{number}"
        shortest = self.court.shortest(hearing.index)
        starts = [[o.day * FULL_DAY + o.start, o.day * FULL_DAY + o.end - shortest] for o in openings]
        start = cp.new_int_var_from_domain(cp_model.Domain.from_intervals([[0, 0], *starts]), f"start {name}")
        size: Linear
        end: Linear
        if most == 1:
            present, size, end = hearing.placed, minutes, start + minutes
        else:
            present = cp.new_bool_var(f"part {name}")
            size = cp.new_int_var(0, minutes, f"size {name}")
            end = cp.new_int_var(0, max(o.day * FULL_DAY + o.end for o in openings), f"end {name}")
            cp.add(size >= shortest).only_enforce_if(present)
            cp.add(size == 0).only_enforce_if(~present)
            cp.add(end == start + size)
        cp.add(start == 0).only_enforce_if(~present)
        part = Part(present, start, end, size)
        part.here = [cp.new_bool_var(f"here {name} {o.sitting}") for o in openings]
        cp.add(sum(part.here) == present)
        for here, opening in zip(part.here, openings, strict=True):
            base = opening.day * FULL_DAY
            cp.add(start >= base + opening.start).only_enforce_if(here)
            cp.add(end <= base + opening.end).only_enforce_if(here)
        pairs = list(zip(part.here, openings, strict=True))
        cp.add(start >= sum((o.day * FULL_DAY + o.start) * here for here, o in pairs))
        last: Linear = start + minutes * present if most == 1 else end
        cp.add(last <= sum((o.day * FULL_DAY + o.end) * here for here, o in pairs))
        self._seat(hearing, part, name)
        return part

    def _seat(self, hearing: Hearing, part: Part, name: str) -> None:
        """Its room, its persons and its resources, each taken while it lasts."""
        cp, court = self.cp, self.court
        for who in court.persons[hearing.index]:
            self._occupy(who, part, part.present, name)
        rooms: dict[int, list[Bool]] = defaultdict(list)
        for here, opening in zip(part.here, hearing.openings, strict=True):
            rooms[opening.room].append(here)
        for room, theirs in rooms.items():
            taken = part.present if len(rooms) == 1 else cp.new_bool_var(f"room {name} {room}")
            if len(rooms) > 1:
                cp.add(sum(theirs) == taken)
            self._occupy(room, part, taken, name)
        several = defaultdict(list)
        for some in court.candidates[hearing.index]:
            chosen = {who: cp.new_bool_var(f"chosen {name} {who}") for who in some}
            cp.add(sum(chosen.values()) == part.present)
            part.chosen.append(chosen)
            for who, taken in chosen.items():
                several[who].append(taken)
                self._occupy(who, part, taken, name)
                self._within(hearing, part, who, taken)
        for taken_once in several.values():
            if len(taken_once) > 1:
                cp.add_at_most_one(taken_once)

    def _occupy(self, who: int, part: Part, taken: Bool, name: str) -> None:
        self.tables[who].append(
            self.cp.new_optional_interval_var(part.start, part.size, part.end, taken, f"{name} {who}")
        )

    def _within(self, hearing: Hearing, part: Part, who: int, taken: Bool) -> None:
        """A resource serves a part only where it is free for all of it."""
        cp = self.cp
        for here, opening in zip(part.here, hearing.openings, strict=True):
            base = opening.day * FULL_DAY
            shortest = self.court.shortest(hearing.index)
            spans = both(free(self.court, self.diary, who, opening.day), [(opening.start, opening.end)])
            spans = [(a, b) for a, b in spans if b - a >= shortest]
            if spans == [(opening.start, opening.end)]:
                continue
            if not spans:
                cp.add_bool_or(~here, ~taken)
                continue
            in_span = [here] if len(spans) == 1 else [cp.new_bool_var("") for _ in spans]
            if len(spans) > 1:
                cp.add_bool_or(*in_span, ~here, ~taken)
            for chosen, (a, b) in zip(in_span, spans, strict=True):
                cp.add(part.start >= base + a).only_enforce_if(here, taken, chosen)
                cp.add(part.end <= base + b).only_enforce_if(here, taken, chosen)

    def _alone(self) -> None:
        for intervals in self.tables.values():
            if len(intervals) > 1:
                self.cp.add_no_overlap(intervals)

    def _limits(self) -> None:
        """No person is heard longer on a day than they may be."""
        court = self.court
        for person, limit in sorted(court.limit.items()):
            by_day: dict[int, list[Linear]] = defaultdict(list)
            most = 0
            for index in court.of_person.get(person, ()):
                hearing = self.hearings.get(index)
                if hearing is not None and hearing.parts:
                    most += hearing.minutes
                    for part in hearing.parts:
                        self._spend(hearing, part, by_day)
            for day, spent in by_day.items():
                left = limit - self.diary.minutes[person, day]
                if left < most:
                    self.cp.add(sum(spent) <= max(0, left))

    def _spend(self, hearing: Hearing, part: Part, by_day: dict[int, list[Linear]]) -> None:
        if isinstance(part.size, int):
            for here, opening in zip(part.here, hearing.openings, strict=True):
                by_day[opening.day].append(part.size * here)
            return
        amounts = []
        for day, here in self.days_of(hearing, part).items():
            amount = self.cp.new_int_var(0, hearing.minutes, "")
            self.cp.add(amount == part.size).only_enforce_if(here)
            self.cp.add(amount == 0).only_enforce_if(~here)
            by_day[day].append(amount)
            amounts.append(amount)
        self.cp.add(sum(amounts) == part.size)

    def days_of(self, hearing: Hearing, part: Part) -> dict[int, Bool]:
        """For each day whether a part is on it."""
        found = self._days_of.get(id(part))
        if found is not None:
            return found
        by_day: dict[int, list[Bool]] = defaultdict(list)
        for here, opening in zip(part.here, hearing.openings, strict=True):
            by_day[opening.day].append(here)
        found = self._days_of[id(part)] = {}
        for day, theirs in by_day.items():
            found[day] = theirs[0] if len(theirs) == 1 else self.cp.new_bool_var("")
            if len(theirs) > 1:
                self.cp.add(sum(theirs) == found[day])
        return found

    def _in_order(self) -> None:
        for index, hearing in self.hearings.items():
            for other in self.court.after[index]:
                before = self.hearings.get(other)
                if before is None or other == index:
                    continue
                both_placed = [hearing.placed, before.placed]
                start: Linear = self.start(hearing)
                ends: list[Linear] = [part.end for part in before.parts]
                ends += [piece.day * FULL_DAY + piece.end for piece in before.prefix[-1:]]
                for end in ends:
                    self._at_most(end, start, both_placed)

    def _at_most(self, low: Linear, high: Linear, enforced: list[Bool]) -> None:
        if isinstance(low, int) and isinstance(high, int):
            if low > high:
                self.cp.add_bool_or(*(~one for one in enforced))
        else:
            self.cp.add(low <= high).only_enforce_if(*enforced)

    def start(self, hearing: Hearing) -> Linear:
        """When a testimony begins."""
        return hearing.prefix[0].at if hearing.prefix else hearing.parts[0].start if hearing.parts else 0

    def _same_days(self) -> None:
        for index, hearing in self.hearings.items():
            for other in sorted(self.court.same_day[index]):
                partner = self.hearings.get(other)
                if partner is None or other < index:
                    continue
                days: dict[int, Bool] = {}
                for one in (hearing, partner):
                    for piece in one.prefix:
                        self._on_that_day(days, piece.day, [hearing.placed, partner.placed])
                    for part in one.parts:
                        for here, opening in zip(part.here, one.openings, strict=True):
                            self._on_that_day(days, opening.day, [here, hearing.placed, partner.placed])
                self.cp.add_at_most_one(days.values())

    def _on_that_day(self, days: dict[int, Bool], day: int, when: list[Bool]) -> None:
        if day not in days:
            days[day] = self.cp.new_bool_var("")
        self.cp.add_bool_or(days[day], *(~one for one in when))

    def _apart(self) -> None:
        for index, hearing in self.hearings.items():
            for rival, strength in self.court.rivals[index].items():
                other = self.hearings.get(rival)
                if other is None or rival <= index:
                    continue
                mine = self._touches(hearing, strength)
                theirs = self._touches(other, strength)
                for key in sorted(mine.keys() & theirs.keys()):
                    self.cp.add_bool_or(~mine[key], ~theirs[key])
                for one, pieces in ((hearing, other.prefix), (other, hearing.prefix)):
                    self._apart_from(one, pieces, strength, mine if one is hearing else theirs)

    def _apart_from(
        self, hearing: Hearing, pieces: Pieces, strength: Strength, touches: dict[tuple[int, int, int], Bool]
    ) -> None:
        for piece in pieces:
            for (day, half, room), touch in touches.items():
                if day != piece.day or (room >= 0 and room != piece.room):
                    continue
                hit = half == 2 or (piece.start < HALVED if half == 0 else piece.end > HALVED)
                if hit:
                    self.cp.add(touch == 0)

    def _touches(self, hearing: Hearing, strength: Strength) -> dict[tuple[int, int, int], Bool]:
        """By day, half (2: the day) and room (-1: any) whether a testimony touches it."""
        known = self._touched.get((hearing.index, strength))
        if known is not None:
            return known
        found: dict[tuple[int, int, int], Bool] = {}
        self._touched[hearing.index, strength] = found

        def touch(day: int, half: int, room: int) -> Bool:
            if (day, half, room) not in found:
                found[day, half, room] = self.cp.new_bool_var("")
            return found[day, half, room]

        for part in hearing.parts:
            for here, opening in zip(part.here, hearing.openings, strict=True):
                room = opening.room if strength is Strength.ROOM else -1
                if strength is Strength.DAY:
                    self.cp.add_implication(here, touch(opening.day, 2, -1))
                    continue
                middle = opening.day * FULL_DAY + HALVED
                if opening.start < HALVED:
                    self.cp.add(part.start >= middle).only_enforce_if(here, ~touch(opening.day, 0, room))
                if opening.end > HALVED:
                    self.cp.add(part.end <= middle).only_enforce_if(here, ~touch(opening.day, 1, room))
        return found
