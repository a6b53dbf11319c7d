"""The reading log: which pages were opened, and by whom."""

import json
from collections.abc import Collection

from judgedesk.store import audit
from judgedesk.store.database import Connection

_NOTE = """INSERT INTO page_views (page, who, first, last, times) VALUES (?1, ?2, ?3, ?3, 1)
    ON CONFLICT (page, who) DO UPDATE SET last = excluded.last, times = times + 1"""


def note(connection: Connection, page: int, who: str) -> None:
    """Somebody opened a page, the first time or again."""
    connection.execute(_NOTE, (page, who, audit.now()))


def views(connection: Connection, pages: Collection[int] | None = None) -> list[tuple[int, str]]:
    """Page ids with who opened them, in file order: of some pages, or all there is."""
    where, values = "", tuple[str, ...]()
    if pages is not None:
        where, values = "WHERE page IN (SELECT value FROM json_each(?))", (json.dumps(list(pages)),)
    cursor = connection.cursor()
    cursor.row_factory = None
    found: list[tuple[int, str]] = cursor.execute(
        f"SELECT page, who FROM page_views {where} ORDER BY page, who", values
    ).fetchall()
    return found


def pages(connection: Connection) -> set[int]:
    """Ids of all pages that anybody opened."""
    cursor = connection.cursor()
    cursor.row_factory = None
    return {row[0] for row in cursor.execute("SELECT DISTINCT page FROM page_views")}
