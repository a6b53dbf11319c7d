"""Web pages: what is visible, where lines end, which encoding; nothing is fetched."""

import base64

import pytest

from tests.ingest.office_files import POLISH, UKRAINIAN, VIETNAMESE, png, told


def page(reader, markup):
    return told(reader, markup if isinstance(markup, bytes) else markup.encode(), "html")


def text(reader, markup):
    return "".join(page(reader, markup).texts)


def test_blocks_lines_and_white_space(reader):
    markup = (
        f"<title>T</title><div> {POLISH}\n<b>bold</b> on</div>{VIETNAMESE}<p>{UKRAINIAN}<br>new<ul><li>one<li>two</ul>"
    )
    assert text(reader, markup) == f"{POLISH} bold on\n{VIETNAMESE}\n{UKRAINIAN}\nnew\none\ntwo\n"
    assert text(reader, "<pre>a  b\n c</pre>x&nbsp;y&amp;&#322;") == "a  b\n c\nx y&ł\n"


def test_scripts_styles_and_templates_are_not_text(reader):
    markup = "<style>p{}</style><script>alert('no')</script><template><p>no</template><!-- no -->"
    markup += "<p>yes<noscript>seen</noscript>"
    assert text(reader, markup) == "yesseen\n"


def test_rows_are_lines(reader):
    markup = "<table><tr><th>Data<th><p>Kwota</p><p>zł</p><tr><td>maj<td>500</table>"
    assert text(reader, markup) == "Data\tKwota zł\nmaj\t500\n"


def test_tables_that_only_lay_out_a_page_keep_its_lines(reader):
    markup = "<table><tr><td><p>one</p><p>two</p></td></tr></table>"
    assert text(reader, markup) == "one\ntwo\n"
    nested = "<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table></td><td>side</td></tr></table>after"
    assert text(reader, nested) == "a\tb\nc\td\nside\nafter\n"


def test_addresses_stand_after_their_links_where_they_say_more(reader):
    markup = (
        '<a href="https://example.org/x">here</a>, <a href="https://example.org/">example.org</a>, '
        '<a href="mailto:a@example.org">a@example.org</a>, <a href="#top">up</a>, <a href="javascript:x()">run</a>'
    )
    assert text(reader, markup) == "here <https://example.org/x>, example.org, a@example.org, up, run\n"


def test_forms_and_pictures_in_words(reader):
    markup = (
        '<input type=checkbox checked>yes <input type=radio>no <input value="Jan"><input type=password value=secret>'
        '<select><option>a<option selected>b</select><img alt="😀" src="x.png">'
    )
    assert text(reader, markup) == "☒ yes ☐ no Jan\na\n☒ b\n😀\n"


def test_facts_of_the_head_and_of_a_saved_page(reader):
    markup = (
        "<!-- saved from url=(0023)https://example.org/a -->\n<html><head><title> Oferta\n pracy </title>"
        '<meta name=author content="Anna">'
        '<meta property="article:published_time" content="2024-02-03T10:11:12.5+01:00">'
        '<link rel=canonical href="https://example.org/b"></head><body>x<img src="https://example.org/spy.gif">'
    )
    assert page(reader, markup).facts == {
        "title": "Oferta pracy", "author": "Anna", "created": "2024-02-03T10:11:12+01:00",
        "references_not_followed": "1", "saved_from": "https://example.org/a", "address": "https://example.org/b",
    }  # fmt: skip


def test_pictures_inside_the_page_are_parts(reader):
    large, small = base64.b64encode(png(300, 300)).decode(), base64.b64encode(png(20, 20)).decode()
    markup = (
        f'<img src="data:image/png;base64,{large}"><img src="data:image/png;base64,{small}">'
        '<a href="data:text/plain,kept%20words">file</a><img src="data:image/png;base64,%%%">'
    )
    found = page(reader, markup)
    assert found.parts == [("img1.png", png(300, 300)), ("a3.txt", b"kept words")]
    assert found.facts["pictures_left_out"].startswith("1 ") and found.facts["references_not_followed"] == "1"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="iso-8859-2">', "iso-8859-2"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">', "cp1250"),
        ("", "utf-8"),
        ('<meta charset="utf-8">', "utf-8-sig"),
        ("", "utf-16"),
        ('<meta charset="utf-8">', "cp1250"),
        ('<meta charset="no-such-page">', "cp1250"),
        ("<?xml version='1.0' encoding='iso-8859-2'?>", "iso-8859-2"),
    ],
)
def test_encodings(reader, head, encoding):
    markup = f"{head}<html><body><p>Zażółć gęślą jaźń, świadek zeznał prawdę".encode(encoding)
    assert text(reader, markup) == "Zażółć gęślą jaźń, świadek zeznał prawdę\n"


def test_what_could_not_be_decoded_is_counted(reader):
    found = page(reader, b"\xef\xbb\xbf<p>whole \xff\xfe rest")
    assert found.texts == ["whole �� rest\n"] and found.replaced == 2


@pytest.mark.parametrize(
    "tag", ["<div>", "<table><tr><td>x", "<ul><li>", "<a href=x>", "<b>", "<pre>", "<select><option>", "<svg>"]
)
def test_no_depth_ends_the_text(reader, tag):
    found = page(reader, tag * 30_000 + "<p>DEEP</p>" + "after")
    assert found.code == "" and "DEEP" in "".join(found.texts) and "after" in "".join(found.texts)


def test_entities_do_not_unfold(reader):
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    found = page(reader, f'<!DOCTYPE html [<!ENTITY l0 "ha">{laughs}]><p>before &l9; after')
    assert sum(map(len, found.texts)) < 2000 and "after" in "".join(found.texts)


def test_pages_without_text_can_be_opened(reader):
    assert [(p.text, p.reason) for p in page(reader, "<script>x</script>").pages] == [("", "page.blank")]
    assert page(reader, "").code == "file.empty"


def test_long_pages_are_cut_and_nothing_is_lost(reader):
    lines = [f"Line {number} of a long page" for number in range(3000)]
    found = page(reader, "".join(f"<p>{line}</p>" for line in lines))
    assert "".join(found.texts).splitlines() == lines and len(found.pages) > 10
    again = told(reader, "".join(f"<p>{line}</p>" for line in lines).encode(), "html", from_page=5)
    assert [p.text for p in again.pages] == found.texts[4:]
