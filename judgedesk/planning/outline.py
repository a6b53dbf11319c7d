"""What no plan can beat in inversions, days and interpreters' days: the plan in outline, by days alone.

Who begins on which day, and for how long they are heard there; where in a day is left open. Everything that a plan must
keep and that can be said of days is kept: minutes of rooms and of those who are booked, order, and how little the
vulnerable can be made to wait. So what this cannot beat no plan can.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor

from ortools.linear_solver.python import model_builder

from judgedesk.domain.hearings import HALVED
from judgedesk.planning.bounds import Strained
from judgedesk.planning.court import FULL_DAY, Court, Span, both, united

_SCALE = 1000
_ADDED = 4000
_BROKEN = 0.02
_ROUNDED = 1e-4
_ENTERED, _PLAIN, _ADDED_ROW, _HARD = 7e-6, 1.4e-5, 5e-8, 20_000
"""Seconds of this kind of machine: to enter a row, to solve with it, and with the square of those added later.

For days and interpreters it is harder, the more so the more rows there are.
"""

Terms = dict[int, float]


@dataclass(slots=True)
class Rows:
    """Numbers from 0 to a most, and sums of them that are at most something."""

    most: list[float]
    sums: list[tuple[Terms, float]]

    def number(self, most: float = 1.0) -> int:
        """A new number."""
        self.most.append(most)
        return len(self.most) - 1

    def at_most(self, terms: Terms, most: float) -> None:
        """A sum that is bounded."""
        self.sums.append((terms, most))

    def equal(self, terms: Terms, value: float) -> None:
        """A sum that is known."""
        self.at_most(terms, value)
        self.at_most({at: -by for at, by in terms.items()}, -value)


class Outline:
    """A docket by days.

    Args:
        court: with parts as short as they may be.
        lost: how many testimonies have no place.
        strained: vulnerable persons alone, solved; None where nothing is known of them.
        strain: what their days and waiting come to.
    """

    def __init__(self, court: Court, lost: int, strained: Strained | None = None, strain: int = 0) -> None:
        self.court, self.lost = court, lost
        self.rows = Rows([], [])
        self.count = len(court.days)
        self.out: dict[int, int] = {}
        self.first: dict[int, dict[int, int]] = {}
        self.heard: dict[int, dict[int, int]] = {}
        self.begun: dict[int, list[int]] = {}
        self.known: dict[int, int] = {}
        self.minutes: dict[int, dict[int, tuple[int, float]]] = {}
        self.hours: dict[int, dict[int, list[tuple[int, Span]]]] = {}
        self.held: list[tuple[int, Terms, int]] = []
        for index in range(len(court.testimony)):
            self._enter(index)
        if self.out:
            self.rows.at_most(dict.fromkeys(self.out.values(), 1.0), lost)
        self._rooms()
        self._booked()
        self._order()
        if strained is not None and not lost:
            self._waiting(strained, strain)
        self.work = _ENTERED * len(self.rows.sums)
        self.plain = len(self.rows.sums)

    def _enter(self, index: int) -> None:
        """When a testimony may begin, and how long it is heard on a day."""
        court, rows = self.court, self.rows
        minutes, parts = court.rest(index)
        if index in court.pinned:
            self.known[index] = court.pinned[index][0].day
        by_day: dict[int, list[tuple[int, Span]]] = defaultdict(list)
        for opening in court.openings[index]:
            by_day[opening.day].append((opening.room, (opening.start, opening.end)))
        self.hours[index] = by_day
        if not minutes or not by_day:
            return
        out = self.out[index] = rows.number(min(1, self.lost))
        heard = self.heard[index] = {day: rows.number() for day in by_day}
        if parts == 1:
            self.minutes[index] = {day: (at, float(minutes)) for day, at in heard.items()}
            rows.equal({out: 1.0, **dict.fromkeys(heard.values(), 1.0)}, 1)
            first = heard
        else:
            first = {day: rows.number() for day in by_day}
            amounts = {day: rows.number(minutes) for day in by_day}
            self.minutes[index] = {day: (at, 1.0) for day, at in amounts.items()}
            rows.equal({out: 1.0, **dict.fromkeys(first.values(), 1.0)}, 1)
            rows.equal({out: float(minutes), **dict.fromkeys(amounts.values(), 1.0)}, minutes)
            rows.at_most(dict.fromkeys(heard.values(), 1.0), parts)
            for day, at in heard.items():
                longest = min(minutes, self._longest(index, by_day[day]))
                rows.at_most({amounts[day]: 1.0, at: -float(longest)}, 0)
                rows.at_most({first[day]: 1.0, at: -1.0}, 0)
        if index in self.known:
            return
        self.first[index] = first
        self._begins(index, first)
        if parts > 1:
            for day, at in heard.items():
                rows.at_most({at: 1.0, self.begun[index][day]: -1.0}, 0)

    def _longest(self, index: int, spans: Iterable[tuple[int, Span]]) -> int:
        limits = [self.court.limit[who] for who in self.court.persons[index] if who in self.court.limit]
        return min([_length(span for _, span in spans), *limits])

    def _begins(self, index: int, first: dict[int, int]) -> None:
        """For each day whether a testimony has begun by its end."""
        begun: list[int] = []
        for day in range(self.count):
            at = self.rows.number()
            terms: Terms = {at: 1.0}
            if begun:
                terms[begun[-1]] = -1.0
            if day in first:
                terms[first[day]] = -1.0
            self.rows.equal(terms, 0)
            begun.append(at)
        self.begun[index] = begun

    def _rooms(self) -> None:
        """Rooms that serve some testimonies and no others have so many minutes on a day, and in each half of it."""
        open_: dict[tuple[int, int], list[Span]] = defaultdict(list)
        for sitting in self.court.docket.sittings:
            room, day = self.court.who["room", sitting.room], self.court.day_number[sitting.day]
            open_[room, day] += both([(max(0, sitting.start), sitting.end)], self.court.free(room, day))
        wanted: dict[tuple[int, tuple[int, ...], Span], None] = {}
        served: dict[int, list[tuple[int, frozenset[int], Span]]] = defaultdict(list)
        for index, by_day in self.hours.items():
            for day, spans in by_day.items():
                rooms = tuple(sorted({room for room, _ in spans}))
                hours = min(a for _, (a, _) in spans), max(b for _, (_, b) in spans)
                served[day].append((index, frozenset(rooms), hours))
                for half in _HALVES:
                    if half[0] <= hours[0] and hours[1] <= half[1]:
                        wanted[day, rooms, half] = None
        for day, pool, half in wanted:
            able = sum(_length(both(united(sorted(open_[room, day])), [half])) for room in pool)
            theirs = [i for i, rooms, (a, b) in served[day] if rooms <= set(pool) and half[0] <= a and b <= half[1]]
            self._take(day, theirs, able)

    def _take(self, day: int, theirs: Iterable[int], able: int) -> None:
        terms: Terms = {}
        for index in theirs:
            if index in self.minutes:
                at, by = self.minutes[index][day]
                terms[at] = terms.get(at, 0.0) + by
        if terms:
            self.held.append((day, terms, able))
        if sum(by * self.rows.most[at] for at, by in terms.items()) > able:
            self.rows.at_most(terms, able)

    def _pools(self, kind: frozenset[int] | None = None) -> dict[tuple[int, ...], list[int]]:
        """Sets of resources, and whose needs nobody outside of the set can meet; `kind`: only sets within it."""
        sets: dict[tuple[int, ...], None] = {}
        for some in (tuple(sorted(some)) for theirs in self.court.candidates for some in theirs):
            if kind is None or kind.issuperset(some):
                sets[some] = None
        wide = {pool: set(pool) for pool in sets}
        return {
            pool: [
                i for i, theirs in enumerate(self.court.candidates) for some in theirs if wide[pool].issuperset(some)
            ]
            for pool in sets
        }

    def _free(self, who: int, day: int) -> int:
        return _length(both(self.court.free(who, day), self._sat(day)))

    def _sat(self, day: int) -> list[Span]:
        return united(sorted((s.start, s.end) for s in self.court.docket.sittings if s.day == self.court.days[day]))

    def _booked(self) -> None:
        """Those who can meet some needs have so many minutes on a day."""
        for pool, theirs in self._pools().items():
            for day in range(self.count):
                there = [i for i in theirs if day in self.hours[i]]
                if there:
                    self._take(day, there, sum(self._free(who, day) for who in pool))

    def _order(self) -> None:
        """Nobody has begun before whom they follow; all of a day on that day."""
        for index, begun in self.begun.items():
            for other in self.court.after[index]:
                if other in self.begun and other != index:
                    for one, theirs in zip(begun, self.begun[other], strict=True):
                        self.rows.at_most({one: 1.0, theirs: -1.0, self.out[other]: -1.0}, 0)
            for other in sorted(self.court.same_day[index]):
                if other in self.begun and other != index:
                    for one, theirs in zip(begun, self.begun[other], strict=True):
                        self.rows.at_most({one: 1.0, theirs: -1.0, self.out[other]: -1.0}, 0)

    def _waiting(self, strained: Strained, strain: int) -> None:
        """What vulnerable persons may still give away: by how much a beginning is dearer than the least they can do."""
        given = strained.dearer()
        if given is None:
            return
        least, dearer = given
        spare = max(0.0, strain - least) + _ROUNDED
        terms: Terms = {}
        for index, by_day in dearer.items():
            for day, at in self.first.get(index, {}).items():
                by = by_day.get(day)
                if by is None or by > spare:
                    self.rows.most[at] = 0
                elif by > 0:
                    terms[at] = floor(by * _SCALE) / _SCALE
        if terms:
            self.rows.at_most(terms, ceil(spare * _SCALE) / _SCALE)

    def able(self, budget: float) -> bool:
        """Whether days and interpreters' days can be bounded within a budget."""
        return 4 * self._dear() <= budget

    def inversions(self, budget: float) -> Iterator[int]:
        """How many pairs must stand against the order of episodes; nearer and nearer, as long as the budget goes."""
        ranked = [
            (rank, i)
            for i, rank in enumerate(self.court.rank)
            if rank is not None and (i in self.begun or i in self.known)
        ]
        ranked.sort()
        forced = 0
        pairs: dict[tuple[int, int], int] = {}
        for place, (rank, i) in enumerate(ranked):
            for later, j in ranked[place + 1 :]:
                if later == rank:
                    continue
                low, high = self._span(i)[0], self._span(j)[1]
                if low > high:
                    forced += 1
                elif self._span(i)[1] > self._span(j)[0]:
                    pairs[i, j] = -1
        forced = 0 if self.lost else forced
        yield forced
        for more in self._untangled(pairs, budget):
            yield forced + more

    def _span(self, index: int) -> tuple[int, int]:
        if index in self.known:
            return self.known[index], self.known[index]
        days = [day for day, at in self.first[index].items() if self.rows.most[at] > 0]
        return min(days, default=0), max(days, default=self.count)

    def _untangled(self, pairs: dict[tuple[int, int], int], budget: float) -> Iterator[int]:
        """Rows for pairs are added where they are broken."""
        counted: Terms = {}
        while self._dear() <= budget - self.work:
            value, numbers = self._linear(counted)
            if value is None:
                return
            yield ceil(value - _ROUNDED)
            broken = []
            for (i, j), y in pairs.items():
                paid = numbers[y] if y >= 0 else 0.0
                by, day = max((self._by(j, d, numbers) - self._by(i, d, numbers), -d) for d in range(self.count))
                if by - paid > _BROKEN:
                    broken.append((paid - by, i, j, -day))
            broken.sort()
            if not broken:
                return
            for _, i, j, day in broken[:_ADDED]:
                if pairs[i, j] < 0:
                    pairs[i, j] = self.rows.number()
                    counted[pairs[i, j]] = 1.0
                self._inverted(pairs[i, j], i, j, day)

    def _by(self, index: int, day: int, numbers: Sequence[float]) -> float:
        return float(self.known[index] <= day) if index in self.known else numbers[self.begun[index][day]]

    def _inverted(self, y: int, i: int, j: int, day: int) -> None:
        """A pair is inverted where the later episode has begun by a day, and the earlier has not."""
        terms: Terms = {y: -1.0}
        known = 0.0
        if j in self.known:
            known -= self.known[j] <= day
        else:
            terms[self.begun[j][day]] = 1.0
        if i in self.known:
            known += self.known[i] <= day
        else:
            terms[self.begun[i][day]] = -1.0
            terms[self.out[i]] = -1.0
        self.rows.at_most(terms, known)

    def days(self) -> int:
        """On how many days somebody must be heard."""
        self.used = {day: self.rows.number() for day in range(self.count)}
        for pieces in self.court.pinned.values():
            for piece in pieces:
                self.rows.at_most({self.used[piece.day]: -1.0}, -1)
        for heard in self.heard.values():
            for day, at in heard.items():
                self.rows.at_most({at: 1.0, self.used[day]: -1.0}, 0)
        for day, terms, able in self.held:
            self.rows.at_most({**terms, self.used[day]: -float(able)}, 0)
        self.plain = len(self.rows.sums)
        return self._whole(dict.fromkeys(self.used.values(), 1.0))

    def interpreters(self, days: int) -> int:
        """On how many days interpreters must come, each counted, where somebody is heard on so many days at most."""
        court, rows = self.court, self.rows
        rows.at_most(dict.fromkeys(self.used.values(), 1.0), days)
        comes: dict[tuple[int, int], int] = {}
        for pieces in court.pinned.values():
            for piece in pieces:
                for who in piece.resources:
                    if who in court.interpreters and (who, piece.day) not in comes:
                        at = comes[who, piece.day] = rows.number()
                        rows.at_most({at: -1.0}, -1)
        for index, heard in self.heard.items():
            for some in court.candidates[index]:
                if not court.interpreters.issuperset(some):
                    continue
                for day, at in heard.items():
                    terms: Terms = {at: 1.0}
                    for who in some:
                        if self._able(index, who, day):
                            if (who, day) not in comes:
                                comes[who, day] = rows.number()
                            terms[comes[who, day]] = -1.0
                    rows.at_most(terms, 0)
        for pool, theirs in self._pools(court.interpreters).items():
            for day in range(self.count):
                terms = {}
                for index in theirs:
                    if day in self.minutes.get(index, {}):
                        at, by = self.minutes[index][day]
                        terms[at] = terms.get(at, 0.0) + by
                if terms:
                    rows.at_most(
                        terms | {comes[w, day]: -float(self._free(w, day)) for w in pool if (w, day) in comes}, 0
                    )
        self.plain = len(self.rows.sums)
        return self._whole(dict.fromkeys(comes.values(), 1.0))

    def _able(self, index: int, who: int, day: int) -> bool:
        """Whether somebody could serve a part of a testimony on a day."""
        shortest = self.court.shortest(index)
        free = self.court.free(who, day)
        return any(b - a >= shortest for _, span in self.hours[index][day] for a, b in both([span], free))

    def _whole(self, counted: Terms) -> int:
        value, _ = self._linear(counted)
        self.work += self._dear() * self.plain / _HARD
        return 0 if value is None else ceil(value - _ROUNDED)

    def _dear(self) -> float:
        """What one solution costs."""
        return _PLAIN * self.plain + _ADDED_ROW * (len(self.rows.sums) - self.plain) ** 2

    def _linear(self, counted: Terms) -> tuple[float | None, list[float]]:
        model = model_builder.Model()  # type: ignore[no-untyped-call]
        numbers = [model.new_num_var(0, most, "") for most in self.rows.most]
        for terms, most in self.rows.sums:
            model.add(sum(by * numbers[at] for at, by in terms.items()) <= most)
        model.minimize(sum(by * numbers[at] for at, by in counted.items()))
        solver = model_builder.Solver("glop")
        status = solver.solve(model)
        self.work += self._dear()
        if status != model_builder.SolveStatus.OPTIMAL:
            return None, []
        return float(solver.objective_value), [float(solver.value(one)) for one in numbers]


_HALVES: tuple[Span, ...] = ((0, FULL_DAY), (0, HALVED), (HALVED, FULL_DAY))


def _length(spans: Iterable[Span]) -> int:
    return sum(b - a for a, b in united(sorted(spans)))
