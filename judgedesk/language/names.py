"""Names of persons as candidates: capitalised words with a first name from a list, or after a word that announces one.

The value puts the first name first and, for Polish, undoes the case as far as endings tell (``Jolanty Kępki`` is
``Jolanta Kępka``); the quotation stays as it stands. Names this misses are not offered: precision goes first.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from judgedesk.language.found import Found, word_list

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+){0,2}")
_GAP = frozenset((" ", "\u00a0", "\n", "\r\n"))
_POINTS = frozenset((". ", ".\u00a0"))
_PATRONYMIC = re.compile(r"(?:івна|ївна|ович|йович|евич|євич|овна|евна)$")
_POLISH_ENDING = re.compile(r"(?<=\w\w[bcdghklmnpt])(?:a|owi|i?em)$")  # behind a Vietnamese syllable: Đứca, Đứcem
_MOST_WORDS = 4
_PARTICLES = frozenset(("van", "von", "de", "der", "da", "di", "al", "el"))


class _Form(NamedTuple):
    """What a form of a first name or a title tells: the name it is of, the gender, and the case (n, g, d, i).

    The base of a title is '' unless it must have a capital, as Mr must.
    """

    base: str
    gender: str
    case: str


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    capital: bool


class _Lists(NamedTuple):
    first: Mapping[str, _Form]
    titles: Mapping[str, _Form]
    abbreviated: frozenset[str]
    families: frozenset[str]
    middle: frozenset[str]
    not_names: frozenset[str]
    of_places: frozenset[str]
    small: frozenset[str]  # words that matter without a capital, too


def persons(text: str) -> Iterator[Found]:
    """Names of persons in the order of the text."""
    lists = _lists()
    words = []
    for match in _WORD.finditer(text):
        word = match[0]
        capital = word[0].isupper()
        if (capital and len(word) > 1) or word in lists.small:
            words.append(_Word(*match.span(), word, capital))
    at = 0
    while at < len(words):
        found = _at(text, words, at, lists)
        if found is None:
            at += 1
            continue
        name, at = found
        yield name


def _at(text: str, words: list[_Word], at: int, lists: _Lists) -> tuple[Found, int] | None:
    """The name that begins at a word, or that a word announces, and where to go on."""
    word = words[at]
    title = lists.titles.get(word.text.lower())
    if title is not None and (word.capital or not title.base):
        return _after_title(text, words, at, title, lists)
    if not word.capital or _of_place(text, words, at, lists):
        return None
    if word.text.title() in lists.families:
        return _vietnamese(text, words, at, lists)
    form = lists.first.get(word.text.lower())
    if form is not None:
        return _first_name(text, words, at, form, lists)
    if word.text.isupper() and len(word.text) > 2 and _joined(text, words, at):
        return _family_first(text, words, at, lists)
    return None


def _joined(text: str, words: list[_Word], at: int) -> bool:
    """Whether another word follows with nothing but a space or a line end between."""
    return at + 1 < len(words) and text[words[at].end : words[at + 1].start] in _GAP


def _can_be_name(word: _Word, lists: _Lists) -> bool:
    return word.capital and len(word.text) > 1 and word.text.capitalize() not in lists.not_names


def _of_place(text: str, words: list[_Word], at: int, lists: _Lists) -> bool:
    """Whether a street, a church or the like is named so: ``ul. Jana Matejki``."""
    if not at:
        return False
    before = words[at - 1]
    return words[at].start - before.end <= 2 and before.text.lower() in lists.of_places


def _run(text: str, words: list[_Word], at: int, lists: _Lists, most: int) -> int:
    """How many words from `at` on are joined and can be parts of a name. A particle counts only between two."""
    size = 0
    while size < most and at + size < len(words):
        word = words[at + size]
        if size and not _joined(text, words, at + size - 1):
            break
        particle = size and word.text in _PARTICLES and _joined(text, words, at + size)
        if not particle and not _can_be_name(word, lists):
            break
        size += 1
    while size and words[at + size - 1].text in _PARTICLES:
        size -= 1
    return size


def _first_name(text: str, words: list[_Word], at: int, form: _Form, lists: _Lists) -> tuple[Found, int] | None:
    size = _run(text, words, at, lists, _MOST_WORDS)
    given = 1
    while given < size and given < 3 and words[at + given].text.lower() in lists.first:
        given += 1
    if given < size and _PATRONYMIC.search(words[at + given].text):
        given += 1
    size = min(size, given + 1)
    if size < 2:
        return None
    if given == size:  # two first names and nothing more: the last one is the family's, as in Adam Marek
        given -= 1
    parts = [_base(word.text, lists) for word in words[at : at + given]]
    family = [_undeclined(_cased(word.text), form) for word in words[at + given : at + size]]
    return _found(words, at, size, [*parts, *family])


def _family_first(text: str, words: list[_Word], at: int, lists: _Lists) -> tuple[Found, int] | None:
    """``KOWALSKI Jan``: a family name in capitals before a first name that is followed by no other name."""
    form = lists.first.get(words[at + 1].text.lower())
    if form is None or not _can_be_name(words[at], lists) or not words[at + 1].capital:
        return None
    if _joined(text, words, at + 1) and _run(text, words, at + 2, lists, 1):
        return None
    family = _undeclined(_cased(words[at].text), form)
    return _found(words, at, 2, [_base(words[at + 1].text, lists), family])


def _after_title(text: str, words: list[_Word], at: int, title: _Form, lists: _Lists) -> tuple[Found, int] | None:
    after = at + 1
    if after >= len(words):
        return None
    between = text[words[at].end : words[after].start]
    if between not in _GAP and not (between in _POINTS and words[at].text.lower() in lists.abbreviated):
        return None
    word = words[after]
    if not _can_be_name(word, lists) or word.text.lower() in lists.titles:
        return None
    if word.text.title() in lists.families:
        return _vietnamese(text, words, after, lists) or _found(words, after, 1, [_cased(word.text)])
    form = lists.first.get(word.text.lower())
    if form is not None:
        return _first_name(text, words, after, form, lists) or _found(words, after, 1, [_base(word.text, lists)])
    if word.text.isupper() and words[at].text.isupper():
        return None  # a heading: nothing tells a name from another word
    size = _run(text, words, after, lists, 2)
    initial = text[word.start + 1 : word.start + 2] == "."
    if initial or not size or len(word.text) < 3:
        return None
    if size == 2 and not (words[after + 1].text.isupper() or words[after + 1].text.lower() in lists.first):
        size = 1 if title.gender else 2
    parts = [_undeclined(_cased(one.text), title) for one in words[after : after + size]]
    return _found(words, after, size, parts)


def _vietnamese(text: str, words: list[_Word], at: int, lists: _Lists) -> tuple[Found, int] | None:
    size = _run(text, words, at, lists, _MOST_WORDS)
    if size < 2:
        return None
    behind = [word.text for word in words[at + 1 : at + size]]
    marked = not (words[at].text.isascii() and "".join(behind).isascii())
    if behind[0].title() not in lists.middle and not marked:
        return None
    parts = [_cased(word.text) for word in words[at : at + size]]
    parts[-1] = _POLISH_ENDING.sub("", parts[-1])
    return _found(words, at, size, parts)


def _found(words: list[_Word], at: int, size: int, parts: list[str]) -> tuple[Found, int]:
    return Found(words[at].start, words[at + size - 1].end, "person", " ".join(parts)), at + size


def _cased(word: str) -> str:
    """Words in capitals with one capital: ``KOWALSKA-NOWAK`` is ``Kowalska-Nowak``."""
    return "-".join(part.capitalize() for part in word.split("-")) if word.isupper() else word


def _base(word: str, lists: _Lists) -> str:
    form = lists.first.get(word.lower())
    return form.base if form else _cased(word)


def _undeclined(family: str, form: _Form) -> str:
    """A Polish family name in the nominative, given the gender and case that a first name or a title shows."""
    if form.case == "n" or not form.gender or not family[-1].isalpha():
        return family
    for ending, plain in _ADJECTIVES[form.gender]:
        if family.endswith(ending) and len(family) > len(ending) + 1:
            return family[: -len(ending)] + plain
    if form.gender == "f":
        return _nominative_a(family, form.case)
    for ending, plain in _MASCULINE[form.case]:
        if family.endswith(ending) and len(family) > len(ending) + 2:
            stem = family[: -len(ending)]
            return f"{stem}{plain}" if plain else _with_vowel(stem)
    plain = _nominative_a(family, form.case)
    return f"{plain[:-1]}o" if plain.endswith("enka") else plain


_MASCULINE: Mapping[str, tuple[tuple[str, str], ...]] = {
    "g": (("iego", "i"), ("ego", "y"), ("a", "")),
    "d": (("iemu", "i"), ("emu", "y"), ("owi", "")),
    "i": (("iem", ""), ("em", "")),
}
_DATIVE_A = (
    ("dze", "ga"), ("dzie", "da"), ("cie", "ta"), ("ce", "ka"), ("rze", "ra"), ("le", "ła"), ("ie", "a"),
)  # fmt: skip
_ADJECTIVES = {
    "m": tuple((f"{stem}{end}", f"{stem}i") for stem in ("sk", "ck", "dzk") for end in ("iego", "iemu", "im")),
    "f": tuple((f"{stem}{end}", f"{stem}a") for stem in ("sk", "ck", "dzk") for end in ("iej", "ą")),
}
_VOWELS = "aąeęioóuy"


def _nominative_a(family: str, case: str) -> str:
    """``Kępki``, ``Kępce``, ``Kępkę``, ``Kępką`` are ``Kępka``. Women's names in a consonant are not declined."""
    if family.endswith(("ę", "ą", "y")) or (family.endswith("i") and family[-2] in "kgljn"):
        return f"{family[:-1]}a"
    if case == "d":
        for ending, plain in _DATIVE_A:
            if family.endswith(ending) and len(family) > len(ending) + 1:
                return f"{family[: -len(ending)]}{plain}"
    return family


