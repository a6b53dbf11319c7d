"""Tables that more than one compartment has: documents with their pages and index, tags, the audit chain."""

from judgedesk.language.fold import index_text, original_words
from judgedesk.store.light import Database

_MOST_KNOWN = 1_000_000


def audit_tables(db: Database) -> None:
    """The signed chain, the encrypted before and after of each event, and what can be undone."""
    db.create_table(
        "audit",
        {
            "seq": int, "id": str, "at": str, "who": str, "kind": str, "about": str,
            "payload_sha256": str, "previous": str, "hash": str, "signature": bytes,
        },
        pk="seq",
        not_null={"id", "at", "who", "kind", "payload_sha256", "previous", "hash", "signature"},
    )  # fmt: skip
    db.table("audit").create_index(["id"], unique=True)
    # Without its key a payload is unreadable, and its hash still holds the chain: that is how erasure works.
    db.create_table("audit_payloads", {"event": str, "box": bytes, "key": bytes}, pk="event", not_null={"box"})
    db.create_table(
        "acts", {"seq": int, "event": str, "who": str, "state": str}, pk="seq", not_null={"event", "who", "state"}
    )
    db.table("acts").create_index(["who", "state"])
    db.create_table("meta", {"key": str, "value": str}, pk="key", not_null={"value"})
    db.create_table("intents_applied", {"id": str}, pk="id")


def document_tables(db: Database) -> None:
    """Documents, their pages, the full-text index over the folded pages, and the words in their own spelling."""
    db.create_table(
        "documents",
        {
            "id": int, "name": str, "volume": str, "kind": str, "sha256": str, "size": int, "state": str,
            "pages": int, "pages_done": int, "reason": str, "reason_facts": str,
            "original": str, "file_key": bytes, "cipher_sha256": str, "added": str, "rule": int,
        },
        pk="id",
        not_null={"name", "volume", "kind", "sha256", "size", "state", "pages", "pages_done", "added"},
        defaults={"pages": 0, "pages_done": 0, "reason": "", "reason_facts": "{}", "rule": 1},
    )  # fmt: skip
    db.table("documents").create_index(["sha256"], unique=True)
    db.table("documents").create_index(["name"], unique=True)
    db.table("documents").create_index(["state"])
    db.create_table(
        "pages",
        {
            "id": int, "text": str, "source": str, "hash": str, "folio": str,
            "width": float, "height": float, "rotation": int, "reason": str,
        },
        pk="id",
        not_null={"text", "source", "hash", "folio", "width", "height", "rotation"},
        defaults={"folio": "", "reason": ""},
    )  # fmt: skip
    db.table("pages").create_index(["folio"])
    db.table("pages").create_index(["source"])
    db.execute("CREATE VIEW page_words AS SELECT id, index_text(text) AS body, broken_parts(text) AS parts FROM pages")
    db.execute(
        "CREATE VIRTUAL TABLE page_index USING fts5"
        "(body, parts, content='page_words', content_rowid='id', tokenize='ascii')"
    )
    db.execute("INSERT INTO page_index(page_index, rank) VALUES ('secure-delete', 1)")
    db.execute("CREATE VIRTUAL TABLE page_terms USING fts5vocab(page_index, row)")
    db.execute(
        "CREATE TABLE words (original TEXT PRIMARY KEY, folded TEXT NOT NULL, lemma TEXT NOT NULL DEFAULT '',"
        " language TEXT NOT NULL DEFAULT '') WITHOUT ROWID"
    )
    db.execute("CREATE INDEX idx_words_folded ON words(folded)")
    # Every path a file was seen at: a second path with the same bytes is a duplicate in the ledger.
    db.create_table(
        "sightings",
        {"id": int, "document": int, "path": str, "name": str, "duplicate": int, "at": str},
        pk="id",
        not_null={"document", "path", "name", "duplicate", "at"},
    )
    db.table("sightings").create_index(["path", "document"], unique=True)
    db.table("sightings").create_index(["document"])


def tag_table(db: Database) -> None:
    """Passages tied to elements. Start and end are code points of the page's text."""
    db.create_table(
        "tags",
        {
            "id": str, "document": int, "page": int, "start": int, "end": int, "quote": str, "page_hash": str,
            "element": str, "count": str, "defendant": str, "victim": str, "stance": str, "note": str,
            "author": str, "at": str, "position": int,
        },
        pk="id",
        not_null={"document", "page", "start", "end", "quote", "element", "count", "stance", "position"},
    )  # fmt: skip
    db.table("tags").create_index(["document", "page"])
    db.table("tags").create_index(["count", "defendant", "victim", "element"])
    db.table("tags").create_index(["position"])


