"""Two texts side by side: what they share and what differs, by words.

Line ends, hyphenation, spaces, case, accents and page cuts don't count: words are those of `fold`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from judgedesk.language.alignment import blocks, likeness
from judgedesk.language.fold import fold, line_breaks

Kind: TypeAlias = Literal["same", "changed", "only_a", "only_b"]

MOST_WORDS = 400_000
"""So many words of one text are compared; what lies beyond is left out, and `cut` says so."""

_ALIKE = 0.65  # from this likeness on a changed place is taken for the same words misread
_LONGEST_LIKENESS = 600
_LONGEST_WORD = 200
_AT_ONCE = 20_000

# Scripts that write no spaces between words (Thai, kana, Han): every letter counts as a word there.
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_LETTER = f"[^\\W_{_UNSPACED}]"
_WORD = re.compile(f"[{_UNSPACED}]|{_LETTER}(?:{_LETTER}|[\u0300-\u036f\u00ad\u200b-\u200d\u2060])*")
_AS_DIGITS = str.maketrans("oilszb", "011528")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one page: page number from 1, start and end (excluded) in code points of its text."""

    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of both texts, or of one.

    `likeness` (0 to 1) is how much of a changed place is equal letter by letter. `alike` marks what looks like the
    same words misread; where numbers differ it is never set.
    """

    kind: Kind
    text_a: str
    text_b: str
    page_a: int
    page_b: int
    spans_a: tuple[Span, ...]
    spans_b: tuple[Span, ...]
    likeness: float
    alike: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Pieces in reading order.

    `similarity` and how much of each text stands in the other are 0 to 1, by letters. `cut`: a text was too long.
    """

    pieces: tuple[Piece, ...]
    similarity: float
    within_a: float
    within_b: float
    cut: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of some pages in a row: folded, with their places in `text`, where page n begins at `pages[n - 1]`."""

    text: str
    pages: tuple[int, ...]
    folded: list[str]
    starts: list[int]
    ends: list[int]
    cut: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words [low_a, high_a) beside words [low_b, high_b); see `Piece`."""

    kind: Kind
    low_a: int
    high_a: int
    low_b: int
    high_b: int
    likeness: float
    alike: bool


def compare(pages_a: Sequence[str], pages_b: Sequence[str]) -> Comparison:
    """Two documents side by side, given the texts of their pages in order."""
    a, b = wording(pages_a), wording(pages_b)
    found = stretches(a, b)
    similarity, within_a, within_b = shares(a, b, found)
    pieces = tuple(_piece(a, b, one) for one in _readable(a, b, found))
    return Comparison(pieces, round(similarity, 4), round(within_a, 4), round(within_b, 4), a.cut or b.cut)


def count_words(text: str) -> int:
    """How many words a text has for a comparison."""
    return sum(1 for _ in _WORD.finditer(text))


def wording(pages: Sequence[str]) -> Wording:
    """The words of a document, those broken at a line end or a page cut made whole."""
    text = "\n".join(pages)
    offsets = [0]
    for page in pages:
        offsets.append(offsets[-1] + len(page) + 1)
    starts, ends = [], []
    for word in _WORD.finditer(text):
        starts.append(word.start())
        ends.append(word.end())
        if len(starts) > MOST_WORDS:
            break
    cut = len(starts) > MOST_WORDS
    del starts[MOST_WORDS:], ends[MOST_WORDS:]
    pieces = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    folded: list[str] = []
    for first in range(0, len(pieces), _AT_ONCE):
        folded += _folded(pieces[first : first + _AT_ONCE])
    _join(text, folded, starts, ends)
    return Wording(text, tuple(offsets), folded, starts, ends, cut)


def _folded(pieces: list[str]) -> list[str]:
    """Words folded all at once; one by one where a letter folds to nothing or to a space."""
    folded = fold("\n".join(pieces)).split(" ")
    return folded if len(folded) == len(pieces) else [fold(piece).replace(" ", "") for piece in pieces]


def _join(text: str, folded: list[str], starts: list[int], ends: list[int]) -> None:
    """Make words that a line end broke one word, in place."""
    breaks = dict(line_breaks(text))
    if not breaks:
        return
    kept = 0
    for at in range(len(starts)):
        if kept and breaks.get(ends[kept - 1]) == starts[at] and len(folded[kept - 1]) < _LONGEST_WORD:
            folded[kept - 1] += folded[at]
            ends[kept - 1] = ends[at]
            continue
        folded[kept], starts[kept], ends[kept] = folded[at], starts[at], ends[at]
        kept += 1
    del folded[kept:], starts[kept:], ends[kept:]


