"""Tables that somebody confirmed: what each column is, and their rows as data, each tied to its page and place."""

import json
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final, TypeAlias

from judgedesk.app.casefile import Case
from judgedesk.app.reading import citation_form, cite, part_of, parts_with_documents
from judgedesk.app.table_owner import kept as kept_owner
from judgedesk.app.tables_found import KINDS, Column, FoundTable
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.language import amounts, columns
from judgedesk.store import documents, rows
from judgedesk.store import tables as store
from judgedesk.store.tables import TableRow as TableRow

Json: TypeAlias = dict[str, Any]
CHANGED: Final = frozenset({"tables"})
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A table with its columns as somebody confirmed them.

    Attributes:
        kind: ``bank``, ``calls``, ``roster``, ``other``.
        title: what it is called.
        owner: whose account or number it is, as printed: the account, the number, the employer.
        currency: of sums whose row names none (ISO 4217), or ''.
        rows: how many it has.
    """

    id: str
    document: int
    part: Compartment
    kind: str
    title: str
    owner: str
    currency: str
    caption: str
    columns: tuple[Column, ...]
    sign: str
    how: str
    first: int
    last: int
    rows: int
    edges: tuple[float, ...] = ()

    def at(self, role: str) -> int:
        """The column of a role, or -1."""
        return next((number for number, one in enumerate(self.columns) if one.role == role), -1)


@dataclass(frozen=True, slots=True)
class Value:
    """A row as data. `number` counts all rows from 1; `day` is ``2022-03-12``, ``2022-03`` where only a heading names
    the month, or ''.
    """

    number: int
    row: TableRow
    day: str = ""
    sums: dict[str, Decimal] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    currency: str = ""
    seconds: int | None = None

    def text(self, role: str) -> str:
        """What stands in the column of a role."""
        return self.texts.get(role, "")


def confirm(
    case: Case,
    document: int,
    found: FoundTable,
    roles: Sequence[str] | None = None,
    *,
    kind: str = "",
    title: str = "",
    owner: str = "",
    currency: str = "",
    replace: str = "",
) -> tuple[str, Changes]:
    """Keep a table that was found, as one undoable act; returns its id.

    Args:
        case: open for writing.
        document: where it was found.
        found: the table.
        roles: one for each column; what was proposed without it.
        kind: one of `tables_found.KINDS`; what was proposed without it.
        title: what it is to be called.
        owner: whose account, number or payroll it is.
        currency: ISO 4217.
        replace: the id of a table that it takes the place of.

    Raises:
        UserError: ``table.bad_columns``, ``table.bad_kind``, ``table.unknown``, ``case.read_only``,
            ``keys.not_yours``, ``document.unknown``.
    """
    given = tuple(roles if roles is not None else (one.role for one in found.columns))
    check_roles(given, len(found.columns), kind)
    part = part_of(case, document)
    if replace:
        table(case, replace)
    identifier = replace or f"tb-{uuid.uuid4().hex[:10]}"
    first, last = found.pages
    body = {
        "kind": kind or found.kind, "title": title[:_LONGEST], "owner": kept_owner(case, owner)[:_LONGEST],
        "currency": currency[:3].upper(),
        "caption": found.caption, "sign": found.sign, "how": found.how, "first": first, "last": last,
        "rows": len(found.rows), "edges": list(found.edges),
        "columns": [[one.heading[:_LONGEST], role] for one, role in zip(found.columns, given, strict=True)],
    }  # fmt: skip
    written = json.dumps(body, ensure_ascii=False)
    facts = {"document": str(document), "rows": str(len(found.rows))}
    rows.perform(
        case.file, part, "table.confirmed", identifier, facts,
        lambda connection: store.write(connection, document, identifier, written, found.rows),
    )  # fmt: skip
    return identifier, Changes(CHANGED, (identifier,))


def change(case: Case, identifier: str, *, roles: Sequence[str] | None = None, **more: str) -> Changes:
    """Say anew what the columns of a kept table are, or its ``kind``, ``title``, ``owner``, ``currency``, ``sign``.

    Raises:
        UserError: ``table.unknown``, ``table.bad_columns``, ``table.bad_kind``, ``case.read_only``.
    """
    known = table(case, identifier)
    given = tuple(roles if roles is not None else (one.role for one in known.columns))
    check_roles(given, len(known.columns), more.get("kind", ""))
    owner = kept_owner(case, more.get("owner", ""))

    def work(connection: Any) -> list[rows.Change | None]:
        before = rows.find(connection, "found_tables", {"id": identifier})
        if before is None:
            raise UserError("table.unknown", table=identifier[:40])
        body = json.loads(before["body"])
        if "owner" in more:
            more["owner"] = owner
        body |= {name: value[:_LONGEST] for name, value in more.items() if name in body and isinstance(body[name], str)}
        body["columns"] = [[one.heading, role] for one, role in zip(known.columns, given, strict=True)]
        return [rows.put(connection, "found_tables", before | {"body": json.dumps(body, ensure_ascii=False)})]

    rows.perform(case.file, known.part, "table.changed", identifier, {"document": str(known.document)}, work)
    return Changes(CHANGED, (identifier,))


def drop(case: Case, identifier: str) -> Changes:
    """Take a kept table away, as one undoable act; the document stays as it is.

    Raises:
        UserError: ``table.unknown``, ``case.read_only``.
    """
    known = table(case, identifier)
    facts = {"document": str(known.document)}
    rows.perform(
        case.file, known.part, "table.removed", identifier, facts, lambda connection: store.drop(connection, identifier)
    )
    return Changes(CHANGED, (identifier,))


def check_roles(roles: Sequence[str], number: int, kind: str) -> None:
    """Refuse roles that do not fit so many columns (``table.bad_columns``), or a kind that is none."""
    unknown = [role for role in roles if role not in columns.ROLES]
    if unknown or len(roles) != number:
        raise UserError(
            "table.bad_columns", given=len(roles), number=number, role=(unknown or ["–"])[0][:30],
            known=", ".join(role for role in columns.ROLES if role),
        )  # fmt: skip
    if kind and kind not in KINDS:
        raise UserError("table.bad_kind", kind=kind[:30], known=", ".join(KINDS))


def listed(case: Case) -> list[Confirmed]:
    """All kept tables that the user's keys open, in the order in which they were confirmed."""
    return [
        _confirmed(row, part)
        for part in parts_with_documents(case)
        for row in store.listed(case.file.reading(part))
    ]  # fmt: skip


