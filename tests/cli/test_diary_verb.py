"""The verbs `diary` and `detention`: the office diary across cases, custody and its clocks."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from calls import SPOKEN, Answer, Desk
from cases import CHEAP

from judgedesk.app import diary_desk

PERSONS = [
    {"id": "v1", "roles": ["victim", "witness"], "pseudonym": "P-1", "protected": True, "name": "Oksana Wzorcowa"},
    {"id": "d1", "roles": ["defendant"], "name": "Bogdan Example"},
    {"id": "j1", "roles": ["judge"], "name": "Jan Orzekający"},
]  # fmt: skip
PLANNED: dict[str, Any] = {
    "persons": PERSONS,
    "counts": [{"id": "c1", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30", "defendants": ["d1"],
                "victims": ["v1"]}],
    "rooms": [{"id": "r1", "name": "Sala 12"}, {"id": "r2", "name": "Pokój Oksany Wzorcowej"}],
    "sittings": [{"id": "s1", "room": "r1", "date": "2027-01-11", "from": "09:00", "to": "15:00", "present": ["j1"]}],
    "testimony": [{"id": "w1", "person": "v1", "minutes": 60}],
    "hearings": [{"id": "h1", "testimony": "w1", "part": 1, "sitting": "s1", "room": "r1", "date": "2027-01-11",
                  "from": "10:00", "to": "11:00", "state": "confirmed"}],
}  # fmt: skip


def record(desk: Desk, folder: Path, **kinds: Any) -> Answer:
    file = folder / "records.json"
    file.write_text(json.dumps({"format": "judgedesk-records/1", **kinds}), encoding="utf-8")
    return desk("record", file)


@pytest.fixture
def office(empty: Desk, tmp_path: Path) -> Path:
    assert record(empty, tmp_path, **PLANNED).status == 0
    # At the price of a real passphrase each opening would take half a second.
    diary_desk.create(tmp_path / "office.jddiary", "karol", SPOKEN["karol"], CHEAP)
    return tmp_path / "office.jddiary"


def of(desk: Desk, office: Path, *arguments: object, user: str = "karol") -> Answer:
    case = ("--case-user", "anna", "--case-passphrase-file", desk.keys / "anna")
    return desk.plain("diary", office, *arguments, *desk.by(user), *case, "--json")


def test_a_case_is_linked_and_publishes_without_content(empty: Desk, office: Path, tmp_path: Path) -> None:
    assert of(empty, office, "publish", empty.case).error["code"] == "diary.not_linked"
    assert of(empty, office, "link", empty.case).status == 0
    published = of(empty, office, "publish", empty.case)
    assert published.status == 0 and published.json == {"blocks": 2, "revision": 1, "left_out": [], "clashes": []}
    shown = of(empty, office, "show")
    assert [(one["name"], one["from"], one["sheet"]) for one in shown.json["blocks"]] == [
        ("Jan Orzekający", "09:00", 1), ("Sala 12", "10:00", 1)]  # fmt: skip
    for secret in ("Wzorcow", "II K", "P-1", "w1", "Bogdan", str(empty.case)):
        assert secret not in shown.out
    moved = [PLANNED["hearings"][0] | {"room": "r2"}]
    assert record(empty, tmp_path, hearings=moved).status == 0
    left = of(empty, office, "publish", empty.case)
    assert left.status == 3 and left.json["left_out"] == [{"id": "r2", "why": "named"}]
    assert of(empty, office, "unlink", empty.case).status == 0
    assert of(empty, office, "show").json["blocks"] == []


def test_two_desks_exchange_through_files(empty: Desk, office: Path, tmp_path: Path) -> None:
    there = Path(shutil.copytree(office, tmp_path / "desk2" / "office.jddiary"))
    assert of(empty, office, "link", empty.case).status == 0 and of(empty, office, "publish", empty.case).status == 0
    assert of(empty, office, "exchange", "write", tmp_path / "x").json["sheets"] == 1
    assert of(empty, there, "exchange", "take", tmp_path / "x").json == {"changed": 1, "sheets": 1, "clashes": []}
    assert of(empty, there, "show").json["blocks"] == of(empty, office, "show").json["blocks"]
    assert of(empty, there, "exchange", "take", tmp_path / "none").error["code"] == "path.unknown"
    assert of(empty, there, "exchange", "bring", tmp_path / "x").status == 2
    wrong = empty.plain("diary", office, "show", "--user", "karol", "--passphrase-file", empty.keys / "rita", "--json")
    assert (wrong.status, wrong.error["code"]) == (4, "keys.refused")


def test_a_diary_is_made_and_gets_users(empty: Desk, tmp_path: Path) -> None:
    office = tmp_path / "office.jddiary"
    made = empty.plain("diary", office, "create", *empty.by("karol"), "--json")
    assert made.status == 0 and made.json["user"] == "karol"
    assert empty.plain("diary", office, "create", *empty.by("karol"), "--json").error["code"] == "diary.exists"
    new = of(empty, office, "users", "add", "ola", "--new-passphrase-file", empty.keys / "rita")
    assert new.json["users"] == ["karol", "ola"]
    assert of(empty, office, "users", "remove", "karol").error["code"] == "diary.yourself"
    assert of(empty, office, "users", "remove", "ola").json["users"] == ["karol"]


def test_custody_from_the_command_line(empty: Desk, tmp_path: Path) -> None:
    assert record(empty, tmp_path, **PLANNED).status == 0
    entered = empty("detention", "enter", "--person", "d1", "--kind", "remand", "--at", "2027-01-05T06:15")
    id = entered.json["id"]
    assert empty("detention", "extend", "--id", id, "--until", "2027-07-05", "--on", "2027-04-01").status == 0
    (one,) = empty("detention", "list").json["detentions"]
    assert (one["until"], one["limits"][0]["until"]) == ("2027-07-05T06:15", "2027-04-05T06:15")
    wrong = empty("detention", "end", "--id", id, "--at", "2026-01-01T10:00", "--how", "released")
    assert wrong.status == 2 and (wrong.error["code"], wrong.error["facts"]["field"]) == ("detention.bad", "ended")
    assert empty("detention", "end", "--id", id, "--at", "2027-05-01T10:00", "--how", "escaped").status == 0
    told = [one for one in empty("alerts", "--on", "2027-05-01T13:00").json["alerts"] if one["kind"] == "liberty"]
    assert [one["level"] for one in told] == ["block"] and "3 h ago" in told[0]["text"] and "P-1" in told[0]["text"]
    assert empty("detention", "told", "--id", id, "--person", "P-1", "--at", "2027-05-01T14:00").status == 0
    after = empty("alerts", "--on", "2027-05-01T15:00").json["alerts"]
    assert not [one for one in after if one["kind"] == "liberty"]


def test_bad_records_of_custody_name_their_field_and_change_nothing(empty: Desk, tmp_path: Path) -> None:
    good = {"id": "l1", "person": "d1", "from": "2027-01-05T06:15", "kind": "stopped"}
    for wrong, field in (({"from": "5 January"}, "from"), ({"facts": ["tall"]}, "facts[0]"), ({"cell": 4}, "cell")):
        answer = record(empty, tmp_path, persons=PERSONS, detentions=[good | wrong])
        assert answer.status == 2 and answer.error["facts"]["field"] == f"detentions[0].{field}"
    dumped = empty("dump").json
    assert "detentions" not in dumped or dumped["detentions"] == []
    assert not dumped["persons"]
