"""Both texts of a page: the file's own (layer ``text``) and what OCR read (layer ``ocr``); in the caller's transaction.

`pages` holds the text that is shown, indexed and cited. `page_layers` holds every text OCR has read, with its words,
and the file's own where OCR has read the page too; ``notes`` are comments on a scan, which follow what OCR reads. A
page waits for OCR while its source is ``none``; one that is to be read again keeps its old text, and is found by it,
until then.

Tags are left as they are when the text below them is replaced: each keeps its quotation, its place and the hash of the
text it was made on, and `app.tagging.anchored` finds the quotation in the text shown. So it comes back to its exact
place when the layer is switched back, and an act on it can still be undone.
"""

import json
import uuid
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from judgedesk.domain.documents import TextSource, page_id, split_page_id
from judgedesk.language.fold import broken_parts, fold, index_text, original_words
from judgedesk.store import audit, documents
from judgedesk.store.database import Connection
from judgedesk.store.rows import Row, all_rows

TEXT, OCR, NOTES = "text", "ocr", "notes"
_CHOICE = "text shown of "
PICTURED = ("pdf", "image")
"""Kinds of document whose pages can be looked at, and so be read by OCR."""

BLANK, UNREADABLE = "page.blank", "page.no_letters"
"""Why a page that OCR has read holds no text: nothing is on it; or something that are no letters it could read."""

_LOOKED_AT = 500  # pages on which a forgotten word may still stand, in the spelling that is looked for


@dataclass(frozen=True, slots=True)
class OcrText:
    """What OCR read on a page. `words` are packed as `ingest.messages.WORD`; `engine` names program, languages, dpi.

    `confidence` is 0 to 1, `language` ISO 639-1 or '', `width` and `height` points.
    """

    text: str
    language: str
    confidence: float
    words: bytes
    rotation: int
    skew: float
    engine: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Layer:
    """One text of a page. Of the file's own text only `layer` and `text` say something."""

    layer: str
    text: str
    language: str
    confidence: float | None
    words: bytes
    rotation: int
    skew: float
    engine: str
    at: str


# -- what waits -------------------------------------------------------------------------------------------------------


def waiting(
    connection: Connection, *, above: int = 0, below: int = 1 << 62, without: Collection[int] = (), most: int = 1
) -> list[int]:
    """Ids of pages that wait for OCR, in file order, between two ids (both excluded), but for those in hand."""
    rows = connection.execute(
        f"SELECT p.id {_WAITING} AND p.id > ? AND p.id < ? ORDER BY p.id LIMIT ?",
        (*PICTURED, above, below, most + len(without)),
    )
    return [row[0] for row in rows if row[0] not in without][:most]


def waiting_count(connection: Connection, document: int | None = None) -> int:
    """How many pages wait, of one document or of all."""
    bounds = (0, 1 << 62) if document is None else _bounds(document)
    row = connection.execute(f"SELECT count(*) {_WAITING} AND p.id > ? AND p.id < ?", (*PICTURED, *bounds)).fetchone()
    return int(row[0])


def failed_count(connection: Connection, document: int | None = None) -> int:
    """How many pages of documents with pictures could not be read."""
    bounds = (0, 1 << 62) if document is None else _bounds(document)
    query = _WAITING.replace("'none'", "'failed'")
    row = connection.execute(f"SELECT count(*) {query} AND p.id > ? AND p.id < ?", (*PICTURED, *bounds)).fetchone()
    return int(row[0])


# By the index of sources first, which holds the ids in order; the other way round every page would be looked at.
_WAITING = (
    "FROM pages p CROSS JOIN documents d ON d.id = p.id >> 20"
    " WHERE p.source = 'none' AND d.state = 'ready' AND d.kind IN (?, ?)"
)


def _bounds(document: int) -> tuple[int, int]:
    return page_id(document, 0), page_id(document + 1, 0)


def waits(connection: Connection, page: int) -> bool:
    """Whether a page still waits: it may have been read, moved or taken back meanwhile."""
    row = connection.execute("SELECT source FROM pages WHERE id = ?", (page,)).fetchone()
    return row is not None and row[0] == TextSource.NONE.value


