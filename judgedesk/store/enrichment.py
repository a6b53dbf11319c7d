"""What is learnt of documents beyond their text, in one compartment and inside the caller's transaction.

`enriched` holds, for each document and step, the stamp of the texts it was made from: when a page is read anew the
stamp no longer fits, and the step is done again.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from judgedesk.domain.documents import page_id, split_page_id
from judgedesk.store.database import Connection

FAMILIES = "families"
"""The step whose rows are of no use once another member of the family has changed."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A document's place in a family: the one closest to it, and how much they share (0 to 1)."""

    document: int
    family: int
    similarity: float
    closest: int


@dataclass(frozen=True, slots=True)
class NewCandidate:
    """A candidate as found, with its quotation."""

    page: int
    start: int
    end: int
    kind: str
    value: str
    quote: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A value of some kind, and how often it was found."""

    kind: str
    value: str
    count: int


def whole_documents(connection: Connection) -> set[int]:
    """Documents that are here with all their pages."""
    rows = connection.execute("SELECT id FROM documents WHERE state NOT IN ('arriving', 'sealed')")
    return {row[0] for row in rows}


def texts_stamped(connection: Connection) -> dict[int, str]:
    """The stamp of the texts of every document that is whole and has pages, in file order."""
    whole = whole_documents(connection)
    digests: dict[int, hashlib._Hash] = {}
    for page, text_hash in connection.execute("SELECT id, hash FROM pages ORDER BY id"):
        document = split_page_id(page)[0]
        if document in whole:
            digests.setdefault(document, hashlib.sha256()).update(f"{page} {text_hash}\n".encode())
    return {document: digest.hexdigest()[:32] for document, digest in digests.items()}


def not_learnt(connection: Connection, step: str) -> int:
    """How many documents with pages a step was never done for."""
    row = connection.execute(
        "SELECT count(*) FROM documents d WHERE d.state = 'ready' AND d.pages > 0"
        " AND NOT EXISTS (SELECT 1 FROM enriched e WHERE e.document = d.id AND e.step = ?)",
        (step,),
    ).fetchone()
    return int(row[0])


def stamps(connection: Connection, step: str) -> dict[int, str]:
    """From what texts a step was done, by document."""
    return dict(
        tuple(row) for row in connection.execute("SELECT document, stamp FROM enriched WHERE step = ?", (step,))
    )


def mark(connection: Connection, document: int, step: str, stamp: str) -> None:
    """Note that a step is done."""
    connection.execute(
        "INSERT OR REPLACE INTO enriched (document, step, stamp) VALUES (?, ?, ?)", (document, step, stamp)
    )


def page_texts(connection: Connection, document: int, after: int, most: int) -> list[tuple[int, str]]:
    """Ids and texts of at most so many pages behind page number `after`, in order."""
    rows = connection.execute(
        "SELECT id, text FROM pages WHERE id > ? AND id < ? ORDER BY id LIMIT ?",
        (page_id(document, after), page_id(document + 1, 0), most),
    )
    return [(row[0], row[1]) for row in rows]


def whole_text(connection: Connection, document: int, most: int) -> list[str]:
    """The texts of the pages in order, until they have so many characters."""
    rows = connection.execute(
        "SELECT text FROM pages WHERE id > ? AND id < ? ORDER BY id", (page_id(document, 0), page_id(document + 1, 0))
    )
    texts: list[str] = []
    for (text,) in rows:
        texts.append(text[:most])
        most -= len(text)
        if most <= 0:
            break
    return texts


def keep_languages(connection: Connection, found: Iterable[tuple[int, str]]) -> None:
    """Languages by page id, where none is known yet: what OCR or a person said stands."""
    rows = [(language, page) for page, language in found if language]
    connection.executemany("UPDATE pages SET language = ? WHERE id = ? AND language = ''", rows)


def drop_candidates(connection: Connection, pages: Iterable[int]) -> None:
    """Delete the candidates of some pages (ids)."""
    connection.executemany("DELETE FROM candidates WHERE page = ?", [(page,) for page in pages])


def add_candidates(connection: Connection, found: Iterable[NewCandidate]) -> None:
    """Insert candidates."""
    connection.executemany(
        'INSERT INTO candidates (page, start, "end", kind, value, quote) VALUES (?, ?, ?, ?, ?, ?)',
        [(one.page, one.start, one.end, one.kind, one.value, one.quote) for one in found],
    )


def counted_candidates(connection: Connection, kind: str | None) -> list[Counted]:
    """Every value found with its number, of one kind or of all."""
    where, values = ("WHERE kind = ?", (kind,)) if kind else ("", ())
    rows = connection.execute(f"SELECT kind, value, count(*) FROM candidates {where} GROUP BY kind, value", values)
    return [Counted(*row) for row in rows]


def places(connection: Connection, kind: str, value: str, most: int) -> list[NewCandidate]:
    """Where a value stands, in file order."""
    rows = connection.execute(
        'SELECT page, start, "end", kind, value, quote FROM candidates WHERE kind = ? AND value = ?'
        " ORDER BY page, start LIMIT ?",
        (kind, value, most),
    )
    return [NewCandidate(*row) for row in rows]


def keep_signature(connection: Connection, document: int, words: int, minhash: bytes) -> None:
    """A document's signature."""
    connection.execute(
        "INSERT OR REPLACE INTO signatures (document, words, minhash) VALUES (?, ?, ?)", (document, words, minhash)
    )