def _with_vowel(stem: str) -> str:
    """The vowel that the nominative has and other cases drop: ``Gołąbk`` is ``Gołąbek``."""
    if len(stem) > 3 and stem[-1] in "kc" and stem[-2] not in _VOWELS and stem[-2:] != "sk":
        return f"{stem[:-1]}e{stem[-1]}"
    return stem


@cache
def _lists() -> _Lists:
    listed = word_list("names")
    first: dict[str, _Form] = {}
    for genders in listed["first"].values():
        for gender, names in genders.items():
            for name in names:
                first.setdefault(name.lower(), _Form(name, gender, "n"))
    for form in list(first.values()):
        for case, word in _declined(form.base, form.gender):
            first.setdefault(word.lower(), _Form(form.base, form.gender, case))
    titles: dict[str, _Form] = {}
    for groups in listed["titles"].values():
        for group in groups:
            for word in group["words"]:
                titles.setdefault(word.lower(), _Form(word if word[0].isupper() else "", group["g"], group["c"]))
    return _Lists(
        first,
        titles,
        frozenset(listed["abbreviated"]),
        frozenset(listed["vietnamese"]["family"]),
        frozenset(listed["vietnamese"]["middle"]),
        frozenset(word.capitalize() for word in listed["not_names"]),
        frozenset(listed["of_places"]),
        frozenset((*titles, *_PARTICLES, *listed["of_places"])),
    )


