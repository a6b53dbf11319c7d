"""Import: files into the case, what is inside them, and another try for those that gave no text."""

import contextlib
import os
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from judgedesk.app import reading
from judgedesk.app.arrivals import Arrivals, ImportReport, Units
from judgedesk.app.casefile import Case
from judgedesk.app.faults import reachable
from judgedesk.app.progress import ImportProgress, Told
from judgedesk.app.readers import Readers
from judgedesk.app.sources import Source, scan
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.messages import TRADE, checked
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.store import audit, parts
from judgedesk.store import documents as store

__all__ = ["ImportProgress", "ImportReport"]

LIMITS = Limits(seconds=3600, silence=45, memory_bytes=1 << 30)
"""What one file may take of a child: memory, and seconds without a word."""

CHANGED = Changes(frozenset({"documents"}))


def import_files(
    case: Case,
    paths: Sequence[Path],
    *,
    volume: str | None = None,
    sealed: bool = False,
    jobs: int | None = None,
    progress: Callable[[ImportProgress], None] | None = None,
    cancel: threading.Event | None = None,
) -> ImportReport:
    """Import files and folders. A document shows only when it is complete; a second run goes on where one stopped.

    Every file gets text, or a line in the ledger with the reason. Files are taken in the order of their names.

    Args:
        case: open for writing.
        paths: files or folders; folders are walked, links to folders are not followed.
        volume: label of the volume; without it the name of the folder below the one imported.
        sealed: into the sealed compartment.
        jobs: readers at work; as many as there are cores without it.
        progress: called a few times a second.
        cancel: set to stop; what is whole stays, what is open is rolled back.

    Raises:
        UserError: ``path.unknown``, ``case.read_only``, ``keys.not_yours``, ``disk.full``, …
    """
    case.file.need(Compartment.SEALED if sealed else Compartment.CASE)
    files = scan(paths, volume, case.path)
    return import_sources(case, files, sealed=sealed, jobs=jobs, progress=progress, cancel=cancel)


def import_sources(
    case: Case,
    files: Sequence[Source],
    *,
    sealed: bool = False,
    jobs: int | None = None,
    progress: Callable[[ImportProgress], None] | None = None,
    cancel: threading.Event | None = None,
) -> ImportReport:
    """The same for files that were found already, in the order given."""
    part = Compartment.SEALED if sealed else Compartment.CASE
    case.file.need(part)
    stop = cancel or threading.Event()
    return _run(case, part, lambda arrivals: arrivals.receive(files), Told(files, progress), jobs, stop)


def retry(
    case: Case,
    documents: Sequence[str | int] | None = None,
    *,
    jobs: int | None = None,
    progress: Callable[[ImportProgress], None] | None = None,
    cancel: threading.Event | None = None,
) -> ImportReport:
    """Read files once more that failed or waited, from the originals in the case: all of them, or those named.

    With a password told since, archives are opened again for what was locked in them.

    Files whose bytes are not in the case can only be imported again; they stay in the ledger as they are.

    Raises:
        UserError: ``document.unknown``, ``case.read_only``, ``keys.not_yours``, ``disk.full``.
    """
    wanted = None if documents is None else {reading.resolve(case, document).id for document in documents}
    stop = cancel or threading.Event()
    report = ImportReport()
    for part in reading.parts_with_documents(case):
        again = _Retried(case, part, wanted)
        one = _run(case, part, again.units, Told(again.files, progress, counted=False), jobs, stop)
        report.add(one)
    return report


Take = Callable[[Arrivals], Units]
"""Gives the units of a run."""


class _Retried:
    """Documents of a compartment that gave no text and whose bytes are here."""

    def __init__(self, case: Case, part: Compartment, wanted: set[int] | None) -> None:
        self._part, self._case = part, case
        connection = case.file.reading(part)
        found = [document for document in store.unread(connection) if document.size]
        if known_passwords(case):
            locked = [store.get(connection, document) for document in parts.locked_in(connection)]
            found += [document for document in locked if document is not None]
        self._documents = [document for document in found if wanted is None or document.id in wanted]
        self.files = [
            Source(Path(d.name), d.name, d.volume, d.size, parent=d.parent, part=d.part) for d in self._documents
        ]

    def units(self, arrivals: Arrivals) -> Units:
        """Those units."""
        for document, source in zip(self._documents, self.files, strict=True):
            yield arrivals.once_more(document.id, source)


