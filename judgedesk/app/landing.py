"""The one writer of an import: pages, facts, parts and ends from several readers, committed in short transactions.

Pages are committed in batches while their document is still invisible; the last batch makes it visible. A part's
original is in its place before the transaction that names it commits.
"""

import json
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from judgedesk.app import classified
from judgedesk.app.casefile import Case
from judgedesk.app.lots import refusal_said
from judgedesk.app.sources import Source
from judgedesk.app.wording import said
from judgedesk.domain.documents import DocumentState, TextSource
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.messages import Facts, Pages
from judgedesk.jobs.crew import Outcome
from judgedesk.store import cipher, originals, parts
from judgedesk.store import documents as store
from judgedesk.store.database import Connection
from judgedesk.store.documents import NewPage
from judgedesk.store.originals import Original, Stored

BATCH_SECONDS = 0.2
BATCH_PAGES = 256


@dataclass(slots=True)
class ImportReport:
    """What an import did. `failed` lists (path, code, reason); `already` counts files that were there before.

    Files found inside files are counted like files.
    """

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

    def add(self, other: "ImportReport") -> None:
        """Count what another run did to this one."""
        for name in ("documents", "pages", "duplicates", "already", "pending", "pages_text", "pages_ocr",
                     "pages_pending_ocr", "pages_failed", "seconds"):  # fmt: skip
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.seconds = round(self.seconds, 3)
        self.failed += other.failed
        self.cancelled = self.cancelled or other.cancelled

    def say_failed(self, source: Source, error: UserError) -> None:
        """One file that gave no text, and why."""
        self.failed.append((source.told, error.code, said(error).line))


@dataclass(slots=True)
class Unit:
    """A document to be read, from `next_page` and `next_part` on.

    One with `kept` set outlives a cancelled run; of one with `unlocking` set only locked parts are still wanted.
    """

    document: int
    source: Source
    kind: str
    original: Original
    next_page: int
    next_part: int = 0
    expected: int | None = None
    kept: bool = False
    unlocking: bool = False

    def __enter__(self) -> "Unit":
        return self

    def __exit__(self, *_: object) -> None:
        self.original.close()


@dataclass(frozen=True, slots=True)
class PartIn:
    """A part as it came out of its container; `stored` is None where no bytes could be had."""

    part: int
    name: str
    stored: Stored | None
    problem: str

    def discard(self) -> None:
        """Leave no bytes behind of a part that no row names; of one in its place nothing is to be left behind."""
        if self.stored is not None:
            self.stored.temporary.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class _End:
    """The last word on a document."""

    outcome: Outcome


_Item: TypeAlias = Pages | Facts | PartIn | _End


@dataclass(slots=True)
class _Batch:
    pages: dict[int, list[NewPage]] = field(default_factory=dict)
    facts: list[tuple[int, Facts]] = field(default_factory=list)
    parts: list[tuple[Unit, PartIn]] = field(default_factory=list)
    ends: list[tuple[Unit, _End]] = field(default_factory=list)
    waited: list[threading.Event] = field(default_factory=list)
    number: int = 0

    def add(self, unit: Unit, item: _Item) -> None:
        if isinstance(item, Pages):
            self.pages.setdefault(unit.document, []).extend(_new_pages(item))
            self.number += len(item.pages)
        elif isinstance(item, Facts):
            self.facts.append((unit.document, item))
        elif isinstance(item, PartIn):
            self.parts.append((unit, item))
        else:
            self.ends.append((unit, item))

    def __bool__(self) -> bool:
        return bool(self.pages or self.facts or self.parts or self.ends)


