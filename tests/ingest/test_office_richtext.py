"""Rich Text Format: code pages, what stands beside the text, objects and pictures."""

import io
import struct

import pytest
from PIL import Image

from tests.ingest.files import docx_of
from tests.ingest.office_files import POLISH, UKRAINIAN, VIETNAMESE, compound_of, native, png, told

FONTS = (
    r"{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fswiss\fcharset238 Arial CE;}"
    r"{\f2\fswiss\fcharset204{\*\falt X}Arial Cyr;}{\f3\fcharset2 Wingdings;}{\f4\fcharset163 VN;}}"
)


def rtf(inner, head=FONTS):
    return (r"{\rtf1\ansi\ansicpg1250\deff0" + head + inner + "}").encode("latin-1")


def in_unicode(text):
    return "".join(
        sign if sign.isascii() else rf"\u{ord(sign) if ord(sign) < 32768 else ord(sign) - 65536}?" for sign in text
    )


def in_bytes(text, page):
    return "".join(f"\\'{byte:02x}" if byte > 127 else chr(byte) for byte in text.encode(page))


def texts(reader, inner):
    return told(reader, rtf(inner), "rtf").texts


def test_text_in_unicode_and_in_code_pages(reader):
    inner = r"\f0 " + r"\par ".join(map(in_unicode, (POLISH, VIETNAMESE, UKRAINIAN)))
    assert texts(reader, inner) == [f"{POLISH}\n{VIETNAMESE}\n{UKRAINIAN}"]
    polish, ukrainian = "Zażółć gęślą jaźń", "свідок пояснив"
    assert texts(reader, rf"\f1 {in_bytes(polish, 'cp1250')}\par\f2 {in_bytes(ukrainian, 'cp1251')}") == [
        f"{polish}\n{ukrainian}"
    ]
    assert told(reader, rtf(r"\f1 ")[:-1] + polish.encode("cp1250") + b"}", "rtf").texts == [polish]


def test_characters_beyond_the_first_plane_and_stand_ins(reader):
    assert texts(reader, r"\uc1\u-10179?\u-8704? {\uc2\u322 l^}x {\uc0\u322}y") == ["😀 łx ły"]


def test_pages_sections_and_special_signs(reader):
    inner = r"one\par\page two\par\sect\sectd\sbknone same\par\sect\sectd three\emdash\~\line four\pard\pagebb five"
    assert texts(reader, inner) == ["one\n\f", "two\nsame\n\f", "three—\xa0\nfour\f", "five"]


def test_rows_are_lines(reader):
    inner = r"\trowd\intbl Data\cell Kwota\par z\cell\row\trowd\intbl maj\cell\cell\row\pard koniec\par"
    assert texts(reader, inner) == ["Data\tKwota z\nmaj\t\nkoniec\n"]


def test_notes_boxes_comments_and_headers_follow(reader):
    inner = (
        r"{\header\pard II K 1/24\par}body{\footnote\pard a note\par}{\*\atnauthor Jan Badawczy}"
        r"{\*\annotation who?\par}"
        r"{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt boxed\par}}{\shprslt twice}}\par"
    )
    found = told(reader, rtf(inner), "rtf")
    assert found.texts == ["body\n\f", "boxed\n\f", "a note\n\f", "who?\n\f", "II K 1/24\n"]
    assert found.facts["comments_by"] == "Jan Badawczy"


def test_links_fields_lists_and_tracked_deletions(reader):
    inner = (
        r'{\field{\*\fldinst{HYPERLINK "https://example.org/x"}}{\fldrslt{offer}}}, '
        r"{\field{\*\fldinst PAGE}{\fldrslt 7}} "
        r"{\pntext\f3\'b7\tab}item {\deleted gone}{\xe hidden entry}{\*\unknown never}{\upr{old}{\*\ud{new}}}"
    )
    found = told(reader, rtf(inner), "rtf")
    assert found.texts == ["offer <https://example.org/x>, 7 •\titem new"]
    assert found.facts["tracked_deletions_left_out"] == "1"


def test_boxes_of_forms(reader):
    def box(words):
        return r"{\field{\*\fldinst FORMCHECKBOX {\*\formfield{" + words + r"}}}{\fldrslt }}"

    inner = box(r"\fftype1\ffres1") + box(r"\fftype1\ffres0") + box(r"\fftype1\ffres25\ffdefres1")
    found = told(reader, rtf(inner + r"{\field{\*\fldinst FORMCHECKBOX}{\fldrslt }}"), "rtf")
    assert found.texts == ["☒☐☒"] and found.facts["check_boxes_left_out"] == "1"


