"""Creating, opening, checking, copying a case, and who works on it."""

import threading
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from weakref import WeakSet

from judgedesk.app import protected, seals
from judgedesk.app.sitting import Sitting
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment, Role, compartments_of, may_administer
from judgedesk.search.check import integrity
from judgedesk.search.facts import Remembered
from judgedesk.store import backup as backups
from judgedesk.store import database, intents, manifest, serving, verify
from judgedesk.store import users as user_slots
from judgedesk.store.attempts import Attempts
from judgedesk.store.casefile import SUFFIX, CaseFile
from judgedesk.store.cipher import Cost
from judgedesk.store.keys import FILE_NAME as KEYS
from judgedesk.store.keys import KeyFile
from judgedesk.store.verify import Problem, Report

__all__ = ["Case", "Problem", "Report"]


class Rests(Protocol):
    """What holds keys of its own while a case is open."""

    def rest(self) -> None:
        """Let go of them."""


class Case:
    """An open case, as the window and the command line hold it. `file` is the store's; only `app` uses it.

    `beside` holds what lives beside it and ends before it is closed.
    """

    def __init__(self, file: CaseFile) -> None:
        self.file = file
        self.beside = ExitStack()
        self.sitting = Sitting()
        self.holders: WeakSet[Rests] = WeakSet()
        row = file.reading().execute("SELECT value FROM meta WHERE key = 'title'").fetchone()
        self.title = str(row[0]) if row else ""
        self._guard = threading.Lock()
        self._remembered: dict[Compartment, tuple[tuple[int, int], Remembered]] = {}

    def remembered(self, part: Compartment) -> Remembered:
        """What was read of the pages of a compartment and is still true."""
        version = self.file.version(part)
        with self._guard:
            known = self._remembered.get(part)
            if known is None or known[0] != version:
                known = self._remembered[part] = (version, Remembered())
            return known[1]

    def forget(self) -> None:
        """Let go of what was read of the pages."""
        with self._guard:
            self._remembered.clear()

    @property
    def attempts(self) -> Attempts | None:
        """What was tried in vain for this user before they opened the case; None where nothing was."""
        return self.file.attempts

    @property
    def path(self) -> Path:
        """The case folder."""
        return self.file.folder

    @property
    def user(self) -> str:
        """Who opened it."""
        return self.file.user

    @property
    def role(self) -> Role:
        """That user's role."""
        return self.file.role

    @property
    def writable(self) -> bool:
        """Whether it was opened for writing."""
        return self.file.writable

    @property
    def withheld(self) -> tuple[str, ...]:
        """What the user's keys don't open: ``identities``, ``findings``."""
        return self.file.withheld

    def close(self) -> None:
        """Close the case; a second call does nothing."""
        with ExitStack() as last:
            last.callback(self.file.close)
            self.beside.close()
            if not self.file.closed:
                # What can't be made now (the disk is full, the case is damaged or gone) is made on the next opening.
                with suppress(database.DatabaseError, UserError, OSError):
                    protected.refresh(self.file)

    def __enter__(self) -> "Case":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class Summary:
    """The case in numbers. `pages_waiting` have no text yet, `files_waiting` are of a kind not read yet, `unreadable`
    files could not be read.
    """

    title: str
    documents: int
    pages: int
    pages_searchable: int
    pages_waiting: int
    files_waiting: int
    unreadable: int
    tags: int
    counts: int
    persons: int


@dataclass(frozen=True, slots=True)
class User:
    """A key slot."""

    name: str
    role: Role
    keys: tuple[str, ...]


