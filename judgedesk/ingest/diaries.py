"""Calendars (iCalendar, RFC 5545) and contacts (vCard 2.1, RFC 2426, RFC 6350): one record after the other, every
property with its value as it is written. Pictures, sounds and keys inside a contact go on as parts.
"""

import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File
from judgedesk.ingest.lines import Lines, decoded
from judgedesk.ingest.parts import Parts
from judgedesk.ingest.records import Paged, Pulse, one_line, records, send_facts

_EVENTS_A_PAGE, _CONTACTS_A_PAGE = 40, 60
_MOST_LINE = 16 << 20
_MOST_PROPERTIES = 5_000  # of one record
_MOST_BLOBS = 256 << 20
_NAMED = re.compile(r"[A-Za-z0-9_.-]{1,120}[:;]")
_MOST_HEAD = 8_000  # of a line, up to its colon
_ESCAPE = re.compile(r"\\(.)", re.S)
_STAMP = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z|[+-]\d\d:?\d\d)?)?")
_TIMES = frozenset(
    {"DTSTART", "DTEND", "DUE", "DTSTAMP", "CREATED", "LAST-MODIFIED", "RECURRENCE-ID", "COMPLETED", "REV"}
)
_STRUCTURED = frozenset({"N", "ADR", "ORG", "GENDER"})
_BINARY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "ATTACH"})
_UNSAID = frozenset({"BEGIN", "END", "VERSION", "PRODID", "UID", "DTSTAMP", "SEQUENCE", "CALSCALE", "TRANSP"})
_ORDER = (
    "DTSTART", "DTEND", "DUE", "DURATION", "SUMMARY", "LOCATION", "ORGANIZER", "ATTENDEE", "STATUS", "RRULE", "RDATE",
    "EXDATE", "RECURRENCE-ID", "DESCRIPTION", "COMMENT", "URL", "FN", "N", "NICKNAME", "TEL", "EMAIL", "ADR", "ORG",
)  # fmt: skip
_LABELS = {
    "DTSTART": "Start", "DTEND": "End", "DUE": "Due", "DURATION": "Duration", "SUMMARY": "Summary",
    "LOCATION": "Location", "ORGANIZER": "Organizer", "ATTENDEE": "Attendee", "STATUS": "Status", "RRULE": "Repeats",
    "RDATE": "Also on", "EXDATE": "Not on", "RECURRENCE-ID": "Instead of", "DESCRIPTION": "Description",
    "COMMENT": "Comment", "URL": "Address", "FN": "Name", "N": "Name in parts", "NICKNAME": "Nickname",
    "TEL": "Telephone",
    "EMAIL": "E-mail", "ADR": "Address", "ORG": "Organization", "TITLE": "Title", "ROLE": "Role", "BDAY": "Birthday",
    "NOTE": "Note", "CATEGORIES": "Categories", "CREATED": "Created", "LAST-MODIFIED": "Changed",
}  # fmt: skip
_ENDINGS = {"JPEG": ".jpg", "JPG": ".jpg", "PNG": ".png", "GIF": ".gif", "PGP": ".asc", "OGG": ".ogg", "WAV": ".wav"}


