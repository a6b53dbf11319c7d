"""A case that stays open while its window is locked, while somebody else writes it, or while its drive is away."""

from dataclasses import dataclass
from typing import Final

from judgedesk.app import seals
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment, may_write
from judgedesk.store import database, intents, lock
from judgedesk.store.keys import gone

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


@dataclass(frozen=True, slots=True)
class Writer:
    """Who has a case open for writing, on which machine, and since when (UTC, ISO 8601)."""

    who: str
    where: str
    since: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a case stands that is open in a window.

    Attributes:
        gone: its drive or folder is away.
        writer: who keeps this window from writing; None where nobody does.
        may_write: whether the user's role may write at all.
    """

    gone: bool
    writer: Writer | None
    may_write: bool


def standing(case: Case) -> Standing:
    """Look at the folder; needs no key and takes no lock for longer than a moment."""
    held = None if case.writable else lock.holder(case.path)
    return Standing(gone(case.path), Writer(**held) if held is not None else None, may_write(case.role))


def reconnect(case: Case) -> Changes:
    """Go on after the drive came back: every file is opened anew, what was cut off is carried out.

    Raises:
        UserError: ``case.gone`` while it is away; ``case.locked`` where somebody took it meanwhile; as `open_case`.
    """
    case.forget()
    case.file.reconnect()
    if case.writable and not case.file.resting:
        with database.damage_said(case.path):
            intents.carry_out(case.file, seals.STEPS)
    return Changes(frozenset({"documents", "tags", "records", "persons", "counts"}))
