"""Saved questions of one compartment, how far somebody has looked at them, and what can be found since."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from judgedesk.domain.documents import MAX_PAGES, PAGE_BITS
from judgedesk.store import audit
from judgedesk.store.database import Connection
from judgedesk.store.rows import Row, all_rows

TABLE: Final = "saved_searches"
EVERYBODY: Final = ""


@dataclass(frozen=True, slots=True)
class Saved:
    """A question under a name. `options` say how it is widened, `watch` that what comes later is looked through for it.

    `sealed` says that it lies in the sealed compartment, since it names what that one protects.
    """

    id: str
    name: str
    query: str
    options: Mapping[str, Any]
    watch: bool
    sealed: bool
    author: str
    at: str


def row_of(saved: Saved, position: int) -> Row:
    """As its row."""
    return {
        "id": saved.id,
        "name": saved.name,
        "query": saved.query,
        "options": json.dumps(saved.options, ensure_ascii=False, sort_keys=True),
        "watch": int(saved.watch),
        "author": saved.author,
        "at": saved.at,
        "position": position,
    }


def all_saved(connection: Connection, *, sealed: bool) -> list[Saved]:
    """Every saved question, in the order saved."""
    return [
        Saved(
            id=row["id"],
            name=row["name"],
            query=row["query"],
            options=json.loads(row["options"]),
            watch=bool(row["watch"]),
            sealed=sealed,
            author=row["author"],
            at=row["at"],
        )
        for row in all_rows(connection, f"SELECT * FROM {TABLE} ORDER BY position, id")
    ]


def newest(connection: Connection) -> int:
    """Number of the newest line of what can be found; 0 where there is none."""
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM page_news").fetchone()[0])


def marks(connection: Connection, who: str) -> dict[str, int]:
    """Up to which line somebody, or everybody, has looked at each saved question."""
    query = "SELECT saved, max(upto) FROM watch_marks WHERE who IN ('', ?) GROUP BY saved"
    return {row[0]: row[1] for row in connection.execute(query, (who,))}


def set_mark(connection: Connection, saved: str, who: str, upto: int) -> None:
    """Remember that somebody has looked at a saved question up to that line; it never goes back."""
    connection.execute(
        "INSERT INTO watch_marks (saved, who, upto, at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (saved, who) DO UPDATE SET upto = max(upto, excluded.upto), at = excluded.at",
        (saved, who, upto, audit.now()),
    )


def pages_since(connection: Connection, after: int, upto: int) -> list[int]:
    """Ids of the pages that can be found anew by the lines after one up to another, in file order.

    Documents that arrive once more are left out: they get a new line when they are whole.
    """
    rows = connection.execute("SELECT page FROM page_news WHERE seq > ? AND seq <= ?", (after, upto))
    told = [row[0] for row in rows]
    found = {page for page in told if page & MAX_PAGES}
    for page in told:
        if not page & MAX_PAGES:
            inside = "SELECT id FROM pages WHERE id > ? AND id < ?"
            found.update(row[0] for row in connection.execute(inside, (page, page + (1 << PAGE_BITS))))
    arriving = {row[0] for row in connection.execute("SELECT id FROM documents WHERE state = 'arriving'")}
    return sorted(page for page in found if page >> PAGE_BITS not in arriving)
