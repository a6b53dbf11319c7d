"""What the place of persons reads, on a reader thread: the list as it is narrowed, a person's page in rows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from judgedesk.app import consultation, law
from judgedesk.app import people as app
from judgedesk.app.casefile import Case
from judgedesk.app.naming import matches
from judgedesk.app.people import PersonLine, PersonPage

SECTIONS = (
    "who", "age", "needs", "ties", "statements", "mentions", "tagged", "facts", "measures", "hearings", "requests",
    "compelled",
)  # fmt: skip
"""Of a person's page, in their order."""


class Narrowing(NamedTuple):
    """What the list shows: persons who may be called so, of a role; ages on a day."""

    name: str = ""
    role: str = ""
    day: date | None = None


class Listed(NamedTuple):
    """The list: everybody, those shown, and how many there are of each role."""

    everybody: Sequence[PersonLine]
    shown: Sequence[PersonLine]
    roles: dict[str, int]


class Head(NamedTuple):
    """A section of a page and how many entries it has."""

    section: str
    number: int


class Entry(NamedTuple):
    """An entry of a section; `target` is the document and page to be read, or None."""

    section: str
    item: Any
    target: tuple[int, int] | None = None


Row = Head | Entry


def read(case: Case, narrowing: Narrowing, true_names: bool) -> Listed:
    """The list. With true names the protected ones among those shown count as consulted."""
    everybody = app.people(case, narrowing.day)
    roles: dict[str, int] = {}
    for line in everybody:
        for role in line.person.roles:
            roles[role] = roles.get(role, 0) + 1
    shown = everybody
    if narrowing.name.strip():
        by_id = {line.person.id: line for line in everybody}
        shown = [by_id[one.person] for one in matches([line.person for line in everybody], narrowing.name)]
    if narrowing.role:
        shown = [line for line in shown if narrowing.role in line.person.roles]
    if true_names:
        consultation.identities(case, [line.person.id for line in shown if line.person.protected])
    return Listed(everybody, shown, roles)


def read_page(case: Case, identifier: str, day: date | None, true_names: bool) -> tuple[PersonPage, list[Row]]:
    """A person's page and its rows."""
    page = app.person(case, identifier, day)
    law.measures()  # read once, and not in the window's thread
    if true_names and page.person.protected:
        consultation.identities(case, [page.person.id])
    return page, rows_of(page, true_names)


def rows_of(page: PersonPage, true_names: bool) -> list[Row]:
    """A person's page in rows: sections without an entry are left out."""
    found: list[Row] = []
    entries = {section: list(_entries(page, section, true_names)) for section in SECTIONS}
    numbers = {"mentions": page.mentions.total}
    for section, inside in entries.items():
        if inside:
            found += [Head(section, numbers.get(section, len(inside))), *inside]
    return found


def _entries(page: PersonPage, section: str, true_names: bool) -> Iterator[Entry]:
    if section == "who":
        yield from (Entry(section, item) for item in _who(page, true_names) if item[1])
    elif section == "age":
        yield Entry(section, page.age)
        for branch in page.age.branches if page.age.disputed else ():
            yield Entry(section, branch)
        yield from (Entry(section, one) for one in page.person.details.examinations)
    elif section == "needs":
        yield from (Entry(section, need) for need in page.person.needs)
    elif section == "statements":
        yield from (Entry(section, one, (one.document, one.page)) for one in page.statements)
    elif section == "mentions":
        veiled = page.person.protected and not true_names  # the words of the page would say the name
        for hit in page.mentions.first:
            shown = replace(hit, snippet="", spans=[]) if veiled else hit
            yield Entry(section, shown, (hit.document, hit.page))
        if page.mentions.total > len(page.mentions.first):
            yield Entry(section, page.mentions)
    elif section == "hearings":
        yield from (Entry(section, one) for one in (*page.hearings, *page.sittings))
    else:
        yield from (Entry(section, one) for one in getattr(page, section))


def _who(page: PersonPage, true_names: bool) -> Iterator[tuple[str, str]]:
    """(field, value); what tells who a protected person is only with true names switched on."""
    person, details, identity = page.person, page.person.details, page.person.identity
    if true_names or not person.protected:
        yield "name", person.name
        yield "aliases", ", ".join(name for name in person.called if name != person.name)
        yield "born", person.born
    yield "sex", details.sex
    yield "languages", ", ".join((*person.languages, *details.dialects))
    yield "community", details.community
    if details.sworn or details.qualification:
        yield "qualification", ("sworn " if details.sworn else "") + details.qualification
    yield "counts", ", ".join(page.counts)
    if details.custody is not None:
        custody = details.custody
        yield "custody", " – ".join(filter(None, (custody.since, custody.until)))
        yield "remand", custody.remand_until
    if true_names or not person.protected:
        yield "custody_place", identity.custody_place
        yield "address", " · ".join(filter(None, (person.address, *identity.addresses)))
        yield "contact", " · ".join((*identity.phones, *identity.emails))
        yield "numbers", " · ".join(f"{one.kind} {one.number}" for one in identity.numbers)
        yield "workplace", identity.workplace
    elif person.hidden:
        yield "hidden", "-"
    yield "merged", ", ".join(one.pseudonym or one.id for one in details.merged)
