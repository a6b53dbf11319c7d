"""Reading back what goes out: from the bytes of a file, everything that a reader or a program could find in it.

What can't be read back is not let out: nobody could say what stands in it.
"""

import base64
import binascii
import csv
import html
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import PurePosixPath
from typing import Any, Final

from judgedesk.domain.errors import UserError
from judgedesk.drafting import outgoing_office as office
from judgedesk.drafting.outgoing_bytes import beside_pixels, is_picture, runs
from judgedesk.drafting.outgoing_pdf import pdf_stories
from judgedesk.drafting.story import DEEPEST, Limits, Place, Story, story, unreadable

__all__ = ["ENDINGS", "Place", "Story", "as_name", "read_back"]

ENDINGS: Final = (
    ".docx", ".xlsx", ".pdf", ".csv", ".ics", ".txt", ".json", ".html", ".htm", ".png", ".jpg", ".jpeg", ".zip", ".xml",
    ".md",
)  # fmt: skip
"""Files that can be read back."""

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BLOCKS_WORDS: Final = """
p div br li ul ol table tr td th h1 h2 h3 h4 h5 h6 section article header footer title option textarea button hr
blockquote pre dt dd caption body head html script style
"""
_BLOCKS: Final = frozenset(_BLOCKS_WORDS.split())
_DATA_LINK = re.compile(r"data:[\w/+.-]*;base64,([A-Za-z0-9+/=\s]{8,})")
_FIELDS_WORDS: Final = """
BEGIN END VERSION PRODID CALSCALE METHOD UID DTSTAMP DTSTART DTEND DURATION SUMMARY DESCRIPTION LOCATION STATUS SEQUENCE
LAST-MODIFIED CREATED CLASS CATEGORIES ORGANIZER ATTENDEE TZID TZOFFSETFROM TZOFFSETTO TZNAME RRULE ACTION TRIGGER
TRANSP PRIORITY COMMENT
"""
_FIELDS: Final = frozenset(_FIELDS_WORDS.split())
"""Names of fields that the standard gives."""
_FOLDED_LINE = re.compile(r"\r?\n[ \t]")
_FOLDED_BYTES = re.compile(rb"\r?\n[ \t](?!\x00)")


def read_back(content: bytes, ending: str) -> list[Story]:
    """All that can be read in a file.

    Args:
        content: the whole file.
        ending: of its name, ``.docx``; what it is inside must agree.

    Raises:
        UserError: ``leak.cannot_read``.
    """
    small = ending.lower()
    if small not in ENDINGS:
        raise UserError("leak.cannot_read", detail=small)
    wanted = {".docx": b"PK", ".xlsx": b"PK", ".zip": b"PK", ".pdf": b"%PDF", ".png": b"\x89PNG", ".jpg": b"\xff\xd8",
              ".jpeg": b"\xff\xd8"}.get(small)  # fmt: skip
    if wanted is not None and not content[:1024].lstrip().startswith(wanted):
        raise unreadable("content")
    return list(_stories(content, small, (), Limits()))


