"""The leak guard: an outgoing text is searched for protected names before anything is written.

A name is found in any case, with or without accents, and with other endings than it is known by: a word that begins
like the name and is little longer. It errs on the side of stopping.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from judgedesk.language.fold import words

_SHORTEST, _ENDING, _LONGER = 3, 2, 4


@dataclass(frozen=True, slots=True)
class Leak:
    """A protected person named in a text: `name` as it is known, `quote` as it stands there."""

    name: str
    quote: str


def leaks(texts: Iterable[str], names: Sequence[str]) -> list[Leak]:
    """Each name that one of the texts seems to hold, once.

    All words of a name need not be there: a surname alone betrays a person.
    """
    wanted = [(name, word.folded) for name in names for word in words(name) if len(word.folded) >= _SHORTEST]
    found: dict[str, Leak] = {}
    looked_at: set[str] = set()
    for text in texts if wanted else ():
        for word in words(text):
            if word.folded in looked_at:
                continue
            looked_at.add(word.folded)
            for name, part in wanted:
                if name not in found and _alike(word.folded, part):
                    found[name] = Leak(name, text[word.start : word.end])
    return list(found.values())


def _alike(word: str, part: str) -> bool:
    """Whether a folded word may be a form of a folded name: the same stem, and no more than an ending besides."""
    stem = part if len(part) <= _ENDING + _SHORTEST else part[:-_ENDING]
    return word.startswith(stem) and len(word) <= len(part) + _LONGER
