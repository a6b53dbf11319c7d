"""Originals: every byte comes back, and nothing that was moved, cut or changed is taken for an original."""

import hashlib
import io
import os
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from judgedesk.domain.errors import UserError
from judgedesk.store import originals
from judgedesk.store.originals import CHUNK, Damaged, Original, Stored

NAME = "ab" * 20
TAG = 16
HEAD = 15
BORDERS = [0, 1, 2, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 2 * CHUNK + 1]
NOISE = random.Random(11).randbytes(2 * CHUNK + 1)


def kept(folder: Path, content: bytes) -> Stored:
    folder.mkdir(exist_ok=True)
    stored = originals.encrypt(io.BytesIO(content), folder)
    originals.settle(stored, folder, NAME)
    return stored


def opened(folder: Path, stored: Stored) -> Original:
    return Original(folder, NAME, stored.key, stored.size)


def read_all(folder: Path, stored: Stored) -> bytes:
    with opened(folder, stored) as original:
        return b"".join(original.chunks())


@pytest.mark.parametrize("size", BORDERS)
def test_a_file_of_any_size_comes_back_whole(tmp_path: Path, size: int) -> None:
    stored = kept(tmp_path, NOISE[:size])
    place = originals.place_of(tmp_path, NAME)
    assert read_all(tmp_path, stored) == NOISE[:size]
    assert stored.size == size
    assert stored.sha256 == hashlib.sha256(NOISE[:size]).hexdigest()
    assert stored.ciphertext_sha256 == hashlib.sha256(place.read_bytes()).hexdigest()
    assert place.stat().st_size == originals.ciphertext_size(size)
    assert NOISE[:size].startswith(stored.head)
    assert len(stored.head) >= min(size, 8192)
    with opened(tmp_path, stored) as original:
        assert originals.sha256_of(original) == stored.sha256


@given(
    size=st.sampled_from(BORDERS),
    near=st.sampled_from([0, CHUNK, 2 * CHUNK]),
    shift=st.integers(-3, 3),
    length=st.one_of(st.integers(0, 5), st.integers(CHUNK - 2, CHUNK + 2), st.just(5 * CHUNK)),
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_range_is_what_slicing_gives(tmp_path: Path, size: int, near: int, shift: int, length: int) -> None:
    folder = tmp_path / str(size)
    if not folder.exists():
        stored = kept(folder, NOISE[:size])
        (folder / "key").write_bytes(stored.key)
    start = max(0, near + shift)
    with Original(folder, NAME, (folder / "key").read_bytes(), size) as original:
        assert original.read(start, length) == NOISE[:size][start : start + length]


def test_nothing_of_the_content_or_its_name_stands_on_the_disk(tmp_path: Path) -> None:
    content = b"The witness lives in Willow Street. " * 50
    stored = kept(tmp_path, content)
    on_disk = originals.place_of(tmp_path, NAME).read_bytes()
    assert b"Willow" not in on_disk
    assert stored.sha256.encode() not in on_disk
    assert not list((tmp_path / originals.FOLDER).glob("*.tmp"))


def test_the_same_file_stored_twice_shares_no_byte_run(tmp_path: Path) -> None:
    one, two = kept(tmp_path / "a", b"x" * 4000), kept(tmp_path / "b", b"x" * 4000)
    first, second = (originals.place_of(tmp_path / name, NAME).read_bytes() for name in "ab")
    assert one.key != two.key
    assert first[8:40] != second[8:40]


def chunk(content: bytes, number: int) -> bytes:
    start = HEAD + number * (CHUNK + TAG)
    return content[start : start + CHUNK + TAG]


def test_swapped_chunks_are_damage(tmp_path: Path) -> None:
    stored = kept(tmp_path, NOISE)
    place = originals.place_of(tmp_path, NAME)
    whole = place.read_bytes()
    place.write_bytes(whole[:HEAD] + chunk(whole, 1) + chunk(whole, 0) + chunk(whole, 2))
    with pytest.raises(Damaged):
        read_all(tmp_path, stored)


def test_a_chunk_put_in_place_of_another_is_damage(tmp_path: Path) -> None:
    stored = kept(tmp_path, NOISE)
    place = originals.place_of(tmp_path, NAME)
    whole = place.read_bytes()
    place.write_bytes(whole[:HEAD] + chunk(whole, 0) + chunk(whole, 0) + chunk(whole, 2))
    with opened(tmp_path, stored) as original:
        assert original.read(0, 10) == NOISE[:10]
        with pytest.raises(Damaged):
            original.read(CHUNK, 1)


def test_a_file_cut_at_a_chunk_is_damage_even_to_who_is_told_the_smaller_size(tmp_path: Path) -> None:
    stored = kept(tmp_path, NOISE[: 2 * CHUNK])
    place = originals.place_of(tmp_path, NAME)
    whole = place.read_bytes()
    place.write_bytes(whole[: HEAD + CHUNK + TAG])
    with pytest.raises(Damaged):
        read_all(tmp_path, stored)
    with Original(tmp_path, NAME, stored.key, CHUNK) as original, pytest.raises(Damaged):
        original.read(0, 1)


@pytest.mark.parametrize("cut", [0, 5, HEAD, HEAD + 3])
def test_a_stump_is_damage(tmp_path: Path, cut: int) -> None:
    stored = kept(tmp_path, b"short text")
    place = originals.place_of(tmp_path, NAME)
    place.write_bytes(place.read_bytes()[:cut])
    with pytest.raises(Damaged):
        read_all(tmp_path, stored)


def test_a_missing_file_is_damage(tmp_path: Path) -> None:
    stored = kept(tmp_path, b"short text")
    (tmp_path / "keys.json").write_text("{}")
    originals.place_of(tmp_path, NAME).unlink()
    with pytest.raises(Damaged):
        opened(tmp_path, stored)


def test_a_missing_case_is_no_damage(tmp_path: Path) -> None:
    stored = kept(tmp_path / "case", b"short text")
    (tmp_path / "case").rename(tmp_path / "elsewhere")
    with pytest.raises(UserError, match=r"case\.gone"):
        opened(tmp_path / "case", stored)


def test_a_file_cut_while_it_is_read_is_damage(tmp_path: Path) -> None:
    stored = kept(tmp_path, NOISE)
    with opened(tmp_path, stored) as original:
        original.read(0, 1)
        os.truncate(originals.place_of(tmp_path, NAME), HEAD + CHUNK + TAG + 4)
        with pytest.raises(Damaged):
            original.read(CHUNK, 1)


def test_every_single_flipped_bit_is_damage(tmp_path: Path) -> None:
    stored = kept(tmp_path, b"a page of text")
    place = originals.place_of(tmp_path, NAME)
    whole = place.read_bytes()
    for bit in range(len(whole) * 8):
        changed = bytearray(whole)
        changed[bit // 8] ^= 1 << bit % 8
        place.write_bytes(changed)
        with pytest.raises(Damaged):
            read_all(tmp_path, stored)


def test_another_files_key_opens_nothing(tmp_path: Path) -> None:
    stored = kept(tmp_path, b"a page of text")
    with Original(tmp_path, NAME, os.urandom(32), stored.size) as original, pytest.raises(Damaged):
        original.read(0, 4)


def test_a_source_that_breaks_off_leaves_nothing_behind(tmp_path: Path) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell():
                raise OSError(5, "input/output error")
            return super().read(size)

    with pytest.raises(OSError):
        originals.encrypt(Broken(NOISE), tmp_path)
    assert list((tmp_path / originals.FOLDER).iterdir()) == []
