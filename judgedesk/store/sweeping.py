"""What a kill left among the originals: unfinished files, and files that no document names."""

from typing import TYPE_CHECKING

from judgedesk.domain.roles import Compartment
from judgedesk.store import originals

if TYPE_CHECKING:  # it calls this when it is opened
    from judgedesk.store.casefile import CaseFile


def sweep(case: "CaseFile") -> None:
    """Remove it; files that no document names only where the user's keys open every compartment."""
    place = case.folder / originals.FOLDER
    for unfinished in place.glob("*.tmp"):
        unfinished.unlink(missing_ok=True)
    if set(case.parts) != set(Compartment):
        return
    _drop_lone_placeholders(case)
    known = set()
    for part in (Compartment.CASE, Compartment.SEALED):
        for table in ("documents", "parts"):
            rows = case.writer(part).execute(f"SELECT original FROM {table} WHERE original IS NOT NULL")
            known |= {row[0] for row in rows}
    for path in place.glob("??/*"):
        if path.name not in known:
            path.unlink(missing_ok=True)


def _drop_lone_placeholders(case: "CaseFile") -> None:
    """A kill between placeholder and sealed document leaves a placeholder for nothing."""
    kept = {row[0] for row in case.writer(Compartment.SEALED).execute("SELECT id FROM documents")}
    rows = case.writer(Compartment.CASE).execute("SELECT id FROM documents WHERE state = 'sealed'").fetchall()
    lone = [row[0] for row in rows if row[0] not in kept]
    if lone:
        with case.writing(Compartment.CASE) as connection:
            connection.executemany("DELETE FROM documents WHERE id = ?", [(document,) for document in lone])
