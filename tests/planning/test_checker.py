"""The checker is checked: a plan made by hand is accepted, each rule broken once is named, trying agrees with it."""

from collections.abc import Callable
from copy import deepcopy
from itertools import product
from math import prod

import pytest
from by_force import best
from checker import moved, numbers, violations
from clerk import by_hand
from docket_records import Given, Record, Records, clock, meets, minute
from dockets import small, tiny, trial
from planted import Planted, planted

MON, TUE, WED = "2026-03-02", "2026-03-03", "2026-03-04"
VI = {"kind": "interpreter", "language": "vi"}


def sitting(name: str, room: str, day: str, start: str, end: str, *present: str) -> Record:
    return {"id": name, "room": room, "date": day, "from": start, "to": end, "present": list(present)}


def docket() -> Records:
    """Every rule has somebody it is for."""
    return {
        "rooms": [
            {"id": "hall", "equipment": ["screen"], "away": [["2026-03-09", "2026-03-20"]]},
            {"id": "friendly", "equipment": ["friendly", "recording"],
             "weekly": [{"day": "mon", "from": "09:00", "to": "11:00"}, {"day": "mon", "from": "11:00", "to": "13:00"},
                        {"day": "tue", "from": "09:00", "to": "13:00", "until": TUE}]},
        ],
        "resources": [
            {"id": "vi1", "kind": "interpreter", "languages": ["vi"], "sex": "f"},
            {"id": "vi2", "kind": "interpreter", "languages": ["vi", "uk"], "sex": "m", "community": "hanoi",
             "dialects": ["south"], "available": [[MON, "09:00", "12:00"], [TUE, "09:00", "15:00"]]},
            {"id": "psy1", "kind": "psychologist"}, {"id": "psy2", "kind": "psychologist"},
        ],
        "sittings": [
            sitting("m1", "hall", MON, "09:00", "12:30"), sitting("m1b", "hall", MON, "13:00", "16:00", "d1"),
            sitting("f1", "friendly", MON, "09:00", "13:00"), sitting("m2", "hall", TUE, "09:00", "15:00"),
            sitting("f2", "friendly", TUE, "09:00", "13:00"), sitting("m3", "hall", WED, "09:00", "15:00", "d1"),
        ],
        "testimony": [
            {"id": "child", "person": "v1", "minutes": 60, "max_minutes_a_day": 60, "rooms": ["friendly"],
             "equipment": ["friendly"], "resources": [{"kind": "psychologist"}, {**VI, "sex": "f"}], "apart": ["d1"],
             "once_only": True, "parts": 2, "vulnerable": True, "episode": 2,
             "available": [[MON, "09:00", "12:00"], [TUE, "09:00", "13:00"]]},
            {"id": "victim", "person": "v2", "minutes": 150, "parts": 2, "apart": [["d1", "room"]], "vulnerable": True,
             "resources": [{**VI, "dialect": "south"}], "episode": "e2"},
            {"id": "expert", "person": "x1", "minutes": 60, "after": ["victim", "nobody"], "episode": 1},
            {"id": "officer", "person": "o1", "minutes": 45, "fixed": {"date": TUE, "from": "11:00", "room": "hall"},
             "vulnerable": True, "episode": "e10"},
            {"id": "aunt", "person": "a1", "minutes": 30, "same_day": ["uncle"]},
            {"id": "uncle", "person": "a2", "minutes": 30},
            {"id": "both", "person": "v3", "others": ["v4"], "minutes": 45},
            {"id": "accused", "person": "d1", "minutes": 60},
            {"id": "abroad", "person": "x2", "minutes": 30, "earliest": TUE},
            {"id": "sister", "person": "v5", "minutes": 30, "apart": [["d1", "day"]]},
            {"id": "driver", "person": "v4", "minutes": 30},
        ],
        "bookings": [{"id": "b1", "who": "v4", "date": WED, "from": "12:00", "to": "13:00"},
                     {"id": "b2", "who": "psy1", "date": MON, "from": "10:00", "to": "16:00"},
                     {"id": "b3", "who": "hall", "date": WED, "from": "14:30", "to": "15:00"}],
        "hearings": [{"id": "h1", "pinned": True, **slot("aunt", "f2 friendly", TUE, "09:00-09:30")}],
    }  # fmt: skip


def slot(name: str, where: str, day: str, hours: str, *resources: str, part: int = 1) -> Record:
    start, end = hours.split("-")
    where, room = where.split()
    return {"testimony": name, "part": part, "sitting": where, "room": room, "date": day, "from": start, "to": end,
            "resources": list(resources)}  # fmt: skip


