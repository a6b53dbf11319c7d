"""Texts of office programs, written by libraries or by hand: Word, OpenDocument, RTF."""

import io
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from scan_files import printed
from truth_scans import A5, saved
from truth_set import TruthSet, lines
from truth_sheets import flat_document, open_package, small_workbook
from truth_text import LANGUAGES, legacy, names, paragraphs, things, title

from tests.ingest.office_files import OPEN, doc_of, linked_to, open_of, with_parts

ENCODINGS = {"pl": "cp1250", "en": "cp1252", "uk": "cp1251", "ro": "cp1250", "de": "cp1252"}


def build(truth: TruthSet, *, short: bool) -> None:
    """All texts of office programs."""
    languages = LANGUAGES[:3] if short else LANGUAGES
    for language in languages:
        for number in range(1 if short else 3):
            _docx_plain(truth, language, number)
    _docx_rich(truth, short=short)
    for number, language in enumerate(languages):
        _odt(truth, language, number)
        _rtf(truth, language, number)
        _doc(truth, language, number)
        if not short:
            _flat(truth, language, number)
    _repacked(truth)
    if not short:
        _rtf_legacy(truth)
        _docx_locked(truth)


# -- Word -------------------------------------------------------------------------------------------------------------


def docx_of(content: Sequence[str]) -> bytes:
    """A Word document of paragraphs."""
    document = docx.Document()
    for paragraph in content:
        document.add_paragraph(paragraph)
    return _bytes(document)


