"""What has to be arranged before a hearing: by its sitting, needs and measures; ready when nothing is open."""

from datetime import date
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, code_of, file_of

from judgedesk.app import hearings_changes, protection, readiness, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import hearing
from judgedesk.domain.errors import UserError

CHILD = {"id": "v1", "roles": ["victim", "witness"], "pseudonym": "P-1", "protected": True, "name": "Oksana Wzorcowa",
         "born": "2014-01-20", "languages": ["uk"]}  # fmt: skip
WITNESS = {"id": "n1", "roles": ["witness"], "name": "Karol Sąsiad", "languages": ["pl"]}
ROOMS = [
    {"id": "r1", "name": "Friendly room", "equipment": ["friendly", "recording"], "own": False},
    {"id": "r2", "name": "Room 104", "equipment": []},
]
RESOURCES = [
    {"id": "i1", "kind": "interpreter", "languages": ["uk"], "name": "Tłumacz Pierwszy"},
    {"id": "p1", "kind": "psychologist", "confirmed": True},
    {"id": "k1", "kind": "recording_set", "spare": True},
]
SITTINGS = [
    {"id": "s1", "room": "r1", "date": "2027-01-12", "from": "09:00", "to": "15:00", "missing": ["counsel"]},
    {"id": "s2", "room": "r2", "date": "2027-01-13", "from": "09:00", "to": "15:00"},
]
TESTIMONY = [
    {"id": "w1", "person": "v1", "minutes": 60, "once_only": True, "summons": "police",
     "resources": [{"kind": "interpreter", "language": "uk"}, {"kind": "psychologist"}]},
    {"id": "w2", "person": "n1", "minutes": 60, "summons": "none"},
]  # fmt: skip
HEARINGS = [
    {"id": "h1", "testimony": "w1", "part": 1, "sitting": "s1", "room": "r1", "date": "2027-01-12", "from": "09:00",
     "to": "10:00", "resources": ["i1", "p1"], "state": "tentative"},
    {"id": "h2", "testimony": "w2", "part": 1, "sitting": "s2", "room": "r2", "date": "2027-01-13", "from": "09:00",
     "to": "10:00", "state": "confirmed"},
]  # fmt: skip


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    records.apply(
        case_with_pages,
        file_of(persons=[CHILD, WITNESS, DEFENDANT], counts=[COUNT], rooms=ROOMS, resources=RESOURCES,
                sittings=SITTINGS, testimony=TESTIMONY, hearings=HEARINGS),
    )  # fmt: skip
    protection.add(case_with_pages, "v1", "pl.m.185a", "2026-12-30", state="applied_for", hearing="2027-01-12")
    return case_with_pages


def items(case: Case, one: str = "h1", **more: Any) -> dict[str, readiness.Item]:
    return {item.id: item for item in readiness.readiness(case, one, **more)}


def opened(case: Case, one: str = "h1") -> set[str]:
    return {id for id, item in items(case, one).items() if item.state == "open"}


def test_every_measure_asks_for_what_its_pack_books(case: Case) -> None:
    found = items(case)
    assert {"sitting.counsel", "room", "has.friendly", "has.recording", "equipment.recording", "recording.spare",
            "resource.interpreter", "resource.psychologist", "book.pl.r.technical", "book.pl.r.waiting", "leaflet",
            "summons", "fallback"} <= set(found)  # fmt: skip
    assert any(id.startswith("order.") for id in found)
    assert found["has.friendly"].state == found["resource.psychologist"].state == "done"
    assert found["resource.interpreter"].state == "open" and "Tłumacz Pierwszy" in found["resource.interpreter"].text
    assert found["leaflet"].due == date(2027, 1, 8) and found["summons"].due == date(2027, 1, 5)
    assert found["equipment.recording"].due == date(2027, 1, 11) and found["equipment.recording"].first
    assert found["leaflet"].measure == "pl.m.185a"
    assert "equipment.friendly" not in found, "a room is not tested"


def test_an_ordinary_witness_needs_little(case: Case) -> None:
    assert set(items(case, "h2")) == {"sitting"} and opened(case, "h2") == set()
    readiness.ready(case, "h2")
    assert hearing(case, "h2").state == "ready"
    tagging.undo(case)
    assert hearing(case, "h2").state == "confirmed"


