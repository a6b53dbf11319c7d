"""Every place of a file where a reader or a program could find a text, and which texts fit there."""

# ruff: noqa: E501 - a way of placing a leak, a line

import json
import zlib
from collections.abc import Callable
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from making import (
    S,
    W,
    alt_text,
    annotation,
    bookmark,
    comment,
    core,
    custom,
    defined_name,
    embedded,
    entities,
    field,
    form_field,
    formula,
    hidden_between,
    ics,
    ics_attached,
    ics_of,
    ics_parameter,
    ics_torn_letter,
    ics_web,
    inline,
    inline_html,
    jpeg,
    json_in_json,
    layer_off,
    link,
    note_of,
    object_bytes,
    object_stream,
    older_version,
    outside_page,
    p,
    pages,
    part,
    pdf_attached_name,
    pdf_attachment,
    pdf_info,
    png,
    run,
    shared,
    sheet,
    sheet_comment,
    sheet_header,
    sheet_name,
    shown,
    text_box,
    torn_runs,
    tracked,
    two_cells,
    wide,
    word,
    xmp,
    zipped,
)


class Container(NamedTuple):
    """A way of placing a text: its name, the ending of the file, what makes it, and which texts fit."""

    name: str
    ending: str
    made: Callable[[str], bytes]
    fits: Callable[[str], bool]


def always(_: str) -> bool:
    return True


def one_line(text: str) -> bool:
    return "\n" not in text and "\u200b" not in text


def western(text: str) -> bool:
    try:
        return bool(text.encode("cp1252")) and one_line(text) and "\xad" not in text
    except UnicodeEncodeError:
        return False


def of_windows(text: str) -> bool:
    try:
        return bool(text.encode("cp1250")) and one_line(text) and ";" not in text and not text.isascii()
    except UnicodeEncodeError:
        return False


def two_words(text: str) -> bool:
    return text.count(" ") == 1 and one_line(text) and len(text) > 8 and not text.endswith(".")


def unbroken(text: str) -> bool:
    """Tearing it again would leave another text than was meant."""
    return one_line(text) and text.isprintable()


