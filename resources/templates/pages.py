"""What all templates share: the page, and a file without what a word processor does not need."""

import io
import zipfile
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

_DROPPED = ("docProps/thumbnail.jpeg", "word/stylesWithEffects.xml", "customXml/")
_TABLES = ("Normal Table", "Table Grid")


def page(font: str = "Times New Roman", size: float = 12) -> Any:
    """An empty sheet of A4."""
    document = Document()
    sheet = document.sections[0]
    sheet.page_width, sheet.page_height = Cm(21), Cm(29.7)
    sheet.left_margin = sheet.right_margin = Cm(2.5)
    sheet.top_margin = sheet.bottom_margin = Cm(2)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(size)
    for kind in ("w:eastAsia", "w:cs", "w:hAnsi"):
        normal.element.rPr.rFonts.set(qn(kind), font)
    normal.paragraph_format.space_after = Pt(4)
    document.core_properties.author = document.core_properties.comments = ""
    return document


def field(paragraph: Any, code: str) -> None:
    """A field of the word processor: ``PAGE``."""
    element = OxmlElement("w:fldSimple")
    element.set(qn("w:instr"), code)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    element.append(run)
    paragraph._p.append(element)


def save(document: Any, path: Path) -> None:
    """Write a template; the same content gives the same bytes."""
    styles = document.styles.element
    for style in list(styles.findall(qn("w:style"))):
        name = style.find(qn("w:name")).get(qn("w:val"))
        if style.get(qn("w:type")) == "table" and name not in _TABLES:
            styles.remove(style)
    package = document.part.package
    for part in (document.part, package):
        for identifier, relation in list(part.rels.items()):
            if not relation.is_external and str(relation.target_part.partname).lstrip("/").startswith(_DROPPED):
                del part.rels[identifier]
    written = io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            plain = zipfile.ZipInfo(info.filename, (1980, 1, 1, 0, 0, 0))
            plain.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(plain, source.read(info))
