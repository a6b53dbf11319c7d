"""Whatever happens to a folder's bytes: verify names it, or it did no harm; and a copy can be trusted."""

import random
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, PASSPHRASE, VICTIM, code_of, file_of, rows_of, store_document

from judgedesk.app import casefile, finding, reading, records
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import backup as backups
from judgedesk.store import database, originals

CASE, SEALED, CHAMBERS = Compartment


@pytest.fixture
def full(case_with_pages: Case, reopened: Callable[..., Case]) -> Case:
    """Documents in both parts, persons, a finding; closed once, so that a manifest stands."""
    case = case_with_pages
    store_document(case, "shelter.txt", "The shelter is in Willow Street.", "Second page.", sealed=True)
    tag = {"id": "t1", "document": 1, "page": 1, "quote": "promised work", "element": "pl.189a.means.3_deceit",
           "count": "c1", "defendant": "d1", "victim": "v1"}  # fmt: skip
    records.apply(case, file_of(persons=[VICTIM | {"protected": True, "name": "Ann"}, DEFENDANT], counts=[COUNT]))
    found = {"count": "c1", "defendant": "d1", "victim": "v1", "element": tag["element"], "state": "contested"}
    records.apply(case, file_of(tags=[tag], findings=[found]))
    return reopened(case)


def codes(case: Case) -> set[str]:
    return {problem.code for problem in casefile.check(case).problems}


def test_a_sound_case_is_found_sound(full: Case, reopened: Callable[..., Case]) -> None:
    told: list[tuple[int, int]] = []
    report = casefile.check(full, lambda done, of: told.append((done, of)))
    assert (report.ok, report.documents, report.pages, report.not_checked) == (True, 3, 5, [])
    assert told == [(0, 3), (1, 3), (2, 3)]
    clerk = reopened(full, "clerk")
    report = casefile.check(clerk)
    assert (report.ok, report.documents, report.pages, report.not_checked) == (True, 2, 3, [])
    report = casefile.check_ciphertext(full.path)
    assert (report.ok, report.documents, report.not_checked) == (True, 3, [])


def test_a_check_can_be_stopped_and_says_what_is_left(full: Case) -> None:
    stop = threading.Event()
    stop.set()
    report = casefile.check(full, cancel=stop)
    assert report.not_checked == ["3 originals"]


def original_of(case: Case, part: Compartment = CASE) -> Path:
    name = case.file.reading(part).execute("SELECT original FROM documents WHERE original IS NOT NULL").fetchone()[0]
    return originals.place_of(case.path, name)


def flip(path: Path, offset: int, bit: int = 0) -> None:
    content = bytearray(path.read_bytes())
    content[offset] ^= 1 << bit
    path.write_bytes(content)


@pytest.mark.parametrize("part", [CASE, SEALED])
def test_a_changed_or_missing_original_is_named(full: Case, reopened: Callable[..., Case], part: Compartment) -> None:
    path = original_of(full, part)
    whole = path.read_bytes()
    name = "statement.txt" if part is CASE else "shelter.txt"
    full.close()
    for code in ("original.changed", "original.missing"):
        if code.endswith("changed"):
            flip(path, -1)
        else:
            path.unlink()
        judge = reopened(full.path, write=False)
        assert [(p.code, p.about) for p in casefile.check(judge).problems] == [(code, name)]
        clerk = reopened(full.path, "clerk", write=False)
        assert [p.code for p in casefile.check(clerk).problems] == [code]
        assert [p.code for p in casefile.check_ciphertext(full.path).problems] == [code]
    path.write_bytes(whole)
    assert casefile.check(reopened(full.path)).ok


def test_damage_is_not_signed_for_by_the_next_who_closes_the_case(full: Case, reopened: Callable[..., Case]) -> None:
    flip(original_of(full), -1)
    sealed = original_of(full, SEALED)
    full.close()
    flip(sealed, -1)
    clerk = reopened(full.path, "clerk")
    store_document(clerk, "later.txt", "text")
    clerk.close()
    assert [p.code for p in casefile.check_ciphertext(full.path).problems] == ["original.changed"] * 2


