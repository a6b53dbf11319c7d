"""OCR killed, its disk full or its drive pulled out: what was read stays and is not read again, the rest waits, the
index fits the pages."""

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from drives import Stick, mounted, unmounted, when
from outside import ROOT, children, gone, kill, new_case, opened, sound, surroundings
from scanned import scan, texts_of

from judgedesk.app import finding
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.roles import Compartment

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds processes in /proc")

PAGES = 24
Read = dict[int, tuple[str, str]]


@pytest.fixture
def waiting(tmp_path: Path) -> Path:
    """A case with pages that wait, some in a sealed document, some with a text of their own that is nonsense."""
    path = new_case(tmp_path)
    with opened(path, write=True) as case:
        scan(case, "a.pdf", *[f"SLOW0.08 testimony {number}" for number in range(PAGES)])
        scan(case, "b.pdf", *[f"SLOW0.08 receipt {number}" for number in range(PAGES)], own="Qr!x wvut")
        scan(case, "c.pdf", *[f"SLOW0.08 shelter {number}" for number in range(PAGES)], sealed=True)
    return path


def start(case: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("ocr_job.py")), str(case)], cwd=ROOT, env=surroundings(),
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def read_so_far(path: Path) -> Read:
    """What was read, by page, with the moment at which it was."""
    found: Read = {}
    with opened(path) as case:
        for part in parts_with_documents(case):
            rows = case.file.reading(part).execute(
                "SELECT p.id, p.text, l.at FROM pages p JOIN page_layers l ON l.page = p.id AND l.layer = 'ocr'"
                " WHERE p.source = 'ocr'"
            )
            found |= {row[0]: (row[1], row[2]) for row in rows}
    return found


def test_kills_at_random_moments_lose_nothing_and_repeat_nothing(waiting: Path) -> None:
    chosen, before, kills = random.Random(7), Read(), 0
    while kills < 5 or (not before and kills < 15):
        process = start(waiting)
        time.sleep(chosen.uniform(0.4, 1.0) + 0.2 * kills)  # later and later, for a machine that has much else to do
        below = children(process.pid)
        if process.poll() is not None:
            process.communicate()
            break
        kill(process.pid)
        process.communicate(timeout=60)
        assert process.returncode == -9
        assert gone(below), "readers outlive their desk"
        kills += 1
        sound(waiting)
        now = read_so_far(waiting)
        assert now.items() >= before.items(), "a page was read twice, or lost"
        before = now
    assert kills >= 2 and before
    finished(waiting, before)


def test_a_killed_reader_is_replaced_and_its_page_read(waiting: Path) -> None:
    process = start(waiting)
    while process.poll() is None and len(children(process.pid)) < 2:
        time.sleep(0.02)
    readers = children(process.pid)
    time.sleep(0.3)
    for reader in readers:
        kill(reader)
    err = process.communicate(timeout=120)[1]
    assert (len(readers), process.returncode) == (2, 0), err
    finished(waiting, {})


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Stick]:
    made = Stick(tmp_path)
    yield made
    made.close()


def stopped(process: "subprocess.Popen[str]", *codes: str) -> None:
    """It ended by itself and said why, and no page was set down as one that can't be read."""
    out, err = process.communicate(timeout=120)
    assert process.returncode in (1, 3) and out.strip() in codes, (out, err)


def none_given_up(path: Path) -> None:
    with opened(path) as case:
        for part in parts_with_documents(case):
            rows = case.file.reading(part).execute("SELECT reason FROM pages WHERE source = 'failed'").fetchall()
            assert not rows, "nothing is wrong with a page whose drive is gone"


def begun(path: Path) -> int:
    """Bytes of the database's log: they grow when pages are written."""
    return sum(log.stat().st_size for log in path.glob("*.db-wal"))


def test_the_case_is_moved_away_while_it_is_read(waiting: Path, tmp_path: Path) -> None:
    process = start(waiting)
    assert when(lambda: len(children(process.pid)) >= 2, lambda: process.poll() is None)
    time.sleep(0.7)
    waiting.rename(tmp_path / "away.jdcase")
    stopped(process, "case.gone")
    assert not waiting.exists()
    (tmp_path / "away.jdcase").rename(waiting)
    none_given_up(waiting)
    finished(waiting, read_so_far(waiting))


def test_the_drive_of_the_case_gives_nothing_but_errors(waiting: Path, stick: Stick) -> None:
    case = stick.place / waiting.name
    shutil.copytree(waiting, case)
    stick.sync()
    process = start(case)
    assert when(lambda: begun(case) > 200_000, lambda: process.poll() is None)
    stick.pull()
    stopped(process, "case.gone")
    stick.close()
    stick.plug_in()
    none_given_up(case)
    before = read_so_far(case)
    assert before
    finished(case, before)


def test_the_disk_fills_up_while_pages_are_read(waiting: Path, tmp_path: Path) -> None:
    place = tmp_path / "disk"
    mounted(place, "-t", "tmpfs", "-o", "size=16m", "none")
    try:
        case = place / waiting.name
        shutil.copytree(waiting, case)
        sound(case)
        free = shutil.disk_usage(place).free
        (place / "holiday.jpg").write_bytes(bytes(free - 600_000))
        for _ in range(2):  # no better without room, and no worse
            stopped(start(case), "disk.full")
            none_given_up(case)
        before = read_so_far(case)
        (place / "holiday.jpg").unlink()
        finished(case, before)
    finally:
        unmounted(place)


def finished(path: Path, before: Read) -> None:
    """Go on to the end: everything read, once, and found."""
    process = start(path)
    err = process.communicate(timeout=120)[1]
    assert process.returncode == 0, err
    sound(path)
    assert read_so_far(path).items() >= before.items()
    with opened(path) as case:
        for document, word in ((1, "testimony"), (2, "receipt"), (3, "shelter")):
            part = Compartment.SEALED if document == 3 else Compartment.CASE
            texts = texts_of(case, document, part)
            assert [text.split()[1:3] for _, text, _ in texts] == [[word, str(number)] for number in range(PAGES)]
            assert {source for source, _, _ in texts} == {"ocr"}
            assert finding.search(case, word).total == PAGES
        kept = case.file.reading().execute("SELECT count(*) FROM page_layers WHERE layer = 'text'").fetchone()[0]
        assert kept == PAGES
