"""What an office document says of itself: title, author, dates, the program that wrote it.

Sources: ECMA-376 part 2 §11 (core) and part 1 §22.2 (extended), OpenDocument 1.3 part 3 §4.3, MS-OLEPS. All of it is a
claim of the file, never checked against anything.
"""

import contextlib
import re
import struct
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.compound import Compound
from judgedesk.ingest.package import Package, name_of
from judgedesk.ingest.writing import understood

_CORE = {
    "title": "title", "creator": "author", "subject": "subject", "keywords": "keywords", "description": "description",
    "lastModifiedBy": "last_modified_by", "revision": "revision", "created": "created", "modified": "modified",
    "lastPrinted": "printed", "category": "category",
}  # fmt: skip
_EXTENDED = {"Application": "application", "Company": "company", "Manager": "manager", "Template": "template"}
_OPEN = {
    "title": "title", "initial-creator": "author", "subject": "subject", "keyword": "keywords",
    "description": "description", "creator": "last_modified_by", "editing-cycles": "revision",
    "creation-date": "created", "date": "modified", "print-date": "printed", "generator": "application",
}  # fmt: skip
_SUMMARY = {
    2: "title", 3: "subject", 4: "author", 5: "keywords", 6: "description", 7: "template", 8: "last_modified_by",
    9: "revision", 11: "printed", 12: "created", 13: "modified", 18: "application",
}  # fmt: skip
_DOCUMENT_SUMMARY = {2: "category", 14: "manager", 15: "company"}
_MOST_PROPERTIES = 200
_SMALL, _TEXT, _WIDE_TEXT, _TIME = 2, 30, 31, 64  # types of values
_CODE_PAGE = 1
_DATES = ("created", "modified", "printed")
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?)?")
MACROS = {"macros": "kept, never run"}


def iso(untrusted: str) -> str:
    """A date as ISO 8601 to the second, as far as it is one; any other text as it stands."""
    match = _ISO.fullmatch(untrusted.strip())
    if match is None:
        return untrusted
    day, time, zone = match.groups()
    return day if time is None else f"{day}T{time}{zone or ''}"


def of_ooxml(package: Package) -> dict[str, str]:
    """Facts of a Word, Excel or PowerPoint package."""
    facts: dict[str, str] = {}
    named = {link.kind: link.target for link in package.relations() if not link.external}
    for kind, usual, names in (
        ("core-properties", "docProps/core.xml", _CORE),
        ("extended-properties", "docProps/app.xml", _EXTENDED),
    ):
        root = package.xml_if_sound(named.get(kind, usual))
        for child in () if root is None else root:
            if fact := names.get(name_of(child)):
                facts[fact] = "".join(child.itertext())
    if any(name.lower().endswith("vbaproject.bin") for name in package.entries):
        facts.update(MACROS)
    return _dated(facts)


def of_opendocument(package: Package, meta: Any) -> dict[str, str]:
    """Facts of an OpenDocument package; `meta` is the root that holds ``office:meta``, or None."""
    facts: dict[str, str] = {}
    for group in () if meta is None else meta.iter("{*}meta"):
        for child in group:
            if fact := _OPEN.get(name_of(child)):
                facts[fact] = ", ".join(filter(None, (facts.get(fact), "".join(child.itertext()))))
    if any(name.startswith(("Basic/", "Scripts/")) and not name.endswith("-lc.xml") for name in package.entries):
        facts.update(MACROS)
    return _dated(facts)


def of_compound(compound: Compound) -> dict[str, str]:
    """Facts of a legacy file from its property sets; those that are broken say nothing.

    Not by olefile, which believes the counts that a broken set gives and does not come back.
    """
    facts: dict[str, str] = {}
    for stream, names in (("\x05DocumentSummaryInformation", _DOCUMENT_SUMMARY), ("\x05SummaryInformation", _SUMMARY)):
        if stream in compound:
            with contextlib.suppress(UserError), understood("office.damaged"):
                facts |= _property_set(compound.read(stream, most=1 << 20), names)
    return _dated(facts)


def _property_set(content: bytes, names: Mapping[int, str]) -> dict[str, str]:
    """The first property set of a stream (MS-OLEPS 2.20, 2.21)."""
    (start,) = struct.unpack_from("<I", content, 44)
    (count,) = struct.unpack_from("<I", content, start + 4)
    places = dict(struct.iter_unpack("<II", content[start + 8 : start + 8 + 8 * min(count, _MOST_PROPERTIES)]))
    page = 1252
    if _CODE_PAGE in places:
        (page,) = struct.unpack_from("<H", content, start + places[_CODE_PAGE] + 4)
    found = {}
    for number, name in names.items():
        if number in places:
            with contextlib.suppress(struct.error):
                found[name] = _property(content, start + places[number], page)
    return found


def _property(content: bytes, at: int, page: int) -> str:
    kind, length = struct.unpack_from("<I", content, at)[0] & 0xFFFF, 0
    if kind in (_TEXT, _WIDE_TEXT):
        (length,) = struct.unpack_from("<I", content, at + 4)
        text = content[at + 8 : at + 8 + (2 * length if kind == _WIDE_TEXT else length)]
        return in_code_page(text, 1200 if kind == _WIDE_TEXT else page)
    if kind == _TIME:
        (ticks,) = struct.unpack_from("<Q", content, at + 4)
        # Tenths of a microsecond since 1601; a document never saved has nought, a corrupt one any number.
        moment = datetime(1601, 1, 1) + timedelta(microseconds=ticks // 10) if 0 < ticks < 1 << 58 else None
        return f"{moment.isoformat(timespec='seconds')}Z" if moment and moment.year > 1601 else ""
    return str(struct.unpack_from("<h", content, at + 4)[0]) if kind == _SMALL else ""


def in_code_page(content: bytes, page: int) -> str:
    """Bytes of a Windows code page as text; cp1252 where Python does not know the page. Ends at the first NUL."""
    name = {1200: "utf-16-le", 65001: "utf-8", 10000: "mac_roman"}.get(page & 0xFFFF, f"cp{page & 0xFFFF}")
    try:
        text = content.decode(name, "replace")
    except LookupError:
        text = content.decode("cp1252", "replace")
    return text.partition("\0")[0]


def _dated(facts: dict[str, str]) -> dict[str, str]:
    return {name: iso(value) if name in _DATES else value for name, value in facts.items()}
