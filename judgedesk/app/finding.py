"""Search: pages that hold the words, with the passages shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from judgedesk.app.casefile import Case
from judgedesk.app.reading import citation_form, cite, connection_of, parts_with_documents
from judgedesk.domain.documents import Document, Page, split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.kinds import KINDS
from judgedesk.search import engine, snippets
from judgedesk.search.engine import Filters, Found, Order
from judgedesk.search.query import parse
from judgedesk.search.suggest import suggestion
from judgedesk.search.tree import Query, and_any_of
from judgedesk.store import documents as store
from judgedesk.store import evidence


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that answers. `spans` are code points of the snippet, `cite` how the page is cited."""

    document: int
    name: str
    volume: str
    page: int
    folio: str
    cite: str
    score: float
    snippet: str
    spans: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Answers to a question: `total` pages in `documents` documents, in the order named.

    `broken` counts further pages on which the words stand only as half of a word broken at a line end.
    """

    query: str
    total: int
    documents: int | None
    order: str
    suggestion: str | None
    broken: int
    hits: list[Hit]


def search(
    case: Case,
    query: str,
    *,
    limit: int = 50,
    offset: int = 0,
    volume: str | None = None,
    kind: str | None = None,
    person: str | None = None,
    exact: bool = False,
) -> SearchResult:
    """Pages that hold the words of a question; a page is found if and only if it holds them.

    Args:
        case: an open case.
        query: words, ``"phrases"``, AND OR NOT, brackets, ``begin*``, ``volume:`` ``kind:`` ``document:``.
        limit: hits at most.
        offset: hits left out before.
        volume: only this volume.
        kind: only documents of this kind.
        person: only pages that name this person (id, pseudonym or name, as far as the user's keys reach).
        exact: no word forms; today's search never adds any.

    Raises:
        UserError: ``query.bad`` with `position`, `reason` and `text`; ``person.unknown``; ``query.no_names``.
    """
    asked = parse(query)
    if person is not None:
        asked = and_any_of(asked, names_of(case, person))
    filters = Filters(volumes=(volume,) if volume else (), kinds=(kind,) if kind else ())
    _check_filters(case, filters)
    found, broken = _in_parts(case, asked, filters, limit + offset)
    total = sum(answer.total for _, answer in found)
    order = "file" if any(answer.order == "file" for _, answer in found) else "rank"
    if order == "file" and any(answer.order == "rank" for _, answer in found):
        # One part is too large to rank: then all come in file order, chosen as such, or pages of results would lie.
        found, broken = _in_parts(case, asked, filters, limit + offset, "file")
    rows = [(score, identifier, part) for part, answer in found for identifier, score in answer.rows]
    rows.sort(key=lambda row: (0.0 if order == "file" else -row[0], row[1]))
    hits = _hits(case, rows[offset : offset + limit], asked)
    meant = None
    if not total and asked.root is not None:
        meant = next(
            (s for part in parts_with_documents(case) if (s := suggestion(case.file.reading(part), asked, filters))),
            None,
        )
    numbers = [answer.documents for _, answer in found]
    documents = None if None in numbers else sum(number for number in numbers if number is not None)
    return SearchResult(query, total, documents, order, meant, broken, hits)


def _check_filters(case: Case, filters: Filters) -> None:
    """A volume that the case does not have, or a kind that nothing is, is refused: no hits would be a silent answer."""
    for volume in filters.volumes:
        query = "SELECT 1 FROM documents WHERE volume = ? LIMIT 1"
        if not any(case.file.reading(part).execute(query, (volume,)).fetchone() for part in parts_with_documents(case)):
            raise UserError("query.bad", position=0, reason="no_such_volume", text=volume)
    for kind in filters.kinds:
        if kind not in KINDS:
            raise UserError("query.bad", position=0, reason="no_such_kind", text=kind)


def _in_parts(
    case: Case, asked: Query, filters: Filters, limit: int, order: Order = "rank"
) -> tuple[list[tuple[Compartment, Found]], int]:
    """The answer of every compartment open to the user. A volume need exist in one of them only."""
    found: list[tuple[Compartment, Found]] = []
    broken, refused = 0, None
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        try:
            found.append((part, engine.find(connection, asked, limit=limit, filters=filters, order=order)))
            broken += engine.broken_only(connection, asked, filters=filters)
        except UserError as error:
            refused = error
    if not found and refused is not None:
        raise refused
    return found, broken


def _hits(case: Case, rows: Sequence[tuple[float, int, Compartment]], asked: Query) -> list[Hit]:
    pages: dict[int, Page] = {}
    for part in {row[2] for row in rows}:
        ids = [identifier for _, identifier, of in rows if of is part]
        pages |= store.pages_with_ids(case.file.reading(part), ids)
    known: dict[int, Document | None] = {}
    form = citation_form(case)
    hits = []
    for score, identifier, part in rows:
        number, page = split_page_id(identifier)[0], pages[identifier]
        if number not in known:
            known[number] = store.get(case.file.reading(part), number)
        document = known[number]
        assert document is not None
        shown = snippets.snippet(page.text, asked)
        where = cite(document.volume, page.folio, document.name, page.number, form)
        hits.append(
            Hit(
                document=document.id,
                name=document.name,
                volume=document.volume,
                page=page.number,
                folio=page.folio,
                cite=where,
                score=round(score, 6),
                snippet=shown.text,
                spans=shown.spans,
            )
        )
    return hits


def highlights(case: Case, document: int, page: int, query: str) -> list[tuple[int, int]]:
    """Where a page answers a question, in code points of its text."""
    found = store.page(connection_of(case, document), document, page)
    return snippets.highlights(found.text, parse(query)) if found is not None else []


def names_of(case: Case, named: str) -> list[str]:
    """Every name of a person that the user may see.

    Raises:
        UserError: ``person.unknown``, ``query.no_names``.
    """
    wanted = named.casefold()
    for person in evidence.persons(case.file):
        labels = {label.casefold() for label in (person.id, person.pseudonym, person.name, *person.aliases) if label}
        if wanted in labels:
            return _names(person)
    raise UserError("person.unknown", person=named)


def _names(person: Person) -> list[str]:
    names = [name for name in (person.name, *person.aliases, person.pseudonym) if name.strip()]
    if not names:
        raise UserError("query.no_names")
    return names
