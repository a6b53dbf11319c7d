"""Scans for the tests: documents that wait for OCR, and the dummy that reads them (`tests/app/dummy_ocr.py`)."""

import io
from pathlib import Path

from cases import pdf_of

from judgedesk.app.casefile import Case
from judgedesk.app.ocr import Engine
from judgedesk.domain.documents import DocumentState, TextSource, page_id
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit, documents, originals, sealing
from judgedesk.store.documents import NewPage
from judgedesk.store.layers import OcrText

ENGINE = Engine("tests.app.dummy_ocr:serve", ("eng", "pol", "ukr", "vie"), "dummy 1")


def scan(
    case: Case, name: str, *pages: str, sealed: bool = False, own: str = "", kind: str = "pdf", password: str = ""
) -> int:
    """A document as the import leaves it whose pages hold no text, or `own`, which is nonsense. Its id.

    What stands on a page is what the dummy reads there.
    """
    file, part = case.file, Compartment.SEALED if sealed else Compartment.CASE
    stored = originals.encrypt(io.BytesIO(pdf_of(*pages, **({"encrypt": password} if password else {}))), file.folder)
    original = sealing.original_name(file, part, stored.sha256)
    with file.writing() as connection:
        document = documents.next_id(connection)
        if sealed:
            row = {"id": document, "volume": "", "pages": len(pages), "added": audit.now()}
            documents.add(connection, sealing.placeholder(row, sealing.mark(file, stored.sha256)))
    originals.settle(stored, file.folder, original)
    with file.writing(part) as connection:
        row = {
            "id": document, "name": documents.free_name(connection, name), "volume": "I", "kind": kind,
            "sha256": stored.sha256, "size": stored.size, "state": DocumentState.ARRIVING.value, "original": original,
            "file_key": stored.key, "cipher_sha256": stored.ciphertext_sha256, "added": audit.now(),
            "password": password,
        }  # fmt: skip
        documents.add(connection, row)
        reason = "page.text_garbage" if own else ""
        fresh = [
            NewPage(number, own, TextSource.NONE, f"{number}", 595.0, 842.0, 0, reason)
            for number in range(1, len(pages) + 1)
        ]
        documents.add_pages(connection, document, fresh)
        documents.finish(connection, document, DocumentState.READY)
    return document


def read(text: str, **more: object) -> OcrText:
    """What OCR could have read."""
    known = {
        "language": "en",
        "confidence": 0.9,
        "words": b"",
        "rotation": 0,
        "skew": 0.0,
        "engine": "dummy; eng; 200 dpi",
    }
    return OcrText(text=text, width=595.0, height=842.0, **{**known, **more})  # type: ignore[arg-type]


def texts_of(case: Case, document: int, part: Compartment = Compartment.CASE) -> list[tuple[str, str, str]]:
    """Source, text and reason of every page."""
    rows = case.file.reading(part).execute(
        "SELECT source, text, reason FROM pages WHERE id > ? AND id < ? ORDER BY id",
        (page_id(document, 0), page_id(document + 1, 0)),
    )
    return [tuple(row) for row in rows]


def scan_file(path: Path, *pages: str) -> Path:
    """A PDF of pictures with print on them, one a page, as a scanner makes it; an empty text makes a blank sheet."""
    import reportlab
    from PIL import Image, ImageDraw, ImageFont
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    font = ImageFont.truetype(str(Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"), 30)
    canvas = Canvas(str(path), pagesize=(420, 595), invariant=1)
    for text in pages:
        sheet = Image.new("L", (1166, 1652), 255)
        draw = ImageDraw.Draw(sheet)
        for number, line in enumerate(text.splitlines()):
            draw.text((120, 150 + 60 * number), line, fill=0, font=font)
        canvas.drawImage(ImageReader(sheet), 0, 0, 420, 595)
        canvas.showPage()
    canvas.save()
    return path
