"""The accused is heard first (KPK 385–386) wherever that costs nothing of a plan's worth; else it is said why not.

What a plan is worth goes before this order, so that the five numbers mean the same for every docket: a plan is made
without it and, where somebody accused would be heard later, again with it; of two of the same worth the second is
taken. Whoever wants the order at any price says of the other testimonies that they come after.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from judgedesk.domain.hearings import Docket, Reason
from judgedesk.planning.court import Court
from judgedesk.planning.diary import Diary, Pieces
from judgedesk.planning.mending import in_order
from judgedesk.planning.search import Search

Standing: TypeAlias = Mapping[int, Pieces]
_SHARE, _SINGLE_SHARE, _MOST_SINGLE = 0.5, 0.25, 2
"""Of the budget, for all of the accused together and for one of them alone; how many are tried alone."""
PRICES: Final = ("places", "waiting", "episodes", "days", "interpreters", "moves")


@dataclass(frozen=True, slots=True)
class Late:
    """An accused who is heard after somebody else: indices in the court."""

    accused: int
    before: int


def heard_first(
    search: Search, seconds: float, seed: int, keep: bool, stop: Callable[[], bool] | None = None
) -> list[Reason]:
    """Put the accused of a finished search before the others where that is worth as much; why not, of the rest.

    The search holds the better plan afterwards; `seconds` is its budget, of which this takes as much again at most.
    """
    court = search.court
    late = heard_late(court, search.diary.standing)
    if not late:
        return []
    price = _with(search, [one.accused for one in late], seconds * _SHARE, seed, keep, stop)
    prices = {one.accused: price for one in late}
    if price and len(late) > 1:
        taken: list[int] = []
        for one in late[:_MOST_SINGLE]:
            prices[one.accused] = _with(search, [*taken, one.accused], seconds * _SINGLE_SHARE, seed, keep, stop)
            taken += [] if prices[one.accused] else [one.accused]
    ids = [one.id for one in court.testimony]
    return [
        Reason(ids[one.accused], f"not_first_{prices.get(one.accused) or PRICES[0]}", (("other", ids[one.before]),))
        for one in heard_late(court, search.diary.standing)
    ]


def heard_late(court: Court, standing: Standing) -> list[Late]:
    """The accused who begin after somebody who is to come after them, each with the first of those, by their order."""
    found = []
    for index, others in _order(court, standing).items():
        earlier = [(standing[other][0].at, other) for other in others if standing[other][0].at < standing[index][0].at]
        if earlier:
            found.append(Late(index, min(earlier)[1]))
    return found


def _order(court: Court, standing: Standing, accused: Iterable[int] | None = None) -> dict[int, list[int]]:
    """By testimony of an accused that has a place: those that come after it. What is pinned stands where it is, and
    what an accused is to be heard after by its own record comes before.
    """
    docket, number = court.docket, court.number
    wanted = [number[id] for id in docket.first if id in number] if accused is None else list(accused)
    others = [number[id] for id in docket.later if id in number and number[id] not in court.pinned]
    return {
        index: [other for other in others if other in standing and other not in _before(court, index)]
        for index in wanted
        if index in standing and index not in court.pinned
    }


def _before(court: Court, index: int) -> set[int]:
    """Everything after which a testimony is heard."""
    found: set[int] = set()
    open_ones = [index]
    while open_ones:
        fresh = [other for other in court.after[open_ones.pop()] if other not in found]
        found.update(fresh)
        open_ones += fresh
    return found


def _with(
    search: Search, accused: Sequence[int], seconds: float, seed: int, keep: bool, stop: Callable[[], bool] | None
) -> str:
    """Search again with these heard first, and take that plan where it is worth as much; else what it would cost."""
    court = search.court
    ordered = Search(Court(_ordered(court, search.diary.standing, accused)), seconds, seed, keep, None, stop)
    ordered.run()
    had, has = (in_order(one.diary.worth(), keep) for one in (search, ordered))
    # Who moved counts last where nothing is to be kept: less than who is heard first.
    most = len(had) if keep else len(had) - 1
    dearer = next((at for at in range(most) if has[at] != had[at]), None)
    if dearer is not None and has[dearer] > had[dearer]:
        names = (PRICES[0], PRICES[5], *PRICES[1:5]) if keep else PRICES
        return names[dearer]
    search.diary = _copied(court, ordered.diary.standing)
    if not keep:
        search.proved = search.bounds() == search.diary.worth()[:5]
    return ""


def _ordered(court: Court, standing: Standing, accused: Sequence[int]) -> Docket:
    """The docket in which others are to be heard after these."""
    more: dict[int, list[str]] = {}
    for index, others in _order(court, standing, accused).items():
        for other in others:
            more.setdefault(other, []).append(court.testimony[index].id)
    testimony = tuple(
        replace(one, after=tuple(dict.fromkeys((*one.after, *more.get(court.number[one.id], ())))))
        for one in court.docket.testimony
    )
    return replace(court.docket, testimony=testimony)


def _copied(court: Court, standing: Standing) -> Diary:
    """The same plan in a court without those orders."""
    diary = Diary(court)
    for index, pieces in standing.items():
        diary.enter(index, pieces)
    return diary
