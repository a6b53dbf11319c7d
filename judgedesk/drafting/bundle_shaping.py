"""Writing that is not one letter after another from left to right: Arabic, Hebrew, letters with marks of their own.

A line is put into the order in which it is seen (UAX #9, by python-bidi), and each stretch of one direction and script
is shaped by HarfBuzz. Where one glyph is one letter, it is set as such; letters that make a shape together (a letter
with its marks, a ligature) are drawn as that shape, and laid over it one by one without a shape of their own. So every
code of the page means one letter that has a place of its own, which is what readers take text from.

Readers of PDFs turn stretches that run to the left round again, each by rules of its own. `_as_read` puts the letters
into the order from which pdfium gets the text as it was written, and adds signs of direction where poppler would count
a blank or a bracket to the wrong side. No choice serves poppler where a line runs against most of its page.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import Any, Final
from unicodedata import bidirectional, mirrored

import uharfbuzz as hb
from bidi import algorithm

_COMPLEX = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0590-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u200c-\u200f\u202a-\u202e\u2066-\u2069"
    "\u20d0-\u20ff\ufb1d-\ufdff\ufe00-\ufe0f\ufe20-\ufe2f\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefe]")
_HEBREW = re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]")
_DIRECTIONS: Final = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_JOINING: Final = ("\u200c", "\u200d")
SIGNS: Final = _DIRECTIONS.union(_JOINING)
"""Signs without a shape that say how what stands beside them is shown."""
_LRM, _RLM = "\u200e", "\u200f"
_ISOLATES: Final = {"LRI": "LRE", "RLI": "RLE", "FSI": "LRE", "PDI": "PDF"}
"""What the algorithm of python-bidi does not know, as what comes nearest."""
_SIDES: Final = {"L": "L", "R": "R", "AL": "R"} | dict.fromkeys(("EN", "ES", "ET", "AN", "CS", "BN"), "weak")
"""On which side pdfium counts letters of a class; the weak stand as they are, all others follow what is before them."""
_NUMBERS: Final = ("EN", "ES", "ET", "AN", "CS")
"""What poppler takes for numbers, which run to the right and take blanks at their left with them."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter at its place, in units of the font; `place` is where it stands in the text.

    `glyph` 0: nothing is drawn for it here, it lies over a shape; `lacking`: the font has no shape for it.
    """

    place: float
    letter: str
    at: int
    wide: int
    glyph: int = 0
    lacking: bool = False
    left: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Letters in the order in which they are to be set; shapes as glyph, place to the right, and up; the width."""

    letters: Sequence[Letter]
    shapes: Sequence[tuple[int, int, int]]
    wide: int


def is_complex(text: str) -> bool:
    """Whether a text has to be shaped."""
    return _COMPLEX.search(text) is not None


def leftwards(text: str) -> bool:
    """Whether a paragraph runs from right to left: its first letter with a direction says so."""
    return next((kind != "L" for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), False)


@lru_cache(maxsize=512)
def shaped(font: "Font", text: str, lacking: int) -> Line:
    """A line shaped. `lacking` is how wide a letter is that the font does not have."""
    base, at = leftwards(text), 0
    letters: list[Letter] = []
    shapes: list[tuple[int, int, int]] = []
    for piece, left in _seen(text, int(base)):
        stretches = list(_stretches(piece, font.glyphs))
        for script, some in reversed(stretches) if left else stretches:
            if script == "none":
                for place, letter in reversed(some) if left else some:
                    wide = lacking * (1 + (ord(letter) > 0xFFFF))
                    letters.append(Letter(place, letter, at, wide, lacking=True, left=left))
                    at += wide
                continue
            for told, drawn in _clusters(font, some, script, left):
                wide = _cluster(told, drawn, at, left, letters, shapes)
                at += wide
    return Line(_as_read(letters, base), shapes, at)


# -- order ------------------------------------------------------------------------------------------------------------

_Placed = tuple[int, str]
"""A letter and where it stands in the text."""


