"""Imports of 10,000 to 200,000 made pages: rate, memory, size on disk, a small addition, the time left as told."""

import json
import resource
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]

from bench_import import PASSPHRASE, ROOT, USER, _children, _resident
from cases import CHEAP
from made_pages import made_pdfs
from table import head, line, percentile

from judgedesk.app import casefile, intake
from judgedesk.app.progress import ImportProgress
from judgedesk.domain.roles import Role

SIZES = (10_000, 50_000, 200_000)
SHORT = (2_000,)
ADDED = 100
GOALS = {"parent": 300, "child": 200, "added": 0.5}
MIB = 1 << 20


@dataclass
class Memory:
    """Resident bytes of a process and of those below it, (seconds, parent, its largest child), ten times a second."""

    seen: list[tuple[float, int, int]] = field(default_factory=list)

    def watch(self, pid: int, done: threading.Event) -> None:
        """Look until it is done."""
        began = time.monotonic()
        while not done.wait(0.1):
            below = max((_resident(child) for child in _children(pid)), default=0)
            self.seen.append((time.monotonic() - began, _resident(pid), below))

    @property
    def parent(self) -> int:
        """The most of the parent."""
        return max(one[1] for one in self.seen)

    @property
    def child(self) -> int:
        """The most of one child."""
        return max(one[2] for one in self.seen)


def bench_scale(corpus: Path, work: Path, sizes: Sequence[int]) -> None:
    """A fresh case for every size."""
    for pages in sizes:
        head(f"import of {pages:,} made pages")
        folder, case = work / f"made {pages}", work / f"{pages}.jdcase"
        began = time.perf_counter()
        files = made_pdfs(corpus, folder, pages)
        size = sum(path.stat().st_size for path in files)
        line("made", f"{len(files)} files", f"{pages / (time.perf_counter() - began):.0f} pages/s, {size / 1e6:.0f} MB")
        casefile.create_case(case, "Benchmark", USER, Role.JUDGE, PASSPHRASE, CHEAP).close()
        told, memory = imported(case, folder)
        _tell(told, memory, case, size)
        _tell_left(told)
        shutil.rmtree(folder)
        made_pdfs(corpus, folder, ADDED, seed=2)
        later, _ = imported(case, folder)
        seconds = later["report"]["seconds"]
        documents = later["report"]["documents"]
        line(f"{ADDED} pages more", f"{seconds:.2f} s", f"{documents} files (goal {GOALS['added']} s)")
        shutil.rmtree(folder)
        shutil.rmtree(case)


def imported(case: Path, folder: Path) -> tuple[dict[str, Any], Memory]:
    """Import a folder in a process of its own; what it told on its way, and its memory."""
    memory, done, out = Memory(), threading.Event(), case.with_suffix(".json")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with subprocess.Popen([sys.executable, __file__, str(case), str(folder), str(out)], cwd=ROOT) as process:
        watch = threading.Thread(target=memory.watch, args=(process.pid, done))
        watch.start()
        status = process.wait()
        done.set()
        watch.join()
    if status:
        raise RuntimeError("the import failed")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    told: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    told["processor"] = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    out.unlink()
    return told, memory


def _tell(told: dict[str, Any], memory: Memory, case: Path, size: int) -> None:
    report, samples = told["report"], told["samples"]
    pages, seconds = report["pages"], report["seconds"]
    line("documents, pages", f"{report['documents']}, {pages}", f"failed files {len(report['failed'])}")
    line("until they can be searched", f"{seconds:.1f} s", f"{pages / seconds:.0f} pages/s")
    line("processor a page", f"{1e3 * told['processor'] / pages:.2f} ms")
    for part in range(5):
        within = [one for one in samples if part / 5 <= one[1] / pages <= (part + 1) / 5]
        if len(within) > 1 and within[-1][1] > within[0][1]:
            cost = (within[-1][0] - within[0][0]) / (within[-1][1] - within[0][1])
            first, last = within[0][0], within[-1][0]
            held = [one for one in memory.seen if first <= one[0] <= last] or memory.seen
            most, child = max(one[1] for one in held), max(one[2] for one in held)
            line(
                f"  fifth {part + 1} of the way", f"{1e3 * cost:.2f} ms a page",
                f"parent {most / MIB:.0f} MiB, child {child / MIB:.0f} MiB",
            )  # fmt: skip
    line("most memory, parent", f"{memory.parent / MIB:.0f} MiB", f"(goal < {GOALS['parent']})")
    line("most memory, one child", f"{memory.child / MIB:.0f} MiB", f"(goal < {GOALS['child']})")
    whole = sum(path.stat().st_size for path in case.rglob("*") if path.is_file())
    databases = sum(path.stat().st_size for path in case.glob("*.db"))
    line(
        "size of the case", f"{whole / pages / 1024:.1f} KiB a page",
        f"databases {databases / pages / 1024:.1f}, files as given {size / pages / 1024:.1f}",
    )  # fmt: skip


def _tell_left(told: dict[str, Any]) -> None:
    """How far the time left that was told lay from the truth, between 10 % and 90 % of the way, all being counted."""
    seconds = told["report"]["seconds"]
    within = [one for one in told["samples"] if 0.1 <= one[0] / seconds <= 0.9]
    counted = [one for one in within if not one[3]]
    off = [one[2] / (seconds - one[0]) - 1 for one in counted if one[2] is not None]
    first = next((one[0] for one in told["samples"] if not one[3]), seconds)
    line("all counted after", f"{first:.1f} s", f"{100 * first / seconds:.0f} % of the way")
    least = [one[2] / (seconds - one[0]) - 1 for one in within if one[3] and one[2] is not None]
    if least:
        line("at least, said before that", f"{100 * percentile(least, 0.5):+.0f} % of the truth", "(median)")
    if off:
        right = sum(abs(one) <= 0.2 for one in off) / len(off)
        spread = f"p5 {100 * percentile(off, 0.05):+.0f} %, p95 {100 * percentile(off, 0.95):+.0f} %"
        line("time left right within 20 %", f"{100 * right:.0f} % of {len(off)}", f"{spread} (goal 90 %)")


def import_told(case: Path, folder: Path, out: Path) -> None:
    """Import in this process; every word of progress goes into `out` as (seconds, pages, seconds left, at least)."""
    samples: list[tuple[float, int, float | None, bool]] = []

    def tell(now: ImportProgress) -> None:
        samples.append((now.seconds, now.pages_done, now.seconds_left, now.at_least))

    with casefile.open_case(case, USER, PASSPHRASE, write=True) as found:
        report = intake.import_files(found, [folder], progress=tell)
    told = {
        "documents": report.documents, "pages": report.pages, "seconds": report.seconds,
        "failed": [list(one) for one in report.failed],
    }  # fmt: skip
    out.write_text(json.dumps({"report": told, "samples": samples}), encoding="utf-8")


if __name__ == "__main__":
    import_told(*map(Path, sys.argv[1:4]))
