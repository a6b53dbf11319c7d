"""`seal`: a document leaves `case.db` with its pages, words, tags and history, and a nameless placeholder stays.

Order: an intent in `case.db`; everything copied into `sealed.db` in one transaction, the original under a new key and
name; then `case.db` is emptied of it (secure delete is on), and VACUUM leaves nothing in free pages or the log.
"""

import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

from judgedesk.domain.documents import DocumentState, page_id, split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import time_in
from judgedesk.domain.roles import Compartment
from judgedesk.language.fold import original_words
from judgedesk.store import (
    answered,
    cipher,
    documents,
    enrichment,
    exchanged,
    folios,
    intents,
    layers,
    originals,
    sensitive,
    viewing,
)
from judgedesk.store.casefile import CaseFile
from judgedesk.store.database import Connection
from judgedesk.store.originals import Original
from judgedesk.store.rows import Change, Row, all_rows, events_on

_ON_DOCUMENTS = ("sensitive", "redactions", *exchanged.KINDS)
"""Kinds of records that name a document."""


def original_name(case: CaseFile, part: Compartment, sha256: str) -> str:
    """Name under which an original is stored: a keyed hash, so that nobody can look up a known file."""
    return cipher.keyed_hash(case.secret(part, "originals"), bytes.fromhex(sha256))[:40]


def mark(case: CaseFile, sha256: str) -> str:
    """By what `case.db` knows a sealed document's bytes when they come a second time; tells nothing without them."""
    return f"sealed {original_name(case, Compartment.CASE, sha256)}"


def placeholder(row: Row, mark: str, ends: tuple[str, str] = ("", "")) -> Row:
    """What stays in `case.db` of a sealed document: its volume, folios, how many pages; nothing that names it."""
    return {
        "id": row["id"],
        "name": f"sealed {row['id']}",
        "volume": row["volume"],
        "kind": "sealed",
        "sha256": mark,
        "reason_facts": documents.folio_facts(*ends),
        "size": 0,
        "state": DocumentState.SEALED.value,
        "pages": row["pages"],
        "pages_done": 0,
        "added": row["added"],
    }


def seal(case: CaseFile, document: int) -> None:
    """Move a document, and with it everything that was found inside it, into the sealed compartment.

    Raises:
        UserError: ``keys.not_yours``; ``document.unknown``; ``document.sealed`` when it is there already;
            ``document.arriving`` while it is being imported.
    """
    case.need(Compartment.SEALED)
    known = documents.get(case.reading(), document)
    if known is None:
        raise UserError("document.unknown", document=str(document))
    if known.state is DocumentState.SEALED:
        raise UserError("document.sealed", document=str(document))
    if known.state is DocumentState.ARRIVING:
        raise UserError("document.arriving", document=str(document))
    case.secret(Compartment.SEALED, "intents")
    with case.writing(Compartment.CASE) as connection:
        inside = documents.inside(connection, document)
        content = {"document": document, "inside": inside}
        intents.declare(case, connection, Compartment.SEALED, "seal", content)
        case.record(connection, Compartment.CASE, "document.sealed", str(document), {})


def carry_out_seal(case: CaseFile, content: Mapping[str, Any]) -> None:
    """The step behind `seal`. Safe to run again after a kill at any point."""
    with case.gate.entered():
        going = [int(document) for document in (content["document"], *content.get("inside", ()))]
        for number, document in enumerate(going):
            _carry_out(case, f"{content['intent']} {number}" if number else content["intent"], document, going)
        connection = case._writers[Compartment.CASE]
        connection.execute("INSERT INTO page_index (page_index) VALUES ('optimize')")
        sweep(case)


def sweep(case: CaseFile) -> None:
    """Leave nothing in free pages of `case.db` or in its log of writes of what was taken out of it."""
    with case.gate.entered():
        connection = case._writers[Compartment.CASE]
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _carry_out(case: CaseFile, mark: str, document: int, going: Sequence[int]) -> None:
    query = "SELECT * FROM documents WHERE id = ? AND state <> ?"
    for row in all_rows(case.reading(Compartment.CASE), query, (document, DocumentState.SEALED.value)):
        # A second time the copy must not be touched: a new key over its original would lose the document.
        if not intents.applied(case.reading(Compartment.SEALED), mark):
            _copy(case, mark, row, going)
        _empty(case, row)


