"""Declension by rule, for names that no dictionary knows: ``Wrzeszczyk`` becomes Wrzeszczyka, Wrzeszczykowi, …

The rules give more than is right: what they give is looked up in the vocabulary of a case, and only what stands there
is kept. Words are in small letters. Marks that folding takes away need not be right (``ś`` before ``ie``).
"""

import re
from typing import Final

from judgedesk.language.paradigms import PARADIGMS

_SHORTEST_STEM: Final = 3
_SHORTEST_ENGLISH = 5
_POLISH_ONLY: Final = frozenset("ąęłńśźż")
_CLOSED = re.compile("(.{2,})[іи]([бвгґджзклмнпрстфхцчшщ]ь?)")
_VOWELS: Final = "aąeęioóuyéáíăâîöüäаеєиіїоуюяыэё"


def declined(small: str, language: str) -> set[str]:
    """Forms that a name, or a word declined like one, may have in a language; from any of its forms.

    Args:
        small: the word in small letters.
        language: ``pl`` or one of `paradigms.PARADIGMS`; others give nothing.
    """
    if len(small) < _SHORTEST_STEM:
        return set()
    if language == "pl":
        return _polish(small)
    if not _POLISH_ONLY.isdisjoint(small):
        return set()
    if language == "en" and len(small) < _SHORTEST_ENGLISH:
        return set()  # Thi is not This
    found = _by_paradigm(small, language)
    if language == "uk" and (closed := _CLOSED.fullmatch(small)):
        # The i of a closed syllable is о or е in an open one: Сокіл, Сокола.
        for vowel in "ое":
            found |= _by_paradigm(closed[1] + vowel + closed[2], language)
    return found


def _by_paradigm(small: str, language: str) -> set[str]:
    found: set[str] = set()
    for endings, derived in PARADIGMS.get(language, ()):
        for ending in endings:
            stem = small.removesuffix(ending)
            if small.endswith(ending) and len(stem) >= _SHORTEST_STEM:
                found |= {stem + other for other in (*endings, *derived)}
    return found


def surname_of_both(small: str) -> set[str]:
    """Forms of a Polish surname in -ski, -cki, -dzki, of men, women and both, from any of its forms."""
    for stem_end in ("sk", "ck", "dzk"):
        for ending in _ADJECTIVE:
            if small.endswith(stem_end + ending) and len(small) > len(stem_end + ending) + 1:
                return _adjective(small.removesuffix(ending))
    for plural in ("scy", "ccy", "dzcy"):
        if small.endswith(plural) and len(small) > len(plural) + 1:
            return _adjective(small[:-2] + "k")
    return set()


_ADJECTIVE: Final = ("iego", "iemu", "im", "imi", "ich", "iej", "ie", "i", "a", "ą")


def _adjective(stem: str) -> set[str]:
    """``kowalsk``: kowalski, kowalskiej, kowalscy, …"""
    return {stem + ending for ending in _ADJECTIVE} | {stem[:-1] + "cy"}


# -- Polish ------------------------------------------------------------------------------------------------------------

_OF_MEN: Final = ("a", "owi", "em", "u", "owie", "ów", "om", "ami", "ach", "y", "e")
_OF_MEN_SOFT: Final = ("ia", "iowi", "iem", "iu", "iowie", "iów", "iom", "iami", "iach", "ie", "i")
_OF_THE_FAMILY: Final = ("owa", "owej", "ową", "ówna", "ówny", "ównie", "ównę", "ówną", "ównej")
_IN_A: Final = ("a", "y", "i", "ę", "ą", "o", "u", "owie", "ów", "om", "ami", "ach")
_OBLIQUE: Final = (
    "owiami", "owie", "owi", "iem", "iami", "iach", "iom", "iów", "ami", "ach", "em", "om", "ów", "ą", "ę", "a", "u",
    "y", "i", "o",
)  # fmt: skip
_ADJECTIVE_Y: Final = ("y", "ego", "emu", "ym", "a", "ej", "ą", "e", "ych", "ymi", "i")
_PLAIN_I: Final = ("i", "iego", "iemu", "im", "ich", "imi", "iowie")
_FOREIGN_E: Final = ("e", "ego", "emu", "em", "ych", "ymi", "owie")
_SOFTENED: Final = (
    ("st", "ści"), ("zd", "ździ"), ("sł", "śl"), ("sn", "śni"), ("ch", "sz"), ("k", "c"), ("g", "dz"), ("h", "sz"),
    ("r", "rz"), ("t", "ci"), ("d", "dzi"), ("ł", "l"), ("l", "l"),
)  # fmt: skip
"""How the end of a stem changes before -e; others take an i."""

_FLEETING: Final = ("ie", "e")
_KEEPS: Final = ("rz", "sz", "cz", "ż", "dz", "c", "j", "l")


def _polish(small: str) -> set[str]:
    found: set[str] = set()
    for basic in {small, *_basic_forms(small)}:
        found |= _polish_name(basic)
    return found


