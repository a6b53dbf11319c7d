"""Forms of Polish words: those of the dictionary inside Morfeusz, and by rule for names that it doesn't know.

Morfeusz (SGJP) loads in 0.2 s, 40 MB, and analyses some 40,000 words a second.
"""

import threading
from functools import cache, lru_cache
from itertools import product
from typing import Any, Final

from judgedesk.language.endings import declined, surname_of_both
from judgedesk.language.fold import fold

_LETTERS: Final = "aąbcćdeęfghijklłmnńoóprsśtuwyzźżqvx"
_MARKED: Final = {"a": "ą", "c": "ć", "e": "ę", "l": "ł", "n": "ń", "o": "ó", "s": "ś", "z": "źż"}
_MOST_SPELLINGS: Final = 512
_NAMES: Final = frozenset({"imię", "nazwisko"})
_LOOSE: Final = ("subst:pl:gen", "impt:", "brev", "interj", "part", "burk", "xxx")
"""Readings that few mean when the same word is also the basic form of another: ``list`` is a letter, not lists."""

_LEFT_OUT: Final = (":neg", "brev")


@lru_cache(maxsize=4096)
def polish_forms(word: str) -> frozenset[str]:
    """Forms of a word in their own spelling, itself not always among them.

    A word with Polish marks means exactly that word (``sąd``: sądu, sądem), one without any stands for every word of
    the dictionary that is spelled so but for marks (``sad``: sadu and sądu). What the dictionary doesn't know, and
    names that it knows only as other words, are declined by rule.
    """
    small = word.lower()
    if not small.isalpha():
        return frozenset()
    found: set[str] = set()
    named = known = False
    for spelling in _spellings(small):
        for lemma, labels in _lemmas(spelling):
            known |= spelling == small
            named |= not _NAMES.isdisjoint(labels)
            found |= _generated(lemma)
    found |= surname_of_both(small)
    if not known or (word[0].isupper() and not named):
        found |= declined(small, "pl")
    return frozenset(found)


@lru_cache(maxsize=4096)
def is_ordinary(word: str) -> bool:
    """Whether the dictionary knows a word, and not as a name."""
    lemmas = [one for spelling in _spellings(word.lower()) for one in _lemmas(spelling)]
    return bool(lemmas) and all(lemma[:1].islower() for lemma, _ in lemmas)


@lru_cache(maxsize=4096)
def is_common(word: str) -> bool:
    """Whether the dictionary knows a word as something else than a name, too: ``maj``, ``Marka``."""
    return any(lemma[:1].islower() for spelling in _spellings(word.lower()) for lemma, _ in _lemmas(spelling))


@lru_cache(maxsize=4096)
def is_name(word: str) -> bool:
    """Whether the dictionary knows a word as a first name or surname, whatever else it may be."""
    found = (labels for spelling in _spellings(word.lower()) for _, labels in _lemmas(spelling))
    return any(not _NAMES.isdisjoint(labels) for labels in found)


def _spellings(small: str) -> list[str]:
    """The word; without any marks, also with all the marks that may be missing."""
    choices = [letter + _MARKED.get(letter, "") for letter in small]
    number = 1
    for choice in choices:
        number *= len(choice)
    if fold(small) != small or number > _MOST_SPELLINGS or not set(small) <= set(_LETTERS):
        return [small]
    return ["".join(letters) for letters in product(*choices)]


def _lemmas(small: str) -> set[tuple[str, tuple[str, ...]]]:
    """Basic forms with their labels (``nazwisko``, …)."""
    readings: set[tuple[str, str, tuple[str, ...]]] = set()
    for spelled in (small, small.capitalize()):
        with _guard:
            analysed = _morfeusz().analyse(spelled)
        for _, _, (form, lemma, tag, labels, _) in analysed:
            if form == spelled and tag != "ign":
                readings.add((lemma, tag, tuple(labels)))
    basic = any(lemma.partition(":")[0].lower() == small for lemma, _, _ in readings)
    return {
        (lemma, labels)
        for lemma, tag, labels in readings
        if not basic or lemma.partition(":")[0].lower() == small or not tag.startswith(_LOOSE)
    }


def _generated(lemma: str) -> set[str]:
    with _guard:
        generated = _morfeusz().generate(lemma)
    return {form for form, _, tag, _, _ in generated if form.isalpha() and not any(out in tag for out in _LEFT_OUT)}


_guard = threading.Lock()


@cache
def _morfeusz() -> Any:
    import morfeusz2

    return morfeusz2.Morfeusz(praet="composite")