def _copy(case: CaseFile, intent: str, row: Row, going: Sequence[int]) -> None:
    """Everything of the document into `sealed.db`. Where that has the same bytes already, only what was added here.
    `going` are the documents that are sealed by the same act.
    """
    document, reader = row["id"], case.reading(Compartment.CASE)
    twin = documents.with_hash(case.reading(Compartment.SEALED), row["sha256"])
    fresh = dict(row)
    if row["original"] and twin is None:
        fresh |= _reencrypt(case, row)
    with case.writing(Compartment.SEALED) as sealed:
        intents.once(sealed, intent)
        if twin is None:
            documents.add(sealed, {**fresh, "name": documents.free_name(sealed, row["name"])})
            _copy_pages(sealed, reader, document)
        target = {"document": document if twin is None else twin}
        for tag in all_rows(reader, "SELECT * FROM tags WHERE document = ?", [document]):
            _insert(sealed, "tags", tag | target)
        sensitive.carry(sealed, reader, document, target["document"])
        viewing.carry(sealed, reader, document, target["document"])
        exchanged.carry(sealed, reader, document, target["document"])
        answered.carry(sealed, reader, document, target["document"])
        for event in _events_on(reader, document):
            for payload in all_rows(reader, "SELECT * FROM audit_payloads WHERE event = ?", [event]):
                _insert(sealed, "audit_payloads", payload)
        columns = "document, path, name, duplicate, at, parent"
        for seen in all_rows(reader, f"SELECT {columns} FROM sightings WHERE document = ?", [document]):
            _insert(sealed, "sightings", seen | target | ({"duplicate": 1} if twin is not None else {}))
        # What lies in it and in the open as well stays there, but under which name it lay in here is sealed.
        twins_inside = f"SELECT {columns} FROM sightings WHERE parent = ? AND duplicate"
        for seen in all_rows(reader, twins_inside, [document]) if twin is None else ():
            if seen["document"] not in going:
                _insert(sealed, "sightings", seen)
        case.record(sealed, Compartment.SEALED, "document.sealed", str(document), {"name": row["name"]})


def _copy_pages(sealed: Connection, reader: Connection, document: int) -> None:
    bounds = (page_id(document, 0), page_id(document + 1, 0))
    for page in all_rows(reader, "SELECT * FROM pages WHERE id > ? AND id < ? ORDER BY id", bounds):
        _insert(sealed, "pages", page)
    sealed.execute(
        "INSERT INTO page_index (rowid, body, parts) SELECT id, body, parts FROM page_words WHERE id > ? AND id < ?",
        bounds,
    )
    documents.add_words(sealed, (page.text for page in documents.pages(reader, document)), set())
    for table in _OF_PAGES:
        for row in all_rows(reader, f"SELECT * FROM {table} WHERE page > ? AND page < ? ORDER BY page", bounds):
            row.pop("id", None)
            _insert(sealed, table, row)
    for table in _OF_DOCUMENT:
        for row in all_rows(reader, f"SELECT * FROM {table} WHERE {_key(table)} = ?", [document]):
            _insert(sealed, table, row)


_OF_PAGES = ("page_layers", "folio_marks", "candidates", "page_views")
_OF_DOCUMENT = ("segments", "parts", "enriched", "signatures", "found_tables", "table_rows")
"""What is known of a document besides its pages. Families are made anew: they join documents of both parts."""


def _key(table: str) -> str:
    return "parent" if table == "parts" else "document"


def _forget_what_is_known(connection: Connection, document: int) -> None:
    enrichment.part_families(connection, [document])
    bounds = (page_id(document, 0), page_id(document + 1, 0))
    for table in _OF_PAGES:
        connection.execute(f"DELETE FROM {table} WHERE page > ? AND page < ?", bounds)
    for table in (*_OF_DOCUMENT, "families"):
        connection.execute(f"DELETE FROM {table} WHERE {_key(table)} = ?", (document,))
    connection.execute("DELETE FROM families WHERE closest = ? OR family = ?", (document, document))
    layers.forget_choices(connection, document)
    viewing.forget(connection, document)


def _reencrypt(case: CaseFile, row: Row) -> Row:
    with Original(case.folder, row["original"], row["file_key"], row["size"]) as original:
        stored = originals.encrypt(io.BufferedReader(_Chunks(original), originals.CHUNK), case.folder)
    name = original_name(case, Compartment.SEALED, row["sha256"])
    originals.settle(stored, case.folder, name)
    return {"original": name, "file_key": stored.key, "cipher_sha256": stored.ciphertext_sha256}


