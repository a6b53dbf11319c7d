"""Reading all that waits for OCR, to the end: what an import does after the files, and the command line."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from judgedesk.app.casefile import Case
from judgedesk.app.landing import ImportReport
from judgedesk.app.ocr import Engine, LowConfidence, low_confidence
from judgedesk.app.ocr_queue import OcrQueue, OcrStatus, count_waiting
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.errors import UserError
from judgedesk.store import layers


@dataclass(slots=True)
class OcrReport:
    """What `read_waiting` did. `pages_ocr` counts pages read now, blank ones among them; `given_up` those that could
    not be. `pages_pending_ocr` and `pages_failed` are what the case, or the documents asked for, now have of these.
    """

    pages_ocr: int = 0
    given_up: int = 0
    pages_pending_ocr: int = 0
    pages_failed: int = 0
    seconds: float = 0.0
    low_confidence: list[LowConfidence] = field(default_factory=list)
    cancelled: bool = False
    problem: UserError | None = None


def read_waiting(
    case: Case,
    *,
    documents: Sequence[int] | None = None,
    languages: str | None = None,
    progress: Callable[[OcrStatus], None] | None = None,
    cancel: threading.Event | None = None,
    jobs: int | None = None,
    engine: Engine | None = None,
) -> OcrReport:
    """Read all pages that wait, and come back when none does. Each page is found as soon as it is read.

    Args:
        case: open for writing.
        documents: only these, in this order.
        languages: to begin with where a document's are not known, ``pol+eng``.
        progress: called a few times a second.
        cancel: set to stop; what is read stays, the rest goes on waiting.
        jobs: pages read at a time; as many as there are cores without it.
        engine: who reads; tesseract without it.

    Raises:
        UserError: ``ocr.language_missing``, ``case.read_only``. What ends it midway is the report's `problem`.
    """
    began, report = time.monotonic(), OcrReport()
    queue = OcrQueue(case, engine=engine, languages=languages, jobs=jobs, documents=documents, until_empty=True)
    try:
        queue.start()
        while not queue.wait(0.2):
            if cancel is not None and cancel.is_set():
                report.cancelled = True
                break
            if progress is not None:
                progress(queue.status())
    finally:
        queue.close()
    if queue.error is not None:
        raise queue.error
    status = queue.status()
    report.pages_ocr, report.given_up, report.problem = status.done, status.failed, status.problem
    report.pages_pending_ocr = count_waiting(case, documents)
    report.pages_failed = _count_failed(case, documents)
    report.low_confidence = low_confidence(case, documents=documents)
    report.seconds = round(time.monotonic() - began, 3)
    return report


def _count_failed(case: Case, documents: Sequence[int] | None) -> int:
    wanted = documents if documents is not None else (None,)
    parts = parts_with_documents(case)
    return sum(layers.failed_count(case.file.reading(part), one) for part in parts for one in wanted)


def read_scans(
    case: Case,
    report: ImportReport,
    *,
    languages: str | None = None,
    jobs: int | None = None,
    progress: Callable[[OcrStatus], None] | None = None,
) -> UserError | None:
    """What follows an import: read all that waits, also from an import cut short, and put it into the report's numbers.

    Returns why pages go on waiting, where they do.
    """
    if not count_waiting(case):
        return None
    read = read_waiting(case, languages=languages, jobs=jobs, progress=progress)
    report.pages_ocr += read.pages_ocr
    report.pages_failed += read.given_up
    report.pages_pending_ocr = read.pages_pending_ocr
    report.seconds = round(report.seconds + read.seconds, 3)
    return read.problem
