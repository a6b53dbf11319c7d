"""The program is killed in the midst of a session: what was confirmed is there, papers are whole, the case is sound."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

import judgedesk
from judgedesk.app import casefile
from judgedesk.app.casefile import Case

SESSION = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from judgedesk.app import casefile, records, reports, tagging
from judgedesk.domain.evidence import FindingState
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.history import Stop
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.start import application

app, theme, words, bridge = application(), Theme(), Words("en"), Bridge()
case = casefile.open_case(Path(sys.argv[1]), "A. Judge", "correct horse")
desk = Desk(bridge, theme, case, words, [], first=Stop("chronology"))
desk.show()
desk.activateWindow()
paper = Path(sys.argv[2])
testimony = {"format": "judgedesk-records/1", "testimony": [{"id": "t1", "person": "v1", "minutes": 60}],
             "rooms": [{"id": "r1", "name": "Hall 4", "own": True}],
             "sittings": [{"id": "s1", "date": "2027-03-01", "from": "09:00", "to": "15:00", "room": "r1",
                           "confirmed": True}]}
records.apply(case, testimony)

def moved(number):
    start = 9 + number % 5
    hearing = {"id": "h1", "testimony": "t1", "sitting": "s1", "room": "r1", "date": "2027-03-01",
               "from": f"{start:02}:00", "to": f"{start + 1:02}:00", "state": "planned"}
    records.apply(case, {"format": "judgedesk-records/1", "hearings": [hearing]})

def told(what, number):
    print(what, number, flush=True)

print("ready", flush=True)
for number in range(10_000):
    new = tagging.NewTag(1, 1, number % 60, number % 60 + 11, "pl.189a.means.3_deceit", "c1", "d1", "v1")
    bridge.write(tagging.add_tag, case, new, done=lambda _, n=number: told("tag", n))
    bridge.write(moved, number, done=lambda _, n=number: told("moved", 9 + n % 5))
    state = (FindingState.PROVED, FindingState.NOT_PROVED)[number % 2]
    bridge.write(tagging.set_finding, case, "c1", "d1", "v1", "pl.189a.means.3_deceit", state,
                 done=lambda _, s=state: told("finding", s.value))
    bridge.write(reports.write_report, case, "ledger", paper, done=lambda _, n=number: told("paper", n))
    while bridge.busy:
        QTest.qWait(1)
"""


def killed_after(folder: Path, paper: Path, seconds: float) -> list[list[str]]:
    """What a session said it had done when it was killed so long after it began."""
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(judgedesk.__file__).parent.parent)}
    command = [sys.executable, "-c", SESSION, str(folder), str(paper)]
    said = paper.with_name("said")  # a pipe would stay open until the session's own children have ended
    with said.open("wb") as out, subprocess.Popen(command, stdout=out, env=around) as session:
        while b"ready" not in said.read_bytes():
            assert session.poll() is None
            time.sleep(0.02)
        time.sleep(seconds)
        session.send_signal(signal.SIGKILL)
    lines = said.read_text(encoding="utf-8").splitlines(keepends=True)[1:]
    return [line.split() for line in lines if line.endswith("\n")]


def last(done: list[list[str]], what: str) -> str:
    return next((value for kind, value in reversed(done) if kind == what), "")


def hearing_at(case: Case) -> str:
    from judgedesk.app.hearings import Book

    return next((f"{one.slot.start.hour}" for one in Book(case).hearings), "")


@pytest.mark.allow_stall  # the test itself waits
@pytest.mark.parametrize("seed", [3, pytest.param(11, marks=pytest.mark.slow)])
def test_a_session_killed_at_any_moment_keeps_what_it_confirmed(
    prepared: Path, tmp_path: Path, passphrase: str, seed: int
) -> None:
    folder = Path(shutil.copytree(prepared, tmp_path / "case.jdcase"))
    paper = tmp_path / "ledger.docx"
    done = killed_after(folder, paper, random.Random(seed).uniform(0.3, 1.2))
    with casefile.open_case(folder, "A. Judge", passphrase) as case:
        assert casefile.check(case).problems == []
        tags = sum(kind == "tag" for kind, _ in done)
        assert casefile.summary(case).tags - 1 - tags in (0, 1), "all that was confirmed, and at most one under way"
        at = int(last(done, "moved") or 9)
        assert hearing_at(case) in ("", str(at), str(9 + (at - 8) % 5))
    for left in (*tmp_path.glob("*.docx"), *tmp_path.glob("*.new")):
        assert left == paper and zipfile.ZipFile(left).testzip() is None
    assert paper.exists() or not last(done, "paper")
