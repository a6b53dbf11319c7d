"""What a PDF says of itself, and whether a page of it holds anything at all."""

import ctypes
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from pypdfium2 import PdfDocument, PdfiumError, PdfPage
from pypdfium2 import raw as pdfium

_VALUE = 4_000
_WIDE_BYTES = 64 << 20
_META = (
    ("title", b"Title"), ("author", b"Author"), ("subject", b"Subject"), ("keywords", b"Keywords"),
    ("creator", b"Creator"), ("producer", b"Producer"),
)  # fmt: skip
_DATES = (("created", b"CreationDate"), ("modified", b"ModDate"))
_FORMS = {
    pdfium.FORMTYPE_ACRO_FORM: "AcroForm",
    pdfium.FORMTYPE_XFA_FULL: "XFA form: its own text may differ",
    pdfium.FORMTYPE_XFA_FOREGROUND: "XFA form: its own text may differ",
}
_SIGNATURES = 200
_UNSTORED = re.compile("[\0\ud800-\udfff]")
# PDF 32000-1, 7.9.4; some programs leave out the prefix or the apostrophes.
_DATE = re.compile(
    r"\s*(?:D:)?(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d))?)?)?)?)?\s*(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?.*",
    re.S,
)
_OBJECTS, _LEVELS, _PIXELS = 1_000, 5, 400_000


def wide(call: Callable[[Any, int], int]) -> str:
    """A text from one of pdfium's functions that fill a buffer with UTF-16LE and NUL; '' where there is none.

    Args:
        call: ``(buffer or None, bytes) -> bytes needed``.
    """
    needed = min(int(call(None, 0)), _WIDE_BYTES)
    if needed <= 2:
        return ""
    buffer = ctypes.create_string_buffer(needed + needed % 2)
    written = min(int(call(ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), needed)), needed)
    text = buffer.raw[: written & ~1].decode("utf-16-le", "surrogatepass")
    return _UNSTORED.sub("", text[:-1] if text.endswith("\0") else text)


def iso(untrusted_date: str) -> str:
    """ISO 8601 of a PDF date, as precise as it is; '' for what is no date."""
    match = _DATE.fullmatch(untrusted_date[:40])
    if match is None:
        return ""
    numbers = [part for part in match.groups()[:6] if part is not None]
    try:
        padded = [int(part) for part in numbers] + [1, 1, 0, 0, 0][len(numbers) - 1 :]
        datetime(*padded[:6])  # type: ignore[arg-type]  # checks the calendar; the six are all there
    except ValueError:
        return ""
    if len(numbers) <= 3:
        return "-".join(numbers)
    zone = "Z" if match[7] else f"{match[8]}{match[9]}:{match[10] or '00'}" if match[8] else ""
    return "-".join(numbers[:3]) + "T" + ":".join(numbers[3:] if len(numbers) > 4 else [numbers[3], "00"]) + zone


def facts(document: PdfDocument, password: int | None) -> dict[str, str]:
    """Title, author, dates and the like, the form, signatures and printed page numbers; what is not there is left out.

    Args:
        document: open.
        password: which of the known passwords opened it.
    """
    found = {} if password is None else {"password": str(password)}
    for name, key in _META:
        found[name] = _meta(document, key)
    for name, key in _DATES:
        written = _meta(document, key)
        found[name] = iso(written) or written
    found["form"] = _FORMS.get(document.get_formtype(), "")
    found["page_labels"] = _labels(document)
    return {name: value[:_VALUE] for name, value in (found | _signatures(document)).items() if value}


def _meta(document: PdfDocument, key: bytes) -> str:
    return wide(lambda buffer, size: pdfium.FPDF_GetMetaText(document, key, buffer, size)).strip()


