"""Office files for the readers' tests, made on the spot from invented text; and what a reader says of one."""

import io
import random
import struct
import zipfile
from pathlib import Path
from types import SimpleNamespace

from PIL import Image, ImageDraw

from judgedesk.ingest.compound import compound_of
from judgedesk.ingest.messages import Facts, Finished, Opened, Pages, PartBegins, PartBytes, PartEnds
from judgedesk.jobs import BytesSource

SAMPLES = Path(__file__).parent / "office"
POLISH = "Zażółć gęślą jaźń — „cudzysłów”."
VIETNAMESE = "Tiếng Việt: Người bị hại khai rằng đã bị ép buộc."
UKRAINIAN = "Українська: свідок пояснив, що паспорт відібрали."

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def sample(name):
    return (SAMPLES / name).read_bytes()


def told(reader, data, kind, **unit):
    """All that the reader says of `data`: code, opened, facts, pages, texts, parts (name -> bytes or problem)."""
    said = []
    outcome = reader.crew.run({"do": "extract", "kind": kind, **unit}, BytesSource(data), said.append)
    facts, parts, names = {}, [], []
    for message in said:
        if isinstance(message, Facts):
            facts |= message.facts
        elif isinstance(message, PartBegins):
            names.append(message.name)
            parts.append([])
        elif isinstance(message, PartBytes):
            parts[-1].append(message.content)
        elif isinstance(message, PartEnds) and message.problem:
            parts[-1] = message.problem
    parts = [part if isinstance(part, str) else b"".join(part) for part in parts]
    pages = [page for message in said if isinstance(message, Pages) for page in message.pages]
    finished = [message for message in said if isinstance(message, Finished)]
    opened = [message for message in said if isinstance(message, Opened)]
    assert (outcome.state == "done") == (len(finished) == 1)
    assert not finished or finished[0].pages == (pages[-1].number if pages else finished[0].pages)
    return SimpleNamespace(
        code=outcome.code, facts=facts, pages=pages, texts=[page.text for page in pages], said=outcome.facts,
        parts=list(zip(names, parts, strict=True)), names=names, opened=opened[0] if opened else None,
        replaced=finished[0].replaced if finished else 0,
    )  # fmt: skip


def png(width, height, text="II K 12/24"):
    picture = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(picture).text((5, 5), text, fill="black")
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def zip_of(parts, **more):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in {**parts, **more}.items():
            package.writestr(name, content)
    return out.getvalue()


