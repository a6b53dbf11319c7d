"""Plain text and Markdown: which encoding, which line ends, which pages. Reads in blocks, whatever the file's size."""

import codecs
import io
from collections.abc import Iterator, Mapping
from typing import Any

from judgedesk.domain.documents import MAX_PAGES
from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit, Pages
from judgedesk.ingest.encodings import guessed, marked, unmarked_utf16
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.paging import cut

_BLOCK = 1 << 20
_MOST_BYTES = 1 << 30
_PRINTED = bytes(set(range(256)) - (set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")))


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, pages cut by `paging.PAGE_RULE` from ``from_page`` on, ``finished``.

    Line ends become LF; NUL is dropped; what can't be decoded becomes U+FFFD and is counted.

    Raises:
        UserError: ``file.empty``, ``file.too_big``, ``file.too_many_pages``, ``text.binary``, ``text.undecodable``.
    """
    if not file.size:
        raise UserError("file.empty")
    if file.size > _MOST_BYTES:
        raise UserError("file.too_big", bytes=file.size, most=_MOST_BYTES)
    encoding, start = _encoding(file)
    emit("opened", {"pages": None, "encoding": encoding})
    decoded = _Decoded(file, encoding, start)
    paged(decoded.pieces(), unit, emit, decoded)


class _Decoded:
    """A file's text in pieces, and how many of its characters had to be replaced so far."""

    def __init__(self, file: File, encoding: str, start: int) -> None:
        self._file, self._encoding, self._start = file, encoding, start
        self.replaced = 0

    def pieces(self) -> Iterator[str]:
        """The text, block by block."""
        decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(self._encoding)("replace"), translate=True)
        for block in _blocks(self._file, self._start):
            yield self._clean(decoder.decode(block))
        yield self._clean(decoder.decode(b"", final=True))

    def _clean(self, piece: str) -> str:
        self.replaced += piece.count("\ufffd")
        return piece.replace("\0", "")


def paged(pieces: Iterator[str], unit: Mapping[str, Any], emit: Emit, decoded: "_Decoded | None" = None) -> None:
    """Emit the pages of a text from ``from_page`` on, then ``finished``."""
    pages = Pages(emit, int(unit.get("batch", 0)))
    first = int(unit.get("from_page", 1))
    number = 0
    for number, text in enumerate(cut(pieces), 1):
        if number > MAX_PAGES:
            raise UserError("file.too_many_pages", most=MAX_PAGES)
        if number >= first:
            pages.add(number, text)
    if not number:
        raise UserError("file.empty")
    pages.flush()
    emit("finished", {"pages": number, "replaced": decoded.replaced if decoded else 0})


def count(pieces: Iterator[str]) -> int:
    """How many pages a text makes."""
    return sum(1 for _ in cut(pieces))


def _blocks(file: File, start: int = 0) -> Iterator[bytes]:
    at = start
    while at < file.size:
        block = read_exactly(file, at, min(_BLOCK, file.size - at))
        at += len(block)
        yield block


def _encoding(file: File) -> tuple[str, int]:
    """The encoding, and where the text starts."""
    head = read_exactly(file, 0, min(_BLOCK, file.size))
    encoding, start = marked(head)
    if not encoding:
        encoding = unmarked_utf16(head)
    if encoding and encoding != "utf-8":
        _check_decodable(head[start:], encoding)
        return encoding, start
    if len(head.translate(None, _PRINTED)) > max(2, len(head) // 200):
        raise UserError("text.binary")
    sample = _undecodable_as_utf8(file, start)
    return ("utf-8", start) if sample is None else (guessed(sample), 0)


def _undecodable_as_utf8(file: File, start: int) -> bytes | None:
    """None when all of it is UTF-8, else bytes from about where it isn't."""
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    try:
        for block in _blocks(file, start):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        at = max(0, _first_high(file) - 1024)
        return read_exactly(file, at, min(_BLOCK, file.size - at))
    return None


def _first_high(file: File) -> int:
    at = 0
    for block in _blocks(file):
        if not block.isascii():
            return at + next(index for index, byte in enumerate(block) if byte > 0x7F)
        at += len(block)
    return 0


def _check_decodable(head: bytes, encoding: str) -> None:
    text = head[: len(head) & ~3].decode(encoding, errors="replace")
    if text.count("\ufffd") > len(text) // 10:
        raise UserError("text.undecodable", encoding=encoding)
