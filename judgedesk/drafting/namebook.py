"""Everything by which a protected person can be recognised, as keys to be looked up: names in all their forms and
scripts, numbers, e-mail, addresses.

A text is turned into keys of the same kind (`guard`). So one list of keys serves both who holds the identities and who
holds only keyed hashes of them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import product
from typing import Final, NamedTuple, Protocol

from judgedesk.language.endings import declined
from judgedesk.language.fold import fold, words
from judgedesk.language.lookalikes import blurred
from judgedesk.language.polish_forms import polish_forms
from judgedesk.language.sounds import heard, readings
from judgedesk.language.stems import SHORTEST, stems
from judgedesk.language.transliteration import is_cyrillic, respelled

KINDS: Final = frozenset("wxthbcna")
"""First letters of keys: a word itself, a form, a stem, a sound, a blur, several words in one, a number, an address."""


class Grade(IntEnum):
    """What a key says of a person: it alone is enough; a word of the name; only beside another; two letters at most."""

    SURE = 0
    NAME = 1
    BESIDE = 2
    TINY = 3


class Entry(NamedTuple):
    """Whom a key leads to, by number, and by which word of the name."""

    person: int
    part: int
    grade: Grade


class Book(Protocol):
    """Keys, however they are kept."""

    def entries(self, key: str) -> tuple[Entry, ...]:
        """What a key leads to."""

    def kinds(self) -> frozenset[str]:
        """First letters of keys that there may be."""


@dataclass(frozen=True, slots=True)
class Protected:
    """Somebody who must not be recognised: names and aliases, addresses, and whatever else is theirs alone (phone,
    e-mail, account, number of a document).
    """

    names: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    born: str = ""


class PlainBook:
    """The keys themselves, for who holds the identities."""

    def __init__(self, keys: Mapping[str, Iterable[Entry]]) -> None:
        self._keys = {key: tuple(sorted(entries)) for key, entries in keys.items()}

    def entries(self, key: str) -> tuple[Entry, ...]:
        """What a key leads to."""
        return self._keys.get(key, ())

    def kinds(self) -> frozenset[str]:
        """First letters of the keys that there are."""
        return frozenset(key[0] for key in self._keys)


_SHORT_NAME: Final = 8
_RESPELLED: Final = 40
_WAYS: Final = 6
_SHORTEST_RESPELLED: Final = 5
_LANGUAGES: Final = ("pl", "uk", "ru", "ro", "hr")
_SHORTEST_WHOLE: Final = 6
SHORTEST_IN_ONE: Final = 5
"""Letters of the shortest key for several words in one."""
_VOWELS: Final = "aeiou"
_APOSTROPHES: Final = re.compile("(?<=\\w)['’ʼ`´ʹ′](?=\\w)")
_GIVEN_TO_MANY: Final = frozenset(("thi", "van", "тхи", "тхі", "ван"))
_NUMBER = re.compile(r"\d{1,4}[A-Za-z]?")
_POSTAL = re.compile(r"\b\d{2}-\d{3}\b|\b[A-Z]{0,2}-?\d{4,6}\b")
_OF_ANY_ADDRESS_WORDS: Final = """
ulica ulicy aleja aleje alei osiedle osiedlu plac placu street strada stradela bloc apartament scara etaj wulycia
vulytsia vulitsa вулиця будинок квартира улица mieszkanie lokal skrytka poczta gmina powiat wojewodztwo numer road
avenue blok klatka dom
"""
_OF_ANY_ADDRESS: Final = frozenset(_OF_ANY_ADDRESS_WORDS.split())
LIKE_DIGITS: Final = "oilsbzg"
"""Letters that OCR confuses with digits."""
_AS_DIGITS: Final = str.maketrans(LIKE_DIGITS, "0115829")


def key_of_number(text: str) -> str:
    """Letters and digits of a number, letters that OCR confuses with digits read as these."""
    return "".join(letter for letter in fold(text) if letter.isalnum()).translate(_AS_DIGITS)


def key_of_sound(stem: str) -> str:
    """A stem as it is heard, without the vowels at its end."""
    return heard(stem).rstrip(_VOWELS)


def key_of_blur(word: str) -> str:
    """A stem or a word as OCR may have misread it."""
    return blurred(word)


def squeezed(text: str) -> str:
    """Letters and digits of a text, folded, in one."""
    return "".join(letter for letter in fold(text.lower()) if letter.isalnum())


def plain_book(people: Iterable[Protected]) -> PlainBook:
    """The keys of some persons, numbered in their order."""
    return PlainBook(keys_of(people))


def keys_of(people: Iterable[Protected]) -> dict[str, set[Entry]]:
    """All keys by which persons are recognised, each with what it leads to."""
    found: dict[str, set[Entry]] = {}
    for number, person in enumerate(people):
        for key, part, grade in _of_person(person):
            found.setdefault(key, set()).add(Entry(number, part, grade))
    return found


def _of_person(person: Protected) -> Iterator[tuple[str, int, Grade]]:
    parts: dict[str, int] = {}
    for name in person.names:
        if _is_name(name):
            yield from _of_name(name, parts)
        else:
            yield from ((key, 0, Grade.SURE) for key in _of_number(name))
    for number in person.numbers:
        yield from ((key, 0, Grade.SURE) for key in _of_number(number))
    for address in person.addresses:
        yield from ((key, 0, Grade.SURE) for key in _of_address(address))
    if person.born:
        year, month, day = (*person.born.split("-"), "", "")[:3]
        for written in (f"{day}{month}{year}", f"{year}{month}{day}", f"{day.lstrip('0')}{month.lstrip('0')}{year}"):
            if len(written) > 5:
                yield f"n:{key_of_number(written)}", 255, Grade.BESIDE


def _is_name(alias: str) -> bool:
    return not any(letter.isdigit() or letter in "@_" for letter in alias)


def _of_name(name: str, parts: dict[str, int]) -> Iterator[tuple[str, int, Grade]]:
    spelled = _APOSTROPHES.sub("", unicodedata.normalize("NFC", name)).replace("ʼ", "")
    spoken = [spelled[word.start : word.end] for word in words(spelled)]
    for one in spoken:
        small = fold(one)
        part = parts.setdefault(key_of_sound(small) or small, len(parts) + 1)
        grade = Grade.NAME
        if len(small) < 3:
            grade = Grade.TINY
        elif small in _GIVEN_TO_MANY and len(spoken) > 2:
            grade = Grade.BESIDE
        yield from ((key, part, grade) for key in _of_word(one))
    for written in _in_latin(spoken):
        yield from ((f"c:{whole}", 0, Grade.SURE) for whole in _in_one(written))


@lru_cache(maxsize=2048)
def _of_word(spelled: str) -> frozenset[str]:
    """Keys of a word of a name: w, itself; x, a form; t, a stem; h, how a stem is heard; b, how it is misread."""
    small = unicodedata.normalize("NFC", spelled.lower())
    plain = fold(small)
    found = {f"w:{plain}", f"x:{plain}"}
    if len(plain) < 3:
        return frozenset(found)
    found |= {f"x:{fold(form)}" for form in _forms(spelled)}
    cut = stems(small)
    found |= {f"t:{stem}" for stem in cut if len(stem) >= SHORTEST}
    if len(plain) < _SHORT_NAME or is_cyrillic(small):
        for other in respelled(spelled)[:_RESPELLED]:
            if len(plain) < _SHORTEST_RESPELLED and is_cyrillic(other) == is_cyrillic(small):
                continue  # another spelling of a short word is most likely another word: Hoa is not Hoe
            found |= {f"x:{fold(form)}" for form in (other, *_forms_of_respelled(other))}
            found |= {f"t:{stem}" for stem in stems(other) if len(stem) >= SHORTEST}
            found |= {f"b:{key_of_blur(stem)}" for stem in stems(other) if len(stem) >= SHORTEST}
    sounds = {sound.rstrip(_VOWELS) for sound in readings(small)} | {key_of_sound(stem) for stem in cut}
    found |= {f"h:{sound}" for sound in sounds if len(sound) >= SHORTEST}
    found |= {f"b:{key_of_blur(stem)}" for stem in cut if len(stem) >= SHORTEST or stem == plain}
    return frozenset(found)


def _forms(spelled: str) -> set[str]:
    forms = set(polish_forms(spelled)) if spelled.isalpha() else set()
    for language in _LANGUAGES:
        forms |= declined(spelled.lower(), language)
    beginning = fold(spelled)[:2]
    return {form for form in forms if fold(form)[:2] == beginning and len(fold(form)) > 2}


def _forms_of_respelled(small: str) -> set[str]:
    languages = ("uk", "ru") if is_cyrillic(small) else ("pl",)
    return {form for language in languages for form in declined(small, language) if len(form) > 2}


def _in_latin(spoken: list[str]) -> Iterator[list[str]]:
    """A name as it is, and one in Cyrillic as it is most likely written in Latin letters."""
    yield spoken
    if all(is_cyrillic(word) for word in spoken):
        others = [[other for other in respelled(word) if other.isascii()][:_WAYS] for word in spoken]
        if all(others):
            yield from (list(written) for written in product(*others))


def _in_one(spoken: list[str]) -> set[str]:
    """A name of several words written as one: file names, e-mail, handles."""
    plain = [fold(word) for word in spoken]
    found: set[str] = set()
    for first in plain:
        for other in plain:
            if first != other:
                found |= {first + other, first[0] + other, other + first[0]}
    found |= {"".join(plain), "".join(reversed(plain))}
    return {one for one in found if len(one) >= _SHORTEST_WHOLE}


def _of_number(text: str) -> set[str]:
    """Phone, account, number of a document, e-mail, name in a network."""
    whole = squeezed(text)
    found = {f"c:{whole}"} if len(whole) >= SHORTEST_IN_ONE and any(letter.isalpha() for letter in whole) else set()
    digits = "".join(letter for letter in whole if letter.isdigit())
    number = key_of_number(text)
    if len(number) > 5 and "@" not in text and len(digits) > 3:
        found.add(f"n:{number}")
        if len(digits) > 8:
            found |= {f"n:{digits}", f"n:{digits[-9:]}" if len(digits) < 14 else f"n:{digits}"}
    return found


def _of_address(text: str) -> set[str]:
    """A word of the street, or village, with the number of the house. Without a number nothing tells one home."""
    found: set[str] = set()
    for piece in re.split("[,;\n]", _POSTAL.sub(",", unicodedata.normalize("NFC", text))):
        told = [piece[word.start : word.end] for word in words(piece)]
        names = [
            one for one in told if len(fold(one)) >= SHORTEST and one.isalpha() and fold(one) not in _OF_ANY_ADDRESS
        ]
        houses = [fold(one) for one in told if _NUMBER.fullmatch(one)][:1]
        found |= {f"a:{stem} {house}" for one in names for stem in _stems_of_place(one) for house in houses}
    return found


def _stems_of_place(word: str) -> set[str]:
    cut = {stem for stem in stems(word) if len(stem) > 2}
    return (
        cut
        | {sound for one in cut if len(sound := key_of_sound(one)) > 3}
        | {sound for one in readings(word.lower()) if len(sound := one.rstrip(_VOWELS)) > 3}
    )