def _empty(case: CaseFile, row: Row) -> None:
    """Nothing of the document stays in `case.db`."""
    document = row["id"]
    with case.writing(Compartment.CASE) as connection:
        texts = [page.text for page in documents.pages(connection, document)]
        bounds = (page_id(document, 0), page_id(document + 1, 0))
        # Words of a layer that is not shown now were indexed once, too.
        hidden = connection.execute("SELECT text FROM page_layers WHERE page > ? AND page < ?", bounds)
        texts += [row[0] for row in hidden]
        known = documents.get(connection, document)
        ends = (known.folio_first, known.folio_last) if known else ("", "")
        documents.drop_pages(connection, document)
        for event in _events_on(connection, document):
            connection.execute("DELETE FROM audit_payloads WHERE event = ?", (event,))
            connection.execute("DELETE FROM acts WHERE event = ?", (event,))
        connection.execute("DELETE FROM tags WHERE document = ?", (document,))
        sensitive.forget(connection, document)
        exchanged.forget(connection, document)
        answered.forget(connection, document)
        _forget_redactions(connection, document)
        _unquote(connection, texts)
        connection.execute("DELETE FROM sightings WHERE document = ? OR parent = ?", (document, document))
        _forget_what_is_known(connection, document)
        connection.execute("DELETE FROM documents WHERE id = ?", (document,))
        if documents.get(case.reading(Compartment.SEALED), document) is not None:
            documents.add(connection, placeholder(row, mark(case, row["sha256"]), ends))
        layers.forget_words(connection, {word for text in texts for word in original_words(text)})
    if row["original"]:
        originals.place_of(case.folder, row["original"]).unlink(missing_ok=True)


def _unquote(connection: Connection, texts: Sequence[str]) -> None:
    """Tags on recordings quote their transcripts: of one that is sealed now nothing stays in them, nor in their log."""
    if connection.execute("SELECT 1 FROM documents WHERE kind IN ('audio', 'video') LIMIT 1").fetchone() is None:
        return

    def quotes(tag: Row | None) -> bool:
        spoken = tag["quote"] if tag is not None and time_in(tag.get("place", "")) else ""
        return any(line in text for line in spoken.split("\n") if line.strip() for text in texts)

    for tag in all_rows(connection, "SELECT id, quote, place FROM tags WHERE place <> '' AND quote <> ''"):
        if quotes(tag):
            connection.execute("UPDATE tags SET quote = '' WHERE id = ?", (tag["id"],))
    told = events_on(
        connection, lambda change: change.table == "tags" and (quotes(change.before) or quotes(change.after))
    )
    for event in told:
        connection.execute("UPDATE audit_payloads SET key = NULL WHERE event = ?", (event,))
        connection.execute("DELETE FROM acts WHERE event = ?", (event,))


def _is_about(row: Row, document: int) -> bool:
    """Whether a record is a mark or a redaction on a document."""
    return row["kind"] in _ON_DOCUMENTS and json.loads(row["body"]).get("document") == document


def _forget_redactions(connection: Connection, document: int) -> None:
    """Where its copies are blacked out, and what the log says of the copies: hashes of it among other things."""
    for identifier, body in connection.execute("SELECT id, body FROM records WHERE kind = 'redactions'").fetchall():
        if json.loads(body).get("document") == document:
            connection.execute("DELETE FROM records WHERE kind = 'redactions' AND id = ?", (identifier,))
    written = connection.execute(
        "SELECT id FROM audit WHERE kind = 'redaction.written' AND about = ?", (str(document),)
    )
    for (event,) in written.fetchall():
        connection.execute("UPDATE audit_payloads SET key = NULL WHERE event = ?", (event,))


def _events_on(connection: Connection, document: int) -> list[str]:
    """Events whose payload quotes the document: those of its tags, folios and parts, also of such as are gone."""

    def quotes(change: Change) -> bool:
        if change.table in ("tags", "segments", "found_tables", "table_rows"):
            return bool(change.row["document"] == document)
        if change.table == "records":
            return _is_about(change.row, document)
        if change.table == "folio_marks":
            return split_page_id(change.row["page"])[0] == document
        if change.table == "meta":
            key = change.row["key"]
            page = layers.chosen_page(key)
            known = (folios.document_of(key), page and split_page_id(page)[0])
            return document in known or viewing.concerns(change.row, document)
        return False

    return events_on(connection, quotes)


def _insert(connection: Connection, table: str, row: Row) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" for _ in row)
    connection.execute(f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({marks})', tuple(row.values()))


class _Chunks(io.RawIOBase):
    """An original read as a stream."""

    def __init__(self, original: Original) -> None:
        super().__init__()
        self._original, self._at = original, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        part = self._original.read(self._at, len(buffer))
        buffer[: len(part)] = part
        self._at += len(part)
        return len(part)
