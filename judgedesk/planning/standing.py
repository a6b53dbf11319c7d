"""Why a testimony stands where it does: at most two reasons, the most binding first."""

from collections.abc import Iterator
from datetime import date

from judgedesk.domain.hearings import Reason
from judgedesk.planning.court import FULL_DAY, Court
from judgedesk.planning.diary import Diary, same_place

_MOST_REASONS = 2


def standing_reasons(court: Court, diary: Diary, index: int) -> list[Reason]:
    """Codes ``placed_…`` with ids, days and minutes as facts."""
    found = []
    for code, facts in _all(court, diary, index):
        found.append(Reason(court.testimony[index].id, code, facts))
        if len(found) == _MOST_REASONS or code in ("placed_pinned", "placed_fixed", "placed_kept"):
            break
    return found


def _all(court: Court, diary: Diary, index: int) -> Iterator[tuple[str, tuple[tuple[str, str | int | date], ...]]]:
    one, pieces = court.testimony[index], diary.standing[index]
    first, day = pieces[0], court.days[pieces[0].day]
    openings = court.openings[index]
    if index in court.pinned:
        yield "placed_pinned", (("date", day),)
        return
    if one.fixed is not None:
        yield "placed_fixed", (("date", day),)
        return
    if len({opening.day for opening in openings}) == 1:
        yield "placed_only_day", (("date", day),)
    elif index in court.previous and same_place(court.previous[index], pieces):
        yield "placed_kept", (("date", day),)
        return
    for other in court.after[index]:
        if diary.whole(other):
            last = diary.standing[other][-1]
            earlier = any(
                o.day * FULL_DAY + o.start < last.day * FULL_DAY + last.end and o.day <= first.day for o in openings
            )
            if earlier and (last.day == first.day or openings[0].day <= last.day):
                yield "placed_after", (("other", court.testimony[other].id),)
                break
    for other in sorted(court.same_day[index]):
        if diary.whole(other):
            yield "placed_same_day", (("other", court.testimony[other].id),)
            break
    for some in court.candidates[index]:
        free = court.free(some[0], first.day) if len(some) == 1 else ()
        if len(some) == 1 and free != ((0, FULL_DAY),):
            yield "placed_resource_only", (("resource", court.named[some[0]]),)
            break
    rank = court.rank[index]
    if rank is not None:
        same = [i for i in diary.placed() if court.rank[i] == rank]
        if all(diary.standing[i][0].at >= first.at for i in same):
            yield "placed_first_of_episode", (("episode", one.episode if one.episode is not None else ""),)
        elif not one.vulnerable:
            yield "placed_order", (("episode", one.episode if one.episode is not None else ""),)
    yield "placed_earliest", (("date", day),)
