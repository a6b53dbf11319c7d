"""What needs somebody: deadlines, birthdays, bookings, who must not meet, hearings held once, files."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, file_of

from judgedesk.app import assessments, deadlines, protection, questionings, records
from judgedesk.app.alerts import Alert, alerts
from judgedesk.app.casefile import Case
from judgedesk.app.questionings import Questioning

CHILD = {"id": "v1", "roles": ["victim", "witness"], "pseudonym": "P-1", "protected": True, "name": "Oksana Wzorcowa",
         "born": "2012-01-20", "languages": ["uk"]}  # fmt: skip
ADULT = {"id": "v2", "roles": ["victim", "witness"], "pseudonym": "P-2", "protected": True, "name": "Ioana Exemplu",
         "born": "1990-05-01", "languages": ["ro"]}  # fmt: skip
COUNSEL = {"id": "a1", "roles": ["counsel"], "name": "Michał Przykładny"}
EXPERT = {"id": "x1", "roles": ["expert"], "name": "Ewa Biegła"}
ROOMS = [
    {"id": "r1", "name": "Friendly room", "equipment": ["friendly", "recording", "link"]},
    {"id": "r2", "name": "Room 12", "equipment": []},
]


def sitting(id: str, day: str, room: str = "r1", present: tuple[str, ...] = ("a1",), start: str = "09:00") -> Any:
    end = "12:00" if start < "13:00" else "16:00"
    return {"id": id, "room": room, "date": day, "from": start, "to": end, "present": list(present)}


def heard(person: str, day: str, **more: Any) -> Any:
    return {"id": f"z-{person}", "person": person, "minutes": 60, "available": [[day, "09:00", "16:00"]], **more}


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    content = file_of(
        persons=[CHILD, ADULT, DEFENDANT, COUNSEL, EXPERT], counts=[COUNT | {"victims": ["v1", "v2"]}], rooms=ROOMS
    )
    records.apply(case_with_pages, content)
    assessments.assess(case_with_pages, "v1", "2026-11-01")
    assessments.assess(case_with_pages, "v2", "2026-11-01")
    return case_with_pages


def plan(case: Case, *sittings: Any, heard: Any = ()) -> None:
    records.apply(case, file_of(sittings=list(sittings), testimony=list(heard)))


def told(case: Case, on: str, **more: Any) -> dict[str, Alert]:
    moment = deadlines.moment(on)
    assert moment is not None
    return {one.id: one for one in alerts(case, moment, **more)}


def kinds(case: Case, on: str) -> set[tuple[str, str]]:
    return {(one.level, one.kind) for one in told(case, on).values()}


def hearing(case: Case, measure: str = "pl.m.185a", person: str = "v1", on: str = "2026-11-09", **more: Any) -> str:
    return protection.add(case, person, measure, on, state="applied_for", **more)[0]


def test_a_case_without_anything_has_no_alerts(case: Case) -> None:
    assert told(case, "2026-11-22") == {}


# -- deadlines ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "level"), [("2026-11-10", "note"), ("2026-11-23", "note"), ("2026-11-24", "warn"), ("2027-01-01", "warn")]
)
def test_fourteen_days_from_the_motion(case: Case, on: str, level: str) -> None:
    made = hearing(case)
    alert = told(case, on)[f"clock:{made}:pl.k.185_hearing"]
    assert (alert.level, alert.due, alert.about) == (level, "2026-11-23", made)
    assert "P-1" in alert.text and "Wzorcow" not in alert.text


def test_a_hearing_planned_too_late_and_one_in_time(case: Case) -> None:
    made = hearing(case, hearing="2026-11-26")
    alert = told(case, "2026-11-10")[f"clock:{made}:pl.k.185_hearing"]
    assert alert.level == "warn" and "26 November 2026" in alert.text
    protection.change(case, made, hearing="2026-11-20")
    assert f"clock:{made}:pl.k.185_hearing" not in told(case, "2026-11-10")


@pytest.mark.parametrize(("on", "level"), [("2026-11-16", "note"), ("2026-11-17", "warn")])
def test_the_leaflet_three_days_before(case: Case, on: str, level: str) -> None:
    made = hearing(case, hearing="2026-11-20")
    alert = told(case, on)[f"clock:{made}:pl.k.185f_leaflet"]
    assert (alert.level, alert.due) == (level, "2026-11-16")


def test_a_leaflet_in_time_is_no_alert_and_a_late_one_is(case: Case) -> None:
    made = hearing(case, hearing="2026-11-20", done={"leaflet": "2026-11-16"})
    assert f"clock:{made}:pl.k.185f_leaflet" not in told(case, "2026-11-19")
    protection.change(case, made, done={"leaflet": "2026-11-18"})
    assert told(case, "2026-11-19")[f"clock:{made}:pl.k.185f_leaflet"].level == "warn"
    assert f"clock:{made}:pl.k.185f_leaflet" not in told(case, "2026-11-21"), "the hearing is over"


def test_no_leaflet_and_no_single_hearing_under_390_4(case: Case) -> None:
    plan(case, sitting("s1", "2026-11-20", present=("d1", "a1")), heard=[heard("v2", "2026-11-20")])
    questionings.add(case, Questioning("", "v2", "2023-12-05", "Police"))
    hearing(case, "pl.m.390_4", "v2", hearing="s1")
    found = told(case, "2026-11-19")
    assert {one.kind for one in found.values()} == {"measure"}, "only that it is not decided yet"


def test_the_minors_leaflet_gives_way_to_that_of_185f(case: Case) -> None:
    made, _ = protection.add(case, "v1", "pl.m.171_minor", "2026-11-09", state="arranged", hearing="2026-11-20")
    assert f"clock:{made}:pl.k.171_leaflet" in told(case, "2026-11-19")
    special = hearing(case, hearing="2026-11-20")
    found = told(case, "2026-11-19")
    assert f"clock:{made}:pl.k.171_leaflet" not in found and f"clock:{special}:pl.k.185f_leaflet" in found


def test_seven_days_of_notice(case: Case) -> None:
    made, _ = protection.add(
        case, "v2", "pl.m.350_353", "2026-11-02", state="arranged", hearing="2026-11-20", done={"notice": "2026-11-12"}
    )
    assert f"clock:{made}:pl.k.353_notice" not in told(case, "2026-11-15")
    protection.change(case, made, done={"notice": "2026-11-13"})
    alert = told(case, "2026-11-15")[f"clock:{made}:pl.k.353_notice"]
    assert (alert.level, alert.due) == ("warn", "2026-11-12")


def test_a_deadline_in_hours_is_asked_at_a_moment(case: Case) -> None:
    made, _ = deadlines.add(case, "pl.k.248_hand_over", "2026-11-20T18:00", person="d1")
    key = f"deadline:{made}"
    assert told(case, "2026-11-22T17:59")[key].level == "note"
    assert told(case, "2026-11-22T18:01")[key].level == "block"
    assert told(case, "2026-11-22")[key].level == "note", "of a whole day, its end is still to come"
    assert told(case, "2026-11-23")[key].due == "2026-11-22T18:00:00"
    deadlines.meet(case, made, "2026-11-21")
    assert key not in told(case, "2026-11-23")


def test_a_period_of_others_is_over_when_it_is_over(case: Case) -> None:
    made, _ = deadlines.add(case, "pl.k.422_request", "2026-11-09")
    assert f"deadline:{made}" in told(case, "2026-11-16") and f"deadline:{made}" not in told(case, "2026-11-17")


# -- conditions --------------------------------------------------------------------------------------------------


def test_turning_15_before_the_hearing(case: Case) -> None:
    made = hearing(case, hearing="2027-01-25")
    alert = told(case, "2027-01-10")[f"age:{made}:turns_15"]
    assert (alert.level, alert.due) == ("warn", "2027-01-20")
    assert "P-1 turns 15 on 20 January 2027, before the hearing on 25 January 2027" in alert.text
    protection.change(case, made, hearing="2027-01-15")
    assert not any(one.kind == "age" for one in told(case, "2027-01-10").values())


def test_a_birthday_within_reach_is_told_without_a_hearing(case: Case) -> None:
    made = hearing(case)
    assert told(case, "2026-11-22")[f"age:{made}:turns_15"].level == "note"
    assert f"age:{made}:turns_15" not in told(case, "2026-09-01")


def test_who_holds_no_identities_learns_no_birthday(case: Case, reopened: Callable[..., Case]) -> None:
    hearing(case, hearing="2027-01-25")
    clerk = reopened(case, "clerk")
    found = told(clerk, "2027-01-10").values()
    assert found and not any(one.kind == "age" for one in found)
    assert not any("20 January" in one.text or "Wzorcow" in one.text for one in found)


def test_a_measure_that_is_not_open_says_why_and_what_is(case: Case) -> None:
    made = hearing(case, "pl.m.185c", "v2", hearing="2026-12-01")
    alert = told(case, "2026-11-10")[f"conditions:{made}:not_open"]
    assert alert.level == "warn" and "185c covers arts 197–199 only" in alert.text and "KPK 390 § 4" in alert.text
    polish = told(case, "2026-11-10", language="pl")[f"conditions:{made}:not_open"]
    assert "art. 185c dotyczy tylko art. 197–199" in polish.text


def test_the_assessment_and_the_wishes_come_first(case: Case) -> None:
    records.apply(case, file_of(persons=[ADULT | {"id": "v4", "pseudonym": "P-4"}]))
    made = hearing(case, "pl.m.177_link", "v4")
    assert told(case, "2026-11-10")[f"assessment:{made}:assess"].level == "warn"
    assessments.assess(case, "v4", "2026-11-09")
    assert f"assessment:{made}:assess" not in told(case, "2026-11-10")
    granted, _ = protection.add(case, "v4", "pl.m.177_link", "2026-11-09", state="granted")
    assert f"assessment:{granted}:wishes" in told(case, "2026-11-10")
    assessments.assess(case, "v4", "2026-11-09", wants={"pl.m.177_link": True})
    assert f"assessment:{granted}:wishes" not in told(case, "2026-11-10")


# -- the hearing -------------------------------------------------------------------------------------------------


def test_psychologist_and_recording_have_to_be_booked(case: Case) -> None:
    plan(case, sitting("s1", "2026-11-20", "r2"), heard=[heard("v1", "2026-11-20", rooms=["r2"])])
    made = hearing(case, hearing="s1")
    found = told(case, "2026-11-10")
    assert found[f"booking:{made}:pl.r.psychologist"].level == "block"
    assert found[f"booking:{made}:pl.r.recording"].level == "block"
    booked = heard("v1", "2026-11-20", rooms=["r1"], resources=[{"kind": "psychologist"}])
    plan(case, sitting("s1", "2026-11-20", "r1"), heard=[booked])
    assert not any(one.kind == "booking" for one in told(case, "2026-11-10").values())


def test_what_is_booked_outside_the_plan_is_ticked(case: Case) -> None:
    made = hearing(case, hearing="2026-11-20", done={"pl.r.psychologist": "2026-11-10", "pl.r.recording": "2026-11-10"})
    assert not any(one.kind == "booking" for one in told(case, "2026-11-10").values())
    protection.change(case, made, done={"pl.r.psychologist": None})
    assert f"booking:{made}:pl.r.psychologist" in told(case, "2026-11-10")


def test_the_accused_in_the_same_sitting(case: Case) -> None:
    plan(case, sitting("s1", "2026-11-20", present=("d1", "a1")))
    made = hearing(case, hearing="s1")
    alert = told(case, "2026-11-10")[f"presence:{made}:accused"]
    assert alert.level == "block" and "P-1" in alert.text and alert.due == "2026-11-20"


def test_the_accused_elsewhere_in_the_building(case: Case) -> None:
    plan(case, sitting("s1", "2026-11-20"), sitting("s2", "2026-11-20", "r2", ("d1",)))
    made = hearing(case, hearing="s1")
    key = f"presence:{made}:accused"
    assert key in told(case, "2026-11-10"), "185a keeps apart by the building"
    protection.change(case, made, apart="room")
    assert key not in told(case, "2026-11-10")
    plan(case, sitting("s2", "2026-11-20", "r2", ("d1",), start="14:00"))
    protection.change(case, made, apart="building")
    assert key not in told(case, "2026-11-10"), "the other half of the day"
    protection.change(case, made, apart="day")
    assert key in told(case, "2026-11-10")


def test_a_hearing_not_set_yet_may_still_go_to_another_sitting(case: Case) -> None:
    planned = heard("v1", "2026-11-20", resources=[{"kind": "psychologist"}])
    plan(case, sitting("s1", "2026-11-20", present=("d1",)), heard=[planned])
    made = hearing(case)
    assert f"presence:{made}:accused" in told(case, "2026-11-10")
    planned["available"].append(["2026-11-18", "09:00", "16:00"])
    plan(case, sitting("s1", "2026-11-20", present=("d1",)), sitting("s2", "2026-11-18"), heard=[planned])
    assert f"presence:{made}:accused" not in told(case, "2026-11-10")


def test_no_counsel_at_a_hearing_that_is_held_once(case: Case) -> None:
    plan(case, sitting("s1", "2026-11-20", present=()))
    made = hearing(case, hearing="s1")
    assert told(case, "2026-11-10")[f"presence:{made}:counsel"].level == "warn"
    protection.change(case, made, done={"pl.r.counsel": "2026-11-10"})
    assert f"presence:{made}:counsel" not in told(case, "2026-11-10")


def test_a_second_hearing_without_a_ground(case: Case) -> None:
    measure = {"id": "m1", "person": "v1", "measure": "pl.m.185a", "state": "carried_out", "on": "2024-01-18"}
    records.apply(case, file_of(measures=[measure]))
    assert kinds(case, "2026-11-10") == set()
    plan(case, sitting("s1", "2026-11-20"), heard=[heard("v1", "2026-11-20")])
    assert ("block", "once") in kinds(case, "2026-11-10"), "planned again, and nothing entered"
    made = hearing(case)
    assert told(case, "2026-11-10")[f"once:{made}:second"].level == "block"
    protection.change(case, made, ground="pl.g.new")
    assert not any(one.kind == "once" for one in told(case, "2026-11-10").values())


def test_what_is_not_decided_or_arranged_a_week_before(case: Case) -> None:
    made = hearing(case, "pl.m.390_4", "v2", hearing="2026-11-20")
    assert "not decided" in told(case, "2026-11-13")[f"measure:{made}:ready"].text
    assert f"measure:{made}:ready" not in told(case, "2026-11-12")
    protection.move(case, made, "granted", "2026-11-13")
    assert "nothing is arranged" in told(case, "2026-11-13")[f"measure:{made}:ready"].text
    protection.move(case, made, "arranged", "2026-11-13")
    assert f"measure:{made}:ready" not in told(case, "2026-11-13")


# -- the plan ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("second", "alerted"), [("2027-01-22", False), ("2027-01-23", True), ("2027-02-20", True)])
def test_a_break_over_42_days(case: Case, second: str, alerted: bool) -> None:
    # 42 days after 11 December are 22 January, a Friday.
    plan(case, sitting("s1", "2026-12-11"), sitting("s2", second))
    assert (("warn", "break") in kinds(case, "2026-12-01")) is alerted


def test_a_disputed_age_asks_for_the_expert_or_the_presumption(case: Case) -> None:
    disputed = {"id": "v5", "roles": ["victim"], "pseudonym": "P-5", "age_disputed": True}
    records.apply(case, file_of(persons=[disputed]))
    plan(case, sitting("s1", "2026-12-11"), heard=[heard("v5", "2026-12-11")])
    assert told(case, "2026-12-01")["age:z-v5"].level == "warn"
    expert = heard("x1", "2026-12-11")
    plan(case, heard=[expert, heard("v5", "2026-12-11", after=["z-x1"])])
    assert "age:z-v5" not in told(case, "2026-12-01")
    plan(case, heard=[heard("v5", "2026-12-11")])
    assessments.assess(case, "v5", "2026-11-20", facts={"presumed_minor": True})
    assert "age:z-v5" not in told(case, "2026-12-01")


def test_a_minor_to_be_heard_without_any_measure(case: Case) -> None:
    plan(case, sitting("s1", "2026-12-11"), heard=[heard("v1", "2026-12-11"), heard("v2", "2026-12-11")])
    found = told(case, "2026-12-01")
    assert found["minor:z-v1"].level == "warn" and "minor:z-v2" not in found
    hearing(case)
    assert "minor:z-v1" not in told(case, "2026-12-01")


def test_somebody_vulnerable_who_was_questioned_often(case: Case) -> None:
    for day in ("2023-12-05", "2024-03-12"):
        questionings.add(case, Questioning("", "v2", day, "Police", why="again"))
    plan(case, sitting("s1", "2026-12-11"), heard=[heard("v2", "2026-12-11", vulnerable=True)])
    assert "2" in told(case, "2026-12-01")["again:z-v2"].text


def test_one_interpreter_for_both_sides(case: Case) -> None:
    def with_interpreter(person: str) -> Any:
        return heard(person, "2026-12-11", resources=[{"kind": "interpreter", "id": "i1"}])

    plan(case, sitting("s1", "2026-12-11"), heard=[with_interpreter("v2"), with_interpreter("d1")])
    assert told(case, "2026-12-01")["interpreter:i1"].level == "warn"


# -- the whole list ----------------------------------------------------------------------------------------------


def test_the_gravest_comes_first_and_ids_stay(case: Case) -> None:
    plan(case, sitting("s1", "2026-11-20", present=("d1",)), sitting("s2", "2027-03-01"))
    hearing(case, hearing="s1")
    listed = alerts(case, date(2026, 11, 18))
    order = [("block", "warn", "note").index(one.level) for one in listed]
    assert order == sorted(order) and order[0] == 0
    assert len({one.id for one in listed}) == len(listed)
    assert [one.id for one in listed] == [one.id for one in alerts(case, datetime(2026, 11, 18, 8), "pl")]
    assert not any("Wzorcow" in one.text or "Exemplu" in one.text for one in listed)


def test_strange_records_raise_nothing(case: Case) -> None:
    strange = {"id": "m9", "person": "gone", "measure": "pl.m.185a", "state": "applied_for", "on": "1999-01-01",
               "hearing": "never", "done": [], "history": "none"}  # fmt: skip
    del strange["done"], strange["history"]
    unknown = {"id": "m8", "person": "v1", "measure": "x.none", "state": "granted"}
    records.apply(case, file_of(measures=[strange, unknown], testimony=[{"id": "z", "person": "v1", "minutes": 5}]))
    found = told(case, "2026-11-10")
    assert found["measure:m8:unknown"].level == "warn"


def test_files_that_could_not_be_read(case: Case) -> None:
    with case.file.writing() as connection:
        connection.execute("UPDATE documents SET state = 'failed', reason = 'pdf.damaged' WHERE id = 1")
    found = told(case, "2026-11-10")
    assert found["files:failed"].level == "warn" and found["files:failed"].about == "ledger"
