"""A case saved by each released schema opens, verifies and reads; one from the future is left as it is."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import saved_contents
from cases import code_of

from judgedesk.app import (
    bundle_record,
    casefile,
    desk_state,
    finding,
    grid,
    reading,
    recordings,
    records,
    serving,
    tagging,
)
from judgedesk.app import ledger as ledgers
from judgedesk.app.casefile import Case
from judgedesk.domain.documents import page_id
from judgedesk.domain.roles import Compartment
from judgedesk.language.fold import index_text
from judgedesk.store import database, migrations

SAVED = sorted(path for path in Path(__file__).parent.glob("schema*") if path.is_dir())
TOLD = [path for path in SAVED if path.with_suffix(".json").exists()]
EARLY = [path for path in SAVED if path not in TOLD]
"""Saved before a case was kept with all that it holds."""
PASSPHRASE = "saved case"
DECEIT = "pl.189a.means.3_deceit"


def copied(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder: Path = shutil.copytree(request.param, tmp_path / "saved.jdcase")
    return folder


@pytest.fixture(params=SAVED, ids=[path.stem for path in SAVED])
def saved(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return copied(request, tmp_path)


@pytest.fixture(params=EARLY, ids=[path.stem for path in EARLY])
def early(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return copied(request, tmp_path)


@pytest.fixture(params=TOLD, ids=[path.stem for path in TOLD])
def told(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, dict[str, Any]]:
    kept: dict[str, Any] = json.loads(request.param.with_suffix(".json").read_text(encoding="utf-8"))
    return copied(request, tmp_path), kept


def bytes_of(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "lock" and not path.name.endswith("-shm")
    }


def test_there_is_a_saved_case_small_enough_to_keep() -> None:
    assert EARLY and TOLD
    for folder in SAVED:
        # Each of the 169 tables and indexes of the eighth schema takes a page of 8 KiB even when it is empty.
        most = 1_500_000 if folder in EARLY else 1_750_000
        assert sum(path.stat().st_size for path in folder.rglob("*")) < most


@pytest.mark.parametrize("user", ["judge", "clerk"])
def test_nothing_that_was_saved_is_lost(told: tuple[Path, dict[str, Any]], user: str) -> None:
    folder, before = told
    with casefile.open_case(folder, user, PASSPHRASE) as case:
        after = json.loads(json.dumps(saved_contents.contents(case)))
        assert saved_contents.lost(before[user], after) == []
        known = before[user]["records"]
        assert {kind: after["records"][kind] for kind in known} == known
        assert casefile.check(case).problems == []
        assert records.apply(case, after["records"]).changed == 0
    assert casefile.check_ciphertext(folder).problems == []


def test_a_saved_case_is_read_searched_and_undone(told: tuple[Path, dict[str, Any]]) -> None:
    folder, _ = told
    with casefile.open_case(folder, "judge", PASSPHRASE) as case:
        assert {hit.name for hit in finding.search(case, "passports").hits} == {"statement.txt", "call-words.srt"}
        assert finding.search(case, "willow").total == finding.search(case, "sealed").total == 1
        assert desk_state.kept(case, desk_state.LAYOUT) == {"open": [1]}
        link = recordings.transcript_of(case, reading.resolve(case, "call.wav").id)
        assert link and link.transcript == reading.resolve(case, "call-words.srt").id
        assert bundle_record.bundle_page(case, bundle_record.bundles(case)[0].id, page_id(6, 1))
        tagging.redo(case)
        assert next(tag["note"] for tag in records.dump(case)["tags"] if tag["id"] == "t1") == "undone"
    with casefile.open_case(folder, "clerk", PASSPHRASE) as case:
        assert serving.own(case) is not None
        assert finding.search(case, "willow").total == 0


def test_a_judge_reads_everything_in_a_saved_case(early: Path) -> None:
    assert casefile.check_ciphertext(early).problems == []
    with casefile.open_case(early, "judge", PASSPHRASE) as case:
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
    with casefile.open_case(early, "judge", PASSPHRASE) as case:
        assert casefile.check(case).problems == []


def test_a_clerk_reads_what_is_theirs_in_a_saved_case(early: Path) -> None:
    with casefile.open_case(early, "clerk", PASSPHRASE) as case:
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
