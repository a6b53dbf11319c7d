"""Kinds that are told by their first bytes, with which no text begins. Signatures are those of the formats' own
specifications (PKWARE APPNOTE 4.3.7, MS-CFB 2.2, ISO 14496-12 4.3, ISO 32000 7.5.2 and so on).
"""

import re

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image"), (b"\x89PNG\r\n\x1a\n", "image"), (b"GIF87a", "image"), (b"GIF89a", "image"),
    (b"II*\0", "image"), (b"MM\0*", "image"), (b"II+\0", "image"), (b"MM\0+", "image"),
    (b"\0\0\0\x0cjP  \r\n\x87\n", "image"), (b"\xff\x4f\xff\x51", "image"), (b"\0\0\0\x0cJXL \r\n\x87\n", "unknown"),
    (b"fLaC", "audio"), (b"#!AMR", "audio"), (b"caff\0", "audio"), (b"ADIF", "audio"), (b".snd\0", "audio"),
    (b"ID3\2", "audio"), (b"ID3\3", "audio"), (b"ID3\4", "audio"),
    (b"FLV\1", "video"), (b"\0\0\1\xba", "video"), (b"\0\0\1\xb3", "video"),
    (b"7z\xbc\xaf\x27\x1c", "archive"), (b"Rar!\x1a\x07", "archive"), (b"\x1f\x8b", "archive"),
    (b"\xfd7zXZ\0", "archive"), (b"MSCF\0\0\0\0", "archive"), (b"\x28\xb5\x2f\xfd", "archive"),
    (b"\x04\x22\x4d\x18", "archive"), (b"\x1f\x9d", "archive"), (b"!<arch>\n", "archive"), (b"LZIP\1", "archive"),
    (b"PK\5\6", "archive"), (b"PK\x07\x08PK\3\4", "archive"), (b"xar!\0", "archive"),
    (b"{\\rtf", "rtf"), (b"{\\urtf", "rtf"),
    (b"\x7fELF", "unknown"), (b"%!PS", "unknown"), (b"SQLite format 3\0", "unknown"), (b"\xca\xfe\xba\xbe", "unknown"),
    (b"!BDN", "unknown"), (b"EVF\x09\r\n\xff\0", "unknown"), (b"bplist00", "unknown"), (b"\0asm", "unknown"),
    (b"\xcf\xfa\xed\xfe", "unknown"), (b"\xce\xfa\xed\xfe", "unknown"), (b"L\0\0\0\1\x14\2\0", "unknown"),
    (b"8BPS\0", "unknown"), (b"wOFF", "unknown"), (b"wOF2", "unknown"), (b"\0\1\0\0\0", "unknown"),
)  # fmt: skip
_ASF = b"0&\xb2u\x8ef\xcf\x11"
_EBML = b"\x1aE\xdf\xa3"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGE_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"})
_AUDIO_BRANDS = frozenset({b"M4A ", b"M4B ", b"M4P ", b"F4A ", b"F4B "})
_AUDIO_ENDINGS = frozenset({"wma", "mka", "aac", "m4a", "m4b", "amr", "mp2", "mp3"})
_BMP_HEADERS = (12, 40, 52, 56, 64, 108, 124)
_TS_PACKET, _M2TS_PACKET = 188, 192
_NO_TEXT = re.compile(rb"[\0-\x08\x80-\xff]")

_OPENDOCUMENT = (
    (b"opendocument.spreadsheet", "sheet"), (b"opendocument.presentation", "slides"), (b"opendocument.text", "odt"),
)  # fmt: skip
_OPEN_ENDINGS = {
    "odt": "odt", "ott": "odt", "odm": "odt", "ods": "sheet", "ots": "sheet", "odp": "slides", "otp": "slides",
}  # fmt: skip
_ZIP_FOLDERS = ((b"word/", "docx"), (b"xl/", "sheet"), (b"ppt/", "slides"))
_PACKAGE_STARTS = (b"[Content_Types].xml", b"_rels/", b"docProps/", b"customXml/", b"word/", b"xl/", b"ppt/")
_MOST_ENTRIES = 200

_OLE_ENDINGS = {
    "doc": "doc", "dot": "doc", "wbk": "doc", "xls": "sheet", "xlt": "sheet", "xla": "sheet", "ppt": "slides",
    "pps": "slides", "pot": "slides", "msg": "mail", "oft": "mail", "docx": "docx", "docm": "docx", "dotx": "docx",
    "xlsx": "sheet", "xlsm": "sheet", "xlsb": "sheet", "pptx": "slides", "pptm": "slides", "ppsx": "slides",
}  # fmt: skip
_OLE_STREAMS = tuple(
    (name.encode("utf-16-le"), kind)
    for name, kind in (
        ("__substg1.0_", "mail"), ("__properties_version1.0", "mail"), ("WordDocument\0", "doc"),
        ("PowerPoint Document\0", "slides"), ("Workbook\0", "sheet"), ("Book\0", "sheet"),
    )
)  # fmt: skip
_ENCRYPTED = "EncryptedPackage\0".encode("utf-16-le")


def told_by_bytes(head: bytes, ending: str) -> str:
    """The kind, or '' where the first bytes alone don't tell.

    Args:
        head: the first 64 KiB, or the whole file.
        ending: of the file's name, in small letters and without the dot; it decides only between relatives.
    """
    if head.startswith((b"%PDF-", b"\xef\xbb\xbf%PDF-")):
        return "pdf"
    if head.startswith(b"PK\3\4"):
        return _zip(head, ending)
    if head.startswith(_OLE):
        return _ole(head, ending)
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    return _media(head, ending) or _tar(head) or _late(head)


