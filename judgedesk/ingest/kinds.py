"""What kind of file this is, from its first bytes and then its name; never from its name alone where bytes can tell."""

import re
from pathlib import PurePath

SNIFF_BYTES = 65_536
"""How many of the first bytes `sniff` would like to see."""

READ_NOW = frozenset({"pdf", "docx", "text", "markdown"})
"""Kinds that have a reader. The others are kept, listed as pending and not searched."""

KINDS = READ_NOW | {"mail", "image", "sheet", "slides", "audio", "video", "archive", "html", "unknown"}

_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "image"), (0, b"\x89PNG\r\n\x1a\n", "image"), (0, b"GIF8", "image"), (0, b"BM", "image?"),
    (0, b"II*\0", "image"), (0, b"MM\0*", "image"), (8, b"WEBP", "image"), (4, b"ftypheic", "image"),
    (4, b"ftypmif1", "image"), (4, b"ftypavif", "image"), (4, b"ftypM4A", "audio"), (4, b"ftyp", "video"),
    (0, b"\x1aE\xdf\xa3", "video"), (8, b"AVI ", "video"), (0, b"\0\0\x01\xba", "video"), (0, b"FLV", "video"),
    (0, b"ID3", "audio"), (0, b"\xff\xfb", "audio?"), (0, b"\xff\xf3", "audio?"), (8, b"WAVE", "audio"),
    (0, b"OggS", "audio"), (0, b"fLaC", "audio"), (0, b"#!AMR", "audio"), (0, b"0&\xb2u\x8ef\xcf\x11", "video"),
    (0, b"7z\xbc\xaf\x27\x1c", "archive"), (0, b"Rar!\x1a\x07", "archive"), (0, b"\x1f\x8b", "archive"),
    (0, b"BZh", "archive?"), (0, b"\xfd7zXZ\0", "archive"), (257, b"ustar", "archive"), (0, b"MSCF", "archive"),
    (0, b"{\\rtf", "unknown"), (0, b"\x7fELF", "unknown"), (0, b"MZ", "unknown?"), (0, b"%!PS", "unknown"),
    (0, b"SQLite format 3\0", "unknown"),
)  # fmt: skip

_NAMES = {
    "pdf": "pdf", "docx": "docx", "docm": "docx", "dotx": "docx", "txt": "text", "text": "text", "log": "text",
    "csv": "text", "md": "markdown", "markdown": "markdown", "eml": "mail", "msg": "mail", "mbox": "mail",
    "xlsx": "sheet", "xls": "sheet", "xlsm": "sheet", "ods": "sheet", "pptx": "slides", "ppt": "slides",
    "odp": "slides", "htm": "html", "html": "html", "xhtml": "html", "mp3": "audio", "wav": "audio", "m4a": "audio",
    "ogg": "audio", "opus": "audio", "amr": "audio", "flac": "audio", "wma": "audio", "mp4": "video", "avi": "video",
    "mov": "video", "mkv": "video", "webm": "video", "3gp": "video", "wmv": "video", "jpg": "image", "jpeg": "image",
    "png": "image", "tif": "image", "tiff": "image", "bmp": "image", "gif": "image", "webp": "image", "heic": "image",
    "zip": "archive", "7z": "archive", "rar": "archive", "tar": "archive", "gz": "archive",
}  # fmt: skip

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_NAMES = {"msg": "mail", "xls": "sheet", "ppt": "slides", "docx": "docx", "docm": "docx"}
_ZIP_PARTS = ((b"word/", "docx"), (b"xl/", "sheet"), (b"ppt/", "slides"))
_MAIL_HEADER = re.compile(rb"(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to):", re.I)
_HTML = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S)


def sniff(first_bytes: bytes, name: str) -> str:
    """Kind of a file, one of KINDS.

    Args:
        first_bytes: up to SNIFF_BYTES from the start; fewer only when the file is shorter.
        name: the file's name, used where the bytes leave it open.
    """
    ending = PurePath(name).suffix.lower().lstrip(".")
    named = _NAMES.get(ending, "unknown")
    if b"%PDF-" in first_bytes[:1024]:
        return "pdf"
    if first_bytes.startswith(b"PK\x03\x04"):
        return _sniff_zip(first_bytes, named)
    if first_bytes.startswith(_OLE):
        return _OLE_NAMES.get(ending, "unknown")
    for offset, magic, kind in _MAGIC:
        if first_bytes.startswith(magic, offset):
            # Two letters are too little evidence: plain text may begin with them.
            if not kind.endswith("?"):
                return kind
            if named == kind[:-1]:
                return named
    return _sniff_text(first_bytes, named)


def _sniff_zip(first_bytes: bytes, named: str) -> str:
    if first_bytes[30:38] == b"mimetype":
        if b"opendocument.spreadsheet" in first_bytes[:120]:
            return "sheet"
        return "slides" if b"opendocument.presentation" in first_bytes[:120] else "unknown"
    for part, kind in _ZIP_PARTS:
        if part in first_bytes:
            return kind
    return named if named in {"docx", "sheet", "slides"} else "archive"


def _sniff_text(first_bytes: bytes, named: str) -> str:
    if named in {"text", "markdown", "mail", "html"}:
        return named
    if named == "pdf":  # said to be one and isn't: let the reader say what is wrong
        return "pdf"
    if named == "docx":
        return "docx"
    if _HTML.match(first_bytes):
        return "html"
    if len(_MAIL_HEADER.findall(first_bytes[:4096])) >= 3 and _MAIL_HEADER.match(first_bytes):
        return "mail"
    if named != "unknown":
        return named
    return "text" if _looks_like_text(first_bytes) else "unknown"


def _looks_like_text(first_bytes: bytes) -> bool:
    if first_bytes.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return True
    try:
        text = first_bytes.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(first_bytes) - 3:
            return False
        text = first_bytes[: error.start].decode("utf-8")
    return bool(text) and all(letter.isprintable() or letter in "\t\n\r\f" for letter in text)
