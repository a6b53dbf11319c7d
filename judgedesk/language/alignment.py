"""Equal runs of two sequences of words.

Anchors are runs of words that stand equally often in both texts and in the same order (patience diff, after Bram
Cohen); what lies between them is looked at in turn, so that the time grows with the length and not with its square.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeAlias

Block: TypeAlias = tuple[int, int, int]
"""Index in one sequence, index in the other, how many are equal from there."""

_Range: TypeAlias = tuple[int, int, int, int, int]
_Places: TypeAlias = dict[tuple[int, ...], list[int]]

_RUNS = (4, 1)  # length of the runs taken for anchors, in this order
_REPEATS = 4  # an anchor may stand so often in each text
_SMALL = 2500  # a stretch of so many pairs of words is settled exactly
_PASSES = 12  # on average each word is looked at so often for anchors: real texts need 3, made-up ones have no end


def blocks(a: Sequence[str], b: Sequence[str]) -> list[Block]:
    """Equal runs of two sequences of words, in order, not overlapping, each as long as it can be."""
    numbers: dict[str, int] = {}
    first = [numbers.setdefault(word, len(numbers)) for word in a]
    second = [numbers.setdefault(word, len(numbers)) for word in b]
    found: list[Block] = []
    waiting: list[_Range] = [(0, len(first), 0, len(second), 0)]
    work = _PASSES * (len(first) + len(second))
    while waiting:
        low_a, high_a, low_b, high_b, level = waiting.pop()
        size = _equal_ahead(first, second, low_a, high_a, low_b, high_b)
        if size:
            found.append((low_a, low_b, size))
            low_a, low_b = low_a + size, low_b + size
        size = _equal_behind(first, second, low_a, high_a, low_b, high_b)
        if size:
            high_a, high_b = high_a - size, high_b - size
            found.append((high_a, high_b, size))
        work -= high_a - low_a + high_b - low_b
        if low_a < high_a and low_b < high_b and work > 0:
            waiting += _split(first, second, (low_a, high_a, low_b, high_b, level), found)
    found.sort()
    return _melted(found)


def likeness(a: str, b: str) -> float:
    """How much of two short strings is common, letter by letter and in order: 0 to 1.

    Twice their longest common subsequence over both lengths, by bit vectors (Hyyrö 2004).
    """
    if not a or not b:
        return 0.0
    places: dict[str, int] = {}
    for place, letter in enumerate(a):
        places[letter] = places.get(letter, 0) | 1 << place
    whole = (1 << len(a)) - 1
    row = whole
    for letter in b:
        matched = row & places.get(letter, 0)
        row = ((row + matched) | (row - matched)) & whole
    return 2 * (len(a) - row.bit_count()) / (len(a) + len(b))


def _equal_ahead(a: list[int], b: list[int], low_a: int, high_a: int, low_b: int, high_b: int) -> int:
    size, most = 0, min(high_a - low_a, high_b - low_b)
    while size < most and a[low_a + size] == b[low_b + size]:
        size += 1
    return size


def _equal_behind(a: list[int], b: list[int], low_a: int, high_a: int, low_b: int, high_b: int) -> int:
    size, most = 0, min(high_a - low_a, high_b - low_b)
    while size < most and a[high_a - size - 1] == b[high_b - size - 1]:
        size += 1
    return size


def _split(a: list[int], b: list[int], between: _Range, found: list[Block]) -> list[_Range]:
    """Set anchors in a stretch and give back what lies between them; a small stretch is settled at once."""
    low_a, high_a, low_b, high_b, level = between
    if (high_a - low_a) * (high_b - low_b) <= _SMALL:
        found += _longest_common(a[low_a:high_a], b[low_b:high_b], low_a, low_b)
        return []
    for deeper in range(level, len(_RUNS)):
        anchors = _anchors(a, b, between, _RUNS[deeper])
        if anchors:
            return _between(a, b, (low_a, high_a, low_b, high_b, deeper), anchors, found)
    return []


def _between(
    a: list[int], b: list[int], whole: _Range, anchors: Sequence[tuple[int, int]], found: list[Block]
) -> list[_Range]:
    """Note the anchors, each as far as it reaches, and give back the gaps."""
    low_a, high_a, low_b, high_b, level = whole
    gaps: list[_Range] = []
    for i, j in anchors:
        if i < low_a or j < low_b:
            continue  # inside the run before it
        size = _equal_ahead(a, b, i, high_a, j, high_b)
        found.append((i, j, size))
        if i > low_a and j > low_b:
            gaps.append((low_a, i, low_b, j, level))
        low_a, low_b = i + size, j + size
    if low_a < high_a and low_b < high_b:
        gaps.append((low_a, high_a, low_b, high_b, level))
    return gaps


def _anchors(a: list[int], b: list[int], between: _Range, run: int) -> list[tuple[int, int]]:
    """Places of equal runs that stand equally often in both, the longest sequence of them that rises in both."""
    low_a, high_a, low_b, high_b, _ = between
    if high_a - low_a <= high_b - low_b:
        places_a = _places(a, low_a, high_a, run, None)
        places_b = _places(b, low_b, high_b, run, places_a)
    else:
        places_b = _places(b, low_b, high_b, run, None)
        places_a = _places(a, low_a, high_a, run, places_b)
    pairs: list[tuple[int, int]] = []
    for gram, places in places_a.items():
        others = places_b.get(gram)
        if others is not None and len(places) == len(others) <= _REPEATS:
            pairs += zip(places, others, strict=True)
    pairs.sort()
    return _rising(pairs)


def _places(sequence: list[int], low: int, high: int, run: int, wanted: _Places | None) -> _Places:
    """Where each run of words stands, of those `wanted`; no more places of one than can matter."""
    places: _Places = {}
    part = sequence[low:high]
    for place, gram in enumerate(zip(*(part[shift:] for shift in range(run)), strict=False), low):
        if wanted is not None and gram not in wanted:
            continue
        known = places.get(gram)
        if known is None:
            places[gram] = [place]
        elif len(known) <= _REPEATS:
            known.append(place)
    return places


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence in which both places rise (patience sorting)."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        at = bisect_left(tails, place)
        before.append(last[at - 1] if at else -1)
        if at == len(tails):
            tails.append(place)
            last.append(index)
        else:
            tails[at] = place
            last[at] = index
    chain = []
    step = last[-1] if last else -1
    while step >= 0:
        chain.append(pairs[step])
        step = before[step]
    chain.reverse()
    return chain


def _longest_common(a: list[int], b: list[int], at_a: int, at_b: int) -> list[Block]:
    """The longest common subsequence of two short sequences."""
    if set(a).isdisjoint(b):
        return []
    if len(b) == 1:
        return [(at_a + a.index(b[0]), at_b, 1)]
    if len(a) == 1:
        return [(at_a, at_b + b.index(a[0]), 1)]
    table = [[0] * (len(b) + 1)]
    for x in reversed(a):
        below, row = table[-1], [0]
        for y, diagonal, straight in zip(reversed(b), below, below[1:], strict=False):
            row.append(diagonal + 1 if x == y else max(straight, row[-1]))
        table.append(row)
    found, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            found.append((at_a + i, at_b + j, 1))
            i, j = i + 1, j + 1
        elif table[len(a) - i - 1][len(b) - j] == table[len(a) - i][len(b) - j]:
            i += 1
        else:
            j += 1
    return found


def _melted(found: list[Block]) -> list[Block]:
    """Runs that follow one another without a gap as one."""
    melted: list[Block] = []
    for i, j, size in found:
        if melted and melted[-1][0] + melted[-1][2] == i and melted[-1][1] + melted[-1][2] == j:
            melted[-1] = (melted[-1][0], melted[-1][1], melted[-1][2] + size)
        else:
            melted.append((i, j, size))
    return melted
