"""Many small files come in lots that share syncs and commits; whatever cuts a lot short, no half of it is there."""

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from cases import code_of

from judgedesk.app import arrivals, casefile, finding, lots, reading
from judgedesk.app.casefile import Case
from judgedesk.app.intake import ImportReport, import_files
from judgedesk.app.ledger import ledger
from judgedesk.domain.roles import Compartment
from judgedesk.store import casefile as store_case
from judgedesk.store import originals
from judgedesk.store.originals import Original, sha256_of

NOTES = 40


class Killed(BaseException):
    """The power went."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Forty notes, seven of which say the same as an earlier one, next to it or lots before."""
    folder = tmp_path / "notes"
    folder.mkdir()
    for number in range(NOTES):
        said = number - 1 if number % 10 == 9 else number % 35
        (folder / f"{number:02}.txt").write_text(f"Note {said} speaks of a barn.")
    return folder


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    return new_case(tmp_path)


@pytest.fixture
def expected(tmp_path: Path, folder: Path, new_case: Callable[..., Case]) -> list[tuple[Any, ...]]:
    """What a case says of the notes after an import that nothing disturbed."""
    (tmp_path / "undisturbed").mkdir()
    undisturbed = new_case(tmp_path / "undisturbed")
    take(undisturbed, folder)
    return told(undisturbed)


def take(case: Case, *paths: Path, **named: Any) -> ImportReport:
    return import_files(case, list(paths), jobs=2, **named)


def told(case: Case) -> list[tuple[Any, ...]]:
    return [(line.document, line.name, line.state, line.pages, line.duplicate_of) for line in ledger(case).files]


def whole(case: Case) -> bool:
    """Every original opens with the key its document has, and none lies about that no document names."""
    named = set()
    for part in reading.parts_with_documents(case):
        query = "SELECT sha256, original, file_key, size FROM documents WHERE original IS NOT NULL"
        for sha256, name, key, size in case.file.reading(part).execute(query):
            with Original(case.path, name, key, size) as original:
                if sha256_of(original) != sha256:
                    return False
            named.add(name)
    return named == {path.name for path in (case.path / originals.FOLDER).rglob("*") if path.is_file()}


def test_many_files_share_a_commit(case: Case, folder: Path) -> None:
    commits: list[str] = []
    case.file._writers[Compartment.CASE].set_trace_callback(lambda sql: commits.append(sql) if sql == "COMMIT" else 0)
    report = take(case, folder)
    assert (report.documents, report.duplicates) == (33, 7)
    assert len(commits) < NOTES
    assert whole(case)