def with_parts(data, parts):
    """A package with parts added or replaced; a function gets the old content."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        old = {entry.filename: package.read(entry) for entry in package.infolist()}
    for name, content in parts.items():
        old[name] = content(old[name]) if callable(content) else content
    return zip_of(old)


def rels(*links):
    """Relations from (id, kind, target) or (id, kind, target, 'External')."""
    inner = "".join(
        f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{target}"'
        + (f' TargetMode="{mode[0]}"/>' if mode else "/>")
        for i, kind, target, *mode in links
    )
    return f'<Relationships xmlns="{RELATIONS}">{inner}</Relationships>'


def linked_to(*links):
    """For `with_parts`: adds relations to a part that has some."""
    inner = rels(*links).partition(">")[2]
    return lambda old: old.replace(b"</Relationships>", inner.encode())


SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="' + OFFICE + '"'


def xlsx_of(sheets, strings=(), formats="", workbook="", parts=None, more_links=()):
    """A workbook from {name: sheetData} or {name: (sheetData, state)}."""
    entries, links, found = "", [], {}
    for number, (name, sheet) in enumerate(sheets.items(), 1):
        data, state = sheet if isinstance(sheet, tuple) else (sheet, "visible")
        entries += f'<sheet name="{name}" sheetId="{number}" state="{state}" r:id="r{number}"/>'
        links.append((f"r{number}", "worksheet", f"worksheets/sheet{number}.xml"))
        data = data if data.startswith("<sheetData") else f"<sheetData>{data}</sheetData>"
        found[f"xl/worksheets/sheet{number}.xml"] = f"<worksheet {SHEET}>{data}</worksheet>"
    links += [("s", "sharedStrings", "sharedStrings.xml"), ("f", "styles", "styles.xml"), *more_links]
    items = "".join(f"<si>{text if text.startswith('<') else f'<t>{text}</t>'}</si>" for text in strings)
    return zip_of({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": rels(("r", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f"<workbook {SHEET}>{workbook}<sheets>{entries}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": rels(*links),
        "xl/sharedStrings.xml": f"<sst {SHEET}>{items}</sst>",
        "xl/styles.xml": f"<styleSheet {SHEET}>{formats}</styleSheet>",
        **found,
        **(parts or {}),
    })  # fmt: skip


A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
P = f'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" {A} xmlns:r="{OFFICE}"'


def shape(*paragraphs):
    inner = "".join(f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>" for text in paragraphs)
    return f"<p:sp><p:txBody>{inner}</p:txBody></p:sp>"


def pptx_of(*slides, order=None, parts=None):
    """A presentation from (shapes, attributes, relations) of its slides; `order` as shown."""
    numbers = order or range(1, len(slides) + 1)
    listed = "".join(f'<p:sldId id="{255 + n}" r:id="r{n}"/>' for n in numbers)
    found = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": rels(("r", "officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f"<p:presentation {P}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": rels(
            *((f"r{n}", "slide", f"slides/slide{n}.xml") for n in range(1, len(slides) + 1)),
            ("a", "commentAuthors", "commentAuthors.xml"),
        ),
        "ppt/commentAuthors.xml": f'<p:cmAuthorLst {P}><p:cmAuthor id="0" name="Jan Badawczy"/></p:cmAuthorLst>',
    }
    for number, (shapes, attributes, links) in enumerate(slides, 1):
        tree = f"<p:cSld><p:spTree>{shapes}</p:spTree></p:cSld>"
        found[f"ppt/slides/slide{number}.xml"] = f"<p:sld {P} {attributes}>{tree}</p:sld>"
        found[f"ppt/slides/_rels/slide{number}.xml.rels"] = rels(*links)
    return zip_of({**found, **(parts or {})})


OPEN = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing", "meta": "meta",
        "fo": "xsl-fo-compatible", "presentation": "presentation", "chart": "chart", "form": "form",
    }.items()
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'  # fmt: skip


def open_of(kind, body, styles="", parts=None, manifest=""):
    """An OpenDocument package of kind text, spreadsheet or presentation."""
    media = f"application/vnd.oasis.opendocument.{kind}"
    content = (
        f"<office:document-content {OPEN}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    space = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    return zip_of({
        "mimetype": media,
        "content.xml": content,
        "META-INF/manifest.xml": f"<manifest:manifest {space}>{manifest}</manifest:manifest>",
        **(parts or {}),
    })  # fmt: skip


def native(name, content):
    """The stream of an OLE package."""
    label, path = name.encode("cp1250") + b"\0", b"C:\\invented\\" + name.encode("cp1250") + b"\0"
    inner = b"\x02\0" + label + path + struct.pack("<HHI", 0, 3, len(path)) + path
    inner += struct.pack("<I", len(content)) + content
    return struct.pack("<I", len(inner)) + inner


def package_object(name, content):
    return compound_of({"\x01Ole10Native": native(name, content), "\x01CompObj": b"x" * 20})


def doc_of(
    *parts,
    narrow=False,
    flags=0x0200,
    version=0xC1,
    runs=(),
    paragraphs=(),
    order=None,
    more=None,
    data=b"",
    pages_lost=False,
):
    """A Word 97 document: texts of body, footnotes, headers, macros, comments, endnotes, text boxes.

    Args:
        narrow: one byte a character.
        runs, paragraphs: (first, last, modifiers) by characters.
        order: lengths of pieces, stored backwards, as after fast saving.
        more: streams and storages besides.
        pages_lost: the formatted disk pages are not where the tables say.
    """
    text = "".join(parts)
    width = 1 if narrow else 2
    start = 2048
    content = text.encode("cp1252" if narrow else "utf-16-le", "surrogatepass")
    units = len(content) // width
    lengths = [len(part.encode("utf-16-le", "surrogatepass")) // 2 for part in parts] + [0] * (8 - len(parts))
    pieces, at = [], 0
    for length in order or [units]:
        pieces.append((at, at + length))
        at += length
    stored, places = b"", {}
    for begin, end in reversed(pieces):
        places[begin] = start + len(stored)
        stored += content[begin * width : end * width]

    def place(unit):
        begin = next(b for b, e in pieces if b <= unit <= e)
        return places[begin] + (unit - begin) * width

    positions = struct.pack(f"<{len(pieces) + 1}I", *(b for b, _ in pieces), units)
    for begin, _ in pieces:
        at = places[begin]
        positions += struct.pack("<HIH", 0, (at * 2 | 0x40000000) if narrow else at, 0)
    clx = b"\x02" + struct.pack("<I", len(positions)) + positions
    main_pages, table = [], clx
    bins = []
    for entries, is_run in ((runs, True), (paragraphs, False)):
        if not entries:
            bins.append((0, 0))
            continue
        main_pages.append(_disk_page([(place(a), place(b), m) for a, b, m in entries], is_run))
        plc = struct.pack("<III", start, start + len(stored), 0)
        bins.append((len(table), len(plc)))
        table += plc
    header = bytearray(start)
    struct.pack_into("<HHHHHH", header, 0, 0xA5EC, version, 0, 0x0415, 0, flags)
    struct.pack_into("<H", header, 32, 14)
    struct.pack_into("<H", header, 62, 22)
    struct.pack_into("<8I", header, 0x4C, *lengths)
    struct.pack_into("<H", header, 152, 93)
    pairs = bytearray(93 * 8)
    for number, (offset, length) in {12: bins[0], 13: bins[1], 33: (0, len(clx))}.items():
        struct.pack_into("<II", pairs, number * 8, offset, length)
    main = bytes(header[:154]) + bytes(pairs)
    pages = b"".join(main_pages)
    assert len(main) <= 1024
    shift = -(-(start + len(stored)) // 512)  # the formatted disk pages follow the text
    table = _moved(table, bins, shift)
    body = main.ljust(start, b"\0") + stored
    body = body.ljust(shift * 512, b"\0") + (b"" if pages_lost else pages)
    return compound_of({"WordDocument": body, "1Table": table, **({"Data": data} if data else {}), **(more or {})})


def _moved(table, bins, shift):
    table = bytearray(table)
    for number, (offset, length) in enumerate(pair for pair in bins if pair[1]):
        struct.pack_into("<I", table, offset + length - 4, shift + number)
    return bytes(table)


def _disk_page(entries, is_run):
    page = bytearray(512)
    places = [entries[0][0], *(end for _, end, _ in entries)]
    struct.pack_into(f"<{len(places)}I", page, 0, *places)
    at = 510
    for index, (_, _, modifiers) in enumerate(entries):
        content = modifiers if is_run else b"\0\0" + modifiers
        if not is_run and len(content) % 2 == 0:
            content += b"\0"
        size = len(content) + 1
        at = (at - size) & ~1
        page[at] = len(content) if is_run else size // 2
        page[at + 1 : at + 1 + len(content)] = content
        page[4 * len(places) + (1 if is_run else 13) * index] = at // 2
    page[511] = len(entries)
    return bytes(page)


def record(kind, content=b"", instance=0, container=False):
    """A record of a legacy presentation."""
    return struct.pack("<HHI", instance << 4 | (15 if container else 0), kind, len(content)) + content


def box_of(kind, *inner, instance=0):
    return record(kind, b"".join(inner), instance, container=True)


def chars(text):
    return record(0x0FA0, text.encode("utf-16-le"))


def ppt_of(slides, more=b"", directory=True, token=0xE391C05F, streams=None):
    """A legacy presentation from (outline texts, records of the slide, notes or '', hidden)."""
    objects, listed, notes_listed = {}, b"", b""
    for number, (outline, records, notes, hidden) in enumerate(slides):
        reference, notes_id = 10 + 2 * number, 900 + number
        listed += record(0x03F3, struct.pack("<IIiII", reference, 0, 0, 256 + number, 0))
        for text in outline:
            listed += record(0x0F9F, bytes(4)) + chars(text)
        atom = record(0x03EF, bytes(16) + struct.pack("<IHH", notes_id if notes else 0, 0, 0))
        info = record(0x03F9, bytes(10) + (b"\x04\0" if hidden else b"\0\0") + bytes(4))
        objects[reference] = box_of(0x03EE, atom, info, records)
        if notes:
            notes_listed += record(0x03F3, struct.pack("<IIiII", reference + 1, 0, 0, notes_id, 0))
            objects[reference + 1] = box_of(0x03F0, box_of(0x040C, box_of(0xF00D, chars(notes))))
    objects[1] = box_of(0x03E8, box_of(0x0FF0, listed), box_of(0x0FF0, notes_listed, instance=2))
    stream, places = b"", {}
    for reference, content in objects.items():
        places[reference] = len(stream)
        stream += content
    stream += more
    entries = b"".join(struct.pack("<II", 1 << 20 | ref, place) for ref, place in places.items())
    directory_at = len(stream)
    stream += record(0x1772, entries)
    edit_at = len(stream)
    stream += record(0x0FF5, struct.pack("<IIIIIIHH", 0, 0, 0, directory_at, 1, 100, 0, 0))
    user = record(0x0FF6, struct.pack("<IIIHHBBH", 20, token, edit_at if directory else 7, 0, 0, 0, 0, 0))
    return compound_of({"PowerPoint Document": stream, "Current User": user, **(streams or {})})


def xlsb_of(cells, claims=None):
    """A binary workbook of one sheet from (row, column, value); value a number, a text or '#DIV/0!'."""

    def rec(kind, content=b""):
        head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
        size, length = len(content), b""
        while True:
            length += bytes([size & 0x7F | (0x80 if size > 0x7F else 0)])
            size >>= 7
            if not size:
                return head + length + content

    def wide(text):
        return struct.pack("<I", len(text)) + text.encode("utf-16-le")

    book = (
        rec(131) + rec(143) + rec(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("Arkusz")) + rec(144) + rec(132)
    )
    rows = [row for row, _, _ in cells]
    size = claims or (min(rows), max(rows), min(c for _, c, _ in cells), max(c for _, c, _ in cells))
    sheet = rec(129) + rec(148, struct.pack("<4I", *size)) + rec(145)
    last = None
    for row, column, value in cells:
        if row != last:
            sheet += rec(0, struct.pack("<IIHBBBI", row, 0, 300, 0, 0, 0, 0))
            last = row
        head = struct.pack("<II", column, 0)
        if value == "#DIV/0!":
            sheet += rec(3, head + b"\x07")
        elif isinstance(value, str):
            sheet += rec(6, head + wide(value))
        else:
            sheet += rec(5, head + struct.pack("<d", value))
    sheet += rec(146) + rec(130)
    return zip_of({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": rels(("r", "officeDocument", "xl/workbook.bin")),
        "xl/workbook.bin": book,
        "xl/_rels/workbook.bin.rels": rels(("rId1", "worksheet", "worksheets/sheet1.bin")),
        "xl/worksheets/sheet1.bin": sheet,
    })  # fmt: skip


def mutations(data, seed, count):
    """`data` with bytes changed, cut, doubled or set to extremes; packages also inside their parts."""
    chance = random.Random(seed)
    for _ in range(count):
        if data[:2] == b"PK" and chance.random() < 0.7:
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                parts = {entry.filename: package.read(entry) for entry in package.infolist()}
            chosen = chance.choice(list(parts))
            parts[chosen] = _mutated(parts[chosen], chance)
            yield zip_of(parts)
        else:
            yield _mutated(data, chance)


def _mutated(data, chance):
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        if not changed:
            break
        at, act = chance.randrange(len(changed)), chance.random()
        if act < 0.5:
            changed[at] = chance.randrange(256)
        elif act < 0.65:
            del changed[at : at + chance.randrange(1, 40)]
        elif act < 0.8:
            begin = chance.randrange(len(changed))
            changed[at:at] = changed[begin : begin + chance.randrange(1, 200)]
        elif act < 0.95:
            extreme = chance.choice((b"\xff" * 4, b"\0" * 4, b"\xff\xff\xff\x7f", b"\1\0\0\0"))
            changed[at : at + 4] = extreme
        else:
            changed = changed[:at]
    return bytes(changed)