def table(case: Case, identifier: str) -> Confirmed:
    """One of them; ``table.unknown`` otherwise."""
    found = next((one for one in listed(case) if one.id == identifier), None)
    if found is None:
        raise UserError("table.unknown", table=identifier[:40])
    return found


def _confirmed(row: rows.Row, part: Compartment) -> Confirmed:
    body = json.loads(row["body"])
    made = tuple(Column(heading, role) for heading, role in body.pop("columns"))
    edges = tuple(body.pop("edges", ()))
    return Confirmed(id=row["id"], document=row["document"], part=part, columns=made, edges=edges, **body)


def printed_rows(case: Case, one: Confirmed) -> Iterator[TableRow]:
    """The rows of a kept table as printed."""
    return store.rows_of(case.file.reading(one.part), one.id)


def values(case: Case, one: Confirmed) -> Iterator[Value]:
    """The rows of a kept table as data, in their order."""
    return typed(one, printed_rows(case, one))


def typed(one: Confirmed, found: Iterable[TableRow]) -> Iterator[Value]:
    """Rows as data, by what the columns are."""
    places = [(number, column.role) for number, column in enumerate(one.columns) if column.role]
    months: dict[str, str] = {}
    for number, row in enumerate(found, 1):
        if row.section not in months:
            months[row.section] = columns.month_in(row.section) if row.section else ""
        texts = {role: row.cells[at] for at, role in places if at < len(row.cells) and row.cells[at]}
        sums = {
            role: value
            for role, text in texts.items()
            if role in columns.SUMS or role in ("balance", "hours", "days")
            if (value := amounts.amount(text, one.sign)) is not None
        }
        day = columns.day_of(texts["date"]) if "date" in texts else ""
        named = texts.get("currency", "") or " ".join(texts[role] for role in columns.SUMS if role in texts)
        lasts = amounts.seconds(texts["duration"]) if "duration" in texts else None
        yield Value(
            number, row, day or months[row.section], sums, texts, amounts.currency_in(named) or one.currency, lasts
        )


class Folios:
    """Cites rows: the folio of the page a row stands on."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._form = citation_form(case)
        self._known: dict[tuple[int, int], str] = {}

    def of(self, one: Confirmed, page: int) -> str:
        """The court's citation of a page of the table's document."""
        key = one.document, page
        if key not in self._known:
            connection = self._case.file.reading(one.part)
            known = documents.get(connection, one.document, sealed=one.part is Compartment.SEALED)
            found = connection.execute("SELECT folio FROM pages WHERE id = ?", (page_id(*key),)).fetchone()
            name, volume = (known.name, known.volume) if known else (str(one.document), "")
            self._known[key] = cite(volume, found[0] if found else "", name, page, self._form)
        return self._known[key]
