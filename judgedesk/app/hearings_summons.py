"""Summonses: how many days they need by each way of sending, and from when somebody can be heard."""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book, Json, day
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.law.serving import methods
from judgedesk.store import rows

LEADS: Final[Mapping[str, int]] = MappingProxyType({one.id: one.days for one in methods().values()})
"""Days before a hearing by which a summons is sent; a court changes the practical ones to its own."""
_META: Final = "hearings.lead_days"


def lead_days(case: Case) -> dict[str, int]:
    """Days that a summons needs, by method: the court's own values before those of the program."""
    row = rows.find(case.file.reading(), "meta", {"key": _META})
    own = json.loads(row["value"]) if row is not None else {}
    return {method: own.get(method, days) for method, days in LEADS.items()}


def set_lead_days(case: Case, method: str, days: int) -> Changes:
    """Change how many days a summons by some method needs.

    Raises:
        UserError: ``hearing.bad_lead``, ``case.read_only``.
    """
    if method not in LEADS or not 0 <= days <= 365:
        raise UserError("hearing.bad_lead", method=method[:40], days=days, known=", ".join(LEADS))
    own = {name: value for name, value in (lead_days(case) | {method: days}).items() if value != LEADS[name]}
    row = {"key": _META, "value": json.dumps(own)}
    rows.perform(case.file, Compartment.CASE, "lead_days.set", method, {"days": str(days)},
                 lambda connection: [rows.put(connection, "meta", row)])  # fmt: skip
    return Changes(frozenset({"records"}), (method,))


def lead_of(book: Book, record: Json, leads: Mapping[str, int]) -> int | None:
    """Days that the summons of a testimony needs; None where nobody said how it is summoned."""
    own, method = record.get("lead_days"), str(record.get("summons") or "")
    if isinstance(own, int):
        return own
    person = book.people.get(book.person(record.get("person", "")))
    if method == "abroad" and person is not None and "defendant" in person.roles:
        method = "abroad_accused"
    return leads.get(method)


def earliest(book: Book, record: Json, leads: Mapping[str, int], today: date) -> date | None:
    """The first day on which somebody can be heard: as wished, when a summons sent today can have been served, and not
    on the day on which they failed to appear.
    """
    own = [one for one in book.hearings if one.slot.testimony == record["id"]]
    lead = None if any(one.live and one.summoned for one in own) else lead_of(book, record, leads)
    failed = max((one.slot.day for one in own if one.state == "failed"), default=None)
    days = (
        day(record.get("earliest")), today + timedelta(lead) if lead else None,
        failed + timedelta(1) if failed is not None else None,
    )  # fmt: skip
    return max((one for one in days if one is not None), default=None)
