"""Order of words in lists, as a reader of the language expects it."""

import re
import unicodedata
from typing import TypeAlias

from judgedesk.language.fold import fold

SortKey: TypeAlias = tuple[tuple[str, ...], str, str]

# Letters with a place of their own in the alphabet, in order behind their plain letter. Others sort as plain ones.
_OWN_PLACE = {"pl": {"a": "ą", "c": "ć", "e": "ę", "l": "ł", "n": "ń", "o": "ó", "s": "ś", "z": "źż"}}
_RANKS = {
    language: {letter: f"{plain}\uffff{place}" for plain, own in letters.items() for place, letter in enumerate(own)}
    for language, letters in _OWN_PLACE.items()
}
_PIECE = re.compile(r"[0-9]+|.", re.DOTALL)


def sort_key(text: str, language: str = "en") -> SortKey:
    """Key to sort names and titles by: letters in the language's order, numbers by value (``k. 9`` before ``k. 10``).

    Word by word: what stands between words counts as one space. Case and accents without a place of their own decide
    only between otherwise equal texts. A language without rules here sorts like English.
    """
    ranks = _RANKS.get(language, {})
    composed = unicodedata.normalize("NFC", text).casefold()
    pieces: list[str] = []
    for piece in _PIECE.findall(composed):
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
