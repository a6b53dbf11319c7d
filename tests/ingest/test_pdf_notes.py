"""Comments in PDFs are found like its text, and a hit in one points at where it was pinned."""

import struct

import pytest

from judgedesk.domain.errors import UserError
from judgedesk.ingest.messages import Characters, Facts
from judgedesk.jobs import BytesSource
from tests.ingest.files import pdf_of, scanned, turned
from tests.ingest.pdf_files import annotated, mutations, note, stream

SAID = b"/T(Anna Nowak)/M(D:20240305142200+01'00')"
STICKY = note("Sprawdzić datę przyjazdu.", (100, 100, 120, 120), more=SAID)
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F1 5 0 R>>>>"


def only_page(reader, data):
    _, [page], _ = reader.extract(data)
    return page


def test_a_sticky_note_stands_after_the_text_with_author_and_date(reader):
    page = only_page(reader, annotated(STICKY))
    assert page.text == "Printed words\n\n[Anna Nowak, 2024-03-05 14:22] Sprawdzić datę przyjazdu."
    assert (page.source, page.reason) == ("text", "")


def test_comments_come_from_top_to_bottom_and_links_are_no_comments(reader):
    data = annotated(
        note("third", (10, 50, 20, 60)),
        b"/Subtype/Link/Rect[0 0 9 9]/Contents(a link)/A<</S/URI/URI(http://example.org/)>>",
        note("second", (10, 300, 20, 320), b"Highlight"),
        note("first", (200, 450, 220, 460), b"Ink"),
        b"/Subtype/Popup/Rect[0 0 90 90]/Contents(first)/Parent 10 0 R",
    )
    assert only_page(reader, data).text == "Printed words\n\nfirst\nsecond\nthird"


def test_a_page_of_links_has_no_comments_and_one_comment_among_them_is_read(reader):
    link = b"/Subtype/Link/Rect[0 0 9 9]/Contents(a link)/A<</S/URI/URI(http://example.org/)>>"
    assert only_page(reader, annotated(*[link] * 30)).text == "Printed words"
    assert only_page(reader, annotated(*[link] * 30, STICKY)).text.endswith("Sprawdzić datę przyjazdu.")


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_hit_in_a_comment_points_at_its_place_and_one_in_the_text_at_the_print(reader, rotation):
    data = turned(annotated(STICKY), rotation)
    text = only_page(reader, data).text
    at = text.index("przyjazdu")
    printed, pinned = reader.ask("boxes", data, page=1, spans=[[0, 7], [at, at + 9]]).spans
    corners = {0: (100, 380), 90: (100, 100), 180: (380, 100), 270: (380, 380)}[rotation]
    assert pinned == ((*corners, corners[0] + 20, corners[1] + 20),)
    assert len(printed) == 1 and printed != pinned
    words = {text[word.start : word.end]: word.box for word in reader.ask("words", data, page=1).words}
    assert words["przyjazdu"] == pinned[0]
    assert words["Printed"] == pytest.approx(printed[0], abs=6)  # a word's box is as high as the font


def test_every_code_point_has_a_box_the_gap_before_comments_none(reader):
    data = annotated(STICKY, note("second", (10, 20, 30, 40)))
    text = only_page(reader, data).text
    said = reader.ask("characters", data, page=1)
    assert isinstance(said, Characters) and said.count == len(text)
    boxes = list(struct.iter_unpack("4f", said.boxes))
    gap, second = text.index("\n\n"), text.index("second")
    assert boxes[gap] == boxes[gap + 1] == (0, 0, 0, 0)
    assert set(boxes[second:]) == {(10, 460, 30, 480)}
    assert set(boxes[gap + 2 : second - 1]) == {(100, 380, 120, 400)}


def test_comments_beside_a_form_stay_when_the_document_stays_open(reader):
    """Flattening the form removes all annotations: the second question must get the answer of the first."""
    box = b"/Subtype/FreeText/Rect[200 200 300 220]/Contents(Free words)/DA(/F1 12 Tf)/AP<</N 7 0 R>>"
    appearance = stream(FORM, b"BT /F1 12 Tf 2 5 Td (Free words) Tj ET")
    data = annotated(STICKY, box, extra=[appearance])
    text = only_page(reader, data).text
    assert text == "Printed words\nFree words\n\n[Anna Nowak, 2024-03-05 14:22] Sprawdzić datę przyjazdu."
    at = text.index("Anna")
    for _ in range(3):
        [pinned] = reader.ask("boxes", data, page=1, key="comments", spans=[[at, at + 4]]).spans
        assert pinned == ((100, 380, 120, 400),)
        assert reader.ask("characters", data, page=1, key="comments").count == len(text)


def test_a_text_box_without_an_appearance_is_read_as_a_comment(reader):
    data = annotated(b"/Subtype/FreeText/Rect[200 200 300 220]/Contents(Unseen words)/DA(/F1 12 Tf)")
    assert only_page(reader, data).text == "Printed words\n\nUnseen words"


def test_a_comment_that_exists_only_in_formatted_form_is_read(reader):
    rich = b'/Subtype/Text/Rect[1 1 9 9]/RC(<?xml version="1.0"?><body><p>He &amp; <b>she</b></p><p>went</p></body>)'
    assert only_page(reader, annotated(rich)).text == "Printed words\n\nHe & she\nwent"