class Landing:
    """Takes what readers deliver, from several threads, and writes it from one.

    Args:
        case: open for writing.
        part: compartment the import goes to.
        report: what is counted.
        stop: set when nothing more is to be written.
        passwords: those known in the case, in the order the readers got them.
        ended: called with each unit when its document is whole or has failed.
    """

    def __init__(
        self,
        case: Case,
        part: Compartment,
        report: ImportReport,
        stop: threading.Event,
        passwords: tuple[str, ...],
        ended: Callable[[Unit], None],
    ) -> None:
        self._case, self._part, self._report, self._stop = case, part, report, stop
        self._passwords, self._tell_end = passwords, ended
        self._queue: queue.Queue[tuple[Unit, _Item] | threading.Event | None] = queue.Queue(maxsize=32)
        self._secret = case.file.secret(part, "originals")
        self._known_words: set[str] = set()
        self._ended = False
        self._refuses = not classified.accredited()
        self._stamped: dict[int, UserError] = {}
        self._thread = threading.Thread(target=self._work, name="arrivals", daemon=True)
        self.error: BaseException | None = None
        self.pages_done = 0

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def close(self) -> None:
        """Write what is there and end; `error` then holds what went wrong."""
        self._queue.put(None)
        self._thread.join()

    def put(self, unit: Unit, item: Pages | Facts | PartIn) -> None:
        """Something a reader delivered; waits when the writer is behind."""
        self._put((unit, item))

    def end(self, unit: Unit, outcome: Outcome) -> None:
        """A reader's last word on a unit."""
        self._put((unit, _End(outcome)))

    def wait(self) -> None:
        """Wait until everything delivered so far is committed, or nothing more is to be written."""
        written = threading.Event()
        self._put(written)
        while not written.wait(0.1) and self.error is None and not self._stop.is_set():
            pass
        if self.error is not None:
            raise self.error

    def _put(self, item: tuple[Unit, _Item] | threading.Event) -> None:
        while True:
            if self.error is not None:
                raise self.error
            try:
                return self._queue.put(item, timeout=0.5)
            except queue.Full:
                continue

    def _work(self) -> None:
        try:
            while self._one_batch():
                pass
        except BaseException as error:
            self.error = error
            self._stop.set()
            while not self._ended and (item := self._queue.get()) is not None:
                if isinstance(item, tuple) and isinstance(item[1], PartIn):
                    item[1].discard()

    def _one_batch(self) -> bool:
        """Collect for a fifth of a second at most and commit; False when there is nothing more to come."""
        batch, more = _Batch(), True
        item = self._queue.get()
        until = time.monotonic() + BATCH_SECONDS
        while item is not None:
            if isinstance(item, threading.Event):
                batch.waited.append(item)
                break
            batch.add(*item)
            if batch.number >= BATCH_PAGES or time.monotonic() >= until:
                break
            try:
                item = self._queue.get(timeout=max(0.0, until - time.monotonic()))
            except queue.Empty:
                break
        else:
            self._ended, more = True, False
        try:
            if batch and not self._stop.is_set():
                self._commit(batch)
        finally:
            for _, part in batch.parts:
                part.discard()
        for waited in batch.waited:
            waited.set()
        return more

    def _sieve(self, batch: _Batch) -> list[int]:
        """Take out of a batch what is of documents with a clause; returns those that were found in it."""
        found = []
        for document, pages in batch.pages.items() if self._refuses else ():
            stamped = ((page, classified.stamp(page.text)) for page in pages if page.source is TextSource.TEXT)
            first = next(((page.number, clause) for page, clause in stamped if clause), None)
            if first is not None and document not in self._stamped:
                self._stamped[document] = classified.refused(first[1], first[0])
                found.append(document)
        for document in self._stamped:
            batch.pages.pop(document, None)
        batch.facts = [one for one in batch.facts if one[0] not in self._stamped]
        return found

    def _commit(self, batch: _Batch) -> None:
        stamped, gone = self._sieve(batch), list[str]()
        wanted = [(unit, item) for unit, item in batch.parts
                  if unit.document not in self._stamped and self._wanted(unit, item)]  # fmt: skip
        with refusal_said():
            rows = [self._settled(unit, item) for unit, item in wanted]
            originals.sync([originals.place_of(self._case.path, row.original) for row in rows if row.original])
        with self._case.file.writing(self._part, urgent=False) as connection:
            for document in stamped:
                classified.drop_pages(connection, document)
                self._known_words.clear()  # words that stood there alone are not known any more
            for document in sorted(batch.pages):
                store.add_pages(connection, document, batch.pages[document])
            shown = (page for pages in batch.pages.values() for page in pages if page.source is TextSource.TEXT)
            texts = (page.text for page in shown)
            store.add_words(connection, texts, self._known_words)
            for document, facts in batch.facts:
                self._note(connection, document, facts)
            for (unit, _), row in zip(wanted, rows, strict=True):
                if unit.unlocking:
                    parts.unlock(connection, row.parent, row.part)
                parts.add(connection, row)
            for unit, end in batch.ends:
                if unit.document in self._stamped:
                    gone += self._refused(connection, unit)
                else:
                    self._finish(connection, unit, end.outcome)
        self.pages_done += batch.number
        for pages in batch.pages.values():
            for page in pages:
                self._count(page)
        if self._part is Compartment.SEALED and batch.ends:
            self._fill_placeholders([unit.document for unit, _ in batch.ends])
        for unit, _ in batch.ends:
            self._tell_end(unit)
        classified.remove(self._case, gone)

    def _refused(self, connection: Connection, unit: Unit) -> list[str]:
        """A document with a clause: its line in the ledger stays, nothing else; returns what is to be removed."""
        error = self._stamped[unit.document]
        names = classified.take_out(connection, unit.document)
        classified.set_down(connection, unit.document, error)
        self._report.say_failed(unit.source, error)
        return names

    def _wanted(self, unit: Unit, item: PartIn) -> bool:
        """Whether a part is to be kept. Only a container read once more sends what the case has."""
        if not unit.unlocking:
            return True
        connection = self._case.file.reading(self._part)
        return item.stored is not None and parts.needed(connection, unit.document, item.part)

    def _settled(self, unit: Unit, item: PartIn) -> parts.Part:
        """The part's row, its original in its place, not synced yet, under a name that is its own."""
        stored = item.stored
        if stored is None:
            return parts.Part(unit.document, item.part, item.name, 0, "", "", b"", "", "", item.problem, None)
        salt = parts.salt(unit.document, item.part, stored.sha256)
        name = cipher.keyed_hash(self._secret, salt)[:40]
        originals.settle(stored, self._case.path, name, durable=False)
        kind = ""
        return parts.Part(
            unit.document, item.part, item.name, stored.size, stored.sha256, name, stored.key,
            stored.ciphertext_sha256, kind, item.problem, None,
        )  # fmt: skip

    def _note(self, connection: Connection, document: int, facts: Facts) -> None:
        """What a file says of itself; which known password opened it is kept with it, for its pictures."""
        told = dict(facts.facts)
        index = told.pop("password", "")
        if index.isdecimal() and int(index) < len(self._passwords):
            password = self._passwords[int(index)]
            connection.execute("UPDATE documents SET password = ? WHERE id = ?", (password, document))
        store.note_facts(connection, document, told)

    def _finish(self, connection: Connection, unit: Unit, outcome: Outcome) -> None:
        if outcome.state == "done":
            store.finish(connection, unit.document, DocumentState.READY)
            return
        error = UserError(outcome.code, **outcome.facts)
        store.drop_pages(connection, unit.document)
        facts = json.dumps(error.facts, ensure_ascii=False)
        state = DocumentState.PENDING if error.code in WAITING else DocumentState.FAILED
        store.finish(connection, unit.document, state, error.code, facts)
        if state is DocumentState.FAILED:
            self._report.say_failed(unit.source, error)
        else:
            self._report.pending += 1

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


WAITING = frozenset({"kind.not_read_yet", "archive.not_supported"})
"""Reasons for which a file waits for a reader rather than having failed."""


def _new_pages(message: Pages) -> list[NewPage]:
    return [
        NewPage(page.number, page.text, page.source, page.folio, page.width, page.height, page.rotation, page.reason)
        for page in message.pages
    ]
