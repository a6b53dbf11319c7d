"""What kind of file this is, from its first bytes and then its name; never from its name alone where bytes can tell."""

import re
from pathlib import PurePath

from judgedesk.ingest.encodings import marked, unmarked_utf16
from judgedesk.ingest.magic import told_by_bytes

SNIFF_BYTES = 65_536
"""How many of the first bytes `sniff` would like to see."""

READ_NOW = frozenset({
    "pdf", "docx", "doc", "odt", "rtf", "sheet", "slides", "html", "text", "markdown", "mail", "mailbox", "chat",
    "calendar", "contacts", "archive", "image", "audio", "video", "transcript",
})  # fmt: skip
"""Kinds that have a reader. What is of no known kind is kept, hashed, listed and never opened."""

KINDS = READ_NOW | {"unknown"}

_NAMES = {
    ending: kind
    for kind, endings in {
        "pdf": "pdf", "docx": "docx docm dotx dotm", "doc": "doc dot", "odt": "odt ott odm fodt", "rtf": "rtf",
        "sheet": "xlsx xlsm xlsb xltx xls xlt ods ots fods csv tsv",
        "slides": "pptx pptm ppsx potx ppt pps odp otp fodp",
        "text": "txt text log", "markdown": "md markdown", "html": "htm html xhtml xht shtml",
        "mail": "eml emlx msg oft mht mhtml", "mailbox": "mbox mbx", "calendar": "ics ical ifb vcs",
        "contacts": "vcf vcard", "transcript": "srt vtt",
        "audio": "mp3 wav m4a m4b ogg oga opus amr flac wma aac caf mka aif aiff au",
        "video": "mp4 m4v avi mov mkv webm 3gp 3g2 wmv asf mpg mpeg ts mts m2ts flv ogv vob",
        "image": "jpg jpeg jpe jfif png tif tiff bmp dib gif webp heic heif avif jp2 j2k j2c jpf jpx",
        "archive": "zip 7z rar tar gz tgz bz2 tbz2 xz txz cab zst",
    }.items()
    for ending in endings.split()
}  # fmt: skip
_WRITTEN_ENDINGS = frozenset({"csv", "tsv", "eml", "emlx", "mht", "mhtml", "fodt", "fods", "fodp"})
_WRITTEN = frozenset({"text", "markdown", "html", "mailbox", "calendar", "contacts", "transcript"})
"""Kinds that are text themselves; a file named as one of the others and holding plain text is a text."""

_BEGINNING = 8_192
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
_LETTERS = bytes({*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0x80, 0x100)})

_MAIL_FIELDS = frozenset({
    b"from", b"to", b"cc", b"subject", b"date", b"received", b"return-path", b"message-id", b"mime-version",
    b"delivered-to", b"reply-to", b"sender", b"content-type", b"x-mailer", b"in-reply-to", b"references", b"bcc",
})  # fmt: skip
_MAIL_MARKS = frozenset({b"received", b"message-id", b"mime-version", b"return-path", b"delivered-to"})
_FIELD = re.compile(rb"([!-9;-~]{1,76}):")
_ENVELOPE = re.compile(
    rb"From (?:[^\r\n]{0,300}\d\d:\d\d|- |[^\r\n]{0,100}(?:MAILER-DAEMON|\?\?\?@\?\?\?))[^\r\n]{0,300}\r?\n"
    rb"(?:[!-9;-~]{1,76}:|>?From )"
)
_CUE = re.compile(rb"\s{0,8}\d{1,9}[ \t]{0,8}\r?\n\d{1,3}:\d\d:\d\d[,.]\d{1,3} {1,4}--> ")

_DAY = rb"\d{1,4}[./-] ?\d{1,2}[./-] ?\d{1,4}\.?"
_CLOCK = rb"\d{1,2}[:.]\d\d(?:[:.]\d\d)?"
_CHAT_LINE = re.compile(
    rb"(?:\xe2\x80[\x8e\x8f\xaa-\xae])*(?:"
    rb"\[" + _DAY + rb"[^\]\r\n\d]{1,12}" + _CLOCK + rb"[^\]\r\n\d]{0,12}\] |"  # WhatsApp on an iPhone, Signal
    rb"" + _DAY + rb"[^\r\n\d]{1,12}" + _CLOCK + rb"[^\r\n\d-]{0,16} (?:-|\xe2\x80\x93) |"  # WhatsApp on Android
    rb"\d{4}-\d\d-\d\d \d\d:\d\d [^\r\n:]{1,60}: )"  # Signal, short
)
_CHAT_HEAD = re.compile(rb"Conversation: [^\n]{1,300}\n\r?\n(?:From|Type): ")
_FLAT = re.compile(rb"<office:document\s[^>]*\soffice:mimetype=.application/vnd\.oasis\.opendocument\.([a-z]+)")
_FLAT_KINDS = {b"text": "odt", b"spreadsheet": "sheet", b"presentation": "slides"}
_LOG_LEVEL = re.compile(rb"\W*(?:DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|TRACE|CRITICAL)\b")
_TELEGRAM = re.compile(
    rb'"type"\s{0,8}:\s{0,8}"(?:(?:personal|bot)_chat|(?:private|public)_(?:super)?(?:group|channel)|saved_messages|verify_codes)"'
)


