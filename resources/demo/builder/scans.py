"""The scanned volume: pages set like the others, then drawn as grey pictures, a little crooked and noisy."""

import io
import random
from collections.abc import Callable

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageFilter
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from builder.layout import stamp
from builder.sources import Text

DPI = 150
QUALITY = 30


def _typed(text: Text, folio_of: Callable[[int], str]) -> tuple[bytes, list[str]]:
    pages = [part.strip("\n") for part in text.body.split("\n===\n")]
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for index, page in enumerate(pages):
        stamp(canvas, folio_of(index), A4)
        if index:
            canvas.setStrokeColor(colors.HexColor("#b9c3d6"))
            canvas.setLineWidth(0.4)
            for row in range(28):
                canvas.line(22 * mm, A4[1] - (37 + row * 8.6) * mm, A4[0] - 14 * mm, A4[1] - (37 + row * 8.6) * mm)
        face, size, step = ("Serif-Italic", 14, 8.6 * mm) if index else ("Mono", 10, 6 * mm)
        canvas.setFillColor(colors.HexColor("#1c2a55") if index else colors.black)
        canvas.setFont(face, size)
        y = A4[1] - 35.5 * mm
        for line in page.splitlines():
            for piece in _wrapped(canvas, line, face, size, A4[0] - 42 * mm):
                canvas.drawString(25 * mm, y, piece)
                y -= step
        canvas.showPage()
    canvas.save()
    return buffer.getvalue(), pages


def _wrapped(canvas: Canvas, line: str, face: str, size: float, width: float) -> list[str]:
    pieces = [""]
    for word in line.split(" "):
        longer = f"{pieces[-1]} {word}" if pieces[-1] else word
        if canvas.stringWidth(longer, face, size) <= width:
            pieces[-1] = longer
        else:
            pieces.append(word)
    return pieces


def _aged(picture: Image.Image, chance: random.Random) -> Image.Image:
    """The page as a scanner would give it: crooked by under a degree, grey, speckled, with a dark edge."""
    grey = picture.convert("L").rotate(chance.uniform(-0.8, 0.8), resample=Image.Resampling.BICUBIC, fillcolor=236)
    size = (grey.width // 2, grey.height // 2)
    grain = Image.frombytes("L", size, chance.randbytes(size[0] * size[1])).filter(ImageFilter.GaussianBlur(0.8))
    grain = grain.resize(grey.size).point(lambda value: 232 + value // 12)
    grey = ImageChops.multiply(grey, grain)
    edge = Image.new("L", grey.size, 255)
    edge.paste(150, (0, 0, chance.randint(4, 12), grey.height))
    return ImageChops.multiply(grey, edge.filter(ImageFilter.GaussianBlur(5)))


def scanned_pdf(text: Text, folio_of: Callable[[int], str]) -> tuple[bytes, list[str]]:
    """The image-only PDF and the true text of each page, folio stamp first."""
    typed, pages = _typed(text, folio_of)
    source = pdfium.PdfDocument(typed)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.setTitle(str(text.head["title"]))
    chance = random.Random(345_26)
    for page in source:
        picture = _aged(page.render(scale=DPI / 72).to_pil(), chance)
        jpeg = io.BytesIO()
        picture.save(jpeg, "JPEG", quality=QUALITY, optimize=True)
        jpeg.seek(0)
        canvas.drawImage(ImageReader(jpeg), 0, 0, A4[0], A4[1])
        canvas.showPage()
    canvas.save()
    source.close()
    return buffer.getvalue(), [f"k. {folio_of(index)}\n{page}" for index, page in enumerate(pages)]
