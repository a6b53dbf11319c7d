"""A disk that fills up during an import: said plainly, nothing is damaged, and with room the import goes on."""

import io
import json
import os
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cases import docx_of
from outside import files, mail, new_case, opened, run, sound, start, surroundings, whole

pytestmark = pytest.mark.skipif(os.name != "posix", reason="mounts and limits of POSIX")


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """More than fits: text, and originals that no compression makes smaller."""
    folder = files(tmp_path / "files", number=6)
    for number in range(6):
        (folder / f"{number:02} x.mp3").write_bytes(b"ID3\x04" + os.urandom(1 << 20))
    return folder


@pytest.fixture
def expected(tmp_path: Path, sources: Path) -> dict[str, Any]:
    """What a case on a large disk says after the same import."""
    (tmp_path / "roomy").mkdir()
    case = new_case(tmp_path / "roomy")
    assert run("import", case, sources)[0] == 3
    with opened(case) as found:
        return whole(found)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """A file system in memory of so many MiB; called again, it is resized."""
    place = tmp_path / "disk"
    place.mkdir()
    made = False

    def sized(megabytes: int) -> Path:
        nonlocal made
        options = f"size={megabytes}m" + (",remount" if made else "")
        command = ["mount", "-t", "tmpfs", "-o", options, "none", str(place)]
        if os.geteuid() or subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("no file system may be mounted here")
        made = True
        return place

    yield sized
    if made:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def refused_plainly(status: int, answer: Any) -> None:
    assert status == 3, answer
    assert answer["error"]["code"] == "disk.full"
    assert answer["error"]["what"] == "The disk is full."
    assert "safe" in answer["error"]["why"]
    assert answer["error"]["next"]


@pytest.mark.parametrize("room", [3, 5, 8])
def test_a_full_disk(small_disk: Callable[[int], Path], sources: Path, expected: dict[str, Any], room: int) -> None:
    case = new_case(small_disk(room))
    status, answer = run("import", case, sources)
    refused_plainly(status, answer)
    status, answer = run("import", case, sources)  # no better without room, and no worse
    refused_plainly(status, answer)
    status, answer = run("verify", case)
    assert (status, answer["ok"]) == (0, True), answer
    small_disk(200)
    sound(case)
    status, answer = run("import", case, sources)
    assert (status, "error" in answer) == (3, False), answer
    sound(case)
    with opened(case) as found:
        told = whole(found)
    for part in expected:
        assert told[part] == expected[part], part
    assert not list(case.glob("originals/*.tmp"))


@pytest.fixture
def boxes(tmp_path: Path) -> Path:
    """An archive of 5 MiB whose files take as much again when they come out, and one in it whose files do so too."""
    folder = tmp_path / "boxes"
    folder.mkdir()
    chosen = random.Random(4)
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as box:
        for number in range(4):
            box.writestr(zipfile.ZipInfo(f"deeper {number}.bin"), chosen.randbytes(1 << 19))
        box.writestr(zipfile.ZipInfo("deeper.txt"), "the innermost contract\n" * 400)
    with zipfile.ZipFile(folder / "box.zip", "w") as box:
        for number in range(3):
            box.writestr(zipfile.ZipInfo(f"photo {number}.bin"), chosen.randbytes(1 << 20))
            box.writestr(zipfile.ZipInfo(f"note {number}.txt"), f"note {number}: passport at the gate\n" * 400)
        box.writestr(zipfile.ZipInfo("inner.zip"), inner.getvalue())
        box.writestr(zipfile.ZipInfo("letter.eml"), mail("the witness at the gate", docx_of("He said: hotel")))
    (folder / "after.txt").write_text("umowa i contract\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(("room", "how"), [(6, ()), (8, ()), (9, ("--sealed",)), (11, ())])
def test_a_disk_that_fills_with_what_comes_out_of_an_archive(
    small_disk: Callable[[int], Path], tmp_path: Path, boxes: Path, room: int, how: tuple[str, ...]
) -> None:
    (tmp_path / "roomy").mkdir()
    case = new_case(tmp_path / "roomy")
    assert run("import", case, boxes, *how)[0] == 0
    with opened(case, write=True) as found:
        expected = whole(found)
        stored = len(list(case.glob("originals/??/*")))
    case = new_case(small_disk(room))
    for _ in range(2):  # no better without room, and no worse
        status, answer = run("import", case, boxes, *how)
        refused_plainly(status, answer)
        assert list(case.glob("originals/??/*")), "the archive itself fits"
    status, answer = run("verify", case)
    assert (status, answer["ok"]) == (0, True), answer
    small_disk(200)
    sound(case)
    status, answer = run("import", case, boxes, *how)
    assert (status, "error" in answer) == (0, False), answer
    sound(case)
    with opened(case) as found:
        told = whole(found)
    for part in expected:
        assert told[part] == expected[part], part
    assert len(told["texts"]) == 17
    assert len(list(case.glob("originals/??/*"))) == stored
    assert not list(case.glob("originals/*.tmp"))


@pytest.mark.parametrize("blocks", [600, 1500])
def test_a_file_that_may_not_grow(tmp_path: Path, sources: Path, expected: dict[str, Any], blocks: int) -> None:
    """Where nothing can be mounted a limit on the size of files does the same to the database."""
    case = new_case(tmp_path)
    limited = (
        f"import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({blocks} << 10, {blocks} << 10)); "
        "from judgedesk.__main__ import main; sys.exit(main())"
    )
    process = start("import", case, sources)
    process.kill()
    process.communicate()
    command = [sys.executable, "-c", limited, *process.args[3:]]
    answer = subprocess.run(
        command, cwd=Path(__file__).parents[2], env=surroundings(), stdin=subprocess.DEVNULL, capture_output=True,
        text=True, timeout=60, check=False,
    )  # fmt: skip
    assert answer.returncode in (2, 3), (answer.stdout, answer.stderr)
    assert json.loads(answer.stdout)["error"]["code"] in ("disk.full", "disk.unwritable")
    assert "Traceback" not in answer.stderr
    sound(case)
    assert run("import", case, sources)[0] == 3
    with opened(case) as found:
        told = whole(found)
    for part in expected:
        assert told[part] == expected[part], part
