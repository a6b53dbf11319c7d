"""What is wished for a testimony, one wish at a time: a docket without it, to see whether it stands in the way."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

from judgedesk.domain.hearings import Docket, Testimony

Wish: TypeAlias = tuple[str, str]
"""A wish: its kind and, for needs, orders and people, which one."""

IN_PARTS = 2
"""Into how many parts a testimony is cut that was wished to be in one."""


def wishes(one: Testimony, busy: frozenset[str]) -> list[Wish]:
    """What could be given up for a testimony, in the order in which it is tried."""
    found: list[Wish] = [("same_day", other) for other in one.same_day]
    found += [("after", other) for other in one.after]
    found += [("max_minutes", "")] if one.max_minutes_a_day is not None else []
    found += [("parts", "")] if one.parts < IN_PARTS <= one.minutes else []
    found += [("once_only", "")] if one.once_only else []
    found += [("rooms", "")] if one.rooms else []
    found += [("equipment", name) for name in sorted(one.equipment)]
    found += [("busy", "")] if not busy.isdisjoint(one.persons) else []
    found += [("fixed", "")] if one.fixed is not None else []
    found += [("apart", other) for other in dict.fromkeys(other for other, _ in one.apart)]
    found += [("available", "")] if one.available is not None else []
    found += [("need", str(number)) for number in range(len(one.needs))]
    found += [("earliest", "")] if one.earliest is not None else []
    return found


def without_wishes(docket: Docket, given_up: Iterable[tuple[str, Wish]]) -> Docket:
    """A docket in which some wishes, each of a testimony, are given up."""
    by_id: dict[str, list[Wish]] = {}
    for id, wish in given_up:
        by_id.setdefault(id, []).append(wish)
    testimony = tuple(_freed(one, by_id.get(one.id, ())) for one in docket.testimony)
    left_alone = {person for one in docket.testimony if ("busy", "") in by_id.get(one.id, ()) for person in one.persons}
    busy = tuple(one for one in docket.busy if one.who not in left_alone)
    return replace(docket, testimony=testimony, busy=busy)


def _freed(one: Testimony, wishes: Iterable[Wish]) -> Testimony:
    gone = set(wishes)
    if not gone:
        return one
    kinds = {kind for kind, _ in gone}
    return replace(
        one,
        same_day=tuple(other for other in one.same_day if ("same_day", other) not in gone),
        after=tuple(other for other in one.after if ("after", other) not in gone),
        max_minutes_a_day=None if "max_minutes" in kinds else one.max_minutes_a_day,
        once_only=one.once_only and "once_only" not in kinds,
        parts=max(one.parts, IN_PARTS) if "parts" in kinds else one.parts,
        rooms=frozenset() if "rooms" in kinds else one.rooms,
        equipment=frozenset(name for name in one.equipment if ("equipment", name) not in gone),
        fixed=None if "fixed" in kinds else one.fixed,
        apart=tuple((other, strength) for other, strength in one.apart if ("apart", other) not in gone),
        available=None if "available" in kinds else one.available,
        needs=tuple(need for number, need in enumerate(one.needs) if ("need", str(number)) not in gone),
        earliest=None if "earliest" in kinds else one.earliest,
    )
