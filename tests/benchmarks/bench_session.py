"""A working day in short: minutes of searching, reading, tagging, going about and changing views on a large case.

``PYTHONPATH=tests python tests/benchmarks/bench_session.py CORPUS FOLDER [--pages 100000] [--minutes 30]`` makes the
case once and prints the longest turns of the window's loop with what was being done, and memory at start and end.
"""

import argparse
import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bench_import import PASSPHRASE, USER
from made_case import made_case
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judgedesk.app import casefile, intake, reading, records
from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.start import application

WORDS = ("package", "install the", "plik", "language:pl system", '"of the"', "pr*", "datei AND system", "configur~1")
STALL_MS = 100.0
PLACES = ("home", "documents", "finding", "questions", "grid", "chronology", "people", "protection", "hearings",
          "requests", "ledger", "log", "case")  # fmt: skip
TAG = {
    "format": "judgedesk-records/1",
    "persons": [
        {"id": "v1", "roles": ["victim", "witness"], "name": "Anna Example", "pseudonym": "P-1", "protected": True},
        {"id": "d1", "roles": ["defendant"], "name": "Bogdan Example"},
    ],
    "counts": [
        {"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
         "defendants": ["d1"], "victims": ["v1"]},
    ],
}  # fmt: skip


def memory() -> int:
    """Resident memory of this process, MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024**2


class Session:
    """Somebody at work in the window."""

    def __init__(self, app: QApplication, desk: Desk, theme: Theme, words: Words, seed: int) -> None:
        self.app, self.desk, self.theme, self.words = app, desk, theme, words
        self.dice = random.Random(seed)
        self.turns: list[tuple[float, float, str]] = []
        self.done = 0
        self.papers = [one.id for one in reading.listed(desk.case) if one.pages]
        self.pictured = [one.id for one in reading.listed(desk.case) if one.kind == "pdf" and one.size > 1]

    def settle(self, doing: str, seconds: float) -> None:
        """Let the window work; every turn of its loop over 10 ms is noted."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            spent, began = time.thread_time(), time.monotonic()
            self.app.processEvents()
            # Outside exec() nobody else carries out what was to be deleted later.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self._note(spent, began, doing)
            time.sleep(0.002)

    def act(self, doing: str, do: Callable[[], object], seconds: float) -> None:
        """One act of the user, and the time until the next."""
        spent, began = time.thread_time(), time.monotonic()
        do()
        self._note(spent, began, doing)
        self.done += 1
        self.settle(doing, seconds)

    def _note(self, spent: float, began: float, doing: str) -> None:
        cpu, clock = (time.thread_time() - spent) * 1000, (time.monotonic() - began) * 1000
        if cpu > 10:
            self.turns.append((cpu, clock, doing))

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key to whatever has the focus."""
        QTest.keyClick(self.app.focusWidget() or self.desk, key, modifier)

    def step(self) -> None:
        """Something that people do, drawn by weight."""
        acts = (
            (5, self.search), (6, self.next_hit), (6, self.read), (4, self.scroll), (4, self.place), (2, self.back),
            (2, self.undo), (1, self.look),
        )  # fmt: skip
        self.dice.choices([act for _, act in acts], [weight for weight, _ in acts])[0]()

    def search(self) -> None:
        asked = self.dice.choice(WORDS)
        self.act(f"search {asked}", lambda: self.desk.search(asked), 1.5)

    def next_hit(self) -> None:
        self.act("next hit", lambda: self.key(Qt.Key.Key_F3), 0.6)

    def read(self) -> None:
        document = self.dice.choice(self.pictured if self.pictured and self.dice.random() < 0.7 else self.papers)
        self.act("open a page", lambda: self.desk.open_page(document, 1, []), 0.8)

    def scroll(self) -> None:
        for _ in range(10):
            self.act("page down", lambda: self.key(Qt.Key.Key_PageDown), 0.08)

    def place(self) -> None:
        name = self.dice.choice(PLACES)
        self.act(f"go to {name}", lambda: self.desk.go(name), 0.9)

    def back(self) -> None:
        self.act("back", lambda: self.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier), 0.4)

    def undo(self) -> None:
        for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
            self.act("undo, redo", lambda key=key: self.key(key, Qt.KeyboardModifier.ControlModifier), 0.4)

    def look(self) -> None:
        scheme = self.dice.choice(("light", "dark", "contrast"))
        self.act(f"theme {scheme}", lambda: self.theme.choose(scheme), 1.0)


def large(corpus: Path, folder: Path, pages: int) -> Path:
    """The case: made pages, real PDFs imported beside them, people and a count."""
    path = made_case(corpus, folder, pages)
    case = casefile.open_case(path, USER, PASSPHRASE)
    if not any(one.size > 1 for one in reading.listed(case)):
        intake.import_files(case, sorted(corpus.rglob("*.pdf"))[:20], volume="real")
        records.apply(case, TAG)
    case.close()
    return path


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    path = large(asked.corpus, asked.folder, asked.pages)
    app, theme, words, bridge = application(), Theme(), Words("en"), Bridge()
    theme.apply()
    case: Case = casefile.open_case(path, USER, PASSPHRASE)
    desk = Desk(bridge, theme, case, words, [])
    desk.resize(1440, 900)
    desk.show()
    session = Session(app, desk, theme, words, asked.seed)
    session.settle("opening", 5)
    for name in PLACES:
        session.act(f"go to {name}, first time", lambda name=name: desk.go(name), 1.5)
    first, began, told = memory(), time.monotonic(), 0
    while (passed := (time.monotonic() - began) / 60) < asked.minutes:
        session.step()
        if int(passed) // 5 > told:
            told = int(passed) // 5
            print(f"  after {passed:.0f} min: {memory()} MiB, {session.done} acts", flush=True)
    stalls = [turn for turn in session.turns if turn[0] > STALL_MS]
    print(f"{session.done} acts in {asked.minutes:g} min on {asked.pages} pages; memory {first} → {memory()} MiB")
    print(f"turns of the loop over {STALL_MS:g} ms of processor: {len(stalls)}")
    for cpu, clock, doing in sorted(session.turns, reverse=True)[:15]:
        print(f"  {cpu:6.0f} ms of processor, {clock:6.0f} by the clock: {doing}")
    bridge.close()
    case.close()


if __name__ == "__main__":
    sys.exit(main())
