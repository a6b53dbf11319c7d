"""Scans on the command line, with tesseract itself: import, ocr, text, layers."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from calls import ROOT, SPOKEN, Desk, pdf, surroundings
from scanned import scan_file

from judgedesk.app import casefile, reading
from judgedesk.domain.documents import page_id
from judgedesk.ingest import tessdata
from judgedesk.store import layers

pytestmark = pytest.mark.skipif("eng" not in tessdata.installed(), reason="needs tesseract with English")

LINES = "The witness states that he took\nher passport at the gate and\nnever paid the wages."
OTHER = "Record of the search of the barn\nand of the two vans behind it."


@pytest.fixture
def no_tesseract(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)
    monkeypatch.setattr(tessdata, "_DEBIAN", tmp_path / "nowhere")
    monkeypatch.setattr(tessdata, "_FOLDERS", ())


def test_an_import_reads_the_scans_and_they_are_found(empty: Desk, tmp_path: Path) -> None:
    scan_file(tmp_path / "scan.pdf", LINES, "", OTHER)
    pdf(tmp_path / "typed.pdf", "typed words")
    answer = empty("import", tmp_path / "scan.pdf", tmp_path / "typed.pdf")
    assert answer.status == 0 and answer.err == ""
    numbers = ("pages", "pages_text", "pages_ocr", "pages_pending_ocr", "pages_failed")
    assert [answer.json[name] for name in numbers] == [4, 1, 3, 0, 0]
    assert [hit["page"] for hit in empty("search", '"passport at the gate"').json["hits"]] == [1]
    [line] = [line for line in empty("ledger").json["files"] if line["name"] == "scan.pdf"]
    assert (line["pages"], line["ocr"], line["pending"]) == (3, 3, 0)
    assert line["ocr_confidence"] > 0.8


def test_where_the_words_of_a_scan_stand(empty: Desk, tmp_path: Path) -> None:
    empty("import", scan_file(tmp_path / "scan.pdf", LINES))
    page = empty("text", "scan.pdf", 1).json
    assert (page["source"], page["layers"], page["language"]) == ("ocr", ["ocr"], "en")
    words = {word["text"]: word for word in page["words"]}
    passport = words["passport"]
    assert page["text"][passport["start"] : passport["end"]] == "passport"
    left, top, right, bottom = passport["box"]
    assert 0.5 < passport["confidence"] <= 1
    assert 60 < left < right < 160 and 70 < top < bottom < 95  # the second line: 210 of 1,652 dots down
    assert empty("text", "scan.pdf", 1, "--layer", "text").error["code"] == "ocr.no_layer"


def test_scans_may_wait_and_are_read_when_asked(empty: Desk, tmp_path: Path) -> None:
    answer = empty("import", scan_file(tmp_path / "a.pdf", LINES), scan_file(tmp_path / "b.pdf", OTHER), "--ocr", "off")
    assert (answer.status, answer.json["pages_ocr"], answer.json["pages_pending_ocr"]) == (0, 0, 2)
    assert empty("search", "passport").json["total"] == 0
    answer = empty("ocr", "--document", "a.pdf", "--jobs", 1)
    assert (answer.status, answer.json["pages_ocr"], answer.json["pages_pending_ocr"]) == (0, 1, 0)
    assert empty("search", "passport").json["total"] == 1
    answer = empty("ocr", "--jobs", 1)
    assert answer.status == 0 and answer.err == ""
    assert set(answer.json) == {
        "pages_ocr", "pages_pending_ocr", "pages_failed", "seconds", "low_confidence", "problem", "withheld",
    }  # fmt: skip
    assert (answer.json["pages_ocr"], answer.json["low_confidence"], answer.json["problem"]) == (1, [], None)
    assert empty("ocr").json["pages_ocr"] == 0
    assert empty("ocr", user="rita").status == 4


def test_without_tesseract_an_import_succeeds_and_says_what_waits(
    empty: Desk, tmp_path: Path, no_tesseract: None
) -> None:
    answer = empty("import", scan_file(tmp_path / "a.pdf", LINES, OTHER), "--ocr-lang", "pol")
    assert (answer.status, answer.json["pages_pending_ocr"]) == (0, 2)
    assert answer.err.count("tesseract") >= 1
    answer = empty("ocr")
    assert (answer.status, answer.json["pages_pending_ocr"]) == (3, 2)
    assert answer.json["problem"]["code"] == "ocr.no_engine"
    assert "apt-get install" in answer.json["problem"]["next"] and "apt-get install" in answer.err
    assert empty("verify").json["ok"]


def test_a_language_nobody_has_is_refused_before_anything_is_done(empty: Desk, tmp_path: Path) -> None:
    scan = scan_file(tmp_path / "a.pdf", LINES)
    answer = empty("import", scan, "--ocr-lang", "eng+klingon")
    assert (answer.status, answer.error["code"]) == (2, "ocr.language_missing")
    assert "eng" in answer.error["facts"]["installed"]
    assert empty("ledger").json["files"] == []
    assert empty("import", scan, "--ocr", "off", "--ocr-lang", "klingon").status == 0
    assert empty("ocr", "--languages", "klingon").status == 2
    assert empty("ocr", "--document", "nowhere.pdf").status == 2


def test_a_documents_language_is_set_and_its_pages_read_in_it(empty: Desk, tmp_path: Path) -> None:
    if "deu" not in tessdata.installed():
        pytest.skip("needs German for tesseract")
    empty("import", scan_file(tmp_path / "a.pdf", LINES))
    answer = empty("ocr", "--document", "a.pdf", "--languages", "deu+eng")
    assert (answer.status, answer.json["pages_ocr"]) == (0, 1)
    [layer] = empty("layers", "a.pdf", 1).json["layers"]
    assert "deu+eng" in layer["engine"] and "200 dpi" in layer["engine"]


def test_pages_that_could_not_be_read_are_told_and_tried_again(empty: Desk, tmp_path: Path) -> None:
    empty("import", scan_file(tmp_path / "a.pdf", LINES, OTHER), "--ocr", "off")
    with casefile.open_case(empty.case, "anna", SPOKEN["anna"]) as case:
        document = reading.resolve(case, "a.pdf").id
        with case.file.writing() as connection:
            layers.give_up(connection, page_id(document, 1), "child.too_slow")
    answer = empty("ocr", "--jobs", 1)
    assert (answer.status, answer.json["pages_ocr"], answer.json["pages_failed"]) == (3, 1, 1)
    assert empty("ocr").status == 3
    answer = empty("ocr", "--again")
    assert (answer.status, answer.json["pages_ocr"], answer.json["pages_failed"]) == (0, 2, 0)


def test_both_texts_of_a_page_and_which_counts(empty: Desk, tmp_path: Path) -> None:
    empty("import", pdf(tmp_path / "a.pdf", "typed words"), scan_file(tmp_path / "b.pdf", ""), "--ocr", "off")
    with casefile.open_case(empty.case, "anna", SPOKEN["anna"]) as case:
        document = reading.resolve(case, "a.pdf").id
        with case.file.writing() as connection:
            layers.put_back(connection, [page_id(document, 1)])
    assert empty("ocr", "--jobs", 1).json["pages_ocr"] == 2
    texts = empty("layers", "a.pdf", 1).json["layers"]
    assert [(one["layer"], one["shown"]) for one in texts] == [("text", False), ("ocr", True)]
    assert [one["text"].strip() for one in texts] == ["typed words"] * 2
    by_file, by_ocr = (empty("text", "a.pdf", 1, "--layer", layer).json for layer in ("text", "ocr"))
    assert (by_file["source"], by_ocr["source"]) == ("text", "ocr")
    assert "confidence" in by_ocr["words"][0] and "confidence" not in by_file["words"][0]
    assert by_file["words"][0]["box"] == pytest.approx(by_ocr["words"][0]["box"], abs=6)
    assert empty("layers", "a.pdf", 1, "text").json["layers"][0]["shown"]
    assert empty("text", "a.pdf", 1).json["source"] == "text"
    assert empty("layers", "b.pdf", 1, "text").error["code"] == "ocr.no_layer"
    by = empty.by("anna")
    assert "* text" in empty.plain("layers", empty.case, "a.pdf", 1, *by).out
    assert "waiting: 0" in empty.plain("ocr", empty.case, *by).out
    assert "typed words" in empty.plain("text", empty.case, "a.pdf", 1, "--layer", "ocr", *by).out


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_stopping_in_the_midst_keeps_what_was_read(empty: Desk, tmp_path: Path) -> None:
    scan = scan_file(tmp_path / "a.pdf", *[f"sheet {number}\n{OTHER}" for number in range(14)])
    command = ["import", empty.case, scan, *empty.by("anna"), "--json", "--jobs", 1]
    process = subprocess.Popen(
        [sys.executable, "-m", "judgedesk", *map(str, command)], cwd=ROOT, env=surroundings(),
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    deadline = time.monotonic() + 60
    while read_so_far(empty.case) < 2:
        assert time.monotonic() < deadline and process.poll() is None
        time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130 and "Traceback" not in err
    assert json.loads(out)["error"]["code"] == "job.cancelled"
    done = read_so_far(empty.case)
    assert 2 <= done < 14
    answer = empty("import", scan)
    assert (answer.status, answer.json["documents"], answer.json["pages_ocr"]) == (0, 0, 14 - done)
    assert empty("verify").json["ok"]


def read_so_far(path: Path) -> int:
    with casefile.open_case(path, "anna", SPOKEN["anna"], write=False) as case:
        row = case.file.reading().execute("SELECT count(*) FROM pages WHERE source = 'ocr'").fetchone()
    return int(row[0])
