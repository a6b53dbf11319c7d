"""``write``: a paper about a record, for a recipient, with its gaps; ``templates`` says what each is for."""

import json
from pathlib import Path
from typing import Any

import docx
import pytest
from calls import Desk

PERSONS: list[dict[str, Any]] = [
    {"id": "v1", "roles": ["victim"], "pseudonym": "P-1", "protected": True, "name": "Ewa Rozalska",
     "address": "ul. Zmyślona 7/3, 00-999 Nibywo"},
    {"id": "d1", "roles": ["defendant"], "name": "Bogdan Przykładny"},
]  # fmt: skip
MEASURE = {"id": "m1", "person": "v1", "measure": "pl.m.390_4", "state": "applied_for", "on": "2026-11-09", "by": "P-1"}


@pytest.fixture
def with_measure(empty: Desk, tmp_path: Path) -> Desk:
    file = tmp_path / "records.json"
    content = {"format": "judgedesk-records/1", "persons": PERSONS, "measures": [MEASURE]}
    file.write_text(json.dumps(content), encoding="utf-8")
    assert empty("record", file).status == 0
    return empty


def text_of(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def test_a_motion_is_written_and_its_gaps_are_listed(with_measure: Desk, tmp_path: Path) -> None:
    out = tmp_path / "motion.docx"
    answer = with_measure("write", "motion_390_4", "--about", "m1", "--out", out, "--lang", "pl")
    assert answer.status == 0
    assert answer.json["for"] == "served"
    assert answer.json["annex"] is None
    assert answer.json["gaps"]
    text = text_of(out)
    assert "art. 390 § 4 k.p.k." in text
    assert "Rozalsk" not in text


def test_a_summons_comes_as_a_pair_and_in_part_for_a_clerk(with_measure: Desk, tmp_path: Path) -> None:
    out = tmp_path / "summons.docx"
    answer = with_measure("write", "summons", "--about", "v1", "--out", out, "--lang", "en")
    assert answer.json["annex"] == str(tmp_path / "summons-address-annex.docx")
    assert "ul. Zmyślona 7/3" in text_of(tmp_path / "summons-address-annex.docx")
    assert "Zmyślona" not in text_of(out)
    other = tmp_path / "clerk.docx"
    answer = with_measure("write", "summons", "--about", "v1", "--out", other, user="karol")
    assert (answer.status, answer.json["withheld"], answer.json["annex"]) == (3, ["identities"], None)
    answer = with_measure(
        "write", "summons", "--about", "v1", "--out", tmp_path / "x.docx", "--for", "annex", user="karol"
    )
    assert (answer.status, answer.error["code"]) == (4, "keys.not_yours")


def test_for_people_it_says_what_is_to_be_filled_in(with_measure: Desk, tmp_path: Path) -> None:
    arguments = ("write", with_measure.case, "wishes_52a", "--about", "v1", "--out", tmp_path / "w.docx")
    answer = with_measure.plain(*arguments, *with_measure.by("anna"))
    assert answer.status == 0
    assert "To be filled in" in answer.out
    assert "[……]" in answer.out


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("summons", "--about", "nobody"), 2),
        (("no_such_template", "--about", "v1"), 2),
        (("summons", "--about", "v1", "--for", "press"), 2),
        (("summons",), 2),
        (("record_185", "--about", "m1"), 2),
    ],
)
def test_wrong_wishes_are_refused(with_measure: Desk, tmp_path: Path, arguments: tuple[str, ...], status: int) -> None:
    answer = with_measure("write", *arguments, "--out", tmp_path / "x.docx")
    assert answer.status == status
    assert not (tmp_path / "x.docx").exists()


def test_templates_say_which_records_they_are_for(reading: Desk) -> None:
    listed = reading.plain("templates", "list", "--json").json["templates"]
    by_name = {one["name"]: one for one in listed}
    assert by_name["motion_390_4"]["measures"] == ["pl.m.390_4"]
    assert by_name["summons"]["about"] == ["measure", "testimony", "person"]
    assert by_name["summons"]["annex"] is True
    assert by_name["reasons"]["about"] == ["case"]
    assert {one["language"] for one in listed if one["name"] == "summons"} == {"en", "pl"}
    assert "measure, testimony, person" in reading.plain("templates", "list").out


def test_many_papers_are_written_in_one_act_and_what_failed_is_listed(with_measure: Desk, tmp_path: Path) -> None:
    out = tmp_path / "many"
    answer = with_measure("write-many", "summons", "--about", "v1", "--about", "nobody", "--out", out, "--lang", "en")
    assert answer.status == 3
    assert [one["about"] for one in answer.json["written"]] == ["v1"]
    assert [(one["about"], one["code"]) for one in answer.json["failed"]] == [("nobody", "paper.unknown_about")]
    assert sorted(path.name for path in out.iterdir()) == ["summons-v1-address-annex.docx", "summons-v1.docx"]
    assert with_measure("write-many", "summons", "--about", "v1", "--out", out).status == 0
    assert with_measure("write-many", "summons", "--about", "v1", "--out", out, user="karol").status == 3
    answer = with_measure("write-many", "summons", "--about", "nobody", "--out", out)
    assert (answer.status, answer.error["code"]) == (2, "paper.unknown_about")
    arguments = ("write-many", with_measure.case, "summons", "--about", "v1", "--out", out, *with_measure.by("anna"))
    assert "written: 1" in with_measure.plain(*arguments).out
