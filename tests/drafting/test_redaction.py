"""What stood under a box is gone from a disclosure copy, however it was kept in the original."""

import io
import random
import struct
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from pypdfium2 import PdfDocument
from redaction_files import (
    Bytes,
    canvas,
    copy_of,
    lines_of,
    pages_of,
    read_twice,
    seen,
    turned,
    unpacked,
    where,
    wrong,
)

from judgedesk.drafting.pictured_pdf import PicturedPage, PlacedWord, written
from judgedesk.drafting.redaction import Mark, Seen, blacked, pixels, tokens, touches, with_words
from judgedesk.ingest import seen_messages
from tests.ingest.files import pdf_objects
from tests.ingest.pdf_files import FONT, annotated, note, stream, text

SIZE = (595.0, 842.0, 0)
TOP = {1: [(0.0, 0.0, 1.0, 0.5)]}


def stays(copy: bytes, *words: str, page: int = 1) -> None:
    for said in read_twice(copy)[page - 1]:
        for word in words:
            assert word in said, (word, said)


def gone(copy: bytes, *words: str) -> None:
    everything = unpacked(copy)
    for word in words:
        assert not any(word in said for page in read_twice(copy) for said in page), word
        for encoding in ("utf-8", "utf-16-be", "utf-16-le"):
            assert word.encode(encoding) not in everything, word
        assert word.encode("utf-16-be").hex().encode() not in everything.lower()


# -- what a page may keep -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_word_under_a_box_is_gone_and_the_others_stay_where_they_were(rotation: int) -> None:
    original = lines_of("Zeznaje Anna Wierzbińska z Łodzi", "Oskarżony zaprzecza winie", rotation=rotation)
    copy = copy_of(original, {1: [where(original, "Anna Wierzbińska")]})
    gone(copy, "Anna", "Wierzbińska")
    stays(copy, "Zeznaje", "Łodzi", "Oskarżony", "148a")
    before, after = PdfDocument(original)[0], PdfDocument(copy)[0]
    assert (after.get_size(), after.get_rotation()) == (before.get_size(), before.get_rotation())
    kept = {word.text: word.box for word in seen(original, 1).words}
    for word in seen(copy, 1).words:
        if word.text in kept:
            assert word.box == pytest.approx(kept[word.text], abs=0.008)


@pytest.mark.parametrize(
    ("secret", "plain"),
    [
        ("Nguyễn Thị Hồng", "làm việc trong nhà kho"),
        ("Шевченко Оксана", "працювала у теплиці"),
        ("Ștefănescu Ioana", "a lucrat în seră"),
        ("Żółć Gąsiorowska", "pracowała w szklarni źle"),
        ("Đặng Quỹ", "không được trả lương"),
    ],
)
def test_letters_of_other_languages(secret: str, plain: str) -> None:
    original = lines_of(f"{plain} {secret}", plain)
    copy = copy_of(original, {1: [where(original, secret)]})
    gone(copy, *secret.split())
    stays(copy, *plain.split())


def test_no_pixel_of_what_was_drawn_is_left() -> None:
    made, out = canvas()
    made.setFillColorRGB(0.8, 0.1, 0.1)
    made.rect(100, 500, 200, 100, fill=1, stroke=0)
    path = made.beginPath()  # letters as curves are paths like any other
    path.moveTo(120, 520)
    path.curveTo(150, 600, 180, 500, 280, 580)
    made.drawPath(path, stroke=1)
    made.save()
    box = (90 / 595, 1 - 610 / 842, 310 / 595, 1 - 490 / 842)
    copy = PdfDocument(copy_of(out.getvalue(), {1: [box]}))[0].render(scale=2).to_pil().convert("RGB")
    x0, y0, x1, y1 = pixels(box, copy.width, copy.height)
    inside = np.asarray(copy)[y0 + 2 : y1 - 2, x0 + 2 : x1 - 2].astype(int)
    assert abs(inside[..., 0] - inside[..., 1]).max() < 12  # nothing red: black, and the white reason
    assert (inside < 40).mean() > 0.9


def test_a_word_that_reaches_into_a_box_does_not_stay_in_part() -> None:
    original = lines_of("Kowalczykowska mieszka tutaj")
    x0, y0, x1, y1 = where(original, "Kowalczykowska")
    copy = copy_of(original, {1: [((x0 + x1) / 2 + 0.03, y0, x1, y1)]})
    gone(copy, "Kowalczykowska", "Kowalczyk")
    stays(copy, "mieszka")