def _polish_name(name: str) -> set[str]:
    """Forms of a name from its nominative."""
    last, stem = name[-1], name[:-1]
    if last == "a":
        return _in_a(stem)
    if last == "o":
        # Szewczenko goes like a name in -a, Marino like one of a man.
        return _in_a(stem) | _of_men(stem) | {name, stem + "om"}
    if last == "y" and stem[-1] not in _VOWELS:
        return {stem + ending for ending in _ADJECTIVE_Y} | {_before_e(stem) + "y"}
    if last == "i":
        return {stem + ending for ending in _PLAIN_I} | {name + "ego", name + "emu", name + "m"}
    if last in "eé":
        return {stem + ending for ending in _FOREIGN_E} | {name + ending for ending in ("go", "mu", "m")}
    if last == "u":
        return _of_men(stem) | {name, name + "a", name + "owi", name + "owie"}
    return _of_men(name)


def _of_men(stem: str) -> set[str]:
    """``nguyen``, ``wrzeszczyk``: nguyena, wrzeszczykiem, wrzeszczyków, …"""
    found: set[str] = set()
    for one in {stem, *_without_vowel(stem)}:
        found |= {one + ending for ending in (*_OF_MEN, *_OF_THE_FAMILY)}
        found |= {one + "iem", one + "i"} if one[-1] in "kg" else {_before_e(one) + "e"}
        if not one.endswith((*_KEEPS, "k", "g")):
            found |= {one + ending for ending in _OF_MEN_SOFT}
        if one[-1] == "x":
            found |= {one[:-1] + "ks" + ending for ending in _OF_MEN}
    return found | {stem}


def _without_vowel(stem: str) -> set[str]:
    """Stems of the other cases where the last vowel flees or changes: ``gołąbek`` gołąbk, ``kopiec`` kopc. It flees
    from between consonants only: ``mihael`` keeps it.
    """
    found = set()
    if len(stem) > 3 and stem[-2] == "e" and stem[-1] in "kclłrnńwś" and (stem[-3] == "i" or stem[-3] not in _VOWELS):
        found.add(stem[:-2] + stem[-1])
        if stem[-3] == "i":
            found.add(stem[:-3] + stem[-1])
    if len(stem) > 3 and stem[-2] == "ą":
        found.add(stem[:-2] + "ę" + stem[-1])
    if len(stem) > 3 and stem[-2] == "ó":
        found.add(stem[:-2] + "o" + stem[-1])
    return found


def _in_a(stem: str) -> set[str]:
    """``kępk``, ``szewczenk``: kępka, kępki, kępce, kępkę, …"""
    found = {stem + ending for ending in _IN_A} | {stem, stem + "ie" if stem[-1] in "bpwfmn" else _before_e(stem) + "e"}
    if stem[-1] in "ij":
        found |= {stem[:-1] + ending for ending in ("i", "ii", "j")} | {stem + "i"}
    elif len(stem) > 2 and stem[-1] not in _VOWELS and stem[-2] not in _VOWELS:
        found |= {stem[:-1] + vowel + stem[-1] for vowel in _FLEETING}
    return found


def _before_e(stem: str) -> str:
    """The stem before -e of the locative: ``kępk`` kępc, ``sikor`` sikorz, ``nowin`` nowini."""
    for hard, soft in _SOFTENED:
        if stem.endswith(hard):
            return stem.removesuffix(hard) + soft
    return stem if stem.endswith(_KEEPS) else stem + "i"


def _basic_forms(small: str) -> set[str]:
    """What the nominative of a form may be: ``wrzeszczyka`` wrzeszczyk, ``kępce`` kępka."""
    found: set[str] = set()
    for ending in _OBLIQUE:
        if small.endswith(ending) and len(small) - len(ending) >= 3:
            stem = small.removesuffix(ending)
            found |= {stem, stem + "a", *_with_vowel(stem)}
    if small.endswith("e"):
        for hard, soft in _SOFTENED:
            if small.endswith(soft + "e") and len(small) - len(soft) > 3:
                stem = small.removesuffix(soft + "e") + hard
                found |= {stem, stem + "a", *_with_vowel(stem)}
        if small.endswith("ie"):
            found |= {small[:-2], small[:-2] + "a", small[:-2] + "o"}
    for ending in ("ego", "emu", "ym", "ymi", "ych", "ej"):
        if small.endswith(ending) and len(small) - len(ending) >= 3:
            found |= {small.removesuffix(ending) + "y", small.removesuffix(ending) + "e"}
    for ending in ("iego", "iemu", "im", "imi", "ich"):
        if small.endswith(ending) and len(small) - len(ending) >= 3:
            found.add(small.removesuffix(ending) + "i")
    return {name for name in found if len(name) > 2}


def _with_vowel(stem: str) -> set[str]:
    """Nominatives in which a vowel stands that fled: ``gołąbk`` gołąbek."""
    if len(stem) > 2 and stem[-1] in "kclłrnw" and stem[-2] not in _VOWELS:
        return {stem[:-1] + vowel + stem[-1] for vowel in _FLEETING}
    return set()
