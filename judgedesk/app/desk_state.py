"""How a user's windows stood, and what they were typing: kept inside the case, for this user alone.

It tells what somebody read and wrote, so it lies in the most closed compartment that they hold, under their own key: a
judge's in chambers. It is no act, no event of the log, and changes nothing that others see.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import cipher

_ORDER: Final = (Compartment.CHAMBERS, Compartment.SEALED, Compartment.CASE)
_KEY: Final = "desk."
_LONGEST: Final = 400_000
"""Characters; more is not kept."""

LAYOUT: Final = "layout"
DRAFTS: Final = "drafts"


def kept(case: Case, kind: str) -> dict[str, Any]:
    """What was kept of a kind, `LAYOUT` or `DRAFTS`; empty where nothing was, or what there is can't be read."""
    connection = case.file.reading(_part(case))
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (_name(case, kind),)).fetchone()
    if row is None:
        return {}
    try:
        found = json.loads(cipher.open_note(case.file.own_key, row[0], _name(case, kind)))
    except (cipher.WrongKey, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def keep(case: Case, kind: str, content: Mapping[str, Any]) -> None:
    """Keep it in place of what was kept before; with nothing in it, nothing is kept. Of a case that is open for
    reading only, or that is locked meanwhile, nothing is kept.

    Raises:
        UserError: ``disk.full`` and the like.
    """
    if not case.writable:
        return
    plain = json.dumps(content, ensure_ascii=False)
    if len(plain) > _LONGEST:
        return
    try:
        with case.file.writing(_part(case), aside=True) as connection:
            if content:
                box = cipher.lock_note(case.file.own_key, plain.encode(), _name(case, kind))
                connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (_name(case, kind), box))
            else:
                connection.execute("DELETE FROM meta WHERE key = ?", (_name(case, kind),))
    except UserError as error:
        if error.code != "case.resting":
            raise


def _part(case: Case) -> Compartment:
    return next(part for part in _ORDER if case.file.holds(part))


def _name(case: Case, kind: str) -> str:
    return f"{_KEY}{kind} {case.user}"
