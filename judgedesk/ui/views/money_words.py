"""Words of the views of money and calls: roles of columns, kinds of tables, sums, months."""

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import QCoreApplication


def sum_said(value: Decimal) -> str:
    """``12 345,60`` with thin groups; whole numbers without a fraction."""
    whole = value == value.to_integral_value()
    return (f"{value:,.0f}" if whole else f"{value:,.2f}").replace(",", "\u00a0").replace(".", ",")


def months_between(months: Iterable[str]) -> list[str]:
    """All months from the first to the last, at most 20 years of them."""
    known = sorted(set(months))
    if not known:
        return []
    year, month = int(known[0][:4]), int(known[0][5:7])
    found: list[str] = []
    while f"{year:04}-{month:02}" <= known[-1] and len(found) < 240:
        found.append(f"{year:04}-{month:02}")
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return found


def role_said(role: str) -> str:
    """What a column is."""
    translate = QCoreApplication.translate
    return {
        "": translate("MoneyWords", "left out"),
        "date": translate("MoneyWords", "date"),
        "time": translate("MoneyWords", "time"),
        "until": translate("MoneyWords", "until (time)"),
        "from": translate("MoneyWords", "from whom"),
        "to": translate("MoneyWords", "to whom"),
        "amount": translate("MoneyWords", "sum paid"),
        "out": translate("MoneyWords", "paid out"),
        "in": translate("MoneyWords", "paid in"),
        "currency": translate("MoneyWords", "currency"),
        "balance": translate("MoneyWords", "balance"),
        "title": translate("MoneyWords", "description"),
        "number": translate("MoneyWords", "number (phone, account)"),
        "duration": translate("MoneyWords", "duration"),
        "direction": translate("MoneyWords", "direction of a call"),
        "person": translate("MoneyWords", "person"),
        "present": translate("MoneyWords", "presence, signature"),
        "hours": translate("MoneyWords", "hours"),
        "days": translate("MoneyWords", "days"),
        "gross": translate("MoneyWords", "sum before deductions"),
        "withheld": translate("MoneyWords", "sum withheld"),
        "owed": translate("MoneyWords", "debt stated"),
        "ordinal": translate("MoneyWords", "ordinal number"),
    }[role]


def kind_said(kind: str) -> str:
    """What kind of table."""
    translate = QCoreApplication.translate
    return {
        "bank": translate("MoneyWords", "statement of account"),
        "calls": translate("MoneyWords", "record of calls"),
        "roster": translate("MoneyWords", "roster or payroll"),
        "other": translate("MoneyWords", "other"),
    }[kind]


def what_said(what: str) -> str:
    """What a sum says of a person."""
    translate = QCoreApplication.translate
    return {
        "paid": translate("MoneyWords", "paid to them"),
        "paid_by": translate("MoneyWords", "paid by them"),
        "gross": translate("MoneyWords", "before deductions"),
        "withheld": translate("MoneyWords", "withheld from them"),
        "owed": translate("MoneyWords", "stated as their debt"),
        "hours": translate("MoneyWords", "hours of work"),
    }[what]


def disagreement_said(told: str) -> str:
    """A row that does not agree: ``kind|row|folio|printed|expected|rows that OCR was not sure of``."""
    kind, row, cite, rest = told.split("|", 3)
    printed, expected, unsure = rest.rsplit("|", 2)
    translate = QCoreApplication.translate
    words = {
        "balance": translate("MoneyWords", "Row {0}, {1}: balance {2}, by the rows {3}"),
        "total": translate("MoneyWords", "Row {0}, {1}: total {2}, by the rows {3}"),
        "carried": translate("MoneyWords", "Row {0}, {1}: carried over {2}, by the rows {3}"),
        "hours": translate("MoneyWords", "Row {0}, {1}: hours {2}, by the days {3}"),
        "unread": translate("MoneyWords", "Row {0}, {1}: “{2}” is no value of its column"),
    }[kind]
    said = words.format(row, cite, printed, expected)
    return f"{said}; {translate('MoneyWords', 'not read surely: rows {0}').format(unsure)}" if unsure else said


def how_said(how: str) -> str:
    """How somebody came to stand in a row."""
    translate = QCoreApplication.translate
    return {
        "hand": translate("MoneyWords", "by hand"),
        "known": translate("MoneyWords", "recognised"),
        "": translate("MoneyWords", "as printed"),
    }[how]