def _seen(text: str, base: int) -> list[tuple[list[_Placed], bool]]:
    """Stretches of one direction in the order in which they are seen, each as written; whether it runs to the left."""
    levels = _levels(text, base)
    runs = [
        (level, [(place, letter) for place, letter, _ in some])
        for level, some in groupby(levels, key=lambda one: one[2])
    ]
    for least in range(max((level for level, _ in runs), default=0), 0, -1):  # UAX #9, L2
        at = 0
        while at < len(runs):
            end = at
            while end < len(runs) and runs[end][0] >= least:
                end += 1
            runs[at:end] = runs[at:end][::-1]
            at = max(end, at + 1)
    return [(letters, bool(level % 2)) for level, letters in runs]


def _levels(text: str, base: int) -> list[tuple[int, str, int]]:
    """Places, letters and their levels; signs that only say a direction are gone."""
    kinds = [_kind(letter) for letter in text]
    if not base and not {"R", "AL", "AN", "RLE", "RLO"} & set(kinds):
        return [(place, letter, 0) for place, letter in enumerate(text) if letter not in _DIRECTIONS]
    storage: dict[str, Any] = {**algorithm.get_empty_storage(), "base_level": base, "base_dir": "LR"[base]}
    storage["chars"] = [
        {"ch": letter, "level": base, "type": kind, "orig": kind, "place": place}
        for place, (letter, kind) in enumerate(zip(text, kinds, strict=True))
    ]
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    chars = storage["chars"]
    for one in reversed(chars):  # L1: blanks at the end
        if one["orig"] not in ("WS", "BN", "S", "B"):
            break
        one["level"] = base
    return [(one["place"], one["ch"], one["level"]) for one in chars if one["ch"] not in _DIRECTIONS]


def _kind(letter: str) -> str:
    kind = bidirectional(letter) or "L"
    return "NSM" if letter in _JOINING else _ISOLATES.get(kind, kind)


def _as_read(letters: Sequence[Letter], base: bool) -> list[Letter]:
    """In the order from which pdfium reads the text as written: as written, or the other way round where most stretches
    of the line run to the left; within a stretch to the left, in any case, from left to right.
    """
    told = list(_with_signs(sorted(letters, key=lambda one: one.place), base))
    if not any(one.left for one in told):
        return told
    stretches = [(side, list(some)) for side, some in groupby(told, key=lambda one: _side(one.letter))]
    sides = [side for side, _ in stretches]
    back = sides.count("R") >= sides.count("L")
    now, found = "R" if back else "L", list[list[Letter]]()
    for side, some in stretches:
        now = side if side in ("L", "R") else now
        found.append(some[::-1] if now == "R" and side != "weak" else some)
    return [one for some in (reversed(found) if back else found) for one in some]


def _side(letter: str) -> str:
    return _SIDES.get(bidirectional(letter), "")


def _with_signs(letters: Sequence[Letter], base: bool) -> Iterator[Letter]:
    """With a sign of the line's direction at the far end of each word against it, and signs round brackets."""
    sign = _RLM if base else _LRM
    for against, group in groupby(letters, key=lambda one: one.left != base):
        some = list(group)
        for one in some:
            bracket = base and one.left and mirrored(one.letter)
            if bracket:  # pdfium turns brackets round after a letter that runs to the left, poppler does not
                yield replace(one, letter=_LRM, place=one.place - 0.1, at=one.at + one.wide, wide=0, glyph=0)
            yield one
            if bracket or (base and one.left and bidirectional(one.letter) in _NUMBERS):
                yield replace(one, letter=_RLM, place=one.place + 0.1, wide=0, glyph=0)
        if against and not (base and any(one.letter.isspace() for one in some)):
            far = min(one.at for one in some) if base else max(one.at + one.wide for one in some)
            yield Letter(some[-1].place + 0.2, sign, far, 0, left=base)


# -- shapes -----------------------------------------------------------------------------------------------------------


