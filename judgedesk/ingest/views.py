"""A document's bytes as libraries like them: a buffered file that can be dropped without closing the document."""

import io
from typing import IO, Any

from judgedesk.ingest.file import File

_BUFFER_BYTES = 64 << 10


class _View(io.RawIOBase):
    def __init__(self, file: File) -> None:
        super().__init__()
        self._file = file
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        position = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._file.size}[whence] + offset
        if position < 0:
            raise ValueError("negative seek")
        self._position = position
        return position

    def readinto(self, buffer: Any, /) -> int:
        self._file.seek(self._position)
        count = self._file.readinto(buffer) or 0
        self._position += count
        return count


def buffered(file: File | io.BytesIO) -> IO[bytes]:
    """The file from its beginning, with a position of its own; closing it leaves `file` open."""
    if isinstance(file, io.BytesIO):
        file.seek(0)
        return file
    return io.BufferedReader(_View(file), _BUFFER_BYTES)
