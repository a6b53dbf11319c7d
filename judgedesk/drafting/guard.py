"""The leak guard: an outgoing text is searched for protected names before anything is written.

A name is found in any case, with or without accents, and with other endings than it is known by: a word that begins
like the name and is little longer. It errs on the side of stopping.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from judgedesk.language.endings import declined
from judgedesk.language.fold import fold, words
from judgedesk.language.polish_forms import polish_forms

_SHORTEST, _ENDING, _LONGER, _SHORT = 3, 2, 4, 5
_ENDINGS = frozenset(
    (
        "", "a", "e", "i", "o", "u", "y", "ie", "om", "em", "ow", "owi", "ego", "emu", "ej", "ym", "im", "ami", "ach",
        "ych", "owie", "owa", "ul", "ului",
    )
)  # fmt: skip
"""How a short name may go on, folded."""
_LANGUAGES = ("pl", "uk", "ru", "ro", "hr")


@dataclass(frozen=True, slots=True)
class Leak:
    """A protected person named in a text: `name` as it is known, `quote` as it stands there."""

    name: str
    quote: str


def leaks(texts: Iterable[str], names: Sequence[str]) -> list[Leak]:
    """Each name that one of the texts seems to hold, once.

    All words of a name need not be there: a surname alone betrays a person.
    """
    wanted = [(name, part) for name in names for part in name_forms(name)]
    found: dict[str, Leak] = {}
    looked_at: set[str] = set()
    for text in texts if wanted else ():
        for word in words(text):
            if word.folded in looked_at:
                continue
            looked_at.add(word.folded)
            for name, part in wanted:
                if name not in found and part.is_in(word.folded):
                    found[name] = Leak(name, text[word.start : word.end])
    return list(found.values())


@dataclass(frozen=True, slots=True)
class NameForm:
    """A word of a name, folded, with the forms that dictionaries and rules give it."""

    folded: str
    forms: frozenset[str]

    def is_in(self, word: str) -> bool:
        """Whether a folded word may be a form of it: the same stem, and no more than an ending besides.

        Of a short name only the endings that names take: else ``This`` would betray Thị.
        """
        if word in self.forms:
            return True
        if len(self.folded) <= _SHORT:
            ending = word[len(self.folded) :]
            return word.startswith(self.folded) and (
                ending in _ENDINGS or (ending == "s" and len(word) > _SHORTEST + 1)
            )
        return word.startswith(self.folded[:-_ENDING]) and len(word) <= len(self.folded) + _LONGER


def name_forms(name: str) -> list[NameForm]:
    """The words of a name that could betray a person; shorter ones would be found everywhere."""
    found = []
    for word in words(name):
        if len(word.folded) < _SHORTEST:
            continue
        spelled = name[word.start : word.end]
        forms = polish_forms(spelled) if spelled.isalpha() else set()
        for language in _LANGUAGES:
            forms |= declined(spelled.lower(), language)
        found.append(NameForm(word.folded, frozenset(map(fold, forms))))
    return found
