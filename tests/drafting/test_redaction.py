"""What stood under a box is gone from a disclosure copy, however it was kept in the original."""

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from pypdfium2 import PdfDocument
from redaction_files import (
    canvas,
    copy_of,
    lines_of,
    pages_of,
    read_twice,
    seen,
    unpacked,
    where,
    wrong,
)

from judgedesk.drafting.pictured_pdf import PlacedWord, written
from judgedesk.drafting.redaction import Mark, Seen, blacked, pixels, with_words
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
        b"BT /F1 12 Tf 50 200 Td 3 Tr (Hiddenname) Tj ET",  # invisible, over what is printed
        b"BT /F1 12 Tf 50 200 Td 1 g (Hiddenname) Tj ET",  # white, beneath it
        b"/Span<</ActualText(Hiddenname)>>BDC BT /F1 12 Tf 50 400 Td (P-1) Tj ET EMC",
    ],
)
def test_text_that_can_not_be_seen_stays_behind_without_any_box_on_it(content: bytes) -> None:
    original = one_page(content + b" 0 g BT 0 Tr /F1 12 Tf 50 200 Td (Printed words) Tj 0 -30 Td (Another line) Tj ET")
    copy = copy_of(original, {1: [(0.5, 0.9, 0.6, 0.95)]})
    gone(copy, "Hiddenname")
    stays(copy, "Another line")


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


def test_structure_thumbnails_and_xmp() -> None:
    original = pdf_objects(
        b"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 6 0 R/Metadata 8 0 R/MarkInfo<</Marked true>>"
        b"/Names<</Dests<</Names[(Destname)[3 0 R/Fit]]>>"
        b"/JavaScript<</Names[(Jsname)<</S/JavaScript/JS(Jscode)>>]>>>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>/Thumb 9 0 R"
        b"/PieceInfo<</X<</Private(Piecename)>>>>/StructParents 0>>",
        stream(b"", b"/P<</MCID 0>>BDC BT /F1 12 Tf 50 400 Td (Printed) Tj ET EMC"),
        FONT,
        b"<</Type/StructTreeRoot/K 7 0 R>>",
        b"<</Type/StructElem/S/P/P 6 0 R/Pg 3 0 R/K 0/Alt(Altname)/ActualText(Actualname)/E(Expandedname)/T(Tagname)>>",
        stream(b"/Type/Metadata/Subtype/XML", b"<x:xmpmeta><dc:title>Xmpname</dc:title></x:xmpmeta>"),
        stream(b"/Width 8/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", b"Thumbnam"),
    )
    copy = copy_of(original, {1: [(0.5, 0.9, 0.6, 0.95)]})
    gone(copy, "Altname", "Actualname", "Expandedname", "Tagname", "Xmpname", "Thumbnam", "Piecename", "Destname")
    gone(copy, "Jsname", "Jscode")
    stays(copy, "Printed")


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
    own = Seen("own", (0.1, 0.1, 0.2, 0.12), (0.1, 0.1, 0.2, 0.12), True)
    page = blacked(
        picture,
        SIZE,
        [own],
        [],
        [Mark((0.5, 0.5, 0.7, 0.6), "184")],
    )
    more = [
        PlacedWord("twice", (0.1, 0.1, 0.2, 0.12)),
        PlacedWord("new", (0.1, 0.3, 0.2, 0.32)),
        PlacedWord("under", (0.6, 0.55, 0.65, 0.57)),
    ]
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
