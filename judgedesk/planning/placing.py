"""Finding a place for one testimony beside what stands already: every sensible start, the best of them taken."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol

from judgedesk.domain.hearings import HALVED
from judgedesk.planning.court import FULL_DAY, Court, Opening, Piece
from judgedesk.planning.diary import Diary, Pieces, same_place, strain

Cost = tuple[int, ...]


class Guide(Protocol):
    """Where a testimony would best begin."""

    @property
    def opening(self) -> Opening:
        """In which opening."""

    @property
    def start(self) -> int:
        """At which minute of the day."""


class Places:
    """Where a testimony could stand in a diary, and at what cost.

    Args:
        diary: what stands.
        index: the testimony, which does not stand but for what is pinned of it.
    """

    def __init__(self, diary: Diary, index: int) -> None:
        self.diary, self.court, self.index = diary, diary.court, index
        self.one = self.court.testimony[index]
        self.minutes, self.parts = self.court.rest(index)
        self.prefix: Pieces = tuple(self.court.pinned.get(index, ()))
        self.low, self.high, self.day = diary.around(index)
        if self.prefix:
            self.low = max(self.low, self.prefix[-1].day * FULL_DAY + self.prefix[-1].end)
        self.least = self.court.shortest(index)

    def best(self, keep: bool = False, draw: Callable[[], bool] | None = None) -> Pieces | None:
        """The place of least cost, None where there is none; with `keep` moving costs first.

        `draw` says of each place whether it is overlooked this time.
        """
        found: tuple[Cost, Pieces] | None = None
        self.order_starts()
        for least, places in self._by_promise(keep):
            if found is not None and least > found[0]:
                break
            for pieces in places:
                if draw is not None and draw():
                    continue
                cost = self.cost(pieces, keep)
                if found is None or cost < found[0]:
                    found = cost, pieces
        return None if found is None else found[1]

    def _by_promise(self, keep: bool) -> Iterator[tuple[Cost, Iterable[Pieces]]]:
        """Places in lots, each with what the best of the lot would cost at least; the most promising first."""
        openings = self.court.openings[self.index]
        if keep or self.prefix or not self.minutes:
            yield (0,), self.all()
            return
        lots = []
        self.court.steps += len(openings) // 4
        for number, opening in enumerate(openings):
            base, latest = opening.day * FULL_DAY, opening.end - self.least
            inverted = self.inverted(base + opening.start, base + latest)
            strained = 0
            if self.one.vulnerable:
                strained = self.court.day_index[opening.day] + max(0, opening.start - opening.opens)
            lots.append((strained, inverted, int(self.diary.days[opening.day] <= 0), number))
        lots.sort()
        for *least, number in lots:
            yield tuple(least), self._from(number, openings)

    def _from(self, number: int, openings: list[Opening]) -> Iterator[Pieces]:
        """Places that begin in an opening."""
        if self.parts == 1:
            for piece in self.starts(openings[number], self.minutes, self.low):
                yield (piece,)
        else:
            chain = self._chain(number, openings)
            if chain is not None:
                yield tuple(chain)

    def order_starts(self) -> None:
        """Note when those of earlier and of later episodes begin."""
        rank = self.court.rank[self.index]
        self.earlier: list[int] = []
        self.later: list[int] = []
        if rank is None:
            return
        for other, pieces in self.diary.standing.items():
            theirs = self.court.rank[other]
            if theirs is not None and theirs != rank and other != self.index:
                (self.earlier if theirs < rank else self.later).append(pieces[0].at)
        self.earlier.sort()
        self.later.sort()

    def inverted(self, at: int, latest: int | None = None) -> int:
        """With how many others a beginning between two minutes is inverted at least."""
        last = at if latest is None else latest
        return len(self.earlier) - bisect_right(self.earlier, last) + bisect_left(self.later, at)

    def cost(self, pieces: Pieces, keep: bool) -> Cost:
        """What a place adds to the numbers of the plan, in their order; then the day and the hour."""
        at = pieces[0].at
        inverted = self.inverted(at)
        diary = self.diary
        days = len({piece.day for piece in pieces if diary.days[piece.day] <= 0})
        booked = {(who, piece.day) for piece in pieces for who in piece.resources}
        fresh = sum(who in self.court.interpreters and diary.interpreters[who, day] <= 0 for who, day in booked)
        before = self.court.previous.get(self.index)
        moved = int(before is not None and not same_place(before, pieces))
        cost = (strain(self.court, self.index, pieces), inverted, days, fresh)
        return (moved, *cost, at) if keep else (*cost, moved, at)

    def at(self, guide: "Guide") -> Pieces | None:
        """The place that begins at a given start of an opening."""
        opening = guide.opening
        here = Opening(opening.sitting, opening.day, opening.room, guide.start, opening.end, opening.opens)
        if self.parts == 1:
            there = next(self.starts(here, self.minutes, self.low), None)
            return None if there is None or there.start != guide.start else (there,)
        later = [o for o in self.court.openings[self.index] if (o.day, o.start) > (here.day, here.start)]
        chain = self._chain(0, [here, *later])
        return None if chain is None or chain[0].start != guide.start else tuple(chain)

    def all(self) -> Iterator[Pieces]:
        """Every sensible place."""
        if not self.minutes:
            yield self.prefix
            return
        openings = self.court.openings[self.index]
        if self.parts == 1 and not self.prefix:
            for opening in openings:
                for piece in self.starts(opening, self.minutes, self.low):
                    yield (piece,)
            return
        for first in range(len(openings)):
            chain = self._chain(first, openings)
            if chain is not None:
                yield (*self.prefix, *chain)

    def _chain(self, first: int, openings: list[Opening]) -> list[Piece] | None:
        """Parts from one opening on, each as long as it can be."""
        left, parts, now, found = self.minutes, self.parts, self.low, list[Piece]()
        spent: dict[int, int] = {}
        limited = self.day
        if self.court.same_day[self.index] or self._fixed():
            limited = openings[first].day if limited in (None, openings[first].day) else -1
        if self.prefix and self.court.same_day[self.index] and limited != self.prefix[0].day:
            return None
        for opening in openings[first:]:
            if limited is not None and opening.day != limited:
                if found or opening.day > limited:
                    return None
                continue
            while True:
                room = self.diary.spare(self.index, opening.day) - spent.get(opening.day, 0)
                piece = self._longest(opening, left, parts, now, room)
                if piece is None:
                    break
                found.append(piece)
                left -= piece.end - piece.start
                parts -= 1
                spent[piece.day] = spent.get(piece.day, 0) + piece.end - piece.start
                now = piece.day * FULL_DAY + piece.end
                if not left:
                    return found if now <= self.high else None
            if not found:
                return None
        return None

    def _fixed(self) -> bool:
        return self.one.fixed is not None

    def _longest(self, opening: Opening, left: int, parts: int, now: int, most: int) -> Piece | None:
        """The longest part that an opening takes, long enough for the rest to fit into the parts that remain."""
        if parts < 1:
            return None
        shortest = max(-(-left // parts), min(self.least, left))
        best: Piece | None = None
        for a, b in self.diary.left(self.index, opening):
            a = max(a, now - opening.day * FULL_DAY)
            size = min(left, b - a, most)
            while size >= shortest and (best is None or size > best.end - best.start):
                piece = next(self.starts(opening, size, now), None)
                if piece is not None:
                    best = piece
                    break
                size = size - 15 if size - 15 >= shortest or size == shortest else shortest
        return best

    def starts(self, opening: Opening, minutes: int, now: int) -> Iterator[Piece]:
        """Parts of that length in an opening, at the hours at which something begins or ends."""
        diary, day = self.diary, opening.day
        base = day * FULL_DAY
        if (self.day is not None and day != self.day) or base + opening.end <= now or base >= self.high:
            return
        if opening.end - opening.start < minutes or diary.spare(self.index, day) < minutes:
            return
        for start in self._hours(opening, minutes, now - base):
            end = start + minutes
            self.court.steps += 1
            if base + end > self.high:
                return
            piece = Piece(opening.sitting, day, opening.room, start, end, opening.opens)
            if not diary.fits(self.index, piece):
                continue
            resources = self.booked(day, start, end)
            if resources is not None:
                yield Piece(opening.sitting, day, opening.room, start, end, opening.opens, resources)

    def _hours(self, opening: Opening, minutes: int, now: int) -> list[int]:
        diary, day, first = self.diary, opening.day, max(opening.start, now)
        fixed = self.one.fixed
        if fixed is not None and fixed.start is not None and not self.prefix and now <= self.low - day * FULL_DAY:
            hours = {fixed.start}
        else:
            hours = {first}
            whos = [opening.room, *self.court.persons[self.index]]
            whos += [who for some in self.court.candidates[self.index] for who in some]
            for who in whos:
                hours.update(b for _, b in diary.taken.get((who, day), ()))
            for some in self.court.candidates[self.index]:
                for who in some:
                    hours.update(a for a, _ in self.court.free(who, day))
            if self.court.rivals[self.index]:
                hours.add(HALVED)
            if self.court.before[self.index]:
                hours.add(opening.end - minutes)
        return sorted(hour for hour in hours if first <= hour <= opening.end - minutes)

    def booked(self, day: int, start: int, end: int) -> tuple[int, ...] | None:
        """A distinct free resource for every need; those that come on that day anyhow before others."""
        diary, court = self.diary, self.court
        free: list[list[int]] = []
        for some in court.candidates[self.index]:
            able = [
                who
                for who in some
                if any(a <= start and end <= b for a, b in court.free(who, day))
                and not any(a < end and start < b for a, b in diary.taken.get((who, day), ()))
            ]
            if not able:
                return None
            able.sort(key=lambda who: (who in court.interpreters and diary.interpreters[who, day] <= 0, who))
            free.append(able)
        return matched(free)


def matched(free: list[list[int]]) -> tuple[int, ...] | None:
    """One of each list, all different; the earlier in a list the better."""
    if len(free) <= 1:
        return tuple(some[0] for some in free)
    holder: dict[int, int] = {}

    def seat(need: int, seen: set[int]) -> bool:
        for who in free[need]:
            if who not in seen:
                seen.add(who)
                if who not in holder or seat(holder[who], seen):
                    holder[who] = need
                    return True
        return False

    if not all(seat(need, set()) for need in range(len(free))):
        return None
    chosen = {need: who for who, need in holder.items()}
    return tuple(chosen[need] for need in range(len(free)))


def first_plan(court: Court, keep: bool = False, guide: Mapping[int, Guide] | None = None) -> Diary:
    """A plan at once: pinned, then (to keep a plan) what stood before, then the hardest first.

    `guide` says where vulnerable persons would best begin: an opening, and a start in it.
    """
    diary = Diary(court)
    if keep:
        for index, pieces in sorted(court.previous.items()):
            place = still_there(diary, index, pieces)
            if place is not None:
                diary.put(index, place)
    for index in sorted(guide or {}, key=lambda i: (court.parts[i], i)):
        place = Places(diary, index).at((guide or {})[index])
        if place is not None:
            diary.put(index, place)
    for index in order(court):
        if not diary.whole(index):
            place = Places(diary, index).best(keep)
            if place is not None:
                diary.enter(index, place)
    return diary


def order(court: Court) -> list[int]:
    """Vulnerable persons first, then those with the fewest places; nobody before those they follow."""
    room = [sum(o.end - o.start for o in openings) for openings in court.openings]
    wanted = sorted(
        range(len(court.testimony)),
        key=lambda i: (not court.testimony[i].vulnerable, court.rank[i] or 0, room[i] // max(1, court.minutes[i]), i),
    )
    done: dict[int, None] = {}
    for index in wanted:
        trail = [index]
        seen = set()
        while trail:
            here = trail[-1]
            waiting = [o for o in court.after[here] if o not in done and o not in seen]
            seen.add(here)
            if waiting:
                trail.append(waiting[0])
            else:
                done.setdefault(trail.pop())
    return list(done)


def still_there(diary: Diary, index: int, before: Pieces) -> Pieces | None:
    """The place a testimony had, with the resources that are free now; None where it can't have it any more."""
    places = Places(diary, index)
    if sum(p.end - p.start for p in before) != places.minutes or len(before) > places.parts or places.prefix:
        return None
    found, now = list[Piece](), places.low
    for old in before:
        for opening in diary.court.openings[index]:
            if (opening.day, opening.room) == (old.day, old.room) and opening.start <= old.start:
                piece = Piece(opening.sitting, old.day, old.room, old.start, old.end, opening.opens, old.resources)
                if old.end <= opening.end and piece.at >= now and _may(diary, places, piece, found):
                    resources = _same_resources(diary, index, old) or places.booked(old.day, old.start, old.end)
                    if resources is None:
                        return None
                    found.append(
                        Piece(opening.sitting, old.day, old.room, old.start, old.end, opening.opens, resources)
                    )
                    now = old.day * FULL_DAY + old.end
                    break
        else:
            return None
    return tuple(found) if now <= places.high else None


def _may(diary: Diary, places: Places, piece: Piece, found: list[Piece]) -> bool:
    spent = sum(p.end - p.start for p in found if p.day == piece.day)
    if diary.spare(places.index, piece.day) - spent < piece.end - piece.start:
        return False
    if places.day not in (None, piece.day):
        return False
    bare = Piece(piece.sitting, piece.day, piece.room, piece.start, piece.end, piece.opens)
    return diary.fits(places.index, bare)


def _same_resources(diary: Diary, index: int, old: Piece) -> tuple[int, ...] | None:
    wanted = diary.court.candidates[index]
    if len(old.resources) != len(wanted) or len(set(old.resources)) != len(wanted):
        return None
    if any(who not in some for who, some in zip(old.resources, wanted, strict=True)):
        return None
    return old.resources if diary.fits(index, old) else None
