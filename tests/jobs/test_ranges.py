"""The file a child sees is made of ranges; it must be the same file."""

import io

from hypothesis import given, settings
from hypothesis import strategies as st

from judgedesk.jobs.ranges import BLOCK, KEPT_BLOCKS, AskedFile

DATA = bytes(range(251)) * 20_000


def asked(data, log=None):
    def ask(offset, length):
        if log is not None:
            log.append((offset, length))
        return data[offset : offset + length]

    return AskedFile(len(data), ask)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(DATA) + 10), st.integers(0, 3 * BLOCK)), max_size=8))
def test_reading_anywhere_gives_the_files_bytes(steps):
    file, truth = asked(DATA), io.BytesIO(DATA)
    for offset, length in steps:
        file.seek(offset)
        truth.seek(offset)
        assert file.read(length) == truth.read(length)
        assert file.tell() == truth.tell()


def test_a_block_is_asked_for_once_while_it_is_kept():
    log = []
    file = asked(DATA, log)
    for _ in range(3):
        file.seek(100)
        file.read(BLOCK)
    assert log == [(0, BLOCK), (BLOCK, BLOCK)]


def test_no_more_is_kept_than_promised():
    size = (KEPT_BLOCKS + 10) * BLOCK
    file = AskedFile(size, lambda offset, length: bytes(length))
    for offset in range(0, size, BLOCK):
        file.seek(offset)
        file.read(1)
    assert len(file._blocks) == KEPT_BLOCKS


def test_the_whole_file_comes_whole():
    assert asked(DATA).whole() == DATA
    assert asked(b"").whole() == b""
