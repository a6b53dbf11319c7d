"""Questions to large cases, beside bare FTS5, Whoosh's own index and Recoll on the same pages.

    python tests/benchmarks/bench_finding.py --corpus DIR [--pages 10000 100000 500000] [--rivals fts5 whoosh recoll]
        [--questions 50] [--keep FOLDER]

A case of 500,000 made pages takes some ten minutes to make and 3 GB; `--keep` names a folder in which it is left and
found again. Rivals work on at most 10,000 (Whoosh) or 100,000 pages. The goal is that the first 50 results and a count
take less than 50 ms in 95 of 100 questions of every kind, facets less than 300 ms.
"""

import argparse
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile  # noqa: TID251 - benchmarks work outside the tree
import time
import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from bench_import import PASSPHRASE, USER  # noqa: E402
from made_case import made_case  # noqa: E402
from made_pages import made_texts, texts_of  # noqa: E402
from table import head, line, percentile  # noqa: E402

from judgedesk.app import casefile, facets, finding, forms  # noqa: E402
from judgedesk.app.casefile import Case  # noqa: E402
from judgedesk.domain.errors import UserError  # noqa: E402
from judgedesk.domain.roles import Compartment  # noqa: E402
from judgedesk.language.fold import index_text  # noqa: E402
from judgedesk.search.check import integrity  # noqa: E402
from judgedesk.store import documents as store  # noqa: E402
from judgedesk.store.documents import NewPage  # noqa: E402

RIVALS = {"fts5": 100_000, "whoosh": 10_000, "recoll": 100_000}
"""Pages at most on which each is tried."""

Questions = dict[str, list[str]]


def questions(texts: Sequence[str], number: int) -> Questions:
    """Questions of each kind, drawn from some texts by how many of them hold a word."""
    chosen = random.Random(3)
    held = Counter(word for text in texts for word in set(index_text(text).split()))
    words = sorted(word for word in held if word.isalpha() and word.isascii() and 3 < len(word) < 20)
    rare = [word for word in words if held[word] <= 2]
    common = sorted(words, key=lambda word: -held[word])[:100]
    middle = [word for word in words if len(texts) / 300 < held[word] < len(texts) / 20]

    def run(size: int) -> list[str]:
        while True:
            found = index_text(chosen.choice(texts)).split()
            if len(found) > size + 2:
                start = chosen.randrange(len(found) - size)
                return found[start : start + size]

    makers: dict[str, Callable[[], str]] = {
        "rare word": lambda: chosen.choice(rare),
        "common word": lambda: chosen.choice(common),
        "two words": lambda: f"{chosen.choice(common)} {chosen.choice(middle)}",
        "either of two": lambda: f"{chosen.choice(middle)} OR {chosen.choice(middle)}",
        "one without another": lambda: f"{chosen.choice(middle)} NOT {chosen.choice(common)}",
        "phrase": lambda: f'"{" ".join(run(3))}"',
        "beginning": lambda: f"{chosen.choice(middle)[:4]}*",
        "within five words": lambda: f'"{chosen.choice(common)} {chosen.choice(middle)}"~5',
        "pattern": lambda: f"*{chosen.choice(middle)[2:]}",
        "one edit": lambda: f"{chosen.choice(middle)}~1",
        "two edits": lambda: f"{chosen.choice([word for word in middle if len(word) > 5])}~2",
        "in a volume": lambda: f"{chosen.choice(common)} volume:{chosen.randint(1, 2)}",
        "in a language": lambda: f"{chosen.choice(common)} lang:{chosen.choice(('pl', 'en', 'de'))}",
        "folios": lambda: f"{chosen.choice(common)} folio:[{chosen.randint(1, 500)} TO {chosen.randint(600, 4000)}]",
    }
    return {kind: [make() for _ in range(number)] for kind, make in makers.items()}


def timed(asked: Sequence[str], answer: Callable[[str], object]) -> list[float]:
    """Milliseconds of each question; one that is refused counts with the time that took."""
    found = []
    for question in asked:
        began = time.perf_counter()
        with suppress(UserError):
            answer(question)
        found.append(1000 * (time.perf_counter() - began))
    return found


def told(name: str, times: Sequence[float], remark: str = "") -> None:
    """Median and 95th percentile."""
    line(name, f"{percentile(times, 0.5):7.1f} {percentile(times, 0.95):7.1f} ms", remark)


