"""Notes in chambers that one user writes for themselves alone: nobody else of the panel can read them."""

import json
from collections.abc import Mapping
from typing import Any

from judgedesk.domain.roles import Compartment
from judgedesk.store import cipher
from judgedesk.store.casefile import CaseFile
from judgedesk.store.rows import Row, all_rows


def note_row(case: CaseFile, kind: str, identifier: str, content: Mapping[str, Any], position: int) -> Row:
    """A note as a row of ``records`` in chambers, under this user's own key."""
    plain = json.dumps(content, ensure_ascii=False).encode()
    box = cipher.lock_note(case.own_key, plain, f"{kind} {identifier}")
    return {"kind": kind, "id": identifier, "body": json.dumps({"author": case.user, "box": box}), "position": position}


def note_from(case: CaseFile, row: Row) -> dict[str, Any] | None:
    """What a note says; None where it is another's."""
    body = json.loads(row["body"])
    if body.get("author") != case.user:
        return None
    try:
        said: dict[str, Any] = json.loads(cipher.open_note(case.own_key, body["box"], f"{row['kind']} {row['id']}"))
    except cipher.WrongKey:  # of a user of the same name who is gone, with their key
        return None
    return said


def notes(case: CaseFile, kind: str, beginning: str = "") -> dict[str, dict[str, Any]]:
    """This user's own notes of a kind by id, in the order written; none for who does not hold chambers.

    With `beginning` only those whose id begins so: the others are not opened.
    """
    if not case.holds(Compartment.CHAMBERS):
        return {}
    query = "SELECT * FROM records WHERE kind = ? AND substr(id, 1, ?) = ? ORDER BY position, id"
    rows = all_rows(case.reading(Compartment.CHAMBERS), query, [kind, len(beginning), beginning])
    return {row["id"]: said for row in rows if (said := note_from(case, row)) is not None}
