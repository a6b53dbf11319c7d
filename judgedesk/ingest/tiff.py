"""One frame of a large TIFF as a small file of its own; libtiff would else be handed the whole file for every page.

TIFF 6.0, sections 2 and 8; tags of the supplements where a decoder needs them.
"""

import itertools
import struct
from typing import Any

from PIL import TiffImagePlugin

from judgedesk.domain.errors import UserError
from judgedesk.ingest.file import File, read_exactly

_STRIPS, _STRIP_SIZES, _TILES, _TILE_SIZES = 273, 279, 324, 325
_KEPT = (
    256, 257, 258, 259, 262, 266, 274, 277, 278, 282, 283, 284, 292, 293, 296, 317, 320, 322, 323, 338, 339, 347,
    530, 531, 532,
)  # fmt: skip
_SHORT, _LONG, _RATIONAL, _UNDEFINED = 3, 4, 5, 7
_MOST_BYTES = 256 << 20
_MOST_PIECES = 100_000


def alone(file: File, picture: TiffImagePlugin.TiffImageFile) -> bytes:
    """The frame `picture` stands at, as a TIFF with this one frame.

    Raises:
        UserError: ``image.too_big``, ``image.damaged``.
    """
    tags: Any = picture.tag_v2
    tiled = _TILES in tags
    places, sizes = tags.get(_TILES if tiled else _STRIPS), tags.get(_TILE_SIZES if tiled else _STRIP_SIZES)
    if not places or not sizes or len(places) != len(sizes) or len(places) > _MOST_PIECES:
        raise UserError("image.damaged")
    if sum(sizes) > _MOST_BYTES:
        raise UserError("image.too_big", width=picture.width, height=picture.height)
    if any(place < 0 or size < 0 or place + size > file.size for place, size in zip(places, sizes, strict=True)):
        raise UserError("image.damaged")
    order = ">" if tags.prefix == b"MM" else "<"  # kept: samples of 16 bits are in it
    entries = {tag: _entry(order, tags.tagtype.get(tag, _LONG), tags[tag]) for tag in _KEPT if tag in tags}
    entries[_TILE_SIZES if tiled else _STRIP_SIZES] = _entry(order, _LONG, sizes)
    pieces = list(zip(places, sizes, strict=True))
    return _written(order, entries, _TILES if tiled else _STRIPS, file, pieces)


def _entry(order: str, kind: int, value: Any) -> tuple[int, int, bytes]:
    """Type, count and bytes of a tag's value."""
    if isinstance(value, bytes):
        return _UNDEFINED, len(value), value
    values = value if isinstance(value, tuple | list) else (value,)
    if kind == _RATIONAL:
        pairs = [(int(entry.numerator), int(entry.denominator)) for entry in values]
        return _RATIONAL, len(pairs), b"".join(struct.pack(f"{order}LL", *pair) for pair in pairs)
    kind = _SHORT if kind == _SHORT else _LONG
    form = f"{order}{len(values)}{'H' if kind == _SHORT else 'L'}"
    return kind, len(values), struct.pack(form, *(int(entry) for entry in values))


def _written(
    order: str, entries: dict[int, tuple[int, int, bytes]], data: int, file: File, pieces: list[tuple[int, int]]
) -> bytes:
    """Header, directory, values, then the pieces of the picture, to which tag `data` points."""
    entries[data] = (_LONG, len(pieces), bytes(4 * len(pieces)))
    beside = 8 + 2 + 12 * len(entries) + 4
    after = beside + sum(_padded(content) for _, _, content in entries.values() if len(content) > 4)
    starts = itertools.accumulate((size for _, size in pieces[:-1]), initial=after)
    entries[data] = _entry(order, _LONG, tuple(starts))
    directory, values = struct.pack(f"{order}H", len(entries)), b""
    for tag, (kind, count, content) in sorted(entries.items()):
        directory += struct.pack(f"{order}HHL", tag, kind, count)
        if len(content) <= 4:
            directory += content.ljust(4, b"\0")
        else:
            directory += struct.pack(f"{order}L", beside + len(values))
            values += content.ljust(_padded(content), b"\0")
    head = (b"MM" if order == ">" else b"II") + struct.pack(f"{order}HL", 42, 8)
    return b"".join((head, directory, bytes(4), values, *(read_exactly(file, *piece) for piece in pieces)))


def _padded(content: bytes) -> int:
    return len(content) + len(content) % 2