def test_facts(reader):
    info = (
        r"{\info{\title Notatka urz\'eadowa}{\author Anna}{\operator Ewa}"
        r"{\creatim\yr2024\mo2\dy3\hr10\min11}{\revtim\yr2024\mo3\dy4}}{\*\generator Invented 1.0;}"
    )
    assert told(reader, rtf(info + "x"), "rtf").facts == {
        "title": "Notatka urzędowa", "author": "Anna", "last_modified_by": "Ewa", "created": "2024-02-03T10:11",
        "modified": "2024-03-04T00:00", "application": "Invented 1.0",
    }  # fmt: skip


def object_one(kind, name, data):
    def text(value):
        return struct.pack("<I", len(value) + 1) + value + b"\0" if value else struct.pack("<I", 0)

    return (
        struct.pack("<II", 0x501, kind) + text(name) + text(b"") + text(b"") + struct.pack("<I", len(data)) + data
    ).hex()


def test_objects_and_pictures_are_parts(reader):
    picture, small = png(300, 260), png(30, 30)
    bitmap = struct.pack("<IiiHHIIiiII", 40, 300, 300, 1, 24, 0, 0, 0, 0, 0, 0) + bytes(300 * 900)
    package = object_one(2, b"Package", native("umowa.pdf", b"%PDF-1.4 x")[4:])
    word = object_one(2, b"Word.Document.12", compound_of({"Package": docx_of("inner")}))
    outside = object_one(1, b"Package", b"")
    hexed = picture.hex()
    inner = (
        r"text{\object\objemb{\*\objclass Package}{\*\objdata " + package + r"}{\result{\pict\wmetafile8 0102}}}"
        r"{\object\objemb{\*\objdata " + word + r"}}{\object\objlink{\*\objdata " + outside + "}}"
        r"{\*\shppict{\pict{\*\picprop{\sp{\sn a}{\sv 12ab}}}\pngblip\picw300"
        + "\n"
        + hexed[:200]
        + "\n"
        + hexed[200:]
        + "}}"
        r"{\nonshppict{\pict\wmetafile8 ffff}}{\pict\pngblip "
        + small.hex()
        + r"}{\pict\dibitmap0 "
        + bitmap.hex()
        + r"}{\pict\pngblip\bin"
        + f"{len(picture)} "
    )
    data = rtf(inner)[:-1] + picture + b"}more}"
    found = told(reader, data, "rtf")
    assert found.texts == ["textmore"]
    assert found.names == ["umowa.pdf", "object3.docx", "object4.bin", "picture5.png", "picture7.bmp", "picture8.png"]
    assert found.parts[0][1] == b"%PDF-1.4 x" and found.parts[2][1] == "part.damaged"
    assert found.parts[3][1] == picture and found.parts[5][1] == picture
    with Image.open(io.BytesIO(found.parts[4][1])) as shown:
        assert (shown.format, shown.size) == ("BMP", (300, 300))
    assert found.facts["references_not_followed"] == "1" and found.facts["pictures_left_out"].startswith("1 ")


def test_a_file_that_ends_early_is_read_and_says_so(reader):
    found = told(reader, rtf(r"{\b whole {sentence")[:-1], "rtf")
    assert found.texts == ["whole sentence"] and found.facts["incomplete"]


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "file.empty"), (b"plain", "rtf.damaged"), (b"{\\rtf1" + b"{" * 20_000, "rtf.damaged")],
)
def test_what_is_no_rich_text_has_a_code(reader, data, code):
    assert told(reader, data, "rtf").code == code


def test_what_a_name_promises_matters_less_than_bytes(reader):
    assert told(reader, docx_of("new form"), "rtf").texts == ["new form\n"]


def test_hostile_markup_takes_no_time(reader):
    for inner in (
        r"\u1" * 100_000,
        r"{\*\picprop}" * 50_000,
        "{\\pict" + r"{\*\blipuid x}" * 50_000 + "}",
        r"\bin999999999 x",
    ):
        assert told(reader, rtf(inner), "rtf").code == ""
