"""Ways out of what cannot both hold: the first free place for a hearing, or another resource for the same time."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Hearing
from judgedesk.app.hearings_changes import choices
from judgedesk.app.hearings_conflicts import WARNINGS, Board
from judgedesk.domain.errors import UserError
from judgedesk.domain.hearings import Conflict, Sitting, Slot

STEP: Final = 15
"""Minutes between two hours that are tried."""
_TRIED: Final = 150
"""Places that are tried at most, so that an answer comes while somebody waits for it."""


@dataclass(frozen=True, slots=True)
class Other:
    """Another resource for one of the needs of a hearing; `need` counts from 0."""

    need: int
    resource: str


def stands_against(found: list[Conflict]) -> list[Conflict]:
    """Conflicts without those that are only to be seen."""
    return [one for one in found if one.code not in WARNINGS]


def first_free(board: Board, one: Hearing) -> Slot | None:
    """The nearest place where nothing stands against a hearing: in its own sitting, room, day, else the next one."""
    tried = 0
    for slot in _places(board, one):
        if _taken(board, one, slot):
            continue
        tried += 1
        if tried > _TRIED:
            return None
        if not stands_against(board.instead(one.id, slot)):
            return slot
    return None


def _places(board: Board, one: Hearing) -> Iterator[Slot]:
    here, long = one.slot, one.slot.end - one.slot.start

    def near(sitting: Sitting) -> tuple[bool, bool, int, str]:
        away = (sitting.day - here.day).days
        return sitting.day != here.day, sitting.room != here.room, away if away >= 0 else 10_000 - away, sitting.id

    for sitting in sorted(board.docket.sittings, key=near):
        starts = range(-(-sitting.start // STEP) * STEP, sitting.end - long + 1, STEP)
        same = sitting.day == here.day
        for start in sorted(starts, key=lambda start: abs(start - here.start) if same else start):
            if (sitting.day, sitting.room, start) != (here.day, here.room, here.start):
                yield board.slot(here, sitting.day, start, sitting.room)


def _taken(board: Board, one: Hearing, slot: Slot) -> bool:
    """Whether somebody else is heard in the room at that time: said at once, without asking all the rules."""
    return any(
        other.id != one.id and other.live and other.slot.room == slot.room and other.slot.day == slot.day
        and other.slot.start < slot.end and slot.start < other.slot.end
        for other in board.book.hearings
    )  # fmt: skip


def other_resource(case: Case, board: Board, one: Hearing, conflict: Conflict) -> Other | None:
    """A resource that is free instead of the one a conflict is about; None where there is none."""
    wanted = str(dict(conflict.facts).get("resource") or "")
    if wanted not in one.slot.resources:
        return None
    need = one.slot.resources.index(wanted)
    try:
        found = choices(case, one.id, need)
    except UserError:
        return None
    asked = board.needs(one.slot.testimony)[need]
    known = {resource.id: resource for resource in board.docket.resources}
    for choice in found:
        free = not stands_against(list(choice.conflicts))
        if choice.resource.id != wanted and free and asked.met_by(known[choice.resource.id]):
            return Other(need, choice.resource.id)
    return None
