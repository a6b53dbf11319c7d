"""Watched folders: what came into them since is offered, never taken."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from judgedesk.app.casefile import Case
from judgedesk.app.sources import scan
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit

CHANGED = Changes(frozenset({"watched"}))


@dataclass(frozen=True, slots=True)
class Watched:
    """A watched folder and the volume its files go into ('' for the folder's own)."""

    path: str
    volume: str


@dataclass(frozen=True, slots=True)
class Offered:
    """A file that the case does not have. `why` is ``new``, ``changed`` or ``gone`` (the folder itself)."""

    path: str
    name: str
    volume: str
    size: int
    why: str


def watched(case: Case) -> list[Watched]:
    """The watched folders in the order of their paths."""
    rows = case.file.reading().execute("SELECT path, volume FROM watched ORDER BY path")
    return [Watched(row[0], row[1]) for row in rows]


def watch(case: Case, folder: Path, volume: str = "") -> Changes:
    """Look into a folder from now on whenever the case is open.

    Raises:
        UserError: ``path.unknown`` when there is no such folder; ``case.read_only``.
    """
    if not folder.is_dir():
        raise UserError("path.unknown", path=str(folder))
    path = str(folder.resolve())
    with case.file.writing(Compartment.CASE) as connection:
        query = "INSERT OR REPLACE INTO watched (path, volume, at) VALUES (?, ?, ?)"
        connection.execute(query, (path, volume, audit.now()))
        case.file.record(connection, Compartment.CASE, "folder.watched", "", {"path": path, "volume": volume})
    return CHANGED


def unwatch(case: Case, folder: Path) -> Changes:
    """Look into a folder no more.

    Raises:
        UserError: ``watched.unknown``, ``case.read_only``.
    """
    path = str(folder.resolve())
    with case.file.writing(Compartment.CASE) as connection:
        if not connection.execute("DELETE FROM watched WHERE path = ?", (path,)).rowcount:
            raise UserError("watched.unknown", path=str(folder))
        case.file.record(connection, Compartment.CASE, "folder.unwatched", "", {"path": path})
    return CHANGED


def offered(case: Case) -> list[Offered]:
    """Files in watched folders that are new, or changed since they were taken; by size and time, no file is read.

    A folder that is not there now is one line, too: nothing can be said of what it holds.
    """
    found = []
    known = _seen(case)
    for folder in watched(case):
        path = Path(folder.path)
        if not path.is_dir():
            found.append(Offered(folder.path, path.name, folder.volume, 0, "gone"))
            continue
        for source in scan([path], folder.volume or None, case.path):
            why = _why(source.path, source.size, known.get(source.where))
            if why:
                found.append(Offered(source.where, source.name, source.volume, source.size, why))
    return found


def _seen(case: Case) -> dict[str, tuple[int, str]]:
    """Path → size and time at which the file there was last taken."""
    found: dict[str, tuple[int, str]] = {}
    for part in case.file.parts:
        if part is Compartment.CHAMBERS:
            continue
        rows = case.file.reading(part).execute(
            "SELECT s.path, d.size, s.at FROM sightings s JOIN documents d ON d.id = s.document ORDER BY s.id"
        )
        found |= {row[0]: (row[1], row[2]) for row in rows}
    return found


def _why(path: Path, size: int, known: tuple[int, str] | None) -> str:
    if known is None:
        return "new"
    if size != known[0]:
        return "changed"
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return ""
    return "changed" if changed > datetime.fromisoformat(known[1]) else ""
