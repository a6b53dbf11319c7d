"""A case saved by each released schema opens, verifies and reads; one from the future is left as it is."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import code_of

from judgedesk.app import casefile, finding, grid, reading, records, tagging
from judgedesk.app import ledger as ledgers
from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Compartment
from judgedesk.language.fold import index_text
from judgedesk.store import database, migrations

SAVED = sorted(Path(__file__).parent.glob("schema*"))
PASSPHRASE = "saved case"
DECEIT = "pl.189a.means.3_deceit"


@pytest.fixture(params=SAVED, ids=[path.stem for path in SAVED])
def saved(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder: Path = shutil.copytree(request.param, tmp_path / "saved.jdcase")
    return folder


def bytes_of(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "lock" and not path.name.endswith("-shm")
    }


def test_there_is_a_saved_case_small_enough_to_keep() -> None:
    assert SAVED
    for folder in SAVED:
        assert sum(path.stat().st_size for path in folder.rglob("*")) < 1_500_000


def test_a_judge_reads_everything_in_a_saved_case(saved: Path) -> None:
    assert casefile.check_ciphertext(saved).problems == []
    with casefile.open_case(saved, "judge", PASSPHRASE) as case:
        assert casefile.check(case).problems == []
        assert case.title == "II K 7/26"
        assert [(one.name, one.sealed, one.pages) for one in reading.listed(case)] == [
            ("statement.txt", False, 2), ("shelter.txt", True, 1), ("letter.txt", True, 1),
        ]  # fmt: skip
        assert reading.page(case, 1, 1).cite == "t. I k. 1"
        found = finding.search(case, "zazolc OR shelter OR sealed").hits
        assert {hit.name for hit in found} == {"statement.txt", "shelter.txt", "letter.txt"}
        assert finding.search(case, "passports").total == 1
        assert finding.search(case, "willow").total == 1
        cell = next(cell for cell in grid.grid(case).cells if cell.element == DECEIT)
        assert (cell.supports, cell.finding) == (2, "contested")
        person = next(person for person in grid.persons(case) if person.id == "v1")
        assert (person.name, person.born, person.aliases) == ("Ann Example", "2005-06-01", ("Anna",))
        out = records.dump(case)
        assert out["events"] == [{"id": "e1", "when": "2022-03", "precision": "month", "text": "The journey"}]
        assert {tag["id"]: tag["note"] for tag in out["tags"]} == {"t1": "see p. 2", "t2": "see p. 2"}
        assert records.apply(case, out).changed == 0
        tagging.redo(case)
        assert next(tag["note"] for tag in records.dump(case)["tags"] if tag["id"] == "t1") == "undone"
    with casefile.open_case(saved, "judge", PASSPHRASE) as case:
        assert casefile.check(case).problems == []


def test_a_clerk_reads_what_is_theirs_in_a_saved_case(saved: Path) -> None:
    with casefile.open_case(saved, "clerk", PASSPHRASE) as case:
        assert [line.state for line in ledgers.ledger(case).files] == ["ready", "sealed", "sealed"]
        assert finding.search(case, "willow").total == 0
        assert casefile.check(case).problems == []


def test_a_saved_case_gets_its_whole_vocabulary(saved: Path) -> None:
    with casefile.open_case(saved, "judge", PASSPHRASE) as case:
        for part in (Compartment.CASE, Compartment.SEALED):
            connection = case.file.reading(part)
            held = {row[0] for row in connection.execute("SELECT folded FROM words")}
            texts = [row[0] for row in connection.execute("SELECT text FROM pages")]
            assert held == {word for text in texts for word in index_text(text).split()}


def test_a_newer_case_is_refused_and_left_untouched(case_with_pages: Case, reopened: Callable[..., Case]) -> None:
    for part in (Compartment.CHAMBERS, Compartment.CASE):
        with case_with_pages.file.writing(part) as connection:
            connection.execute(
                "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, 'm999_later', '2030')",
                (part.value,),
            )
        case_with_pages.close()
        folder = case_with_pages.path
        before = bytes_of(folder)
        for write in (True, False):
            assert code_of(casefile.open_case, folder, "judge", "correct horse", write=write) == "case.newer"
            assert bytes_of(folder) == before
        connection = database.connect(folder, part, case_with_pages.file.key(part), read_only=False)
        connection.execute("DELETE FROM _sqlite_migrations WHERE name = 'm999_later'")
        connection.close()
        case_with_pages = reopened(folder)


def test_an_older_case_must_be_opened_for_writing_once(
    case_with_pages: Case, monkeypatch: pytest.MonkeyPatch, reopened: Callable[..., Case]
) -> None:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    later = Migrations("case")

    @later()
    def m001_foundation(db: Database) -> None:
        raise AssertionError("applied already")

    @later()
    def m002_intake(db: Database) -> None:
        raise AssertionError("applied already")

    @later()
    def m003_finding(db: Database) -> None:
        raise AssertionError("applied already")

    @later()
    def m004_elements(db: Database) -> None:
        raise AssertionError("applied already")

    @later()
    def m005_people(db: Database) -> None:
        raise AssertionError("applied already")

    @later()
    def m006_name_hashes(db: Database) -> None:
        raise AssertionError("applied already")

    @later()
    def m007_tables(db: Database) -> None:
        raise AssertionError("applied already")

    @later()
    def m008_joined(db: Database) -> None:
        raise AssertionError("applied already")

    @later()
    def m009_remarks(db: Database) -> None:
        db.create_table("remarks", {"id": int, "text": str}, pk="id")

    case_with_pages.close()
    monkeypatch.setitem(migrations.SETS, Compartment.CASE, later)
    folder = case_with_pages.path
    assert code_of(casefile.open_case, folder, "judge", "correct horse", write=False) == "case.older"
    case = reopened(folder)
    assert case.file.reading().execute("SELECT count(*) FROM remarks").fetchone()[0] == 0
    assert [document.name for document in reading.listed(case)] == ["statement.txt", "receipt.txt"]
    case.close()
    casefile.open_case(folder, "judge", "correct horse", write=False).close()


def test_a_migration_cut_short_is_taken_up_again(
    case_with_pages: Case, monkeypatch: pytest.MonkeyPatch, reopened: Callable[..., Case]
) -> None:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    later, cut = Migrations("case"), [True]

    @later()
    def m001_foundation(db: Database) -> None:
        raise AssertionError("applied already")

    @later()
    def m002_intake(db: Database) -> None:
        raise AssertionError("applied already")

    @later()
    def m003_finding(db: Database) -> None:
        raise AssertionError("applied already")

    @later()
    def m004_elements(db: Database) -> None:
        raise AssertionError("applied already")

    @later()
    def m005_people(db: Database) -> None:
        raise AssertionError("applied already")

    @later()
    def m006_name_hashes(db: Database) -> None:
        raise AssertionError("applied already")

    @later()
    def m007_tables(db: Database) -> None:
        raise AssertionError("applied already")

    @later()
    def m008_joined(db: Database) -> None:
        raise AssertionError("applied already")

    @later()
    def m009_remarks(db: Database) -> None:
        db.create_table("remarks", {"id": int, "text": str}, pk="id")
        if cut.pop():
            raise RuntimeError("killed")

    case_with_pages.close()
    monkeypatch.setitem(migrations.SETS, Compartment.CASE, later)
    with pytest.raises(RuntimeError):
        casefile.open_case(case_with_pages.path, "judge", "correct horse")
    cut.append(False)
    case = reopened(case_with_pages.path)
    assert case.file.reading().execute("SELECT count(*) FROM remarks").fetchone()[0] == 0
    assert casefile.check(case).ok