def folder_of(path: Path) -> Path:
    """A path with the ending of case folders."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


def existing(path: Path) -> Path:
    """The case folder meant by a path, whose ending may be left out.

    Raises:
        UserError: ``case.keys_damaged`` for a case that lost its keys.
    """
    folder = path if path.is_dir() else folder_of(path)
    # The manifest is written when a case is closed: a folder with one was a whole case once.
    if (folder / manifest.FILE_NAME).exists() and not (folder / KEYS).exists():
        raise UserError("case.keys_damaged", path=str(folder))
    return folder


def create_case(path: Path, title: str, user: str, role: Role, passphrase: str, cost: Cost | None = None) -> Case:
    """A new case with one user.

    Raises:
        UserError: ``case.exists``, ``case.no_title``, ``users.no_name``, ``keys.no_passphrase``, ``disk.unwritable``;
            ``users.not_yours`` for a role that may not say who opens it.
    """
    if role is Role.LAY_JUDGE:
        raise UserError("users.not_yours", user=user)
    if not title.strip():
        raise UserError("case.no_title")
    title.encode()  # before a folder is made; what is no text is refused by `faults.refusal`
    check_user(user, passphrase)
    return Case(CaseFile.create(path, title.strip(), user.strip(), role, passphrase, cost))


def check_user(user: str, passphrase: str) -> None:
    """A name that can be printed, and a passphrase: ``users.no_name``, ``keys.no_passphrase``."""
    if not user.strip() or len(user) > 80 or not user.isprintable():
        raise UserError("users.no_name", user=user[:80])
    if not passphrase:
        raise UserError("keys.no_passphrase")


def open_case(path: Path, user: str, passphrase: str, *, write: bool = True) -> Case:
    """Unlock a case and finish what a kill may have left half done.

    Raises:
        UserError: ``case.not_a_case``, ``keys.refused``, ``case.locked``, ``case.newer``, ``case.damaged``, …
    """
    return _begun(CaseFile.open(existing(path), user.strip(), passphrase, write=write))


def open_for_writing(case: Case) -> Case:
    """A case that is open for reading once more, for writing, without its passphrase; the first stays open.

    Raises:
        UserError: ``case.locked``, ``keys.read_only``, ``keys.refused``, …
    """
    return _begun(case.file.again())


def _begun(file: CaseFile) -> Case:
    try:
        with database.damage_said(file.folder):
            intents.carry_out(file, seals.STEPS)
            protected.refresh(file)
            serving.sweep(file)
            return Case(file)
    except BaseException:
        with suppress(database.DatabaseError):
            file.close()
        raise


def users_of(path: Path) -> list[str]:
    """Names in the slots of a case folder; needs no key.

    Raises:
        UserError: ``case.not_a_case``, ``case.keys_damaged``.
    """
    return list(KeyFile.read(path).slots)


def users(case: Case) -> list[User]:
    """Who can open the case, in the order they were added."""
    keys = case.file.keys
    return [
        User(slot.user, slot.role, tuple(part.value for part in user_slots.held_by(keys, slot.user)))
        for slot in keys.slots.values()
    ]


def add_user(case: Case, name: str, role: Role, passphrase: str, cost: Cost | None = None) -> Changes:
    """A slot for somebody.

    Raises:
        UserError: ``users.exists``, ``users.no_name``, ``keys.no_passphrase``; ``users.not_yours``; ``keys.not_yours``
            when the role holds a key that the caller does not.
    """
    check_user(name, passphrase)
    _may_administer(case)
    user_slots.add(case.file, name.strip(), role, passphrase, cost)
    return Changes(frozenset({"users"}), (name.strip(),))


def remove_user(case: Case, name: str) -> Changes:
    """Take a slot away and rotate the keys it held.

    Raises:
        UserError: ``users.unknown``, ``users.yourself``, ``users.not_yours``, ``keys.not_yours``.
    """
    _may_administer(case)
    user_slots.remove(case.file, name)
    return Changes(frozenset({"users"}), (name,))


def change_passphrase(case: Case, passphrase: str) -> Changes:
    """A new passphrase for the caller."""
    check_user(case.user, passphrase)
    user_slots.change_passphrase(case.file, passphrase)
    return Changes(frozenset({"users"}), (case.user,))


def _may_administer(case: Case) -> None:
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    if not may_administer(case.role):
        raise UserError("users.not_yours", user=case.user)


def grant_identities(case: Case, name: str) -> Changes:
    """Let a named clerk hold the key to identities, until it is taken back.

    Raises:
        UserError: ``grant.not_yours`` unless a judge does it; ``grant.not_clerk``; ``users.unknown``;
            ``case.read_only``.
    """
    _may_grant(case)
    if any(user.name == name and user.role is not Role.CLERK for user in users(case)):
        raise UserError("grant.not_clerk", user=name)
    user_slots.grant(case.file, name, Compartment.SEALED)
    return Changes(frozenset({"users"}), (name,))


def revoke_identities(case: Case, name: str) -> Changes:
    """Take that key back and rotate it: what is sealed from now on, and all that was, is closed to them.

    Raises:
        UserError: ``grant.none``, ``grant.not_yours``, ``users.unknown``, ``case.read_only``.
    """
    _may_grant(case)
    user_slots.revoke(case.file, name, Compartment.SEALED)
    return Changes(frozenset({"users"}), (name,))


def _may_grant(case: Case) -> None:
    _may_administer(case)
    if case.role is not Role.JUDGE:
        raise UserError("grant.not_yours", user=case.user)


def summary(case: Case) -> Summary:
    """The case in numbers, over the compartments open to the user."""
    documents = pages = searchable = waiting = files_waiting = unreadable = tags = 0
    for part in _document_parts(case):
        connection = case.file.reading(part)
        for state, number in connection.execute("SELECT state, count(*) FROM documents GROUP BY state"):
            documents += number if state not in ("arriving", "sealed") else 0
            unreadable += number if state == "failed" else 0
            files_waiting += number if state == "pending" else 0
        for source, number in connection.execute(
            "SELECT source, count(*) FROM pages WHERE id >> 20 NOT IN "
            "(SELECT id FROM documents WHERE state = 'arriving') GROUP BY source"
        ):
            pages += number
            searchable += number if source in ("text", "ocr") else 0
            waiting += number if source == "none" else 0
        tags += int(connection.execute("SELECT count(*) FROM tags").fetchone()[0])
    connection = case.file.reading()
    counts = int(connection.execute("SELECT count(*) FROM counts").fetchone()[0])
    persons = int(connection.execute("SELECT count(*) FROM persons").fetchone()[0])
    return Summary(
        title=case.title,
        documents=documents,
        pages=pages,
        pages_searchable=searchable,
        pages_waiting=waiting,
        files_waiting=files_waiting,
        unreadable=unreadable,
        tags=tags,
        counts=counts,
        persons=persons,
    )


def _document_parts(case: Case) -> list[Compartment]:
    return [part for part in case.file.parts if part is not Compartment.CHAMBERS]


def check(
    case: Case, progress: Callable[[int, int], None] | None = None, cancel: threading.Event | None = None
) -> Report:
    """Verify everything the user's keys reach; see `store.verify`. A case open for writing logs that it was done."""
    report = verify.verify(case.file, integrity, progress, cancel)
    if case.writable and not (cancel is not None and cancel.is_set()):
        found = {"problems": len(report.problems), "not_checked": len(report.not_checked)}
        # What is damaged may not take an event any more; the report says so.
        with suppress(UserError, database.DatabaseError), case.file.writing(aside=True) as connection:
            case.file.record(connection, Compartment.CASE, "case.verified", "", found)
    return report


