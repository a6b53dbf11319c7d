"""The verb `chronology`: facts in order, those outside the scope only on request and apart."""

import json
from pathlib import Path

from calls import Desk

EVENTS = [
    {"id": "e1", "when": "2022-03-12", "precision": "day", "text": "Driven to the farm", "persons": ["v1"],
     "disputed": True, "disputed_by": ["the driver"]},
    {"id": "e2", "when": "2022-01", "precision": "month", "text": "Answered an advert", "persons": ["v1"]},
    {"id": "e3", "when": "2019", "precision": "before", "text": "Ran a shop", "outside_scope": "long before"},
]  # fmt: skip


def record(desk: Desk, folder: Path, **kinds: object) -> int:
    file = folder / "facts.json"
    file.write_text(json.dumps({"format": "judgedesk-records/1", **kinds}), encoding="utf-8")
    return desk("record", file).status


def plainly(desk: Desk, *more: object) -> str:
    """What is said to somebody at a terminal."""
    return desk.plain("chronology", desk.case, *more, *desk.by("anna")).out


def people() -> list[dict[str, object]]:
    return [{"id": "v1", "roles": ["victim"], "pseudonym": "P-1"}]


def test_facts_are_listed_in_order(desk: Desk, tmp_path: Path) -> None:
    assert record(desk, tmp_path, persons=people(), events=EVENTS) == 0
    answer = desk("chronology", "--json")
    assert answer.status == 0
    assert [fact["id"] for fact in answer.json["facts"]] == ["e2", "e1"]
    assert "outside" not in answer.json
    first = answer.json["facts"][0]
    assert (first["said"], first["earliest"], first["latest"]) == ("January 2022", "2022-01-01", "2022-01-31")
    assert answer.json["facts"][1]["disputed_by"] == ["the driver"]
    assert "withheld" in answer.json


def test_those_outside_the_scope_stand_apart(desk: Desk, tmp_path: Path) -> None:
    record(desk, tmp_path, persons=people(), events=EVENTS)
    apart = desk("chronology", "--outside", "--json").json["outside"]
    assert [(fact["id"], fact["outside_scope"], fact["earliest"]) for fact in apart] == [("e3", "long before", None)]
    said = plainly(desk, "--outside")
    assert said.index("Answered an advert") < said.index("Driven to the farm") < said.index("Ran a shop")
    assert "disputed by the driver" in said
    assert "Ran a shop" not in plainly(desk)
    assert "outside the scope: 1" in plainly(desk)


def test_dates_are_said_in_polish(desk: Desk, tmp_path: Path) -> None:
    record(desk, tmp_path, persons=people(), events=EVENTS)
    assert "12 marca 2022 r." in plainly(desk, "--language", "pl")


def test_a_bad_date_is_refused_with_its_field(desk: Desk, tmp_path: Path) -> None:
    assert record(desk, tmp_path, events=[{"id": "e9", "when": "2022-03", "precision": "day", "text": "x"}]) == 2
    assert desk("chronology", "--json").json["facts"] == []
