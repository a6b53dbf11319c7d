"""How OCR misreads a word: one letter for another that looks like it, or for two."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

MOST: Final = 400
"""Readings of one word."""

_ALIKE: Final = (
    ("rn", "m"), ("0", "o"), ("l", "1"), ("l", "i"), ("1", "i"), ("5", "s"), ("8", "b"), ("cl", "d"), ("vv", "w"),
    ("e", "c"),
)  # fmt: skip
_INSTEAD: Final = (*_ALIKE, *((other, one) for one, other in _ALIKE))


def misread(folded: str) -> list[str]:
    """A folded word with one or two places misread, those with one first; at most `MOST`."""
    once = list(dict.fromkeys(_one_misread(folded)))
    twice = (other for one in once for other in _one_misread(one))
    return list(islice((one for one in dict.fromkeys([*once, *twice]) if one != folded), MOST))


def _one_misread(folded: str) -> Iterator[str]:
    for right, wrong in _INSTEAD:
        at = folded.find(right)
        while at >= 0:
            yield folded[:at] + wrong + folded[at + len(right) :]
            at = folded.find(right, at + 1)
