"""One spelling for a name however it came out of Cyrillic: Шевченко, Szewczenko, Shevchenko, Schewtschenko, Ševčenko.

`heard` is quick and gives one reading of a word of a text. A name may be read in several ways (ch is ч or х):
`readings` gives all that another writer may have meant, so that each way of writing it meets one of them.
"""

import re
from collections.abc import Iterator
from itertools import islice, product
from typing import Final

from judgedesk.language.fold import fold

_MOST: Final = 96

_LETTERS: Final = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "e", "ё": "io", "ж": "z", "з": "z",
        "и": "i", "і": "i", "ї": "i", "й": "i", "ј": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
        "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "c", "ш": "s", "щ": "sc", "ъ": "",
        "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia", "ў": "u", "љ": "li", "њ": "ni", "ђ": "d", "ћ": "c",
        "џ": "dz", "w": "v", "y": "i", "j": "i", "q": "k",
    }
)  # fmt: skip
_RUNS: Final = re.compile("shch|szcz|schtsch|tsch|sch|tch|sz|sh|zh|cz|ch|kh|ts|tz|ph|th|gh|x|ie|ye|je|ff$")
_OF_RUN: Final = {
    "shch": "sc", "szcz": "sc", "schtsch": "sc", "tsch": "c", "tch": "c", "sch": "s", "sz": "s", "sh": "s", "zh": "z",
    "cz": "c", "ch": "c", "kh": "h", "ts": "c", "tz": "c", "ph": "f", "th": "t", "gh": "g", "x": "ks", "ie": "e",
    "ye": "e", "je": "e", "ff": "v",
}  # fmt: skip
_TWICE: Final = re.compile(r"(.)\1+")

# What else a run of a name's letters may become with another writer. Written as `heard` reads them.
_CYRILLIC_SENSES: Final = {
    "г": ("h", "g"), "ґ": ("g", "h"), "х": ("h", "c"), "щ": ("sc", "s", "st"), "ш": ("s", "c"), "ё": ("io", "e"),
    "ъ": ("a", "u", ""), "ю": ("iu", "u"), "ж": ("z", "i"), "дж": ("dz", "i"), "ы": ("i", "a"), "ия": ("ia", "i"),
    "в": ("v", "f"), "к": ("k", "c"), "ье": ("e", "i"), "ся": ("sia", "sa"), "кс": ("ks",), "я": ("ia", "a", "ea"),
    "ц": ("c", "z"),
}  # fmt: skip
_LATIN_SENSES: Final = {
    "szcz": ("sc", "s", "st"), "shch": ("sc", "s", "st"), "sht": ("st", "sc"), "sch": ("s", "sh"), "ch": ("c", "h"),
    "h": ("h", "g"), "g": ("g", "h"), "rz": ("z", "r", "rz"), "ț": ("t", "c"), "ţ": ("t", "c"), "ș": ("s",),
    "š": ("s",), "ci": ("ci", "c"), "ce": ("ce",), "che": ("ce", "ke"), "chi": ("ci", "ki"), "ghi": ("gi", "hi"),
    "ghe": ("ge", "he"), "â": ("a", "i"), "ew": ("ev", "iov"), "x": ("ks",), "c": ("c", "k"), "k": ("k", "c"),
    "w": ("v",), "iu": ("iu", "u"), "ia": ("ia", "a"), "ja": ("ia",), "ea": ("ea", "ia"), "dż": ("dz", "i"),
    "ż": ("z",), "sh": ("s", "c"), "zh": ("z",), "kh": ("h", "c"), "ts": ("c",), "cz": ("c",), "sz": ("s", "c"),
    "tsch": ("c",), "tch": ("c",),
}  # fmt: skip


def heard(small: str) -> str:
    """A word as it is read, in plain letters; `small` is folded or in small letters."""
    plain = _RUNS.sub(_read_run, small).translate(_LETTERS).replace("ie", "e")
    return _TWICE.sub(r"\1", plain)


def _read_run(run: re.Match[str]) -> str:
    return _OF_RUN[run[0]]


def readings(small: str) -> list[str]:
    """Every way in which `heard` may read a name as others write it; `small` in small letters with its marks."""
    cyrillic = any("\u0400" <= letter <= "\u052f" for letter in small)
    choices = list(_choices(small, _CYRILLIC_SENSES if cyrillic else _LATIN_SENSES))
    # The first sense of every run stands first: what the bound cuts off is the least likely.
    ways = sorted(islice(product(*(range(len(senses)) for senses in choices)), 4096), key=sum)
    spelled = ("".join(senses[way] for senses, way in zip(choices, picked, strict=True)) for picked in ways)
    found = dict.fromkeys([heard(fold(small)), *(_settled(one) for one in spelled)])
    return list(islice((one for one in found if one), _MOST))


def _choices(small: str, senses: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    at = 0
    while at < len(small):
        run = next((small[at : at + n] for n in range(4, 0, -1) if small[at : at + n] in senses), small[at])
        yield senses.get(run) or (fold(run).translate(_LETTERS),)
        at += len(run)


def _settled(plain: str) -> str:
    """Senses put together, in the letters that `heard` ends with; `c` and `h` of a sense are not runs of letters."""
    return _TWICE.sub(r"\1", plain.translate(_LETTERS).replace("ie", "e"))
