"""Documents, their pages and their index entries in one compartment, inside the caller's transaction."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from judgedesk.domain.documents import MAX_PAGES, Document, DocumentState, Page, TextSource, page_id, split_page_id
from judgedesk.language.fold import broken_parts, fold, spaced_text, vocabulary
from judgedesk.store import audit
from judgedesk.store.database import Connection
from judgedesk.store.rows import Row, all_rows

_MOST_KNOWN = 400_000
INTERRUPTED = "read.interrupted"
"""Why a document that was to be read once more has no text."""

GARBAGE = "page.text_garbage"
"""Why a page waits for OCR although its file gives a text for it."""

WORDS_DROPPED = "words dropped"
"""The key in ``meta`` that counts how often rows of `words` were deleted."""

LASTING = frozenset({"image.first_frame", "image.incomplete", "page.notes_cut", "page.media"})
"""What a page lacks whoever reads it: its reason stays when OCR has read the page."""

_DOCUMENT = """SELECT d.id, d.name, d.volume, d.kind, d.sha256, d.size, d.state, d.pages, d.reason, d.reason_facts,
    d.added, d.parent, d.part, d.facts, d.languages,
    coalesce((SELECT folio FROM pages p WHERE p.id > d.id << 20 AND p.id < (d.id + 1) << 20 AND folio <> ''
              ORDER BY p.id LIMIT 1), '') AS folio_first,
    coalesce((SELECT folio FROM pages p WHERE p.id > d.id << 20 AND p.id < (d.id + 1) << 20 AND folio <> ''
              ORDER BY p.id DESC LIMIT 1), '') AS folio_last
    FROM documents d"""


@dataclass(frozen=True, slots=True)
class NewPage:
    """A page as a reader delivered it, checked."""

    number: int
    text: str
    source: TextSource
    folio: str
    width: float
    height: float
    rotation: int
    reason: str = ""


_MOST_VALUES = 10_000
"""In one statement; SQLite takes 32,766."""


def folio_facts(first: str, last: str) -> str:
    """The folios that a placeholder keeps of its document, which has no pages in `case.db`."""
    return json.dumps({"folio_first": first, "folio_last": last})


def _document(row: Row, sealed: bool) -> Document:
    if row["state"] == DocumentState.SEALED.value:
        row = {**row, **json.loads(row["reason_facts"]), "reason_facts": "{}"}
    return Document(
        id=row["id"],
        name=row["name"],
        volume=row["volume"],
        kind=row["kind"],
        sha256=row["sha256"],
        size=row["size"],
        state=DocumentState(row["state"]),
        pages=row["pages"],
        sealed=sealed,
        reason=row["reason"],
        reason_facts=row["reason_facts"],
        folio_first=row["folio_first"],
        folio_last=row["folio_last"],
        added=row["added"],
        parent=row["parent"],
        part=row["part"],
        facts=json.loads(row["facts"]),
        languages=row["languages"],
    )


def listed(connection: Connection, *, sealed: bool = False) -> list[Document]:
    """All documents that may be shown, in file order. Arriving ones are not."""
    rows = all_rows(connection, f"{_DOCUMENT} WHERE d.state <> 'arriving' ORDER BY d.id")
    return [_document(row, sealed) for row in rows]


def unread(connection: Connection) -> list[Document]:
    """Documents that gave no text: failed ones, ones that wait, and ones that a kill left unfinished."""
    rows = all_rows(connection, f"{_DOCUMENT} WHERE d.state IN ('failed', 'pending', 'arriving') ORDER BY d.id")
    return [_document(row, False) for row in rows]


def interrupted(connection: Connection) -> list[Document]:
    """Documents that are being read once more, or were when a kill came; of those found in no other."""
    return [
        document
        for document in unread(connection)
        if document.state is DocumentState.ARRIVING and document.reason == INTERRUPTED and document.parent is None
    ]


def get(connection: Connection, identifier: int, *, sealed: bool = False) -> Document | None:
    """A document by id, arriving ones too."""
    rows = all_rows(connection, f"{_DOCUMENT} WHERE d.id = ?", [identifier])
    return _document(rows[0], sealed) if rows else None


def ids_called(connection: Connection, name: str) -> list[int]:
    """Documents whose stored name, SHA-256 or id that is, best sense first."""
    for query, value in (
        ("SELECT id FROM documents WHERE name = ?", name),
        ("SELECT id FROM documents WHERE sha256 = ?", name.lower()),
        ("SELECT id FROM documents WHERE id = ?", int(name) if name.isdecimal() and len(name) < 12 else -1),
        ("SELECT DISTINCT document FROM sightings WHERE name = ? ORDER BY document", name),
    ):
        found = [row[0] for row in connection.execute(query, (value,))]
        if found:
            return found
    return []


def with_hash(connection: Connection, sha256: str) -> int | None:
    """Id of the document with these bytes."""
    row = connection.execute("SELECT id FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
    return int(row[0]) if row else None


def free_name(connection: Connection, name: str) -> str:
    """`name`, or with a number where another document bears it already."""
    path, number, candidate = PurePath(name), 1, name
    while connection.execute("SELECT 1 FROM documents WHERE name = ?", (candidate,)).fetchone():
        number += 1
        candidate = f"{path.stem} ({number}){path.suffix}"
    return candidate


def no_bytes(path: str) -> str:
    """Stands for the hash of a file that could not be opened; one a path."""
    return "unread " + hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()


def forget_unreadable(connection: Connection, path: str) -> None:
    """Drop the line of a file that could not be opened before: it is tried again."""
    row = connection.execute("SELECT id FROM documents WHERE sha256 = ?", (no_bytes(path),)).fetchone()
    if row is not None:
        connection.execute("DELETE FROM sightings WHERE document = ?", (row[0],))
        connection.execute("DELETE FROM documents WHERE id = ?", (row[0],))


def next_id(connection: Connection) -> int:
    """Id for the next document of the case."""
    return int(connection.execute("SELECT coalesce(max(id), 0) + 1 FROM documents").fetchone()[0])


def add(connection: Connection, row: Row) -> None:
    """Insert a document row; missing columns take their defaults."""
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" for _ in row)
    connection.execute(f"INSERT INTO documents ({names}) VALUES ({marks})", tuple(row.values()))


def add_pages(connection: Connection, document: int, pages: Sequence[NewPage]) -> None:
    """Insert pages with their index entries. The document stays invisible until `finish`.

    A page that waits for OCR because its text is none (``page.text_garbage``) is not found by it; it is kept as the
    page's own layer. Other text of a page that waits are notes on it: they are found now, and follow what OCR reads.
    """
    fresh = sorted(pages, key=lambda page: page.number)
    kept = [page for page in fresh if page.source is TextSource.NONE and page.text]
    connection.executemany(
        "INSERT OR REPLACE INTO page_layers (page, layer, text, language, at) VALUES (?, ?, ?, '', ?)",
        [
            (page_id(document, page.number), "text" if page.reason == GARBAGE else "notes", page.text, audit.now())
            for page in kept
        ],
    )
    if kept:
        fresh = [replace(page, text="") if page in kept and page.reason == GARBAGE else page for page in fresh]
    connection.executemany(
        "INSERT INTO pages (id, text, source, hash, folio, folio_read, folio_how, width, height, rotation, reason)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                page_id(document, page.number), page.text, page.source.value, page_hash(page.text),
                *_folio(page.folio), page.width, page.height, page.rotation, page.reason,
            )
            for page in fresh
        ],
    )  # fmt: skip
    connection.executemany(
        "INSERT INTO page_index (rowid, body, parts) VALUES (?, ?, ?)",
        [(page_id(document, page.number), spaced_text(page.text), broken_parts(page.text)) for page in fresh],
    )
    connection.execute("UPDATE documents SET pages_done = pages_done + ? WHERE id = ?", (len(fresh), document))


def _folio(read: str) -> tuple[str, str, str]:
    """Folio to be cited, as read, and how it is known. A bare number, ``12?``, may be any number: the run decides."""
    return ("", read, "") if read.endswith("?") else (read, read, "stamp" if read else "")


def add_words(connection: Connection, texts: Iterable[str], known: set[str]) -> None:
    """Add the distinct words of some pages in their own spelling. `known` spares looking again within one import."""
    if len(known) > _MOST_KNOWN:
        known.clear()
    fresh = sorted(vocabulary(texts, known))  # rows in order go into an index sooner
    folded = fold("\n".join(fresh)).split(" ") if fresh else []
    connection.executemany(
        "INSERT OR IGNORE INTO words (original, folded) VALUES (?, ?)", zip(fresh, folded, strict=True)
    )


def words_dropped(connection: Connection) -> None:
    """Note that rows of `words` were deleted: who keeps the vocabulary in memory must read it anew."""
    connection.execute(
        "INSERT INTO meta (key, value) VALUES (?, '1')"
        " ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1",
        (WORDS_DROPPED,),
    )


def finish(connection: Connection, document: int, state: DocumentState, reason: str = "", facts: str = "{}") -> None:
    """Make a document visible, with as many pages as were written."""
    connection.execute(
        "UPDATE documents SET state = ?, pages = pages_done, reason = ?, reason_facts = ? WHERE id = ?",
        (state.value, reason, facts, document),
    )


def inside(connection: Connection, document: int) -> list[int]:
    """Documents that were found inside a document, and inside those, in order."""
    rows = connection.execute(
        "WITH RECURSIVE found(id) AS (SELECT id FROM documents WHERE parent = ? UNION "
        "SELECT d.id FROM documents d JOIN found f ON d.parent = f.id) SELECT id FROM found ORDER BY id",
        (document,),
    )
    return [row[0] for row in rows]


def begin_anew(connection: Connection, document: int, kind: str) -> None:
    """Make a document arrive once more; its pages were dropped. The reason is what is true if it never arrives."""
    connection.execute(
        "UPDATE documents SET state = ?, kind = ?, reason = ?, reason_facts = '{}' WHERE id = ?",
        (DocumentState.ARRIVING.value, kind, INTERRUPTED, document),
    )


def drop_pages(connection: Connection, document: int) -> None:
    """Delete a document's pages with their index entries and all their texts."""
    low, high = page_id(document, 0), page_id(document + 1, 0)
    connection.execute(
        "INSERT INTO page_index (page_index, rowid, body, parts) "
        "SELECT 'delete', id, body, parts FROM page_words WHERE id > ? AND id < ?",
        (low, high),
    )
    connection.execute("DELETE FROM pages WHERE id > ? AND id < ?", (low, high))
    connection.execute("DELETE FROM page_layers WHERE page > ? AND page < ?", (low, high))
    connection.execute("UPDATE documents SET pages_done = 0, pages = 0 WHERE id = ?", (document,))


