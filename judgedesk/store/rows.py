"""Changes to records, kept as before and after, so that every act can be shown, undone and redone."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlite_utils import Database

from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit, namehashes
from judgedesk.store.casefile import CaseFile
from judgedesk.store.database import Connection

Row: TypeAlias = dict[str, Any]

KEYS: dict[str, tuple[str, ...]] = {
    "tags": ("id",),
    "persons": ("id",),
    "counts": ("id",),
    "records": ("kind", "id"),
    "findings": ("id",),
    "identities": ("person",),
    "folio_marks": ("page",),
    "segments": ("id",),
    "found_tables": ("id",),
    "table_rows": ("id",),
    "meta": ("key",),
    "saved_searches": ("id",),
}
"""Record tables and their primary keys."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after; None where it did not or does not exist."""

    table: str
    before: Row | None
    after: Row | None

    @property
    def row(self) -> Row:
        """The row that is there, or was."""
        row = self.after if self.after is not None else self.before
        assert row is not None
        return row

    def to_json(self) -> dict[str, Any]:
        """As kept in an event's payload."""
        return {"table": self.table, "before": self.before, "after": self.after}

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> "Change":
        """Back from a payload."""
        return cls(content["table"], content["before"], content["after"])


@dataclass(frozen=True, slots=True)
class Act:
    """Something a user did that can be undone: kind such as ``tag.added``, and facts to name it by."""

    part: Compartment
    seq: int
    event: str
    at: str
    kind: str
    facts: dict[str, str]


def all_rows(connection: Connection, query: str, values: Iterable[Any] | Mapping[str, Any] = ()) -> list[Row]:
    """Rows of a query as dictionaries."""
    cursor = connection.execute(query, values if isinstance(values, Mapping) else tuple(values))
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def find(connection: Connection, table: str, key: Mapping[str, Any]) -> Row | None:
    """The row under a primary key, or None."""
    where = " AND ".join(f'"{name}" = ?' for name in KEYS[table])
    found = all_rows(connection, f'SELECT * FROM "{table}" WHERE {where}', [key[name] for name in KEYS[table]])
    return found[0] if found else None


def stands(row: Row | None, remembered: Row | None) -> bool:
    """Whether a row is as it was; columns that are not spoken of, or came with a later program, don't count."""
    if row is None or remembered is None:
        return row is remembered
    return all(row.get(name) == value for name, value in remembered.items())


def put(connection: Connection, table: str, row: Row) -> Change | None:
    """Write a whole row; None when it stood so already."""
    before = find(connection, table, row)
    if before is not None and stands(before, row):
        return None
    database: Any = Database(connection)
    database[table].upsert(row, pk=KEYS[table] if len(KEYS[table]) > 1 else KEYS[table][0])
    return Change(table, before, find(connection, table, row))


def drop(connection: Connection, table: str, key: Mapping[str, Any]) -> Change | None:
    """Delete a row; None when there was none."""
    before = find(connection, table, key)
    if before is None:
        return None
    where = " AND ".join(f'"{name}" = ?' for name in KEYS[table])
    connection.execute(f'DELETE FROM "{table}" WHERE {where}', [key[name] for name in KEYS[table]])
    return Change(table, before, None)


def next_position(connection: Connection, table: str) -> int:
    """Place after the last row: records keep the order in which they came."""
    row = connection.execute(f'SELECT coalesce(max(position), 0) + 1 FROM "{table}"').fetchone()
    return int(row[0])


def perform(
    case: CaseFile,
    part: Compartment,
    kind: str,
    about: str,
    facts: Mapping[str, str],
    work: Callable[[Connection], Iterable[Change | None]],
) -> list[Change]:
    """Do something to records of one compartment as one undoable act with its audit event.

    Nothing is logged when nothing changed.
    """
    with case.writing(part) as connection:
        changes = [change for change in work(connection) if change is not None]
        if changes:
            log(case, connection, part, kind, about, facts, changes)
    if changes:
        forget_undone(case)
    return changes


