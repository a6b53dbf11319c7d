"""Marks on what is hard to look at: `records` of `case.db`, and for sealed documents `meta` of `sealed.db`."""

import json
from collections.abc import Mapping
from typing import Any, Final

from judgedesk.domain.roles import Compartment
from judgedesk.store import rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change, Row

KIND: Final = "sensitive"
_META: Final = "sensitive "
_WHOLE: Final = 0


def key(document: int, page: int) -> str:
    """By what a mark is known: ``12`` for a whole document (page 0), ``12:3`` for a page of it."""
    return f"{document}:{page}" if page != _WHOLE else str(document)


def put(connection: Connection, part: Compartment, body: Mapping[str, Any]) -> Change | None:
    """Write a mark; `body` names ``document`` and ``page``. None where it stood so already."""
    identifier, text = key(body["document"], body["page"]), json.dumps(body, ensure_ascii=False)
    if part is Compartment.SEALED:
        return rows.put(connection, "meta", {"key": _META + identifier, "value": text})
    before = rows.find(connection, "records", {"kind": KIND, "id": identifier})
    position = before["position"] if before else rows.next_position(connection, "records")
    return rows.put(connection, "records", {"kind": KIND, "id": identifier, "body": text, "position": position})


def drop(connection: Connection, part: Compartment, document: int, page: int) -> Change | None:
    """Take a mark away; None where there was none."""
    identifier = key(document, page)
    if part is Compartment.SEALED:
        return rows.drop(connection, "meta", {"key": _META + identifier})
    return rows.drop(connection, "records", {"kind": KIND, "id": identifier})


def find(connection: Connection, part: Compartment, document: int, page: int) -> dict[str, Any] | None:
    """One mark, exactly of this page or (page 0) of the whole document."""
    identifier = key(document, page)
    if part is Compartment.SEALED:
        row, column = rows.find(connection, "meta", {"key": _META + identifier}), "value"
    else:
        row, column = rows.find(connection, "records", {"kind": KIND, "id": identifier}), "body"
    return json.loads(row[column]) if row is not None else None


def everything(connection: Connection, part: Compartment) -> list[dict[str, Any]]:
    """All marks of a compartment, in no order."""
    if part is Compartment.SEALED:
        found = connection.execute("SELECT value FROM meta WHERE key >= ? AND key < ?", (_META, _META + ":"))
    else:
        found = connection.execute("SELECT body FROM records WHERE kind = ?", (KIND,))
    return [json.loads(row[0]) for row in found]


def carry(sealed: Connection, reader: Connection, document: int, target: int) -> None:
    """Copy the marks on a document that is being sealed; where the same bytes lay there already, `target` is theirs."""
    for body in everything(reader, Compartment.CASE):
        if body["document"] == document and find(sealed, Compartment.SEALED, target, body["page"]) is None:
            put(sealed, Compartment.SEALED, body | {"document": target})


def forget(connection: Connection, document: int) -> None:
    """Nothing of the marks on a document stays in `case.db`."""
    for body in everything(connection, Compartment.CASE):
        if body["document"] == document:
            drop(connection, Compartment.CASE, document, body["page"])


def concerns(row: Row, document: int) -> bool:
    """Whether a row of `records` is a mark on a document."""
    return bool(row["kind"] == KIND and json.loads(row["body"])["document"] == document)
