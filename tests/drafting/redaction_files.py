"""Copies made without a case: the readers' functions called directly, and PDFs that try to keep something."""

import io
import json
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from pypdfium2 import PdfDocument
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from judgedesk.drafting.pictured_pdf import Box, written
from judgedesk.drafting.redaction import Blacked, Mark, Seen, blacked
from judgedesk.drafting.redaction_check import CheckedPage, CheckedWhole, payload
from judgedesk.drafting.redaction_check import checked as check_checked
from judgedesk.drafting.redaction_check import serve as serve_check
from judgedesk.ingest import seen_pages
from judgedesk.ingest.seen_messages import SeenPage, checked

Boxes = Mapping[int, Sequence[Box]]
FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "C:/Windows/Fonts")


class Bytes(io.BytesIO):
    """A file as a child gets it."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.size = len(content)

    def whole(self) -> bytes:
        return self.getvalue()


def seen(content: bytes, page: int, *, kind: str = "pdf", second: bool = True) -> SeenPage:
    """A page as the reader's child tells of it, through JSON as through the pipe."""
    said: list[SeenPage] = []
    unit = {"kind": kind, "page": page, "second": second}
    seen_pages.serve(
        unit,
        Bytes(content),
        lambda name, fields, blob=b"": said.append(checked(name, json.loads(json.dumps(fields)), blob)),
    )
    return said[0]


def pages_of(content: bytes, boxes: Boxes, *, kind: str = "pdf", label: str = "148a") -> list[Blacked]:
    """All pages with boxes blacked out."""
    found: list[Blacked] = []
    last = 1
    while len(found) < last:
        page = seen(content, len(found) + 1, kind=kind, second=len(found) + 1 in boxes)
        last = page.pages
        found.append(
            blacked(
                page.picture(), (page.width, page.height, page.rotation),
                [Seen(word.text, word.box, word.line, word.visible, word.turn) for word in page.words],
                [(word.text, word.box) for word in page.also],
                [Mark(box, label) for box in boxes.get(page.page, ())],
            )
        )  # fmt: skip
    return found


def copy_of(content: bytes, boxes: Boxes, **more: Any) -> bytes:
    """The copy, checked."""
    pages = pages_of(content, boxes, **more)
    copy = written([page.page for page in pages])
    assert wrong(copy, pages) == []
    return copy


def wrong(copy: bytes, pages: Sequence[Blacked]) -> list[CheckedPage | CheckedWhole]:
    """What the check objects to."""
    said: list[CheckedPage | CheckedWhole] = []
    serve_check(
        {"do": "check", "size": len(copy)}, Bytes(copy + payload(pages)),
        lambda name, fields, blob=b"": said.append(check_checked(name, json.loads(json.dumps(fields)), blob)),
    )  # fmt: skip
    assert len(said) == len(pages) + 1
    return [one for one in said if one.found or getattr(one, "uncovered", False) or getattr(one, "strange", ())]


def read_twice(copy: bytes) -> list[tuple[str, str]]:
    """The text of each page by pdfium and by pdfminer."""
    found = []
    document = PdfDocument(copy)
    with pdfplumber.open(io.BytesIO(copy)) as second:
        for number, page in enumerate(second.pages):
            textpage = document[number].get_textpage()
            # extract_text() of pdfplumber reads upright lines only: letters as they come serve on turned pages, too.
            found.append((textpage.get_text_range(), "".join(letter["text"] for letter in page.chars)))
            textpage.close()
    document.close()
    return found


def unpacked(copy: bytes) -> bytes:
    """Every byte of a file, packed streams unpacked."""
    out, at = bytearray(copy), 0
    while (at := copy.find(b"stream\n", at)) >= 0:
        at += 7
        try:
            out += zlib.decompressobj().decompress(copy[at:])
        except zlib.error:
            continue
    return bytes(out)


def canvas(**more: Any) -> tuple[Canvas, io.BytesIO]:
    """A page of A4 to draw on, in a font with every letter of Europe and Vietnam."""
    if "Wide" not in pdfmetrics.getRegisteredFontNames():
        font = next((path for folder in FOLDERS for path in Path(folder).rglob("DejaVuSans.ttf")), None)
        if font is None:
            pytest.skip("no DejaVu Sans here, which has all the letters needed")
        pdfmetrics.registerFont(TTFont("Wide", str(font)))
    out = io.BytesIO()
    made = Canvas(out, pagesize=(595, 842), **more)
    made.setFont("Wide", 12)
    return made, out


def lines_of(*lines: str, rotation: int = 0, size: int = 12) -> bytes:
    """A page with a line of text every 30 points from 60 below the top, turned by /Rotate."""
    made, out = canvas()
    made.setFont("Wide", size)
    for number, line in enumerate(lines):
        made.drawString(72, 842 - 60 - 30 * number, line)
    made.showPage()
    made.save()
    return turned(out.getvalue(), rotation)


def turned(content: bytes, rotation: int) -> bytes:
    """The first page turned clockwise."""
    if not rotation:
        return content
    document, out = PdfDocument(content), io.BytesIO()
    document[0].set_rotation(rotation)
    document.save(out)
    return out.getvalue()


def where(content: bytes, text: str, page: int = 1, *, kind: str = "pdf") -> Box:
    """The box around the words of a text, as somebody draws it: a little larger."""
    wanted = text.split()
    words = seen(content, page, kind=kind).words
    for at in range(len(words)):
        if [word.text for word in words[at : at + len(wanted)]] == wanted:
            boxes = [word.box for word in words[at : at + len(wanted)]]
            x0, y0, x1, y1 = zip(*boxes, strict=True)
            return min(x0) - 0.002, min(y0) - 0.002, max(x1) + 0.002, max(y1) + 0.002
    raise AssertionError(text)
