"""Keyed hashes of the names of protected persons, in `case.db`: for the leak guard of those who don't hold the names.

They are out of date from the moment in which an identity changes, in the same transaction or before it, until somebody
who holds the key to identities makes them anew: so a kill never leaves old hashes that pass for new ones.
"""

from dataclasses import dataclass

from judgedesk.domain.roles import Compartment
from judgedesk.store.casefile import CaseFile
from judgedesk.store.database import Connection


@dataclass(frozen=True, slots=True)
class NameHashes:
    """A blob of hashes and the key that they were made under."""

    secret: bytes
    blob: bytes


def read(case: CaseFile) -> NameHashes | None:
    """The hashes; None where there are none, or an identity changed since."""
    row = case.reading().execute("SELECT secret, hashes, current FROM name_hashes WHERE id = 1").fetchone()
    if row is None or not row[2] or _waiting(case.reading()):
        return None
    return NameHashes(bytes(row[0]), bytes(row[1]))


def _waiting(connection: Connection) -> bool:
    """Whether a change of identities is declared and not carried out yet."""
    part = Compartment.SEALED.value
    return connection.execute("SELECT 1 FROM intents WHERE part = ? LIMIT 1", (part,)).fetchone() is not None


def write(case: CaseFile, hashes: NameHashes) -> None:
    """Put new hashes in place of the old."""
    with case.writing(Compartment.CASE, aside=True) as connection:
        connection.execute(
            "INSERT OR REPLACE INTO name_hashes (id, secret, hashes, current) VALUES (1, ?, ?, 1)",
            (hashes.secret, hashes.blob),
        )


def outdate(case: CaseFile) -> None:
    """An identity is about to change. Committed before the change is, so that no kill can part the two."""
    with case.writing(Compartment.CASE, aside=True) as connection:
        connection.execute("UPDATE name_hashes SET current = 0 WHERE id = 1")


def there(case: CaseFile) -> bool:
    """Whether there are hashes, of today or older."""
    return case.reading().execute("SELECT 1 FROM name_hashes WHERE id = 1").fetchone() is not None
