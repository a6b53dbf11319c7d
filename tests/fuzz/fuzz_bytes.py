"""Damage to bytes: flipped, cut, doubled, swapped, spliced, and the numbers that may be lengths."""

import re
import struct
from collections.abc import Sequence
from random import Random

MOST_BYTES = 200_000
_EXTREMES = (
    b"\xff" * 4, b"\0" * 4, b"\xff\xff\xff\x7f", b"\x7f\xff\xff\xff", b"\1\0\0\0", b"\0\0\0\1", b"\x80\0\0\0",
    b"\xfe\xff\xff\xff", b"\xff\xff", b"\xff" * 8, b"\0" * 16,
)  # fmt: skip
NUMBERS = (
    b"0", b"-1", b"1", b"255", b"65536", b"2147483647", b"2147483648", b"4294967295", b"9223372036854775807",
    b"99999999999999999999", b"1e999", b"0.0000001", b"NaN",
)  # fmt: skip
_SIGNS = (
    b"\0", b"\r", b"\n", b"\r\n", b"\t", b'"', b"<", b">", b"&", b"%s", b"\xed\xa0\x80", b"\xff\xfe", b"\xef\xbb\xbf",
    "\u202e".encode(), "\u2028".encode(), b"\x1b", b"{", b"}", b"\\", b";", b"=", b":", b"/../",
)  # fmt: skip
_INTEGER = re.compile(rb"\d+")


def damaged(data: bytes, kin: Sequence[bytes], chance: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6, 20))):
        if not changed:
            break
        chance.choices(_ACTS, _HOW_OFTEN)[0](changed, kin, chance)
    return bytes(changed[:MOST_BYTES])


def _flip(changed: bytearray, kin: Sequence[bytes], chance: Random) -> None:
    changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)


def _byte(changed: bytearray, kin: Sequence[bytes], chance: Random) -> None:
    changed[chance.randrange(len(changed))] = chance.randrange(256)


def _near_the_start(changed: bytearray, kin: Sequence[bytes], chance: Random) -> None:
    changed[chance.randrange(min(len(changed), 128))] = chance.randrange(256)


def _extreme(changed: bytearray, kin: Sequence[bytes], chance: Random) -> None:
    value, at = chance.choice(_EXTREMES), chance.randrange(len(changed))
    changed[at : at + len(value)] = value


def _sign(changed: bytearray, kin: Sequence[bytes], chance: Random) -> None:
    at = chance.randrange(len(changed) + 1)
    changed[at:at] = chance.choice(_SIGNS) * chance.choice((1, 1, 2, 500))


def _cut_out(changed: bytearray, kin: Sequence[bytes], chance: Random) -> None:
    at = chance.randrange(len(changed))
    del changed[at : at + chance.choice((1, 2, 8, 64, 1024))]


def _double(changed: bytearray, kin: Sequence[bytes], chance: Random) -> None:
    at, size = chance.randrange(len(changed)), chance.choice((1, 4, 32, 512))
    changed[at:at] = changed[at : at + size] * chance.choice((1, 1, 3, 100))


def _swap(changed: bytearray, kin: Sequence[bytes], chance: Random) -> None:
    size = chance.choice((4, 16, 64, 512))
    a, b = sorted(chance.randrange(len(changed)) for _ in "ab")
    first, second = changed[a : a + size], changed[b : b + size]
    if a + size <= b:
        changed[b : b + size] = first
        changed[a : a + size] = second


def _truncate(changed: bytearray, kin: Sequence[bytes], chance: Random) -> None:
    del changed[chance.randrange(len(changed)) :]


def _splice(changed: bytearray, kin: Sequence[bytes], chance: Random) -> None:
    other = chance.choice(kin)
    at = chance.randrange(len(changed))
    begin = chance.randrange(len(other) + 1)
    if chance.random() < 0.5:
        changed[at:] = other[min(at, len(other)) if chance.random() < 0.5 else begin :]
    else:
        piece = other[begin : begin + chance.choice((8, 64, 512, 4096))]
        changed[at : at + len(piece)] = piece


def _length(changed: bytearray, kin: Sequence[bytes], chance: Random) -> None:
    """Change something that may be a length, count or offset: a small number of two or four bytes."""
    form = chance.choice(("<H", ">H", "<I", ">I"))
    size = struct.calcsize(form)
    for _ in range(60):
        if len(changed) < size:
            return
        at = chance.randrange(len(changed) - size + 1)
        if chance.random() < 0.5:
            at = min(at & ~3, len(changed) - size)
        value = struct.unpack_from(form, changed, at)[0]
        if 0 < value <= len(changed) + 16:
            most = 256**size - 1
            near = (value + 1, value - 1, 2 * value, value // 2)
            other = chance.choice((*near, most, most // 2, most - 7, 0, len(changed)))
            struct.pack_into(form, changed, at, max(0, min(most, other)))
            return


def _number(changed: bytearray, kin: Sequence[bytes], chance: Random) -> None:
    """Change a number in writing."""
    found = list(_INTEGER.finditer(changed, chance.randrange(len(changed)), len(changed)))[:50]
    if found:
        place = chance.choice(found)
        changed[place.start() : place.end()] = chance.choice(NUMBERS)


_ACTS = (
    _flip, _byte, _near_the_start, _extreme, _sign, _cut_out, _double, _swap, _truncate, _splice, _length, _number,
)  # fmt: skip
_HOW_OFTEN = (6, 6, 3, 3, 2, 3, 3, 2, 1, 3, 6, 4)
