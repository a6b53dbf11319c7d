"""Somebody does not appear: the rest is planned anew with as few changes as can be, and who has to be told of what."""

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from judgedesk.app import kept
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import KIND, Actual, Book, Hearing, minutes
from judgedesk.app.hearings_changes import live
from judgedesk.app.hearings_docket import Moment, docket_of
from judgedesk.app.hearings_plan import PLANS, Plan, asked, new_id, plan_json, plans, quarrels, settled
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.hearings import Slot
from judgedesk.planning.wire import Progress
from judgedesk.store import audit

FAILED = "failed_to_appear"
What: TypeAlias = Literal["moved", "new", "cancelled", "lost", "not_placed"]


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody who has to be told. `who` is the id of a person, or of a resource; None: no place before, or after.

    `what`: ``cancelled`` is not needed any more, ``lost`` is, but no other place was found.
    """

    who: str
    kind: Literal["person", "resource"]
    what: What
    testimony: str
    before: Slot | None
    after: Slot | None


@dataclass(frozen=True, slots=True)
class Replanned:
    """A plan of the rest, already accepted (undo takes all of it back), and the calls that follow from it."""

    plan: Plan
    calls: tuple[Call, ...]
    changes: Changes


def fail(case: Case, identifier: str, at: str) -> Changes:
    """Note that somebody did not appear, and plan nothing.

    Raises:
        UserError: ``hearing.unknown``, ``hearing.over``, ``hearing.bad_time``, ``case.read_only``.
    """
    one = _failed(live(case, identifier), at)[0]
    facts = {"testimony": one.slot.testimony, "date": one.slot.day.isoformat()}
    return kept.put_all(case, {KIND: [one.to_json()]}, "hearing.failed", one.id, facts)


def failed_to_appear(
    case: Case,
    identifier: str,
    at: str,
    *,
    seconds: float = 2.0,
    progress: Callable[[Progress], None] | None = None,
    cancel: threading.Event | None = None,
) -> Replanned:
    """Note that somebody did not appear at ``HH:MM``, and plan the rest from then on, as one act.

    What was held, what is under way, what is pinned or was before that moment stays where it is. Who failed to appear
    is planned anew, with the time that another summons needs.

    Raises:
        UserError: as `fail`; ``plan.infeasible`` where what is pinned contradicts itself, ``plan.…``, ``child.…``,
            ``job.cancelled``: then nothing is changed.
    """
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    failed, minute = _failed(live(case, identifier), at)
    now, book = Moment(failed.slot.day, minute), Book(case)
    before = book.hearings
    book.hearings = [failed if one.id == identifier else _standing(one, now) for one in before]
    proposal = asked(docket_of(book, now.day, now), seconds, True, progress, cancel)
    if quarrels(proposal):
        raise UserError("plan.infeasible")
    plan = Plan(new_id(), audit.now(), case.user, True, proposal)
    changed = [failed, *settled(book, proposal.slots)]
    earlier = [plan_json(replace(one, accepted=False)) for one in plans(case) if one.accepted and one.id != plan.id]
    written = {KIND: [one.to_json() for one in changed], PLANS: [*earlier, plan_json(plan)]}
    facts = {"testimony": failed.slot.testimony, "date": failed.slot.day.isoformat()}
    changes = kept.put_all(case, written, "hearing.failed", identifier, facts)
    return Replanned(plan, tuple(calls(book, before, changed, proposal.unplaced)), changes)


def _failed(one: Hearing, at: str) -> tuple[Hearing, int]:
    minute = minutes(at)
    if minute is None:
        raise UserError("hearing.bad_time", given=at[:20])
    told = Actual(outcome=FAILED, note=at)
    return replace(one, state="failed", pinned=False, sequence=one.sequence + 1, actual=told), minute


def _standing(one: Hearing, now: Moment) -> Hearing:
    """What began, or was to begin, before a moment stays where it is."""
    begun = (one.slot.day, one.slot.start) < (now.day, now.minute) or one.actual.start is not None
    return replace(one, pinned=True) if one.live and begun else one


# -- calls -------------------------------------------------------------------------------------------------------


def calls(
    book: Book, before: Iterable[Hearing], changed: Iterable[Hearing], unplaced: Iterable[str] = ()
) -> Iterator[Call]:
    """Who has to be told what of hearings that changed; each once for each testimony, by day of the first change."""
    old, lost = {one.id: one for one in before}, set(unplaced)
    found: list[Call] = []
    for one in changed:
        was = old[one.id].slot if one.id in old and old[one.id].live else None
        is_ = one.slot if one.live else None
        if one.state == "failed" or (was is None and is_ is None):
            continue
        found += _people(book, one.slot.testimony, was, is_, one.slot.testimony in lost)
        found += _resources(one.slot.testimony, was, is_)
    replaced = {call.testimony for call in found}
    for testimony in sorted(lost - replaced):
        if any(one.slot.testimony == testimony for one in changed):
            found += [_call(who, "person", "not_placed", testimony, None, None) for who in _persons(book, testimony)]
    yield from sorted(dict.fromkeys(found), key=_when)


def _people(book: Book, testimony: str, was: Slot | None, is_: Slot | None, lost: bool) -> Iterator[Call]:
    if was is not None and is_ is not None and (was.day, was.start, was.room) == (is_.day, is_.start, is_.room):
        return
    gone: What = "lost" if lost else "cancelled"
    what: What = "new" if was is None else gone if is_ is None else "moved"
    for who in _persons(book, testimony):
        yield _call(who, "person", what, testimony, was, is_)


def _persons(book: Book, testimony: str) -> list[str]:
    return [who for who in dict.fromkeys((book.person_of(testimony), *book.others_of(testimony))) if who]


def _resources(testimony: str, was: Slot | None, is_: Slot | None) -> Iterator[Call]:
    had = [one for one in (was.resources if was else ()) if one]
    has = [one for one in (is_.resources if is_ else ()) if one]
    for who in dict.fromkeys((*had, *has)):
        if who not in has:
            yield _call(who, "resource", "cancelled", testimony, was, None)
        elif who not in had:
            yield _call(who, "resource", "new", testimony, None, is_)
        elif was and is_ and (was.day, was.start, was.end, was.room) != (is_.day, is_.start, is_.end, is_.room):
            yield _call(who, "resource", "moved", testimony, was, is_)


def _call(who: str, kind: Literal["person", "resource"], what: What, testimony: str, was: Slot | None,
          is_: Slot | None) -> Call:  # fmt: skip
    return Call(who, kind, what, testimony, was, is_)


def _when(call: Call) -> tuple[str, str, str]:
    slots = [slot for slot in (call.before, call.after) if slot is not None]
    first = min(((slot.day.isoformat(), f"{slot.start:04}") for slot in slots), default=("9", ""))
    return (*first, call.who)
