"""A drive pulled out in the midst of an import: said plainly, nothing lost, and plugged in again it goes on.

What is pulled is the folder of the files, or the case: moved away, unmounted, or a file system whose every call fails.
"""

import json
import random
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cases import docx_of, pdf_of
from drives import Stick, mounted, unmounted, when
from outside import mail, new_case, opened, run, sound, start, whole

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="drives of Linux")

FILES = 90


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More files than are taken at once, among them archives and a mail whose parts come last."""
    folder = tmp_path_factory.mktemp("made") / "files"
    folder.mkdir()
    chosen = random.Random(8)
    for number in range(FILES):
        pages = [f"witness {number} said page {page} {chosen.getrandbits(64):x}" for page in range(6)]
        (folder / f"{number:03} statement.pdf").write_bytes(pdf_of(*pages, invariant=1))
    for name in ("000 box.zip", "089 box.zip"):
        with zipfile.ZipFile(folder / name, "w") as box:
            for number in range(20):
                lines = f"{name} passport {number} at the gate\n" * 200
                box.writestr(zipfile.ZipInfo(f"inside {number}.txt"), lines)
            box.writestr(zipfile.ZipInfo("letter.eml"), mail(f"contract of {name}", docx_of(f"umowa {name}")))
    return folder


@pytest.fixture(scope="module")
def undisturbed(made: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a case says after an import that nothing disturbed."""
    case = new_case(tmp_path_factory.mktemp("undisturbed"))
    assert run("import", case, made)[0] == 0
    with opened(case) as found:
        return whole(found)


@pytest.fixture
def files(made: Path, tmp_path: Path) -> Path:
    """The files, to be pulled out."""
    return Path(shutil.copytree(made, tmp_path / "files"))


def stored(case: Path) -> int:
    """How many originals lie in their places."""
    return sum(1 for _ in case.glob("originals/??/*"))


def said(process: "subprocess.Popen[str]", code: str) -> dict[str, Any]:
    """The import ends in part, with that code in three sentences."""
    out, err = process.communicate(timeout=120)
    assert "Traceback" not in err, err
    assert process.returncode == 3, (out, err)
    error: dict[str, Any] = json.loads(out)["error"]
    assert error["code"] == code, error
    assert "again" in error["next"] and "safe" in error["why"] and error["what"].endswith("any more.")
    return error


def goes_on(case: Path, files: Path, undisturbed: dict[str, Any], *how: str) -> None:
    """Sound, and after another import the same as if nothing had been."""
    sound(case)
    assert run("import", case, files, *how)[0] == 0
    sound(case)
    with opened(case) as found:
        told = whole(found)
        named = 0
        for part in found.file.parts[:2]:
            query = "SELECT count(*) FROM documents WHERE original IS NOT NULL"
            named += found.file.reading(part).execute(query).fetchone()[0]
    for part in undisturbed:
        assert told[part] == undisturbed[part], part
    assert stored(case) == named
    assert not list(case.glob("originals/*.tmp"))


SLOW = pytest.mark.slow


@pytest.mark.parametrize("after", [1, pytest.param(66, marks=SLOW)])
def test_the_folder_of_the_files_is_moved_away(
    files: Path, tmp_path: Path, undisturbed: dict[str, Any], after: int
) -> None:
    case = new_case(tmp_path)
    process = start("import", case, files)
    assert when(lambda: stored(case) >= after, lambda: process.poll() is None)
    files.rename(tmp_path / "away")
    assert str(files) in said(process, "files.gone")["why"]
    with opened(case) as found:
        before = whole(found)
    assert before["totals"]["failed"] == 0, "files that were out of reach are no files that can't be read"
    status, answer = run("import", case, files)
    assert (status, answer["error"]["code"]) == (2, "path.unknown")
    (tmp_path / "away").rename(files)
    goes_on(case, files, undisturbed)


@pytest.fixture
def card(made: Path, tmp_path: Path) -> Iterator[Path]:
    """A small file system with the files at its root."""
    place = tmp_path / "card"
    mounted(place, "-t", "tmpfs", "-o", "size=32m", "none")
    shutil.copytree(made, place, dirs_exist_ok=True)
    yield place
    unmounted(place)


