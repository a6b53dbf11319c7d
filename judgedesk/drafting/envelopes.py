"""Envelopes and labels as Word documents: to whom and where, in the place where a window or a label has it."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from judgedesk.drafting.cells import sayable
from judgedesk.drafting.scrubbing import scrubbed

Form: TypeAlias = Literal["envelopes", "labels"]
FORMS: Final[tuple[Form, ...]] = ("envelopes", "labels")
_C5: Final = (22.9, 16.2)
"""Width and height of an envelope in centimetres (ISO 269)."""
_LABELS: Final = (3, 8)
"""Labels on a page of A4: across and down, 70 by 36 mm."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: lines of who sends it, of whom it goes to, and its marks (file number, reference)."""

    sender: Sequence[str]
    to: Sequence[str]
    marks: Sequence[str]


def letters_docx(letters: Sequence[Letter], form: Form, title: str) -> bytes:
    """A page for each envelope, or sheets of labels."""
    from docx import Document

    document = Document()
    document.core_properties.title = sayable(title)
    (_envelopes if form == "envelopes" else _labels)(document, letters)
    target = io.BytesIO()
    document.save(target)
    return scrubbed(target.getvalue())


def _envelopes(document: Any, letters: Sequence[Letter]) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.enum.text import WD_BREAK
    from docx.shared import Cm, Pt

    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Cm(_C5[0]), Cm(_C5[1])
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(1.2)
    for number, one in enumerate(letters):
        _lines(document, [*one.sender, *one.marks], Pt(9))
        room = document.add_paragraph()
        room.paragraph_format.space_before = Cm(5.5)
        for paragraph in _lines(document, one.to, Pt(13)):
            paragraph.paragraph_format.left_indent = Cm(11.5)
        if number < len(letters) - 1:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _labels(document: Any, letters: Sequence[Letter]) -> None:
    from docx.enum.table import WD_ROW_HEIGHT_RULE
    from docx.shared import Cm, Pt

    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(0)
    page.top_margin = page.bottom_margin = Cm(0.4)
    across = _LABELS[0]
    grid = document.add_table(rows=-(-len(letters) // across) or 1, cols=across)
    grid.autofit = False
    for row in grid.rows:
        row.height, row.height_rule = Cm(3.6), WD_ROW_HEIGHT_RULE.EXACTLY
        for cell in row.cells:
            cell.width = Cm(7)
    for number, one in enumerate(letters):
        cell = grid.rows[number // across].cells[number % across]
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.left_indent = Cm(0.5)
        run = paragraph.add_run("\n".join(sayable(line) for line in (*one.to, *one.marks)))
        run.font.size = Pt(10)


def _lines(document: Any, lines: Sequence[str], size: Any) -> list[Any]:
    made = []
    for line in lines:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = size // 6
        paragraph.add_run(sayable(line)).font.size = size
        made.append(paragraph)
    return made