def _stories(content: bytes, name: str, inside: tuple[str, ...], limits: Limits) -> Iterator[Story]:
    """What stands in a file of any kind, by what its bytes are; by its ending where these are plain text."""
    limits.take(len(content))
    if len(inside) > DEEPEST:
        raise unreadable("too_deep")
    ending = PurePosixPath(name.lower()).suffix or name.lower()
    if content[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        yield from _package(content, inside, limits)
    elif content[:1024].lstrip().startswith(b"%PDF"):
        stories, files = pdf_stories(content, inside)
        yield from stories
        for number, (called, data) in enumerate(files, 1):
            yield from _stories(data, called, (*inside, called or f"#{number}"), limits)
    elif is_picture(content):
        yield from story([("picture", "", runs(beside_pixels(content)))], named=True, inside=inside)
    elif content.startswith(_OLE):
        yield from _compound(content, inside, limits)
    elif ending in _READERS:
        yield from _READERS[ending](content, inside, limits)
    else:
        yield from story([("other", "", runs(content))], inside=inside)


# -- packages ----------------------------------------------------------------------------------------------------------


def _package(content: bytes, inside: tuple[str, ...], limits: Limits) -> Iterator[Story]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            yield from _members(package, content, inside, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise unreadable("package") from error


def _members(package: zipfile.ZipFile, content: bytes, inside: tuple[str, ...], limits: Limits) -> Iterator[Story]:
    infos = package.infolist()
    names = {info.filename for info in infos}
    is_office = "[Content_Types].xml" in names
    yield from story((("file", "", as_name(info.filename)) for info in infos), named=True, inside=inside)
    remarks = [package.comment, *(info.comment for info in infos), *(info.extra for info in infos)]
    beside = [runs(one) for one in remarks if len(one) > 3]
    beside += [runs(content[: min((info.header_offset for info in infos), default=0)])]
    yield from story((("property", "", one) for one in beside), inside=inside)
    sheets: dict[str, str] = {}
    strings: list[str] = []
    if "xl/workbook.xml" in names:
        relations = "xl/_rels/workbook.xml.rels"
        sheets = office.sheet_names(
            package.read("xl/workbook.xml"), package.read(relations) if relations in names else None
        )
        yield from story((("sheet", "", one) for one in sheets.values()), named=True, inside=inside)
        if "xl/sharedStrings.xml" in names:
            strings = office.shared_strings(package.read("xl/sharedStrings.xml"))
    for info in infos:
        if info.is_dir():
            continue
        limits.take(info.file_size)
        data = package.read(info)
        if info.filename in sheets:
            yield from office.sheet_stories(sheets[info.filename], data, strings, inside)
        elif is_office and info.filename.endswith((".xml", ".rels", ".vml")):
            yield from office.xml_stories(info.filename, data, inside)
        elif data:
            yield from _stories(data, info.filename, (*inside, info.filename), limits)


def as_name(name: str) -> str:
    """The name of a file as it is to be searched: as it stands, and in words."""
    return office.percent_decoded("\n".join(dict.fromkeys((name, name.replace("_", " ")))))


def _compound(content: bytes, inside: tuple[str, ...], limits: Limits) -> Iterator[Story]:
    """An OLE file (embedded objects): its streams, and files that stand whole in one of them."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(content)) as whole:
            streams = [("/".join(path), whole.openstream(path).read()) for path in whole.listdir()]
    except (OSError, ValueError, IndexError, TypeError) as error:
        raise unreadable("object") from error
    yield from story((("file", "", name) for name, _ in streams), named=True, inside=inside)
    for name, data in streams:
        begins = [
            at for mark in (b"PK\x03\x04", b"%PDF", b"\x89PNG\r\n", b"\xff\xd8\xff") if (at := data.find(mark)) >= 0
        ]
        yield from story([("other", "", runs(data))], inside=inside)
        if begins:
            yield from _stories(data[min(begins) :], name, (*inside, name), limits)


# -- plain text --------------------------------------------------------------------------------------------------------


def decoded(content: bytes) -> list[str]:
    """Text in each encoding that it may be in: one where it says so or is UTF-8."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return [content.decode("utf-16", "replace")]
    try:
        return [content.decode("utf-8-sig")]
    except UnicodeDecodeError:
        return [content.decode(name, "replace") for name in ("cp1250", "cp1251", "cp1258")]


def _text(content: bytes, inside: tuple[str, ...], limits: Limits) -> Iterator[Story]:
    for text in decoded(content):
        lines = ((("text", str(number), line)) for number, line in enumerate(text.splitlines(), 1))
        yield from story(lines, inside=inside)


def _csv(content: bytes, inside: tuple[str, ...], limits: Limits) -> Iterator[Story]:
    csv.field_size_limit(1 << 27)
    for text in decoded(content):
        first = text[:4096].partition("\n")[0]
        sign = max(",;\t", key=first.count)
        try:
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
        except csv.Error as error:
            raise unreadable("csv") from error
        cells = ((f"{row}:{column}", cell) for row, line in enumerate(rows, 1) for column, cell in enumerate(line, 1))
        yield from story((("cell", where, cell) for where, cell in cells), inside=inside)


def _calendar(content: bytes, inside: tuple[str, ...], limits: Limits) -> Iterator[Story]:
    """ICalendar (RFC 5545, 3.1 and 3.3.11): folded lines joined, escapes undone, what is attached unpacked."""
    if b"QUOTED-PRINTABLE" in content.upper():
        yield from _text(binascii.a2b_qp(content), inside, limits)
    for text in decoded(_FOLDED_BYTES.sub(b"", content)):  # a fold may part the bytes of a letter
        pieces, event = [], 0
        for line in _FOLDED_LINE.sub("", text).splitlines():
            event += line.upper().startswith("BEGIN:VEVENT")
            key, _, value = line.partition(":")
            if "ENCODING=BASE64" in key.upper():
                yield from _attached(value, (*inside, f"#{event}"), limits)
            if "</" in value:
                yield from _page(_unescaped(value).encode(), (*inside, f"#{event}"), limits)
            plain = _unescaped(value)
            pieces.append(("event", str(event), f"{_own_words(key)}\n{plain}"))
            pieces.append(("event", str(event), office.percent_decoded(plain) if "%" in plain else ""))
        yield from story(pieces, inside=inside)


def _unescaped(value: str) -> str:
    return value.replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",").replace("\\;", ";")


def _own_words(key: str) -> str:
    """The name of a field, if somebody chose it, and its parameters (RFC 6868), a line each."""
    name, *parameters = key.split(";")
    said = [name.removeprefix("X-").removeprefix("x-")] if name not in _FIELDS else []
    plain = (one.replace("^n", "\n").replace("^'", '"').replace("^^", "^") for one in parameters)
    return "\n".join((*said, *plain))


def _attached(encoded: str, inside: tuple[str, ...], limits: Limits) -> Iterator[Story]:
    try:
        data = base64.b64decode(re.sub(r"\s", "", encoded), validate=True)
    except (binascii.Error, ValueError):
        yield from story([("other", "", encoded)], inside=inside)
        return
    yield from _stories(data, "", inside, limits)


def _json(content: bytes, inside: tuple[str, ...], limits: Limits) -> Iterator[Story]:
    text = decoded(content)[0]
    try:
        told = list(_of_json(json.loads(text, object_pairs_hook=_pairs)))
    except (ValueError, RecursionError) as error:
        raise unreadable("json") from error
    yield from story((("text", "", one) for one in told), inside=inside)


def _of_json(value: Any) -> Iterator[str]:
    """Every text and number; JSON that stands within a text too."""
    if isinstance(value, list):
        for one in value:
            yield from _of_json(one)
    elif value is not None:
        yield str(value)
        if isinstance(value, str) and "\\" in value:
            with suppress(ValueError):
                yield from _of_json(json.loads(value, object_pairs_hook=_pairs))


def _pairs(pairs: list[tuple[str, Any]]) -> list[list[Any]]:
    return [list(pair) for pair in pairs]


def _page(content: bytes, inside: tuple[str, ...], limits: Limits) -> Iterator[Story]:
    from lxml import etree
    from lxml import html as pages

    for text in decoded(content):
        if not text.strip():
            continue
        try:
            root = pages.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
        except (etree.ParserError, ValueError) as error:
            raise unreadable("html") from error
        out: list[str] = []
        for step, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if step in ("comment", "pi"):
                out += ["\n", element.text or "", "\n", element.tail or ""]
                continue
            block = str(element.tag).lower() in _BLOCKS
            if block:
                out.append("\n")
            out.append((element.text if step == "start" else element.tail) or "")
        lines = "".join(out).splitlines()
        values = [office.percent_decoded(value) for one in root.iter() for value in one.attrib.values()]
        yield from story((("text", str(n), line.strip()) for n, line in enumerate(lines, 1)), inside=inside)
        yield from story(
            (("description", "", value) for value in dict.fromkeys(values) if len(value) > 1), inside=inside
        )
        for number, match in enumerate(_DATA_LINK.finditer(html.unescape(text)), 1):
            yield from _attached(match[1], (*inside, f"#{number}"), limits)


def _xml(content: bytes, inside: tuple[str, ...], limits: Limits) -> Iterator[Story]:
    yield from office.xml_stories("", content, inside)


_READERS: Final = {
    ".txt": _text, ".md": _text, ".csv": _csv, ".ics": _calendar, ".json": _json, ".html": _page, ".htm": _page,
    ".xml": _xml,
}  # fmt: skip
