"""One table as .docx, .xlsx or .csv bytes. No cell is ever a formula."""

import csv
import io
import re
from pathlib import Path
from typing import Final

from judgedesk.domain.errors import UserError
from judgedesk.drafting.cells import Cell, Table, said, sayable
from judgedesk.drafting.reports import table_docx
from judgedesk.drafting.workbook import workbook

__all__ = ["ENDINGS", "Cell", "Table", "sayable", "written"]

ENDINGS: Final = (".docx", ".xlsx", ".csv")
_FORMULA = re.compile(r"(^|[;\t\r\n])(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])|^(?=[\t\r])")
"""Where an office program would begin a formula: at the start of a cell, and after what may part cells or rows for it
(a Polish one parts them at a semicolon).
"""


def written(table: Table, ending: str, template: Path | None = None) -> bytes:
    """The table as a file of that ending; a .docx from `template`, by default the program's own for tables.

    Raises:
        UserError: ``out.unknown_ending``, ``template.bad``.
    """
    if ending == ".docx":
        return table_docx(table, template)
    if ending == ".xlsx":
        return workbook(table)
    if ending == ".csv":
        return _csv(table)
    raise UserError("out.unknown_ending", ending=ending or "?", known=", ".join(ENDINGS))


def _csv(table: Table) -> bytes:
    """RFC 4180 in UTF-8 with a mark, so that office programs read the letters."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow([_plain(name) for name in table.columns])
    writer.writerows([_plain(cell) for cell in row] for row in table.rows)
    return "\ufeff".encode() + target.getvalue().encode("utf-8", "replace")


def _plain(cell: Cell) -> str | int | float:
    """A text that an office program would take for a formula gets an apostrophe before it."""
    if isinstance(cell, int | float):
        return cell
    return _FORMULA.sub(r"\1'", said(cell)) if isinstance(cell, str) else said(cell)
