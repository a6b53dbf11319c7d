"""`retry`, `passwords`, `watch`, `report ledger` as somebody at the command line meets them."""

import csv
from pathlib import Path

from calls import Desk
from cases import docx_of, pdf_of
from locked_office import agile


def locked_pdf(path: Path, password: str) -> Path:
    from reportlab.lib.pdfencrypt import StandardEncryption

    path.write_bytes(pdf_of("Wages in the locked file.", encrypt=StandardEncryption(password, ownerPassword="x")))
    return path


def test_a_protected_file_is_read_after_its_password_is_told(desk: Desk, tmp_path: Path) -> None:
    took = desk("import", locked_pdf(tmp_path / "locked.pdf", "róża 7"), "--ocr", "off")
    assert took.status == 3
    assert [one["code"] for one in took.json["failed"]] == ["pdf.encrypted"]
    (tmp_path / "words.txt").write_text("nothing\nróża 7\n", encoding="utf-8")
    assert desk("passwords", "add", "--file", tmp_path / "words.txt").json == {"passwords": 2}
    again = desk("retry", "locked.pdf")
    assert (again.status, again.json["pages_text"], again.json["failed"]) == (0, 1, [])
    assert desk("search", "locked").json["total"] == 1
    told = desk("passwords", "count")
    assert told.json == {"passwords": 2} and "róża" not in told.out + told.err


def test_an_office_file_under_a_password_is_read_after_it_is_told(desk: Desk, tmp_path: Path) -> None:
    locked = tmp_path / "wages.docx"
    locked.write_bytes(agile(docx_of("Zaległe wynagrodzenie"), "róża 7"))
    took = desk("import", locked, "--ocr", "off")
    assert (took.status, [one["code"] for one in took.json["failed"]]) == (3, ["office.locked"])
    assert "password" in took.json["failed"][0]["reason"]
    (tmp_path / "words.txt").write_text("róża 7\n", encoding="utf-8")
    assert desk("passwords", "add", "--file", tmp_path / "words.txt").status == 0
    again = desk("retry", "wages.docx")
    assert (again.status, again.json["pages_text"], again.json["failed"]) == (0, 1, [])
    assert desk("search", "zaległe").json["total"] == 1


def test_a_retry_of_what_cannot_be_read_says_so_again(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of the sort")
    assert desk("import", tmp_path / "broken.pdf", "--ocr", "off").status == 3
    again = desk("retry", "broken.pdf")
    assert again.status == 3 and [one["code"] for one in again.json["failed"]] == ["pdf.damaged"]
    unknown = desk("retry", "no such file")
    assert (unknown.status, unknown.error["code"]) == (2, "document.unknown")
    assert desk("retry", user="rita").status == 4


def test_a_watched_folder_is_offered_and_nothing_taken(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "incoming"
    folder.mkdir()
    (folder / "note.txt").write_text("A new note.")
    before = desk("ledger").json["totals"]["files"]
    assert desk("watch", "add", folder, "--volume", "IV").json["folders"] == [
        {"path": str(folder.resolve()), "volume": "IV"}
    ]
    offered = desk("watch").json["offered"]
    assert [(one["name"], one["why"], one["volume"]) for one in offered] == [("note.txt", "new", "IV")]
    assert desk("ledger").json["totals"]["files"] == before
    assert desk("watch", "remove", folder).json["folders"] == []
    assert desk("watch", "remove", folder).error["code"] == "watched.unknown"


def test_the_ledger_on_paper_adds_up(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "ledger.csv"
    said = desk("report", "ledger", "--out", out)
    assert said.status == 0
    with out.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == said.json["rows"] == desk("ledger").json["totals"]["files"]
    for row in rows:
        parts = sum(int(row[name]) for name in ("Text", "OCR", "Waiting", "Unreadable"))
        assert parts == int(row["Pages"])
    assert desk("report", "ledger", "--out", tmp_path / "ledger.exe").error["code"] == "out.unknown_ending"


def test_a_ledger_that_names_a_protected_person_is_not_written(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "zeznanie.txt"
    path.write_text("A statement.")
    desk("import", path, "--volume", "tom Szewczenkowej", "--ocr", "off")
    person = '{"id": "v9", "roles": ["victim"], "pseudonym": "P-9", "protected": true, "name": "Oksana Szewczenko"}'
    (tmp_path / "r.json").write_text('{"format": "judgedesk-records/1", "persons": [' + person + "]}")
    assert desk("record", tmp_path / "r.json").status == 0
    for user in ("anna", "karol"):
        refused = desk("report", "ledger", "--out", tmp_path / "ledger.docx", user=user)
        assert (refused.status, refused.error["code"]) == (4, "leak.found")
        assert ("Szewczenkowej" in str(refused.error)) == (user == "anna")
    assert not (tmp_path / "ledger.docx").exists()
