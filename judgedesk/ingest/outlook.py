"""Outlook's messages (.msg), read by their properties: MS-OXMSG on MS-CFB, MS-OXPROPS, MS-OXRTFCP for packed text.

A message enclosed in another is written out again as a message file of its own, property by property, and goes on as
a part; nothing of it is lost, and how deep they may be nested is the parent's to say.
"""

import struct
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.compound import Compound, Path, Tree, compound_of
from judgedesk.ingest.file import File
from judgedesk.ingest.letters import merged, write_letter
from judgedesk.ingest.lines import declared_in, decoded
from judgedesk.ingest.mime import Fields, moment
from judgedesk.ingest.outlook_names import named
from judgedesk.ingest.packed_rtf import text_and_parts, unpacked
from judgedesk.ingest.parts import Parts
from judgedesk.ingest.records import clean, one_line, send_facts
from judgedesk.ingest.writing import understood

_MOST_BYTES = 1 << 30
_MOST_TEXT = 32 << 20
_DAMAGED = "mail.damaged"
_ROOT_HEADER, _ENCLOSED_HEADER, _OTHER_HEADER = 32, 24, 8  # bytes before the properties, MS-OXMSG 2.4.1
_TEXT16, _TEXT8, _BINARY, _TIME, _OBJECT = 0x001F, 0x001E, 0x0102, 0x0040, 0x000D
_BY_VALUE, _BY_REFERENCE, _EMBEDDED = 1, (2, 3, 4, 7), 5

_CLASS, _SUBJECT, _SENT, _HEADERS, _BODY, _HTML, _RTF = 0x001A, 0x0037, 0x0039, 0x007D, 0x1000, 0x1013, 0x1009
_DELIVERED, _CREATED, _CODE_PAGE, _BODY_CODE_PAGE = 0x0E06, 0x3007, 0x3FFD, 0x3FDE
_MESSAGE_ID, _IN_REPLY_TO, _REFERENCES = 0x1035, 0x1042, 0x1039
_SENDERS = ((0x0042, (0x5D02, 0x0065)), (0x0C1A, (0x5D01, 0x0C1F)))  # on whose behalf, and who did it
_DISPLAY = {"To": 0x0E04, "Cc": 0x0E03, "Bcc": 0x0E02}
_RECIPIENT_KIND, _NAME, _ADDRESSES = 0x0C15, 0x3001, (0x39FE, 0x3003)
_METHOD, _DATA, _LONG_NAME, _SHORT_NAME, _MIME_TYPE, _PATHS = 0x3705, 0x3701, 0x3707, 0x3704, 0x370E, (0x370D, 0x3708)
_MORE = {
    "Company": 0x3A16, "Job": 0x3A17, "Business phone": 0x3A08, "Home phone": 0x3A09, "Mobile phone": 0x3A1C,
    "Other phone": 0x3A1F, "Fax": 0x3A24, "Address": 0x3A15, "Nickname": 0x3A4F, "Birthday": 0x3A42,
}  # fmt: skip
"""What a contact says besides its text; other classes of messages hardly have these."""
_CODE_PAGES = {65001: "utf-8", 20127: "ascii", 20866: "koi8-r", 21866: "koi8-u", 50220: "iso-2022-jp", 54936: "gb18030"}


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, the facts of `mail.extract`, pages from ``from_page`` on, parts, ``finished``.

    Raises:
        UserError: ``mail.damaged``, ``file.too_big``.
    """
    if file.size > _MOST_BYTES:
        raise UserError("file.too_big", bytes=file.size, most=_MOST_BYTES)
    compound = Compound(file, _DAMAGED)
    message = _Properties(compound, (), _ROOT_HEADER)
    if not message.found:
        raise UserError(_DAMAGED)
    with understood(_DAMAGED):
        fields = Fields(message.text(_HEADERS).encode("utf-8", "replace"))
        shown = _shown(compound, message, fields)
        text, rtf_parts = _text(compound, message)
    emit("opened", {"pages": None, "encoding": ""})
    attached = sorted(path for path in compound.storages() if path[-1].lower().startswith("__attach_version1.0_"))
    kind = message.text(_CLASS)
    send_facts(emit, _facts(message, fields, shown) | {"class": kind, "attachments": str(len(attached) or "")})
    locked = "smime" in kind.lower() and "multipartsigned" not in kind.lower()
    pages = write_letter(shown.items(), text, "mail.encrypted" if locked else "", unit, emit)
    parts = Parts(emit, unit, file.size)
    for number, path in enumerate(attached, 1):
        _attach(compound, path, number, parts)
    for name, content in rtf_parts:
        parts.send(name, content)
    emit("finished", {"pages": pages, "replaced": 0})


class _Properties:
    """The properties of a message, a recipient or an attachment (MS-OXMSG 2.4)."""

    def __init__(self, compound: Compound, path: Path, header: int, code_page: str = "") -> None:
        self._compound, self.path = compound, path
        self._values: dict[int, tuple[int, bytes]] = {}
        self.found = compound.found(*path, "__properties_version1.0") is not None
        stream = compound.read(*path, "__properties_version1.0") if self.found else b""
        for at in range(header, len(stream) - 15, 16):
            kind, number = struct.unpack_from("<HH", stream, at)
            self._values.setdefault(number, (kind, stream[at + 8 : at + 16]))
        self.code_page = code_page or _encoding(self.number(_CODE_PAGE))

    def number(self, identifier: int) -> int:
        """A number; 0 where there is none."""
        return int.from_bytes(self._values[identifier][1][:4], "little") if identifier in self._values else 0

    def time(self, identifier: int) -> datetime | None:
        """A moment in UTC: tenths of microseconds since 1601."""
        kind, value = self._values.get(identifier, (0, b""))
        ticks = int.from_bytes(value, "little")
        if kind != _TIME or not 0 < ticks < 1 << 62:
            return None
        try:
            return datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticks // 10)
        except OverflowError:
            return None

    def binary(self, identifier: int) -> bytes:
        """Bytes; b"" where there are none. Raises UserError when there are more than a text ever has."""
        return self._stream(identifier, _BINARY)

    def text(self, identifier: int, encoding: str = "") -> str:
        """A text in either of its two forms; '' where there is none."""
        wide = self._stream(identifier, _TEXT16)
        if wide:
            return clean(wide[: len(wide) & ~1].decode("utf-16-le", errors="replace"))
        return clean(decoded(self._stream(identifier, _TEXT8), encoding or self.code_page)[0])

    def stream_name(self, identifier: int, kind: int) -> Path:
        """Path of the stream or storage with a property's value."""
        return (*self.path, f"__substg1.0_{identifier:04X}{kind:04X}")

    def _stream(self, identifier: int, kind: int) -> bytes:
        name = self.stream_name(identifier, kind)
        return self._compound.read(*name, most=_MOST_TEXT) if self._compound.found(*name) else b""