def _labels(document: PdfDocument) -> str:
    """First and last printed page number where they are not simply 1 and the number of pages (12.4.2)."""
    last = len(document) - 1
    first_label, last_label = (
        wide(lambda buffer, size, at=index: pdfium.FPDF_GetPageLabel(document, at, buffer, size))  # type: ignore[misc]
        for index in (0, last)
    )
    if (first_label, last_label) in (("", ""), ("1", str(last + 1))):
        return ""
    return f"{first_label} \u2013 {last_label}"


def _signatures(document: PdfDocument) -> dict[str, str]:
    """How many signature fields there are, how many of them hold a signature, and the time each claims. Unverified."""
    fields = max(0, pdfium.FPDF_GetSignatureCount(document))
    if not fields:
        return {}
    signed, times = 0, []
    for number in range(min(fields, _SIGNATURES)):
        signature = pdfium.FPDF_GetSignatureObject(document, number)
        signed += bool(signature) and pdfium.FPDFSignatureObj_GetContents(signature, None, 0) > 0
        size = pdfium.FPDFSignatureObj_GetTime(signature, None, 0) if signature else 0
        if 1 < size <= 100:
            buffer = ctypes.create_string_buffer(size)
            pdfium.FPDFSignatureObj_GetTime(signature, buffer, size)
            times.append(iso(buffer.value.decode("latin-1")))
    return {"signature_fields": str(fields), "signed": str(signed), "signed_at": ", ".join(filter(None, times))}


def blank(page: PdfPage) -> bool:
    """Whether nothing is drawn on a page without text: no picture, no visible line. Cheap, and in doubt it is not."""
    seen = _Seen()
    count = pdfium.FPDFPage_CountObjects(page)
    if count > _OBJECTS or not all(seen.nothing_in(pdfium.FPDFPage_GetObject(page, at), 0) for at in range(count)):
        return False
    return not seen.texts or _white(page)


class _Seen:
    """A walk through the objects of a page, bounded in number and depth."""

    def __init__(self) -> None:
        self.texts = 0
        self._left = _OBJECTS

    def nothing_in(self, drawn: Any, level: int) -> bool:
        """Whether one object draws nothing that could be seen; letters only show in the picture of the page."""
        self._left -= 1
        if self._left < 0 or not drawn:
            return False
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            self.texts += pdfium.FPDFTextObj_GetTextRenderMode(drawn) != pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
            return True
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            return _unseen(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and level < _LEVELS:
            number = pdfium.FPDFFormObj_CountObjects(drawn)
            within = (pdfium.FPDFFormObj_GetObject(drawn, at) for at in range(min(max(number, 0), _OBJECTS + 1)))
            return all(self.nothing_in(one, level + 1) for one in within)
        return False


def _unseen(path: Any) -> bool:
    """Whether a path is painted in white only, or not at all (it may just clip)."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(path, fill, stroke):
        return False
    filled = fill.value == pdfium.FPDF_FILLMODE_NONE or _white_by(pdfium.FPDFPageObj_GetFillColor, path)
    return filled and (not stroke.value or _white_by(pdfium.FPDFPageObj_GetStrokeColor, path))


def _white_by(colour_of: Callable[..., int], path: Any) -> bool:
    red, green, blue, opacity = (ctypes.c_uint() for _ in range(4))
    if not colour_of(path, red, green, blue, opacity):
        return False
    return opacity.value == 0 or red.value == green.value == blue.value == 255


def _white(page: PdfPage) -> bool:
    """Whether the page's picture, small, is white all over."""
    width, height = page.get_size()
    if not (0 < width < 20_000 and 0 < height < 20_000):
        return False
    try:
        bitmap = page.render(scale=min(1.0, (_PIXELS / (width * height)) ** 0.5), grayscale=True, may_draw_forms=False)
    except (PdfiumError, ValueError):
        return False
    try:
        rows = memoryview(bytes(bitmap.buffer))
        white = b"\xff" * bitmap.width
        return all(
            rows[at : at + bitmap.width] == white for at in range(0, bitmap.stride * bitmap.height, bitmap.stride)
        )
    finally:
        bitmap.close()
