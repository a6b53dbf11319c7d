"""Undoing what packed a stream of bytes, a bounded piece at a time: the methods of ZIP (PKWARE APPNOTE 4.4.5) and of
files that are squeezed one by one.
"""

import bz2
import importlib
import io
import lzma
import zlib
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.lines import blocks
from judgedesk.ingest.records import Pulse
from judgedesk.ingest.writing import understood

PIECE = 1 << 20
_MOST_MEMORY = 256 << 20  # of a decoder
_DEFLATE64_INPUT = 4096  # this decoder knows no bound for its output, so it gets little at a time

STORED, DEFLATED, DEFLATED64, BZIP2, LZMA, ZSTANDARD, XZ = 0, 8, 9, 12, 14, 93, 95
METHODS = frozenset({STORED, DEFLATED, DEFLATED64, BZIP2, LZMA, ZSTANDARD, XZ})
"""Methods of a ZIP entry that can be undone."""

GZIP, XZ_MAGIC, ZSTD_MAGIC, BZIP2_MAGIC = b"\x1f\x8b", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd", b"BZh"


class _Decoder(Protocol):
    """What `bz2`, `lzma` and Zstandard have in common."""

    @property
    def eof(self) -> bool:
        """Whether the packed run is over."""

    @property
    def needs_input(self) -> bool:
        """Whether nothing comes before more is given."""

    @property
    def unused_data(self) -> bytes:
        """What follows the packed run."""

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """At most `max_length` bytes more."""


class _Deflate:
    """zlib's decoder with the manners of the others."""

    def __init__(self, window: int) -> None:
        self._zlib = zlib.decompressobj(window)

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def needs_input(self) -> bool:
        return not self._zlib.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        return self._zlib.decompress(self._zlib.unconsumed_tail + data, max_length)


class _Deflate64:
    """Deflate64's decoder (Explorer packs large files with it)."""

    def __init__(self) -> None:
        self._inflater: Any = _optional("inflate64").Inflater()
        self._held = b""
        self.unused_data = b""

    @property
    def eof(self) -> bool:
        return bool(self._inflater.eof)

    @property
    def needs_input(self) -> bool:
        return not self._held

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        held = self._held + data
        self._held = held[_DEFLATE64_INPUT:]
        return bytes(self._inflater.inflate(held[:_DEFLATE64_INPUT]))


def _optional(module: str) -> Any:
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise UserError("archive.method") from error


def _zstandard() -> _Decoder:
    decoder: _Decoder = _optional("backports.zstd").ZstdDecompressor()
    return decoder


def _decoder(method: int, header: bytes) -> _Decoder:
    if method == DEFLATED:
        return _Deflate(-15)
    if method == DEFLATED64:
        return _Deflate64()
    if method == BZIP2:
        return bz2.BZ2Decompressor()
    if method == XZ:
        return lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST_MEMORY)
    if method == ZSTANDARD:
        return _zstandard()
    if method != LZMA or len(header) != 9 or int.from_bytes(header[5:9], "little") > _MOST_MEMORY:
        raise UserError("archive.method")
    # The header is a version, the length 5, one byte of parameters and the dictionary's size (APPNOTE 5.8.8).
    rest, lc = divmod(header[4], 9)
    pb, lp = divmod(rest, 5)
    chain = {"id": lzma.FILTER_LZMA1, "lc": lc, "lp": lp, "pb": pb, "dict_size": int.from_bytes(header[5:9], "little")}
    return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[chain])


def undone(raw: Iterator[bytes], method: int) -> Iterator[bytes]:
    """What was packed into `raw` by a ZIP method, in pieces of at most a few MiB.

    Raises:
        UserError: ``archive.method``, ``archive.damaged``, ``archive.cut_off`` when `raw` ends before its end.
    """
    if method == STORED:
        yield from raw
        return
    held = b""
    header = b""
    if method == LZMA:
        while len(held) < 9 and (piece := next(raw, b"")):
            held += piece
        header, held = held[:9], held[9:]
    with understood("archive.damaged"):
        decoder = _decoder(method, header)
    ended = False
    while not decoder.eof:
        if decoder.needs_input and not held:
            held = next(raw, b"")
            ended = not held
        with understood("archive.damaged"):
            piece = decoder.decompress(held, PIECE)
        held = b""
        if piece:
            yield piece
        elif ended:
            if method == LZMA:  # has no mark at its end as a rule; the size tells
                return
            raise UserError("archive.cut_off")


class Unsqueezed(io.RawIOBase):
    """A file squeezed as a whole, to be read forwards; several squeezed runs may follow each other.

    Args:
        file: the file.
        emit: told now and then that there is life.

    Attributes:
        problem: ``archive.cut_off`` or ``archive.damaged`` when it ended before its end.
        given: bytes read so far.
    """

    def __init__(self, file: File, emit: Emit) -> None:
        super().__init__()
        self._raw = blocks(file)
        self._new = squeezing(file)
        self._decoder = self._new() if self._new else None
        self._held = b""
        self._pulse = Pulse(emit)
        self._packed = file.size
        self._left = b""
        self.problem = ""
        self.given = 0

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill `buffer` as far as what there is goes. Raises UserError ``archive.too_big``."""
        view = memoryview(buffer).cast("B")
        while not self._left:
            self._left = self._more()
            if not self._left:
                return 0
        count = min(len(view), len(self._left))
        view[:count] = self._left[:count]
        self._left = self._left[count:]
        self.given += count
        if self.given > 64 << 20 and self._decoder is not None and self.given > 1000 * self._packed:
            raise UserError("archive.too_big", bytes=self.given)
        return count

    def _more(self) -> bytes:
        """Some bytes more; b"" at the end."""
        self._pulse()
        if self._decoder is None or self._new is None:
            return next(self._raw, b"")
        ended = False
        while not self.problem:
            if self._decoder.eof and not self._next_run():
                return b""
            if self._decoder.needs_input and not self._held:
                self._held = next(self._raw, b"")
                ended = not self._held
            try:
                with understood("archive.damaged"):
                    piece = self._decoder.decompress(self._held, PIECE)
            except UserError as error:
                self.problem = error.code
                return b""
            self._held = b""
            if piece:
                return piece
            if ended and not self._decoder.eof:
                self.problem = "archive.cut_off"
        return b""

    def _next_run(self) -> bool:
        """Whether another squeezed run follows; zeros may stand between and rubbish at the end."""
        assert self._decoder is not None and self._new is not None
        rest = self._decoder.unused_data.lstrip(b"\0")
        while len(rest) < 6 and (block := next(self._raw, b"")):
            rest = (rest + block).lstrip(b"\0")
        if not rest.startswith((GZIP, XZ_MAGIC, ZSTD_MAGIC, BZIP2_MAGIC)):
            return False
        self._decoder, self._held = self._new(), rest
        return True


def squeezing(file: File) -> Callable[[], _Decoder] | None:
    """What makes a decoder for a squeezed file; None for a file that is not squeezed."""
    head = read_exactly(file, 0, min(6, file.size))
    if head.startswith(GZIP):
        return lambda: _Deflate(31)
    if head.startswith(BZIP2_MAGIC):
        return bz2.BZ2Decompressor
    if head.startswith(XZ_MAGIC):
        return lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST_MEMORY)
    return _zstandard if head.startswith(ZSTD_MAGIC) else None
