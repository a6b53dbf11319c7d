"""What was exchanged about a document, when the document is sealed: passages parties named on it, other values of its
tags and folios, how it stands at the trial, who stands in rows of its tables. They quote it or tell of it, so they go
where it goes.
"""

import json
from collections.abc import Iterable

from judgedesk.store import rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Row, all_rows

KINDS = ("versions", "submissions", "disclosures", "table_persons")
"""Kinds of records; those about one document hold its number as ``document``."""


def _about(connection: Connection, document: int) -> list[Row]:
    marks = ", ".join("?" for _ in KINDS)
    query = f"SELECT * FROM records WHERE kind IN ({marks}) AND json_extract(body, '$.document') = ?"
    return all_rows(connection, query, [*KINDS, document])


def carry(sealed: Connection, reader: Connection, document: int, target: int) -> None:
    """Copy them, for the document that has its bytes in the sealed part."""
    for row in _about(reader, document):
        body = json.dumps(json.loads(row["body"]) | {"document": target}, ensure_ascii=False)
        sealed.execute(
            "INSERT OR IGNORE INTO records (kind, id, body, position) VALUES (?, ?, ?, ?)",
            (row["kind"], row["id"], body, row["position"]),
        )


def forget(connection: Connection, document: int) -> None:
    """Drop them."""
    for row in _about(connection, document):
        connection.execute("DELETE FROM records WHERE kind = ? AND id = ?", (row["kind"], row["id"]))


def forget_people(connection: Connection, persons: Iterable[str]) -> None:
    """Drop what the open part, and its log, remember of some persons' values: a hash of a name can be guessed at."""
    about = {f"{kind}:{person}" for person in persons for kind in ("persons", "identities")}
    for identifier in about:
        connection.execute("DELETE FROM records WHERE kind = 'versions' AND id = ?", (identifier,))
    if connection.execute("SELECT 1 FROM audit WHERE kind LIKE 'exchange.%' LIMIT 1").fetchone() is not None:
        rows.forget(connection, "records", about)
