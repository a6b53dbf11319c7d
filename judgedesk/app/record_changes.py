"""What became of records, as the log tells."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from json import loads
from typing import Any, TypeAlias

from judgedesk.app.casefile import Case
from judgedesk.store import audit

Json: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A change: number and moment (UTC) of the log's event, what stood before and after; None: nothing."""

    number: int
    at: datetime
    before: Json | None
    after: Json | None


def changes_of(case: Case, kind: str, wanted: Iterable[str]) -> dict[str, list[RecordChange]]:
    """All changes of some records of `case.db`, by id, oldest first; what was taken back is a change, too.

    Of a record of which the log tells nothing more there is one change: the first event, from nothing to nothing.
    """
    connection = case.file.reading()
    found: dict[str, list[RecordChange]] = {one: [] for one in wanted}
    told = connection.execute(
        "SELECT audit.seq, audit.at, audit.id FROM audit JOIN audit_payloads ON audit_payloads.event = audit.id "
        "WHERE audit_payloads.key IS NOT NULL AND audit.kind NOT LIKE 'tag.%' ORDER BY audit.seq"
    )
    for seq, at, event in told:
        for change in (audit.payload_of(connection, event) or {}).get("changes", ()):
            row = change["after"] or change["before"]
            if change["table"] == "records" and row["kind"] == kind and row["id"] in found:
                before, after = (loads(one["body"]) if one else None for one in (change["before"], change["after"]))
                found[row["id"]].append(RecordChange(int(seq), _moment(at), before, after))
    seq, at = connection.execute("SELECT seq, at FROM audit ORDER BY seq LIMIT 1").fetchone()
    return {one: changes or [RecordChange(int(seq), _moment(at), None, None)] for one, changes in found.items()}


def _moment(at: str) -> datetime:
    return datetime.fromisoformat(at).astimezone(UTC).replace(microsecond=0)
