"""The formatted text of an Outlook message that has no other: unpacked (MS-OXRTFCP), then read as any RTF file is."""

import io
import struct
from collections.abc import Mapping

from judgedesk.domain.errors import UserError
from judgedesk.ingest import richtext

_DICTIONARY_BYTES = 4096
_MOST_BYTES = 16 << 20
_PACKED, _PLAIN = b"LZFu", b"MELA"
_BEGINNING = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
    b"MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20"
    b"\\b\\i\\u\\tab\\tx"
)
"""What the dictionary holds before anything is read (MS-OXRTFCP 2.1.2.1)."""


def unpacked(packed: bytes) -> bytes:
    """The RTF in a PidTagRtfCompressed; what can be had of it where it is cut off.

    Raises:
        UserError: ``mail.damaged``, ``mail.too_long``.
    """
    if len(packed) < 16:
        raise UserError("mail.damaged")
    (size,), kind = struct.unpack_from("<I", packed, 4), packed[8:12]
    if kind == _PLAIN:
        return packed[16 : 16 + size]
    if kind != _PACKED:
        raise UserError("mail.damaged")
    if size > _MOST_BYTES:
        raise UserError("mail.too_long", most=_MOST_BYTES)
    return _unpacked(packed, size)


def _unpacked(packed: bytes, size: int) -> bytes:
    out = bytearray(_BEGINNING)  # the ring of 4,096 bytes is a window on what was written, from this beginning on
    end = len(_BEGINNING) + size
    at = 16
    while at < len(packed) and len(out) < end:
        control = packed[at]
        at += 1
        for bit in range(8):
            if not control >> bit & 1:
                out += packed[at : at + 1]
                at += 1
                continue
            if at + 2 > len(packed):
                return bytes(out[len(_BEGINNING) : end])
            reference = packed[at] << 8 | packed[at + 1]
            at += 2
            back = (len(out) - (reference >> 4)) % _DICTIONARY_BYTES
            if not back:
                return bytes(out[len(_BEGINNING) : end])
            if back > len(out):
                raise UserError("mail.damaged")
            _repeat(out, back, (reference & 0xF) + 2)
    return bytes(out[len(_BEGINNING) : end])


def _repeat(out: bytearray, back: int, count: int) -> None:
    for _ in range(count):
        out.append(out[-back])


class _Memory(io.BytesIO):
    """Bytes as a File."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.size = len(content)

    def whole(self) -> bytes:
        """All bytes."""
        return self.getvalue()


class _Heard:
    """What a reader says, kept."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.parts: list[tuple[str, bytes]] = []

    def __call__(self, kind: str, fields: Mapping[str, object] | None = None, blob: bytes = b"") -> None:
        """One message."""
        said = fields or {}
        pages = said.get("pages")
        if kind == "pages" and isinstance(pages, list):
            self.texts += [str(page["text"]) for page in pages]
        elif kind == "part":
            self.parts.append((str(said["name"]), b""))
        elif kind == "part_bytes":
            name, content = self.parts[-1]
            self.parts[-1] = (name, content + blob)


def text_and_parts(rtf: bytes) -> tuple[str, list[tuple[str, bytes]]]:
    """The text of an RTF and the files inside it. Raises UserError as the reader of RTF files does."""
    heard = _Heard()
    richtext.extract(_Memory(rtf), {"kind": "rtf", "name": "body.rtf"}, heard)
    return "".join(heard.texts), heard.parts