def put_back(connection: Connection, pages: Iterable[int]) -> list[int]:
    """Have pages wait (again); the text they have stays until they are read. Returns the pages that now wait anew."""
    changed = []
    for page in pages:
        row = connection.execute("SELECT text, source, reason FROM pages WHERE id = ?", (page,)).fetchone()
        if row is None or row[1] == TextSource.NONE.value:
            continue
        if row[1] == TextSource.TEXT.value and row[0]:
            keep_text(connection, page, row[0])
        connection.execute("UPDATE pages SET source = 'none', reason = ? WHERE id = ?", (_lasting(row[2]), page))
        changed.append(page)
    return changed


def pages_from(connection: Connection, sources: Collection[TextSource], document: int | None = None) -> list[int]:
    """Ids of pages of documents with pictures whose text came from one of some sources."""
    marks, bounds = ", ".join("?" * len(sources)), (0, 1 << 62) if document is None else _bounds(document)
    rows = connection.execute(
        "SELECT p.id FROM pages p JOIN documents d ON d.id = p.id >> 20 WHERE d.state = 'ready' AND d.kind IN (?, ?)"
        f" AND p.source IN ({marks}) AND p.id > ? AND p.id < ? ORDER BY p.id",
        (*PICTURED, *(source.value for source in sources), *bounds),
    )
    return [row[0] for row in rows]


# -- what was read ----------------------------------------------------------------------------------------------------


def keep_text(connection: Connection, page: int, text: str) -> None:
    """Keep the file's own text of a page beside that of OCR; once kept it does not change."""
    connection.execute(
        "INSERT OR IGNORE INTO page_layers (page, layer, text, language, at) VALUES (?, ?, ?, '', ?)",
        (page, TEXT, text, audit.now()),
    )


def set_read(connection: Connection, page: int, read: OcrText, known_words: set[str]) -> bool:
    """Write what OCR read on a page that waits, and show it. False where it waits no longer: nothing is written twice.

    Args:
        connection: in the transaction that makes the page searchable.
        page: its id.
        read: the text. Where it is empty its confidence tells a blank page (1) from one that holds a picture, or
            handwriting, that nobody could read as text (0).
        known_words: as in `documents.add_words`.
    """
    if not waits(connection, page):
        return False
    notes = connection.execute("SELECT text FROM page_layers WHERE page = ? AND layer = ?", (page, NOTES)).fetchone()
    if notes is not None:
        read = replace(read, text=f"{read.text}\n\n{notes[0]}" if read.text else notes[0])
    connection.execute(
        "INSERT OR REPLACE INTO page_layers"
        " (page, layer, text, language, confidence, words, rotation, skew, engine, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            page, OCR, read.text, read.language, read.confidence, read.words, read.rotation, read.skew, read.engine,
            audit.now(),
        ),
    )  # fmt: skip
    # Pictures tell their size in points only when they are read; a page that has one keeps it.
    connection.execute(
        "UPDATE pages SET width = ?, height = ? WHERE id = ? AND (width = 0 OR height = 0)",
        (read.width, read.height, page),
    )
    _show(connection, page, TextSource.OCR, read.text, read.language, read.confidence, known_words)
    return True


def give_up(connection: Connection, page: int, reason: str) -> bool:
    """Set a waiting page down as one that OCR could not read, by an error code. What text it had it keeps.

    False where it waits no longer.
    """
    row = connection.execute("SELECT text FROM pages WHERE id = ? AND source = 'none'", (page,)).fetchone()
    if row is None:
        return False
    source = TextSource.FAILED
    if row[0]:
        own = connection.execute("SELECT text FROM page_layers WHERE page = ? AND layer = 'text'", (page,)).fetchone()
        source = TextSource.TEXT if own is not None and own[0] == row[0] else TextSource.OCR
        if not connection.execute("SELECT 1 FROM page_layers WHERE page = ? AND layer = 'ocr'", (page,)).fetchone():
            source = TextSource.TEXT if source is TextSource.TEXT else TextSource.FAILED
    connection.execute("UPDATE pages SET source = ?, reason = ? WHERE id = ?", (source.value, reason, page))
    return True


