"""How hard a passphrase is to guess, judged without any list of words: it errs on the side of weak."""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

WORD: Final = 12.0
"""Bits of a word that somebody chose, whatever its length up to `_WHOLE` letters."""
_WHOLE: Final = 8
_LETTER, _FURTHER, _DIGIT, _YEAR, _SIGN = 3.0, 1.5, 3.0, 6.0, 4.0
_FAIR, _STRONG = 30.0, 45.0
_ROWS: Final = (
    "abcdefghijklmnopqrstuvwxyz", "0123456789", "1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop",
)  # fmt: skip
_SHORTEST: Final = 3


class Strength(StrEnum):
    """In words: ``weak`` is guessed in days, ``fair`` by somebody with many machines, ``strong`` by nobody."""

    NONE = "none"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


def strength(passphrase: str, known: Iterable[str] = ()) -> Strength:
    """How hard it is to guess, at half a second a guess (`store.cipher.Cost`).

    Args:
        passphrase: as typed.
        known: what whoever guesses knows, too: the user's name, the case's title; it counts for nothing.
    """
    if not passphrase:
        return Strength.NONE
    found = bits(passphrase, known)
    return Strength.STRONG if found >= _STRONG else Strength.FAIR if found >= _FAIR else Strength.WEAK


def bits(passphrase: str, known: Iterable[str] = ()) -> float:
    """A low estimate, bits: words and numbers once each, rows of the keyboard and what is known for nothing."""
    told = {word for text in known for word in _words(text.casefold())}
    seen: set[str] = set()
    found = 0.0
    for word in _words(passphrase.casefold()):
        short = re.sub(r"(.)\1+", r"\1", word)
        if word in told or (word in seen and (len(word) > 1 or not word.isalnum())):
            continue
        seen.add(word)
        if _in_a_row(word) or len(short) < len(word) // 2:
            found += 1
        elif word.isdigit():
            found += _YEAR if len(word) == 4 and word[:2] in ("19", "20") else _DIGIT * len(short)
        elif word.isalpha():
            as_word = min(WORD, _LETTER * len(short)) + _FURTHER * max(0, len(short) - _WHOLE)
            found += as_word if _spoken(short) else _LETTER * len(short)
        else:
            found += _SIGN
    return found


def _words(text: str) -> list[str]:
    """Runs of letters, of figures, and single other signs; blanks are nothing."""
    return re.findall(r"[^\W\d_]+|\d+|[^\w\s]|_", text)


def _spoken(word: str) -> bool:
    """Whether letters may be a word; in scripts whose vowels are not known here they may."""
    return not word.isascii() or 5 * sum(letter in "aeiouy" for letter in word) >= len(word)


def _in_a_row(word: str) -> bool:
    return len(word) >= _SHORTEST and any(word in row or word in row[::-1] for row in _ROWS)
