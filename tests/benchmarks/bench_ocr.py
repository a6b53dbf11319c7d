"""How fast and how well scans are read, against bare tesserocr on the same pages.

Ours is the whole path of a page in confined children: drawn, looked at, straightened, read, its words placed and its
language told. Bare draws with pypdfium2, reads and takes the words' boxes, in as many processes; once as it is, and
once with what Tesseract itself offers for orientation and skew (AnalyseLayout with AUTO_OSD, then turned by Pillow).
"""

import hashlib
import math
import multiprocessing
import os
import random
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "ingest"))

import pypdfium2
from scan_files import errors, page_text, printed, scan_pdf, spoilt, worn
from table import head, line

from judgedesk.ingest.messages import WORD, Recognised, Said, checked
from judgedesk.ingest.tessdata import installed, tessdata
from judgedesk.jobs import BytesSource, Crew, Limits

TRADE = "judgedesk.ingest.ocr:serve"
PROCESSES, DPI = 2, 200
LANGUAGES = ("pol", "eng")
GOAL, GOAL_ERRORS = 0.95, 0.02
LOSSY, DOUBTFUL = 0.25, 0.75
Page = tuple[bytes, int]


def bench_ocr(corpus: Path | None, rounds: int, *, short: bool) -> None:
    """Time and accuracy; `corpus` may name a folder with text PDFs, whose pages are read as pictures."""
    if not {*LANGUAGES, "vie"} <= set(installed()):
        head("OCR")
        line("skipped", "Tesseract's languages pol, eng and vie are not all installed")
        return
    with Crew(TRADE, checked, PROCESSES, Limits(seconds=240, silence=240)) as crew:
        _speed(crew, 1 if short else rounds, 8 if short else 40)
        _accuracy(crew, 1 if short else 4)
        _worn(crew, 1 if short else 5)
        if corpus is not None:
            _real(crew, corpus, 6 if short else 30)


# -- speed ------------------------------------------------------------------------------------------------------------


