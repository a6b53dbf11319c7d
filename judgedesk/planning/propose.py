"""A proposal for a docket: where everybody is to be heard, how good that is, and why."""

from collections.abc import Callable, Mapping

from judgedesk.domain.errors import UserError
from judgedesk.domain.hearings import Docket, Proposal, Reason, Slot, Status
from judgedesk.planning.accused import heard_first
from judgedesk.planning.conflicts import conflicts
from judgedesk.planning.court import Court
from judgedesk.planning.diary import Pieces
from judgedesk.planning.explain import Why
from judgedesk.planning.objective import objective
from judgedesk.planning.search import Search
from judgedesk.planning.wire import Progress

MOST_SECONDS = 3600.0

_BETWEEN_PINS = frozenset({"room_taken", "resource_taken", "person_twice", "order", "same_day", "max_minutes"})


def propose(
    docket: Docket,
    *,
    seconds: float = 10.0,
    seed: int = 0,
    keep: bool = False,
    tell: Callable[[Progress], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> Proposal:
    """The best plan found within a budget of counted work that takes about `seconds`.

    The same docket, seed and seconds always give the same proposal, unless it is stopped. A large docket with more
    seconds is searched the same way, and on: it never ends worse.

    Args:
        docket: what a plan is made from.
        seconds: the budget, at most an hour.
        seed: for another plan of the same worth, perhaps.
        keep: change `docket.previous` as little as can be: moved counts right after not being placed.
        tell: hears of every better plan and bound, and now and then of how far it is; not within one question to a
            solver, which may last a second or, in small dockets, as long as `seconds`.
        stop: asked now and then; when it says so, the best plan so far is the answer.

    Raises:
        UserError: ``plan.too_large``, ``plan.same_id``, ``plan.bad_minutes``, ``plan.unknown_room``,
            ``plan.bad_seconds``.
    """
    if not 0 < seconds <= MOST_SECONDS:
        raise UserError("plan.bad_seconds", most=int(MOST_SECONDS))
    court = Court(docket)
    why = Why(court, seed)
    quarrel = _quarrel(docket)
    if quarrel:
        standing = {index: tuple(pieces) for index, pieces in court.pinned.items()}
        slots = slots_of(court, standing)
        unplaced = tuple(one.id for one in docket.testimony if not any(s.testimony == one.id for s in slots))
        values = objective(docket, slots)
        return Proposal(Status.INFEASIBLE, slots, unplaced, tuple(why.pins(quarrel)), values, values)
    search = Search(court, seconds, seed, keep, tell, stop)

    def so_far(reasons: tuple[Reason, ...] = ()) -> Proposal:
        return _of(court, search, reasons)

    search.proposal = so_far
    search.run()
    late = heard_first(search, seconds, seed, keep, stop)
    return so_far((*why.unplaced(search.diary), *late, *why.placed(search.diary)))


def _of(court: Court, search: Search, reasons: tuple[Reason, ...]) -> Proposal:
    docket, diary, worth = court.docket, search.diary, search.diary.worth()
    slots = slots_of(court, diary.standing)
    unplaced = tuple(docket.testimony[i].id for i in range(len(docket.testimony)) if not diary.whole(i))
    status = Status.OPTIMAL if search.proved else Status.FEASIBLE
    if docket.testimony and len(unplaced) == len(docket.testimony) and search.bound[0] == len(unplaced):
        status = Status.INFEASIBLE
    return Proposal(status, slots, unplaced, reasons, worth[:5], search.bounds(), worth[5])


def slots_of(court: Court, standing: Mapping[int, Pieces]) -> tuple[Slot, ...]:
    """Pieces as slots, in order of time; pinned ones as they were given."""
    slots = []
    for index, pieces in standing.items():
        pinned = court.pinned_slots.get(index, [])
        slots += pinned
        number = max((slot.part for slot in pinned), default=0)
        for piece in pieces[len(pinned) :]:
            number += 1
            slots.append(
                Slot(
                    court.testimony[index].id,
                    number,
                    court.docket.sittings[piece.sitting].id,
                    court.named[piece.room],
                    court.days[piece.day],
                    piece.start,
                    piece.end,
                    tuple(court.named[who] for who in piece.resources),
                )
            )
    slots += [slot for slot in court.docket.pinned if slot.testimony not in court.number]
    return tuple(sorted(slots, key=lambda s: (s.day, s.start, s.room, s.testimony, s.part)))


def _quarrel(docket: Docket) -> list[tuple[str, tuple[str, ...]]]:
    """Rules that pinned slots break among themselves."""
    if not docket.pinned:
        return []
    found = conflicts(docket, docket.pinned)
    return [
        (one.code, one.about)
        for one in found
        if (one.code in _BETWEEN_PINS and (len(one.about) > 1 or one.code == "room_taken"))
        or (one.code == "apart" and len(one.about) > 1)
    ]
