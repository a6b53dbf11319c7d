"""Counts of files of records: dates, provisions, and what they were before they were joined or split."""

from datetime import date
from typing import Any, TypeAlias

from judgedesk.app import law
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Count, Formerly, Period

Json: TypeAlias = dict[str, Any]


def count_of(record: Json, where: str, before: Count | None) -> Count:
    """The count a record means, ages aside; `where` names it in errors, `before` is as it stands.

    Raises:
        UserError: ``law.unknown_offence``, ``records.invalid`` with the field.
    """
    law.offence(record["offence"])
    period = _period(record, where)
    periods = {
        (entry["defendant"], entry["victim"]): _period(entry, f"{where}.periods[{place}]")
        for place, entry in enumerate(record.get("periods", []))
    }
    return Count(
        id=record["id"],
        label=str(record.get("label") or record["id"]),
        offence=record["offence"],
        period=period,
        defendants=tuple(record["defendants"]),
        victims=tuple(record["victims"]),
        periods=periods,
        children={},
        cumulative=_beside(record),
        continued=bool(record.get("continued")),
        sequence=record.get("sequence", ""),
        was=_formerly(record, before),
    )


def _day(text: str, where: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UserError("records.invalid", field=where, reason=f"{text!r} is no day of the calendar") from error


def _period(record: Json, where: str) -> Period:
    if _day(record["from"], f"{where}.from") > _day(record["to"], f"{where}.to"):
        raise UserError("records.invalid", field=f"{where}.to", reason="ends before it begins")
    return Period(record["from"], record["to"])


def _beside(record: Json) -> tuple[str, ...]:
    """What the same act breaks beside the count's offence: an offence with rows, or a related one."""
    found = tuple(one for one in dict.fromkeys(record.get("cumulative", ())) if one != record["offence"])
    for one in found:
        if one not in law.related().related:
            law.offence(one)
    return found


def _formerly(record: Json, before: Count | None) -> tuple[Formerly, ...]:
    """Where findings lie that were made before; what a file does not speak of stays."""
    if "was" not in record:
        return before.was if before is not None else ()
    return tuple(Formerly(one["count"], one.get("defendant", ""), one.get("victim", "")) for one in record["was"])
