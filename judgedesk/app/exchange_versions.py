"""What a desk remembers of each record that was exchanged: from here two people's later work is compared."""

from collections.abc import Mapping
from typing import Any

from judgedesk.app import kept
from judgedesk.app.casefile import Case
from judgedesk.app.exchange_rows import VERSIONS, Known, by_hash, versions_record
from judgedesk.domain.documents import Document
from judgedesk.domain.merge import Key, Versions
from judgedesk.store import rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change


def put_versions(
    connection: Connection, key: Key, versions: Versions, now: str, documents: Mapping[str, Document]
) -> Change | None:
    """What is known of a record that now has one of these values."""
    return put_record(connection, VERSIONS, versions_record(key, versions, now, documents))


def note_sent(case: Case, sent: Mapping[Key, Known]) -> None:
    """Remember what another desk may know from now on. No act that undo takes back: it went out."""
    documents = by_hash(case)
    for part in {one.part for one in sent.values()}:
        with case.file.writing(part) as connection:
            for key, one in sent.items():
                if one.part is part:
                    put_versions(connection, key, one.versions, one.value, documents)


def put_record(connection: Connection, kind: str, record: Mapping[str, Any]) -> Change | None:
    """A record of a kind, in its place or after the last."""
    before = rows.find(connection, "records", {"kind": kind, "id": record["id"]})
    position = before["position"] if before else rows.next_position(connection, "records")
    row = {"kind": kind, "id": record["id"], "body": kept.body_of(record), "position": position}
    return rows.put(connection, "records", row)