def test_words_split_over_runs() -> None:
    content = b"BT /F1 12 Tf 50 400 Td [(Ko) -20 (wal) 15 (ska)] TJ ( stays) Tj ET"
    original = one_page(content)
    copy = copy_of(original, {1: [where(original, "Kowalska")]})
    gone(copy, "Kowalska", "wal", "ska")
    stays(copy, "stays")


def one_page(content: bytes, page: bytes = b"", extra: tuple[bytes, ...] = (), catalog: bytes = b"") -> bytes:
    return pdf_objects(
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>%s>>>>" % page,
        stream(b"", content),
        FONT,
        *extra,
    )


# -- what nobody sees -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        b"BT /F1 12 Tf 3 Tr 50 400 Td (Hiddenname) Tj ET",  # invisible
        b"BT /F1 12 Tf 1 g 50 400 Td (Hiddenname) Tj ET",  # white
        b"BT /F1 12 Tf 50 400 Td (Hiddenname) Tj ET 0 g 40 390 200 40 re f",  # under somebody's black bar
        b"BT /F1 12 Tf 50 400 Td (Hiddenname) Tj ET 0.9 g 40 390 200 40 re f 0 g 60 395 m 90 420 l S",
        b"BT /F1 12 Tf 50 900 Td (Hiddenname) Tj ET",  # beyond the edge
        b"q 300 300 10 10 re W n BT /F1 12 Tf 50 400 Td (Hiddenname) Tj ET Q",  # clipped away
        b"/Span<</ActualText(Hiddenname)>>BDC BT /F1 12 Tf 50 400 Td (P-1) Tj ET EMC",
    ],
)
def test_text_that_can_not_be_seen_stays_behind_without_any_box_on_it(content: bytes) -> None:
    original = one_page(content + b" 0 g BT 0 Tr /F1 12 Tf 50 200 Td (Printed words) Tj ET")
    copy = copy_of(original, {1: [(0.5, 0.9, 0.6, 0.95)]})
    gone(copy, "Hiddenname")
    stays(copy, "Printed words")


def test_a_hidden_layer() -> None:
    groups = b"/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]/Order[6 0 R]>>>>"
    content = b"/OC /L BDC BT /F1 12 Tf 50 400 Td (Layername) Tj ET EMC BT /F1 12 Tf 50 200 Td (Printed) Tj ET"
    original = one_page(content, b"/Properties<</L 6 0 R>>", (b"<</Type/OCG/Name(Secretlayer)>>",), groups)
    copy = copy_of(original, {1: [(0.5, 0.9, 0.6, 0.95)]})
    gone(copy, "Layername", "Secretlayer")
    stays(copy, "Printed")
    assert b"/OC" not in unpacked(copy)


def test_comments_popups_links_and_their_addresses() -> None:
    original = annotated(
        note("Commentname says", rect=(100, 380, 120, 400), more=b"/T" + text("Authorname") + b"/Popup 8 0 R"),
        b"/Subtype/Popup/Rect[200 300 300 400]/Parent 7 0 R/Open true/Contents" + text("Popupname"),
        b"/Subtype/Link/Rect[50 395 120 415]/A<</S/URI/URI(https://host.invalid/Linkname)>>",
        b"/Subtype/FileAttachment/Rect[10 10 20 20]/Contents" + text("Filename"),
    )
    copy = copy_of(original, {1: [(0.1, 0.15, 0.4, 0.25)]})
    gone(copy, "Commentname", "Authorname", "Popupname", "Linkname", "Filename", "Printed")
    assert b"Annot" not in unpacked(copy)


def test_form_fields_stay_as_print_and_their_values_go_under_a_box() -> None:
    made, out = canvas()
    made.acroForm.textfield(name="namefield", value="Fieldsecret", x=72, y=700, width=200, height=24)
    made.acroForm.textfield(name="other", value="Fieldopen", x=72, y=600, width=200, height=24)
    made.drawString(72, 500, "Printed")
    made.save()
    original = out.getvalue()
    copy = copy_of(original, {1: [(0.1, 1 - 730 / 842, 0.5, 1 - 695 / 842)]})
    gone(copy, "Fieldsecret", "namefield")
    stays(copy, "Printed", "Fieldopen")
    assert b"AcroForm" not in unpacked(copy)


