"""How truly near duplicates and candidates are found, and what enrichment costs.

    python tests/benchmarks/bench_enrichment.py [--corpus DIR] [--short]

`--corpus`, or JUDGEDESK_CORPUS, names a folder with texts (.md, .txt) and, for the rates, PDF files in ``pdf/``.
Without it the truth is made from the sources of the demonstration case alone.
"""

import argparse
import os
import random
import shutil
import sys
import tempfile  # noqa: TID251 - benchmarks work outside the tree
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "benchmarks")]

import candidate_truth  # noqa: E402
import near_truth  # noqa: E402
import pypdfium2  # noqa: E402
from cases import CHEAP, PASSPHRASE  # noqa: E402
from table import head, line, percentile  # noqa: E402

from judgedesk.app import casefile, enrichment, families  # noqa: E402
from judgedesk.app.casefile import Case  # noqa: E402
from judgedesk.domain.documents import DocumentState, TextSource  # noqa: E402
from judgedesk.domain.roles import Role  # noqa: E402
from judgedesk.language.candidates import candidates  # noqa: E402
from judgedesk.language.differences import compare  # noqa: E402
from judgedesk.language.found import KINDS  # noqa: E402
from judgedesk.language.identify import identify  # noqa: E402
from judgedesk.language.similar import signature  # noqa: E402
from judgedesk.store import audit, documents  # noqa: E402
from judgedesk.store.documents import NewPage  # noqa: E402


def stored(folder: Path, name: str, texts: Sequence[tuple[str, Sequence[str]]]) -> Case:
    """A case with documents of text, as the import leaves them but for the originals."""
    case = casefile.create_case(folder / name, "Benchmark", "judge", Role.JUDGE, PASSPHRASE, CHEAP)
    for number, (title, pages) in enumerate(texts, 1):
        row = {"id": number, "name": title, "volume": "", "kind": "text", "sha256": f"made {number}", "size": 1,
               "state": DocumentState.ARRIVING.value, "added": audit.now()}  # fmt: skip
        with case.file.writing() as connection:
            documents.add(connection, row)
            made = [NewPage(page, text, TextSource.TEXT, "", 1.0, 1.0, 0) for page, text in enumerate(pages, 1)]
            documents.add_pages(connection, number, made)
            documents.finish(connection, number, DocumentState.READY)
    return case


def paged(text: str) -> list[str]:
    """A text cut into pages of some 2,000 characters, anywhere."""
    return [text[at : at + 2000] for at in range(0, len(text), 2000)] or [""]


def bench_near(work: Path, corpus: Path | None, short: bool) -> None:
    """Families against the truth: of all pairs, of pairs with the original by what was done to it."""
    texts = near_truth.demo_texts() | (near_truth.real_texts(corpus) if corpus and not short else {})
    made = near_truth.made(texts, 20 if short else 90)
    random.Random(2).shuffle(made)
    head(f"near duplicates: {len(made)} documents, {len(texts)} originals")
    case = stored(work, "near.jdcase", [(document.name, paged(document.text)) for document in made])
    report = enrichment.enrich(case, steps=["families"])
    line("signatures, then comparisons", f"{report.seconds['texts']:.1f} s, {report.seconds['families']:.1f} s",
         f"{report.compared} pairs compared of {len(made) * (len(made) - 1) // 2}")  # fmt: skip
    group = {}
    for family in families.families(case):
        group.update({member.document - 1: family.id for member in family.members})
    found = {pair for pair in combinations(sorted(group), 2) if group[pair[0]] == group[pair[1]]}
    expected = near_truth.pairs_of(made)
    line("pairs: precision", f"{len(found & expected) / max(1, len(found)):.4f}", f"{len(found - expected)} wrong")
    line("pairs: recall", f"{len(found & expected) / len(expected):.4f}", f"{len(expected - found)} missed")
    place = {document.name: number for number, document in enumerate(made)}
    hit: Counter[str] = Counter()
    for number, document in enumerate(made):
        if document.of:
            hit[document.kind] += tuple(sorted((number, place[document.of]))) in found
    for kind, number in sorted(Counter(document.kind for document in made if document.of).items()):
        line(f"recall, {kind}", f"{hit[kind] / number:.3f}", f"{hit[kind]} of {number}")
    forms = [number for number, document in enumerate(made) if document.kind == "form"]
    line("forms taken for one another", str(sum(pair in found for pair in combinations(forms, 2))),
         f"of {len(forms) * (len(forms) - 1) // 2} pairs")  # fmt: skip
    _why(made, found - expected)
    case.close()


def _why(made: Sequence[near_truth.Made], wrong: set[tuple[int, int]]) -> None:
    groups = Counter(tuple(sorted((made[i].group, made[j].group))) for i, j in wrong)
    for (one, other), number in groups.most_common(6):
        line("wrongly together", f"{one} + {other}", f"{number} pairs")