def test_the_drive_of_the_files_is_unmounted(card: Path, tmp_path: Path, made: Path) -> None:
    """What is left is the empty folder it was mounted at."""
    case = new_case(tmp_path)
    process = start("import", case, card)
    assert when(lambda: stored(case) >= 1, lambda: process.poll() is None)
    unmounted(card)
    said(process, "files.gone")
    sound(case)
    status, report = run("import", case, made)  # the same files from elsewhere
    assert (status, len(report["failed"])) == (0, 0)
    with opened(case) as found:
        assert len(whole(found)["texts"]) == FILES + 2 * 23 + 2


def test_a_single_file_that_goes_is_one_line_of_the_ledger(files: Path, tmp_path: Path) -> None:
    """Its neighbours are still there: the import goes on, and the next one takes it when it is back."""
    case = new_case(tmp_path)
    process = start("import", case, files)
    assert when(lambda: stored(case) >= 1, lambda: process.poll() is None)
    (files / "088 statement.pdf").rename(tmp_path / "kept.pdf")
    out, err = process.communicate(timeout=120)
    assert process.returncode == 3, err
    assert [one["code"] for one in json.loads(out)["failed"]] == ["file.unreadable"]
    (tmp_path / "kept.pdf").rename(files / "088 statement.pdf")
    assert run("import", case, files)[0] == 0
    with opened(case) as found:
        assert whole(found)["totals"]["failed"] == 0


@pytest.mark.parametrize(
    ("after", "how"),
    [(1, ()), pytest.param(66, (), marks=SLOW), (100, ()), pytest.param(20, ("--sealed",), marks=SLOW)],
)
def test_the_case_is_moved_away(
    files: Path, tmp_path: Path, undisturbed: dict[str, Any], after: int, how: tuple[str, ...]
) -> None:
    """Also while an archive is unpacked: its files come after the 92 given."""
    case = new_case(tmp_path)
    process = start("import", case, files, *how)
    assert when(lambda: stored(case) >= after, lambda: process.poll() is None)
    case.rename(tmp_path / "away.jdcase")
    said(process, "case.gone")
    assert not case.exists(), "nothing of a case is written where it no longer is"
    (tmp_path / "away.jdcase").rename(case)
    if how:
        undisturbed = sealed_undisturbed(files, tmp_path, how)
    goes_on(case, files, undisturbed, *how)


def sealed_undisturbed(files: Path, folder: Path, how: tuple[str, ...]) -> dict[str, Any]:
    (folder / "other").mkdir()
    case = new_case(folder / "other")
    assert run("import", case, files, *how)[0] == 0
    with opened(case) as found:
        return whole(found)


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Stick]:
    made = Stick(tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize("after", [pytest.param(1, marks=SLOW), 66, pytest.param(100, marks=SLOW)])
def test_the_drive_of_the_case_gives_nothing_but_errors(
    stick: Stick, files: Path, tmp_path: Path, undisturbed: dict[str, Any], after: int
) -> None:
    case = new_case(stick.place)
    process = start("import", case, files)
    assert when(lambda: stored(case) >= after, lambda: process.poll() is None)
    stick.pull()
    said(process, "case.gone")
    stick.close()
    stick.plug_in()
    goes_on(case, files, undisturbed)


def test_the_drive_of_the_files_gives_nothing_but_errors(
    stick: Stick, files: Path, tmp_path: Path, undisturbed: dict[str, Any]
) -> None:
    """Their names are still remembered by the system: each is a line of the ledger, and taken when it can be read."""
    on_it, case = stick.place / "files", new_case(tmp_path)
    shutil.copytree(files, on_it)
    stick.sync()
    process = start("import", case, on_it)
    assert when(lambda: stored(case) >= 1, lambda: process.poll() is None)
    stick.pull()
    out, err = process.communicate(timeout=120)
    assert "Traceback" not in err and process.returncode == 3, err
    answer = json.loads(out)
    codes = {one["code"] for one in answer.get("failed", ())} | {answer.get("error", {}).get("code")} - {None}
    assert codes and codes <= {"file.unreadable", "files.gone"}
    stick.close()
    stick.plug_in()
    sound(case)
    assert run("import", case, on_it)[0] == 0
    with opened(case) as found:
        told = whole(found)
    assert sorted(told["texts"].items()) == sorted(undisturbed["texts"].items())
    assert told["totals"] == undisturbed["totals"]
