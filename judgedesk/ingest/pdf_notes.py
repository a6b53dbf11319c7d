"""Comments in a PDF: what readers wrote beside its text (PDF 32000-1, 12.5). They become lines after the page's text.

A line reads ``[author, date] text``. What is typed onto the page itself (form fields, text boxes, stamps) becomes part
of its text by flattening, see `pdf.written_page`; such a text box is only repeated where its text is not there.
"""

import ctypes
import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pypdfium2 import PdfPage
from pypdfium2 import raw as pdfium

from judgedesk.ingest.geometry import Sheet
from judgedesk.ingest.messages import Rectangle
from judgedesk.ingest.pdf_facts import iso, wide

_LOOKED_AT = 20_000
_NOTES, _CHARACTERS, _AUTHOR = 2_000, 10_000, 200
_LINK = pdfium.FPDF_ANNOT_LINK
_TYPED = frozenset((pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP))
_FLATTENED = _TYPED | {pdfium.FPDF_ANNOT_WIDGET}
_SILENT = frozenset((
    pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_XFAWIDGET, pdfium.FPDF_ANNOT_PRINTERMARK, pdfium.FPDF_ANNOT_TRAPNET,
))  # fmt: skip
_MEDIA = frozenset((
    pdfium.FPDF_ANNOT_SOUND, pdfium.FPDF_ANNOT_MOVIE, pdfium.FPDF_ANNOT_SCREEN, pdfium.FPDF_ANNOT_THREED,
    pdfium.FPDF_ANNOT_RICHMEDIA,
))  # fmt: skip
_UNDRAWN = frozenset((pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP, pdfium.FPDF_ANNOT_TEXT))
_SPACE = re.compile(r"[\s\-\u00ad\u00a0]+")
_LINE_END = re.compile("\r\n?|[\u0085\u2028\u2029]")
_TAG = re.compile(r"<[^<>]*>")
_BREAK = re.compile(r"<(?:/p|br)\b[^<>]*>", re.I)


@dataclass(frozen=True, slots=True)
class Note:
    """A comment as its line reads, and its rectangle on the page as displayed.

    `typed` is what stands on the page itself, unless its appearance is missing; '' for other comments.
    """

    line: str
    place: Rectangle
    typed: str


@dataclass(frozen=True, slots=True)
class Marks:
    """What the annotations of a page come to.

    `files` are the numbers of those that carry a file; `flatten` says that some are part of the page's text, `drawn`
    that some show something, `media` that there is sound or film which can't be taken out; `cut` that there were more,
    or longer, comments than are read.
    """

    notes: tuple[Note, ...] = ()
    files: tuple[int, ...] = ()
    flatten: bool = False
    drawn: bool = False
    media: bool = False
    cut: bool = False


NONE = Marks()


def marks(page: PdfPage) -> Marks:
    """The annotations of a page, to be read before it is flattened; comments from top to bottom."""
    count = pdfium.FPDFPage_GetAnnotCount(page)
    if count <= 0 or (count <= _LOOKED_AT and _links(page) == count):
        return NONE
    seen: set[int] = set()
    notes: list[Note] = []
    files: list[int] = []
    sheet: Sheet | None = None
    cut = count > _LOOKED_AT
    for number in range(min(count, _LOOKED_AT)):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        subtype = pdfium.FPDFAnnot_GetSubtype(annotation)
        seen.add(subtype)
        if subtype != _LINK and subtype not in _SILENT:
            sheet = sheet or Sheet(page)
            if subtype == pdfium.FPDF_ANNOT_FILEATTACHMENT:
                files.append(number)
            note, whole = _note(annotation, subtype, sheet)
            cut = cut or not whole
            if note is not None:
                notes.append(note)
        pdfium.FPDFPage_CloseAnnot(annotation)
    seen.discard(_LINK)
    if not seen and not cut:
        return NONE
    notes.sort(key=lambda note: (note.place[1], note.place[0]))  # stable: an answer follows what it answers
    return Marks(
        notes=tuple(notes[:_NOTES]),
        files=tuple(files),
        flatten=bool(seen & _FLATTENED),
        drawn=bool(seen - _UNDRAWN),
        media=bool(seen & _MEDIA),
        cut=cut or len(notes) > _NOTES,
    )


def _links(page: PdfPage) -> int:
    """How many of the annotations are links: on most pages all of them, and a link has nothing to say."""
    at, link = ctypes.c_int(), pdfium.FPDF_LINK()
    place, found = ctypes.byref(at), ctypes.byref(link)
    following, handle = pdfium.FPDFLink_Enumerate, page.raw
    number = 0
    while following(handle, place, found):
        number += 1
    return number


def _note(annotation: Any, subtype: int, sheet: Sheet) -> tuple[Note | None, bool]:
    """A comment, if it has words, and whether these are all of them."""
    if subtype == pdfium.FPDF_ANNOT_POPUP and pdfium.FPDFAnnot_HasKey(annotation, b"Parent"):
        return None, True  # the window of a comment that is read itself
    text = _LINE_END.sub("\n", _string(annotation, b"Contents")).strip()
    if not text:
        text = _unformatted(_string(annotation, b"RC"))
    if not text:
        return None, True
    whole = len(text) <= _CHARACTERS
    text = text[:_CHARACTERS]
    rect = pdfium.FS_RECTF()
    known = pdfium.FPDFAnnot_GetRect(annotation, rect)
    left, right = sorted((rect.left, rect.right))
    bottom, top = sorted((rect.bottom, rect.top))
    place = sheet.displayed(left, bottom, right, top) if known else (0.0, 0.0, 0.0, 0.0)
    return Note(_said_by(annotation) + text, place, text if subtype in _TYPED else ""), whole


def _said_by(annotation: Any) -> str:
    author = " ".join(_string(annotation, b"T").split())[:_AUTHOR]
    written = _string(annotation, b"M") or _string(annotation, b"CreationDate")
    date = iso(written)[:16].replace("T", " ")
    head = ", ".join(part for part in (author, date) if part)
    return f"[{head}] " if head else ""


def _string(annotation: Any, key: bytes) -> str:
    return wide(lambda buffer, size: pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, size))


def _unformatted(rich: str) -> str:
    """The words of a comment that exists in formatted form only (12.7.3.4)."""
    if not rich:
        return ""
    return html.unescape(_TAG.sub("", _BREAK.sub("\n", rich))).replace("\0", "").strip()


def beside(text: str, notes: Sequence[Note]) -> tuple[str, list[tuple[int, int, Rectangle]]]:
    """The stored text of a page with comments, and where each stands in it: start, end, rectangle.

    A page's text of nothing but white space is dropped: such a page has no text.
    """
    base = text if text.strip() else ""
    printed = ""
    lines: list[tuple[str, Rectangle]] = []
    for note in notes:
        if note.typed:
            printed = printed or _SPACE.sub("", base)
            if _SPACE.sub("", note.typed) in printed:
                continue
        lines.append((note.line, note.place))
    if not lines:
        return base, []
    whole = [base]
    places, at = [], len(base)
    for number, (line, place) in enumerate(lines):
        gap = "\n" if number else "\n\n" if base else ""
        whole.append(gap + line)
        places.append((at + len(gap), at + len(gap) + len(line), place))
        at += len(gap) + len(line)
    return "".join(whole), places
