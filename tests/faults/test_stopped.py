"""An import that is told to stop, or that can't go on, ends at once; what is whole stays and the next run goes on."""

import threading
from pathlib import Path

import pytest
from outside import files, new_case, opened, sound, whole

from judgedesk.app import casefile, intake
from judgedesk.app import ledger as ledgers
from judgedesk.domain.errors import UserError


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
            connection = found.file.reading()
            assert connection.execute("SELECT count(*) FROM documents WHERE state = 'arriving'").fetchone()[0] == 0
            names = {row[0] for row in connection.execute("SELECT original FROM documents")}
            assert {path.name for path in case.glob("originals/??/*")} == names
    sound(case)
    with opened(case, write=True) as found:
        assert Ended(found, folder, jobs=2).within(60).error is None
        assert ledgers.ledger(found).totals.text == 30 * 20 + sum(
            line.text for line in ledgers.ledger(found).files if line.kind != "pdf"
        )


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
