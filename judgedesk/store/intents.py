"""Acts that touch two compartments: an intent in `case.db` first, then the other compartment, then the intent is done.

A kill between the steps leaves the intent; opening the case carries it out again, and carrying it out twice changes
nothing. Its content is encrypted for the compartment it is meant for: `case.db` never holds what that one protects.
"""

import json
import uuid
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from judgedesk.domain.roles import Compartment
from judgedesk.store import audit, cipher, rows
from judgedesk.store.casefile import CaseFile
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change, Row

Step: TypeAlias = Callable[[CaseFile, Mapping[str, Any]], None]


def declare(case: CaseFile, connection: Connection, part: Compartment, kind: str, content: Mapping[str, Any]) -> str:
    """Note within the caller's transaction on `case.db` what is to happen in another compartment; returns the id."""
    intent = str(uuid.uuid4())
    box = cipher.lock_box(case.secret(part, "intents"), json.dumps(content, ensure_ascii=False).encode(), intent)
    connection.execute("INSERT INTO intents VALUES (?, ?, ?, ?, ?)", (intent, part.value, kind, box, audit.now()))
    return intent


def carry_out(case: CaseFile, steps: Mapping[str, Step]) -> int:
    """Do all open intents whose compartment the user holds; returns how many there were."""
    if not case.writable:
        return 0
    held = {part.value for part in case.parts}
    waiting = [
        row for row in rows.all_rows(case.reading(), "SELECT * FROM intents ORDER BY at, id") if row["part"] in held
    ]
    for row in waiting:
        part = Compartment(row["part"])
        content = json.loads(cipher.open_box(case.secret(part, "intents"), row["box"], row["id"]))
        steps[row["kind"]](case, {**content, "intent": row["id"], "part": part.value})
        with case.writing(Compartment.CASE) as connection:
            connection.execute("DELETE FROM intents WHERE id = ?", (row["id"],))
        with case.writing(part) as connection:
            connection.execute("DELETE FROM intents_applied WHERE id = ?", (row["id"],))
    return len(waiting)


def once(connection: Connection, intent: str) -> bool:
    """Within the compartment's transaction: True the first time an intent is carried out there."""
    cursor = connection.execute("INSERT OR IGNORE INTO intents_applied VALUES (?)", (intent,))
    return bool(cursor.rowcount)


def applied(connection: Connection, intent: str) -> bool:
    """Whether an intent was carried out in its compartment and only remains to be crossed out in `case.db`."""
    return connection.execute("SELECT 1 FROM intents_applied WHERE id = ?", (intent,)).fetchone() is not None


def declare_rows(
    case: CaseFile,
    connection: Connection,
    part: Compartment,
    kind: str,
    about: str,
    facts: Mapping[str, str],
    puts: Iterable[tuple[str, Row]],
    drops: Iterable[tuple[str, Row]] = (),
    *,
    undoable: bool = True,
) -> None:
    """An intent to write and delete rows of another compartment as one act, undoable unless said otherwise."""
    rows_of_it = {"puts": list(puts), "drops": list(drops)}
    content = {"kind": kind, "about": about, "facts": dict(facts), "undoable": undoable, **rows_of_it}
    declare(case, connection, part, "rows", content)


def apply_rows(case: CaseFile, content: Mapping[str, Any]) -> None:
    """The step behind `declare_rows`."""
    part = Compartment(content["part"])
    with case.writing(part) as connection:
        if not once(connection, content["intent"]):
            return
        changes: list[Change | None] = [rows.put(connection, table, row) for table, row in content["puts"]]
        changes += [rows.drop(connection, table, row) for table, row in content["drops"]]
        made = [change for change in changes if change is not None]
        if made:
            undoable = content["undoable"]
            rows.log(
                case, connection, part, content["kind"], content["about"], content["facts"], made, undoable=undoable
            )
