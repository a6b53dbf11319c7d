"""Word documents: nothing a reader would see is left out, and no package is trusted."""

import io
import zipfile

import docx
import pytest
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ingest.files import docx_of, docx_with, pdf_of, saved

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def body(xml):
    return f'<?xml version="1.0"?><w:document {W}><w:body>{xml}</w:body></w:document>'.encode()


def test_paragraphs_and_tables_come_in_order(reader):
    document = docx.Document()
    document.add_paragraph("Protokół przesłuchania świadka")
    table = document.add_table(rows=2, cols=2)
    texts = ["Data", "Kwota", "3.02.2024", "500 zł"]
    for cell, text in zip((c for row in table.rows for c in row.cells), texts, strict=True):
        cell.text = text
    document.add_paragraph("Odczytano.")
    assert reader.texts(saved(document), "docx") == [
        "Protokół przesłuchania świadka\nData\tKwota\n3.02.2024\t500 zł\nOdczytano.\n"
    ]


def test_pages_end_at_explicit_breaks(reader):
    document = docx.Document()
    document.add_paragraph("first").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("second")
    document.add_paragraph("third").paragraph_format.page_break_before = True
    document.add_section(WD_SECTION.NEW_PAGE)
    document.add_paragraph("fourth")
    document.add_section(WD_SECTION.CONTINUOUS)
    document.add_paragraph("still fourth")
    pages = reader.texts(saved(document), "docx")
    assert [page.split() for page in pages] == [["first"], ["second"], ["third"], ["fourth", "still", "fourth"]]


def test_long_documents_are_cut_at_paragraphs_and_nothing_is_lost(reader):
    paragraphs = [f"Paragraph {n}. " + "words " * 60 for n in range(80)]
    pages = reader.texts(docx_of(*paragraphs), "docx")
    assert "".join(pages) == "".join(p + "\n" for p in paragraphs)
    assert all(2000 <= len(page) <= 4000 for page in pages[:-1])
    assert all(page.endswith("\n") for page in pages)


def test_tracked_insertions_controls_links_and_text_boxes_are_read_and_deletions_are_not(reader):
    xml = body(
        "<w:p><w:r><w:t>plain </w:t></w:r><w:ins><w:r><w:t>inserted </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>deleted </w:delText></w:r></w:del>"
        "<w:sdt><w:sdtContent><w:r><w:t>control </w:t></w:r></w:sdtContent></w:sdt>"
        "<w:hyperlink><w:r><w:t>link</w:t><w:tab/><w:t>after</w:t><w:noBreakHyphen/></w:r></w:hyperlink>"
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>block control</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert reader.texts(docx_with(xml), "docx") == ["plain inserted control link\tafter-\nboxed\nblock control\n"]


def test_the_strict_flavour_is_read_too(reader):
    xml = body("<w:p><w:r><w:t>strict</w:t></w:r></w:p>").replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert reader.texts(docx_with(xml), "docx") == ["strict\n"]


def test_headers_comments_and_nested_tables_follow(reader):
    document = docx.Document()
    paragraph = document.add_paragraph("body")
    document.add_comment(paragraph.runs, text="is this the same man?", author="A", initials="A")
    document.sections[0].header.paragraphs[0].text = "II K 12/24"
    document.sections[0].footer.paragraphs[0].text = "page foot"
    cell = document.add_table(rows=1, cols=1).rows[0].cells[0]
    cell.text = "outer"
    cell.add_table(rows=1, cols=1).rows[0].cells[0].text = "inner"
    first, *beside = reader.texts(saved(document), "docx")
    assert first.split("\n")[:2] == ["body", "outer inner"]
    assert [page.strip() for page in beside] == ["is this the same man?", "II K 12/24", "page foot"]


def test_footnotes_follow(reader):
    data = docx_of("body")
    out = io.BytesIO()
    notes = f"<w:footnotes {W}><w:footnote><w:p><w:r><w:t>a note</w:t></w:r></w:p></w:footnote></w:footnotes>"
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "word/_rels/document.xml.rels":
                kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
                content = content.replace(
                    b"</Relationships>",
                    f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'.encode(),
                )
            new.writestr(entry.filename, content)
        new.writestr("word/footnotes.xml", notes)
    assert [page.strip() for page in reader.texts(out.getvalue(), "docx")] == ["body", "a note"]


def test_a_zip_bomb_is_refused_before_it_is_unpacked(reader):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", bytes(300 << 20))
    assert len(out.getvalue()) < 1 << 20
    assert reader.code_of(out.getvalue(), "docx") == "docx.too_big"


def test_a_package_that_lies_about_its_sizes_fills_no_memory(reader):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", bytes(200 << 20))
    data = bytearray(out.getvalue())
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.index(mark) + at
        data[start : start + 4] = (1000).to_bytes(4, "little")
    assert reader.code_of(bytes(data), "docx") == "docx.damaged"


def test_entities_are_not_expanded(reader):
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    xml = f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}<!ENTITY file SYSTEM "file:///etc/passwd">]>'.encode()
    document = body("<w:p><w:r><w:t>before &l9; &file; after</w:t></w:r></w:p>").split(b"?>", 1)[1]
    reader.extract(docx_with(b'<?xml version="1.0"?>' + xml + document), "docx")
    assert reader.code in ("", "docx.damaged")
    _, pages, _ = reader.extract(docx_with(b'<?xml version="1.0"?>' + xml + document), "docx")
    assert sum(len(page.text) for page in pages) < 1000
    assert not any("root:" in page.text or "haha" in page.text for page in pages)


