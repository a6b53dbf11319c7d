"""Plans of made-up dockets, judged from outside: rules kept, numbers as counted, small ones as good as trying finds."""

import os
import re
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from as_docket import docket, written
from by_force import best
from checker import moved, numbers, violations
from clerk import by_hand
from docket_records import Record, Records
from dockets import changed, small, tiny, trial
from planted import Planted, planted

from judgedesk.domain.hearings import Proposal, Status, cycle
from judgedesk.planning.propose import propose

SECONDS = 5.0


def drawn(seed: int) -> tuple[Records, list[Record], bool]:
    """A small docket; every third with a pinned hearing, every third with a plan before it."""
    records = small(seed) if seed % 4 else tiny(seed)
    by_clerk = by_hand(records)
    chosen = Random(seed)
    if seed % 3 == 1 and by_clerk:
        name = chosen.choice(by_clerk)["testimony"]
        records["hearings"] = [
            {"id": f"h{at}", "pinned": True, **slot} for at, slot in enumerate(by_clerk) if slot["testimony"] == name
        ]
    if seed % 3 == 2:
        turned = {**records, "testimony": records["testimony"][::-1]}
        return records, by_hand(turned), seed % 2 == 0
    return records, [], False


def judged(records: Records, proposal: Proposal, before: list[Record]) -> list[Record]:
    """The slots of a proposal that holds and says of itself what is so."""
    slots = written(proposal.slots)
    assert violations(records, slots) == []
    assert numbers(records, slots) == proposal.objective
    placed = {slot["testimony"] for slot in slots}
    assert sorted(proposal.unplaced) == sorted({one["id"] for one in records["testimony"]} - placed)
    assert proposal.moved == len(moved(before, slots))
    assert proposal.bound <= proposal.objective
    assert (proposal.status is Status.INFEASIBLE) == (not slots and bool(records["testimony"]))
    if proposal.status is Status.OPTIMAL:
        assert proposal.bound == proposal.objective
    return slots


def compared(seed: int) -> None:
    """A small docket against trying and against the clerk."""
    records, before, keep = drawn(seed)
    proposal = propose(docket(records, before), seconds=SECONDS, keep=keep)
    slots = judged(records, proposal, before)
    gone = len(moved(before, slots))
    found = best(records, before, keep=keep)
    if found is None:
        assert proposal.objective <= numbers(records, by_hand(records)) or keep
        return
    reached = (proposal.objective[0], gone, *proposal.objective[1:]) if keep else (*proposal.objective, gone)
    if not found.exact:
        assert reached <= found.numbers
        return
    assert reached == found.numbers, f"{proposal.status}, bound {proposal.bound}; trying finds {found.slots}"
    assert proposal.status in (Status.OPTIMAL, Status.INFEASIBLE)


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", range(300))
def test_a_small_docket_is_planned_as_well_as_can_be(seed: int) -> None:
    compared(seed)


def test_each_is_told_why_it_stands_where_it_does_or_nowhere() -> None:
    for seed in range(30):
        records, before, keep = drawn(seed)
        proposal = propose(docket(records, before), seconds=SECONDS, keep=keep)
        assert {one["id"] for one in records["testimony"]} == {reason.about for reason in proposal.reasons}, seed


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("block", range(300, 3000, 100))
def test_many_small_dockets_are_planned_as_well_as_can_be(block: int) -> None:
    for seed in range(block, block + 100):
        compared(seed)


@pytest.mark.parametrize("seed", range(4))
def test_a_docket_of_some_days_holds_and_is_no_worse_than_a_clerks(seed: int) -> None:
    records = trial(10 + 2 * seed, seed, days=5 + seed)
    proposal = propose(docket(records), seconds=1.0)
    judged(records, proposal, [])
    assert proposal.objective <= numbers(records, by_hand(records))


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("witnesses", [50, 100, 200])
def test_a_large_trial_holds_and_a_change_moves_few(witnesses: int) -> None:
    records = trial(witnesses, seed=2)
    first = propose(docket(records), seconds=10.0)
    slots = judged(records, first, [])
    assert first.objective <= numbers(records, by_hand(records))
    ill = changed(records, slots)
    again = propose(docket(ill, slots), seconds=10.0, keep=True)
    judged(ill, again, slots)
    assert again.moved <= 0.05 * witnesses
    assert again.objective[0] <= first.objective[0] + 1


@pytest.mark.no_cover
@pytest.mark.parametrize("one", planted(), ids=lambda one: one.name)
def test_the_planted_cause_is_named_and_nothing_superfluous(one: Planted) -> None:
    proposal = propose(docket(one.records), seconds=SECONDS)
    judged(one.records, proposal, [])
    assert len(proposal.unplaced) == 1
    assert set(proposal.unplaced) <= one.left
    said = [reason for reason in proposal.reasons if reason.about in proposal.unplaced]
    assert {reason.code.removeprefix("cannot_") for reason in said} & one.codes, said
    named = set(proposal.unplaced)
    for reason in said:
        for _, fact in reason.facts:
            named |= set(re.split(r"[\s,;+]+", str(fact)))
    known = {here["id"] for kind in one.records.values() for here in kind} | {
        here["person"] for here in one.records["testimony"]
    }
    assert one.must <= named, said
    assert named & known <= one.must | one.may, said