_SOFT = {"t": "cie", "d": "dzie", "r": "rze", "k": "ce", "g": "dze", "ł": "le", "l": "li", "j": "ji", "i": "i"}


def _declined(name: str, gender: str) -> Iterator[tuple[str, str]]:
    """Forms of a first name in Polish text, with their case; for Cyrillic names the Ukrainian ones."""
    stem, last = name[:-1], name[-1]
    if "\u0400" <= last <= "\u04ff":
        endings = {"а": ("и", "у", "ою", "і"), "я": ("ї", "ю", "єю")}.get(last)
        yield from (
            (("n", stem + end) for end in endings) if endings else (("n", name + end) for end in ("а", "у", "ом"))
        )
    elif last == "a":
        yield "g", stem + ("i" if stem[-1] in "kgjli" else "y")
        yield "d", stem[:-1] + _SOFT[stem[-1]] if stem[-1] in _SOFT else f"{stem}ie"
        yield "g" if gender == "f" else "i", f"{stem}ę"
        yield "i", f"{stem}ą"
    elif gender == "m" and last in "yi":
        yield from ((case, name + end) for case, end in (("g", "ego"), ("d", "emu"), ("i", "m")))
    elif gender == "m" and last not in "oeuăț":
        bare = f"{name[:-2]}{last}" if name.endswith(("ek", "eł")) and len(name) > 4 else name
        yield "g", f"{bare}a"
        yield "d", f"{bare}owi"
        yield "i", bare + ("iem" if last in "kg" else "em")
