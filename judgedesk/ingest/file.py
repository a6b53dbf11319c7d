"""The document's bytes as a reader gets them."""

from typing import Any, Protocol

from judgedesk.domain.errors import UserError

WHOLE_BYTES = 32 << 20
"""Up to here a file is taken into memory at once; above, it is read where needed."""


class File(Protocol):
    """A seekable file that can also come as a whole; `jobs.ranges.AskedFile` is one."""

    size: int

    def whole(self) -> bytes:
        """All bytes."""

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Move."""

    def tell(self) -> int:
        """The position."""

    def read(self, size: int = -1, /) -> bytes | None:
        """Bytes from here."""

    def readinto(self, buffer: Any, /) -> int | None:
        """Fill a buffer from here."""


def read_exactly(file: File, offset: int, length: int) -> bytes:
    """`length` bytes from `offset`. Raises UserError ``file.unreadable`` when the file ends before."""
    file.seek(offset)
    found = file.read(length) or b""
    while len(found) < length:
        more = file.read(length - len(found))
        if not more:
            raise UserError("file.unreadable")
        found += more
    return found