def drop(connection: Connection, document: int) -> None:
    """Delete a document with its pages and the paths it was seen at; its original stays where it lies."""
    drop_pages(connection, document)
    connection.execute("DELETE FROM sightings WHERE document = ?", (document,))
    connection.execute("DELETE FROM documents WHERE id = ?", (document,))


def page(connection: Connection, document: int, number: int) -> Page | None:
    """One page of a document."""
    if not 1 <= number <= MAX_PAGES:
        return None  # its id would be that of a page of another document
    rows = all_rows(connection, "SELECT * FROM pages WHERE id = ?", [page_id(document, number)])
    return _page(rows[0]) if rows else None


def pages(connection: Connection, document: int) -> list[Page]:
    """All pages of a document in order."""
    low, high = page_id(document, 0), page_id(document + 1, 0)
    return [
        _page(row)
        for row in all_rows(connection, "SELECT * FROM pages WHERE id > ? AND id < ? ORDER BY id", (low, high))
    ]


def pages_with_ids(connection: Connection, identifiers: Sequence[int]) -> dict[int, Page]:
    """Pages by id."""
    found: dict[int, Page] = {}
    for at in range(0, len(identifiers), _MOST_VALUES):
        some = identifiers[at : at + _MOST_VALUES]
        rows = all_rows(connection, f"SELECT * FROM pages WHERE id IN ({', '.join('?' * len(some))})", some)
        found |= {row["id"]: _page(row) for row in rows}
    return found