def log(
    case: CaseFile,
    connection: Connection,
    part: Compartment,
    kind: str,
    about: str,
    facts: Mapping[str, str],
    changes: Iterable[Change],
    *,
    undoable: bool = True,
) -> None:
    """The audit event and the undoable act of changes already made in this transaction."""
    made = list(changes)
    _outdate(case, made)
    payload = {"facts": dict(facts), "changes": [change.to_json() for change in made]}
    event = case.record(connection, part, kind, about, payload)
    if undoable:
        connection.execute("INSERT INTO acts (event, who, state) VALUES (?, ?, 'done')", (event, case.user))


def _outdate(case: CaseFile, changes: Iterable[Change]) -> None:
    if any(change.table == "identities" for change in changes):
        namehashes.outdate(case)


def forget_undone(case: CaseFile) -> None:
    """After a new act nothing that was undone before it can be redone."""
    for part in case.parts:
        with case.writing(part) as connection:
            connection.execute("DELETE FROM acts WHERE who = ? AND state = 'undone'", (case.user,))


def _acts(case: CaseFile, state: str, order: str) -> list[Act]:
    found = []
    for part in case.parts:
        connection = case.reading(part)
        rows = connection.execute(
            "SELECT acts.seq, acts.event, audit.at, audit.kind FROM acts JOIN audit ON audit.id = acts.event "
            f"WHERE acts.who = ? AND acts.state = ? ORDER BY acts.seq {order} LIMIT 1",
            (case.user, state),
        )
        for seq, event, at, kind in rows:
            payload = audit.payload_of(connection, event)
            if payload is not None:
                found.append(Act(part, seq, event, at, kind, payload["facts"]))
    return found


def next_undo(case: CaseFile) -> Act | None:
    """The user's newest act that still stands, over all compartments open to them."""
    return max(_acts(case, "done", "DESC"), key=lambda act: act.at, default=None)


def next_redo(case: CaseFile) -> Act | None:
    """The act undone last."""
    return min(_acts(case, "undone", "ASC"), key=lambda act: act.at, default=None)


def _replay(case: CaseFile, act: Act, kind: str, state: str, *, backwards: bool) -> list[Change]:
    with case.writing(act.part) as connection:
        payload = audit.payload_of(connection, act.event)
        if payload is None:
            raise UserError("undo.nothing")
        changes = [Change.from_json(content) for content in payload["changes"]]
        if backwards:
            changes = [Change(change.table, change.after, change.before) for change in reversed(changes)]
        _outdate(case, changes)
        for change in changes:
            if not stands(find(connection, change.table, change.row), change.before):
                raise UserError("undo.changed_since")
            if change.after is None:
                drop(connection, change.table, change.row)
            else:
                put(connection, change.table, change.after)
        case.record(connection, act.part, kind, act.event, {"changes": [change.to_json() for change in changes]})
        connection.execute("UPDATE acts SET state = ? WHERE seq = ?", (state, act.seq))
    return changes


def undo(case: CaseFile) -> tuple[Act, list[Change]]:
    """Take back the user's newest act, as a new event.

    Raises:
        UserError: ``undo.nothing``; ``undo.changed_since`` when somebody changed the same record after it.
    """
    act = next_undo(case)
    if act is None:
        raise UserError("undo.nothing")
    return act, _replay(case, act, "undo", "undone", backwards=True)


def redo(case: CaseFile) -> tuple[Act, list[Change]]:
    """Do again what was undone last.

    Raises:
        UserError: ``redo.nothing``; ``undo.changed_since``.
    """
    act = next_redo(case)
    if act is None:
        raise UserError("redo.nothing")
    return act, _replay(case, act, "redo", "done", backwards=False)


def forget(connection: Connection, table: str, identifiers: set[str]) -> None:
    """Erase from the log what it remembers of some rows: the payloads' keys go, the chain stays whole."""
    for event in events_on(connection, lambda change: change.table == table and change.row["id"] in identifiers):
        connection.execute("UPDATE audit_payloads SET key = NULL WHERE event = ?", (event,))
        connection.execute("DELETE FROM acts WHERE event = ?", (event,))


def events_on(connection: Connection, concerns: Callable[[Change], bool]) -> list[str]:
    """Events whose payload, where it can still be read, holds a change of some kind."""
    found = []
    for (event,) in connection.execute("SELECT event FROM audit_payloads WHERE key IS NOT NULL").fetchall():
        payload = audit.payload_of(connection, event) or {}
        if any(concerns(Change.from_json(content)) for content in payload.get("changes", ())):
            found.append(event)
    return found