def check_ciphertext(path: Path) -> Report:
    """Verify a case folder without any key, by its signed manifest."""
    return verify.verify_ciphertext(path)


def backup(case: Case, destination: Path, progress: Callable[[int, int], None] | None = None) -> Report:
    """A verified copy, still encrypted, while the case is open; logged where it is open for writing. Never inside the
    case: both would be lost together.
    """
    _apart(destination, case.path)
    report = backups.backup(case.file, destination, progress)
    if case.writable:
        made = {"path": str(destination.absolute()), "problems": len(report.problems)}
        with case.file.writing(aside=True) as connection:
            case.file.record(connection, Compartment.CASE, "backup.made", destination.name, made)
    return report


def restore(source: Path, destination: Path, progress: Callable[[int, int], None] | None = None) -> Report:
    """A backup back to a working case, never inside the backup."""
    _apart(destination, existing(source))
    return backups.restore(existing(source), destination, progress)


def _apart(destination: Path, folder: Path) -> None:
    if destination.resolve().is_relative_to(folder.resolve()):
        raise UserError("case.exists", path=str(folder))


def holders(case: Case, part: Compartment) -> list[str]:
    """Users who hold the key of a compartment; of a case that a clerk began nobody may hold that of identities."""
    keys = case.file.keys
    return [name for name in keys.slots if part in user_slots.held_by(keys, name)]


def roles_open_to(case: Case) -> list[Role]:
    """Roles the user can give to somebody: those whose keys they hold themselves, or that nobody holds yet."""
    made = {part for part in Compartment if any(case.file.keys.wrapped[part])}
    if not may_administer(case.role):
        return []
    return [role for role in Role if all(part in case.file.parts or part not in made for part in compartments_of(role))]
