"""An open case file: its three compartments, who opened them, one writer and any number of readers."""

import os
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import WITHHELD, Compartment, Role, compartments_of, may_write
from judgedesk.store import audit, cipher, database, lock, manifest, migrations, originals
from judgedesk.store.cipher import Cost
from judgedesk.store.database import Connection
from judgedesk.store.files import refused
from judgedesk.store.gate import WriterGate
from judgedesk.store.keys import KeyFile, Unlocked

SUFFIX = ".jdcase"


def _make_database(folder: Path, part: Compartment, key: bytes) -> None:
    """An empty compartment. What a kill left of an earlier attempt goes: no key opens it any more."""
    (folder / database.FILE_NAMES[part]).unlink(missing_ok=True)
    connection = database.connect(folder, part, key, read_only=False)
    try:
        migrations.migrate(connection, part)
    finally:
        connection.close()


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
        self._closed = False

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
                _make_database(folder, part, case.key(part))
            case._open_writers()
            with case.writing(Compartment.CASE) as connection:
                connection.execute("INSERT INTO meta VALUES ('title', ?)", (title,))
                case.record(connection, Compartment.CASE, "case.created", "", {"title": title})
                case.record(connection, Compartment.CASE, "user.added", user, case._public_keys(user))
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
        unlocked = keys.unlock(user, passphrase)
        if write and not may_write(unlocked.slot.role):
            raise UserError("keys.read_only", user=user)
        case = cls(folder, keys, unlocked, writable=write)
        try:
            with database.damage_said(folder):
                if write:
                    case._open_writers()
                    case._finish_rotations()
                    case._sweep()
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
        if self._closed:
            return
        self._closed = True
        self._let_readers_go()
        heads: dict[Compartment, str] = {}
        noted: dict[str, tuple[int, str]] = {}
        with ExitStack() as last:
            if self._lock is not None:
                last.callback(self._lock.release)
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
        """Refuse with ``keys.not_yours`` when the compartment is closed to the user."""
        if part not in self.unlocked.keys:
            raise UserError("keys.not_yours", part=WITHHELD.get(part, part.value), user=self.user)

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
        connection, _ = self._connect(part, read_only=True)
        with self._guard:
            self._readers[where] = connection
        return connection

    def _let_readers_go(self) -> None:
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
        with self.gate.entered(urgent=urgent):
            connection = self._writers[part]
            self._changed = True
            if connection.in_transaction:
                yield connection
            else:
                with database.writing(connection):
                    yield connection
                self._commits[part] += not aside

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

    # -- users --------------------------------------------------------------------------------------------------

    def add_user(self, user: str, role: Role, passphrase: str, cost: Cost | None = None) -> None:
        """Give somebody a slot. Nobody can hand out a key they don't hold; keys that nobody holds yet are made.

        Raises:
            UserError: ``users.exists``, ``keys.not_yours``.
        """
        if user in self.keys.slots:
            raise UserError("users.exists", user=user)
        with self.gate.entered():
            handed = dict(self.unlocked.keys)
            for part in compartments_of(role):
                if any(self.keys.wrapped[part]):
                    self.need(part)
                else:
                    handed[part] = [os.urandom(cipher.KEY_BYTES)]
                    _make_database(self.folder, part, handed[part][0])
            self.keys.add(user, role, passphrase, cost or Cost.tuned(), handed)
            try:
                with self.writing(Compartment.CASE) as connection:
                    self.record(connection, Compartment.CASE, "user.added", user, self._public_keys(user))
                self.keys.write(self.folder, self.key(Compartment.CASE))
            except BaseException:
                self.keys.remove(user)
                raise

    def remove_user(self, user: str) -> None:
        """Take somebody's slot away and rotate every key that they held.

        Raises:
            UserError: ``users.unknown``, ``users.yourself``, ``keys.not_yours`` for a key not the caller's.
        """
        if user not in self.keys.slots:
            raise UserError("users.unknown", user=user)
        if user == self.user:
            raise UserError("users.yourself", user=user)
        held = [part for part in Compartment if any(user in generation for generation in self.keys.wrapped[part])]
        for part in held:
            self.need(part)
        with self.gate.entered():
            with self.writing(Compartment.CASE) as connection:
                self.record(connection, Compartment.CASE, "user.removed", user, {})
            self.keys.remove(user)
            self._rotate(held)

    def change_passphrase(self, passphrase: str) -> None:
        """Wrap the caller's own keys under a new passphrase."""
        with self.gate.entered():
            self.keys.change_passphrase(self.unlocked, passphrase)
            with self.writing(Compartment.CASE) as connection:
                self.record(connection, Compartment.CASE, "user.passphrase", self.user, {})
            self.keys.write(self.folder, self.key(Compartment.CASE))

    def _rotate(self, parts: Iterable[Compartment]) -> None:
        self._finish_rotations()
        for part in parts:
            fresh = self.keys.begin_rotation(part)
            self.unlocked.keys[part].insert(0, fresh)
        self.keys.write(self.folder, self.key(Compartment.CASE))
        self._let_readers_go()
        for part in parts:
            database.rekey(self._writers[part], part, self.key(part))
        self._drop_old_generations()

    def _finish_rotations(self) -> None:
        """Where a kill left two generations, bring every database of ours to the newest and drop the old."""
        unfinished = [part for part in self.parts if len(self.unlocked.keys[part]) > 1]
        if not unfinished:
            return
        for part in unfinished:
            generations = self._generations(part)
            database.rekey(self._writers[part], part, generations[0])
            self.unlocked.keys[part] = generations
        self._drop_old_generations()

    def _generations(self, part: Compartment) -> list[bytes]:
        label = f"{part.value} {self.keys.case_id} {self.user}"
        boxes = [generation[self.user] for generation in self.keys.wrapped[part] if self.user in generation]
        return [cipher.unwrap(self.unlocked.identity, box, label) for box in boxes]

    def _drop_old_generations(self) -> None:
        for part in self.parts:
            self.keys.end_rotation(part)
            del self.unlocked.keys[part][1:]
        self.keys.write(self.folder, self.key(Compartment.CASE))

    def _public_keys(self, user: str) -> dict[str, str]:
        slot = self.keys.slots[user]
        return {
            "user": user,
            "role": slot.role.value,
            "exchange": cipher.to_text(slot.exchange_public),
            "signing": cipher.to_text(slot.signing_public),
        }

    def signers(self) -> dict[str, set[bytes]]:
        """Public signing keys of everybody who was ever a user, from the slots and the log. Who was taken out and came
        back has several.
        """
        known = {user: {slot.signing_public} for user, slot in self.keys.slots.items()}
        connection = self.reading(Compartment.CASE)
        for event in audit.events(connection, Compartment.CASE):
            if event.kind == "user.added":
                payload = audit.payload_of(connection, event.id)
                if payload is not None:
                    known.setdefault(str(payload["user"]), set()).add(cipher.from_text(payload["signing"]))
        return known

    # -- keeping house ------------------------------------------------------------------------------------------

    def _sweep(self) -> None:
        """Remove what a kill left among the originals: unfinished files, and files that no document names."""
        place = self.folder / originals.FOLDER
        for unfinished in place.glob("*.tmp"):
            unfinished.unlink(missing_ok=True)
        if set(self.parts) != set(Compartment):
            return
        self._drop_lone_placeholders()
        known = set()
        for part in (Compartment.CASE, Compartment.SEALED):
            for table in ("documents", "parts"):
                rows = self._writers[part].execute(f"SELECT original FROM {table} WHERE original IS NOT NULL")
                known |= {row[0] for row in rows}
        for path in place.glob("??/*"):
            if path.name not in known:
                path.unlink(missing_ok=True)

    def _drop_lone_placeholders(self) -> None:
        """A kill between placeholder and sealed document leaves a placeholder for nothing."""
        kept = {row[0] for row in self._writers[Compartment.SEALED].execute("SELECT id FROM documents")}
        rows = self._writers[Compartment.CASE].execute("SELECT id FROM documents WHERE state = 'sealed'").fetchall()
        lone = [row[0] for row in rows if row[0] not in kept]
        if lone:
            with self.writing(Compartment.CASE) as connection:
                connection.executemany("DELETE FROM documents WHERE id = ?", [(document,) for document in lone])
