"""Tables taken out of documents: a row of `found_tables` each, their rows packed by the thousand in `table_rows`."""

import base64
import json
import zlib
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from judgedesk.domain.errors import UserError
from judgedesk.store import rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change, Row

A_PACK: Final = 1_000
_MOST_BYTES: Final = 64 << 20


class TableRow(NamedTuple):
    """A row as printed: its page and the box around it (points from the top left of the page as displayed; all 0 in a
    sheet), what kind it is (``row``, ``total``, ``carried``, ``opening``, ``closing``), the heading of the part of the
    table in which it stands, and its cells.
    """

    page: int
    box: tuple[float, float, float, float]
    kind: str
    section: str
    cells: tuple[str, ...]


def write(connection: Connection, document: int, identifier: str, body: str, found: Sequence[TableRow]) -> list[Change]:
    """Write a table with its rows; what stood under this id goes."""
    known = rows.find(connection, "found_tables", {"id": identifier})
    position = known["position"] if known else rows.next_position(connection, "found_tables")
    made: list[Change | None] = [*_drop_rows(connection, identifier)]
    row = {"id": identifier, "document": document, "body": body, "position": position}
    made.append(rows.put(connection, "found_tables", row))
    made += [rows.put(connection, "table_rows", pack) for pack in packs(identifier, document, found)]
    return [one for one in made if one is not None]


def packs(identifier: str, document: int, found: Sequence[TableRow], least: int = 0) -> Iterator[Row]:
    """Rows of `table_rows`; `least` so many, those over the number of rows empty."""
    for number in range(max(least, -(-len(found) // A_PACK))):
        yield {
            "id": f"{identifier}/{number}", "document": document, "owner": identifier, "number": number,
            "body": _packed(found[number * A_PACK : (number + 1) * A_PACK]),
        }  # fmt: skip


def drop(connection: Connection, identifier: str) -> list[Change]:
    """Take a table away, with its rows."""
    gone = rows.drop(connection, "found_tables", {"id": identifier})
    return [*_drop_rows(connection, identifier), *([gone] if gone else [])]


def _drop_rows(connection: Connection, identifier: str) -> list[Change]:
    packs = [row[0] for row in connection.execute("SELECT id FROM table_rows WHERE owner = ?", (identifier,))]
    return [gone for pack in packs if (gone := rows.drop(connection, "table_rows", {"id": pack})) is not None]


def listed(connection: Connection) -> list[Row]:
    """All tables: id, document, body."""
    return rows.all_rows(connection, "SELECT id, document, body FROM found_tables ORDER BY position, id")


def rows_of(connection: Connection, identifier: str) -> Iterator[TableRow]:
    """The rows of a table in their order.

    Raises:
        UserError: ``case.damaged`` where they can't be unpacked.
    """
    query = "SELECT body FROM table_rows WHERE owner = ? ORDER BY number"
    for (body,) in connection.execute(query, (identifier,)):
        for page, box, kind, section, cells in _unpacked(body):
            yield TableRow(page, tuple(box), kind, section, tuple(cells))


def _packed(found: Sequence[TableRow]) -> str:
    text = json.dumps([list(row) for row in found], ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(zlib.compress(text.encode(), 6)).decode("ascii")


def _unpacked(body: str) -> list[Any]:
    try:
        unpacking = zlib.decompressobj()
        text = unpacking.decompress(base64.b64decode(body), _MOST_BYTES)
        return list(json.loads(text))
    except (ValueError, zlib.error) as error:
        raise UserError("case.damaged", path="", part="table_rows") from error
