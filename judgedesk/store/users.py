"""Who can open a case: adding, removing, passphrases, the key on paper, and the rotation that removal brings.

A compartment may be granted to somebody beyond their role and taken back again; taking back rotates its key.

What the log says of slots is repeated in `meta` under ``slot NAME`` (SHA-256 of the locked private keys, or
``removed``) and of grants under ``grant NAME``, so that opening a case need not read the log to see that a kill fell
between log and `keys.json`.
"""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import WITHHELD, Compartment, Role, compartments_of
from judgedesk.store import audit, cipher, database, migrations
from judgedesk.store.cipher import Cost
from judgedesk.store.database import Connection
from judgedesk.store.keys import KeyFile

if TYPE_CHECKING:
    from judgedesk.store.casefile import CaseFile

CASE = Compartment.CASE
_REMOVED, _GRANTED, _REVOKED = "removed", "granted", "revoked"
GIVEN = ("user.added", "user.renewed")
"""Events whose payload holds the public keys that a user was given."""
GRANTS = (f"{WITHHELD[Compartment.SEALED]}.{_GRANTED}", f"{WITHHELD[Compartment.SEALED]}.{_REVOKED}")
"""Events of letting somebody hold the key to identities, and of taking it back."""


def make_database(folder: Path, part: Compartment, key: bytes) -> None:
    """An empty compartment. What a kill left of an earlier attempt goes: no key opens it any more."""
    (folder / database.FILE_NAMES[part]).unlink(missing_ok=True)
    connection = database.connect(folder, part, key, read_only=False)
    try:
        migrations.migrate(connection, part)
    finally:
        connection.close()


def locked_hash(private: bytes) -> str:
    """By what the log knows a slot's locked private keys."""
    return hashlib.sha256(private).hexdigest()


def given(keys: KeyFile, user: str) -> dict[str, str]:
    """What the log says of a slot: public keys, role, and which locked private keys it holds."""
    slot = keys.slots[user]
    return {
        "user": user,
        "role": slot.role.value,
        "exchange": cipher.to_text(slot.exchange_public),
        "signing": cipher.to_text(slot.signing_public),
        "slot": locked_hash(slot.private),
    }


def told(case: "CaseFile", connection: Connection, kind: str, user: str, payload: dict[str, str]) -> None:
    """An event about a user, and what opening the case goes by."""
    case.record(connection, CASE, kind, user, payload)
    state = _REMOVED if kind == "user.removed" else payload.get("slot")
    if state is not None:
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (f"slot {user}", state))


def add(case: "CaseFile", user: str, role: Role, passphrase: str, cost: Cost | None = None) -> None:
    """Give somebody a slot. Nobody can hand out a key they don't hold; keys that nobody holds yet are made.

    Raises:
        UserError: ``users.exists``, ``keys.not_yours``.
    """
    if user in case.keys.slots:
        raise UserError("users.exists", user=user)
    with case.gate.entered():
        handed = dict(case.unlocked.keys)
        for part in compartments_of(role):
            if any(case.keys.wrapped[part]):
                case.need(part)
            else:
                handed[part] = [os.urandom(cipher.KEY_BYTES)]
                make_database(case.folder, part, handed[part][0])
        case.keys.add(user, role, passphrase, cost or Cost.tuned(), handed)
        try:
            with case.writing(CASE) as connection:
                told(case, connection, "user.added", user, given(case.keys, user))
            case.keys.write(case.folder, case.key(CASE))
        except BaseException:
            case.keys.remove(user)
            raise


def remove(case: "CaseFile", user: str) -> None:
    """Take somebody's slot away and rotate every key that they held.

    Raises:
        UserError: ``users.unknown``, ``users.yourself``, ``keys.not_yours`` for a key not the caller's.
    """
    if user not in case.keys.slots:
        raise UserError("users.unknown", user=user)
    if user == case.user:
        raise UserError("users.yourself", user=user)
    for part in held_by(case.keys, user):
        case.need(part)
    with case.gate.entered():
        with case.writing(CASE) as connection:
            told(case, connection, "user.removed", user, {})
        _take_away(case, user)


