"""The one door: for whom a paper is, who may let it out all the same, and what those without the names can check."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import DEFENDANT, VICTIM, code_of, file_of, rows_of, store_document

import judgedesk
from judgedesk.app import casefile, records, tagging
from judgedesk.app.audit import events
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient, release
from judgedesk.app.wording import said
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.tables import Table, written
from judgedesk.store import audit, namehashes

NAMED = {**VICTIM, "protected": True, "name": "Anna Wrzeszczyk", "aliases": ["Oksana Szewczenko"],
         "address": "ul. Krzywoustego 7, Poznań"}  # fmt: skip
WITNESS = {"id": "w1", "roles": ["witness"], "name": "Jolanta Kępka", "address": "ul. Sobornaja 44, Lublin"}


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    records.apply(case_with_pages, file_of(persons=[NAMED, DEFENDANT, WITNESS]))
    return case_with_pages


def letter(case: Case, path: Path, text: str, **more: object) -> str:
    try:
        release(case, path, text.encode(), what="letter", **more)  # type: ignore[arg-type]
    except UserError as error:
        assert not path.exists()
        return error.code
    assert path.read_bytes() == text.encode()
    return ""


@pytest.mark.parametrize("user", ["judge", "clerk"])
def test_who_holds_no_names_is_stopped_like_who_does(
    case: Case, tmp_path: Path, reopened: Callable[..., Case], user: str
) -> None:
    opened = reopened(case, user)
    assert letter(opened, tmp_path / "a.txt", "wezwano Wrzeszczykową") == "leak.found"
    assert letter(opened, tmp_path / "b.txt", "Shevchenko") == "leak.found"
    assert letter(opened, tmp_path / "c.txt", "mieszka przy Krzywoustego 7") == "leak.found"
    assert letter(opened, tmp_path / "Wrzeszczyk.txt", "nothing") == "leak.found"
    assert letter(opened, tmp_path / "d.txt", "mieszka przy Sobornej 44") in ("", "leak.found")
    assert letter(opened, tmp_path / "e.txt", "przy Sobornaja 44") == "leak.found"
    assert letter(opened, tmp_path / "f.txt", "P-1 i Jolanta Kępka") == ""


def test_only_who_holds_the_names_is_told_which(case: Case, tmp_path: Path, reopened: Callable[..., Case]) -> None:
    table = written(Table("List", [], ["A", "B"], [("x", "y"), ("x", "Wrzeszczykiem")]), ".xlsx")

    def refusal(who: Case) -> UserError:
        with pytest.raises(UserError) as caught:
            release(who, tmp_path / "list.xlsx", table)
        return caught.value

    error = refusal(case)
    assert (error.facts["label"], error.facts["quote"], error.facts["place"]) == ("P-1", "Wrzeszczykiem", "Sheet1!B3")
    assert "Sheet1!B3" in said(error).why
    hidden = refusal(reopened(case, "clerk"))
    assert hidden.facts["place"] == "Sheet1!B3"
    assert "Wrzeszczyk" not in repr(hidden.facts) + repr(said(hidden))
    assert "P-1" not in repr(hidden.facts) + repr(said(hidden))


def test_a_place_does_not_name_who_is_hidden(case: Case, tmp_path: Path, reopened: Callable[..., Case]) -> None:
    from making import zipped

    clerk = reopened(case, "clerk")
    with pytest.raises(UserError) as caught:
        release(clerk, tmp_path / "a.zip", zipped({"Wrzeszczyk Anna/x.txt": "o Wrzeszczyku"}))
    assert "Wrzeszczyk" not in repr(caught.value.facts)


def test_an_override_needs_the_key_and_a_reason_and_is_logged(
    case: Case, tmp_path: Path, reopened: Callable[..., Case]
) -> None:
    path = tmp_path / "a.txt"
    assert letter(case, path, "Anna Wrzeszczyk", override="  ") == "leak.found"
    assert letter(case, path, "Anna Wrzeszczyk", override="asked by the court of appeal") == ""
    told = [(event.kind, event.part) for event in events(case) if event.kind.startswith(("paper.", "leak."))]
    assert told == [("paper.written", "case"), ("paper.written", "sealed"), ("leak.overridden", "sealed")]
    connection = case.file.reading(Compartment.SEALED)
    event = next(one for one in audit.events(connection, Compartment.SEALED, "") if one.kind == "leak.overridden")
    payload = audit.payload_of(connection, event.id) or {}
    assert (payload["reason"], payload["persons"]) == ("asked by the court of appeal", ["P-1"])
    assert "Wrzeszczyk" not in repr(payload)
    path.unlink()
    assert letter(reopened(case, "clerk"), path, "Anna Wrzeszczyk", override="mine") == "keys.not_yours"


@pytest.mark.parametrize(
    ("recipient", "text", "code"),
    [
        (Recipient.AUTHORITY, "Anna Wrzeszczyk, Krzywoustego 7", ""),
        (Recipient.ANNEX, "Anna Wrzeszczyk, Krzywoustego 7", ""),
        (Recipient.SERVED, "Krzywoustego 7", "leak.found"),
        (Recipient.SERVED, "Jolanta Kępka", ""),
        (Recipient.PUBLIC, "Jolanta Kępka", "leak.found"),
        (Recipient.PUBLIC, "nobody", ""),
    ],
)
def test_for_whom_a_paper_is(case: Case, tmp_path: Path, recipient: Recipient, text: str, code: str) -> None:
    assert letter(case, tmp_path / "a.txt", text, recipient=recipient) == code


def test_identities_go_out_with_their_key_only(case: Case, tmp_path: Path, reopened: Callable[..., Case]) -> None:
    clerk = reopened(case, "clerk")
    for recipient in (Recipient.AUTHORITY, Recipient.ANNEX):
        assert letter(clerk, tmp_path / "a.txt", "nothing", recipient=recipient) == "keys.not_yours"


def test_hashes_follow_every_change_of_an_identity(case: Case, tmp_path: Path, reopened: Callable[..., Case]) -> None:
    records.apply(case, file_of(persons=[{"id": "v1", "aliases": ["Tkaczuk"]}]))
    clerk = reopened(case, "clerk")
    assert letter(clerk, tmp_path / "a.txt", "z Tkaczukiem") == "leak.found"
    judge = reopened(clerk)
    tagging.undo(judge)
    clerk = reopened(judge, "clerk")
    assert letter(clerk, tmp_path / "a.txt", "z Tkaczukiem") == ""
    assert letter(clerk, tmp_path / "b.txt", "Szewczenki") == "leak.found"


def test_a_kill_before_they_are_made_anew_stops_who_holds_no_names(
    case: Case, tmp_path: Path, reopened: Callable[..., Case]
) -> None:
    namehashes.outdate(case.file)
    case.file.close()  # as after a kill: nothing is made anew
    clerk = reopened(case.path, "clerk")
    assert letter(clerk, tmp_path / "a.txt", "nothing") == "leak.cannot_check"
    judge = reopened(clerk)
    assert letter(reopened(judge, "clerk"), tmp_path / "a.txt", "nothing") == ""


def test_an_identity_that_changes_makes_them_old_in_the_same_breath(case: Case) -> None:
    with case.file.writing(Compartment.SEALED) as connection:
        from judgedesk.store import rows

        row = rows.find(connection, "identities", {"person": "v1"})
        assert row is not None
        rows.perform(
            case.file,
            Compartment.SEALED,
            "x",
            "",
            {},
            lambda one: [rows.put(one, "identities", row | {"born": "1990-01-01"})],
        )
    assert namehashes.read(case.file) is None


def test_hashes_tell_nothing_and_are_as_many_whoever_is_protected(case: Case, reopened: Callable[..., Case]) -> None:
    first = namehashes.read(case.file)
    assert first is not None
    (row,) = rows_of(case.file.reading())["name_hashes"]
    held = [bytes(value) for value in row if isinstance(value, bytes)]
    assert held == [first.secret, first.blob]
    shown = repr(row) + "".join(value.decode(code, "replace") for value in held for code in ("utf-8", "utf-16-le"))
    assert "wrzeszcz" not in shown.lower() and "szewczenk" not in shown.lower()
    records.apply(case, file_of(persons=[{"id": "v1", "aliases": []}]))
    second = namehashes.read(case.file)
    assert second is not None
    assert len(second.blob) == len(first.blob)
    common = {first.blob[at : at + 12] for at in range(0, len(first.blob), 16)} & {
        second.blob[at : at + 12] for at in range(0, len(second.blob), 16)
    }
    assert common == set()


def test_papers_tell_nothing_of_who_made_them(case: Case) -> None:
    import io
    import zipfile

    for ending in (".docx", ".xlsx"):
        with zipfile.ZipFile(io.BytesIO(written(Table("T", [], ["a"], [("b",)]), ending))) as package:
            core = package.read("docProps/core.xml").decode()
            assert re.search(r"T00:00:00Z", core) and not re.search(r"T\d\d:\d\d:(?!00Z)", core)
            assert "python" not in core.lower() and "<dc:creator></dc:creator>" in core
            assert b"Microsoft" not in package.read("docProps/app.xml")
            assert all(info.date_time[3:] == (0, 0, 0) for info in package.infolist())
            assert not any("thumbnail" in name for name in package.namelist())


def test_a_case_without_protected_persons_needs_no_hashes(
    case_with_pages: Case, tmp_path: Path, reopened: Callable[..., Case]
) -> None:
    store_document(case_with_pages, "x.txt", "one")
    clerk = reopened(case_with_pages, "clerk")
    assert letter(clerk, tmp_path / "a.txt", "anything") == ""
    assert code_of(release, clerk, tmp_path / "a.exe", b"x") == "leak.cannot_read"
    assert casefile.check(clerk).ok


MAY_WRITE = {
    "app/outgoing.py": "the door itself",
    "store/files.py": "replaces files of the case folder",
    "store/keys.py": "keys.json", "store/manifest.py": "manifest.json", "store/originals.py": "ciphertext",
    "store/backup.py": "copies of ciphertext", "store/lock.py": "the lock",
    "store/casefile.py": "empty files of a case",
    "store/database.py": "asks whether a file may be written to, and writes nothing",
    "jobs/inside.py": "pipes", "jobs/confine.py": "the sandbox", "jobs/child.py": "pipes",
    "ingest/opendocument.py": "in memory", "ingest/flatdocument.py": "in memory",
    "drafting/scrubbing.py": "in memory", "drafting/workbook.py": "in memory", "drafting/reports.py": "in memory",
    "drafting/templated.py": "in memory",
    "drafting/redaction.py": "in memory",
    "drafting/qdpx.py": "in memory",
    "app/templates.py": "the program's own template, as it came",
    "app/retention.py": "hashes of ciphertext, beside a list that went through the door",
    "store/attempts.py": "how often a passphrase was wrong",
    "ui/views/case_print.py": "a printer, never a file, and only after `outgoing.allow_printing`",
    "ui/widgets/printing.py": "a printer, never a file, and only after `outgoing.allow_printing`",
    "ui/widgets/printpages.py": "a PDF in memory, which goes through the door",
    "ui/pictures.py": "pictures of the window with the made demonstration case",
    "store/diary.py": "ciphertext of the office diary",
    "app/recent.py": "folders of cases in the settings, only when somebody asked for that",
    "app/diary_desk.py": "busy hours without content, encrypted for a diary's users",
    "drafting/bundle_pages.py": "in memory", "drafting/bundle_trade.py": "in memory",
    "ingest/seen_pictures.py": "in memory",
    "drafting/envelopes.py": "in memory",
    "ui/views/help_print.py": "pages of the manual, nothing of a case",
}  # fmt: skip
WRITES = re.compile(
    r"""\.open\(\s*["'][wax+]|\bopen\([^)]*["'][rwxa]?[wax+]b?\+?["']|write_text\(|write_bytes\(|replace_file\(|\bcopyfile\("""
    r"""|shutil\.copy|ZipFile\([^)]*["']w|(?<!saved)\.save\((?!\))|QPrinter\(|QPdfWriter|QSaveFile|os\.open\(.*O_(?:WRONLY|RDWR|CREAT)"""
)


def test_no_other_code_writes_files() -> None:
    root = Path(judgedesk.__file__).parent
    writers = {
        path.relative_to(root).as_posix(): line.strip()
        for path in root.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if WRITES.search(line) and "def " not in line and not line.lstrip().startswith("#")
    }
    assert {name: line for name, line in writers.items() if name not in MAY_WRITE} == {}
