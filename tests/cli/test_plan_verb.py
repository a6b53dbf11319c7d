"""The verbs `plan`, `hearings` and `ready`: who is heard when, as the documented form has it."""

import json
from pathlib import Path
from typing import Any

import pytest
from calls import Desk

PERSONS = [
    {"id": "v1", "roles": ["victim", "witness"], "pseudonym": "P-1", "protected": True, "name": "Oksana Wzorcowa",
     "languages": ["uk"]},
    {"id": "d1", "roles": ["defendant"], "name": "Bogdan Example"},
]  # fmt: skip
KINDS: dict[str, Any] = {
    "rooms": [{"id": "r1", "name": "Friendly room", "equipment": ["friendly"]}, {"id": "r2", "name": "Room 104"}],
    "resources": [{"id": "i1", "kind": "interpreter", "languages": ["uk"],
                   "available": [["2027-01-12", "09:00", "15:00"]]}],
    "sittings": [{"id": "s1", "room": "r2", "date": "2027-01-11", "from": "09:00", "to": "15:00", "present": ["d1"]},
                 {"id": "s2", "room": "r1", "date": "2027-01-12", "from": "09:00", "to": "15:00", "confirmed": False}],
    "testimony": [{"id": "w0", "person": "d1", "minutes": 120, "episode": 0},
                  {"id": "w1", "person": "v1", "minutes": 90, "apart": ["d1"], "vulnerable": True, "episode": 1,
                   "resources": [{"kind": "interpreter", "language": "uk"}]}],
}  # fmt: skip


@pytest.fixture
def planned(desk: Desk, tmp_path: Path) -> Desk:
    return given(desk, tmp_path, **KINDS)


def given(desk: Desk, folder: Path, **kinds: Any) -> Desk:
    file = folder / "records.json"
    content = {"format": "judgedesk-records/1", "persons": PERSONS, **kinds}
    file.write_text(json.dumps(content), encoding="utf-8")
    assert desk("record", file).status == 0
    return desk


def test_a_plan_has_the_documented_form(planned: Desk) -> None:
    answer = planned("plan", "--seconds", 2, "--on", "2027-01-04")
    assert answer.status == 0, answer.err
    found = answer.json
    assert {"status", "slots", "unplaced", "reasons", "objective", "bound"} <= set(found)
    assert found["status"] == "optimal" and found["unplaced"] == [] and len(found["bound"]) == 5
    slots = {slot["testimony"]: slot for slot in found["slots"]}
    assert slots["w1"] == {
        "witness": "w1", "person": "v1", "date": "2027-01-12", "room": "r1", "from": "09:00", "to": "10:30",
        "resources": ["i1"], "testimony": "w1", "part": 1, "sitting": "s2", "tentative": True,
    }  # fmt: skip
    assert slots["w0"]["date"] == "2027-01-11" and slots["w0"]["tentative"] is False
    assert found["objective"] == [0, 1, 0, 2, 1]
    assert all(set(reason) == {"about", "code", "text"} for reason in found["reasons"])
    assert "Wzorcow" not in answer.out
    assert planned("plan", "--seconds", 2, "--on", "2027-01-04").json["slots"] == found["slots"], "the same again"
    assert planned("hearings").json["hearings"] == [], "a proposal changes nothing"


def test_what_is_not_placed_is_told_with_status_3(planned: Desk, tmp_path: Path) -> None:
    given(planned, tmp_path, resources=[KINDS["resources"][0] | {"available": []}])
    answer = planned("plan", "--seconds", 2)
    assert answer.status == 3 and answer.json["unplaced"] == ["w1"] and answer.json["objective"][0] == 1
    (text,) = {reason["text"] for reason in answer.json["reasons"] if reason["about"] == "w1"}
    assert "P-1" in text and "{" not in text
    spoken = planned.plain("plan", planned.case, "--seconds", 2, *planned.by("anna"), "--language", "pl")
    assert spoken.status == 3 and "P-1" in spoken.out and "Wzorcow" not in spoken.out


def test_accepted_it_is_the_hearings_of_the_case(planned: Desk) -> None:
    assert planned("plan", "--seconds", 2, "--accept", "--on", "2027-01-04").status == 0
    found = planned("hearings").json
    assert [(one["id"], one["state"], one["sequence"]) for one in found["hearings"]] == [
        ("h-w0-1", "confirmed", 0), ("h-w1-1", "tentative", 0)
    ]  # fmt: skip
    assert [one["code"] for one in found["conflicts"]] == ["tentative"] and found["hearings"][1]["open"] > 0
    week = planned("hearings", "--week", "2027-01-11").json["week"]
    assert {"sitting", "resource.interpreter"} <= {task["item"] for task in week if task["hearing"] == "h-w1-1"}
    shown = planned.plain("hearings", planned.case, *planned.by("anna"))
    assert shown.status == 0 and "P-1" in shown.out and "Wzorcow" not in shown.out


def test_a_hearing_is_marked_ready_when_nothing_is_open(planned: Desk) -> None:
    planned("plan", "--seconds", 2, "--accept", "--on", "2027-01-04")
    refused = planned("ready", "h-w1-1")
    assert refused.status == 2 and refused.error["code"] == "hearing.not_ready" and "P-1" in refused.error["what"]
    listed = planned("ready", "h-w0-1", "--list").json
    assert listed["state"] == "confirmed"
    for item in listed["items"]:
        if item["state"] == "open":
            done = planned("ready", "h-w0-1", "--done", item["id"], "--on", "2027-01-05", "--by", "the registry")
            assert done.status == 0, done.err
    answer = planned("ready", "h-w0-1")
    assert answer.status == 0 and answer.json["state"] == "ready"
    assert {item["by"] for item in answer.json["items"]} <= {"", "the registry"}


def test_wrong_input_is_named(planned: Desk, empty: Desk) -> None:
    nothing = empty("plan")
    assert nothing.status == 0 and nothing.json["slots"] == [] and nothing.json["objective"] == [0, 0, 0, 0, 0]
    assert planned("plan", "--seconds", "-1").status == 2
    assert planned("plan", "--on", "soon").error["code"] == "measure.bad_date"
    assert planned("ready", "h-none").error["code"] == "hearing.unknown"
    assert planned("hearings", "--week", "2027-02-30").error["code"] == "measure.bad_date"
