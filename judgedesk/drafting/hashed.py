"""The keys of a book as keyed hashes, for who may not know the names: a guess can be confirmed, nothing can be listed.

One blob of records of `_RECORD` bytes, in the order of their bytes: 12 of HMAC-SHA256 over a key of the book, and 4 of
whom it leads to, masked with further bytes of the same HMAC, so that they too are read by who guessed right only. The
blob is filled up with random records to a power of two: it does not tell how many names there are.
"""

import hashlib
import os
from collections.abc import Iterable, Mapping
from typing import Final

from judgedesk.drafting.namebook import KINDS, Entry, Grade

KEY_BYTES: Final = 32
_HASH: Final = 12
_NOTE: Final = 4
_RECORD: Final = _HASH + _NOTE
_FEWEST: Final = 8192
_MOST_OF_ONE: Final = 64
_MOST_ASKED: Final = 400_000


def hashed(keys: Mapping[str, Iterable[Entry]], secret: bytes) -> bytes:
    """Keys as a blob; another `secret` for each blob, so that two of them can't be compared."""
    records = set()
    mac_of = _Mac(secret).of
    for key, entries in keys.items():
        for number, entry in enumerate(sorted(entries)[:_MOST_OF_ONE]):
            mac = mac_of(key, number)
            note = bytes((entry.person >> 8, entry.person & 255, min(entry.part, 255), entry.grade))
            records.add(mac[:_HASH] + _masked(note, mac))
    wanted = _FEWEST
    while wanted < len(records):
        wanted *= 2
    while len(records) < wanted:
        records.add(os.urandom(_RECORD))
    return b"".join(sorted(records))


class _Mac:
    """HMAC-SHA256 (RFC 2104) of very many short keys under one secret: its two blocks of padding are hashed once."""

    def __init__(self, secret: bytes) -> None:
        block = (hashlib.sha256(secret).digest() if len(secret) > 64 else secret).ljust(64, b"\0")
        self._inner = hashlib.sha256(bytes(one ^ 0x36 for one in block))
        self._outer = hashlib.sha256(bytes(one ^ 0x5C for one in block))

    def of(self, key: str, number: int) -> bytes:
        """The HMAC of a key, the `number` of whom it leads to counted in."""
        inner, outer = self._inner.copy(), self._outer.copy()
        inner.update(f"{number} {key}".encode("utf-8", "surrogatepass"))
        outer.update(inner.digest())
        return outer.digest()


def _masked(note: bytes, mac: bytes) -> bytes:
    return bytes(one ^ other for one, other in zip(note, mac[_HASH:_RECORD], strict=True))


class HashedBook:
    """A blob of `hashed`, to be asked with keys."""

    def __init__(self, blob: bytes, secret: bytes) -> None:
        self._mac = _Mac(secret).of
        self._notes = {
            blob[at : at + _HASH]: blob[at + _HASH : at + _RECORD] for at in range(0, len(blob) - _RECORD + 1, _RECORD)
        }

        self._asked: dict[str, tuple[Entry, ...]] = {}

    def kinds(self) -> frozenset[str]:
        """First letters of keys that there may be: nothing tells which there are."""
        return KINDS

    def entries(self, key: str) -> tuple[Entry, ...]:
        """What a key leads to."""
        known = self._asked.get(key)
        if known is None:
            if len(self._asked) > _MOST_ASKED:
                self._asked.clear()
            known = self._asked[key] = self._looked_up(key)
        return known

    def _looked_up(self, key: str) -> tuple[Entry, ...]:
        mac = self._mac(key, 0)
        note = self._notes.get(mac[:_HASH])
        found: list[Entry] = []
        while note is not None and len(found) < _MOST_OF_ONE:
            high, low, part, grade = _masked(note, mac)
            if grade > max(Grade):
                break
            found.append(Entry(high << 8 | low, part, Grade(grade)))
            mac = self._mac(key, len(found))
            note = self._notes.get(mac[:_HASH])
        return tuple(found)