def held_by(keys: KeyFile, user: str) -> list[Compartment]:
    """Compartments whose key is wrapped for a user."""
    return [part for part in Compartment if any(user in generation for generation in keys.wrapped[part])]


def _take_away(case: "CaseFile", user: str) -> None:
    held = held_by(case.keys, user)
    case.keys.remove(user)
    _rotate(case, held)


# -- grants -------------------------------------------------------------------------------------------------------


def beyond_role(keys: KeyFile, user: str) -> list[Compartment]:
    """Compartments that a user holds by a grant."""
    usual = compartments_of(keys.slots[user].role)
    return [part for part in held_by(keys, user) if part not in usual]


def grant(case: "CaseFile", user: str, part: Compartment) -> None:
    """Let somebody hold a compartment's key that their role does not; who holds it already keeps it.

    Raises:
        UserError: ``users.unknown``; ``keys.not_yours`` where the caller does not hold it.
    """
    if user not in case.keys.slots:
        raise UserError("users.unknown", user=user)
    case.need(part)
    with case.gate.entered():
        finish_rotations(case)
        if part in held_by(case.keys, user):
            return
        _tell_grant(case, _GRANTED, user, part)
        case.keys.grant(part, user, case.unlocked.keys[part])
        try:
            case.keys.write(case.folder, case.key(CASE))
        except BaseException:
            case.keys.withhold(part, user)
            raise


def revoke(case: "CaseFile", user: str, part: Compartment) -> None:
    """Take a granted compartment back and rotate its key.

    Raises:
        UserError: ``users.unknown``, ``users.yourself``, ``grant.none``; ``keys.not_yours`` as `grant`.
    """
    if user not in case.keys.slots:
        raise UserError("users.unknown", user=user)
    if user == case.user:
        raise UserError("users.yourself", user=user)
    if part not in beyond_role(case.keys, user):
        raise UserError("grant.none", user=user)
    case.need(part)
    with case.gate.entered():
        _tell_grant(case, _REVOKED, user, part)
        _withhold(case, user, part)


def _withhold(case: "CaseFile", user: str, part: Compartment) -> None:
    case.keys.withhold(part, user)
    _rotate(case, [part])


def _tell_grant(case: "CaseFile", state: str, user: str, part: Compartment) -> None:
    with case.writing(CASE) as connection:
        case.record(connection, CASE, f"{WITHHELD[part]}.{state}", user, {})
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (f"grant {user}", state))


# -- passphrases --------------------------------------------------------------------------------------------------


def change_passphrase(case: "CaseFile", passphrase: str) -> None:
    """Wrap the caller's own keys under a new passphrase."""
    with case.gate.entered():
        case.keys.change_passphrase(case.unlocked, passphrase)
        _tell_passphrase(case)
        case.keys.write(case.folder, case.key(CASE))


def _tell_passphrase(case: "CaseFile") -> None:
    slot = locked_hash(case.keys.slots[case.user].private)
    with case.writing(CASE) as connection:
        told(case, connection, "user.passphrase", case.user, {"slot": slot})


# -- the key on paper ---------------------------------------------------------------------------------------------


def make_recovery(case: "CaseFile", letters: str) -> None:
    """A second lock on the caller's private keys, opened by `letters`; an older paper opens no more."""
    with case.gate.entered():
        before = case.keys.recoveries.get(case.user)
        case.keys.make_recovery(case.unlocked, letters, audit.now())
        try:
            paper = case.keys.recoveries[case.user]
            with case.writing(CASE) as connection:
                case.record(connection, CASE, "recovery.made", case.user, {"slot": locked_hash(paper.private)})
            case.keys.write(case.folder, case.key(CASE))
        except BaseException:
            case.keys.recoveries.pop(case.user)
            if before is not None:
                case.keys.recoveries[case.user] = before
            raise


