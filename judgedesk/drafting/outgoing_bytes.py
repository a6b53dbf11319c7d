"""Texts inside files that are no documents: what stands beside the pixels of a picture, and in any other bytes."""

import html
import re
import struct
import zlib
from collections.abc import Iterator
from typing import Final

_SHORT_RUN: Final = 3
_WIDE = re.compile(rb"(?:[\x20-\xff]\x00|[\x00-\xff][\x01-\x05\x1e\x20\xff]){3,}", re.DOTALL)
_WIDE_BACKWARDS = re.compile(rb"(?:\x00[\x20-\xff]|[\x01-\x05\x1e\x20\xff][\x00-\xff]){3,}", re.DOTALL)
_NARROW = re.compile(rb"[\x09\x0a\x0d\x20-\x7e\x80-\xff]{3,}")
_MARKUP = re.compile(r"[<>=\"']+")
_LARGEST_TEXT: Final = 16 * 1024 * 1024


def runs(content: bytes) -> str:
    """Every run of letters in bytes, as UTF-8, UTF-16 of both orders and Latin, a line each."""
    found: list[str] = []
    for run in _NARROW.finditer(content):
        try:
            found.append(run[0].decode())
        except UnicodeDecodeError:
            found += [run[0].decode("utf-8", "replace"), run[0].decode("cp1250", "replace")]
            found.append(run[0].decode("cp1251", "replace"))
    if b"\x00" in content or b"\x01" in content or b"\x04" in content:
        found += [run[0].decode("utf-16-le", "replace") for run in _WIDE.finditer(content)]
        found += [run[0].decode("utf-16-be", "replace") for run in _WIDE_BACKWARDS.finditer(content)]
    return _MARKUP.sub("\n", html.unescape("\n".join(found)))


def is_picture(content: bytes) -> bool:
    """Whether bytes begin like a PNG or JPEG."""
    return content.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"))


def beside_pixels(content: bytes) -> bytes:
    """What a picture holds besides its pixels: EXIF, XMP, IPTC, comments, text chunks, and whatever follows its end."""
    return b"\n".join(_of_png(content) if content[0] == 0x89 else _of_jpeg(content))


def _of_png(content: bytes) -> Iterator[bytes]:
    """PNG (ISO/IEC 15948), 5.3: length, kind, data, sum; compressed text is unpacked."""
    at = 8
    while at + 12 <= len(content):
        size, kind = struct.unpack(">I4s", content[at : at + 8])
        data = content[at + 8 : at + 8 + size]
        if kind not in (b"IDAT", b"PLTE", b"IHDR", b"fdAT"):
            yield data
            for begin in (one for one in range(min(len(data), 400)) if data[one : one + 1] == b"\x78"):
                unpacked = inflated(data[begin:])
                if unpacked:
                    yield unpacked
        at += size + 12
        if kind == b"IEND":
            break
    yield content[at:]


def _of_jpeg(content: bytes) -> Iterator[bytes]:
    """JPEG (ITU T.81, B.1.1): segments up to the picture's data, and what follows the end of the picture."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        kind = content[at + 1]
        if kind in (0xD8, 0x01, 0xFF) or 0xD0 <= kind <= 0xD7:
            at += 1 if kind == 0xFF else 2
            continue
        size = int.from_bytes(content[at + 2 : at + 4], "big")
        if kind == 0xFE or 0xE0 <= kind <= 0xEF:
            yield content[at + 4 : at + 2 + size]
        at += 2 + max(2, size)
        if kind == 0xDA:
            break
    end = content.rfind(b"\xff\xd9")
    yield content[end + 2 :] if end >= at else content[at:]


def inflated(data: bytes) -> bytes:
    """Unpacked bytes (zlib), as far as they go; nothing where they are none."""
    unpacker = zlib.decompressobj()
    try:
        return unpacker.decompress(data, _LARGEST_TEXT)
    except zlib.error:
        return b""
