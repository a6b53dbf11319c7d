"""Counts of files of records: dates, provisions, and what they were before they were joined or split."""

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeAlias

from judgedesk.app import law, reading
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Count, Formerly, Period
from judgedesk.store import evidence

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


def check_left(case: Case, counts: Sequence[Json], tags: Sequence[Json]) -> None:
    """Nobody leaves a count while passages stand there for them: nobody would find these in the grid any more.

    Args:
        case: open.
        counts: of the file, of good form.
        tags: of the file: what it puts elsewhere leaves with the person.

    Raises:
        UserError: ``records.invalid`` with the field.
    """
    moved = {record["id"] for record in tags}
    stored = {count.id: count for count in evidence.counts(case.file.reading())}
    for number, record in enumerate(counts):
        before = stored.get(record["id"])
        if before is None:
            continue
        for field, people in (("defendants", before.defendants), ("victims", before.victims)):
            for person in (one for one in people if one not in record[field]):
                standing = _tags_for(case, before.id, field[:-1], person) - moved
                if standing:
                    raise UserError(
                        "records.invalid",
                        field=f"counts[{number}].{field}",
                        reason=f"{person} is left out, but passages are tagged for them on this count: {len(standing)}"
                        "; tag them for somebody else in the same file, or remove them first",
                    )


def _tags_for(case: Case, count: str, role: str, person: str) -> set[str]:
    query = f'"count" = ? AND {role} = ?'
    return {
        tag.id
        for part in reading.parts_with_documents(case)
        for tag in evidence.tags(case.file.reading(part), query, (count, person))
    }


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
