"""record, dump, grid: structured records in and out, and what is said of malformed ones."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from calls import QUOTE, Answer, Desk

FORMAT = "judgedesk-records/1"
DECEIT = "pl.189a.means.3_deceit"

# The format's own example with names, texts and an element in place of its dots.
EXAMPLE: dict[str, Any] = {
    "format": FORMAT,
    "persons": [{
        "id": "v1", "roles": ["victim", "witness"], "name": "Nguyễn Thị Hường", "pseudonym": "P-1", "protected": True,
        "born": "2007-05-02", "age_disputed": False, "languages": ["vi"], "aliases": ["Huong Nguyen"],
        "address": "ul. Długa 1, Łódź", "needs": ["no_contact:d1"],
    }],
    "counts": [{
        "id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
        "defendants": ["d1"], "victims": ["v1"],
    }],
    "tags": [{
        "id": "t1", "document": "statement-v1.pdf", "page": 2, "quote": QUOTE, "element": DECEIT, "count": "c1",
        "defendant": "d1", "victim": "v1", "stance": "supports", "note": "",
    }],
    "findings": [{
        "count": "c1", "defendant": "d1", "victim": "v1", "element": DECEIT, "state": "proved", "reason": "As tagged.",
    }],
    "events": [{
        "id": "e1", "when": "2022-03", "precision": "month", "text": "Arrival.", "persons": ["v1"], "tags": ["t1"],
        "disputed": False,
    }],
    "measures": [{
        "id": "m1", "person": "v1", "measure": "pl.m.185a", "state": "applied_for", "on": "2024-01-10",
        "by": "prosecutor",
    }],
    "rooms": [{"id": "r1", "name": "Friendly room", "equipment": ["friendly", "recording", "link"]}],
    "resources": [{
        "id": "i1", "kind": "interpreter", "languages": ["vi"], "available": [["2024-02-05", "09:00", "15:00"]],
        "sex": "f",
    }],
    "sittings": [{"id": "s1", "room": "r1", "date": "2024-02-05", "from": "09:00", "to": "15:00"}],
    "testimony": [{
        "id": "w1", "person": "v1", "minutes": 90, "max_minutes_a_day": 120, "rooms": ["r1"],
        "resources": [{"kind": "interpreter", "language": "vi"}, {"kind": "psychologist"}],
        "available": [["2024-02-05", "09:00", "15:00"]], "after": ["w0"], "apart": ["d1"], "same_day": ["w2"],
        "vulnerable": True, "once_only": True,
    }],
    "requests": [{"id": "q1", "instrument": "eu.eio", "state": "RO", "fields": {"c.measures": "Hear the witness."}}],
}  # fmt: skip
RECORDS = sum(len(records) for records in EXAMPLE.values() if isinstance(records, list))


def applied(desk: Desk, content: Any, tmp_path: Path, user: str = "anna") -> Answer:
    path = tmp_path / "records.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return desk("record", path, user=user)


def test_the_example_of_the_format_is_taken(desk: Desk, tmp_path: Path) -> None:
    answer = applied(desk, EXAMPLE, tmp_path)
    assert (answer.status, answer.json) == (0, {"added": RECORDS, "changed": 0, "unchanged": 0})
    again = applied(desk, EXAMPLE, tmp_path)
    assert (again.status, again.json) == (0, {"added": 0, "changed": 0, "unchanged": RECORDS})
    assert desk("verify").json["ok"]


def test_what_was_recorded_comes_back_out(desk: Desk, tmp_path: Path) -> None:
    assert applied(desk, EXAMPLE, tmp_path).status == 0
    out = desk("dump").json
    assert (out["format"], out["withheld"]) == (FORMAT, [])
    for kind, records in EXAMPLE.items():
        if kind != "format":
            for record, dumped in zip(records, out[kind], strict=True):
                assert {name: dumped[name] for name in record} == record
    assert applied(desk, out, tmp_path).json == {"added": 0, "changed": 0, "unchanged": RECORDS}


def test_a_dump_restores_an_empty_case(desk: Desk, empty: Desk, files: Path, tmp_path: Path) -> None:
    assert applied(desk, EXAMPLE, tmp_path).status == 0
    assert empty("import", files, "--ocr", "off").status == 3
    assert applied(empty, desk("dump").json, tmp_path).json["added"] == RECORDS
    assert empty("dump").json == desk("dump").json
    assert empty("grid").json == desk("grid").json


def test_a_changed_record_is_changed_and_nothing_else(desk: Desk, tmp_path: Path) -> None:
    applied(desk, EXAMPLE, tmp_path)
    other = copy.deepcopy(EXAMPLE)
    other["tags"][0]["stance"] = "contradicts"
    other["rooms"].append({"id": "r2", "name": "Room 2", "equipment": []})
    assert applied(desk, other, tmp_path).json == {"added": 1, "changed": 1, "unchanged": RECORDS - 1}


def test_a_quotation_folds_white_space_and_hyphens(desk: Desk, tmp_path: Path) -> None:
    content = copy.deepcopy(EXAMPLE)
    content["tags"][0]["quote"] = QUOTE.replace(" ", "\n  ").replace("passport", "pass-\nport")
    assert applied(desk, content, tmp_path).status == 0


@pytest.mark.parametrize("named", ["hash", "id"])
def test_a_tag_names_its_document_by_hash_or_id(desk: Desk, tmp_path: Path, named: str) -> None:
    line = next(line for line in desk("ledger").json["files"] if line["name"] == "statement-v1.pdf")
    content = copy.deepcopy(EXAMPLE)
    content["tags"][0]["document"] = line["sha256"] if named == "hash" else line["document"]
    assert applied(desk, content, tmp_path).status == 0
    assert desk("dump").json["tags"][0]["document"] == "statement-v1.pdf"


# -- the grid ---------------------------------------------------------------------------------------------------------


def test_the_grid_counts_passages_and_says_what_is_open(desk: Desk, tmp_path: Path) -> None:
    applied(desk, EXAMPLE, tmp_path)
    grid = desk("grid").json
    assert grid["withheld"] == []
    keys = {"count", "defendant", "victim", "element", "kind", "supports", "contradicts", "context", "finding"}
    assert all(set(cell) == keys | {"applies"} for cell in grid["cells"])
    [cell] = [cell for cell in grid["cells"] if cell["element"] == DECEIT]
    assert (cell["count"], cell["defendant"], cell["victim"], cell["kind"]) == ("c1", "d1", "v1", "means")
    assert (cell["supports"], cell["contradicts"], cell["context"]) == (1, 0, 0)
    assert cell["finding"] == "proved"
    assert {cell["applies"] for cell in grid["cells"]} <= {True, False, "disputed"}
    [offence] = grid["offences"]
    assert set(offence) == {"count", "defendant", "victim", "offence", "coverage", "open"}
    assert (offence["offence"], offence["coverage"]) == ("pl.189a.1", "open")
    assert offence["open"]
    assert desk("grid", "--count", "c1").json == grid


def test_a_clerk_sees_the_grid_without_findings_and_people_without_names(desk: Desk, tmp_path: Path) -> None:
    applied(desk, EXAMPLE, tmp_path)
    grid, out = desk("grid", user="karol"), desk("dump", user="karol")
    for answer in (
        grid,
        out,
        desk("ledger", user="rita"),
        desk("search", "x", user="rita"),
        desk("audit", user="rita"),
    ):
        assert (answer.status, answer.json["withheld"]) == (0, ["identities", "findings"])
    assert {cell["finding"] for cell in grid.json["cells"]} == {None}
    assert [cell["supports"] for cell in grid.json["cells"] if cell["element"] == DECEIT] == [1]
    assert "findings" not in out.json
    [person] = out.json["persons"]
    assert person["pseudonym"] == "P-1"
    assert not {"name", "aliases", "born", "address"} & set(person)
    for secret in ("Nguyễn", "Huong", "2007-05-02", "Długa", "As tagged"):
        assert secret not in out.out + grid.out
    # What a clerk got may be given back without harm.
    assert applied(desk, out.json, tmp_path, user="karol").json["changed"] == 0
    assert desk("dump").json["persons"][0]["name"] == "Nguyễn Thị Hường"


def test_a_clerk_records_no_findings_and_no_protected_names(desk: Desk, tmp_path: Path) -> None:
    for kind in ("findings", "persons"):
        counts = EXAMPLE["counts"] if kind == "findings" else []
        answer = applied(desk, {"format": FORMAT, "counts": counts, kind: EXAMPLE[kind]}, tmp_path, user="karol")
        assert (answer.status, answer.error["code"]) == (4, "keys.not_yours")
    assert desk("dump").json["counts"] == []


# -- refused ----------------------------------------------------------------------------------------------------------


def broken(kind: str, **fields: Any) -> dict[str, Any]:
    """The example with some fields of the first record of a kind replaced (or, with ..., left out)."""
    content = copy.deepcopy(EXAMPLE)
    for name, value in fields.items():
        if value is ...:
            del content[kind][0][name]
        else:
            content[kind][0][name] = value
    return content


@pytest.mark.parametrize(
    ("content", "field"),
    [
        ({}, "format"),
        ({"format": "judgedesk-records/2"}, "format"),
        ([], "format"),
        ({"format": FORMAT, "tag": []}, "tag"),
        (broken("persons", id=...), "persons[0]"),
        (broken("persons", id=""), "persons[0].id"),
        (broken("persons", born="2007-02-30"), "persons[0].born"),
        (broken("persons", born="2.5.2007"), "persons[0].born"),
        (broken("persons", protected="yes"), "persons[0].protected"),
        (broken("persons", languages=["viet"]), "persons[0].languages[0]"),
        (broken("counts", to="2022-02-01"), "counts[0].to"),
        (broken("counts", **{"from": "2022-13-01"}), "counts[0].from"),
        (broken("counts", defendants="d1"), "counts[0].defendants"),
        (broken("counts", offence=...), "counts[0]"),
        (broken("tags", stance="agrees"), "tags[0].stance"),
        (broken("tags", page=0), "tags[0].page"),
        (broken("tags", page="two"), "tags[0].page"),
        (broken("tags", quote=""), "tags[0].quote"),
        (broken("findings", state="guilty"), "findings[0].state"),
        (broken("events", precision="week"), "events[0].precision"),
        (broken("measures", state="done"), "measures[0].state"),
        (broken("measures", on="10.01.2024"), "measures[0].on"),
        (broken("resources", available=[["2024-02-05", "9:00", "15:00"]]), "resources[0].available[0][1]"),
        (broken("sittings", **{"from": "25:00"}), "sittings[0].from"),
        (broken("testimony", minutes=0), "testimony[0].minutes"),
        (broken("testimony", minutes=1.5), "testimony[0].minutes"),
        (broken("testimony", apart=[["d1", "planet"]]), "testimony[0].apart[0]"),
        (broken("requests", state="Romania"), "requests[0].state"),
        ({**EXAMPLE, "tags": EXAMPLE["tags"] * 2}, "tags[1].id"),
    ],
)
def test_a_malformed_record_names_its_field(desk: Desk, tmp_path: Path, content: Any, field: str) -> None:
    answer = applied(desk, content, tmp_path)
    assert (answer.status, answer.error["code"]) == (2, "records.invalid")
    assert field in answer.error["facts"]["field"] + answer.error["facts"]["reason"]
    assert field in answer.err
    assert desk("dump").json["persons"] == []


@pytest.mark.parametrize("text", ["", "no json", '{"format": ', "\ufeff{}", '{"format": "\\ud800"}', "[" * 100_000])
def test_what_is_no_json_is_refused(desk: Desk, tmp_path: Path, text: str) -> None:
    answer = applied(desk, text, tmp_path)
    assert answer.status == 2
    assert answer.error["code"] in ("records.unreadable", "records.invalid")


def test_a_quotation_that_is_not_there_is_refused_with_the_nearest(desk: Desk, tmp_path: Path) -> None:
    answer = applied(desk, broken("tags", quote="he promised me a job in a hotel and took my passport"), tmp_path)
    assert (answer.status, answer.error["code"]) == (2, "tag.not_on_page")
    assert "promised me work in a hotel" in answer.error["why"]
    assert "t1" in answer.error["why"]
    assert desk("dump").json["tags"] == []
    assert desk("dump").json["rooms"] == []  # none of the file was taken


@pytest.mark.parametrize(
    ("content", "code", "named"),
    [
        (broken("tags", document="other.pdf"), "document.unknown", "other.pdf"),
        (broken("tags", page=3), "page.unknown", "3"),
        (broken("tags", count="c9"), "count.unknown", "c9"),
        (broken("tags", element="pl.189a.means.9"), "element.unknown", "pl.189a.means.9"),
        (broken("tags", defendant="d9"), "count.no_defendant", "d9"),
        (broken("tags", victim="v9"), "count.no_victim", "v9"),
        (broken("counts", offence="pl.148.1"), "law.unknown_offence", "pl.148.1"),
        (broken("findings", count="c9"), "count.unknown", "c9"),
    ],
)
def test_what_is_not_known_is_named(desk: Desk, tmp_path: Path, content: Any, code: str, named: str) -> None:
    answer = applied(desk, content, tmp_path)
    assert (answer.status, answer.error["code"]) == (2, code)
    assert named in answer.err
    assert desk("dump").json["persons"] == []


@pytest.mark.parametrize("page", [(2 << 20) + 1, 1 << 70])
def test_a_page_number_that_no_page_can_have(desk: Desk, tmp_path: Path, page: int) -> None:
    answer = applied(desk, broken("tags", page=page), tmp_path)
    assert answer.status == 2
    assert "tags[0].page" in answer.err
    assert desk("dump").json["tags"] == []
