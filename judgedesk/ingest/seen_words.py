"""The words of a PDF page that can be seen, told from those that are only there, see `seen_pages`."""

import ctypes
import math
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, cast

import numpy as np
from PIL import Image
from pypdfium2 import PdfDocument, PdfiumError, PdfPage
from pypdfium2 import raw as pdfium

from judgedesk.domain.errors import UserError
from judgedesk.ingest import pdf
from judgedesk.ingest.geometry import Sheet
from judgedesk.ingest.seen_messages import LONGEST, Box, SeenWord

_COMPARED_DPI, _COMPARED_PIXELS = 100, 4_000_000
_DIFFERS = 6  # shades of 256
_LOOKED_AT, _LEVELS = 200_000, 8
_HIGHEST = 0.1  # of the page: a line of print
_ROWS, _PILED = 100, 0.6
_INVISIBLE = frozenset((pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP))

Grey: TypeAlias = "np.ndarray[Any, np.dtype[np.uint8]]"
_Read: TypeAlias = tuple[str, Box, Box, int]
"""Text, box of its ink, box as high as its line, turn."""


def words(document: PdfDocument, unit: Mapping[str, Any], picture: Image.Image) -> list[SeenWord]:
    """The words of a page whose forms and stamps have become part of it, in its order, the invisible ones last.

    Args:
        document: changed by it: the page loses its text.
        unit: names the page.
        picture: the page as displayed.

    Raises:
        UserError: ``page.missing``, ``page.damaged``.
    """
    page = pdf.page_of(document, unit, document.get_page)
    try:
        if pdfium.FPDFPage_GetAnnotCount(page) > 0:
            pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
            page.close()
            page = document.get_page(int(unit["page"]) - 1)
        for _, _, drawn in _objects(page):
            _forget_replacements(drawn)
        everything = list(_read(page))
        if not everything:
            return []
        found = list(_read(page)) if _take_out(page, _INVISIBLE) else everything
        unseen = _piled(found)
        shown = np.asarray(picture.convert("L"))
        changed = _without_text(page)
        seen = [
            SeenWord(text, box, at not in unseen and _drawn_in(changed, box, 0) and _drawn_in(shown, box), line, turn)
            for at, (text, box, line, turn) in enumerate(found)
        ]
        known = {(text, box) for text, box, _, _ in found}
        return seen + [
            SeenWord(text, box, False, line, turn) for text, box, line, turn in everything if (text, box) not in known
        ]
    except PdfiumError as error:
        raise UserError("page.damaged", page=int(unit["page"])) from error
    finally:
        page.close()


def _without_text(page: PdfPage) -> Grey:
    """How the page changes when its text is taken out: shades of grey, small. Takes it out."""
    width, height = page.get_size()
    scale = min(_COMPARED_DPI / 72, math.sqrt(_COMPARED_PIXELS / (width * height)))
    before = _shades(page, scale)
    _take_out(page)
    difference = abs(before.astype(np.int16) - _shades(page, scale))
    return cast(Grey, difference.astype(np.uint8))


def _take_out(page: PdfPage, modes: frozenset[int] | None = None) -> int:
    """Take text off the page, all of it or what is set in some modes; returns how many pieces went."""
    taken = 0
    for level, owner, drawn in list(_objects(page)):
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        if modes is None or pdfium.FPDFTextObj_GetTextRenderMode(drawn) in modes:
            gone = pdfium.FPDFFormObj_RemoveObject(owner, drawn) if level else pdfium.FPDFPage_RemoveObject(page, drawn)
            if gone:
                pdfium.FPDFPageObj_Destroy(drawn)
                taken += 1
    return taken


def _piled(found: list[_Read]) -> set[int]:
    """Words that lie on other words, by their place in the list: which of them is seen nobody can tell."""
    rows: dict[int, list[int]] = {}
    piled = set[int]()
    for at, (text, box, _, _) in enumerate(found):
        area = (box[2] - box[0]) * (box[3] - box[1])
        if area <= 0 or not any(letter.isalnum() for letter in text):
            continue
        near = range(max(0, int(box[1] * _ROWS)), min(_ROWS, int(box[3] * _ROWS)) + 1)
        for other in dict.fromkeys(one for row in near for one in rows.get(row, ())):
            else_box = found[other][1]
            across = min(box[2], else_box[2]) - max(box[0], else_box[0])
            down = min(box[3], else_box[3]) - max(box[1], else_box[1])
            least = min(area, (else_box[2] - else_box[0]) * (else_box[3] - else_box[1]))
            if across > 0 and down > 0 and across * down > _PILED * least:
                piled |= {at} if found[other][0] == text else {at, other}
        for row in near:
            rows.setdefault(row, []).append(at)
    return piled


def _shades(page: PdfPage, scale: float) -> Grey:
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    try:
        return np.array(bitmap.to_pil().convert("L"))
    finally:
        bitmap.close()


