"""Vietnamese as it is written: a syllable a word, its vowel and its tone in marks over and under the vowel.

A text that writes tones writes all of them, so its syllables are those it says: ``không`` (not) is no way of writing
``Hồng``. Without marks, or respelled in other scripts, syllables run into one another.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from judgedesk.language.fold import fold

_OF_VIETNAMESE: Final = frozenset("\u0309\u031b\u0323")
"""Hook, horn and the dot below: no other language of our files writes its vowels so."""
_VOWEL_MARKS: Final = frozenset("\u0302\u0306")
_TONES: Final = frozenset("\u0300\u0301\u0303")
_TONED = re.compile("[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u0309\u031b\u0323]")
_SYLLABLE = re.compile("(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?")
_MARKS: Final = _OF_VIETNAMESE | _VOWEL_MARKS | _TONES


def has_tones(text: str) -> bool:
    """Whether a text is written with marks that only Vietnamese has."""
    return not text.isascii() and _TONED.search(text) is not None


@lru_cache(maxsize=20_000)
def is_marked_syllable(word: str) -> bool:
    """Whether a word is one Vietnamese syllable with a mark of its vowel or tone."""
    if word.isascii():
        return False
    marks = {one for one in unicodedata.normalize("NFD", word) if unicodedata.combining(one)}
    marked = bool(marks) or "đ" in word.lower()
    return marked and marks <= _MARKS and _SYLLABLE.fullmatch(fold(word)) is not None
