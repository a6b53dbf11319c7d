"""Mail: one message as a page or more, what is attached to it as parts (RFC 5322, 2045 to 2049, 2183, 8551, 3156).

The text comes first as its writer wrote it; where the formatted version says something else, both are kept. Enclosed
messages, pictures, calendars, signatures and whatever can't be read here go on as files of their own.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.letters import SHOWN, merged, write_letter
from judgedesk.ingest.lines import blocks, declared_in, decoded
from judgedesk.ingest.mime import Damage, Entity, between, content, entity, known_encoding, moment
from judgedesk.ingest.parts import Parts
from judgedesk.ingest.records import one_line, send_facts

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_DEPTH = 50
_MOST_ENTITIES = 20_000
_MOST_TEXT = 16 << 20  # bytes of one text; a longer one is a file
_MOST_TEXTS = 32 << 20  # of all texts of a message together
_ENDINGS = {
    "text/plain": ".txt", "text/html": ".html", "text/calendar": ".ics", "text/csv": ".csv", "text/rtf": ".rtf",
    "text/vcard": ".vcf", "text/x-vcard": ".vcf", "text/directory": ".vcf", "message/delivery-status": ".txt",
    "message/disposition-notification": ".txt", "text/rfc822-headers": ".txt", "message/rfc822": ".eml",
    "message/global": ".eml", "image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp",
    "image/heic": ".heic", "image/bmp": ".bmp", "image/tiff": ".tif", "image/svg+xml": ".svg", "audio/mpeg": ".mp3",
    "audio/ogg": ".ogg", "audio/wav": ".wav", "audio/amr": ".amr", "video/mp4": ".mp4", "video/3gpp": ".3gp",
    "application/pdf": ".pdf", "application/zip": ".zip", "application/ms-tnef": ".dat", "application/rtf": ".rtf",
    "application/msword": ".doc", "application/pgp-signature": ".asc", "application/pgp-encrypted": ".asc",
    "application/pkcs7-mime": ".p7m", "application/x-pkcs7-mime": ".p7m", "application/pkcs7-signature": ".p7s",
    "application/x-pkcs7-signature": ".p7s",
}  # fmt: skip
_ENCLOSED = frozenset({"message/rfc822", "message/global", "message/news"})
_PKCS7 = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_BOILERPLATE = re.compile(r"\s*(?:this is an? [^\n]{0,80}(?:mime|multi-?part|signed|encrypted)|mime-)", re.I)
_FACTS = {
    "from": "from", "to": "to", "cc": "cc", "bcc": "bcc", "subject": "subject", "message_id": "message-id",
    "in_reply_to": "in-reply-to", "references": "references", "reply_to": "reply-to", "received": "received",
    "program": "x-mailer",
}  # fmt: skip


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, facts, pages from ``from_page`` on, what is attached as parts, ``finished``.

    Facts: from, to, cc, bcc, subject, sent (UTC), message_id, in_reply_to, references, received, attachments; where
    something could not be had as it was meant: undecoded, damaged, headers_left_out.

    Raises:
        UserError: ``file.empty``, ``mail.damaged``; what `mailbox` and `outlook` raise for theirs.
    """
    if not file.size:
        raise UserError("file.empty")
    if unit.get("kind") == "mailbox":
        from judgedesk.ingest import mailbox

        mailbox.extract(file, unit, emit)
    elif read_exactly(file, 0, min(8, file.size)) == _OLE:
        from judgedesk.ingest import outlook

        outlook.extract(file, unit, emit)
    else:
        _one_message(file, unit, emit)


