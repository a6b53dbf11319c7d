"""Office files without what they tell of who made them, with what and when: authors, program, times."""

import io
import re
import zipfile
from datetime import date
from typing import Final

_EMPTIED: Final = (
    "dc:creator",
    "cp:lastModifiedBy",
    "dc:description",
    "cp:keywords",
    "cp:category",
    "cp:contentStatus",
)
PROGRAM: Final = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)
"""Properties that name no program."""
_THUMBNAIL = re.compile(rb"<Relationship [^>]*/thumbnail\"[^>]*/>")
_CUSTOM = re.compile(rb"<Relationship [^>]*/custom-properties\"[^>]*/>|<Override [^>]*/docProps/custom\.xml\"[^>]*/>")


def scrubbed(package: bytes) -> bytes:
    """The package with its properties emptied, its times set to midnight, without thumbnail and custom properties."""
    today = date.today()
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename.startswith("docProps/thumbnail") or info.filename == "docProps/custom.xml":
                continue
            content = old.read(info)
            if info.filename == "docProps/core.xml":
                content = _core(content, today)
            elif info.filename == "docProps/app.xml":
                content = PROGRAM
            elif info.filename in ("_rels/.rels", "[Content_Types].xml"):
                content = _CUSTOM.sub(b"", _THUMBNAIL.sub(b"", content))
            fresh = zipfile.ZipInfo(info.filename, (today.year, today.month, today.day, 0, 0, 0))
            fresh.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(fresh, content)
    return target.getvalue()


def scrubbed_pdf(content: bytes) -> bytes:
    """A PDF of ours with nothing in its properties but its title; the same content gives the same bytes."""
    import pikepdf

    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        title = str(document.docinfo.get("/Title", ""))
        document.docinfo = document.make_indirect(pikepdf.Dictionary(Title=title))
        if "/Metadata" in document.Root:
            del document.Root["/Metadata"]
        document.save(target, deterministic_id=True)
    return target.getvalue()


def _core(content: bytes, today: date) -> bytes:
    text = content.decode()
    for tag in _EMPTIED:
        text = re.sub(rf"<{tag}(\s[^>]*)?>.*?</{tag}>", f"<{tag}></{tag}>", text, flags=re.DOTALL)
    midnight = f"{today.isoformat()}T00:00:00Z"
    text = re.sub(r"(<dcterms:(?:created|modified)[^>]*>)[^<]*", rf"\g<1>{midnight}", text)
    text = re.sub(r"(<cp:lastPrinted[^>]*>)[^<]*", rf"\g<1>{midnight}", text)
    return re.sub(r"<cp:revision>[^<]*</cp:revision>", "<cp:revision>1</cp:revision>", text).encode()
