"""How a request is written into the open part of a case, with no protected name in it."""

import re
import uuid
from typing import Any, Final

from judgedesk.app import kept, seals
from judgedesk.app.casefile import Case
from judgedesk.app.requests_record import KIND, SEALED_KIND, Request, record_of, texts_in
from judgedesk.domain.changes import Changes
from judgedesk.domain.roles import Compartment
from judgedesk.store import intents, rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Row

_UNSEEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Control characters, which come with what is pasted: nobody sees them, and no file of records takes them."""


def write_request(
    case: Case, request: Request, act: str, before: Request | None = None, *, undoable: bool = True,
    beside: kept.Json | None = None, also: Request | None = None,
) -> Changes:  # fmt: skip
    """Write a request as one act. What is sent is not taken back by undo, and so stands against all that came before.

    Args:
        case: open for writing.
        request: as it is to be.
        act: what is done, as the log calls it.
        before: as it was; its texts were looked at then.
        undoable: whether undo takes it back.
        beside: what of it concerns sealed documents, written by the same act.
        also: another request that the act changes.

    Raises:
        UserError: ``measure.names_protected``, ``measure.names_somebody``, ``keys.not_yours``, ``case.read_only``.
    """
    there = set(texts_in(before)) if before is not None else set()
    fresh = sorted(set(texts_in(request)) - there)
    kept.check_words(case, fresh)
    kept.check_unseen(case, fresh)
    facts = {"instrument": request.instrument, "state": request.state}
    case.file.need(Compartment.CASE)
    if beside is not None:
        case.file.need(Compartment.SEALED)
        case.file.secret(Compartment.SEALED, "intents")
        facts["act"] = uuid.uuid4().hex
        sealed = _row(case.file.reading(Compartment.SEALED), SEALED_KIND, beside)
    written = [request] if also is None else [request, also]
    with case.file.writing(Compartment.CASE) as connection:
        made = [rows.put(connection, "records", _row(connection, KIND, record_of(one))) for one in written]
        changes = [one for one in made if one is not None]
        if changes:
            rows.log(case.file, connection, Compartment.CASE, act, request.id, facts, changes, undoable=undoable)
        if beside is not None:
            intents.declare_rows(
                case.file, connection, Compartment.SEALED, act, request.id, facts, [("records", sealed)],
                undoable=undoable,
            )  # fmt: skip
    if changes or beside is not None:
        rows.forget_undone(case.file)
        intents.carry_out(case.file, seals.STEPS)
    return Changes(frozenset({"records"}), tuple(one.id for one in written))


def _row(connection: Connection, kind: str, record: kept.Json) -> Row:
    before = rows.find(connection, "records", {"kind": kind, "id": record["id"]})
    position = before["position"] if before else rows.next_position(connection, "records")
    return {"kind": kind, "id": record["id"], "body": kept.body_of(_seen(record)), "position": position}


def _seen(value: Any) -> Any:
    """The same without what nobody can see."""
    if isinstance(value, str):
        return _UNSEEN.sub("", value)
    if isinstance(value, list):
        return [_seen(one) for one in value]
    return {name: _seen(one) for name, one in value.items()} if isinstance(value, dict) else value
