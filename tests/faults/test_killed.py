"""An import killed at any moment: the case opens, is sound, and the next run completes it as if nothing had been."""

import random
import shutil
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from outside import alive, children, files, gone, kill, new_case, opened, run, sound, start, whole

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds processes in /proc")


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any], float]:
    """Files, what a case says of them after an import that nothing disturbed, and how long that took."""
    folder = tmp_path_factory.mktemp("undisturbed")
    sources, case = files(folder / "files"), new_case(folder)
    began = time.monotonic()
    status, report = run("import", case, sources)
    seconds = time.monotonic() - began
    assert (status, report["documents"], report["duplicates"], len(report["failed"])) == (3, 27, 2, 2)
    with opened(case) as found:
        return sources, whole(found), seconds


def kill_in_the_midst(case: Path, sources: Path, after: float, reader: bool) -> str:
    """Start an import and kill it, or one of its readers, after a while: what was hit, "nothing" where it was done."""
    process = start("import", case, sources)
    time.sleep(after)
    below = children(process.pid)
    while reader and not below and process.poll() is None:
        below = children(process.pid)
    if process.poll() is not None:
        hit = "nothing"
    elif reader and below:
        kill(below[int(after * 1000) % len(below)])
        hit = "reader"
    else:
        kill(process.pid)
        hit = "parent"
    err = process.communicate(timeout=300)[1]
    if hit == "parent" and process.returncode == 3:  # it was done before the kill reached it
        hit = "nothing"
    assert process.returncode == (-9 if hit == "parent" else 3), err  # it goes on without a lost reader
    assert gone(below), "readers outlive their desk"
    return hit


def killed_again_and_again(
    folder: Path, undisturbed: tuple[Path, dict[str, Any], float], times: int, seed: int
) -> Counter[str]:
    """Kill imports `times` times; whenever one gets through, compare and begin a new case."""
    sources, expected, seconds = undisturbed
    chosen, hits, number = random.Random(seed), Counter[str](), 0
    case = None
    while hits["parent"] + hits["reader"] < times:
        if case is None:
            number += 1
            (folder / str(number)).mkdir()
            case = new_case(folder / str(number))
        hit = kill_in_the_midst(case, sources, chosen.uniform(0.15, seconds), reader=chosen.random() < 0.3)
        hits[hit] += 1
        sound(case)
        if hit != "parent":
            compare(case, expected)
            shutil.rmtree(case)
            case = None
    if case is not None:
        assert run("import", case, sources)[0] == 3
        compare(case, expected)
    return hits


def compare(case: Path, expected: dict[str, Any]) -> None:
    """The case says the same as an undisturbed one, and holds no original too many."""
    with opened(case, write=True) as found:
        told = whole(found)
        stored = found.file.reading().execute("SELECT count(*) FROM documents WHERE original IS NOT NULL").fetchone()[0]
    for part in expected:
        assert told[part] == expected[part], part
    assert len(list(case.glob("originals/??/*"))) == stored
    assert not list(case.glob("originals/*.tmp"))


def test_kills_at_random_moments(tmp_path: Path, undisturbed: tuple[Path, dict[str, Any], float]) -> None:
    hits = killed_again_and_again(tmp_path, undisturbed, times=6, seed=20)
    assert hits["parent"] >= 2


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_hundred_kills_at_random_moments(tmp_path: Path, undisturbed: tuple[Path, dict[str, Any], float]) -> None:
    hits = killed_again_and_again(tmp_path, undisturbed, times=100, seed=21)
    assert min(hits["parent"], hits["reader"]) >= 15


def test_every_reader_killed_once_and_again(tmp_path: Path, undisturbed: tuple[Path, dict[str, Any], float]) -> None:
    """A reader is replaced, and what it had in hand is read by the next."""
    sources, expected, _ = undisturbed
    case = new_case(tmp_path)
    process = start("import", case, sources)
    killed: set[int] = set()
    while alive(process.pid) and len(killed) < 3:
        for child in [child for child in children(process.pid) if child not in killed][:1]:
            time.sleep(0.3)
            kill(child)
            killed.add(child)
    process.communicate(timeout=300)
    assert len(killed) >= 2
    sound(case)
    compare(case, expected)