def _media(head: bytes, ending: str) -> str:
    if head[4:8] == b"ftyp" and head[0] == 0:
        return _iso_media(head[8:12])
    if head[:4] in (b"RIFF", b"RIFX", b"RF64", b"FORM"):
        inner = head[8:12]
        riff = {b"WEBP": "image", b"WAVE": "audio", b"AVI ": "video", b"AIFF": "audio", b"AIFC": "audio"}
        return riff.get(inner, "unknown" if inner == b"ACON" else "")
    if head.startswith(b"OggS"):
        return "video" if b"theora" in head[:512] else "audio"
    if head.startswith((_ASF, _EBML)):
        return "audio" if ending in _AUDIO_ENDINGS else "video"
    if head[4:8] in (b"moov", b"mdat", b"wide", b"free") and head[0] == 0:
        return "video"
    if head.startswith(b"BM"):
        sound = head[6:10] == bytes(4) and int.from_bytes(head[14:18], "little") in _BMP_HEADERS
        return "image" if sound or ending in ("bmp", "dib") else ""
    if head[:1] == b"\xff":
        return _mpeg_audio(head, ending)
    for packet, first in ((_TS_PACKET, 0), (_M2TS_PACKET, 4)):
        syncs = head[first : first + 5 * packet : packet]
        if len(syncs) >= 3 and syncs.count(b"\x47") == len(syncs) and _NO_TEXT.search(head[:packet]):
            return "video"
    return ""


def _iso_media(brand: bytes) -> str:
    if brand in _IMAGE_BRANDS:
        return "image"
    return "audio" if brand in _AUDIO_BRANDS else "unknown" if brand == b"crx " else "video"


def _mpeg_audio(head: bytes, ending: str) -> str:
    """Two bytes are little evidence, so the second frame must follow, or the name agree (ISO 11172-3, 13818-7)."""
    if len(head) < 7 or head[1] & 0xE0 != 0xE0:
        return ""
    if head[1] & 0xF6 == 0xF0:  # ADTS: layer 00
        length = (head[3] & 3) << 11 | head[4] << 3 | head[5] >> 5
        follows = length > 6 and head[length : length + 1] == b"\xff" and head[length + 1] & 0xF6 == 0xF0
        return "audio" if follows or ending == "aac" else ""
    plausible = head[1] & 0x06 and head[2] & 0xF0 != 0xF0 and head[2] & 0x0C != 0x0C
    return (
        "audio" if plausible and (ending in _AUDIO_ENDINGS or (head[1] in (0xFB, 0xF3) and b"\0" in head[:512])) else ""
    )


def _tar(head: bytes) -> str:
    """POSIX says so in its magic; the older form by its header's sum (IEEE 1003.1, ustar interchange format)."""
    if head[257:262] == b"ustar":
        return "archive"
    block = head[:512]
    written = re.fullmatch(rb" *([0-7]+)[ \0]*", block[148:156])
    if len(block) < 512 or not block[0] or written is None:
        return ""
    return "archive" if int(written[1], 8) == sum(block) - sum(block[148:156]) + 8 * 0x20 else ""


def _late(head: bytes) -> str:
    if re.match(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)", head):
        return "archive"
    if head[32769:32774] == b"CD001":
        return "archive"
    if re.match(rb"..-l[hz][0-7ds]-", head, re.S):
        return "archive"
    # Up to a kilobyte of something else may stand before a PDF (Acrobat's implementation note 13).
    if re.search(rb"[^ -~]%PDF-\d", head[:1032]):
        return "pdf"
    return "unknown" if head.startswith(b"MZ") and b"\0" in head[:256] else ""


def _zip(head: bytes, ending: str) -> str:
    names = _zip_names(head)
    if names and names[0] == b"mimetype":
        for mimetype, kind in _OPENDOCUMENT:
            if mimetype in head[:160]:
                return kind
    # A program for archives squeezes that first entry, or puts another before it (OpenDocument 1.3 part 2, 3.3).
    if ending in _OPEN_ENDINGS and (b"content.xml" in names or names[:1] == [b"mimetype"]):
        return _OPEN_ENDINGS[ending]
    if names and names[0] == b"mimetype":
        return "archive"
    # What a package holds must not decide for an archive that holds one, hence the look at the first entry.
    package = bool(names) and names[0].startswith(_PACKAGE_STARTS)
    package = package and (b"[Content_Types].xml" in names or b"_rels/.rels" in names)
    for folder, kind in _ZIP_FOLDERS:
        if package and any(name.startswith(folder) for name in names):
            return kind
    by_name = {"docx": "docx", "sheet": "sheet", "slides": "slides"}.get(_OLE_ENDINGS.get(ending, ""), "")
    return by_name if by_name and (package or not names) else "archive"


def _zip_names(head: bytes) -> list[bytes]:
    names: list[bytes] = []
    at = head.find(b"PK\3\4")
    while at >= 0 and len(names) < _MOST_ENTRIES:
        length = int.from_bytes(head[at + 26 : at + 28], "little")
        name = head[at + 30 : at + 30 + length]
        if 0 < length == len(name):
            names.append(name)
        packed = int.from_bytes(head[at + 18 : at + 22], "little")
        at = head.find(b"PK\3\4", at + 30 + length + (packed if packed < len(head) else 0))
    return names


def _ole(head: bytes, ending: str) -> str:
    """Told apart by the names in the directory, where that lies within what we see (MS-CFB 2.6)."""
    by_name = _OLE_ENDINGS.get(ending, "")
    if _ENCRYPTED in head:
        return by_name if by_name in ("sheet", "slides") else "docx"
    found = [kind for name, kind in _OLE_STREAMS if name in head]
    if by_name and (by_name in found or not found):
        return by_name
    return found[0] if found else "unknown"
