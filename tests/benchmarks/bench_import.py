"""How fast files become searchable, against programs that only take their text out."""

import json
import os
import resource
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
from cases import CHEAP
from table import head, line

from judgedesk.app import casefile
from judgedesk.domain.roles import Role

ROOT = Path(__file__).resolve().parents[2]
USER, PASSPHRASE = "anna", "trzy sowy na dachu"
GOAL = 2.0


@dataclass
class Peak:
    """The most memory, resident bytes."""

    parent: int = 0
    children: int = 0


def bench_import(files: Sequence[Path], work: Path, rounds: int, *, rivals: bool) -> Path:
    """Import the files, and with `rivals` time the others on the same ones; returns the imported case."""
    folder = work / "files"
    folder.mkdir()
    for path in files:
        (folder / path.name).symlink_to(path.resolve())
    head(f"import of {len(files)} PDF files, {sum(path.stat().st_size for path in files) / 1e6:.0f} MB")
    times: dict[str, list[float]] = {}
    peak, case, report = Peak(), work / "0.jdcase", {}
    for number in range(rounds):
        case = work / f"{number}.jdcase"
        report = _imported(case, folder, times, peak)
        if rivals:
            _rivals(files, folder, work, times)
        if number + 1 < rounds:
            shutil.rmtree(case)
    _tell(report, times, peak)
    return case


def _timed(name: str, times: dict[str, list[float]], work: Callable[[], Any]) -> Any:
    began = time.perf_counter()
    answer = work()
    times.setdefault(name, []).append(time.perf_counter() - began)
    return answer


def _imported(case: Path, folder: Path, times: dict[str, list[float]], peak: Peak) -> dict[str, Any]:
    """The import as a user starts it, its memory watched."""
    casefile.create_case(case, "Benchmark", USER, Role.JUDGE, PASSPHRASE, CHEAP).close()
    key = case.parent / "key"
    key.write_text(PASSPHRASE, encoding="utf-8")
    command = [sys.executable, "-m", "judgedesk", "import", "--ocr", "off", str(case), str(folder), "--user", USER,
               "--passphrase-file", str(key), "--json"]  # fmt: skip

    def work() -> bytes:
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
            done = threading.Event()
            watch = threading.Thread(target=_watch, args=(process.pid, peak, done))
            watch.start()
            out = process.communicate()[0]
            done.set()
            watch.join()
        return out

    report: dict[str, Any] = json.loads(_timed("judgedesk import, whole program", times, work))
    times.setdefault("judgedesk import", []).append(report["seconds"])
    return report


def _watch(parent: int, peak: Peak, done: threading.Event) -> None:
    while not done.wait(0.05):
        peak.parent = max(peak.parent, _resident(parent))
        for child in _children(parent):
            peak.children = max(peak.children, _resident(child))


def _children(parent: int) -> list[int]:
    try:
        tasks = Path(f"/proc/{parent}/task").iterdir()
        return [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:
        return []


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * resource.getpagesize()
    except (OSError, IndexError):
        return 0


def _rivals(files: Sequence[Path], folder: Path, work: Path, times: dict[str, list[float]]) -> None:
    if shutil.which("pdftotext"):
        _timed("pdftotext, file after file", times, lambda: [_pdftotext(path) for path in files])
    _timed("pypdfium2, text only, 2 processes", times, lambda: _bare(files))
    if shutil.which("recollindex"):
        _timed("recollindex", times, lambda: _recoll(folder, work))


def _pdftotext(path: Path) -> None:
    subprocess.run(["pdftotext", str(path), "-"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def _bare(files: Sequence[Path]) -> int:
    with ProcessPoolExecutor(2) as pool:
        return sum(pool.map(_text_of, files))


def _text_of(path: Path) -> int:
    document, length = pypdfium2.PdfDocument(path.read_bytes()), 0
    for page in document:
        textpage = page.get_textpage()
        length += len(textpage.get_text_range())
        textpage.close()
        page.close()
    document.close()
    return length


def _recoll(folder: Path, work: Path) -> None:
    """Its own index in a folder of its own; nothing of the user's is read or written."""
    place = work / "recoll"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    (place / "recoll.conf").write_text(f"topdirs = {folder}\nfollowLinks = 1\nloglevel = 1\n", encoding="utf-8")
    environment = {**os.environ, "HOME": str(place), "RECOLL_CONFDIR": str(place)}
    subprocess.run(["recollindex", "-c", str(place), "-z"], env=environment, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=False)  # fmt: skip


def _tell(report: dict[str, Any], times: dict[str, list[float]], peak: Peak) -> None:
    best = {name: min(seconds) for name, seconds in times.items()}
    pages, own = report["pages"], best["judgedesk import"]
    line("documents, pages", f"{report['documents']}, {pages}", f"failed files {len(report['failed'])}")
    for name, seconds in best.items():
        rounds = ", ".join(f"{value:.2f}" for value in times[name])
        line(name, f"{seconds:.2f} s", f"{pages / seconds:.0f} pages/s  (rounds: {rounds} s)")
    for name in ("pdftotext, file after file", "pypdfium2, text only, 2 processes", "recollindex"):
        if name in best:
            goal = f"(goal {GOAL})" if name.startswith("pdftotext") else ""
            line(f"ratio to {name.split(',')[0]}", f"{best[name] / own:.2f}", goal)
        elif len(best) > 2:
            line(f"ratio to {name.split(',')[0]}", "skipped", "not installed")
    line("most memory, parent", f"{peak.parent / 2**20:.0f} MiB")
    line("most memory, one child", f"{peak.children / 2**20:.0f} MiB")
