"""How well folios, gaps and the papers of a volume are found, on files made with their truth, through the whole import.

    python tests/benchmarks/bench_folios.py [--volumes 36] [--seed 1000] [--show]

A quarter of the volumes are PDFs with a text layer, read by the importer; the others are scans whose words with their
boxes are what OCR leaves, misread as OCR does. Then `settle` works out the folios, and every page is compared.
"""

import argparse
import io
import random
import shutil
import sys
import tempfile  # noqa: TID251 - benchmarks work outside the tree
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from cases import CHEAP, PASSPHRASE, store_document  # noqa: E402
from made_volumes import MadePage, MadeVolume, made_papers, made_volume, misread, smudged  # noqa: E402
from reportlab.pdfgen.canvas import Canvas  # noqa: E402
from table import head, line, percentile  # noqa: E402

from judgedesk.app import casefile, folios, intake, splitting  # noqa: E402
from judgedesk.app.casefile import Case  # noqa: E402
from judgedesk.app.sources import volume_label  # noqa: E402
from judgedesk.domain.documents import TextSource, page_id  # noqa: E402
from judgedesk.domain.folio_runs import Leaf, number  # noqa: E402
from judgedesk.domain.folios import Folio, Read  # noqa: E402
from judgedesk.domain.roles import Role  # noqa: E402
from judgedesk.ingest.messages import WORD  # noqa: E402
from judgedesk.store import documents, layers  # noqa: E402
from judgedesk.store.documents import NewPage  # noqa: E402
from judgedesk.store.layers import OcrText  # noqa: E402

WIDE, HIGH = 595.0, 842.0
BODY = "The witness said that the passports were kept in a safe and that nobody was paid for the work."


class Score:
    """True and false positives, and what was missed."""

    def __init__(self) -> None:
        self.true = self.false = self.missed = 0

    def add(self, found: object, truth: object) -> None:
        if found and found == truth:
            self.true += 1
        else:
            self.false += bool(found)
            self.missed += bool(truth)

    def said(self) -> str:
        precision = self.true / max(1, self.true + self.false)
        recall = self.true / max(1, self.true + self.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return f"P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}"


def files_of(volume: MadeVolume) -> list[list[MadePage]]:
    """The pages of each file."""
    edges = [0, *volume.cuts, len(volume.pages)]
    return [volume.pages[a:b] for a, b in pairwise(edges)]


def write_pdf(path: Path, pages: Sequence[MadePage], seed: int) -> None:
    """A PDF with a text layer: stamp, printed numbers, some lines."""
    chance, out = random.Random(seed), io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDE, HIGH))
    for page in pages:
        canvas.setFont("Helvetica", 11)
        if page.header and not page.stamp:
            canvas.drawRightString(540, 805, page.header)
        elif page.header:
            canvas.drawCentredString(300, 805, page.header)
        if page.stamp:
            canvas.drawRightString(570 - chance.randint(0, 30), 815 - chance.randint(0, 12), page.stamp)
        if not page.blank:
            for row in range(chance.randint(3, 8)):
                canvas.drawString(60, 700 - 20 * row, BODY[: chance.randint(20, len(BODY))])
            canvas.drawCentredString(300, 30, page.foot)
        canvas.showPage()
    canvas.save()
    path.write_bytes(out.getvalue())


def scan(page: MadePage, noise: float, chance: random.Random) -> OcrText:
    """What OCR leaves of a page: text and words with boxes."""
    text, packed = "", b""

    def put(words: str, x: float, y: float, confidence: float = 0.9) -> None:
        nonlocal text, packed
        for word in words.split():
            start, width = len(text), 6.0 * len(word)
            text += word + " "
            packed += WORD.pack(start, start + len(word), x, y, x + width, y + 12, confidence)
            x += width + 6
        text = text[:-1] + "\n"

    if page.stamp and chance.random() > noise:
        put(misread(page.stamp, noise, chance) or "~", 500 + chance.uniform(0, 35), 15 + chance.uniform(0, 25), 0.7)
    if page.header:
        put(page.header, 520, 60)
    if not page.blank:
        for row in range(chance.randint(3, 8)):
            put(smudged(BODY, noise, chance), 60, 140 + 20 * row)
        if page.foot:
            put(page.foot, 290, 800)
    return OcrText(text, "en", 0.9, packed, 0, 0.0, "made", WIDE, HIGH)


def store_scans(case: Case, volume: MadeVolume) -> None:
    """The files of a volume as scans that OCR has read."""
    chance = random.Random(volume.name)
    for place, pages in enumerate(files_of(volume)):
        name = f"{volume.name}-{place}.pdf"
        document = store_document(case, name, name, volume=volume_label(volume.name))
        with case.file.writing() as connection:
            documents.drop_pages(connection, document)
            empty = [NewPage(n, "", TextSource.NONE, "", WIDE, HIGH, 0) for n in range(1, len(pages) + 1)]
            documents.add_pages(connection, document, empty)
            connection.execute("UPDATE documents SET pages = pages_done, kind = 'pdf' WHERE id = ?", (document,))
            known: set[str] = set()
            for n, page in enumerate(pages, 1):
                layers.set_read(connection, page_id(document, n), scan(page, volume.noise, chance), known)


