"""Making files that hold a given text in some place where a reader or a program could find it."""

# ruff: noqa: E501 - a leak, or a way of placing one, a line

import base64
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from xml.sax.saxutils import escape, quoteattr

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


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


def ics_web(text: str) -> bytes:
    """As mail programs write the same words again, marked up."""
    first, second = halves(text)
    return ics_of(("X-ALT-DESC;FMTTYPE=text/html", f"<html><p>{escape(first)}<b>{escape(second)}</b></p></html>"))


def part(name: str, inside: str) -> bytes:
    """A Word file with one more part."""
    return zipped({"[Content_Types].xml": TYPES, "word/document.xml": f"<w:document {W}/>", name: inside})


def entities(text: str) -> str:
    return "".join(f"&#{ord(letter)};" for letter in text)


def json_in_json(text: str) -> bytes:
    return json.dumps({"body": json.dumps({"name": text})}).encode()


def note_of(key: bytes) -> Callable[[str], bytes]:
    def made(text: str) -> bytes:
        return pages(
            b"BT ET",
            b"/Annots [8 0 R]",
            {8: b"<< /Type/Annot /Subtype/Text /Rect [0 0 9 9] /%s %s >>" % (key, wide(text))},
        )

    return made


def pdf_attached_name(text: str) -> bytes:
    more = {
        8: b"<< /Type/Filespec /UF " + wide(text) + b" /EF << /F 9 0 R >> >>",
        9: stream(b"x", b"/Type/EmbeddedFile"),
    }
    return pages(b"BT ET", more=more, root=b"/Names << /EmbeddedFiles << /Names [(a) 8 0 R] >> >>")


def inline_html(text: str) -> bytes:
    first, second = halves(text)
    return f"<html><body><p>The <b>{escape(first)}</b><i>{escape(second)}</i> said.</p></body></html>".encode()
