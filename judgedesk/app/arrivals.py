"""What arrives during an import, on its way into the store: one writer, short transactions, whole documents.

Order of durability: the encrypted original is synced and in its place before the transaction that names its document
commits; pages are committed in batches while the document is still invisible; the last batch makes it visible.
"""

import errno
import hashlib
import json
import queue
import threading
import time
from dataclasses import dataclass, field
from typing import Any

from judgedesk.app.casefile import Case
from judgedesk.app.sources import Source
from judgedesk.app.wording import said
from judgedesk.domain.documents import DocumentState, TextSource
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.kinds import READ_NOW, sniff
from judgedesk.ingest.messages import Pages
from judgedesk.jobs.crew import Outcome
from judgedesk.store import audit, originals, sealing
from judgedesk.store import documents as store
from judgedesk.store.database import Connection
from judgedesk.store.documents import NewPage
from judgedesk.store.originals import Damaged, Original, Stored

BATCH_SECONDS = 0.2
BATCH_PAGES = 256
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(slots=True)
class ImportReport:
    """What an import did. `failed` lists (path, code, reason); `already` counts files that were there before."""

    documents: int = 0
    pages: int = 0
    duplicates: int = 0
    already: int = 0
    pending: int = 0
    failed: list[tuple[str, str, str]] = field(default_factory=list)
    pages_text: int = 0
    pages_ocr: int = 0
    pages_pending_ocr: int = 0
    pages_failed: int = 0
    seconds: float = 0.0
    cancelled: bool = False


@dataclass(slots=True)
class Unit:
    """A document to be read, from `next_page` on."""

    document: int
    source: Source
    kind: str
    original: Original
    next_page: int
    expected: int | None = None

    def __enter__(self) -> "Unit":
        return self

    def __exit__(self, *_: object) -> None:
        self.original.close()


@dataclass(slots=True)
class _End:
    """The last word on a document."""

    unit: Unit
    outcome: Outcome


@dataclass(slots=True)
class _Batch:
    pages: dict[int, list[NewPage]] = field(default_factory=dict)
    ends: list[_End] = field(default_factory=list)
    number: int = 0


