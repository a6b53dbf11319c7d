"""Where the stored text of a PDF page stands on the page. Computed when asked (0.1 ms for 20 hits), never stored.

pdfium numbers characters its own way: a character beyond U+FFFF is two of them, some have no text at all. Here they are
mapped to code points of the stored text, through the same function that made it. What follows the text of the page are
comments: each stands where its annotation does.
"""

import ctypes
import re
from array import array
from collections.abc import Mapping
from typing import Any
from weakref import WeakKeyDictionary

from pypdfium2 import PdfDocument, PdfiumError, PdfPage, PdfTextPage
from pypdfium2 import raw as pdfium

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.geometry import Sheet
from judgedesk.ingest.messages import MAX_PAGE_CHARACTERS, Rectangle
from judgedesk.ingest.pdf import page_of, written_page
from judgedesk.ingest.pdf_notes import Note, beside
from judgedesk.ingest.pdf_text import origins, raw_text, stored

_WORD = re.compile(r"[^\W_]+")
_SPANS = 10_000
_NOWHERE = (0.0, 0.0, 0.0, 0.0)

_comments: "WeakKeyDictionary[PdfDocument, dict[int, tuple[Note, ...]]]" = WeakKeyDictionary()
"""Comments of flattened pages of the documents that stay open: their annotations are gone after the first look."""


def boxes(document: PdfDocument, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``boxes``: the rectangles of each span [start, end) in ``spans``."""
    with _Layout(document, unit) as layout:
        spans = [layout.rectangles(int(start), int(end)) for start, end in unit["spans"][:_SPANS]]
        emit("boxes", {"spans": spans})


def words(document: PdfDocument, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``words``: every run of letters and digits as [start, end, x0, y0, x1, y1]."""
    with _Layout(document, unit) as layout:
        places = layout.characters()
        found = [[*match.span(), *_around(places, *match.span())] for match in _WORD.finditer(layout.text)]
        emit("words", {"words": found})


def characters(document: PdfDocument, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``characters``: one box for every code point of the stored text, as float32; zeros where there is none."""
    with _Layout(document, unit) as layout:
        emit("characters", {"count": len(layout.text)}, layout.characters().tobytes())


def _around(places: "array[float]", start: int, end: int) -> Rectangle:
    """The box around a word; characters without a place don't count. A word never spans lines: a hyphen ends it."""
    box: list[float] = []
    for at in range(4 * start, 4 * end, 4):
        x0, y0, x1, y1 = places[at : at + 4]
        if x1 <= x0 or y1 <= y0:
            continue
        box = [min(box[0], x0), min(box[1], y0), max(box[2], x1), max(box[3], y1)] if box else [x0, y0, x1, y1]
    x0, y0, x1, y1 = box or [0.0, 0.0, 0.0, 0.0]
    return x0, y0, x1, y1


class _Layout:
    """One page open for questions about places."""

    def __init__(self, document: PdfDocument, unit: Mapping[str, Any]) -> None:
        self._number = int(unit["page"])
        self._notes: tuple[Note, ...] = ()
        self._page: PdfPage = page_of(document, unit, lambda index: self._written(document, index))
        try:
            self._textpage: PdfTextPage = self._page.get_textpage()
            raw = raw_text(self._textpage)
            self._sheet = Sheet(self._page)
            text = stored(raw)
            text = text if text.strip() else ""  # white space only is not stored
            whole, self._placed = beside(text, self._notes)
            self.text = whole[:MAX_PAGE_CHARACTERS]
            self._indexes = self._map(raw) if text else []
        except PdfiumError as error:
            self._page.close()
            raise UserError("page.damaged", page=self._number) from error

    def _written(self, document: PdfDocument, index: int) -> PdfPage:
        page, marks = written_page(document, index)
        if marks.flatten and marks.notes:
            _comments.setdefault(document, {})[index] = marks.notes
        self._notes = marks.notes or _comments.get(document, {}).get(index, ())
        return page

    def __enter__(self) -> "_Layout":
        return self

    def __exit__(self, *_: object) -> None:
        self._textpage.close()
        self._page.close()

    def rectangles(self, start: int, end: int) -> list[Rectangle]:
        """Rectangles around the code points [start, end), one a line; none where nothing is printed."""
        return self._printed(start, end) + [
            place
            for first, last, place in self._placed
            if start < last and end > first and place[2] > place[0] and place[3] > place[1]
        ]

    def _printed(self, start: int, end: int) -> list[Rectangle]:
        indexes = self._indexes[max(0, start) : max(0, end)]
        if not indexes:
            return []
        first, count = indexes[0], indexes[-1] - indexes[0] + 1
        left, top, right, bottom = (ctypes.c_double() for _ in range(4))
        found = []
        for number in range(max(0, pdfium.FPDFText_CountRects(self._textpage, first, count))):
            if pdfium.FPDFText_GetRect(self._textpage, number, left, top, right, bottom):
                box = self._sheet.displayed(left.value, bottom.value, right.value, top.value)
                if box[2] > box[0] and box[3] > box[1]:
                    found.append(box)
        return found

    def characters(self) -> "array[float]":
        """Four float32 a code point. Boxes are as high as the font, so that a selection makes an even band."""
        rect = pdfium.FS_RECTF()
        reference = ctypes.byref(rect)
        handle = self._textpage.raw
        box_of = pdfium.FPDFText_GetLooseCharBox
        displayed = self._sheet.displayed
        places = array("f")
        for index in self._indexes:
            known = box_of(handle, index, reference)
            places.extend(displayed(rect.left, rect.bottom, rect.right, rect.top) if known else _NOWHERE)
        at = len(self._indexes)
        for start, end, place in self._placed:
            places.extend(array("f", _NOWHERE) * (start - at) + array("f", place) * (end - start))
            at = end
        return places[: 4 * len(self.text)]

    def _map(self, raw: str) -> list[int]:
        """The index pdfium gives each code point of the stored text."""
        starts = [0]
        for letter in raw:
            starts.append(starts[-1] + (2 if letter > "\uffff" else 1))
        total = pdfium.FPDFText_CountChars(self._textpage)
        index_of = pdfium.FPDFText_GetCharIndexFromTextIndex
        plain = total == starts[-1]
        indexes = starts if plain else [index_of(self._textpage, start) for start in starts]
        return [indexes[origin] for origin in origins(raw)[:MAX_PAGE_CHARACTERS]]
