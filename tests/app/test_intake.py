"""Import and ledger: every file gets text or a line with the reason, once, whatever happens on the way."""

import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cases import CHEAP, PASSPHRASE, code_of, docx_of, pdf_of

from judgedesk.app import arrivals, casefile, finding, intake, landing, readers, reading, sources
from judgedesk.app.casefile import Case
from judgedesk.app.intake import ImportProgress, ImportReport, import_files
from judgedesk.app.ledger import ledger
from judgedesk.domain.errors import UserError
from judgedesk.store import originals

STATEMENT = "The witness states: they took our passports at the gate.\fOn the second page we slept in a barn."


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    return new_case(tmp_path)


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """One file of every sort."""
    folder = tmp_path / "pile"
    for below in ("t1", "tom II/deeper", "misc"):
        (folder / below).mkdir(parents=True)
    (folder / "t1" / "statement.txt").write_text(STATEMENT)
    (folder / "t1" / "k 10.pdf").write_bytes(pdf_of("The tenth page speaks of wages."))
    (folder / "t1" / "k 9.pdf").write_bytes(pdf_of("The ninth page speaks of debts.", "", "And of the barn."))
    (folder / "tom II" / "deeper" / "opinion.docx").write_bytes(docx_of("Opinion on the handwriting of the ledger."))
    (folder / "tom II" / "statement.txt").write_text("Another statement of the same name.")
    (folder / "misc" / "same bytes.txt").write_text(STATEMENT)
    (folder / "misc" / "empty.txt").write_bytes(b"")
    (folder / "misc" / "scan.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    (folder / "misc" / "blob.bin").write_bytes(bytes(range(256)) * 4)
    from reportlab.lib.pdfencrypt import StandardEncryption

    locked = pdf_of("secret", encrypt=StandardEncryption("open sesame", ownerPassword="x"))
    (folder / "misc" / "locked.pdf").write_bytes(locked)
    (folder / "misc" / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of the sort")
    (folder / "misc" / "gone.txt").symlink_to(folder / "nowhere")
    os.mkfifo(folder / "misc" / "pipe")
    (folder / "note.txt").write_text("A note in the folder itself.")
    return folder


def take(case: Case, *paths: Path, **named: Any) -> ImportReport:
    return import_files(case, list(paths), jobs=1, **named)


def lines(case: Case) -> dict[str, tuple[str, str, int, int, int, int]]:
    return {
        line.name: (line.state, line.volume, line.pages, line.text, line.pending, line.failed)
        for line in ledger(case).files
    }


def test_every_file_of_a_pile_gets_text_or_a_line_with_the_reason(case: Case, pile: Path) -> None:
    report = take(case, pile)
    assert (
        lines(case)
        == {
            "statement.txt": ("ready", "I", 2, 2, 0, 0),
            "statement (2).txt": ("ready", "II", 1, 1, 0, 0),
            "k 9.pdf": ("ready", "I", 3, 2, 1, 0),
            "k 10.pdf": ("ready", "I", 1, 1, 0, 0),
            "opinion.docx": ("ready", "II", 1, 1, 0, 0),
            "note.txt": ("ready", "", 1, 1, 0, 0),
            "same bytes.txt": ("duplicate", "", 0, 0, 0, 0),
            "empty.txt": ("failed", "misc", 0, 0, 0, 0),
            "scan.jpg": ("failed", "misc", 0, 0, 0, 0),
            "blob.bin": ("pending", "misc", 0, 0, 0, 0),
            "locked.pdf": ("failed", "misc", 0, 0, 0, 0),
            "broken.pdf": ("failed", "misc", 0, 0, 0, 0),
            "gone.txt": ("failed", "misc", 0, 0, 0, 0),
            "pipe": ("failed", "misc", 0, 0, 0, 0),
        }
        or lines(case)["same bytes.txt"][0] == "ready"
    )
    codes = {Path(path).name: code for path, code, _ in report.failed}
    assert codes == {
        "empty.txt": "file.empty", "locked.pdf": "pdf.encrypted", "broken.pdf": "pdf.damaged",
        "gone.txt": "file.unreadable", "pipe": "file.not_a_file", "scan.jpg": "image.unsupported",
    }  # fmt: skip
    assert all(len(reason) > 20 and "{" not in reason for _, _, reason in report.failed)
    assert (report.documents, report.duplicates, report.pending) == (11, 1, 1)
    assert (report.pages, report.pages_text, report.pages_pending_ocr, report.pages_failed) == (9, 8, 1, 0)
    assert not report.cancelled
    assert casefile.check(case).problems == []


def test_the_ledger_adds_up(case: Case, pile: Path) -> None:
    take(case, pile)
    whole = ledger(case)
    totals = whole.totals
    assert totals.files == len(whole.files) == 14
    parts = (totals.readable, totals.pending_files, totals.failed_files, totals.duplicates, totals.sealed)
    assert sum(parts) == totals.files
    assert parts == (6, 1, 6, 1, 0)
    assert totals.pages == totals.text + totals.ocr + totals.pending + totals.failed == 9
    for line in whole.files:
        assert line.pages == line.text + line.ocr + line.pending + line.failed
        assert bool(line.reason) == (line.state != "ready"), line.name
    for language in ("en", "pl"):
        assert all("{" not in line.reason for line in ledger(case, language=language).files)
    assert ledger(case, language="pl").files[0].reason != ledger(case).files[0].reason or not whole.files[0].reason
    narrowed = ledger(case, incomplete=True)
    assert narrowed.totals == totals
    assert {line.name for line in narrowed.files} == {
        "k 9.pdf", "empty.txt", "scan.jpg", "blob.bin", "locked.pdf", "broken.pdf", "gone.txt", "pipe",
    }  # fmt: skip
    numbers = casefile.summary(case)
    assert (numbers.documents, numbers.pages, numbers.pages_searchable) == (13, 9, 8)
    assert (numbers.pages_waiting, numbers.files_waiting, numbers.unreadable) == (1, 1, 6)


def test_a_file_refused_again_keeps_its_number(case: Case, pile: Path) -> None:
    def numbers() -> dict[str, int | None]:
        return {line.name: line.document for line in ledger(case).files}

    take(case, pile / "misc")
    before = numbers()
    take(case, pile)
    assert numbers().items() >= before.items()
    assert before["gone.txt"] is not None


def test_the_second_run_names_the_same_failures(case: Case, pile: Path) -> None:
    shutil.copy(pile / "misc" / "broken.pdf", pile / "misc" / "broken too.pdf")
    first = take(case, pile)
    assert sorted(take(case, pile).failed) == sorted(first.failed)


def test_a_case_is_no_evidence_of_its_own(case: Case) -> None:
    assert take(case, case.path, case.path / "keys.json", case.path.parent).documents == 0


def test_a_duplicate_is_one_document_with_a_second_line(case: Case, pile: Path) -> None:
    take(case, pile)
    duplicate = next(line for line in ledger(case).files if line.state == "duplicate")
    original = next(line for line in ledger(case).files if line.document == duplicate.document)
    assert (duplicate.duplicate_of, duplicate.sha256) == (original.name, original.sha256)
    assert duplicate.parent == ""
    assert {duplicate.name, original.name} == {"same bytes.txt", "statement.txt"}
    assert finding.search(case, "passports").total == 1


def test_a_second_run_stores_nothing_twice(case: Case, pile: Path, reopened: Callable[..., Case]) -> None:
    take(case, pile)
    before = ledger(case)
    kept = sorted(path.name for path in (case.path / originals.FOLDER).glob("??/*"))
    case = reopened(case)
    report = take(case, pile)
    assert report.pages == 0
    assert ledger(case).totals == before.totals
    assert {line.name for line in ledger(case).files} == {line.name for line in before.files}
    assert sorted(path.name for path in (case.path / originals.FOLDER).glob("??/*")) == kept
    (pile / "note.txt").write_text("A changed note.")
    (pile / "misc" / "gone.txt").unlink()
    (pile / "misc" / "gone.txt").write_text("It can be read now.")
    report = take(case, pile)
    assert (report.documents, report.pages) == (2, 2)
    assert lines(case)["gone.txt"][0] == "ready"
    assert lines(case)["note (2).txt"][0] == "ready"
    assert ledger(case).totals.files == before.totals.files + 1


def test_a_file_is_read_as_its_words_are(case: Case, pile: Path) -> None:
    take(case, pile)
    found = {question: [hit.name for hit in finding.search(case, question).hits] for question in
             ("barn", "wages", "handwriting", "secret", "note")}  # fmt: skip
    assert len(found["barn"]) == 2
    assert (found["wages"], found["handwriting"], found["secret"]) == (["k 10.pdf"], ["opinion.docx"], [])
    document = reading.resolve(case, "k 9.pdf")
    assert "debts" in reading.page(case, document.id, 1).text
    assert reading.page(case, document.id, 2).source == "none"
    assert reading.page(case, document.id, 3).width == 595


def test_a_volume_given_holds_for_all(case: Case, pile: Path) -> None:
    take(case, pile / "t1", pile / "note.txt", volume="IX")
    assert {line.volume for line in ledger(case).files} == {"IX"}


def test_what_is_not_there_stops_the_import_before_it_begins(case: Case, pile: Path) -> None:
    assert code_of(take, case, pile, pile / "nowhere") == "path.unknown"
    assert ledger(case).files == []


def test_who_may_not_write_imports_nothing(case: Case, pile: Path, reopened: Callable[..., Case]) -> None:
    reader = reopened(case, write=False)
    assert code_of(take, reader, pile) == "case.read_only"


@pytest.mark.parametrize("name, shown", [
    ("akta\u202etxt.exe", "akta\ufffdtxt.exe"), ("a\nb\x1b[2J.txt", "a\ufffdb\ufffd[2J.txt"),
    ("zero\u200bwidth.txt", "zero\ufffdwidth.txt"), ("tab\t.txt", "tab\ufffd.txt"), ("zażółć.txt", "zażółć.txt"),
])  # fmt: skip
def test_no_name_shows_for_another(case: Case, tmp_path: Path, name: str, shown: str) -> None:
    (tmp_path / name).write_text("some words")
    report = take(case, tmp_path / name)
    assert report.documents == 1
    assert [line.name for line in ledger(case).files] == [shown]


def test_names_that_are_no_utf8_come_in_all_the_same(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    for name in (b"za\xbf\xf3\xb3\xe6.txt", b"za\xbf\xf3\xb3\xea.txt"):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(b"some words" + name)
    Path(os.fsdecode(os.fsencode(folder) + b"/empty\xff.txt")).write_bytes(b"")
    report = take(case, folder)
    assert (report.documents, len(report.failed)) == (3, 1)
    report.failed[0][0].encode()
    assert len({line.name for line in ledger(case).files}) == 3
    again = take(case, folder)
    assert (again.documents, again.duplicates) == (0, 3)


def test_a_folder_that_cannot_be_listed_stands_in_the_ledger(
    case: Case, pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def refusing(path: Any) -> Any:
        if str(path).endswith("deeper"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", refusing)
        report = take(case, pile / "tom II")
    assert [(Path(path).name, code) for path, code, _ in report.failed] == [("deeper", "file.unreadable")]
    assert lines(case)["deeper"][0] == "failed"
    take(case, pile / "tom II")
    assert lines(case)["opinion.docx"][0] == "ready"


def test_a_file_that_breaks_off_while_it_is_read_is_a_line(
    case: Case, pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(arrivals.originals, "encrypt", broken)
        report = take(case, pile / "note.txt")
    assert [code for _, code, _ in report.failed] == ["file.unreadable"]
    report = take(case, pile / "note.txt")
    assert (report.documents, [line.state for line in ledger(case).files]) == (1, ["ready"])


def test_a_full_disk_stops_the_import_and_keeps_what_is_whole(
    case: Case, pile: Path, monkeypatch: pytest.MonkeyPatch, reopened: Callable[..., Case]
) -> None:
    encrypt, taken = originals.encrypt, [0]

    def filling(source: Any, folder: Path) -> Any:
        taken[0] += 1
        if taken[0] > 4:
            raise OSError(28, "No space left on device")
        return encrypt(source, folder)

    with monkeypatch.context() as patch:
        patch.setattr(arrivals.originals, "encrypt", filling)
        assert code_of(take, case, pile) == "disk.full"
    case = reopened(case)
    assert casefile.check(case).problems == []
    take(case, pile)
    assert ledger(case).totals.files == 14
    assert casefile.check(case).problems == []


def test_a_case_inside_the_folder_is_left_out(tmp_path: Path, new_case: Callable[..., Case], pile: Path) -> None:
    inside = new_case(pile / "t1")
    other = new_case(pile / "misc", name="other.jdcase")
    other.close()
    take(inside, pile)
    assert not any(".db" in line.name or line.name == "keys.json" for line in ledger(inside).files)
    assert ledger(inside).totals.files == 14


# -- breaking off -----------------------------------------------------------------------------------------------


def long_file(folder: Path, name: str = "long.txt", pages: int = 40) -> Path:
    path = folder / name
    path.write_text("\f".join(f"Page {number} of {name} speaks of a barn." for number in range(1, pages + 1)))
    return path


class Killed(BaseException):
    """The power went."""


@pytest.mark.parametrize("batches", [0, 1, 3])
def test_an_import_killed_in_the_middle_of_a_document_goes_on_where_it_stopped(
    case: Case, tmp_path: Path, pile: Path, reopened: Callable[..., Case], monkeypatch: pytest.MonkeyPatch, batches: int
) -> None:
    long_file(pile)
    take(case, pile)
    expected = ledger(case).files
    texts = [reading.page(case, reading.resolve(case, "long.txt").id, number).text for number in range(1, 41)]
    fresh = casefile.create_case(tmp_path / "fresh.jdcase", "T", "judge", case.role, PASSPHRASE, CHEAP)
    commit, done = landing.Landing._commit, [0]

    def until(self: Any, batch: Any) -> None:
        if done[0] >= batches:
            # What a kill leaves is the folder as it stands now.
            with fresh.file.gate.entered():
                if not (tmp_path / "cut.jdcase").exists():
                    shutil.copytree(fresh.path, tmp_path / "cut.jdcase", ignore=shutil.ignore_patterns("*.tmp"))
            raise Killed
        done[0] += 1
        commit(self, batch)

    with monkeypatch.context() as patch:
        patch.setattr(landing, "BATCH_PAGES", 7)
        patch.setattr(landing, "BATCH_SECONDS", 0.0)
        patch.setattr(landing.Landing, "_commit", until)
        with pytest.raises(Killed):
            take(fresh, pile)
    fresh.close()
    cut = reopened(tmp_path / "cut.jdcase")
    assert all(line.state != "arriving" for line in ledger(cut).files)
    assert finding.search(cut, "barn").total <= 40
    take(cut, pile)
    key = lambda line: (line.name, line.sha256, line.state, line.pages, line.text, line.pending)  # noqa: E731
    assert sorted(map(key, ledger(cut).files)) == sorted(map(key, expected))
    document = reading.resolve(cut, "long.txt").id
    assert [reading.page(cut, document, number).text for number in range(1, 41)] == texts
    assert casefile.check(cut).problems == []


def test_a_cancelled_import_leaves_whole_documents_only(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(12):
        long_file(folder, f"{number}.txt", 30)
    stop = threading.Event()
    told: list[ImportProgress] = []

    def progress(now: ImportProgress) -> None:
        told.append(now)
        if now.pages_done:
            stop.set()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(landing, "BATCH_PAGES", 20)
        patch.setattr(intake, "Told", _eager(intake.Told))
        report = take(case, folder, progress=progress, cancel=stop)
    assert report.cancelled
    assert told and told[-1].files == 12 and told[-1].bytes > 0
    shown = ledger(case).files
    assert report.documents == len(shown) < 12
    assert all((line.state, line.pages, line.text) == ("ready", 30, 30) for line in shown)
    assert len(list((case.path / originals.FOLDER).glob("*/*"))) == len(shown)
    assert casefile.check(case).problems == []
    report = take(case, folder)
    assert (report.cancelled, ledger(case).totals.readable, ledger(case).totals.pages) == (False, 12, 360)


def _eager(told: type) -> type:
    class Eager(told):
        def say(self, source: Any) -> None:
            self._last = 0.0
            super().say(source)

    return Eager


def test_progress_counts_up_to_the_end(case: Case, pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "Told", _eager(intake.Told))
    told: list[ImportProgress] = []
    take(case, pile, progress=told.append)
    assert [now.files_done for now in told] == sorted(now.files_done for now in told)
    assert {now.files for now in told} == {14}
    assert all(now.bytes_done <= now.bytes and now.seconds_left is None for now in told)


def test_a_page_that_kills_its_reader_is_lost_alone(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "deadly.pdf").write_bytes(pdf_of(*[f"Page number {number} of the barn." for number in range(1, 11)]))
    monkeypatch.setattr(intake, "TRADE", "tests.ingest.deadly:serve")
    report = take(case, tmp_path / "deadly.pdf")
    assert (report.pages, report.pages_text, report.pages_failed) == (10, 9, 1)
    line = ledger(case).files[0]
    assert (line.state, line.pages, line.text, line.failed) == ("ready", 10, 9, 1)
    assert ledger(case, incomplete=True).files == [line]
    document = reading.resolve(case, "deadly.pdf").id
    assert [reading.page(case, document, number).source for number in range(1, 11)] == ["text"] * 6 + ["failed"] + [
        "text"
    ] * 3
    assert finding.search(case, "barn").total == 9
    assert casefile.check(case).problems == []


def test_an_original_damaged_before_it_is_read_is_a_failed_file(
    case: Case, pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle = originals.settle

    def harmed(*arguments: Any, **named: Any) -> Path:
        path = settle(*arguments, **named)
        content = bytearray(path.read_bytes())
        content[-1] ^= 1
        path.write_bytes(content)
        return path

    monkeypatch.setattr(arrivals.originals, "settle", harmed)
    report = take(case, pile / "note.txt")
    assert [code for _, code, _ in report.failed] == ["original.changed"]


# -- names and volumes ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder, label", [
    ("t1", "I"), ("tom III", "III"), ("vol. 3", "III"), ("Volume_14", "XIV"), ("Band 2", "II"), ("T.40", "XL"),
    ("svezak 4", "IV"), ("tom xc", "XC"), ("t0", "0"), ("telefony", "telefony"), ("t1a", "t1a"), ("2021", "2021"),
])  # fmt: skip
def test_a_volume_is_called_as_the_court_calls_it(folder: str, label: str) -> None:
    assert sources.volume_label(folder) == label


def test_volumes_stand_in_the_order_of_their_numbers() -> None:
    labels = ["I", "II", "IV", "IX", "X", "XL", "XC", "C"]
    keys = [sources.natural(sources.volume_order(label)) for label in labels]
    assert keys == sorted(keys)


def test_files_come_in_natural_order(case: Case, pile: Path) -> None:
    found = [source.name for source in sources.scan([pile / "t1", pile / "t1" / "k 9.pdf"], None, case.path)]
    assert found == ["k 9.pdf", "k 10.pdf", "statement.txt"]


def test_a_name_has_an_end() -> None:
    assert len(sources.shown_name("x" * 1000)) == 240
    assert sources.shown_name("") == "\ufffd"


def test_an_error_in_the_store_comes_out_of_the_import(case: Case, pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> None:
        raise UserError("disk.full")

    monkeypatch.setattr(arrivals.store, "add_pages", broken)
    assert code_of(take, case, pile) == "disk.full"
    assert [line for line in ledger(case).files if line.state == "ready"] == []


def test_a_cancel_while_readers_are_behind_comes_back(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(30):
        long_file(folder, f"{number}.txt", 2)
    stop, taken = threading.Event(), [0]

    def one(*_: Any) -> None:
        taken[0] += 1
        if taken[0] == 3:
            threading.Event().wait(0.2)  # until the next units wait in line
            stop.set()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(readers, "reader_outcome", one)
        assert take(case, folder, cancel=stop).cancelled
    assert ledger(case).files == []
    assert casefile.check(case).problems == []


def test_an_unfinished_document_whose_original_is_gone_is_begun_anew(
    case: Case, tmp_path: Path, pile: Path, reopened: Callable[..., Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = long_file(pile)

    def killed(self: Any, batch: Any) -> None:
        raise Killed

    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr(landing.Landing, "_commit", killed)
        take(case, path)
    for original in case.path.glob("originals/??/*"):
        original.unlink()
    assert take(case, path).documents == 1
    assert [line.state for line in ledger(case).files] == ["ready"]
    assert casefile.check(case).problems == []