def compare(case: Case, volume: MadeVolume, scores: dict[str, Score], *, show: bool) -> None:
    """Every page's folio, and every gap, against the truth."""
    label = volume_label(volume.name)
    own, gaps = Score(), Score()
    lines = folios.volume(case, label)
    assert len(lines) == len(volume.pages)
    for found, truth in zip(lines, volume.pages, strict=True):
        own.add(found.folio, truth.folio)
        scores["text" if not volume.scanned else f"scan {volume.noise:.0%}"].add(found.folio, truth.folio)
        scores["all"].add(found.folio, truth.folio)
        if show and found.folio != truth.folio:
            print("   ", volume.name, found, "is", truth.folio, "stamped", truth.stamp)
    wanted = {place for place, page in enumerate(volume.pages) if page.gap}
    told = {problem.number - 1 for problem in folios.problems(case, {label}) if problem.kind == "gap"}
    for place in wanted | told:
        near = any(abs(place - other) <= 2 for other in (told if place in wanted else wanted))
        if place in wanted:
            gaps.add(near, True)
            scores["gaps"].add(near, True)
        elif not near:
            scores["gaps"].add(True, False)
            gaps.add(True, False)
    kind = "scan" if volume.scanned else "text"
    about = (
        f"{len(lines)} pages, {volume.style}, {kind} {volume.noise:.0%}, gaps {gaps.true}+{gaps.false}-{gaps.missed}"
    )
    line(volume.name, own.said(), about)


def bench_volumes(work: Path, seeds: range, *, show: bool) -> None:
    """Made volumes through import, OCR layer, settling."""
    head(f"folios of {len(seeds)} made volumes")
    made = [made_volume(seed, scanned=seed % 4 != 1) for seed in seeds]
    case = casefile.create_case(work / "made.jdcase", "made", "bench", Role.JUDGE, PASSPHRASE, CHEAP)
    for volume in made:
        if volume.scanned:
            store_scans(case, volume)
            continue
        folder = work / "files" / volume.name
        folder.mkdir(parents=True)
        for place, pages in enumerate(files_of(volume)):
            write_pdf(folder / f"{volume.name}-{place}.pdf", pages, place)
    report = intake.import_files(case, [work / "files"])
    assert not report.failed
    began = time.perf_counter()
    folios.settle(case)
    took = time.perf_counter() - began
    keys = ("text", "scan 0%", "scan 2%", "scan 5%", "all", "gaps")
    scores = {key: Score() for key in keys}
    for volume in made:
        compare(case, volume, scores, show=show)
    for key in keys:
        line(f"together: {key}", scores[key].said())
    pages = sum(len(volume.pages) for volume in made)
    line("settling", f"{pages / took:.0f} pages/s", f"{pages} pages, {took:.2f} s")
    began = time.perf_counter()
    folios.settle(case)
    line("settling again, nothing new", f"{pages / (time.perf_counter() - began):.0f} pages/s")
    case.close()


def bench_splitting(work: Path, seeds: range, *, show: bool) -> None:
    """Where papers begin in made volumes."""
    head(f"papers of {len(seeds)} made volumes")
    case = casefile.create_case(work / "papers.jdcase", "made", "bench", Role.JUDGE, PASSPHRASE, CHEAP)
    scores = {key: Score() for key in ("0%", "1%", "3%", "all")}
    pages_in, took = 0, 0.0
    for seed in seeds:
        pages, noise = made_papers(seed)
        chance = random.Random(seed)
        texts = [smudged("\n".join(page.lines), noise, chance) for page in pages]
        document = store_document(case, f"scan {seed}.txt", *texts)
        began = time.perf_counter()
        found = {segment.first for segment in splitting.propose(case, document)}
        took += time.perf_counter() - began
        pages_in += len(pages)
        for place, page in enumerate(pages, 1):
            if place > 1:  # a first page needs no skill
                for key in (f"{noise:.0%}", "all"):
                    scores[key].add(place in found, page.first)
                if show and (place in found) != page.first:
                    print(
                        "   ", seed, place, "found" if place in found else "missed", texts[place - 1][:120].split("\n")
                    )
    for key, score in scores.items():
        line(f"first pages, letters misread {key}", score.said())
    line("proposing", f"{pages_in / took:.0f} pages/s")
    case.close()


def bench_runs() -> None:
    """The run logic alone on 100,000 pages."""
    head("numbering 100,000 pages")
    for name, wrong, backs in (
        ("clean", 0.0, False),
        ("a tenth misread", 0.1, False),
        ("backs", 0.1, True),
        ("noise", 1.0, False),
    ):
        chance = random.Random(1)
        leaves, folio = [], 0
        for place in range(1, 100_001):
            if backs and place % 2 == 0:
                leaves.append(Leaf(page_id(1, place)))
                continue
            folio += 1
            value = chance.randint(1, 99_999) if chance.random() < wrong else folio
            leaves.append(Leaf(page_id(1, place), (Read(Folio(value)),)))
        times = []
        for _ in range(3):
            began = time.perf_counter()
            number(leaves)
            times.append(time.perf_counter() - began)
        line(name, f"{percentile(times, 0.5):.2f} s")


def main() -> None:
    """Run all parts."""
    wanted = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wanted.add_argument("--volumes", type=int, default=36)
    wanted.add_argument("--seed", type=int, default=1000, help="the first; another one makes other volumes")
    wanted.add_argument("--show", action="store_true", help="every page that is wrong")
    asked = wanted.parse_args()
    work = Path(tempfile.mkdtemp(prefix="judgedesk-bench-"))
    try:
        seeds = range(asked.seed, asked.seed + asked.volumes)
        bench_volumes(work, seeds, show=asked.show)
        bench_splitting(work, seeds, show=asked.show)
        bench_runs()
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
