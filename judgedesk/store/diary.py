"""The office diary: busy times of rooms and people in a small encrypted folder of its own, without any case's content.

`NAME.jddiary/` holds `keys.json` (slots as of a case), `diary.box` (AES-256-GCM, written anew as a whole) and `lock`.
Each case has one sheet under a token that says nothing; of two sheets under one token the later revision stands, of
equal ones that with the greater digest. So desks that exchange their diaries come to the same whichever takes first.
"""

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import attempts, audit, cipher, keys
from judgedesk.store.cipher import Cost, WrongKey
from judgedesk.store.files import refused, replace_file
from judgedesk.store.keys import KeyFile, Unlocked
from judgedesk.store.lock import WriteLock, refuse_network

SUFFIX: Final = ".jddiary"
FORMAT: Final = "judgedesk-diary/1"
EXCHANGE: Final = "judgedesk-diary-exchange/1"
BOX: Final = "diary.box"
_PART: Final = Compartment.CASE
_PATIENCE: Final = 20.0
"""Seconds to wait for another desk that is writing."""
_MOST_BYTES: Final = 64 << 20
_LONGEST: Final = 200
_DAY_ENDS: Final = 24 * 60


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """A time at which something or somebody is busy; hours in minutes since midnight."""

    day: str
    start: int
    end: int
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one case has in the diary; `revision` grows with every publication."""

    revision: int
    blocks: tuple[Block, ...]

    @property
    def rank(self) -> tuple[int, str]:
        """By which of two sheets under one token the one that stands is told."""
        return self.revision, hashlib.sha256(json.dumps(_plain(self), sort_keys=True).encode()).hexdigest()


Sheets: TypeAlias = Mapping[str, Sheet]


def merged(mine: Sheets, theirs: Sheets) -> dict[str, Sheet]:
    """Two diaries as one: the same whichever is named first."""
    found = dict(mine)
    for token, sheet in theirs.items():
        there = found.get(token)
        if there is None or sheet.rank > there.rank:
            found[token] = sheet
    return dict(sorted(found.items()))


class Diary:
    """An unlocked diary. Nothing is held open: each act reads the folder, and writes it under its lock."""

    def __init__(self, folder: Path, key_file: KeyFile, unlocked: Unlocked) -> None:
        self.folder, self._keys, self._unlocked = folder, key_file, unlocked

    @property
    def id(self) -> str:
        """Which diary it is, on every desk that has a copy."""
        return self._keys.case_id

    @property
    def user(self) -> str:
        """Who opened it."""
        return self._unlocked.slot.user

    # -- opening ------------------------------------------------------------------------------------------------

    @classmethod
    def create(cls, folder: Path, user: str, passphrase: str, cost: Cost | None = None) -> "Diary":
        """A new diary with one user.

        Raises:
            UserError: ``diary.exists``, ``diary.bad_name``, ``case.network_drive``, ``disk.…``.
        """
        if folder.suffix != SUFFIX:
            raise UserError("diary.bad_name", name=folder.name, suffix=SUFFIX)
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UserError("diary.exists", path=str(folder))
        refuse_network(folder)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise refused(error, folder) from error
        key_file, key = KeyFile.new(), os.urandom(cipher.KEY_BYTES)
        key_file.add(user, Role.CLERK, passphrase, cost or Cost.tuned(), {_PART: [key]})
        key_file.close_with(key)
        made = cls(folder, key_file, key_file.unlock(user, passphrase))
        made._write_box({})
        # Last: a folder cut short before this is no diary.
        key_file.write(folder, key)
        return made

    @classmethod
    def open(cls, folder: Path, user: str, passphrase: str) -> "Diary":
        """Unlock a diary.

        Raises:
            UserError: ``diary.not_a_diary``, ``diary.damaged``, ``keys.refused``.
        """
        key_file = _keys_of(folder)
        try:
            unlocked = key_file.unlock(user, passphrase)
        except UserError as error:
            if error.code == "keys.refused" and user in key_file.slots:
                attempts.note(folder, user, audit.now())
            raise _told(error, folder) from error
        return cls(folder, key_file, unlocked)

    # -- reading and writing --------------------------------------------------------------------------------------

    def sheets(self) -> dict[str, Sheet]:
        """All sheets by token. Raises UserError ``diary.damaged``, ``diary.not_a_diary``, ``diary.other_key``."""
        try:
            with (self.folder / BOX).open("rb") as stream:
                untrusted = stream.read(_MOST_BYTES + 1)
        except OSError as error:
            raise UserError("diary.not_a_diary", path=str(self.folder)) from error
        for key in self._unlocked.keys[_PART]:
            try:
                plain = cipher.open_box(cipher.derive(key, "diary"), untrusted, self._label("box"))
            except WrongKey:
                continue
            return _sheets(plain, UserError("diary.damaged", path=str(self.folder)))
        raise UserError("diary.damaged", path=str(self.folder))

    def publish(self, token: str, blocks: Iterable[Block], patience: float = _PATIENCE) -> Sheet:
        """Put a case's busy times in place of those it had; the same ones again change nothing. `patience`: seconds to
        wait for another desk that is writing.

        Raises:
            UserError: ``diary.busy``, ``diary.damaged``, ``disk.…``.
        """
        wanted = tuple(sorted(set(blocks)))
        with self._writing(patience) as sheets:
            before = sheets.get(token)
            if before is not None and before.blocks == wanted:
                return before
            made = Sheet(before.revision + 1 if before is not None else 1, wanted)
            sheets[token] = made
        return made

    def take(self, theirs: Sheets) -> int:
        """Merge sheets of another desk; how many changed here. Raises as `publish`."""
        with self._writing() as sheets:
            united = merged(sheets, theirs)
            changed = sum(sheets.get(token) != sheet for token, sheet in united.items())
            sheets.update(united)
        return changed

    @contextmanager
    def _writing(self, patience: float = _PATIENCE) -> Iterator[dict[str, Sheet]]:
        """The sheets as they are now, written back at the end; others wait meanwhile."""
        with self._locked(patience):
            sheets = self.sheets()
            before = dict(sheets)
            yield sheets
            if sheets != before:
                self._write_box(sheets)

    @contextmanager
    def _locked(self, patience: float = _PATIENCE) -> Iterator[None]:
        lock = _patiently(lambda: WriteLock(self.folder, self.user, audit.now()), patience)
        try:
            yield
        finally:
            lock.release()

    def _write_box(self, sheets: Sheets) -> None:
        content = {"format": FORMAT, "sheets": {token: _plain(sheet) for token, sheet in sorted(sheets.items())}}
        key = cipher.derive(self._unlocked.keys[_PART][0], "diary")
        plain = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
        replace_file(self.folder / BOX, cipher.lock_box(key, plain, self._label("box")))

    def _label(self, what: str) -> str:
        return f"diary {what} {self.id}"

    # -- users ----------------------------------------------------------------------------------------------------

    @property
    def users(self) -> list[str]:
        """Who opens it, in the order in which they came; linked cases have slots of their own."""
        return list(self._keys.slots)

    def add_user(self, user: str, passphrase: str, cost: Cost | None = None) -> None:
        """One more who opens it. Raises UserError ``diary.user_exists``, ``diary.busy``, ``disk.…``."""
        with self._locked():
            key_file = _keys_of(self.folder)
            if user in key_file.slots:
                raise UserError("diary.user_exists", user=user[:60])
            generations = self._unlocked.keys[_PART]
            key_file.add(user, Role.CLERK, passphrase, cost or Cost.tuned(), {_PART: generations})
            key_file.write(self.folder, generations[0])
            self._keys = key_file

    def remove_user(self, user: str) -> None:
        """Nobody of that name opens it any more: the rest goes on under another key, and so do exchanges.

        Raises:
            UserError: ``diary.unknown_user``, ``diary.yourself``, ``diary.busy``, ``disk.…``.
        """
        with self._locked():
            key_file = _keys_of(self.folder)
            if user not in key_file.slots:
                raise UserError("diary.unknown_user", user=user[:60])
            if user == self.user:
                raise UserError("diary.yourself", user=user[:60])
            sheets = self.sheets()
            key_file.remove(user)
            fresh = key_file.begin_rotation(_PART)
            self._unlocked.keys[_PART].insert(0, fresh)
            key_file.write(self.folder, fresh)
            self._write_box(sheets)
            key_file.end_rotation(_PART)
            key_file.write(self.folder, fresh)
            self._keys = key_file

    # -- exchange -------------------------------------------------------------------------------------------------

    def packed(self) -> bytes:
        """All sheets for another desk that has this diary: encrypted with its key, signed by the user."""
        key = cipher.derive(self._unlocked.keys[_PART][0], "diary exchange")
        content = {"format": FORMAT, "sheets": {token: _plain(sheet) for token, sheet in self.sheets().items()}}
        box = cipher.lock_box(key, json.dumps(content, ensure_ascii=False).encode(), self._label("exchange"))
        told = {"format": EXCHANGE, "diary": self.id, "by": self.user, "box": cipher.to_text(box)}
        signature = self._unlocked.identity.sign(_message(told))
        return json.dumps(told | {"signature": cipher.to_text(signature)}).encode()

    def unpacked(self, path: Path) -> dict[str, Sheet]:
        """The sheets of a file that another desk wrote.

        Raises:
            UserError: ``diary.no_exchange``, ``diary.another``, ``diary.unknown_signer``, ``diary.bad_signature``,
                ``diary.other_key``, ``path.unknown``.
        """
        try:
            with path.open("rb") as stream:
                untrusted = stream.read(_MOST_BYTES + 1)
        except OSError as error:
            raise UserError("path.unknown", path=str(path)) from error
        wrong = UserError("diary.no_exchange", name=path.name)
        told = _told_in(untrusted, wrong)
        if told["diary"] != self.id:
            raise UserError("diary.another", name=path.name)
        slot = self._keys.slots.get(told["by"])
        if slot is None:
            raise UserError("diary.unknown_signer", user=told["by"][:60])
        try:
            signature, box = cipher.from_text(told.pop("signature")), cipher.from_text(told["box"])
        except WrongKey as error:
            raise wrong from error
        if not cipher.signature_holds(slot.signing_public, signature, _message(told)):
            raise UserError("diary.bad_signature", name=path.name, user=told["by"][:60])
        for known in self._unlocked.keys[_PART]:
            try:
                plain = cipher.open_box(cipher.derive(known, "diary exchange"), box, self._label("exchange"))
            except WrongKey:
                continue
            return _sheets(plain, wrong)
        raise UserError("diary.other_key", name=path.name)


def _patiently(work: Callable[[], WriteLock], patience: float) -> WriteLock:
    """The lock as soon as nobody else has it."""
    until = time.monotonic() + patience
    while True:
        try:
            return work()
        except UserError as error:
            if error.code != "case.locked":
                raise
            if time.monotonic() >= until:
                raise UserError("diary.busy", **error.facts) from error
        time.sleep(0.02)


def _keys_of(folder: Path) -> KeyFile:
    if not (folder / keys.FILE_NAME).is_file() or not (folder / BOX).is_file():
        raise UserError("diary.not_a_diary", path=str(folder))
    try:
        return KeyFile.read(folder)
    except UserError as error:
        raise _told(error, folder) from error


def _told(error: UserError, folder: Path) -> UserError:
    """What a case's keys say, of a diary."""
    if error.code in ("case.keys_damaged", "case.not_a_case", "case.newer"):
        return UserError("diary.damaged", path=str(folder))
    return error


