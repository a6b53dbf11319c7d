"""The template of reports that are tables, with its words in both languages."""

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from pages import field, page

REPORT: dict[str, tuple[str, str]] = {"en": ("Page ", " of "), "pl": ("Strona ", " z ")}
_QUIET = RGBColor(0x58, 0x61, 0x70)
_HEAD, _LINE = "E9E5DC", "B9B2A3"


def report_table(words: tuple[str, str]) -> Any:
    """A table (`judgedesk.drafting.reports.table_docx`): its head stands on each page, no row is broken."""
    document = page("Arial", 9)
    sheet = document.sections[0]
    sheet.left_margin = sheet.right_margin = Cm(1.8)
    sheet.top_margin, sheet.bottom_margin = Cm(2), Cm(1.6)
    _small(sheet.header.paragraphs[0], "{{ case }} · {{ title }}")
    _foot(sheet.footer.paragraphs[0], words)
    add = document.add_paragraph
    title = add()
    title.add_run("{{ title }}").bold = True
    title.runs[0].font.size = Pt(14)
    title.paragraph_format.space_after = Pt(4)
    add("{%p for line in before %}")
    add("{{ line }}").paragraph_format.space_after = Pt(2)
    add("{%p endfor %}")
    _table(document)
    add("{%p for line in after %}")
    add("{{ line }}").paragraph_format.space_after = Pt(2)
    add("{%p endfor %}")
    return document


def _small(paragraph: Any, text: str) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = Pt(8), _QUIET


def _foot(paragraph: Any, words: tuple[str, str]) -> None:
    paragraph.alignment = ALIGN.RIGHT
    _small(paragraph, f"{{{{ date }}}} · {words[0]}")
    field(paragraph, "PAGE")
    _small(paragraph, words[1])
    field(paragraph, "NUMPAGES")
    for run in paragraph._p.iter(qn("w:r")):
        properties = run.find(qn("w:rPr"))
        if properties is None:
            run.insert(0, properties := OxmlElement("w:rPr"))
            size = OxmlElement("w:sz")
            size.set(qn("w:val"), "16")
            properties.append(size)


def _table(document: Any) -> None:
    table = document.add_table(4, 3, style="Table Grid")
    cells = (
        ("{%tc for name in columns %}", "{{ name }}", "{%tc endfor %}"),
        ("{%tr for row in rows %}", "", ""),
        ("{%tc for cell in row %}", "{{ cell }}", "{%tc endfor %}"),
        ("{%tr endfor %}", "", ""),
    )
    for row, texts in zip(table.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].add_run(text).font.size = Pt(8.5)
            cell.paragraphs[0].paragraph_format.space_after = Pt(1)
    head = table.rows[0]
    head.cells[1].paragraphs[0].runs[0].bold = True
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _HEAD)):
        shade.set(qn(f"w:{name}"), value)
    head.cells[1]._tc.get_or_add_tcPr().append(shade)
    for row, name in ((head, "w:cantSplit"), (head, "w:tblHeader")):
        row._tr.get_or_add_trPr().append(OxmlElement(name))
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        edge = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", _LINE)):
            edge.set(qn(f"w:{name}"), value)
        borders.append(edge)
    properties = table._tbl.tblPr
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    layout = properties.find(qn("w:tblLayout"))
    if layout is None:
        properties.insert_element_before(layout := OxmlElement("w:tblLayout"), "w:tblCellMar", "w:tblLook")
    layout.set(qn("w:type"), "fixed")
