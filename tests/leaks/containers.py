"""Files that hold a given text in some place where a reader or a program could find it."""

# ruff: noqa: E501 - a leak, or a way of placing one, a line

import base64
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


class Container(NamedTuple):
    """A way of placing a text: its name, the ending of the file, what makes it, and which texts fit."""

    name: str
    ending: str
    made: Callable[[str], bytes]
    fits: Callable[[str], bool]


def zipped(members: dict[str, bytes | str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return target.getvalue()


def word(body: str, **more: str | bytes) -> bytes:
    parts = {name.replace("__", "/").replace("_x", ".xml"): content for name, content in more.items()}
    document = f"<w:document {W} {R}><w:body>{body}</w:body></w:document>"
    return zipped({"[Content_Types].xml": TYPES, "word/document.xml": document, **parts})


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def halves(text: str) -> tuple[str, str]:
    return text[: len(text) // 2], text[len(text) // 2 :]


def torn_runs(text: str) -> bytes:
    return word(p(run("The witness ") + "".join(run(letter, "<w:b/>") for letter in text) + run(" said so.")))


def tracked(text: str) -> bytes:
    first, second = halves(text)
    gone = "<w:del w:id='1'><w:r><w:delText>qx</w:delText></w:r></w:del>"
    return word(p(run(first) + gone + run(second)))


def hidden_between(text: str) -> bytes:
    first, second = halves(text)
    return word(p(run(first) + run("qx", "<w:vanish/>") + run(second)))


def comment(text: str) -> bytes:
    part = f"<w:comments {W}><w:comment w:id='2' w:author='clerk'>{p(run(text))}</w:comment></w:comments>"
    return word(p(run("see the comment")), word__comments_x=part)


def text_box(text: str) -> bytes:
    box = f"<w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent>{p(run(text))}</w:txbxContent></v:textbox></v:shape></w:pict>"
    return word(p(run("before ") + f"<w:r>{box}</w:r>" + run(" after")))


def alt_text(text: str) -> bytes:
    return word(
        p(
            f"<w:r><w:drawing><x:docPr xmlns:x='urn:x' id='1' name='Picture 1' descr={quoteattr(text)}/></w:drawing></w:r>"
        )
    )


def core(tag: str) -> Callable[[str], bytes]:
    def made(text: str) -> bytes:
        part = f"<c:p xmlns:c='urn:c' xmlns:dc='urn:dc'><dc:{tag}>{escape(text)}</dc:{tag}></c:p>"
        return word(p(run("nothing here")), docProps__core_x=part)

    return made


def custom(text: str) -> bytes:
    part = f"<Properties xmlns='urn:p'><property name='a'><lpwstr>{escape(text)}</lpwstr></property></Properties>"
    return word(p(run("nothing here")), docProps__custom_x=part)


def field(text: str) -> bytes:
    first, second = halves(text)
    codes = "".join(
        f"<w:r><w:instrText>{escape(one)}</w:instrText></w:r>" for one in (' COMMENTS "', first, second, '" ')
    )
    return word(p(f"<w:r><w:fldChar w:fldCharType='begin'/></w:r>{codes}<w:r><w:fldChar w:fldCharType='end'/></w:r>"))


def link(text: str) -> bytes:
    from urllib.parse import quote

    part = f"<Relationships><Relationship Id='r1' TargetMode='External' Target='https://example.com/{quote(text)}'/></Relationships>"
    return zipped(
        {"[Content_Types].xml": TYPES, "word/document.xml": f"<w:document {W}/>", "word/_rels/document.xml.rels": part}
    )


def embedded(text: str) -> bytes:
    inner = word(p(run(text)))
    return zipped(
        {"[Content_Types].xml": TYPES, "word/document.xml": f"<w:document {W}/>", "word/embeddings/x.docx": inner}
    )


def object_bytes(text: str) -> bytes:
    raw = b"\x00\x01junk" + text.encode("utf-16-le") + b"\x00\x00end"
    return zipped(
        {"[Content_Types].xml": TYPES, "word/document.xml": f"<w:document {W}/>", "word/embeddings/o.bin": raw}
    )


def sheet(cells: str, rest: str = "", **more: str | bytes) -> bytes:
    parts = {name.replace("__", "/").replace("_x", ".xml"): content for name, content in more.items()}
    relations = "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>"
    book = f"<workbook {S} {R}><sheets><sheet name='One' sheetId='1' r:id='rId1'/></sheets></workbook>"
    return zipped({
        "[Content_Types].xml": TYPES, "xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": relations,
        "xl/worksheets/sheet1.xml": f"<worksheet {S}><sheetData><row r='7'>{cells}</row></sheetData>{rest}</worksheet>", **parts,
    })  # fmt: skip


def shared(text: str) -> bytes:
    first, second = halves(text)
    strings = (
        f"<sst {S}><si><r><t>{escape(first)}</t></r><r><t xml:space='preserve'>{escape(second)}</t></r></si></sst>"
    )
    return sheet("<c r='B7' t='s'><v>0</v></c>", xl__sharedStrings_x=strings)


def inline(text: str) -> bytes:
    return sheet(f"<c r='B7' t='inlineStr'><is><t>{escape(text)}</t></is></c>")


def formula(text: str) -> bytes:
    first, second = (one.replace('"', '""') for one in halves(text))
    joined = f'"{first}"&"{second}"'
    return sheet(f"<c r='B7'><f>{escape(joined)}</f></c>")


def sheet_name(text: str) -> bytes:
    book = f"<workbook {S}><sheets><sheet name={quoteattr(text)} sheetId='1'/></sheets></workbook>"
    return zipped({"[Content_Types].xml": TYPES, "xl/workbook.xml": book})


def defined_name(text: str) -> bytes:
    book = f"<workbook {S}><sheets/><definedNames><definedName name='a'>{escape(text)}</definedName></definedNames></workbook>"
    return zipped({"[Content_Types].xml": TYPES, "xl/workbook.xml": book})


def sheet_comment(text: str) -> bytes:
    part = f"<comments {S}><commentList><comment ref='B7'><text><t>{escape(text)}</t></text></comment></commentList></comments>"
    return sheet("", xl__comments1_x=part)


def sheet_header(text: str) -> bytes:
    return sheet("", f"<headerFooter><oddHeader>&amp;L&amp;12{escape(text)}</oddHeader></headerFooter>")


def two_cells(text: str) -> bytes:
    first, _, second = text.partition(" ")
    return sheet(
        f"<c r='A7' t='inlineStr'><is><t>{escape(first)}</t></is></c><c r='B7' t='inlineStr'><is><t>{escape(second)}</t></is></c>"
    )


def pdf(objects: dict[int, bytes], info: bytes = b"") -> bytes:
    body = b"%PDF-1.7\n"
    for number, content in objects.items():
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    return body + b"trailer\n<< /Size 30 /Root 1 0 R %s>>\nstartxref\n0\n%%%%EOF\n" % info


def stream(data: bytes, extra: bytes = b"", *, packed: bool = True) -> bytes:
    if packed:
        data, extra = zlib.compress(data), extra + b"/Filter/FlateDecode"
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), extra, data)


def pages(
    content: bytes, page: bytes = b"", more: dict[int, bytes] | None = None, root: bytes = b"", info: bytes = b""
) -> bytes:
    return pdf({
        1: b"<< /Type/Catalog /Pages 2 0 R %s >>" % root, 2: b"<< /Type/Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type/Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /Properties << /OC1 9 0 R >> >> %s >>" % page,
        4: stream(content), 5: b"<< /Type/Font /Subtype/Type1 /BaseFont/Helvetica /Encoding/WinAnsiEncoding >>", **(more or {}),
    }, info)  # fmt: skip


def literal(text: str) -> bytes:
    return b"(" + text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b")"


def wide(text: str) -> bytes:
    return b"<FEFF" + text.encode("utf-16-be").hex().encode() + b">"


def shown(before: bytes, after: bytes = b"") -> Callable[[str], bytes]:
    return lambda text: pages(b"BT /F1 12 Tf 50 700 Td " + before + literal(text) + b" Tj" + after + b" ET")


def layer_off(text: str) -> bytes:
    root = b"/OCProperties << /OCGs [9 0 R] /D << /OFF [9 0 R] >> >>"
    return pages(
        b"/OC /OC1 BDC BT /F1 12 Tf 50 700 Td " + literal(text) + b" Tj ET EMC",
        more={9: b"<< /Type/OCG /Name (hidden) >>"},
        root=root,
    )


def outside_page(text: str) -> bytes:
    return pages(b"BT /F1 12 Tf 50 -900 Td " + literal(text) + b" Tj ET")


def annotation(text: str) -> bytes:
    note = b"<< /Type/Annot /Subtype/Text /Rect [0 0 9 9] /Contents " + wide(text) + b" >>"
    return pages(b"BT ET", b"/Annots [8 0 R]", {8: note})


def form_field(text: str) -> bytes:
    return pages(
        b"BT ET", more={8: b"<< /FT/Tx /T (a) /V " + wide(text) + b" >>"}, root=b"/AcroForm << /Fields [8 0 R] >>"
    )


def bookmark(text: str) -> bytes:
    more = {8: b"<< /Type/Outlines /First 9 0 R >>", 9: b"<< /Parent 8 0 R /Title " + wide(text) + b" >>"}
    return pages(b"BT ET", more=more, root=b"/Outlines 8 0 R")


def pdf_info(text: str) -> bytes:
    return pages(b"BT ET", more={8: b"<< /Author " + wide(text) + b" >>"}, info=b"/Info 8 0 R ")


def xmp(text: str) -> bytes:
    packet = f"<?xpacket begin='' id='x'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>{escape(text)}</dc:creator></x:xmpmeta>"
    return pages(b"BT ET", more={8: stream(packet.encode(), b"/Type/Metadata /Subtype/XML")}, root=b"/Metadata 8 0 R")


def pdf_attachment(text: str) -> bytes:
    more = {8: b"<< /Type/Filespec /F (a.txt) /EF << /F 9 0 R >> >>", 9: stream(text.encode(), b"/Type/EmbeddedFile")}
    return pages(b"BT ET", more=more, root=b"/Names << /EmbeddedFiles << /Names [(a.txt) 8 0 R] >> >>")


def object_stream(text: str) -> bytes:
    return pages(b"BT ET", more={8: stream(b"20 0 << /Title " + wide(text) + b" >>", b"/Type/ObjStm /N 1 /First 5")})


def older_version(text: str) -> bytes:
    first = pages(b"BT /F1 12 Tf 50 700 Td " + literal(text) + b" Tj ET")
    return first + b"4 0 obj\n" + stream(b"BT ET") + b"\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b"\x00\x00"))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunk(*one) for one in chunks) + pixels + chunk(b"IEND", b"")


def jpeg(*segments: tuple[int, bytes]) -> bytes:
    body = b"".join(b"\xff" + bytes((kind,)) + struct.pack(">H", len(data) + 2) + data for kind, data in segments)
    return b"\xff\xd8" + body + b"\xff\xda\x00\x02\x00\xff\xd9"


def ics_of(*fields: tuple[str, str], width: int = 30) -> bytes:
    """An event with fields (name with parameters, value as it is), folded."""
    lines = []
    for name, value in fields:
        plain = value.replace("\\", "\\\\").replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;")
        line = f"{name}:{plain}"
        lines.append("\r\n ".join(line[at : at + width] for at in range(0, len(line), width)))
    return "\r\n".join(("BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", "")).encode()


def ics(text: str) -> bytes:
    return ics_of(("SUMMARY;LANGUAGE=pl", f"Hearing {text} room 3"))


def ics_parameter(name: str) -> Callable[[str], bytes]:
    def made(text: str) -> bytes:
        return ics_of((name.format(text), "mailto:office@example.invalid"))

    return made


def ics_torn_letter(text: str) -> bytes:
    """Folded by bytes, as RFC 5545 lets it be: within a letter, too."""
    line = b"DESCRIPTION:" + text.replace("\n", "\\n").encode()
    folded = b"\r\n ".join(line[at : at + 1] for at in range(len(line)))
    return b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + folded + b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


def ics_attached(text: str) -> bytes:
    data = base64.b64encode(text.encode()).decode()
    return f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nATTACH;ENCODING=BASE64;VALUE=BINARY:{data}\r\nEND:VEVENT\r\n".encode()


def inline_html(text: str) -> bytes:
    first, second = halves(text)
    return f"<html><body><p>The <b>{escape(first)}</b><i>{escape(second)}</i> said.</p></body></html>".encode()


def always(_: str) -> bool:
    return True


def one_line(text: str) -> bool:
    return "\n" not in text and "\u200b" not in text


def western(text: str) -> bool:
    try:
        return bool(text.encode("cp1252")) and one_line(text) and "\xad" not in text
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
    Container("docx XML remark", ".docx", lambda text: word(f"<!-- {text.replace('--', '- -')} -->"), always),
    Container("docx cells", ".docx", lambda text: word("<w:tbl><w:tr><w:tc>" + "</w:tc><w:tc>".join(p(run(one)) for one in text.split(" ")) + "</w:tc></w:tr></w:tbl>"), two_words),
    Container("xlsx shared string", ".xlsx", shared, unbroken),
    Container("xlsx cell", ".xlsx", inline, always),
    Container("xlsx two cells", ".xlsx", two_cells, two_words),
    Container("xlsx formula", ".xlsx", formula, unbroken),
    Container("xlsx sheet name", ".xlsx", sheet_name, unbroken),
    Container("xlsx defined name", ".xlsx", defined_name, one_line),
    Container("xlsx comment", ".xlsx", sheet_comment, always),
    Container("xlsx header", ".xlsx", sheet_header, lambda text: always(text) and not text[0].isdigit()),
    Container("pdf page", ".pdf", shown(b""), western),
    Container("pdf invisible", ".pdf", shown(b"3 Tr "), western),
    Container("pdf white", ".pdf", shown(b"1 1 1 rg "), western),
    Container("pdf layer off", ".pdf", layer_off, western),
    Container("pdf beside the page", ".pdf", outside_page, western),
    Container("pdf annotation", ".pdf", annotation, always),
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
    Container("ics attached", ".ics", ics_attached, always),
    Container("txt", ".txt", lambda text: f"so\n{text}\nso".encode(), always),
    Container("json", ".json", lambda text: json.dumps({"a": [1, {"b": text}]}).encode(), always),
    Container("json key", ".json", lambda text: json.dumps({text: 1}).encode(), always),
    Container("html inline", ".html", inline_html, unbroken),
    Container("html attribute", ".html", lambda text: f"<p title={quoteattr(text)}>x</p>".encode(), one_line),
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
