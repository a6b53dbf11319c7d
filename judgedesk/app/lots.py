"""Files read, encrypted and put in their place in lots: as many as share their syncs and one commit."""

import contextlib
import errno
import hashlib
import threading
import time
from collections.abc import Container, Generator, Iterator, Sequence
from dataclasses import dataclass
from io import RawIOBase
from typing import cast

from judgedesk.app import classified
from judgedesk.app.casefile import Case
from judgedesk.app.sources import Source, is_gone, shown_name
from judgedesk.domain.documents import DocumentState
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import documents as store
from judgedesk.store import originals, sealing
from judgedesk.store.database import Connection
from judgedesk.store.keys import gone
from judgedesk.store.originals import Damaged, Original, Stored
from judgedesk.store.rows import Row

LOT_FILES, LOT_BYTES, LOT_SECONDS = 32, 16 << 20, 0.2
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_STORED = "SELECT d.id, d.state, d.reason, d.sha256, d.original, d.file_key, d.size FROM documents d"


@dataclass(slots=True)
class Taken:
    """A file that was read. Without `stored` the case most likely has its bytes, or there is a `problem`; `placed` when
    they are new to the case, and their original lies in its place.
    """

    source: Source
    sha256: str = ""
    stored: Stored | None = None
    problem: str = ""
    placed: bool = False


class Lots:
    """Takes files into a compartment of a case, in order.

    Args:
        case: open for writing.
        part: compartment.
        stop: set when no more are wanted.
        at_work: documents that this run is reading.
    """

    def __init__(self, case: Case, part: Compartment, stop: threading.Event, at_work: Container[int]) -> None:
        self._case, self._part, self._stop, self._at_work = case, part, stop, at_work

    def of(self, files: Sequence[Source]) -> Generator[list[Taken], None, None]:
        """Up to LOT_FILES, about LOT_BYTES, or what LOT_SECONDS brought; originals new to the case are synced.

        Raises:
            UserError: after the files that came before, ``disk.full``, ``disk.unwritable``; ``case.gone`` or
                ``files.gone`` when all that is there is out of reach.
        """
        lot: list[Taken] = []
        size, until, refused = 0, time.monotonic() + LOT_SECONDS, None
        try:
            try:
                for one in self._taken(files):
                    lot.append(one)
                    size += one.source.size
                    if len(lot) >= LOT_FILES or size >= LOT_BYTES or time.monotonic() >= until:
                        self._put_in_place(lot)
                        yield lot
                        _discard(lot)
                        lot, size, until = [], 0, time.monotonic() + LOT_SECONDS
            except UserError as error:
                refused = error
            if lot:
                self._put_in_place(lot)
                yield lot
            if refused is not None:
                raise refused
        finally:
            _discard(lot)

    def _taken(self, files: Sequence[Source]) -> Iterator[Taken]:
        for source in files:
            if self._stop.is_set():
                return
            yield Taken(source, problem=source.problem) if source.problem else self._take(source)

    def _take(self, source: Source) -> Taken:
        """A file, read once: hashed and encrypted. One that most likely is what it was before is only hashed."""
        known = self._known_at(source)
        try:
            with source.open() as stream:
                if known and hashlib.file_digest(cast(RawIOBase, stream), "sha256").hexdigest() == known:
                    return Taken(source, known)
                stream.seek(0)
                stored = originals.encrypt(stream, self._case.path)
        except OSError as error:
            if error.errno in _NO_ROOM:
                raise UserError("disk.full") from error
            if gone(self._case.path):
                raise UserError("case.gone", path=str(self._case.path)) from error
            if is_gone(source.path):
                raise UserError("files.gone", path=shown_name(str(source.path.parent))) from error
            return Taken(source, problem="file.unreadable")
        return Taken(source, stored.sha256, stored)

    def _known_at(self, source: Source) -> str:
        """Hash of what an earlier run found at a path, '' where it found nothing that has its original still."""
        connection = self._case.file.reading(self._part)
        query = f"{_STORED} JOIN sightings s ON s.document = d.id WHERE s.path = ? AND d.size = ?"
        row = connection.execute(query, (source.where, source.size)).fetchone()
        return row["sha256"] if row is not None and self._kept(row) else ""

    def _put_in_place(self, lot: Sequence[Taken]) -> None:
        """Each of the originals that are new to the case, once, in its place and synced."""
        file, fresh = self._case.file, dict[str, tuple[Stored, str]]()
        with file.writing(self._part, urgent=False) as connection:
            for one in lot:
                if one.stored is not None and one.sha256 not in fresh and not self._has(connection, one.sha256):
                    fresh[one.sha256] = one.stored, sealing.original_name(file, self._part, one.sha256)
                    one.placed = True
        with refusal_said():
            folder = self._case.path
            paths = [originals.settle(stored, folder, name, durable=False) for stored, name in fresh.values()]
            originals.sync(paths)

    def _has(self, connection: Connection, sha256: str) -> bool:
        """Whether the case has these bytes."""
        row = connection.execute(f"{_STORED} WHERE d.sha256 = ?", (sha256,)).fetchone()
        if row is None:
            return was_sealed(self._case, self._part, connection, sha256)
        if not self._kept(row):
            # They are at hand once more: begin anew rather than go on with a file that is gone.
            store.drop(connection, row["id"])
            return False
        return True

    def _kept(self, row: Row) -> bool:
        """Whether a document that is to be gone on with still has its original."""
        if row["reason"] == classified.CODE:
            return not classified.accredited()  # the office may have declared its machine since
        if row["state"] != DocumentState.ARRIVING.value or row["id"] in self._at_work:
            return True
        with contextlib.suppress(Damaged), Original(self._case.path, row["original"], row["file_key"], row["size"]):
            return True
        return False


def _discard(lot: Sequence[Taken]) -> None:
    """What did not get into its place goes."""
    for one in lot:
        if one.stored is not None:
            one.stored.temporary.unlink(missing_ok=True)


def was_sealed(case: Case, part: Compartment, connection: Connection, sha256: str) -> bool:
    """Whether bytes must not come into a compartment: those of a sealed document do not come back in the clear."""
    if part is Compartment.SEALED:
        return False
    return store.with_hash(connection, sealing.mark(case.file, sha256)) is not None


@contextlib.contextmanager
def refusal_said() -> Iterator[None]:
    """What the file system refuses when originals are written: ``disk.full`` or ``disk.unwritable``."""
    try:
        yield
    except OSError as error:
        raise UserError("disk.full" if error.errno in _NO_ROOM else "disk.unwritable") from error
