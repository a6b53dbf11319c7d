"""Real and odd files of others, none of them ours to keep: every one gives pages or a code, and nothing escapes."""

import os
from pathlib import Path

import pytest

from judgedesk.ingest.extraction import Extraction
from judgedesk.ingest.kinds import READ_NOW, SNIFF_BYTES, sniff
from judgedesk.ingest.messages import TRADE, Finished, Pages, checked
from judgedesk.jobs import BytesSource, Crew, Limits

CORPUS = os.environ.get("JUDGEDESK_CORPUS")
ODD = Path(CORPUS, "odd") if CORPUS else None
pytestmark = pytest.mark.skipif(
    ODD is None or not ODD.is_dir(), reason="JUDGEDESK_CORPUS names no folder with odd/ in it"
)


@pytest.fixture(scope="module")
def crew():
    with Crew(TRADE, checked, 1, Limits(seconds=60, silence=20, memory_bytes=1 << 30)) as crew:
        yield crew


@pytest.mark.parametrize("name", sorted(path.name for path in ODD.iterdir()) if ODD and ODD.is_dir() else [])
def test_an_odd_file_gives_pages_or_a_code(crew, name):
    data = (ODD / name).read_bytes()
    kind = sniff(data[:SNIFF_BYTES], name)
    if kind not in READ_NOW:
        pytest.skip(f"{kind} is not read yet")
    reading, numbers, finished = Extraction(kind), [], []

    def on_message(message):
        reading.heard(message)
        if isinstance(message, Pages):
            numbers.extend(page.number for page in message.pages)
        if isinstance(message, Finished):
            finished.append(message.pages)

    outcome = crew.run(reading.unit, BytesSource(data), on_message, again=reading.again)
    if outcome.state == "done":
        assert sorted(numbers + [page.number for page in reading.lost]) == list(range(1, finished[-1] + 1))
    else:
        assert outcome.code.partition(".")[0] in {"pdf", "file", "docx", "text"}