@dataclass(slots=True)
class Property:
    """One content line: its name in capitals, its parameters, its value as written."""

    name: str
    parameters: dict[str, str]
    value: str

    def is_binary(self) -> bool:
        """Whether it is a picture, a sound or a key."""
        return self.name in _BINARY and (self._encoding() in ("B", "BASE64") or self.value[:5].lower() == "data:")

    def content(self) -> bytes:
        """The bytes of a picture or a key. Raises UserError ``diary.damaged``."""
        data = self.value.partition(",")[2] if self.value[:5].lower() == "data:" else self.value
        try:
            return binascii.a2b_base64("".join(data.split()).encode("ascii"))
        except (binascii.Error, UnicodeError) as error:
            raise UserError("diary.damaged") from error

    def ending(self) -> str:
        """How a file with this content would be named."""
        said = self.parameters.get("TYPE", "") or self.parameters.get("MEDIATYPE", "") or self.value[5:40]
        found = next((ending for kind, ending in _ENDINGS.items() if kind in said.upper()), "")
        return found or (".jpg" if self.name in ("PHOTO", "LOGO") else ".bin")

    def _encoding(self) -> str:
        return self.parameters.get("ENCODING", "").upper()

    def text(self) -> str:
        """The value as somebody reads it."""
        value = self.value
        if self._encoding() == "QUOTED-PRINTABLE":
            raw = binascii.a2b_qp(value.encode("utf-8", "surrogateescape"))
            value = decoded(raw, self.parameters.get("CHARSET", ""))[0]
        if self.name in _TIMES:
            return self._moment(value)
        if self.name in _STRUCTURED:
            pieces = (_unescaped(piece).strip() for piece in re.split(r"(?<!\\);", value))
            return ", ".join(piece for piece in pieces if piece)
        return _unescaped(value).strip()

    def _moment(self, value: str) -> str:
        found = _STAMP.fullmatch(value.strip())
        if found is None:
            return value
        year, month, day, hour, minute, second, zone = found.groups()
        clock = "" if hour is None else f" {hour}:{minute}" + (f":{second}" if second not in (None, "00") else "")
        named = self.parameters.get("TZID", "")
        return f"{year}-{month}-{day}{clock}" + (" UTC" if zone == "Z" else f" {zone or named}".rstrip())

    def line(self) -> str:
        """The property for the page: its label, what its parameters say of it, its value."""
        kinds = " ".join(
            value for name, value in self.parameters.items()
            if name in ("TYPE", "CN", "PARTSTAT", "ROLE", "LABEL") and value
        )  # fmt: skip
        label = _LABELS.get(self.name, self.name.removeprefix("X-").capitalize())
        return f"{label}{f' ({kinds})' if kinds else ''}: {self.text()}"


