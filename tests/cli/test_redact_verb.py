"""The verb redact: boxes, proposals, the copy, the log, and what it says of mistakes."""

from pathlib import Path

import pytest
from calls import Desk
from pypdfium2 import PdfDocument

from judgedesk.app import ocr


@pytest.fixture(autouse=True)
def _no_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "engine", lambda: ocr.Engine(ocr.TRADE, (), ""))


DOCUMENT = "statement-v1.pdf"
BOX = ("--page", 2, "--box", "0.05,0.05,0.95,0.105", "--basis", "kpk.148a")


def text_of(path: Path, page: int) -> str:
    return PdfDocument(path)[page].get_textpage().get_text_range()


def test_a_copy_from_the_first_box_to_the_log(desk: Desk, tmp_path: Path) -> None:
    added = desk("redact", "add", DOCUMENT, *BOX)
    assert added.status == 0
    [box] = desk("redact", "list", DOCUMENT).json["boxes"]
    assert (box["id"], box["basis"], box["page"]) == (added.json["id"], "kpk.148a", 2)
    out = tmp_path / "copy.pdf"
    report = desk("redact", "write", DOCUMENT, "--out", out)
    assert report.status == 0, report.out
    assert report.json["by_basis"] == {"kpk.148a": 1}
    assert "passport" not in text_of(out, 1)
    assert "Record of the hearing" in text_of(out, 0)
    log = desk("redact", "log").json
    assert log["rows"][0][0] == DOCUMENT
    assert report.json["copy"] in log["after"][0]
    assert desk("redact", "remove", added.json["id"]).status == 0
    assert desk("redact", "list").json["boxes"] == []


def test_it_says_what_is_wrong(desk: Desk, tmp_path: Path) -> None:
    wrong = desk("redact", "add", DOCUMENT, "--page", 1, "--box", "0,0,1,1", "--basis", "curiosity")
    assert (wrong.status, wrong.error["code"]) == (2, "redaction.no_basis")
    assert desk("redact", "write", DOCUMENT, "--out", tmp_path / "c.pdf").error["code"] == "redaction.no_boxes"
    assert desk("redact", "add", "letter.docx", *BOX).error["code"] == "redaction.no_pages"
    for arguments in (("add", DOCUMENT), ("add",), ("remove",), ("write", DOCUMENT), ("add", DOCUMENT, "--box", "1,2")):
        assert desk("redact", *arguments).status == 2


def test_bases_and_proposals_can_be_read(reading: Desk) -> None:
    listed = reading("redact", "bases").json["bases"]
    assert {"kpk.148a", "kpk.184", "uoin", "other"} <= {one["id"] for one in listed}
    assert reading("redact", "suggest", DOCUMENT).json == {"suggestions": []}
    plain = reading.plain("redact", reading.case, "bases", *reading.by("anna"), "--language", "pl")
    assert "art. 184 k.p.k." in plain.out
