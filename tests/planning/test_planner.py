"""The planner as a judge would try it: small dockets whose best plan is plain to see, changes, causes, ill dockets."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from as_docket import docket as docket_made
from by_force import best
from dockets import small, tiny
from hypothesis import given, settings
from hypothesis import strategies as st

from judgedesk.domain.errors import UserError
from judgedesk.domain.hearings import (
    Busy,
    Docket,
    Fixed,
    Need,
    Proposal,
    Resource,
    Room,
    Sitting,
    Slot,
    Status,
    Strength,
    Window,
)
from judgedesk.domain.hearings import (
    Testimony as Heard,
)
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.planning.conflicts import conflicts
from judgedesk.planning.court import Court
from judgedesk.planning.objective import objective
from judgedesk.planning.propose import propose
from judgedesk.planning.proving import Proof
from judgedesk.planning.trade import TRADE, checked
from judgedesk.planning.wire import Progress, docket_json, docket_of, proposal_json, proposal_of

MONDAY, TUESDAY, WEDNESDAY = date(2027, 3, 1), date(2027, 3, 2), date(2027, 3, 3)
NINE, NOON, ONE, THREE = 540, 720, 780, 900
HALL = Room("hall", equipment=frozenset({"recording"}))


def sitting(day: date, room: str = "hall", start: int = NINE, end: int = THREE, *present: str) -> Sitting:
    return Sitting(f"{room}-{day}", room, day, start, end, frozenset(present))


def heard(id: str, minutes: int = 60, **wishes: object) -> Heard:
    return replace(Heard(id, f"person-{id}", minutes), **wishes)


def court(*testimony: Heard, sittings: tuple[Sitting, ...] = (), **more: object) -> Docket:
    return replace(Docket((HALL,), (), sittings or (sitting(MONDAY), sitting(TUESDAY)), testimony), **more)


def plan(docket: Docket, **how: object) -> Proposal:
    found = propose(docket, seconds=3.0, **how)
    assert conflicts(docket, found.slots) == []
    assert objective(docket, found.slots) == found.objective
    return found


def begins(found: Proposal) -> dict[str, tuple[date, int]]:
    return {slot.testimony: (slot.day, slot.start) for slot in reversed(found.slots)}


def codes(found: Proposal, about: str) -> set[str]:
    return {one.code for one in found.reasons if one.about == about}


def test_a_vulnerable_person_comes_first_and_does_not_wait() -> None:
    found = plan(court(heard("long", 240), heard("girl", vulnerable=True)))
    assert found.status is Status.OPTIMAL
    assert begins(found)["girl"] == (MONDAY, NINE)


def test_episodes_are_heard_in_their_order_numbers_before_words_and_ten_after_nine() -> None:
    found = plan(court(*(heard(f"w{e}", 30, episode=e) for e in ("fraud", 10, 9, "a10", "a9"))))
    order = sorted(begins(found), key=begins(found).__getitem__)
    assert order == ["w9", "w10", "wa9", "wa10", "wfraud"]
    assert found.objective == (0, 0, 0, 1, 0)


def test_who_rests_on_another_is_heard_after_and_told_so() -> None:
    found = plan(court(heard("expert", after=("facts",)), heard("facts")))
    assert begins(found)["facts"] < begins(found)["expert"]
    assert "placed_after" in codes(found, "expert")


def test_the_accused_is_not_in_the_building_while_the_injured_party_is_heard() -> None:
    girl = heard("girl", vulnerable=True, apart=(("d1", Strength.BUILDING),))
    found = plan(court(girl, sittings=(sitting(MONDAY, "hall", NINE, THREE, "d1"), sitting(TUESDAY, end=NOON))))
    assert begins(found)["girl"] == (TUESDAY, NINE)
    half = plan(court(girl, sittings=(sitting(MONDAY, "hall", NINE, ONE, "d1"), sitting(MONDAY, "side", NINE, THREE)),
                      rooms=(HALL, Room("side"))))  # fmt: skip
    assert begins(half)["girl"] == (MONDAY, ONE)


def test_apart_holds_for_the_testimony_of_the_other_too() -> None:
    girl, accused = heard("girl", apart=(("d1", Strength.DAY),)), replace(heard("accused"), person="d1")
    found = plan(court(girl, accused))
    assert begins(found)["girl"][0] != begins(found)["accused"][0]


def test_a_child_is_not_heard_for_longer_than_allowed_on_a_day() -> None:
    found = plan(court(heard("child", 100, parts=2, max_minutes_a_day=60)))
    assert [slot.end - slot.start <= 60 for slot in found.slots] == [True, True]
    assert {slot.day for slot in found.slots} == {MONDAY, TUESDAY}


def test_one_interpreter_is_not_in_two_rooms() -> None:
    vi = Resource("vi1", "interpreter", languages=frozenset({"vi"}))
    two = [heard(name, 200, needs=(Need("interpreter", "vi"),)) for name in ("w1", "w2")]
    both = (sitting(MONDAY), sitting(MONDAY, "side"), sitting(TUESDAY))
    found = plan(court(*two, sittings=both, rooms=(HALL, Room("side")), resources=(vi,)))
    assert found.objective == (0, 0, 0, 2, 2)


def test_what_is_pinned_stands_and_what_is_fixed_is_kept() -> None:
    pin = Slot("w1", 1, f"hall-{TUESDAY}", "hall", TUESDAY, 600, 660)
    found = plan(court(heard("w1"), heard("w2", fixed=Fixed(MONDAY, 640)), heard("w3", 120), pinned=(pin,)))
    assert pin in found.slots
    assert begins(found)["w2"] == (MONDAY, 640)
    assert codes(found, "w1") == {"placed_pinned"}


def test_pins_on_top_of_each_other_are_said() -> None:
    pins = tuple(Slot(name, 1, f"hall-{MONDAY}", "hall", MONDAY, 600, 660) for name in ("w1", "w2"))
    found = propose(court(heard("w1"), heard("w2"), pinned=pins), seconds=1.0)
    assert found.status is Status.INFEASIBLE
    assert found.slots == pins
    assert codes(found, "w1") == codes(found, "w2") == {"cannot_pinned"}


def cannot(docket: Docket, about: str = "w") -> tuple[str, dict[str, object]]:
    found = propose(docket, seconds=2.0)
    assert about in found.unplaced
    (said,) = [one for one in found.reasons if one.about == about]
    return said.code, dict(said.facts)


def test_the_cause_is_named_and_nothing_else() -> None:
    """Around each cause stand wishes that have nothing to do with it."""
    vi = Resource("vi1", "interpreter", languages=frozenset({"vi"}), available=(Window(TUESDAY, NINE, THREE),))
    harmless = {"equipment": frozenset({"recording"}), "rooms": frozenset({"hall"}), "earliest": MONDAY}
    monday = (Window(MONDAY, NINE, THREE),)
    wants = (Need("interpreter", "vi"),)
    code, facts = cannot(court(heard("w", needs=wants, available=monday, **harmless), resources=(vi,)))
    assert (code, facts["resource"], facts["wishes"]) == ("cannot_resource_never_with_person", "vi1", "available,need")
    code, facts = cannot(court(heard("w", needs=wants, **harmless)))
    assert (code, facts["wishes"]) == ("cannot_no_resource", "need")
    code, facts = cannot(court(heard("w", available=monday, **{**harmless, "earliest": TUESDAY})))
    assert (code, facts["wishes"]) == ("cannot_summons_too_late", "available,earliest")
    code, facts = cannot(court(heard("w", equipment=frozenset({"screen", "recording"}))))
    assert (code, facts["equipment"]) == ("cannot_no_room", "screen")
    everywhere = (sitting(MONDAY, "hall", NINE, THREE, "d1", "d2"),)
    apart = (("d1", Strength.BUILDING), ("d3", Strength.DAY))
    code, facts = cannot(court(heard("w", apart=apart, **harmless), sittings=everywhere))
    assert (code, facts["person"], facts["wishes"]) == ("cannot_apart_everywhere", "d1", "apart")
    code, facts = cannot(court(heard("w", 400, **harmless)))
    assert code == "cannot_too_long"
    code, facts = cannot(court(heard("w", 100, max_minutes_a_day=40, parts=9, **harmless)))
    assert (code, facts["most"]) == ("cannot_max_minutes", 40)


def test_two_who_want_the_same_hour_are_named_together_without_the_bystander() -> None:
    only = (Window(MONDAY, NINE, NINE + 90),)
    docket = court(heard("w1", available=only), heard("w2", available=only), heard("idle", available=None))
    found = propose(docket, seconds=2.0)
    assert len(found.unplaced) == 1
    (said,) = [one for one in found.reasons if one.about in found.unplaced]
    assert said.code == "cannot_conflict_set"
    assert set(str(dict(said.facts)["all"]).split(",")) == {"w1", "w2"}


def test_a_circle_of_afters_leaves_one_out_and_says_which() -> None:
    docket = court(heard("a", after=("c",)), heard("b", after=("a",)), heard("c", after=("b",)))
    found = plan(docket)
    assert found.objective[0] == 1
    assert "cannot_order_cycle" in codes(found, found.unplaced[0])
    assert any(one.code == "rests_on_unplaced" for one in found.reasons)


def test_after_somebody_falls_ill_hardly_anybody_moves() -> None:
    docket = trial(24)
    before = propose(docket, seconds=1.0)
    ill = next(slot for slot in before.slots if slot.part == 1)
    person = next(one.person for one in docket.testimony if one.id == ill.testimony)
    changed = replace(docket, previous=before.slots, busy=(Busy(person, Window(ill.day, 0, 1440)),))
    after = plan(changed, keep=True)
    assert after.moved <= 2
    assert ill not in after.slots


def trial(witnesses: int, days: int = 20) -> Docket:
    """A made-up trial: two rooms, one interpreter a language, every fourth witness vulnerable."""
    dates = [MONDAY + timedelta(n) for n in range(days)]
    sittings = tuple(sitting(day, room) for day in dates for room in ("hall", "side"))
    free = tuple(Window(day, NINE, THREE) for day in dates[::2])
    resources = tuple(
        Resource(f"i-{one}", "interpreter", languages=frozenset({one}), available=free) for one in ("vi", "ro")
    )
    testimony = tuple(
        heard(
            f"w{n}",
            60 + 30 * (n % 3),
            needs=(Need("interpreter", ("vi", "ro")[n % 2]),) if n % 3 == 0 else (),
            vulnerable=n % 4 == 0,
            episode=n % 5,
            after=(f"w{n - 7}",) if n % 7 == 6 and n > 7 else (),
        )
        for n in range(witnesses)
    )
    return court(*testimony, sittings=sittings, rooms=(HALL, Room("side")), resources=resources)


def test_the_same_docket_is_planned_the_same_way_in_every_process() -> None:
    program = (
        "import sys, json; sys.path[:0] = json.loads(sys.argv[1])\n"
        "from test_planner import trial; from judgedesk.planning.propose import propose\n"
        "from judgedesk.planning.wire import proposal_json\n"
        "print(json.dumps(proposal_json(propose(trial(45), seconds=1.0, seed=3))))"
    )
    paths = json.dumps([str(Path(__file__).parent), str(Path(__file__).parents[2])])
    said = [
        subprocess.run(
            [sys.executable, "-c", program, paths],
            env={**os.environ, "PYTHONHASHSEED": hashes}, capture_output=True, check=True, timeout=60,
        ).stdout
        for hashes in ("0", "7")
    ]  # fmt: skip
    assert said[0] == said[1]
    assert proposal_json(proposal_of(json.loads(said[0]))) == json.loads(said[0])


def test_a_confined_child_plans_and_tells_of_better_plans() -> None:
    docket, said = trial(40), list[Progress | Proposal]()
    unit = {"docket": docket_json(docket), "seconds": 1.0, "seed": 0, "keep": False}
    with Crew(TRADE, checked, size=1, limits=Limits(seconds=60, memory_bytes=1 << 30)) as crew:
        outcome = crew.run(unit, None, said.append)
        bad = crew.run({**unit, "docket": {"rooms": 1}}, None, said.append)
    assert outcome.state == "done"
    assert (bad.state, bad.code) == ("failed", "plan.unreadable")
    final = [one for one in said if isinstance(one, Proposal)][-1]
    told = [one for one in said if isinstance(one, Progress)]
    assert conflicts(docket, final.slots) == []
    assert [one.objective for one in told] == sorted((one.objective for one in told), reverse=True)
    assert told[0].best is not None
    assert final.objective == told[-1].objective


def test_the_desk_itself_never_loads_the_solver() -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import judgedesk.planning.trade, judgedesk.planning.conflicts, judgedesk.planning.objective\n"
        "raise SystemExit('ortools' in sys.modules)"
    )
    root = str(Path(__file__).parents[2])
    assert subprocess.run([sys.executable, "-c", program, root], check=False).returncode == 0


@pytest.mark.parametrize("block", range(4))
def test_no_plan_that_trying_finds_is_better_than_what_is_said_to_be_unbeatable(block: int) -> None:
    """The bounds of large dockets, asked for small ones, each with the numbers of the best plan before it."""
    proved = 0
    for seed in range(block, 100, 4):
        records = small(seed) if seed % 4 else tiny(seed)
        found = best(records, steps=1500)
        if found is not None:
            for measure, least in Proof(Court(docket_made(records))).rest(found.numbers, 5.0):
                assert least <= found.numbers[measure], (seed, measure)
                proved += least == found.numbers[measure] > 0
    assert proved


def test_more_time_never_ends_in_a_worse_plan() -> None:
    docket = trial(45, 12)
    reached = [propose(docket, seconds=seconds).objective for seconds in (0.5, 1.5, 4.0)]
    assert reached == sorted(reached, reverse=True)


def test_where_everything_is_pinned_nothing_is_searched() -> None:
    docket = trial(36, 20)
    pinned = propose(docket, seconds=0.5).slots
    found = propose(replace(docket, pinned=pinned), seconds=600.0)
    assert found.slots == pinned


def test_a_large_docket_is_bounded_in_every_number() -> None:
    found = plan(trial(48, 12))
    assert all(0 < bound <= value for bound, value in zip(found.bound[3:], found.objective[3:], strict=True))


def test_stopped_it_gives_the_best_so_far() -> None:
    found = propose(trial(60), seconds=60.0, stop=lambda: True)
    assert found.slots
    assert conflicts(trial(60), found.slots) == []


@pytest.mark.parametrize(
    ("docket", "code"),
    [
        (court(*(heard(f"w{n}") for n in range(100_000))), "plan.too_large"),
        (court(heard("w"), heard("w")), "plan.same_id"),
        (court(heard("w", 0)), "plan.bad_minutes"),
        (court(heard("w"), rooms=()), "plan.unknown_room"),
    ],
    ids=["100,000 testimonies", "twice the same", "no minutes", "a room nobody knows"],
)
def test_ill_dockets_are_refused_by_name(docket: Docket, code: str) -> None:
    with pytest.raises(UserError) as refused:
        propose(docket, seconds=1.0)
    assert refused.value.code == code


def test_absurd_but_possible_dockets_get_an_answer() -> None:
    ill = court(
        heard("eternal", 10**12), heard("self", after=("self",)), heard("nobody", after=("ghost",)),
        heard("many", 90, parts=10**9, max_minutes_a_day=1), heard("never", available=()),
        sittings=(sitting(MONDAY, start=600, end=500), sitting(TUESDAY, start=-50, end=10**9)),
    )  # fmt: skip
    found = propose(ill, seconds=2.0)
    assert set(found.unplaced) == {"eternal", "self", "many", "never"}
    assert codes(found, "nobody") >= {"unknown_other"}
    assert {one.about for one in found.reasons} >= set(found.unplaced)
    assert propose(Docket(testimony=(heard("w"),)), seconds=1.0).status is Status.INFEASIBLE
    assert propose(Docket(), seconds=1.0).status is Status.OPTIMAL


@given(st.lists(st.sampled_from((30, 45, 60, 90, 120)), min_size=1, max_size=6), st.integers(0, 3))
@settings(max_examples=15, deadline=None)
def test_whatever_is_asked_the_plan_holds_and_proves_itself(lengths: list[int], vulnerable: int) -> None:
    docket = court(
        *(heard(f"w{n}", minutes, vulnerable=n < vulnerable, episode=-n) for n, minutes in enumerate(lengths))
    )
    found = plan(docket)
    assert found.status is Status.OPTIMAL
    assert found.bound == found.objective
    assert docket_of(json.loads(json.dumps(docket_json(docket)))) == docket
