"""Where a page answers a question, and the few words around it. Cut from the original text, never from the index."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from judgedesk.language.fold import Word, line_breaks, words
from judgedesk.search.tree import Leaf, Phrase, Prefix, Query, Term, wanted

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


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    leaf: int


def highlights(text: str, query: Query) -> list[Span]:
    """Every place of a page that answers: words, beginnings of words (the whole word), phrases (their whole run).

    In order, without overlaps; words under a NOT are left out.
    """
    return _merged((hit.start, hit.end) for hit in _hits(words(text), list(wanted(query.root))))


def snippet(text: str, query: Query, width: int = 160) -> Snippet:
    """The piece of at most about `width` code points that answers most of the question, or the page's beginning.

    Cut between words, with … where something is left out; white space becomes one blank and words broken at a line
    end are whole.
    """
    page = words(text)
    hits = _hits(page, list(wanted(query.root)))
    start, end = _window(text, page, hits, width)
    piece, place = _one_line(text, start, end)
    lead = "… " if page and page[0].start < start else ""
    trail = " …" if page and page[-1].end > end else ""
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


def _hits(page: list[Word], leaves: list[Leaf]) -> list[_Hit]:
    """Every answer to every leaf, by place."""
    terms: dict[str, list[int]] = {}
    others: list[tuple[int, tuple[str, ...], bool]] = []
    for number, leaf in enumerate(leaves):
        if isinstance(leaf, Term):
            terms.setdefault(leaf.word, []).append(number)
        elif isinstance(leaf, Prefix):
            others.append((number, (leaf.word,), True))
        elif isinstance(leaf, Phrase):
            others.append((number, leaf.words, leaf.open_end))
    found = [_Hit(word.start, word.end, number) for word in page for number in terms.get(word.folded, ())]
    for number, run, open_end in others:
        found += (_Hit(start, end, number) for start, end in _runs(page, run, open_end))
    return sorted(found, key=lambda hit: (hit.start, hit.end, hit.leaf))


def _runs(page: list[Word], run: tuple[str, ...], open_end: bool) -> Iterator[Span]:
    """Places where the words follow one another."""
    *whole, last = run
    size = len(run)
    for first in range(len(page) - size + 1):
        here = page[first : first + size]
        ending = here[-1].folded
        if not (ending.startswith(last) if open_end else ending == last):
            continue
        if all(word.folded == expected for word, expected in zip(here, whole, strict=False)):
            yield here[0].start, here[-1].end


def _window(text: str, page: list[Word], hits: list[_Hit], width: int) -> Span:
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


def _between_words(text: str, page: list[Word], rough: Span, inside: Span) -> Span:
    """The rough stretch made smaller until it cuts no word, at a blank if one is near, yet never into the inside."""
    start, end = rough
    if start > 0:
        first = bisect_left(page, start, key=lambda word: word.start)
        starts = [word.start for word in page[first : first + _NEAR] if word.start < inside[0]]
        start = next((at for at in starts if text[at - 1].isspace()), starts[0] if starts else inside[0])
    if end < len(text):
        last = bisect_right(page, end, key=lambda word: word.end)
        ends = [word.end for word in reversed(page[max(0, last - _NEAR) : last]) if word.end > inside[1]]
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
