"""Folios as stored, in one compartment and inside the caller's transaction.

``pages.folio`` is what is cited, ``folio_how`` how it came about, ``folio_read`` what was read (`domain.folios.noted`);
``folio_marks`` holds what a person set. In ``meta`` stand the form of citation and the volumes a person gave.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from judgedesk.domain.documents import DocumentState, TextSource, page_id
from judgedesk.store import documents
from judgedesk.store.database import Connection

STEP = "folios"
FORM = "folio.form"
_VOLUME = "volume of "
_NO_TEXT = documents.page_hash("")


@dataclass(frozen=True, slots=True)
class Filed:
    """A document as far as its place in the file goes. A placeholder of a sealed one has `sealed` set and no pages
    here, only their number and its first and last folio.
    """

    id: int
    name: str
    volume: str
    pages: int
    sealed: bool
    first: str
    last: str


@dataclass(slots=True)
class PageRow:
    """The folio columns of a page. `paper`: it has a size, so it is a sheet and no text without pages."""

    id: int
    folio: str
    read: str
    how: str
    source: str
    blank: bool
    paper: bool


class ScannedPage(NamedTuple):
    """What OCR knows of a page; `words` packed as in ``page_layers``."""

    page: int
    text: str
    words: bytes
    rotation: int
    width: float
    height: float


def _bounds(document: int) -> tuple[int, int]:
    return page_id(document, 0), page_id(document + 1, 0)


def filed(connection: Connection) -> list[Filed]:
    """Documents with pages and placeholders of sealed ones, in file order."""
    rows = connection.execute(
        "SELECT id, name, volume, pages, state, coalesce(json_extract(reason_facts, '$.folio_first'), ''),"
        " coalesce(json_extract(reason_facts, '$.folio_last'), '') FROM documents WHERE state IN (?, ?) ORDER BY id",
        (DocumentState.READY.value, DocumentState.SEALED.value),
    )
    return [Filed(row[0], row[1], row[2], row[3], row[4] == DocumentState.SEALED.value, row[5], row[6]) for row in rows]


def page_rows(connection: Connection, document: int) -> list[PageRow]:
    """The folio columns of all pages of a document, in order."""
    rows = connection.execute(
        "SELECT id, folio, folio_read, folio_how, source, hash, width FROM pages WHERE id > ? AND id < ? ORDER BY id",
        _bounds(document),
    )
    sources = (TextSource.TEXT.value, TextSource.OCR.value)
    return [
        PageRow(row[0], row[1], row[2], row[3], row[4], row[5] == _NO_TEXT and row[4] in sources, row[6] > 0)
        for row in rows
    ]


def marks(connection: Connection) -> dict[int, str]:
    """Folios that people set, by page id."""
    return dict(tuple(row) for row in connection.execute("SELECT page, folio FROM folio_marks"))


def write(connection: Connection, rows: Sequence[PageRow]) -> None:
    """Set folio, reading and how of some pages."""
    connection.executemany(
        "UPDATE pages SET folio = ?, folio_read = ?, folio_how = ? WHERE id = ?",
        [(row.folio, row.read, row.how, row.id) for row in rows],
    )


def with_folio(connection: Connection, folio: str) -> list[tuple[int, str]]:
    """Pages cited by that folio, with the volumes of their documents; in file order."""
    rows = connection.execute(
        "SELECT p.id, d.volume FROM pages p JOIN documents d ON d.id = p.id >> 20"
        " WHERE p.folio = ? AND d.state = ? ORDER BY p.id",
        (folio, DocumentState.READY.value),
    )
    return [tuple(row) for row in rows]


# -- what OCR saw -----------------------------------------------------------------------------------------------------


def scan_states(connection: Connection) -> dict[int, str]:
    """Documents whose pages OCR has read since their corners were looked at, with what is noted once they are.

    A page read again has a new row: the row ids tell, without a look at the texts.
    """
    rows = connection.execute(
        "SELECT now.document, now.stamp FROM"
        " (SELECT page >> 20 AS document, count(*) || ' ' || sum(rowid * (page & 1048575)) AS stamp"
        " FROM page_layers WHERE layer = 'ocr' GROUP BY 1) now"
        " LEFT JOIN enriched e ON e.document = now.document AND e.step = ? WHERE e.stamp IS NOT now.stamp",
        (STEP,),
    )
    return dict(tuple(row) for row in rows)


def scanned_pages(connection: Connection, document: int) -> Iterator[ScannedPage]:
    """What OCR read on the pages of a document."""
    rows = connection.execute(
        "SELECT l.page, l.text, l.words, l.rotation, p.width, p.height FROM page_layers l JOIN pages p ON p.id = l.page"
        " WHERE l.layer = 'ocr' AND l.page > ? AND l.page < ? ORDER BY l.page",
        _bounds(document),
    )
    for row in rows:
        yield ScannedPage(row[0], row[1], row[2] or b"", row[3] or 0, row[4], row[5])


def set_scan_state(connection: Connection, document: int, stamp: str) -> None:
    """Note that the corners of a document's scans were looked at."""
    connection.execute(
        "INSERT OR REPLACE INTO enriched (document, step, stamp) VALUES (?, ?, ?)", (document, STEP, stamp)
    )


# -- volumes ----------------------------------------------------------------------------------------------------------


def volume_key(document: int) -> str:
    """Under which ``meta`` keeps the volume that a person gave a document."""
    return f"{_VOLUME}{document}"


def document_of(key: str) -> int | None:
    """The document behind a key of `volume_key`; None for any other key."""
    number = key.removeprefix(_VOLUME)
    return int(number) if key.startswith(_VOLUME) and number.isdecimal() else None


def keep_volumes(connection: Connection, identifiers: Iterable[int]) -> None:
    """Note the volumes documents came with, so that taking back what a person gave them leads there."""
    connection.executemany(
        "INSERT OR IGNORE INTO meta (key, value) SELECT ?, volume FROM documents WHERE id = ?",
        [(volume_key(document), document) for document in identifiers],
    )


def given_volumes(connection: Connection) -> dict[int, str]:
    """Volumes that people gave documents."""
    rows = connection.execute("SELECT key, value FROM meta WHERE key >= ? AND key < ?", (_VOLUME, f"{_VOLUME}~"))
    return {document: row[1] for row in rows if (document := document_of(row[0])) is not None}


def lying(connection: Connection, *, sealed: bool) -> dict[int, str]:
    """In which volume every document lies, also one without pages; with `sealed` the placeholders of sealed ones."""
    rows = connection.execute(
        f"SELECT id, volume FROM documents WHERE state {'=' if sealed else '<>'} ?", (DocumentState.SEALED.value,)
    )
    return dict(tuple(row) for row in rows)


def move(connection: Connection, volumes: Iterable[tuple[int, str]]) -> None:
    """Put documents, or their placeholders, into volumes."""
    connection.executemany(
        "UPDATE documents SET volume = ? WHERE id = ?", [(volume, document) for document, volume in volumes]
    )


def set_ends(connection: Connection, document: int, first: str, last: str) -> None:
    """What the placeholder of a sealed document shows of its folios."""
    connection.execute(
        "UPDATE documents SET reason_facts = ? WHERE id = ? AND state = ?",
        (documents.folio_facts(first, last), document, DocumentState.SEALED.value),
    )


def first_text(connection: Connection, document: int) -> str:
    """Text of a document's first page."""
    page = documents.page(connection, document, 1)
    return page.text if page else ""
