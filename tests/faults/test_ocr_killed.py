"""OCR killed at any moment: what was read stays and is not read again, the rest waits, the index fits the pages."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
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
