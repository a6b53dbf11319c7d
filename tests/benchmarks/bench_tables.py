"""How well tables are found: F1 of cells on made statements, records of calls and rosters; ruled, unruled, scans.

    python tests/benchmarks/bench_tables.py [--tables 72] [--half dev|held|all] [--no-scans] [--show] [--long 300]

A cell counts where it stands in its row and column with its text; of scans also where at least 80 % of its letters are
right ("near"). Half of the tables were never looked at while the finder was written (odd ones of each group: `held`).
"""

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "benchmarks")]

from made_tables import MadeTable, made_table  # noqa: E402
from rapidfuzz.fuzz import ratio  # noqa: E402

from judgedesk.ingest import grids, messages, seen_grids  # noqa: E402


class Held:
    """Bytes as a reader gets them."""

    def __init__(self, content: bytes) -> None:
        self._content, self.size = content, len(content)

    def whole(self) -> bytes:
        return self._content


def found_in(made: MadeTable) -> list[list[list[str]]]:
    """All rows of tables found, page by page."""
    heard: list[Any] = []

    def emit(kind: str, fields: Any = None, blob: bytes = b"") -> None:
        heard.append(messages.checked(kind, fields or {}, blob))

    if made.group != "scan":
        unit = {"first": 1, "last": len(made.pages)}
        grids.pages(Held(made.pdf), unit, emit)  # type: ignore[arg-type]
        return [[list(row.cells) for grid in page.grids for row in grid.rows] for page in heard]
    from judgedesk.ingest import ocr

    found = []
    for page in range(1, len(made.pages) + 1):
        heard.clear()
        unit = {"do": "ocr", "kind": "pdf", "page": page, "languages": [made.tesseract], "dpi": 200}
        ocr.serve(unit, Held(made.pdf), emit)  # type: ignore[arg-type]
        read = heard[-1]
        tables = seen_grids.seen(read.text, read.words, read.rotation)
        ocr.serve(unit | {"do": "cells", "rotation": read.rotation, "skew": read.skew}, Held(made.pdf), emit)  # type: ignore[arg-type]
        again = heard[-1]
        tables = seen_grids.better(tables, seen_grids.seen(again.text, again.words, again.rotation))
        found.append([list(row.cells) for grid in tables for row in grid.rows])
    return found


def same(one: str, other: str, near: bool) -> bool:
    one, other = "".join(one.split()), "".join(other.split())
    return one == other or (near and ratio(one, other) >= 80)


def matched(truth: Sequence[Sequence[str]], found: Sequence[Sequence[str]], near: bool) -> int:
    """Most cells that agree when rows are paired in order."""

    def shared(one: Sequence[str], other: Sequence[str]) -> int:
        return sum(bool(a) and same(a, b, near) for a, b in zip(one, other, strict=False))

    best = [[0] * (len(found) + 1) for _ in range(len(truth) + 1)]
    for i, row in enumerate(truth, 1):
        for j, other in enumerate(found, 1):
            best[i][j] = max(best[i - 1][j], best[i][j - 1], best[i - 1][j - 1] + shared(row, other))
    return best[-1][-1]


def score(made: MadeTable, near: bool = False) -> tuple[int, int, int]:
    """Cells that agree, cells of the truth, cells found."""
    hits = wanted = offered = 0
    for truth, found in zip(made.pages, _cached(made), strict=True):
        hits += matched(truth, found, near)
        wanted += sum(bool(cell) for row in truth for cell in row)
        offered += sum(bool(cell) for row in found for cell in row)
    return hits, wanted, offered


_found: dict[str, list[list[list[str]]]] = {}


def _cached(made: MadeTable) -> list[list[list[str]]]:
    if made.name not in _found:
        _found[made.name] = found_in(made)
    return _found[made.name]


def f1(hits: int, wanted: int, offered: int) -> float:
    return 2 * hits / max(1, wanted + offered)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--tables", type=int, default=72)
    asked.add_argument("--half", choices=("dev", "held", "all"), default="all")
    asked.add_argument("--no-scans", action="store_true")
    asked.add_argument("--show", action="store_true")
    asked.add_argument("--long", type=int, default=0, help="A statement of so many pages: time a page.")
    wanted = asked.parse_args()
    if wanted.long:
        long_one(wanted.long)
        return
    sums: dict[str, list[int]] = defaultdict(lambda: [0] * 6)
    for number in range(wanted.tables):
        half = "held" if number // 9 % 2 else "dev"
        if wanted.half not in ("all", half) or (wanted.no_scans and number % 3 == 2):
            continue
        made = made_table(number)
        exact, near = score(made), score(made, near=True)
        for name in (f"{made.group} {half}", f"{made.group} {made.kind}", "all"):
            sums[name] = [a + b for a, b in zip(sums[name], (*exact, *near), strict=True)]
        if f1(*exact) < (0.85 if made.group == "scan" else 0.99) or wanted.show:
            print(f"  {made.name} ({half}): F1 {f1(*exact):.3f}, near {f1(*near):.3f}, pages {len(made.pages)}")
    for name, both in sorted(sums.items()):
        print(f"{name:16} cells {both[1]:6}  F1 {f1(*both[:3]):.4f}  near {f1(*both[3:]):.4f}")


def long_one(pages: int) -> None:
    """Processor time a page of a long statement."""
    made = made_table(9, rows=40 * pages)
    began = time.process_time()
    number = sum(len(page) for page in found_in(made))
    spent = time.process_time() - began
    print(f"{len(made.pages)} pages, {number} rows: {spent:.1f} s, {1000 * spent / len(made.pages):.0f} ms a page")


if __name__ == "__main__":
    main()
