"""PDF through pypdfium2: text and size of pages, pictures, tables."""

import contextlib
import io
import math
import re
from collections.abc import Callable, Mapping
from typing import Any, cast

from pypdfium2 import PdfDocument, PdfiumError, PdfPage, PdfTextPage
from pypdfium2 import raw as pdfium

from judgedesk.domain.documents import MAX_PAGES
from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit, Pages
from judgedesk.ingest.file import WHOLE_BYTES, File
from judgedesk.ingest.geometry import Sheet
from judgedesk.ingest.messages import MAX_PAGE_CHARACTERS, MAX_PICTURE_SIDE

_DAMAGED_IN_A_ROW = 500
_PIXELS = 16_000_000
_ANNOTATIONS = 2_000
_WRITTEN = frozenset((pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP))
_FOLIO = re.compile(r"k\.[ \u00a0]?(\d{1,6}[a-z]?v?)")
_FOLIO_LINE = re.compile(rf"\s*{_FOLIO.pattern}\s*")

# pdfium ends its lines with CR LF; a word broken at the end of a line it joins, with U+FFFE in the place of the hyphen
# and no line end. Stored is what is printed: a hyphen and a line end.
_UNSTORED = re.compile("\r\n?|[\0\ufffe\ud800-\udfff]")
_STORED = {"\r": "\n", "\0": "", "\ufffe": "-\n"}


def opened(file: File, password: str = "") -> PdfDocument:
    """The document.

    Raises:
        UserError: ``file.empty``, ``pdf.encrypted``, ``pdf.damaged``; a PDF without pages counts as damaged.
    """
    if not file.size:
        raise UserError("file.empty")
    try:
        source = file.whole() if file.size <= WHOLE_BYTES else file
        document = PdfDocument(source, password=password or None)
    except PdfiumError as error:
        encrypted = error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise UserError("pdf.encrypted" if encrypted else "pdf.damaged") from error
    if not 0 < len(document) <= MAX_PAGES:
        document.close()
        raise UserError("pdf.damaged")
    if document.get_formtype() != pdfium.FORMTYPE_NONE:
        with contextlib.suppress(PdfiumError):
            document.init_forms()  # without it, what was typed into a form is neither drawn nor read
    return document