def intake_tables(db: Database) -> None:
    """What intake learns beyond the text: families of files, both layers of a page, folios, candidates, proposals."""
    for table, column, kind in (
        ("documents", "parent", "INTEGER"),  # the document it came out of
        ("documents", "part", "INTEGER NOT NULL DEFAULT 0"),  # its number there, from 0
        ("documents", "facts", "TEXT NOT NULL DEFAULT '{}'"),  # what the file says of itself, JSON
        ("documents", "languages", "TEXT NOT NULL DEFAULT ''"),  # languages its scans are read in, pol+eng
        ("documents", "password", "TEXT NOT NULL DEFAULT ''"),
        ("pages", "language", "TEXT NOT NULL DEFAULT ''"),  # ISO 639-1, found
        ("pages", "confidence", "REAL"),  # 0 to 1, of OCR
        ("pages", "folio_read", "TEXT NOT NULL DEFAULT ''"),  # what the stamp says; `folio` is what is cited
        ("pages", "folio_how", "TEXT NOT NULL DEFAULT ''"),  # stamp, ocr, between, hand
        ("sightings", "parent", "INTEGER"),
    ):
        db.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")
    db.execute("UPDATE pages SET folio_read = folio, folio_how = 'stamp' WHERE folio <> ''")
    db.execute("CREATE INDEX idx_documents_parent ON documents(parent) WHERE parent IS NOT NULL")
    # A part of a container waits here, encrypted, until it has become a document of its own.
    db.create_table(
        "parts",
        {
            "parent": int, "part": int, "name": str, "size": int, "sha256": str, "original": str, "file_key": bytes,
            "cipher_sha256": str, "kind": str, "problem": str, "document": int,
        },
        pk=("parent", "part"),
        not_null={"name", "size", "sha256", "problem"},
    )  # fmt: skip
    # The layer that is not shown and indexed now, and the words of the OCR layer with their boxes.
    db.create_table(
        "page_layers",
        {
            "page": int, "layer": str, "text": str, "language": str, "confidence": float, "words": bytes,
            "rotation": int, "skew": float, "engine": str, "at": str,
        },
        pk=("page", "layer"),
        not_null={"text", "language", "at"},
    )  # fmt: skip
    db.create_table(
        "folio_marks", {"page": int, "folio": str, "at": str}, pk="page", not_null={"folio"}
    )  # set by a person
    db.create_table(
        "segments",
        {
            "id": str, "document": int, "first": int, "last": int, "title": str, "kind": str, "date": str,
            "state": str, "reason": str,
        },
        pk="id",
        not_null={"document", "first", "last", "title", "state"},
    )  # fmt: skip
    db.table("segments").create_index(["document", "first"])
    db.create_table(
        "candidates",
        {"id": int, "page": int, "start": int, "end": int, "kind": str, "value": str, "quote": str},
        pk="id",
        not_null={"page", "start", "end", "kind", "value", "quote"},
    )
    db.table("candidates").create_index(["page"])
    db.table("candidates").create_index(["kind", "value"])
    # One row a document and step of enrichment, with what it was made from: a page read anew is enriched anew.
    db.create_table("enriched", {"document": int, "step": str, "stamp": str}, pk=("document", "step"))
    db.create_table("signatures", {"document": int, "words": int, "minhash": bytes}, pk="document")
    db.create_table("families", {"document": int, "family": int, "similarity": float, "closest": int}, pk="document")
    db.table("families").create_index(["family"])


def finding_tables(db: Database) -> None:
    """The whole vocabulary of the index, by number so that what is new can be asked for; indexes for conditions."""
    db.execute("ALTER TABLE words RENAME TO words_before")
    db.execute("CREATE TABLE words (id INTEGER PRIMARY KEY, original TEXT NOT NULL UNIQUE, folded TEXT NOT NULL)")
    db.execute("INSERT INTO words (original, folded) SELECT original, folded FROM words_before")
    db.execute("DROP TABLE words_before")
    # What older programs left out: words with digits in them, and of one letter.
    seen: set[str] = set()
    for (text,) in db.execute("SELECT text FROM pages ORDER BY id"):
        fresh = original_words(text, seen=seen)
        if len(seen) > _MOST_KNOWN:
            seen.clear()
        rows = [(word, index_text(word)) for word in fresh]
        db.conn.executemany("INSERT OR IGNORE INTO words (original, folded) VALUES (?, ?)", rows)
    db.execute("CREATE INDEX idx_words_folded ON words(folded)")
    # A page's row holds its text before them: read from there, every condition would read the text, too.
    db.execute("CREATE INDEX idx_pages_told ON pages(id, language, source)")
    db.execute("CREATE INDEX idx_pages_language ON pages(language)")


def table_tables(db: Database) -> None:
    """Tables taken out of documents, and their rows by the thousand, packed: a statement has 100,000."""
    db.execute(
        "CREATE TABLE found_tables (id TEXT PRIMARY KEY, document INTEGER NOT NULL, body TEXT NOT NULL,"
        " position INTEGER NOT NULL)"
    )
    db.execute(
        "CREATE TABLE table_rows (id TEXT PRIMARY KEY, document INTEGER NOT NULL, owner TEXT NOT NULL,"
        " number INTEGER NOT NULL, body TEXT NOT NULL)"
    )
    db.execute("CREATE INDEX idx_table_rows ON table_rows(owner, number)")


def tallied_pages(db: Database) -> None:
    """What `tallies.page_tallies` asks for, without going through the texts: 3.2 s for 500,000 pages else, 0.3 s so."""
    db.execute("CREATE INDEX idx_pages_tallied ON pages(id >> 20, source, reason, confidence, language)")
