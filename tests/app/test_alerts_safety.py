"""What harms a person on the way: secrecy of an identity, who acts for a child, who meets whom, recording, counsel."""

import sys
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, file_of

from judgedesk.app import protection, records
from judgedesk.app.alerts import Alert, alerts
from judgedesk.app.casefile import Case
from judgedesk.law.citing import shown

CHILD = {"id": "v1", "roles": ["victim", "witness"], "pseudonym": "P-1", "protected": True, "name": "Oksana Wzorcowa",
         "born": "2012-01-20"}  # fmt: skip
ADULT = {"id": "v2", "roles": ["victim", "witness"], "pseudonym": "P-2", "protected": True, "name": "Ioana Exemplu",
         "born": "1990-05-01"}  # fmt: skip
COUNSEL = {"id": "a1", "roles": ["counsel"], "name": "Michał Przykładny"}
ROOM = {"id": "r1", "name": "Friendly room", "equipment": ["friendly", "recording", "link"]}
TODAY = date(2026, 11, 10)


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    people = [CHILD, ADULT, DEFENDANT, COUNSEL]
    records.apply(case_with_pages, file_of(persons=people, counts=[COUNT | {"victims": ["v1", "v2"]}], rooms=[ROOM]))
    return case_with_pages


def enter(case: Case, **content: Any) -> None:
    records.apply(case, file_of(**content))


def told(case: Case, language: str = "en") -> dict[str, Alert]:
    return {one.id: one for one in alerts(case, TODAY, language)}


def kinds(case: Case) -> set[tuple[str, str]]:
    return {(one.level, one.kind) for one in told(case).values()}


def measure(case: Case, name: str, person: str = "v1", state: str = "granted", **more: Any) -> str:
    """A measure, entered as a file of records says it."""
    record = {"id": f"m-{name}-{person}", "person": person, "measure": name, "state": state, "on": "2026-11-09"}
    enter(case, measures=[record | more])
    return str(record["id"])


def sitting(present: tuple[str, ...], start: str = "09:00", id: str = "s1", room: str = "r1") -> Any:
    return {"id": id, "room": room, "date": "2026-11-20", "from": start, "to": "12:00", "present": list(present)}


def heard(person: str = "v1", **more: Any) -> Any:
    return {"id": f"z-{person}", "person": person, "minutes": 60, **more}


# -- identity kept secret ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", ["applied_for", "granted", "arranged", "carried_out"])
@pytest.mark.parametrize("as_other", [False, True])
def test_no_confrontation_with_a_witness_whose_identity_is_secret(case: Case, state: str, as_other: bool) -> None:
    who = {"person": "d1", "others": ["v2"]} if as_other else {"person": "v2", "others": ["d1"]}
    enter(case, testimony=[heard(**who, kind="confrontation")])
    assert ("block", "confrontation") not in kinds(case)
    measure(case, "pl.m.184_anon", "v2", state)
    alert = next(one for one in told(case).values() if one.kind == "confrontation")
    assert alert.level == "block" and alert.text.startswith("P-2:") and "Exemplu" not in alert.text


def test_a_lifted_secret_bars_no_confrontation(case: Case) -> None:
    enter(case, testimony=[heard("v2", others=["d1"], kind="confrontation")])
    measure(case, "pl.m.184_anon", "v2", "lapsed")
    assert ("block", "confrontation") not in kinds(case)


def test_who_is_spared_a_confrontation_by_another_measure_is_no_secret_witness(case: Case) -> None:
    enter(case, testimony=[heard("v2", others=["d1"], kind="confrontation")])
    measure(case, "pl.m.185c", "v2")
    alert = next(one for one in told(case).values() if one.kind == "confrontation")
    assert "184" not in alert.text and "185c" in alert.text and "secret" not in alert.text
    measure(case, "pl.m.184_anon", "v2")
    assert "KPK 172, 184" in next(one for one in told(case).values() if one.kind == "confrontation").text


@pytest.mark.parametrize("words", ["P-2 is to be heard", "ask Ioana Exemplu where she lived", ["v2"]])
def test_no_request_leaves_that_tells_of_a_witness_whose_identity_is_secret(case: Case, words: Any) -> None:
    request = {"instrument": "eu.eio", "state": "RO"}
    of_others = request | {"id": "q2", "fields": {"c": "P-21, v20"}}
    # A name can stand in a request that was entered before its bearer was protected.
    enter(case, persons=[ADULT | {"protected": False}])
    enter(case, requests=[request | {"id": "q1", "fields": {"c.measures": words}}, of_others])
    enter(case, persons=[ADULT])
    assert ("block", "export") not in kinds(case)
    measure(case, "pl.m.184_anon", "v2")
    assert {one.about for one in told(case).values() if one.kind == "export"} == {"q1"}