def plan() -> dict[str, Record]:
    """A plan that can be kept."""
    return {
        "child": slot("child", "f1 friendly", MON, "09:00-10:00", "psy1", "vi1"),
        "victim": slot("victim", "m1 hall", MON, "09:00-10:30", "vi2"),
        "victim2": slot("victim", "m2 hall", TUE, "09:00-10:00", "vi2", part=2),
        "expert": slot("expert", "m2 hall", TUE, "10:00-11:00"),
        "officer": slot("officer", "m2 hall", TUE, "11:00-11:45"),
        "aunt": slot("aunt", "f2 friendly", TUE, "09:00-09:30"),
        "uncle": slot("uncle", "m2 hall", TUE, "12:00-12:30"),
        "both": slot("both", "m3 hall", WED, "09:00-09:45"),
        "accused": slot("accused", "m3 hall", WED, "13:00-14:00"),
        "abroad": slot("abroad", "m2 hall", TUE, "13:00-13:30"),
        "sister": slot("sister", "m2 hall", TUE, "14:00-14:30"),
        "driver": slot("driver", "m3 hall", WED, "10:00-10:30"),
    }


def test_a_plan_made_by_hand_is_accepted_and_its_five_numbers_are_those_counted_by_hand() -> None:
    slots = list(plan().values())
    assert violations(docket(), slots) == []
    # child 0 + 0, victim 0 + 0 + 0 on Tuesday, officer index 1 + 30; expert (1) after child (2): one inversion,
    # "e2" before "e10", numbers before words; three days; vi1 on Monday, vi2 on both
    assert numbers(docket(), slots) == (0, 31, 2, 3, 3)
    assert violations(docket(), slots[:1]) == ["pin: aunt part 1 on 2026-03-03 09:00-09:30 does not stand"]


Broken = Callable[[Records, dict[str, Record]], object]


def at(name: str, hours: str, where: str = "", day: str = "") -> Broken:
    """One part at another hour, in another sitting."""

    def change(records: Records, slots: dict[str, Record]) -> None:
        start, end = hours.split("-")
        slots[name] |= {"from": start, "to": end}
        if where:
            found, room = where.split()
            slots[name] |= {"sitting": found, "room": room, "date": day}

    return change


def has(name: str, **changes: object) -> Broken:
    """One part with something else about it."""
    return lambda records, slots: slots[name].update(changes)


def given(kind: str, name: str, **changes: object) -> Broken:
    """Something else in the records."""
    return lambda records, slots: next(one for one in records[kind] if one["id"] == name).update(changes)


def split(records: Records, slots: dict[str, Record]) -> None:
    """The child in two goes."""
    slots["child"]["to"] = "09:30"
    slots["again"] = slots["child"] | {"part": 2, "from": "09:30", "to": "10:00"}


def late_accused(records: Records, slots: dict[str, Record]) -> None:
    """The accused is heard on Monday, and nobody says that he is there."""
    next(one for one in records["sittings"] if one["id"] == "m1b")["present"] = []
    slots["accused"] |= {"sitting": "m1", "room": "hall", "date": MON, "from": "11:00", "to": "12:00"}