@dataclass(slots=True)
class _Record:
    """An event, a task or a contact."""

    kind: str
    properties: list[Property] = field(default_factory=list)
    inner: list["_Record"] = field(default_factory=list)
    left_out: int = 0

    def said(self, name: str) -> str:
        """The value of the first property of a name, or ''."""
        return next((entry.text() for entry in self.properties if entry.name == name), "")

    def lines(self) -> Iterator[str]:
        """What it says, the best known properties first."""
        places = {name: place for place, name in enumerate(_ORDER)}
        for entry in sorted(self.properties, key=lambda entry: places.get(entry.name, len(places))):
            if entry.name not in _UNSAID and not entry.is_binary() and (entry.value.strip()):
                yield entry.line()
        for record in self.inner:
            inside = "; ".join(record.lines())
            if inside:
                yield f"{record.kind}: {inside}"
        if self.left_out:
            yield f"[{self.left_out} more properties]"


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, pages from ``from_page`` on, facts (events, contacts, first, last), parts, ``finished``.

    Raises:
        UserError: ``file.empty``, ``diary.no_records``, ``file.too_many_pages``.
    """
    if not file.size:
        raise UserError("file.empty")
    emit("opened", {"pages": None, "encoding": ""})
    reading = _Reading(file, Pulse(emit))
    pages = Paged(emit, unit)
    most = _CONTACTS_A_PAGE if unit.get("kind") == "contacts" else _EVENTS_A_PAGE
    for page in records(reading.entries(), most):
        pages.add(page)
    if not reading.count and not pages.number:
        raise UserError("diary.no_records")
    count = pages.end()
    send_facts(emit, reading.facts())
    parts = Parts(emit, unit, file.size)
    for name, entry in reading.blobs:
        try:
            content = entry.content()
        except UserError as error:
            parts.broken(name, error.code)
        else:
            parts.send(name, content)
    emit("finished", {"pages": count, "replaced": reading.replaced})


class _Reading:
    """Goes through the file once; keeps what is sent after the pages."""

    def __init__(self, file: File, pulse: Pulse) -> None:
        self._lines = Lines(file)
        self._pulse = pulse
        self._first = self._last = self._title = ""
        self._blob_bytes = 0
        self._events = self._contacts = self._blobs_left_out = 0
        self.blobs: list[tuple[str, Property]] = []

    @property
    def count(self) -> int:
        """Records so far."""
        return self._events + self._contacts

    @property
    def replaced(self) -> int:
        """Letters that could not be decoded."""
        return self._lines.replaced

    def facts(self) -> dict[str, str]:
        """What the file holds."""
        return {
            "title": self._title, "events": str(self._events or ""), "contacts": str(self._contacts or ""),
            "first": self._first, "last": self._last, "pictures_left_out": str(self._blobs_left_out or ""),
        }  # fmt: skip

    def entries(self) -> Iterator[str]:
        """The records as they are written on a page."""
        open_records: list[_Record] = []
        for entry in properties(self._lines):
            self._pulse()
            if entry.name == "BEGIN":
                kind = entry.value.strip().upper()
                open_records += [] if kind == "VCALENDAR" or len(open_records) > 8 else [_Record(kind)]
            elif entry.name == "END" and open_records and entry.value.strip().upper() == open_records[-1].kind:
                record = open_records.pop()
                if open_records and len(open_records[-1].inner) < _MOST_PROPERTIES:
                    open_records[-1].inner.append(record)
                else:
                    yield from self._written(record)
            elif open_records:
                self._put(open_records[-1], entry)
            elif entry.name in ("X-WR-CALNAME", "NAME"):
                self._title = entry.text()
        for record in open_records:  # cut off: what there is of the last one
            yield from self._written(record)

    def _put(self, record: _Record, entry: Property) -> None:
        if entry.is_binary():
            self._blob_bytes += len(entry.value)
            if self._blob_bytes > _MOST_BLOBS:
                self._blobs_left_out += 1
                return
        if len(record.properties) >= _MOST_PROPERTIES:
            record.left_out += 1
            return
        record.properties.append(entry)

    def _written(self, record: _Record) -> Iterator[str]:
        if record.kind in ("VTIMEZONE", "STANDARD", "DAYLIGHT"):
            return
        if record.kind == "VCARD":
            self._contacts += 1
        else:
            self._events += 1
            start = record.said("DTSTART") or record.said("DUE")
            if start:
                self._first = min(self._first or start, start)
                self._last = max(self._last, start)
        title = one_line(record.said("FN") or record.said("SUMMARY") or record.kind, 120)
        for entry in record.properties:
            if entry.is_binary():
                self.blobs.append((f"{title} {entry.name.lower()}{entry.ending()}", entry))
        lines = list(record.lines())
        if record.kind not in ("VEVENT", "VCARD"):
            lines.insert(0, record.kind)
        yield "\n".join(lines) + "\n\n"


def properties(lines: Lines) -> Iterator[Property]:
    """The content lines, unfolded: those that begin with a space go on (RFC 5545 3.1), so do quoted-printable ones
    after an equals sign (vCard 2.1, 2.1.3), and lines that can't be a property belong to the one before them.
    """
    held: list[str] = []
    length = 0
    for line in lines:
        if held and _is_soft(held):
            held[-1], piece = held[-1][:-1], line
        elif held and line[:1] in (" ", "\t"):
            piece = line[1:]
        elif held and line.strip() and _NAMED.match(line) is None:
            piece = line if "BASE64" in held[0][:200].upper() else "\n" + line
        else:
            yield from _property("".join(held))
            held, length = [line], len(line)
            continue
        if length <= _MOST_LINE:
            length += len(piece)
            held.append(piece if length <= _MOST_LINE else " […]")
    yield from _property("".join(held))


def _is_soft(held: list[str]) -> bool:
    return held[-1].endswith("=") and "QUOTED-PRINTABLE" in held[0][:1000].upper()


def _property(line: str) -> Iterator[Property]:
    colon = _outside_quotes(line[:_MOST_HEAD], ":", 0)
    if colon < 0:
        if line.strip():  # no property, and not to be lost
            yield Property("LINE", {}, line)
        return
    pieces, at = [], 0
    while (semicolon := _outside_quotes(line[:colon], ";", at)) >= 0:
        pieces.append(line[at:semicolon])
        at = semicolon + 1
    name, *said = [*pieces, line[at:colon]]
    parameters: dict[str, str] = {}
    for piece in said:
        key, equals, value = piece.partition("=")
        if not equals:  # vCard 2.1 writes TEL;CELL:… for TEL;TYPE=CELL:…
            key, value = _bare_parameter(key)
        key, value = key.strip().upper(), value.strip().strip('"')
        parameters[key] = f"{parameters.get(key, '')} {value}".strip()
    yield Property(name.rpartition(".")[2].strip().upper(), parameters, line[colon + 1 :])


def _outside_quotes(text: str, sign: str, start: int) -> int:
    """Where `sign` stands next outside quotation marks; -1 for nowhere. An open quotation is none."""
    at = start
    while (found := text.find(sign, at)) >= 0:
        quote = text.find('"', at, found)
        if quote < 0 or (closing := text.find('"', quote + 1)) < 0:
            return found
        at = closing + 1
    return -1


def _bare_parameter(word: str) -> tuple[str, str]:
    encodings = ("QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT")
    return ("ENCODING", word) if word.strip().upper() in encodings else ("TYPE", word)


def _unescaped(value: str) -> str:
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value) if "\\" in value else value
