"""Presentations: a slide a page, in the order they are shown in, with notes and comments."""

import struct
import zlib

import pytest

from tests.ingest.office_files import (
    POLISH,
    UKRAINIAN,
    VIETNAMESE,
    P,
    box_of,
    chars,
    compound_of,
    open_of,
    package_object,
    png,
    ppt_of,
    pptx_of,
    record,
    sample,
    shape,
    told,
    with_parts,
)


def show(reader, data, **unit):
    return told(reader, data, "slides", **unit)


def test_a_presentation_of_an_office_program_is_read_whole(reader):
    found = show(reader, sample("show.odp"))
    assert found.texts == [
        "Schemat grupy\nWerbownik i przewoźnik\n\nnotatka pierwsza\n",
        "Nguyễn Văn Thử\nКиїв\nkto\tile\nOlena\t300\n\nnotatka druga\n",
        "Ukryty slajd\n",
        "",
    ]
    assert found.pages[3].reason == "page.blank"
    assert found.facts["hidden_slides"] == "3" and found.facts["title"] == "Prezentacja"


def test_slides_come_as_they_are_shown_with_notes_and_comments(reader):
    cells = "".join(f"<a:tc><a:p><a:r><a:t>{text}</a:t></a:r></a:p></a:tc>" for text in ("kto", "ile"))
    table = f"<a:tbl><a:tr>{cells}</a:tr></a:tbl>"
    link = (
        '<p:sp><p:txBody><a:p><a:r><a:rPr><a:hlinkClick r:id="h"/></a:rPr><a:t>here</a:t></a:r><a:br/>'
        '<a:fld type="slidenum"><a:t>7</a:t></a:fld></a:p></p:txBody></p:sp>'
    )
    notes = f"<p:notes {P}><p:cSld><p:spTree>{shape('a note')}</p:spTree></p:cSld></p:notes>"
    comments = f'<p:cmLst {P}><p:cm authorId="0"><p:text>who is this?</p:text></p:cm></p:cmLst>'
    said = "<m:txBody><a:p><a:r><a:t>modern</a:t></a:r></a:p></m:txBody>"
    modern = f'<m:cmLst xmlns:m="urn:c" {P}><m:cm authorId="0">{said}</m:cm></m:cmLst>'
    data = pptx_of(
        (shape(POLISH) + table + link, "", [
            ("n", "notesSlide", "../notesSlides/notes1.xml"), ("c", "comments", "../comments/c.xml"),
            ("h", "hyperlink", "https://example.org/x", "External"), ("m", "comments", "../comments/m.xml"),
        ]),
        (shape(VIETNAMESE, UKRAINIAN), 'show="0"', []),
        ("", "", []),
        order=(2, 1, 3, 9),
        parts={"ppt/notesSlides/notes1.xml": notes, "ppt/comments/c.xml": comments, "ppt/comments/m.xml": modern,
               "ppt/media/scan.png": png(300, 300), "ppt/embeddings/o.bin": package_object("a.pdf", b"%PDF-1.4")},
    )  # fmt: skip
    found = show(reader, data)
    assert found.texts == [
        f"{VIETNAMESE}\n{UKRAINIAN}\n",
        f"{POLISH}\nkto\tile\nhere <https://example.org/x>\n\n\na note\n\n"
        "Jan Badawczy: who is this?\n\nJan Badawczy: modern\n",
        "",
    ]
    assert found.facts == {"hidden_slides": "1", "slides_missing": "1"} and found.opened.pages == 3
    assert found.names == ["scan.png", "a.pdf"]
    assert [page.number for page in show(reader, data, from_page=3).pages] == [3]