def _bytes(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _docx_plain(truth: TruthSet, language: str, number: int) -> None:
    """Headings, paragraphs, lists, a table, a heading and a footer of the page."""
    seed = f"docx {number}"
    document = docx.Document()
    head, body, [person] = title(language, seed), paragraphs(language, seed, 5 + 20 * number), names(language, seed, 1)
    cells = things(language, seed, 6)
    document.core_properties.title, document.core_properties.author = head, person
    document.add_heading(head, 1)
    for place, paragraph in enumerate(body):
        document.add_paragraph(paragraph, style="List Bullet" if place % 4 == 3 else None)
    table = document.add_table(2, 3)
    for place, cell in enumerate(cells):
        table.cell(place // 3, place % 3).text = cell
    over, under = things(language, seed + "edge", 2)
    document.sections[0].header.paragraphs[0].text = over
    document.sections[0].footer.paragraphs[0].text = under
    truth.file(
        f"word/{language} {number}.docx", _bytes(document), "docx", "docx",
        text=lines([head, *body, *cells, over, under]), facts={"title": head, "author": person}, language=language,
    )  # fmt: skip


def _docx_rich(truth: TruthSet, *, short: bool) -> None:
    makers = [_docx_changes, _docx_notes, _docx_boxes, _docx_pictures, _docx_links]
    for number in range(1 if short else 3):
        for maker in makers[:2] if short else makers:
            maker(truth, number)


def _docx_changes(truth: TruthSet, number: int) -> None:
    """Tracked changes and comments."""
    kept, added, comment = (paragraphs("pl", f"{kind} {number}", 1, 2)[0] for kind in ("kept", "added", "comment"))
    document = docx.Document()
    paragraph = document.add_paragraph(kept + " ")
    gone = f"WYKRESLONE{number} "
    dated = 'w:author="Ewa Śliwka" w:date="2024-02-03T10:00:00Z"'
    for inner in (
        f'<w:ins {nsdecls("w")} w:id="71" {dated}><w:r><w:t>{escape(added)}</w:t></w:r></w:ins>',
        f'<w:del {nsdecls("w")} w:id="72" {dated}><w:r><w:delText>{gone}</w:delText></w:r></w:del>',
    ):
        paragraph._p.append(parse_xml(inner))
    document.add_comment(paragraph.runs, text=comment, author="Ewa Śliwka", initials="EŚ")
    truth.file(f"word/changes {number}.docx", _bytes(document), "docx", "docx", text=lines([kept, added, comment]),
               absent=gone)  # fmt: skip


def _docx_notes(truth: TruthSet, number: int) -> None:
    """Footnotes and endnotes, which the library cannot write."""
    body, foot, end = (paragraphs("de", f"{kind} {number}", 1, 2)[0] for kind in ("body", "foot", "end"))
    parts: dict[str, Any] = {}
    for kind, text in (("footnote", foot), ("endnote", end)):
        inner = f'<w:{kind} w:id="2"><w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p></w:{kind}>'
        parts[f"word/{kind}s.xml"] = f"<w:{kind}s {nsdecls('w')}>{inner}</w:{kind}s>"
    document = docx.Document()
    paragraph = document.add_paragraph(body)
    for kind in ("footnote", "endnote"):
        paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:{kind}Reference w:id="2"/></w:r>'))
    parts["word/_rels/document.xml.rels"] = linked_to(
        ("f", "footnotes", "footnotes.xml"), ("e", "endnotes", "endnotes.xml")
    )
    kind_of = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = "".join(
        f'<Override PartName="/word/{kind}s.xml" ContentType="{kind_of}.{kind}s+xml"/>'
        for kind in ("footnote", "endnote")
    )
    parts["[Content_Types].xml"] = lambda old: old.replace(b"</Types>", overrides.encode() + b"</Types>")
    truth.file(f"word/notes {number}.docx", with_parts(_bytes(document), parts), "docx", "docx",
               text=lines([body, foot, end]))  # fmt: skip


def _docx_boxes(truth: TruthSet, number: int) -> None:
    """A text box in both its forms, of which a reader shows one; a content control; a table inside a table."""
    boxed, control, inner = (paragraphs("uk", f"{kind} {number}", 1, 1)[0] for kind in ("boxed", "control", "inner"))
    document = docx.Document()
    text = f"<w:txbxContent><w:p><w:r><w:t>{escape(boxed)}</w:t></w:r></w:p></w:txbxContent>"
    box = (
        f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:v="urn:schemas-microsoft-com:vml">'
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{text}</wps:txbx></wps:wsp>'
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{text}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )  # fmt: skip
    document.add_paragraph("§ 1")._p.append(parse_xml(box))
    document.element.body.insert(0, parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>{escape(control)}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    ))  # fmt: skip
    table = document.add_table(1, 2)
    table.cell(0, 1).add_table(1, 1).cell(0, 0).text = inner
    truth.file(f"word/boxes {number}.docx", _bytes(document), "docx", "docx", text=lines(["1", boxed, control, inner]))


def _docx_pictures(truth: TruthSet, number: int) -> None:
    """A letter with a scan inside, and a sheet of accounts."""
    body, scan = paragraphs("pl", f"pictured {number}", 2, 2), paragraphs("pl", f"scan inside {number}", 2, 2)
    picture, shown = printed(scan, 150, size=A5, margin=40)
    png = saved(picture, "PNG")
    document = docx.Document()
    for paragraph in body:
        document.add_paragraph(paragraph)
    document.add_picture(io.BytesIO(png))
    sheet, cells = small_workbook("pl", f"inside {number}")
    data = with_parts(_bytes(document), {
        "word/embeddings/Arkusz.xlsx": sheet,
        "word/_rels/document.xml.rels": linked_to(("e9", "package", "embeddings/Arkusz.xlsx")),
        "[Content_Types].xml": lambda old: old.replace(
            b"<Override",
            b'<Default Extension="xlsx" ContentType='
            b'"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/><Override', 1,
        ),
    })  # fmt: skip
    outer = truth.file(f"word/pictures {number}.docx", data, "docx", "docx", text=lines(body))
    truth.inside(outer, "image1.png", png, "inside a docx, scan", "image", pages=[lines(shown)], scanned=[1])
    truth.inside(outer, "Arkusz.xlsx", sheet, "inside a docx", "sheet", text=cells)


def _docx_links(truth: TruthSet, number: int) -> None:
    """Runs split in the middle of words, tabs, line breaks, soft hyphens, symbols, a page break."""
    words = " ".join(paragraphs("vi", f"split {number}", 1, 3))
    first, second = words[:77], words[77:]
    document = docx.Document()
    paragraph = document.add_paragraph()
    for at in range(0, len(first), 5):
        paragraph.add_run(first[at : at + 5]).bold = at % 2 == 0
    paragraph.add_run(second)
    later = paragraphs("vi", f"later {number}", 2, 1)
    paragraph.add_run().add_break()
    paragraph.add_run(later[0] + "\t" + "koniec")
    document.add_page_break()
    document.add_paragraph(later[1])
    truth.file(f"word/runs {number}.docx", _bytes(document), "docx", "docx", text=lines([words, *later, "koniec"]))


def _docx_locked(truth: TruthSet) -> None:
    """Word files locked with a password lie in a compound file; there is no key for them here."""
    from judgedesk.ingest.compound import compound_of

    locked = compound_of(
        {"EncryptionInfo": b"\4\0\4\0@\0\0\0<encryption/>", "EncryptedPackage": bytes(range(256)) * 20}
    )
    truth.file("word/locked.docx", locked, "docx", "docx", state="failed", reason="docx.encrypted")


def _doc(truth: TruthSet, language: str, number: int) -> None:
    """Word 97 by hand: body, footnote, header, comment."""
    seed = f"doc {number}"
    body, note = paragraphs(language, seed, 8), paragraphs(language, seed + "note", 1, 1)[0]
    head, comment = title(language, seed), paragraphs(language, seed + "comment", 1, 1)[0]
    data = doc_of("\r".join(body) + "\r", f"\x02 {note}\r", f"{head}\r", "", f"{comment}\r")
    truth.file(f"word/old {language}.doc", data, "doc", "doc", text=lines([*body, note, head, comment]),
               language=language)  # fmt: skip


# -- OpenDocument texts, RTF ------------------------------------------------------------------------------------------


def _odt_body(language: str, seed: str) -> tuple[str, list[str], str]:
    """Content, the text in it, what was deleted."""
    head, body = title(language, seed), paragraphs(language, seed, 6)
    note, remark, added = paragraphs(language, seed + "more", 3, 1)
    cells, gone = things(language, seed, 4), "WYKRESLONE "
    tracked = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info/>'
        f'<text:p>{gone}</text:p></text:deletion></text:changed-region><text:changed-region text:id="c2">'
        "<text:insertion><office:change-info/></text:insertion></text:changed-region></text:tracked-changes>"
    )
    inner = "".join(f"<text:p>{escape(text)}</text:p>" for text in body[1:])
    first = (
        f"<text:p>{escape(body[0])}<text:note><text:note-body><text:p>{escape(note)}</text:p></text:note-body>"
        f"</text:note><office:annotation><dc:creator>Ion Țap</dc:creator><text:p>{escape(remark)}</text:p>"
        '</office:annotation><text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>'
        f'{escape(added)}<text:change-end text:change-id="c2"/></text:p>'
    )
    row = "".join(f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>" for cell in cells)
    table = f"<table:table><table:table-row>{row}</table:table-row></table:table>"
    content = f'{tracked}<text:h text:outline-level="1">{escape(head)}</text:h>{first}{inner}{table}'
    return content, [head, *body, note, remark, added, *cells], gone


def _odt(truth: TruthSet, language: str, number: int) -> None:
    content, texts, gone = _odt_body(language, f"odt {number}")
    over = title(language, f"over {number}")
    styles = (
        f'<office:document-styles {OPEN}><office:master-styles><style:master-page style:name="Standard">'
        f"<style:header><text:p>{escape(over)}</text:p></style:header></style:master-page></office:master-styles>"
        "</office:document-styles>"
    )
    data = open_package("text", content, styles_xml=styles)
    truth.file(f"word/{language}.odt", data, "odt", "odt", text=lines([*texts, over]), absent=gone, language=language)


def _repacked(truth: TruthSet) -> None:
    """Packed again by a program for archives, all of it squeezed."""
    content, texts, gone = _odt_body("uk", "repacked")
    truth.file("word/repacked.odt", open_of("text", content), "odt", "odt", text=lines(texts), absent=gone)


def _flat(truth: TruthSet, language: str, number: int) -> None:
    content, texts, gone = _odt_body(language, f"fodt {number}")
    truth.file(
        f"word/flat {language}.fodt", flat_document("text", content), "odt", "odt", text=lines(texts), absent=gone
    )


def _in_unicode(text: str) -> str:
    units = text.encode("utf-16-le")
    out = []
    for at in range(0, len(units), 2):
        unit = int.from_bytes(units[at : at + 2], "little")
        sign = chr(unit)
        plain = unit < 128
        out.append(f"\\{sign}" if sign in "\\{}" else sign if plain else f"\\u{unit - 65536 * (unit > 32767)}?")
    return "".join(out)


def _in_bytes(text: str, encoding: str) -> str:
    return "".join(f"\\'{byte:02x}" if byte > 127 else chr(byte) for byte in text.encode(encoding))


def _rtf(truth: TruthSet, language: str, number: int) -> None:
    seed = f"rtf {number}"
    head, body, note = (
        title(language, seed),
        paragraphs(language, seed, 6),
        paragraphs(language, seed + "note", 1, 1)[0],
    )
    cells = things(language, seed, 3)
    row = "\\trowd\\cellx3000\\cellx6000\\cellx9000\\intbl " + "".join(_in_unicode(cell) + "\\cell " for cell in cells)
    inner = (
        f"{{\\header {_in_unicode(head)}\\par}}\n{{\\b {_in_unicode(body[0])}}}"
        f"{{\\footnote {_in_unicode(note)}}}\\par\n"
        + "\\par\n".join(map(_in_unicode, body[1:]))
        + f"\\par{row}\\row\\pard "
    )
    data = "{\\rtf1\\ansi\\ansicpg1250\\deff0\\uc1{\\fonttbl{\\f0 Times New Roman;}}\\f0 " + inner + "}"
    truth.file(f"word/{language}.rtf", data.encode("ascii"), "rtf", "rtf", text=lines([head, *body, note, *cells]),
               language=language)  # fmt: skip


def _rtf_legacy(truth: TruthSet) -> None:
    """Letters as bytes of a code page, declared by the document or by the font."""
    charsets = {"cp1250": 238, "cp1251": 204, "cp1252": 0}
    for language, encoding in ENCODINGS.items():
        body = [legacy(paragraph, encoding) for paragraph in paragraphs(language, "rtf legacy", 5)]
        inner = "\\par\n".join(_in_bytes(paragraph, encoding) for paragraph in body)
        by_page = f"{{\\rtf1\\ansi\\ansicpg{encoding[2:]}\\deff0{{\\fonttbl{{\\f0 Arial;}}}}\\f0 {inner}}}"
        font = f"{{\\fonttbl{{\\f0 Arial;}}{{\\f1\\fcharset{charsets[encoding]} Arial X;}}}}"
        by_font = f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{font}\\f1 {inner}}}"
        near = f"rtf legacy {language}"
        for name, data in (("page", by_page), ("font", by_font)):
            truth.file(f"word/code {name} {language}.rtf", data.encode("ascii"), "rtf", "rtf", text=lines(body),
                       near=near)  # fmt: skip
