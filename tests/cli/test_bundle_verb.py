"""The verb bundle: its answer, its exit status, and which field of a specification is wrong."""

import json
from pathlib import Path
from typing import Any

import pytest
from calls import Desk
from pypdfium2 import PdfDocument

from judgedesk.app.bundle_spec import read_spec, stretches
from judgedesk.domain.errors import UserError


def spec_file(folder: Path, spec: Any) -> Path:
    path = folder / "spec.json"
    path.write_text(json.dumps(spec), encoding="utf-8-sig")
    return path


def test_a_bundle_from_the_least_specification(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "b.pdf"
    told = desk("bundle", "--spec", spec_file(tmp_path, ["statement-v1.pdf"]), "--out", out)
    assert told.status == 0, told.err
    answer = told.json
    assert answer["path"] == str(out)
    assert (answer["version"], answer["left_out"], answer["sections"]) == (1, [], [])
    [document] = answer["documents"]
    assert (document["name"], document["from"]) == ("statement-v1.pdf", 2)
    assert document["to"] == answer["pages"] == len(PdfDocument(out))


def test_what_is_left_out_is_named_with_status_3(desk: Desk, tmp_path: Path) -> None:
    spec = {"sections": [{"name": "A", "documents": [{"name": "statement-v1.pdf", "pages": [1, "40-"]}, "none.pdf"]}],
            "colour": "red"}  # fmt: skip
    told = desk("bundle", "--spec", spec_file(tmp_path, spec), "--out", tmp_path / "b.pdf")
    assert told.status == 3
    answer = told.json
    assert [one["document"] for one in answer["left_out"]] == ["statement-v1", "none.pdf"]
    assert all(one["reason"] for one in answer["left_out"])
    assert answer["sections"] == [{"title": "A", "page": 2}]
    assert answer["ignored"] == ["colour"]


@pytest.mark.parametrize(
    ("spec", "field"),
    [
        ({"sections": [{"title": "A"}]}, "sections[0].documents"),
        ({"documents": [{"document": "a", "pages": "x-3"}]}, "documents[0].pages"),
        ({"documents": ["a"], "for": "friends"}, "for"),
        ({"documents": ["a"], "dpi": 1200}, "dpi"),
        ({}, "documents"),
        ("a", "the file"),
    ],
)
def test_the_wrong_field_is_named(spec: Any, field: str) -> None:
    with pytest.raises(UserError) as refused:
        read_spec(spec)
    assert (refused.value.code, refused.value.facts["field"]) == ("bundle.bad_spec", field)


def test_no_specification_is_wrong_input(desk: Desk, tmp_path: Path) -> None:
    assert desk("bundle", "--spec", tmp_path / "no.json", "--out", tmp_path / "b.pdf").status == 2
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    told = desk("bundle", "--spec", tmp_path / "bad.json", "--out", tmp_path / "b.pdf")
    assert (told.status, told.error["code"]) == (2, "bundle.bad_spec")


def test_pages_as_people_write_them() -> None:
    assert stretches("1-3, 7;9-") == ((1, 3), (7, 7), (9, 0))
    assert stretches([2, "5-4"]) == ((2, 2), (4, 5))
    assert stretches(" ALL ".strip().lower()) is None