def bench_desk(path: Path, kinds: Questions) -> None:
    """Our own."""
    with casefile.open_case(path, USER, PASSPHRASE, write=True) as case:
        reading = case.file.reading()
        pages = reading.execute("SELECT count(*) FROM pages").fetchone()[0]
        text = reading.execute("SELECT sum(length(CAST(text AS BLOB))) FROM pages").fetchone()[0]
        index = reading.execute("SELECT sum(length(block)) FROM page_index_data").fetchone()[0]
        words = reading.execute("SELECT count(*) FROM words").fetchone()[0]
        head(f"judgedesk, {pages:,} pages, {words:,} words")
        line("index", f"{index / 1e6:.0f} MB", f"{index / text:.2f} of the text ({text / 1e6:.0f} MB); goal 0.6")
        began = time.perf_counter()
        for part in case.file.parts[:1]:
            forms.of(case).vocabulary(part).load()
        line("vocabulary loaded", f"{time.perf_counter() - began:.2f} s")
        finding.search(case, "a")
        for kind, asked in kinds.items():
            told(f"{kind}: first 50", timed(asked, lambda question: _first(case, question, exact=True)))
            told(f"{kind}: with forms", timed(asked, lambda question: _first(case, question, exact=False)))
            told(f"{kind}: count", timed(asked, lambda question: finding.count(case, question, wait=False)))
            told(f"{kind}: facets", timed(asked[:10], lambda question: facets.facets(case, question, wait=False)))
        _grown(case)
        began = time.perf_counter()
        with case.file.writing() as connection:
            wrong = integrity(connection)
        line("index held against every page", f"{time.perf_counter() - began:.1f} s", f"{len(wrong)} wrong; goal 60 s")


def _first(case: Case, question: str, *, exact: bool) -> None:
    """What the window asks for first; ranking of very many and halves of broken words follow in the background."""
    finding.search(case, question, exact=exact, wait=False, halves=False)


def _grown(case: Case) -> None:
    """A hundred pages more, in a document that goes again."""
    texts = [f"one hundred pages more, number {number} " * 60 for number in range(100)]
    pages = [NewPage(number, text, *_FACTS) for number, text in enumerate(texts, 1)]
    began = time.perf_counter()
    with case.file.writing(Compartment.CASE, urgent=False) as connection:
        document = store.next_id(connection)
        row = {"id": document, "name": "more", "volume": "", "kind": "pdf", "size": 1, "sha256": "more", "added": ""}
        store.add(connection, {**row, "state": "arriving"})
        store.add_pages(connection, document, pages)
        store.add_words(connection, texts, set())
        store.finish(connection, document, store.DocumentState.READY)
    line("100 pages added", f"{1000 * (time.perf_counter() - began):.0f} ms", "goal 500 ms")
    with case.file.writing(Compartment.CASE, urgent=False) as connection:
        store.drop(connection, document)


_FACTS: Any = (store.TextSource.TEXT, "", 595.0, 842.0, 0, "")


def bench_fts5(texts: Sequence[str], work: Path, kinds: Questions) -> None:
    """The standard library's SQLite, unencrypted, with ranking and snippets, as one would write it in an hour."""
    path = work / "bare.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("CREATE VIRTUAL TABLE pages USING fts5(body, tokenize = 'unicode61 remove_diacritics 2')")
    began = time.perf_counter()
    for start in range(0, len(texts), 1000):
        connection.executemany("INSERT INTO pages (body) VALUES (?)", ((text,) for text in texts[start : start + 1000]))
        connection.commit()
    seconds = time.perf_counter() - began
    head(f"bare FTS5, {len(texts):,} pages")
    line("built", f"{len(texts) / seconds:,.0f} pages/s")
    index = connection.execute("SELECT sum(length(block)) FROM pages_data").fetchone()[0]
    line("index", f"{index / 1e6:.0f} MB")
    sql = "SELECT rowid, snippet(pages, 0, '[', ']', '…', 24) FROM pages WHERE pages MATCH ? ORDER BY rank LIMIT 50"
    for kind, asked in kinds.items():
        if all(question for question in (_for_fts5(kind, question) for question in asked)):
            times = timed(asked, lambda question: connection.execute(sql, (_for_fts5(kind, question),)).fetchall())  # noqa: B023
            told(f"{kind}: first 50", times)
    connection.close()


def _for_fts5(kind: str, question: str) -> str:
    """The question in FTS5's own language, '' where it has none for this kind."""
    if kind == "within five words":
        one, other = question.strip('"~5').replace('"', "").split()
        return f"NEAR({one} {other}, 5)"
    if kind in ("pattern", "one edit", "two edits", "in a volume", "in a language", "folios"):
        return ""
    return question


