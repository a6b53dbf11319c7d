"""PDF: text as printed, places that match the print, and a code for everything that is wrong with a file."""

import io
import struct

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from judgedesk.domain.errors import UserError
from judgedesk.ingest.extraction import Extraction
from judgedesk.ingest.messages import Pages, checked
from judgedesk.ingest.pdf_text import origins, stored
from judgedesk.jobs import BytesSource, Crew, Limits
from tests.ingest.files import pdf_objects, pdf_of, scanned, turned

BROKEN_WORD = [(72, 700, "The witness was asked about the transpor-"), (72, 686, "tation of the injured party.")]


def test_pages_come_in_order_with_text_and_size(reader):
    opened, pages, finished = reader.extract(pdf_of(*[f"Page number {n}" for n in range(1, 201)]))
    assert opened.pages == finished.pages == 200
    assert [page.number for page in pages] == list(range(1, 201))
    assert [page.text for page in pages] == [f"Page number {n}" for n in range(1, 201)]
    assert {(page.width, page.height, page.rotation, page.source) for page in pages} == {(595, 842, 0, "text")}


def test_reading_goes_on_from_any_page(reader):
    _, pages, finished = reader.extract(pdf_of("one", "two", "three"), from_page=3)
    assert [(page.number, page.text) for page in pages] == [(3, "three")]
    assert finished.pages == 3


def test_a_page_of_any_length_is_read_whole(reader):
    lines = [f"line {number:05d} of a list that is printed on one page" for number in range(1600)]
    data = pdf_of([(72, 14_300 - 8 * number, line) for number, line in enumerate(lines)], "after it",
                  size=(595, 14_400), font_size=6)  # fmt: skip
    long, after = reader.texts(data)
    assert len(long) > 65_536
    assert long.splitlines() == lines
    assert after == "after it"


def test_counting_reads_no_page(reader):
    assert reader.ask("count", pdf_of("one", "two")).pages == 2


def test_a_scan_is_a_page_without_text(reader):
    _, [page], _ = reader.extract(scanned())
    assert (page.text, page.source) == ("", "none")


def test_what_was_typed_into_a_form_is_text_and_has_a_place(reader):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.drawString(72, 700, "Imie i nazwisko:")
    canvas.acroForm.textfield(value="Anna Nowak", x=300, y=690, width=200, height=20)
    canvas.save()
    [text] = reader.texts(out.getvalue())
    assert text.split() == ["Imie", "i", "nazwisko:", "Anna", "Nowak"]
    start = text.index("Nowak")
    for _ in range(2):  # again in the same document, in which the field is then no longer a field
        [box] = reader.ask("boxes", out.getvalue(), page=1, key="form", spans=[[start, start + 5]]).spans[0]
        assert 300 < box[0] < box[2] < 500
        assert 842 - 710 < box[1] < box[3] < 842 - 690


def test_a_word_broken_at_the_line_end_is_stored_as_printed(reader):
    _, [page], _ = reader.extract(pdf_of(BROKEN_WORD))
    assert page.text == "The witness was asked about the transpor-\ntation of the injured party."


@pytest.mark.parametrize(
    ("stamp", "folio"),
    [("k. 123", "123"), ("k. 123v", "123v"), ("k. 12a", "12a"), ("k.7", "7"), ("k. 12 and more", ""), ("s. 4", "")],
)
@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_only_an_exact_stamp_in_the_corner_is_a_folio(reader, stamp, folio, rotation):
    corner = {0: (520, 800), 90: (20, 800), 180: (20, 20), 270: (520, 20)}[rotation]
    data = turned(pdf_of([(*corner, stamp), (200, 400, "as said on k. 55")]), rotation)
    _, [page], _ = reader.extract(data)
    assert page.folio == folio
    assert page.rotation == rotation


def test_a_folio_elsewhere_or_two_of_them_are_not_guessed(reader):
    _, pages, _ = reader.extract(pdf_of([(72, 400, "k. 12")], [(520, 800, "k. 1"), (520, 780, "k. 2")]))
    assert [page.folio for page in pages] == ["", ""]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (30, 50, 500, 800)])