class Font:
    """A font as HarfBuzz knows it. `glyphs`: by code point."""

    def __init__(self, data: bytes, glyphs: Mapping[int, int]) -> None:
        self.glyphs = glyphs
        self.drawn = hb.Font(hb.Face(hb.Blob(data)))
        self._outlines: dict[int, list[tuple[str, tuple[float, ...]]]] = {}

    def outline(self, glyph: int) -> list[tuple[str, tuple[float, ...]]]:
        """Operators of a path (PDF 32000-1, 8.5.2) with their coordinates, in units of the font."""
        if glyph not in self._outlines:
            pen = _Pen()
            self.drawn.draw_glyph_with_pen(glyph, pen)
            self._outlines[glyph] = pen.told
        return self._outlines[glyph]


class _Pen:
    """Notes what is drawn; a curve of the second degree as one of the third."""

    def __init__(self) -> None:
        self.told: list[tuple[str, tuple[float, ...]]] = []
        self._at = (0.0, 0.0)

    def moveTo(self, to: tuple[float, float]) -> None:
        self._add("m", to)

    def lineTo(self, to: tuple[float, float]) -> None:
        self._add("l", to)

    def curveTo(self, *points: tuple[float, float]) -> None:
        self._add("c", *points)

    def qCurveTo(self, over: tuple[float, float], to: tuple[float, float]) -> None:
        first, last = (
            (end[0] + 2 / 3 * (over[0] - end[0]), end[1] + 2 / 3 * (over[1] - end[1])) for end in (self._at, to)
        )
        self._add("c", first, last, to)

    def closePath(self) -> None:
        self.told.append(("h", ()))

    def _add(self, operator: str, *points: tuple[float, float]) -> None:
        self._at = points[-1]
        self.told.append((operator, tuple(edge for point in points for edge in point)))


def _stretches(piece: Sequence[_Placed], glyphs: Mapping[int, int]) -> Iterator[tuple[str, list[_Placed]]]:
    """Of one direction: letters of one script that the font has, or that it has not (``none``)."""

    def script(letter: str, before: str) -> str:
        if bidirectional(letter) == "NSM" or letter in _JOINING:
            return before if before and (before == "none" or ord(letter) in glyphs) else "none"
        if ord(letter) not in glyphs:
            return "none"
        if _ARABIC.match(letter):
            return "Arab"
        if _HEBREW.match(letter):
            return "Hebr"
        return before if before in ("Arab", "Hebr") and not letter.isalpha() else "Latn"

    now, letters = "", list[_Placed]()
    for one in piece:
        here = script(one[1], now)
        if here != now and letters:
            yield now, letters
            letters = []
        now = here
        letters.append(one)
    if letters:
        yield now, letters


def _clusters(
    font: Font, some: Sequence[_Placed], script: str, left: bool
) -> Iterator[tuple[Sequence[_Placed], list[Any]]]:
    """Letters that are drawn together, with their glyphs, from left to right."""
    buffer = hb.Buffer()
    buffer.add_str("".join(letter for _, letter in some))
    buffer.direction, buffer.script = "rtl" if left else "ltr", script
    buffer.guess_segment_properties()
    hb.shape(font.drawn, buffer)
    drawn = [
        (start, list(group))
        for start, group in groupby(
            zip(buffer.glyph_infos, buffer.glyph_positions, strict=True), key=lambda one: int(one[0].cluster)
        )
    ]
    starts = sorted(start for start, _ in drawn)
    ends = dict(zip(starts, [*starts[1:], len(some)], strict=True))
    for start, group in drawn:
        yield some[start : ends[start]], group


def _cluster(
    told: Sequence[_Placed], drawn: Sequence[Any], at: int, left: bool, letters: list[Letter],
    shapes: list[tuple[int, int, int]],
) -> int:  # fmt: skip
    """Set letters that are drawn together; returns how wide they are."""
    wide = sum(place.x_advance for _, place in drawn)
    info, place = drawn[0]
    if len(told) == len(drawn) == 1 and not (place.x_offset or place.y_offset) and wide:
        letters.append(Letter(*told[0], at, wide, info.codepoint, left=left))
        return int(wide)
    on = at
    for info, place in drawn:
        if info.codepoint:
            shapes.append((info.codepoint, on + place.x_offset, place.y_offset))
        on += place.x_advance
    share = wide // len(told)
    for number, one in enumerate(reversed(told) if left else told):
        letters.append(Letter(*one, at + number * share, share, left=left))
    return int(wide)
