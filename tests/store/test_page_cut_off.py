"""A disk that filled up while the log was written back leaves half a page at the end of the file, and the log whole."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import store_document

from judgedesk.app import casefile
from judgedesk.app.casefile import Case
from judgedesk.store.database import PAGE_SIZE


@pytest.mark.parametrize("write", [True, False])
def test_half_a_page_that_the_log_holds_is_no_damage(
    tmp_path: Path, new_case: Callable[..., Case], reopened: Callable[..., Case], write: bool
) -> None:
    case = new_case(tmp_path)
    case.file._writers[case.file.parts[0]].execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = (case.path / "case.db").stat().st_size
    for number in range(12):
        store_document(case, f"{number}.txt", f"Statement {number}. " + "They took our passports at the gate. " * 300)
    copy = tmp_path / "copy.jdcase"
    shutil.copytree(case.path, copy, ignore=shutil.ignore_patterns("lock", "*-shm"))
    with (copy / "case.db").open("r+b") as file:
        file.truncate(before + PAGE_SIZE // 2)
    cut = reopened(copy, write=write)
    assert casefile.check(cut).problems == []
    assert casefile.summary(cut).pages == 12
