"""OpenDocument texts: order, notes and comments, tracked changes, forms, objects; packages and flat files."""

import base64

import pytest

from tests.ingest.office_files import (
    OPEN,
    POLISH,
    UKRAINIAN,
    VIETNAMESE,
    open_of,
    package_object,
    png,
    sample,
    told,
    zip_of,
)


def odt(body, styles="", **more):
    return open_of("text", body, styles, **more)


def texts(reader, body, styles="", **more):
    return told(reader, odt(body, styles, **more), "odt").texts


def test_a_letter_of_an_office_program_is_read_whole(reader):
    found = told(reader, sample("letter.odt"), "odt")
    first, second, *beside = found.texts
    for line in (POLISH, VIETNAMESE, UKRAINIAN, "Spacje   i\ttab\nnowa linia.", "Kwota\n3.02.2024 rano\t500 zł\n"):
        assert line in first
    assert "Przed po WSTAWIONE koniec." in first and "USUNIETE" not in "".join(found.texts)
    assert second == "Druga strona.\n\nOstatni akapit.\nW polu tekstowym.\n\f"
    assert [text.strip("\f\n") for text in beside] == [
        "Przypis dolny pierwszy.", "Czy to ten sam mężczyzna?", "II K 12/24 nagłówek", "stopka strony",
    ]  # fmt: skip
    assert found.facts["title"] == "Notatka urzędowa" and found.facts["author"] == "Anna Próbna"
    assert found.facts["created"] == "2024-02-03T10:11:12" and found.facts["comments_by"] == "Jan Badawczy"
    assert found.facts["tracked_deletions_left_out"] == "1" and found.facts["pictures_left_out"].startswith("1 ")
    assert [content[:4] for _, content in found.parts] == [b"\x89PNG"]


def test_spaces_count_once_unless_they_are_meant(reader):
    body = (
        '<text:p>  one\n   two<text:s text:c="2"/>three <text:span> four</text:span><text:tab/>x'
        "<text:line-break/>y </text:p>"
    )
    assert texts(reader, body) == ["one two  three four\tx\ny\n"]


def test_pages_end_where_styles_and_layout_say(reader):
    styles = (
        '<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/>'
        '</style:style><style:style style:name="C" style:parent-style-name="B" style:family="paragraph"/>'
    )
    body = (
        '<text:p>one</text:p><text:p text:style-name="B">two<text:soft-page-break/>three</text:p>'
        '<text:p text:style-name="C">four</text:p><text:soft-page-break/><text:p>five</text:p>'
    )
    assert texts(reader, body, styles) == ["one\n\f", "two\f", "three\n\f", "four\n\f", "five\n"]


def test_lists_tables_links_and_sections_stand_in_order(reader):
    body = (
        "<text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>inner</text:p>"
        "</text:list-item></text:list></text:list-item></text:list><text:section><text:p>section "
        '<text:a xlink:href="https://example.org/x">link</text:a></text:p></text:section><table:table>'
        "<table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        '<table:table-cell table:number-columns-repeated="2"><text:p>b</text:p><text:p>c</text:p></table:table-cell>'
        "</table:table-row></table:table-header-rows></table:table>"
    )
    assert texts(reader, body) == ["one\ninner\nsection link <https://example.org/x>\na\tb c\tb c\n"]


def test_filled_in_forms_and_boxes_are_read(reader):
    body = (
        '<office:forms><form:form><form:text form:current-value="Jan Próbny"/><form:checkbox form:label="Zgoda"'
        ' form:current-state="checked"/></form:form></office:forms><text:p>x</text:p>'
    )
    assert [text.strip("\f\n") for text in texts(reader, body)] == ["x", "Jan Próbny\nZgoda checked"]


def test_documents_inside_are_parts_and_charts_are_text(reader):
    chart = (
        f"<office:document-content {OPEN}><office:body><office:chart><chart:title><text:p>Wpłaty</text:p></chart:title>"
        "<table:table><table:table-row><table:table-cell><text:p>maj</text:p></table:table-cell></table:table-row>"
        "</table:table></office:chart></office:body></office:document-content>"
    )
    body = "<office:body><office:text><text:p>inner</text:p></office:text></office:body>"
    inner = f"<office:document-content {OPEN}>{body}</office:document-content>"
    kinds = "application/vnd.oasis.opendocument"
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kinds}.{kind}"/>'
        for path, kind in (("/", "text"), ("Object 1/", "chart"), ("Object 2/", "text"), ("Object 3/", "formula"))
    )
    parts = {
        "Object 1/content.xml": chart, "Object 2/content.xml": inner, "Object 3/content.xml": "<math/>",
        "Object 4": package_object("dowód.pdf", b"%PDF-1.4 x"), "Pictures/a.png": png(300, 300),
        "Pictures/b.png": png(9, 9), "Basic/Standard/Module1.xml": "<x/>",
    }  # fmt: skip
    found = told(reader, odt("<text:p>outer</text:p>", parts=parts, manifest=entries), "odt")
    assert [text.strip("\f\n") for text in found.texts] == ["outer", "Wpłaty\nmaj"]
    assert found.names == ["a.png", "Object 2.odt", "dowód.pdf"]
    assert told(reader, found.parts[1][1], "odt").texts == ["inner\n"]
    assert found.facts["macros"] == "kept, never run" and found.facts["formulas_left_out"] == "1"


def test_a_flat_file_is_read_like_a_package(reader):
    picture = base64.b64encode(png(300, 300)).decode()
    media = "application/vnd.oasis.opendocument"
    flat = (
        f'<?xml version="1.0"?><office:document {OPEN} office:mimetype="{media}.text"><office:meta>'
        "<dc:title>Flat</dc:title></office:meta><office:master-styles><style:master-page><style:header><text:p>head</text:p></style:header>"
        f"</style:master-page></office:master-styles><office:body><office:text><text:p>{POLISH}<draw:frame><draw:image>"
        f"<office:binary-data>{picture}</office:binary-data></draw:image></draw:frame></text:p></office:text></office:body>"
        "</office:document>"
    ).encode()
    found = told(reader, flat, "odt")
    assert [text.strip("\f\n") for text in found.texts] == [POLISH, "head"] and found.facts == {"title": "Flat"}
    assert found.parts == [("Pictures/picture1.png".partition("/")[2], png(300, 300))]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.empty"),
        (b"plain", "office.damaged"),
        (odt("<text:p>x</text:p>")[:300], "office.damaged"),
        (zip_of({"mimetype": "application/vnd.oasis.opendocument.text"}), "office.damaged"),
        (odt("<text:p>x</text:p>", manifest="<manifest:encryption-data/>"), "office.encrypted"),
        (odt("", parts={"encrypted-package": "x"}), "office.encrypted"),
        (odt("<text:p>x", parts={"content.xml": "<a><b></a>"}), "office.damaged"),
    ],
)
def test_what_is_no_readable_text_has_a_code(reader, data, code):
    assert told(reader, data, "odt").code == code
