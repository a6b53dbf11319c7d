"""Damage inside what a format packs or sums up, so that a reader gets past the outermost check."""

import bz2
import contextlib
import gzip
import io
import lzma
import re
import struct
import zlib
from collections.abc import Sequence
from random import Random

import olefile

from judgedesk.ingest.compound import compound_of
from tests.fuzz.fuzz_bytes import NUMBERS, damaged


def compound(data: bytes, kin: Sequence[bytes], chance: Random) -> bytes:
    """Damage streams of a compound file and lay it out again."""
    tree: dict[str, object] = {}
    streams: list[tuple[dict[str, object], str]] = []
    with olefile.OleFileIO(io.BytesIO(data)) as compound:
        for path in compound.listdir():
            at: dict[str, object] = tree
            for step in path[:-1]:
                at = at.setdefault(step, {})  # type: ignore[assignment]
            at[path[-1]] = compound.openstream(path).read()
            streams.append((at, path[-1]))
    for _ in range(chance.choice((1, 1, 2, 4))):
        folder, name = chance.choice(streams)
        content = folder.get(name)
        if not isinstance(content, bytes):
            continue
        act = chance.random()
        if act < 0.88:
            folder[name] = damaged(content, [content, *kin], chance)
        elif act < 0.94:
            del folder[name]
        else:
            other = chance.choice(streams)
            folder[name] = other[0].get(other[1], b"") if isinstance(other[0].get(other[1]), bytes) else b""
    return compound_of(tree)  # type: ignore[arg-type]


def pdf(data: bytes, kin: Sequence[bytes], chance: Random) -> bytes:
    """Damage the objects of a PDF: names, references, numbers, packed streams."""
    if chance.random() < 0.4:
        found = list(re.finditer(rb"stream\r?\n(.+?)\r?\nendstream", data, re.DOTALL))
        if found:
            place = chance.choice(found)
            with contextlib.suppress(zlib.error):
                content = zlib.compress(damaged(zlib.decompress(place[1]), [place[1]], chance))
                return data[: place.start(1)] + content + data[place.end(1) :]
    changed = data
    for _ in range(chance.choice((1, 2, 4))):
        pieces = list(re.finditer(chance.choice((rb"/[A-Za-z0-9]+", rb"\d+ 0 R", rb"<<.{0,200}?>>", rb"\d+")), changed))
        if not pieces:
            continue
        place, other = chance.choice(pieces), chance.choice(pieces)
        new = other[0] if chance.random() < 0.7 else chance.choice((b"null", b"", b"[]", b"<<>>", b"(x)", *NUMBERS))
        changed = changed[: place.start()] + new + changed[place.end() :]
    return changed


def png(data: bytes, kin: Sequence[bytes], chance: Random) -> bytes:
    """Damage chunks and set their sums right again."""
    chunks, at = [], 8
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        chunks.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + size]))
        at += 12 + size
    for _ in range(chance.choice((1, 2, 3))):
        number = chance.randrange(len(chunks))
        kind, content = chunks[number]
        act = chance.random()
        if act < 0.7:
            chunks[number] = kind, damaged(content, [content], chance)
        elif act < 0.85:
            chunks.insert(chance.randrange(len(chunks)), chunks[number])
        elif len(chunks) > 1:
            del chunks[number]
    out = data[:8]
    for kind, content in chunks:
        out += struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    return out


def gz(data: bytes, kin: Sequence[bytes], chance: Random) -> bytes:
    return gzip.compress(damaged(gzip.decompress(data), kin, chance), mtime=0)


def bz(data: bytes, kin: Sequence[bytes], chance: Random) -> bytes:
    return bz2.compress(damaged(bz2.decompress(data), kin, chance))


def xz(data: bytes, kin: Sequence[bytes], chance: Random) -> bytes:
    return lzma.compress(damaged(lzma.decompress(data), kin, chance))


def seven(data: bytes, kin: Sequence[bytes], chance: Random) -> bytes:
    """Damage the directory, or what it lies behind, and set the sums right again (7zFormat.txt)."""
    start, size = struct.unpack_from("<QQ", data, 12)
    packed, header = data[32 : 32 + start], data[32 + start : 32 + start + size]
    if chance.random() < 0.8:
        header = damaged(header, [header], chance)
    else:
        packed = damaged(packed, [packed], chance)
    first = struct.pack("<QQI", len(packed), len(header), zlib.crc32(header))
    return data[:8] + struct.pack("<I", zlib.crc32(first)) + first + packed + header


_TAR_FIELDS = ((0, 100), (100, 8), (124, 12), (136, 12), (156, 1), (157, 100), (257, 8), (345, 155))


def tar(data: bytes, kin: Sequence[bytes], chance: Random) -> bytes:
    """Damage a header and set its sum right again (IEEE 1003.1, ustar interchange format)."""
    blocks = [bytearray(data[at : at + 512]) for at in range(0, len(data), 512)]
    headers = [block for block in blocks if block[257:262] == b"ustar"]
    for _ in range(chance.choice((1, 1, 2, 4))):
        block = chance.choice(headers)
        field, size = chance.choice(
            ((0, 100), (100, 8), (124, 12), (136, 12), (156, 1), (157, 100), (257, 8), (345, 155))
        )
        if field == 156:
            block[156] = chance.choice(b"01234567gxKLSMN\0")
        elif field == 124 and chance.random() < 0.5:
            block[124:136] = chance.choice((b"77777777777\0", b"\x80" + b"\xff" * 11, b"\xff" * 12, b"-0000000001\0"))
        else:
            block[field : field + size] = damaged(bytes(block[field : field + size]), [bytes(block)], chance).ljust(
                size, b"\0"
            )[:size]
        block[148:156] = b" " * 8
        block[148:156] = b"%06o\0 " % sum(block)
    if chance.random() < 0.3:
        blocks.insert(chance.randrange(len(blocks)), chance.choice(headers))
    return b"".join(blocks)


def ogg(data: bytes, kin: Sequence[bytes], chance: Random) -> bytes:
    """Damage pages and set their sums right again (RFC 3533, 6)."""
    pages = [bytearray(b"OggS" + rest) for rest in data.split(b"OggS")[1:]]
    for _ in range(chance.choice((1, 1, 2, 4))):
        number = chance.randrange(len(pages))
        page = pages[number]
        at = chance.randrange(4, len(page))
        page[at] = chance.randrange(256)
        page[22:26] = bytes(4)
        page[22:26] = struct.pack("<I", _ogg_sum(page))
        if chance.random() < 0.1:
            pages.insert(chance.randrange(len(pages)), page)
    return b"".join(pages)


def _ogg_sum(page: bytearray) -> int:
    value = 0
    for byte in page:
        value ^= byte << 24
        for _ in range(8):
            value = (value << 1 ^ 0x04C11DB7 if value & 0x80000000 else value << 1) & 0xFFFFFFFF
    return value