def bench_candidates(short: bool) -> None:
    """Candidates against the truth, on clean pages and as OCR would read them."""
    pages = candidate_truth.pages(100 if short else 500)
    for rate in (0.0, 0.01, 0.02):
        chosen = random.Random(4)
        right: Counter[str] = Counter()
        wrong: Counter[str] = Counter()
        missed: Counter[str] = Counter()
        for text, lines in pages:
            expected = Counter((one.kind, one.value) for one in lines if one.value)
            expected += Counter(("person", "Olena Bondar") for one in lines if "<<" in one.text)
            read = near_truth.scanned(text, rate, chosen) if rate else text
            got = Counter((one.kind, one.value) for one in candidates(read))
            for key in expected | got:
                right[key[0]] += min(expected[key], got[key])
                wrong[key[0]] += max(0, got[key] - expected[key])
                missed[key[0]] += max(0, expected[key] - got[key])
        head(f"candidates on {len(pages)} pages, {rate:.0%} of the letters misread")
        for kind in KINDS:
            precision = right[kind] / max(1, right[kind] + wrong[kind])
            recall = right[kind] / max(1, right[kind] + missed[kind])
            line(kind, f"P {precision:.3f}  R {recall:.3f}", f"{right[kind]} right")


def bench_rates(work: Path, corpus: Path | None, short: bool) -> None:
    """Pages a second of each step and of whole runs, and what the desk's other threads notice of a run."""
    texts = _pdf_texts(corpus, 20 if short else 1000) if corpus else []
    if not texts:
        texts = [(name, paged(text)) for name, text in near_truth.demo_texts().items()]
    pages = [page for _, document in texts for page in document]
    head(f"rates on {len(texts)} documents, {len(pages)} pages")
    identify(pages[0] + " dowolny tekst po polsku")
    candidates(pages[0])
    for name, step in (("languages", identify), ("candidates", candidates)):
        line(
            f"{name}, this process",
            f"{len(pages) / _timed(lambda step=step: [step(page) for page in pages]):.0f} pages/s",
        )
    seconds = _timed(lambda: [signature(document) for _, document in texts])
    line("signatures, this process", f"{len(pages) / seconds:.0f} pages/s")
    for jobs in (1, 2):
        case = stored(work, f"rates{jobs}.jdcase", texts)
        lags, stop = [], threading.Event()
        watch = threading.Thread(target=_watch, args=(lags, stop))
        watch.start()
        report = enrichment.enrich(case, jobs=jobs)
        stop.set()
        watch.join()
        line(
            f"all text steps, {jobs} child(ren)",
            f"{report.pages_per_second:.0f} pages/s",
            f"{report.seconds['texts']} s",
        )
        line("  families", f"{report.seconds['families']} s", f"{report.compared} comparisons, {report.families} found")
        line("  a thread that sleeps 5 ms is late by", f"p99 {percentile(lags, 0.99) * 1e3:.1f} ms",
             f"worst {max(lags) * 1e3:.0f} ms")  # fmt: skip
        again = _timed(lambda case=case: enrichment.enrich(case))
        line("  a second run, nothing to do", f"{again:.2f} s")
        case.close()
    chosen = random.Random(9)
    words = [word for page in pages for word in page.split()][:200_000]
    other = [word if chosen.random() > 0.05 else chosen.choice(words) for word in words]
    seconds = _timed(lambda: compare([" ".join(words)], [" ".join(other)]))
    line(f"differences of two texts of {len(words)} words", f"{seconds:.2f} s")


def _pdf_texts(corpus: Path, most: int) -> list[tuple[str, list[str]]]:
    found = []
    for path in sorted((corpus / "pdf" if (corpus / "pdf").is_dir() else corpus).glob("*.pdf"))[:most]:
        try:
            document = pypdfium2.PdfDocument(path.read_bytes())
        except pypdfium2.PdfiumError:
            continue
        found.append((path.name, [page.get_textpage().get_text_range().replace("\0", "") for page in document]))
        document.close()
    return found


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _watch(lags: list[float], stop: threading.Event) -> None:
    while not stop.is_set():
        began = time.perf_counter()
        time.sleep(0.005)
        lags.append(time.perf_counter() - began - 0.005)


def main() -> int:
    """Run all sections."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--corpus", type=Path, default=os.environ.get("JUDGEDESK_CORPUS"))
    wanted.add_argument("--texts", type=Path, help="folder with texts for the truth, where it is another one")
    wanted.add_argument("--short", action="store_true")
    asked = wanted.parse_args()
    corpus = Path(asked.corpus) if asked.corpus else None
    work = Path(tempfile.mkdtemp(prefix="judgedesk-bench-"))
    try:
        bench_near(work, asked.texts or corpus, asked.short)
        bench_candidates(asked.short)
        bench_rates(work, corpus, asked.short)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
