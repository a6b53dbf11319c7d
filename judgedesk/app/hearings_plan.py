"""Plans of a case: asked of a confined child, kept to be compared, and accepted by a person as one act."""

import threading
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from judgedesk.app import kept
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import KIND, Book, Hearing, Json, moved_to, slot_json, slot_of, state_in
from judgedesk.app.hearings_docket import Moment, docket_of
from judgedesk.app.hearings_measures import following
from judgedesk.app.protection import KIND as MEASURES
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.hearings import Docket, ObjectiveValues, Proposal, Reason, Slot, Status
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.planning.trade import TRADE, checked
from judgedesk.planning.wire import Progress, docket_json
from judgedesk.store import audit

PLANS: Final = "plans"
MOST_SECONDS: Final = 600.0
_LEAST_SECONDS: Final = 0.1
_SLOW: Final = 8
"""A machine may be so many times slower than the one on which the budget of a plan was measured."""
_GRACE: Final = 120.0
_MEMORY: Final = 2 << 30
_ID_LENGTH: Final = 250
_NOTHING: Final[ObjectiveValues] = (0, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Plan:
    """A proposal that was kept. `id` is empty where the case could not be written; `at` is ISO 8601."""

    id: str
    at: str
    by: str
    accepted: bool
    proposal: Proposal


def propose(
    case: Case,
    seconds: float = 10.0,
    keep: bool = False,
    progress: Callable[[Progress], None] | None = None,
    cancel: threading.Event | None = None,
    *,
    seed: int = 0,
    today: date | None = None,
    now: Moment | None = None,
) -> Plan:
    """Make a plan of everything that is to be heard, and keep it. Stopped, it is the best found so far.

    Args:
        case: open; one that can only be read gets its plan all the same, without its being kept.
        seconds: how long may be searched.
        keep: move as few as possible, even where another order were better.
        progress: called now and then, in this thread.
        cancel: set to stop.
        seed: another one may find another plan as good.
        today: from when summonses need their time; this day.
        now: nothing new before it.

    Raises:
        UserError: ``plan.…`` of the planner; ``job.cancelled`` before anything was found; ``child.…``.
    """
    book = Book(case)
    proposal = asked(docket_of(book, today, now), seconds, keep, progress, cancel, seed)
    plan = Plan(new_id(), audit.now(), case.user, False, proposal)
    if not case.writable:
        return replace(plan, id="")
    facts = {"status": proposal.status.value, "placed": str(len({one.testimony for one in proposal.slots}))}
    kept.put(case, PLANS, plan_json(plan), "plan.proposed", facts)
    return plan


def asked(
    docket: Docket,
    seconds: float,
    keep: bool = False,
    progress: Callable[[Progress], None] | None = None,
    cancel: threading.Event | None = None,
    seed: int = 0,
) -> Proposal:
    """A proposal for a docket, worked out in a child. Raises UserError as `propose`."""
    if not docket.testimony:
        return Proposal(Status.OPTIMAL, (), (), (), _NOTHING, _NOTHING)
    limit = min(max(_LEAST_SECONDS, seconds), MOST_SECONDS)
    best: list[Proposal] = []

    def heard(message: Progress | Proposal) -> None:
        if isinstance(message, Proposal):
            best[:] = [message]
        else:
            if message.best is not None:
                best[:] = [message.best]
            if progress is not None:
                progress(message)

    unit = {"docket": docket_json(docket), "seconds": limit, "seed": seed, "keep": keep}
    longest = limit * _SLOW + _GRACE
    limits = Limits(seconds=longest, silence=longest, memory_bytes=_MEMORY)
    with Crew(TRADE, checked, size=1, limits=limits) as crew:
        outcome = crew.run(unit, None, heard, cancel=cancel)
    if outcome.state == "failed":
        raise UserError(outcome.code, **outcome.facts)
    if not best:
        raise UserError("job.cancelled" if outcome.state == "cancelled" else "child.garbage")
    return best[-1]


def new_id() -> str:
    """An id for another plan."""
    return f"p-{uuid.uuid4().hex[:12]}"


# -- keeping -----------------------------------------------------------------------------------------------------


def plans(case: Case) -> list[Plan]:
    """Plans that were kept, the newest last."""
    found = [plan_of(raw) for raw in kept.all_of(case, PLANS)]
    return sorted(found, key=lambda plan: plan.at)


def plan(case: Case, identifier: str) -> Plan:
    """A plan by id. Raises UserError ``plan.unknown``."""
    raw = kept.one(case, PLANS, identifier)
    if raw is None:
        raise UserError("plan.unknown", plan=identifier[:60])
    return plan_of(raw)


def forget(case: Case, identifier: str) -> Changes:
    """Take a plan away. Raises UserError ``plan.unknown``, ``case.read_only``."""
    return kept.drop(case, PLANS, identifier, "plan.forgotten", UserError("plan.unknown", plan=identifier[:60]))


def plan_json(plan: Plan) -> Json:
    """A plan as its record."""
    found = plan.proposal
    return {
        "id": plan.id, "at": plan.at, "by": plan.by, "status": found.status.value,
        "slots": [slot_json(slot) for slot in found.slots], "unplaced": list(found.unplaced),
        "objective": list(found.objective), "bound": list(found.bound), "moved": found.moved,
        "accepted": plan.accepted,
        "reasons": [
            {"about": one.about, "code": one.code, "facts": {name: _plain(value) for name, value in one.facts}}
            for one in found.reasons
        ],
    }  # fmt: skip


def _plain(value: str | int | date) -> str | int:
    return value.isoformat() if isinstance(value, date) else value


def plan_of(raw: Json) -> Plan:
    """A plan of its record; days among the facts of reasons stay as they are written."""
    slots = tuple(slot for one in raw.get("slots") or () if (slot := slot_of(one)) is not None)
    proposal = Proposal(
        status=Status(raw.get("status") or "feasible"),
        slots=slots,
        unplaced=tuple(map(str, raw.get("unplaced") or ())),
        reasons=tuple(_reason(one) for one in raw.get("reasons") or () if isinstance(one, dict)),
        objective=_five(raw.get("objective")),
        bound=_five(raw.get("bound")),
        moved=int(raw.get("moved") or 0),
    )
    return Plan(str(raw["id"]), str(raw.get("at") or ""), str(raw.get("by") or ""), bool(raw.get("accepted")), proposal)


def _reason(raw: Json) -> Reason:
    facts = raw.get("facts")
    told = tuple((str(name), value) for name, value in facts.items()) if isinstance(facts, dict) else ()
    return Reason(str(raw.get("about", "")), str(raw.get("code", "")), told)


def _five(raw: Any) -> ObjectiveValues:
    numbers = [one if isinstance(one, int) else 0 for one in raw] if isinstance(raw, list) else []
    return (*numbers, *_NOTHING)[:5]  # type: ignore[return-value]


# -- accepting ---------------------------------------------------------------------------------------------------


def accept(case: Case, identifier: str) -> Changes:
    """Make a plan the hearings of the case, as one act.

    What is pinned stays where it is. A hearing that goes elsewhere keeps its id and counts on; one for which there is
    no place any more stays as cancelled, so that those who know of it can be told. Measures name the new hearings.

    Raises:
        UserError: ``plan.unknown``, ``plan.infeasible`` for one that places nobody, ``case.read_only``.
    """
    chosen = plan(case, identifier)
    if chosen.proposal.status is Status.INFEASIBLE:
        raise UserError("plan.infeasible")
    book = Book(case)
    changed = settled(book, chosen.proposal.slots)
    told = [
        plan_json(replace(one, accepted=one.id == chosen.id))
        for one in plans(case)
        if one.accepted != (one.id == chosen.id)
    ]
    facts = {"hearings": str(len(changed))}
    written = {KIND: [one.to_json() for one in changed], PLANS: told, MEASURES: following(book, changed)}
    return kept.put_all(case, written, "plan.accepted", identifier, facts)


def quarrels(proposal: Proposal) -> bool:
    """Whether nothing was planned because what is pinned contradicts itself."""
    return proposal.status is Status.INFEASIBLE and any(
        one.code == "cannot_pinned" and "rule" in dict(one.facts) for one in proposal.reasons
    )


def settled(book: Book, slots: Iterable[Slot]) -> list[Hearing]:
    """Hearings that a plan changes, makes or cancels."""
    wanted: dict[str, list[Slot]] = {}
    for slot in sorted(slots, key=lambda one: (one.testimony, one.day, one.start)):
        if slot.testimony in book.testimony:
            wanted.setdefault(slot.testimony, []).append(slot)
    known: dict[str, list[Hearing]] = {}
    for one in book.hearings:
        known.setdefault(one.slot.testimony, []).append(one)
    changed: list[Hearing] = []
    for testimony in dict.fromkeys((*known, *wanted)):
        changed += _settled(book, testimony, known.get(testimony, []), wanted.get(testimony, []))
    return changed


def _settled(book: Book, testimony: str, known: Sequence[Hearing], wanted: Sequence[Slot]) -> list[Hearing]:
    standing = [one for one in known if one.state == "held" or (one.live and one.pinned)]
    coming = [one for one in known if one.live and not one.pinned]
    # Each that stands takes the slot where it stands, else the one of its part.
    left = list(wanted)
    for one in standing:
        at = next((slot for slot in left if _place(slot) == _place(one.slot)), None)
        at = at or next((slot for slot in left if slot.part == one.slot.part), None)
        if at is not None:
            left.remove(at)
    changed = [moved_to(one, slot, state_in(book, slot)) for one, slot in zip(coming, left, strict=False)]
    changed = [one for one, before in zip(changed, coming, strict=False) if one != before]
    changed += [replace(one, state="cancelled", sequence=one.sequence + 1) for one in coming[len(left) :]]
    taken = {one.id for one in book.hearings}
    for slot in left[len(coming) :]:
        identifier = _free_id(testimony, taken)
        taken.add(identifier)
        changed.append(Hearing(identifier, slot, state_in(book, slot)))
    return changed


def _place(slot: Slot) -> tuple[date, int, str]:
    return slot.day, slot.start, slot.room


def _free_id(testimony: str, taken: set[str]) -> str:
    """An id that tells whose hearing it is, as long as that is short enough for one."""
    number = 1
    while (identifier := f"h-{testimony}-{number}") in taken:
        number += 1
    return identifier if len(identifier) <= _ID_LENGTH else f"h-{uuid.uuid4().hex[:12]}"


# -- comparing ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Moved:
    """A part of a testimony in one plan and in the other; None where it has no place."""

    testimony: str
    part: int
    before: Slot | None
    after: Slot | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two plans beside each other: what they are worth, and who stands elsewhere."""

    before: ObjectiveValues
    after: ObjectiveValues
    moved: tuple[Moved, ...]


def compare(case: Case, one: str, other: str) -> Comparison:
    """How a plan differs from another. Raises UserError ``plan.unknown``."""
    first, second = plan(case, one).proposal, plan(case, other).proposal
    return Comparison(first.objective, second.objective, tuple(differences(first.slots, second.slots)))


def differences(before: Iterable[Slot], after: Iterable[Slot]) -> list[Moved]:
    """Parts that stand on another day, at another hour or in another room, in the order of their days."""
    old, new = ({(slot.testimony, slot.part): slot for slot in slots} for slots in (before, after))
    found = []
    for key in sorted({*old, *new}):
        was, is_ = old.get(key), new.get(key)
        if was is None or is_ is None or _place(was) != _place(is_):
            found.append(Moved(*key, was, is_))
    return sorted(found, key=lambda one: min(_place(slot) for slot in (one.before, one.after) if slot is not None))
