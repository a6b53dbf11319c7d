"""What stands in a plan while it is being made: who is taken when, and what the plan is worth so far."""

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from judgedesk.domain.hearings import BEFORE_FIXED, HALVED, Strength, Testimony
from judgedesk.planning.court import FULL_DAY, Court, Opening, Piece, Span

Pieces = tuple[Piece, ...]


class Diary:
    """Testimonies that have a place; pinned ones stand from the beginning."""

    def __init__(self, court: Court) -> None:
        self.court = court
        self.standing: dict[int, Pieces] = {}
        self.taken: dict[tuple[int, int], list[Span]] = {}
        self.days: Counter[int] = Counter()
        self.interpreters: Counter[tuple[int, int]] = Counter()
        self.minutes: Counter[tuple[int, int]] = Counter()
        for index, pieces in court.pinned.items():
            self.put(index, tuple(pieces))

    def put(self, index: int, pieces: Pieces) -> None:
        """Enter a testimony: all of its parts."""
        self.standing[index] = pieces
        for piece in pieces:
            for who in self._whos(index, piece):
                insort(self.taken.setdefault((who, piece.day), []), (piece.start, piece.end))
            self._count(index, piece, 1)

    def enter(self, index: int, pieces: Pieces) -> None:
        """Enter a testimony of which some parts, pinned, may stand already."""
        if index in self.standing:
            self.strike(index)
        self.put(index, pieces)

    def take(self, index: int) -> Pieces:
        """Strike a testimony out, but for what is pinned of it."""
        pieces = self.strike(index)
        pinned = self.court.pinned.get(index)
        if pinned:
            self.put(index, tuple(pinned))
        return pieces

    def strike(self, index: int) -> Pieces:
        """Strike a testimony out altogether."""
        pieces = self.standing.pop(index)
        for piece in pieces:
            for who in self._whos(index, piece):
                self.taken[who, piece.day].remove((piece.start, piece.end))
            self._count(index, piece, -1)
        return pieces

    def _whos(self, index: int, piece: Piece) -> Iterator[int]:
        yield from (who for who in (piece.room, *piece.resources) if who >= 0)
        yield from self.court.persons[index]

    def _count(self, index: int, piece: Piece, step: int) -> None:
        self.days[piece.day] += step
        for who in self.court.persons[index]:
            self.minutes[who, piece.day] += step * (piece.end - piece.start)
        for who in piece.resources:
            if who in self.court.interpreters:
                self.interpreters[who, piece.day] += step

    def whole(self, index: int) -> bool:
        """Whether a testimony has all of its minutes."""
        pieces = self.standing.get(index)
        return pieces is not None and sum(p.end - p.start for p in pieces) >= self.court.minutes[index]

    def placed(self) -> list[int]:
        """Testimonies that have all of their minutes."""
        return [index for index in sorted(self.standing) if self.whole(index)]

    def worth(self) -> tuple[int, int, int, int, int, int]:
        """The five numbers of the plan, and how many were moved."""
        court, placed = self.court, self.placed()
        waiting = sum(strain(court, index, self.standing[index]) for index in placed)
        starts = [(court.rank[i] or 0, self.standing[i][0].at) for i in placed if court.rank[i] is not None]
        starts.sort()
        days = sum(count > 0 for count in self.days.values())
        resources = sum(count > 0 for count in self.interpreters.values())
        moved = sum(self.moved(index) for index in placed)
        return len(court.testimony) - len(placed), waiting, inversions(starts), days, resources, moved

    def moved(self, index: int) -> bool:
        """Whether a testimony stands elsewhere than before."""
        before = self.court.previous.get(index)
        return before is not None and not same_place(before, self.standing[index])

    def fits(self, index: int, piece: Piece) -> bool:
        """Whether a part can stand there beside what stands already (its opening is not asked again)."""
        for who in self._whos(index, piece):
            if overlaps(self.taken.get((who, piece.day), ()), piece.start, piece.end):
                return False
        for who in piece.resources:
            if not any(a <= piece.start and piece.end <= b for a, b in self.court.free(who, piece.day)):
                return False
        return not self.meets(index, piece)

    def meets(self, index: int, piece: Piece) -> bool:
        """Whether somebody would be there whom the persons of a testimony must not meet."""
        for rival, strength in self.court.rivals[index].items():
            for other in self.standing.get(rival, ()):
                if other.day == piece.day and clash(strength, piece, other):
                    return True
        return False

    def around(self, index: int) -> tuple[int, int, int | None]:
        """Not before, not after (running clock), and the day asked for by those who stand already."""
        court, low, high, day = self.court, 0, len(self.court.days) * FULL_DAY, None
        for other in court.after[index]:
            if other != index and self.whole(other):
                last = self.standing[other][-1]
                low = max(low, last.day * FULL_DAY + last.end)
        for other in court.before[index]:
            if other != index and self.whole(other):
                high = min(high, self.standing[other][0].at)
        for other in court.same_day[index]:
            if self.whole(other):
                day = self.standing[other][0].day if day in (None, self.standing[other][0].day) else -1
        return low, high, day

    def spare(self, index: int, day: int) -> int:
        """Minutes for which the persons of a testimony may still be heard on a day."""
        limits = [
            self.court.limit[who] - self.minutes[who, day]
            for who in self.court.persons[index]
            if who in self.court.limit
        ]
        return min(limits, default=FULL_DAY)

    def left(self, index: int, opening: Opening) -> list[Span]:
        """What is free of an opening: its room, and the persons."""
        spans: list[Span] = [(opening.start, opening.end)]
        for who in (opening.room, *self.court.persons[index]):
            for c, d in self.taken.get((who, opening.day), ()):
                spans = [
                    part
                    for a, b in spans
                    for part in ([(a, b)] if d <= a or b <= c else [(a, c), (d, b)])
                    if part[0] < part[1]
                ]
        return spans