def sniff(first_bytes: bytes, name: str) -> str:
    """Kind of a file, one of KINDS.

    Args:
        first_bytes: up to SNIFF_BYTES from the start; fewer only when the file is shorter.
        name: the file's name, used where the bytes leave it open.
    """
    ending = PurePath(name).suffix.lower().lstrip(".")
    named = _NAMES.get(ending, "unknown")
    told = told_by_bytes(first_bytes, ending)
    if told:
        return told
    text = _beginning(first_bytes)
    if text is None or not text.strip():
        return named
    told = _markup(text) or _by_its_words(text, name)
    if told:
        return told
    if ending in _WRITTEN_ENDINGS or named in _WRITTEN:
        return named
    return "text"


def _beginning(head: bytes) -> bytes | None:
    """The first letters as UTF-8 where it can be said, as they are where not; None for what is no text."""
    encoding, start = marked(head[:4])
    if not encoding and b"\0" in head[:64]:
        encoding = unmarked_utf16(head[:1024])
    if encoding and encoding != "utf-8":
        return head[start : start + 2 * _BEGINNING].decode(encoding, errors="replace").encode()
    if len(head.translate(None, _CONTROLS)) != len(head):
        return None
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 3 and not _like_words(head):
            return None
    return head[start : start + _BEGINNING]


def _like_words(head: bytes) -> bool:
    """Whether bytes beyond ASCII can be a text in some national encoding: mostly letters, with spaces between."""
    sample = head[:4096]
    letters = len(sample) - len(sample.translate(None, _LETTERS))
    spaces = sample.count(b" ") + sample.count(b"\n")
    return letters > 0.5 * len(sample) and (spaces > 0.02 * len(sample) or len(sample) < 40)


def _markup(text: bytes) -> str:
    """What a tree of tags is, by its outermost one."""
    at = _after_prologue(text)
    if text[at : at + 1] != b"<":
        return ""
    start = text[at : at + 4096].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        history = b'class="history"' in text or b'class="page_body chat_page"' in text
        return "chat" if b"Exported Data" in text and history else "html"
    office = _FLAT.match(text, at)
    if office is not None:
        return _FLAT_KINDS.get(office[1], "")
    if b"urn:schemas-microsoft-com:office:spreadsheet" in start:
        return "sheet"
    if start.startswith(b"<project") and (b"cellebrite" in start or b"extraction" in start or b"modeltype" in start):
        return "chat"
    return "unknown" if start.startswith((b"<svg", b"<!doctype svg")) else ""


def _after_prologue(text: bytes) -> int:
    """Where the first element starts: behind white space, comments and processing instructions."""
    at = 0
    for _ in range(50):
        while text[at : at + 1].isspace():
            at += 1
        end = b"-->" if text.startswith(b"<!--", at) else b"?>" if text.startswith(b"<?", at) else b""
        found = text.find(end, at) if end else -1
        if found < 0:
            return at
        at = found + len(end)
    return at


def _by_its_words(text: bytes, name: str) -> str:
    start = text.lstrip()
    capitals = start[:16].upper()
    if capitals.startswith(b"BEGIN:VCALENDAR"):
        return "calendar"
    if capitals.startswith(b"BEGIN:VCARD"):
        return "contacts"
    if capitals.startswith(b"WEBVTT") or _CUE.match(text):
        return "transcript"
    if _ENVELOPE.match(text):
        return "mailbox"
    if start[:1] in (b"{", b"[") and _is_chat_json(text):
        return "chat"
    if start[:1] == b"{":
        return ""
    if _CHAT_HEAD.match(start) or _is_chat(text):
        return "chat"
    fields = _mail_fields(text)
    if len(fields) >= 3 and (PurePath(name).suffix.lower() not in (".txt", ".text", ".log") or fields & _MAIL_MARKS):
        return "mail"
    return ""


def _mail_fields(text: bytes) -> set[bytes]:
    """Names of the known header fields in the first lines, when these are header fields and nothing else (RFC 5322)."""
    known = set()
    for line in text.split(b"\n", 120)[:120]:
        if not line.strip():
            break
        if line[:1] in b" \t":
            continue
        field = _FIELD.match(line)
        if field is None:
            return set()
        if (field_name := field[1].lower()) in _MAIL_FIELDS:
            known.add(field_name)
    return known


def _is_chat(text: bytes) -> bool:
    """At least two of the first lines begin as a messenger's export does, or the only one."""
    lines = [line for line in text.split(b"\n", 60)[:60] if line.strip()]
    dated = 0
    for number, line in enumerate(lines):
        found = _CHAT_LINE.match(line[:160])
        if found and _LOG_LEVEL.match(line[found.end() :] or line) is None and not _log_name(found[0]):
            dated += 1
        if not dated and number >= 3:
            return False
        if dated >= 2:
            return True
    return dated == 1 and len(lines) <= 3


def _log_name(found: bytes) -> bool:
    """Whether what stands where a name would is the level of a log."""
    return _LOG_LEVEL.search(found) is not None


def _is_chat_json(text: bytes) -> bool:
    if _TELEGRAM.search(text) or (b'"about"' in text and (b'"chats"' in text or b'"personal_information"' in text)):
        return True
    signal = b'"conversationId"' in text and (b'"sent_at"' in text or b'"received_at"' in text)
    exported = all(key in text for key in (b'"date"', b'"sender"', b'"body"', b'"reactions"'))
    facebook = b'"participants"' in text and b'"messages"' in text and b'"timestamp_ms"' in text
    return signal or exported or facebook
