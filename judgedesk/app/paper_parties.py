"""Who is called what in a paper, by who receives it; who acts for whom; whose address stands in the annex."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from judgedesk.app import paper_words as words
from judgedesk.app.casefile import Case
from judgedesk.app.document_names import DocumentNames
from judgedesk.app.outgoing import Recipient
from judgedesk.app.paper_words import GAP
from judgedesk.app.protected import HEARD, identifiers
from judgedesk.domain.evidence import Count, Person
from judgedesk.domain.people import Capacity
from judgedesk.drafting.namebook import Protected
from judgedesk.drafting.pseudonyms import Pseudonyms
from judgedesk.law.model import Text
from judgedesk.store import evidence

Json: TypeAlias = dict[str, Any]
ACCUSED_ROLES: Final = frozenset(("defendant", "accused", "suspect"))
BESIDE: Final = (Capacity.STATUTORY, Capacity.GUARDIAN, Capacity.TRUSTED)
"""Who may be beside the person at a hearing."""
_IDENTIFIED: Final = (Recipient.AUTHORITY, Recipient.ANNEX)


class Parties:
    """The persons of a case as one paper calls them."""

    def __init__(self, case: Case, language: str, recipient: Recipient, nameless: Iterable[str] = ()) -> None:
        """`nameless`: ids of persons whom no recipient is told the name of."""
        self._language, self._recipient, self._nameless = language, recipient, frozenset(nameless)
        self._documents = DocumentNames(case, recipient)
        everybody = evidence.persons(case.file)
        self.people: Mapping[str, Person] = {person.id: person for person in everybody}
        self._number = {person.id: number for number, person in enumerate(everybody, 1)}
        self.counts: Sequence[Count] = evidence.counts(case.file.reading())

    def say(self, text: Text, **facts: object) -> str:
        """A text in the paper's language, filled."""
        return text.in_language(self._language).format(**facts)

    def named(self, person: Person) -> bool:
        """Whether the paper may call somebody by name."""
        if person.id in self._nameless or self._recipient is Recipient.PUBLIC:
            return False
        return not person.protected or self._recipient in _IDENTIFIED

    def called(self, identifier: str) -> str:
        """What the paper calls somebody: the name where it may, else the pseudonym, else a number."""
        person = self.people.get(identifier)
        if person is None:
            return GAP
        if self.named(person) and person.name:
            return person.name
        return person.pseudonym or self.say(words.SOMEBODY, number=self._number[identifier])

    def replacing(self) -> Pseudonyms:
        """Puts what somebody is called for whatever of theirs stands in a text and the recipient must not learn."""
        hidden: dict[str, Protected] = {}
        for person in self.people.values():
            named = self.named(person)
            findable = person.protected or not set(HEARD).isdisjoint(person.roles)
            if named and (self._recipient is Recipient.ANNEX or not findable):
                continue
            known, called = identifiers(person, names=not named), self.called(person.id)
            hidden[called] = _both(hidden[called], known) if called in hidden else known
        return Pseudonyms.of(hidden, self._documents.into)

    # -- who is who --------------------------------------------------------------------------------------------------

    def counts_of(self, persons: Sequence[str]) -> list[Count]:
        """Counts with one of these as injured party; all where there is none."""
        return [count for count in self.counts if not set(count.victims).isdisjoint(persons)] or list(self.counts)

    def accused_in(self, counts: Iterable[Count]) -> list[str]:
        """Ids of the accused of these counts; of all the case where there is no count."""
        found = dict.fromkeys(one for count in counts for one in count.defendants)
        return list(found) or [one.id for one in self.people.values() if not ACCUSED_ROLES.isdisjoint(one.roles)]

    def is_accused(self, identifier: str) -> bool:
        """Whether somebody is accused of anything in this case."""
        person = self.people.get(identifier)
        by_role = person is not None and not ACCUSED_ROLES.isdisjoint(person.roles)
        return by_role or any(identifier in count.defendants for count in self.counts)

    def acting_for(self, identifier: str, *capacities: Capacity) -> list[tuple[Person, Capacity]]:
        """Who acts for somebody; never an accused."""
        return [
            (person, tie.capacity)
            for person in self.people.values()
            for tie in person.details.represents
            if tie.person == identifier and tie.capacity in capacities and not self.is_accused(person.id)
        ]

    def called_for(self, identifier: str, *capacities: Capacity) -> str:
        """What those who act for somebody are called, in one line; '' where nobody is known to."""
        return ", ".join(self.called(person.id) for person, _ in self.acting_for(identifier, *capacities))

    def only(self, role: str) -> str:
        """Who alone has a role in the case, or a gap."""
        found = [person.id for person in self.people.values() if role in person.roles]
        return self.called(found[0]) if len(found) == 1 else GAP

    def word_for(self, identifier: str) -> str:
        """As what somebody is in the case."""
        person = self.people[identifier]
        injured = "victim" in person.roles or any(identifier in count.victims for count in self.counts)
        if injured:
            return self.say(words.INJURED)
        return self.say(words.ACCUSED if self.is_accused(identifier) else words.WITNESS)

    def entitled(self, persons: Sequence[str], accused: Sequence[str]) -> list[tuple[str, Json]]:
        """Who is notified of a session at which somebody is heard under 185a–185e: the accused never is.

        Each with an id, '' where the case does not say who it is.
        """
        prosecutors = [one.id for one in self.people.values() if "prosecutor" in one.roles]
        found = [self._notified(one, self.say(words.PROSECUTOR)) for one in prosecutors or [""]]
        for one in accused:
            counsel = [person.id for person, _ in self.acting_for(one, Capacity.DEFENCE)]
            capacity = self.say(words.COUNSEL_OF, accused=self.called(one))
            found += [self._notified(person, capacity) for person in counsel or [""]]
        for one in persons:
            for person, capacity_of in self.acting_for(one, Capacity.PROXY, *BESIDE):
                proxy = capacity_of is Capacity.PROXY
                said = (
                    self.say(words.PROXY_OF, person=self.called(one))
                    if proxy
                    else self.say(words.CAPACITIES[capacity_of])
                )
                found.append(self._notified(person.id, said))
        return found

    def _notified(self, identifier: str, capacity: str) -> tuple[str, Json]:
        called = self.called(identifier) if identifier else GAP
        return identifier, {"called": called, "capacity": capacity}

    # -- addresses ---------------------------------------------------------------------------------------------------

    def addresses(self, persons: Iterable[tuple[str, str]]) -> list[Json]:
        """Where each can be reached, for the annex only: (id, as what) in, ``called``, ``capacity``, ``lines`` out."""
        if self._recipient is not Recipient.ANNEX:
            return []
        return [
            {"called": self.called(one), "capacity": capacity, "lines": self._lines(self.people[one]) or [GAP]}
            for one, capacity in persons
            if one in self.people
        ]

    def _lines(self, person: Person) -> list[str]:
        if person.id in self._nameless:
            return []
        known = person.identity
        lines = [(words.ADDRESS, one) for one in dict.fromkeys((person.address, *known.addresses)) if one]
        lines += [(words.PHONE, one) for one in known.phones] + [(words.EMAIL, one) for one in known.emails]
        lines += [(words.WORKPLACE, known.workplace)] if known.workplace else []
        return [self.say(text, value=value) for text, value in lines]


def _both(one: Protected, other: Protected) -> Protected:
    """What hides two persons who are called the same."""
    return Protected(
        (*one.names, *other.names),
        (*one.addresses, *other.addresses),
        (*one.numbers, *other.numbers),
        one.born or other.born,
    )
