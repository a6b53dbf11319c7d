"""What parent and child say to each other: length-prefixed frames of one JSON object and an optional blob.

Layout, little endian: magic ``JDF1``, u32 length of the header, u32 length of the blob, header (UTF-8 JSON object),
blob. Nothing is ever unpickled, and no length is believed before it is compared with a bound.
"""

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO, Any, NoReturn, Protocol

MAGIC = b"JDF1"
HEADER_BYTES = 16 << 20  # a page of a million characters, every one escaped, still fits
BLOB_BYTES = 64 << 20
_PREFIX = struct.Struct("<4sII")


class BadFrameError(ValueError):
    """What came through the pipe is not one of our frames; the sender can't be trusted with another."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame as read: its name, the rest of the header, the blob. From a child, all of it is untrusted."""

    name: str
    fields: dict[str, Any]
    blob: bytes = b""


@dataclass(frozen=True, slots=True)
class Message:
    """What a trade emitted, its bounds checked and nothing else."""

    kind: str
    fields: Mapping[str, object] = field(default_factory=dict)
    blob: bytes = b""


class Emit(Protocol):
    """How a trade speaks: ``emit("page", {"number": 1}, blob)``. Blocks while the parent is busy."""

    def __call__(self, kind: str, fields: Mapping[str, object] | None = None, blob: bytes = b"") -> None:
        """Send one message to the parent."""


def as_message(kind: str, fields: Mapping[str, object], blob: bytes) -> Message:
    """The `check` of a Crew whose caller checks the fields himself."""
    return Message(kind, fields, blob)


def write(stream: IO[bytes], name: str, fields: Mapping[str, object] | None = None, blob: bytes = b"") -> None:
    """Send one frame and flush.

    Raises:
        ValueError: the fields are not JSON, or larger than any reader would take.
        OSError: the other side is gone.
    """
    header = json.dumps({"frame": name, **(fields or {})}, allow_nan=False, separators=(",", ":")).encode("ascii")
    if len(header) > HEADER_BYTES or len(blob) > BLOB_BYTES:
        raise ValueError("frame too large")
    stream.write(_PREFIX.pack(MAGIC, len(header), len(blob)) + header)
    if blob:
        stream.write(blob)
    stream.flush()


def read(stream: IO[bytes], header_bytes: int = HEADER_BYTES, blob_bytes: int = BLOB_BYTES) -> Frame | None:
    """Read one frame; None when the other side closed the pipe between two frames.

    Raises:
        BadFrameError: wrong magic, too large, not UTF-8, not a JSON object with a name.
        EOFError: the pipe ended inside a frame.
    """
    prefix = stream.read(_PREFIX.size)
    if not prefix:
        return None
    if len(prefix) < _PREFIX.size:
        raise EOFError
    magic, untrusted_header, untrusted_blob = _PREFIX.unpack(prefix)
    if magic != MAGIC:
        raise BadFrameError("magic")
    if untrusted_header > header_bytes or untrusted_blob > blob_bytes:
        raise BadFrameError("size")
    header = stream.read(untrusted_header)
    blob = stream.read(untrusted_blob) if untrusted_blob else b""
    if len(header) < untrusted_header or len(blob) < untrusted_blob:
        raise EOFError
    return _parsed(header, blob)


def _parsed(header: bytes, blob: bytes) -> Frame:
    try:
        untrusted = json.loads(header.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise BadFrameError("json") from error
    if not isinstance(untrusted, dict):
        raise BadFrameError("not an object")
    name = untrusted.pop("frame", None)
    if not isinstance(name, str) or len(name) > 32:
        raise BadFrameError("name")
    return Frame(name, untrusted, blob)


def _refuse(constant: str) -> NoReturn:
    raise BadFrameError(constant)