def bench_whoosh(texts: Sequence[str], work: Path, kinds: Questions) -> None:
    """Whoosh with an index of its own: words in plain text on the disk."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from whoosh import fields, index
        from whoosh.qparser import FuzzyTermPlugin, QueryParser
    folder = work / "whoosh"
    folder.mkdir()
    made = index.create_in(folder, fields.Schema(body=fields.TEXT(stored=True, phrase=True)))
    began = time.perf_counter()
    writer = made.writer(limitmb=256)
    for text in texts:
        writer.add_document(body=text)
    writer.commit()
    head(f"Whoosh, {len(texts):,} pages")
    line("built", f"{len(texts) / (time.perf_counter() - began):,.0f} pages/s")
    line("index", f"{sum(path.stat().st_size for path in folder.iterdir()) / 1e6:.0f} MB", "the texts in it")
    parser = QueryParser("body", made.schema)
    parser.add_plugin(FuzzyTermPlugin())
    with made.searcher() as searcher:

        def answer(question: str) -> None:
            for hit in searcher.search(parser.parse(question), limit=50):
                hit.highlights("body")

        for kind, asked in kinds.items():
            if kind not in ("in a volume", "in a language", "folios"):
                few = 2 if kind in ("pattern", "one edit", "two edits") else 20  # seconds each
                told(f"{kind}: first 50", timed(asked[:few], answer))


_ASK_RECOLL = """
import json, sys, time
from recoll import recoll
db = recoll.connect(confdir=sys.argv[1])
out = {}
for kind, asked in json.load(sys.stdin).items():
    times = []
    for question in asked:
        began = time.perf_counter()
        query = db.query()
        query.execute(question)
        for one in query.fetchmany(50):
            query.makedocabstract(one)
        times.append(1000 * (time.perf_counter() - began))
    out[kind] = times
print(json.dumps(out))
"""


def bench_recoll(texts: Sequence[str], work: Path, kinds: Questions) -> None:
    """Recoll (Xapian) over one text file a page; its Python module answers, as its window would."""
    if shutil.which("recollindex") is None:
        line("recoll skipped", "recollindex is not installed")
        return
    files, place = work / "files", work / "recoll"
    for number, text in enumerate(texts):
        path = files / f"{number // 1000:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", errors="replace")
    place.mkdir()
    (place / "recoll.conf").write_text(f"topdirs = {files}\nloglevel = 1\n", encoding="utf-8")
    environment = {**os.environ, "HOME": str(place), "RECOLL_CONFDIR": str(place)}
    began = time.perf_counter()
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": False}
    subprocess.run(["recollindex", "-c", str(place), "-z"], env=environment, **quiet)
    head(f"Recoll, {len(texts):,} pages")
    line("built", f"{len(texts) / (time.perf_counter() - began):,.0f} pages/s")
    size = sum(path.stat().st_size for path in (place / "xapiandb").iterdir())
    line("index", f"{size / 1e6:.0f} MB")
    asked = {kind: _for_recoll(kind, some) for kind, some in kinds.items()}
    answer = subprocess.run(
        ["/usr/bin/python3", "-c", _ASK_RECOLL, str(place)], env=environment, capture_output=True, text=True,
        check=False, input=json.dumps({kind: some for kind, some in asked.items() if some}),
    )  # fmt: skip
    if answer.returncode:
        line("questions skipped", answer.stderr.strip().splitlines()[-1][:60])
        return
    for kind, times in json.loads(answer.stdout).items():
        told(f"{kind}: first 50", times)


def _for_recoll(kind: str, asked: Sequence[str]) -> list[str]:
    if kind in ("one edit", "two edits", "in a volume", "in a language", "folios", "pattern"):
        return []
    if kind == "within five words":
        return [question.replace("~5", "p5") for question in asked]
    return [question.replace(" NOT ", " -") for question in asked]


def main() -> None:
    """Make the cases, ask."""
    wanted = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wanted.add_argument("--corpus", type=Path, default=os.environ.get("JUDGEDESK_CORPUS"), required=False)
    wanted.add_argument("--pages", type=int, nargs="+", default=[10_000])
    wanted.add_argument("--rivals", nargs="*", choices=RIVALS, default=[])
    wanted.add_argument("--questions", type=int, default=50)
    wanted.add_argument("--keep", type=Path)
    asked = wanted.parse_args()
    if not asked.corpus:
        line("skipped", "no PDF files: give --corpus DIR or set JUDGEDESK_CORPUS")
        return
    work = Path(tempfile.mkdtemp(prefix="judgedesk-bench-"))
    rivals = {"fts5": bench_fts5, "whoosh": bench_whoosh, "recoll": bench_recoll}
    try:
        real = texts_of(Path(asked.corpus))
        for pages in asked.pages:
            kinds = questions(list(made_texts(real, min(pages, 4000))), asked.questions)
            bench_desk(made_case(Path(asked.corpus), asked.keep or work, pages), kinds)
            for name in asked.rivals:
                if pages <= RIVALS[name]:
                    folder = work / f"{name}{pages}"
                    folder.mkdir()
                    rivals[name](list(made_texts(real, pages)), folder, kinds)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
