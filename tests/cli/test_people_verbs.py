"""The verbs on persons: the list with ages on a day, a person's page, merging, open pages that name the protected."""

import json
from pathlib import Path

import pytest
from calls import Desk

PERSONS = [
    {"id": "v1", "roles": ["victim"], "name": "Ann Willowby", "pseudonym": "P-1", "protected": True,
     "born": "2007-02-14", "languages": ["vi"], "phones": ["600 111"]},
    {"id": "v2", "roles": ["victim"], "name": "Trần Đức", "pseudonym": "P-2", "protected": True, "born": "2003-10-05",
     "age_disputed": True, "births": [{"born": "2006-10-05", "source": "birthday"}]},
    {"id": "w1", "roles": ["witness"], "name": "Marek Sobótka", "sex": "m"},
    {"id": "w2", "roles": ["witness"], "name": "M. Sobotka", "sex": "f",
     "relations": [{"to": "v1", "what": "neighbour"}]},
]  # fmt: skip


@pytest.fixture
def people(desk: Desk, tmp_path: Path) -> Desk:
    file = tmp_path / "people.json"
    file.write_text(json.dumps({"format": "judgedesk-records/1", "persons": PERSONS}), encoding="utf-8")
    assert desk("record", file).status == 0
    return desk


def test_everybody_is_listed_with_their_age_on_a_day(people: Desk) -> None:
    answer = people("people", "--on", "2022-02-13")
    assert answer.status == 0
    by_id = {one["id"]: one for one in answer.json["people"]}
    assert (by_id["v1"]["age"]["years"], by_id["v1"]["age"]["below_15"]) == (14, True)
    assert people("people", "--on", "2022-02-14").json["people"][0]["age"]["below_15"] is False
    assert by_id["v2"]["age"]["presumed_minor"] is True and by_id["v2"]["age"]["below_18"] is None
    assert [one["youngest"] for one in by_id["v2"]["age"]["branches"]] == [18, 15]
    assert answer.json["withheld"] == []
    said = people.plain("people", people.case, "--on", "2022-02-13", *people.by("anna")).out
    assert "age 14" in said and "presumed to be a minor" in said and "Willowby" not in said


def test_a_clerk_sees_no_age_and_no_name_of_the_protected(people: Desk) -> None:
    answer = people("people", user="karol")
    assert answer.json["withheld"] == ["identities", "findings"]
    first = answer.json["people"][0]
    assert (first["name"], first["age"]["withheld"], first["age"]["years"]) == ("", True, None)
    page = people("person", "v1", user="karol")
    assert page.status == 0 and "Willowby" not in page.out and "600 111" not in page.out
    assert people("naming", user="karol").status == 4


def test_a_page_of_a_person(people: Desk) -> None:
    answer = people("person", "w2")
    assert answer.json["person"]["name"] == "M. Sobotka"
    assert [(tie["label"], tie["what"]) for tie in answer.json["ties"]] == [("P-1", "neighbour")]
    assert people("person", "v1").json["person"]["phones"] == ["600 111"]
    assert people("person", "nobody").error["code"] == "person.unknown"
    assert people("person", "v1", "--on", "31.12.2022").status == 2
    said = people.plain("person", people.case, "w2", *people.by("anna"), "--language", "pl")
    assert said.status == 0 and "M. Sobotka" in said.out


def test_whoever_looks_at_the_protected_is_logged_with_the_reason(people: Desk) -> None:
    people("person", "v1", "--reason", "summons")
    assert "sealed.consulted" in [event["kind"] for event in people("audit").json["events"]]


def test_two_records_become_one(people: Desk) -> None:
    shown = people("merge", "w1", "w2", "--preview").json
    assert (shown["merged"], shown["left"]) == (False, [{"field": "sex", "kept": "m", "dropped": "f"}])
    assert len(people("people").json["people"]) == 4
    assert people("merge", "w1", "w2").json["merged"] is True
    assert [one["id"] for one in people("people").json["people"]] == ["v1", "v2", "w1"]
    assert people("person", "w2").json["person"]["aliases"] == ["M. Sobotka"]
    assert people("merge", "w1", "v1").error["code"] == "merge.one_protected"
    assert people("merge", "w1", "w1").status == 2
    assert people("merge", "v1", "v2", user="karol").status == 4


def test_open_pages_that_name_the_protected_are_listed(people: Desk, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear Ann Willowby, come home.", encoding="utf-8")
    assert people("import", file, "--ocr", "off").status == 0
    answer = people("naming")
    assert answer.json["pages"] == 1
    only = answer.json["documents"][0]
    assert (only["name"], only["persons"]) == ("letter.txt", {"v1": 1})
    assert people("seal", "letter.txt").status == 0
    assert people("naming").json == {"pages": 0, "documents": [], "entries": [], "cleared": 0}


def test_open_entries_that_name_the_protected_are_listed_and_the_log_is_cleared(people: Desk, tmp_path: Path) -> None:
    file = tmp_path / "events.json"
    event = {"id": "e1", "when": "2022-03", "precision": "month", "text": "Ann Willowby came"}
    for text in (event["text"], "P-1 came"):
        content = {"format": "judgedesk-records/1", "events": [event | {"text": text}]}
        file.write_text(json.dumps(content), encoding="utf-8")
        assert people("record", file).status == 0
        named = people("naming").json["entries"]
        assert [one["id"] for one in named] == (["e1"] if text == event["text"] else [])
    assert people("naming", "--clear-log").json["cleared"] == 2
    assert people("naming", "--clear-log").json["cleared"] == 0