def _speed(crew: "Crew[Said]", rounds: int, count: int) -> None:
    head(f"OCR of {count} scanned pages (A4, {DPI} dpi, JPEG), {'+'.join(LANGUAGES)}, {PROCESSES} processes")
    chance = random.Random(7)
    pictures = []
    for number in range(count):
        picture, _ = printed(page_text(LANGUAGES[number % 2], number, 8, 5), DPI)
        pictures.append(spoilt(picture, DPI, skew=chance.uniform(-1.5, 1.5), seed=number))
    half = [scan_pdf(*pictures[start::PROCESSES], dpi=DPI, quality=75) for start in range(PROCESSES)]
    pages = [(data, number) for data in half for number in range(1, count // PROCESSES + 1)]
    best: dict[str, tuple[float, float]] = {}
    with multiprocessing.get_context("spawn").Pool(PROCESSES, _bare_begin) as pool:
        pool.map(_bare, [(*page, False) for page in pages[:PROCESSES]], 1)
        _ours(crew, pages[:: count // PROCESSES])
        for _ in range(rounds):
            _time(best, "ours", lambda: _ours(crew, pages))
            _time(best, "bare", lambda: pool.map(_bare, [(*page, False) for page in pages], 1))
            _time(best, "bare, orientation and skew", lambda: pool.map(_bare, [(*page, True) for page in pages], 1))
    for name, (seconds, cpu) in best.items():
        line(name, f"{count / seconds:.2f} pages/s", f"{cpu / count:.2f} s of processor time a page")
    for name in ("bare, orientation and skew", "bare"):
        goal = f"(goal {GOAL}) " if name != "bare" else ""
        wall, cpu = (rival / own for rival, own in zip(best[name], best["ours"], strict=True))
        line(f"ratio to {name}", f"{wall:.2f}", f"{goal}by processor time {cpu:.2f}")


def _time(best: dict[str, tuple[float, float]], name: str, work: Any) -> None:
    """The least wall time and processor time (children and this process) of all rounds, each by itself."""
    began, spent = time.perf_counter(), _processor_seconds()
    work()
    seconds, cpu = time.perf_counter() - began, _processor_seconds() - spent
    known = best.get(name, (math.inf, math.inf))
    best[name] = min(known[0], seconds), min(known[1], cpu)


def _processor_seconds() -> float:
    """What this process and its children have used; 0 where /proc does not tell."""
    total = 0
    try:
        children = [
            child for task in Path("/proc/self/task").iterdir() for child in (task / "children").read_text().split()
        ]
        for process in ("self", *children):
            fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
    except OSError:
        return 0.0
    return total / os.sysconf("SC_CLK_TCK")


def _ours(
    crew: "Crew[Said]", pages: list[Page], languages: tuple[str, ...] = LANGUAGES, **more: object
) -> list[Recognised]:
    def one(page: Page) -> Recognised:
        data, number = page
        key = hashlib.sha256(data).hexdigest()
        unit = {
            "do": "ocr",
            "kind": "pdf",
            "page": number,
            "languages": list(languages),
            "dpi": DPI,
            "key": key,
            **more,
        }
        found = crew.ask(unit, BytesSource(data), affinity=key)
        assert isinstance(found, Recognised)
        return found

    with ThreadPoolExecutor(PROCESSES) as threads:
        return list(threads.map(one, pages))


_api: Any = None


def _bare_begin() -> None:
    global _api
    os.environ["OMP_THREAD_LIMIT"] = "1"
    if os.name == "posix":
        os.setsid()  # as our children: Linux shares the processor among sessions
    import tesserocr

    _api = tesserocr.PyTessBaseAPI(path=str(tessdata()), lang="+".join(LANGUAGES), oem=tesserocr.OEM.LSTM_ONLY)


def _bare(work: tuple[bytes, int, bool]) -> int:
    import tesserocr
    from PIL import Image

    data, number, upright = work
    document = pypdfium2.PdfDocument(data)
    grey = document[number - 1].render(scale=DPI / 72, grayscale=True).to_pil()
    _api.SetPageSegMode(tesserocr.PSM.AUTO_OSD if upright else tesserocr.PSM.AUTO)
    _show(grey)
    if upright:
        layout = _api.AnalyseLayout()
        orientation, _, _, skew = layout.Orientation() if layout is not None else (0, 0, 0, 0.0)
        if orientation or abs(skew) > math.radians(0.3):
            turned = 90 * orientation - math.degrees(skew)
            grey = grey.rotate(turned, Image.Resampling.BICUBIC, expand=bool(orientation), fillcolor=255)
        _api.SetPageSegMode(tesserocr.PSM.AUTO)
        _show(grey)
    _api.Recognize()
    text = _api.GetUTF8Text()
    words = tesserocr.iterate_level(_api.GetIterator(), tesserocr.RIL.WORD)
    boxes = [(word.BoundingBox(tesserocr.RIL.WORD), word.Confidence(tesserocr.RIL.WORD)) for word in words]
    document.close()
    return len(text) + len(boxes)


def _show(grey: Any) -> None:
    _api.SetImageBytes(grey.tobytes(), grey.width, grey.height, 1, grey.width)
    _api.SetSourceResolution(DPI)


# -- accuracy ---------------------------------------------------------------------------------------------------------


def _accuracy(crew: "Crew[Said]", count: int) -> None:
    head(f"characters read rightly, {count} invented pages each (goal {100 * (1 - GOAL_ERRORS):.0f} % of clean ones)")
    for language in ("pol", "eng", "vie"):
        for dpi in (300, 200, 150):
            rates = []
            for spoil in (False, True):
                wrong = [_page_errors(crew, language, dpi, seed, spoil) for seed in range(count)]
                rates.append(sum(wrong) / len(wrong))
            line(
                f"{language}, scanned at {dpi} dpi",
                f"{100 * (1 - rates[0]):.2f} %",
                f"degraded {100 * (1 - rates[1]):.2f} %",
            )


def _page_errors(crew: "Crew[Said]", language: str, dpi: int, seed: int, spoil: bool) -> float:
    picture, lines = printed(page_text(language, 100 + seed, 7, 4), dpi, face=("DejaVuSerif", "DejaVuSans")[seed % 2])
    if spoil:
        picture = spoilt(picture, dpi, seed=seed)
    [found] = _ours(crew, [(scan_pdf(picture, dpi=dpi, quality=None if not spoil else 75), 1)], (language,))
    assert len(found.words) // WORD.size == len(found.text.split())
    return float(errors(found.text, " ".join(lines)))


def _worn(crew: "Crew[Said]", count: int) -> None:
    """Bad copies: how much is read, and whether a page of which much is lost is among the uncertain ones."""
    head(f"worn scans: blurred, grainy, faded, stained, crooked; {count} pages each, Polish, English and Vietnamese")
    for dpi in (300, 200, 150):
        wrong: list[float] = []
        lossy = said = 0
        for language in ("pol", "eng", "vie"):
            for seed in range(count):
                size = (11, 9, 10, 12, 11)[seed % 5]
                picture, lines = printed(page_text(language, 200 + seed, 7, 4), dpi, points=size)
                picture = worn(picture, dpi, seed, 0.6 + 1.3 * seed / max(1, count - 1))
                [found] = _ours(crew, [(scan_pdf(picture, dpi=dpi, quality=75), 1)], LANGUAGES, find_language=True)
                wrong.append(min(1.0, float(errors(found.text, " ".join(lines)))))
                lossy += wrong[-1] > LOSSY
                said += wrong[-1] > LOSSY and found.confidence < DOUBTFUL
        line(
            f"scanned at {dpi} dpi",
            f"{100 * (1 - sum(wrong) / len(wrong)):.1f} %",
            f"{said} of {lossy} lossy pages said",
        )


def _real(crew: "Crew[Said]", corpus: Path, count: int) -> None:
    """Pages of PDFs that have text, read as pictures: how many of their words are found."""
    inner = corpus / "pdf"
    files = sorted((inner if inner.is_dir() else corpus).glob("*.pdf"))
    polish = [path for path in files if "pl" in path.stem.replace("-", " ").replace("_", " ").split()] or files
    found = wanted = 0
    for path in random.Random(3).sample(polish, min(len(polish), count)):
        document = pypdfium2.PdfDocument(path)
        page = document[len(document) // 2]
        words = Counter(_words(page.get_textpage().get_text_range()))
        picture = page.render(scale=DPI / 72, grayscale=True).to_pil().copy()
        document.close()
        [read] = _ours(crew, [(scan_pdf(picture, dpi=DPI), 1)])
        wanted += words.total()
        found += (words & Counter(_words(read.text))).total()
    head(f"words of real pages found again ({min(len(polish), count)} pages of the corpus, as pictures)")
    line("of those in the page's own text", f"{100 * found / max(1, wanted):.1f} %", f"{wanted} words")


def _words(text: str) -> list[str]:
    return [word for word in text.replace("\ufffe", "").lower().split() if word.isalpha() and len(word) > 1]
