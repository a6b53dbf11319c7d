"""Word in both its forms: what stands beside the text, what lies inside, and files named as what they are not."""

import struct

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.ingest.files import docx_of, docx_with, saved
from tests.ingest.office_files import (
    OFFICE,
    POLISH,
    UKRAINIAN,
    VIETNAMESE,
    compound_of,
    doc_of,
    linked_to,
    native,
    package_object,
    png,
    rels,
    sample,
    told,
    with_parts,
    xlsx_of,
    zip_of,
)

W = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{OFFICE}"'
DELETED = struct.pack("<HB", 0x0800, 1)
IN_TABLE, ROW_END = struct.pack("<HB", 0x2416, 1), struct.pack("<HBHB", 0x2416, 1, 0x2417, 1)


def body(xml):
    return f'<?xml version="1.0"?><w:document {W}><w:body>{xml}</w:body></w:document>'.encode()


@pytest.mark.parametrize("name", ["letter.doc", "letter.docx"])
def test_a_letter_of_an_office_program_is_read_whole(reader, name):
    found = told(reader, sample(name), name.partition(".")[2])
    first, second, *beside = found.texts
    for line in (POLISH, VIETNAMESE, UKRAINIAN, "Spacje   i\ttab\nnowa linia.", "Kwota\n3.02.2024 rano\t500 zł\n"):
        assert line in first
    assert "Przed po WSTAWIONE koniec." in first and "USUNIETE" not in "".join(found.texts)
    assert "oferta pracy <https://example.org/oferta>." in first
    assert second.startswith("Druga strona.\n")
    for line in ("Przypis dolny", "ten sam mężczyzna?", "II K 12/24 nagłówek", "stopka strony", "W polu tekstowym."):
        assert line in "".join([second, *beside])
    assert found.facts["title"] == "Notatka urzędowa" and found.facts["author"] == "Anna Próbna"
    assert found.facts["created"] == "2024-02-03T10:11:12Z" and found.facts["modified"] == "2024-03-04T05:06:07Z"
    assert found.facts["tracked_deletions_left_out"] == "1"
    assert found.facts["pictures_left_out"].startswith("1 smaller than 200")
    assert [content[:4] for _, content in found.parts] == [b"\x89PNG"]


def test_files_inside_come_out_as_themselves(reader):
    links = linked_to(("e1", "package", "embeddings/Arkusz.xlsx"), ("e2", "oleObject", "embeddings/oleObject1.bin"))
    sheet = xlsx_of({"A": '<row r="1"><c r="A1"><v>1</v></c></row>'})
    other, old = compound_of({"Package": docx_of("inner"), "\x01CompObj": b"x"}), doc_of("old form\r") + b"own end"
    data = with_parts(
        docx_of("outer"), {"word/_rels/document.xml.rels": links, "word/embeddings/Arkusz.xlsx": sheet,
        "word/embeddings/oleObject1.bin": package_object("umowa żółta.pdf", b"%PDF-1.4 invented"),
        "word/embeddings/old.bin": old, "word/embeddings/oleObject2.bin": other, "word/media/scan.png": png(220, 300),
        "word/media/logo.png": png(100, 300),
        "word/media/drawing.emf": b"\1\0\0\0" + bytes(100), "word/media/talk.mp4": b"\0\0\0\x18ftypmp42",
        "word/vbaProject.bin": b"never run"},
    )  # fmt: skip
    found = told(reader, data, "docx")
    assert found.names == ["Arkusz.xlsx", "umowa żółta.pdf", "old.doc", "oleObject2.docx", "scan.png", "talk.mp4"]
    assert found.parts[2][1] == old
    assert found.parts[0][1] == sheet and found.parts[1][1] == b"%PDF-1.4 invented"
    assert found.facts["macros"] == "kept, never run"
    assert found.facts["pictures_left_out"].startswith("1 ") and found.facts["drawings_left_out"].startswith("1 ")


def test_parts_the_desk_has_are_not_sent_again_and_pages_neither(reader):
    data = with_parts(docx_of("x" * 9000), {"word/media/a.png": png(300, 300), "word/media/b.png": png(301, 300)})
    found = told(reader, data, "docx", from_page=2, from_part=1)
    assert [page.number for page in found.pages] == [2] and found.names == ["b.png"]


def test_a_damaged_part_is_named_and_the_rest_is_read(reader):
    data = bytearray(
        with_parts(docx_of("whole"), {"word/media/a.png": png(400, 400), "word/media/b.png": png(300, 300)})
    )
    at = data.index(b"word/media/a.png") + 60
    data[at : at + 8] = b"\xff" * 8
    found = told(reader, bytes(data), "docx")
    assert found.texts == ["whole\n"]
    assert found.parts[0] == ("a.png", "part.damaged") and found.parts[1][1] == png(300, 300)


