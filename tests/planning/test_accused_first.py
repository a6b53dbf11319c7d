"""The accused is heard first wherever a plan is worth as much then; else the plan says what it would cost."""

from dataclasses import replace
from datetime import date

import pytest
from as_docket import docket as docket_made
from by_force import best
from dockets import small

from judgedesk.domain.hearings import Docket, Fixed, Proposal, Room, Sitting, Slot, Status, Window
from judgedesk.domain.hearings import Testimony as Heard
from judgedesk.planning.conflicts import conflicts
from judgedesk.planning.objective import objective
from judgedesk.planning.propose import propose

MONDAY, TUESDAY = date(2027, 3, 1), date(2027, 3, 2)
NINE, ELEVEN, NOON = 540, 660, 720


def heard(id: str, minutes: int = 60, **wishes: object) -> Heard:
    return replace(Heard(id, f"person-{id}", minutes), **wishes)


def court(*testimony: Heard, first: tuple[str, ...] = ("d",), days: tuple[date, ...] = (MONDAY,)) -> Docket:
    sittings = tuple(Sitting(f"s-{day}", "hall", day, NINE, NOON) for day in days)
    later = tuple(one.id for one in testimony if one.id not in first)
    return Docket((Room("hall"),), (), sittings, testimony, first=first, later=later)


def plan(docket: Docket, **how: object) -> Proposal:
    found = propose(docket, seconds=2.0, **how)
    assert conflicts(docket, found.slots) == []
    assert objective(docket, found.slots) == found.objective
    return found


def order(found: Proposal) -> list[str]:
    return [slot.testimony for slot in sorted(found.slots, key=lambda slot: (slot.day, slot.start))]


def said(found: Proposal) -> dict[str, str]:
    return {one.about: one.code for one in found.reasons if one.code.startswith("not_first")}


@pytest.mark.parametrize("keep", [False, True])
def test_of_plans_worth_the_same_the_one_with_the_accused_first_is_taken(keep: bool) -> None:
    docket = court(heard("w1"), heard("w2"), heard("d"))
    found = plan(docket, keep=keep)
    assert order(found)[0] == "d"
    assert (said(found), found.status) == ({}, Status.OPTIMAL)
    assert found.objective == plan(replace(docket, first=())).objective


def test_several_accused_all_come_before_the_others(keep: bool = False) -> None:
    found = plan(court(heard("w1", 45), heard("d", 45), heard("w2", 45), heard("e", 45), first=("d", "e")))
    assert set(order(found)[:2]) == {"d", "e"}


def test_whoever_can_only_come_late_does_not_keep_the_other_from_being_first() -> None:
    late = heard("e", 45, available=(Window(MONDAY, ELEVEN, NOON),))
    found = plan(court(heard("w1", 45), heard("w2", 45), late, heard("d", 45), first=("e", "d")))
    assert order(found)[0] == "d" and order(found)[-1] == "e"
    assert said(found) == {"e": "not_first_places"}


def test_a_vulnerable_witness_waits_for_nobody_and_the_plan_says_so() -> None:
    found = plan(court(heard("v", vulnerable=True), heard("d")))
    assert order(found) == ["v", "d"]
    (reason,) = [one for one in found.reasons if one.code.startswith("not_first")]
    assert (reason.about, reason.code, dict(reason.facts)) == ("d", "not_first_waiting", {"other": "v"})
    assert found.status is Status.OPTIMAL


def test_episodes_go_before_it_and_are_named() -> None:
    found = plan(court(heard("w", episode=1), heard("d", episode=2)))
    assert (order(found), said(found)) == (["w", "d"], {"d": "not_first_episodes"})


def test_what_is_pinned_fixed_or_ordered_stays_and_needs_no_words() -> None:
    slot = Slot("w", 1, f"s-{MONDAY}", "hall", MONDAY, NINE, NINE + 60)
    pinned = plan(replace(court(heard("w"), heard("d")), pinned=(slot,)))
    assert (order(pinned), said(pinned)) == (["w", "d"], {})
    asked = plan(court(heard("w"), heard("d", after=("w",))))
    assert (order(asked), said(asked)) == (["w", "d"], {})
    fixed = plan(court(heard("w", fixed=Fixed(MONDAY, NINE)), heard("d")))
    assert (order(fixed), said(fixed)) == (["w", "d"], {"d": "not_first_places"})


def test_the_five_numbers_are_those_of_the_best_plan_whoever_is_accused() -> None:
    for seed in range(12):
        given = small(seed)
        docket = docket_made(given)
        ids = [one.id for one in docket.testimony]
        accused = replace(docket, first=tuple(ids[-1:]), later=tuple(ids[:-1]))
        found, wanted = plan(accused), best(given)
        assert found.objective == plan(docket).objective
        assert wanted is None or not wanted.exact or found.objective == wanted.numbers[:5]
