"""An office document is what its bytes say: a file whose name promises another format goes to the reader it needs."""

import re
import zipfile
from collections.abc import Mapping
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.compound import MAGIC, Compound
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.flatdocument import MARK
from judgedesk.ingest.package import ZIP
from judgedesk.ingest.views import buffered
from judgedesk.ingest.writing import understood

_HEAD_BYTES = 8192
_STREAMS = (
    ("EncryptedPackage", "encrypted"), ("WordDocument", "doc"), ("Workbook", "sheet"), ("Book", "sheet"),
    ("PowerPoint Document", "slides"), ("__properties_version1.0", "mail"),
)  # fmt: skip
_OPEN = {"text": "odt", "spreadsheet": "sheet", "presentation": "slides"}
_HTML = re.compile(
    rb"(?:<\?xml[^>]*>)?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table)\b", re.I | re.S
)
_MIME = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:mime-version|content-type):", re.I)


def content_kind(file: File) -> str:
    """The kind the bytes tell: docx, doc, odt, rtf, sheet, slides, html, mail, ``encrypted``, '' where they don't."""
    head = read_exactly(file, 0, min(_HEAD_BYTES, file.size))
    if head.startswith(MAGIC):
        return _compound_kind(file)
    if head.startswith(ZIP):
        return _package_kind(file)
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"{\\rt"):
        return "rtf"
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head and head.startswith(b"<?xml"):
        return "sheet"
    if MARK in head and head.startswith(b"<?xml"):
        return next((kind for word, kind in _OPEN.items() if b"opendocument." + word.encode() in head), "")
    if _HTML.match(head):
        return "html"
    return "mail" if _MIME.match(head) else ""


def handed_over(file: File, unit: Mapping[str, Any], emit: Emit, own: str) -> bool:
    """Whether the file is of another kind than `own` and its own reader has read it.

    Raises:
        UserError: ``office.locked`` where no known password fits, ``office.encrypted`` where none could, and what that
            reader raises.
    """
    from judgedesk.ingest.trade import reader

    kind = content_kind(file)
    if kind == "encrypted":
        _unlocked(file, unit, emit, own)
        return True
    if kind in ("", own):
        return False
    reader(kind)(file, unit, emit)
    return True


def _unlocked(file: File, unit: Mapping[str, Any], emit: Emit, own: str) -> None:
    """Have what lies under the lock read by the reader it needs."""
    from judgedesk.ingest.office_locked import unlocked
    from judgedesk.ingest.records import Pulse
    from judgedesk.ingest.trade import reader

    try:
        inner = unlocked(file, unit.get("passwords"), Pulse(emit))
    except UserError as error:
        if error.code == "office.encrypted" and own == "docx":
            raise UserError("docx.encrypted") from error
        raise
    kind = content_kind(inner)
    if kind in ("", "encrypted"):
        raise UserError("office.damaged")
    reader(kind)(inner, unit, emit)


def _compound_kind(file: File) -> str:
    try:
        compound = Compound(file, "office.damaged")
    except UserError:
        return ""
    return next((kind for stream, kind in _STREAMS if stream in compound), "")


def _package_kind(file: File) -> str:
    try:
        with understood("office.damaged"), zipfile.ZipFile(buffered(file)) as package:
            names = package.namelist()
            mime = package.open("mimetype").read(200).decode("ascii", "replace") if "mimetype" in names else ""
    except UserError:
        return ""
    if "opendocument" in mime:
        return next((kind for word, kind in _OPEN.items() if f"opendocument.{word}" in mime), "")
    for folder, kind in (("word/", "docx"), ("xl/", "sheet"), ("ppt/", "slides")):
        if any(name.lstrip("/").startswith(folder) for name in names):
            return kind
    return ""