def stretches(a: Wording, b: Wording) -> list[Stretch]:
    """Both texts as a row of equal and differing stretches of words."""
    found: list[Stretch] = []
    ends = [(0, 0, 0), *blocks(a.folded, b.folded), (len(a.folded), len(b.folded), 0)]
    for (i, j, size), (next_i, next_j, _) in pairwise(ends):
        if size:
            found.append(Stretch("same", i, i + size, j, j + size, 1.0, True))
        if i + size < next_i or j + size < next_j:
            found.append(_differing(a, b, i + size, next_i, j + size, next_j))
    return found


def _differing(a: Wording, b: Wording, low_a: int, high_a: int, low_b: int, high_b: int) -> Stretch:
    mine, other = a.folded[low_a:high_a], b.folded[low_b:high_b]
    if not mine or not other:
        return Stretch("only_a" if mine else "only_b", low_a, high_a, low_b, high_b, 0.0, False)
    like = _likeness("".join(mine), "".join(other))
    alike = like >= _ALIKE and not _other_numbers(mine, other)
    return Stretch("changed", low_a, high_a, low_b, high_b, round(like, 3), alike)


def _likeness(mine: str, other: str) -> float:
    short, long = sorted((len(mine), len(other)))
    return 0.0 if long > _LONGEST_LIKENESS or short * 3 < long else likeness(mine, other)


def _other_numbers(mine: list[str], other: list[str]) -> bool:
    """Whether both hold numbers and not the same: 2O22 is 2022 misread, 2023 is another year."""
    numbers, others = _numbers(mine), _numbers(other)
    return bool(numbers and others) and numbers != others


def _numbers(words: list[str]) -> str:
    digits = [word.translate(_AS_DIGITS) for word in words if not word.isalpha()]
    return "".join(word for word in digits if word.isdecimal())


def shares(a: Wording, b: Wording, found: Sequence[Stretch]) -> tuple[float, float, float]:
    """Similarity of both, how much of one stands in the other, and the reverse: 0 to 1, by letters."""
    letters_a, letters_b = [len(word) for word in a.folded], [len(word) for word in b.folded]
    in_a = in_b = 0.0
    for one in found:
        if one.alike:
            in_a += one.likeness * sum(letters_a[one.low_a : one.high_a])
            in_b += one.likeness * sum(letters_b[one.low_b : one.high_b])
    all_a, all_b = sum(letters_a), sum(letters_b)
    if not all_a or not all_b:
        return 0.0, 0.0, 0.0
    return (in_a + in_b) / (all_a + all_b), in_a / all_a, in_b / all_b


def _readable(a: Wording, b: Wording, found: Sequence[Stretch]) -> Iterator[Stretch]:
    """Without lone words that happen to be equal inside a rewritten passage: nobody can follow those."""
    first = 0
    while first < len(found):
        last = first
        while last + 2 < len(found) and _is_lone(found[last + 1]) and _rewritten(found[last], found[last + 2]):
            last += 2
        one, end = found[first], found[last]
        yield one if first == last else _differing(a, b, one.low_a, end.high_a, one.low_b, end.high_b)
        first = last + 1


def _is_lone(one: Stretch) -> bool:
    return one.kind == "same" and one.high_a - one.low_a == 1


def _rewritten(*places: Stretch) -> bool:
    """Whether all places are passages of some words for which stand other words."""
    return all(
        one.kind == "changed" and not one.alike and one.high_a - one.low_a > 2 and one.high_b - one.low_b > 2
        for one in places
    )


def _piece(a: Wording, b: Wording, one: Stretch) -> Piece:
    return Piece(
        kind=one.kind,
        text_a=_read(a, one.low_a, one.high_a),
        text_b=_read(b, one.low_b, one.high_b),
        page_a=_page_of(a, one.low_a),
        page_b=_page_of(b, one.low_b),
        spans_a=_spans(a, one.low_a, one.high_a),
        spans_b=_spans(b, one.low_b, one.high_b),
        likeness=one.likeness,
        alike=one.alike,
    )


def _read(words: Wording, low: int, high: int) -> str:
    """The stretch as it stands, white space as single spaces."""
    return " ".join(words.text[words.starts[low] : words.ends[high - 1]].split()) if low < high else ""


def _page_of(words: Wording, word: int) -> int:
    """The page on which a word stands; behind the last word, that word's page."""
    if not words.starts:
        return 1
    return bisect_right(words.pages, words.starts[min(word, len(words.starts) - 1)])


def _spans(words: Wording, low: int, high: int) -> tuple[Span, ...]:
    """The stretch page by page."""
    if low >= high:
        return ()
    start, end = words.starts[low], words.ends[high - 1]
    found = []
    page = _page_of(words, low)
    while start < end:
        first, following = words.pages[page - 1], words.pages[page]
        until = min(end, following - 1)
        if until > start:
            found.append(Span(page, start - first, until - first))
        start, page = following, page + 1
    return tuple(found)
