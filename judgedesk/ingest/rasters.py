"""A page as the grey picture that OCR reads, upright as displayed, never more than 40 megapixels.

A page that is one picture from edge to edge is taken at the resolution it was scanned in where that lies between 150
dots an inch and what was asked: enlarging it only costs time. Below 150 it is enlarged at most twice. Where the sheet
is of no size that paper has, the picture counts as in `images.in_points`.
"""

import ctypes
import math
from dataclasses import dataclass

from PIL import Image
from pypdfium2 import PdfDocument, PdfiumError, PdfPage
from pypdfium2 import raw as pdfium

from judgedesk.domain.errors import UserError
from judgedesk.ingest import images
from judgedesk.ingest.layers import COVERED, covered

MOST_PIXELS = 40_000_000
_LEAST_DPI = 150
_LEAST_SHEET, _MOST_SHEET = 6 * 72, 17 * 72  # the longer side of what is scanned in an office, points
_OBJECTS = 300


@dataclass(frozen=True, slots=True)
class Raster:
    """A grey picture (``L``), its dots an inch, and the page's width and height in points as displayed.

    `finest` are the dots an inch of the scan itself: more would show nothing new.
    """

    grey: Image.Image
    dpi: float
    width: float
    height: float
    finest: float


def of_pdf(document: PdfDocument, number: int, dpi: float) -> Raster:
    """Page `number` drawn at about `dpi`.

    Raises:
        UserError: ``page.missing``, ``page.damaged``.
    """
    if not 1 <= number <= len(document):
        raise UserError("page.missing", page=number, pages=len(document))
    try:
        page = document[number - 1]
    except PdfiumError as error:
        raise UserError("page.damaged", page=number) from error
    try:
        width, height = page.get_size()
        if not (0 < width < math.inf and 0 < height < math.inf):
            raise UserError("page.damaged", page=number)
        scale, dpi, finest = _scale(page, width, height, dpi)
        bitmap = page.render(scale=scale, grayscale=True)
        grey = bitmap.to_pil().copy()
        bitmap.close()
    except PdfiumError as error:
        raise UserError("page.damaged", page=number) from error
    finally:
        page.close()
    return Raster(grey if grey.mode == "L" else grey.convert("L"), dpi, width, height, finest)


def of_image(source: images.Frames, number: int, dpi: float) -> Raster:
    """Page `number` of an image file at about `dpi`.

    Raises:
        UserError: see `images.Frames`.
    """
    across, down, own = source.size(number)
    width, height = images.in_points(across, down, own)
    native = across * 72 / width
    dpi = _working(native, dpi)
    factor = min(dpi / native, math.sqrt(MOST_PIXELS / (across * down)))
    grey = source.decoded(number, "L", max(across, down) * factor)
    size = max(1, round(across * factor)), max(1, round(down * factor))
    if grey.size != size:
        grey = grey.resize(size, Image.Resampling.BICUBIC, reducing_gap=3.0)
    return Raster(grey, native * factor, width, height, native)


def _working(native: float, asked: float) -> float:
    """Dots an inch to work at, where the picture has `native` ones."""
    if native >= asked:
        return asked
    return native if native >= _LEAST_DPI else min(asked, 2 * native)


def _scale(page: PdfPage, width: float, height: float, dpi: float) -> tuple[float, float, float]:
    """Pixels a point, dots an inch of the sheet as it was before it became this page, and the most there are."""
    scale, finest = dpi / 72, math.inf
    pixels = _only_picture(page, width, height)
    if pixels is not None:
        longer = max(pixels)
        native = longer * 72 / max(width, height)
        if not _LEAST_SHEET <= max(width, height) <= _MOST_SHEET:
            native = longer * 72 / max(images.in_points(*pixels, 0))
        dpi, finest = _working(native, dpi), native
        # A hair less, for pdfium rounds up: one pixel of the scan is to be one of the raster.
        scale = (longer * dpi / native - 0.01) / max(width, height)
    bounded = min(scale, math.sqrt(MOST_PIXELS / (width * height)), 30_000 / max(width, height))
    return bounded, dpi * bounded / scale, finest


def _only_picture(page: PdfPage, width: float, height: float) -> tuple[int, int] | None:
    """Pixels of the picture that covers the page, width and height as displayed; None without one."""
    count = pdfium.FPDFPage_CountObjects(page)
    for index in range(min(count, _OBJECTS)):
        found = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(found) != pdfium.FPDF_PAGEOBJ_IMAGE:
            continue
        if covered(page, found) < COVERED:
            continue
        across, down = ctypes.c_uint(), ctypes.c_uint()
        if pdfium.FPDFImageObj_GetImagePixelSize(found, across, down) and across.value and down.value:
            on_its_side = (across.value > down.value) != (width > height)
            return (down.value, across.value) if on_its_side else (across.value, down.value)
    return None