WISHES = {
    "available": ("available", "weekly", "away"),
    "need": ("resources",),
    "max_minutes": ("max_minutes_a_day",),
    **{
        name: (name,) for name in ("rooms", "equipment", "once_only", "earliest", "fixed", "apart", "after", "same_day")
    },
    "parts": (),
}


def wishing(records: Records, names: set[str], wishes: set[str]) -> Records:
    """Some testimonies alone, with some of their wishes."""
    made = {**records, "testimony": [dict(one) for one in records["testimony"] if one["id"] in names]}
    for one in made["testimony"]:
        for name in (key for wish, keys in WISHES.items() if wish not in wishes for key in keys):
            one.pop(name, None)
        if "parts" not in wishes and not one.get("once_only"):
            one["parts"] = 2
    return made


def needless(seed: int) -> list[str]:
    """What is superfluous, or missing, in what is said of those who are not placed."""
    records, before, keep = drawn(seed)
    found: list[str] = []
    if "hearings" in records:
        return found
    for reason in propose(docket(records, before), seconds=SECONDS, keep=keep).reasons:
        facts = {name: str(fact) for name, fact in reason.facts}
        wishes = {wish for wish in facts.get("wishes", "").split(",") if wish}
        if not wishes or not reason.code.startswith("cannot_"):
            continue
        names = set(facts.get("all", reason.about).split(","))
        assert wishes <= WISHES.keys()
        whole = best(wishing(records, names, wishes))
        if whole and not whole.numbers[0]:
            found.append(f"{seed}: {sorted(names)} can be placed with {sorted(wishes)}")
        for wish in sorted(wishes):
            without = best(wishing(records, names, wishes - {wish}))
            if without and without.numbers[0]:
                found.append(f"{seed}: {sorted(names)} cannot be placed without {wish} either: {reason.code}, {facts}")
    return found


def test_of_the_wishes_that_cannot_hold_together_none_is_superfluous() -> None:
    assert [said for seed in range(45) for said in needless(seed)] == []


@pytest.mark.slow
def test_of_more_wishes_that_cannot_hold_together_none_is_superfluous() -> None:
    assert [said for seed in range(45, 600) for said in needless(seed)] == []


def test_pins_that_contradict_each_other_are_said() -> None:
    records = trial(10, 1, days=4)
    slots = by_hand(records)
    one, other = slots[0], next(slot for slot in slots if slot["testimony"] != slots[0]["testimony"])
    taken = {**one, "testimony": other["testimony"]}
    records["hearings"] = [{"id": "h1", "pinned": True, **one}, {"id": "h2", "pinned": True, **taken}]
    proposal = propose(docket(records), seconds=SECONDS)
    assert proposal.status is Status.INFEASIBLE
    assert {one["testimony"], other["testimony"]} <= {
        word for reason in proposal.reasons for word in (reason.about, *(str(fact) for _, fact in reason.facts))
    }


def test_an_empty_docket_is_planned_and_one_without_sittings_cannot_be() -> None:
    empty: Records = {"rooms": [], "sittings": [], "testimony": []}
    assert propose(docket(empty)).status is Status.OPTIMAL
    proposal = propose(docket({**empty, "testimony": [{"id": "w1", "person": "p1", "minutes": 30}]}))
    assert proposal.status is Status.INFEASIBLE
    assert proposal.unplaced == ("w1",)


def test_an_order_that_goes_round_is_found() -> None:
    wishes = {"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a", "unknown"], "e": []}
    records: Records = {
        "rooms": [],
        "sittings": [],
        "testimony": [{"id": name, "person": name, "minutes": 10, "after": after} for name, after in wishes.items()],
    }
    assert sorted(cycle(docket(records).testimony)) == ["a", "b", "c"]
    records["testimony"][2]["after"] = []
    assert cycle(docket(records).testimony) == ()


AGAIN = """
import sys
sys.path[:0] = {paths!r}
from as_docket import docket
from dockets import small, trial
from judgedesk.planning.propose import propose
for records in [*map(small, range(12)), trial(14, 3, days=6)]:
    found = propose(docket(records), seconds=1.0)
    print([repr(getattr(found, name)) for name in found.__dataclass_fields__])
"""


def test_the_same_docket_gives_the_same_plan_in_another_process() -> None:
    here = Path(__file__).resolve()
    text = AGAIN.format(paths=[str(here.parent), str(here.parents[2])])
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", text], env={**os.environ, "PYTHONHASHSEED": seed}, stdout=subprocess.PIPE, text=True
        )
        for seed in ("1", "2")
    ]
    first, second = (run.communicate()[0] for run in runs)
    assert all(run.returncode == 0 for run in runs)
    assert first.count("\n") == 13
    assert first == second


def test_a_change_is_planned_again_with_few_moved() -> None:
    records = trial(20, 5, days=10)
    slots = written(propose(docket(records), seconds=1.0).slots)
    ill = changed(records, slots)
    again = propose(docket(ill, slots), seconds=2.0, keep=True)
    judged(ill, again, slots)
    assert again.moved <= 2
