"""How many passages lie in each cell of the grid, counted by the database over one covering index."""

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
    where, values = "", ()
    if count is not None:
        where, values = 'WHERE "count" = ?', (count,)
        if pair is not None:
            where, values = f"{where} AND defendant = ? AND victim = ?", (count, *pair)
    cursor = connection.cursor()
    cursor.row_factory = None  # plain tuples: some tens of thousands
    found: list[CellCount] = cursor.execute(_QUERY.format(where=where), values).fetchall()
    return found
