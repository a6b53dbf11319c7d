"""A bundle of thousands of pages from mixed sources against `qpdf --pages` on the same files; every link checked.

JUDGEDESK_CORPUS=DIR python tests/benchmarks/bench_bundle.py [--pages 5000]
"""

import argparse
import io
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "benchmarks")]

from cases import CHEAP, PASSPHRASE  # noqa: E402
from table import head, line  # noqa: E402

from judgedesk.app import bundles, casefile, intake, reading, records  # noqa: E402
from judgedesk.app.casefile import Case  # noqa: E402
from judgedesk.domain.roles import Role  # noqa: E402

_WITNESSES = {
    "format": "judgedesk-records/1",
    "persons": [
        {"id": "v1", "roles": ["victim"], "name": "Linh Nguyen Thi", "pseudonym": "P-1", "protected": True,
         "born": "2001-05-02", "address": "ul. Wymyślona 7, Zmyślin"},
        {"id": "v2", "roles": ["witness"], "name": "Olena Wrzeszczykowa", "pseudonym": "P-2", "protected": True},
    ],
}  # fmt: skip


def made_files(folder: Path, pages: int) -> list[Path]:
    """Printed pages, scans, pictures, letters and sheets of paper that no corpus has, a fiftieth of the pages."""
    from PIL import Image, ImageDraw
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.pdfgen import canvas

    folder.mkdir(parents=True)
    made = []
    scan = Image.new("L", (1240, 1754), 250)
    ImageDraw.Draw(scan).text((200, 200), "Protokol przesluchania", fill=20)
    packed = io.BytesIO()
    scan.save(packed, "JPEG", dpi=(150, 150))
    for number in range(max(1, pages // 100)):
        path = folder / f"made-{number:03}.pdf"
        paper = canvas.Canvas(str(path), pagesize=landscape(A4) if number % 3 == 0 else A4)
        for page in range(2):
            paper.drawString(72, 500, f"Notatka nr {number}, strona {page + 1}")
            paper.showPage()
        paper.save()
        made.append(path)
        (folder / f"scan-{number:03}.jpg").write_bytes(packed.getvalue())
        (folder / f"letter-{number:03}.txt").write_text(f"List nr {number}\n" + "Zażółć gęślą jaźń.\n" * 30, "utf-8")
        made += [folder / f"scan-{number:03}.jpg", folder / f"letter-{number:03}.txt"]
    return made


def chosen_files(corpus: Sequence[Path], folder: Path, pages: int) -> list[Path]:
    """Files of a corpus until there are so many pages, and the made ones."""
    import pikepdf

    made, number = made_files(folder, pages), 0
    for path in corpus:
        try:
            with pikepdf.open(path) as found:
                number += len(found.pages)
        except pikepdf.PdfError:
            continue
        made.append(path)
        if number >= pages:
            break
    return made


def bench_bundle(corpus: Sequence[Path], work: Path, pages: int = 5000) -> None:
    """Build, measure, check."""
    head(f"bundle of {pages} pages")
    files = chosen_files(corpus, work / "made", pages)
    case = casefile.create_case(work / "bundle.jdcase", "II K 1/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP)
    with case:
        intake.import_files(case, files)
        records.apply(case, _WITNESSES)
        for recipient in ("authority", "served"):
            _measure(case, work / f"{recipient}.pdf", recipient, sum(path.stat().st_size for path in files))
    rival = [str(path) for path in files if path.suffix == ".pdf"]
    began = _children()
    subprocess.run(["qpdf", "--empty", "--pages", *rival, "--", str(work / "qpdf.pdf")], check=False)
    line("qpdf --pages, the PDFs among them", f"{_children() - began:.1f} s of processor")
    check(work / "served.pdf")


def _measure(case: Case, path: Path, recipient: str, size: int) -> None:
    documents = reading.listed(case)
    half = len(documents) // 2
    spec = {"title": "Akta sprawy — wybór", "for": recipient, "sections": [
        {"title": "A. Zeznania", "documents": [one.id for one in documents[:half]]},
        {"title": "B. Dokumenty", "documents": [one.id for one in documents[half:]]},
    ]}  # fmt: skip
    clock, own, children = time.monotonic(), time.process_time(), _children()
    stages: dict[str, float] = {}

    def told(stage: str, done: int, of: int) -> None:
        stages[stage] = time.monotonic() - clock

    why = "benchmark: words of the corpus that look like the made names"
    made = bundles.build(case, bundles.read_spec(spec), path, language="pl", progress=told, override=why)
    seconds = time.monotonic() - clock
    line(f"{recipient}: {made.pages} pages", f"{seconds:.1f} s",
         f"processor {time.process_time() - own:.1f} s here, {_children() - children:.1f} s in children")  # fmt: skip
    line("  ends of stages", ", ".join(f"{stage} {at:.1f}" for stage, at in stages.items()))
    kinds = {"here": resource.RUSAGE_SELF, "child": resource.RUSAGE_CHILDREN}
    most = [f"{name} {resource.getrusage(of).ru_maxrss >> 10} MiB" for name, of in kinds.items()]
    line("  most memory", ", ".join(most))
    line("  size", f"{path.stat().st_size / 1e6:.1f} MB", f"{path.stat().st_size / size:.2f} of the files")


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def check(path: Path) -> None:
    """Every link and bookmark lands where it says, every page has its number and text, by two engines."""
    import pikepdf
    from pypdfium2 import PdfDocument

    found = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
    line("qpdf --check", "clean" if found.returncode == 0 else found.stderr[-300:])
    texts = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=False).stdout
    printed = texts.decode("utf-8", "replace").split("\f")
    document = PdfDocument(path)
    second = [page.get_textpage().get_text_range() for page in document]
    numbered = sum(
        str(number) in one.split() and str(number) in other.split()
        for number, (one, other) in enumerate(zip(printed, second, strict=False), 1)
    )
    line("pages whose number both engines read", f"{numbered} of {len(second)}")
    with pikepdf.open(path) as bundle:
        places = {page.obj.objgen: number for number, page in enumerate(bundle.pages, 1)}
        links = right = 0
        for index, page in enumerate(bundle.pages):
            for one in page.obj.get("/Annots", ()):
                links += 1
                right += _says(second[index], places[one.Dest[0].objgen])
        marks = list(_bookmarks(bundle.open_outline().root))
        good = sum(places[one.destination[0].objgen] == int(one.title.partition(" ")[0])
                   for one in marks if one.title.partition(" ")[0].isdecimal())  # fmt: skip
    line("links that lead to a page printed beside them", f"{right} of {links}")
    line("bookmarks with a number that lead there", f"{good} of {len(marks)}, the others are sections")


def _says(text: str, number: int) -> bool:
    return str(number) in text.split()


def _bookmarks(items: Sequence[object]) -> object:
    for one in items:
        yield one
        yield from _bookmarks(one.children)


if __name__ == "__main__":
    import shutil
    import tempfile  # noqa: TID251 - benchmarks work outside the tree

    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--corpus", type=Path, default=os.environ.get("JUDGEDESK_CORPUS"))
    asked.add_argument("--pages", type=int, default=5000)
    given = asked.parse_args()
    inner = Path(given.corpus) / "pdf"
    place = Path(tempfile.mkdtemp(prefix="judgedesk-bundle-"))
    try:
        bench_bundle(sorted((inner if inner.is_dir() else Path(given.corpus)).glob("*.pdf")), place, given.pages)
    finally:
        shutil.rmtree(place, ignore_errors=True)
