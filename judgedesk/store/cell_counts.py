"""How many passages lie in each cell of the grid, and on which pages: asked of the database over one covering index."""

import json
from collections.abc import Collection, Iterator
from typing import TypeAlias

from judgedesk.store.database import Connection

CellCount: TypeAlias = tuple[str, str, str, int, int, int]
"""Defendant, victim, element; passages that support, contradict, are context."""

_QUERY = """SELECT defendant, victim, element, sum(stance = 'supports'), sum(stance = 'contradicts'),
    sum(stance = 'context') FROM tags WHERE "count" = ?{narrowed} GROUP BY defendant, victim, element"""


def cell_counts(connection: Connection, count: str, pair: tuple[str, str] | None = None) -> list[CellCount]:
    """A count's cells with a passage, in one query whatever the size of the grid; or those of one defendant and victim
    (`pair`) of it.
    """
    narrowed = " AND defendant = ? AND victim = ?" if pair is not None else ""
    cursor = connection.cursor()
    cursor.row_factory = None  # plain tuples: some tens of thousands
    found: list[CellCount] = cursor.execute(_QUERY.format(narrowed=narrowed), (count, *(pair or ()))).fetchall()
    return found


_PAGES = """SELECT defendant, victim, element, group_concat(document << 20 | page) FROM tags WHERE "count" = ?
    GROUP BY defendant, victim, element"""


def cell_pages(connection: Connection, count: str) -> Iterator[tuple[str, str, str, set[int]]]:
    """Defendant, victim and element of every cell of a count with a passage, and ids of the pages they stand on."""
    cursor = connection.cursor()
    cursor.row_factory = None
    for defendant, victim, element, pages in cursor.execute(_PAGES, (count,)):
        yield defendant, victim, element, set(map(int, pages.split(",")))


_SUPPORTED = """SELECT DISTINCT defendant, victim, element FROM tags WHERE "count" = ? AND stance = 'supports'"""


def supported_cells(connection: Connection, count: str) -> list[tuple[str, str, str]]:
    """Defendant, victim and element of every cell of a count with a passage that supports it."""
    cursor = connection.cursor()
    cursor.row_factory = None
    found: list[tuple[str, str, str]] = cursor.execute(_SUPPORTED, (count,)).fetchall()
    return found


_TIED = """SELECT DISTINCT document << 20 | page FROM tags WHERE "count" = ?
    AND defendant IN (SELECT value FROM json_each(?)) AND victim IN (SELECT value FROM json_each(?))"""


def pages_of_count(
    connection: Connection, count: str, defendants: Collection[str], victims: Collection[str]
) -> set[int]:
    """Ids of the pages with a passage of a count on one of these defendants and one of these victims."""
    cursor = connection.cursor()
    cursor.row_factory = None
    found = cursor.execute(_TIED, (count, json.dumps([*defendants]), json.dumps([*victims])))
    return {row[0] for row in found}


def pages_of_cell(connection: Connection, cell: tuple[str, str, str, str]) -> set[int]:
    """Ids of the pages on which one cell's passages stand, its row alone."""
    rows = connection.execute(
        'SELECT document << 20 | page FROM tags WHERE "count" = ? AND defendant = ? AND victim = ? AND element = ?',
        cell,
    )
    return {row[0] for row in rows}
