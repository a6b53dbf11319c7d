"""Writing that runs to the left or bears marks, on pages a bundle has of its own: as it is seen, and as it is read."""

import io
import json
import subprocess
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import uharfbuzz
from PIL import Image, ImageChops, ImageDraw
from pypdfium2 import PdfDocument

from judgedesk.drafting import bundle_trade
from judgedesk.drafting.bundle_font import Face, face
from judgedesk.drafting.bundle_layout import Sheets
from judgedesk.drafting.bundle_shaping import SIGNS, leftwards
from judgedesk.places import resources

TO_THE_LEFT = """السلام عليكم ورحمة الله وبركاته
لا إله إلا الله
العدد 123 في عام 2024 (ملاحظة) نهاية
مُحَمَّدٌ رَسُولٌ
می‌خواهم کتاب‌ها را بخوانم
שלום עולם, זה מבחן (סוגריים) 45
שָׁלוֹם עֲלֵיכֶם
العربية؛ نص: أكثر، وأكثر.
في 12.03.2024 الساعة 10:45 رقم II K 7/26"""
TO_THE_RIGHT = """This is a letter with a few names in it.
Mail from أحمد علي to Jan, dated 5 March
Nguyễn Thị Hoà đã gặp ở Hà Nội
Nguyễn Thị Hoà đã gặp ở Hà Nội
Zażółć gęślą jaźń
x̂́ и̇ q̃"""


class Bytes:
    """A file as a child gets it."""

    def __init__(self, content: bytes) -> None:
        self._file = io.BytesIO(content)
        self.size = len(content)
        self.read, self.seek = self._file.read, self._file.seek


def written(path: Path, text: str) -> Path:
    """A bundle of nothing but stored text."""
    faces = face(resources("fonts", "DejaVuSans.ttf")), face(resources("fonts", "DejaVuSans-Bold.ttf"))
    draw = Sheets(*faces)
    pages: list[dict[str, Any]] = [
        {"own": own.content, "stamp": draw.stamp("k. 1", str(number), [])}
        for number, own in enumerate(draw.pages_of(text, "-", "-"), 1)
    ]
    fonts = [
        {"key": key, "name": "F" + key[1:], "file": used.file().hex(), "widths": used.widths(), "box": used.box(),
         "others": used.others(), "unicode": used.letters().decode(), "ascent": 900, "descent": -200}
        for key, used in (("/R", faces[0]), ("/B", faces[1]))
    ]  # fmt: skip
    told = {"fonts": fonts, "sources": [], "pages": pages, "outline": [], "title": "t", "language": "en"}
    plan, content = json.dumps(told).encode(), bytearray()
    bundle_trade.serve(
        {"do": "build", "plan": len(plan)}, Bytes(plan), lambda kind, fields, blob=b"": content.extend(blob)
    )
    path.write_bytes(content)
    return path


def lines(text: str) -> list[str]:
    """Lines without signs that only say a direction, accents in one form, blanks as one."""
    shown = SIGNS - {"‌", "‍"}
    told = ("".join(letter for letter in line if letter not in shown) for line in text.splitlines())
    return [" ".join(unicodedata.normalize("NFC", one).split()) for one in told]


@pytest.mark.parametrize("text", [TO_THE_LEFT, TO_THE_RIGHT])
def test_two_engines_read_what_was_written(tmp_path: Path, text: str) -> None:
    out = written(tmp_path / "s.pdf", text)
    by_pdfium = lines(PdfDocument(out)[0].get_textpage().get_text_range())
    told = subprocess.run(["pdftotext", "-layout", str(out), "-"], capture_output=True, check=True).stdout.decode()
    by_poppler = lines(told)
    for line in lines(text):
        assert line in by_pdfium
        assert line in by_poppler
    assert subprocess.run(["qpdf", "--check", str(out)], capture_output=True, check=False).returncode == 0


def test_lines_of_both_directions_are_read_as_written(tmp_path: Path) -> None:
    text = "العربية with English داخل النص\nعنوان: ul. Zmyślona 7, Warszawa"
    found = lines(PdfDocument(written(tmp_path / "m.pdf", text))[0].get_textpage().get_text_range())
    assert set(lines(text)) <= set(found)


class Pen:
    """Notes outlines as corners, curves as eight steps."""

    def __init__(self) -> None:
        self.outlines: list[list[tuple[float, float]]] = []

    def moveTo(self, to: Any) -> None:
        self.outlines.append([to])

    def lineTo(self, to: Any) -> None:
        self.outlines[-1].append(to)

    def curveTo(self, *points: Any) -> None:
        raise AssertionError("a TrueType font has no such curves")

    def qCurveTo(self, over: Any, to: Any) -> None:
        (x0, y0), (x1, y1), (x2, y2) = self.outlines[-1][-1], over, to
        for t in (step / 8 for step in range(1, 9)):
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
            self.outlines[-1].append((a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2))

    def closePath(self) -> None:
        pass


def drawn_by_harfbuzz(text: str, size: int) -> Image.Image:
    """The same words shaped and filled by HarfBuzz and Pillow alone."""
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(resources("fonts", "DejaVuSans.ttf").read_bytes())))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    scale, at = size / 2048, 0
    picture = Image.new("L", (900, 120), 0)
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        pen = Pen()
        font.draw_glyph_with_pen(info.codepoint, pen)
        for one in pen.outlines:
            points = [((at + place.x_offset + x) * scale, 80 - (place.y_offset + y) * scale) for x, y in one]
            layer = Image.new("L", picture.size, 0)
            ImageDraw.Draw(layer).polygon(points, fill=255)
            picture = ImageChops.difference(picture, layer)
        at += place.x_advance
    return picture


@pytest.mark.parametrize("text", ["السلام عليكم", "مُحَمَّدٌ رَسُولٌ", "לשלום עֲלֵיכֶם", "Nguyễn"])
def test_letters_are_joined_and_marks_stand_where_harfbuzz_puts_them(tmp_path: Path, text: str) -> None:
    scale = 40 / 9.2
    shown = PdfDocument(written(tmp_path / "g.pdf", text))[0].render(scale=scale).to_pil().convert("L")
    band = ImageChops.invert(shown.crop((0, int(70 * scale), shown.width, int(103 * scale))))
    wanted = drawn_by_harfbuzz(text, 40)
    here, there = (one.point(lambda v: 255 * (v > 127)).getbbox() for one in (band, wanted))
    assert here is not None
    assert there is not None
    a, b = band.crop(here), wanted.crop(there)
    assert a.width == pytest.approx(b.width, abs=2)
    assert a.height == pytest.approx(b.height, abs=2)
    apart = ImageChops.difference(a, b.resize(a.size)).resize((a.width // 2, a.height // 2), Image.Resampling.BOX)
    values = list(apart.get_flattened_data())
    assert sum(value > 140 for value in values) < 0.02 * len(values)


def test_a_paragraph_runs_as_its_first_letter_does() -> None:
    assert leftwards("123 (אב) ab")
    assert not leftwards("1 ab אב")
    used = face(resources("fonts", "DejaVuSans.ttf"))
    assert isinstance(used, Face)
    assert used.width("לא") == pytest.approx(used.width("ל") + used.width("א"))
    assert used.width("لا") < used.width("ل") + used.width("ا"), "two letters, one shape"


def test_one_shape_may_stand_for_several_letters(tmp_path: Path) -> None:
    text = "a b c d"
    out = written(tmp_path / "n.pdf", "Ω Ω Å Å АA " + text)
    found = PdfDocument(out)[0].get_textpage().get_text_range()
    assert {"Ω", "Ω", "Å", "Å", "АA"} <= set(found.split())
