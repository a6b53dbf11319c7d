"""Files on their way into the store, and then the files found inside them: each once, numbered in order.

Order of durability: the encrypted original is synced and in its place before the transaction that names its document
commits; the files of a lot share syncs and commit. Files inside files come in waves: a container's parts become
documents when all files before them are read, in the order of their containers, so that the same folder always gets
the same numbers.
"""

import contextlib
import json
import threading
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from judgedesk.app.casefile import Case
from judgedesk.app.landing import ImportReport, Landing, PartIn, Unit
from judgedesk.app.lots import LOT_FILES, Lots, Taken, was_sealed
from judgedesk.app.sources import Source
from judgedesk.domain.documents import DocumentState
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.kinds import READ_NOW, SNIFF_BYTES, sniff
from judgedesk.ingest.messages import Facts, Pages
from judgedesk.jobs.crew import Outcome
from judgedesk.store import audit, originals, parts, sealing
from judgedesk.store import documents as store
from judgedesk.store.database import Connection
from judgedesk.store.originals import Damaged, Original
from judgedesk.store.parts import Part

__all__ = ["Arrivals", "ImportReport", "Unit", "Units"]

Units: TypeAlias = Generator[Unit | None, None, None]
"""For one file after the other the unit to be read, or None where nothing is to be read."""


