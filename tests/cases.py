"""What the tests of several packages make cases from."""

import io
from typing import Any

from judgedesk.app.casefile import Case
from judgedesk.domain.documents import DocumentState, TextSource
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit, documents, originals, sealing
from judgedesk.store.cipher import Cost
from judgedesk.store.database import Connection
from judgedesk.store.documents import NewPage

PASSPHRASE = "correct horse"
CHEAP = Cost(memory=8 * 1024, passes=1, lanes=1)


def store_document(
    case: Case, name: str, *texts: str, volume: str = "", sealed: bool = False, folios: tuple[str, ...] = ()
) -> int:
    """A text document as the import leaves it, without the reader's child: original, pages, index, words."""
    file = case.file
    part = Compartment.SEALED if sealed else Compartment.CASE
    stored = originals.encrypt(io.BytesIO("\f".join(texts).encode()), file.folder)
    original = sealing.original_name(file, part, stored.sha256)
    with file.writing() as connection:
        document = documents.next_id(connection)
        if sealed:
            row = {"id": document, "volume": volume, "pages": len(texts), "added": audit.now()}
            documents.add(connection, sealing.placeholder(row, sealing.mark(file, stored.sha256)))
    originals.settle(stored, file.folder, original)
    with file.writing(part) as connection:
        row = {
            "id": document, "name": documents.free_name(connection, name), "volume": volume, "kind": "text",
            "sha256": stored.sha256, "size": stored.size, "state": DocumentState.ARRIVING.value, "original": original,
            "file_key": stored.key, "cipher_sha256": stored.ciphertext_sha256, "added": audit.now(),
        }  # fmt: skip
        documents.add(connection, row)
        documents.see(connection, document, f"/files/{name}", name, duplicate=False)
        pages = [
            NewPage(number, text, TextSource.TEXT, folios[number - 1] if folios else "", 595.0, 842.0, 0)
            for number, text in enumerate(texts, 1)
        ]
        documents.add_pages(connection, document, pages)
        documents.add_words(connection, texts, set())
        documents.finish(connection, document, DocumentState.READY)
    return document


def code_of(work: Any, *arguments: Any, **named: Any) -> str:
    """The code with which something is refused; fails when it is not."""
    try:
        work(*arguments, **named)
    except UserError as error:
        return error.code
    raise AssertionError("not refused")


def rows_of(connection: Connection) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, shadow tables of the index and its vocabulary included."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: [tuple(row) for row in connection.execute(f'SELECT * FROM "{name}"')] for name in sorted(names)}


CHANCE = {"audit_payloads": 1, "name_hashes": 2}
"""Columns of bytes as good as random, by table: 128 KiB of them hold any word of four letters now and then.

The log's payloads are searched opened; the hashes are searched for long words in `tests/leaks/test_outgoing_door.py`.
"""


def everything_in(connection: Connection) -> str:
    """All that a compartment says to who holds its key: rows, index, vocabulary, and the log's payloads opened."""
    tables = rows_of(connection)
    for name, column in CHANCE.items():
        tables[name] = [(*row[:column], *row[column + 1 :]) for row in tables.get(name, ())]
    told = [repr(tables)]
    told += [
        bytes(value).decode("utf-8", "replace")
        for rows in tables.values()
        for row in rows
        for value in row
        if isinstance(value, bytes)
    ]
    events = [row[0] for row in connection.execute("SELECT event FROM audit_payloads")]
    told += [repr(audit.payload_of(connection, event)) for event in events]
    return "\n".join(told)


COUNT = {
    "id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
    "defendants": ["d1"], "victims": ["v1"],
}  # fmt: skip
VICTIM = {"id": "v1", "roles": ["victim", "witness"], "pseudonym": "P-1"}
DEFENDANT = {"id": "d1", "roles": ["defendant"], "name": "Bogdan Example"}


def file_of(**kinds: Any) -> dict[str, Any]:
    """A records file."""
    return {"format": "judgedesk-records/1", **kinds}


def pdf_of(*pages: str, **options: Any) -> bytes:
    """A PDF with a line of text on each page; an empty string makes a page without text."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), **options)
    for page in pages:
        canvas.setFont("Helvetica", 12)
        if page:
            canvas.drawString(72, 700, page)
        else:
            canvas.rect(100, 100, 50, 50, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def docx_of(*paragraphs: str) -> bytes:
    """A Word document of plain paragraphs."""
    import docx

    document, out = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(out)
    return out.getvalue()
