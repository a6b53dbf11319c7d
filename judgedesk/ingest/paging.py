"""Where a text without pages of its own is cut. The rule has a number because locators depend on it."""

from collections.abc import Iterable, Iterator

PAGE_RULE = 1
"""Rule 1: after a form feed within 4,000 characters; else after the blank line, else the line end, nearest to 3,000
between 2,000 and 4,000; else after the first line end from there to 6,000; else after the last space; else at 6,000.
A rest of at most 4,000 characters is one page. No character is added, dropped or moved."""

_LEAST, _NEAR, _MOST, _HARD = 2_000, 3_000, 4_000, 6_000


def cut(pieces: Iterable[str]) -> Iterator[str]:
    """Pages of a text that arrives in pieces; how it was split into pieces makes no difference."""
    rest = ""
    for piece in pieces:
        rest += piece
        at = 0
        while len(rest) - at > _HARD:
            end = _end(rest, at)
            yield rest[at:end]
            at = end
        rest = rest[at:]
    at = 0
    while at < len(rest):
        end = _end(rest, at)
        yield rest[at:end]
        at = end


def _end(text: str, at: int) -> int:
    feed = text.find("\f", at, at + _MOST)
    if feed >= 0:
        return feed + 1
    if len(text) - at <= _MOST:
        return len(text)
    for mark in ("\n\n", "\n"):
        before = text.rfind(mark, at + _LEAST, at + _NEAR)
        after = text.find(mark, at + _NEAR, at + _MOST)
        if before >= 0 and (after < 0 or at + _NEAR - before <= after - at - _NEAR):
            return before + len(mark)
        if after >= 0:
            return after + len(mark)
    line = text.find("\n", at + _MOST, at + _HARD)
    if line >= 0:
        return line + 1
    space = text.rfind(" ", at + _LEAST, at + _HARD)
    return space + 1 if space >= 0 else min(at + _HARD, len(text))
