"""Who stands in a row of a table: persons of the case found by name, telephone, account or number, as far as the user's
keys tell who somebody is. Nothing of it is stored.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from judgedesk.app.casefile import Case
from judgedesk.domain.evidence import Person
from judgedesk.language.columns import said
from judgedesk.store import evidence

_LEAST_DIGITS, _TAIL = 7, 9
_NUMBER = re.compile(r"(?:[A-Z]{2})?\+?\d(?:[ ()/.-]{0,2}\d){6,33}")
_NOT_NAMES = re.compile(r"\b\d\S*|\S*\d\b")


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody in a row: a person of the case by id, what the lists call them, or words as printed. `printed` is the
    whole cell; `by_hand`: somebody said who it is.
    """

    person: str
    label: str
    printed: str = ""
    by_hand: bool = False

    @property
    def key(self) -> str:
        """By which rows of the same party are put together."""
        return self.person or said(self.label)


NOBODY = Party("", "")


class Parties:
    """Finds persons of a case in cells; each text is looked at once."""

    def __init__(self, case: Case) -> None:
        self._people = evidence.persons(case.file)
        self._known: dict[str, Party] = {}

    @cached_property
    def labels(self) -> dict[str, str]:
        """What persons are called, by id."""
        return {person.id: person.label for person in self._people}

    @cached_property
    def _numbers(self) -> dict[str, Person]:
        found: dict[str, Person] = {}
        for person in self._people:
            more = person.identity
            for number in (*more.phones, *(one.number for one in more.numbers)):
                if len(tail := _tail(number)) >= _LEAST_DIGITS:
                    found.setdefault(tail, person)
        return found

    @cached_property
    def _names(self) -> list[tuple[tuple[str, ...], Person]]:
        return [
            (words, person)
            for person in self._people
            for name in dict.fromkeys((person.pseudonym, *person.called))
            if (words := tuple(said(name).split()))
        ]

    def of_number(self, text: str) -> Party | None:
        """The person whose number it is."""
        person = self._numbers.get(_tail(text))
        return Party(person.id, person.label) if person is not None else None

    def of(self, text: str) -> Party:
        """Whom a cell means; as printed where nobody of the case fits or several do."""
        if text not in self._known:
            found = self._found(text)
            self._known[text] = Party("", short(text), text) if found is None else replace(found, printed=text)
        return self._known[text]

    def named_in(self, text: str) -> str:
        """The name of the only person, not protected, whose full name stands in a longer text; '' otherwise."""
        words = said(text)
        named = {
            person.id: person.name for name, person in self._names
            if len(name) > 1 and f" {' '.join(name)} " in f" {words} " and not person.protected
        }  # fmt: skip
        return next(iter(named.values())) if len(named) == 1 else ""

    def _found(self, text: str) -> Party | None:
        for number in _NUMBER.findall(text[:300]):
            if (party := self.of_number(number)) is not None:
                return party
        words = said(text[:300]).split()
        best: dict[str, tuple[int, Person]] = {}
        for name, person in self._names:
            weight = _weight(name, words)
            if weight > best.get(person.id, (0, person))[0]:
                best[person.id] = weight, person
        top = max((weight for weight, _ in best.values()), default=0)
        fits = [person for weight, person in best.values() if weight == top]
        return Party(fits[0].id, fits[0].label) if top and len(fits) == 1 else None


def _weight(name: Sequence[str], words: Sequence[str]) -> int:
    """How surely words hold a name: all of its words in any order, or initials in their place; one word only alone."""
    if len(name) == 1:
        return 2 if list(words) == list(name) else 0
    if set(name) <= set(words):
        return 3 + len(name)
    whole = [word for word in words if not word.isdecimal()]
    if 2 <= len(whole) <= len(name) and _initials(name, whole):
        return 2
    for at in range(len(words) - 1):
        for first, last in ((words[at], words[at + 1]), (words[at + 1], words[at])):
            if len(first) == 1 and len(last) > 2 and first == name[0][:1] and last == name[-1]:
                return 1
    return 0


def _initials(name: Sequence[str], words: Sequence[str]) -> bool:
    """``Trần V. Đ.`` for Trần Văn Đức: one word in full, initials for the rest, in order."""
    if len(name) != len(words):
        return False
    full = sum(one == word for one, word in zip(name, words, strict=True))
    agree = all(one == word or (len(word) == 1 and one[0] == word) for one, word in zip(name, words, strict=True))
    return agree and full >= 1 and any(one == word and len(word) > 2 for one, word in zip(name, words, strict=True))


def _tail(text: str) -> str:
    """The digits of a number, the last nine of a telephone and all of an account."""
    digits = "".join(sign for sign in text if sign.isdecimal())
    return digits[-_TAIL:] if len(digits) <= 13 else digits[-26:]


def number_in(text: str) -> str:
    """The first telephone, account or other long number of a cell, as two writings of it compare; '' without one."""
    return next((_tail(number) for number in _NUMBER.findall(text[:300]) if len(_tail(number)) >= _LEAST_DIGITS), "")


def short(text: str) -> str:
    """The words of a text without what differs from row to row, as invoice numbers. A number stays itself."""
    whole = " ".join(text.split())
    if sum(sign.isdecimal() for sign in whole) >= 0.5 * len(whole.replace(" ", "")):
        return whole[:80]
    return " ".join(_NOT_NAMES.sub(" ", whole).split())[:80] or whole[:80]