def _run(
    case: Case, part: Compartment, take: Take, told: Told, jobs: int | None, stop: threading.Event
) -> ImportReport:
    """Have everything read that `take` gives, then what was found inside, level by level."""
    report = ImportReport()
    job = _begin_job(case, part)
    with (
        reachable(case.path),
        Crew(TRADE, checked, size=jobs or cores(), limits=LIMITS) as crew,
        Arrivals(case, part, report, stop, known_passwords(case)) as arrivals,
    ):
        readers = Readers(crew, arrivals, stop)
        told.follow(arrivals)
        try:
            lost = _put_all(take(arrivals), readers, told, stop)
            readers.wait(lambda: told.say(None))
            while not lost and not stop.is_set() and (inside := arrivals.parts_waiting()):
                told.more([one.size for one in inside])
                _put_all(arrivals.receive_parts(inside), readers, told, stop)
                readers.wait(lambda: told.say(None))
            readers.finish(lambda: told.say(None))
        except BaseException:
            stop.set()
            crew.close()
            readers.finish(lambda: None)
            raise
        finally:
            told.close()
        report.cancelled = stop.is_set()
    if lost:
        raise lost
    report.seconds = round(time.monotonic() - told.began, 3)
    _end_job(case, part, job, report)
    return report


def _put_all(units: Units, readers: Readers, told: Told, stop: threading.Event) -> UserError | None:
    """Have them all read, or those that came before the rest was out of reach: then why.

    What was taken before is read to its end. What is inside it waits for the files still to come: they have their
    numbers first.
    """
    try:
        with contextlib.closing(units):
            for unit in units:
                if unit is not None:
                    readers.put(unit)
                told.say(None if unit is None else unit.source)
                if stop.is_set():
                    break
    except UserError as error:
        if error.code != "files.gone":
            raise
        return error
    return None


def known_passwords(case: Case) -> tuple[str, ...]:
    """Passwords of protected files that somebody told the case, in the order told."""
    return tuple(row[0] for row in case.file.reading().execute("SELECT value FROM passwords ORDER BY at, value"))


def add_passwords(case: Case, passwords: Sequence[str]) -> Changes:
    """Passwords to be tried on protected files; they are kept in the encrypted case.

    Raises:
        UserError: ``case.read_only``.
    """
    fresh = [password for password in dict.fromkeys(passwords) if password and len(password) <= 500]
    with case.file.writing(Compartment.CASE) as connection:
        rows = [(password, audit.now()) for password in fresh]
        connection.executemany("INSERT OR IGNORE INTO passwords (value, at) VALUES (?, ?)", rows)
        case.file.record(connection, Compartment.CASE, "passwords.added", "", {"number": len(fresh)})
    return Changes(frozenset({"passwords"}))


def cores() -> int:
    """How many readers work at once unless somebody says otherwise."""
    return max(1, min(8, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1))


def _begin_job(case: Case, part: Compartment) -> int:
    """The job's row. Its arguments hold no path: a re-run is given the paths again and finds what is there."""
    with case.file.writing(Compartment.CASE) as connection:
        connection.execute("UPDATE jobs SET state = 'interrupted' WHERE kind = 'import' AND state = 'running'")
        cursor = connection.execute(
            "INSERT INTO jobs (kind, arguments, state, attempt, checkpoint, at) "
            "VALUES ('import', '{}', 'running', 1, '', ?)",
            (audit.now(),),
        )
        job = int(cursor.lastrowid)
        case.file.record(connection, Compartment.CASE, "import.begun", str(job), {"part": part.value})
    return job


def _end_job(case: Case, part: Compartment, job: int, report: ImportReport) -> None:
    numbers = {"documents": report.documents, "pages": report.pages, "failed": len(report.failed), "part": part.value}
    with case.file.writing(Compartment.CASE) as connection:
        state = "cancelled" if report.cancelled else "done"
        connection.execute("UPDATE jobs SET state = ? WHERE id = ?", (state, job))
        case.file.record(connection, Compartment.CASE, f"import.{state}", str(job), numbers)
