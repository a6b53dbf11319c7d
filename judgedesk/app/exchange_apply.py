"""Values that were exchanged as rows of the case: by the rules of all records, within one act."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from judgedesk.app import kept, records
from judgedesk.app.casefile import Case
from judgedesk.app.exchange_review import Planned
from judgedesk.app.exchange_rows import VERSIONS, Json, folio_page, inward, versions_record
from judgedesk.domain.documents import Document
from judgedesk.domain.evidence import Stance, Tag
from judgedesk.domain.merge import Key, Versions
from judgedesk.store import audit, evidence, rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change

_BY_RECORD = ("persons", "identities", "counts", "events", "requests")


def apply_records(
    case: Case, planned: Sequence[Planned], documents: Mapping[str, Document], act: str, about: str,
    facts: Mapping[str, str],
) -> None:  # fmt: skip
    """Persons, counts, facts and requests that are not yet what they are to be, by the rules of all records."""
    file: dict[str, dict[str, Json]] = {}
    for one in planned:
        if one.key[0] in _BY_RECORD and (one.here is None or one.here.value != one.value):
            kind = "persons" if one.key[0] == "identities" else one.key[0]
            record = inward(json.loads(one.value), documents)
            file.setdefault(kind, {}).setdefault(one.key[1], {}).update(record)
    if file:
        given = {kind: list(found.values()) for kind, found in file.items()}
        records.apply(case, {"format": records.FORMAT, **given}, act, about, facts)


def put_rows(
    connection: Connection, planned: Sequence[Planned], documents: Mapping[str, Document],
    author: Callable[[Planned], str],
) -> list[Change | None]:  # fmt: skip
    """Tags and folios, and of every record what else is known of it."""
    made: list[Change | None] = []
    position = rows.next_position(connection, "tags")
    for one in planned:
        if one.here is None or one.here.value != one.value:
            if one.key[0] == "tags":
                made.append(_put_tag(connection, one, documents, author(one), position))
                position += 1
            elif one.key[0] == "folios" and (page := folio_page(one.key[1], documents)) is not None:
                row = {"page": page, "folio": json.loads(one.value)["folio"], "at": audit.now()}
                made.append(rows.put(connection, "folio_marks", row))
        if one.here is not None or len(one.versions.values) > 1:
            made.append(put_versions(connection, one.key, one.versions, one.value, documents))
    return made


def _put_tag(
    connection: Connection, one: Planned, documents: Mapping[str, Document], author: str, position: int
) -> Change | None:
    said = json.loads(one.value)
    before = rows.find(connection, "tags", {"id": said["id"]})
    tag = Tag(
        document=documents[said["document"]].id, page_hash=said["hash"], stance=Stance(said["stance"]),
        author=author, at=one.row.at or audit.now(),
        **{name: said[name] for name in ("id", "page", "start", "end", "quote", "element", "count", "defendant",
                                         "victim", "note", "place")},
    )  # fmt: skip
    return rows.put(connection, "tags", evidence.tag_row(tag, before["position"] if before else position))


def put_versions(
    connection: Connection, key: Key, versions: Versions, now: str, documents: Mapping[str, Document]
) -> Change | None:
    """What else is known of a record, or nothing where nothing is."""
    record = versions_record(key, versions, now, documents)
    if record is None:
        return rows.drop(connection, "records", {"kind": VERSIONS, "id": f"{key[0]}:{key[1]}"})
    return put_record(connection, VERSIONS, record)


def put_record(connection: Connection, kind: str, record: Mapping[str, Any]) -> Change | None:
    """A record of a kind, in its place or after the last."""
    before = rows.find(connection, "records", {"kind": kind, "id": record["id"]})
    position = before["position"] if before else rows.next_position(connection, "records")
    row = {"kind": kind, "id": record["id"], "body": kept.body_of(record), "position": position}
    return rows.put(connection, "records", row)
