"""What a table is made of: text, numbers, days, moments and hours; and the table itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeAlias

Cell: TypeAlias = "str | int | float | date | time | None"
"""A `datetime` is a date too; it is written without a zone."""

_UNSAYABLE = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Table:
    """What is to be written: a title, lines before the table, named columns, rows of as many cells, lines after.

    A workbook shows title and lines on a sheet of their own where `notes` names one, and a .csv nowhere. The first of
    the lines before is what a paper has at the head of each page: the case.
    """

    title: str
    before: Sequence[str]
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    after: Sequence[str] = ()
    notes: str = ""


def said(cell: Cell) -> str:
    """A cell as text: ``2026-02-08``, ``2026-02-08 09:15``, ``09:15``."""
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds" if cell.second else "minutes")
    if isinstance(cell, time):
        return cell.strftime("%H:%M")
    return "" if cell is None else str(cell)


def sayable(text: str) -> str:
    """Text that XML can hold (XML 1.0, 2.2)."""
    return _UNSAYABLE.sub("\ufffd", text)