@pytest.mark.parametrize("sql, code", [
    ("DELETE FROM pages WHERE id = (SELECT max(id) FROM pages)", "index.differs"),
    ("UPDATE pages SET text = text || ' forged' WHERE id = (SELECT min(id) FROM pages)", "index.differs"),
    ("INSERT INTO page_index (page_index, rowid, body, parts) SELECT 'delete', id, body, parts FROM page_words "
     "WHERE id = (SELECT max(id) FROM pages)", "index.differs"),
    ("DELETE FROM page_index_docsize WHERE id = (SELECT max(id) FROM pages)", "index.differs"),
    ("DELETE FROM pages WHERE id = (SELECT min(id) FROM pages)", "pages.missing"),
    ("UPDATE documents SET pages = pages + 1 WHERE id = 1", "pages.missing"),
    ("UPDATE documents SET sha256 = 'ff' WHERE id = 1", "original.changed"),
    ("UPDATE documents SET size = size + 1 WHERE id = 1", "original.changed"),
    ("UPDATE audit SET kind = 'x' WHERE seq = 2", "audit.chain_broken"),
])  # fmt: skip
def test_a_record_changed_behind_the_programs_back_is_named(full: Case, sql: str, code: str) -> None:
    full.file._writers[CASE].execute(sql)
    assert code in codes(full)


def test_a_changed_manifest_is_named(full: Case, reopened: Callable[..., Case]) -> None:
    full.close()
    path = full.path / "manifest.json"
    whole = path.read_bytes()
    for content in (whole.replace(b"judge", b"clerk", 1), whole[:-20], b"{}", b"[" * 100_000, b"", b"null"):
        path.write_bytes(content)
        assert "manifest.changed" in codes(reopened(full.path, write=False)), content[:30]
        assert [p.code for p in casefile.check_ciphertext(full.path).problems] == ["manifest.changed"]
    path.unlink()
    assert codes(reopened(full.path, write=False)) == {"manifest.missing"}
    assert [p.code for p in casefile.check_ciphertext(full.path).problems] == ["manifest.missing"]


def test_what_a_clerk_cannot_check_is_named(full: Case, reopened: Callable[..., Case]) -> None:
    full.close()
    flip(full.path / "sealed.db", 5000)
    clerk = reopened(full.path, "clerk", write=False)
    assert casefile.check(clerk).not_checked == ["sealed.db"]
    assert casefile.check_ciphertext(full.path).not_checked == ["sealed.db"]
    (full.path / "sealed.db").unlink()
    assert codes(clerk) == {"database.missing"}
    assert [p.code for p in casefile.check_ciphertext(full.path).problems] == ["database.missing"]


def everything_read(case: Case) -> str:
    """What a judge reads of a case, for comparison."""
    texts = [
        [reading.page(case, document.id, number).text for number in range(1, document.pages + 1)]
        for document in reading.listed(case)
    ]
    return repr([texts, records.dump(case), finding.search(case, "the").hits, casefile.users(case)])


def test_a_flipped_bit_anywhere_is_found_or_does_no_harm(full: Case, reopened: Callable[..., Case]) -> None:
    """Sixty flips, some in every file: refused in words, named by verify, or everything reads as before."""
    whole, folder = everything_read(full), full.path
    full.close()
    chance = random.Random(5)
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.stat().st_size)
    harmless = 0
    for number in range(60):
        path = files[number % len(files)]
        before = path.read_bytes()
        flip(path, chance.randrange(len(before)), chance.randrange(8))
        try:
            with casefile.open_case(folder, "judge", PASSPHRASE, write=bool(number % 2)) as case:
                report = casefile.check(case)
                if report.ok:
                    harmless += 1
                    assert everything_read(case) == whole, path.name
        except UserError as error:
            assert error.code in ("case.damaged", "case.keys_damaged", "case.newer", "keys.refused"), path.name
        finally:
            path.write_bytes(before)
            for left in ("-wal", "-shm"):
                for name in database.FILE_NAMES.values():
                    (folder / (name + left)).unlink(missing_ok=True)
    assert harmless <= 2
    assert everything_read(reopened(folder)) == whole