def show(connection: Connection, page: int, layer: str, known_words: set[str]) -> bool:
    """Make one text of a page the one that is shown and found. False where the page has no such layer.

    A page that waits to be read waits no longer: somebody has chosen.
    """
    row = connection.execute(
        "SELECT text, language, confidence FROM page_layers WHERE page = ? AND layer = ?", (page, layer)
    ).fetchone()
    if row is None:
        return False
    _show(connection, page, TextSource(layer), row[0], row[1], row[2], known_words)
    return True


def shown(connection: Connection, page: int) -> str:
    """How a page is shown now, for `show_again`: whose text, and what is said of it; never the text."""
    text, *said = connection.execute(
        "SELECT text, source, reason, language, confidence FROM pages WHERE id = ?", (page,)
    ).fetchone()
    if said[0] == TextSource.TEXT.value:
        keep_text(connection, page, text)
    texts = dict(
        tuple(row) for row in connection.execute("SELECT layer, text FROM page_layers WHERE page = ?", (page,))
    )
    same = [layer for layer in texts if text and texts[layer] == text]
    return json.dumps([said[0] if said[0] in same else next(iter(same), ""), *said])


def show_again(connection: Connection, page: int, how: str, known_words: set[str]) -> None:
    """Show a page as `shown` said of it; a page that waited for OCR then waits once more."""
    layer, source, reason, language, confidence = json.loads(how)
    row = connection.execute("SELECT text FROM page_layers WHERE page = ? AND layer = ?", (page, layer)).fetchone()
    _show(connection, page, TextSource(source), row[0] if row else "", language, confidence, known_words)
    connection.execute("UPDATE pages SET reason = ? WHERE id = ?", (reason, page))


def choice_key(page: int) -> str:
    """A new key under which ``meta`` keeps a person's choice of the text that a page is shown by."""
    document, number = split_page_id(page)
    return f"{_CHOICE}{document}:{number} {uuid.uuid4().hex}"


def chosen_page(key: str) -> int | None:
    """The page behind a key of `choice_key`; None for any other key."""
    if not key.startswith(_CHOICE):
        return None
    document, number = key.removeprefix(_CHOICE).partition(" ")[0].split(":")
    return page_id(int(document), int(number))


def forget_choices(connection: Connection, document: int) -> None:
    """Drop what people chose for the pages of a document."""
    between = f"{_CHOICE}{document}:", f"{_CHOICE}{document};"
    connection.execute("DELETE FROM meta WHERE key >= ? AND key < ?", between)


def _show(
    connection: Connection,
    page: int,
    source: TextSource,
    text: str,
    language: str,
    confidence: float | None,
    known_words: set[str],
) -> None:
    before, lacks = connection.execute("SELECT text, reason FROM pages WHERE id = ?", (page,)).fetchone()
    reason = _lasting(lacks) or _reason(text, confidence)
    if text != before:
        connection.execute(
            "INSERT INTO page_index (page_index, rowid, body, parts) VALUES ('delete', ?, ?, ?)",
            (page, index_text(before), broken_parts(before)),
        )
    connection.execute(
        "UPDATE pages SET text = ?, hash = ?, source = ?, reason = ?, language = ?, confidence = ? WHERE id = ?",
        (
            text, documents.page_hash(text), source.value, reason, language, confidence, page,
        ),
    )  # fmt: skip
    if text != before:
        connection.execute(
            "INSERT INTO page_index (rowid, body, parts) VALUES (?, ?, ?)", (page, index_text(text), broken_parts(text))
        )
        documents.add_words(connection, [text], known_words)
        if before and forget_words(connection, original_words(before) - original_words(text)):
            known_words.clear()  # what was looked at before may be new again


def _lasting(reason: str) -> str:
    return reason if reason in documents.LASTING else ""


def _reason(text: str, confidence: float | None) -> str:
    if text.strip():
        return ""
    return BLANK if confidence is None or confidence > 0.5 else UNREADABLE


