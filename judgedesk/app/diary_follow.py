"""What is booked in a case goes into the office diary by itself, and waits while the diary cannot be reached.

Nothing but what `diary.own_blocks` lets out is written there; the case keeps when it was last in step.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from judgedesk.app import diary
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book
from judgedesk.domain.errors import UserError
from judgedesk.store import audit

_META: Final = "diary.step"
_PATIENCE: Final = 2.0
"""Seconds to wait for another desk that is writing; it is tried again anyhow."""
_LOOK, _SETTLE, _AGAIN = 0.5, 0.8, 60.0
"""Seconds: how often it is looked whether something changed, for how long more may come, when it is tried again."""


@dataclass(frozen=True, slots=True)
class Step:
    """How a case and its diary stand: when they were last in step ('' never), what was written just now, and why they
    are not in step, where they are not.
    """

    at: str = ""
    published: diary.Published | None = None
    trouble: UserError | None = None


def last_step(case: Case) -> str:
    """When the case and its diary were last in step, UTC; '' where they never were, or no diary is linked."""
    row = case.file.reading().execute("SELECT value FROM meta WHERE key = ?", (_META,)).fetchone()
    return str(row[0]) if row is not None and diary.linked(case) is not None else ""


def follow(case: Case) -> Step | None:
    """Bring the diary into step with the case; None where none is linked or the case is only read.

    What keeps it from being done is in the answer, never raised: it is waited for.
    """
    known = diary.linked(case)
    if known is None or not case.writable:
        return None
    try:
        blocks, left_out = diary.own_blocks(Book(case))
        published = diary.put(case, known, blocks, left_out, _PATIENCE)
    except UserError as error:
        return Step(last_step(case), trouble=error)
    at = audit.now()
    with case.file.writing(urgent=False) as connection:
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_META, at))
    return Step(at, published)


def keep_in_step(
    case: Case, changed: threading.Event, *, progress: Callable[[Step], None], cancel: threading.Event
) -> None:
    """Follow as long as the case is open: at once, whenever `changed` is set, and again while something keeps it."""
    waited, waiting = 0.0, True
    changed.set()
    while not cancel.wait(_LOOK):
        waited += _LOOK
        if not changed.is_set() and not (waiting and waited >= _AGAIN):
            continue
        if cancel.wait(_SETTLE):
            return
        changed.clear()
        waited, step = 0.0, follow(case)
        waiting = step is not None and step.trouble is not None
        if step is not None:
            progress(step)
