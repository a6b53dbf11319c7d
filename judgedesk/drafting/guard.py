"""The leak guard: a text is searched for protected persons, whatever form, script or spelling they are named in.

A word is looked up by itself, by its stem, by how it sounds in any script and by how OCR may have misread it (a
Vietnamese syllable with its marks, in a text that writes them, is what it says); then what was torn apart or written
in one; then numbers and addresses. It errs on the side of stopping, but for names that are common words too (Maj,
Góra): these stop with a capital where a name can stand, and near another word of the name. Short names stop with a
capital, and in the name of a document without.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from judgedesk.drafting.namebook import (
    SHORTEST_IN_ONE,
    Book,
    Entry,
    Grade,
    Protected,
    key_of_blur,
    key_of_sound,
    plain_book,
)
from judgedesk.drafting.positions import Hit, Strength, Text
from judgedesk.drafting.windows import addresses, numbers, torn
from judgedesk.language.fold import fold
from judgedesk.language.lookalikes import as_cyrillic, as_latin
from judgedesk.language.polish_forms import is_common, is_name
from judgedesk.language.stems import OF_POLISH_NAMES, SHORTEST, cuts

_NEAR: Final = 5
_SHORT: Final = 4
_MOST_KNOWN: Final = 200_000
_FIGURES: Final = frozenset("0123456789")
_ENOUGH: Final = (Grade.SURE, Grade.NAME)
_DIGITS_BESIDE = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class _Seen:
    """Words `first` to `last` of a text that may name somebody."""

    first: int
    last: int
    entry: Entry
    strength: Strength


class Matcher:
    """Finds everybody of a book in texts. Made once for a set of people; remembers the words that it met."""

    def __init__(self, book: Book) -> None:
        self._entries = book.entries
        kinds = book.kinds()
        self._windows = [torn, *([numbers] if "n" in kinds else []), *([addresses] if "a" in kinds else [])]
        self._known: dict[str, tuple[tuple[Entry, Strength], ...]] = {}
        self._only_alike: set[str] = set()

    def find(self, text: str, *, named: bool = False, every: bool = False) -> list[Hit]:
        """Who is named in a text, in its order.

        Args:
            text: paragraphs or cells that belong together, a line each.
            named: the text is a name of something (a file, an author): common words count there, too.
            every: all words that may be of a name count, wherever they stand.
        """
        told = Text(text)
        found = self._found(told, named=named, every=every)
        for begin, line in told.without_figures():
            for hit in self._found(Text(line), named=named, every=every):
                start, end = begin + hit.start, begin + hit.end
                if not any(one.start < end and start < one.end for one in found):
                    found.append(Hit(start, end, hit.person))
        return sorted(found, key=lambda hit: (hit.start, hit.end))

    def _found(self, told: Text, *, named: bool, every: bool) -> list[Hit]:
        for word in set(told.folded) - self._known.keys():
            self._known[word] = self._look_up(word)
        seen = [
            _Seen(at, at, entry, strength)
            for at, word in enumerate(told.folded)
            for entry, strength in self._known[word]
            if not (word in self._only_alike and told.says_its_tone(at))
        ]
        for windows in self._windows:
            for first, last, keys in windows(told):
                for key in keys:
                    if entries := self._entries(key):
                        seen += _joined(told, seen, first, last, entries)
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
            self._only_alike.clear()
        return told.spread(_hits(told, seen, named=named, every=every)) if seen else []

    def find_across(self, fields: Sequence[str]) -> list[list[Hit]]:
        """The same for fields that belong together (the cells of a row), by field."""
        found: list[list[Hit]] = [[] for _ in fields]
        begins, at = [], 0
        for field in fields:
            begins.append(at)
            at += len(field) + 1
        for hit in self.find("\n".join(fields)):
            for number, begin in enumerate(begins):
                start, end = max(hit.start, begin), min(hit.end, begin + len(fields[number]))
                if start < end:
                    found[number].append(Hit(start - begin, end - begin, hit.person))
        return found

    def _look_up(self, word: str) -> tuple[tuple[Entry, Strength], ...]:
        found: dict[tuple[int, int], tuple[Entry, Strength]] = {}
        for one in (word, *_read_otherwise(word)):
            for entry, strength in self._of_word(one):
                known = found.get(entry[:2])
                if known is None or strength < known[1]:
                    found[entry[:2]] = entry, strength
        return tuple(found.values())

    def _of_word(self, word: str) -> Iterable[tuple[Entry, Strength]]:
        """Entries of a folded word, exact ones first; what only sounds or looks alike counts where it is no word."""
        entries = self._entries
        if len(word) >= SHORTEST_IN_ONE:
            yield from ((entry, Strength.SURE) for entry in entries(f"c:{word}"))
        exact = list(entries(f"x:{word}"))
        if exact:  # every word of a name is a form of itself
            yield from ((entry, _strength(word, entry, whole=True)) for entry in entries(f"w:{word}"))
        pieces = [stem for stem, _ in cuts(word) if len(stem) >= SHORTEST]
        for stem in pieces:
            exact += entries(f"t:{stem}")
        if exact:
            yield from ((entry, _strength(word, entry)) for entry in exact)
            return
        if len(word) <= _SHORT and _FIGURES.isdisjoint(word):
            return
        alike: list[Entry] = []
        for sound in dict.fromkeys(map(key_of_sound, pieces)):
            alike += entries(f"h:{sound}")
        if len(word) > _SHORT or not word.isalpha():
            for stem in _misread(word, pieces):
                alike += entries(f"b:{stem}")
        if alike and (not word.isalpha() or not is_common(word)):
            self._only_alike.add(word)
            yield from ((entry, _strength(word, entry)) for entry in alike)


def _joined(told: Text, seen: list[_Seen], first: int, last: int, entries: Iterable[Entry]) -> list[_Seen]:
    """What words together lead to, but for whom one of them names by itself: the i of ``Nowak i`` is no ending."""
    alone = {one.entry.person for one in seen if first <= one.first == one.last <= last and first != last
             and one.strength <= Strength.CAPITAL and told.capital(one.first)}  # fmt: skip
    return [
        _Seen(first, last, one, Strength.SURE) for one in entries if one.grade in _ENOUGH and one.person not in alone
    ]


@lru_cache(maxsize=20_000)
def _strength(word: str, entry: Entry, *, whole: bool = False) -> Strength:
    if entry.grade is not Grade.NAME:
        return {Grade.SURE: Strength.SURE, Grade.BESIDE: Strength.BESIDE}.get(entry.grade, Strength.TINY)
    if word.isalpha() and is_common(word):
        return Strength.COMMON
    if len(word) < _SHORT or (len(word) == _SHORT and not whole):
        return Strength.SURE if len(word) >= 3 and is_name(word) else Strength.CAPITAL
    return Strength.SURE


def _read_otherwise(word: str) -> Iterable[str]:
    """A word with letters of another script in it, read in one script; its letters without figures beside them."""
    if not word.isascii():
        yield from as_latin(word)
        if any(letter < "\u0250" for letter in word):
            yield fold(as_cyrillic(word))
    if not word.isalpha():
        yield from (run[0] for run in _DIGITS_BESIDE.finditer(word))


def _misread(word: str, pieces: Sequence[str]) -> Iterable[str]:
    """Its stems as OCR may have spoilt them. Of a word with figures between its letters also the shortest count."""
    blurred = key_of_blur(word)
    found = set(map(key_of_blur, pieces))
    if not word.isalpha():
        found.add(blurred)
    for size in range(1, min(4, len(blurred) - SHORTEST) + 1):
        if blurred[-size:] in _BLURRED_ENDINGS:
            found.add(blurred[:-size])
    return found


_BLURRED_ENDINGS: Final = frozenset(key_of_blur(ending) for ending in OF_POLISH_NAMES)


# -- deciding ----------------------------------------------------------------------------------------------------------


def _hits(told: Text, seen: Sequence[_Seen], *, named: bool, every: bool) -> list[tuple[int, int, int]]:
    """(first word, last word, person) of all that stands by itself or beside another word of the same name."""
    sure = [one for one in seen if _alone(told, one, named=named, every=every)]
    certain = set(map(id, sure))
    by_person: dict[int, list[_Seen]] = {}
    for one in seen:
        by_person.setdefault(one.entry.person, []).append(one)
    sure += [
        one
        for one in seen
        if id(one) not in certain and any(_beside(told, one, other) for other in by_person[one.entry.person])
    ]
    return [(one.first, one.last, one.entry.person) for one in sure]


def _alone(told: Text, one: _Seen, *, named: bool, every: bool) -> bool:
    if one.strength is Strength.SURE:
        return True
    if one.strength is Strength.CAPITAL:
        return every or named or told.capital(one.first) or told.in_document_name(one.first)
    return one.strength is Strength.COMMON and (every or told.may_be_name(one.first, named=named))


def _beside(told: Text, one: _Seen, other: _Seen) -> bool:
    """Whether another word of the same name stands so near that both are one name."""
    if one.entry.part == other.entry.part or one.first == other.first:
        return False
    apart = max(one.first - other.last, other.first - one.last)
    capital = told.capital(one.first), told.capital(other.first)
    if Strength.TINY in (one.strength, other.strength):
        return apart == 1 and (all(capital) or (any(capital) and other.strength is Strength.SURE))
    if one.strength is Strength.BESIDE and one.entry.part != _BORN:
        return apart <= 2
    return apart == 1 or (apart <= _NEAR and (capital[0] or one.entry.part == _BORN))


_BORN: Final = 255


# -- by name alone -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Leak:
    """A protected person named in a text: `name` as it is known, `quote` as it stands there."""

    name: str
    quote: str


def leaks(texts: Iterable[str], names: Sequence[str], *, every: bool = False) -> list[Leak]:
    """Each name that one of the texts seems to hold, once. With `every` a common word counts wherever it stands."""
    matcher = _of_names(tuple(names))
    found: dict[str, Leak] = {}
    for text in texts if names else ():
        for hit in matcher.find(text, every=every):
            found.setdefault(names[hit.person], Leak(names[hit.person], text[hit.start : hit.end]))
    return list(found.values())


@lru_cache(maxsize=8)
def _of_names(names: tuple[str, ...]) -> Matcher:
    return Matcher(plain_book(Protected(names=(name,)) for name in names))
