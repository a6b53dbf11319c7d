"""The verbs `alerts` and `measures`: what needs somebody, what is open, the register."""

import json
from pathlib import Path
from typing import Any

from calls import Desk

PERSONS = [
    {"id": "v1", "roles": ["victim", "witness"], "pseudonym": "P-1", "protected": True, "name": "Oksana Wzorcowa",
     "born": "2012-01-20", "languages": ["uk"]},
    {"id": "v2", "roles": ["victim"], "pseudonym": "P-2", "born": "1990-05-01", "languages": ["pl"]},
    {"id": "d1", "roles": ["defendant"], "name": "Bogdan Example"},
]  # fmt: skip
COUNTS = [{"id": "c1", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30", "defendants": ["d1"],
           "victims": ["v1", "v2"]}]  # fmt: skip
MEASURES = [{"id": "m1", "person": "v1", "measure": "pl.m.185a", "state": "applied_for", "on": "2026-11-09",
             "by": "the prosecutor", "hearing": "2027-01-25"}]  # fmt: skip


def prepared(desk: Desk, folder: Path, **kinds: Any) -> Desk:
    file = folder / "records.json"
    content = {"format": "judgedesk-records/1", "persons": PERSONS, "counts": COUNTS, "measures": MEASURES, **kinds}
    file.write_text(json.dumps(content), encoding="utf-8")
    assert desk("record", file).status == 0
    return desk


def test_alerts_follow_the_contract(desk: Desk, tmp_path: Path) -> None:
    answer = prepared(desk, tmp_path)("alerts", "--on", "2026-11-24")
    assert answer.status == 0
    for one in answer.json["alerts"]:
        assert set(one) == {"id", "level", "kind", "about", "due", "text"}
        assert one["level"] in ("block", "warn", "note") and one["text"]
    late = {one["id"]: one for one in answer.json["alerts"]}["clock:m1:pl.k.185_hearing"]
    assert (late["level"], late["kind"], late["about"], late["due"]) == ("warn", "clock", "m1", "2026-11-23")
    assert "Wzorcow" not in answer.out and "P-1" in late["text"]
    assert answer.json["withheld"] == []


def test_files_that_wait_are_told(desk: Desk) -> None:
    alerts = desk("alerts").json["alerts"]
    assert {"files:failed", "files:pending"} <= {one["id"] for one in alerts}


def test_alerts_at_a_moment(desk: Desk, tmp_path: Path) -> None:
    stop = {"id": "k1", "clock": "pl.k.248_hand_over", "from": "2026-11-20T18:00", "person": "d1"}
    prepared(desk, tmp_path, deadlines=[stop])

    def level(on: str) -> str:
        return str(
            next(one["level"] for one in desk("alerts", "--on", on).json["alerts"] if one["id"] == "deadline:k1")
        )

    assert level("2026-11-22T17:59") == "note" and level("2026-11-22T18:01") == "block"
    assert desk("alerts", "--on", "someday").status == 2
    assert desk("alerts", "--on", "2026-13-01T09:00").error["code"] == "measure.bad_date"


def test_alerts_are_told_in_polish(desk: Desk, tmp_path: Path) -> None:
    prepared(desk, tmp_path)
    said = desk.plain("alerts", desk.case, "--on", "2026-11-24", "--language", "pl", *desk.by("anna")).out
    assert "niezwłocznie, najpóźniej 14 dni" in said


def test_a_clerk_sees_no_birthday(desk: Desk, tmp_path: Path) -> None:
    prepared(desk, tmp_path)
    judge, clerk = desk("alerts", "--on", "2027-01-10"), desk("alerts", "--on", "2027-01-10", user="karol")
    assert any(one["kind"] == "age" for one in judge.json["alerts"])
    assert not any(one["kind"] == "age" for one in clerk.json["alerts"]) and "2027-01-20" not in clerk.out
    assert "identities" in clerk.json["withheld"]