def test_what_lies_beside_the_pages() -> None:
    made, out = canvas()
    for setting, value in (("Author", "Metaname"), ("Title", "Titlename"), ("Subject", "Subjectname")):
        getattr(made, f"set{setting}")(value)
    made.drawString(72, 700, "Printed")
    made.bookmarkPage("destname")
    made.addOutlineEntry("Bookmarkname", "destname")
    made.showPage()
    made.save()
    document = PdfDocument(out.getvalue())
    document.new_attachment("Attachedname.txt").set_data(b"Attachedcontent")
    packed = io.BytesIO()
    document.save(packed)
    script = packed.getvalue().replace(b"/Type/Catalog", b"/Type/Catalog/OpenAction<</S/JavaScript/JS(Scriptname)>>")
    copy = copy_of(script, {1: [(0.5, 0.9, 0.6, 0.95)]})
    gone(copy, "Metaname", "Titlename", "Subjectname", "Bookmarkname", "destname", "Attachedname", "Scriptname")
    stays(copy, "Printed")
    found = PdfDocument(copy)
    assert found.get_metadata_dict(skip_empty=True) == {}
    assert found.count_attachments() == 0
    assert not list(found.get_toc())


def test_earlier_states_of_the_file() -> None:
    first = one_page(b"BT /F1 12 Tf 50 400 Td (Oldstate) Tj ET")
    start = int(first[first.rindex(b"startxref") :].split()[1])
    body = b"4 0 obj\n%s\nendobj\n" % stream(b"", b"BT /F1 12 Tf 50 400 Td (Newstate) Tj ET")
    table = b"xref\n4 1\n%010d 00000 n \ntrailer\n<</Root 1 0 R/Size 6/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(first) + 1, start, len(first) + 1 + len(body),
    )  # fmt: skip
    original = first + b"\n" + body + table
    assert b"Oldstate" in original
    copy = copy_of(original, {1: [(0.5, 0.9, 0.6, 0.95)]})
    gone(copy, "Oldstate")
    stays(copy, "Newstate")
    assert copy.count(b"%%EOF") == 1


def test_a_font_that_lies_about_its_letters() -> None:
    cmap = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange " + (
        b"3 beginbfchar <61> <004B> <62> <0061> <63> <0074> endbfchar endcmap end"
    )
    original = pdf_objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 7 0 R>>>>>>",
        stream(b"", b"BT /F1 12 Tf 50 400 Td (abc) Tj ET BT /F2 12 Tf 50 200 Td (Printed) Tj ET"),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        stream(b"", cmap),
        FONT,
    )
    assert seen(original, 1).words[0].text == "Kat"
    copy = copy_of(original, TOP)
    gone(copy, "Kat", "abc")
    stays(copy, "Printed")


# -- scans ----------------------------------------------------------------------------------------------------------


def scan(*lines: str, layer: bool, shift: float = 0.0) -> bytes:
    """A page that is a noisy picture of lines, with or without an invisible text over it, which may lie beside it."""
    grey = Image.fromarray(
        np.random.default_rng(5).integers(225, 255, (1654 * 2339,), dtype=np.uint8).reshape(2339, 1654)
    )
    draw = ImageDraw.Draw(grey)
    font = ImageFont.load_default(40)
    for number, line in enumerate(lines):
        draw.text((200, 200 + 120 * number), line, fill=0, font=font)
    made, out = canvas()
    picture = io.BytesIO()
    grey.save(picture, "JPEG", quality=80)
    from reportlab.lib.utils import ImageReader

    made.drawImage(ImageReader(picture), 0, 0, 595, 842)
    for number, line in enumerate(lines if layer else ()):
        words = made.beginText(200 * 0.36, 842 - (200 + 120 * number + 36) * 0.36 + shift)
        words.setTextRenderMode(3)
        words.textOut(line)
        made.drawText(words)
    made.save()
    return out.getvalue()


