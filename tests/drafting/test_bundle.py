"""Parts of a bundle without a case: pages of other files as forms, fonts with what was used, sheets drawn here."""

import io
import json
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image
from pypdfium2 import PdfDocument
from reportlab.pdfgen.canvas import Canvas

from judgedesk.drafting import bundle_trade
from judgedesk.drafting.bundle_font import face
from judgedesk.drafting.bundle_layout import Front, Row, Sheets
from judgedesk.drafting.bundle_pages import without_notes
from judgedesk.places import resources

WORDS = dict.fromkeys(("index", "document", "date", "folios", "page", "left", "more"), "x")


@pytest.fixture
def draw() -> Sheets:
    return Sheets(face(resources("fonts", "DejaVuSans.ttf")), face(resources("fonts", "DejaVuSans-Bold.ttf")))


class Bytes(io.BytesIO):
    """A file as a child gets it."""

    @property
    def size(self) -> int:
        return len(self.getvalue())

    def whole(self) -> bytes:
        return self.getvalue()


def built(draw: Sheets, *sources: bytes, **more: Any) -> tuple[bytes, list[tuple[str, Any]]]:
    """A bundle of the first pages of PDFs, and what else the child said."""
    places, at = [], 0
    for one in sources:
        places.append({"at": at, "size": len(one), "kind": "pdf", "password": ""})
        at += len(one)
    pages = [{"source": n, "page": 1, "stamp": draw.stamp("k. 1", str(n + 1), [])} for n in range(len(sources))]
    fonts = []
    for key, used in draw._faces.items():
        fonts.append({"key": key, "name": "F", "file": used.file().hex(), "widths": used.widths(), "box": used.box(),
                      "unicode": used.letters().decode(), "ascent": 900, "descent": -200})  # fmt: skip
    told = {"fonts": fonts, "sources": places, "pages": pages, "outline": [], "title": "t", "language": "en", **more}
    plan, said = json.dumps(told).encode(), list[tuple[str, Any]]()
    content = bytearray()

    def emit(kind: str, fields: Any = None, blob: bytes = b"") -> None:
        said.append((kind, fields))
        content.extend(blob)

    unit = {"do": "build", "plan": len(plan)}
    bundle_trade.serve(unit, Bytes(plan + b"".join(sources)), emit)
    return bytes(content), said


def page(text: str, **entries: Any) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(400, 300))
    canvas.drawString(40, 200, text)
    canvas.rect(0, 0, 40, 20, fill=1)  # a mark in the lower left corner
    canvas.save()
    with pikepdf.open(out) as found:
        for name, value in entries.items():
            found.pages[0].obj[f"/{name}"] = value
        found.save(out := io.BytesIO())
    return out.getvalue()


@pytest.mark.parametrize(
    ("turn", "across", "down"), [(0, 0.02, 0.98), (90, 0.02, 0.02), (180, 0.98, 0.02), (270, 0.98, 0.98)]
)
def test_a_page_stands_as_its_file_turns_it(draw: Sheets, turn: int, across: float, down: float) -> None:
    content, _ = built(draw, page("word", Rotate=turn))
    shown = PdfDocument(content)[0]
    wide, high = (300, 400) if turn in (90, 270) else (400, 300)
    assert (shown.get_width(), shown.get_height()) == pytest.approx((wide, high + 26), abs=0.1)
    picture = shown.render(scale=1).to_pil().convert("L")
    assert picture.getpixel((int(across * wide), int(down * high))) < 50
    assert "word" in shown.get_textpage().get_text_range()


def test_sizes_in_other_units_and_pages_that_show_a_part(draw: Sheets) -> None:
    content, _ = built(draw, page("word", UserUnit=2), page("word", CropBox=pikepdf.Array([20, 100, 220, 280])))
    first, second = PdfDocument(content)
    assert first.get_width() == pytest.approx(800, abs=0.1)
    assert (second.get_width(), second.get_height()) == pytest.approx((240, 180 + 26), abs=0.1)


def test_a_file_that_is_none_is_told_and_its_page_stays_free(draw: Sheets) -> None:
    content, said = built(draw, b"%PDF-1.7 rubbish", page("the other"))
    assert [fields for kind, fields in said if kind == "lost"] == [{"source": 0, "page": 0, "code": "pdf.damaged"}]
    assert "the other" in PdfDocument(content)[1].get_textpage().get_text_range()


def test_stamps_may_stand_above(draw: Sheets) -> None:
    content, _ = built(draw, page("word"), stamps="top")
    shown = PdfDocument(content)[0].get_textpage()
    assert shown.get_text_bounded(0, 300, 400, 326).split() == ["k.", "1", "1"]


