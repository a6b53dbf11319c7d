"""A court paper from its text in `texts/NAME.LANGUAGE.txt`, a line a block:

``@court`` ``@party`` ``@plain`` ``@none`` head of a court's paper, of a party's motion, of a leaflet, no head ·
``# title`` · ``^ centred`` · ``## heading`` · ``1. point`` · ``- dash`` · ``[] box to tick`` · ``| label | value``
row of a form · ``< who writes`` (under ``@party``) · ``> who signs`` · ``~ small print`` · ``---`` new page ·
``{%p … %}`` tag · ``! legal basis``, the last line, for the clerk · anything else: a paragraph.
"""

import re
from itertools import groupby
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from pages import field, page

WORDS = {
    "pl": {"on": "{{ court.place }}, dnia {{ today }}", "file": "Sygn. akt {{ file_number }}", "page": "Strona ",
           "clerk": "Dla sekretariatu – usunąć przed podpisaniem. Podstawa: {basis} – sprawdź w aktualnym tekście.",
           "reasons": "Uzasadnienie"},
    "en": {"on": "{{ court.place }}, {{ today }}", "file": "File no. {{ file_number }}", "page": "Page ",
           "clerk": "For the clerk – remove before signing. Legal basis: {basis} – verify in the current text.",
           "reasons": "Reasons"},
}  # fmt: skip
_POINT = re.compile(r"(\d{1,2})\. (.*)")


def paper(text: str, language: str) -> Any:
    """The template."""
    return _Paper(text.splitlines(), language).document


