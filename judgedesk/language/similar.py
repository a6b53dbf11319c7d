"""Which texts are nearly the same: a signature a document, pairs worth comparing, and the verdict of the comparison.

The signature is made of runs of six folded letters without spaces, so that line ends, hyphens, page cuts and most of
what OCR gets wrong between words don't count, and a damaged word spoils six runs and not three whole words. It holds
128 MinHash values (Broder 1997) and, for the question what stands inside what, every 32nd run of twelve letters
(FracMinHash, as in sourmash; shorter ones stand by chance in any long text). Signatures of parts of a document can be
put together. No verdict rests on a signature: pairs found by it are compared word by word.
"""

from array import array
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from judgedesk.language.differences import Stretch, Wording, shares, stretches
from judgedesk.language.fold import fold

if TYPE_CHECKING:
    import numpy

    Numbers: TypeAlias = "numpy.ndarray[tuple[int, ...], numpy.dtype[numpy.uint32]]"
    Flags: TypeAlias = "numpy.ndarray[tuple[int, ...], numpy.dtype[numpy.bool]]"
    Wanted: TypeAlias = Callable[[Numbers, Numbers], Flags]

PERMUTATIONS = 128
FEWEST_WORDS = 20
"""Shorter documents are compared by their bytes only."""

NEARLY = 0.8
"""From this similarity on two texts are nearly the same; from this share on one is an excerpt of the other."""

EXCERPT_RATIO = 2 / 3
"""A text is an excerpt only of one clearly longer: below this ratio of lengths."""

_LETTERS = 6
_ONE_IN = 32
_BANDS, _ROWS = 42, 3
_NEIGHBOURS = 8
_WORTH_COMPARING = 0.2  # estimated Jaccard similarity of the runs; 5 % of wrong letters leave 0.4
_COMMON_TO = 64  # a run that stands in more documents says nothing of what is an excerpt of what
_FEWEST_SHARED, _SHARED = 3, 0.2
_MOST_NEAR, _MOST_EXCERPT = 6, 4
_FORM_PARTICULARS, _FORM_SHARE, _MISREAD = 8, 0.6, 0.8
_MULTIPLIER, _MIX_1, _MIX_2, _SEED = 0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35, 20260101

Pairs: TypeAlias = dict[tuple[int, int], float]
Candidate: TypeAlias = tuple[int, int, float]
"""Positions of two signatures, the smaller first, and how strongly they point to one another (0 to 1)."""