def _drawn_in(shades: Grey, box: Box, ground: int | None = None) -> bool:
    """Whether something stands out in a box: from `ground`, or without it from the rest of the box."""
    high, wide = shades.shape
    beside = 1 if ground is None else 0  # a dash or a dot fills its box
    x0, y0 = max(0, math.floor(box[0] * wide) - beside), max(0, math.floor(box[1] * high) - beside)
    within = shades[
        y0 : max(y0, math.ceil(box[3] * high) + beside), x0 : max(x0, math.ceil(box[2] * wide) + beside)
    ]  # fmt: skip
    if not within.size or box[2] <= box[0] or box[3] <= box[1]:
        return False
    return int(within.max()) - (int(within.min()) if ground is None else ground) > _DIFFERS


def _objects(page: PdfPage) -> Iterator[tuple[int, Any, Any]]:
    """Everything drawn, forms opened up: level, the form it lies in, the object. Bounded."""
    left = [_LOOKED_AT]

    def within(level: int, owner: Any, count: int, at: Callable[[Any, int], Any]) -> Iterator[tuple[int, Any, Any]]:
        for index in range(max(0, count)):
            left[0] -= 1
            if left[0] < 0:
                return
            drawn = at(owner, index)
            if not drawn:
                continue
            yield level, owner, drawn
            if level < _LEVELS and pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_FORM:
                inner = pdfium.FPDFFormObj_CountObjects(drawn)
                yield from within(level + 1, drawn, inner, pdfium.FPDFFormObj_GetObject)

    yield from within(0, page, pdfium.FPDFPage_CountObjects(page), pdfium.FPDFPage_GetObject)


def _forget_replacements(drawn: Any) -> None:
    """Take ``ActualText`` off an object: what it is to be read as, whatever is drawn (PDF 32000-1, 14.9.4)."""
    for index in reversed(range(max(0, pdfium.FPDFPageObj_CountMarks(drawn)))):
        mark = pdfium.FPDFPageObj_GetMark(drawn, index)
        needed = ctypes.c_ulong()
        if pdfium.FPDFPageObjMark_GetParamStringValue(mark, b"ActualText", None, 0, needed):
            pdfium.FPDFPageObj_RemoveMark(drawn, mark)


def _read(page: PdfPage) -> Iterator[_Read]:
    """What stands between blanks, each with the box around its letters' ink, one as high as the line, and its turn."""
    textpage, sheet, size = page.get_textpage(), Sheet(page), page.get_size()
    letters: list[str] = []
    places: list[tuple[Box, Box]] = []
    try:
        for index in range(pdfium.FPDFText_CountChars(textpage)):
            code = pdfium.FPDFText_GetUnicode(textpage, index)
            letter = "-" if code in (2, 0xFFFE) else "\ufffd" if 0xD800 <= code < 0xE000 else chr(min(code, 0x10FFFF))
            if code and not letter.isspace():
                letters.append(letter)
                places.append((_place(textpage, index, sheet, size), _line_place(textpage, index, sheet, size)))
            if letters and (letter.isspace() or code in (0, 2, 0xFFFE) or len(letters) >= LONGEST):
                yield "".join(letters), *_placed(places, size)
                letters, places = [], []
        if letters:
            yield "".join(letters), *_placed(places, size)
    finally:
        textpage.close()


def _placed(places: list[tuple[Box, Box]], size: tuple[float, float]) -> tuple[Box, Box, int]:
    """Box of the ink, box of the line, turn."""
    ink: list[float] = []
    line: list[float] = []
    for letter, high in places:
        _widen(ink, letter)
        _widen(line, high)
    first, last = places[0][1], places[-1][1]
    across, down = abs(first[0] - last[0]) * size[0], (last[1] - first[1]) * size[1]
    turn = 0 if abs(down) <= across else 90 if down > 0 else 270
    return kept_near(ink), _as_high(kept_near(ink), kept_near(line)), turn


def _as_high(ink: Box, line: Box) -> Box:
    """The line's box where it is one: some fonts say that their letters are as high as the page."""
    around = line[0] <= ink[2] and line[2] >= ink[0] and line[1] <= ink[3] and line[3] >= ink[1]
    return line if around and line[2] - line[0] < 1 and line[3] - line[1] < _HIGHEST else ink


def _place(textpage: Any, index: int, sheet: Sheet, size: tuple[float, float]) -> Box:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(textpage, index, left, right, bottom, top)
    x0, y0, x1, y1 = sheet.displayed(left.value, bottom.value, right.value, top.value)
    return x0 / size[0], y0 / size[1], x1 / size[0], y1 / size[1]


def _line_place(textpage: Any, index: int, sheet: Sheet, size: tuple[float, float]) -> Box:
    rect = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(textpage, index, rect)
    x0, y0, x1, y1 = sheet.displayed(rect.left, rect.bottom, rect.right, rect.top)
    return x0 / size[0], y0 / size[1], x1 / size[0], y1 / size[1]


def _widen(around: list[float], box: Box) -> None:
    if box[2] <= box[0] or box[3] <= box[1]:
        return
    if around:
        around[:] = min(around[0], box[0]), min(around[1], box[1]), max(around[2], box[2]), max(around[3], box[3])
    else:
        around[:] = box


def kept_near(around: list[float]) -> Box:
    """A box as a message may have it: at most a page's size beside the page; nowhere without edges."""
    x0, y0, x1, y1 = (
        min(max(edge, -1.0), 2.0) if math.isfinite(edge) else 0.0 for edge in (around or (0.0, 0.0, 0.0, 0.0))
    )
    return x0, y0, x1, y1
