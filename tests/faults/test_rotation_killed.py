"""Killed while somebody is added, removed, given a new passphrase or a paper: nobody is locked out, nobody let in."""

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cases import CHEAP, PASSPHRASE, store_document
from outside import ROOT, surroundings
from rotation_job import LETTERS, PAPER

from judgedesk.app import casefile, reading, recovery
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import users

JOB = Path(__file__).with_name("rotation_job.py")
WHATS = ("remove", "add", "passphrase", "paper", "recover")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "matter.jdcase"
    with casefile.create_case(folder, "II K 1/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, CHEAP)
        casefile.add_user(case, "leaving", Role.JUDGE, PASSPHRASE, CHEAP)
        store_document(case, "statement.txt", "I was promised work in a hotel." * 200)
        store_document(case, "shelter.txt", "The shelter is in Willow Street.", sealed=True)
        users.make_recovery(case.file, LETTERS)
    return folder


def run(folder: Path, what: str, step: int) -> bool:
    """Whether it was killed at that step; False where it was done before."""
    done = subprocess.run(
        [sys.executable, str(JOB), str(folder), what, str(step)], cwd=ROOT, env=surroundings(), capture_output=True,
        text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode in (0, -9), done.stderr
    return done.returncode == -9


def opens(folder: Path, user: str, *passphrases: str) -> str:
    """The one passphrase that opens a case for a user, '' for none."""
    found = ""
    for passphrase in passphrases:
        try:
            with casefile.open_case(folder, user, passphrase, write=False) as case:
                assert len(reading.listed(case)) == 2
                found = passphrase
        except UserError as error:
            assert error.code == "keys.refused", (user, error)
    return found


def nobody_is_locked_out(folder: Path, what: str) -> None:
    """After a kill: the case opens for everybody who is to open it, goes on working, and is sound."""
    judges = opens(folder, "judge", PASSPHRASE, "new")
    clerks = opens(folder, "clerk", PASSPHRASE, "new")
    assert judges and clerks
    assert judges == PASSPHRASE or what == "passphrase"
    assert clerks == PASSPHRASE or what == "recover"
    with casefile.open_case(folder, "judge", judges) as case:
        assert set(case.file.parts) == set(Compartment)
        assert all(len(case.file.keys.wrapped[part]) == 1 for part in Compartment)
        report = casefile.check(case)
        known = {user.name for user in casefile.users(case)}
        store_document(case, "later.txt", "and the work goes on")
        papers = set(recovery.made(case))
    if what == "remove":
        assert ("leaving" in known) == bool(opens_three(folder, "leaving", PASSPHRASE))
    if what == "add" and "fresh" in known:
        assert opens_three(folder, "fresh", "p")
    # An event may stand in the log whose slot or paper was not written any more: it is said, and done again.
    said = {"keys.changed"} if what in ("paper", "recover") else set()
    assert {problem.code for problem in report.problems} <= said, report
    assert papers == {"judge"}
    if what == "recover":
        recovery.recover(folder, PAPER, "clerk", clerks)
    with casefile.open_case(folder, "judge", judges) as case:
        if what == "paper":
            recovery.keep(case, recovery.draw(case))
        assert casefile.check(case).ok
    with casefile.open_case(folder, "clerk", clerks) as case:
        assert len(reading.listed(case)) == 3


def opens_three(folder: Path, user: str, passphrase: str) -> bool:
    try:
        with casefile.open_case(folder, user, passphrase, write=False) as case:
            return len(reading.listed(case)) == 3
    except UserError as error:
        assert error.code == "keys.refused"
        return False


def steps_of(made: Path, tmp_path: Path, what: str, wanted: range) -> int:
    """Kill at each of some steps; returns how many there were before it was done."""
    killed = 0
    for step in wanted:
        folder = Path(shutil.copytree(made, tmp_path / f"{what}{step}.jdcase"))
        if not run(folder, what, step):
            break
        killed += 1
        nobody_is_locked_out(folder, what)
        shutil.rmtree(folder)
    return killed


@pytest.mark.parametrize("what", WHATS)
def test_a_kill_at_some_steps(made: Path, tmp_path: Path, what: str) -> None:
    assert steps_of(made, tmp_path, what, range(2, 200, 9)) >= 1


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("what", WHATS)
def test_a_kill_at_every_step(made: Path, tmp_path: Path, what: str) -> None:
    steps = steps_of(made, tmp_path, what, range(1, 500))
    print(f"{what}: killed at each of {steps} steps")
    assert steps >= 6


def test_the_paper_still_opens_after_any_of_it(made: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(made, tmp_path / "x.jdcase"))
    run(folder, "remove", 9)
    recovery.recover(folder, PAPER, "judge", "by paper")
    with casefile.open_case(folder, "judge", "by paper") as case:
        assert casefile.check(case).ok


def killed_midway(made: Path, folder: Path, seed: int) -> bool:
    """Kill a removal at a random moment by the clock, in the midst of encrypting anew as well."""
    shutil.copytree(made, folder)
    process = subprocess.Popen(
        [sys.executable, str(JOB), str(folder), "remove", "100000"], cwd=ROOT, env=surroundings(),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    time.sleep(random.Random(seed).uniform(0.25, 0.6))
    process.kill()
    process.communicate()
    return process.returncode == -9


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_fifty_kills_at_random_moments(made: Path, tmp_path: Path) -> None:
    hit = 0
    for seed in range(50):
        folder = tmp_path / f"{seed}.jdcase"
        hit += killed_midway(made, folder, seed)
        nobody_is_locked_out(folder, "remove")
        shutil.rmtree(folder)
    assert hit >= 10