def test_a_scan_loses_its_pixels_and_the_layer_over_it_even_where_that_lies_beside_the_print() -> None:
    original = scan("Witness Katarzyna Lipska", "Second line", layer=True, shift=-60)
    pages = pages_of(original, {1: [(0.1, 0.07, 0.9, 0.12)]})
    copy = written([page.page for page in pages])
    assert pages[0].unread
    assert pages[0].hidden > 0
    gone(copy, "Katarzyna", "Lipska")
    shown = np.asarray(PdfDocument(copy)[0].render(scale=2).to_pil().convert("L"))
    box = pixels((0.1, 0.07, 0.9, 0.12), shown.shape[1], shown.shape[0])
    assert (shown[box[1] + 6 : box[3] - 6, box[0] + 6 : box[2] - 6] < 70).mean() > 0.95
    assert b"/DCTDecode" in copy


def test_words_read_off_the_picture_are_put_beside_those_that_are_there() -> None:
    picture = Image.new("L", (1000, 1400), 255)
    page = blacked(
        picture,
        SIZE,
        [Seen("own", (0.1, 0.1, 0.2, 0.12), (0.1, 0.1, 0.2, 0.12), True)],
        [],
        [Mark((0.5, 0.5, 0.7, 0.6), "184")],
    )
    more = [("twice", (0.1, 0.1, 0.2, 0.12)), ("new", (0.1, 0.3, 0.2, 0.32)), ("under", (0.6, 0.55, 0.65, 0.57))]
    whole = with_words(page, more)
    assert [word.text for word in whole.page.words] == ["own", "[184]", "new"]


def test_a_picture_as_a_document() -> None:
    out = io.BytesIO()
    photo = Image.effect_noise((800, 600), 90).convert("RGB")
    exif = Image.Exif()
    exif[0x010E] = "Exifname"
    photo.save(out, "JPEG", exif=exif)
    pages = pages_of(out.getvalue(), {1: [(0.2, 0.2, 0.6, 0.6)]}, kind="image")
    copy = written([page.page for page in pages])
    assert wrong(copy, pages) == []
    gone(copy, "Exifname")
    assert PdfDocument(copy)[0].get_size()[0] > PdfDocument(copy)[0].get_size()[1]


# -- the check ------------------------------------------------------------------------------------------------------


def page_with(words: list[tuple[str, tuple[float, float, float, float]]], marks: list[Mark], paint: bool = True):  # type: ignore[no-untyped-def]
    picture = Image.new("L", (1654, 2339), 255)
    page = blacked(picture, SIZE, [], [], marks if paint else [])
    content = PicturedPage(595, 842, 0, 1654, 2339, True, page.page.coding, page.page.bits, page.page.picture,
                           tuple(PlacedWord(*word) for word in words))  # fmt: skip
    return content, type(page)(content, tuple(marks), frozenset({"kowalska"}), 0, False)


def test_a_copy_that_still_has_a_word_under_its_box_is_refused() -> None:
    mark = Mark((0.1, 0.1, 0.4, 0.15), "148a")
    content, page = page_with([], [mark])
    leaking, _ = page_with([("Kowalska", (0.15, 0.11, 0.3, 0.13))], [mark])
    assert wrong(written([content]), [page]) == []
    assert wrong(written([leaking]), [page])[0].found == ("kowalska",)


def test_a_copy_with_more_of_a_removed_word_than_was_put_on_it_is_refused() -> None:
    mark = Mark((0.1, 0.1, 0.4, 0.15), "148a")
    open_word = ("Kowalska", (0.15, 0.5, 0.3, 0.52))
    content, page = page_with([open_word], [mark])
    twice, _ = page_with([open_word, ("Kowalska", (0.5, 0.5, 0.65, 0.52))], [mark])
    assert wrong(written([content]), [page]) == []
    assert wrong(written([twice]), [page])[0].found == ("kowalska",)


def test_a_copy_whose_box_was_not_painted_is_refused() -> None:
    content, page = page_with([], [Mark((0.1, 0.1, 0.4, 0.15), "148a")], paint=False)
    found = wrong(written([content]), [page])
    assert getattr(found[0], "uncovered", False)


def test_a_copy_with_anything_else_in_it_is_refused() -> None:
    content, page = page_with([], [Mark((0.1, 0.1, 0.4, 0.15), "148a")])
    copy = written([content])
    named = copy.replace(b"<</Type/Catalog", b"<</Lang(Kowalska)/Type/Catalog")
    assert "kowalska" in [word for one in wrong(named, [page]) for word in one.found]
    assert "Lang" in [name for one in wrong(named, [page]) for name in getattr(one, "strange", ())]


def test_the_same_page_makes_the_same_bytes() -> None:
    original = lines_of("Zeznaje świadek")
    assert copy_of(original, TOP) == copy_of(original, TOP)


