"""Persons as the court knows them: the list, and a person's page with everything that is tied to them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, TypeAlias

from judgedesk.app import chronology, compelled, finding, law
from judgedesk.app.casefile import Case
from judgedesk.app.compelled import CompelledAct
from judgedesk.app.finding import Hit
from judgedesk.app.grid import Words
from judgedesk.app.reading import citation_form, cite, listed, parts_with_documents
from judgedesk.domain.documents import page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.facts import Fact
from judgedesk.domain.people import AgeOn, Capacity, age_on
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.guard import Matcher
from judgedesk.drafting.namebook import Protected, plain_book
from judgedesk.language.fold import words
from judgedesk.search.tree import value_written
from judgedesk.store import documents as store
from judgedesk.store import evidence

Record: TypeAlias = dict[str, Any]
FIRST_MENTIONS: Final = 8
HEARD: Final = ("questionings", "testimony")


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person in the list, with the age on the day asked for. `tags`: passages tagged to them, as far as open."""

    person: Person
    age: AgeOn
    tags: int

    @property
    def label(self) -> str:
        """What lists call the person."""
        return self.person.label


@dataclass(frozen=True, slots=True)
class Statement:
    """A paper that names the person in its title: a whole document, or (`title`) one within it, from `page` on."""

    document: int
    name: str
    page: int
    title: str
    kind: str
    date: str
    cite: str


@dataclass(frozen=True, slots=True)
class Mentions:
    """Pages that name the person: how many, and the first ones. `by_name`: names were looked for, not only the
    pseudonym.
    """

    total: int
    first: tuple[Hit, ...]
    by_name: bool


@dataclass(frozen=True, slots=True)
class Tagged:
    """Passages tagged to the person for one element of a count (or an indicator), by what they do."""

    count: str
    count_label: str
    element: str
    label: Words
    supports: int
    contradicts: int
    context: int


@dataclass(frozen=True, slots=True)
class Tie:
    """Somebody this person has to do with: `what` in words, or `capacity` in which one acts for the other.

    `outgoing`: this person is that to the other; else the other to this person.
    """

    person: str
    label: str
    what: str
    capacity: Capacity | None
    outgoing: bool


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Everything tied to a person that this user's keys open. Findings are never among it.

    `measures`, `hearings`, `sittings` and `requests` are records in the caller's own words.
    """

    person: Person
    age: AgeOn
    ties: tuple[Tie, ...]
    statements: tuple[Statement, ...]
    mentions: Mentions
    tagged: tuple[Tagged, ...]
    facts: tuple[Fact, ...]
    measures: tuple[Record, ...]
    hearings: tuple[Record, ...]
    sittings: tuple[Record, ...]
    requests: tuple[Record, ...]
    compelled: tuple[CompelledAct, ...]
    counts: tuple[str, ...]
    act_from: date | None = None
    """First day of what the person is injured by, by the counts."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """What persons are called, by id."""

    @property
    def label(self) -> str:
        """What lists call the person."""
        return self.person.label


def age_of(case: Case, known: Person, day: date) -> AgeOn:
    """How old somebody is on a day, as far as the user's keys tell."""
    withheld = known.protected and not case.file.holds(Compartment.SEALED)
    return age_on(day, known.born, known.age_disputed, known.details, known.identity.births, withheld=withheld)


def people(case: Case, on: date | None = None) -> list[PersonLine]:
    """Everybody in the order recorded, with their age on a day (today)."""
    day = on or date.today()
    tagged = _tags_by_person(case)
    return [PersonLine(one, age_of(case, one, day), tagged.get(one.id, 0)) for one in evidence.persons(case.file)]


def known(case: Case, identifier: str) -> Person:
    """A person by id, also one that was merged into another.

    Raises:
        UserError: ``person.unknown``.
    """
    everybody = evidence.persons(case.file)
    for one in everybody:
        if one.id == identifier:
            return one
    for one in everybody:
        if identifier in {gone.id for gone in one.details.merged}:
            return one
    raise UserError("person.unknown", person=identifier[:60])


def person(case: Case, identifier: str, on: date | None = None) -> PersonPage:
    """A person's page, with their age on a day (today).

    Raises:
        UserError: ``person.unknown``.
    """
    one = known(case, identifier)
    everybody = evidence.persons(case.file)
    labels = {other.id: other.label for other in everybody}
    counts = evidence.counts(case.file.reading())
    loose = _loose(case, (*HEARD, "hearings", "measures", "sittings", "requests"))
    own = {record["id"] for record in loose["testimony"] if one.id in (record["person"], *record.get("others", ()))}
    return PersonPage(
        person=one,
        age=age_of(case, one, on or date.today()),
        ties=tuple(_ties(one, everybody, labels)),
        statements=tuple(statements(case, one)),
        mentions=_mentions(case, one),
        tagged=tuple(_tagged(case, one.id, {count.id: count.label for count in counts})),
        facts=tuple(fact for fact in chronology.facts(case) if one.id in (*fact.persons, *fact.disputed_by)),
        measures=tuple(record for record in loose["measures"] if record.get("person") == one.id),
        hearings=(
            *(record for kind in HEARD for record in loose[kind] if record.get("person") == one.id),
            *(record for record in loose["hearings"] if record.get("testimony") in own),
        ),
        sittings=tuple(record for record in loose["sittings"] if one.id in record.get("present", ())),
        requests=tuple(record for record in loose["requests"] if _names(record, one)),
        compelled=tuple(act for act in compelled.acts(case) if act.victim == one.id),
        counts=tuple(count.label for count in counts if one.id in (*count.defendants, *count.victims)),
        act_from=min(
            (
                count.period_of(defendant, one.id).dates()[0]
                for count in counts
                if one.id in count.victims
                for defendant in count.defendants
            ),
            default=None,
        ),
        labels=labels,
    )


