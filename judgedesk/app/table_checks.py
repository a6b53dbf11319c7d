"""Whether a table agrees with itself: running balances, printed totals, hours of days; and what of it was not read."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal

from judgedesk.app import table_doubts, tables
from judgedesk.app.casefile import Case
from judgedesk.app.tables import Confirmed, Value
from judgedesk.language import amounts, columns

Kind = Literal["balance", "total", "carried", "hours", "unread"]
_EMPTY: Final = re.compile(r"[-\u2212\u2013\u2014.xX ]*")
_MOST: Final = 500
_WIDE: Final = 20


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A row that does not agree: its number, page, the column's role, what is printed and what follows from the rows
    before; of ``unread`` a cell that is no value of its column. `doubtful`: of a scan the rows compared in which OCR
    was not sure of the sum.
    """

    kind: Kind
    number: int
    page: int
    role: str
    printed: str
    expected: str = ""
    doubtful: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """What was compared (balances, totals, hours: how many of each) and what disagrees. `doubtful`: how many cells of
    a scan with sums OCR was not sure of; where sums agree all the same they are no less right.
    """

    balances: int
    totals: int
    hours: int
    disagreements: tuple[Disagreement, ...]
    doubtful: int = 0


def check(case: Case, identifier: str) -> Checked:
    """Hold a kept table against its own totals and balances.

    Raises:
        UserError: ``table.unknown``.
    """
    one = tables.table(case, identifier)
    found = list(tables.values(case, one))
    done = checked(one, found)
    if one.how != "scan":
        return done
    doubts = table_doubts.doubtful(case, one, found, (*columns.SUMS, "balance", "hours", "days"))
    told = [replace(each, doubtful=unsure(each, found, doubts)) for each in done.disagreements]
    return replace(done, disagreements=tuple(told), doubtful=len(doubts))


def unsure(one: Disagreement, found: Sequence[Value], doubts: set[tuple[int, str]]) -> tuple[int, ...]:
    """Of `doubts` (row, role) the rows compared: of a total all since the one before, of a balance the row and the one
    before with all its sums.
    """
    if one.kind in ("total", "carried"):
        before = (value.number for value in found if value.row.kind == "total" and value.number < one.number)
        return tuple(
            sorted(at for at, role in doubts if max(before, default=0) < at <= one.number and role == one.role)
        )
    least = one.number - 1 if one.kind == "balance" else one.number
    roles = (*columns.SUMS, "balance") if one.kind == "balance" else (one.role,)
    return tuple(sorted({at for at, role in doubts if least <= at <= one.number and role in roles}))


def checked(one: Confirmed, found: Sequence[Value]) -> Checked:
    """The same for rows already read."""
    balances, wrong = _balances(one, found)
    totals, of_totals = _totals(one, found)
    hours, of_hours = _hours(one, found)
    all_of = [*wrong, *of_totals, *of_hours, *_unread(one, found)]
    return Checked(balances, totals, hours, tuple(sorted(all_of, key=lambda each: each.number)[:_MOST]))


def movement(value: Value) -> Decimal | None:
    """By how much a row of a statement changes the balance."""
    if "amount" in value.sums:
        return value.sums["amount"]
    if "in" in value.sums or "out" in value.sums:
        return abs(value.sums.get("in", Decimal(0))) - abs(value.sums.get("out", Decimal(0)))
    return None


def _balances(one: Confirmed, found: Sequence[Value]) -> tuple[int, list[Disagreement]]:
    if one.at("balance") < 0:
        return 0, []
    rows = [value for value in found if value.row.kind in ("row", "opening") and "balance" in value.sums]
    opening = amounts.amount(columns.opening_in(one.caption, one.sign), one.sign)
    forward = _steps(rows, opening)
    backward = _steps(rows[::-1], None, backwards=True)
    number, wrong = min((forward, backward), key=lambda each: len(each[1]))
    return number, wrong


def _steps(
    rows: Sequence[Value], opening: Decimal | None, *, backwards: bool = False
) -> tuple[int, list[Disagreement]]:
    """Newest last; `backwards` for a statement whose newest row comes first, read from its end."""
    compared, wrong, before = 0, [], opening
    for value in rows:
        step = movement(value) if value.row.kind == "row" else None
        if before is not None and step is not None:
            compared += 1
            if before + step != value.sums["balance"]:
                wrong.append(_told("balance", value, "balance", before + step))
        before = value.sums["balance"]
    return compared, wrong


def _told(kind: Kind, value: Value, role: str, expected: Decimal) -> Disagreement:
    return Disagreement(kind, value.number, value.row.page, role, value.text(role), f"{expected}")


def _totals(one: Confirmed, found: Sequence[Value]) -> tuple[int, list[Disagreement]]:
    """A printed total is the sum of the rows since the one before it, or of all rows."""
    roles = [role for role in (*columns.SUMS, "hours", "days") if one.at(role) >= 0]
    since, whole = dict.fromkeys(roles, Decimal(0)), dict.fromkeys(roles, Decimal(0))
    compared, wrong, section = 0, [], ""
    for value in found:
        if value.row.section != section and value.row.kind == "row":
            section, since = value.row.section, dict.fromkeys(roles, Decimal(0))
        if value.row.kind == "row":
            for role in roles:
                since[role] += value.sums.get(role, Decimal(0))
                whole[role] += value.sums.get(role, Decimal(0))
        elif value.row.kind in ("total", "carried"):
            for role in roles:
                if role not in value.sums:
                    continue
                compared += 1
                if value.sums[role] not in (since[role], whole[role]):
                    kind: Kind = "total" if value.row.kind == "total" else "carried"
                    wrong.append(_told(kind, value, role, since[role]))
            if value.row.kind == "total":
                since = dict.fromkeys(roles, Decimal(0))
    return compared, wrong


def _hours(one: Confirmed, found: Sequence[Value]) -> tuple[int, list[Disagreement]]:
    """The hours of the days of a month against their printed sum."""
    days = [at for at, column in enumerate(one.columns) if column.heading.strip().isdecimal() and not column.role]
    if len(days) < _WIDE or one.at("hours") < 0:
        return 0, []
    compared, wrong = 0, []
    for value in found:
        if value.row.kind != "row" or "hours" not in value.sums:
            continue
        compared += 1
        cells = [value.row.cells[at] for at in days if at < len(value.row.cells)]
        said = sum((amounts.amount(cell, one.sign) or Decimal(0) for cell in cells), Decimal(0))
        if said != value.sums["hours"]:
            wrong.append(_told("hours", value, "hours", said))
    return compared, wrong


def _unread(one: Confirmed, found: Iterable[Value]) -> list[Disagreement]:
    """Cells that hold something else than their column: misread by OCR, or a column was taken for another."""
    roles = [role for role in (*columns.SUMS, "balance", "hours", "days") if one.at(role) >= 0]
    wrong = []
    for value in found:
        if value.row.kind != "row":
            continue
        bad = [role for role in roles if value.text(role) and role not in value.sums]
        if value.text("date") and not columns.day_of(value.text("date")):
            bad.append("date")
        if value.text("duration") and value.seconds is None:
            bad.append("duration")
        wrong += [
            Disagreement("unread", value.number, value.row.page, role, value.text(role)[:80])
            for role in bad
            if not _EMPTY.fullmatch(value.text(role))
        ]
        if len(wrong) > _MOST:
            break
    return wrong
