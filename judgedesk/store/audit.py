"""The signed, chained log of acts. Each compartment has a chain of its own.

An event's hash covers its fields, the hash of its encrypted payload and the hash before it; its author signs that
hash. Removing, changing or reordering an event breaks the chain; cutting the tail shows against the head kept in the
signed manifest. The payload (what was before and after) is encrypted under a key of its own: dropping the key erases
the content and leaves the chain whole.
"""

import hashlib
import json
import os
import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from judgedesk.domain.roles import Compartment
from judgedesk.store import cipher
from judgedesk.store.cipher import Identity
from judgedesk.store.database import Connection

START = "0" * 64


@dataclass(frozen=True, slots=True)
class Event:
    """One act. `at` is UTC, ISO 8601."""

    part: Compartment
    seq: int
    id: str
    at: str
    who: str
    kind: str
    about: str
    payload_sha256: str
    previous: str
    hash: str
    signature: bytes


def now() -> str:
    """The present moment, UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _digest(part: Compartment, fields: tuple[object, ...]) -> str:
    return hashlib.sha256(json.dumps([part.value, *fields], ensure_ascii=False).encode()).hexdigest()


def append(
    connection: Connection,
    part: Compartment,
    who: str,
    identity: Identity,
    kind: str,
    about: str,
    payload: Mapping[str, Any],
) -> str:
    """Write an event at the end of the chain, within the caller's transaction; returns its id."""
    last = connection.execute("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    seq, previous = (last[0] + 1, last[1]) if last else (1, START)
    event, at, key = str(uuid.uuid4()), now(), os.urandom(cipher.KEY_BYTES)
    box = cipher.lock_box(key, json.dumps(payload, ensure_ascii=False).encode(), event)
    payload_sha256 = hashlib.sha256(box).hexdigest()
    digest = _digest(part, (seq, event, at, who, kind, about, payload_sha256, previous))
    connection.execute(
        "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (seq, event, at, who, kind, about, payload_sha256, previous, digest, identity.sign(digest.encode())),
    )
    connection.execute("INSERT INTO audit_payloads VALUES (?, ?, ?)", (event, box, key))
    return event


def payload_of(connection: Connection, event: str) -> dict[str, Any] | None:
    """Before and after of an event; None when it was erased, moved to another compartment or tampered with."""
    row = connection.execute("SELECT box, key FROM audit_payloads WHERE event = ?", (event,)).fetchone()
    if row is None or row[1] is None:
        return None
    try:
        content: dict[str, Any] = json.loads(cipher.open_box(row[1], row[0], event))
    except cipher.WrongKey:
        return None
    return content


def events(connection: Connection, part: Compartment, since: str = "") -> list[Event]:
    """Events from a moment on (ISO 8601; empty for all), oldest first."""
    rows = connection.execute("SELECT * FROM audit WHERE at >= ? ORDER BY seq", (since,))
    return [Event(part, *row) for row in rows]


def head(connection: Connection) -> str:
    """Hash of the newest event: printed, it fixes everything before it."""
    row = connection.execute("SELECT hash FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    return str(row[0]) if row else START


def problems(
    connection: Connection, part: Compartment, signers: Mapping[str, Collection[bytes]], known_head: str | None
) -> list[tuple[str, str]]:
    """What is wrong with a chain, as (event id or sequence number, what).

    Args:
        connection: a compartment.
        part: which one.
        signers: public signing keys by user, of past users too.
        known_head: a hash that must stand in the chain, from the manifest; None to skip.
    """
    found: list[tuple[str, str]] = []
    previous, expected, hashes = START, 1, {START}
    for event in events(connection, part):
        fields = (event.seq, event.id, event.at, event.who, event.kind, event.about, event.payload_sha256, previous)
        if event.seq != expected or event.previous != previous or _digest(part, fields) != event.hash:
            found.append((event.id, "chain_broken"))
        given = signers.get(event.who, ())
        if not any(cipher.signature_holds(public, event.signature, event.hash.encode()) for public in given):
            found.append((event.id, "signature_wrong"))
        previous, expected = event.hash, event.seq + 1
        hashes.add(event.hash)
    for event_id, box, key, expected_hash in connection.execute(
        "SELECT p.event, p.box, p.key, a.payload_sha256 FROM audit_payloads p LEFT JOIN audit a ON a.id = p.event"
    ).fetchall():
        # A payload that moved to the sealed compartment has no event there: its own tag must do.
        changed = expected_hash is not None and hashlib.sha256(box).hexdigest() != expected_hash
        if changed or (key is not None and payload_of(connection, event_id) is None):
            found.append((event_id, "payload_changed"))
    if known_head is not None and known_head not in hashes:
        found.append(("", "tail_cut"))
    return found