@pytest.mark.parametrize("number", [1, 3, 32])
def test_the_size_of_a_lot_changes_nothing(
    case: Case, folder: Path, expected: list[tuple[Any, ...]], monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(lots, "LOT_FILES", number)
    take(case, folder)
    assert told(case) == expected
    assert whole(case)
    again = take(case, folder)
    assert (again.documents, again.already) == (0, NOTES)
    assert told(case) == expected
    assert whole(case)


def test_bytes_that_come_twice_keep_their_first_original(case: Case, tmp_path: Path) -> None:
    """The second is encrypted under another key before anybody knows that it is no other."""
    (tmp_path / "a.txt").write_text("The same words.")
    (tmp_path / "b.txt").write_text("The same words.")
    take(case, tmp_path / "a.txt", tmp_path / "b.txt")
    (tmp_path / "c.txt").write_text("The same words.")
    take(case, tmp_path / "c.txt")
    assert [line.state for line in ledger(case).files] == ["ready", "duplicate", "duplicate"]
    assert whole(case)
    assert not list(case.path.glob("originals/*.tmp"))


@pytest.mark.parametrize("sealed", [False, True])
@pytest.mark.parametrize("after", [0, 17])
def test_a_lot_is_entered_as_a_whole_or_not_at_all(
    case: Case, folder: Path, tmp_path: Path, new_case: Callable[..., Case], reopened: Callable[..., Case],
    monkeypatch: pytest.MonkeyPatch, sealed: bool, after: int
) -> None:  # fmt: skip
    (tmp_path / "undisturbed").mkdir()
    undisturbed = new_case(tmp_path / "undisturbed")
    take(undisturbed, folder, sealed=sealed)
    begin, begun = arrivals.Arrivals._begin, [0]

    def until(*arguments: Any, **named: Any) -> Any:
        begun[0] += 1
        if begun[0] > after:
            raise Killed
        return begin(*arguments, **named)

    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr(arrivals.Arrivals, "_begin", until)
        take(case, folder, sealed=sealed)
    case = reopened(case)
    assert ledger(case).files == []
    assert whole(case)
    take(case, folder, sealed=sealed)
    assert told(case) == told(undisturbed)
    assert whole(case)
    assert casefile.check(case).problems == []


def test_killed_before_the_originals_are_durable(
    case: Case, folder: Path, expected: list[tuple[Any, ...]], reopened: Callable[..., Case],
    monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    def killed(*_: Any) -> None:
        rows = case.file.reading().execute("SELECT count(*) FROM documents").fetchone()[0]
        assert rows == 0, "a document before its original is safe"
        raise Killed

    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr(originals, "sync", killed)
        take(case, folder)
    case = reopened(case)
    take(case, folder)
    assert told(case) == expected
    assert whole(case)


def test_killed_between_placeholders_and_sealed_documents(
    case: Case, folder: Path, tmp_path: Path, new_case: Callable[..., Case], reopened: Callable[..., Case],
    monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    (tmp_path / "undisturbed").mkdir()
    undisturbed = new_case(tmp_path / "undisturbed")
    take(undisturbed, folder, sealed=True)
    file, writing = case.file, store_case.database.writing

    @contextmanager
    def cut_short(connection: Any) -> Iterator[Any]:
        with writing(connection):
            yield connection
            if connection is file._writers[Compartment.SEALED] and _placeholders(file._writers[Compartment.CASE]):
                raise Killed

    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr(store_case.database, "writing", cut_short)
        take(case, folder, sealed=True)
    assert _placeholders(file.reading(Compartment.CASE)) and not ledger(case).totals.readable
    take(case, folder, sealed=True)  # by who can't sweep them away they are used again
    assert told(case) == told(undisturbed)
    assert casefile.check(reopened(case)).problems == []


def _placeholders(connection: Any) -> int:
    return int(connection.execute("SELECT count(*) FROM documents WHERE state = 'sealed'").fetchone()[0])


def test_a_document_sealed_does_not_come_back_with_its_lot(case: Case, folder: Path) -> None:
    from judgedesk.app import seals

    take(case, folder)
    seals.seal_document(case.file, reading.resolve(case, "03.txt").id)
    report = take(case, folder)
    assert (report.documents, report.already) == (0, NOTES)
    rows = case.file.reading(Compartment.CASE).execute("SELECT name FROM documents WHERE state <> 'sealed'")
    assert "03.txt" not in {row[0] for row in rows}
    assert whole(case)


def test_what_was_taken_before_the_drive_went_is_kept(
    case: Case, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encrypt, taken = originals.encrypt, [0]

    def unplugged(*arguments: Any) -> Any:
        taken[0] += 1
        if taken[0] == 6:
            shutil.rmtree(folder)
            raise OSError(5, "Input/output error")
        return encrypt(*arguments)

    monkeypatch.setattr(originals, "encrypt", unplugged)
    assert code_of(take, case, folder) == "files.gone"
    assert [(line.name, line.state) for line in ledger(case).files] == [(f"{n:02}.txt", "ready") for n in range(5)]
    assert finding.search(case, "barn").total == 5
    assert whole(case)


def test_cancelled_within_a_lot_nothing_lies_about(case: Case, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encrypt, stop, taken = originals.encrypt, threading.Event(), [0]

    def cancelling(*arguments: Any) -> Any:
        taken[0] += 1
        if taken[0] == 20:
            stop.set()
        return encrypt(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(originals, "encrypt", cancelling)
        assert take(case, folder, cancel=stop).cancelled
    assert taken[0] == 20
    assert ledger(case).files == []
    assert whole(case)
    assert take(case, folder).documents == 33
