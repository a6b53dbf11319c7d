"""A page as somebody sees it, for a copy in which parts are blacked out: its picture, and the words that can be seen.

======================================================== ========
``seen`` kind (pdf, image), page, passwords, key, second ``seen``
======================================================== ========

A word can be seen when the page looks different without it and something is drawn where it stands. What is printed
invisibly, in white, under a picture, on a hidden layer or beyond the edge can't, nor can the text of ``ActualText``:
the words are those of the letters drawn. With ``second`` the unit also names what comments say and what pdfminer reads.
"""

import contextlib
import ctypes
import io
import math
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, cast

import numpy as np
from PIL import Image
from pypdfium2 import PdfDocument, PdfiumError, PdfPage
from pypdfium2 import raw as pdfium

from judgedesk.domain.errors import UserError
from judgedesk.ingest import images, pdf, pdf_notes
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import WHOLE_BYTES, File
from judgedesk.ingest.geometry import Sheet
from judgedesk.ingest.layers import covered
from judgedesk.ingest.seen_messages import LONGEST, MOST_WORDS, Box, SeenWord

_DPI, _MOST_DPI = 200, 300
_MOST_PIXELS = 16_000_000
_COMPARED_DPI = 100
_COMPARED_PIXELS = 4_000_000
_DIFFERS = 6  # shades of 256
_COLOURED = 8
_LOOKED_AT, _LEVELS = 200_000, 8
_PICTURES = 300
_HIGHEST = 0.1  # of the page: a line of print

Grey: TypeAlias = "np.ndarray[Any, np.dtype[np.uint8]]"


class _Open:
    """The document last asked for, twice: reading the text of forms and stamps changes how a page looks."""

    def __init__(self) -> None:
        self._key: object = None
        self.shown: PdfDocument | None = None
        self.measured: PdfDocument | None = None

    def take(self, file: File, unit: Mapping[str, Any]) -> tuple[PdfDocument, PdfDocument]:
        key = unit.get("key")
        if self.shown is None or self.measured is None or key is None or key != self._key:
            for document in (self.shown, self.measured):
                if document is not None:
                    document.close()
            self.shown = self.measured = None
            self.shown = pdf.opened(file, unit.get("passwords", ()))
            self.measured = pdf.opened(file, unit.get("passwords", ()))
            self._key = key
        return self.shown, self.measured


_open = _Open()


def serve(unit: dict[str, Any], file: File | None, emit: Emit) -> None:
    """Emit ``seen`` for one page.

    Raises:
        UserError: ``page.missing``, ``page.damaged``, and what opening the file raises.
    """
    if file is None:
        raise UserError("file.empty")
    if unit.get("kind", "pdf") == "image":
        _image(file, unit, emit)
        return
    shown, measured = _open.take(file, unit)
    number = int(unit["page"])
    page = pdf.page_of(shown, unit, shown.get_page)
    try:
        width, height = page.get_size()
        if not (0 < width < math.inf and 0 < height < math.inf):
            raise UserError("page.damaged", page=number)
        rotation = page.get_rotation()
        picture = _drawn(page, _scale(page, width, height))
        also = _commented(page, width, height) if unit.get("second") else []
    except PdfiumError as error:
        raise UserError("page.damaged", page=number) from error
    finally:
        page.close()
    words = _words(measured, unit, picture)
    if unit.get("second"):
        also += _second(file, unit)
    _send(emit, number, len(shown), (width, height, rotation), picture, words, also)


def _image(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    source, number = images.Frames(file), int(unit["page"])
    try:
        across, down, dots = source.size(number)
        width, height = images.in_points(across, down, dots)
        scale = min(1.0, _MOST_DPI / (across * 72 / width), math.sqrt(_MOST_PIXELS / (across * down)))
        picture = source.decoded(number, "RGB", max(across, down) * scale)
        picture.thumbnail((math.ceil(across * scale), math.ceil(down * scale)), Image.Resampling.BICUBIC)
        _send(emit, number, source.pages, (width, height, 0), picture, [], [])
    finally:
        source.close()


def _send(
    emit: Emit, number: int, pages: int, size: tuple[float, float, int], picture: Image.Image,
    words: list[SeenWord], also: list[SeenWord],
) -> None:  # fmt: skip
    grey = picture.mode == "L" or _colourless(picture)
    told = picture.convert("L") if grey else picture
    fields = {
        "page": number, "pages": pages, "width": size[0], "height": size[1], "rotation": size[2],
        "across": told.width, "down": told.height, "grey": grey,
        "words": [[word.text, word.visible, word.box, word.line] for word in words[:MOST_WORDS]],
        "also": [[word.text, word.visible, word.box, word.line] for word in also[:MOST_WORDS]],
    }  # fmt: skip
    emit("seen", fields, told.tobytes())


def _colourless(picture: Image.Image) -> bool:
    red, green, blue = (np.asarray(band, dtype=np.int16) for band in picture.split())
    return int(abs(red - green).max(initial=0)) <= _COLOURED and int(abs(green - blue).max(initial=0)) <= _COLOURED


# -- the picture ------------------------------------------------------------------------------------------------------


def _drawn(page: PdfPage, scale: float) -> Image.Image:
    bitmap = page.render(scale=scale, rev_byteorder=True)
    try:
        return cast(Image.Image, bitmap.to_pil().convert("RGB"))
    finally:
        bitmap.close()


def _scale(page: PdfPage, width: float, height: float) -> float:
    """Pixels a point: as fine as the finest scan on the page, within bounds."""
    finest = float(_DPI)
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _PICTURES)):
        found = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(found) == pdfium.FPDF_PAGEOBJ_IMAGE:
            share = covered(page, found)
            across, down = ctypes.c_uint(), ctypes.c_uint()
            if share > 0.1 and pdfium.FPDFImageObj_GetImagePixelSize(found, across, down):
                finest = max(finest, 72 * math.sqrt(across.value * down.value / (width * height * share)))
    scale = min(finest, _MOST_DPI) / 72
    return min(scale, math.sqrt(_MOST_PIXELS / (width * height)), 20_000 / max(width, height))


