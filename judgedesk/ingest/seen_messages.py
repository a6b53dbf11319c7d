"""What the trade of `seen_pages` says of a page, checked in the parent."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from PIL import Image

from judgedesk.domain.documents import MAX_PAGES

TRADE = "judgedesk.ingest.seen_pages:serve"
MOST_WORDS, LONGEST = 200_000, 500
"""Words of a page, letters of a word."""

Box: TypeAlias = tuple[float, float, float, float]
"""x0, y0, x1, y1 in fractions of the page as displayed, y downwards."""


@dataclass(frozen=True, slots=True)
class SeenWord:
    """A word, where the ink of its letters stands, and whether it can be seen there.

    `line` is as high as its line; `turn` 90 where it reads downwards, 270 where upwards.
    """

    text: str
    box: Box
    visible: bool
    line: Box
    turn: int = 0


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page of `pages`: `width` and `height` in points as displayed, pixels in rows from the top, one byte each where
    it is `grey` and else three. `also` are words of comments and of a second reader.
    """

    page: int
    pages: int
    width: float
    height: float
    rotation: int
    across: int
    down: int
    grey: bool
    words: tuple[SeenWord, ...]
    also: tuple[SeenWord, ...]
    pixels: bytes

    def picture(self) -> Image.Image:
        """The page, in grey (``L``) or colour (``RGB``)."""
        mode = "L" if self.grey else "RGB"
        return Image.frombytes(mode, (self.across, self.down), self.pixels)


def checked(kind: str, untrusted: Mapping[str, object], blob: bytes) -> SeenPage:
    """The message, typed.

    Raises:
        ValueError: it is not one.
    """
    if kind != "seen":
        raise ValueError("kind")
    try:
        across, down = _whole(untrusted["across"], 1, 40_000), _whole(untrusted["down"], 1, 40_000)
        grey = untrusted["grey"]
        if grey is not True and grey is not False:
            raise ValueError("grey")
        if len(blob) != across * down * (1 if grey else 3):
            raise ValueError("pixels")
        return SeenPage(
            page=_whole(untrusted["page"], 1, MAX_PAGES),
            pages=_whole(untrusted["pages"], 1, MAX_PAGES),
            width=_number(untrusted["width"], 0.01, 1e6),
            height=_number(untrusted["height"], 0.01, 1e6),
            rotation=_whole(untrusted["rotation"], 0, 270),
            across=across,
            down=down,
            grey=grey,
            words=_seen_words(untrusted["words"]),
            also=_seen_words(untrusted["also"]),
            pixels=blob,
        )
    except (KeyError, TypeError) as error:
        raise ValueError(kind) from error


def _seen_words(untrusted: object) -> tuple[SeenWord, ...]:
    if not isinstance(untrusted, list) or len(untrusted) > MOST_WORDS:
        raise ValueError("words")
    found = []
    for text, visible, box, line, turn in untrusted:
        if not isinstance(text, str) or not 0 < len(text) <= LONGEST or "\0" in text or type(visible) is not bool:
            raise ValueError("word")
        text.encode("utf-8")
        if turn not in (0, 90, 270):
            raise ValueError("turn")
        found.append(SeenWord(text, _box(box), visible, _box(line), turn))
    return tuple(found)


def _box(untrusted: object) -> Box:
    if not isinstance(untrusted, list) or len(untrusted) != 4:
        raise ValueError("box")
    x0, y0, x1, y1 = (_number(edge, -1, 2) for edge in untrusted)
    return x0, y0, x1, y1


def _whole(untrusted: object, low: int, high: int) -> int:
    if type(untrusted) is not int or not low <= untrusted <= high:
        raise ValueError("number")
    return untrusted


def _number(untrusted: object, low: float, high: float) -> float:
    if not isinstance(untrusted, int | float) or not low <= untrusted <= high:
        raise ValueError("number")
    return float(untrusted)