class Arrivals:
    """Takes files, and pages from several threads."""

    def __init__(
        self,
        case: Case,
        part: Compartment,
        report: ImportReport,
        stop: threading.Event,
        passwords: tuple[str, ...] = (),
    ) -> None:
        self._case, self._part, self._report, self._stop = case, part, report, stop
        self._open: dict[int, Unit] = {}
        self._lots = Lots(case, part, stop, self._open)
        self._landing = Landing(case, part, report, stop, passwords, self._ended)
        self.passwords = passwords
        self.files_done = 0
        self.bytes_done = 0

    @property
    def pages_done(self) -> int:
        """Pages written so far."""
        return self._landing.pages_done

    @property
    def case_folder(self) -> Path:
        """Where originals are written."""
        return self._case.path

    def __enter__(self) -> "Arrivals":
        self._landing.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._landing.close()
        for unit in self._open.values():
            unit.original.close()
        error = self._landing.error
        if error is not None and kind is None:
            raise error
        # After a failure what is open stays as after a kill: invisible, and the next run goes on with it.
        if self._stop.is_set() and error is None and (kind is None or issubclass(kind, KeyboardInterrupt)):
            self._roll_back()

    # -- files ----------------------------------------------------------------------------------------------------

    def receive(self, files: Sequence[Source]) -> Units:
        """Store files' originals and their documents' rows. Raises what `Lots.of` does."""
        with contextlib.closing(self._lots.of(files)) as lots:
            for lot in lots:
                with self._together():
                    units = [self._enter(one) for one in lot]
                yield from units

    @contextlib.contextmanager
    def _together(self) -> Iterator[None]:
        """One commit for a lot; that of the case comes first, for a placeholder is there before its document."""
        before, file = set(self._open), self._case.file
        try:
            with file.writing(self._part, urgent=False), file.writing(Compartment.CASE, urgent=False):
                yield
        except BaseException:
            for document in self._open.keys() - before:
                self._open.pop(document).original.close()
            raise

    def _again(self, connection: Connection, source: Source, sha256: str) -> Unit | bool | None:
        """What to do with bytes the case has: True when nothing, a unit when their document is not whole yet."""
        document = store.with_hash(connection, sha256)
        if document is None:
            if not was_sealed(self._case, self._part, connection, sha256):
                return None
            self._report.duplicates += 1
            self._report.already += 1
            self._file_done(source)
            return True
        row = connection.execute(
            "SELECT state, kind, original, file_key, size, pages_done, reason, reason_facts FROM documents"
            " WHERE id = ?",
            (document,),
        ).fetchone()
        same_path = connection.execute(
            "SELECT duplicate FROM sightings WHERE path = ? AND document = ?", (source.where, document)
        ).fetchone()
        if row[0] == DocumentState.ARRIVING.value and document not in self._open:
            self._see(connection, document, source, duplicate=not same_path)
            try:
                original = Original(self._case.path, row[2], row[3], row[4])
            except Damaged:
                # Its bytes are at hand once more: begin anew rather than go on with a file that is gone.
                store.drop(connection, document)
                return None
            unit = self._unit(document, source, row[1], original, row[5] + 1, parts.following(connection, document))
            self._report.documents += 1
            return unit
        if row["reason"] == parts.TOO_DEEP and not parts.too_deep(connection, source.parent):
            with contextlib.suppress(Damaged):
                original = Original(self._case.path, row["original"], row["file_key"], row["size"])
                return self._opened_after_all(connection, document, source, row["kind"], original)
        if not same_path:
            self._see(connection, document, source, duplicate=True)
        self._report.duplicates += 1
        self._report.already += same_path is not None
        if row["state"] == DocumentState.FAILED.value and same_path is not None and not same_path[0]:
            # The same import twice ends the same way: a script must not take the second for complete.
            self._report.say_failed(source, UserError(row["reason"], **json.loads(row["reason_facts"] or "{}")))
        self._file_done(source)
        return True

    def _opened_after_all(
        self, connection: Connection, document: int, source: Source, kind: str, original: Original
    ) -> Unit:
        """What lay too deep in other files has come by itself: from now on that is where it is from."""
        connection.execute("UPDATE sightings SET duplicate = 1 WHERE document = ?", (document,))
        self._see(connection, document, source, duplicate=False)
        place = (source.parent, source.part, document)
        connection.execute("UPDATE documents SET parent = ?, part = ? WHERE id = ?", place)
        store.begin_anew(connection, document, kind)
        self._report.documents += 1
        unit = self._unit(document, source, kind, original, 1)
        unit.kept = True
        return unit

    def _see(self, connection: Connection, document: int, source: Source, *, duplicate: bool) -> None:
        store.see(connection, document, source.where, source.name, duplicate, source.parent)

    def _enter(self, one: Taken) -> Unit | None:
        """A document's row. What goes into the sealed part gets its placeholder first: one without a document is
        swept away on opening, a document without one could lose its number to another.
        """
        if one.sha256:
            with self._case.file.writing(self._part, urgent=False) as connection:
                known = self._again(connection, one.source, one.sha256)
            if known is not None:
                return known if isinstance(known, Unit) else None
        if one.stored is None or not one.placed:
            self._refuse(one.source, one.problem or "file.unreadable")
            return None
        row = {
            "sha256": one.sha256, "size": one.stored.size, "file_key": one.stored.key,
            "original": sealing.original_name(self._case.file, self._part, one.sha256),
            "cipher_sha256": one.stored.ciphertext_sha256,
        }  # fmt: skip
        return self._begin(one.source, row, one.stored.head)

    def _begin(self, source: Source, row: dict[str, Any], head: bytes, problem: str = "") -> Unit | None:
        """A document for an original that lies in its place; the unit where there is something to read."""
        kind = sniff(head, source.name)
        state, reason = DocumentState.ARRIVING, problem
        if problem:
            state = DocumentState.FAILED
        elif row["size"] == 0:
            state, reason = DocumentState.FAILED, "file.empty"
        elif kind not in READ_NOW:
            state, reason = DocumentState.PENDING, "kind.not_read_yet"
        facts = json.dumps({"kind": kind}) if state is DocumentState.PENDING else "{}"
        document = self._number(source.volume, row["sha256"])
        self._insert(
            source,
            document,
            {**row, "kind": kind, "state": state.value, "reason": reason, "reason_facts": facts},
        )
        self._report.documents += 1
        if state is DocumentState.ARRIVING:
            original = Original(self._case.path, row["original"], row["file_key"], row["size"])
            return self._unit(document, source, kind, original, 1)
        self._report.pending += state is DocumentState.PENDING
        if state is DocumentState.FAILED:
            self._report.say_failed(source, UserError(reason))
        self._file_done(source)
        return None

    def _number(self, volume: str, sha256: str) -> int:
        """The next document's id; for a sealed one its placeholder is written at once."""
        with self._case.file.writing(Compartment.CASE, urgent=False) as connection:
            document = store.next_id(connection)
            if self._part is Compartment.SEALED:
                mark = sealing.mark(self._case.file, sha256) if sha256 else f"sealed {document}"
                # No sealed document has these bytes, so a placeholder for them is left of an import cut short.
                document = store.with_hash(connection, mark) or document
                connection.execute("DELETE FROM documents WHERE sha256 = ?", (mark,))
                row = {"id": document, "volume": volume, "pages": 0, "added": audit.now()}
                store.add(connection, sealing.placeholder(row, mark))
        return document

    def _insert(self, source: Source, document: int, row: dict[str, Any]) -> None:
        """The row of a document; of a part's in the same transaction in which the part becomes it."""
        place = {"volume": source.volume, "parent": source.parent, "part": source.part}
        with self._case.file.writing(self._part, urgent=False) as connection:
            store.forget_unreadable(connection, source.where)
            name = store.free_name(connection, source.name)
            store.add(connection, {"id": document, "name": name, "added": audit.now(), **place, **row})
            self._see(connection, document, source, duplicate=False)
            if source.parent is not None:
                parts.become(connection, source.parent, source.part, document)

    def _unit(
        self, document: int, source: Source, kind: str, original: Original, next_page: int, next_part: int = 0
    ) -> Unit:
        unit = Unit(document, source, kind, original, next_page, next_part)
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
            row = {"kind": "unknown", "sha256": mark, "size": 0, "state": DocumentState.FAILED.value, "reason": code}
            self._insert(source, self._number(source.volume, ""), row)
        self._report.say_failed(source, UserError(code))
        self._file_done(source)

    def _file_done(self, source: Source) -> None:
        self.files_done += 1
        self.bytes_done += source.size

    def once_more(self, document: int, source: Source) -> Unit | None:
        """A document that gave no text is begun anew from its original, with the kind its bytes have today; one that
        a kill left unfinished is gone on with.
        """
        connection = self._case.file.reading(self._part)
        row = connection.execute(
            "SELECT original, file_key, size, state, pages_done FROM documents WHERE id = ?", (document,)
        ).fetchone()
        try:
            original = Original(self._case.path, row[0], row[1], row[2])
            kind = sniff(original.read(0, min(row[2], SNIFF_BYTES)), source.name)
        except Damaged:
            self._report.say_failed(source, UserError("original.changed"))
            return None
        if kind not in READ_NOW:
            original.close()
            self._report.pending += 1
            self._file_done(source)
            return None
        following = row[4] + 1
        if row[3] != DocumentState.ARRIVING.value:
            following = 1
            with self._case.file.writing(self._part, urgent=False) as writer:
                store.drop_pages(writer, document)
                store.begin_anew(writer, document, kind)
        self._report.documents += 1
        unlocking = row[3] == DocumentState.READY.value
        part = 0 if unlocking else parts.following(connection, document)
        unit = self._unit(document, source, kind, original, following, part)
        unit.kept, unit.unlocking = True, unlocking
        return unit

    # -- files inside files ---------------------------------------------------------------------------------------

    def parts_waiting(self) -> list[Part]:
        """Parts that are to become documents now, in order; those of documents still being read are not among them."""
        self._landing.wait()
        if self._stop.is_set():
            return []
        found = parts.waiting(self._case.file.reading(self._part))
        return [part for part in found if part.document not in self._open]

    def receive_parts(self, waiting: Sequence[Part]) -> Units:
        """Make parts documents of their own."""
        for first in range(0, len(waiting), LOT_FILES):
            spare: list[str] = []
            with self._together():
                units = [self._enter_part(part, spare) for part in waiting[first : first + LOT_FILES]]
            for name in spare:
                originals.place_of(self._case.path, name).unlink(missing_ok=True)
            yield from units

    def _enter_part(self, part: Part, spare: list[str]) -> Unit | None:
        """A part's document. The original of one whose bytes the case has is no longer needed once this commits."""
        connection = self._case.file.reading(self._part)
        container = store.get(connection, part.parent)
        source = Source.inside(part.parent, part.part, part.name, container.volume if container else "", part.size)
        if not part.original:
            if part.document is not None:  # entered before, and cut short
                return self._resumed(connection, source, part.document)
            self._refuse(source, part.problem or "file.unreadable")
            return None
        with self._case.file.writing(self._part, urgent=False) as writer:
            known = self._again(writer, source, part.sha256)
            if known is not None:
                document = store.with_hash(writer, part.sha256) or part.parent
                parts.become(writer, part.parent, part.part, document)
        if known is not None:
            spare.append(part.original)
            return known if isinstance(known, Unit) else None
        return self._new_part(connection, source, part)

    def _new_part(self, connection: Connection, source: Source, part: Part) -> Unit | None:
        problem = part.problem
        if not problem and parts.too_deep(connection, part.parent):
            problem = parts.TOO_DEEP
        row = {
            "sha256": part.sha256, "size": part.size, "original": part.original, "file_key": part.file_key,
            "cipher_sha256": part.cipher_sha256,
        }  # fmt: skip
        try:
            with Original(self._case.path, part.original, part.file_key, part.size) as original:
                head = original.read(0, min(part.size, SNIFF_BYTES)) if part.size else b""
        except Damaged:
            head, problem = b"", "original.changed"
        return self._begin(source, row, head, problem)

    def _resumed(self, connection: Connection, source: Source, document: int) -> Unit | None:
        row = connection.execute(
            "SELECT kind, original, file_key, size, pages_done FROM documents WHERE id = ?", (document,)
        ).fetchone()
        try:
            original = Original(self._case.path, row[1], row[2], row[3])
        except Damaged:
            with self._case.file.writing(self._part, urgent=False) as writer:
                store.finish(writer, document, DocumentState.FAILED, "original.changed")
            self._report.say_failed(source, UserError("original.changed"))
            return None
        self._report.documents += 1
        return self._unit(document, source, row[0], original, row[4] + 1, parts.following(connection, document))

    # -- what readers deliver -------------------------------------------------------------------------------------

    def put(self, unit: Unit, item: Pages | Facts | PartIn) -> None:
        """Something a reader delivered; waits when the writer is behind."""
        self._landing.put(unit, item)

    def end(self, unit: Unit, outcome: Outcome) -> None:
        """A reader's last word on a unit."""
        self._landing.end(unit, outcome)

    def _ended(self, unit: Unit) -> None:
        self._open.pop(unit.document, None)
        self._file_done(unit.source)

    def _roll_back(self) -> None:
        """A cancelled import leaves whole documents: the open ones go, and then their originals."""
        names = []
        with self._case.file.writing(self._part) as connection:
            for document, unit in self._open.items():
                if unit.kept:
                    store.drop_pages(connection, document)
                    store.finish(connection, document, DocumentState.PENDING, store.INTERRUPTED)
                    continue
                names += parts.forget(connection, document)
                if unit.source.parent is not None:
                    continue  # a part stays with its container, to be gone on with
                row = connection.execute("SELECT original FROM documents WHERE id = ?", (document,)).fetchone()
                names.append(row[0])
                store.drop(connection, document)
        for name in names:
            originals.place_of(self._case.path, name).unlink(missing_ok=True)
        gone = [d for d, unit in self._open.items() if unit.source.parent is None and not unit.kept]
        if self._part is Compartment.SEALED:
            with self._case.file.writing(Compartment.CASE) as connection:
                connection.executemany("DELETE FROM documents WHERE id = ?", [(document,) for document in gone])
        self._report.documents -= len(self._open)
