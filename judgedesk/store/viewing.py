"""How people want pages shown, and which documents lie beside each other: notes in ``meta``, never in the original.

A note lies in the compartment of its document; a pair in the sealed one as soon as one of the two is sealed.
"""

import json
from typing import Any, Final

from judgedesk.store import rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change

_VIEW: Final = "view "
_PAIR: Final = "pair "


def put(connection: Connection, document: int, page: int, quarters: int, skew: float) -> Change | None:
    """Note how a page is turned; as it is in the file: the note goes."""
    key = {"key": f"{_VIEW}{document}:{page}"}
    if not quarters and not skew:
        return rows.drop(connection, "meta", key)
    return rows.put(connection, "meta", key | {"value": json.dumps([quarters, skew])})


def find(connection: Connection, document: int, page: int) -> tuple[int, float]:
    """Quarters of a turn clockwise, and degrees besides."""
    row = rows.find(connection, "meta", {"key": f"{_VIEW}{document}:{page}"})
    return _read(row["value"]) if row is not None else (0, 0.0)


def of_document(connection: Connection, document: int) -> dict[int, tuple[int, float]]:
    """All pages of a document that are turned."""
    between = f"{_VIEW}{document}:", f"{_VIEW}{document};"
    found = connection.execute("SELECT key, value FROM meta WHERE key >= ? AND key < ?", between)
    return {int(row[0].rpartition(":")[2]): _read(row[1]) for row in found}


def _read(value: str) -> tuple[int, float]:
    quarters, skew = json.loads(value)
    return int(quarters) % 4, float(skew)


def put_pair(connection: Connection, document: int, original: int | None) -> Change | None:
    """Note that a document is the translation of another; None: of none."""
    key = {"key": f"{_PAIR}{document}"}
    if original is None:
        return rows.drop(connection, "meta", key)
    return rows.put(connection, "meta", key | {"value": json.dumps(original)})


def pairs(connection: Connection) -> dict[int, int]:
    """Translations and what they were made of."""
    found = connection.execute("SELECT key, value FROM meta WHERE key >= ? AND key < ?", (_PAIR, f"{_PAIR}:"))
    return {int(row[0].removeprefix(_PAIR)): int(json.loads(row[1])) for row in found}


def concerns(row: dict[str, Any], document: int) -> bool:
    """Whether a row of ``meta`` is a note on a document."""
    key = str(row["key"])
    if key.startswith(_VIEW):
        return key.removeprefix(_VIEW).partition(":")[0] == str(document)
    return key.startswith(_PAIR) and document in (int(key.removeprefix(_PAIR)), int(json.loads(row["value"])))


def carry(sealed: Connection, reader: Connection, document: int, target: int) -> None:
    """Copy the notes on a document that is being sealed; `target` is what it is called there."""
    for page, way in of_document(reader, document).items():
        if find(sealed, target, page) == (0, 0.0):
            put(sealed, target, page, *way)
    for one, other in pairs(reader).items():
        if document in (one, other):
            put_pair(sealed, target if one == document else one, target if other == document else other)


def forget(connection: Connection, document: int) -> None:
    """Nothing of the notes on a document stays."""
    for page in of_document(connection, document):
        put(connection, document, page, 0, 0.0)
    for one, other in pairs(connection).items():
        if document in (one, other):
            put_pair(connection, one, None)