# -- who acts for a child ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("capacity", ["statutory", "guardian_ad_litem", "trusted"])
def test_an_accused_represents_nobody(case: Case, capacity: str) -> None:
    enter(case, persons=[{"id": "d1", "represents": [{"person": "v1", "capacity": capacity}]}])
    alert = told(case)["representative:v1:d1"]
    assert alert.level == "block"
    assert ("guardian ad litem" in alert.text) == (capacity != "trusted")


def test_a_parent_who_is_accused_needs_a_guardian_ad_litem(case: Case) -> None:
    enter(case, persons=[{"id": "d1", "relations": [{"to": "v1", "what": "ojciec"}, {"to": "v2", "what": "ojciec"}]}])
    alert = told(case)["representative:v1:d1"]
    assert alert.level == "warn" and "guardian ad litem" in alert.text
    assert "representative:v2:d1" not in told(case), "of age"
    guardian = {"id": "g1", "roles": ["counsel"], "name": "Jan Wzorowy",
                "represents": [{"person": "v1", "capacity": "guardian_ad_litem"}]}  # fmt: skip
    enter(case, persons=[guardian])
    assert not any(one.kind == "representative" for one in told(case).values())


def test_a_parent_who_is_a_witness_is_asked_about(case: Case) -> None:
    mother = {"id": "w1", "roles": ["witness"], "name": "Olena Wzorcowa-Matka",
              "represents": [{"person": "v1", "capacity": "statutory"}]}  # fmt: skip
    enter(case, persons=[mother])
    alert = told(case)["representative:v1:w1"]
    assert alert.level == "warn" and "a witness" in alert.text


def test_who_holds_no_identities_learns_no_minority(case: Case, reopened: Callable[..., Case]) -> None:
    enter(case, persons=[{"id": "d1", "relations": [{"to": "v1", "what": "mother"}]}])
    assert "representative:v1:d1" in told(case)
    assert "representative:v1:d1" not in told(reopened(case, "clerk"))


# -- who meets whom ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("hour", "alerted"), [("09:00", True), ("09:29", True), ("09:30", False), ("08:31", True)])
def test_the_accused_and_the_person_come_at_about_the_same_time(case: Case, hour: str, alerted: bool) -> None:
    enter(case, sittings=[sitting(("d1", "a1"))], testimony=[heard(fixed={"date": "2026-11-20", "from": hour})])
    assert ("warn", "waiting") not in kinds(case), "nothing says that they must not meet"
    enter(case, persons=[{"id": "v1", "needs": ["no_contact:d1"]}])
    found = [one for one in told(case).values() if one.kind == "waiting"]
    assert bool(found) is alerted
    assert not any(hour in one.text or "09:00" in one.text for one in found), "hours of arrival are told nowhere"


def test_a_waiting_room_of_its_own_settles_it(case: Case) -> None:
    made = measure(case, "pl.m.390_4", "v2", hearing="2026-11-20T09:00")
    enter(case, sittings=[sitting(("d1", "a1"))], testimony=[heard("v2")])
    assert ("warn", "waiting") in kinds(case)
    protection.change(case, made, done={"pl.r.waiting": "2026-11-10"})
    assert ("warn", "waiting") not in kinds(case)


def test_a_slot_of_the_plan_fixes_the_hour_unless_it_fell_through(case: Case) -> None:
    slot = {"id": "h1", "testimony": "z-v1", "date": "2026-11-20", "from": "09:10", "to": "10:00"}
    enter(case, sittings=[sitting(("d1",))], testimony=[heard(apart=[["d1", "room"]])], hearings=[slot])
    assert ("warn", "waiting") in kinds(case)
    enter(case, hearings=[slot | {"state": "cancelled"}])
    assert ("warn", "waiting") not in kinds(case)


# -- recording ---------------------------------------------------------------------------------------------------


def test_a_hearing_that_must_be_recorded_needs_a_room_for_it(case: Case) -> None:
    made = measure(case, "pl.m.185a", hearing="2026-11-20")
    assert f"recording:{made}:room" not in told(case)
    enter(case, rooms=[ROOM | {"equipment": ["friendly"]}])
    alert = told(case)[f"recording:{made}:room"]
    assert (alert.level, alert.due) == ("block", "2026-11-20")
    protection.change(case, made, done={"pl.r.recording": "2026-11-10"})
    assert f"recording:{made}:room" not in told(case)