def test_diagrams_charts_chunks_and_links_are_not_lost(reader):
    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    chart = (
        f'<c:chart xmlns:c="urn:c" xmlns:a="{a}"><c:title><a:p><a:r><a:t>Wpłaty</a:t></a:r></a:p></c:title>'
        '<c:ser><c:tx><c:pt idx="0"><c:v>zł</c:v></c:pt></c:tx><c:cat><c:pt idx="0"><c:v>maj</c:v></c:pt></c:cat>'
        '<c:val><c:pt idx="0"><c:v>500</c:v></c:pt></c:val></c:ser></c:chart>'
    )
    diagram = f'<d:m xmlns:d="urn:d" xmlns:a="{a}"><d:t><a:p><a:r><a:t>Werbownik</a:t></a:r></a:p></d:t></d:m>'
    links = linked_to(
        ("c", "chart", "charts/chart1.xml"), ("d", "diagramData", "diagrams/data1.xml"),
        ("k", "aFChunk", "afchunk.html"), ("h", "hyperlink", "https://example.org/a", "External"),
    )  # fmt: skip
    document = docx_with(body('<w:p><w:hyperlink r:id="h"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>'))
    data = with_parts(
        document, {"word/_rels/document.xml.rels": links, "word/charts/chart1.xml": chart,
        "word/diagrams/data1.xml": diagram, "word/afchunk.html": "<p>chunk"},
    )  # fmt: skip
    found = told(reader, data, "docx")
    assert [text.strip("\f\n") for text in found.texts] == [
        "here <https://example.org/a>",
        "Werbownik",
        "Wpłaty\nzł\nmaj\t500",
    ]
    assert found.parts == [("afchunk.html", b"<p>chunk")]


def test_ticked_boxes_and_symbols_are_told(reader):
    def box(state):
        field = f"<w:ffData><w:checkBox>{state}</w:checkBox></w:ffData>"
        return f'<w:r><w:fldChar w:fldCharType="begin">{field}</w:fldChar></w:r>'

    boxes = box("<w:checked/>") + box('<w:checked w:val="0"/>') + box('<w:default w:val="1"/>')
    signs = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F061"/></w:r>'
    assert told(reader, docx_with(body(f"<w:p>{boxes}{signs}</w:p>")), "docx").texts == ["☒☐☒☑α\n"]


def test_a_document_of_pictures_only_can_still_be_opened(reader):
    data = with_parts(docx_with(body("")), {"word/media/scan.png": png(500, 700)})
    found = told(reader, data, "docx")
    assert [(page.text, page.reason) for page in found.pages] == [("", "page.blank")] and found.names == ["scan.png"]


def test_pages_can_be_counted_without_parts(reader):
    counted = reader.ask("count", with_parts(docx_of("x"), {"word/media/scan.png": png(500, 700)}), kind="docx")
    assert counted.pages == 1


def test_who_commented_and_when_it_was_changed_are_facts(reader):
    document = docx.Document()
    paragraph = document.add_paragraph("body")
    document.add_comment(paragraph.runs, text="?", author="Jan Badawczy", initials="J")
    document.core_properties.last_modified_by = "Ewa Próbna"
    document.core_properties.revision = 7
    facts = told(reader, saved(document), "docx").facts
    assert facts["comments_by"] == "Jan Badawczy" and facts["last_modified_by"] == "Ewa Próbna"
    assert facts["revision"] == "7"


def test_deletions_are_counted(reader):
    document = docx.Document()
    paragraph = document.add_paragraph("kept")
    paragraph._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>gone</w:delText></w:r></w:del>"))
    found = told(reader, saved(document), "docx")
    assert found.texts == ["kept\n"] and found.facts["tracked_deletions_left_out"] == "1"


# Word 97 to 2003


def test_all_parts_of_a_legacy_document_follow_each_other(reader):
    body = f"{POLISH}\r{VIETNAMESE}\rOne\x0cTwo\r"
    parts = [body, "\x02 footnote\r", "II K 1/24\r", "", "comment\r", "endnote\r", "box\r"]
    assert told(reader, doc_of(*parts), "doc").texts == [
        f"{POLISH}\n{VIETNAMESE}\nOne\f", "Two\n\f", " footnote\n\f", "II K 1/24\n\f", "comment\n\f", "endnote\n\f",
        "box\n",
    ]  # fmt: skip


def test_narrow_and_scattered_pieces_make_one_text(reader):
    text = "Straße – façade, 50 m², première\r"
    assert told(reader, doc_of(text, narrow=True), "doc").texts == [text.replace("\r", "\n")]
    scattered = doc_of("alpha beta gamma\r", order=[6, 5, 6])
    assert told(reader, scattered, "doc").texts == ["alpha beta gamma\n"]


