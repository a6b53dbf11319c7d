"""Serving grants: a list that one named user can open, and nothing else that it was taken from.

The list is encrypted under a key of its own, which is wrapped for that user's public key; it lies in `meta` under
``serving NAME``. It opens no compartment, so that taking it back means deleting it and rotates nothing. What was kept
of `case.db` before (a backup) still has it, and that user's passphrase opens it there: whoever has read an address
knows it, as with a paper list.
"""

import json
import os
from dataclasses import dataclass
from datetime import date
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import cipher
from judgedesk.store.casefile import CaseFile
from judgedesk.store.cipher import WrongKey

_PREFIX = "serving "
_CASE = Compartment.CASE
_UPSERT = "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"


@dataclass(frozen=True, slots=True)
class Given:
    """A grant: for whom, of which services (ids), until which day (included), by whom and when, both ISO 8601."""

    user: str
    services: tuple[str, ...]
    until: str
    by: str
    made: str


def give(case: CaseFile, one: Given, content: dict[str, Any]) -> None:
    """Let a user read `content` until a day. An older list of theirs is gone with it.

    Raises:
        UserError: ``users.unknown``.
    """
    slot = case.keys.slots.get(one.user)
    if slot is None:
        raise UserError("users.unknown", user=one.user)
    key, label = os.urandom(cipher.KEY_BYTES), _label(case, one)
    row = {
        "services": list(one.services), "until": one.until, "by": one.by, "made": one.made,
        "key": cipher.to_text(cipher.wrap_for(slot.exchange_public, key, label)),
        "box": cipher.to_text(cipher.lock_box(key, json.dumps(content, ensure_ascii=False).encode(), label)),
    }  # fmt: skip
    told = {"user": one.user, "services": list(one.services), "until": one.until}
    with case.writing(_CASE) as connection:
        connection.execute(_UPSERT, (_PREFIX + one.user, json.dumps(row)))
        case.record(connection, _CASE, "serving.granted", one.user, told)


def take_back(case: CaseFile, user: str, kind: str = "serving.revoked") -> None:
    """Delete a user's list; secure-delete overwrites it. Raises UserError ``serving.none``."""
    with case.writing(_CASE) as connection:
        gone = connection.execute("DELETE FROM meta WHERE key = ?", (_PREFIX + user,)).rowcount
        if not gone:
            raise UserError("serving.none", user=user)
        case.record(connection, _CASE, kind, user, {})


def given(case: CaseFile) -> list[Given]:
    """All grants, without what is in them."""
    rows = case.reading().execute("SELECT key, value FROM meta WHERE key LIKE 'serving %' ORDER BY key")
    return [_given(str(key).removeprefix(_PREFIX), json.loads(value)) for key, value in rows]


def content(case: CaseFile) -> dict[str, Any]:
    """What the user's own list holds.

    Raises:
        UserError: ``serving.none``; ``serving.not_opened`` where it was made for keys that the user no longer has.
    """
    key = _PREFIX + case.user
    row = case.reading().execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    if row is None:
        raise UserError("serving.none", user=case.user)
    raw = json.loads(row[0])
    label = _label(case, _given(case.user, raw))
    try:
        opened = cipher.unwrap(case.unlocked.identity, cipher.from_text(raw["key"]), label)
        found: dict[str, Any] = json.loads(cipher.open_box(opened, cipher.from_text(raw["box"]), label))
    except (WrongKey, ValueError) as error:
        raise UserError("serving.not_opened", user=case.user) from error
    return found


def today(case: CaseFile) -> date:
    """This day, or that of the newest event of the log where the clock was put back since."""
    row = case.reading().execute("SELECT max(at) FROM audit").fetchone()
    newest = str(row[0] or "")[:10]
    return max(date.today(), date.fromisoformat(newest)) if newest else date.today()


def sweep(case: CaseFile) -> None:
    """On opening: lists that are over, or whose user is gone, are deleted."""
    if not case.writable:
        return
    for one in given(case):
        if one.until < today(case).isoformat() or one.user not in case.keys.slots:
            take_back(case, one.user, "serving.ended")


def _given(user: str, raw: dict[str, Any]) -> Given:
    return Given(user, tuple(map(str, raw["services"])), str(raw["until"]), str(raw["by"]), str(raw["made"]))


def _label(case: CaseFile, one: Given) -> str:
    """What the boxes are bound to: a list with another day on it, or under another name, does not open."""
    return f"serving {case.keys.case_id} {one.user} {one.until} {one.made} {' '.join(one.services)}"