# -- the words --------------------------------------------------------------------------------------------------------


def _words(document: PdfDocument, unit: Mapping[str, Any], picture: Image.Image) -> list[SeenWord]:
    """The words of a page whose forms and stamps have become part of it. Changes the page."""
    page = pdf.page_of(document, unit, document.get_page)
    try:
        if pdfium.FPDFPage_GetAnnotCount(page) > 0:
            pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
            page.close()
            page = document.get_page(int(unit["page"]) - 1)
        for _, _, drawn in _objects(page):
            _forget_replacements(drawn)
        found = list(_read(page))
        if not found:
            return []
        shown = np.asarray(picture.convert("L"))
        changed = _without_text(page)
        return [
            SeenWord(text, box, _drawn_in(changed, box, 0) and _drawn_in(shown, box), line) for text, box, line in found
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
    for at, owner, drawn in list(_objects(page)):
        if pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_TEXT:
            taken = pdfium.FPDFFormObj_RemoveObject(owner, drawn) if at else pdfium.FPDFPage_RemoveObject(page, drawn)
            if taken:
                pdfium.FPDFPageObj_Destroy(drawn)
    difference = abs(before.astype(np.int16) - _shades(page, scale))
    return cast(Grey, difference.astype(np.uint8))


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


def _read(page: PdfPage) -> Iterator[tuple[str, Box, Box]]:
    """What stands between blanks, each with the box around its letters' ink, and one as high as the line."""
    textpage, sheet, size = page.get_textpage(), Sheet(page), page.get_size()
    letters: list[str] = []
    ink: list[float] = []
    line: list[float] = []
    try:
        for index in range(pdfium.FPDFText_CountChars(textpage)):
            code = pdfium.FPDFText_GetUnicode(textpage, index)
            letter = "-" if code in (2, 0xFFFE) else "\ufffd" if 0xD800 <= code < 0xE000 else chr(min(code, 0x10FFFF))
            if code and not letter.isspace():
                letters.append(letter)
                _widen(ink, _place(textpage, index, sheet, size))
                _widen(line, _line_place(textpage, index, sheet, size))
            if letters and (letter.isspace() or code in (0, 2, 0xFFFE) or len(letters) >= LONGEST):
                yield "".join(letters), _box(ink), _as_high(_box(ink), _box(line))
                letters, ink, line = [], [], []
        if letters:
            yield "".join(letters), _box(ink), _as_high(_box(ink), _box(line))
    finally:
        textpage.close()


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


def _box(around: list[float]) -> Box:
    x0, y0, x1, y1 = (min(max(edge, -1.0), 2.0) for edge in (around or (0.0, 0.0, 0.0, 0.0)))
    return x0, y0, x1, y1


# -- what else stands there -------------------------------------------------------------------------------------------


def _commented(page: PdfPage, width: float, height: float) -> list[SeenWord]:
    found = []
    for note in pdf_notes.marks(page).notes:
        x0, y0, x1, y1 = note.place
        box = _box([x0 / width, y0 / height, x1 / width, y1 / height])
        found += [SeenWord(text[:LONGEST], box, False, box) for text in note.line.split()]
    return found


def _second(file: File, unit: Mapping[str, Any]) -> list[SeenWord]:
    """What pdfminer reads; nothing where it can't: pdfium has read the page."""
    import pdfplumber

    passwords = unit.get("passwords", ())
    source = io.BytesIO(file.whole()) if file.size <= WHOLE_BYTES else file
    found = []
    for password in ("", *passwords):
        with contextlib.suppress(Exception):  # it raises whatever its parser trips over
            with pdfplumber.open(cast(io.BytesIO, source), pages=[int(unit["page"])], password=password) as readable:
                page = readable.pages[0]
                left, top, right, bottom = (float(edge) for edge in page.cropbox)
                across, down = right - left, bottom - top
                for word in page.extract_words(x_tolerance_ratio=0.15):
                    x0, x1 = (float(word["x0"]) - left) / across, (float(word["x1"]) - left) / across
                    y0, y1 = (float(word["top"]) - top) / down, (float(word["bottom"]) - top) / down
                    box = _box([x0, y0, x1, y1])
                    found.append(SeenWord(_sayable(str(word["text"]))[:LONGEST], box, False, box))
                page.close()
            break
    return found


def _sayable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