def test_a_box_lies_on_the_printed_word(reader, rotation, crop):
    """The picture is the judge: all its dark pixels lie in the word's box, and the box fits them closely."""
    data = turned(pdf_of([(200, 600, "Nowak")], font_size=24), rotation, crop)
    box = reader.ask("boxes", data, page=1, spans=[[0, 5]]).spans[0][0]
    whole = reader.ask("words", data, page=1).words[0].box
    picture = reader.ask("picture", data, page=1, scale=2)
    dark = [
        (x / 2, y / 2)
        for y in range(picture.height)
        for x in range(picture.width)
        if picture.pixels[y * picture.stride + 4 * x] < 128
    ]
    left, right = min(x for x, _ in dark), max(x for x, _ in dark) + 0.5
    top, bottom = min(y for _, y in dark), max(y for _, y in dark) + 0.5
    assert box == pytest.approx((left, top, right, bottom), abs=1.5)
    assert whole[0] <= left + 1.5 and whole[1] <= top + 1.5 and whole[2] >= right - 1.5 and whole[3] >= bottom - 1.5


def test_a_hit_over_two_lines_has_two_boxes(reader):
    data = pdf_of(BROKEN_WORD)
    [text] = reader.texts(data)
    start = text.index("transpor")
    first, second = reader.ask("boxes", data, page=1, spans=[[start, text.index(" of the")]]).spans[0]
    assert first[3] <= second[1] + 2
    assert second[0] == pytest.approx(72, abs=2)
    after = text.index("injured")
    assert reader.ask("boxes", data, page=1, spans=[[after, after + 7]]).spans[0][0][1] == pytest.approx(
        second[1], abs=4
    )


def test_every_code_point_of_the_stored_text_has_its_box(reader):
    data = pdf_of(BROKEN_WORD)
    [text] = reader.texts(data)
    said = reader.ask("characters", data, page=1)
    assert said.count == len(text)
    boxes = list(struct.iter_unpack("4f", said.boxes))
    printed = [box for letter, box in zip(text, boxes, strict=True) if letter.isalpha()]
    assert all(x1 > x0 and y1 > y0 for x0, y0, x1, y1 in printed)
    lines = {round(box[1]) for box in printed}
    assert len(lines) == 2
    by_word = {text[w.start : w.end]: w.box for w in reader.ask("words", data, page=1).words}
    assert list(by_word)[:3] == ["The", "witness", "was"]
    assert by_word["was"][0] > by_word["witness"][2]


@given(st.text(st.sampled_from("ab\r\n\0\ufffe\U0001f600\ud800ł"), max_size=40))
def test_offsets_of_the_stored_text_lead_back_to_where_they_came_from(raw):
    text, origin = stored(raw), origins(raw)
    assert len(origin) == len(text)
    assert origin == sorted(origin)
    for letter, index in zip(text, origin, strict=True):
        assert letter == raw[index] or letter in "-\n\ufffd"
    text.encode("utf-8")
    assert not set("\0\r\ufffe") & set(text)


def test_the_store_and_the_boxes_agree_when_the_same_document_stays_open(reader):
    data, other = pdf_of("first file"), pdf_of("second file, longer")
    seen = [reader.ask("characters", d, page=1, key=key).count for d, key in [(data, "a"), (data, "a"), (other, "b")]]
    assert seen == [len("first file")] * 2 + [len("second file, longer")]


@pytest.mark.parametrize("size", [(595, 842), (14_400, 14_400), (14_000, 2), (3, 3)])
def test_a_picture_never_exceeds_its_pixels(reader, size):
    picture = reader.ask("picture", pdf_of("x", size=size), page=1, scale=30, max_pixels=200_000)
    assert picture.width * picture.height <= 200_000


def test_a_page_that_is_not_there_is_said_so(reader):
    with pytest.raises(UserError) as caught:
        reader.ask("picture", pdf_of("x"), page=2)
    assert (caught.value.code, caught.value.facts) == ("page.missing", {"page": 2, "pages": 1})


def test_tables_come_as_rows(reader):
    from io import BytesIO

    from reportlab.platypus import SimpleDocTemplate, Table

    out = BytesIO()
    rows = [["Date", "From", "Amount"], ["2024-01-02", "A. N.", "500"], ["2024-01-09", "B. K.", "700"]]
    SimpleDocTemplate(out).build([Table(rows, style=[("GRID", (0, 0), (-1, -1), 1, "black")])])
    assert [[list(row) for row in table] for table in reader.ask("tables", out.getvalue(), page=1).tables] == [rows]


