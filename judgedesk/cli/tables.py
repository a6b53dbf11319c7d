"""The verb on tables taken out of documents: tables."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from judgedesk.app import money, money_paper, reading, table_checks, table_owner, table_persons, tables, tables_found
from judgedesk.app.casefile import Case
from judgedesk.app.kept import person_of
from judgedesk.app.outgoing import Recipient
from judgedesk.app.parties import Party
from judgedesk.app.tables_found import FoundTable, Search
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import IN_PART, opened, print_json, released, unlocked, worded
from judgedesk.domain.errors import UserError

Json = dict[str, Any]
_SHOWN = 5
_ACTIONS = ("list", "find", "confirm", "rows", "person", "check", "sums", "between", "remove")


class Pages(click.ParamType[tuple[int, int]]):
    """``12`` or ``3-9``."""

    name = "PAGES"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        """First and last page."""
        if isinstance(value, tuple):
            return value
        first, _, last = str(value).partition("-")
        if not first.isdecimal() or not (last or first).isdecimal() or len(str(value)) > 15:
            self.fail("give a page or two: 12 or 3-9", param, ctx)
        return int(first), int(last or first)


@click.command(
    epilog="""\b
list                the tables kept: {tables: [{id, document, kind, title, owner, columns, rows, cite, …}]}
find DOCUMENT       looks for tables: {tables: [{number, kind, columns: [{heading, role}], rows, …}], unread}
confirm DOCUMENT    --number N [--columns date,title,amount,balance] [--kind K --title T --owner O --currency C]
rows ID             the rows as data, each with its folio, place and persons [--out F.xlsx]
person ID           --rows 3,5-9 --side from|to --person P: who stands there, by hand [--alike]
                    --person - is nobody of the case, --person "" takes it back
check ID            totals and balances held against the rows: {balances, totals, hours, disagreements}
between             who paid and who called whom, by month [--person P] [--out F.xlsx]
sums                sums for each injured party with the rows they rest on [--person P] [--out F.xlsx]
remove ID           takes a kept table away; can be undone in the window

