"""An open case file: its three compartments, who opened them, one writer and any number of readers."""

import os
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import WITHHELD, Compartment, Role, may_write
from judgedesk.store import attempts, audit, cipher, database, lock, manifest, migrations, originals, sweeping, users
from judgedesk.store.attempts import Attempts
from judgedesk.store.cipher import Cost
from judgedesk.store.database import Connection
from judgedesk.store.files import refused
from judgedesk.store.gate import WriterGate
from judgedesk.store.keys import KeyFile, Unlocked, gone

SUFFIX = ".jdcase"


def _unlocked(folder: Path, keys: KeyFile, user: str, passphrase: str) -> Unlocked:
    """A user's keys; a wrong passphrase is counted."""
    try:
        return keys.unlock(user, passphrase)
    except UserError as error:
        if error.code == "keys.refused" and user in keys.slots:
            attempts.note(folder, user, audit.now())
        raise


class CaseFile:
    """An unlocked case folder. Made by `create` or `open`; closed once."""

    def __init__(self, folder: Path, keys: KeyFile, unlocked: Unlocked, *, writable: bool) -> None:
        self.folder = folder
        self.keys = keys
        self.unlocked = unlocked
        self.writable = writable
        self.gate = WriterGate()
        self._lock = lock.WriteLock(folder, unlocked.slot.user, audit.now()) if writable else None
        self._writers: dict[Compartment, Connection] = {}
        self._readers: dict[tuple[int, Compartment], Connection] = {}
        self._guard = threading.Lock()
        self._changed = False
        self._commits: Counter[Compartment] = Counter()
        self._closed = self._resting = False
        self._ending = threading.RLock()  # a window may be closed while its case goes to rest
        self.attempts: Attempts | None = None

    # -- opening and closing ------------------------------------------------------------------------------------

    @classmethod
    def create(cls, folder: Path, title: str, user: str, role: Role, passphrase: str, cost: Cost | None) -> "CaseFile":
        """A new case with one user.

        Raises:
            UserError: ``case.exists``, ``case.network_drive``, ``disk.unwritable``.
        """
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UserError("case.exists", path=str(folder))
        lock.refuse_network(folder)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / originals.FOLDER).mkdir()
        except OSError as error:
            raise refused(error, folder) from error
        keys = KeyFile.new()
        fresh = {part: [os.urandom(cipher.KEY_BYTES)] for part in Compartment}
        keys.add(user, role, passphrase, cost or Cost.tuned(), fresh)
        keys.close_with(fresh[Compartment.CASE][0])
        case = cls(folder, keys, keys.unlock(user, passphrase), writable=True)
        try:
            for part in case.parts:
                users.make_database(folder, part, case.key(part))
            case._open_writers()
            with case.writing(Compartment.CASE) as connection:
                connection.execute("INSERT INTO meta VALUES ('title', ?)", (title,))
                case.record(connection, Compartment.CASE, "case.created", "", {"title": title})
                users.told(case, connection, "user.added", user, users.given(keys, user))
            heads = {part: audit.head(connection) for part, connection in case._writers.items()}
            manifest.write(folder, user, case.unlocked.identity, heads, {})
            # Last: a folder cut short before this is no case, rather than one without its databases.
            keys.write(folder, case.key(Compartment.CASE))
        except BaseException:
            case._changed = False  # nothing is signed for that is no case yet
            case.close()
            raise
        return case

    @classmethod
    def open(cls, folder: Path, user: str, passphrase: str, *, write: bool) -> "CaseFile":
        """Unlock a case.

        Raises:
            UserError: ``case.not_a_case``, ``case.keys_damaged``, ``keys.refused``, ``case.locked``, ``case.newer``,
                ``case.damaged``, ``keys.read_only`` when a reader asks to write.
        """
        keys = KeyFile.read(folder)
        unlocked = _unlocked(folder, keys, user, passphrase)
        if write and not may_write(unlocked.slot.role):
            raise UserError("keys.read_only", user=user)
        case = cls._opened(folder, keys, unlocked, write=write)
        case.tell_attempts()
        return case

    @classmethod
    def open_by_paper(cls, folder: Path, letters: str) -> "CaseFile":
        """Open a case for writing as the maker of a recovery key.

        Raises:
            UserError: ``recovery.refused``, and as `open`.
        """
        keys = KeyFile.read(folder)
        return cls._opened(folder, keys, keys.open_recovery(letters), write=True)

    def again(self) -> "CaseFile":
        """The case once more, for writing, by the keys that opened it.

        Raises:
            UserError: ``keys.refused`` where the user was taken out meanwhile, and as `open`.
        """
        keys = KeyFile.read(self.folder)
        unlocked = keys.again(self.unlocked)
        if not may_write(unlocked.slot.role):
            raise UserError("keys.read_only", user=self.user)
        return self._opened(self.folder, keys, unlocked, write=True)

    @classmethod
    def _opened(cls, folder: Path, keys: KeyFile, unlocked: Unlocked, *, write: bool) -> "CaseFile":
        case = cls(folder, keys, unlocked, writable=write)
        try:
            with database.damage_said(folder):
                if write:
                    case._open_writers()
                    users.finish(case)
                    sweeping.sweep(case)
                else:
                    for part in case.parts:
                        case.reading(part)
        except BaseException:
            with suppress(database.DatabaseError):
                case.close()
            raise
        return case

    def _open_writers(self) -> None:
        for part in self.unlocked.keys:
            self._writers[part], key = self._connect(part, read_only=False)
            known = self.unlocked.keys[part]
            self.unlocked.keys[part] = [key, *(other for other in known if other != key)]
        for part, connection in self._writers.items():
            migrations.refuse_newer(connection, part)
        for part, connection in self._writers.items():
            migrations.migrate(connection, part)

    def _connect(self, part: Compartment, *, read_only: bool) -> tuple[Connection, bytes]:
        """Try the key's generations, newest first: a rotation may have been cut short."""
        if not (self.folder / database.FILE_NAMES[part]).is_file():
            raise UserError("case.damaged", path=str(self.folder), part=part.value)
        for key in self.unlocked.keys[part]:
            try:
                connection = database.connect(self.folder, part, key, read_only=read_only)
            except database.NotThisKey:
                continue
            try:
                if read_only and not migrations.is_current(connection, part):
                    migrations.refuse_newer(connection, part)
                    raise UserError("case.older", path=str(self.folder))
            except BaseException:
                connection.close()
                raise
            return connection, key
        raise UserError("case.damaged", path=str(self.folder), part=part.value)

    def close(self) -> None:
        """Sign the manifest if anything changed, close every connection, let go of the lock."""
        with self._ending, ExitStack() as last:
            if self._closed:
                return
            self._closed = True
            if self._lock is not None:
                last.callback(self._lock.release)
            self._settle()

    def _settle(self) -> None:
        """Close every connection, and sign for what was changed."""
        self.let_readers_go()
        heads: dict[Compartment, str] = {}
        noted: dict[str, tuple[int, str]] = {}
        with ExitStack() as closing:
            for connection in self._writers.values():
                closing.callback(connection.close)
            for part, connection in self._writers.items():
                if self._changed:
                    heads[part] = audit.head(connection)
                    noted |= manifest.originals_in(connection) if part is not Compartment.CHAMBERS else {}
                # On a full disk the log stays beside the database: what it holds is committed all the same.
                with suppress(database.OperationalError):
                    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._writers.clear()
        if self._changed:
            manifest.write(self.folder, self.unlocked.slot.user, self.unlocked.identity, heads, noted)
            self._changed = False

    def rest(self) -> None:
        """Let go of every key and connection; nobody else may write meanwhile. `resume` goes on as before.

        Whoever calls this sees to it that nothing is under way. Python can't wipe memory: keys are dropped.
        """
        with self._ending:
            if self._closed or self._resting:
                return
            self._resting = True
            self._settle()
            self.__dict__.pop("own_key", None)
            self.unlocked = self.unlocked.emptied()
            cipher.forget()

    def resume(self, passphrase: str) -> None:
        """Open the case again after `rest`; where it does not rest, only the passphrase is tried.

        Raises:
            UserError: ``keys.refused``, and as `open`; the case goes on resting.
        """
        keys = KeyFile.read(self.folder)
        unlocked = _unlocked(self.folder, keys, self.user, passphrase)
        with self._ending:
            if self._closed:
                raise UserError("job.cancelled")
            if self._resting:
                self.keys, self.unlocked, self._resting = keys, unlocked, False
                try:
                    with database.damage_said(self.folder):
                        if self.writable:
                            self._open_writers()
                except BaseException:
                    self.rest()
                    raise
        self.tell_attempts()

    def reconnect(self) -> None:
        """Open every file anew after the drive went away and came back; what was committed is there.

        Raises:
            UserError: ``case.gone`` while it is away; ``case.locked`` where somebody took it meanwhile; as `open`.
        """
        with self._ending, self.gate.entered():
            if gone(self.folder):
                raise UserError("case.gone", path=str(self.folder))
            if self._closed:
                return
            keys = KeyFile.read(self.folder)
            unlocked = self.unlocked if self._resting else keys.again(self.unlocked)
            if self._lock is not None:
                self._lock.release()
                self._lock = lock.WriteLock(self.folder, self.user, audit.now())
            if self._resting:
                return
            self.let_readers_go()
            for connection in self._writers.values():
                with suppress(database.DatabaseError):
                    connection.close()
            self._writers.clear()
            self.keys, self.unlocked = keys, unlocked
            if self.writable:
                with database.damage_said(self.folder):
                    self._open_writers()
                    users.finish(self)

    @property
    def resting(self) -> bool:
        """Whether its keys were let go of; not while they are."""
        return self._resting and not any(self.unlocked.keys.values())

    def tell_attempts(self) -> None:
        """Take what was tried in vain for this user since they last opened the case, and write it into the log."""
        self.attempts = attempts.told(self.folder, self.user)
        if self.attempts is not None and self.writable:
            # Where the disk is full the case opens all the same, and says it.
            with suppress(UserError), self.writing(Compartment.CASE) as connection:
                tried = {"number": self.attempts.number, "last": self.attempts.last}
                self.record(connection, Compartment.CASE, "user.refused", self.user, tried)

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._closed

    # -- who and what -------------------------------------------------------------------------------------------

    @property
    def user(self) -> str:
        """Whose passphrase opened the case."""
        return self.unlocked.slot.user

    @property
    def role(self) -> Role:
        """That user's role."""
        return self.unlocked.slot.role

    @property
    def parts(self) -> tuple[Compartment, ...]:
        """Compartments that the user's keys open."""
        return tuple(part for part in Compartment if part in self.unlocked.keys)

    @property
    def withheld(self) -> tuple[str, ...]:
        """What the user's keys don't open, by the words of the output."""
        return tuple(WITHHELD[part] for part in Compartment if part in WITHHELD and part not in self.unlocked.keys)

    def holds(self, part: Compartment) -> bool:
        """Whether the user's keys open a compartment."""
        return part in self.unlocked.keys

    def need(self, part: Compartment) -> None:
        """Refuse with ``keys.not_yours`` when the compartment is closed to the user, for another reason when it is to
        everybody: nobody was added who holds its key.
        """
        if part not in self.unlocked.keys:
            facts = {} if any(self.keys.wrapped[part]) else {"reason": "nobody"}
            raise UserError("keys.not_yours", part=WITHHELD.get(part, part.value), user=self.user, **facts)

    def key(self, part: Compartment) -> bytes:
        """The compartment's key in use."""
        return self.unlocked.keys[part][0]

    def secret(self, part: Compartment, purpose: str) -> bytes:
        """A key of the compartment that outlives rotation: it is kept in the compartment itself."""
        with self.writing(part) if self.writable else self._borrowed(part) as connection:
            row = connection.execute("SELECT value FROM meta WHERE key = ?", (f"secret {purpose}",)).fetchone()
            if row is not None:
                return bytes.fromhex(row[0])
            fresh = os.urandom(cipher.KEY_BYTES)
            connection.execute("INSERT INTO meta VALUES (?, ?)", (f"secret {purpose}", fresh.hex()))
            return fresh

    @contextmanager
    def _borrowed(self, part: Compartment) -> Iterator[Connection]:
        yield self.reading(part)

    # -- reading and writing ------------------------------------------------------------------------------------

    def reading(self, part: Compartment = Compartment.CASE) -> Connection:
        """This thread's own read-only connection. Its statements can be interrupted; it closes with the case."""
        self.need(part)
        where = (threading.get_ident(), part)
        with self._guard:
            known = self._readers.get(where)
        if known is not None:
            return known
        if self._closed:
            raise UserError("job.cancelled")
        if self._resting:
            raise UserError("case.resting")
        connection, _ = self._connect(part, read_only=True)
        with self._guard:
            self._readers[where] = connection
        return connection

    def let_readers_go(self) -> None:
        """Stop what other threads are reading. Their connections close with the last thread that holds one: closing
        a connection under a running statement ends the whole program.
        """
        with self._guard:
            for connection in self._readers.values():
                connection.interrupt()
            self._readers.clear()

    @contextmanager
    def writing(
        self, part: Compartment = Compartment.CASE, *, urgent: bool = True, aside: bool = False
    ) -> Iterator[Connection]:
        """One transaction on a compartment; nested use joins the outer one of the same compartment.

        Args:
            part: the compartment.
            urgent: before the next batch of an import.
            aside: nothing that readers remember of the compartment hangs on it: its `version` stays.

        Raises:
            UserError: ``case.read_only``, ``keys.not_yours``, ``disk.full`` and the like.
        """
        if not self.writable:
            raise UserError("case.read_only", path=str(self.folder))
        self.need(part)
        if self._resting:
            raise UserError("case.resting")
        with self.gate.entered(urgent=urgent):
            connection = self._writers.get(part)
            if connection is None:
                raise UserError("case.gone", path=str(self.folder))
            self._changed = True
            if connection.in_transaction:
                yield connection
            else:
                with database.writing(connection):
                    yield connection
                self._commits[part] += not aside

    def writer(self, part: Compartment) -> Connection:
        """The one connection that writes a compartment, for what can't run in a transaction; enter the gate first."""
        return self._writers[part]

    def version(self, part: Compartment) -> tuple[int, int]:
        """Differs from what it was before whenever the compartment may have changed since; asked before reading."""
        if self.writable:  # nobody else writes
            return 0, self._commits[part]
        seen = self.reading(part).execute("PRAGMA data_version").fetchone()[0]
        return threading.get_ident(), int(seen)

    def record(
        self, connection: Connection, part: Compartment, kind: str, about: str, payload: Mapping[str, Any]
    ) -> str:
        """Write an audit event by this user within the caller's transaction; returns its id."""
        return audit.append(connection, part, self.user, self.unlocked.identity, kind, about, payload)

    @cached_property
    def own_key(self) -> bytes:
        """For what this user writes for themselves alone; it goes when their slot goes."""
        return cipher.derive(self.unlocked.identity.exchange, "own notes")

    def signers(self) -> dict[str, set[bytes]]:
        """Public signing keys of everybody who was ever a user, from the slots and the log. Who was taken out and came
        back, or got fresh keys, has several.
        """
        known = {user: {slot.signing_public} for user, slot in self.keys.slots.items()}
        connection = self.reading(Compartment.CASE)
        for event in audit.events(connection, Compartment.CASE):
            if event.kind in users.GIVEN:
                payload = audit.payload_of(connection, event.id)
                if payload is not None:
                    known.setdefault(str(payload["user"]), set()).add(cipher.from_text(payload["signing"]))
        return known