def test_a_hearing_is_not_ready_while_anything_is_open(case: Case) -> None:
    with pytest.raises(UserError) as refused:
        readiness.ready(case, "h1")
    facts = refused.value.facts
    assert refused.value.code == "hearing.not_ready" and facts["person"] == "P-1"
    assert facts["number"] == len(opened(case)) and "counsel is confirmed" in str(facts["reasons"])
    hearings_changes.confirm_sitting(case, "s1")
    (measure,) = protection.applied(case)
    protection.move(case, measure.id, "granted", "2027-01-02")
    protection.change(case, measure.id, done={"leaflet": "2027-01-05", "pl.r.technical": "2027-01-04"})
    hearings_changes.set_summoned(case, "h1", "2027-01-04")
    assert not {"sitting", "leaflet", "summons", "book.pl.r.technical", f"order.{measure.id}"} & opened(case)
    for item in sorted(opened(case)):
        assert code_of(readiness.ready, case, "h1") == "hearing.not_ready"
        readiness.arrange(case, "h1", item, "2027-01-06", "the registry", "room 7 · if the link fails")
    readiness.ready(case, "h1")
    done = items(case)["fallback"]
    assert (done.day, done.by, done.note) == ("2027-01-06", "the registry", "room 7 · if the link fails")
    assert hearing(case, "h1").state == "ready"
    readiness.not_arranged(case, "h1", "fallback")
    assert hearing(case, "h1").state == "confirmed" and opened(case) == {"fallback"}


def test_a_leaflet_served_late_stays_open_until_somebody_says_why(case: Case) -> None:
    (measure,) = protection.applied(case)
    protection.change(case, measure.id, done={"leaflet": "2027-01-10"})
    assert "leaflet" in opened(case)
    readiness.arrange(case, "h1", "leaflet", "2027-01-10", note="shorter time: the good of the proceedings")
    assert "leaflet" not in opened(case)


def test_moved_to_another_room_it_is_arranged_anew(case: Case) -> None:
    for item in ("equipment.recording", "room", "fallback"):
        readiness.arrange(case, "h1", item, "2027-01-05")
    hearings_changes.move(case, "h1", date(2027, 1, 12), "11:00", "r1")
    assert set(hearing(case, "h1").arranged) == {"equipment.recording", "room", "fallback"}
    hearings_changes.move(case, "h1", date(2027, 1, 13), "11:00", "r2")
    assert set(hearing(case, "h1").arranged) == {"fallback"} and "has.friendly" in opened(case)


def test_another_interpreter_is_asked_anew(case: Case) -> None:
    readiness.arrange(case, "h1", "resource.interpreter", "2027-01-05")
    records.apply(case, file_of(resources=[{"id": "i2", "kind": "interpreter", "languages": ["uk"]}]))
    hearings_changes.book(case, "h1", 0, "i2")
    assert "resource.interpreter" in opened(case)


def test_a_recording_set_with_a_spare_needs_no_other(case: Case) -> None:
    needs = [*TESTIMONY[0]["resources"], {"kind": "recording_set"}]
    records.apply(case, file_of(testimony=[TESTIMONY[0] | {"resources": needs}]))
    assert "recording.spare" in opened(case) and "resource.recording_set" in opened(case)
    hearings_changes.book(case, "h1", 2, "k1")
    assert "recording.spare" not in opened(case)


def test_the_week_says_what_is_due_and_for_whom(case: Case) -> None:
    tasks = readiness.week(case, date(2027, 1, 7))
    due = {task.item.id: task for task in tasks}
    assert "summons" in due and due["summons"].called == "P-1" and due["summons"].due == date(2027, 1, 5)
    assert [task.due for task in tasks] == sorted(task.due for task in tasks)
    assert "equipment.recording" not in due, "that is due on the Monday after"
    assert "equipment.recording" in {task.item.id for task in readiness.week(case, date(2027, 1, 11))}
    assert readiness.week(case, date(2027, 1, 18)) == [], "nothing of what is over"
    polish = readiness.week(case, date(2027, 1, 7), "pl")
    assert not any("Wzorcow" in task.item.text for task in polish)


def test_what_is_not_asked_for_cannot_be_noted(case: Case) -> None:
    assert code_of(readiness.arrange, case, "h2", "fallback") == "hearing.no_item"
    assert code_of(readiness.arrange, case, "h1", "fallback", "soon") == "measure.bad_date"
    assert code_of(readiness.arrange, case, "h1", "fallback", note="Oksana Wzorcowa") == "measure.names_protected"
    assert code_of(readiness.not_arranged, case, "h1", "fallback") == "hearing.no_item"
    assert code_of(readiness.ready, case, "h9") == "hearing.unknown"