class Arrivals:
    """Takes files and pages from several threads and writes them from one."""

    def __init__(self, case: Case, part: Compartment, report: ImportReport, stop: threading.Event) -> None:
        self._case, self._part, self._report, self._stop = case, part, report, stop
        self._queue: queue.Queue[tuple[Unit, Pages] | _End | None] = queue.Queue(maxsize=32)
        self._known_words: set[str] = set()
        self._open: dict[int, Unit] = {}
        self._error: BaseException | None = None
        self._ended = False
        self._thread = threading.Thread(target=self._work, name="arrivals", daemon=True)
        self.files_done = 0
        self.pages_done = 0
        self.bytes_done = 0

    def __enter__(self) -> "Arrivals":
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._queue.put(None)
        self._thread.join()
        if self._error is not None and kind is None:
            raise self._error
        # After a failure what is open stays as after a kill: invisible, and the next run goes on with it.
        if self._stop.is_set() and self._error is None and (kind is None or issubclass(kind, KeyboardInterrupt)):
            self._roll_back()

    # -- files ----------------------------------------------------------------------------------------------------

    def receive(self, source: Source) -> Unit | None:
        """Store a file's original and its document's row; the unit to be read, or None where nothing is to be read."""
        if source.problem:
            self._refuse(source, source.problem)
            return None
        known = self._seen_before(source)
        if known is not None:
            return known if isinstance(known, Unit) else None
        try:
            with source.path.open("rb") as stream:
                stored = originals.encrypt(stream, self._case.path)
        except OSError as error:
            if error.errno in _NO_ROOM:
                raise UserError("disk.full") from error
            self._refuse(source, "file.unreadable")
            return None
        try:
            return self._enter(source, stored)
        finally:
            stored.temporary.unlink(missing_ok=True)

    def _seen_before(self, source: Source) -> Unit | bool | None:
        """A path known from an earlier run: hash it first, most likely there is nothing to store."""
        connection = self._case.file.reading(self._part)
        row = connection.execute(
            "SELECT d.sha256 FROM sightings s JOIN documents d ON d.id = s.document WHERE s.path = ? AND d.size = ?",
            (source.where, source.size),
        ).fetchone()
        if row is None:
            return None
        try:
            with source.path.open("rb") as stream:
                sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError:
            return None
        if sha256 != row[0]:
            return None
        with self._case.file.writing(self._part, urgent=False) as writer:
            return self._again(writer, source, sha256)

    def _again(self, connection: Connection, source: Source, sha256: str) -> Unit | bool | None:
        """What to do with bytes the case has: True when nothing, a unit when their document is not whole yet."""
        document = store.with_hash(connection, sha256)
        if document is None:
            return self._sealed_since(connection, source, sha256)
        row = connection.execute(
            "SELECT state, kind, original, file_key, size, pages_done, reason, reason_facts FROM documents"
            " WHERE id = ?",
            (document,),
        ).fetchone()
        same_path = connection.execute(
            "SELECT duplicate FROM sightings WHERE path = ? AND document = ?", (source.where, document)
        ).fetchone()
        if row[0] == DocumentState.ARRIVING.value and document not in self._open:
            store.see(connection, document, source.where, source.name, duplicate=not same_path)
            try:
                original = Original(self._case.path, row[2], row[3], row[4])
            except Damaged:
                # Its bytes are at hand once more: begin anew rather than go on with a file that is gone.
                store.drop(connection, document)
                return None
            unit = self._unit(document, source, row[1], original, row[5] + 1)
            self._report.documents += 1
            return unit
        if not same_path:
            store.see(connection, document, source.where, source.name, duplicate=True)
        self._report.duplicates += 1
        self._report.already += same_path is not None
        if row["state"] == DocumentState.FAILED.value and same_path is not None and not same_path[0]:
            # The same import twice ends the same way: a script must not take the second for complete.
            self._say_failed(source, UserError(row["reason"], **json.loads(row["reason_facts"] or "{}")))
        self._file_done(source)
        return True

    def _sealed_since(self, connection: Connection, source: Source, sha256: str) -> bool | None:
        """A document that was sealed does not come back in the clear with its folder, nor does its path."""
        if self._part is Compartment.SEALED:
            return None
        if store.with_hash(connection, sealing.mark(self._case.file, sha256)) is None:
            return None
        self._report.duplicates += 1
        self._report.already += 1
        self._file_done(source)
        return True

    def _enter(self, source: Source, stored: Stored) -> Unit | None:
        """A document's row. What goes into the sealed part gets its placeholder first: one without a document is
        swept away on opening, a document without one could lose its number to another.
        """
        file, part = self._case.file, self._part
        name = sealing.original_name(file, part, stored.sha256)
        kind = sniff(stored.head, source.name)
        state, reason = DocumentState.ARRIVING, ""
        if stored.size == 0:
            state, reason = DocumentState.FAILED, "file.empty"
        elif kind not in READ_NOW:
            state, reason = DocumentState.PENDING, "kind.not_read_yet"
        with file.writing(part, urgent=False) as connection:
            known = self._again(connection, source, stored.sha256)
            if known is not None:
                return known if isinstance(known, Unit) else None
        row = {
            "volume": source.volume, "kind": kind, "sha256": stored.sha256, "size": stored.size, "state": state.value,
            "reason": reason, "reason_facts": json.dumps({"kind": kind}) if reason else "{}", "original": name,
            "file_key": stored.key, "cipher_sha256": stored.ciphertext_sha256,
        }  # fmt: skip
        document = self._number(source.volume, stored.sha256)
        originals.settle(stored, self._case.path, name)
        self._insert(source, document, row)
        self._report.documents += 1
        if state is DocumentState.ARRIVING:
            return self._unit(document, source, kind, Original(self._case.path, name, stored.key, stored.size), 1)
        self._report.pending += state is DocumentState.PENDING
        if state is DocumentState.FAILED:
            self._say_failed(source, UserError(reason))
        self._file_done(source)
        return None

    def _number(self, volume: str, sha256: str) -> int:
        """The next document's id; for a sealed one its placeholder is written at once."""
        with self._case.file.writing(Compartment.CASE, urgent=False) as connection:
            document = store.next_id(connection)
            if self._part is Compartment.SEALED:
                row = {"id": document, "volume": volume, "pages": 0, "added": audit.now()}
                mark = sealing.mark(self._case.file, sha256) if sha256 else f"sealed {document}"
                # No sealed document has these bytes, so a placeholder for them is left of an import cut short.
                connection.execute("DELETE FROM documents WHERE sha256 = ?", (mark,))
                store.add(connection, sealing.placeholder(row, mark))
        return document

    def _insert(self, source: Source, document: int, row: dict[str, Any]) -> None:
        with self._case.file.writing(self._part, urgent=False) as connection:
            store.forget_unreadable(connection, source.where)
            name = store.free_name(connection, source.name)
            store.add(connection, {"id": document, "name": name, "added": audit.now(), **row})
            store.see(connection, document, source.where, source.name, duplicate=False)

    def _unit(self, document: int, source: Source, kind: str, original: Original, next_page: int) -> Unit:
        unit = Unit(document, source, kind, original, next_page)
        self._open[document] = unit
        return unit

    def _refuse(self, source: Source, code: str) -> None:
        """A file that can't be opened has no bytes to keep; it stands in the ledger all the same."""
        mark = store.no_bytes(source.where)
        with self._case.file.writing(self._part, urgent=False) as connection:
            # Refused once more it keeps its number, or an import cut short would number all that follows otherwise.
            sql = "UPDATE documents SET reason = ? WHERE sha256 = ? AND state = 'failed'"
            known = connection.execute(sql, (code, mark)).rowcount
        if not known:
            row = {
                "volume": source.volume, "kind": "unknown", "sha256": mark, "size": 0,
                "state": DocumentState.FAILED.value, "reason": code,
            }  # fmt: skip
            self._insert(source, self._number(source.volume, ""), row)
        self._say_failed(source, UserError(code))
        self._file_done(source)

    def _say_failed(self, source: Source, error: UserError) -> None:
        self._report.failed.append((source.where, error.code, said(error).line))

    def _file_done(self, source: Source) -> None:
        self.files_done += 1
        self.bytes_done += source.size

    # -- pages ----------------------------------------------------------------------------------------------------

    def pages(self, unit: Unit, message: Pages) -> None:
        """Pages a reader delivered; waits when the writer is behind."""
        self._put((unit, message))

    def end(self, unit: Unit, outcome: Outcome) -> None:
        """A reader's last word on a unit."""
        self._put(_End(unit, outcome))

    def _put(self, item: "tuple[Unit, Pages] | _End") -> None:
        while True:
            if self._error is not None:
                raise self._error
            try:
                return self._queue.put(item, timeout=0.5)
            except queue.Full:
                continue

    def _work(self) -> None:
        try:
            while self._one_batch():
                pass
        except BaseException as error:
            self._error = error
            self._stop.set()
            while not self._ended and self._queue.get() is not None:
                pass

    def _one_batch(self) -> bool:
        """Collect for a fifth of a second at most and commit; False when there is nothing more to come."""
        batch, more = _Batch(), True
        item = self._queue.get()
        until = time.monotonic() + BATCH_SECONDS
        while item is not None:
            if isinstance(item, _End):
                batch.ends.append(item)
            else:
                unit, message = item
                batch.pages.setdefault(unit.document, []).extend(_new_pages(message))
                batch.number += len(message.pages)
            if batch.number >= BATCH_PAGES or time.monotonic() >= until:
                break
            try:
                item = self._queue.get(timeout=max(0.0, until - time.monotonic()))
            except queue.Empty:
                break
        else:
            self._ended, more = True, False
        if (batch.pages or batch.ends) and not self._stop.is_set():
            self._commit(batch)
        return more

    def _commit(self, batch: _Batch) -> None:
        with self._case.file.writing(self._part, urgent=False) as connection:
            for document in sorted(batch.pages):
                store.add_pages(connection, document, batch.pages[document])
            texts = (page.text for pages in batch.pages.values() for page in pages)
            store.add_words(connection, texts, self._known_words)
            for end in batch.ends:
                self._finish(connection, end)
        self.pages_done += batch.number
        for pages in batch.pages.values():
            for page in pages:
                self._count(page)
        for end in batch.ends:
            self._open.pop(end.unit.document, None)
            self._file_done(end.unit.source)
        if self._part is Compartment.SEALED and batch.ends:
            self._fill_placeholders([end.unit.document for end in batch.ends])

    def _finish(self, connection: Connection, end: _End) -> None:
        if end.outcome.state == "done":
            store.finish(connection, end.unit.document, DocumentState.READY)
            return
        error = UserError(end.outcome.code, **end.outcome.facts)
        store.drop_pages(connection, end.unit.document)
        facts = json.dumps(error.facts, ensure_ascii=False)
        store.finish(connection, end.unit.document, DocumentState.FAILED, error.code, facts)
        self._say_failed(end.unit.source, error)

    def _fill_placeholders(self, ids: list[int]) -> None:
        with self._case.file.writing(Compartment.CASE, urgent=False) as connection:
            for document in ids:
                known = store.get(self._case.file.reading(Compartment.SEALED), document)
                if known is not None:
                    folios = store.folio_facts(known.folio_first, known.folio_last)
                    query = "UPDATE documents SET pages = ?, reason_facts = ? WHERE id = ?"
                    connection.execute(query, (known.pages, folios, document))

    def _count(self, page: NewPage) -> None:
        report = self._report
        report.pages += 1
        report.pages_text += page.source is TextSource.TEXT
        report.pages_pending_ocr += page.source is TextSource.NONE
        report.pages_failed += page.source is TextSource.FAILED

    def _roll_back(self) -> None:
        """A cancelled import leaves whole documents: the open ones go, and then their originals."""
        names = []
        with self._case.file.writing(self._part) as connection:
            for document in self._open:
                row = connection.execute("SELECT original FROM documents WHERE id = ?", (document,)).fetchone()
                names.append(row[0])
                store.drop(connection, document)
        for name in names:
            originals.place_of(self._case.path, name).unlink(missing_ok=True)
        if self._part is Compartment.SEALED:
            with self._case.file.writing(Compartment.CASE) as connection:
                connection.executemany("DELETE FROM documents WHERE id = ?", [(document,) for document in self._open])
        self._report.documents -= len(self._open)


def _new_pages(message: Pages) -> list[NewPage]:
    return [
        NewPage(page.number, page.text, page.source, page.folio, page.width, page.height, page.rotation, page.reason)
        for page in message.pages
    ]