def signatures(connection: Connection, fewest_words: int) -> list[tuple[int, bytes]]:
    """Documents with enough words and their signatures, in file order; technical facts of recordings are no text."""
    rows = connection.execute(
        "SELECT s.document, s.minhash FROM signatures s JOIN documents d ON d.id = s.document"
        " WHERE s.words >= ? AND d.kind NOT IN ('audio', 'video') ORDER BY s.document",
        (fewest_words,),
    )
    return [(row[0], row[1]) for row in rows]


def words_of(connection: Connection) -> dict[int, int]:
    """How many words each document has."""
    return dict(tuple(row) for row in connection.execute("SELECT document, words FROM signatures"))


def standings(connection: Connection) -> dict[int, Standing]:
    """All rows of the families."""
    rows = connection.execute("SELECT document, family, similarity, closest FROM families ORDER BY document")
    return {row[0]: Standing(*row) for row in rows}


def keep_standings(connection: Connection, rows: Iterable[Standing]) -> None:
    """Write rows of families."""
    connection.executemany(
        "INSERT OR REPLACE INTO families (document, family, similarity, closest) VALUES (?, ?, ?, ?)",
        [(row.document, row.family, row.similarity, row.closest) for row in rows],
    )


def part_families(connection: Connection, documents: Sequence[int]) -> None:
    """Take families apart in which one of the documents stands, or which rest on it: all members are compared anew."""
    for document in documents:
        families = connection.execute(
            "SELECT DISTINCT family FROM families WHERE document = ? OR closest = ? OR family = ?", (document,) * 3
        ).fetchall()
        for (family,) in families:
            connection.execute(
                "DELETE FROM enriched WHERE step = ? AND document IN (SELECT document FROM families WHERE family = ?)",
                (FAMILIES, family),
            )
            connection.execute("DELETE FROM families WHERE family = ?", (family,))
        connection.execute("DELETE FROM enriched WHERE step = ? AND document = ?", (FAMILIES, document))


def forget(connection: Connection, document: int) -> None:
    """Delete everything learnt of a document in this compartment: it is being sealed, dropped or read anew."""
    part_families(connection, [document])
    bounds = (page_id(document, 0), page_id(document + 1, 0))
    connection.execute("DELETE FROM candidates WHERE page > ? AND page < ?", bounds)
    for table in ("enriched", "signatures"):
        connection.execute(f"DELETE FROM {table} WHERE document = ?", (document,))


def strangers(connection: Connection, here: set[int], compared: set[int]) -> list[int]:
    """Documents of which something is kept that is not `here`, nor among those `compared` with what is here."""
    found: set[int] = set()
    for query, known in (
        ("SELECT document FROM signatures", here),
        ("SELECT DISTINCT page >> 20 FROM candidates", here),
        ("SELECT document FROM enriched", compared),
        ("SELECT document FROM families", compared),
    ):
        found |= {row[0] for row in connection.execute(query)} - known
    return sorted(found)


def scanned_pages(connection: Connection, document: int) -> int:
    """How many pages of a document were read by OCR."""
    row = connection.execute(
        "SELECT count(*) FROM pages WHERE source = 'ocr' AND id > ? AND id < ?",
        (page_id(document, 0), page_id(document + 1, 0)),
    ).fetchone()
    return int(row[0])


def exact_copies(connection: Connection) -> list[tuple[int, str]]:
    """Paths at which the same bytes came again: (document, name as seen), in the order seen."""
    rows = connection.execute(
        "SELECT s.document, s.name FROM sightings s JOIN documents d ON d.id = s.document"
        " WHERE s.duplicate AND d.state NOT IN ('arriving', 'sealed') ORDER BY s.id"
    )
    return [(row[0], row[1]) for row in rows]