def test_a_child_that_lies_is_not_believed() -> None:
    fields = {"page": 1, "pages": 1, "width": 10.0, "height": 10.0, "rotation": 0, "across": 2, "down": 2,
              "grey": True, "words": [["a", True, [0, 0, 1, 1], [0, 0, 1, 1]]], "also": []}  # fmt: skip
    assert seen_messages.checked("seen", fields, b"\0" * 4).across == 2
    for lie in (
        {"grey": 1}, {"across": 3}, {"width": float("nan")}, {"words": [["a", True, [0, 0, 1, 1]]]}, {"page": 0},
        {"words": [["a\0", True, [0, 0, 1, 1], [0, 0, 1, 1]]]}, {"words": [["\ud800", True, [0, 0, 1, 1], [0, 0, 1, 1]]]},
    ):  # fmt: skip
        with pytest.raises(ValueError):
            seen_messages.checked("seen", fields | lie, b"\0" * 4)


# -- any box --------------------------------------------------------------------------------------------------------

_SYLLABLES = ["ka", "wo", "lin", "drę", "żur", "się", "Thị", "nguyễn", "ов", "ко", "mar", "zel", "ści", "bro"]


def made_page(chance: random.Random) -> tuple[bytes, set[str]]:
    """A page of unlike words, in several sizes; every word stands once."""
    made, out = canvas()
    said: set[str] = set()
    y = 800.0
    while y > 60:
        size = chance.choice([8, 10, 12, 16])
        made.setFont("Wide", size)
        x = 40.0
        while x < 480:
            word = "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()
            if not tokens([word]) & said:
                said |= tokens([word])
                made.drawString(x, y, word)
                x += made.stringWidth(word, "Wide", size) + size * chance.uniform(0.4, 2)
        y -= size * chance.uniform(1.3, 3)
    made.save()
    return turned(out.getvalue(), chance.choice([0, 0, 90, 180, 270])), said


@pytest.mark.parametrize("seed", range(40))
def test_whatever_the_boxes_are_nothing_under_them_is_left_and_all_else_is(seed: int) -> None:
    chance = random.Random(seed)
    original, _ = made_page(chance)
    boxes = []
    for _ in range(chance.randint(1, 6)):
        x, y = chance.uniform(0, 0.9), chance.uniform(0, 0.9)
        boxes.append((x, y, min(1.0, x + chance.uniform(0.02, 0.5)), min(1.0, y + chance.uniform(0.01, 0.2))))
    before = seen(original, 1).words
    copy = copy_of(original, {1: boxes})
    first, second = (tokens([said]) for said in read_twice(copy)[0])
    clear, under = set[str](), set[str]()
    for word in before:
        shares = [share(word.box, box) for box in boxes]
        if max(shares) >= 0.5:
            under |= tokens([word.text])
        elif not any(touches(word.box, box, SIZE) for box in boxes):
            clear |= tokens([word.text])
    assert not under & (first | second)
    assert len(clear & first) >= 0.99 * len(clear)
    assert len(clear & second) >= 0.99 * len(clear)


def share(box: tuple[float, ...], other: tuple[float, ...]) -> float:
    across, down = min(box[2], other[2]) - max(box[0], other[0]), min(box[3], other[3]) - max(box[1], other[1])
    return max(0.0, across) * max(0.0, down) / ((box[2] - box[0]) * (box[3] - box[1]))


def test_the_font_without_letters_is_one_that_programs_can_load() -> None:
    copy = written([PicturedPage(100, 100, 0, 1, 1, True, "FlateDecode", 8, b"x\x9cc\x00\x00\x00\x01\x00\x01",
                                 (PlacedWord("ab", (0.1, 0.1, 0.5, 0.2)),))])  # fmt: skip
    everything = unpacked(copy)
    start = everything.index(struct.pack(">IH", 0x00010000, 7))
    entries = [struct.unpack(">4sIII", everything[start + 12 + 16 * n : start + 28 + 16 * n]) for n in range(7)]
    assert [name for name, *_ in entries] == sorted(name for name, *_ in entries)
    assert all(first[2] + first[3] <= then[2] for first, then in pairwise(entries))
    assert ImageFont.truetype(Bytes(everything[start : start + entries[-1][2] + entries[-1][3] + 4]), 20)
