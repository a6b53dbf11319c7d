"""Where a page answers a question, and the few words around it. Cut from the original text, never from the index."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from judgedesk.language.fold import line_breaks, places
from judgedesk.search.tree import Forms, Leaf, Near, Phrase, Prefix, Query, Term, wanted

Span: TypeAlias = tuple[int, int]
"""Start and end (excluded) in code points."""

_SPACE = re.compile(r"[\s\x00-\x1f\x7f\ufffe]+")

_BLANK_NEXT = re.compile(r"[^\w\s]{0,3}(?=\s|$)")
_NEAR = 6
"""Words among which a cut beside a blank is looked for."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a page on one line, and where in it the question is answered."""

    text: str
    spans: list[Span]


class _Hit(NamedTuple):
    start: int
    end: int
    leaf: int


def highlights(text: str, query: Query) -> list[Span]:
    """Every place of a page that answers: words, beginnings of words (the whole word), phrases (their whole run).

    In order, without overlaps; words under a NOT are left out.
    """
    return _merged((hit.start, hit.end) for hit in _hits(_Words(text), list(wanted(query.root))))


def snippet(text: str, query: Query, width: int = 160) -> Snippet:
    """The piece of at most about `width` code points that answers most of the question, or the page's beginning.

    Cut between words, with … where something is left out; white space becomes one blank and words broken at a line
    end are whole.
    """
    page = _Words(text)
    hits = _hits(page, list(wanted(query.root)))
    start, end = _window(text, page, hits, width)
    piece, place = _one_line(text, start, end)
    lead = "… " if page.spans and page.spans[0][0] < start else ""
    trail = " …" if page.spans and page.spans[-1][1] > end else ""
    inside = (hit for hit in hits if start <= hit.start and hit.end <= end)
    spans = _merged((place(hit.start) + len(lead), place(hit.end) + len(lead)) for hit in inside)
    return Snippet(f"{lead}{piece}{trail}", spans)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order of their starts, overlapping ones as one."""
    merged: list[Span] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


class _Words:
    """The words of a page: their spans and, in a list of the same length, what they fold to."""

    def __init__(self, text: str) -> None:
        self.spans, self.folded = places(text)


def _hits(page: _Words, leaves: list[Leaf]) -> list[_Hit]:
    """Every answer to every leaf, by place."""
    terms: dict[str, list[int]] = {}
    found: list[_Hit] = []
    for number, leaf in enumerate(leaves):
        if isinstance(leaf, Term | Forms):
            for word in (leaf.word,) if isinstance(leaf, Term) else leaf.words:
                terms.setdefault(word, []).append(number)
        elif isinstance(leaf, Prefix):
            found += (_Hit(*span, number) for span in _runs(page, (leaf.word,), True))
        elif isinstance(leaf, Phrase):
            found += (_Hit(*span, number) for span in _runs(page, leaf.words, leaf.open_end))
        elif isinstance(leaf, Near):
            found += (_Hit(*page.spans[at], number) for at in _clumped(page, leaf))
    if terms:
        at_words = ((at, word) for at, word in enumerate(page.folded) if word in terms)
        found += (_Hit(*page.spans[at], number) for at, word in at_words for number in terms[word])
    return sorted(found)


def _clumped(page: _Words, near: Near) -> list[int]:
    """The words of a page that take part in a stretch with all the parts, first and last no farther than allowed."""
    parts: dict[str, set[int]] = {}  # a form of two of the words stands for either
    for number, words in enumerate(near.parts):
        for word in words:
            parts.setdefault(word, set()).add(number)
    found = [at for at, word in enumerate(page.folded) if word in parts]
    taken: set[int] = set()
    end = 0
    for first, low in enumerate(found):
        while end < len(found) and found[end] - low <= near.distance + 1:
            end += 1
        inside = found[first:end]
        if len(set().union(*(parts[page.folded[at]] for at in inside))) == len(near.parts):
            taken.update(inside)
    return sorted(taken)


def _runs(page: _Words, run: tuple[str, ...], open_end: bool) -> Iterator[Span]:
    """Places where the words follow one another."""
    *whole, last = run
    before, folded = len(whole), page.folded
    if open_end:
        ends = [at for at in range(before, len(folded)) if folded[at].startswith(last)]
    else:
        ends = [at for at in range(before, len(folded)) if folded[at] == last]
    for at in ends:
        if folded[at - before : at] == whole:
            yield page.spans[at - before][0], page.spans[at][1]


def _window(text: str, page: _Words, hits: list[_Hit], width: int) -> Span:
    """The stretch of the page to show: as many different leaves as fit, then as many hits, then the first."""
    best, score = (0, 0), (0, 0)
    for number, first in enumerate(hits):
        inside = [hit for hit in hits[number : number + 64] if hit.end - first.start <= width] or [first]
        value = len({hit.leaf for hit in inside}), len(inside)
        if value > score:
            best, score = (first.start, max(hit.end for hit in inside)), value
    # A third of the room goes before: what follows a word explains it more often than what precedes it.
    room = max(0, width - (best[1] - best[0]))
    end = min(len(text), max(0, best[0] - room // 3) + max(width, best[1] - best[0]))
    start = max(0, min(best[0] - room // 3, end - width))
    return _between_words(text, page, (start, end), best)


def _between_words(text: str, page: _Words, rough: Span, inside: Span) -> Span:
    """The rough stretch made smaller until it cuts no word, at a blank if one is near, yet never into the inside."""
    start, end = rough
    if start > 0:
        first = bisect_left(page.spans, (start, 0))
        starts = [span[0] for span in page.spans[first : first + _NEAR] if span[0] < inside[0]]
        start = next((at for at in starts if text[at - 1].isspace()), starts[0] if starts else inside[0])
    if end < len(text):
        last = bisect_right(page.spans, end, key=lambda span: span[1])
        ends = [span[1] for span in reversed(page.spans[max(0, last - _NEAR) : last]) if span[1] > inside[1]]
        end = next((at for at in ends if _BLANK_NEXT.match(text, at)), ends[0] if ends else inside[1])
        stop = _BLANK_NEXT.match(text, end)  # the full stop belongs to its word
        end = stop.end() if stop else end
    return start, end


def _one_line(text: str, start: int, end: int) -> tuple[str, Callable[[int], int]]:
    """The stretch on one line, and how an offset of the page becomes one of the line."""
    cuts = [(start + first, start + last, "") for first, last in line_breaks(text[start:end])]
    position = start
    for first, last, _ in [*cuts, (end, end, "")]:
        runs = (run.span() for run in _SPACE.finditer(text, position, first))
        cuts += [(a, b, "" if a == start or b == end else " ") for a, b in runs]
        position = last
    pieces: list[str] = []
    kept: list[tuple[int, int, int]] = []  # where a kept piece starts and ends on the page, and starts on the line
    position, length = start, 0
    for first, last, instead in [*sorted(cuts), (end, end, "")]:
        kept.append((position, first, length))
        pieces += text[position:first], instead
        length += first - position + len(instead)
        position = last

    def place(offset: int) -> int:
        begins, ends, line = kept[bisect_right(kept, offset, key=lambda piece: piece[0]) - 1]
        return line + min(offset, ends) - begins

    return "".join(pieces), place