def test_cells_rows_and_paragraphs_in_cells(reader):
    text = "Data\x07Kwota\rzł\x07\x07maj\x07\x07\x07koniec\r"
    ends = [(0, 5, IN_TABLE), (5, 11, IN_TABLE), (11, 14, IN_TABLE), (14, 15, ROW_END), (15, 19, IN_TABLE),
            (19, 20, IN_TABLE), (20, 21, ROW_END), (21, 28, b"")]  # fmt: skip
    assert told(reader, doc_of(text, paragraphs=ends), "doc").texts == ["Data\tKwota zł\nmaj\t\nkoniec\n"]


def test_fields_show_their_results_and_links_their_addresses(reader):
    link = '\x13 HYPERLINK "https://example.org/x" \x14oferta\x15, '
    text = link + "\x13 PAGE \x147\x15\x13 TOC \x14in \x13 REF \x14ner\x15\x15\r"
    assert told(reader, doc_of(text), "doc").texts == ["oferta <https://example.org/x>, 7in ner\n"]
    assert told(reader, doc_of("a \x13 HYPERLINK never closed\r"), "doc").texts == ["a  HYPERLINK never closed\n"]


def test_deleted_text_is_left_out_and_counted(reader):
    found = told(reader, doc_of("kept gone end\r", runs=[(0, 5, b""), (5, 10, DELETED), (10, 14, b"")]), "doc")
    assert found.texts == ["kept end\n"] and found.facts["tracked_deletions_left_out"] == "1"


def test_a_legacy_document_with_lost_formatting_is_read_and_says_so(reader):
    data = doc_of("kept gone\r", runs=[(0, 5, b""), (5, 9, DELETED)], pages_lost=True)
    found = told(reader, data, "doc")
    assert found.texts == ["kept gone\n"] and "lost" in found.facts["incomplete"]


def test_objects_and_pictures_of_a_legacy_document_are_parts(reader):
    picture = png(240, 240)
    blip = struct.pack("<HHI", 0x6E00, 0xF01E, 17 + len(picture)) + bytes(17) + picture
    pool = {
        "_1": {"\x01Ole10Native": native("dowód.txt", b"invented"), "\x03ObjInfo": b"x"},
        "_2": {"WordDocument": b"w" * 5000, "1Table": b"t" * 10},
        "_3": {"Equation Native": b"x"},
    }
    data = doc_of("x\r", data=b"junk" + blip, more={"ObjectPool": pool, "Macros": {"VBA": {"dir": b"x"}}})
    found = told(reader, data, "doc")
    assert found.names == ["dowód.txt", "2.doc", "picture1.png"]
    assert found.parts[0][1] == b"invented" and found.parts[2][1] == picture
    assert found.facts["macros"] == "kept, never run" and found.facts["formulas_left_out"] == "1"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.empty"),
        (doc_of("x\r", flags=0x0300), "office.encrypted"),
        (doc_of("x\r", version=104), "doc.too_old"),
        (b"\xdb\xa5\x2d\0" + bytes(500), "doc.too_old"),
        (b"plain text", "doc.unknown"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "doc.damaged"),
        (compound_of({"Something": b"x"}), "doc.damaged"),
        (compound_of({"EncryptedPackage": b"x" * 9000, "EncryptionInfo": b"x"}), "office.encrypted"),
        (sample("letter.doc")[:9000], "doc.damaged"),
    ],
)
def test_what_is_no_readable_legacy_document_has_a_code(reader, data, code):
    assert told(reader, data, "doc").code == code


MIME = "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>from a web archive</p>\n"


@pytest.mark.parametrize(
    ("data", "kind", "text"),
    [
        (b"{\\rtf1\\ansi rich text\\par}", "doc", "rich text\n"),
        (b"<html><body><p>web page</p>", "doc", "web page\n"),
        (docx_of("new form"), "doc", "new form\n"),
        (doc_of("old form\r"), "docx", "old form\n"),
        (doc_of("old form\r"), "rtf", "old form\n"),
        (xlsx_of({"A": '<row r="2"><c r="B2"><v>7</v></c></row>'}), "doc", "A  A1:B2\n\n\t7\n"),
    ],
)
def test_a_file_is_read_as_what_its_bytes_say(reader, data, kind, text):
    assert told(reader, data, kind).texts == [text]


def test_an_encrypted_package_named_docx_says_so(reader):
    data = compound_of({"EncryptedPackage": b"x" * 9000, "EncryptionInfo": b"x"})
    assert told(reader, data, "docx").code == "docx.encrypted"


def test_a_package_with_no_links_is_read_by_the_usual_names(reader):
    data = zip_of({"word/document.xml": body("<w:p><w:r><w:t>bare</w:t></w:r></w:p>"), "_rels/.rels": rels()})
    assert told(reader, data, "docx").texts == ["bare\n"]