Columns: date time until from to amount out in currency balance title number duration direction person present hours
days gross withheld owed ordinal; a dash leaves one out.
"""
)
@unlocked
@click.argument("action", type=click.Choice(_ACTIONS))
@click.argument("what", metavar="[DOCUMENT|ID]", required=False, default="")
@click.option("--pages", type=Pages(), help="Only these pages: 12 or 3-9.")
@click.option("--notes", is_flag=True, help="Also lines of notes with sums, on pages without a table.")
@click.option("--number", type=click.IntRange(1, 10_000), default=1, help="Which of the tables found.")
@click.option("--columns", help="What the columns are, from the left, parted by commas; as proposed without it.")
@click.option("--kind", type=click.Choice(tables_found.KINDS), default=None, help="As proposed without it.")
@click.option("--title", default="", help="What it is to be called.")
@click.option("--owner", default=None, help="Whose account, number or payroll it is.")
@click.option("--currency", default=None, help="Of sums that name none: PLN, EUR …")
@click.option("--person", help="Only this person, or who it is: id, pseudonym or name.")
@click.option("--rows", "row_numbers", default="", help="Rows of a table: 3,5-9.")
@click.option("--side", type=click.Choice(table_persons.SIDES), help="from pays or calls, to is paid or called.")
@click.option("--alike", is_flag=True, help="All rows with the same account, number or words.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help=".xlsx, .csv or .docx")
@click.option(
    "--for", "recipient", type=click.Choice([one.value for one in Recipient]), default=Recipient.SERVED.value,
    help="Who receives it: an authority (identities), parties and others, the confidential annex, the public.",
)  # fmt: skip
@released
@worded
def table_verb(
    case: Path, user: str | None, passphrase_file: Path | None, action: str, what: str,
    pages: tuple[int, int] | None, notes: bool, number: int, columns: str | None, kind: str | None, title: str,
    owner: str | None, currency: str | None, person: str | None, row_numbers: str, side: str | None, alike: bool,
    out: Path | None, recipient: str, override: str, as_json: bool, language: str,
) -> None:  # fmt: skip
    """Tables in statements, records of calls and rosters: found, confirmed, added up."""
    if action in ("find", "confirm", "rows", "check", "person", "remove") and not what:
        raise click.UsageError(f"{action} needs a document or the id of a table")
    if action == "person" and (not row_numbers or side is None or person is None):
        raise click.UsageError("person needs --rows, --side and --person")
    if out is not None and action not in money_paper.REPORTS:
        raise click.UsageError(f"--out goes with {', '.join(money_paper.REPORTS)}")
    unread = False
    writes = action in ("confirm", "person", "remove") or out is not None
    with opened(case, user, passphrase_file, write=writes) as found:
        who = person_of(found, person).id if person and action != "person" else ""
        if action in ("find", "confirm"):
            document = reading.resolve(found, what).id
            search = tables_found.find(found, document, pages, _progress(as_json), threading.Event(), notes=notes)
            unread = bool(search.unread)
            if action == "confirm":
                one = _numbered(search, number, what)
                given = _roles(columns)
                whose = table_owner.owner_of(found, one) if owner is None else owner
                made, _ = tables.confirm(
                    found, document, one, given, kind=kind or "", title=title, owner=whose,
                    currency=table_owner.currency_of(one) if currency is None else currency,
                )  # fmt: skip
                content = _kept(found, tables.table(found, made))
            else:
                content = _searched(found, search)
        elif action == "person":
            numbers = table_persons.numbers_of(row_numbers)
            money.set_person(found, what, numbers, side or "", person or "", alike=alike)
            content = _read(found, "rows", what, "")
        elif action == "remove":
            tables.drop(found, what)
            content = {"removed": what}
        else:
            content = _read(found, action, what, who)
        if out is not None and action in money_paper.REPORTS:
            rows = money_paper.write(found, action, out, language, table=what, person=who, override=override,
                                     recipient=Recipient(recipient))  # fmt: skip
            content = {"written": str(out), "rows": rows}
        withheld = found.withheld
    if as_json:
        print_json(content | {"withheld": withheld})
    else:
        for line in _told(action, content, language):
            click.echo(line)
    if unread:
        raise SystemExit(IN_PART)


def _progress(quiet: bool) -> tables_found.Progress | None:
    if quiet or not sys.stderr.isatty():
        return None
    return lambda done, total: click.echo(f"\r{done}/{total} ", nl=done == total, err=True)


def _roles(given: str | None) -> list[str] | None:
    return None if given is None else [one.strip().strip("-") for one in given.split(",")]


def _numbered(search: Search, number: int, document: str) -> FoundTable:
    found = next((one for one in search.tables if one.number == number), None)
    if found is None:
        told = ", ".join(str(one.number) for one in search.tables) or "–"
        raise UserError("table.none_found", number=number, document=document[:80], found=told[:200])
    return found


def _searched(case: Case, search: Search) -> Json:
    return {
        "tables": [
            {
                "number": one.number, "kind": one.kind, "how": one.how, "pages": one.pages,
                "columns": [{"heading": column.heading, "role": column.role} for column in one.columns],
                "rows": len(one.rows), "owner": table_owner.owner_of(case, one),
                "currency": table_owner.currency_of(one), "caption": one.caption[-300:],
                "first_rows": [row.cells for row in one.rows[:_SHOWN]],
            }
            for one in search.tables
        ],
        "unread": [{"page": page, "reason": code} for page, code in search.unread],
    }  # fmt: skip


def _kept(case: Case, one: tables.Confirmed) -> Json:
    known = reading.resolve(case, one.document)
    return {
        "id": one.id, "document": one.document, "name": known.name, "kind": one.kind, "title": one.title,
        "owner": table_owner.called(case, one.owner), "currency": one.currency,
        "columns": [{"heading": column.heading, "role": column.role} for column in one.columns],
        "rows": one.rows, "pages": [one.first, one.last], "how": one.how,
        "cite": tables.Folios(case).of(one, one.first),
    }  # fmt: skip


def _read(case: Case, action: str, what: str, person: str) -> Json:
    if action == "list":
        return {"tables": [_kept(case, one) for one in tables.listed(case)]}
    if action == "rows":
        one = tables.table(case, what)
        folios, sides = tables.Folios(case), money.parties_of(case, what)
        rows = [_row(folios, one, value) | _sides(sides.get(value.number)) for value in tables.values(case, one)]
        return {"table": _kept(case, one), "rows": rows}
    if action == "check":
        one = tables.table(case, what)
        folios, done = tables.Folios(case), table_checks.check(case, what)
        return {
            "balances": done.balances, "totals": done.totals, "hours": done.hours,
            "disagreements": [
                {"kind": each.kind, "row": each.number, "page": each.page, "cite": folios.of(one, each.page),
                 "column": each.role, "printed": each.printed, "expected": each.expected, "doubtful": each.doubtful}
                for each in done.disagreements
            ], "doubtful": done.doubtful,
        }  # fmt: skip
    return _sums(case, person) if action == "sums" else _between(case, person)


def _row(folios: tables.Folios, one: tables.Confirmed, value: tables.Value) -> Json:
    return {
        "number": value.number, "page": value.row.page, "cite": folios.of(one, value.row.page), "box": value.row.box,
        "kind": value.row.kind, "section": value.row.section, "day": value.day, "cells": value.row.cells,
        "sums": {role: str(amount) for role, amount in value.sums.items()}, "currency": value.currency,
        "seconds": value.seconds,
    }  # fmt: skip


def _sides(found: tuple[Party, Party] | None) -> Json:
    """Who stands on either side of a row, and whether that was set ``by hand`` or ``recognised``."""
    return {
        side: {
            "person": one.person, "label": one.label,
            "how": "by hand" if one.by_hand else "recognised" if one.person else "as printed",
        }
        for side, one in zip(table_persons.SIDES, found or (), strict=False)
    }  # fmt: skip


def _sums(case: Case, person: str) -> Json:
    folios = tables.Folios(case)
    return {
        "sums": [
            {"person": one.person, "label": one.label, "what": one.what, "currency": one.currency,
             "total": str(one.total), "table": one.table.id, "rows": one.rows, "also": one.also,
             "months": {month: str(total) for month, total in sorted(one.months.items())},
             "cites": list(dict.fromkeys(folios.of(one.table, page) for page in one.pages))}
            for one in money.sums(case, [person] if person else ())
        ]
    }  # fmt: skip


def _between(case: Case, person: str) -> Json:
    found = money.between(case, person)
    return {
        "money": [
            {"from": one.payer.label, "from_person": one.payer.person, "to": one.payee.label,
             "to_person": one.payee.person, "currency": one.currency, "total": str(one.total), "number": one.number,
             "first": one.first, "last": one.last, "table": one.table.id, "rows": one.rows, "by_hand": one.by_hand,
             "months": {month: str(total) for month, total in sorted(one.months.items())}}
            for one in found.flows
        ],
        "calls": [
            {"from": one.caller.label, "from_person": one.caller.person, "to": one.callee.label,
             "to_person": one.callee.person, "number": one.number, "seconds": one.seconds, "first": one.first,
             "last": one.last, "table": one.table.id, "rows": one.rows, "months": dict(sorted(one.months.items()))}
            for one in found.contacts
        ],
    }  # fmt: skip


def _told(action: str, content: Json, language: str) -> Iterator[str]:
    def text(said: str, **facts: object) -> str:
        return translated(said, language, "cli").format(**facts)

    if "written" in content:
        yield text(QT_TRANSLATE_NOOP("cli", "{path}: rows {rows}"), path=content["written"], rows=content["rows"])
        return
    for one in content.get("tables", ()):
        names = ", ".join(column["role"] or "–" for column in one["columns"])
        yield f"{one.get('id') or one['number']}  {one['kind']}  {one['rows']}  {one['pages'][0]}–{one['pages'][1]}  " \
              f"{names}  {one['owner']}"  # fmt: skip
    for one in content.get("unread", ()):
        yield text(QT_TRANSLATE_NOOP("cli", "Page {page} could not be read: {reason}"), **one)
    if action == "confirm":
        yield text(QT_TRANSLATE_NOOP("cli", "Kept as {id}: rows {rows}"), id=content["id"], rows=content["rows"])
    for row in content.get("rows", ()) if action in ("rows", "person") else ():
        sides = [row[side] for side in table_persons.SIDES if side in row]
        who = " → ".join((one["label"] or "–") + (" *" if one["how"] == "by hand" else "") for one in sides)
        yield f"{row['number']:6}  {row['cite']:14}  " + "  ".join(row["cells"]) + (f"  [{who}]" if who else "")
    if action == "check":
        yield text(QT_TRANSLATE_NOOP("cli", "Compared: balances {balances}, totals {totals}, hours {hours}"), **content)
    for one in content.get("disagreements", ()):
        yield text(
            QT_TRANSLATE_NOOP("cli", "Row {row}, {cite}: {why}; printed {printed}, expected {expected}"),
            why=text(money_paper.CHECK_WORDS[one["kind"]]), **one,
        )  # fmt: skip
        if one["doubtful"]:
            yield "  " + text(QT_TRANSLATE_NOOP("cli", "Not read surely there: rows {rows}"),
                              rows=money_paper.runs(one["doubtful"]))  # fmt: skip
    for one in content.get("sums", ()):
        what = text(money_paper.WHAT_WORDS[one["what"]])
        yield f"{one['label']}  {what}  {one['total']} {one['currency']}  {one['table']}  {'; '.join(one['cites'])}"
    for one in content.get("money", ()):
        yield f"{one['from'] or '–'} → {one['to'] or '–'}  {one['total']} {one['currency']}  ({one['number']})"
    for one in content.get("calls", ()):
        yield f"{one['from'] or '–'} → {one['to'] or '–'}  {one['number']}  {one['seconds'] // 60} min"


table_verb.name = "tables"
VERBS = (table_verb,)
