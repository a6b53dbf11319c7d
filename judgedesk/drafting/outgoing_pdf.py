"""What can be read in a PDF: all text of its pages, seen or not, and every text outside them, of older versions too."""

import base64
import binascii
import html
import re
from collections.abc import Iterator
from typing import Final

from judgedesk.drafting.outgoing_bytes import inflated
from judgedesk.drafting.outgoing_office import percent_decoded
from judgedesk.drafting.story import Story, story, unreadable

_STRING = re.compile(
    rb"(?:/([A-Za-z0-9]+)\s*\[?\s*)?(\((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\([^()]*\))*\))*\)|<[0-9A-Fa-f\s]{4,}>)",
    re.DOTALL,
)
_NAME = re.compile(rb"/([A-Za-z][A-Za-z0-9#_.+\-]{2,60})")
_ESCAPE = re.compile(rb"\\([nrtbf()\\]|[0-7]{1,3}|\r?\n|\r|.)", re.DOTALL)
_ESCAPED: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b"\n"}
_SHOWN = re.compile(rb"\[((?:\\.|[^\]\\])*)\]\s*TJ|(\((?:[^()\\]|\\.)*\))\s*(?:Tj|'|\")", re.DOTALL)
_KINDS: Final = {
    "Author": "property", "Title": "property", "Subject": "property", "Keywords": "property", "Creator": "property",
    "Producer": "property", "Contents": "annotation", "T": "annotation", "RC": "annotation", "Subj": "annotation",
    "V": "form", "DV": "form", "TU": "form", "TM": "form", "Opt": "form", "F": "attachment", "UF": "attachment",
    "Desc": "attachment", "Alt": "description", "ActualText": "description", "Name": "layer", "URI": "link",
    "CA": "form",
}  # fmt: skip


def pdf_stories(content: bytes, inside: tuple[str, ...]) -> tuple[list[Story], list[tuple[str, bytes]]]:
    """The stories of a PDF, and the streams in it that are files or pictures of their own.

    Raises:
        UserError: ``leak.cannot_read`` for one that is damaged or needs a password.
    """
    if b"/Encrypt" in content:
        raise unreadable("encrypted")
    stories = list(story(_pages(content), inside=inside))
    outside, streams = _apart(content)
    files: list[tuple[str, bytes]] = []
    objects: list[bytes] = [outside]
    older: list[str] = []
    for heading, data in streams:
        if b"/ObjStm" in heading:
            objects.append(data)
        elif (
            data.startswith((b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0"))
            or b"EmbeddedFile" in heading
            or b"/Params" in heading
        ):
            files.append(("", data))
        elif b"<x:xmpmeta" in data or b"<?xpacket" in data or b"/XML" in heading:
            text = html.unescape(
                data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")
            )
            stories += story(
                (("property", "XMP", one) for one in re.split(r"[<>=\"']+", text)), named=True, inside=inside
            )
        elif b"BT" in data and (content.count(b"%%EOF") > 1 or b"/Form" in heading or b"/Pattern" in heading):
            older.append(_written(data))
        objects.append(heading)
    stories += story((("page", "", text) for text in older), inside=inside)
    stories += story(_strings(b"\n".join(objects)), inside=inside)
    return stories, files


def _pages(content: bytes) -> Iterator[tuple[str, str, str]]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise unreadable("pdf") from error
    try:
        for number, page in enumerate(document, 1):
            words = page.get_textpage()
            yield "page", str(number), words.get_text_range().replace("\r\n", "\n")
            words.close()
            page.close()
    finally:
        document.close()


def _apart(content: bytes) -> tuple[bytes, list[tuple[bytes, bytes]]]:
    """What stands outside the streams, and the streams: the dictionary before each, and its data unpacked."""
    outside: list[bytes] = []
    streams: list[tuple[bytes, bytes]] = []
    at = 0
    while (begin := content.find(b"stream", at)) >= 0:
        if content[begin - 3 : begin] == b"end" or content[begin + 6 : begin + 7] not in (b"\r", b"\n"):
            outside.append(content[at : begin + 6])
            at = begin + 6
            continue
        opens = content.rfind(b"obj", max(at, begin - 4000), begin)
        heading = content[max(opens, at) : begin]
        outside.append(content[at:begin])
        first = begin + 6 + (2 if content[begin + 6 : begin + 8] == b"\r\n" else 1)
        end = content.find(b"endstream", first)
        length = re.search(rb"/Length\s+(\d+)\s*(?![\d\s]*R)", heading)
        if length and content[first + int(length[1]) :].lstrip()[:9] == b"endstream":
            end = first + int(length[1])
        end = len(content) if end < 0 else end
        streams.append((heading, _unpacked(heading, content[first:end])))
        at = end
    outside.append(content[at:])
    return b"\n".join(outside), streams


def _unpacked(heading: bytes, data: bytes) -> bytes:
    if b"ASCII85" in heading or b"/A85" in heading:
        try:
            data = base64.a85decode(data.strip().removesuffix(b"~>"))
        except ValueError:
            return data
    if b"ASCIIHex" in heading:
        try:
            data = binascii.unhexlify(re.sub(rb"\s|>", b"", data))
        except binascii.Error:
            return data
    if b"Flate" in heading or b"/Fl" in heading:
        return inflated(data.lstrip(b"\r\n")) or data
    return data


def _strings(objects: bytes) -> Iterator[tuple[str, str, str]]:
    for match in _STRING.finditer(objects):
        key = (match[1] or b"").decode("ascii")
        for text in _texts(match[2]):
            if len(text) > 1:
                yield _KINDS.get(key, "outside"), key, percent_decoded(text)
    for name in sorted(set(_NAME.findall(objects))):
        if b"#" in name or len(name) > 5:
            plain = re.sub(rb"#([0-9A-Fa-f]{2})", lambda one: bytes.fromhex(one[1].decode()), name)
            yield "outside", "", plain.decode("utf-8", "replace")


def _texts(raw: bytes) -> Iterator[str]:
    """What a string object says, in each encoding that it may be in."""
    if raw[:1] == b"<":
        digits = re.sub(rb"[\s<>]", b"", raw)
        data = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    else:
        data = _ESCAPE.sub(_unescaped, raw[1:-1])
    if data[:2] in (b"\xfe\xff", b"\xff\xfe"):
        yield data.decode("utf-16", "replace")
        return
    data = data.removeprefix(b"\xef\xbb\xbf")
    yield data.decode("latin-1")
    if not data.isascii():
        yield data.decode("utf-8", "ignore")
        yield data.decode("cp1250", "ignore")


def _unescaped(match: re.Match[bytes]) -> bytes:
    what = match[1]
    if what in _ESCAPED:
        return _ESCAPED[what]
    if what[:1] in b"01234567":
        return bytes((int(what, 8) & 255,))
    return b"" if what in (b"\n", b"\r", b"\r\n") else what


def _written(data: bytes) -> str:
    """Texts of a content stream whose letters are bytes: what pages of older versions say."""
    lines = []
    for array, single in _SHOWN.findall(data):
        pieces = re.findall(rb"\((?:[^()\\]|\\.)*\)", array) if array else [single]
        lines.append(b"".join(_ESCAPE.sub(_unescaped, one[1:-1]) for one in pieces))
    told = b" ".join(lines) + b"\n" + b"".join(lines)
    return "\n".join(dict.fromkeys(told.decode(name, "replace") for name in ("cp1250", "cp1252")))