class _Paper:
    """One template while it is made."""

    def __init__(self, lines: list[str], language: str) -> None:
        self.words = WORDS[language]
        self.leaflet = lines[0] == "@plain"
        self.document = page("Arial", 11.5) if self.leaflet else page()
        self.authors = [line[2:] for line in lines if line.startswith("< ")]
        for is_form, block in groupby(
            (line for line in lines if line and line[:2] != "< "), lambda one: one[:2] == "| "
        ):
            if is_form:
                self.form(list(block))
            else:
                for line in block:
                    self.line(line)
        foot = self.document.sections[0].footer.paragraphs[0]
        foot.alignment = ALIGN.CENTER
        foot.add_run(self.words["page"])
        field(foot, "PAGE")
        for run in foot.runs:
            run.font.size = Pt(9)

    def line(self, line: str) -> None:
        """One line that is no row of a form."""
        point = _POINT.fullmatch(line)
        if line.startswith("@"):
            {"@court": self.court, "@party": self.party, "@plain": self.plain, "@none": lambda: None}[line]()
        elif line.startswith("# "):
            self.title(line[2:])
        elif line.startswith("## "):
            self.heading(line[3:])
        elif line.startswith("^ "):
            self.add(line[2:], ALIGN.CENTER, bold=line[-1] == ":" or "decided" in line)
        elif point is not None:
            self.hanging(f"{point[1]}.", point[2], 0.8)
        elif line.startswith("- "):
            self.hanging("•" if self.leaflet else "–", line[2:], 0.6, left=0 if self.leaflet else 0.8)
        elif line.startswith("[] "):
            self.hanging("☐", line[3:], 0.8)
        elif line.startswith("> "):
            self.signature(line[2:])
        elif line.startswith("~ "):
            self.add(line[2:], size=10, italic=True)
        elif line.startswith("! "):
            self.clerk(line[2:])
        elif line == "---":
            self.document.add_page_break()
        elif line.startswith("{%"):
            self.document.add_paragraph(line)
        else:
            self.add(line, None if self.leaflet else ALIGN.JUSTIFY)

    def add(
        self, text: str, align: Any = None, *, bold: bool = False, italic: bool = False, size: float | None = None
    ) -> Any:
        paragraph = self.document.add_paragraph()
        run = paragraph.add_run(text.replace("[] ", "☐ "))
        run.bold, run.italic = bold, italic
        run.font.size = Pt(size) if size else None
        paragraph.alignment = align
        return paragraph

    def title(self, text: str) -> None:
        paragraph = self.add(text, ALIGN.CENTER, bold=True, size=18 if self.leaflet else 14)
        paragraph.paragraph_format.space_before = Pt(18)
        paragraph.paragraph_format.space_after = Pt(6)
        paragraph.paragraph_format.keep_with_next = True

    def heading(self, text: str) -> None:
        align = ALIGN.CENTER if text == self.words["reasons"] else None
        paragraph = self.add(text, align, bold=True, size=13 if self.leaflet else None)
        paragraph.paragraph_format.space_before = Pt(10)
        paragraph.paragraph_format.keep_with_next = True

    def hanging(self, mark: str, text: str, width: float, left: float = 0) -> None:
        """A paragraph whose mark stands before it."""
        paragraph = self.add(f"{mark}\t{text}", None if self.leaflet else ALIGN.JUSTIFY)
        shape = paragraph.paragraph_format
        shape.left_indent, shape.first_line_indent = Cm(left + width), Cm(-width)
        shape.tab_stops.add_tab_stop(Cm(left + width))
        shape.space_after = Pt(3)

    def signature(self, text: str) -> None:
        line = self.add("……………………………………", ALIGN.CENTER)
        below = self.add(text, ALIGN.CENTER, size=10)
        line.paragraph_format.space_before = Pt(24)
        line.paragraph_format.space_after = Pt(0)
        line.paragraph_format.keep_with_next = True
        for paragraph in (line, below):
            paragraph.paragraph_format.left_indent = Cm(8)

    def clerk(self, basis: str) -> None:
        paragraph = self.add(self.words["clerk"].format(basis=basis), size=8, italic=True)
        paragraph.runs[0].font.color.rgb = RGBColor(0x66, 0x66, 0x66)
        paragraph.paragraph_format.space_before = Pt(18)
        _edge(paragraph)

    def form(self, rows: list[str]) -> None:
        """Rows of a form: what is asked on the left, what is known on the right."""
        table = self.document.add_table(0, 2, style="Table Grid")
        table.autofit = False
        for column, width in zip(table.columns, (7.5, 8.5), strict=True):
            column.width = Cm(width)
        for row in rows:
            added = table.add_row()
            added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            cells = added.cells
            for cell, text, width in zip(cells, row[2:].split(" | ", 1), (7.5, 8.5), strict=True):
                cell.width = Cm(width)
                cell.paragraphs[0].add_run(text).font.size = Pt(11)
                cell.paragraphs[0].paragraph_format.space_before = Pt(2)
                cell.paragraphs[0].paragraph_format.space_after = Pt(2)
        after = self.document.add_paragraph()
        after.paragraph_format.space_after = Pt(0)
        after.paragraph_format.line_spacing = Pt(6)

    def head(self, left: list[str], right: list[str]) -> None:
        table = self.document.add_table(1, 2)
        table.autofit = False
        for cell, texts, align in zip(table.rows[0].cells, (left, right), (ALIGN.LEFT, ALIGN.RIGHT), strict=True):
            cell.width = Cm(8)
            for number, text in enumerate(texts):
                paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
                paragraph.add_run(text)
                paragraph.alignment = align
                paragraph.paragraph_format.space_after = Pt(0)
        self.document.add_paragraph().paragraph_format.space_after = Pt(0)

    def court(self) -> None:
        self.head(["{{ court.name }}", "{{ court.division }}"], [self.words["on"], self.words["file"]])

    def party(self) -> None:
        self.head(self.authors, [self.words["on"], self.words["file"]])
        for text in ("{{ court.name }}", "{{ court.division }}"):
            paragraph = self.add(text, bold=True)
            paragraph.paragraph_format.left_indent = Cm(8)
            paragraph.paragraph_format.space_after = Pt(0)

    def plain(self) -> None:
        self.head(["{{ court.name }}"], [self.words["on"]])


def _edge(paragraph: Any) -> None:
    """A thin line above."""
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "4"), ("color", "999999")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    paragraph._p.get_or_add_pPr().append(borders)