@pytest.mark.parametrize("name", ["case.db", "sealed.db", "chambers.db"])
def test_a_damaged_page_in_the_middle_of_a_database_is_named_without_a_traceback(
    full: Case, reopened: Callable[..., Case], name: str
) -> None:
    full.close()
    path = full.path / name
    whole = path.read_bytes()
    for page in range(1, len(whole) // database.PAGE_SIZE):
        flip(path, page * database.PAGE_SIZE + 100)
        try:
            with casefile.open_case(full.path, "judge", PASSPHRASE, write=False) as case:
                found = {(problem.code, problem.about) for problem in casefile.check(case).problems}
                assert ("database.damaged", name) in found, page
        except UserError as error:
            assert error.code == "case.damaged"
        path.write_bytes(whole)


# -- copies -----------------------------------------------------------------------------------------------------


def test_a_backup_made_while_the_case_is_open_comes_back_the_same(
    full: Case, reopened: Callable[..., Case], tmp_path: Path
) -> None:
    store_document(full, "today.txt", "written after the last manifest")
    whole = everything_read(full)
    told: list[tuple[int, int]] = []
    report = casefile.backup(full, tmp_path / "copies" / "today", lambda done, of: told.append((done, of)))
    assert (report.ok, report.documents, report.not_checked) == (True, 4, [])
    assert told[0] == (0, 4)
    assert everything_read(full) == whole
    assert casefile.restore(tmp_path / "copies" / "today", tmp_path / "back.jdcase").ok
    back = reopened(tmp_path / "back.jdcase")
    assert everything_read(back) == whole
    assert casefile.check(back).problems == []
    assert rows_of(back.file.reading(CHAMBERS)) == rows_of(full.file.reading(CHAMBERS))
    assert not (tmp_path / "copies" / "today" / "lock").exists()


def test_a_backup_is_whole_while_others_write(full: Case, tmp_path: Path) -> None:
    stop, failed = threading.Event(), []

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            try:
                store_document(full, f"n{number}.txt", f"text {number} " * 200)
            except BaseException as error:
                failed.append(error)
                return

    thread = threading.Thread(target=write)
    thread.start()
    try:
        report = casefile.backup(full, tmp_path / "copy")
    finally:
        stop.set()
        thread.join()
    assert failed == []
    assert report.ok
    with casefile.open_case(tmp_path / "copy", "judge", PASSPHRASE, write=False) as copy:
        assert {p.code for p in casefile.check(copy).problems} == set()


def test_a_clerks_backup_holds_what_the_clerk_cannot_open(
    full: Case, reopened: Callable[..., Case], tmp_path: Path
) -> None:
    whole = everything_read(full)
    clerk = reopened(full, "clerk")
    store_document(clerk, "later.txt", "text")
    assert casefile.backup(clerk, tmp_path / "copy").ok
    casefile.restore(tmp_path / "copy", tmp_path / "back.jdcase")
    judge = reopened(tmp_path / "back.jdcase")
    assert casefile.check(judge).problems == []
    assert "Willow Street" in everything_read(judge) and "Willow Street" in whole


def test_a_backup_goes_to_an_empty_place_only(full: Case, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "a").write_text("mine")
    (tmp_path / "file").write_text("mine")
    assert code_of(casefile.backup, full, tmp_path / "taken") == "case.exists"
    assert code_of(casefile.backup, full, tmp_path / "file") == "case.exists"
    assert code_of(casefile.backup, full, tmp_path / "file" / "below") == "disk.unwritable"
    assert [path.name for path in (tmp_path / "taken").iterdir()] == ["a"]


@pytest.mark.parametrize(
    "harm",
    [
        lambda copy: flip(copy / "case.db", 20_000),
        lambda copy: flip(copy / "sealed.db", 9_000),
        lambda copy: (copy / "chambers.db").unlink(),
        lambda copy: flip(next((copy / "originals").glob("??/*")), 40),
        lambda copy: next((copy / "originals").glob("??/*")).unlink(),
        lambda copy: (copy / "manifest.json").unlink(),
        lambda copy: (copy / "manifest.json").write_bytes(b"{}"),
    ],
)
def test_a_damaged_backup_is_not_restored(full: Case, tmp_path: Path, harm: Callable[[Path], Any]) -> None:
    copy = tmp_path / "copy"
    casefile.backup(full, copy)
    harm(copy)
    assert code_of(casefile.restore, copy, tmp_path / "back.jdcase") == "backup.damaged"
    assert not (tmp_path / "back.jdcase").exists()


def test_what_is_no_backup_is_refused(full: Case, tmp_path: Path) -> None:
    assert code_of(casefile.restore, tmp_path / "none", tmp_path / "back.jdcase") == "case.not_a_case"
    casefile.backup(full, tmp_path / "copy")
    (tmp_path / "copy" / "keys.json").write_text("{}")
    assert code_of(casefile.restore, tmp_path / "copy", tmp_path / "back.jdcase") == "case.keys_damaged"


def test_a_full_disk_is_said_so(full: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    casefile.backup(full, tmp_path / "copy")
    monkeypatch.setattr(shutil, "copyfile", full_disk)
    assert code_of(casefile.backup, full, tmp_path / "second") == "disk.full"
    assert code_of(casefile.restore, tmp_path / "copy", tmp_path / "back.jdcase") == "disk.full"
    assert backups.KEYS == "keys.json"


def test_removing_a_user_leaves_a_manifest_that_holds(full: Case, reopened: Callable[..., Case], cost: Any) -> None:
    casefile.add_user(full, "usher", Role.READER, "p", cost)
    clerk = reopened(full, "clerk")
    store_document(clerk, "x.txt", "x")
    judge = reopened(clerk)
    casefile.remove_user(judge, "clerk")
    judge.close()
    assert casefile.check_ciphertext(full.path).ok
    usher = reopened(full.path, "usher", "p", write=False)
    assert casefile.check(usher).ok