def _loose(case: Case, kinds: Sequence[str]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {kind: [] for kind in kinds}
    marks = ", ".join("?" * len(kinds))
    query = f"SELECT kind, body FROM records WHERE kind IN ({marks}) ORDER BY position, id"
    for kind, body in case.file.reading().execute(query, tuple(kinds)):
        found[kind].append(json.loads(body))
    return found


def _tags_by_person(case: Case) -> dict[str, int]:
    found: dict[str, int] = {}
    query = "SELECT who, count(*) FROM (SELECT defendant AS who FROM tags UNION ALL SELECT victim FROM tags) GROUP BY 1"
    for part in parts_with_documents(case):
        for who, number in case.file.reading(part).execute(query):
            found[who] = found.get(who, 0) + number
    return found


def _tagged(case: Case, identifier: str, counts: Mapping[str, str]) -> Iterator[Tagged]:
    query = """SELECT "count", element, sum(stance = 'supports'), sum(stance = 'contradicts'), sum(stance = 'context')
        FROM tags WHERE victim = ? OR defendant = ? GROUP BY 1, 2"""
    found: dict[tuple[str, str], list[int]] = {}
    for part in parts_with_documents(case):
        for count, element, *numbers in case.file.reading(part).execute(query, (identifier, identifier)):
            before = found.get((count, element), [0, 0, 0])
            found[count, element] = [one + other for one, other in zip(before, numbers, strict=True)]
    order = {element: place for place, element in enumerate(law.packs().elements)}
    for count, element in sorted(found, key=lambda key: (key[0], order.get(key[1], len(order)), key[1])):
        yield Tagged(count, counts.get(count, count), element, _label(element), *found[count, element])


def _label(element: str) -> Words:
    """An element or indicator in words; its id where the packs have lost it."""
    packs, indicators = law.packs(), law.indicators().indicators
    text = packs.elements[element].label if element in packs.elements else None
    text = text or (indicators[element].label if element in indicators else None)
    return {"en": text.en, "pl": text.pl} if text is not None else {"en": element, "pl": element}


def _ties(one: Person, everybody: Iterable[Person], labels: Mapping[str, str]) -> Iterator[Tie]:
    for relation in one.details.relations:
        yield Tie(relation.to, labels.get(relation.to, relation.to), relation.what, None, True)
    for acting in one.details.represents:
        yield Tie(acting.person, labels.get(acting.person, acting.person), "", acting.capacity, True)
    for other in everybody:
        for relation in other.details.relations:
            if relation.to == one.id:
                yield Tie(other.id, other.label, relation.what, None, False)
        for acting in other.details.represents:
            if acting.person == one.id:
                yield Tie(other.id, other.label, "", acting.capacity, False)


def _mentions(case: Case, one: Person) -> Mentions:
    """Pages by the ordinary search. Of a protected person, names are only known to who holds the key."""
    try:
        found = finding.search(
            case, f"person:{value_written(one.id)}", limit=FIRST_MENTIONS, order="file", halves=False, wait=False
        )
    except UserError as error:
        if error.code != "query.no_names":
            raise
        return Mentions(0, (), False)
    return Mentions(found.total, tuple(found.hits), bool(one.called))


# -- papers that name somebody in their title -------------------------------------------------------------------


class _Titles:
    """Tells whether a title names a person, by a name in any form or by the pseudonym."""

    def __init__(self, one: Person) -> None:
        self._matcher = Matcher(plain_book([Protected(names=one.called)])) if one.called else None
        pseudonyms = (one.pseudonym, *(gone.pseudonym for gone in one.details.merged))
        self._called = [" ".join(word.folded for word in words(name)) for name in pseudonyms if name.strip()]

    def named_in(self, title: str) -> bool:
        """Whether the title names the person."""
        parts = [word.folded for word in words(title)]
        spaced = f" {' '.join(parts)} "
        if any(f" {name} " in spaced or name.replace(" ", "") in parts for name in self._called):
            return True
        return self._matcher is not None and bool(self._matcher.find(title, named=True))


def statements(case: Case, one: Person) -> Iterator[Statement]:
    """Papers that name a person in their title, in file order."""
    titles, form = _Titles(one), citation_form(case)
    documents = {document.id: document for document in listed(case)}
    query = "SELECT document, first, title, kind, date FROM segments WHERE state <> 'rejected' ORDER BY document, first"
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        sealed = part is Compartment.SEALED
        found = [
            (document.id, 1, "", document.kind, "")
            for document in documents.values()
            if document.sealed == sealed and titles.named_in(document.name)
        ]
        found += [tuple(row) for row in connection.execute(query) if titles.named_in(row[2])]
        pages = store.pages_with_ids(connection, [page_id(document, page) for document, page, *_ in found])
        for document, page, title, kind, day in sorted(found):
            at, paper = pages.get(page_id(document, page)), documents.get(document)
            if at is not None and paper is not None:
                where = cite(paper.volume, at.folio, paper.name, page, form)
                yield Statement(document, paper.name, page, title, kind or "", day or "", where)


def _names(record: Any, one: Person) -> bool:
    """Whether the words of a record name the person, as they are called or by the pseudonym."""
    said = f" {' '.join(word.folded for text in _texts(record) for word in words(text))} "
    names = (*(name for name in one.called if len(words(name)) > 1), one.pseudonym)
    return any(f" {' '.join(word.folded for word in words(name))} " in said for name in names if name.strip())


def _texts(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, Mapping):
        for value in content.values():
            yield from _texts(value)
    elif isinstance(content, list):
        for value in content:
            yield from _texts(value)
