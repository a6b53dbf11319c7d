"""Questions put to the index of one compartment: counts, hits in order of rank or of the file.

Functions take an open connection whose statements may be interrupted (`connection.interrupt()`); the database's own
error then passes through.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from judgedesk.domain.documents import MAX_PAGES, PAGE_BITS
from judgedesk.language.fold import index_text
from judgedesk.search.query import match_expression
from judgedesk.search.scan import refuse
from judgedesk.search.tree import Field, Query

Connection: TypeAlias = Any
"""An open `sqlcipher3` or `sqlite3` connection to a compartment's database."""

Order: TypeAlias = Literal["rank", "file"]

RANKED_AT_MOST: Final = 50_000
"""Beyond so many hits ranking takes a third of a second or more; the order of the file takes none."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which documents may answer. Within one condition any value will do; all conditions hold together."""

    volumes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    documents: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """`total` hits in `documents` documents, None where counting those would take too long.

    `rows` are (page id, score) of the part asked for, best first or in file order.

    A score is at least 0 and larger for a better page; 0 throughout in file order.
    """

    total: int
    documents: int | None
    order: Order
    rows: list[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class _Source:
    """What to select from, conditions included: `page` is the expression for a page's id."""

    page: str
    sql: str
    parameters: tuple[Any, ...]


def find(
    connection: Connection,
    query: Query,
    *,
    limit: int,
    offset: int = 0,
    filters: Filters | None = None,
    order: Order = "rank",
    page_ids: Collection[int] | None = None,
) -> Found:
    """Pages that answer a question. Ties stand in file order, so the same question gives the same list.

    Args:
        connection: of the compartment.
        query: from `parse`.
        limit: rows at most.
        offset: rows left out before.
        filters: conditions on documents beside those in the question.
        order: ``rank`` falls back to ``file`` above `RANKED_AT_MOST` hits and for questions without words.
        page_ids: only these pages may answer.

    Raises:
        UserError: ``query.bad`` when the question names a volume, kind or document that the case doesn't have.
    """
    source = _source(connection, query, filters, page_ids)
    total = _count(connection, source)
    documents = _count_documents(connection, source) if total <= RANKED_AT_MOST else None
    if query.root is None or total > RANKED_AT_MOST:
        order = "file"
    score, by = ("-bm25(page_index, 1.0, 0.0)", "score DESC, page") if order == "rank" else ("0.0", "page")
    sql = f"SELECT {source.page} AS page, {score} AS score {source.sql} ORDER BY {by} LIMIT ? OFFSET ?"
    rows = connection.execute(sql, (*source.parameters, limit, offset)) if total else ()
    return Found(total, documents, order, [(int(row[0]), float(row[1])) for row in rows])


def count(
    connection: Connection,
    query: Query,
    *,
    filters: Filters | None = None,
    page_ids: Collection[int] | None = None,
) -> int:
    """How many pages answer a question. Raises like `find`."""
    return _count(connection, _source(connection, query, filters, page_ids))


def broken_only(connection: Connection, query: Query, *, filters: Filters | None = None) -> int:
    """Further pages that answer only through half of a word broken at a line end (``biało-`` ⏎ ``czerwony``)."""
    if query.root is None:
        return 0
    either, whole = match_expression(query.root, "body parts"), match_expression(query.root)
    return _count(connection, _source(connection, query, filters, None, f"({either}) NOT ({whole})"))


def _count_documents(connection: Connection, source: _Source) -> int:
    sql = f"SELECT count(DISTINCT {source.page} >> {PAGE_BITS}) {source.sql}"
    return int(connection.execute(sql, source.parameters).fetchone()[0])


def _count(connection: Connection, source: _Source) -> int:
    return int(connection.execute(f"SELECT count(*) {source.sql}", source.parameters).fetchone()[0])


def _source(
    connection: Connection,
    query: Query,
    filters: Filters | None,
    page_ids: Collection[int] | None,
    expression: str = "",
) -> _Source:
    """Pages of complete documents that meet every condition and, where the question has words, hold them.

    The unary plus keeps SQLite from asking the index page by page: 5 s for 4,000 pages instead of 20 ms.
    """
    chosen, left_out = _documents(connection, query.fields, filters or Filters())
    conditions: list[str] = []
    parameters: list[Any] = []
    if query.root is not None:
        page, sql = "page_index.rowid", "FROM page_index"
        conditions.append("page_index MATCH ?")
        parameters.append(expression or match_expression(query.root))
        if chosen is not None:
            conditions.append(f"(page_index.rowid >> {PAGE_BITS}) IN (SELECT value FROM json_each(?))")
            parameters.append(json.dumps(chosen))
    else:
        page, sql = "pages.id", "FROM pages"
        if chosen is not None:
            first = f"chosen.value << {PAGE_BITS}"
            sql = f"FROM json_each(?) AS chosen CROSS JOIN pages ON pages.id BETWEEN {first} AND {first} | {MAX_PAGES}"
            parameters.append(json.dumps(chosen))
    if left_out:
        conditions.append(f"({page} >> {PAGE_BITS}) NOT IN (SELECT value FROM json_each(?))")
        parameters.append(json.dumps(left_out))
    if page_ids is not None:
        conditions.append(f"+{page} IN (SELECT value FROM json_each(?))")
        parameters.append(json.dumps(sorted(page_ids)))
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    return _Source(page, sql + where, tuple(parameters))


@dataclass(frozen=True, slots=True)
class _Document:
    id: int
    document: str
    volume: str
    kind: str


def _documents(
    connection: Connection, fields: tuple[Field, ...], filters: Filters
) -> tuple[list[int] | None, list[int]]:
    """Ids of the documents chosen (None: no condition was set) and, where none was, of those left out."""
    if not fields and filters == Filters():
        rows = connection.execute("SELECT id FROM documents WHERE state = 'arriving'")
        return None, [row[0] for row in rows]
    rows = connection.execute("SELECT id, name, volume, kind FROM documents WHERE state <> 'arriving' ORDER BY id")
    kept = known = [_Document(row[0], row[1] or "", row[2] or "", row[3] or "") for row in rows]
    for condition in fields:
        if not any(_is_named(document, condition) for document in known):
            refuse(condition.at, f"no_such_{condition.name}", condition.value)
        kept = [document for document in kept if _is_named(document, condition)]
    if filters.volumes:
        kept = [document for document in kept if document.volume in filters.volumes]
    if filters.kinds:
        kept = [document for document in kept if document.kind in filters.kinds]
    if filters.documents:
        kept = [document for document in kept if document.id in filters.documents]
    return [document.id for document in kept], []


def _is_named(document: _Document, condition: Field) -> bool:
    """A volume or kind is named by all its words, a document by words of its name that follow one another."""
    value = _comparable(condition.value)
    stored = _comparable(getattr(document, condition.name))
    return f" {value}" in f" {stored}" if condition.name == "document" else value == stored


def _comparable(text: str) -> str:
    return index_text(text) or text.strip()
