"""One name in two scripts: Cyrillic as Polish, English, German, scholars and passports write it, and back.

``Шевченко`` is Szewczenko, Shevchenko, Schewtschenko, Ševčenko. Letters that a way of writing leaves open are tried in
every sense, up to a bound; what comes out is looked up in the vocabulary of a case, so that too much does no harm.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, product
from typing import Final, TypeAlias

from judgedesk.language.fold import fold

MOST: Final = 60
"""Spellings of one word."""

_MOST_A_WAY: Final = 12
_PIVOTS: Final = 12

_Way: TypeAlias = Mapping[str, tuple[str, ...]]

_CYRILLIC = re.compile("[\u0400-\u052f]+")
_NO_SUCH = re.compile("[бвгґджзклмнпрстфхцчшщ]й|^[ьы]")
_SOFT_L = re.compile("л(?=[бвгґджзкмнпрстфхцчшщ]|$)")
_SURNAME = re.compile("(.{2,})([сц])к(?:и|і|ї|ы|ий|ій|ый|иї)")
_VOWELS: Final = "аеєиіїоуюяыэё"


def is_cyrillic(word: str) -> bool:
    """Whether all letters of a word are Cyrillic."""
    return bool(_CYRILLIC.fullmatch(fold(word)))


def respelled(word: str) -> list[str]:
    """How else a word may be spelled, in small letters, the likeliest first: in the other script, and in its own as
    other languages write it (a name that came out of Cyrillic: Shevchenko, Szewczenko). At most `MOST`.
    """
    small = word.lower()
    if _CYRILLIC.fullmatch(small):
        found = _in_latin(small)
    elif small.isalpha() and fold(small).isascii():
        cyrillic = list(dict.fromkeys(_in_cyrillic(small)))
        latin = {one: list(_in_latin(one)) for one in cyrillic}
        # Read in the wrong way a name gives what nobody is called: only what is written as it was typed is respelled.
        sure = [one for one in cyrillic if fold(small) in latin[one]]
        unsure = [one for one in cyrillic if one not in sure][: MOST // 3]
        found = iter([*sure, *_in_turn([latin[one] for one in sure[:_PIVOTS]]), *unsure])
    else:
        return []
    return list(islice((one for one in dict.fromkeys(found) if fold(one) != fold(small)), MOST))


def _in_turn(lists: list[list[str]]) -> Iterator[str]:
    for position in range(max(map(len, lists), default=0)):
        yield from (one[position] for one in lists if position < len(one))


def _letters(line: str) -> dict[str, tuple[str, ...]]:
    """``г=h/g е=e``: what each letter, or run of letters, may become."""
    pairs = (entry.split("=") for entry in line.split())
    return {key: tuple(value.split("/")) for key, value in pairs}


_SHARED = "а=a б=b д=d з=z к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ґ=g ы=y э=e ь= ъ= ј=j љ=lj њ=nj ћ=c ђ=dj/d џ=dz "
_TO_LATIN: Final[tuple[_Way, ...]] = tuple(
    _letters(_SHARED + own)
    for own in (
        "в=w г=h/g е=e/je є=je/ie ж=z и=y/i і=i ї=ji/i й=j х=ch ц=c ч=cz ш=sz щ=szcz ю=ju/iu я=ja/ia ё=jo/io",
        "в=v г=h/g е=e/ye є=ie/ye ж=zh и=y/i і=i ї=i/yi й=i/y х=kh/h ц=ts ч=ch ш=sh щ=shch/sch ю=iu/yu я=ia/ya ё=e/yo",
        "в=w г=h/g е=e/je є=je ж=sch/sh з=s и=y/i і=i ї=ji/i й=j/i х=ch ц=z ч=tsch ш=sch щ=schtsch ю=ju я=ja ё=jo",
        "в=v г=h/g е=e є=je ж=z и=y/i і=i ї=ji/i й=j х=ch/h ц=c ч=c ш=s щ=sc ю=ju я=ja ё=e/jo",
    )
)  # fmt: skip
"""As Polish, English and passports, German, scholars write it; folded."""

_READ = "a=а b=б d=д f=ф k=к m=м n=н p=п r=р t=т u=у x=кс q=к o=о e=е ł=л ó=о "
_TO_CYRILLIC: Final[tuple[_Way, ...]] = tuple(
    _letters(_READ + own)
    for own in (
        "szcz=щ sz=ш cz=ч ch=х dż=дж dz=дз ż=ж rz=р z=з/ж w=в v=в h=г g=ґ/г c=ц ć=ць ń=нь ś=сь s=с ź=зь l=л ą=он ę=ен "
        "ju=ю ja=я je=є/е ji=ї jo=йо iu=ю ia=я/ія ie=є/е io=йо/іо j=й y=и/ы i=і/и",
        "shch=щ sch=щ sh=ш ch=ч zh=ж kh=х ts=ц yu=ю ya=я ye=є/е yo=йо iu=ю ia=я/ія iia=ія ie=є/е iy=ій/ий yi=ий/ї "
        "yy=ий z=з v=в w=в h=г g=г c=к s=с l=л j=й/дж y=и/й i=і/и",
        "schtsch=щ tsch=ч sch=ш/ж ch=х z=ц ts=ц s=с/з ss=с w=в v=в h=г g=г l=л ju=ю ja=я je=є/е ji=ї jo=йо j=й c=ц "
        "y=и i=і/и",
        "šč=щ š=ш č=ч ž=ж c=ц ć=ћ/ць z=з s=с v=в w=в h=г/х ch=х g=г/ґ l=л ju=ю ja=я je=є/е ji=ї jo=йо j=й/ј "
        "lj=ль/љ nj=нь/њ đ=ђ dž=џ y=и/ы i=і/и",
    )
)  # fmt: skip


def _in_latin(small: str) -> Iterator[str]:
    """Small Cyrillic letters as each way writes them, folded: the first sense of every way, then the others."""
    yield from _in_turn([list(_written(_letter_by_letter(small, way))) for way in _TO_LATIN])


def _letter_by_letter(small: str, way: _Way) -> Iterator[tuple[str, ...]]:
    for place, letter in enumerate(small):
        senses, before = way.get(letter, ("",)), small[place - 1 : place]
        if letter == "е" and before and before not in _VOWELS:
            senses = senses[:1]  # behind a consonant it is never je
        elif letter == "й" and before in ("и", "і", "ы") and place == len(small) - 1:
            senses = (*senses, "")  # Zelensky
        yield senses


def _written(choices: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for letters in islice(product(*choices), _MOST_A_WAY):
        yield "".join(letters)


def _in_cyrillic(small: str) -> Iterator[str]:
    ways = []
    for way in _TO_CYRILLIC:
        choices = _read(small, way)
        if choices:
            ways.append([one for plain in _written(choices) for one in _as_names_go(plain)])
    yield from _in_turn(ways)


def _read(small: str, way: _Way) -> list[tuple[str, ...]]:
    """What each run of letters that means something may be, longest runs first; nothing where one means nothing."""
    choices, at = [], 0
    while at < len(small):
        run = next((small[at : at + n] for n in range(min(7, len(small) - at), 0, -1) if small[at : at + n] in way), "")
        if not run and fold(small[at]) not in way:
            return []
        choices.append(way[run or fold(small[at])])
        at += len(run) or 1
    return choices


def _as_names_go(cyrillic: str) -> Iterator[str]:
    """The word with what Latin letters leave out: -ский and -ський, й behind a vowel, ь behind л."""
    if _NO_SUCH.search(cyrillic):
        return
    if len(cyrillic) > 2 and cyrillic[-1] in "иі" and cyrillic[-2] in _VOWELS:
        cyrillic = cyrillic[:-1] + "й"
    surname = _SURNAME.fullmatch(cyrillic)
    for one in (f"{surname[1]}{surname[2]}ький", f"{surname[1]}{surname[2]}кий") if surname else (cyrillic,):
        yield one
        if _SOFT_L.search(one):
            yield _SOFT_L.sub("ль", one)
