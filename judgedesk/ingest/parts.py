"""Files inside a file, on their way to the parent: bounded in number, size and growth."""

from collections.abc import Iterable, Mapping
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.messages import MAX_PARTS

PIECE_BYTES = 1 << 20
MOST_BYTES = 16 << 30  # all parts of one file together
_MOST_RATIO = 1000
_FREE_BYTES = 64 << 20  # below this no ratio is suspicious


class Parts:
    """Sends the parts of one container in order, from ``from_part`` of the unit on.

    Args:
        emit: where to.
        unit: the unit being served; parts below its ``from_part`` the parent has already.
        packed: bytes of the container, to tell a bomb by how much more comes out of it.
    """

    def __init__(self, emit: Emit, unit: Mapping[str, Any], packed: int) -> None:
        self._emit = emit
        self._first = int(unit.get("from_part", 0))
        self._packed = packed
        self._sent = 0
        self.number = 0

    def send(self, name: str, content: bytes | Iterable[bytes]) -> None:
        """Send one part. An iterable is not consumed when the parent has the part already.

        Whatever goes wrong while `content` yields is the caller's to catch: call `broken` for a part that can't be
        read to its end.

        Raises:
            UserError: ``archive.too_big`` when more comes out than can be right; ``archive.too_many``.
        """
        part = self._next()
        if part < self._first:
            return
        self._emit("part", {"part": part, "name": _sendable(name)})
        pieces = (content,) if isinstance(content, bytes) else content
        try:
            for piece in pieces:
                for at in range(0, len(piece), PIECE_BYTES):
                    chunk = piece[at : at + PIECE_BYTES]
                    self._sent += len(chunk)
                    self._check()
                    self._emit("part_bytes", {"part": part}, chunk)
        except UserError as error:
            self._emit("part_end", {"part": part, "problem": error.code})
            if error.code == "archive.too_big":
                raise
            return
        self._emit("part_end", {"part": part, "problem": ""})

    def broken(self, name: str, problem: str) -> None:
        """A part that can't be had at all: it stands in the ledger with the reason, an error code."""
        part = self._next()
        if part >= self._first:
            self._emit("part", {"part": part, "name": _sendable(name)})
            self._emit("part_end", {"part": part, "problem": problem})

    def _next(self) -> int:
        part = self.number
        self.number += 1
        if self.number > MAX_PARTS:
            raise UserError("archive.too_many", most=MAX_PARTS)
        return part

    def _check(self) -> None:
        bomb = self._sent > _FREE_BYTES and self._sent > self._packed * _MOST_RATIO
        if bomb or self._sent > MOST_BYTES:
            raise UserError("archive.too_big", bytes=self._sent)


def _sendable(name: str) -> str:
    """A name that fits the message: lone surrogates and NUL replaced."""
    return name.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")[:1000] or "\ufffd"
