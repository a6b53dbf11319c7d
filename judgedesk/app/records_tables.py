"""Kept tables in files of records and in packages: what their columns are, their rows, and persons set by hand."""

import json
import math
from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias

from judgedesk.app import reading, table_persons, tables
from judgedesk.app.casefile import Case
from judgedesk.app.records_form import naming
from judgedesk.app.table_owner import kept as kept_owner
from judgedesk.app.tables import Confirmed
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import evidence
from judgedesk.store import tables as store
from judgedesk.store.rows import Row

Json: TypeAlias = dict[str, Any]
KIND: Final = "tables"
_BODY: Final = ("kind", "title", "owner", "currency", "caption", "sign", "how", "first", "last")
"""Fields of a table as they stand in its record and in its row."""


def record_of(case: Case, one: Confirmed, document: str) -> Json:
    """A table with its rows, without persons set by hand."""
    return {
        "id": one.id, "document": document, **{name: getattr(one, name) for name in _BODY}, "edges": list(one.edges),
        "columns": [{"heading": column.heading, "role": column.role} for column in one.columns],
        "rows": [[row.page, list(row.box), row.kind, row.section, list(row.cells)]
                 for row in tables.printed_rows(case, one)],
    }  # fmt: skip


def dumped(case: Case, names: Mapping[int, str]) -> list[Json]:
    """All kept tables that the user's keys open, with what was set by hand in them."""
    found = []
    for one in tables.listed(case):
        record = record_of(case, one, names.get(one.document, str(one.document)))
        hands = {each["id"]: each for _, each in table_persons.records_of(case, one.id)}  # the sealed ones go before
        persons = [{name: each[name] for name in ("same", "row", "side", "person") if name in each}
                   for each in hands.values()]  # fmt: skip
        found.append(record | ({"persons": persons} if persons else {}))
    return found


def planned(case: Case, untrusted: Json) -> Iterator[tuple[Compartment, str, Row]]:
    """Part, table of the database and row, for each table of a file of records.

    Raises:
        UserError: ``records.invalid`` with the field; ``document.unknown``; ``table.bad_columns``; ``keys.not_yours``.
    """
    if not untrusted.get(KIND):
        return
    known = {one.id: one for one in tables.listed(case)}
    people = {person.id: person.protected for person in evidence.persons(case.file)}
    people |= {one["id"]: bool(one.get("protected", people.get(one["id"]))) for one in untrusted.get("persons", [])}
    for number, record in enumerate(untrusted[KIND]):
        where = f"{KIND}[{number}]"
        document = _document(case, record, where)
        part = reading.part_of(case, document)
        before = known.get(record["id"])
        if before is not None and (before.document, before.part) != (document, part):
            raise _invalid(f"{where}.document", "the id belongs to a table of another document")
        for table, row in rows_of(case, record, document, before, where):
            yield part, table, row
        for at, each in enumerate(record.get("persons", [])):
            yield _person(record["id"], document, part, each, people, f"{where}.persons[{at}]")


def rows_of(
    case: Case, record: Json, document: int, before: Confirmed | None, where: str = KIND
) -> Iterator[tuple[str, Row]]:
    """The rows in which a table is kept; `before` is what stands under its id.

    Raises:
        UserError: ``records.invalid``, ``table.bad_columns``.
    """
    check(record, reading.resolve(case, document).pages, where)
    written = body_of(record | {"owner": kept_owner(case, record["owner"])})
    yield "found_tables", {"id": record["id"], "document": document, "body": written, "position": 0}
    number = -(-(before.rows if before is not None else 0) // store.A_PACK)
    yield from (("table_rows", pack) for pack in store.packs(record["id"], document, printed(record), number))


def printed(record: Json) -> list[store.TableRow]:
    """The rows of a record."""
    return [store.TableRow(row[0], tuple(row[1]), row[2], row[3], tuple(row[4])) for row in record["rows"]]


def body_of(record: Json) -> str:
    """What is kept of a table beside its rows."""
    body = {name: record[name] for name in _BODY} | {"rows": len(record["rows"]), "edges": record["edges"]}
    body["columns"] = [[one["heading"], one["role"]] for one in record["columns"]]
    return json.dumps(body, ensure_ascii=False)


def check(record: Json, pages: int, where: str) -> None:
    """What no schema says of a table of a document with so many pages.

    Raises:
        UserError: ``records.invalid``, ``table.bad_columns``.
    """
    columns, given = record["columns"], record["rows"]
    with naming(where):
        tables.check_roles([one["role"] for one in columns], len(columns), record["kind"])
    for at, row in enumerate(given):
        if len(row[4]) != len(columns):
            raise _invalid(f"{where}.rows[{at}]", f"has {len(row[4])} cells, the table {len(columns)} columns")
        if not all(map(math.isfinite, row[1])):
            raise _invalid(f"{where}.rows[{at}]", "a place that is no number")
        if row[0] > pages:
            raise _invalid(f"{where}.rows[{at}]", f"the document has {pages} pages")
    if not all(map(math.isfinite, record["edges"])):
        raise _invalid(f"{where}.edges", "a place that is no number")
    if not 1 <= record["first"] <= record["last"] <= pages:
        raise _invalid(f"{where}.last", f"the document has {pages} pages")


def _document(case: Case, record: Json, where: str) -> int:
    try:
        return reading.resolve(case, record["document"]).id
    except UserError as error:
        raise UserError(error.code, **{**error.facts, "field": f"{where}.document"}) from error


def _person(
    table: str, document: int, part: Compartment, each: Json, people: Mapping[str, bool], where: str
) -> tuple[Compartment, str, Row]:
    person = each["person"]
    if person != table_persons.NOBODY and person not in people:
        raise _invalid(f"{where}.person", f"no person {person[:60]}")
    if ("same" in each) == ("row" in each and "side" in each):
        raise _invalid(where, "either what stands in all its rows, or a row and a side")
    place: Json = {name: each[name] for name in ("same", "row", "side") if name in each}
    record = table_persons.record(table, document, place, person)
    return Compartment.SEALED if people.get(person) else part, "records", {
        "kind": table_persons.KIND, "id": record["id"], "body": json.dumps(record, ensure_ascii=False), "position": 0,
    }  # fmt: skip


def _invalid(field: str, reason: str) -> UserError:
    return UserError("records.invalid", field=field, reason=reason)
