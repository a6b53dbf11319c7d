"""Bytes as words that can be read out: proquints (D. S. Wilkerson, A Proposal for Proquints, arXiv:0901.4016).

Sixteen bits are five letters, consonant and vowel by turns, which are said as they are written in any language.
"""

from typing import Final

_CONSONANTS: Final = "bdfghjklmnprstvz"
_VOWELS: Final = "aiou"


def spoken(content: bytes) -> str:
    """Words of five letters for two bytes each, parted by spaces; an odd last byte is taken with a zero after it."""
    return " ".join(_word(content[at : at + 2].ljust(2, b"\0")) for at in range(0, len(content), 2))


def _word(pair: bytes) -> str:
    number = int.from_bytes(pair, "big")
    return "".join(
        (_CONSONANTS if bits == 4 else _VOWELS)[number >> shift & (1 << bits) - 1]
        for bits, shift in ((4, 12), (2, 10), (4, 6), (2, 4), (4, 0))
    )
