"""Office files made to do harm: nothing but pages or a plain reason may come of them, soon."""

import io
import struct
import time
import zipfile

import pytest

from judgedesk.ingest.compound import compound_of
from tests.ingest.files import docx_of
from tests.ingest.office_files import (
    doc_of,
    mutations,
    open_of,
    package_object,
    png,
    ppt_of,
    pptx_of,
    sample,
    shape,
    told,
    with_parts,
    xlsb_of,
    xlsx_of,
    zip_of,
)

SLIDES = pptx_of((shape("one", "two"), "", []), (shape("three"), 'show="0"', []))
RICH = (
    rb"{\rtf1\ansi{\fonttbl{\f0\fcharset238 A;}}\f0 za\'bf\u322?"
    rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt y}}\par{\pict 00ff}}"
)
PAGE = (
    '<!doctype html><title>ą</title><table><tr><td>a<td>b</table><p>ł<a href="x">y</a><img src="data:a/b;base64,QQ==">'
)
FORMS = {
    "doc": ("doc", sample("letter.doc")),
    "docx": ("docx", with_parts(docx_of("a", "b"), {"word/embeddings/o.bin": package_object("a.pdf", b"%PDF")})),
    "odt": ("odt", sample("letter.odt")),
    "rtf": ("rtf", RICH),
    "xls": ("sheet", sample("book.xls")),
    "xlsx": ("sheet", sample("book.xlsx")),
    "xlsb": ("sheet", xlsb_of([(0, 0, "Zażółć"), (1, 3, 2.5), (2, 1, "#DIV/0!")])),
    "ods": ("sheet", sample("book.ods")),
    "csv": ("sheet", 'a;b\n"x;y";ł\n1;2\n'.encode("cp1250") * 3),
    "pptx": ("slides", SLIDES),
    "ppt": ("slides", ppt_of([(["one"], b"", "note", True), (["two"], b"", "", False)])),
    "odp": ("slides", sample("show.odp")),
    "html": ("html", PAGE.encode()),
}
OURS = ("child.error", "child.garbage", "child.died", "child.too_slow", "child.too_big")


@pytest.mark.parametrize("form", FORMS)
def test_no_mutation_escapes_as_anything_but_pages_or_a_code(reader, form):
    kind, data = FORMS[form]
    assert told(reader, data, kind).code == ""
    for number, changed in enumerate(mutations(data, seed=form, count=200)):
        found = told(reader, changed, kind)
        assert found.code not in OURS, (form, number, found.code, found.said)
        assert found.code or found.pages


KINDS = {
    "docx": ("docx", docx_of("x"), "word/document.xml"),
    "odt": ("odt", open_of("text", "<text:p>x</text:p>"), "content.xml"),
    "ods": ("sheet", open_of("spreadsheet", "<table:table/>"), "content.xml"),
    "odp": ("slides", open_of("presentation", "<draw:page/>"), "content.xml"),
    "xlsx": ("sheet", xlsx_of({"A": '<row r="1"><c r="A1"><v>1</v></c></row>'}), "xl/worksheets/sheet1.xml"),
    "pptx": ("slides", SLIDES, "ppt/slides/slide1.xml"),
}


@pytest.mark.parametrize("form", KINDS)
def test_packages_that_unpack_to_too_much_are_refused(reader, form):
    kind, data, name = KINDS[form]
    begin = time.monotonic()
    assert told(reader, with_parts(data, {name: b" " * (300 << 20)}), kind).code in ("office.too_big", "docx.too_big")
    assert time.monotonic() - begin < 15


def laughing(content):
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    declared = f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}<!ENTITY file SYSTEM "file:///etc/passwd">]>'
    text = content.decode().partition("?>")[2] if content.startswith(b"<?xml") else content.decode()
    at = text.index(">") + 1
    return f"{declared}{text[:at]}&l9;&file;{text[at:]}".encode()


