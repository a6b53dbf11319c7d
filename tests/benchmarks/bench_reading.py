"""Reading a document of thousands of pages: the first picture after it is opened, and what scrolling costs.

``python tests/benchmarks/bench_reading.py [PAGES]`` makes a PDF and prints processor milliseconds and memory.
"""

import os
import resource
import sys
import time
from pathlib import Path
from shutil import rmtree

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from judgedesk.app import casefile, intake, reading
from judgedesk.domain.roles import Role
from judgedesk.store.cipher import Cost
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.reader import Reader
from judgedesk.ui.reader.sheets import PictureSheet
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.start import application


def volume(path: Path, pages: int) -> None:
    """A PDF of pages full of text."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    for number in range(1, pages + 1):
        canvas.setFont("Times-Roman", 12)
        for line in range(40):
            canvas.drawString(
                60, 780 - 18 * line, f"Sheet {number}, line {line}: he took our passports at the gate and left."
            )
        canvas.showPage()
    canvas.save()


def turn(app: QApplication, seconds: float) -> float:
    """Lets the window work; the longest turn of its loop, processor milliseconds of its thread."""
    worst, end = 0.0, time.monotonic() + seconds
    while time.monotonic() < end:
        before = time.thread_time()
        app.processEvents()
        worst = max(worst, time.thread_time() - before)
        time.sleep(0.002)
    return worst * 1000


def main(pages: int, folder: Path) -> None:
    """Measures and prints."""
    path = folder / "volume.pdf"
    volume(path, pages)
    app, theme, words, bridge = application(), Theme(), Words("en"), Bridge()
    theme.apply()
    cheap = Cost(memory=8 * 1024, passes=1, lanes=1)
    with casefile.create_case(folder / "c.jdcase", "II K 1/26", "A. Judge", Role.JUDGE, "correct horse", cheap) as case:
        intake.import_files(case, [path], jobs=1)
        reader = Reader(bridge, theme, case, words)
        reader.resize(1000, 900)
        reader.show()
        turn(app, 0.3)
        document = reading.documents(case)[0].id
        clock = time.monotonic()
        reader.open(document, pages // 2, [], "passports")
        while not (isinstance(reader.paper.sheet, PictureSheet) and reader.paper.sheet.picture is not None):
            app.processEvents()
            time.sleep(0.001)
        print(f"{pages} pages: first picture {(time.monotonic() - clock) * 1000:.0f} ms by the clock")
        turn(app, 1.0)
        start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        bar, spent, worst, steps = reader.paper.verticalScrollBar(), 0.0, 0.0, 300
        for step in range(steps):
            before = time.thread_time()
            bar.setValue(bar.value() + 120 if step % 50 else round(bar.maximum() * step / steps))
            app.processEvents()
            spent, worst = spent + time.thread_time() - before, max(worst, time.thread_time() - before)
            worst = max(worst, turn(app, 0.02) / 1000)
        settled = turn(app, 1.5)
        end = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        longest = max(worst * 1000, settled)
        print(f"scrolling: {spent / steps * 1000:.1f} ms of processor a step, longest turn {longest:.0f} ms")
        print(f"most memory {start // 1024} MiB before, {end // 1024} after; {len(reader.paper.leaves)} pages kept")
        bridge.close()


if __name__ == "__main__":
    room = Path(os.environ.get("TMPDIR", "/tmp")) / f"bench_reading.{os.getpid()}"
    room.mkdir()
    try:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000, room)
    finally:
        rmtree(room)
