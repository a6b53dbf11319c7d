"""What those who stand in a diary leave of the openings of a testimony that does not."""

from collections.abc import Sequence

from judgedesk.domain.hearings import HALVED, Strength
from judgedesk.planning.court import FULL_DAY, Court, Opening, Span, both, minus, united
from judgedesk.planning.diary import Diary


def remaining(court: Court, diary: Diary, index: int) -> list[Opening]:
    """Openings of a testimony, cut to what those who stand leave of them, each long enough for a part."""
    low, high, day = diary.around(index)
    pinned = court.pinned.get(index)
    if pinned:
        low = max(low, pinned[-1].day * FULL_DAY + pinned[-1].end)
    shortest = court.shortest(index)
    found = []
    for opening in court.openings[index]:
        base = opening.day * FULL_DAY
        if (day is not None and day != opening.day) or base + opening.end <= low or base + opening.start >= high:
            continue
        spans = both(diary.left(index, opening), [(low - base, high - base)])
        spans = _unmet(court, diary, index, opening, spans)
        spans = _served(court, diary, index, opening, spans, shortest)
        found += [
            Opening(opening.sitting, opening.day, opening.room, a, b, opening.opens)
            for a, b in spans
            if b - a >= shortest
        ]
    return found


def too_little(court: Court, index: int, openings: Sequence[Opening]) -> bool:
    """Whether openings cannot hold a testimony even where it is alone: a person is in one place at a time."""
    minutes, parts = court.rest(index)
    limits = [court.limit[who] for who in court.persons[index] if who in court.limit]
    if sum(sorted((o.end - o.start for o in openings), reverse=True)[:parts]) < minutes:
        return True
    by_day: dict[int, list[Span]] = {}
    for opening in openings:
        by_day.setdefault(opening.day, []).append((opening.start, opening.end))
    most = min(limits, default=FULL_DAY)
    return sum(min(most, sum(b - a for a, b in united(sorted(spans)))) for spans in by_day.values()) < minutes


def free(court: Court, diary: Diary, who: int, day: int) -> list[Span]:
    """When a resource is free beside what stands."""
    return minus(court.free(who, day), diary.taken.get((who, day), ()))


def _unmet(court: Court, diary: Diary, index: int, opening: Opening, spans: list[Span]) -> list[Span]:
    """Without the halves in which somebody stands whom the persons must not meet."""
    for rival, strength in court.rivals[index].items():
        for other in diary.standing.get(rival, ()):
            if other.day != opening.day or (strength is Strength.ROOM and other.room != opening.room):
                continue
            if strength is Strength.DAY:
                return []
            if other.start < HALVED:
                spans = both(spans, [(HALVED, FULL_DAY)])
            if other.end > HALVED:
                spans = both(spans, [(0, HALVED)])
    return spans


def _served(court: Court, diary: Diary, index: int, opening: Opening, spans: list[Span], shortest: int) -> list[Span]:
    """Cut to where every need is met by somebody for long enough."""
    for some in court.candidates[index]:
        able = [span for who in some for span in free(court, diary, who, opening.day) if span[1] - span[0] >= shortest]
        if len(able) == 1:
            spans = both(spans, able)
        elif not able:
            return []
    return spans
