"""How many passages lie in each cell of the grid, and on which pages: asked of the database over one covering index."""

from collections.abc import Iterator
from typing import TypeAlias

from judgedesk.store.database import Connection

CellCount: TypeAlias = tuple[str, str, str, str, int, int, int]
"""Count, defendant, victim, element; passages that support, contradict, are context."""

_QUERY = """SELECT "count", defendant, victim, element, sum(stance = 'supports'), sum(stance = 'contradicts'),
    sum(stance = 'context') FROM tags {where} GROUP BY "count", defendant, victim, element"""


def cell_counts(
    connection: Connection, count: str | None = None, pair: tuple[str, str] | None = None
) -> list[CellCount]:
    """Cells with a passage, in one query whatever the size of the grid: of all counts, of one, or of one defendant and
    victim (`pair`) of it.
    """
    values: tuple[str, ...] = () if count is None else (count, *(pair or ()))
    where = " AND ".join(f"{name} = ?" for name, _ in zip(('"count"', "defendant", "victim"), values, strict=False))
    cursor = connection.cursor()
    cursor.row_factory = None  # plain tuples: some tens of thousands
    found: list[CellCount] = cursor.execute(_QUERY.format(where=f"WHERE {where}" if where else ""), values).fetchall()
    return found


_PAGES = """SELECT defendant, victim, element, group_concat(document << 20 | page) FROM tags WHERE "count" = ?
    GROUP BY defendant, victim, element"""


def cell_pages(connection: Connection, count: str) -> Iterator[tuple[str, str, str, set[int]]]:
    """Defendant, victim and element of every cell of a count with a passage, and ids of the pages its passages are on."""
    cursor = connection.cursor()
    cursor.row_factory = None
    for defendant, victim, element, pages in cursor.execute(_PAGES, (count,)):
        yield defendant, victim, element, set(map(int, pages.split(",")))


def pages_of_cell(connection: Connection, cell: tuple[str, str, str, str]) -> set[int]:
    """Ids of the pages on which one cell's passages stand, its row alone."""
    rows = connection.execute(
        'SELECT document << 20 | page FROM tags WHERE "count" = ? AND defendant = ? AND victim = ? AND element = ?',
        cell,
    )
    return {row[0] for row in rows}
