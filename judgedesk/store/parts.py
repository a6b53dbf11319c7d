"""Files found inside a container, waiting to become documents of their own. Inside the caller's transaction."""

import hashlib
from dataclasses import dataclass

from judgedesk.store.database import Connection
from judgedesk.store.rows import Row, all_rows

LOCKED = "archive.encrypted"
TOO_DEEP = "part.too_deep"
MOST_LEVELS = 10
"""How deep files inside files are opened; what lies deeper is kept and said."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stored part. `document` is its document once there is one; `original` is '' where no bytes could be had."""

    parent: int
    part: int
    name: str
    size: int
    sha256: str
    original: str
    file_key: bytes
    cipher_sha256: str
    kind: str
    problem: str
    document: int | None


def add(connection: Connection, part: Part) -> None:
    """Note a part; one that is known already stays as it is."""
    connection.execute(
        "INSERT OR IGNORE INTO parts (parent, part, name, size, sha256, original, file_key, cipher_sha256, kind,"
        " problem) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            part.parent, part.part, part.name, part.size, part.sha256, part.original or None, part.file_key or None,
            part.cipher_sha256 or None, part.kind, part.problem,
        ),
    )  # fmt: skip


def locked_in(connection: Connection) -> list[int]:
    """Containers that are read but for parts that no known password opened."""
    rows = connection.execute(
        "SELECT DISTINCT p.parent FROM parts p JOIN documents c ON c.id = p.parent "
        "WHERE c.state = 'ready' AND p.problem = ? AND p.sha256 = '' ORDER BY p.parent",
        (LOCKED,),
    )
    return [row[0] for row in rows]


def needed(connection: Connection, parent: int, part: int) -> bool:
    """Whether the bytes of a part are still wanted: those of a locked one are, for others there is a document."""
    row = connection.execute(
        "SELECT sha256, problem FROM parts WHERE parent = ? AND part = ?", (parent, part)
    ).fetchone()
    return row is None or (row[0] == "" and row[1] == LOCKED)


def unlock(connection: Connection, parent: int, part: int) -> None:
    """Make room for the bytes of a part that was locked: its line in the ledger goes."""
    row = connection.execute("SELECT document FROM parts WHERE parent = ? AND part = ?", (parent, part)).fetchone()
    if row is not None and row[0] is not None:
        connection.execute("DELETE FROM sightings WHERE document = ?", (row[0],))
        connection.execute("DELETE FROM documents WHERE id = ? AND original IS NULL", (row[0],))
    connection.execute("DELETE FROM parts WHERE parent = ? AND part = ?", (parent, part))


def following(connection: Connection, parent: int) -> int:
    """Number of the first part of a container that is not stored yet."""
    row = connection.execute("SELECT coalesce(max(part), -1) + 1 FROM parts WHERE parent = ?", (parent,)).fetchone()
    return int(row[0])


def waiting(connection: Connection) -> list[Part]:
    """Parts that are no documents yet, or whose document is not whole, of containers that are read; in order."""
    rows = all_rows(
        connection,
        "SELECT p.* FROM parts p JOIN documents c ON c.id = p.parent LEFT JOIN documents d ON d.id = p.document "
        "WHERE c.state <> 'arriving' AND (p.document IS NULL OR d.state = 'arriving') ORDER BY p.parent, p.part",
    )
    return [_part(row) for row in rows]


def become(connection: Connection, parent: int, part: int, document: int) -> None:
    """The part is that document now, which holds its original, or has the same bytes."""
    connection.execute(
        "UPDATE parts SET document = ?, original = NULL, file_key = NULL, cipher_sha256 = NULL "
        "WHERE parent = ? AND part = ?",
        (document, parent, part),
    )


def forget(connection: Connection, parent: int) -> list[str]:
    """Drop the parts of a container that goes; returns the names of their originals, to be removed after commit."""
    rows = connection.execute("SELECT original FROM parts WHERE parent = ? AND original IS NOT NULL", (parent,))
    names = [row[0] for row in rows]
    connection.execute("DELETE FROM parts WHERE parent = ?", (parent,))
    return names


def level(connection: Connection, document: int) -> int:
    """How many containers a document lies in."""
    deep, at = 0, document
    while deep <= MOST_LEVELS:
        row = connection.execute("SELECT parent FROM documents WHERE id = ?", (at,)).fetchone()
        if row is None or row[0] is None:
            break
        at, deep = row[0], deep + 1
    return deep


def too_deep(connection: Connection, container: int | None) -> bool:
    """Whether what lies in a container is not opened; what lies in none is."""
    return container is not None and level(connection, container) >= MOST_LEVELS


def salt(parent: int, part: int, sha256: str) -> bytes:
    """What a part's original is named by: never what a file of the same bytes is named by."""
    return hashlib.sha256(f"part {part} of document {parent} {sha256}".encode()).digest()


def _part(row: Row) -> Part:
    return Part(
        parent=row["parent"],
        part=row["part"],
        name=row["name"],
        size=row["size"],
        sha256=row["sha256"],
        original=row["original"] or "",
        file_key=row["file_key"] or b"",
        cipher_sha256=row["cipher_sha256"] or "",
        kind=row["kind"] or "",
        problem=row["problem"],
        document=row["document"],
    )
