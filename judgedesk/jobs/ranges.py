"""Byte ranges: the parent owns the file, the child asks for pieces of it."""

import io
import os
from collections import OrderedDict
from collections.abc import Callable
from typing import Protocol

BLOCK = 1 << 20
KEPT_BLOCKS = 64
WHOLE_BYTES = 32 << 20
ASKED_BYTES = 4 << 20  # the most a child may ask for at once


class ByteSource(Protocol):
    """What the parent serves from: an original in the store, decrypted range by range."""

    @property
    def size(self) -> int:
        """Length in bytes."""

    def read(self, offset: int, length: int) -> bytes:
        """Exactly `length` bytes from `offset`, less only at the end."""


class BytesSource:
    """A ByteSource over bytes in memory."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @property
    def size(self) -> int:
        """Length in bytes."""
        return len(self._data)

    def read(self, offset: int, length: int) -> bytes:
        """A slice."""
        return self._data[offset : offset + length]


class AskedFile(io.RawIOBase):
    """A seekable file in the child whose bytes the parent sends when asked.

    Blocks of 1 MiB, the 64 last used are kept; a reader may seek to and fro without asking twice.

    Args:
        size: length of the file in bytes, as the parent said.
        ask: `(offset, length) -> bytes`, one round trip.
    """

    def __init__(self, size: int, ask: Callable[[int, int], bytes]) -> None:
        super().__init__()
        self.size = size
        self._ask = ask
        self._position = 0
        self._blocks: OrderedDict[int, bytes] = OrderedDict()

    def readable(self) -> bool:
        """True."""
        return True

    def seekable(self) -> bool:
        """True."""
        return True

    def tell(self) -> int:
        """The position in bytes."""
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Move; a position before the start is an error as with any file."""
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self.size}[whence]
        if start + offset < 0:
            raise ValueError("negative seek")
        self._position = start + offset
        return self._position

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # typeshed wants any buffer, io gives these two
        """Fill `buffer` as far as the file goes: a short count means the end."""
        view = memoryview(buffer).cast("B")
        done = 0
        wanted = min(len(view), max(0, self.size - self._position))
        while done < wanted:
            block, at = divmod(self._position + done, BLOCK)
            piece = self._block(block)[at : at + wanted - done]
            view[done : done + len(piece)] = piece
            done += len(piece)
        self._position += done
        return done

    def whole(self) -> bytes:
        """All bytes at once, past the cache; for files up to WHOLE_BYTES."""
        pieces = [self._ask(start, min(ASKED_BYTES, self.size - start)) for start in range(0, self.size, ASKED_BYTES)]
        return b"".join(pieces)

    def _block(self, number: int) -> bytes:
        block = self._blocks.get(number)
        if block is None:
            start = number * BLOCK
            block = self._ask(start, min(BLOCK, self.size - start))
            self._blocks[number] = block
            if len(self._blocks) > KEPT_BLOCKS:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(number)
        return block