def remove_recovery(case: "CaseFile", user: str) -> None:
    """The paper of a user opens nothing any more.

    Raises:
        UserError: ``recovery.none``.
    """
    if user not in case.keys.recoveries:
        raise UserError("recovery.none", user=user)
    with case.gate.entered():
        with case.writing(CASE) as connection:
            case.record(connection, CASE, "recovery.removed", user, {})
        del case.keys.recoveries[user]
        case.keys.write(case.folder, case.key(CASE))


def recover(case: "CaseFile", user: str, passphrase: str) -> None:
    """Give a user a new passphrase in a case that was opened by a key on paper.

    The paper's maker keeps their private keys. Anybody else gets fresh ones: what they wrote for themselves alone is
    readable to nobody any more.

    Raises:
        UserError: ``users.unknown``; ``keys.not_yours`` where the user holds a key that the paper does not open.
    """
    if user not in case.keys.slots:
        raise UserError("users.unknown", user=user)
    held = held_by(case.keys, user)
    for part in held:
        case.need(part)
    with case.gate.entered():
        with case.writing(CASE) as connection:
            case.record(connection, CASE, "recovery.used", user, {})
        if user == case.user:
            case.keys.change_passphrase(case.unlocked, passphrase)
            _tell_passphrase(case)
        else:
            case.keys.renew(user, passphrase, {part: case.unlocked.keys[part] for part in held})
            with case.writing(CASE) as connection:
                told(case, connection, "user.renewed", user, given(case.keys, user))
        case.keys.write(case.folder, case.key(CASE))


# -- rotation -----------------------------------------------------------------------------------------------------


def _rotate(case: "CaseFile", parts: Iterable[Compartment]) -> None:
    finish_rotations(case)
    for part in parts:
        fresh = case.keys.begin_rotation(part)
        case.unlocked.keys[part].insert(0, fresh)
    case.keys.write(case.folder, case.key(CASE))
    case.let_readers_go()
    for part in parts:
        database.rekey(case.writer(part), part, case.key(part))
    _drop_old_generations(case)


def finish_rotations(case: "CaseFile") -> None:
    """Where a kill left two generations, bring every database of ours to the newest and drop the old."""
    unfinished = [part for part in case.parts if len(case.unlocked.keys[part]) > 1]
    if not unfinished:
        return
    for part in unfinished:
        generations = _generations(case, part)
        database.rekey(case.writer(part), part, generations[0])
        case.unlocked.keys[part] = generations
    _drop_old_generations(case)


def _generations(case: "CaseFile", part: Compartment) -> list[bytes]:
    label = f"{part.value} {case.keys.case_id} {case.user}"
    boxes = [generation[case.user] for generation in case.keys.wrapped[part] if case.user in generation]
    return [cipher.unwrap(case.unlocked.identity, box, label) for box in boxes]


def _drop_old_generations(case: "CaseFile") -> None:
    for part in case.parts:
        case.keys.end_rotation(part)
        del case.unlocked.keys[part][1:]
    case.keys.write(case.folder, case.key(CASE))


def finish(case: "CaseFile") -> None:
    """On opening: what a kill between log and `keys.json` left undone, as far as the user's keys reach.

    Somebody whose removal is in the log and who has a slot all the same is taken out, and so is a granted key whose
    taking back is in the log. One's own slot that is not the
    one the log knows gets an event of its own: it may be an older `keys.json` that was put back.
    """
    finish_rotations(case)
    query = "SELECT * FROM meta WHERE key LIKE 'slot %' OR key LIKE 'grant %'"
    known = dict(tuple(row) for row in case.reading().execute(query))
    for user in list(case.keys.slots):
        state = known.get(f"slot {user}")
        if state == _REMOVED and user != case.user and set(held_by(case.keys, user)) <= set(case.parts):
            _take_away(case, user)
        elif known.get(f"grant {user}") == _REVOKED and user != case.user:
            for part in set(beyond_role(case.keys, user)) & set(case.parts):
                _withhold(case, user, part)
    state = known.get(f"slot {case.user}")
    if state not in (None, _REMOVED, locked_hash(case.keys.slots[case.user].private)):
        _tell_passphrase(case)
