"""An import that is told to stop, or that can't go on, ends at once; what is whole stays and the next run goes on."""

import io
import random
import threading
import zipfile
from pathlib import Path

import pytest
from outside import files, new_case, opened, sound, whole

from judgedesk.app import casefile, intake, reading
from judgedesk.app import ledger as ledgers
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment


class Ended(threading.Thread):
    """Work that must come to its end by itself."""

    def __init__(self, case: casefile.Case, folder: Path, cancel: threading.Event | None = None, jobs: int = 1) -> None:
        super().__init__(daemon=True)
        self._case, self._folder, self._cancel, self._jobs = case, folder, cancel, jobs
        self.report: intake.ImportReport | None = None
        self.error: UserError | None = None

    def run(self) -> None:
        try:
            self.report = intake.import_files(self._case, [self._folder], jobs=self._jobs, cancel=self._cancel)
        except UserError as error:
            self.error = error

    def within(self, seconds: float) -> "Ended":
        self.start()
        self.join(seconds)
        assert not self.is_alive(), "the import hangs"
        return self


@pytest.mark.parametrize("after", [0.0, 0.3, 0.8])
def test_cancelled_with_many_files_waiting(tmp_path: Path, after: float) -> None:
    folder = files(tmp_path / "files", number=30, pages=20)
    case, cancel = new_case(tmp_path), threading.Event()
    (cancel.set if not after else threading.Timer(after, cancel.set).start)()
    with opened(case, write=True) as found:
        ended = Ended(found, folder, cancel).within(20)
        assert ended.error is None
        assert ended.report is not None
        if ended.report.cancelled:
            lines = ledgers.ledger(found).files
            assert all(line.pages == line.text for line in lines if line.kind == "pdf")
            begun = "SELECT count(*) FROM documents WHERE state = 'arriving' AND parent IS NULL"
            assert found.file.reading().execute(begun).fetchone()[0] == 0
            on_disk, named = kept_and_named(found)
            assert on_disk == named
    sound(case)
    with opened(case, write=True) as found:
        assert Ended(found, folder, jobs=2).within(60).error is None
        assert ledgers.ledger(found).totals.text == 30 * 20 + sum(
            line.text for line in ledgers.ledger(found).files if line.kind != "pdf"
        )


def boxes(folder: Path) -> Path:
    """An archive of archives, with names that are not fit to be shown."""
    folder.mkdir()
    chosen = random.Random(3)
    with zipfile.ZipFile(folder / "boxes.zip", "w") as boxes:
        for number in range(5):
            box = io.BytesIO()
            with zipfile.ZipFile(box, "w") as inner:
                for note in range(6):
                    text = f"{number} {note} " + "wages passport " * 2000
                    inner.writestr(zipfile.ZipInfo(f"in here/note\u202e {note}.txt"), text)
                inner.writestr(zipfile.ZipInfo("noise.bin"), chosen.randbytes(300_000))
            boxes.writestr(zipfile.ZipInfo(f"box {number}.zip"), box.getvalue())
    for number in range(4):
        (folder / f"note {number}.txt").write_text(f"statement {number}\n" * 3000, encoding="utf-8")
    return folder


def kept_and_named(case: casefile.Case) -> tuple[set[str], set[str]]:
    """Originals on the disk, whole or begun, and those that a document or a waiting part names."""
    named = set()
    for part in reading.parts_with_documents(case):
        connection = case.file.reading(part)
        for table in ("documents", "parts"):
            named |= {row[0] for row in connection.execute(f"SELECT original FROM {table} WHERE original <> ''")}
    return {path.name for path in (case.path / "originals").rglob("*") if path.is_file()}, named


def once_inside(case: casefile.Case, sealed: bool, cancel: threading.Event) -> None:
    """Cancel as soon as files found inside the first archive wait."""
    connection = case.file.reading(Compartment.SEALED if sealed else Compartment.CASE)
    while not cancel.wait(0.002):
        if connection.execute("SELECT count(*) FROM parts").fetchone()[0]:
            cancel.set()


def told(case: casefile.Case) -> list[tuple[str, str, int, int]]:
    """The ledger, without what depends on the order in which files came."""
    return sorted((line.sha256, line.state, line.pages, line.text) for line in ledgers.ledger(case).files)


@pytest.mark.parametrize("sealed", [False, True])
def test_cancelled_among_files_inside_files(tmp_path: Path, sealed: bool) -> None:
    folder, chosen = boxes(tmp_path / "files"), random.Random(8)
    (tmp_path / "other").mkdir()
    with opened(new_case(tmp_path / "other"), write=True) as found:
        report = intake.import_files(found, [folder], jobs=2, sealed=sealed)
        expected, whole_pages = told(found), report.pages
    case, rounds, waited = new_case(tmp_path), 0, 0
    with opened(case, write=True) as found:
        while rounds < 12:
            cancel = threading.Event()
            if rounds:
                stop = threading.Timer(chosen.uniform(0.02, report.seconds * 0.5), cancel.set)
            else:
                stop = threading.Thread(target=once_inside, args=(found, sealed, cancel))
            stop.start()
            stopped = intake.import_files(found, [folder], jobs=2, sealed=sealed, cancel=cancel)
            cancel.set()
            stop.join()
            on_disk, named = kept_and_named(found)
            assert on_disk == named, "an original too many or too few"
            ledger = ledgers.ledger(found)
            assert all("\u202e" not in line.name and "/" not in line.name for line in ledger.files)
            waited += sum("was stopped" in line.reason for line in ledger.files)
            rounds += 1
            assert waited, "the first stop comes while files inside wait"
            if not stopped.cancelled:
                break
        intake.import_files(found, [folder], jobs=2, sealed=sealed)
        assert told(found) == expected
        assert ledgers.ledger(found).totals.pages == whole_pages
    assert rounds > 1
    sound(case)


def test_where_no_reader_starts_the_files_are_not_to_blame(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = files(tmp_path / "files", number=12, pages=3)
    case = new_case(tmp_path)
    with opened(case, write=True) as found, monkeypatch.context() as without:
        without.setattr(intake, "TRADE", "tests.faults.nobody_there:serve")
        ended = Ended(found, folder).within(60)
        assert ended.error is not None
        assert ended.error.code == "child.not_started"
        # What needs no reader may be in the ledger; nothing that does was given up.
        assert [line.name for line in ledgers.ledger(found).files if line.kind in ("pdf", "text", "docx")] == []
    sound(case)
    with opened(case, write=True) as found:
        assert Ended(found, folder, jobs=2).within(60).error is None
        told = whole(found)
    (tmp_path / "other").mkdir()
    other = new_case(tmp_path / "other")
    with opened(other, write=True) as found:
        assert Ended(found, folder, jobs=2).within(60).error is None
        assert told == whole(found)
