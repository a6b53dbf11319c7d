"""What a person stated, by what it is about: passages tagged in the papers of that person, side by side."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from judgedesk.app import law, people, questionings
from judgedesk.app.casefile import Case
from judgedesk.app.grid import Passage
from judgedesk.app.grid_rows import Words, words_of
from judgedesk.app.passages import of_tags
from judgedesk.app.reading import citation_form, cite, listed, parts_with_documents
from judgedesk.domain.documents import page_id
from judgedesk.domain.evidence import Person
from judgedesk.law.concepts import concepts
from judgedesk.store import documents as store

_LAST: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Source:
    """A statement of a person: pages `first` to `last` of a document. `date` is ISO or '', as read or entered."""

    document: int
    name: str
    first: int
    last: int
    title: str
    date: str
    cite: str

    def holds(self, document: int, page: int) -> bool:
        """Whether a page is part of it."""
        return document == self.document and self.first <= page <= self.last


@dataclass(frozen=True, slots=True)
class Topic:
    """What several elements are about. `id` is a concept, or an element that names none; `kind` as of elements.

    `said` holds the passages of each statement, in the order of `Statements.sources`.
    """

    id: str
    kind: str
    label: Words
    said: tuple[tuple[Passage, ...], ...]

    @property
    def speaking(self) -> int:
        """How many statements have a passage on it."""
        return sum(bool(passages) for passages in self.said)


@dataclass(frozen=True, slots=True)
class Statements:
    """All statements of a person, by date and then in file order, and what they say by topic."""

    person: str
    sources: tuple[Source, ...]
    topics: tuple[Topic, ...]


def statements(case: Case, one: Person) -> Statements:
    """A person's statements as far as the user's keys show them: papers that name the person in their title, and
    those to which an entry of a questioning points.
    """
    known = tuple(sorted(sources(case, one), key=lambda source: (source.date or "9", source.document, source.first)))
    found: dict[str, list[list[Passage]]] = {}
    for passage in of_tags(case, _tags_in(case, {source.document for source in known})):
        at = _narrowest(known, passage.tag.document, passage.tag.page)
        if at is None:
            continue
        rows = found.setdefault(topic_of(passage.tag.element), [[] for _ in known])
        if not any(_same(passage, other) for other in rows[at]):
            rows[at].append(passage)
    order = {id: place for place, id in enumerate((*concepts(), *law.packs().elements))}
    topics = sorted(found, key=lambda id: (order.get(id, len(order)), id))
    return Statements(one.id, known, tuple(_topic(id, found[id]) for id in topics))


def _same(passage: Passage, other: Passage) -> bool:
    """A passage tagged to several elements of one topic stands there once."""
    one, two = passage.tag, other.tag
    return (one.document, one.page, one.start, one.end, one.place, one.stance) == (
        two.document, two.page, two.start, two.end, two.place, two.stance
    )  # fmt: skip


def sources(case: Case, one: Person) -> list[Source]:
    """The papers alone, in file order."""
    documents, ranges = {document.id: document for document in listed(case)}, _segments(case)
    found = []
    for paper in people.statements(case, one):
        last = ranges.get(paper.document, {}).get(paper.page, _LAST) if paper.title else _LAST
        last = min(last, max(paper.page, documents[paper.document].pages))
        found.append(
            Source(paper.document, paper.name, paper.page, last, paper.title or paper.name, paper.date, paper.cite)
        )
    for held in questionings.questionings(case, one.id):
        for passage in of_tags(case, held.tags):
            at = _narrowest(found, passage.tag.document, passage.tag.page)
            if at is None:
                found.append(_attributed(case, passage, held.on, ranges.get(passage.tag.document, {})))
            elif not found[at].date:
                found[at] = replace(found[at], date=held.on)
    return sorted(found, key=lambda source: (source.document, source.first))


def _attributed(case: Case, passage: Passage, on: str, ranges: Mapping[int, int]) -> Source:
    """The paper around a passage to which a questioning points."""
    document = next(one for one in listed(case) if one.id == passage.tag.document)
    first, last = next(
        (span for span in ranges.items() if span[0] <= passage.tag.page <= span[1]), (1, max(1, document.pages))
    )
    where = passage.cite
    for part in parts_with_documents(case):
        page = store.pages_with_ids(case.file.reading(part), [page_id(document.id, first)])
        for at in page.values():
            where = cite(document.volume, at.folio, document.name, first, citation_form(case))
    return Source(document.id, document.name, first, last, document.name, on, where)


def _segments(case: Case) -> dict[int, dict[int, int]]:
    """First and last pages of the papers within documents."""
    found: dict[int, dict[int, int]] = {}
    for part in parts_with_documents(case):
        query = "SELECT document, first, last FROM segments WHERE state <> 'rejected'"
        for document, first, last in case.file.reading(part).execute(query):
            found.setdefault(document, {})[first] = last
    return found


def _narrowest(known: Sequence[Source], document: int, page: int) -> int | None:
    holding = [at for at, source in enumerate(known) if source.holds(document, page)]
    return min(holding, key=lambda at: known[at].last - known[at].first, default=None)


def _tags_in(case: Case, documents: set[int]) -> Iterator[str]:
    marks = ", ".join("?" * len(documents))
    for part in parts_with_documents(case) if documents else ():
        query = f"SELECT id FROM tags WHERE document IN ({marks})"
        yield from (row[0] for row in case.file.reading(part).execute(query, tuple(documents)))


def topic_of(element: str) -> str:
    """What an element or indicator is about: its first concept; itself where it names none."""
    packs, indicators = law.packs().elements, law.indicators().indicators
    named = packs[element].concepts if element in packs else ()
    named = named or (indicators[element].suggests if element in indicators else ())
    return named[0] if named else element


def _topic(id: str, said: Sequence[Sequence[Passage]]) -> Topic:
    known, elements = concepts(), law.packs().elements
    if id in known:
        label, kind = words_of(known[id]), id.partition(".")[0]
    elif id in elements:
        label, kind = words_of(elements[id].label), elements[id].kind
    else:
        indicators = law.indicators().indicators
        label = words_of(indicators[id].label) if id in indicators else {"en": id, "pl": id}
        kind = "mens"
    return Topic(id, kind, label, tuple(map(tuple, said)))
