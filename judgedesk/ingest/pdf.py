"""PDF through pypdfium2: text and size of pages, pictures, tables."""

import contextlib
import io
import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from pypdfium2 import PdfDocument, PdfiumError, PdfPage, PdfTextPage
from pypdfium2 import raw as pdfium

from judgedesk.domain.documents import MAX_PAGES
from judgedesk.domain.errors import UserError
from judgedesk.domain.folios import noted
from judgedesk.ingest import layers, pdf_facts, pdf_notes, pdf_parts
from judgedesk.ingest.batches import Emit, Pages
from judgedesk.ingest.file import WHOLE_BYTES, File
from judgedesk.ingest.geometry import Sheet
from judgedesk.ingest.messages import MAX_PAGE_CHARACTERS, MAX_PICTURE_SIDE
from judgedesk.ingest.pdf_text import raw_text, stored, text_within
from judgedesk.language.stamps import MAY_HOLD_STAMP, read_stamp

_DAMAGED_IN_A_ROW = 500
_PAGES_SILENT = 1_000
_PIXELS = 16_000_000


def opened(file: File, passwords: Sequence[str] = ()) -> PdfDocument:
    """The document.

    Raises:
        UserError: ``file.empty``, ``pdf.encrypted``, ``pdf.damaged``; a PDF without pages counts as damaged.
    """
    return unlocked(file, passwords)[0]


