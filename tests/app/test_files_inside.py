"""Files inside files: each becomes a document of its own, once, whatever happens on the way."""

import hashlib
import io
import threading
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from cases import code_of, docx_of, everything_in, pdf_of

from judgedesk.app import casefile, finding, landing, reading, seals
from judgedesk.app.casefile import Case
from judgedesk.app.intake import ImportReport, add_passwords, import_files, retry
from judgedesk.app.ledger import LedgerLine, ledger
from judgedesk.domain.documents import DocumentState
from judgedesk.domain.roles import Compartment
from judgedesk.store import originals, parts


class Killed(BaseException):
    """What stands for a kill."""


def killed(*_: Any) -> None:
    raise Killed


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    return new_case(tmp_path)


def zip_of(**files: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def mail_of(body: str, **attached: bytes) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@example.org", "b@example.org", "Lists of workers"
    mail["Date"] = "Mon, 14 Mar 2022 10:00:00 +0100"
    mail.set_content(body)
    for name, content in attached.items():
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """An archive that holds a mail with two attachments, an archive, and a picture of nothing known."""
    folder = tmp_path / "t2"
    folder.mkdir()
    mail = mail_of(
        "See the lists.", **{"list.pdf": pdf_of("Names of the greenhouse."), "terms.docx": docx_of("Terms of work.")}
    )
    inner = zip_of(**{"deep.txt": b"A note from the deepest box.", "blob.bin": bytes(range(256))})
    whole = zip_of(**{"mail.eml": mail, "inner.zip": inner, "same.txt": b"A note beside the archive."})
    (folder / "bundle.zip").write_bytes(whole)
    (folder / "plain.txt").write_bytes(b"A note beside the archive.")
    return folder


def take(case: Case, *paths: Path, **named: Any) -> ImportReport:
    return import_files(case, list(paths), jobs=2, **named)


def lines(case: Case) -> dict[str, LedgerLine]:
    return {line.name: line for line in ledger(case).files}


def shape(case: Case) -> list[tuple[str, str, str, int, str]]:
    return [(line.name, line.state, line.parent, line.pages, line.kind) for line in ledger(case).files]


def test_what_is_inside_is_read_searched_and_knows_where_it_came_from(case: Case, bundle: Path) -> None:
    report = take(case, bundle)
    found = lines(case)
    assert found["mail.eml"].parent == found["inner.zip"].parent == "bundle.zip"
    assert found["list.pdf"].parent == found["terms.docx"].parent == "mail.eml"
    assert (found["deep.txt"].parent, found["blob.bin"].parent) == ("inner.zip", "inner.zip")
    assert found["blob.bin"].state == "pending"
    assert found["same.txt"].state == "duplicate" and found["same.txt"].duplicate_of == "plain.txt"
    assert found["same.txt"].parent == "bundle.zip"
    for word, name in (
        ("greenhouse", "list.pdf"),
        ("deepest", "deep.txt"),
        ("terms", "terms.docx"),
        ("lists", "mail.eml"),
    ):
        assert name in {hit.name for hit in finding.search(case, word).hits}, word
    assert report.failed == []
    assert (report.documents, report.duplicates, report.pending) == (8, 1, 1)
    totals = ledger(case).totals
    assert totals.files == report.documents + report.duplicates
    assert totals.inside == 7
    assert casefile.check(case).problems == []


def test_the_same_folder_always_gets_the_same_numbers(
    tmp_path: Path, bundle: Path, new_case: Callable[..., Case]
) -> None:
    numbered = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        case = new_case(tmp_path / name)
        take(case, bundle)
        numbered.append([(document.id, document.name, document.parent) for document in reading.listed(case)])
        case.close()
    assert numbered[0] == numbered[1]
    assert [name for _, name, _ in numbered[0]][:2] == ["bundle.zip", "plain.txt"]


def test_a_second_import_adds_nothing(case: Case, bundle: Path) -> None:
    take(case, bundle)
    before = shape(case)
    again = take(case, bundle)
    assert (again.documents, again.pages) == (0, 0)
    assert shape(case) == before


@pytest.mark.parametrize("commits", [1, 2, 4, 6])
def test_an_import_killed_among_the_parts_is_gone_on_with(
    case: Case, bundle: Path, tmp_path: Path, new_case: Callable[..., Case], reopened: Callable[..., Case], commits: int
) -> None:
    take(case, bundle)
    expected = shape(case)
    (tmp_path / "cut").mkdir()
    cut = new_case(tmp_path / "cut")
    commit, done = landing.Landing._commit, [0]

    def until(self: Any, batch: Any) -> None:
        if done[0] >= commits:
            raise Killed
        done[0] += 1
        commit(self, batch)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(landing.Landing, "_commit", until)
        patch.setattr(landing, "BATCH_SECONDS", 0.0)
        with pytest.raises(Killed):
            import_files(cut, [bundle], jobs=1)
    cut.close()
    cut = reopened(cut.path)
    take(cut, bundle)
    assert shape(cut) == expected
    assert casefile.check(cut).problems == []
    assert not list(cut.path.glob("originals/*.tmp"))


def test_a_stopped_import_says_what_still_waits_inside(case: Case, bundle: Path) -> None:
    stop = threading.Event()
    with pytest.MonkeyPatch.context() as patch:
        waiting = parts.waiting

        def stopped(connection: Any) -> Any:
            stop.set()
            return waiting(connection)

        patch.setattr(parts, "waiting", stopped)
        assert take(case, bundle, cancel=stop).cancelled
    shown = [line for line in ledger(case).files if line.state == "pending"]
    assert {"mail.eml", "inner.zip"} <= {line.name for line in shown}
    assert all("inside another" in line.reason and line.parent == "bundle.zip" for line in shown)
    take(case, bundle)
    assert lines(case)["deep.txt"].state == "ready"


def test_boxes_in_boxes_are_opened_ten_deep_and_then_kept(case: Case, tmp_path: Path) -> None:
    content = b"the innermost note"
    for level in range(13):
        content = zip_of(**{f"level{level}.zip" if level else "note.txt": content})
    (tmp_path / "deep.zip").write_bytes(content)
    report = take(case, tmp_path / "deep.zip")
    assert [code for _, code, _ in report.failed] == ["part.too_deep"]
    kept = [line for line in ledger(case).files if line.state == "failed"]
    assert len(kept) == 1 and kept[0].sha256
    assert len(ledger(case).files) == parts.MOST_LEVELS + 2


def test_what_lay_too_deep_is_opened_when_it_comes_by_itself(case: Case, tmp_path: Path) -> None:
    """As its line in the ledger asks for."""
    content, levels = b"the innermost note", []
    for level in range(13):
        content = zip_of(**{f"level{level}.zip" if level else "note.txt": content})
        levels.append(content)
    (tmp_path / "deep.zip").write_bytes(content)
    take(case, tmp_path / "deep.zip")
    [kept] = [line for line in ledger(case).files if line.state == "failed"]
    assert kept.sha256 == hashlib.sha256(levels[1]).hexdigest()
    (tmp_path / "by itself.zip").write_bytes(levels[1])
    report = take(case, tmp_path / "by itself.zip")
    assert (report.failed, report.documents, report.duplicates) == ([], 3, 0)
    assert finding.search(case, "innermost").total == 1
    [now] = [line for line in ledger(case).files if line.document == kept.document and line.state != "duplicate"]
    assert (now.name, now.state, now.parent) == (kept.name, "ready", "")
    [twin] = [line for line in ledger(case).files if line.state == "duplicate"]
    assert (twin.parent, twin.duplicate_of) == (kept.parent, kept.name)
    assert take(case, tmp_path / "by itself.zip").already == 1
    assert take(case, tmp_path / "deep.zip").failed == []
    assert casefile.check(case).problems == []


def test_an_archive_that_holds_itself_ends(case: Case, tmp_path: Path) -> None:
    inner = zip_of(**{"a.txt": b"one"})
    (tmp_path / "outer.zip").write_bytes(zip_of(**{"inner.zip": inner, "again.zip": inner}))
    take(case, tmp_path / "outer.zip")
    assert [(name, state) for name, state, *_ in shape(case)] == [
        ("outer.zip", "ready"), ("inner.zip", "ready"), ("a.txt", "ready"), ("again.zip", "duplicate"),
    ]  # fmt: skip


def test_sealing_a_mail_seals_what_hangs_on_it(case: Case, bundle: Path) -> None:
    take(case, bundle)
    mail = reading.resolve(case, "mail.eml")
    seals.seal_document(case.file, mail.id)
    rows = case.file.reading(Compartment.CASE).execute("SELECT name, state FROM documents").fetchall()
    names = {row[0] for row in rows}
    assert not names & {"mail.eml", "list.pdf", "terms.docx"}
    assert [row[1] for row in rows].count(DocumentState.SEALED.value) == 3
    for table in ("parts", "sightings"):
        column = "parent" if table == "parts" else "document"
        query = f"SELECT count(*) FROM {table} WHERE {column} = ?"
        assert case.file.reading(Compartment.CASE).execute(query, (mail.id,)).fetchone()[0] == 0
    assert finding.search(case, "greenhouse").total == 1
    assert {line.parent for line in ledger(case).files if line.name == "list.pdf"} == {"mail.eml"}
    assert casefile.check(case).problems == []


def test_a_sealed_mail_does_not_tell_by_what_name_it_held_an_open_file(case: Case, tmp_path: Path) -> None:
    (tmp_path / "open.txt").write_text("A plan of the greenhouse.", encoding="utf-8")
    attached = {"Oksana hides here.txt": b"A plan of the greenhouse."}
    (tmp_path / "secret.eml").write_bytes(mail_of("See the plan.", **attached))
    take(case, tmp_path / "open.txt", tmp_path / "secret.eml")
    connection = case.file.reading(Compartment.CASE)
    assert "Oksana" in everything_in(connection)
    seals.seal_document(case.file, reading.resolve(case, "secret.eml").id)
    assert "Oksana" not in everything_in(case.file.reading(Compartment.CASE))
    assert finding.search(case, "greenhouse").total == 1
    assert [hit.name for hit in finding.search(case, "plan").hits] == ["open.txt", "secret.eml"]
    line = lines(case)["Oksana hides here.txt"]
    assert (line.state, line.parent, line.duplicate_of) == ("duplicate", "secret.eml", "open.txt") and line.sha256
    assert casefile.check(case).problems == []


def test_everything_inside_a_sealed_import_is_sealed(case: Case, bundle: Path) -> None:
    take(case, bundle, sealed=True)
    rows = case.file.reading(Compartment.CASE).execute("SELECT state, name FROM documents").fetchall()
    assert {row[0] for row in rows} == {"sealed"}
    assert len(rows) == 8
    assert finding.search(case, "greenhouse").total == 1
    assert casefile.check(case).problems == []


def test_a_protected_file_is_read_once_its_password_is_known(case: Case, tmp_path: Path) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    locked = pdf_of("What the locked file says.", encrypt=StandardEncryption("open sesame", ownerPassword="x"))
    (tmp_path / "locked.pdf").write_bytes(locked)
    assert [code for _, code, _ in take(case, tmp_path / "locked.pdf").failed] == ["pdf.encrypted"]
    assert [code for _, code, _ in retry(case).failed] == ["pdf.encrypted"]
    add_passwords(case, ["wrong", "open sesame"])
    report = retry(case)
    assert (report.failed, report.pages_text) == ([], 1)
    assert finding.search(case, "locked").total == 1
    row = case.file.reading().execute("SELECT password, facts FROM documents").fetchone()
    assert row[0] == "open sesame" and "password" not in row[1]
    assert len(list((case.path / originals.FOLDER).glob("*/*"))) == 1


def test_a_retry_that_is_stopped_loses_nothing(case: Case, tmp_path: Path) -> None:
    (tmp_path / "blob.pdf").write_bytes(b"%PDF-1.7\nnothing of the sort")
    take(case, tmp_path / "blob.pdf")
    stop = threading.Event()
    stop.set()
    retry(case, cancel=stop)
    line = lines(case)["blob.pdf"]
    assert line.state in ("failed", "pending") and line.reason
    assert len(list((case.path / originals.FOLDER).glob("*/*"))) == 1
    assert [code for _, code, _ in retry(case).failed] == ["pdf.damaged"]
    assert code_of(retry, case, ["no such"]) == "document.unknown"


def test_a_retry_that_is_killed_leaves_the_file_in_the_ledger(case: Case, tmp_path: Path) -> None:
    (tmp_path / "blob.pdf").write_bytes(b"%PDF-1.7\nnothing of the sort")
    take(case, tmp_path / "blob.pdf")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(landing.Landing, "end", killed)
        with pytest.raises(Killed):
            retry(case)
    line = lines(case)["blob.pdf"]
    assert (line.state, line.document) == ("pending", None) and "not read yet" in line.reason
    assert ledger(case).totals.files == ledger(case).totals.pending_files == 1
    assert [code for _, code, _ in retry(case).failed] == ["pdf.damaged"]
    assert [(line.name, line.state) for line in ledger(case).files] == [("blob.pdf", "failed")]


def test_what_is_locked_in_an_archive_is_taken_out_once_the_password_is_known(case: Case, tmp_path: Path) -> None:
    import py7zr

    path = tmp_path / "locked.7z"
    with py7zr.SevenZipFile(path, "w", password="open sesame") as archive:
        archive.writestr("The locked note.", "note.txt")
        archive.writestr("The other note.", "other.txt")
    assert {code for _, code, _ in take(case, path).failed} == {"archive.encrypted"}
    assert [line.state for line in ledger(case).files] == ["ready", "failed", "failed"]
    add_passwords(case, ["open sesame"])
    assert retry(case).failed == []
    assert {(line.name, line.state, line.parent) for line in ledger(case).files} == {
        ("locked.7z", "ready", ""), ("note.txt", "ready", "locked.7z"), ("other.txt", "ready", "locked.7z"),
    }  # fmt: skip
    assert finding.search(case, "locked note").total == 1
    assert retry(case).documents == 0
    assert casefile.check(case).problems == []