def _encoding(code_page: int) -> str:
    if 28590 < code_page < 28606:
        return f"iso-8859-{code_page - 28590}"
    return _CODE_PAGES.get(code_page, f"cp{code_page}" if code_page else "")


def _shown(compound: Compound, message: _Properties, fields: Fields) -> dict[str, str]:
    """The head of the letter: as its transport fields say, else as its properties do."""
    people: dict[int, list[str]] = {1: [], 2: [], 3: []}
    for path in sorted(compound.storages()):
        if path[-1].lower().startswith("__recip_version1.0_"):
            recipient = _Properties(compound, path, _OTHER_HEADER, message.code_page)
            people.get(recipient.number(_RECIPIENT_KIND) & 0xF, people[1]).append(_address(recipient))
    behalf, sender = (_sender(message, name, addresses) for name, addresses in _SENDERS)
    sent = message.time(_SENT) or message.time(_DELIVERED)
    shown = {"From": fields.text("from") or behalf or sender}
    if sender and behalf and sender != behalf:
        shown["Sender"] = sender
    for number, (name, display) in enumerate(_DISPLAY.items(), 1):
        shown[name] = ", ".join(people[number]) or message.text(display).strip()
    shown["Date"] = fields.text("date") or (f"{sent:%Y-%m-%d %H:%M:%S} UTC" if sent else "")
    shown["Subject"] = message.text(_SUBJECT) or fields.text("subject")
    return shown


def _sender(message: _Properties, name: int, addresses: tuple[int, ...]) -> str:
    return _named(message.text(name).strip(), [message.text(address).strip() for address in addresses])


def _address(recipient: _Properties) -> str:
    return _named(recipient.text(_NAME).strip(), [recipient.text(address).strip() for address in _ADDRESSES])


def _named(name: str, addresses: list[str]) -> str:
    """A mailbox; Exchange's inner addresses (/o=…) only where nothing better is known."""
    address = next((a for a in addresses if "@" in a), next((a for a in addresses if a), ""))
    if not address or address == name:
        return name
    return f"{name} <{address}>" if name else address


