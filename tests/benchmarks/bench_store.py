"""What the settings of the encrypted database cost: page size and synchronous mode."""

import os
import random
import sys
import time
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from table import head, line, percentile

PAGE_SIZES = (4096, 8192, 16384)
MODES = ("NORMAL", "FULL")


def bench_store(work: Path, *, short: bool) -> None:
    """Commit latency of single small acts, and rate of page batches with their index, per setting."""
    head("encrypted store, per setting")
    commits, batches = (60, 6) if short else (300, 30)
    chosen = random.Random(3)
    words = ["".join(chosen.choices("abcdefghijklmnoprstuwyz", k=chosen.randint(3, 10))) for _ in range(20_000)]
    texts = [" ".join(chosen.choices(words, k=350)) for _ in range(256)]
    for size in PAGE_SIZES:
        for mode in MODES:
            path = work / f"{size}{mode}.db"
            latency, rate = _measure(path, size, mode, commits, batches, texts)
            one, other = percentile(latency, 0.5) * 1e3, percentile(latency, 0.95) * 1e3
            weight = path.stat().st_size / 2**20
            line(
                f"pages of {size}, synchronous {mode}", f"{rate:.0f} pages/s",
                f"commit p50 {one:.2f} ms, p95 {other:.2f} ms, {weight:.0f} MiB",
            )  # fmt: skip
            path.unlink()


def _measure(
    path: Path, size: int, mode: str, commits: int, batches: int, texts: list[str]
) -> tuple[list[float], float]:
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{os.urandom(32).hex()}'\"")
    connection.execute(f"PRAGMA cipher_page_size = {size}")
    for setting in ("temp_store = MEMORY", "journal_mode = WAL", f"synchronous = {mode}", "secure_delete = ON",
                    "cache_size = -65536"):  # fmt: skip
        connection.execute(f"PRAGMA {setting}")
    connection.execute("CREATE TABLE pages(id INTEGER PRIMARY KEY, text TEXT)")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(body, content='', tokenize='ascii')")
    connection.execute("CREATE TABLE tags(id INTEGER PRIMARY KEY, note TEXT)")
    began, page = time.perf_counter(), 0
    for _ in range(batches):
        connection.execute("BEGIN IMMEDIATE")
        for text in texts:
            page += 1
            connection.execute("INSERT INTO pages VALUES (?, ?)", (page, text))
            connection.execute("INSERT INTO words(rowid, body) VALUES (?, ?)", (page, text))
        connection.execute("COMMIT")
    rate = page / (time.perf_counter() - began)
    latency = []
    for number in range(commits):
        start = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO tags VALUES (?, ?)", (number, "a note of some length " * 4))
        connection.execute("COMMIT")
        latency.append(time.perf_counter() - start)
    connection.close()
    return latency, rate


if __name__ == "__main__":
    import shutil
    import tempfile  # noqa: TID251 - benchmarks work outside the tree

    place = Path(tempfile.mkdtemp(prefix="judgedesk-bench-"))
    try:
        bench_store(place, short="--short" in sys.argv)
    finally:
        shutil.rmtree(place)
