"""What a file is: its bytes decide, its name only where bytes can't."""

import io
import zipfile

import pytest

from judgedesk.ingest.kinds import KINDS, sniff
from tests.ingest.files import docx_of, pdf_of


def zip_of(*names):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in names:
            package.writestr(name, "x")
    return out.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)
MAIL = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: hello\r\nDate: now\r\n\r\nbody"


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (pdf_of("x"), "scan.jpg", "pdf"),
        (b"\xef\xbb\xbf\n%PDF-1.4", "a", "pdf"),
        (docx_of("x"), "letter.zip", "docx"),
        (zip_of("[Content_Types].xml", "xl/workbook.xml"), "a.bin", "sheet"),
        (zip_of("[Content_Types].xml", "ppt/presentation.xml"), "a", "slides"),
        (zip_of("notes.txt"), "evidence.zip", "archive"),
        (OLE, "mail.msg", "mail"),
        (OLE, "old.xls", "sheet"),
        (OLE, "locked.docx", "docx"),
        (OLE, "old.doc", "unknown"),
        (b"\xff\xd8\xff\xe0", "photo.txt", "image"),
        (b"BM wrote this note", "note.txt", "text"),
        (b"BM\x00\x00", "map.bmp", "image"),
        (b"\0\0\0\x20ftypisom", "clip", "video"),
        (b"RIFF\0\0\0\0WAVEfmt ", "call", "audio"),
        (MAIL, "message", "mail"),
        (b"From here on nothing was said.\nDate: unknown", "note", "text"),
        (b"<!-- saved --><!DOCTYPE html><html>", "page", "html"),
        (b"# Notes\n", "notes.md", "markdown"),
        ("Zażółć".encode(), "list", "text"),
        ("Zażółć".encode("cp1250"), "list.txt", "text"),
        ("Zażółć".encode("utf-16"), "list", "text"),
        (b"", "empty.txt", "text"),
        (b"", "empty", "unknown"),
        (b"not a pdf", "report.pdf", "pdf"),
        (bytes(100), "dump", "unknown"),
        (b"\x7fELF\0", "text.txt", "unknown"),
        (b"a" * 65_535 + "ż".encode()[:1], "cut in a letter", "text"),
    ],
)
def test_a_file_is_what_its_bytes_say(data, name, kind):
    assert sniff(data, name) == kind
    assert kind in KINDS
