"""What is done with an accepted hearing: moved, pinned, released, cancelled, summoned, confirmed, a resource booked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from judgedesk.app import kept
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import KIND, Book, Hearing, Json, act_lacks, hearing, minutes, moved_to, state_in
from judgedesk.app.hearings_conflicts import Board
from judgedesk.app.hearings_measures import following
from judgedesk.app.protection import KIND as MEASURES
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.hearings import Conflict, Resource, Slot

MISSING = ("panel", "lay_judges", "counsel", "prosecutor", "transport", "room")
"""What a sitting may still lack."""


def keep(case: Case, act: str, *changed: Hearing, measures: Sequence[Json] = ()) -> Changes:
    """Write hearings, and what the register of measures says of them, as one act that can be undone."""
    facts = {"testimony": changed[0].slot.testimony, "date": changed[0].slot.day.isoformat()} if changed else {}
    about = changed[0].id if changed else ""
    written = {KIND: [one.to_json() for one in changed], MEASURES: measures}
    return kept.put_all(case, written, act, about, facts)


def move(case: Case, identifier: str, day: date, start: str, room: str) -> Changes:
    """Put a hearing on a day, at an hour ``HH:MM`` and into a room, and pin it there.

    Conflicts are told beforehand by `hearings_conflicts.Board.moving`; whoever moves it nevertheless decides so.

    Raises:
        UserError: ``hearing.unknown``, ``hearing.over`` for one that was held or cancelled, ``hearing.bad_time``,
            ``case.read_only``.
    """
    one, begins = live(case, identifier), minutes(start)
    end = begins + one.slot.end - one.slot.start if begins is not None else 0
    if begins is None or end > 24 * 60:
        raise UserError("hearing.bad_time", given=start[:20])
    book = Book(case)
    slot = Board(book).slot(one.slot, day, begins, room)
    moved = replace(moved_to(one, slot, state_in(book, slot)), pinned=True)
    return keep(case, "hearing.moved", moved, measures=following(book, [moved]))


def pin(case: Case, identifier: str) -> Changes:
    """A new plan leaves it where it is. Raises UserError ``hearing.unknown``, ``hearing.over``, ``case.read_only``."""
    return keep(case, "hearing.pinned", replace(live(case, identifier), pinned=True))


def release(case: Case, identifier: str) -> Changes:
    """A new plan may move it, even though it was summoned. Raises UserError as `pin`."""
    return keep(case, "hearing.released", replace(live(case, identifier), pinned=False))


def cancel(case: Case, identifier: str) -> Changes:
    """It does not take place; it stays as cancelled, so that others can be told. Raises UserError as `pin`."""
    one = live(case, identifier)
    return keep(case, "hearing.cancelled", replace(one, state="cancelled", pinned=False, sequence=one.sequence + 1))


def set_summoned(case: Case, identifier: str, on: str | None) -> Changes:
    """The summons was sent on a day, which pins the hearing; or (with None) it was not.

    Raises:
        UserError: ``hearing.unknown``, ``hearing.over``, ``measure.bad_date``, ``case.read_only``.
    """
    one = live(case, identifier)
    sent = kept.day_of(on).isoformat() if on else ""
    return keep(case, "hearing.summoned", replace(one, summoned=sent, pinned=bool(sent)))


def confirm(case: Case, identifier: str) -> Changes:
    """Say that a hearing takes place.

    Raises:
        UserError: ``hearing.unknown``, ``hearing.over``, ``hearing.tentative`` with what its sitting lacks,
            ``case.read_only``.
    """
    one, book = live(case, identifier), Book(case)
    if state_in(book, one.slot) == "tentative":
        sitting = book.sittings.get(one.slot.sitting, {})
        lacks = [*(str(missing) for missing in sitting.get("missing") or ()), *act_lacks(book, one.slot)]
        raise UserError("hearing.tentative", hearing=identifier, missing=", ".join(lacks) or "-")
    if one.state != "tentative":
        return Changes()
    return keep(case, "hearing.confirmed", replace(one, state="confirmed", sequence=one.sequence + 1))


def confirm_sitting(case: Case, identifier: str, missing: Iterable[str] = ()) -> Changes:
    """Say what a sitting still lacks (nothing: it is promised by everybody); its hearings follow, as one act.

    Raises:
        UserError: ``sitting.unknown``, ``sitting.bad_missing``, ``case.read_only``.
    """
    book, lacks = Book(case), list(dict.fromkeys(missing))
    record = book.sittings.get(identifier)
    if record is None:
        raise UserError("sitting.unknown", sitting=identifier[:60])
    for one in lacks:
        if one not in MISSING:
            raise UserError("sitting.bad_missing", given=one[:40], known=", ".join(MISSING))
    fresh = {**record, "confirmed": not lacks, "missing": lacks}
    book.sittings[identifier] = fresh
    changed = [
        replace(one, state=state, sequence=one.sequence + 1)
        for one in book.hearings
        if one.live
        and one.slot.sitting == identifier
        # What was made ready stays so while its sitting takes place.
        and (state := state_in(book, one.slot)) != ("confirmed" if one.state == "ready" else one.state)
    ]
    written = {"sittings": [fresh], KIND: [one.to_json() for one in changed]}
    return kept.put_all(case, written, "sitting.confirmed", identifier, {"missing": ", ".join(lacks)})


@dataclass(frozen=True, slots=True)
class Choice:
    """A resource that could meet a need, with what speaks against it at that time."""

    resource: Resource
    conflicts: tuple[Conflict, ...]


def choices(case: Case, identifier: str, need: int) -> list[Choice]:
    """Resources of the kind a hearing needs (`need` counts from 0), those that are free first.

    Raises:
        UserError: ``hearing.unknown``, ``hearing.no_need``.
    """
    one, board = live(case, identifier), Board(Book(case))
    needs = _needs(board, one, need)
    found = [
        Choice(resource, tuple(board.instead(one.id, _with(one.slot, need, resource.id, needs))))
        for resource in board.docket.resources
        if resource.kind == board.needs(one.slot.testimony)[need].kind
    ]
    return sorted(found, key=lambda choice: (len(choice.conflicts), choice.resource.id))


def book(case: Case, identifier: str, need: int, resource: str) -> Changes:
    """Book a resource for a need of a hearing (`need` counts from 0); it has to be asked for its confirmation anew.

    Raises:
        UserError: ``hearing.unknown``, ``hearing.over``, ``hearing.no_need``, ``hearing.no_resource``,
            ``case.read_only``.
    """
    one, board = live(case, identifier), Board(Book(case))
    needs = _needs(board, one, need)
    known = {found.id: found for found in board.docket.resources}
    if resource not in known:
        raise UserError("hearing.no_resource", resource=resource[:60])
    arranged = {item: said for item, said in one.arranged.items() if item != f"resource.{known[resource].kind}"}
    return keep(
        case, "hearing.booked", replace(one, slot=_with(one.slot, need, resource, needs), arranged=arranged)
    )  # fmt: skip


def _needs(board: Board, one: Hearing, need: int) -> int:
    needs = len(board.needs(one.slot.testimony))
    if not 0 <= need < needs:
        raise UserError("hearing.no_need", hearing=one.id, number=need + 1)
    return needs


def _with(slot: Slot, need: int, resource: str, needs: int) -> Slot:
    booked = list(slot.resources) + [""] * (needs - len(slot.resources))
    booked[need] = resource
    return replace(slot, resources=tuple(booked))


def live(case: Case, identifier: str) -> Hearing:
    """A hearing that is still to come.

    Raises:
        UserError: ``hearing.unknown``, ``hearing.over``.
    """
    one = hearing(case, identifier)
    if not one.live:
        raise UserError("hearing.over", hearing=identifier, state=one.state)
    return one
