"""What redaction asks of the app: documents that take boxes, boxes, proposals, the copy. Called on worker threads."""

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from judgedesk.app import reading, redaction
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient
from judgedesk.app.redaction import Redaction
from judgedesk.app.redaction_copy import CopyReport, write_copy
from judgedesk.app.redaction_suggest import Suggestion, suggest
from judgedesk.app.reports import write_report
from judgedesk.domain.documents import DocumentState
from judgedesk.ui.reader.source import PICTURED

_AT_ONCE = 40
"""Pages that are looked through before what was found is told."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that takes boxes, and how many stand on it."""

    id: int
    name: str
    volume: str
    pages: int
    boxes: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Documents that take boxes, the one that is looked at (0: there is none), its page, and its boxes."""

    papers: Sequence[Paper]
    document: int
    page: int
    boxes: Sequence[Redaction]


@dataclass(frozen=True, slots=True)
class Looked:
    """Proposals on some pages of a document; how many pages were looked at so far, and of how many."""

    document: int
    pages: Sequence[int]
    found: Sequence[Suggestion]
    done: int
    of: int


def read_standing(case: Case, document: int, page: int) -> Standing:
    """The document that is asked for; 0: the first with boxes, else the first of all.

    Raises:
        UserError: why the document that is asked for takes no boxes.
    """
    on = Counter(one.document for one in redaction.boxes(case))
    papers = [
        Paper(line.id, line.name, line.volume, line.pages, on[line.id])
        for line in reading.documents(case)
        if line.kind in PICTURED and line.state is DocumentState.READY and line.pages and not line.sealed
    ]
    known = {one.id: one for one in papers}
    if document and document not in known:
        redaction.redactable(case, document)
    if document not in known:
        first = next((one for one in papers if one.boxes), papers[0] if papers else None)
        document, page = (first.id, 1) if first is not None else (0, 0)
    if not document:
        return Standing((), 0, 0, ())
    number = min(max(1, page), known[document].pages)
    return Standing(papers, document, number, redaction.boxes(case, document))


def look_through(case: Case, document: int, pages: Sequence[int], *, progress: Callable[[Looked], None],
                 cancel: threading.Event) -> None:  # fmt: skip
    """Proposes boxes page by page; `progress` gets what was found."""
    for at in range(0, len(pages), _AT_ONCE):
        if cancel.is_set():
            return
        some = pages[at : at + _AT_ONCE]
        progress(Looked(document, some, suggest(case, document, some), at + len(some), len(pages)))


def make_copy(case: Case, document: int, path: Path, recipient: Recipient, override: str, *,
              progress: Callable[[tuple[str, int, int]], None],
              cancel: threading.Event) -> tuple[Path, CopyReport]:  # fmt: skip
    """Writes the disclosure copy; `progress` gets the stage, pages done, and of how many."""
    return path, write_copy(
        case, document, path, recipient=recipient, override=override, cancel=cancel,
        progress=lambda stage, done, of: progress((stage, done, of)),
    )  # fmt: skip


def make_log(case: Case, path: Path, language: str, override: str, *, progress: Callable[[object], None],
             cancel: threading.Event) -> tuple[Path, int]:  # fmt: skip
    """Writes the redaction log as a table; answers where, and how many boxes it lists."""
    return path, write_report(case, "redactions", path, language, override=override)