def test_links_to_the_outside_are_not_followed(reader):
    document = docx.Document()
    document.add_paragraph("seen")
    document.part.relate_to(
        "file:///etc/passwd",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes",
        is_external=True,
    )
    assert reader.texts(saved(document), "docx") == ["seen\n"]


def test_deeply_nested_markup_ends_in_a_code(reader):
    xml = body("<w:sdt><w:sdtContent>" * 5000 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 5000)
    assert reader.code_of(docx_with(xml), "docx") == "docx.damaged"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.empty"),
        (b"PK\x03\x04", "docx.damaged"),
        (b"plain text", "docx.damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "docx.encrypted"),
        (pdf_of("x"), "docx.damaged"),
    ],
)
def test_what_is_no_word_document_has_a_code(reader, data, code):
    assert reader.code_of(data, "docx") == code


def test_a_zip_that_is_no_document_has_a_code(reader):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("hello.txt", "hello")
    assert reader.code_of(out.getvalue(), "docx") == "docx.damaged"


SMALL = docx_of("The first paragraph", "The second", "Łódź")


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_mutation_of_a_document_escapes_as_anything_but_pages_or_a_code(reader, data):
    changed = bytearray(SMALL)
    for _ in range(data.draw(st.integers(0, 8))):
        changed[data.draw(st.integers(0, len(SMALL) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(0, len(SMALL)) | st.just(len(SMALL)))
    _, _, finished = reader.extract(bytes(changed[:end]), "docx")
    assert finished or reader.code in {"file.empty", "docx.damaged", "docx.too_big", "docx.encrypted"}


MARKUP = st.recursive(
    st.sampled_from(['<w:br w:type="page"/>', "<w:tab/>", "<w:t>x</w:t>", "<!--c-->", "text", "<w:sectPr/>"]),
    lambda inner: st.builds(
        lambda tag, content: f"<w:{tag}>{''.join(content)}</w:{tag}>",
        st.sampled_from(["p", "r", "tbl", "tr", "tc", "pPr", "sdt", "ins", "unknown"]),
        st.lists(inner),
    ),
    max_leaves=40,
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(MARKUP))
def test_any_markup_gives_pages_or_a_code(reader, parts):
    _, pages, finished = reader.extract(docx_with(body("".join(parts))), "docx")
    assert (finished and pages) or reader.code == "file.empty"


def test_a_broken_page_break_is_still_text(reader):
    paragraph = parse_xml(f"<w:p {nsdecls('w')}><w:r><w:br/><w:t>after a line break</w:t></w:r></w:p>")
    document = docx.Document()
    document.element.body.insert(0, paragraph)
    assert reader.texts(saved(document), "docx") == ["\nafter a line break\n"]
