"""Import: files into the case, and the ledger of what came in."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from judgedesk.app.arrivals import Arrivals, ImportReport
from judgedesk.app.casefile import Case
from judgedesk.app.readers import Readers
from judgedesk.app.sources import Source, scan
from judgedesk.app.wording import said
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import DocumentState
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.messages import TRADE, checked
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.store import audit
from judgedesk.store import documents as store

__all__ = ["ImportReport"]

LIMITS = Limits(seconds=3600, silence=45, memory_bytes=1 << 30)
"""What one file may take of a child: memory, and seconds without a word."""

CHANGED = Changes(frozenset({"documents"}))


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is. `seconds_left` is None until enough has gone by to say."""

    files_done: int
    files: int
    pages_done: int
    bytes_done: int
    bytes: int
    seconds: float
    seconds_left: float | None
    current: str


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
    part = Compartment.SEALED if sealed else Compartment.CASE
    case.file.need(part)
    files = scan(paths, volume, case.path)
    stop = cancel or threading.Event()
    began = time.monotonic()
    report = ImportReport()
    job = _begin_job(case, part)
    with (
        Crew(TRADE, checked, size=jobs or _cores(), limits=LIMITS) as crew,
        Arrivals(case, part, report, stop) as arrivals,
    ):
        readers = Readers(crew, arrivals, stop)
        told = _Told(files, began, arrivals, progress)
        try:
            for source in files:
                if stop.is_set():
                    break
                told.say(source)
                unit = arrivals.receive(source)
                if unit is not None:
                    readers.put(unit)
            readers.finish(lambda: told.say(None))
        except BaseException:
            stop.set()
            crew.close()
            readers.finish(lambda: None)
            raise
        report.cancelled = stop.is_set()
    report.seconds = round(time.monotonic() - began, 3)
    _end_job(case, part, job, report)
    return report


def _cores() -> int:
    import os

    return max(1, min(8, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1))


class _Told:
    """Progress, no more than some times a second, with the time left by bytes once there is a rate to speak of."""

    def __init__(
        self,
        files: Sequence[Source],
        began: float,
        arrivals: Arrivals,
        progress: Callable[[ImportProgress], None] | None,
    ) -> None:
        self._files, self._began, self._arrivals, self._progress = files, began, arrivals, progress
        self._bytes = sum(source.size for source in files)
        self._last = 0.0
        self._taken = 0
        self._name = ""

    def say(self, source: Source | None) -> None:
        """Tell how far it is; `source` is the file about to be taken."""
        if source is not None:
            self._taken += 1
            self._name = source.name
        now = time.monotonic()
        if self._progress is None or now - self._last < 0.15:
            return
        self._last = now
        seconds, done = now - self._began, self._arrivals.bytes_done
        left = seconds * (self._bytes - done) / done if seconds > 3 and done > self._bytes / 50 else None
        self._progress(
            ImportProgress(
                files_done=self._arrivals.files_done,
                files=len(self._files),
                pages_done=self._arrivals.pages_done,
                bytes_done=done,
                bytes=self._bytes,
                seconds=seconds,
                seconds_left=left,
                current=self._name,
            )
        )


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


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One file of the ledger: what was expected of it and what there is.

    `text`, `ocr`, `pending` and `failed` count pages and add up to `pages`; a file without pages counts as one
    pending or failed file by its `state`.
    """

    name: str
    sha256: str
    kind: str
    pages: int
    text: int
    ocr: int
    ocr_lang: str
    ocr_confidence: float | None
    pending: int
    failed: int
    reason: str
    parent: str
    volume: str
    document: int | None
    state: str


@dataclass(frozen=True, slots=True)
class LedgerTotals:
    """Sums over the ledger. `files` = readable + pending + failed + duplicates + sealed."""

    files: int
    readable: int
    pending_files: int
    failed_files: int
    duplicates: int
    sealed: int
    pages: int
    text: int
    ocr: int
    pending: int
    failed: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every file that came, in file order, duplicates last."""

    files: list[LedgerLine]
    totals: LedgerTotals


def ledger(case: Case, *, incomplete: bool = False, language: str = "en") -> Ledger:
    """The completeness ledger; totals are those of the whole case even when only incomplete files are listed."""
    from judgedesk.app import reading

    lines: list[LedgerLine] = []
    names: dict[int, str] = {}
    counted = {part: store.page_counts(case.file.reading(part)) for part in reading.parts_with_documents(case)}
    for document in reading.listed(case):
        names[document.id] = document.name
        sources = counted[Compartment.SEALED if document.sealed else Compartment.CASE].get(document.id, {})
        reason = reading.reason_of(document)
        lines.append(
            LedgerLine(
                name=document.name,
                sha256="" if document.state is DocumentState.SEALED else document.sha256,
                kind=document.kind,
                pages=document.pages,
                text=sources.get("text", 0),
                ocr=sources.get("ocr", 0),
                ocr_lang="",
                ocr_confidence=None,
                pending=sources.get("none", 0),
                failed=sources.get("failed", 0),
                reason=said(reason, language).line if reason else "",
                parent="",
                volume=document.volume,
                document=document.id,
                state=document.state.value,
            )
        )
    lines += _duplicates(case, names, language)
    totals = _totals(lines)
    if incomplete:
        lines = [line for line in lines if line.pending or line.failed or line.state in ("pending", "failed")]
    return Ledger(lines, totals)


def _duplicates(case: Case, names: dict[int, str], language: str) -> list[LedgerLine]:
    from judgedesk.app import reading

    found = []
    for part in reading.parts_with_documents(case):
        connection = case.file.reading(part)
        for name, document in store.duplicates(connection):
            known = store.get(connection, document)
            reason = said(UserError("file.duplicate", of=names.get(document, "")), language).line
            found.append(
                LedgerLine(
                    name=name, sha256=known.sha256 if known else "", kind="duplicate", pages=0, text=0, ocr=0,
                    ocr_lang="", ocr_confidence=None, pending=0, failed=0, reason=reason,
                    parent=names.get(document, ""), volume="", document=document, state="duplicate",
                )
            )  # fmt: skip
    return found


def _totals(lines: list[LedgerLine]) -> LedgerTotals:
    states = [line.state for line in lines]
    return LedgerTotals(
        files=len(lines),
        readable=states.count("ready"),
        pending_files=states.count("pending"),
        failed_files=states.count("failed"),
        duplicates=states.count("duplicate"),
        sealed=states.count("sealed"),
        pages=sum(line.pages for line in lines),
        text=sum(line.text for line in lines),
        ocr=sum(line.ocr for line in lines),
        pending=sum(line.pending for line in lines),
        failed=sum(line.failed for line in lines),
    )
