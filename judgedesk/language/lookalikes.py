"""Letters that look like others: of another script put into a word, and those that OCR takes for one another."""

from typing import Final

_ALIKE = (
    "аa бb вb еe ёe зz иu іi їi јj кk мm нh оo пn рp сc тt уy хx ѕs ԁd ԛq ԝw ѵv һh ҽe ӏl "
    "αa βb γy δd εe ζz ηn ιi κk μm νv οo πn ρp τt υy χx ωw "
    "ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ɑa ɡg օo սu ոn"
)
_TO_LATIN: Final = str.maketrans({pair[0]: pair[1] for pair in _ALIKE.split()})
_SECOND: Final = str.maketrans(
    {"н": "h", "ν": "n", "η": "h", "п": "p", "и": "n", "в": "v", "у": "u", "γ": "g", "с": "s"}
)
_CAPITALS_CYRILLIC: Final = str.maketrans("abcehikmoptxy", "авсенікмортху")

_MERGED: Final = str.maketrans("0i15869", "ollsbbg")


def as_latin(small: str) -> tuple[str, ...]:
    """A word in small letters with all that looks Latin read so, in one or two ways; nothing where a letter is left."""
    first = small.translate(_TO_LATIN)
    second = small.translate(_SECOND).translate(_TO_LATIN)
    return tuple(one for one in dict.fromkeys((first, second)) if one.isascii() and one != small)


def as_cyrillic(small: str) -> str:
    """A word in small letters with Latin letters in it read as the Cyrillic ones that look the same."""
    return small.translate(_CAPITALS_CYRILLIC)


def blurred(small: str) -> str:
    """A folded word in which letters that OCR confuses are one: 0 and o; 1, l and i; 5 and s; 8, 6 and b; rn and m;
    cl and d; vv and w. So a word and its misreadings are the same.
    """
    if "rn" in small:
        small = small.replace("rn", "m")
    if "cl" in small or "c1" in small:
        small = small.replace("cl", "d").replace("c1", "d")
    return small.replace("vv", "w").replace("ii", "u").translate(_MERGED).replace("e", "c")
