"""How a request is written into the open part of a case, with no protected name in it."""

from judgedesk.app import kept
from judgedesk.app.casefile import Case
from judgedesk.app.requests_record import KIND, Request, record_of, texts_in
from judgedesk.domain.changes import Changes
from judgedesk.domain.roles import Compartment
from judgedesk.store import rows
from judgedesk.store.database import Connection


def write_request(
    case: Case, request: Request, act: str, before: Request | None = None, *, undoable: bool = True
) -> Changes:
    """Write a request as one act. What is sent is not taken back by undo, and so stands against all that came before.

    Raises:
        UserError: ``measure.names_protected``, ``case.read_only``.
    """
    there = set(texts_in(before)) if before is not None else set()
    kept.check_words(case, sorted(set(texts_in(request)) - there))
    facts = {"instrument": request.instrument, "state": request.state}
    if undoable:
        return kept.put(case, KIND, record_of(request), act, facts)
    case.file.need(Compartment.CASE)
    with case.file.writing(Compartment.CASE) as connection:
        made = _put(connection, request)
        rows.log(case.file, connection, Compartment.CASE, act, request.id, facts, made, undoable=False)
    rows.forget_undone(case.file)
    return Changes(frozenset({"records"}), (request.id,))


def _put(connection: Connection, request: Request) -> list[rows.Change]:
    before = rows.find(connection, "records", {"kind": KIND, "id": request.id})
    position = before["position"] if before else rows.next_position(connection, "records")
    row = {"kind": KIND, "id": request.id, "body": kept.body_of(record_of(request)), "position": position}
    made = rows.put(connection, "records", row)
    return [made] if made is not None else []