def test_an_empty_page_with_a_comment_needs_no_recognition_a_scan_with_one_does(reader):
    page = only_page(reader, annotated(note("seen by the clerk"), line=b""))
    assert (page.source, page.reason, page.text) == ("text", "", "seen by the clerk")
    picture = b"q 400 0 0 400 50 50 cm /I Do Q"
    resources = b"/Resources<</XObject<</I 7 0 R>>>>"
    image = stream(
        b"/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray", b"\0\xff\0\xff"
    )
    scan = annotated(
        note("seen by the clerk"), extra=[image, stream(b"", picture)], page=b"/Contents 8 0 R" + resources
    )
    page = only_page(reader, scan)
    assert (page.source, page.text) == ("none", "seen by the clerk")


def test_long_and_many_comments_are_bounded_and_the_page_says_so(reader):
    page = only_page(reader, annotated(note("x" * 12_000)))
    assert (len(page.text), page.reason) == (len("Printed words\n\n") + 10_000, "page.notes_cut")
    page = only_page(reader, annotated(*[note(f"number {n}") for n in range(2_100)]))
    assert (page.text.count("number"), page.reason) == (2_000, "page.notes_cut")


def test_sound_and_film_on_a_page_are_said(reader):
    assert only_page(reader, annotated(b"/Subtype/RichMedia/Rect[0 0 9 9]")).reason == "page.media"


@pytest.mark.parametrize(
    "content",
    [b"", b"1 1 1 rg 0 0 500 500 re f", b"BT /F1 12 Tf 50 50 Td (   ) Tj ET", b"0 0 500 500 re W n", b"/X Do"],
)
def test_a_blank_page_is_said_to_be_blank(reader, content):
    data = annotated(line=b"", page=b"/Contents 8 0 R", extra=[b"<<>>", stream(b"", content)])
    page = only_page(reader, data)
    assert (page.source, page.text, page.reason) == ("text", "", "page.blank")


def test_a_page_on_which_anything_is_drawn_is_not_blank(reader):
    for data in (
        scanned(),
        annotated(line=b"", page=b"/Contents 7 0 R", extra=[stream(b"", b"10 10 m 90 90 l S")]),
        annotated(b"/Subtype/Ink/Rect[10 10 90 90]/InkList[[10 10 90 90]]", line=b""),
    ):
        page = only_page(reader, data)
        assert (page.source, page.text, page.reason) == ("none", "", "")


def facts_of(reader, data, **unit):
    said = []
    reader.crew.run({"do": "extract", "kind": "pdf", **unit}, BytesSource(data), said.append)
    found = {}
    for message in said:
        found |= message.facts if isinstance(message, Facts) else {}
    return found


def test_a_pdf_says_title_dates_labels_and_signatures():
    from judgedesk.ingest.pdf_facts import iso

    dates = {
        "D:20240305142209+01'00'": "2024-03-05T14:22:09+01:00",
        "D:20240305142209Z": "2024-03-05T14:22:09Z",
        "20240305": "2024-03-05",
        "D:2024": "2024",
        "D:202403051422": "2024-03-05T14:22",
        "D:20241399": "",
        "yesterday": "",
    }
    assert {written: iso(written) for written in dates} == dates


def test_facts_are_what_the_file_says_of_itself(reader):
    made = pdf_of("x", initialFontName="Helvetica")
    found = facts_of(reader, made)
    assert found["title"] == "untitled" and found["created"][:2] == "20" and found["created"][10] == "T"
    labels = b"/PageLabels<</Nums[0<</S/r/St 3>>]>>"
    form = b"/AcroForm<</Fields[7 0 R 8 0 R]>>"
    signature = b"<</FT/Sig/T(a)/V<</Type/Sig/Contents<00ff>/ByteRange[0 1 2 3]/M(D:20230102030405Z)>>>>"
    found = facts_of(reader, annotated(catalog=labels + form, extra=[signature, b"<</FT/Sig/T(b)>>"]))
    assert found == {
        "form": "AcroForm", "page_labels": "iii \u2013 iii", "signature_fields": "2", "signed": "1",
        "signed_at": "2023-01-02T03:04:05Z",
    }  # fmt: skip


def test_the_right_one_of_the_known_passwords_is_found_for_every_question(reader):
    from reportlab.lib.pdfencrypt import StandardEncryption

    data = pdf_of("a secret", encrypt=StandardEncryption("open", ownerPassword="own", strength=128))
    known = ["wrong", "open", "other"]
    assert facts_of(reader, data, passwords=known)["password"] == "1"
    assert "password" not in facts_of(reader, pdf_of("no secret"), passwords=known)
    assert reader.ask("count", data, passwords=known).pages == 1
    for do in ("picture", "words", "characters", "tables"):
        reader.ask(do, data, page=1, passwords=known)
        with pytest.raises(UserError) as caught:
            reader.ask(do, data, page=1, passwords=["wrong"])
        assert caught.value.code == "pdf.encrypted"


def test_no_mutation_of_comments_escapes_as_anything_but_pages_or_a_code(reader):
    box = b"/Subtype/FreeText/Rect[200 200 300 220]/Contents(Free words)/DA(/F1 12 Tf)/AP<</N 7 0 R>>"
    appearance = stream(FORM, b"BT /F1 12 Tf 2 5 Td (Free words) Tj ET")
    sound = annotated(
        STICKY, box, note("answer", more=b"/IRT 8 0 R"), note("rich", more=b"/RC(<p>a</p>)"), extra=[appearance]
    )
    for mutant in mutations(sound, 200, seed=3):
        _, pages, finished = reader.extract(mutant)
        assert finished or reader.code in {"file.empty", "pdf.damaged", "pdf.encrypted"}
        for page in pages[:1]:
            try:
                assert reader.ask("characters", mutant, page=1).count == len(page.text)
                reader.ask("words", mutant, page=1)
            except UserError as error:
                assert error.code == "page.damaged"