def test_a_jpeg_loses_what_stands_beside_its_pixels() -> None:
    out = io.BytesIO()
    Image.effect_noise((64, 48), 40).convert("RGB").save(out, "JPEG", comment=b"of a house", exif=b"Exif\0\0MM\0*")
    bare = without_notes(out.getvalue() + b"trailing words")
    assert b"house" not in bare
    assert b"trailing" not in bare
    assert b"Exif" not in bare
    assert Image.open(io.BytesIO(bare)).tobytes() == Image.open(out).tobytes()
    assert without_notes(b"no picture") == b"no picture"


def test_a_font_holds_what_was_used_and_says_what_it_is(draw: Sheets) -> None:
    used = face(resources("fonts", "DejaVuSans.ttf"))
    runs = used.runs("Zażółć ế 漢 ok")
    assert [run.shapeless for run in runs] == [False, True, False]
    assert runs[1].codes == "6F22"
    assert len(used.file()) < 80_000
    assert used.letters().count(b"> <") == len(used.used) + 1  # and the range of codes
    assert used.width("iii") < used.width("WWW")


def test_the_index_takes_as_many_sheets_whatever_its_numbers(draw: Sheets) -> None:
    for number in (1, 40, 41, 200):
        few, many = (
            draw.front(Front("m", "t", ["a", "b", "c"], [
                Row(f"Document {n} " + "long " * (n % 30), page, str(n), "2024-01-01", "1-3") for n in range(number)
            ], [("left", "why")], WORDS))
            for page in (1, 12_345)
        )  # fmt: skip
        assert len(few) == len(many)
        assert sum(len(one.links) for one in few) == number
        assert all(y0 > 20 and y1 < 842 for one in few for _, y0, _, y1, _ in one.links)


def test_stored_text_keeps_every_word(draw: Sheets) -> None:
    text = "\n".join(f"{n} " + "słowo" * (n % 40) + "\tend" for n in range(150))
    sheets = draw.pages_of(text, "head", "under")
    assert len(sheets) > 2
    assert draw.pages_of("", "head", "under")
    wide = [draw._faces["/R"].width(line) * 9.2 for line in draw.wrapped("/R", 9.2, text.replace("\n", " "), 483)]
    assert max(wide) <= 483.01
    assert " ".join(draw.wrapped("/R", 9.2, "a  b " + "x" * 400, 483)).replace(" ", "") == "ab" + "x" * 400


def test_what_a_child_says_is_checked() -> None:
    for kind, fields in (("lost", {"source": 0, "page": 0, "code": "other.code"}), ("read", {"first": -1, "pages": []}),
                         ("texts", {"texts": [1]}), ("pages", {}), ("at", {})):  # fmt: skip
        with pytest.raises(ValueError):
            bundle_trade.checked(kind, fields, b"")


def test_the_schema_is_one() -> None:
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(json.loads(Path(resources("bundle.schema.json")).read_bytes()))


LAYERS = (
    b"/OC /A BDC BT /F1 20 Tf 40 220 Td (shown layer) Tj ET EMC /OC /B BDC 0 0 400 300 re f EMC "
    b"/OC /C BDC BT /F1 20 Tf 40 120 Td (base) Tj ET EMC"
)


@pytest.mark.parametrize("base_off", [False, True])
def test_layers_stay_as_they_were_shown(draw: Sheets, base_off: bool) -> None:
    with pikepdf.open(io.BytesIO(page("word"))) as found:
        on, off, other = (
            found.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String(name)))
            for name in ("notes of the clerk", "black", "base")
        )
        state = pikepdf.Dictionary(OFF=pikepdf.Array([off]), ON=pikepdf.Array([on]))
        if base_off:
            state.BaseState = pikepdf.Name.OFF
        found.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([on, off, other]), D=state)
        found.pages[0].obj.Resources.Properties = pikepdf.Dictionary(A=on, B=off, C=other)
        found.pages[0].obj.Contents = found.make_stream(LAYERS)
        found.save(out := io.BytesIO())
    content, _ = built(draw, out.getvalue(), page("the next file"))
    shown = PdfDocument(content)[0].render(scale=1).to_pil().convert("L")
    assert shown.getpixel((390, 10)) == 255, "a layer that was off stays off"
    assert min(shown.crop((40, 60, 200, 80)).get_flattened_data()) < 100
    assert (min(shown.crop((40, 160, 100, 180)).get_flattened_data()) > 200) == base_off
    with pikepdf.open(io.BytesIO(content)) as read:
        assert b"notes of the clerk" not in read.Root.OCProperties.unparse(resolved=True)
        assert [len(read.Root.OCProperties[key]) for key in ("/OCGs",)] == [3]
