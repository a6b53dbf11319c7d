"""Who must not be recognised in what leaves the case, and what finds them: names, or keyed hashes of names."""

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.guard import Matcher
from judgedesk.drafting.hashed import KEY_BYTES, HashedBook, hashed
from judgedesk.drafting.namebook import Protected, keys_of, plain_book
from judgedesk.drafting.pseudonyms import Pseudonyms
from judgedesk.store import evidence, namehashes
from judgedesk.store.casefile import CaseFile
from judgedesk.store.namehashes import NameHashes

if TYPE_CHECKING:
    from judgedesk.app.casefile import Case

HEARD: Final = ("victim", "witness", "informant")
"""Roles whose addresses no party is told (KPK 148a)."""


@dataclass(frozen=True, slots=True)
class Watch:
    """What finds people, and what each is called, by number; '' for somebody who is not to be told apart."""

    matcher: Matcher
    labels: Sequence[str]


def protected_people(case: "Case") -> list[Person]:
    """Protected persons of the case, as far as the user's keys show them."""
    return [person for person in evidence.persons(case.file) if person.protected]


def identifiers(person: Person, *, names: bool = True) -> Protected:
    """All by which a person can be recognised; without `names` only where the person can be found."""
    more = person.identity
    contacts = (*more.phones, *more.emails)
    numbers = tuple(one.number for one in more.numbers)
    return Protected(
        names=person.called if names else (),
        addresses=tuple(one for one in (person.address, *more.addresses, more.custody_place, more.workplace) if one),
        numbers=(*contacts, *numbers) if names else contacts,
        born=person.born if names else "",
    )


def pseudonyms_of(case: "Case", documents: Callable[[str], str] | None = None) -> Pseudonyms:
    """What protected persons are called in a paper; nothing is replaced for who does not hold their identities.

    `documents`: as `Pseudonyms.of`.
    """
    return Pseudonyms.of({person.label: identifiers(person) for person in protected_people(case)}, documents)


def betrayed_by(people: Iterable[Person], texts: Iterable[str]) -> tuple[str, str] | None:
    """The first words that name somebody protected among `people`, or tell where one can be found, and what to call
    the person instead; None where nothing does.
    """
    said = [text for text in texts if any(letter.isalnum() for letter in text)]
    protected = [person for person in people if person.protected] if said else []
    matcher = Matcher(plain_book(map(identifiers, protected))) if protected else None
    for text in said if matcher is not None else ():
        assert matcher is not None
        for hit in matcher.find(text):
            return text[hit.start : hit.end], protected[hit.person].label
    return None


def betrayed_unseen(case: "Case", texts: Iterable[str]) -> str | None:
    """The first words that name somebody protected, found by hashes for who may not know the names; None where nothing
    does, or where there are no hashes that are up to date. It does not tell who it is.
    """
    hashes = namehashes.read(case.file)
    matcher = Matcher(HashedBook(hashes.blob, hashes.secret)) if hashes is not None else None
    for text in texts if matcher is not None else ():
        assert matcher is not None
        for hit in matcher.find(text):
            return text[hit.start : hit.end]
    return None


def watches(case: "Case", everybody: bool) -> list[Watch]:
    """What an outgoing file is searched with.

    Args:
        case: with the user's keys.
        everybody: all persons of the case, as for the public; else the protected, and where others who are heard live.

    Raises:
        UserError: ``leak.cannot_check``: the user does not hold identities, and there are no hashes that are up to
            date.
    """
    people = evidence.persons(case.file)
    protected = [person for person in people if person.protected]
    others = [(person, everybody) for person in people if not person.protected]
    others = [(person, names) for person, names in others if names or not set(HEARD).isdisjoint(person.roles)]
    if case.file.holds(Compartment.SEALED):
        known = [*((person, True) for person in protected), *others]
        return [_plain([(person.label, identifiers(person, names=names)) for person, names in known])]
    found = [_plain([(person.label, identifiers(person, names=names)) for person, names in others])]
    if protected:
        hashes = namehashes.read(case.file)
        if hashes is None:
            nobody = {} if any(case.file.keys.wrapped[Compartment.SEALED]) else {"reason": "nobody"}
            raise UserError("leak.cannot_check", number=len(protected), **nobody)
        found.append(Watch(Matcher(HashedBook(hashes.blob, hashes.secret)), ()))
    return found


def _plain(people: Sequence[tuple[str, Protected]]) -> Watch:
    return Watch(Matcher(plain_book(one for _, one in people)), [label for label, _ in people])


def refresh(file: CaseFile) -> bool:
    """Make the hashes anew where an identity changed since; True where that was done. For who holds identities.

    Who holds no identities can then have their papers checked, see `drafting.hashed`.
    """
    if not (file.writable and file.holds(Compartment.SEALED)):
        return False
    protected = [person for person in evidence.persons(file) if person.protected]
    if namehashes.read(file) is not None or not (protected or namehashes.there(file)):
        return False
    secret = os.urandom(KEY_BYTES)
    blob = hashed(keys_of(identifiers(person) for person in protected), secret)
    namehashes.write(file, NameHashes(secret, blob))
    return True