def test_diagrams_and_charts_of_a_slide_are_text(reader):
    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    diagram = f'<d:m xmlns:d="urn:d" xmlns:a="{a}"><d:t><a:p><a:r><a:t>Werbownik</a:t></a:r></a:p></d:t></d:m>'
    points = [
        f'<c:{kind}><c:pt idx="0"><c:v>{text}</c:v></c:pt></c:{kind}>' for kind, text in (("tx", "zł"), ("val", "500"))
    ]
    chart = f'<c:c xmlns:c="urn:c"><c:ser>{"".join(points)}</c:ser></c:c>'
    links = [("d", "diagramData", "../diagrams/data1.xml"), ("c", "chart", "../charts/chart1.xml")]
    data = pptx_of((shape("x"), "", links), parts={"ppt/diagrams/data1.xml": diagram, "ppt/charts/chart1.xml": chart})
    assert show(reader, data).texts == ["x\nWerbownik\nzł\n500\n"]


# PowerPoint 97 to 2003

OUTLINE = struct.pack("<I", 0)


def test_legacy_slides_with_outline_notes_and_comments(reader):
    comment = box_of(
        0x2EE0, record(0x0FBA, "Jan".encode("utf-16-le"), 0), record(0x0FBA, "who?".encode("utf-16-le"), 1)
    )
    tags = box_of(0x1388, box_of(0x138A, record(0x0FBA, "___PPT10".encode("utf-16-le")), record(0x138B, comment)))
    drawing = box_of(0x040C, box_of(0xF00D, record(0x0F9E, OUTLINE)), box_of(0xF00D, record(0x0FA8, b"fa\xe7ade\vx")))
    data = ppt_of([
        ([POLISH, "unplaced"], drawing + tags, "a note", False),
        ([], box_of(0xF00D, chars(f"{VIETNAMESE}\r{UKRAINIAN}")), "", True),
        ([], b"", "", False),
    ])  # fmt: skip
    found = show(reader, data)
    assert found.texts == [
        f"unplaced\n{POLISH}\nfaçade\nx\n\na note\n\nJan: who?\n", f"{VIETNAMESE}\n{UKRAINIAN}\n", "",
    ]  # fmt: skip
    assert found.facts["hidden_slides"] == "2"


def test_where_slides_end_is_not_known_all_text_is_read_and_it_is_said(reader):
    data = ppt_of([(["one"], b"", "", False), ([], chars("two"), "", False)], directory=False)
    found = show(reader, data)
    assert len(found.texts) == 1 and "one" in found.texts[0] and "two" in found.texts[0]
    assert "not known" in found.facts["slides"]


def test_objects_and_pictures_of_a_legacy_presentation_are_parts(reader):
    inner = package_object("umowa.pdf", b"%PDF-1.4 x")
    packed = record(0x1011, struct.pack("<I", len(inner)) + zlib.compress(inner), instance=1)
    broken = record(0x1011, b"\0\0\0\0junk", instance=1)
    picture = png(260, 260)
    blip = struct.pack("<HHI", 0x6E00, 0xF01E, 17 + len(picture)) + bytes(17) + picture
    found = show(reader, ppt_of([(["x"], b"", "", False)], more=packed + broken, streams={"Pictures": blip}))
    assert found.parts == [("umowa.pdf", b"%PDF-1.4 x"), ("object2.bin", "part.damaged"), ("picture1.png", picture)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.empty"),
        (b"plain", "office.damaged"),
        (pptx_of((shape("x"), "", []))[:-100], "office.damaged"),
        (with_parts(pptx_of((shape("x"), "", [])), {"ppt/slides/slide1.xml": "<a><b></a>"}), "office.damaged"),
        (ppt_of([(["x"], b"", "", False)], token=0xF3D1C4DF), "office.encrypted"),
        (compound_of({"EncryptedPackage": b"x" * 5000, "EncryptionInfo": b"x"}), "office.encrypted"),
        (open_of("presentation", "", manifest="<manifest:encryption-data/>"), "office.encrypted"),
    ],
)
def test_what_is_no_readable_presentation_has_a_code(reader, data, code):
    assert show(reader, data).code == code
