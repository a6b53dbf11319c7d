"""Makes every file of the case, volume by volume, and reads their pages back as the desk will see them."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import docx
import pypdfium2 as pdfium
from docx.oxml.ns import qn

from builder import bank, logs, office, pictures, scans, wages
from builder.layout import folios, font_files, register_fonts, text_pdf, write_pdf
from builder.sources import SOURCES, Quotes, Text, blocks, folded, read_text, read_yaml
from judgedesk.ingest import chats
from judgedesk.ingest.kinds import SNIFF_BYTES, sniff
from judgedesk.jobs.ranges import AskedFile

STORIES = {
    "ewidencja-wyplat": (wages.wage_ledger, "Ewidencja wypłat", False),
    "lista-obecnosci": (wages.attendance, "Lista obecności", True),
    "zapis-bramki": (logs.turnstile, "Zapis bramki", False),
    "wyciag-bankowy": (bank.bank_statement, "Wyciąg bankowy", False),
    "wykaz-polaczen": (logs.calls, "Wykaz połączeń", False),
}
"""Papers made by rule, by file stem: story, title, landscape."""


@dataclass
class Paper:
    """One stored file: where it lies, its folios (PDF only) and its pages' text; a scan's text is what was drawn."""

    volume: str
    name: str
    data: bytes
    pages: list[str]
    folios: list[str] = field(default_factory=list)
    readable: bool = True


def pdf_pages(data: bytes) -> list[str]:
    """Text of each page."""
    document = pdfium.PdfDocument(data)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def docx_pages(data: bytes) -> list[str]:
    """Text between explicit page breaks."""
    pages = [""]
    for paragraph in docx.Document(io.BytesIO(data)).paragraphs:
        if any(br.get(qn("w:type")) == "page" for br in paragraph._p.iter(qn("w:br"))):
            pages.append("")
        pages[-1] += paragraph.text + "\n"
    return pages


def chat_pages(data: bytes) -> list[str]:
    """Messages as the desk sets them out, so many to a page."""
    pages: list[str] = []

    def emit(kind: str, fields: Any = None, blob: bytes = b"") -> None:
        if kind == "pages":
            pages.extend(page["text"] for page in fields["pages"])

    file = AskedFile(len(data), lambda offset, length: data[offset : offset + length])
    chats.extract(file, {"kind": "chat", "name": ""}, emit)
    return pages


def page_texts(name: str, data: bytes) -> list[str]:
    """Pages of a file as text; empty for pictures and mail, whose text is not there before the import."""
    suffix = Path(name).suffix
    if suffix == ".pdf":
        return pdf_pages(data)
    if suffix == ".docx":
        return docx_pages(data)
    if sniff(data[:SNIFF_BYTES], name) == "chat":
        return chat_pages(data)
    if suffix in (".txt", ".md"):
        return data.decode("utf-8").split("\f")
    return []


class Casefile:
    """The papers in order and the passages marked in them."""

    def __init__(self, picture_folder: Path) -> None:
        self.quotes = Quotes()
        self.papers: list[Paper] = []
        self._folder = picture_folder
        self._folio = 1
        register_fonts()
        font = font_files()["Sans"]
        self._pictures = {
            "szuflada.png": pictures.drawer(font),
            "sypialnia.jpg": pictures.bedroom(),
            "szkic-gospodarstwa.png": pictures.site_plan(font),
        }
        self._plan = pictures.hall_plan(font)
        for name, data in self._pictures.items():
            (picture_folder / name).write_bytes(data)
        for volume in read_yaml("volumes.yaml"):
            for paper in volume["papers"]:
                self._add(volume["volume"], paper)

    def _add(self, volume: str, entry: dict[str, Any]) -> None:
        made, name = entry.get("made", "text"), entry["name"]
        if made in ("text", "table", "scan"):
            self._add_pdf(volume, name, made, bool(entry.get("two_sided")))
            return
        data = self._file(made, volume, name)
        pages = page_texts(name, data)
        self.papers.append(Paper(volume, name, data, pages, readable=bool(pages)))

    def _file(self, made: str, volume: str, name: str) -> bytes:
        if made == "contract":
            return office.contract(name, self.quotes)
        if made == "farm_chat":
            return office.farm_chat(name, self.quotes).encode()
        if made == "recruiter_chat":
            return office.recruiter_chat(name, self.quotes).encode()
        if made == "mail":
            return office.mail(read_yaml(volume, "mail.yaml"), self._plan)
        if made == "picture":
            return self._pictures[name]
        return SOURCES.joinpath(volume, name).read_bytes()

    def _add_pdf(self, volume: str, stem: str, made: str, two_sided: bool) -> None:
        numbers = folios(self._folio, 500, two_sided)
        data, drawn = self._pdf(volume, stem, made, numbers.__getitem__)
        pages = drawn or pdf_pages(data)
        used = numbers[: len(pages)]
        self._folio = int(used[-1].removesuffix("v")) + 1
        self.papers.append(Paper(volume, f"{stem}.pdf", data, pages, used, readable=made != "scan"))

    def _pdf(self, volume: str, stem: str, made: str, folio_of: Callable[[int], str]) -> tuple[bytes, list[str]]:
        if made == "table":
            story, title, wide = STORIES[stem]
            return write_pdf(story, title, folio_of, wide=wide), []
        text = read_text(SOURCES / volume / f"{stem}.md", f"{stem}.pdf", self.quotes)
        if made == "scan":
            return scans.scanned_pdf(text, folio_of)
        return self._whole_passages(text, f"{stem}.pdf", folio_of), []

    def _whole_passages(self, text: Text, name: str, folio_of: Callable[[int], str]) -> bytes:
        """The PDF, set again with a block kept together as often as a page break cuts a marked passage."""
        passages = [passage for document, passage in self.quotes.passages.values() if document == name]
        while True:
            data = text_pdf(text, self._folder, folio_of)
            pages = [folded(page) for page in pdf_pages(data)]
            cut = [passage for passage in passages if not any(folded(passage) in page for page in pages)]
            kept = {block for block in blocks(text.body) if any(passage in block for passage in cut)}
            if not kept - text.together:
                return data
            text.together |= kept
