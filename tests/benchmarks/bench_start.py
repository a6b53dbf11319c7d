"""How long until something can be done: the command line, the window, a case being unlocked, a long table."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench_import import PASSPHRASE, USER
from table import head, line, percentile

from judgedesk.app import casefile
from judgedesk.domain.roles import Role
from judgedesk.store import audit

ROOT = Path(__file__).resolve().parents[2]
ROWS = 100_000


def bench_start(work: Path, case: Path | None, *, short: bool) -> None:
    """Every figure of this file."""
    head("start and first answer")
    times = 3 if short else 7
    _program("command line: help", times, "--help")
    _program("command line: law", times, "law")
    if case is not None:
        key = work / "key"
        who = ("--user", USER, "--passphrase-file", str(key), "--json")
        _program("command line: search (cheap key)", times, "search", str(case), "passport", *who)
    _unlock(work)
    _window("window to its first paint", times)
    if not short:
        _table(work)


def _program(name: str, times: int, *arguments: str) -> None:
    command = [sys.executable, "-m", "judgedesk", *arguments]
    seconds = [_took(lambda: _run(command)) for _ in range(times)]
    line(name, f"{percentile(seconds, 0.5):.2f} s", f"best {min(seconds):.2f}, worst {max(seconds):.2f}")


def _took(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _run(command: list[str]) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def _unlock(work: Path) -> None:
    """With the cost that a new case gets on this machine."""
    path = work / "tuned.jdcase"
    casefile.create_case(path, "T", USER, Role.JUDGE, PASSPHRASE).close()
    seconds = [_took(lambda: casefile.open_case(path, USER, PASSPHRASE, write=False).close()) for _ in range(5)]
    line("unlock a case", f"{percentile(seconds, 0.5):.2f} s", "the passphrase costs about half a second on purpose")


FIRST_PAINT = """
import sys, time
began = time.perf_counter()
from PySide6.QtCore import QEvent, QObject
from judgedesk.ui.start import application
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.window import Window
from judgedesk.ui.shell.words import Words
app = application()
theme = Theme("light", parent=app)
theme.apply()
window = Window(theme, Words("en", app))
window.ask_for(None)
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(time.perf_counter() - began, flush=True)
            app.removeEventFilter(self)
            app.quit()
        return False
watch = Painted()
app.installEventFilter(watch)
window.resize(1280, 800)
window.show()
app.exec()
window.close()
"""


def _window(name: str, times: int) -> None:
    try:
        answers = [(_took_with_answer([sys.executable, "-c", FIRST_PAINT])) for _ in range(times)]
    except subprocess.CalledProcessError as error:
        line(name, "skipped", (error.stderr or "").strip().splitlines()[-1] if error.stderr else "no window here")
        return
    seconds = [value for value, _ in answers]
    inner = percentile([value for _, value in answers], 0.5)
    line(name, f"{percentile(seconds, 0.5):.2f} s", f"off screen, interpreter and end included; {inner:.2f} s without")


def _took_with_answer(command: list[str]) -> tuple[float, float]:
    began = time.perf_counter()
    out = _run(command)
    return time.perf_counter() - began, float(out.split()[0])


SCROLL = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEventLoop
from judgedesk.app.casefile import open_case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.start import application
from judgedesk.ui.views.documents import DocumentsView
app = application()
theme = Theme("light", parent=app)
theme.apply()
with open_case(Path(sys.argv[1]), sys.argv[2], sys.argv[3], write=False) as case:
    bridge = Bridge()
    view = DocumentsView(bridge, theme, case, Words("en", app))
    view.resize(1280, 800)
    began = time.perf_counter()
    view.show()
    view.activate()
    worst = last = time.perf_counter()
    longest = 0.0
    while view.table.model().rowCount() < int(sys.argv[4]) and time.perf_counter() - began < 60:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    loaded = time.perf_counter() - began
    bar, frames = view.table.verticalScrollBar(), []
    for step in range(200):
        start = time.perf_counter()
        bar.setValue(bar.maximum() * step // 199)
        view.repaint()
        app.processEvents()
        frames.append(time.perf_counter() - start)
    frames.sort()
    print(view.table.model().rowCount(), loaded, longest, frames[100], frames[190], frames[-1])
    view.close()
    bridge.close()
"""


def _table(work: Path) -> None:
    """The list of documents with very many rows."""
    path = work / "long.jdcase"
    from cases import CHEAP

    with casefile.create_case(path, "T", USER, Role.JUDGE, PASSPHRASE, CHEAP) as case, case.file.writing() as writer:
        at = audit.now()
        writer.executemany(
            "INSERT INTO documents (name, volume, kind, sha256, size, state, pages, pages_done, added)"
            " VALUES (?, ?, 'pdf', ?, 1000, 'ready', 7, 7, ?)",
            ((f"document {n:06}.pdf", str(n // 1000), f"{n:064x}", at) for n in range(ROWS)),
        )
    try:
        out = _run([sys.executable, "-c", SCROLL, str(path), USER, PASSPHRASE, str(ROWS)])
    except subprocess.CalledProcessError as error:
        line("scroll the documents", "skipped", (error.stderr or "").strip().splitlines()[-1] if error.stderr else "")
        return
    rows, loaded, longest, p50, p95, worst = (float(value) for value in out.split())
    line(
        f"list of {rows:.0f} documents shown",
        f"{loaded:.2f} s",
        f"longest the window stood still {longest * 1e3:.0f} ms",
    )
    line("scrolled in 200 jumps, p50 / p95", f"{p50 * 1e3:.1f} / {p95 * 1e3:.1f} ms", f"worst {worst * 1e3:.1f} ms")
