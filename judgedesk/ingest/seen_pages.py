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
import os
from collections.abc import Mapping
from typing import Any, cast

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # no thread may be running when a child is confined

import numpy as np
from PIL import Image
from pypdfium2 import PdfDocument, PdfiumError, PdfPage
from pypdfium2 import raw as pdfium

from judgedesk.domain.errors import UserError
from judgedesk.ingest import images, pdf, pdf_notes, seen_words
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import WHOLE_BYTES, File
from judgedesk.ingest.layers import covered
from judgedesk.ingest.seen_messages import LONGEST, MOST_WORDS, SeenWord

_DPI, _MOST_DPI = 200, 300
_MOST_PIXELS = 16_000_000
_COLOURED = 8
_PICTURES = 300


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
    words = seen_words.words(measured, unit, picture)
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
        "words": [[word.text, word.visible, word.box, word.line, word.turn] for word in words[:MOST_WORDS]],
        "also": [[word.text, word.visible, word.box, word.line, word.turn] for word in also[:MOST_WORDS]],
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


# -- what else stands there -------------------------------------------------------------------------------------------


def _commented(page: PdfPage, width: float, height: float) -> list[SeenWord]:
    found = []
    for note in pdf_notes.marks(page).notes:
        x0, y0, x1, y1 = note.place
        box = seen_words.kept_near([x0 / width, y0 / height, x1 / width, y1 / height])
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
                    box = seen_words.kept_near([x0, y0, x1, y1])
                    if text := _sayable(str(word["text"]))[:LONGEST]:
                        found.append(SeenWord(text, box, False, box))
                page.close()
            break
    return found


def _sayable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