CONTAINERS = (
    Container("docx runs", ".docx", torn_runs, unbroken),
    Container("docx paragraph", ".docx", lambda text: word(p(run(f"Mówi {text} tutaj."))), always),
    Container("docx header", ".docx", lambda text: word("", word__header1_x=f"<w:hdr {W}>{p(run(text))}</w:hdr>"), always),
    Container("docx footer", ".docx", lambda text: word("", word__footer2_x=f"<w:ftr {W}>{p(run(text))}</w:ftr>"), always),
    Container("docx footnote", ".docx", lambda text: word("", word__footnotes_x=f"<w:footnotes {W}><w:footnote>{p(run(text))}</w:footnote></w:footnotes>"), always),
    Container("docx comment", ".docx", comment, always),
    Container("docx inserted", ".docx", lambda text: word(p(f"<w:ins w:id='1' w:author='x'>{run(text)}</w:ins>")), always),
    Container("docx deleted", ".docx", lambda text: word(p(f"<w:del w:id='1'><w:r><w:delText>{escape(text)}</w:delText></w:r></w:del>")), always),
    Container("docx around a deletion", ".docx", tracked, unbroken),
    Container("docx hidden", ".docx", lambda text: word(p(run(text, "<w:vanish/>"))), always),
    Container("docx around hidden text", ".docx", hidden_between, unbroken),
    Container("docx text box", ".docx", text_box, always),
    Container("docx alt text", ".docx", alt_text, one_line),
    Container("docx title", ".docx", core("title"), always),
    Container("docx author", ".docx", core("creator"), always),
    Container("docx custom property", ".docx", custom, always),
    Container("docx field", ".docx", field, unbroken),
    Container("docx link", ".docx", link, unbroken),
    Container("docx in docx", ".docx", embedded, always),
    Container("docx object", ".docx", object_bytes, unbroken),
    Container("docx comment's author", ".docx", lambda text: part("word/comments.xml", f"<w:comments {W}><w:comment w:id='1' w:author={quoteattr(text)}>{p(run('x'))}</w:comment></w:comments>"), one_line),
    Container("docx people", ".docx", lambda text: part("word/people.xml", f"<w15:people xmlns:w15='urn:w15'><w15:person w15:author={quoteattr(text)}/></w15:people>"), one_line),
    Container("docx author of a change", ".docx", lambda text: word(p(f"<w:ins w:id='1' w:author={quoteattr(text)}>{run('x')}</w:ins>")), one_line),
    Container("docx subject", ".docx", core("subject"), always),
    Container("docx keywords", ".docx", core("keywords"), always),
    Container("docx last modified by", ".docx", core("lastModifiedBy"), always),
    Container("docx company", ".docx", lambda text: part("docProps/app.xml", f"<Properties><Company>{escape(text)}</Company></Properties>"), always),
    Container("docx template", ".docx", lambda text: part("docProps/app.xml", f"<Properties><Template>{escape(text)}.dotx</Template></Properties>"), unbroken),
    Container("docx variable", ".docx", lambda text: part("word/settings.xml", f"<w:settings {W}><w:docVars><w:docVar w:name='a' w:val={quoteattr(text)}/></w:docVars></w:settings>"), one_line),
    Container("docx custom XML", ".docx", lambda text: part("customXml/item1.xml", f"<r><a>{escape(text)}</a></r>"), always),
    Container("docx bookmark", ".docx", lambda text: word(p(f"<w:bookmarkStart w:id='0' w:name={quoteattr(text)}/>")), one_line),
    Container("docx label of a control", ".docx", lambda text: word(f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(text)}/></w:sdtPr><w:sdtContent>{p(run('x'))}</w:sdtContent></w:sdt>"), one_line),
    Container("docx XML remark", ".docx", lambda text: word(f"<!-- {text.replace('--', '- -')} -->"), always),
    Container("docx cells", ".docx", lambda text: word("<w:tbl><w:tr><w:tc>" + "</w:tc><w:tc>".join(p(run(one)) for one in text.split(" ")) + "</w:tc></w:tr></w:tbl>"), two_words),
    Container("xlsx shared string", ".xlsx", shared, unbroken),
    Container("xlsx cell", ".xlsx", inline, always),
    Container("xlsx two cells", ".xlsx", two_cells, two_words),
    Container("xlsx formula", ".xlsx", formula, unbroken),
    Container("xlsx sheet name", ".xlsx", sheet_name, unbroken),
    Container("xlsx defined name", ".xlsx", defined_name, one_line),
    Container("xlsx comment", ".xlsx", sheet_comment, always),
    Container("xlsx comment's author", ".xlsx", lambda text: sheet("", xl__comments1_x=f"<comments {S}><authors><author>{escape(text)}</author></authors></comments>"), always),
    Container("xlsx threaded comment", ".xlsx", lambda text: sheet("", xl__threadedComments__threadedComment1_x=f"<T><c ref='A1'><text>{escape(text)}</text></c></T>"), always),
    Container("xlsx person", ".xlsx", lambda text: sheet("", xl__persons__person_x=f"<p><person displayName={quoteattr(text)} id='1'/></p>"), one_line),
    Container("xlsx validation", ".xlsx", lambda text: sheet("", f"<dataValidations><dataValidation prompt={quoteattr(text)}/></dataValidations>"), one_line),
    Container("xlsx pivot cache", ".xlsx", lambda text: sheet("", xl__pivotCache__pivotCacheDefinition1_x=f"<c><sharedItems><s v={quoteattr(text)}/></sharedItems></c>"), one_line),
    Container("xlsx chart", ".xlsx", lambda text: sheet("", xl__charts__chart1_x=f"<c:chart xmlns:c='urn:c' xmlns:a='urn:a'><c:title><a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p></c:title></c:chart>"), always),
    Container("xlsx author", ".xlsx", lambda text: sheet("", docProps__core_x=f"<c:p xmlns:c='urn:c' xmlns:dc='urn:dc'><dc:creator>{escape(text)}</dc:creator></c:p>"), always),
    Container("xlsx header", ".xlsx", sheet_header, lambda text: always(text) and not text[0].isdigit()),
    Container("pdf page", ".pdf", shown(b""), western),
    Container("pdf invisible", ".pdf", shown(b"3 Tr "), western),
    Container("pdf white", ".pdf", shown(b"1 1 1 rg "), western),
    Container("pdf layer off", ".pdf", layer_off, western),
    Container("pdf beside the page", ".pdf", outside_page, western),
    Container("pdf annotation", ".pdf", annotation, always),
    Container("pdf annotation's author", ".pdf", note_of(b"T"), always),
    Container("pdf annotation's subject", ".pdf", note_of(b"Subj"), always),
    Container("pdf attachment's name", ".pdf", pdf_attached_name, always),
    Container("pdf layer's name", ".pdf", lambda text: pages(b"BT ET", more={9: b"<< /Type/OCG /Name " + wide(text) + b" >>"}), always),
    Container("pdf keywords", ".pdf", lambda text: pages(b"BT ET", more={8: b"<< /Keywords " + wide(text) + b" >>"}, info=b"/Info 8 0 R "), always),
    Container("pdf form", ".pdf", form_field, always),
    Container("pdf bookmark", ".pdf", bookmark, always),
    Container("pdf author", ".pdf", pdf_info, always),
    Container("pdf XMP", ".pdf", xmp, always),
    Container("pdf attachment", ".pdf", pdf_attachment, always),
    Container("pdf object stream", ".pdf", object_stream, always),
    Container("pdf older version", ".pdf", older_version, western),
    Container("csv", ".csv", lambda text: ('a,"' + text.replace('"', '""') + '",b\r\n').encode("utf-8-sig"), always),
    Container("ics", ".ics", ics, always),
    Container("ics description", ".ics", lambda text: ics_of(("DESCRIPTION", text)), always),
    Container("ics categories", ".ics", lambda text: ics_of(("CATEGORIES", f"a,{text},b")), always),
    Container("ics X- field", ".ics", lambda text: ics_of(("X-WR-CALNAME", text)), always),
    Container("ics X- name", ".ics", lambda text: ics_of((f"X-{text}", "1")), unbroken),
    Container("ics attendee", ".ics", ics_parameter('ATTENDEE;ROLE=CHAIR;CN="{}"'), unbroken),
    Container("ics organizer", ".ics", ics_parameter("ORGANIZER;CN={};X-A=1"), unbroken),
    Container("ics name of a file", ".ics", ics_parameter("ATTACH;FILENAME={}.pdf;VALUE=URI"), unbroken),
    Container("ics in bytes", ".ics", ics_torn_letter, lambda text: ":" not in text),
    Container("ics marked up", ".ics", ics_web, unbroken),
    Container("ics contact", ".ics", lambda text: ics_of(("CONTACT;LANGUAGE=pl", text)), always),
    Container("ics attached", ".ics", ics_attached, always),
    Container("txt", ".txt", lambda text: f"so\n{text}\nso".encode(), always),
    Container("json", ".json", lambda text: json.dumps({"a": [1, {"b": text}]}).encode(), always),
    Container("json in json", ".json", json_in_json, always),
    Container("json key", ".json", lambda text: json.dumps({text: 1}).encode(), always),
    Container("html inline", ".html", inline_html, unbroken),
    Container("html attribute", ".html", lambda text: f"<p title={quoteattr(text)}>x</p>".encode(), one_line),
    Container("html entities", ".html", lambda text: f"<p>{entities(text)}</p>".encode(), unbroken),
    Container("xml entities", ".xml", lambda text: f"<a>{entities(text)}</a>".encode(), unbroken),
    Container("txt of Windows", ".txt", lambda text: f"so\r\n{text}\r\n1".encode("utf-16"), always),
    Container("csv of Windows", ".csv", lambda text: f"a;{text};1\r\n".encode("cp1250"), of_windows),
    Container("html remark", ".html", lambda text: f"<p>x</p><!-- {text} -->".encode(), lambda text: one_line(text) and "--" not in text),
    Container("png text", ".png", lambda text: png((b"iTXt", b"Author\0\0\0\0\0" + text.encode())), always),
    Container("png packed text", ".png", lambda text: png((b"zTXt", b"Comment\0\0" + zlib.compress(text.encode()))), always),
    Container("png after its end", ".png", lambda text: png() + text.encode(), always),
    Container("jpg remark", ".jpg", lambda text: jpeg((0xFE, text.encode())), always),
    Container("jpg EXIF", ".jpg", lambda text: jpeg((0xE1, b"Exif\0\0II*\0" + text.encode("utf-16-le") + b"\0\0")), unbroken),
    Container("jpg XMP", ".jpg", lambda text: jpeg((0xE1, f"http://ns.adobe.com/xap/1.0/\0<x><c>{escape(text)}</c></x>".encode())), always),
    Container("jpg IPTC", ".jpg", lambda text: jpeg((0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0" + text.encode() + b"\0")), always),
    Container("zip member", ".zip", lambda text: zipped({"a/b.txt": text.encode()}), always),
    Container("zip name", ".zip", lambda text: zipped({f"{text}.txt": b"x"}), unbroken),
    Container("zip in zip", ".zip", lambda text: zipped({"x.zip": zipped({"y.docx": word(p(run(text)))})}), always),
)  # fmt: skip
