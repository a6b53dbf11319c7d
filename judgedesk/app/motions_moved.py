"""A motion that goes from the open part to the sealed one, or back: one act, that can be undone.

The act stands in `sealed.db` alone, with what the open part held in a record of its own (``motions_open``), so that
`case.db` keeps nothing of a motion that was sealed: no row, no payload of the log, no act to be undone.
"""

import json
from collections.abc import Iterable
from typing import Any, Final, TypeAlias

from judgedesk.app import kept, seals
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit, intents, rows, sealing
from judgedesk.store.database import Connection
from judgedesk.store.rows import Act, Change, Row

Json: TypeAlias = dict[str, Any]
KIND: Final = "motions"
OPEN: Final = "motions_open"
"""What `case.db` holds of a motion that was moved once, as `sealed.db` remembers it."""
ACTS: Final = ("motion.sealed", "motion.opened")


def move(case: Case, record: Json, to: Compartment) -> Changes:
    """Write a motion into the other part and take it out of the one where it lies.

    Raises:
        UserError: ``keys.not_yours`` without the key to the sealed part; ``case.read_only``.
    """
    case.file.need(Compartment.SEALED)
    identifier, body = str(record["id"]), kept.body_of(record)
    hides = to is Compartment.SEALED
    case.file.secret(Compartment.SEALED, "intents")
    if hides:
        _remember(case, identifier)
    with case.file.writing() as connection:
        row = {"kind": KIND, "id": identifier, "body": body, "position": _position(case, connection, identifier)}
        other = row | {"kind": OPEN}
        if hides:
            _leave(connection, identifier)
        else:
            rows.put(connection, "records", row)
        case.file.record(connection, Compartment.CASE, ACTS[not hides], identifier, {})
        puts, drops = ([row], [other]) if hides else ([other], [row])
        intents.declare_rows(
            case.file, connection, Compartment.SEALED, ACTS[not hides], identifier, {},
            [("records", one) for one in puts], [("records", _key(one)) for one in drops],
        )  # fmt: skip
    rows.forget_undone(case.file)
    intents.carry_out(case.file, seals.STEPS)
    if hides:
        sealing.sweep(case.file)
    return Changes(frozenset({"records"}), (identifier,))


def _key(row: Row) -> Row:
    return {"kind": row["kind"], "id": row["id"]}


def _position(case: Case, connection: Connection, identifier: str) -> int:
    """The place it has, in whichever part."""
    key = {"kind": KIND, "id": identifier}
    for known in (connection, case.file.reading(Compartment.SEALED)):
        row = rows.find(known, "records", key)
        if row is not None:
            return int(row["position"])
    return rows.next_position(connection, "records")


def _remember(case: Case, identifier: str) -> None:
    """What the open part holds, noted in the sealed one before it goes: taking it away is what is undone."""
    row = rows.find(case.file.reading(), "records", {"kind": KIND, "id": identifier})
    if row is not None:
        with case.file.writing(Compartment.SEALED) as connection:
            rows.put(connection, "records", row | {"kind": OPEN})


def _leave(connection: Connection, identifier: str) -> None:
    """Nothing of it stays in `case.db`: neither its row nor what the log and the undo remember of it."""
    rows.drop(connection, "records", {"kind": KIND, "id": identifier})

    def about_it(change: Change) -> bool:
        row = change.row
        return change.table == "records" and (row.get("kind"), row.get("id")) == (KIND, identifier)

    for event in rows.events_on(connection, about_it):
        connection.execute("UPDATE audit_payloads SET key = NULL WHERE event = ?", (event,))
        connection.execute("DELETE FROM acts WHERE event = ?", (event,))


# -- undo and redo -----------------------------------------------------------------------------------------------


def check_step(case: Case, act: Act | None) -> None:
    """Before a move is undone or done again: what the open part holds is as the move left it.

    Raises:
        UserError: ``undo.changed_since``.
    """
    if act is None or act.kind not in ACTS:
        return
    payload = audit.payload_of(case.file.reading(act.part), act.event) or {}
    for change in map(Change.from_json, payload.get("changes", ())):
        if change.table != "records" or change.row["kind"] != OPEN:
            continue
        there = rows.find(case.file.reading(), "records", {"kind": KIND, "id": change.row["id"]})
        bodies = [side["body"] if side is not None else None for side in (change.before, change.after)]
        if (there["body"] if there is not None else None) not in bodies:
            raise UserError("undo.changed_since")


def follow(case: Case, made: Iterable[Change]) -> None:
    """After undo or redo the open part holds what the sealed one says it does."""
    for change in made:
        if change.table != "records" or change.row.get("kind") != OPEN:
            continue
        identifier, gone = str(change.row["id"]), change.after is None
        with case.file.writing() as connection:
            if gone:
                _leave(connection, identifier)
            else:
                rows.put(connection, "records", change.row | {"kind": KIND})
            case.file.record(connection, Compartment.CASE, ACTS[not gone], identifier, {})
        if gone:
            sealing.sweep(case.file)


def settle(case: Case) -> None:
    """Finish what a kill left between the two parts; for before a motion is written."""
    if not (case.writable and case.file.holds(Compartment.SEALED)):
        return
    sealed = {str(one["id"]) for one in kept.all_of(case, KIND, Compartment.SEALED)}
    remembered = {str(one["id"]): one for one in kept.all_of(case, OPEN, Compartment.SEALED)}
    known = {str(one["id"]) for one in kept.all_of(case, KIND)}
    for identifier in (remembered.keys() - known) - sealed:
        with case.file.writing() as connection:
            row = {"kind": KIND, "id": identifier, "body": json.dumps(remembered[identifier], ensure_ascii=False)}
            rows.put(connection, "records", row | {"position": rows.next_position(connection, "records")})
            case.file.record(connection, Compartment.CASE, "motion.opened", identifier, {})
