"""One encrypted SQLite database: how it is opened and which settings keep a committed row through a kill.

Settings (measured in `tests/benchmarks/bench_store.py`, reasons in `judgedesk/README.md`): WAL, synchronous FULL, pages
of 8 KiB, secure delete, temporary storage in memory only.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeAlias

import sqlcipher3.dbapi2 as sqlcipher

from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.language.fold import broken_parts, index_text
from judgedesk.store import cipher

Connection: TypeAlias = Any
"""A `sqlcipher3.dbapi2.Connection`; the package has no types."""

DatabaseError: type[Exception] = sqlcipher.DatabaseError
OperationalError: type[Exception] = sqlcipher.OperationalError
IntegrityError: type[Exception] = sqlcipher.IntegrityError

FILE_NAMES = {Compartment.CASE: "case.db", Compartment.SEALED: "sealed.db", Compartment.CHAMBERS: "chambers.db"}
PAGE_SIZE = 8192


class NotThisKey(Exception):
    """The database does not open with this key, or is not a database."""


def connect(folder: Path, part: Compartment, compartment_key: bytes, *, read_only: bool) -> Connection:
    """Open a compartment. The connection is in autocommit; `writing` begins transactions.

    Raises:
        NotThisKey: wrong key, or a file that is no database of ours.
        UserError: ``disk.full``, ``disk.unwritable`` where it is to be written.
    """
    try:
        return _connected(folder, part, compartment_key, read_only=read_only)
    except NotThisKey:
        if not (read_only and _stands_still(folder / FILE_NAMES[part])):
            raise
        return _connected(folder, part, compartment_key, read_only=True, how="&immutable=1")


def _stands_still(path: Path) -> bool:
    """Whether a database lies on a medium that can't be written to, and no log beside it holds more: SQLite reads such
    a one only where it is told that nobody changes it.
    """
    log = path.with_name(f"{path.name}-wal")
    try:
        if log.exists() and log.stat().st_size:
            return False
        with path.open("r+b"):
            return False
    except OSError:
        return path.is_file()


def _connected(
    folder: Path, part: Compartment, compartment_key: bytes, *, read_only: bool, how: str = ""
) -> Connection:
    path = folder / FILE_NAMES[part]
    raw = cipher.derive(compartment_key, f"database {part.value}")
    mode = "rw" if read_only or path.exists() else "rwc"
    connection = sqlcipher.connect(
        f"{path.resolve().as_uri()}?mode={mode}{how}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=10,
    )
    try:
        # SQLCipher prints to standard error of its own accord; what matters is raised.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{raw.hex()}'\"")
        connection.execute(f"PRAGMA cipher_page_size = {PAGE_SIZE}")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA trusted_schema = ON")  # the index reads through a view with our function
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA cache_size = -65536")
    except DatabaseError as error:
        connection.close()
        plain = _plain(error)
        if not read_only and isinstance(plain, UserError):  # the disk refuses it, whichever key it is
            raise plain from error
        raise NotThisKey(part.value) from error
    connection.create_function("index_text", 1, index_text, deterministic=True)
    connection.create_function("broken_parts", 1, broken_parts, deterministic=True)
    connection.row_factory = sqlcipher.Row
    return connection


def rekey(connection: Connection, part: Compartment, compartment_key: bytes) -> None:
    """Encrypt the whole database anew under another compartment key."""
    raw = cipher.derive(compartment_key, f"database {part.value}")
    connection.execute(f"PRAGMA rekey = \"x'{raw.hex()}'\"")
    # Until the log is written back the file itself still holds pages under the old key.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def damage_said(folder: Path) -> Iterator[None]:
    """A database that can't be read is nobody's bug: ``case.damaged``."""
    try:
        yield
    except DatabaseError as error:
        plain = _plain(error)
        if not isinstance(plain, UserError):
            plain = UserError("case.damaged", path=str(folder), part=folder.name)
        raise plain from error


@contextmanager
def writing(connection: Connection) -> Iterator[Connection]:
    """One transaction: committed at the end, rolled back on any exception.

    Raises:
        UserError: ``disk.full`` or ``disk.unwritable`` when the file system refuses.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    except OperationalError as error:
        raise _plain(error) from error


def _plain(error: Exception) -> Exception:
    words = str(error).lower()
    if "full" in words:
        return UserError("disk.full")
    if "readonly" in words or "disk i/o" in words or "unable to open" in words:
        return UserError("disk.unwritable")
    if "locked" in words:
        return UserError("case.busy")
    return error


def problems_of(connection: Connection) -> list[str]:
    """What the database's own checks find: every page's authentication code, then structure and indexes."""
    with suppress(OperationalError):
        # The check sees the file alone. Where a full disk cut it off within a page, the log has that page whole.
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    found = [f"page: {row[0]}" for row in connection.execute("PRAGMA cipher_integrity_check")]
    if not found:
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'page_index'").fetchone():
            # The check of FTS5 goes by what this connection last knew of the index: a search makes it look anew.
            connection.execute("SELECT rowid FROM page_index WHERE page_index MATCH '\"a\"' LIMIT 1").fetchall()
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        found += [f"foreign key: {row[0]} {row[1]}" for row in connection.execute("PRAGMA foreign_key_check")]
    return found
