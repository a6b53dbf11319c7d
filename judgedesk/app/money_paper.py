"""Tables and money as papers: the rows of a table as data, flows by month, sums for injured parties with their rows."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Final

from judgedesk.app import money, table_checks, tables
from judgedesk.app.casefile import Case
from judgedesk.app.papers import Recipient, names_for, release
from judgedesk.app.tables import Confirmed
from judgedesk.app.templates import table_file
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.tables import Cell, Table
from judgedesk.store import evidence

ROLE_WORDS: Final = {
    "date": QT_TRANSLATE_NOOP("cli", "Date"),
    "time": QT_TRANSLATE_NOOP("cli", "Time"),
    "until": QT_TRANSLATE_NOOP("cli", "Until"),
    "from": QT_TRANSLATE_NOOP("cli", "From"),
    "to": QT_TRANSLATE_NOOP("cli", "To"),
    "amount": QT_TRANSLATE_NOOP("cli", "Sum paid"),
    "out": QT_TRANSLATE_NOOP("cli", "Paid out"),
    "in": QT_TRANSLATE_NOOP("cli", "Paid in"),
    "currency": QT_TRANSLATE_NOOP("cli", "Currency"),
    "balance": QT_TRANSLATE_NOOP("cli", "Balance"),
    "title": QT_TRANSLATE_NOOP("cli", "Description"),
    "number": QT_TRANSLATE_NOOP("cli", "Number"),
    "duration": QT_TRANSLATE_NOOP("cli", "Duration"),
    "direction": QT_TRANSLATE_NOOP("cli", "Direction"),
    "person": QT_TRANSLATE_NOOP("cli", "Person"),
    "present": QT_TRANSLATE_NOOP("cli", "Present"),
    "hours": QT_TRANSLATE_NOOP("cli", "Hours"),
    "days": QT_TRANSLATE_NOOP("cli", "Days"),
    "gross": QT_TRANSLATE_NOOP("cli", "Before deductions"),
    "withheld": QT_TRANSLATE_NOOP("cli", "Withheld"),
    "owed": QT_TRANSLATE_NOOP("cli", "Owed"),
    "ordinal": QT_TRANSLATE_NOOP("cli", "No."),
}
WHAT_WORDS: Final = {
    "paid": QT_TRANSLATE_NOOP("cli", "paid to"),
    "paid_by": QT_TRANSLATE_NOOP("cli", "paid by"),
    "gross": QT_TRANSLATE_NOOP("cli", "before deductions"),
    "withheld": QT_TRANSLATE_NOOP("cli", "withheld from"),
    "owed": QT_TRANSLATE_NOOP("cli", "stated as a debt of"),
    "hours": QT_TRANSLATE_NOOP("cli", "hours of"),
}
CHECK_WORDS: Final = {
    "balance": QT_TRANSLATE_NOOP("cli", "the balance does not follow from the one before"),
    "total": QT_TRANSLATE_NOOP("cli", "the printed total is not the sum of the rows"),
    "carried": QT_TRANSLATE_NOOP("cli", "what is carried over is not the sum of the rows"),
    "hours": QT_TRANSLATE_NOOP("cli", "the printed hours are not the sum of the days"),
    "unread": QT_TRANSLATE_NOOP("cli", "the cell is no value of its column"),
}
REPORTS: Final = ("rows", "between", "sums")


def number(value: Decimal) -> int | float:
    """A sum as a sheet keeps it."""
    return int(value) if value == value.to_integral_value() else float(value)


def _say(language: str, text: str, **facts: object) -> str:
    return translated(text, language, "cli").format(**facts)


def called(one: Confirmed) -> str:
    """What a table is called: its title, else its heading."""
    return one.title or next((line.strip() for line in one.caption.splitlines() if len(line) > 8), one.id)[:80]


def rows_table(case: Case, one: Confirmed, language: str) -> Table:
    """The rows of a table, each with its number, folio and place; sums as numbers; what disagrees beside its row."""
    folios = tables.Folios(case)
    wrong = {each.number: each for each in table_checks.check(case, one.id).disagreements}
    kinds = {
        "total": QT_TRANSLATE_NOOP("cli", "total"),
        "carried": QT_TRANSLATE_NOOP("cli", "carried over"),
        "opening": QT_TRANSLATE_NOOP("cli", "opening balance"),
        "closing": QT_TRANSLATE_NOOP("cli", "closing balance"),
    }
    rows: list[tuple[Cell, ...]] = []
    for value in tables.values(case, one):
        cells: list[Cell] = [_cell(value, column.role, value.row.cells[at]) for at, column in enumerate(one.columns)]
        bad = wrong.get(value.number)
        remark = _say(language, CHECK_WORDS[bad.kind]) if bad else ""
        if bad and bad.expected:
            remark += f" ({bad.expected})"
        if bad and bad.doubtful:
            said = QT_TRANSLATE_NOOP("cli", "Not read surely there: rows {rows}")
            remark += "; " + _say(language, said, rows=runs(bad.doubtful))
        kind = _say(language, kinds[value.row.kind]) if value.row.kind in kinds else ""
        rows.append((value.number, folios.of(one, value.row.page), value.row.section, kind, *cells, remark))
    heads = [
        _say(language, text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Row"),
            QT_TRANSLATE_NOOP("cli", "Folio"),
            QT_TRANSLATE_NOOP("cli", "Part"),
            QT_TRANSLATE_NOOP("cli", "Kind"),
        )
    ]
    names = [column.heading or _say(language, ROLE_WORDS.get(column.role, "–")) for column in one.columns]
    heads = [*heads, *names, _say(language, QT_TRANSLATE_NOOP("cli", "Remark"))]
    return Table(called(one), [case.title], heads, rows, notes=_say(language, QT_TRANSLATE_NOOP("cli", "Notes")))


def _cell(value: tables.Value, role: str, text: str) -> Cell:
    if role == "date" and value.day and text:
        return value.day
    if role and role in value.sums and value.text(role) == text:
        return number(value.sums[role])
    return text


def between_table(case: Case, language: str, person: str = "", only: Collection[str] = ()) -> Table:
    """Who paid whom, by table: in all and by month."""
    found = money.between(case, person, only)
    months = sorted({month for flow in found.flows for month in flow.months if month})
    rows: list[tuple[Cell, ...]] = [
        (
            flow.payer.label or "–",
            flow.payee.label or "–",
            flow.currency,
            number(flow.total),
            flow.number,
            flow.first,
            flow.last,
            called(flow.table),
            *(_month(flow.months.get(month)) for month in months),
        )
        for flow in found.flows
    ]
    rows += [
        (
            one.caller.label or "–",
            one.callee.label or "–",
            _say(language, QT_TRANSLATE_NOOP("cli", "calls")),
            one.number,
            one.number,
            one.first,
            one.last,
            called(one.table),
            *(None for _ in months),
        )
        for one in found.contacts
    ]
    heads = [
        _say(language, text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "From"),
            QT_TRANSLATE_NOOP("cli", "To"),
            QT_TRANSLATE_NOOP("cli", "Currency"),
            QT_TRANSLATE_NOOP("cli", "In all"),
            QT_TRANSLATE_NOOP("cli", "Rows"),
            QT_TRANSLATE_NOOP("cli", "First"),
            QT_TRANSLATE_NOOP("cli", "Last"),
            QT_TRANSLATE_NOOP("cli", "Table"),
        )
    ]
    return Table(
        _say(language, QT_TRANSLATE_NOOP("cli", "Money and calls between persons")),
        [case.title, _caution(language)],
        [*heads, *months],
        rows,
        notes=_say(language, QT_TRANSLATE_NOOP("cli", "Notes")),
    )


def _month(value: Decimal | None) -> Cell:
    return number(value) if value else None


def _caution(language: str) -> str:
    return _say(
        language,
        QT_TRANSLATE_NOOP("cli", "Sums of different tables are not added up: the same payment may stand in both."),
    )


def sums_table(case: Case, language: str, persons: Collection[str] = ()) -> Table:
    """Sums for each injured party with the rows and folios they rest on."""
    folios, found = tables.Folios(case), money.sums(case, persons)
    months = sorted({month for one in found for month in one.months if month})
    rows: list[tuple[Cell, ...]] = [
        (
            one.label,
            _say(language, WHAT_WORDS[one.what]),
            one.currency,
            number(one.total),
            len(one.rows),
            one.also or None,
            called(one.table),
            ", ".join(dict.fromkeys(folios.of(one.table, at) for at in one.pages)),
            runs(one.rows),
            *(_month(one.months.get(month)) for month in months),
        )
        for one in found
    ]
    heads = [
        _say(language, text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Injured party"),
            QT_TRANSLATE_NOOP("cli", "What"),
            QT_TRANSLATE_NOOP("cli", "Currency"),
            QT_TRANSLATE_NOOP("cli", "Sum"),
            QT_TRANSLATE_NOOP("cli", "Rows"),
            QT_TRANSLATE_NOOP("cli", "Perhaps in another table, too"),
            QT_TRANSLATE_NOOP("cli", "Table"),
            QT_TRANSLATE_NOOP("cli", "Folios"),
            QT_TRANSLATE_NOOP("cli", "Row numbers"),
        )
    ]
    return Table(
        _say(language, QT_TRANSLATE_NOOP("cli", "Sums for injured parties")),
        [case.title, _caution(language)],
        [*heads, *months],
        rows,
        notes=_say(language, QT_TRANSLATE_NOOP("cli", "Notes")),
    )


def runs(numbers: Sequence[int]) -> str:
    """``1–4, 7`` for 1, 2, 3, 4, 7."""
    found: list[list[int]] = []
    for one in sorted(numbers):
        if found and one == found[-1][-1] + 1:
            found[-1][1:] = [one]
        else:
            found.append([one])
    return ", ".join("–".join(map(str, run)) for run in found)


def _named(case: Case, made: Table, recipient: Recipient) -> Table:
    """For who may know, protected persons by name and pseudonym."""
    if recipient not in (Recipient.AUTHORITY, Recipient.ANNEX):
        return made
    case.file.need(Compartment.SEALED)
    full = {one.label: one.both for one in evidence.persons(case.file) if one.protected and one.pseudonym and one.name}
    rows = [tuple(full.get(cell, cell) if isinstance(cell, str) else cell for cell in row) for row in made.rows]
    return replace(made, rows=rows)


def write(
    case: Case, report: str, path: Path, language: str = "en", *, table: str = "", person: str = "", override: str = "",
    recipient: Recipient = Recipient.SERVED,
) -> int:  # fmt: skip
    """Write one of `REPORTS` as .xlsx, .csv or .docx past the leak guard, for a recipient; returns its rows.

    Raises:
        UserError: ``out.unknown_ending``, ``table.unknown``, ``person.unknown``, ``leak.found``, ``out.not_logged``,
            ``disk.unwritable``, ``keys.not_yours`` for a recipient who gets identities …
    """
    part = None
    if report == "rows":
        one = tables.table(case, table)
        made, part = rows_table(case, one, language), one.part
    elif report == "sums":
        made = sums_table(case, language, [person] if person else ())
    else:
        made = between_table(case, language, person)
    made = _named(case, made, recipient)
    names = names_for(case, recipient)
    made = replace(
        made,
        title=names.put_into(made.title),
        before=names.put_into_all(made.before),
        columns=names.put_into_all(made.columns),
        rows=names.put_into_all(made.rows),
    )
    release(
        case,
        path,
        table_file(made, path.suffix.lower(), "money", language),
        what="money",
        number=len(made.rows),
        part=part,
        recipient=recipient,
        override=override,
    )
    return len(made.rows)
