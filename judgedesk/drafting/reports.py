"""Reports as Word documents: a table from a template, and quotations under their questions and documents."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from judgedesk.domain.errors import UserError
from judgedesk.drafting.cells import Table, said, sayable
from judgedesk.drafting.columns import lies_across, shares, widths
from judgedesk.drafting.scrubbing import scrubbed
from judgedesk.drafting.templated import rendered
from judgedesk.places import resources

TABLE: Final = "report_table"
"""The template of all reports that have none of their own."""
MOST_CELLS: Final = 150_000
"""Cells of a table in a document: with more (10,000 rows of ten take 350 MiB here) word processors give up."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Where something stands, what stands there, and which stretches of it (code points) are to be seen first."""

    where: str
    quote: str
    spans: Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Group:
    """The quotations from one document."""

    heading: str
    quotations: Sequence[Quotation]


@dataclass(frozen=True, slots=True)
class Section:
    """What one question came to; without a heading where there is one question only."""

    heading: str
    lines: Sequence[str]
    groups: Sequence[Group]


@dataclass(frozen=True, slots=True)
class Report:
    """Title, lines below it, what is missing under a heading of its own, then the sections."""

    title: str
    before: Sequence[str]
    missing_heading: str
    missing: Sequence[str]
    sections: Sequence[Section]


def table_docx(table: Table, template: Path | None = None) -> bytes:
    """The table from a template, which names ``title``, ``case``, ``date``, ``before``, ``columns``, ``rows`` of
    texts and ``after``; a wide one lies across the page.

    Raises:
        UserError: ``template.bad``; ``report.too_long`` with how many rows there are and may be.
    """
    if len(table.rows) * len(table.columns) > MOST_CELLS:
        raise UserError("report.too_long", rows=len(table.rows), most=MOST_CELLS // len(table.columns))
    content = {
        "title": table.title, "case": table.before[0] if table.before else "", "date": date.today().isoformat(),
        "before": table.before, "columns": table.columns, "rows": [[said(cell) for cell in row] for row in table.rows],
        "after": table.after,
    }  # fmt: skip
    document = rendered(template or resources("templates", f"{TABLE}.en.docx"), content)
    document.core_properties.title = sayable(table.title)
    letters = widths(table)
    if lies_across(letters):
        _across(document)
    for grid in document.tables:
        if len(grid.columns) == len(letters):
            _spread(grid, shares(table, letters), document.sections[-1])
    target = io.BytesIO()
    document.save(target)
    return scrubbed(target.getvalue())


def _across(document: Any) -> None:
    """Turns pages that stand upright."""
    from docx.enum.section import WD_ORIENT

    for page in document.sections:
        if page.page_width < page.page_height:
            page.orientation = WD_ORIENT.LANDSCAPE
            page.page_width, page.page_height = page.page_height, page.page_width


def _spread(grid: Any, parts: Sequence[float], page: Any) -> None:
    """Columns as wide as their texts need, together as wide as the page (ECMA-376 part 1, 17.4.16, 17.4.71)."""
    from docx.oxml.ns import qn

    room = (page.page_width - page.left_margin - page.right_margin) // 635  # EMU to twentieths of a point
    sizes = [str(int(room * part)) for part in parts]
    for column, size in zip(grid._tbl.tblGrid.findall(qn("w:gridCol")), sizes, strict=True):
        column.set(qn("w:w"), size)
    for row in grid._tbl.iter(qn("w:tr")):
        for cell, size in zip(row.iter(qn("w:tcW")), sizes, strict=False):
            cell.set(qn("w:w"), size)
            cell.set(qn("w:type"), "dxa")


def report_docx(report: Report) -> bytes:
    """The report as a .docx. Headings are real ones, so that Word can list and fold them."""
    from docx import Document
    from docx.shared import Cm, Pt

    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.2)
    document.styles["Normal"].font.size = Pt(10)
    document.styles["Normal"].paragraph_format.space_after = Pt(4)
    document.core_properties.title = sayable(report.title)
    document.add_heading(sayable(report.title), level=1)
    _lines(document, report.before)
    document.add_heading(sayable(report.missing_heading), level=2)
    _lines(document, report.missing)
    for section in report.sections:
        if section.heading:
            document.add_heading(sayable(section.heading), level=2)
        _lines(document, section.lines)
        for group in section.groups:
            document.add_heading(sayable(group.heading), level=3)
            for one in group.quotations:
                _quoted(document.add_paragraph(), one)
    target = io.BytesIO()
    document.save(target)
    return scrubbed(target.getvalue())


def _lines(document: Any, lines: Sequence[str]) -> None:
    for line in lines:
        document.add_paragraph(sayable(line))


def _quoted(paragraph: Any, one: Quotation) -> None:
    """``where: “quote”`` with the words in bold."""
    paragraph.add_run(sayable(f"{one.where}: ")).italic = True
    at = 0
    for start, end in one.spans:
        if at < start:
            paragraph.add_run(sayable(one.quote[at:start]))
        paragraph.add_run(sayable(one.quote[start:end])).bold = True
        at = end
    if at < len(one.quote):
        paragraph.add_run(sayable(one.quote[at:]))
