"""What a stranger gives the command line: pages that are none, text that is no text, files that were there before."""

import json
import shutil
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from calls import ROOT, Answer, Desk, NoWindow, fresh_case, pdf, surroundings, write_keys

from judgedesk.cli.main import main

HALF = "a\ud800b"
PEOPLE = [
    {"id": "v1", "roles": ["victim"], "name": "Teresa Wymyślona", "pseudonym": "P-1", "protected": True},
    {"id": "v2", "roles": ["victim"], "name": "Osoba Druga", "born": "9999-12-31"},
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with a mail whose attachment the case already had."""
    folder = tmp_path_factory.mktemp("outside")
    keys, case, files = write_keys(folder / "keys"), fresh_case(folder), folder / "files"
    files.mkdir()
    known = pdf(files / "a statement.pdf", "first page", "second page", "third page").read_bytes()
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = "Potwierdzenie", "a@example.org", "b@example.org"
    mail.set_content("W załączeniu.")
    mail.add_attachment(b"kwota 500", maintype="text", subtype="plain", filename="kwota.txt")
    mail.add_attachment(known, maintype="application", subtype="pdf", filename="sent.pdf")
    (files / "b mail.eml").write_bytes(mail.as_bytes())
    who = ["--user", "anna", "--passphrase-file", str(keys / "anna")]
    assert main(["import", str(case), str(files), "--ocr", "off", *who], NoWindow()) == 0
    (folder / "people.json").write_text(json.dumps({"format": "judgedesk-records/1", "persons": PEOPLE}), "utf-8")
    assert main(["record", str(case), str(folder / "people.json"), *who], NoWindow()) == 0
    return folder


@pytest.fixture
def outside(folder: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """The case of this module."""
    return Desk(folder / "matter.jdcase", folder / "keys", capsys)


def bundled(desk: Desk, folder: Path, spec: Any) -> Answer:
    (folder / "spec.json").write_text(json.dumps(spec), encoding="utf-8")
    return desk("bundle", "--spec", folder / "spec.json", "--out", folder / "b.pdf")


def of_pages(desk: Desk, folder: Path, pages: Any) -> Answer:
    return bundled(desk, folder, {"documents": [{"document": "a statement.pdf", "pages": pages}]})


@pytest.mark.parametrize("pages", ["0", "0-2", "9" * 5000, ["0"], "1,,2"])
def test_pages_that_are_none_are_refused_with_their_field(outside: Desk, tmp_path: Path, pages: Any) -> None:
    found = of_pages(outside, tmp_path, pages)
    assert (found.status, found.error["code"]) == (2, "bundle.bad_spec")
    assert found.error["facts"]["field"].startswith("documents[0].pages")
    assert "\\d" not in found.error["facts"]["reason"]


def test_all_pages_that_a_document_lacks_are_told(outside: Desk, tmp_path: Path) -> None:
    found = of_pages(outside, tmp_path, "2-5000,7000")
    assert (found.status, found.json["pages"]) == (3, 3)
    assert [one["pages"] for one in found.json["left_out"]] == ["4-5000,7000"]


def test_an_attachment_that_the_case_had_before_follows_its_mail(outside: Desk, tmp_path: Path) -> None:
    found = bundled(outside, tmp_path, {"documents": ["b mail.eml"]})
    assert [one["name"] for one in found.json["documents"]] == ["b mail.eml", "kwota.txt", "a statement.pdf"]


def test_text_that_is_no_text_is_refused_wherever_it_is_given(outside: Desk, tmp_path: Path) -> None:
    records = tmp_path / "r.json"
    event = {"id": "e1", "when": "2024", "text": HALF}
    records.write_text(json.dumps({"format": "judgedesk-records/1", "events": [event]}), encoding="utf-8")
    answers = [
        bundled(outside, tmp_path, {"documents": ["a statement.pdf"], "title": HALF}),
        outside("record", records),
        outside("text", HALF, 1),
        outside("write", "motion_185", "--about", HALF, "--out", tmp_path / "a.docx"),
        outside("request", "came", "--instrument", "eu.eio", "--state", "DE", "--need", "hear_witness",
                "--authority", HALF),
        outside("create", "--title", HALF, "--role", "judge", case=tmp_path / "n.jdcase"),
    ]  # fmt: skip
    assert {(one.status, one.error["code"]) for one in answers} == {(2, "text.no_letters")}
    assert not (tmp_path / "n.jdcase").exists()


def test_days_at_the_end_of_the_calendar_are_no_bug(outside: Desk, tmp_path: Path) -> None:
    found = outside("alerts", "--on", "9999-12-31")
    assert (found.status, found.error["code"]) == (2, "measure.bad_date")
    assert outside("alerts", "--on", "20240229").status == 2
    assert outside("alerts", "--on", "2024-02-29T23:59").status == 0
    assert outside("report", "persons", "--out", tmp_path / "p.csv").json["rows"] == 2


def test_papers_of_requests_are_not_written_about_other_records(outside: Desk, tmp_path: Path) -> None:
    found = outside("write", "request_eio", "--about", "v1", "--out", tmp_path / "a.docx")
    assert (found.status, found.error["code"]) == (2, "paper.is_request")
    listed = outside.plain("templates", "list", "--json").json["templates"]
    assert {tuple(one["about"]) for one in listed if one["name"] == "request_eio"} == {("request",)}


def test_a_table_keeps_a_protected_owner_under_the_pseudonym(outside: Desk, tmp_path: Path) -> None:
    shutil.copytree(outside.case, tmp_path / "m.jdcase")
    lines = ["Data;Opis;Kwota;Saldo", *(f"2024-02-0{n};Przelew {n};-{n}00,00;{9000 - n}00,00" for n in range(1, 8))]
    (tmp_path / "konto.csv").write_text("\n".join(lines), encoding="utf-8")
    case = tmp_path / "m.jdcase"
    assert outside("import", tmp_path / "konto.csv", "--ocr", "off", case=case).status == 0
    made = outside("tables", "confirm", "konto.csv", "--owner", "Teresa Wymyślona", case=case)
    assert made.json["owner"] == "P-1"
    assert outside("tables", "rows", made.json["id"], user="karol", case=case).json["table"]["owner"] == "P-1"
    wrong = outside("tables", "list", "--out", tmp_path / "l.xlsx", case=case)
    assert wrong.status == 2 and not (tmp_path / "l.xlsx").exists()


def test_a_name_longer_than_any_file_can_have_is_nothing_there(outside: Desk, tmp_path: Path) -> None:
    long = tmp_path / ("y" * 300)
    answers = [
        outside("dump", case=long), outside("backup", long), outside("import", long), outside("record", long),
        outside.plain("restore", long, tmp_path / "r.jdcase", "--json"),
    ]  # fmt: skip
    assert {one.status for one in answers} == {2}


def test_stopped_while_it_loads_it_says_so(folder: Path) -> None:
    starts = "import os, signal, sys; sys.argv = ['judgedesk', 'dump', 'x', '--json']; import judgedesk.__main__ as m; "
    stopped = "sys.addaudithook(lambda name, of: name == 'import' and of[0] == 'click' and os.kill(os.getpid(), 2)); "
    done = subprocess.run(
        [sys.executable, "-c", f"{starts}{stopped}sys.exit(m.main())"], cwd=ROOT, env=surroundings(),
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 130 and "Traceback" not in done.stderr
    assert json.loads(done.stdout)["error"]["code"] == "job.cancelled"


def test_why_a_file_cannot_be_read_does_not_come_from_the_one_before(empty: Desk, tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    with pikepdf.new() as made:
        made.save(tmp_path / "files" / "b none.pdf")
        made.add_blank_page()
        made.save(tmp_path / "files" / "a locked.pdf", encryption=pikepdf.Encryption(owner="o", user="u"))
    found = empty("import", tmp_path / "files", "--jobs", 1, "--ocr", "off")
    assert found.status == 3
    assert {Path(one["path"]).name: one["code"] for one in found.json["failed"]} == {
        "a locked.pdf": "pdf.encrypted", "b none.pdf": "pdf.damaged"
    }  # fmt: skip


def test_a_scan_without_ocr_is_named_where_tables_are_looked_for(reading: Desk) -> None:
    found = reading("tables", "find", "scan.pdf")
    assert (found.status, [one["page"] for one in found.json["unread"]]) == (3, [1])
    assert reading("tables", "find", "blank.pdf").status == 0