BREAKS: list[tuple[str, str, Broken]] = [
    ("before the sitting opens", "outside its sitting", at("both", "08:30-09:15")),
    ("after it closes", "outside its sitting", at("sister", "14:40-15:10")),
    ("on a day other than the sitting's", "outside its sitting", has("uncle", date=WED)),
    ("in a room other than the sitting's", "wrong room", has("expert", room="friendly")),
    ("in a room that was not asked for", "wrong room", at("child", "11:00-12:00", "m1 hall", MON)),
    ("in a room without equipment", "room without equipment", given("rooms", "friendly", equipment=["recording"])),
    ("while the room is not free", "room not free", given("rooms", "friendly", weekly=[], available=[])),
    ("while the room is another court's", "room not free", at("accused", "14:00-15:00")),
    ("after the weekly hours ended", "room not free",
     given("rooms", "friendly", weekly=[{"day": "mon", "from": "09:00", "to": "13:00"},
                                        {"day": "tue", "from": "09:00", "to": "13:00", "until": MON}])),
    ("in a room that is closed", "room not free", given("rooms", "hall", away=[[TUE, TUE]])),
    ("while the witness is not free", "person not free", at("child", "11:30-12:30")),
    ("a witness who is never free", "person not free", given("testimony", "uncle", available=[])),
    ("while the second witness is elsewhere", "person not free", at("both", "11:30-12:15")),
    ("on a day the witness is away", "person not free", given("testimony", "expert", away=[[TUE, TUE]])),
    ("while the interpreter is not free", "resource not free",
     lambda records, slots: slots["victim"].update({"from": "11:00", "to": "12:30"})),
    ("while the psychologist is booked elsewhere", "resource not free", at("child", "09:30-10:30")),
    ("without the interpreter", "need unmet", has("victim", resources=[])),
    ("with one thing for two needs", "need unmet", has("child", resources=["psy1", "psy1"])),
    ("with an interpreter of the other sex", "need unmet", has("child", resources=["psy1", "vi2"])),
    ("with an interpreter of another dialect", "need unmet", has("victim", resources=["vi1"])),
    ("with an interpreter of the community", "need unmet",
     given("testimony", "victim", resources=[{**VI, "not_community": "hanoi"}])),
    ("with something unknown", "need unmet", has("victim", resources=["vi7"])),
    ("shorter than it lasts", "minutes", at("both", "09:00-09:40")),
    ("longer than it lasts", "minutes", at("driver", "10:00-10:40")),
    ("an empty part", "empty", at("driver", "10:00-10:00")),
    ("in two parts, once only", "too many parts", split),
    ("in two parts where one is wished", "too many parts", given("testimony", "victim", parts=1)),
    ("parts in the wrong order", "parts out of order",
     lambda records, slots: (slots["victim"].update(part=2), slots["victim2"].update(part=1))),
    ("two in one room", "room taken", at("uncle", "11:30-12:00")),
    ("one interpreter for two", "resource taken",
     lambda records, slots: (slots["child"].update(resources=["psy1", "vi2"]),
                             records["testimony"][0].update(resources=[{"kind": "psychologist"}, VI]))),
    ("a person in two rooms", "person twice", given("testimony", "aunt", person="v2")),
    ("a person who takes part twice", "person twice", at("driver", "09:30-10:00")),
    ("longer than a child may be heard", "too long on a day",
     given("testimony", "victim", person="v1")),
    ("longer with a confrontation", "too long on a day", given("testimony", "driver", max_minutes_a_day=60)),
    ("before those on whom it rests", "order", at("expert", "11:00-12:00", "f1 friendly", MON)),
    ("within the last part of those on whom it rests", "order", at("expert", "09:30-10:30", "f2 friendly", TUE)),
    ("on another day than wished", "same day", at("uncle", "11:00-11:30", "m3 hall", WED)),
    ("while the accused is in the building", "apart", given("sittings", "m1", present=["d1"])),
    ("over noon while the accused is there after it", "apart",
     lambda records, slots: (records["testimony"][0].pop("available"), records["rooms"][1].update(weekly=[
         {"day": "mon", "from": "09:00", "to": "14:00"}]), records["sittings"][2].update(to="14:00"),
         records["bookings"].pop(1), slots["child"].update({"from": "12:30", "to": "13:30"}))),
    ("while the accused is in the room", "apart", at("victim", "10:30-12:00", "m3 hall", WED)),
    ("while the accused testifies", "apart", late_accused),
    ("on a day on which the accused comes", "apart", at("sister", "10:00-10:30", "f1 friendly", MON)),
    ("the accused testifies while the child is there", "apart", given("sittings", "m3", present=["v1"])),
    ("with one from whom they are kept in one testimony", "apart", given("testimony", "both", others=["v4", "v3"],
     apart=["v4"])),
    ("through a glass, though not to be in one building", "apart", given("testimony", "both", apart=["v4"],
     unseen=True)),
    ("two who stand on the same side of the glass", "apart",
     lambda records, slots: (records["testimony"][6].update(others=["v4", "v5"], unseen=True),
                             records["testimony"][10].update(apart=[["v5", "room"]]))),
    ("before a summons can be served", "before a summons", at("abroad", "11:00-11:30", "m1 hall", MON)),
    ("at another hour than fixed", "not as fixed", at("officer", "13:30-14:15")),
    ("on another day than fixed", "not as fixed", at("officer", "11:00-11:45", "m3 hall", WED)),
    ("in another room than fixed", "not as fixed", at("officer", "11:00-11:45", "f2 friendly", TUE)),
    ("other than pinned", "pin", at("aunt", "10:00-10:30")),
    ("in a sitting that is not known", "unknown", has("driver", sitting="m9")),
    ("somebody who is not known", "unknown", has("driver", testimony="w9")),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "breaks"), [one[1:] for one in BREAKS], ids=[one[0] for one in BREAKS])
def test_a_broken_rule_is_named(rule: str, breaks: Broken) -> None:
    records, slots = docket(), plan()
    assert not violations(records, list(slots.values()))
    breaks(records, slots)
    found = violations(records, list(slots.values()))
    assert any(one.startswith(rule) for one in found), found


