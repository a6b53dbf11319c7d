"""What a reader says, checked in the parent: the shape, the bounds and that every text can be stored.

`checked` is the check of a `jobs.Crew` whose trade is TRADE. Coordinates are points (1/72 inch) from the top left
corner of the page as displayed.
"""

import math
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeAlias, TypeVar

from judgedesk.domain.documents import MAX_PAGES, TextSource
from judgedesk.ingest.aligned import Grid, Row

TRADE = "judgedesk.ingest.trade:serve"
MAX_PAGE_CHARACTERS = 1_000_000
MAX_PICTURE_SIDE = 20_000
MAX_PARTS = 100_000
MAX_BOOKMARKS, MAX_TITLE = 20_000, 300
HEARD_RATES, MAX_HEARD_BYTES = (8_000, 192_000), 8 << 20
WORD = struct.Struct("<IIfffff")
"""One word of an OCR layer, see `Recognised`."""

_MAX_POINTS = 1e7
Rectangle: TypeAlias = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Opened:
    """The file could be opened. `pages` is None where only reading to the end tells; `encoding` is '' but for text."""

    pages: int | None
    encoding: str


@dataclass(frozen=True, slots=True)
class ReadPage:
    """One page as read. `folio` is '' where none is stamped, `reason` an error code or ''."""

    number: int
    text: str
    width: float
    height: float
    rotation: int
    source: TextSource
    folio: str
    reason: str


