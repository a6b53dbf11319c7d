"""Pages that speak of the same: those that share most of the words by which a page differs from all others."""

import math
from collections import Counter
from dataclasses import dataclass
from typing import Final

from judgedesk.app import consultation
from judgedesk.app.casefile import Case
from judgedesk.app.reading import citation_form, cite, part_of, parts_with_documents
from judgedesk.domain.documents import Document, Page, split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.language.fold import index_text
from judgedesk.search import engine, snippets
from judgedesk.search.matching import match_expression
from judgedesk.search.tree import Or, Query, Term
from judgedesk.store import documents as store

_WORDS: Final = 12
_COMMON: Final = 1_000  # pages; a word on more is not counted further
_LOOKED_AT: Final = 600  # words of a page, the longest first: longer words are rarer
_SHORTEST, _SHORTEST_NUMBER = 3, 5
_SPARE: Final = 30  # pages looked at beyond those asked for
_K, _B = 1.2, 0.75  # as in the index's own BM25


@dataclass(frozen=True, slots=True)
class SimilarPage:
    """A page like another. `score` is at least 0, larger for more alike; `spans` are code points of the snippet."""

    document: int
    name: str
    page: int
    cite: str
    score: float
    snippet: str
    spans: list[tuple[int, int]]


def similar_pages(
    case: Case, document: int, page: int, limit: int = 20, *, duplicates: bool = False
) -> list[SimilarPage]:
    """Pages with most of the distinguishing words of a page, the most alike first.

    Args:
        case: an open case.
        document: its id.
        page: from 1.
        limit: pages at most.
        duplicates: pages with exactly the same text, too.

    Raises:
        UserError: ``document.unknown``, ``page.unknown``, ``keys.not_yours``.
    """
    connection = case.file.reading(part_of(case, document))
    known, found = store.get(connection, document), store.page(connection, document, page)
    if known is None or found is None:
        raise UserError(
            "page.unknown", document=known.name if known else "", page=page, pages=known.pages if known else 0
        )
    on_pages = _frequencies(case, found.text)
    words = _rarest(on_pages, least=2)
    alike, same = _asked(case, found, words, limit, duplicates)
    if same and len(alike) < limit:
        # What the page shares with its own copies alone tells nothing of others.
        words = _rarest(on_pages, least=2 + same)
        alike, _ = _asked(case, found, words, limit, duplicates)
    return _shown(case, alike[:limit], words)


def _frequencies(case: Case, text: str) -> dict[str, int]:
    """On how many pages open to the user each word stands, counted up to `_COMMON` in each compartment."""
    words = {word for word in index_text(text).split() if len(word) >= _shortest(word)}
    asked = sorted(words, key=lambda word: (-len(word), word))[:_LOOKED_AT]
    sql = "SELECT count(*) FROM (SELECT 1 FROM page_index WHERE page_index MATCH ? LIMIT ?)"
    found = dict.fromkeys(asked, 0)
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        for word in asked:
            found[word] += connection.execute(sql, (match_expression(Term(word)), _COMMON)).fetchone()[0]
    return found


def _shortest(word: str) -> int:
    return _SHORTEST_NUMBER if word.isdecimal() else _SHORTEST


def _rarest(on_pages: dict[str, int], least: int) -> dict[str, int]:
    rare = sorted((on, word) for word, on in on_pages.items() if on >= least)
    return {word: on for on, word in rare[:_WORDS]}


def _asked(
    case: Case, like: Page, words: dict[str, int], limit: int, duplicates: bool
) -> tuple[list[tuple[float, Page, Compartment]], int]:
    """Pages that hold any of the words, best first, and how many had the very same text."""
    if not words:
        return [], 0
    found: list[tuple[Page, Compartment]] = []
    same = 0
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        # Copies of the page come first: behind them there must be enough.
        rows = engine.find(connection, _any_of(words), limit=limit + _SPARE, ranked_at_most=1 << 40).rows
        pages = store.pages_with_ids(connection, [identifier for identifier, _ in rows])
        for other in pages.values():
            copy = other.text == like.text
            same += copy and other.id != like.id
            if other.id != like.id and (duplicates or not copy):
                found.append((other, part))
    return _scored(case, found, words), same


def _scored(
    case: Case, found: list[tuple[Page, Compartment]], words: dict[str, int]
) -> list[tuple[float, Page, Compartment]]:
    """Best first, by BM25 over all compartments together: a word is not common for being on the one sealed page."""
    number = 0
    for part in parts_with_documents(case):
        number += case.file.reading(part).execute("SELECT count(*) FROM pages").fetchone()[0]
    weights = {word: math.log(1 + (number - on + 0.5) / (on + 0.5)) for word, on in words.items()}
    counted = [(Counter(index_text(page.text).split()), page, part) for page, part in found]
    mean = sum(held.total() for held, _, _ in counted) / max(1, len(counted))

    def score(held: Counter[str]) -> float:
        length = _K * (1 - _B + _B * held.total() / mean)
        return sum(weight * held[word] * (_K + 1) / (held[word] + length) for word, weight in weights.items())

    scored = [(score(held), page, part) for held, page, part in counted]
    return sorted(scored, key=lambda one: (-one[0], one[1].id))


def _any_of(words: dict[str, int]) -> Query:
    terms = tuple(Term(word) for word in words)
    return Query(terms[0] if len(terms) == 1 else Or(terms))


def _shown(case: Case, alike: list[tuple[float, Page, Compartment]], words: dict[str, int]) -> list[SimilarPage]:
    query = _any_of(words) if words else None
    form = citation_form(case)
    known: dict[int, Document | None] = {}
    shown = []
    for score, page, part in alike:
        number = split_page_id(page.id)[0]
        if number not in known:
            known[number] = store.get(case.file.reading(part), number)
        document = known[number]
        if document is None or query is None:
            continue
        piece = snippets.snippet(page.text, query)
        if part is Compartment.SEALED:
            consultation.excerpts(case, [number])
        where = cite(document.volume, page.folio, document.name, page.number, form)
        shown.append(
            SimilarPage(number, document.name, page.number, where, round(score, 6), piece.text, list(piece.spans))
        )
    return shown
