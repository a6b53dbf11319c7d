"""What a plan is worth: the five numbers, worked out from its slots alone."""

from bisect import bisect_left
from collections.abc import Iterable

from judgedesk.domain.hearings import BEFORE_FIXED, INTERPRETER, Docket, ObjectiveValues, Slot, Testimony
from judgedesk.planning.diary import inversions
from judgedesk.planning.ranks import episode_ranks


def objective(docket: Docket, slots: Iterable[Slot]) -> ObjectiveValues:
    """The five numbers of `ObjectiveValues`; a testimony is placed when its parts last its minutes."""
    by_testimony: dict[str, list[Slot]] = {}
    for slot in slots:
        by_testimony.setdefault(slot.testimony, []).append(slot)
    for parts in by_testimony.values():
        parts.sort(key=lambda slot: (slot.day, slot.start, slot.part))
    days = docket.days()
    opens = {sitting.id: sitting.start for sitting in docket.sittings}
    ranks = dict(zip((one.id for one in docket.testimony), episode_ranks(docket.testimony), strict=True))
    placed = [
        one for one in docket.testimony if sum(s.end - s.start for s in by_testimony.get(one.id, ())) >= one.minutes
    ]
    strained = 0
    starts = []
    for one in placed:
        parts = by_testimony[one.id]
        rank = ranks[one.id]
        if rank is not None:
            starts.append((rank, parts[0].day.toordinal() * 1440 + parts[0].start))
        if one.vulnerable:
            strained += bisect_left(days, parts[0].day) + _waits(one, parts, opens)
    every = [slot for parts in by_testimony.values() for slot in parts]
    interpreters = {one.id for one in docket.resources if one.kind == INTERPRETER}
    booked = {(who, slot.day) for slot in every for who in slot.resources if who in interpreters}
    return (
        len(docket.testimony) - len(placed),
        strained,
        inversions(sorted(starts)),
        len({slot.day for slot in every}),
        len(booked),
    )


def _waits(one: Testimony, parts: list[Slot], opens: dict[str, int]) -> int:
    total, day = 0, None
    for slot in parts:
        if slot.day != day:
            day = slot.day
            fixed = one.fixed is not None and one.fixed.start is not None and one.fixed.day == day
            total += BEFORE_FIXED if fixed else slot.start - opens.get(slot.sitting, slot.start)
    return total