def forget_words(connection: Connection, words: Collection[str]) -> set[str]:
    """Drop spellings that stand on no page any more; returns those dropped. A word that stays would tell of a text
    that is gone, also after its document was sealed.
    """
    texts: dict[int, set[str]] = {}

    def stands_on(page: int, word: str) -> bool:
        if page not in texts:
            text = connection.execute("SELECT text FROM pages WHERE id = ?", (page,)).fetchone()[0]
            texts[page] = original_words(text)
        return word in texts[page]

    dropped = set()
    for word in words:
        found = connection.execute(
            f"SELECT rowid FROM page_index WHERE page_index MATCH ? LIMIT {_LOOKED_AT}", (f'"{fold(word)}"',)
        ).fetchall()
        if not any(stands_on(row[0], word) for row in found):
            connection.execute("DELETE FROM words WHERE original = ?", (word,))
            dropped.add(word)
    if dropped:
        documents.words_dropped(connection)
    return dropped


# -- what there is ----------------------------------------------------------------------------------------------------


def of_page(connection: Connection, page: int) -> list[Layer]:
    """The texts of a page: the file's own first. A page that OCR never read has only the one that is shown."""
    rows = all_rows(
        connection, "SELECT * FROM page_layers WHERE page = ? AND layer <> 'notes' ORDER BY layer DESC", [page]
    )
    found = [_layer(row) for row in rows]
    shown = connection.execute("SELECT text, source FROM pages WHERE id = ?", (page,)).fetchone()
    if shown is not None and shown[1] == TextSource.TEXT.value and not any(one.layer == TEXT for one in found):
        found.insert(0, Layer(TEXT, shown[0], "", None, b"", 0, 0.0, "", ""))
    return found


def shows_ocr(source: TextSource, text: str, read: Layer) -> bool:
    """Whether a page shows what OCR read, by its source and text; one that waits to be read again shows what it had."""
    if source is TextSource.NONE:
        return bool(text) and text == read.text
    return source is TextSource.OCR


def names_of_page(connection: Connection, page: int) -> tuple[str, ...]:
    """Which texts a page has, the file's own first."""
    rows = connection.execute(
        "SELECT layer FROM page_layers WHERE page = ? AND layer <> 'notes'"
        " UNION SELECT source FROM pages WHERE id = ? AND source = 'text'"
        " ORDER BY 1 DESC",
        (page, page),
    )
    return tuple(row[0] for row in rows)


def _layer(row: Row) -> Layer:
    return Layer(
        layer=row["layer"],
        text=row["text"],
        language=row["language"],
        confidence=row["confidence"],
        words=row["words"] or b"",
        rotation=row["rotation"] or 0,
        skew=row["skew"] or 0.0,
        engine=row["engine"] or "",
        at=row["at"],
    )


def engines(connection: Connection, document: int, most: int) -> Iterator[str]:
    """By what the first pages of a document that hold text were read."""
    rows = connection.execute(
        "SELECT l.engine FROM pages p CROSS JOIN page_layers l ON l.page = p.id AND l.layer = 'ocr'"
        " WHERE p.source = 'ocr' AND p.id > ? AND p.id < ? AND l.text <> '' ORDER BY p.id LIMIT ?",
        (*_bounds(document), most),
    )
    return (row[0] or "" for row in rows)


def engines_of(connection: Connection, document: int) -> dict[int, str]:
    """By what each page of a document that shows OCR's text was read, by page id."""
    rows = connection.execute(
        "SELECT p.id, l.engine FROM pages p CROSS JOIN page_layers l ON l.page = p.id AND l.layer = 'ocr'"
        " WHERE p.source = 'ocr' AND p.id > ? AND p.id < ?",
        _bounds(document),
    )
    return {row[0]: row[1] or "" for row in rows}


def below(connection: Connection, confidence: float) -> list[tuple[int, str, float, str]]:
    """Pages whose OCR is less sure than that, also those it could read nothing on: page id, folio, confidence,
    language; in file order.
    """
    rows = connection.execute(
        "SELECT id, folio, confidence, language FROM pages WHERE source = 'ocr' AND confidence < ? ORDER BY id",
        (confidence,),
    )
    return [tuple(row) for row in rows]
