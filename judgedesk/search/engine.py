"""Questions put to the index of one compartment: counts, hits in order of rank or of the file.

Functions take an open connection whose statements may be interrupted (`connection.interrupt()`); the database's own
error then passes through. Words, with or without conditions on documents, are one statement; any other question is
worked out as a set of pages.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

import numpy as np

from judgedesk.domain.documents import PAGE_BITS
from judgedesk.search.facts import PageFacts, Remembered
from judgedesk.search.matching import OF_DOCUMENTS, expression, over, parted, within
from judgedesk.search.pagesets import Connection, Pages, of_documents, pages_of, selected
from judgedesk.search.scan import refuse
from judgedesk.search.tree import Field, Forms, Node, Not, Query, conditions, wanted

__all__ = ["Connection", "Filters", "Found", "Order", "broken_only", "count", "find", "pages_found", "refuse_unknown"]

Order: TypeAlias = Literal["rank", "file"]

RANKED_AT_MOST: Final = 20_000
"""Beyond so many hits ranking is felt; the order of the file takes no time."""

_WORDS_FREE: Final = 4
"""Ranking costs by hits and words: of a question for twice so many words half as many hits are ranked."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which documents may answer. Within one condition any value will do; all conditions hold together."""

    volumes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    documents: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """`total` hits in `documents` documents; `rows` are (page id, score) of the part asked for, best first or in file
    order.

    A score is at least 0 and larger for a better page; 0 throughout in file order.
    """

    total: int
    documents: int
    order: Order
    rows: list[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class _Statement:
    """The part of a SELECT behind its columns, for a question that one statement can answer."""

    sql: str
    values: tuple[Any, ...]


def find(
    connection: Connection,
    query: Query,
    *,
    limit: int,
    offset: int = 0,
    filters: Filters | None = None,
    order: Order = "rank",
    ranked_at_most: int | None = None,
    remembered: Remembered | None = None,
) -> Found:
    """Pages that answer a question. Ties stand in file order, so the same question gives the same list.

    Args:
        connection: of the compartment.
        query: from `parse`, widened and resolved.
        limit: rows at most.
        offset: rows left out before.
        filters: conditions on documents beside those in the question.
        order: ``rank`` falls back to ``file`` above `ranked_at_most` hits and for questions that no words answer.
        ranked_at_most: more hits than these are not ranked; without it `RANKED_AT_MOST`, fewer for many words.
        remembered: see `PageFacts`.
    """
    facts = PageFacts(connection, remembered)
    most = RANKED_AT_MOST * _WORDS_FREE // _weight(query.root) if ranked_at_most is None else ranked_at_most
    statement = _statement(facts, query.root, filters)
    if statement is None:
        pages = _pages(connection, facts, query.root, filters)
        return _of_set(connection, query.root, pages, limit, offset, order, most)
    total, documents = _counted(connection, statement)
    order = order if total <= most else "file"
    score, by = ("-bm25(page_index, 1.0, 0.0)", "score DESC, rowid") if order == "rank" else ("0.0", "rowid")
    sql = f"SELECT rowid, {score} AS score {statement.sql} ORDER BY {by} LIMIT ? OFFSET ?"
    rows = connection.execute(sql, (*statement.values, limit, offset)) if total else ()
    return Found(total, documents, order, [(int(row[0]), float(row[1])) for row in rows])


def count(
    connection: Connection, query: Query, *, filters: Filters | None = None, remembered: Remembered | None = None
) -> int:
    """How many pages answer a question."""
    facts = PageFacts(connection, remembered)
    statement = _statement(facts, query.root, filters)
    if statement is None:
        return len(_pages(connection, facts, query.root, filters))
    return int(connection.execute(f"SELECT count(*) {statement.sql}", statement.values).fetchone()[0])


def pages_found(
    connection: Connection, query: Query, *, filters: Filters | None = None, remembered: Remembered | None = None
) -> Pages:
    """All pages that answer, as sorted ids."""
    return _pages(connection, PageFacts(connection, remembered), query.root, filters)


def broken_only(connection: Connection, query: Query, *, filters: Filters | None = None) -> int:
    """Further pages that answer only through half of a word broken at a line end (``biało-`` ⏎ ``czerwony``).

    0 for questions that one statement can't answer.
    """
    statement = _statement(PageFacts(connection), query.root, filters, broken=True)
    if statement is None:
        return 0
    return int(connection.execute(f"SELECT count(*) {statement.sql}", statement.values).fetchone()[0])


def refuse_unknown(compartments: Sequence[PageFacts], query: Query) -> None:
    """Refuse a volume, kind or document that no compartment has: no hits would be a silent answer.

    Raises:
        UserError: ``query.bad`` with `position`, `reason` and `text`.
    """
    for condition in conditions(query.root):
        if not isinstance(condition, Field) or condition.name not in OF_DOCUMENTS:
            continue
        if not any(facts.documents(condition) for facts in compartments):
            refuse(condition.at, f"no_such_{condition.name}", condition.value)


def _weight(root: Node) -> int:
    """For how many words a question asks, at least `_WORDS_FREE`."""
    return max(_WORDS_FREE, sum(len(leaf.words) if isinstance(leaf, Forms) else 1 for leaf in wanted(root)))


def _counted(connection: Connection, statement: _Statement) -> tuple[int, int]:
    sql = f"SELECT count(*), count(DISTINCT rowid >> {PAGE_BITS}) {statement.sql}"
    row = connection.execute(sql, statement.values).fetchone()
    return int(row[0]), int(row[1])


def _statement(facts: PageFacts, root: Node, filters: Filters | None, *, broken: bool = False) -> _Statement | None:
    """Words and conditions on documents as one statement; None for any other question.

    With `broken`, pages that answer only through a half of a broken word.
    """
    words, rest = parted(root)
    if words is None:
        return None
    match = over(expression(words))
    if broken:
        # Few pages hold halves of broken words: beginning with them spares going through all that hold the words.
        halves = over(" OR ".join(expression(leaf) for leaf in wanted(words)), "parts")
        match = f"(({halves}) AND ({over(expression(words), 'body parts')})) NOT ({match})"
    pieces, values = ["page_index MATCH ?"], [match]
    for part in rest:
        named = part.part if isinstance(part, Not) else part
        if not (isinstance(named, Field) and named.name in OF_DOCUMENTS):
            return None
        sql, bounds = within(facts.documents(named))
        pieces.append(f"NOT ({sql})" if isinstance(part, Not) else sql)
        values += bounds
    for documents, there in _filtered(facts, filters):
        sql, bounds = within(documents)
        pieces.append(sql if there else f"NOT ({sql})")
        values += bounds
    where = " AND ".join(pieces).replace("{page}", "rowid")
    return _Statement(f"FROM page_index WHERE {where}", tuple(values))


def _pages(connection: Connection, facts: PageFacts, root: Node, filters: Filters | None) -> Pages:
    statement = _statement(facts, root, filters)
    if statement is not None:
        return selected(connection, f"SELECT rowid AS page {statement.sql}", statement.values)
    pages = pages_of(connection, root, facts)
    for documents, there in _filtered(facts, filters):
        inside = of_documents(pages, documents)
        pages = inside if there else np.setdiff1d(pages, inside, assume_unique=True)
    return pages


def _filtered(facts: PageFacts, filters: Filters | None) -> list[tuple[Sequence[int], bool]]:
    """Documents that alone may answer (True), and those still arriving, which may not (False)."""
    found: list[tuple[Sequence[int], bool]] = []
    if arriving := facts.arriving():
        found.append((arriving, False))
    if filters is not None and filters != Filters():
        kept = [
            document.id
            for document in facts.whole_documents()
            if (not filters.volumes or document.volume in filters.volumes)
            and (not filters.kinds or document.kind in filters.kinds)
            and (not filters.documents or document.id in filters.documents)
        ]
        found.append((kept, True))
    return found


def _of_set(
    connection: Connection, root: Node, pages: Pages, limit: int, offset: int, order: Order, most: int
) -> Found:
    """The rows asked for of a set of pages; ranked by the words that every page of it holds."""
    documents = len(np.unique(pages >> PAGE_BITS))
    words = parted(root)[0]
    if order == "rank" and words is not None and 0 < len(pages) <= most:
        sql = (
            "SELECT rowid, -bm25(page_index, 1.0, 0.0) AS score FROM page_index WHERE page_index MATCH ?"
            # The unary plus keeps SQLite from asking the index page by page: 5 s instead of 20 ms.
            " AND +rowid IN (SELECT value FROM json_each(?)) ORDER BY score DESC, rowid LIMIT ? OFFSET ?"
        )
        rows = connection.execute(sql, (over(expression(words)), json.dumps(pages.tolist()), limit, offset))
        return Found(len(pages), documents, "rank", [(int(row[0]), float(row[1])) for row in rows])
    return Found(len(pages), documents, "file", [(page, 0.0) for page in pages[offset : offset + limit].tolist()])