def _message(told: Mapping[str, str]) -> bytes:
    return json.dumps([told[name] for name in ("format", "diary", "by", "box")]).encode()


def _told_in(untrusted: bytes, wrong: UserError) -> dict[str, str]:
    names = {"format", "diary", "by", "box", "signature"}
    try:
        told = json.loads(untrusted) if len(untrusted) <= _MOST_BYTES else None
    except (ValueError, RecursionError) as error:
        raise wrong from error
    if not isinstance(told, dict) or set(told) != names or told["format"] != EXCHANGE:
        raise wrong
    if not all(isinstance(value, str) for value in told.values()):
        raise wrong
    return told


def _plain(sheet: Sheet) -> dict[str, Any]:
    return {"revision": sheet.revision, "blocks": [[one.kind, one.name, one.day, one.start, one.end]
                                                   for one in sheet.blocks]}  # fmt: skip


def _sheets(untrusted: bytes, wrong: UserError) -> dict[str, Sheet]:
    """Sheets of their JSON; whatever is not as we write it is refused."""
    try:
        told = json.loads(untrusted)
        if told["format"] != FORMAT:
            raise wrong
        return {_token(token): _sheet(raw) for token, raw in told["sheets"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise wrong from error


def _token(token: str) -> str:
    if not (len(token) == 32 and set(token) <= set("0123456789abcdef")):
        raise ValueError(token)
    return token


def _sheet(raw: Mapping[str, Any]) -> Sheet:
    revision, blocks = raw["revision"], tuple(_block(one) for one in raw["blocks"])
    if type(revision) is not int or not 1 <= revision < 1 << 53:
        raise ValueError(revision)
    return Sheet(revision, tuple(sorted(set(blocks))))


def _block(raw: Any) -> Block:
    kind, name, day, start, end = raw
    if not (isinstance(kind, str) and isinstance(name, str) and name and len(kind) + len(name) <= 2 * _LONGEST):
        raise ValueError
    if not (type(start) is int and type(end) is int and 0 <= start < end <= _DAY_ENDS):
        raise ValueError
    return Block(date.fromisoformat(day).isoformat(), start, end, kind, name)
