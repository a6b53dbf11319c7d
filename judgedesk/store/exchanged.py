"""What was exchanged about a document, when the document is sealed: passages parties named on it, other values of its
tags and folios, how it stands at the trial. They quote it or tell of it, so they go where it goes.
"""

import json

from judgedesk.store.database import Connection
from judgedesk.store.rows import Row, all_rows

KINDS = ("versions", "submissions", "disclosures")
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