class Relation(StrEnum):
    """What two texts are to each other."""

    NEARLY = "nearly"
    A_WITHIN_B = "a_within_b"
    B_WITHIN_A = "b_within_a"
    FORM = "form"  # the same form, filled in for another person or case
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of a comparison; the shares are 0 to 1, by letters."""

    relation: Relation
    similarity: float
    within_a: float
    within_b: float


def signature(texts: Iterable[str]) -> bytes:
    """The signature of some pages in a row: 128 uint32, then sampled uint32 in ascending order; little endian."""
    import numpy

    runs = _runs("".join(fold(text).replace(" ", "") for text in texts))
    if not len(runs):
        return b"\xff" * (4 * PERMUTATIONS)
    salts = numpy.random.default_rng(_SEED).integers(0, 1 << 32, (2, PERMUTATIONS), dtype=numpy.uint32)
    multipliers, masks = salts[0] | numpy.uint32(1), salts[1]
    once = numpy.unique(runs)
    least = numpy.empty(PERMUTATIONS, numpy.uint32)
    for number in range(PERMUTATIONS):
        least[number] = ((once ^ masks[number]) * multipliers[number]).min()
    twice = _mixed(runs[:-_LETTERS] * numpy.uint32(_MULTIPLIER) + runs[_LETTERS:])
    sampled = numpy.unique(twice[twice < (1 << 32) // _ONE_IN])
    return least.astype("<u4").tobytes() + sampled.astype("<u4").tobytes()


def _runs(letters: str) -> "Numbers":
    """Hashes of all runs of letters, in the order of the text."""
    import numpy

    codes = numpy.frombuffer(letters.encode("utf-32-le", "surrogatepass"), numpy.uint32)
    if len(codes) < _LETTERS:
        return numpy.empty(0, numpy.uint32)
    number = len(codes) - _LETTERS + 1
    hashes = numpy.zeros(number, numpy.uint32)
    for shift in range(_LETTERS):
        hashes = hashes * numpy.uint32(_MULTIPLIER) + codes[shift : shift + number]
    return _mixed(hashes)


def _mixed(hashes: "Numbers") -> "Numbers":
    """The end of MurmurHash3: every bit of the input reaches every bit of the output."""
    import numpy

    for right, factor in ((16, _MIX_1), (13, _MIX_2)):
        hashes = (hashes ^ (hashes >> numpy.uint32(right))) * numpy.uint32(factor)
    return hashes ^ (hashes >> numpy.uint32(16))


def together(parts: Sequence[bytes]) -> bytes:
    """The signature of a document from those of its parts. Runs over a seam between two parts are lost."""
    if len(parts) == 1:
        return parts[0]
    columns = [_uint32(part) for part in parts]
    least = array("I", (min(column[place] for column in columns) for place in range(PERMUTATIONS)))
    sampled = sorted({value for column in columns for value in column[PERMUTATIONS:]})
    return (least + array("I", sampled)).tobytes()


def _uint32(part: bytes) -> "array[int]":
    column = array("I")
    column.frombytes(part)
    return column


def candidates(
    signatures: Sequence[bytes], fresh: Collection[int], among: Collection[int] | None = None
) -> list[Candidate]:
    """Pairs worth comparing of which at least one is `fresh` (positions), and one `among` some where these are given.

    Of each fresh one its strongest likenesses, and of each one its likeliest containers: a form sent out a thousand
    times would make half a million pairs.
    """
    import numpy

    if len(signatures) < 2 or not fresh:
        return []
    columns = [numpy.frombuffer(one, numpy.dtype("<u4")) for one in signatures]
    is_fresh = numpy.zeros(len(columns), bool)
    is_fresh[list(fresh)] = True
    counted = numpy.ones(len(columns), bool)
    if among is not None:
        counted[:] = False
        counted[list(among)] = True

    def wanted(one: "Numbers", other: "Numbers") -> "Flags":
        return (is_fresh[one] | is_fresh[other]) & (counted[one] | counted[other])

    near = _near([column[:PERMUTATIONS] for column in columns], wanted)
    inside = _inside([column[PERMUTATIONS:] for column in columns], wanted)
    found = _best(near, lambda i, j: [place for place in (i, j) if is_fresh[place]], _MOST_NEAR)
    found |= _best(inside, lambda i, j: [i if len(signatures[i]) <= len(signatures[j]) else j], _MOST_EXCERPT)
    strength = {**inside, **near}
    return sorted((i, j, round(strength[i, j], 3)) for i, j in found)


def _near(rows: "Sequence[Numbers]", wanted: "Wanted") -> Pairs:
    """Pairs that agree in one band of MinHash values (locality sensitive hashing), with the estimated similarity."""
    import numpy

    least = numpy.stack(rows)
    some = numpy.flatnonzero(least[:, 0] != 0xFFFFFFFF)
    found: Pairs = {}
    for band in range(_BANDS):
        keys = numpy.ascontiguousarray(least[some, band * _ROWS : (band + 1) * _ROWS])
        order = numpy.lexsort((some, keys[:, 2], keys[:, 1], keys[:, 0]))
        keys, place = keys[order], some[order]
        for step in range(1, min(_NEIGHBOURS, len(place) - 1) + 1):
            equal = (keys[step:] == keys[:-step]).all(axis=1)
            first, second = place[:-step][equal], place[step:][equal]
            kept = wanted(first, second)
            first, second = first[kept], second[kept]
            for low in range(0, len(first), 65536):
                one, other = first[low : low + 65536], second[low : low + 65536]
                estimate = (least[one] == least[other]).mean(axis=1)
                good = estimate >= _WORTH_COMPARING
                pairs = zip(one[good].tolist(), other[good].tolist(), estimate[good].tolist(), strict=True)
                found.update({(min(i, j), max(i, j)): value for i, j, value in pairs})
    return found


def _inside(rows: "Sequence[Numbers]", wanted: "Wanted") -> Pairs:
    """Pairs in which much of the shorter one's sample stands in the longer one's, with that share."""
    import numpy

    runs = numpy.concatenate(rows)
    sizes = numpy.array([len(row) for row in rows])
    owner = numpy.repeat(numpy.arange(len(rows)), sizes)
    order = numpy.lexsort((owner, runs))
    runs, owner = runs[order], owner[order]
    first_of = numpy.concatenate(([True], runs[1:] != runs[:-1])) if len(runs) else numpy.empty(0, bool)
    group = numpy.cumsum(first_of) - 1
    rare = numpy.bincount(group)[group] <= _COMMON_TO if len(runs) else first_of
    runs, owner = runs[rare], owner[rare]
    codes = []
    for step in range(1, min(_NEIGHBOURS + 1, len(runs))):
        equal = runs[step:] == runs[:-step]
        one, other = owner[:-step][equal], owner[step:][equal]
        kept = wanted(one, other)
        codes.append(one[kept] * len(rows) + other[kept])
    if not codes:
        return {}
    pairs, shared = numpy.unique(numpy.concatenate(codes), return_counts=True)
    one, other = pairs // len(rows), pairs % len(rows)
    share = shared / numpy.minimum(sizes[one], sizes[other])
    good = (shared >= _FEWEST_SHARED) & (share >= _SHARED)
    return {
        (i, j): min(1.0, value)
        for i, j, value in zip(one[good].tolist(), other[good].tolist(), share[good].tolist(), strict=True)
    }


def _best(found: Pairs, counted: Callable[[int, int], Iterable[int]], most: int) -> set[tuple[int, int]]:
    """The strongest pairs of each place; `counted` says which places of a pair it counts for."""
    mates: dict[int, list[tuple[float, tuple[int, int]]]] = {}
    for pair, strength in found.items():
        for place in counted(*pair):
            mates.setdefault(place, []).append((-strength, pair))
    return {pair for ranked in mates.values() for _, pair in sorted(ranked)[:most]}


def judged(a: Wording, b: Wording) -> Verdict:
    """What two documents are to each other, compared word by word."""
    found = stretches(a, b)
    similarity, within_a, within_b = shares(a, b, found)
    ratio = sum(map(len, a.folded)) / max(1, sum(map(len, b.folded)))
    relation = Relation.NONE
    if similarity >= NEARLY:
        relation = Relation.FORM if _is_form(a, b, found) else Relation.NEARLY
    elif within_a >= NEARLY and ratio < EXCERPT_RATIO:
        relation = Relation.A_WITHIN_B
    elif within_b >= NEARLY and ratio > 1 / EXCERPT_RATIO:
        relation = Relation.B_WITHIN_A
    return Verdict(relation, round(similarity, 4), round(within_a, 4), round(within_b, 4))


def _is_form(a: Wording, b: Wording, found: Sequence[Stretch]) -> bool:
    """Whether two texts differ in names, dates and numbers only, and in many of them: one form filled in twice."""
    words = 0
    particulars: list[str] = []
    for one in found:
        if one.alike or one.likeness >= _MISREAD:
            continue
        for text, low, high in ((a, one.low_a, one.high_a), (b, one.low_b, one.high_b)):
            words += high - low
            particulars += [text.folded[place] for place in range(low, high) if _is_particular(text, place)]
    different = set(particulars)
    names = sum(word.isalpha() for word in different)  # where only numbers differ, pages are counted otherwise
    enough = len(different) >= _FORM_PARTICULARS and names * 4 >= len(different)
    return enough and len(particulars) >= _FORM_SHARE * words


def _is_particular(text: Wording, place: int) -> bool:
    """A word with a digit or a capital: dates, sums, numbers of files, names."""
    return text.text[text.starts[place]].isupper() or not text.folded[place].isalpha()