def _page(row: Row) -> Page:
    document, number = split_page_id(row["id"])
    return Page(
        document,
        number,
        row["text"],
        TextSource(row["source"]),
        row["folio"],
        row["width"],
        row["height"],
        row["rotation"],
    )


def page_hash(text: str) -> str:
    """What a tag remembers of its page, to notice that the text was read anew."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def page_counts(connection: Connection) -> dict[int, dict[str, int]]:
    """Per document: how many pages came from each source."""
    counted: dict[int, dict[str, int]] = {}
    for document, source, number in connection.execute(
        "SELECT id >> 20, source, count(*) FROM pages GROUP BY id >> 20, source"
    ):
        counted.setdefault(document, {})[source] = number
    return counted


def see(
    connection: Connection, document: int, path: str, name: str, duplicate: bool, parent: int | None = None
) -> bool:
    """Note that a file was seen at a path, or inside the document `parent`. False when it was seen there before."""
    cursor = connection.execute(
        "INSERT OR IGNORE INTO sightings (document, path, name, duplicate, at, parent) VALUES (?, ?, ?, ?, ?, ?)",
        (document, path, name, duplicate, audit.now(), parent),
    )
    return bool(cursor.rowcount)


def note_facts(connection: Connection, document: int, facts: Mapping[str, str]) -> None:
    """Add to what a document says of itself; a fact told again takes the place of the former."""
    row = connection.execute("SELECT facts FROM documents WHERE id = ?", (document,)).fetchone()
    known = json.loads(row[0]) | dict(facts) if row else {}
    connection.execute("UPDATE documents SET facts = ? WHERE id = ?", (json.dumps(known, ensure_ascii=False), document))


def duplicates(connection: Connection) -> list[tuple[str, int, int | None]]:
    """Files whose bytes the case already had: (name, document, container or None), in the order seen.

    The document of one that lies in a sealed container may be an open one.
    """
    rows = connection.execute(
        "SELECT s.name, s.document, s.parent FROM sightings s LEFT JOIN documents d ON d.id = s.document "
        "WHERE s.duplicate AND coalesce(d.state, '') <> 'arriving' ORDER BY s.id"
    )
    return [(row[0], row[1], row[2]) for row in rows]


def facts_of(document: Document) -> dict[str, str | int | float | bool | None]:
    """Facts for the wording of a document's reason."""
    facts: dict[str, str | int | float | bool | None] = json.loads(document.reason_facts or "{}")
    return facts