def unlocked(file: File, passwords: Sequence[str]) -> tuple[PdfDocument, int | None]:
    """The document, and which of the passwords opened it: None where it needs none. Raises as `opened` does."""
    if not file.size:
        raise UserError("file.empty")
    source = file.whole() if file.size <= WHOLE_BYTES else file
    for which, password in enumerate(("", *passwords), -1):
        with contextlib.suppress(PdfiumError):
            PdfDocument(b"none")  # of a PDF without pages pdfium says nothing: what it said of the file before stays
        try:
            document = PdfDocument(source, password=password or None)
        except PdfiumError as error:
            if error.err_code not in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
                raise UserError("pdf.damaged") from error
            continue
        if not 0 < len(document) <= MAX_PAGES:
            document.close()
            raise UserError("pdf.damaged")
        if document.get_formtype() != pdfium.FORMTYPE_NONE:
            with contextlib.suppress(PdfiumError):
                document.init_forms()  # without it, what was typed into a form is neither drawn nor read
        return document, None if which < 0 else which
    raise UserError("pdf.encrypted")


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, ``facts``, every page from ``from_page`` on, the files inside, ``finished``.

    A damaged page is a page with a reason.
    """
    passwords = unit.get("passwords", ())
    document, password = unlocked(file, passwords)
    try:
        emit("opened", {"pages": len(document), "encoding": ""})
        if facts := pdf_facts.facts(document, password):
            emit("facts", {"facts": facts})
        pinned = _pages(document, unit, emit)
        pdf_parts.send(document, pinned, lambda: opened(file, passwords), unit, emit, file.size)
        emit("finished", {"pages": len(document), "replaced": 0})
    finally:
        document.close()


def _pages(document: PdfDocument, unit: Mapping[str, Any], emit: Emit) -> list[tuple[int, int]]:
    """Emit the pages; returns where files are pinned to them: page index and number of the annotation."""
    first, batch = int(unit.get("from_page", 1)), int(unit.get("batch", 0))
    pages = Pages(emit, batch)
    pinned = _pinned_before(document, first, batch, emit)
    damaged = 0
    for number in range(first, len(document) + 1):
        try:
            read = _read(document, number)
            pinned += [(number - 1, at) for at in read.pop("pinned")]
            pages.add(number, **read)
            damaged = 0
        except PdfiumError:
            pages.add(number, "", source="failed", reason="page.damaged")
            damaged += 1
            if damaged >= _DAMAGED_IN_A_ROW:
                pages.flush()
                raise UserError("pdf.damaged") from None
    pages.flush()
    return pinned


def _pinned_before(document: PdfDocument, first: int, batch: int, emit: Emit) -> list[tuple[int, int]]:
    """Where files are pinned to pages that an earlier unit read: files come after the last page.

    After a page has killed a reader (`batch` is 1) those pages are not touched again, and that is said.
    """
    if first > 1 and batch == 1:
        emit("facts", {"facts": {"pinned_files_unread": f"1 \u2013 {first - 1}"}})
        return []
    pinned: list[tuple[int, int]] = []
    for index in range(first - 1):
        if index % _PAGES_SILENT == 0:
            emit("facts", {"facts": {}})  # nothing to tell, but still alive
        try:
            page = document[index]
        except PdfiumError:
            continue
        pinned += [(index, at) for at in pdf_notes.marks(page).files]
        page.close()
    return pinned


def _read(document: PdfDocument, number: int) -> dict[str, Any]:
    """What `Pages.add` is told of a page, and ``pinned``: numbers of its annotations that carry a file."""
    page, marks = written_page(document, number - 1)
    try:
        textpage = page.get_textpage()
        try:
            raw = raw_text(textpage)
            text = stored(raw)
            folio = _folio(page, textpage, text, raw)
            source, reason = layers.judged(text, page, textpage)
        finally:
            textpage.close()
        width, height = page.get_size()
        rotation = page.get_rotation()
        if not text or text.isspace():
            source, reason = _without_text(page, marks)
    finally:
        page.close()
    if marks is not pdf_notes.NONE:
        text, placed = pdf_notes.beside(text, marks.notes)
        reason = "" if placed and reason == "page.blank" else reason
        reason = "page.notes_cut" if marks.cut else reason or ("page.media" if marks.media else "")
    if len(text) > MAX_PAGE_CHARACTERS:
        text, reason = text[:MAX_PAGE_CHARACTERS], "page.too_long"
    facts = {
        "width": _size(width),
        "height": _size(height),
        "rotation": rotation,
        "folio": folio,
        "pinned": marks.files,
    }
    return {"text": "" if text.isspace() else text, "source": source, "reason": reason, **facts}


def _without_text(page: PdfPage, marks: pdf_notes.Marks) -> tuple[str, str]:
    """Source and reason of a page on which no text was found: it is blank, or waits to be recognised."""
    return ("text", "page.blank") if not marks.drawn and pdf_facts.blank(page) else ("none", "")


def written_page(document: PdfDocument, index: int) -> tuple[PdfPage, pdf_notes.Marks]:
    """A page whose form fields, text notes and stamps have become part of its text, and what else was noted on it.

    `document` is changed by it: asked a second time, such a page has no annotations any more.
    """
    page = document[index]
    marks = pdf_notes.marks(page)
    if marks.flatten:
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
        page.close()
        page = document[index]
    return page, marks


def _folio(page: PdfPage, textpage: PdfTextPage, text: str, raw: str) -> str:
    """The folio stamped in the top right corner, when a line there says nothing else; `noted` as ``12?`` when it is a
    bare number that stands alone in its line of the page.

    The corner is looked at first: most pages have no number there, and their whole text need not be searched.
    """
    lines = text_within(textpage, Sheet(page).corner()).splitlines()
    reads = {read: line.strip() for line in lines if (read := read_stamp(line))}
    sure = [read for read in reads if read.sure]
    found = sure
    if not sure and len(reads) == 1:
        [(read, line)] = reads.items()
        alone = any(other.strip() == line for other in raw.splitlines())
        found = [read] if alone else []
    return noted(found) if len(found) == 1 and MAY_HOLD_STAMP.search(text) else ""


def _size(points: float) -> float:
    """As stated; 0.0 where it can't be, from where on `Sheet` has no place for what is printed either."""
    return round(points, 2) if abs(points) < 1e6 else 0.0


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
    passwords = unit.get("passwords", ())
    document, which = unlocked(file, passwords)
    document.close()
    password = None if which is None else passwords[which]
    source = io.BytesIO(file.whole()) if file.size <= WHOLE_BYTES else file
    try:
        with pdfplumber.open(cast(io.BytesIO, source), pages=[number], password=password) as readable:
            page = readable.pages[0]
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