@dataclass(frozen=True, slots=True)
class Pages:
    """Some pages in a row, in ascending order."""

    pages: tuple[ReadPage, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """The last page was read. `replaced` counts characters that could not be decoded and became U+FFFD."""

    pages: int
    replaced: int


@dataclass(frozen=True, slots=True)
class Sampled:
    """Characters on a page, the mean of a few."""

    characters: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What the file says of itself: title, author, sent, duration … At most 60; values at most 4,000 characters."""

    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PartBegins:
    """A file inside the file comes now. `part` counts from 0; `name` is as written there, never to be trusted."""

    part: int
    name: str


@dataclass(frozen=True, slots=True)
class PartBytes:
    """The next bytes of part `part`."""

    part: int
    content: bytes


@dataclass(frozen=True, slots=True)
class PartEnds:
    """All of part `part` was sent, or `problem` says why not: an error code."""

    part: int
    problem: str


@dataclass(frozen=True, slots=True)
class Waveform:
    """A recording's loudness: `peaks` are pairs of signed bytes (lowest, highest), `rate` of them a second."""

    rate: float
    seconds: float
    peaks: bytes


@dataclass(frozen=True, slots=True)
class Heard:
    """A piece of a recording's sound from second `at` on: 16-bit little-endian samples, `channels` in turn, `rate` of
    each a second. `ended`: nothing follows.
    """

    at: float
    rate: int
    channels: int
    ended: bool
    samples: bytes


@dataclass(frozen=True, slots=True)
class Recognised:
    """A page read by OCR.

    `words` packs, for each word, two uint32 (code points [start, end) of `text`) and five float32 (x0, y0, x1, y1 in
    points from the top left of the page as displayed before turning, confidence 0 to 1), little endian. `rotation` is
    by how many degrees clockwise the page has to be turned to stand upright, `skew` what was straightened besides.
    `text` is empty when the page is blank. `language` is ISO 639-1 or ''.
    """

    page: int
    text: str
    languages: str
    language: str
    confidence: float
    rotation: int
    skew: float
    words: bytes
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels: 4 bytes each, red, green, blue, unused; rows of `stride` bytes, from the top."""

    width: int
    height: int
    stride: int
    scale: float
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Boxes:
    """For each span asked, its rectangles, one a line of print."""

    spans: tuple[tuple[Rectangle, ...], ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters and digits: code points [start, end) of the page's stored text, and where it stands."""

    start: int
    end: int
    box: Rectangle


@dataclass(frozen=True, slots=True)
class Words:
    """All words of a page in the order of the text."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Characters:
    """Boxes of all code points of a page's stored text: `count` times four float32 (x0, y0, x1, y1), native order."""

    count: int
    boxes: bytes


@dataclass(frozen=True, slots=True)
class Tables:
    """Tables found on a page: rows of cells, a cell None where two were joined."""

    tables: tuple[tuple[tuple[str | None, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Grids:
    """The tables on a page with their places, see `aligned.Grid`; `reason` is an error code where it can't be read."""

    page: int
    reason: str
    grids: tuple[Grid, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The bookmarks of a file in order: level (0 the outermost), title, and page (0 where none is named)."""

    entries: tuple[tuple[int, str, int], ...]


Said: TypeAlias = (
    Opened | Pages | Finished | Picture | Boxes | Words | Characters | Tables | Grids
    | Sampled | Facts | PartBegins | PartBytes | PartEnds | Waveform | Heard | Recognised | Outline
)  # fmt: skip
_Fields: TypeAlias = Mapping[str, Any]
_T = TypeVar("_T")


def checked(kind: str, untrusted: Mapping[str, object], blob: bytes) -> Said:
    """The message, typed.

    Raises:
        ValueError: a field is missing, of the wrong type or beyond its bound: the child can't be believed.
    """
    check = _CHECKS.get(kind)
    if check is None:
        raise ValueError("kind")
    try:
        return check(untrusted, blob)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(kind) from error


def _whole(untrusted: object, low: int, high: int) -> int:
    if type(untrusted) is not int or not low <= untrusted <= high:
        raise ValueError("number")
    return untrusted


def _points(untrusted: object) -> float:
    if not isinstance(untrusted, int | float) or not math.isfinite(untrusted) or abs(untrusted) > _MAX_POINTS:
        raise ValueError("points")
    return float(untrusted)


def _text(untrusted: object, longest: int) -> str:
    if not isinstance(untrusted, str) or len(untrusted) > longest or "\0" in untrusted:
        raise ValueError("text")
    untrusted.encode("utf-8")  # a lone surrogate is a UnicodeEncodeError, which is a ValueError
    return untrusted


def _list(untrusted: object, of: Callable[[Any], _T], longest: int = MAX_PAGE_CHARACTERS) -> tuple[_T, ...]:
    if not isinstance(untrusted, list) or len(untrusted) > longest:
        raise ValueError("list")
    return tuple(of(entry) for entry in untrusted)


def _rectangle(untrusted: object) -> Rectangle:
    x0, y0, x1, y1 = _list(untrusted, _points, 4)
    return x0, y0, x1, y1


def _opened(untrusted: _Fields, _: bytes) -> Opened:
    pages = untrusted["pages"]
    return Opened(None if pages is None else _whole(pages, 1, MAX_PAGES), _text(untrusted["encoding"], 20))


def _page(untrusted: _Fields) -> ReadPage:
    return ReadPage(
        number=_whole(untrusted["number"], 1, MAX_PAGES),
        text=_text(untrusted["text"], MAX_PAGE_CHARACTERS),
        width=abs(_points(untrusted["width"])),
        height=abs(_points(untrusted["height"])),
        rotation=_whole(untrusted["rotation"], 0, 270),
        source=TextSource(untrusted["source"]),
        folio=_text(untrusted["folio"], 12),
        reason=_text(untrusted["reason"], 40),
    )


def _pages(untrusted: _Fields, _: bytes) -> Pages:
    pages = _list(untrusted["pages"], _page, 4096)
    if any(later.number != earlier.number + 1 for earlier, later in pairwise(pages)):
        raise ValueError("order")
    return Pages(pages)


def _sampled(untrusted: _Fields, _: bytes) -> Sampled:
    return Sampled(_whole(untrusted["characters"], 0, 1 << 40))


def _finished(untrusted: _Fields, _: bytes) -> Finished:
    return Finished(_whole(untrusted["pages"], 0, MAX_PAGES), _whole(untrusted["replaced"], 0, 1 << 40))


def _picture(untrusted: _Fields, blob: bytes) -> Picture:
    width = _whole(untrusted["width"], 1, MAX_PICTURE_SIDE)
    height = _whole(untrusted["height"], 1, MAX_PICTURE_SIDE)
    stride = _whole(untrusted["stride"], 4 * width, 4 * width + 256)
    if len(blob) != stride * height:
        raise ValueError("pixels")
    return Picture(width, height, stride, _points(untrusted["scale"]), blob)


def _boxes(untrusted: _Fields, _: bytes) -> Boxes:
    return Boxes(_list(untrusted["spans"], lambda span: _list(span, _rectangle)))


def _word(untrusted: object) -> Word:
    start, end, *box = untrusted if isinstance(untrusted, list) else []
    first = _whole(start, 0, MAX_PAGE_CHARACTERS)
    return Word(first, _whole(end, first, MAX_PAGE_CHARACTERS), _rectangle(box))


def _words(untrusted: _Fields, _: bytes) -> Words:
    return Words(_list(untrusted["words"], _word))


def _characters(untrusted: _Fields, blob: bytes) -> Characters:
    count = _whole(untrusted["count"], 0, MAX_PAGE_CHARACTERS)
    if len(blob) != 16 * count:
        raise ValueError("boxes")
    return Characters(count, blob)


def _cell(untrusted: object) -> str | None:
    return None if untrusted is None else _text(untrusted, 100_000)


def _tables(untrusted: _Fields, _: bytes) -> Tables:
    def row(entry: object) -> tuple[str | None, ...]:
        return _list(entry, _cell, 1000)

    return Tables(_list(untrusted["tables"], lambda table: _list(table, row, 10_000), 1000))


def _grids(untrusted: _Fields, _: bytes) -> Grids:
    def row(entry: object) -> Row:
        *box, cells = entry if isinstance(entry, list) else []
        return Row(_rectangle(box), _list(cells, lambda cell: _text(cell, 2_000), 100))

    def grid(entry: Mapping[str, Any]) -> Grid:
        rows = _list(entry["rows"], row, 5_000)
        if not rows:
            raise ValueError("rows")
        edges = _list(entry["edges"], _points, 200)
        head = _whole(entry["head"], 0, len(rows))
        return Grid(_text(entry["how"], 10), rows, head, edges, _text(entry["above"], 2_000))

    page = _whole(untrusted["page"], 1, MAX_PAGES)
    return Grids(page, _text(untrusted["reason"], 40), _list(untrusted["grids"], grid, 200))


def _facts(untrusted: _Fields, _: bytes) -> Facts:
    facts = untrusted["facts"]
    if not isinstance(facts, dict) or len(facts) > 60:
        raise ValueError("facts")
    return Facts({_text(name, 40): _text(value, 4000) for name, value in facts.items()})


def _part_begins(untrusted: _Fields, _: bytes) -> PartBegins:
    return PartBegins(_whole(untrusted["part"], 0, MAX_PARTS), _text(untrusted["name"], 1000))


def _part_bytes(untrusted: _Fields, blob: bytes) -> PartBytes:
    return PartBytes(_whole(untrusted["part"], 0, MAX_PARTS), blob)


def _part_ends(untrusted: _Fields, _: bytes) -> PartEnds:
    return PartEnds(_whole(untrusted["part"], 0, MAX_PARTS), _text(untrusted["problem"], 40))


def _waveform(untrusted: _Fields, blob: bytes) -> Waveform:
    return Waveform(abs(_points(untrusted["rate"])), abs(_points(untrusted["seconds"])), blob)


def _heard(untrusted: _Fields, blob: bytes) -> Heard:
    rate, channels = _whole(untrusted["rate"], *HEARD_RATES), _whole(untrusted["channels"], 1, 2)
    ended = untrusted["ended"]
    if not isinstance(ended, bool) or len(blob) > MAX_HEARD_BYTES or len(blob) % (2 * channels):
        raise ValueError("samples")
    return Heard(abs(_points(untrusted["at"])), rate, channels, ended, blob)


def _entry(untrusted: object) -> tuple[int, str, int]:
    level, title, page = _list(untrusted, lambda part: part, 3)
    return _whole(level, 0, 100), _text(title, MAX_TITLE), _whole(page, 0, MAX_PAGES)


def _outline(untrusted: _Fields, _: bytes) -> Outline:
    return Outline(_list(untrusted["entries"], _entry, MAX_BOOKMARKS))


def _recognised(untrusted: _Fields, blob: bytes) -> Recognised:
    text = _text(untrusted["text"], MAX_PAGE_CHARACTERS)
    if len(blob) % WORD.size:
        raise ValueError("words")
    for start, end, *place in WORD.iter_unpack(blob):
        if not (0 <= start <= end <= len(text) and all(math.isfinite(value) for value in place)):
            raise ValueError("word")
    confidence = _points(untrusted["confidence"])
    if not 0 <= confidence <= 1:
        raise ValueError("confidence")
    return Recognised(
        page=_whole(untrusted["page"], 1, MAX_PAGES),
        text=text,
        languages=_text(untrusted["languages"], 100),
        language=_text(untrusted["language"], 8),
        confidence=confidence,
        rotation=_whole(untrusted["rotation"], 0, 270),
        skew=_points(untrusted["skew"]),
        words=blob,
        width=abs(_points(untrusted["width"])),
        height=abs(_points(untrusted["height"])),
    )


_CHECKS: dict[str, Callable[[_Fields, bytes], Said]] = {
    "opened": _opened,
    "pages": _pages,
    "finished": _finished,
    "picture": _picture,
    "boxes": _boxes,
    "words": _words,
    "characters": _characters,
    "tables": _tables,
    "grids": _grids,
    "sampled": _sampled,
    "facts": _facts,
    "part": _part_begins,
    "part_bytes": _part_bytes,
    "part_end": _part_ends,
    "waveform": _waveform,
    "sound": _heard,
    "recognised": _recognised,
    "outline": _outline,
}
