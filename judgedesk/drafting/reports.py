"""Quotations as a Word document: under each question its documents, under each document its passages."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from judgedesk.drafting.scrubbing import scrubbed
from judgedesk.drafting.tables import sayable


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