def test_what_is_open_on_a_day(desk: Desk, tmp_path: Path) -> None:
    prepared(desk, tmp_path)
    answer = desk("measures", "open", "P-2", "--on", "2027-01-11", "--stage", "trial")
    assert answer.status == 0 and answer.json["person"] == "v2"
    found = {one["measure"]: one for one in answer.json["measures"]}
    assert found["pl.m.185c"]["state"] == "not_open"
    assert found["pl.m.185c"]["reasons"][0]["text"] == "185c covers arts 197–199 only"
    assert {"pl.m.390_4", "pl.m.177_link"} <= {one["measure"] for one in found["pl.m.185c"]["instead"]}
    child = desk("measures", "open", "v1", "--on", "2027-01-11").json["measures"]
    of_child = {one["measure"]: one for one in child}["pl.m.185a"]
    assert of_child["state"] == "open" and of_child["turns"][0] == {"day": "2027-01-20", "age": 15, "state": "depends"}
    assert desk("measures", "open", "nobody").status == 2
    assert desk("measures", "open").status == 2


def test_the_register_is_listed_and_kept(desk: Desk, tmp_path: Path) -> None:
    prepared(desk, tmp_path)
    made = desk("measures", "set", "--person", "P-2", "--measure", "pl.m.390_4", "--state", "applied_for", "--on",
                "2026-11-09", "--by", "P-2", "--motion-by", "P-2")  # fmt: skip
    identifier = made.json["id"]
    skipped = desk("measures", "set", "--id", identifier, "--state", "carried_out", "--on", "2026-11-10")
    assert skipped.status == 2 and skipped.error["code"] == "measure.out_of_order"
    assert "granted or refused next" in skipped.error["why"]
    done = desk("measures", "set", "--id", identifier, "--state", "granted", "--on", "2026-11-10", "--hearing",
                "2026-11-20", "--done", "pl.r.second_room=2026-11-10")  # fmt: skip
    assert done.status == 0
    listed = {one["id"]: one for one in desk("measures", "list").json["measures"]}
    assert listed[identifier]["state"] == "granted" and listed[identifier]["done"] == {"pl.r.second_room": "2026-11-10"}
    assert [step["state"] for step in listed[identifier]["history"]] == ["applied_for", "granted"]
    assert listed["m1"]["stands"] == "depends"
    assert desk("measures", "set", "--id", identifier, "--state", "arranged", user="rita").status == 4


def test_the_assessment_and_the_charge(desk: Desk, tmp_path: Path) -> None:
    prepared(desk, tmp_path)
    facts = desk("measures", "facts").json["facts"]
    assert "fear_accused" in facts
    assert desk("measures", "assess", "v2", "--fact", "fear_accused=yes", "--wants", "pl.m.390_4=yes").status == 0
    assert desk("measures", "assess", "v2", "--fact", "fear_accused=perhaps").status == 2
    assert desk("measures", "assess", "v2", "--fact", "none=yes").error["code"] == "assessment.unknown_fact"
    assert desk("measures", "charge", "c1", "--also", "pl.197", "--violence", "yes").status == 0
    found = {one["measure"]: one["state"] for one in desk("measures", "open", "v2").json["measures"]}
    assert found["pl.m.185c"] == "open" and found["pl.m.390_2"] == "open"


def test_measures_are_among_the_packs(reading: Desk) -> None:
    listed = reading.plain("law", "list", "--json").json["measures"]
    assert {"id", "provision", "title", "jurisdiction", "source", "checked"} == set(listed[0])
    shown = reading.plain("law", "show", "pl.m.185a").json
    assert shown["basis"] == "KPK 185a" and shown["verify"]["en"]


def test_a_terminal_shows_what_an_age_changes(desk: Desk, tmp_path: Path) -> None:
    disputed = {"id": "v5", "roles": ["victim"], "pseudonym": "P-5", "age_disputed": True}
    prepared(desk, tmp_path, persons=[*PERSONS, disputed])
    options = ("--on", "2027-01-11", *desk.by("anna"))
    child = desk.plain("measures", desk.case, "open", "P-1", *options).out
    assert "from 2027-01-20 (age 15): depends" in child
    unsure = desk.plain("measures", desk.case, "open", "P-5", *options).out
    assert "if 14 or younger: open" in unsure and "if 18 or older: not open" in unsure and "49b" in unsure