def _one_message(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    start, end = _bounds(file)
    message = entity(file, start, end)
    if not len(message.fields) and b"\0" in read_exactly(file, start, min(4096, end - start)):
        raise UserError("mail.damaged")
    letter = _Letter(file)
    letter.take(message)
    emit("opened", {"pages": None, "encoding": ""})
    send_facts(emit, facts_of(message) | letter.facts())
    shown = [(name, message.fields.text(name.lower())) for name in SHOWN]
    pages = write_letter(shown, letter.text(), letter.reason, unit, emit)
    parts = Parts(emit, unit, file.size)
    for attached in letter.attached:
        parts.send(attached.name, attached.pieces(file))
    damaged = [attached.name for attached in letter.attached if attached.damage.count]
    send_facts(emit, {"damaged": "\n".join(damaged)})
    emit("finished", {"pages": pages, "replaced": letter.replaced})


def facts_of(message: Entity) -> dict[str, str]:
    """What a message's fields say."""
    fields = message.fields
    facts = {name: fields.text(key) for name, key in _FACTS.items()}
    facts["sent"] = moment(fields.raw("date"))
    facts["headers_left_out"] = str(fields.left_out or "")
    return facts


def _bounds(file: File) -> tuple[int, int]:
    """Where the message lies: Apple's files tell its length in a first line and end with settings (.emlx)."""
    head = read_exactly(file, 0, min(4096, file.size))
    counted = re.match(rb"[ \t]{0,20}(\d{1,12})[ \t]{0,20}\r?\n(?=[!-9;-~]{1,76}:)", head)
    if counted:
        return counted.end(), min(file.size, counted.end() + int(counted[1]))
    blank = re.match(rb"(?:\xef\xbb\xbf)?[ \t\r\n]*", head)
    return (blank.end() if blank and blank.end() < len(head) else 0), file.size


@dataclass(slots=True)
class _Attached:
    """A part to be sent on: as its transfer encoding means it, or `raw` as it stands in the file."""

    name: str
    entity: Entity
    raw: bool = False
    damage: Damage = field(default_factory=Damage)

    def pieces(self, file: File) -> Iterator[bytes]:
        if self.raw:
            return blocks(file, self.entity.body, self.entity.end)
        return content(file, self.entity, self.damage)


_Texts = list[tuple[str, str]]  # ("plain" or "html", text)


class _Letter:
    """Goes through a message and tells what is its text from what is attached."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._texts: _Texts = []
        self._entities = self._text_bytes = 0
        self._undecoded: list[str] = []
        self.attached: list[_Attached] = []
        self.reason = ""
        self.replaced = 0

    def take(self, message: Entity) -> None:
        """The whole message."""
        self._take(message, 0, self._texts)

    def text(self) -> str:
        """What it says, in the order in which it stands there."""
        return "\n".join(merged("", text) if kind == "html" else text for kind, text in self._texts if text.strip())

    def facts(self) -> dict[str, str]:
        """What is to be said about what came of it."""
        count = str(len(self.attached) or "")
        return {"attachments": count, "undecoded": "\n".join(self._undecoded)}

    def _take(self, part: Entity, depth: int, texts: _Texts) -> None:
        self._entities += 1
        kind = part.fields.media_type()
        if kind.startswith("multipart/"):
            boundary = part.fields.parameter("content-type", "boundary")
            if boundary and depth < _MOST_DEPTH and self._entities < _MOST_ENTITIES:
                self._take_pieces(part, boundary, kind, depth, texts)
            else:
                self._attach(part, kind, raw=True)
            return
        self._note_locked(part, kind)
        said = part.fields.raw("content-disposition").partition(";")[0].strip().lower()
        is_file = said == "attachment" or bool(_file_name(part))
        size = part.end - part.body
        short = size <= _MOST_TEXT and self._text_bytes + size <= _MOST_TEXTS
        if kind in ("text/plain", "text/html") and not is_file and short and known_encoding(part):
            texts.append(("html" if kind == "text/html" else "plain", self._decoded(part)))
        else:
            self._attach(part, kind)

    def _take_pieces(self, part: Entity, boundary: str, kind: str, depth: int, texts: _Texts) -> None:
        found: _Texts = []
        beside: _Texts = []
        for start, end, inside in between(self._file, part.body, part.end, boundary):
            if self._entities >= _MOST_ENTITIES:  # the rest goes on as one file, so that nothing is lost
                self._attach(Entity(part.fields, start, start, part.end), kind, raw=True)
                break
            if inside:
                inner = entity(self._file, start, end)
                if kind == "multipart/digest" and "content-type" not in inner.fields:  # RFC 2046 5.1.5
                    self._entities += 1
                    self._attach(inner, "message/rfc822")
                else:
                    self._take(inner, depth + 1, found)
            elif end - start <= _MOST_TEXT:
                beside.append(("plain", self._outside(start, end)))
        texts += [self._alternatives(found)] if kind == "multipart/alternative" else found
        texts += beside
        if kind == "multipart/encrypted":
            self.reason = "mail.encrypted"

    def _alternatives(self, found: _Texts) -> tuple[str, str]:
        written = "\n".join(text for kind, text in found if kind == "plain")
        hypertext = "\n".join(text for kind, text in found if kind == "html")
        return "plain", merged(written, hypertext)

    def _outside(self, start: int, end: int) -> str:
        """What stands before the first or after the last boundary, unless it is what programs always write there."""
        text = decoded(read_exactly(self._file, start, end - start))[0]
        return "" if _BOILERPLATE.match(text) else text

    def _note_locked(self, part: Entity, kind: str) -> None:
        if kind in _PKCS7:
            how = part.fields.parameter("content-type", "smime-type").lower()
            self.reason = "mail.enveloped" if how.startswith(("signed", "compressed", "certs")) else "mail.encrypted"

    def _decoded(self, part: Entity) -> str:
        damage = Damage()
        data = b"".join(content(self._file, part, damage))
        self._text_bytes += len(data)
        in_markup = declared_in(data) if part.fields.media_type() == "text/html" else ""
        text, replaced = decoded(data, part.fields.parameter("content-type", "charset") or in_markup)
        self.replaced += replaced
        return text

    def _attach(self, part: Entity, kind: str, raw: bool = False) -> None:
        name = _file_name(part)
        if not name and kind in _ENCLOSED:
            name = entity(self._file, part.body, part.end).fields.text("subject")
        name = one_line(name or f"part {len(self.attached) + 1}", 200)
        if "." not in name[-6:] or (kind in _ENCLOSED and not name.lower().endswith((".eml", ".msg", ".mht"))):
            name += _ENDINGS.get(kind, "")
        if not raw and not known_encoding(part):
            self._undecoded.append(name)
        # An enclosed message must not be encoded (RFC 2046 5.2.1); some are, and then `content` undoes it.
        self.attached.append(_Attached(name, part, raw))


def _file_name(part: Entity) -> str:
    return part.fields.parameter("content-disposition", "filename") or part.fields.parameter("content-type", "name")