def _facts(message: _Properties, fields: Fields, shown: Mapping[str, str]) -> dict[str, str]:
    sent, created = message.time(_SENT) or message.time(_DELIVERED), message.time(_CREATED)
    return {
        **{name.lower(): value for name, value in shown.items() if name not in ("Date", "Sender")},
        "sent": f"{sent:%Y-%m-%dT%H:%M:%SZ}" if sent else moment(fields.raw("date")),
        "created": f"{created:%Y-%m-%dT%H:%M:%SZ}" if created else "",
        "message_id": message.text(_MESSAGE_ID) or fields.text("message-id"),
        "in_reply_to": message.text(_IN_REPLY_TO) or fields.text("in-reply-to"),
        "references": message.text(_REFERENCES) or fields.text("references"),
        "received": fields.text("received"),
    }


def _text(compound: Compound, message: _Properties) -> tuple[str, list[tuple[str, bytes]]]:
    """What the message says, and what lies in its text: pictures of a formatted one."""
    code_page = _encoding(message.number(_BODY_CODE_PAGE))
    written = message.text(_BODY, code_page)
    html = message.binary(_HTML)
    hypertext = decoded(html, declared_in(html) or code_page)[0] if html else message.text(_HTML)
    parts: list[tuple[str, bytes]] = []
    if not written.strip() and not hypertext.strip() and (packed := message.binary(_RTF)):
        rtf = unpacked(packed)
        try:
            written, parts = text_and_parts(rtf)
        except UserError:
            parts = [("body.rtf", rtf)]  # says by itself what is wrong with it
    numbers = {**_MORE, **named(compound)}
    more = [f"{label}: {_more(message, number)}" for label, number in numbers.items() if _more(message, number)]
    return "\n".join(part for part in (merged(written, hypertext), *more) if part.strip()), parts


def _more(message: _Properties, identifier: int) -> str:
    when = message.time(identifier)
    if when:
        return f"{when:%Y-%m-%d %H:%M} UTC" if when.hour or when.minute else f"{when:%Y-%m-%d}"
    return message.text(identifier).strip()


def _attach(compound: Compound, path: Path, number: int, parts: Parts) -> None:
    attachment = _Properties(compound, path, _OTHER_HEADER)
    name = attachment.text(_LONG_NAME) or attachment.text(_SHORT_NAME) or attachment.text(_NAME) or f"part {number}"
    name = one_line(name, 200)
    method = attachment.number(_METHOD)
    inner = compound.found(*attachment.stream_name(_DATA, _OBJECT))
    data = compound.found(*attachment.stream_name(_DATA, _BINARY))
    try:
        if inner and (method == _EMBEDDED or compound.found(*inner, "__properties_version1.0")):
            subject = _Properties(compound, inner, _ENCLOSED_HEADER).text(_SUBJECT)
            parts.send(f"{one_line(subject, 200) or name}.msg", _as_message(compound, inner))
        elif inner:
            parts.send(name, compound.as_file(inner))
        elif data:
            signed = attachment.text(_MIME_TYPE).lower() == "multipart/signed"
            parts.send(name + ".eml" if signed else name, _stream(compound, data))
        else:
            elsewhere = next((one_line(attachment.text(p), 200) for p in _PATHS if attachment.text(p)), "")
            parts.broken(elsewhere or name, "mail.elsewhere" if method in _BY_REFERENCE else "mail.attachment_missing")
    except UserError as error:
        if error.code.startswith("archive."):
            raise
        parts.broken(name, error.code)


def _stream(compound: Compound, path: Path) -> Iterator[bytes]:
    yield compound.read(*path)


def _as_message(compound: Compound, path: Path) -> bytes:
    """An enclosed message as a file: its property stream has eight bytes less before the properties than a file's
    (MS-OXMSG 2.4.1.1), and the names of its properties stand in the outermost message only.
    """
    trees: dict[Path, Tree] = {(): {}}
    for streams, wanted in ((path, ()), (("__nameid_version1.0",), ("__nameid_version1.0",))):
        for found in compound.ole.listdir(streams=True, storages=False):
            if tuple(found[: len(streams)]) != streams:
                continue
            place: Path = (*wanted, *found[len(streams) :])
            _tree_at(trees, place[:-1])[place[-1]] = compound.read(*found)
    properties = trees[()].get("__properties_version1.0", b"")
    if isinstance(properties, bytes):
        trees[()]["__properties_version1.0"] = (
            properties[:_ENCLOSED_HEADER].ljust(_ENCLOSED_HEADER, b"\0") + bytes(8) + properties[_ENCLOSED_HEADER:]
        )
    return compound_of(trees[()])


def _tree_at(trees: dict[Path, Tree], path: Path) -> Tree:
    if path not in trees:
        trees[path] = {}
        _tree_at(trees, path[:-1])[path[-1]] = trees[path]
    return trees[path]