def test_an_encrypted_pdf_needs_its_password(reader):
    from reportlab.lib.pdfencrypt import StandardEncryption

    data = pdf_of("secret", encrypt=StandardEncryption("open", ownerPassword="own", strength=128))
    assert reader.code_of(data) == "pdf.encrypted"
    assert reader.extract(data, passwords=["wrong"])[1] == []
    assert [page.text for page in reader.extract(data, passwords=["", "wrong", "open"])[1]] == ["secret"]


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "file.empty"), (b"%PDF-1.7\n", "pdf.damaged"), (b"hello", "pdf.damaged"), (bytes(5000), "pdf.damaged")],
)
def test_what_is_no_pdf_has_a_code(reader, data, code):
    assert reader.code_of(data) == code


def test_a_pdf_without_pages_is_refused(reader):
    assert (
        reader.code_of(pdf_objects(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"))
        == "pdf.damaged"
    )


def test_a_damaged_page_does_not_end_the_document(reader):
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>"
    root = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>")
    _, pages, finished = reader.extract(pdf_objects(*root, page, b"[1 2]", page))
    assert [(page.source, page.reason) for page in pages] == [
        ("text", "page.blank"), ("failed", "page.damaged"), ("text", "page.blank"),
    ]  # fmt: skip
    assert finished.pages == 3


def test_a_million_pages_that_are_not_there_are_not_read_one_by_one(reader):
    root = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1000000>>")
    _, pages, _ = reader.extract(pdf_objects(*root, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>"))
    assert len(pages) < 1000


def test_a_large_file_is_read_by_ranges(reader):
    data = pdf_of(*[f"page {n}" for n in range(300)])
    cut = data.rindex(b"startxref")
    padded = data[:cut] + b"%" + b"x" * (33 << 20) + b"\n" + data[cut:]
    served = []

    class Counting(BytesSource):
        def read(self, offset, length):
            served.append(length)
            return super().read(offset, length)

    said = []
    outcome = reader.crew.run({"do": "extract", "kind": "pdf"}, Counting(padded), said.append)
    assert outcome.state == "done"
    assert sum(len(m.pages) for m in said if isinstance(m, Pages)) == 300
    assert sum(served) < 4 * len(padded)


SMALL = pdf_of("The first page of a statement", BROKEN_WORD, font_size=11)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_mutation_of_a_pdf_escapes_as_anything_but_pages_or_a_code(reader, data):
    changed = bytearray(SMALL)
    for _ in range(data.draw(st.integers(0, 12))):
        changed[data.draw(st.integers(0, len(SMALL) - 1))] = data.draw(st.integers(0, 255))
    mutant = bytes(changed[: data.draw(st.integers(0, len(SMALL)))])
    _, pages, finished = reader.extract(mutant)
    assert finished or reader.code in {"file.empty", "pdf.damaged", "pdf.encrypted", "child.died"}
    for do in ("characters", "words", "picture", "tables"):
        if pages:
            try:
                reader.ask(do, mutant, page=1)
            except UserError as error:
                assert error.code in {"page.damaged", "pdf.damaged"}


def test_the_page_that_kills_its_reader_is_named_and_the_rest_is_read():
    """A reader that dies on page 7, simulated at the pipe: the parent's side of the recovery is the real one."""
    with Crew("tests.ingest.deadly:serve", checked, 1, Limits(seconds=20)) as crew:
        reading, read = Extraction("pdf"), []

        def on_message(message):
            reading.heard(message)
            if isinstance(message, Pages):
                read.extend(page.number for page in message.pages)

        data = pdf_of(*[f"page {n}" for n in range(1, 13)])
        outcome = crew.run(reading.unit, BytesSource(data), on_message, again=reading.again)
    assert outcome.state == "done"
    assert read == [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12]
    assert [(page.number, page.source, page.reason) for page in reading.lost] == [(7, "failed", "page.damaged")]


def test_a_document_that_always_kills_its_reader_is_given_up():
    reading = Extraction("pdf")
    assert reading.again("child.died") == reading.unit
    assert reading.again("child.died") is None
    assert reading.lost == []