def test_who_must_not_be_in_one_room_may_take_part_by_link_or_behind_a_glass() -> None:
    for form in ("by_link", "unseen"):
        records, slots = docket(), plan()
        records["testimony"][6] |= {"apart": [["v4", "room"]]}
        slots["driver"] |= {"from": "14:00", "to": "14:30"}  # else they would be in one room one after the other
        assert any(one.startswith("apart") for one in violations(records, list(slots.values())))
        records["testimony"][6][form] = True
        assert violations(records, list(slots.values())) == []


def test_what_touches_does_not_meet_and_parts_may_change_their_interpreter() -> None:
    records, slots = docket(), plan()
    records["testimony"][1]["resources"] = [VI]
    slots["victim"] |= {"from": "10:00", "to": "11:00", "resources": ["vi1"]}
    slots["victim2"] |= {"from": "11:00", "to": "12:30", "resources": ["vi1"], "sitting": "m1", "date": MON}
    slots["child"]["resources"] = ["psy1", "vi1"]
    assert violations(records, list(slots.values())) == []
    # over one day: the interpreter comes once, the wait counts from the first part only
    assert numbers(records, list(slots.values())) == (0, 60 + 31, 2, 3, 1)


def test_who_moved_is_who_stands_elsewhere() -> None:
    before, slots = list(plan().values()), plan()
    slots["driver"] |= {"from": "10:30", "to": "11:00"}
    slots["victim2"] |= {"date": WED}
    del slots["abroad"]
    assert moved(before, list(slots.values())) == ["driver", "victim"]
    assert moved(before, before) == []


@pytest.mark.parametrize("seed", range(150))
def test_trying_what_matters_finds_plans_that_hold_and_no_diary_is_better(seed: int) -> None:
    records = small(seed)
    slots = by_hand(records)
    assert violations(records, slots) == []
    found = best(records)
    if found:
        assert violations(records, found.slots) == []
        assert numbers(records, found.slots) == found.numbers[:5] <= numbers(records, slots)


def every_minute(records: Records) -> tuple[int, ...]:
    """The best numbers with nothing thought of: all minutes, cuts and resources, and the checker says which hold."""
    each = [[(), *_anywhere(Given(records), one)] for one in records["testimony"]]
    kept = [[parts for parts in options if not violations(records, parts)] for options in each]
    plans = ([slot for parts in chosen for slot in parts] for chosen in product(*kept))
    ranked = sorted((numbers(records, slots), at, slots) for at, slots in enumerate(plans))
    return next(found for found, _, slots in ranked if not violations(records, slots))


def _anywhere(records: Given, one: Record) -> list[tuple[Record, ...]]:
    """Every way to place a testimony of at most two parts in its minutes."""

    def part(number: int, length: int) -> list[Record]:
        needs = one.get("resources", [])
        booked = [[name for name, it in records.resources.items() if meets(need, it)] for need in needs]
        return [
            slot(one["id"], f"{here['id']} {here['room']}", here["date"], f"{clock(start)}-{clock(start + length)}",
                 *names, part=number)
            for here in records.sittings.values()
            for start in range(minute(here["from"]), minute(here["to"]) - length + 1)
            for names in product(*booked)
        ]  # fmt: skip

    found = [(whole,) for whole in part(1, one["minutes"])]
    if one.get("parts", 1) > 1 and not one.get("once_only"):
        found += [
            both for first in range(1, one["minutes"])
            for both in product(part(1, first), part(2, one["minutes"] - first))
        ]  # fmt: skip
    return found


def test_the_minutes_that_matter_are_enough() -> None:
    compared = cut = 0
    for records in map(tiny, range(200)):
        if prod(len(_anywhere(Given(records), one)) + 1 for one in records["testimony"]) > 6_000:
            continue
        found = best(records)
        assert found
        assert found.exact
        assert found.numbers[:5] == every_minute(records), records
        compared += 1
        cut += any(slot["part"] == 2 for slot in found.slots)
    assert compared > 80
    assert cut


@pytest.mark.parametrize("one", planted(), ids=lambda one: one.name)
def test_what_is_planted_cannot_be(one: Planted) -> None:
    found = best(one.records, steps=100_000)
    assert found
    assert found.numbers[0] == 1
    gone = {here["id"] for here in one.records["testimony"]} - {slot["testimony"] for slot in found.slots}
    assert gone <= one.left
    assert not violations(one.records, found.slots)


def test_the_bystanders_are_not_to_blame() -> None:
    for one in planted():
        alone = deepcopy(one.records)
        alone["testimony"] = [here for here in alone["testimony"] if not here["id"].startswith("w")]
        alone["hearings"] = []
        assert by_hand(alone)
        assert numbers(alone, by_hand(alone))[0] == 0


def test_a_large_trial_planned_by_hand_holds() -> None:
    records = trial(60, seed=1, days=20)
    slots = by_hand(records)
    assert violations(records, slots) == []
    assert len({slot["testimony"] for slot in slots}) > 50
