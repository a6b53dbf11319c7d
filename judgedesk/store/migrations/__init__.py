"""Numbered, forward-only migrations, one set a compartment, run by sqlite-utils on the encrypted connection."""

from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store.database import Connection
from judgedesk.store.light import Database, Migrations
from judgedesk.store.migrations import case, chambers, sealed

SETS: dict[Compartment, Migrations] = {
    Compartment.CASE: case.migrations,
    Compartment.SEALED: sealed.migrations,
    Compartment.CHAMBERS: chambers.migrations,
}


def _names(part: Compartment) -> list[str]:
    return [migration.name for migration in SETS[part]._migrations]


def _applied(connection: Connection) -> list[str]:
    table = connection.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone()
    if table is None:
        return []
    return [row[0] for row in connection.execute("SELECT name FROM _sqlite_migrations ORDER BY id")]


def refuse_newer(connection: Connection, part: Compartment) -> None:
    """A file of a later program is left untouched: ``case.newer``."""
    unknown = [name for name in _applied(connection) if name not in _names(part)]
    if unknown:
        raise UserError("case.newer", path=part.value, format=unknown[0])


def is_current(connection: Connection, part: Compartment) -> bool:
    """Whether nothing is left to apply. Costs one query: the cold path asks this only."""
    return _applied(connection) == _names(part)


def migrate(connection: Connection, part: Compartment) -> None:
    """Bring a database up to date, each migration and its record in one transaction."""
    refuse_newer(connection, part)
    database: Any = Database(connection)
    row_factory, connection.row_factory = connection.row_factory, None
    try:
        SETS[part].apply(database)
    finally:
        connection.row_factory = row_factory