def extract(document: PdfDocument, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, every page from ``from_page`` on, ``finished``; a damaged page is a page with a reason."""
    total = len(document)
    emit("opened", {"pages": total, "encoding": ""})
    pages = Pages(emit, int(unit.get("batch", 0)))
    damaged = 0
    for number in range(int(unit.get("from_page", 1)), total + 1):
        try:
            pages.add(number, **_read(document, number))
            damaged = 0
        except PdfiumError:
            pages.add(number, "", source="failed", reason="page.damaged")
            damaged += 1
            if damaged >= _DAMAGED_IN_A_ROW:
                pages.flush()
                raise UserError("pdf.damaged") from None
    pages.flush()
    emit("finished", {"pages": total, "replaced": 0})


def _read(document: PdfDocument, number: int) -> dict[str, Any]:
    page = written_page(document, number - 1)
    try:
        textpage = page.get_textpage()
        try:
            text = stored(raw_text(textpage))
            folio = _folio(page, textpage) if _FOLIO.search(text) else ""
        finally:
            textpage.close()
        width, height = page.get_size()
        rotation = page.get_rotation()
    finally:
        page.close()
    facts = {"width": _size(width), "height": _size(height), "rotation": rotation, "folio": folio}
    if not text.strip():
        return {"text": "", "source": "none", **facts}
    if len(text) > MAX_PAGE_CHARACTERS:
        return {"text": text[:MAX_PAGE_CHARACTERS], "reason": "page.too_long", **facts}
    return {"text": text, **facts}


def written_page(document: PdfDocument, index: int) -> PdfPage:
    """A page whose form fields, text notes and stamps have become part of its text; `document` is changed by it."""
    page = document[index]
    subtypes = set()
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page), _ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        subtypes.add(pdfium.FPDFAnnot_GetSubtype(annotation))
        pdfium.FPDFPage_CloseAnnot(annotation)
    if subtypes & _WRITTEN:
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
        page.close()
        page = document[index]
    return page


def raw_text(textpage: PdfTextPage) -> str:
    """Text as pdfium gives it, a lone half of a surrogate pair included: the string `stored` is made from."""
    text: str = textpage.get_text_range(errors="surrogatepass")
    return text


def stored(raw: str) -> str:
    """The text of a page as it is stored and as all offsets count it."""
    return _UNSTORED.sub(_replacement, raw)


def origins(raw: str) -> list[int]:
    """For every code point of ``stored(raw)``, the index in `raw` of the code point it came from."""
    found: list[int] = []
    at = 0
    for match in _UNSTORED.finditer(raw):
        found.extend(range(at, match.start()))
        found.extend([match.start()] * len(_replacement(match)))
        at = match.end()
    found.extend(range(at, len(raw)))
    return found


def _replacement(match: re.Match[str]) -> str:
    return _STORED.get(match[0][0], "\ufffd")


def _folio(page: PdfPage, textpage: PdfTextPage) -> str:
    """The folio stamped in the top right corner, when a line there says nothing else."""
    corner = Sheet(page).corner()
    lines = textpage.get_text_bounded(*corner).splitlines()
    found = {match[1] for line in lines if (match := _FOLIO_LINE.fullmatch(line))}
    return found.pop() if len(found) == 1 else ""


def _size(points: float) -> float:
    return round(points, 2) if math.isfinite(points) else 0.0


def picture(document: PdfDocument, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``picture``: the page at ``scale`` pixels a point, or smaller where that exceeds ``max_pixels``."""
    page = page_of(document, unit, document.get_page)
    try:
        width, height = page.get_size()
        if not (0 < width < math.inf and 0 < height < math.inf):
            raise UserError("page.damaged", page=int(unit["page"]))
        scale = _bounded(width, height, float(unit.get("scale", 1.0)), int(unit.get("max_pixels", _PIXELS)))
        bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        try:
            fields = {"width": bitmap.width, "height": bitmap.height, "stride": bitmap.stride, "scale": scale}
            emit("picture", fields, bytes(bitmap.buffer))
        finally:
            bitmap.close()
    except PdfiumError as error:
        raise UserError("page.damaged", page=int(unit["page"])) from error
    finally:
        page.close()


def _bounded(width: float, height: float, scale: float, most: int) -> float:
    """The largest scale up to the one asked at which the picture has at most `most` pixels and a side that fits."""
    most = max(1, min(most, _PIXELS))
    scale = min(max(scale, 0.01), math.sqrt(most / (width * height)), (MAX_PICTURE_SIDE - 1) / max(width, height))
    while math.ceil(width * scale) * math.ceil(height * scale) > most and scale > 1e-6:
        scale *= 0.99
    return scale


def tables(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``tables``: what pdfplumber finds on the page, row by row."""
    import pdfplumber

    number = int(unit["page"])
    source = io.BytesIO(file.whole()) if file.size <= WHOLE_BYTES else file
    try:
        with pdfplumber.open(
            cast(io.BytesIO, source), pages=[number], password=unit.get("password") or None
        ) as document:
            page = document.pages[0]
            found = page.extract_tables({"text_x_tolerance_ratio": 0.15})
            page.close()
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # pdfminer raises whatever its parser trips over
        raise UserError("page.damaged", page=number) from error
    rows = [[[None if cell is None else stored(cell)[:100_000] for cell in row] for row in table] for table in found]
    emit("tables", {"tables": rows})


def page_of(document: PdfDocument, unit: Mapping[str, Any], load: Callable[[int], PdfPage]) -> PdfPage:
    """The page a unit asks for, by `load(index)`. Raises UserError ``page.damaged`` or ``page.missing``."""
    number = int(unit["page"])
    if not 1 <= number <= len(document):
        raise UserError("page.missing", page=number, pages=len(document))
    try:
        return load(number - 1)
    except PdfiumError as error:
        raise UserError("page.damaged", page=number) from error
