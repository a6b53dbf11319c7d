"""Watched folders: new and changed files are offered, and none is taken."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import code_of

from judgedesk.app import watching
from judgedesk.app.casefile import Case
from judgedesk.app.intake import import_files
from judgedesk.app.ledger import ledger


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    return new_case(tmp_path)


def test_new_and_changed_files_are_offered_and_not_taken(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "incoming"
    folder.mkdir()
    (folder / "first.txt").write_text("The first note.")
    watching.watch(case, folder, "IV")
    assert [(file.name, file.why, file.volume) for file in watching.offered(case)] == [("first.txt", "new", "IV")]
    assert ledger(case).files == []
    import_files(case, [folder], volume="IV", jobs=1)
    assert watching.offered(case) == []
    (folder / "second.txt").write_text("The second note.")
    (folder / "first.txt").write_text("The first note, longer now.")
    offered = {file.name: file.why for file in watching.offered(case)}
    assert offered == {"first.txt": "changed", "second.txt": "new"}


def test_a_file_rewritten_at_the_same_length_is_noticed_by_its_time(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "incoming"
    folder.mkdir()
    path = folder / "note.txt"
    path.write_text("aaaa")
    watching.watch(case, folder)
    import_files(case, [folder], jobs=1)
    path.write_text("bbbb")
    os.utime(path, (path.stat().st_atime, path.stat().st_mtime + 3600))
    assert [file.why for file in watching.offered(case)] == ["changed"]


def test_a_folder_that_is_gone_is_said_so(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    watching.watch(case, folder)
    folder.rmdir()
    assert [(file.why, file.path) for file in watching.offered(case)] == [("gone", str(folder.resolve()))]
    watching.unwatch(case, folder)
    assert watching.watched(case) == [] == watching.offered(case)
    assert code_of(watching.unwatch, case, folder) == "watched.unknown"
    assert code_of(watching.watch, case, folder) == "path.unknown"