def test_one_recorder_only_is_told(case: Case) -> None:
    enter(case, sittings=[sitting(("a1",))])
    made = measure(case, "pl.m.185a", hearing="s1")
    assert told(case)[f"recording:{made}:spare"].level == "warn"
    enter(case, rooms=[ROOM | {"equipment": ["recording", "recording_spare"]}])
    assert f"recording:{made}:spare" not in told(case)
    enter(case, rooms=[ROOM], resources=[{"id": "k1", "kind": "recorder"}])
    assert f"recording:{made}:spare" not in told(case)


# -- who has to be there, and who must not -----------------------------------------------------------------------


def test_an_accused_without_counsel_at_a_hearing_held_once(case: Case) -> None:
    made = measure(case, "pl.m.185a")
    key = f"counsel:{made}:none"
    assert key not in told(case), "counsel of whom it is not noted for whom they act"
    enter(case, persons=[{"id": "a1", "represents": [{"person": "v1", "capacity": "proxy"}]}])
    assert told(case)[key].level == "warn"
    protection.change(case, made, done={"pl.r.counsel": "2026-11-10"})
    assert key not in told(case)
    protection.change(case, made, done={"pl.r.counsel": None})
    enter(case, persons=[{"id": "a1", "represents": [{"person": "d1", "capacity": "defence"}]}])
    assert key not in told(case)


def test_the_persons_own_proxy_is_no_counsel_of_the_accused(case: Case) -> None:
    enter(case, sittings=[sitting(("a1",))])
    made = measure(case, "pl.m.185a", hearing="s1")
    assert f"presence:{made}:counsel" not in told(case)
    enter(case, persons=[{"id": "a1", "represents": [{"person": "v1", "capacity": "proxy"}]}])
    assert f"presence:{made}:counsel" in told(case)


def test_journalists_at_a_closed_hearing(case: Case) -> None:
    enter(case, persons=[{"id": "j1", "roles": ["journalist"], "name": "Piotr Gazetowy"}],
          sittings=[sitting(("a1", "j1"))])  # fmt: skip
    made = measure(case, "pl.m.360", "v2", "applied_for", hearing="s1")
    assert ("warn", "media") not in kinds(case), "not ordered yet"
    measure(case, "pl.m.360", "v2", "granted", hearing="s1")
    assert f"media:{made}:s1" in told(case)


# -- words and cost ----------------------------------------------------------------------------------------------


def test_a_basis_stands_in_the_language_of_the_reader(case: Case) -> None:
    made = measure(case, "pl.m.390_4", "v2", "granted", hearing="2026-11-13")
    key = f"measure:{made}:ready"
    assert "KPK 390 § 4–5, " in told(case)[key].text
    polish = told(case, "pl")[key].text
    assert "art. 390 § 4–5 k.p.k., " in polish and "KPK" not in polish
    assert shown("KPK 185a", "en") == "KPK 185a"
    assert shown("KPK 185a", "pl") == "art. 185a k.p.k."


def calls(work: Callable[[], Any]) -> int:
    """Python calls that something takes: the same on every machine."""
    number = 0

    def count(_: Any, event: str, __: Any) -> None:
        nonlocal number
        number += event == "call"

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return number


def test_the_register_and_the_alerts_of_many_measures_take_work_in_proportion(case: Case) -> None:
    names = ("pl.m.185a", "pl.m.390_4", "pl.m.177_link", "pl.m.360")

    def fill(first: int, last: int) -> None:
        people = [ADULT | {"id": f"p{n}", "pseudonym": f"Q-{n}", "protected": False} for n in range(first, last)]
        counts = [COUNT | {"id": f"c{n}", "label": str(n), "victims": [f"p{n}"]} for n in range(first, last)]
        measures = [
            {"id": f"m{n}-{name}", "person": f"p{n}", "measure": name, "state": "granted", "on": "2026-11-09",
             "hearing": "s1"}
            for n in range(first, last) for name in names
        ]  # fmt: skip
        enter(case, persons=people, counts=counts, measures=measures, sittings=[sitting(("a1",))],
              testimony=[heard(f"p{n}") for n in range(first, last)])  # fmt: skip

    works: tuple[Callable[[], Any], ...] = (
        lambda: protection.register(case, TODAY), lambda: alerts(case, TODAY),
        lambda: protection.open_measures(case, "p1", TODAY),
    )  # fmt: skip
    fill(0, 25)
    few = [calls(work) for work in works]
    fill(25, 100)
    many = [calls(work) for work in works]
    assert len(protection.register(case, TODAY)) == 400
    assert [more / fewer < 4.5 for fewer, more in zip(few, many, strict=True)] == [True] * 3, (few, many)
