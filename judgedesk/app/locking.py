"""Locking a case that stays open: its keys go, everything else stays until the passphrase brings them back."""

from typing import Final

from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment

MINUTES: Final = 10
"""Without input before a window locks itself, unless the user said otherwise."""
LONGEST: Final = 24 * 60


def minutes(case: Case) -> int:
    """After how many minutes without input the user's window locks itself; 0: never."""
    row = case.file.reading().execute("SELECT value FROM meta WHERE key = ?", (_key(case),)).fetchone()
    return int(row[0]) if row is not None and row[0].isdecimal() else MINUTES


def set_minutes(case: Case, number: int) -> Changes:
    """Choose it for the user in this case.

    Raises:
        UserError: ``lock.bad_minutes``, ``case.read_only``.
    """
    if not 0 <= number <= LONGEST:
        raise UserError("lock.bad_minutes", most=LONGEST)
    with case.file.writing() as connection:
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_key(case), str(number)))
        case.file.record(connection, Compartment.CASE, "lock.set", case.user, {"minutes": number})
    return Changes(frozenset({"lock"}), (case.user,))


def _key(case: Case) -> str:
    return f"lock {case.user}"


def rest(case: Case) -> None:
    """Let go of the keys. Nothing may be under way; what asks for the case meanwhile gets ``case.resting``."""
    for holder in list(case.holders):
        holder.rest()
    case.forget()
    case.file.rest()


def resume(case: Case, passphrase: str) -> None:
    """Go on where it was. Takes as long as opening: call it from a worker thread.

    Raises:
        UserError: ``keys.refused``, ``case.keys_damaged``, ``case.damaged``, …; the case goes on resting.
    """
    case.file.resume(passphrase)
