"""One small case, imported once; tests that change it get a copy."""

import shutil
from pathlib import Path

import pytest
from calls import Desk, NoWindow, file_of_the_case, fresh_case, write_keys

from judgedesk.cli.main import main


@pytest.fixture(autouse=True)
def _nobody_speaks_for_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("JUDGEDESK_USER", "JUDGEDESK_PASSPHRASE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("JUDGEDESK_LANGUAGE", "en")


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the case, the keys and the files that were imported."""
    folder = tmp_path_factory.mktemp("imported")
    keys, case = write_keys(folder / "keys"), fresh_case(folder)
    who = ["--user", "anna", "--passphrase-file", str(keys / "anna")]
    files = file_of_the_case(folder / "files")
    assert main(["import", str(case), str(files), "--ocr", "off", *who], NoWindow()) == 3
    return folder


@pytest.fixture
def reading(imported: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """The case that all tests share: only to be read."""
    return Desk(imported / "matter.jdcase", imported / "keys", capsys)


@pytest.fixture
def desk(imported: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A copy of the case, to be changed."""
    shutil.copytree(imported / "matter.jdcase", tmp_path / "matter.jdcase")
    return Desk(tmp_path / "matter.jdcase", imported / "keys", capsys)


@pytest.fixture
def empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A case in which nothing is yet."""
    (tmp_path / "empty").mkdir()
    return Desk(fresh_case(tmp_path / "empty"), write_keys(tmp_path / "keys"), capsys)


@pytest.fixture
def files(imported: Path) -> Path:
    """The files that were imported."""
    return imported / "files"
