"""Candidates: what may be a date, a person or an identifying number, with every place it stands at. Never facts."""

from collections import Counter
from dataclasses import dataclass

from judgedesk.app.casefile import Case
from judgedesk.app.reading import citation_form, cite, listed, parts_with_documents
from judgedesk.domain.documents import Document, split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.language.candidates import KINDS
from judgedesk.language.fold import fold
from judgedesk.store import documents as documents_store
from judgedesk.store import enrichment as store

__all__ = ["KINDS", "Candidate", "Candidates", "Place", "found", "kinds"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a candidate stands: code points [start, end) of the page's text, its quotation, how to cite the page."""

    document: int
    name: str
    page: int
    start: int
    end: int
    quote: str
    cite: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value in its one form (see `language.candidates.KINDS`), how often it stands in the file, its first places."""

    kind: str
    value: str
    count: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Candidates:
    """A stretch of the list; `total` counts all values that were asked for."""

    total: int
    candidates: tuple[Candidate, ...]


def kinds(case: Case) -> dict[str, int]:
    """How many places there are of each kind, over the compartments open to the user."""
    counted: Counter[str] = Counter()
    for part in parts_with_documents(case):
        for one in store.counted_candidates(case.file.reading(part), None):
            counted[one.kind] += one.count
    return {kind: counted[kind] for kind in KINDS if counted[kind]}


def found(
    case: Case,
    kind: str | None = None,
    value_contains: str = "",
    *,
    limit: int = 100,
    offset: int = 0,
    places: int = 20,
    by_value: bool = False,
) -> Candidates:
    """Candidates grouped by kind and value, the most frequent first.

    Args:
        case: open.
        kind: one of KINDS; all without it.
        value_contains: only values that hold this text, whatever the accents and capitals.
        limit: so many values at most.
        offset: after so many.
        places: so many places of each value at most, in file order.
        by_value: in the order of kind and value instead; dates come by time.

    Raises:
        UserError: ``candidates.unknown_kind``.
    """
    if kind is not None and kind not in KINDS:
        raise UserError("candidates.unknown_kind", kind=kind[:60], kinds=", ".join(KINDS))
    counted: Counter[tuple[str, str]] = Counter()
    for part in parts_with_documents(case):
        for one in store.counted_candidates(case.file.reading(part), kind):
            counted[one.kind, one.value] += one.count
    wanted = fold(value_contains).strip()
    kept = [key for key in counted if not wanted or wanted in fold(key[1])]
    kept.sort(key=lambda key: (KINDS.index(key[0]), key[1]) if by_value else (-counted[key], key))
    shown = kept[offset : offset + limit]
    known = {document.id: document for document in listed(case)} if shown else {}
    return Candidates(
        total=len(kept),
        candidates=tuple(Candidate(*key, counted[key], _places(case, known, *key, places)) for key in shown),
    )


def _places(case: Case, known: dict[int, Document], kind: str, value: str, most: int) -> tuple[Place, ...]:
    places: list[Place] = []
    form = citation_form(case)
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        rows = store.places(connection, kind, value, most)
        pages = documents_store.pages_with_ids(connection, list({row.page for row in rows}))
        for row in rows:
            document, number = split_page_id(row.page)
            if document not in known or row.page not in pages:
                continue
            volume, name, folio = known[document].volume, known[document].name, pages[row.page].folio
            reference = cite(volume, folio, name, number, form)
            places.append(Place(document, name, number, row.start, row.end, row.quote, reference))
    places.sort(key=lambda place: (place.document, place.page, place.start))
    return tuple(places[:most])
