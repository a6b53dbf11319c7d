"""Finding a quotation on a page again, whatever became of line ends, spaces and hyphens."""

import unicodedata

_DROPPED = frozenset("-\u2010\u2011\u00ad\ufffe\x02\u200b\ufeff")


def _squeezed(text: str) -> tuple[str, list[int]]:
    """The text without white space and hyphens, composed, and for each letter its offset in `text`."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if character.isspace() or character in _DROPPED:
            continue
        if letters and unicodedata.combining(character):
            composed = unicodedata.normalize("NFC", letters[-1] + character)
            if len(composed) == 1:
                letters[-1] = composed
                continue
        letters.append(character)
        places.append(place)
    return "".join(letters), places


def locate(text: str, quote: str, near: int = 0) -> tuple[int, int] | None:
    """Where a quotation stands in a text: start and end (excluded) in code points, or None.

    White space, hyphens and composition don't count; everything else does. Of several places the one whose start is
    closest to `near` is taken.
    """
    whole, places = _squeezed(text)
    wanted, _ = _squeezed(quote)
    if not wanted:
        return None
    best: tuple[int, int] | None = None
    at = whole.find(wanted)
    while at >= 0:
        start, last = places[at], places[at + len(wanted) - 1]
        end = last + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        if best is None or abs(start - near) < abs(best[0] - near):
            best = (start, end)
        at = whole.find(wanted, at + 1)
    return best
