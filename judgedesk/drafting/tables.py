"""One table as .docx, .xlsx or .csv bytes. A cell is text or a number; no cell is ever a formula."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.drafting.scrubbing import scrubbed

Cell: TypeAlias = "str | int | float | None"

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDEST = 60
_UNSAYABLE = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Table:
    """What is to be written: a title, lines before the table, named columns, rows of as many cells, lines after.

    A workbook shows title and lines on a sheet of their own where `notes` names one, and a .csv nowhere.
    """

    title: str
    before: Sequence[str]
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    after: Sequence[str] = ()
    notes: str = ""


def written(table: Table, ending: str) -> bytes:
    """The table as a file of that ending.

    Raises:
        UserError: ``out.unknown_ending``.
    """
    forms = {".docx": _docx, ".xlsx": _xlsx, ".csv": _csv}
    if ending not in forms:
        raise UserError("out.unknown_ending", ending=ending or "?", known=", ".join(forms))
    return forms[ending](table)


def _csv(table: Table) -> bytes:
    """RFC 4180 in UTF-8 with a mark, so that office programs read the letters."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([_plain(cell) for cell in row] for row in table.rows)
    return "\ufeff".encode() + target.getvalue().encode("utf-8", "replace")


def _plain(cell: Cell) -> Cell:
    """A text that an office program would take for a formula gets an apostrophe before it."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _xlsx(table: Table) -> bytes:
    import xlsxwriter

    target = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(target, options) as book:
        book.set_properties({"title": table.title})
        sheet = book.add_worksheet()
        bold, wrapped = (
            book.add_format({"bold": True, "bottom": 1}),
            book.add_format({"text_wrap": True, "valign": "top"}),
        )
        for column, name in enumerate(table.columns):
            longest = max([len(name), *(len(str(row[column] or "")) for row in table.rows)], default=8)
            sheet.set_column(column, column, min(_WIDEST, longest + 2), wrapped)
            sheet.write_string(0, column, name, bold)
        for line, row in enumerate(table.rows, 1):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(line, column, cell[:32_000])
                elif cell is not None:
                    sheet.write_number(line, column, cell)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table.rows), max(0, len(table.columns) - 1))
        if table.notes:
            notes = book.add_worksheet(table.notes[:31])
            notes.set_column(0, 0, 2 * _WIDEST, wrapped)
            for line, text in enumerate((table.title, *table.before, *table.after)):
                notes.write_string(line, 0, text[:32_000])
    return scrubbed(target.getvalue())


def _docx(table: Table) -> bytes:
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm, Pt

    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1.8)
    document.styles["Normal"].font.size = Pt(9)
    document.core_properties.title = table.title
    document.add_heading(sayable(table.title), level=1)
    for line in table.before:
        document.add_paragraph(sayable(line))
    grid = document.add_table(rows=1, cols=len(table.columns))
    grid.style = "Light Grid Accent 1"
    for cell, name in zip(grid.rows[0].cells, table.columns, strict=True):
        cell.text = name
    _repeat(grid.rows[0])
    for row in table.rows:
        for cell, value in zip(grid.add_row().cells, row, strict=True):
            cell.text = "" if value is None else sayable(str(value))
    for line in table.after:
        document.add_paragraph(sayable(line))
    target = io.BytesIO()
    document.save(target)
    return scrubbed(target.getvalue())


def _repeat(row: object) -> None:
    """The head of the table stands on each page (ECMA-376 part 1, 17.4.78)."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # type: ignore[attr-defined]


def sayable(text: str) -> str:
    """Text that XML can hold (XML 1.0, 2.2)."""
    return _UNSAYABLE.sub("\ufffd", text)