def overlaps(taken: Iterable[Span], start: int, end: int) -> bool:
    """Whether a stretch overlaps one of others; touching is not overlapping."""
    return any(a < end and start < b for a, b in taken)


def clash(strength: Strength, first: Piece, second: Piece) -> bool:
    """Whether two parts on one day bring together people who are to be kept apart."""
    if strength is Strength.DAY:
        return True
    if strength is Strength.ROOM and first.room != second.room:
        return False
    mornings = first.start < HALVED and second.start < HALVED
    return mornings or (first.end > HALVED and second.end > HALVED)


def same_place(first: Sequence[Piece], second: Sequence[Piece]) -> bool:
    """Whether parts stand on the same day, at the same hour, in the same room."""
    return [(p.day, p.start, p.room) for p in first] == [(p.day, p.start, p.room) for p in second]


def waits(one: Testimony, court: Court, piece: Piece) -> int:
    """Minutes somebody waits for the first part of a day."""
    if one.fixed is not None and one.fixed.start is not None and court.days[piece.day] == one.fixed.day:
        return BEFORE_FIXED
    return piece.start - piece.opens


def strain(court: Court, index: int, pieces: Sequence[Piece]) -> int:
    """What a testimony adds to the second number: day and waiting of a vulnerable person."""
    one = court.testimony[index]
    if not one.vulnerable:
        return 0
    total, day = court.day_index[pieces[0].day], -1
    for piece in pieces:
        if piece.day != day:
            total, day = total + waits(one, court, piece), piece.day
    return total


def inversions(starts: Sequence[tuple[int, int]]) -> int:
    """Pairs (rank, start) of which the later rank starts earlier; `starts` sorted."""
    seen: list[int] = []
    total, at = 0, 0
    while at < len(starts):
        following = at
        while following < len(starts) and starts[following][0] == starts[at][0]:
            following += 1
        same = [start for _, start in starts[at:following]]
        total += sum(len(seen) - bisect_right(seen, start) for start in same)
        for start in same:
            insort(seen, start)
        at = following
    return total