@pytest.mark.parametrize("form", KINDS)
def test_entities_are_refused(reader, form):
    kind, data, name = KINDS[form]
    found = told(reader, with_parts(data, {name: laughing}), kind)
    if form == "pptx":  # the other slide is sound
        assert [(page.source, page.text) for page in found.pages] == [("failed", ""), ("text", "three\n")]
    else:
        assert found.code in ("office.damaged", "docx.damaged")


@pytest.mark.parametrize("form", KINDS)
def test_endless_nesting_is_refused(reader, form):
    kind, data, name = KINDS[form]

    def nested(content):
        at = content.rindex(b"</")
        return content[:at] + b"<a>" * 50_000 + b"</a>" * 50_000 + content[at:]

    assert told(reader, with_parts(data, {name: nested}), kind).code in ("", "office.damaged", "docx.damaged")


def test_a_file_inside_that_unpacks_to_too_much_is_refused(reader):
    out = io.BytesIO(docx_of("x"))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_LZMA) as package:
        package.writestr("word/media/a.mp4", bytes(100 << 20))
    found = told(reader, out.getvalue(), "docx")
    assert found.code == "archive.too_big" and found.texts == ["x\n"]


def test_a_picture_that_claims_to_be_enormous_is_only_passed_on(reader):
    claimed = bytearray(png(300, 300))
    claimed[16:24] = b"\0\1\x86\xa0\0\1\x86\xa0"  # 100,000 × 100,000
    found = told(reader, with_parts(docx_of("x"), {"word/media/a.png": bytes(claimed)}), "docx")
    assert found.parts == [("a.png", bytes(claimed))]


def test_names_that_climb_out_of_a_package_lead_nowhere(reader):
    link = b'<Relationship Id="z" Type="x/footnotes" Target="../../../../etc/passwd"/></Relationships>'
    data = with_parts(
        docx_of("x"), {"word/_rels/document.xml.rels": lambda old: old.replace(b"</Relationships>", link)}
    )
    assert told(reader, data, "docx").texts == ["x\n"]


def test_numbers_that_a_library_would_believe_take_no_time(reader):
    sectors = bytearray(doc_of("x\r"))
    sectors[30] = 30  # sectors of a gigabyte
    assert told(reader, bytes(sectors), "doc").code == "doc.damaged"
    vector_of_numbers = struct.pack("<II", 0x1003, 0xFFFFFFFF)
    for properties in (
        struct.pack("<II", 16, 1) + struct.pack("<II", 2, 16) + vector_of_numbers,
        struct.pack("<II", 16, 0xFFFFFFFF),
        struct.pack("<IIII", 16, 1, 2, 0xFFFFFFF0),
    ):
        stream = bytes(28) + bytes(16) + struct.pack("<I", 48) + properties
        begin = time.monotonic()
        assert told(reader, doc_of("x\r", more={"\x05SummaryInformation": stream}), "doc").texts == ["x\n"]
        assert time.monotonic() - begin < 5


def test_compound_files_that_bite_their_tail(reader):
    data = bytearray(doc_of("x\r" * 3000))
    for at in range(len(data) - 512, len(data), 4):  # every sector follows itself
        data[at : at + 4] = ((at - len(data) + 512) // 4).to_bytes(4, "little")
    begin = time.monotonic()
    assert told(reader, bytes(data), "doc").code in ("doc.damaged", "doc.unknown", "")
    assert time.monotonic() - begin < 10


def test_many_slides_that_point_at_one_text_do_not_multiply_it(reader):
    data = ppt_of([(["x" * 100_000], b"", "", False)] * 2)
    assert told(reader, data, "slides").code == ""
    deep = compound_of({"WordDocument": b"x", "a": {"b": {"c": {"d": {"e": {"f": b"x"}}}}}})
    assert told(reader, deep, "doc").code == "doc.damaged"


def test_thousands_of_tiny_parts_are_refused(reader):
    data = zip_of({f"word/{number}.xml": b"" for number in range(10_001)})
    assert told(reader, data, "docx").code == "docx.too_big"
