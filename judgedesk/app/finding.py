"""Search: pages that hold the words, with the passages shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from judgedesk.app import consultation, forms
from judgedesk.app.casefile import Case
from judgedesk.app.meaning import EXACT, Meant, meaning, names_of
from judgedesk.app.reading import citation_form, cite, part_of, parts_with_documents
from judgedesk.domain.documents import Document, Page, split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.kinds import KINDS
from judgedesk.search import engine, snippets
from judgedesk.search.engine import Filters, Found, Order
from judgedesk.search.suggest import suggestion
from judgedesk.search.tree import Query, has_words
from judgedesk.search.widening import Expansion, Widening
from judgedesk.store import documents as store

__all__ = ["Hit", "SearchResult", "broken", "count", "highlights", "names_of", "pages_found", "search"]


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

    `broken` counts further pages on which the words stand only as half of a word broken at a line end, None where
    nobody asked; `expansions` tell what each word was widened to; `lacking` names languages whose forms could not be
    told yet; `not_learnt` counts documents whose dates or languages, asked for, nobody has looked for yet.
    """

    query: str
    total: int
    documents: int
    order: str
    suggestion: str | None
    broken: int | None
    hits: list[Hit]
    expansions: tuple[Expansion, ...] = ()
    lacking: tuple[str, ...] = ()
    not_learnt: int = 0


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
    widening: Widening | None = None,
    wait: bool = True,
    order: Order = "rank",
    patient: bool = False,
    halves: bool = True,
) -> SearchResult:
    """Pages that hold the words of a question; a page is found if and only if it holds them.

    Args:
        case: an open case.
        query: see `search.query`.
        limit: hits at most.
        offset: hits left out before.
        volume: only this volume.
        kind: only documents of this kind.
        person: only pages that name this person (id, pseudonym or name, as far as the user's keys reach).
        exact: words only as they stand; instead of `widening`.
        widening: what words are widened to; their forms and other scripts without it.
        wait: for dictionaries that are not loaded yet; without it their languages are named in `lacking`.
        order: best first, or as the file has them.
        patient: rank however many pages answer; without it very many come in file order.
        halves: count `broken`, too, which may take longer than all the rest; see `broken`.

    Raises:
        UserError: ``query.bad`` with `position`, `reason` and `text`; ``person.unknown``; ``query.no_names``.
    """
    widening = EXACT if exact else widening
    meant = meaning(case, query, person=person, widening=widening, wait=wait)
    filters = Filters(volumes=(volume,) if volume else (), kinds=(kind,) if kind else ())
    _check_filters(case, filters)
    most = None if not patient else 1 << 40
    found = _in_parts(case, meant, filters, limit + offset, order, most)
    shown: Order = "file" if any(answer.order == "file" for _, answer in found) else "rank"
    if shown == "file" and any(answer.order == "rank" and answer.total for _, answer in found):
        # One part is too large to rank: then all come in file order, chosen as such, or pages of results would lie.
        found = _in_parts(case, meant, filters, limit + offset, "file", most)
    rows = [(score, identifier, part) for part, answer in found for identifier, score in answer.rows]
    rows.sort(key=lambda row: (0.0 if shown == "file" else -row[0], row[1]))
    total = sum(answer.total for _, answer in found)
    return SearchResult(
        query=query,
        total=total,
        documents=sum(answer.documents for _, answer in found),
        order=shown,
        suggestion=None if total else _suggested(case, meant, filters, person, widening),
        broken=_broken(case, meant, filters) if halves else None,
        hits=_hits(case, rows[offset : offset + limit], meant),
        expansions=meant.expansions,
        lacking=meant.lacking,
        not_learnt=meant.not_learnt,
    )  # fmt: skip


def count(case: Case, query: str, *, widening: Widening | None = None, wait: bool = True) -> int:
    """How many pages answer. Raises like `search`."""
    meant = meaning(case, query, widening=widening, wait=wait)
    return sum(
        engine.count(case.file.reading(part), asked, remembered=case.remembered(part))
        for part, asked in meant.parts.items()
    )


def broken(case: Case, query: str, *, widening: Widening | None = None, wait: bool = True) -> int:
    """Further pages on which the words stand only as half of a word broken at a line end. Raises like `search`."""
    return _broken(case, meaning(case, query, widening=widening, wait=wait), Filters())


def _broken(case: Case, meant: Meant, filters: Filters) -> int:
    return sum(
        engine.broken_only(case.file.reading(part), asked, filters=filters) for part, asked in meant.parts.items()
    )


def pages_found(case: Case, query: str, *, widening: Widening | None = None, wait: bool = True) -> list[int]:
    """Ids of all pages that answer, in file order. Raises like `search`."""
    meant = meaning(case, query, widening=widening, wait=wait)
    found: list[int] = []
    for part, asked in meant.parts.items():
        found += engine.pages_found(case.file.reading(part), asked, remembered=case.remembered(part)).tolist()
    return sorted(found)


def highlights(
    case: Case, document: int, page: int, query: str, *, widening: Widening | None = None
) -> list[tuple[int, int]]:
    """Where a page answers a question, in code points of its text."""
    part = part_of(case, document)
    found = store.page(case.file.reading(part), document, page)
    return (
        []
        if found is None
        else snippets.highlights(found.text, meaning(case, query, widening=widening, wait=False).parts[part])
    )


def _suggested(case: Case, meant: Meant, filters: Filters, person: str | None, widening: Widening | None) -> str | None:
    """Another spelling that finds something, from the first compartment that has one."""
    if not has_words(meant.asked.root):
        return None
    for part, query in meant.parts.items():

        def widen(better: Query, part: Compartment = part) -> Query:
            return meaning(case, better.text, person=person, widening=widening, wait=False).parts[part]

        connection, vocabulary = case.file.reading(part), forms.of(case).vocabulary(part)
        found = suggestion(connection, query, filters, vocabulary=vocabulary, widen=widen)
        if found is not None:
            return found
    return None


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
    case: Case, meant: Meant, filters: Filters, limit: int, order: Order, most: int | None
) -> list[tuple[Compartment, Found]]:
    """The answer of every compartment open to the user."""
    return [
        (
            part,
            engine.find(
                case.file.reading(part), asked, limit=limit, filters=filters, order=order, ranked_at_most=most,
                remembered=case.remembered(part),
            ),
        )
        for part, asked in meant.parts.items()
    ]  # fmt: skip


def _hits(case: Case, rows: Sequence[tuple[float, int, Compartment]], meant: Meant) -> list[Hit]:
    pages: dict[int, Page] = {}
    for part in {row[2] for row in rows}:
        ids = [identifier for _, identifier, of in rows if of is part]
        pages |= store.pages_with_ids(case.file.reading(part), ids)
    known: dict[int, Document | None] = {}
    form = citation_form(case)
    hits = []
    for score, identifier, part in rows:
        number, page = split_page_id(identifier)[0], pages.get(identifier)
        if number not in known:
            known[number] = store.get(case.file.reading(part), number)
        document = known[number]
        if page is None or document is None:
            continue  # sealed or read anew meanwhile
        shown = snippets.snippet(page.text, meant.parts[part])
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
    consultation.excerpts(case, {split_page_id(one)[0] for _, one, part in rows if part is Compartment.SEALED})
    return hits
