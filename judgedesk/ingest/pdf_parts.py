"""Files inside a PDF: embedded ones, which also make up a portfolio, and those pinned to pages (7.11.4, 12.5.6.15)."""

import ctypes
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from pypdfium2 import PdfDocument, PdfiumError
from pypdfium2 import raw as pdfium

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.parts import PIECE_BYTES, Parts
from judgedesk.ingest.pdf_facts import wide

_PACKETS = 100
_EMPTY = 16
_DATA = "XFA datasets.xml"


def send(
    document: PdfDocument,
    pinned: Sequence[tuple[int, int]],
    fresh: Callable[[], PdfDocument],
    unit: Mapping[str, Any],
    emit: Emit,
    packed: int,
) -> None:
    """Emit every file inside: embedded ones in the order of their names, those pinned to pages, what a form holds.

    Where more comes out than can be right, the rest is left out and said by the fact ``files_left_out``.

    Args:
        document: open.
        pinned: page index and number of the annotation, of each file pinned to a page.
        fresh: opens the document once more, as it was before its pages were flattened.
        unit: the unit being served.
        emit: where to.
        packed: size of the PDF in bytes.
    """
    embedded = max(0, pdfium.FPDFDoc_GetAttachmentCount(document))
    data = _form_data(document)
    total = embedded + len(pinned) + (data is not None)
    if not total:
        return
    parts = Parts(emit, unit, packed)
    try:
        for number in range(embedded):
            _send(parts, pdfium.FPDFDoc_GetAttachment(document, number), number)
        if pinned:
            _send_pinned(parts, pinned, fresh, embedded)
        if data is not None:
            parts.send(_DATA, _packet(document, data))
    except UserError as error:
        if error.code not in ("archive.too_big", "archive.too_many"):
            raise
        emit("facts", {"facts": {"files_left_out": str(total - min(parts.number, total))}})


def _send_pinned(parts: Parts, pinned: Sequence[tuple[int, int]], fresh: Callable[[], PdfDocument], first: int) -> None:
    document = fresh()
    try:
        for number, (index, at) in enumerate(pinned, first):
            try:
                page = document[index]
            except PdfiumError:
                parts.broken(_unnamed(number), "pdf.file_missing")
                continue
            annotation = pdfium.FPDFPage_GetAnnot(page, at)
            _send(parts, pdfium.FPDFAnnot_GetFileAttachment(annotation) if annotation else None, number)
            if annotation:
                pdfium.FPDFPage_CloseAnnot(annotation)
            page.close()
    finally:
        document.close()


def _send(parts: Parts, attachment: Any, number: int) -> None:
    if not attachment:
        parts.broken(_unnamed(number), "pdf.file_missing")
        return
    name = wide(lambda buffer, size: pdfium.FPDFAttachment_GetName(attachment, buffer, size)).strip()
    parts.send(name or _unnamed(number), _content(attachment))


def _unnamed(number: int) -> str:
    return f"{number + 1}"


def _content(attachment: Any) -> Iterator[bytes]:
    """The file's bytes. Unpacked only when asked for: a part the parent has already costs nothing.

    Raises:
        UserError: ``pdf.file_missing`` when only a name is there, or the bytes can't be unpacked.
    """
    size = ctypes.c_ulong()
    if not pdfium.FPDFAttachment_GetFile(attachment, None, 0, size):
        raise UserError("pdf.file_missing")
    if not size.value:
        return
    try:
        buffer = ctypes.create_string_buffer(size.value)
    except (MemoryError, OverflowError, ValueError) as error:
        raise UserError("pdf.file_too_big") from error
    written = ctypes.c_ulong()
    if not pdfium.FPDFAttachment_GetFile(attachment, buffer, size.value, written):
        raise UserError("pdf.file_missing")
    if size.value <= _EMPTY and _unpacks_to_nothing(buffer.raw):
        return
    view = memoryview(buffer)
    for at in range(0, min(size.value, written.value), PIECE_BYTES):
        yield bytes(view[at : min(at + PIECE_BYTES, size.value)])


def _unpacks_to_nothing(content: bytes) -> bool:
    """An empty file, deflated: pdfium hands that out as it is packed."""
    try:
        return zlib.decompress(content) == b""
    except zlib.error:
        return False


def _form_data(document: PdfDocument) -> int | None:
    """Number of the packet that holds what was typed into an XFA form (12.7.8), None where there is none."""
    for number in range(min(max(0, pdfium.FPDF_GetXFAPacketCount(document)), _PACKETS)):
        size = pdfium.FPDF_GetXFAPacketName(document, number, None, 0)
        if not 0 < size <= 100:
            continue
        name = ctypes.create_string_buffer(size)
        pdfium.FPDF_GetXFAPacketName(document, number, name, size)
        if name.value == b"datasets":
            return number
    return None


def _packet(document: PdfDocument, number: int) -> Iterator[bytes]:
    size = ctypes.c_ulong()
    if not pdfium.FPDF_GetXFAPacketContent(document, number, None, 0, size):
        raise UserError("pdf.file_missing")
    buffer = ctypes.create_string_buffer(size.value)
    pdfium.FPDF_GetXFAPacketContent(document, number, buffer, size.value, size)
    yield bytes(buffer.raw)
