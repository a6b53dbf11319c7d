"""Making a plan better by taking some testimonies out and placing them anew: a few at a time, never for the worse."""

import math
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from judgedesk.planning.court import FULL_DAY, Court, Opening, Piece
from judgedesk.planning.diary import Diary, clash, strain
from judgedesk.planning.placing import Guide, Places, order

Worth = tuple[int, ...]

_MOST_OUT = 12
_OVERLOOKED = 0.02
_FORCED = 0.5
_EXCHANGED = 0.7


@dataclass(frozen=True, slots=True)
class Wish:
    """Where somebody would best begin."""

    opening: Opening
    start: int


class Mending:
    """A plan that gets better round by round.

    Args:
        diary: the plan; it is changed.
        seed: the same seed mends the same way.
        keep: whether moving counts right after not being placed.

    With `ordering` it looks for less inversions, and lets day and waiting be as they are.
    """

    def __init__(self, diary: Diary, seed: int, keep: bool = False, guide: Mapping[int, Guide] | None = None) -> None:
        self.guide = guide or {}
        self.diary, self.court, self.keep = diary, diary.court, keep
        self.draw = random.Random(seed)  # noqa: S311 - not a secret: chance that can be repeated
        self.worth = self.best = in_order(diary.worth(), keep)
        self.best_standing = dict(diary.standing)
        self.heat = 0.0
        self.ordering = False
        self.movable = [i for i in range(len(self.court.testimony)) if self.court.rest(i)[0] and self.court.openings[i]]
        self.ranked = {index: place for place, index in enumerate(order(self.court))}
        self.related = related(self.court)
        self.rounds = 0

    def run(self, rounds: int, stop: Callable[[], bool] | None = None) -> bool:
        """Try so many rounds; whether the plan got better."""
        before = self.best
        for _ in range(rounds):
            if not self.movable or (stop is not None and self.rounds % 16 == 0 and stop()):
                break
            self.rounds += 1
            self._round()
        return self.best < before

    def note(self) -> None:
        """Remember the plan as it stands, where it is the best so far."""
        if self.worth < self.best:
            self.best, self.best_standing = self.worth, dict(self.diary.standing)

    def back(self) -> None:
        """Go back to the best plan so far."""
        if self.worth > self.best:
            diary = self.diary
            for index in [i for i, pieces in diary.standing.items() if self.best_standing.get(i) != pieces]:
                diary.strike(index)
            for index, pieces in self.best_standing.items():
                if index not in diary.standing:
                    diary.put(index, pieces)
        self.worth = self.best

    def _bearable(self, worth: Worth) -> bool:
        """Whether a slightly worse plan is gone on from: nobody loses a place by it."""
        if self.keep or not self.heat or worth[0] > self.best[0]:
            return False
        if self.ordering:
            worse = (worth[2] - self.worth[2]) + (worth[3] - self.worth[3]) / 10
            return worth[1] <= self.best[1] and worse < -self.heat * math.log(max(1e-9, self.draw.random()))
        worse = (worth[1] - self.worth[1]) + (worth[2] - self.worth[2]) / 50
        return worse < -self.heat * math.log(max(1e-9, self.draw.random()))

    def _round(self) -> None:
        diary = self.diary
        self.court.steps += 2 * len(self.movable)
        wished = self._wished() if self.draw.random() < _FORCED else None
        if wished is None:
            out = self.chosen(self.draw.randint(2, _MOST_OUT))
        else:
            out = [wished[0], *self._in_the_way(*wished)]
        old = {index: diary.standing[index] for index in out if diary.whole(index)}
        for index in old:
            diary.take(index)
        placed = []
        if wished is not None:
            place = Places(diary, wished[0]).at(wished[1])
            if place is not None:
                diary.enter(wished[0], place)
                placed.append(wished[0])
                out = out[1:]
        for index in self._sequence(out):
            place = Places(diary, index).best(self.keep, self._overlooked)
            if place is not None:
                diary.enter(index, place)
                placed.append(index)
        worth = in_order(diary.worth(), self.keep)
        if worth <= self.worth or self._bearable(worth):
            self.worth = worth
            self.note()
            return
        for index in placed:
            diary.take(index)
        for index, pieces in old.items():
            diary.enter(index, pieces)

    def _wished(self) -> tuple[int, Guide] | None:
        """Somebody who waits for long, or has no place, and a better beginning."""
        draw, court, diary = self.draw, self.court, self.diary
        if self.ordering:
            return self._better_placed()
        some = [i for i in self.movable if i not in court.pinned and self._strained(i)]
        if not some:
            return None
        index = draw.choice(some)
        now = strain(court, index, diary.standing[index]) if diary.whole(index) else None
        wish: Guide | None = self.guide.get(index)
        if wish is None or draw.random() < 0.5 or now is None:
            better = [
                o
                for o in court.openings[index]
                if now is None or court.day_index[o.day] + max(0, o.start - o.opens) < now
            ]
            if not better:
                return None
            opening = draw.choice(better)
            wish = Wish(opening, opening.start)
        return index, wish

    def _better_placed(self) -> tuple[int, Guide] | None:
        """Somebody of an episode, and a beginning that stands against the order of fewer others."""
        draw, court, diary = self.draw, self.court, self.diary
        some = [i for i in self.movable if i not in court.pinned and court.rank[i] is not None and diary.whole(i)]
        if not some:
            return None
        index = draw.choice(some)
        places, now = Places(diary, index), diary.standing[index][0]
        places.order_starts()
        inverted, minutes = places.inverted(now.at), court.shortest(index)
        court.steps += len(court.openings[index]) // 4
        better = [
            o
            for o in court.openings[index]
            if places.inverted(o.day * FULL_DAY + o.start, o.day * FULL_DAY + o.end - minutes) < inverted
        ]
        if not better:
            return None
        if court.testimony[index].vulnerable and draw.random() < _EXCHANGED:
            return self._exchanged(index, better)
        opening = draw.choice(better)
        base = opening.day * FULL_DAY
        hours = {opening.start, *(b for _, b in diary.taken.get((opening.room, opening.day), ()))}
        starts = [
            h
            for h in sorted(hours)
            if opening.start <= h <= opening.end - minutes and places.inverted(base + h) < inverted
        ]
        return (index, Wish(opening, draw.choice(starts))) if starts else None

    def _exchanged(self, index: int, openings: list[Opening]) -> tuple[int, Guide] | None:
        """Where another vulnerable person begins, who then is placed anew."""
        court, diary = self.court, self.diary
        begins = {
            (diary.standing[i][0].sitting, diary.standing[i][0].start)
            for i in self.movable
            if i != index and court.testimony[i].vulnerable and diary.whole(i)
        }
        theirs = [
            Wish(o, at)
            for o in openings
            for sitting, at in sorted(begins)
            if sitting == o.sitting and o.start <= at < o.end
        ]
        return (index, self.draw.choice(theirs)) if theirs else None

    def _strained(self, index: int) -> bool:
        return self.court.testimony[index].vulnerable or not self.diary.whole(index)

    def _in_the_way(self, index: int, wish: Guide) -> list[int]:
        """Who takes the room, the persons or all able resources of a wished beginning, or stands on the wrong side."""
        court, day = self.court, wish.opening.day
        start, end = wish.start, min(wish.opening.end, wish.start + court.rest(index)[0])
        whos = {wish.opening.room, *court.persons[index]}
        whos |= {who for some in court.candidates[index] for who in some}
        piece = Piece(-1, day, wish.opening.room, start, end, start)
        found = []
        for other in self.movable:
            if other == index or not self.diary.whole(other):
                continue
            strength = court.rivals[index].get(other)
            for p in self.diary.standing[other]:
                if p.day != day:
                    continue
                shared = p.room in whos or not whos.isdisjoint(p.resources)
                if (shared and p.start < end and start < p.end) or (strength and clash(strength, piece, p)):
                    found.append(other)
                    break
        return found[: 2 * _MOST_OUT]

    def _overlooked(self) -> bool:
        return self.draw.random() < _OVERLOOKED

    def chosen(self, size: int) -> list[int]:
        """Who is taken out: somebody and those who compete with them, a day, or whoever is not placed and rivals."""
        draw, diary = self.draw, self.diary
        lost = [i for i in self.movable if not diary.whole(i)]
        if lost and draw.random() < 0.7:
            first = draw.choice(lost)
            return [first, *self._near(first, size)]
        kind = draw.random()
        placed = [i for i in self.movable if diary.whole(i)]
        if not placed:
            return lost[:size]
        if kind < 0.3:
            return self._on_day(diary.standing[draw.choice(placed)][0].day) + lost[:2]
        if kind < 0.6:
            vulnerable = [i for i in placed if self.court.testimony[i].vulnerable]
            first = draw.choice(vulnerable or placed)
            others = draw.sample(vulnerable, min(len(vulnerable), size // 2))
            return list(dict.fromkeys([first, *others, *self._near(first, size // 2)]))
        first = draw.choice(placed)
        if kind < 0.8:
            return [first, *self._near(first, size)]
        day = diary.standing[first][0].day
        span = [i for i in placed if abs(diary.standing[i][0].day - day) <= 2]
        return draw.sample(span, min(len(span), size))

    def _near(self, index: int, size: int) -> list[int]:
        near = [i for i in self.related[index] if self.diary.whole(i)]
        return self.draw.sample(near, min(len(near), size))

    def _on_day(self, day: int) -> list[int]:
        found = [i for i in self.movable if any(p.day == day for p in self.diary.standing.get(i, ()))]
        return found if len(found) <= 2 * _MOST_OUT else self.draw.sample(found, 2 * _MOST_OUT)

    def _sequence(self, out: list[int]) -> list[int]:
        kind = self.draw.random()
        if kind < 0.5:
            return sorted(out, key=self.ranked.__getitem__)
        if kind < 0.75:
            jitter = {index: self.draw.random() for index in out}
            return sorted(out, key=lambda i: (not self.court.testimony[i].vulnerable, jitter[i]))
        shuffled = list(out)
        self.draw.shuffle(shuffled)
        return shuffled


def in_order(worth: Worth, keep: bool) -> Worth:
    """The numbers in the order in which they count: with `keep`, moved comes right after not placed."""
    return (worth[0], worth[5], *worth[1:5]) if keep else worth


def related(court: Court) -> list[list[int]]:
    """For each testimony those that want the same resource or room, or are bound to it by a wish."""
    wants: dict[int, list[int]] = {}
    mine: list[set[int]] = []
    for index in range(len(court.testimony)):
        whos = {who for some in court.candidates[index] for who in some if len(some) <= 4}
        whos |= set(court.persons[index])
        rooms = {o.room for o in court.openings[index]}
        whos |= rooms if len(rooms) <= 2 else set()
        mine.append(whos)
        for who in whos:
            wants.setdefault(who, []).append(index)
    found = []
    for index, whos in enumerate(mine):
        near = {other for who in whos for other in wants[who]}
        near |= {*court.after[index], *court.before[index], *court.same_day[index], *court.rivals[index]}
        found.append(sorted(near - {index}))
    return found
