"""Order of words in lists, as a reader of the language expects it."""

import re
import unicodedata
from functools import cache
from typing import TypeAlias

from judgedesk.language.fold import fold

SortKey: TypeAlias = tuple[tuple[str, ...], str, str]

# Letters with a place of their own in the alphabet, in order behind their plain letter. Others sort as plain ones.
# Croatian takes dž, lj and nj for one letter each, also where a compound only happens to join them (injekcija).
_OWN_PLACE: dict[str, dict[str, tuple[str, ...]]] = {
    "pl": {"a": ("ą",), "c": ("ć",), "e": ("ę",), "l": ("ł",), "n": ("ń",), "o": ("ó",), "s": ("ś",), "z": ("ź", "ż")},
    "hr": {"c": ("č", "ć"), "d": ("dž", "đ"), "l": ("lj",), "n": ("nj",), "s": ("š",), "z": ("ž",)},
    "ro": {"a": ("ă", "â"), "i": ("î",), "s": ("ș",), "t": ("ț",)},
    "uk": {"г": ("ґ",), "е": ("є",), "и": ("і", "ї", "й")},
    "vi": {"a": ("ă", "â"), "d": ("đ",), "e": ("ê",), "o": ("ô", "ơ"), "u": ("ư",)},
}
_SAME = {"hr": {"ǆ": "dž", "ǉ": "lj", "ǌ": "nj"}, "ro": {"ş": "ș", "ţ": "ț"}}
"""Other characters for the same letter: one sign for two letters; cedilla for comma."""
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
"""Vietnamese marks of tone: they decide between words that are otherwise the same."""


def sort_key(text: str, language: str = "en") -> SortKey:
    """Key to sort names and titles by: letters in the language's order, numbers by value (``k. 9`` before ``k. 10``).

    Word by word: what stands between words counts as one space. Case and accents without a place of their own decide
    only between otherwise equal texts. German goes by DIN 5007-1 (ä as a). A language without rules here sorts like
    English.
    """
    ranks, piece_of = _rules(language)
    composed = unicodedata.normalize("NFC", text).casefold()
    compared = composed
    if language == "vi":
        compared = unicodedata.normalize("NFC", unicodedata.normalize("NFD", composed).translate(_TONES))
    for other, letter in _SAME.get(language, {}).items():
        compared = compared.replace(other, letter)
    pieces: list[str] = []
    for piece in piece_of.findall(compared):
        if piece in ranks:
            pieces.append(ranks[piece])
        elif piece.isascii() and piece.isdigit():
            digits = piece.lstrip("0")
            pieces.append(f"0{len(digits):06}{digits}")
        else:
            folded = fold(piece)
            if folded != " " or (pieces and pieces[-1] != " "):
                pieces += folded
    return tuple(pieces), composed, text


@cache
def _rules(language: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """Ranks of the letters with a place of their own, and what cuts a text into numbers and letters."""
    ranks = {
        letter: f"{plain}\uffff{place}"
        for plain, own in _OWN_PLACE.get(language, {}).items()
        for place, letter in enumerate(own)
    }
    double = "".join(f"{letter}|" for letter in ranks if len(letter) > 1)
    return ranks, re.compile(rf"[0-9]+|{double}.", re.DOTALL)
