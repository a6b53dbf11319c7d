"""The five numbers of a plan, how many were moved, and how ragged it is, over a constraint model."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from judgedesk.domain.hearings import BEFORE_FIXED
from judgedesk.planning.court import FULL_DAY, SHORTEST
from judgedesk.planning.diary import strain

if TYPE_CHECKING:
    from judgedesk.planning.model import Bool, Hearing, Linear, Model, Part

UNPLACED, STRAIN, INVERTED, DAYS, INTERPRETERS, MOVED, RAGGED = range(7)

_SHORT_COSTS = 8


class Measures:
    """Linear expressions for each number, made when first asked for: an early stage carries no later one's weight."""

    def __init__(self, model: Model) -> None:
        self.model, self.court, self.cp = model, model.court, model.cp
        self._made: dict[int, Linear] = {}
        self.standing = [i for i in model.diary.placed() if i not in model.hearings]

    def __getitem__(self, number: int) -> Linear:
        if number not in self._made:
            first = (self._unplaced, self._strain, self._inverted, self._days, self._interpreters)
            self._made[number] = (*first, self._moved, self._ragged)[number]()
        return self._made[number]

    def _unplaced(self) -> Linear:
        lost = len(self.court.testimony) - len(self.standing)
        return lost - sum(hearing.placed for hearing in self.model.hearings.values())

    def _strain(self) -> Linear:
        total: Linear = sum(strain(self.court, i, self.model.diary.standing[i]) for i in self.standing)
        for hearing in self.model.hearings.values():
            if self.court.testimony[hearing.index].vulnerable:
                total = total + self._strain_of(hearing)
        return total

    def _strain_of(self, hearing: Hearing) -> Linear:
        court, cp = self.court, self.cp
        one = court.testimony[hearing.index]
        if hearing.prefix:
            total: Linear = strain(court, hearing.index, hearing.prefix) * hearing.placed
        else:
            first = hearing.parts[:1]
            total = sum(
                court.day_index[o.day] * here for p in first for here, o in zip(p.here, hearing.openings, strict=True)
            )
            if one.fixed is not None and one.fixed.start is not None:
                return total + BEFORE_FIXED * hearing.placed
        if one.fixed is not None and one.fixed.start is not None:
            return total
        for number, part in enumerate(hearing.parts):
            waiting = part.start - sum(
                (o.day * FULL_DAY + o.opens) * here for here, o in zip(part.here, hearing.openings, strict=True)
            )
            if number == 0 and not hearing.prefix:
                total = total + waiting
                continue
            waits = cp.new_int_var(0, FULL_DAY, "")
            for day, here in self._first_on(hearing, number).items():
                again = self._also_before(hearing, number, day)
                cp.add(waits >= waiting).only_enforce_if(here, *([~again] if again is not None else []))
            total = total + waits
        return total

    def _first_on(self, hearing: Hearing, number: int) -> dict[int, Bool]:
        days = self.model.days_of(hearing, hearing.parts[number])
        if number == 0:
            pinned = {piece.day for piece in hearing.prefix}
            return {day: here for day, here in days.items() if day not in pinned}
        return days

    def _also_before(self, hearing: Hearing, number: int, day: int) -> Bool | None:
        if number == 0:
            return None
        return self.model.days_of(hearing, hearing.parts[number - 1]).get(day)

    def _inverted(self) -> Linear:
        court, hearings = self.court, self.model.hearings
        standing = [(court.rank[i], self.model.diary.standing[i][0].at) for i in self.standing]
        ranked = [(rank, at) for rank, at in standing if rank is not None]
        total: Linear = sum(a < b and at > bt for a, at in ranked for b, bt in ranked)
        free = [(court.rank[i], hearing) for i, hearing in hearings.items() if hearing.parts or hearing.prefix]
        movable = [(rank, hearing) for rank, hearing in free if rank is not None]
        for position, (rank, hearing) in enumerate(movable):
            for other_rank, at in ranked:
                if other_rank != rank:
                    total = total + self._against(hearing, at, later=rank > other_rank)
            for other_rank, other in movable[position + 1 :]:
                if other_rank != rank:
                    first, second = (hearing, other) if rank < other_rank else (other, hearing)
                    total = total + self._pair(first, second)
        return total

    def _against(self, hearing: Hearing, at: int, later: bool) -> Linear:
        """Inversion with one that stands; `later`: the free one is of the later episode."""
        if hearing.prefix:
            start = hearing.prefix[0].at
            return hearing.placed * int(start < at if later else start > at)
        part = hearing.parts[0]
        total: Linear = 0
        shortest = self.court.shortest(hearing.index)
        for here, opening in zip(part.here, hearing.openings, strict=True):
            low = opening.day * FULL_DAY + opening.start
            high = opening.day * FULL_DAY + opening.end - shortest
            if (low > at) if not later else (high < at):
                total = total + here
            elif (high > at) if not later else (low < at):
                inverted = self.cp.new_bool_var("")
                order = part.start >= at if later else part.start <= at
                self.cp.add(order).only_enforce_if(here, ~inverted)
                total = total + inverted
        return total

    def _pair(self, first: Hearing, second: Hearing) -> Linear:
        """Whether the second, of the later episode, begins before the first."""
        (low, high), (other_low, other_high) = self._range(first), self._range(second)
        if high <= other_low:
            return 0
        inverted = self.cp.new_bool_var("")
        both_placed = [first.placed, second.placed]
        if other_high < low:
            self.cp.add_bool_or(inverted, *(~one for one in both_placed))
        else:
            early, late = self.model.start(first), self.model.start(second)
            self.cp.add(early <= late).only_enforce_if(~inverted, *both_placed)
        return inverted

    def _days(self) -> Linear:
        used = self._by_day()
        known = {day for day, count in self.model.diary.days.items() if count > 0}
        total: Linear = len(known)
        for day in sorted(used.keys() - known):
            sits = self.cp.new_bool_var("")
            for here in used[day]:
                self.cp.add_implication(here, sits)
            total = total + sits
        return total

    def _by_day(self) -> dict[int, list[Bool]]:
        used: dict[int, list[Bool]] = defaultdict(list)
        for hearing in self.model.hearings.values():
            for part in hearing.parts:
                for here, opening in zip(part.here, hearing.openings, strict=True):
                    used[opening.day].append(here)
        return used

    def _interpreters(self) -> Linear:
        known = {key for key, count in self.model.diary.interpreters.items() if count > 0}
        total: Linear = len(known)
        comes: dict[tuple[int, int], Bool] = {}
        for hearing in self.model.hearings.values():
            for part in hearing.parts:
                for chosen in part.chosen:
                    for who, taken in chosen.items():
                        if who in self.court.interpreters:
                            self._comes(hearing, part, who, taken, comes, known)
        for booked in comes.values():
            total = total + booked
        return total

    def _comes(
        self,
        hearing: Hearing,
        part: Part,
        who: int,
        taken: Bool,
        comes: dict[tuple[int, int], Bool],
        known: set[tuple[int, int]],
    ) -> None:
        for day, here in self.model.days_of(hearing, part).items():
            if (who, day) not in known:
                if (who, day) not in comes:
                    comes[who, day] = self.cp.new_bool_var("")
                self.cp.add_bool_or(comes[who, day], ~here, ~taken)

    def _moved(self) -> Linear:
        diary, previous = self.model.diary, self.court.previous
        total: Linear = sum(diary.moved(i) for i in self.standing)
        for index, hearing in self.model.hearings.items():
            if index in previous and hearing.parts:
                stays = self.cp.new_bool_var("")
                total = total + hearing.placed - stays
                self.cp.add_implication(stays, hearing.placed)
                if not self._stays(hearing, stays):
                    self.cp.add(stays == 0)
        return total

    def _ragged(self) -> Linear:
        """Cuts in the free testimonies, and much more for every short part that a cut left."""
        total: Linear = 0
        for hearing in self.model.hearings.values():
            if len(hearing.parts) < 2:
                continue
            enough = min(SHORTEST, hearing.minutes)
            for part in hearing.parts:
                short = self.cp.new_bool_var("")
                self.cp.add(part.size >= enough).only_enforce_if(part.present, ~short)
                total = total + part.present + _SHORT_COSTS * short
        return total

    def _stays(self, hearing: Hearing, stays: Bool) -> bool:
        before = self.court.previous[hearing.index]
        if len(before) > len(hearing.parts):
            return False
        for number, part in enumerate(hearing.parts):
            if number >= len(before):
                self.cp.add_implication(stays, ~part.present)
                continue
            old = before[number]
            there = [
                here
                for here, o in zip(part.here, hearing.openings, strict=True)
                if (o.day, o.room) == (old.day, old.room) and o.start <= old.start < o.end
            ]
            if not there:
                return False
            self.cp.add_bool_or(*there, ~stays)
            self.cp.add(part.start == old.at).only_enforce_if(stays)
        return True

    def _range(self, hearing: Hearing) -> tuple[int, int]:
        """First and last minute at which a testimony could begin."""
        if hearing.prefix:
            return hearing.prefix[0].at, hearing.prefix[0].at
        shortest = self.court.shortest(hearing.index)
        starts = [(o.day * FULL_DAY + o.start, o.day * FULL_DAY + o.end - shortest) for o in hearing.openings]
        return min(low for low, _ in starts), max(high for _, high in starts)
