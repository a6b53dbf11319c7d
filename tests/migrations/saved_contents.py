"""All that people put into a case, as the keys of a user open it."""

import hashlib
from typing import Any

from judgedesk.app import records
from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Compartment
from judgedesk.store.database import Connection

# What follows from the rest and is made again: the index, the vocabulary, what enrichment finds, hashes of names.
DERIVED = ("page_index", "page_terms", "words", "signatures", "families", "candidates", "enriched", "name_hashes",
           "page_news", "sqlite_", "_sqlite_")  # fmt: skip
# The log, which `verify` holds against its chain; what is there only while something is going on.
ELSEWHERE = ("audit", "intents", "jobs", "parts")


def contents(case: Case) -> dict[str, Any]:
    """The records in their own format, and every row that a person's act left, by compartment and table."""
    parts = [part for part in Compartment if case.file.holds(part)]
    return {
        "records": records.dump(case),
        "rows": {part.value: _rows(case.file.reading(part)) for part in parts},
    }


def empty_tables(case: Case, dumped: dict[str, Any]) -> list[str]:
    """Kinds of records and tables in which nothing lies."""
    kinds = [kind for kind, found in dumped.items() if found == [] and kind != "withheld"]
    rows = {part.value: _rows(case.file.reading(part)) for part in Compartment}
    return kinds + [f"{part}.{table}" for part, tables in rows.items() for table, found in tables.items() if not found]


def lost(before: Any, after: Any, place: str = "") -> list[str]:
    """Where something of `before` is not in `after` as it was; what was added there may be anything."""
    if isinstance(before, dict) and isinstance(after, dict):
        gone = [f"{place}/{name} is gone" for name in before.keys() - after.keys()]
        same = before.keys() & after.keys()
        return gone + [line for name in sorted(same) for line in lost(before[name], after[name], f"{place}/{name}")]
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        pairs = enumerate(zip(before, after, strict=True))
        return [line for at, (one, other) in pairs for line in lost(one, other, f"{place}[{at}]")]
    return [] if before == after else [f"{place}: {before!r:.120} became {after!r:.120}"]


def _rows(connection: Connection) -> dict[str, list[dict[str, Any]]]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    names = [row[0] for row in connection.execute(query) if not row[0].startswith(DERIVED + ELSEWHERE)]
    found: dict[str, list[dict[str, Any]]] = {}
    for name in names:
        asked = connection.execute(f'SELECT * FROM "{name}"')
        columns = [one[0] for one in asked.description]
        rows = [{column: _plain(value) for column, value in zip(columns, row, strict=True)} for row in asked]
        found[name] = sorted(rows, key=repr)
    return found


def _plain(value: Any) -> Any:
    return f"sha256:{hashlib.sha256(value).hexdigest()}" if isinstance(value, bytes) else value
