"""Requests that a document answered, when it is sealed: the link and the conditions on it go where it goes."""

import json
from collections.abc import Iterator
from typing import Any

from judgedesk.store import rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change, Row, all_rows

OPEN, SEALED = "requests", "request_replies"
"""Kinds of records: the request, and beside it, under its id, what of it concerns sealed documents."""


def carry(sealed: Connection, reader: Connection, document: int, target: int) -> None:
    """Note beside each request what it says of a document, for the one that has its bytes in the sealed part."""
    for row, body in _answered(reader, document):
        beside = rows.find(sealed, "records", {"kind": SEALED, "id": row["id"]})
        said: dict[str, Any] = json.loads(beside["body"]) if beside is not None else {"id": row["id"]}
        known = said.get("documents") or []
        if _names(body, document):
            said["documents"] = [*known, *({target} - set(known))]
        limits = [one | {"documents": [target]} for one in body.get("limits") or () if _names(one, document)]
        if limits:
            said["limits"] = _joined(said.get("limits") or [], limits)
        position = beside["position"] if beside is not None else row["position"]
        sealed.execute(
            "INSERT OR REPLACE INTO records (kind, id, body, position) VALUES (?, ?, ?, ?)",
            (SEALED, row["id"], json.dumps(said, ensure_ascii=False), position),
        )


def forget(connection: Connection, document: int) -> None:
    """Take the link out of the open part. Undo takes back nothing of those requests any more: it would link again."""
    found = list(_answered(connection, document))
    for row, body in found:
        limits = [_without(one, document) if _names(one, document) else one for one in body.get("limits") or ()]
        told = _without(body, document) | {"limits": [one for one in limits if one.get("documents") != []]}
        connection.execute(
            "UPDATE records SET body = ? WHERE kind = ? AND id = ?",
            (json.dumps(told, ensure_ascii=False), OPEN, row["id"]),
        )
    requests = {row["id"] for row, _ in found}
    for event in rows.events_on(connection, lambda change: _changes(change, requests)) if requests else ():
        connection.execute("DELETE FROM acts WHERE event = ?", (event,))


def _answered(connection: Connection, document: int) -> Iterator[tuple[Row, dict[str, Any]]]:
    for row in all_rows(connection, "SELECT * FROM records WHERE kind = ? ORDER BY position", [OPEN]):
        body = json.loads(row["body"])
        if _names(body, document) or any(_names(one, document) for one in body.get("limits") or ()):
            yield row, body


def _names(said: dict[str, Any], document: int) -> bool:
    return document in (said.get("documents") or ())


def _without(said: dict[str, Any], document: int) -> dict[str, Any]:
    return said | {"documents": [one for one in said.get("documents") or () if one != document]}


def _joined(known: list[dict[str, Any]], new: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Conditions, those of the same words once with all their documents."""
    found = [dict(one) for one in known]
    for limit in new:
        same = next((one for one in found if _words(one) == _words(limit)), None)
        if same is None:
            found.append(limit)
        else:
            same["documents"] = list(dict.fromkeys([*same["documents"], *limit["documents"]]))
    return found


def _words(limit: dict[str, Any]) -> dict[str, Any]:
    return {name: said for name, said in limit.items() if name != "documents"}


def _changes(change: Change, requests: set[str]) -> bool:
    return change.table == "records" and change.row["kind"] == OPEN and change.row["id"] in requests
