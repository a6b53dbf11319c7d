"""The contract as an outsider reads it: parts no shorter than the numbers ask, separations from nobody are told."""

import json
from pathlib import Path
from typing import Any

from calls import Desk

ROOMS = [{"id": "r1", "name": "Room 1"}]
PEOPLE = [{"id": name, "roles": ["witness"], "name": f"Osoba {name.upper()}"} for name in ("a", "b", "c")]


def given(desk: Desk, folder: Path, **kinds: Any) -> None:
    file = folder / "records.json"
    file.write_text(json.dumps({"format": "judgedesk-records/1", "rooms": ROOMS, **kinds}), encoding="utf-8")
    assert desk("record", file).status == 0


def sitting(number: int, start: str, end: str) -> dict[str, str]:
    return {"id": f"s{number}", "room": "r1", "date": f"2027-02-{number:02}", "from": start, "to": end}


def lengths(slots: list[dict[str, Any]], witness: str) -> list[int]:
    def minute(at: str) -> int:
        return int(at[:2]) * 60 + int(at[3:])

    return sorted(minute(one["to"]) - minute(one["from"]) for one in slots if one["witness"] == witness)


def test_a_testimony_that_may_be_cut_stays_whole_where_the_plan_is_worth_the_same(desk: Desk, tmp_path: Path) -> None:
    testimony = [{"id": f"w{name}", "person": name, "minutes": 100, "parts": 5} for name in ("a", "b", "c")]
    given(desk, tmp_path, persons=PEOPLE, sittings=[sitting(1, "09:00", "14:00")], testimony=testimony)
    found = desk("plan", "--seconds", 3, "--on", "2027-01-04").json
    assert (found["status"], found["objective"]) == ("optimal", [0, 0, 0, 1, 0])
    assert [lengths(found["slots"], one["id"]) for one in testimony] == [[100]] * 3


def test_a_short_part_stays_where_there_is_no_place_without_it(desk: Desk, tmp_path: Path) -> None:
    testimony = [
        {"id": "wa", "person": "a", "minutes": 60}, {"id": "wb", "person": "b", "minutes": 60},
        {"id": "wc", "person": "c", "minutes": 75, "parts": 3},
    ]  # fmt: skip
    sittings = [sitting(number, "09:00", "10:10") for number in (1, 2, 3)]
    given(desk, tmp_path, persons=PEOPLE, sittings=sittings, testimony=testimony)
    found = desk("plan", "--seconds", 3, "--on", "2027-01-04").json
    assert found["objective"] == [0, 0, 0, 3, 0]
    cut = lengths(found["slots"], "wc")
    assert sum(cut) == 75 and len(cut) == 2 and sum(length < 30 for length in cut) == 1


def test_a_separation_from_an_id_nobody_knows_is_an_alert(desk: Desk, tmp_path: Path) -> None:
    testimony = [{"id": "wa", "person": "a", "minutes": 60, "apart": ["dl"]}]
    given(desk, tmp_path, persons=PEOPLE, sittings=[sitting(1, "09:00", "14:00")], testimony=testimony)
    texts = {one["id"]: one["text"] for one in desk("alerts", "--on", "2027-01-04").json["alerts"]}
    assert "dl" in texts["apart:wa:dl"]
    given(desk, tmp_path, persons=[{"id": "dl", "roles": ["defendant"], "name": "Osoba D"}])
    assert "apart:wa:dl" not in {one["id"] for one in desk("alerts", "--on", "2027-01-04").json["alerts"]}


def test_the_end_of_a_remand_order_is_an_alert_for_each_accused(desk: Desk, tmp_path: Path) -> None:
    def accused(name: str, **custody: str) -> dict[str, Any]:
        return {"id": name, "roles": ["defendant"], "name": f"Osoba {name.upper()}", "custody": custody}

    people = [
        accused("d", since="2026-12-01", remand_until="2027-03-01"),
        accused("e", since="2026-12-01", remand_until="2027-06-01"),
        accused("f", since="2026-12-01", until="2027-01-15", remand_until="2027-03-01"),
    ]
    given(desk, tmp_path, persons=people)

    def levels(on: str) -> dict[str, str]:
        found = desk("alerts", "--on", on).json["alerts"]
        return {one["id"]: one["level"] for one in found if one["id"].startswith("remand:")}

    assert levels("2027-02-01") == {"remand:d": "note", "remand:e": "note"}
    assert levels("2027-02-20") == {"remand:d": "warn", "remand:e": "note"}
    assert levels("2027-03-02") == {"remand:d": "block", "remand:e": "note"}
    noted = [{"id": "x", "clock": "pl.k.263_remand", "person": "d", "from": "2026-12-01", "due": "2027-03-05"}]
    given(desk, tmp_path, deadlines=noted)
    assert "remand:d" not in levels("2027-03-02")


def test_two_testimonies_of_one_person_that_cannot_both_be_heard_are_told_apart(desk: Desk, tmp_path: Path) -> None:
    testimony = [{"id": name, "person": "a", "minutes": 60} for name in ("first", "second")]
    given(desk, tmp_path, persons=PEOPLE, sittings=[sitting(1, "09:00", "10:00")], testimony=testimony)
    answer = desk("plan", "--seconds", 2, "--on", "2027-01-04")
    assert answer.status == 3
    text = next(one["text"] for one in answer.json["reasons"] if one["code"] == "cannot_conflict_set")
    assert "first" in text and "second" in text
