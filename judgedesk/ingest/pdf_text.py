"""Text of a PDF page: as pdfium gives it, as it is stored, and what stands in one place of the page.

pdfium writes into a buffer that stays: to make one a page costs as much as to fill it.
"""

import ctypes
import re

from pypdfium2 import PdfTextPage
from pypdfium2 import raw as pdfium

from judgedesk.ingest.messages import Rectangle

# pdfium ends its lines with CR LF; a word broken at the end of a line it joins, with U+FFFE in the place of the hyphen
# and no line end. Stored is what is printed: a hyphen and a line end.
_UNSTORED = re.compile("\r\n?|[\0\ufffe\ud800-\udfff]")
_STORED = {"\r": "\n", "\0": "", "\ufffe": "-\n"}
_SURROGATE = re.compile("[\ud800-\udfff]")

_UNITS = 1 << 16
_units = (ctypes.c_ushort * _UNITS)()
_buffer = memoryview(_units).cast("B")


def raw_text(textpage: PdfTextPage) -> str:
    """Text as pdfium gives it, a lone half of a surrogate pair included: the string `stored` is made from."""
    handle = textpage.raw
    count = pdfium.FPDFText_CountChars(handle)
    unit_of = pdfium.FPDFText_GetTextIndexFromCharIndex
    if count > 0 and unit_of(handle, 0) >= 0 and 0 <= unit_of(handle, count - 1) < _UNITS - 2:
        return _taken(pdfium.FPDFText_GetText(handle, 0, count, _units))
    text: str = textpage.get_text_range(errors="surrogatepass")  # none, very long, or with what is no text at an end
    return text


def text_within(textpage: PdfTextPage, place: Rectangle) -> str:
    """The text inside (left, bottom, right, top) of user space."""
    left, bottom, right, top = place
    count = pdfium.FPDFText_GetBoundedText(textpage.raw, left, top, right, bottom, _units, _UNITS)
    if count == _UNITS:
        text: str = textpage.get_text_bounded(*place)
        return text
    return _taken(count)


def _taken(units: int) -> str:
    """What pdfium has put into the buffer, without the NUL at its end."""
    written = _buffer[: 2 * max(0, units - 1)]
    return str(written, "utf-16-le", "surrogatepass")


def stored(raw: str) -> str:
    """The text of a page as it is stored and as all offsets count it."""
    text = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").replace("\ufffe", "-\n")
    try:
        text.encode("utf-16-le")
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def origins(raw: str) -> list[int]:
    """For every code point of ``stored(raw)``, the index in `raw` of the code point it came from."""
    found: list[int] = []
    at = 0
    for match in _UNSTORED.finditer(raw):
        found.extend(range(at, match.start()))
        found.extend([match.start()] * len(_STORED.get(match[0][0], "\ufffd")))
        at = match.end()
    found.extend(range(at, len(raw)))
    return found
