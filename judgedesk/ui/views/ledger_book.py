"""The ledger as the window holds it: read once, then narrowed and ordered without asking the case again."""

import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from judgedesk.app.casefile import Case
from judgedesk.app.folios import FolioProblem, form, problems, told
from judgedesk.app.ledger import LedgerLine, LedgerTotals, is_incomplete, ledger
from judgedesk.app.ocr import LowConfidence, low_confidence
from judgedesk.domain.documents import DocumentState
from judgedesk.ui.widgets.table import runs_of

NARROWED: dict[str, Callable[[LedgerLine, Collection[int]], bool]] = {
    "all": lambda line, low: True,
    "incomplete": lambda line, low: is_incomplete(line),
    "unreadable": lambda line, low: bool(line.failed or line.state == DocumentState.FAILED),
    "waiting": lambda line, low: bool(line.pending or line.state == DocumentState.PENDING),
    "low": lambda line, low: line.document in low and line.state == DocumentState.READY,
    "duplicates": lambda line, low: line.state == "duplicate",
    "inside": lambda line, low: bool(line.parent),
}
"""What the chips narrow the files to; the second argument holds the documents of which OCR is not sure."""

Key = tuple[int | None, str, str, str]
"""What a line is known by from one reading of the ledger to the next."""


@dataclass(frozen=True, slots=True)
class Odd:
    """Something odd in the numbering of a volume, in words, and the page it shows at."""

    volume: str
    name: str
    document: int
    page: int
    said: str
    kind: str


@dataclass(frozen=True, slots=True)
class Book:
    """The ledger at one moment. `counts` has a number of files for each name of `NARROWED`, `seconds` is how long the
    reading took, `edition` what it was asked under.
    """

    lines: Sequence[LedgerLine]
    totals: LedgerTotals
    unsure: Sequence[LowConfidence]
    counts: Mapping[str, int]
    seconds: float
    edition: int

    @property
    def low(self) -> frozenset[int]:
        """Documents with pages of whose text OCR is not sure."""
        return frozenset(page.document for page in self.unsure)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which lines are wanted: `text` in name, volume, container or reason; `chosen` are those that are selected now."""

    narrowed: str
    text: str
    chosen: Sequence[LedgerLine] = ()
    current: LedgerLine | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """Lines in their order, and in which rows of them the selection and the keyboard stand (-1 for nowhere)."""

    book: Book
    asked: Asked
    lines: Sequence[LedgerLine]
    rows: Sequence[tuple[int, int]]
    current: int


def read_book(case: Case, language: str, edition: int = 0) -> Book:
    """The ledger of now; called on a reader thread."""
    began = time.monotonic()
    found = ledger(case, language=language)
    unsure = low_confidence(case)
    low = frozenset(page.document for page in unsure)
    counts = {name: sum(holds(line, low) for line in found.files) for name, holds in NARROWED.items()}
    return Book(found.files, found.totals, unsure, counts, time.monotonic() - began, edition)


def read_odd(case: Case, language: str) -> list[Odd]:
    """What is odd in the numbering of the volumes, in words; called on a reader thread."""
    style = form(case)
    return [_odd(problem, style, language) for problem in problems(case)]


def _odd(problem: FolioProblem, style: str, language: str) -> Odd:
    return Odd(
        volume=problem.volume,
        name=problem.name,
        document=problem.document,
        page=problem.page,
        said=told(problem, style, language),
        kind=problem.kind,
    )


def narrowed(book: Book, asked: Asked, in_order: Callable[[Sequence[LedgerLine]], Sequence[LedgerLine]]) -> Shown:
    """The lines wanted; called on a reader thread."""
    holds, low, text = NARROWED[asked.narrowed], book.low, asked.text.casefold()
    lines = in_order([line for line in book.lines if holds(line, low) and (not text or _says(line, text))])
    wanted = {key_of(line) for line in asked.chosen}
    rows = runs_of(row for row, line in enumerate(lines) if key_of(line) in wanted) if wanted else []
    at = key_of(asked.current) if asked.current is not None else None
    current = next((row for row, line in enumerate(lines) if key_of(line) == at), -1) if at is not None else -1
    return Shown(book, asked, lines, rows, current)


def key_of(line: LedgerLine) -> Key:
    """What the line is known by. A duplicate has the number of the document it repeats."""
    return line.document, line.name, line.parent, "duplicate" if line.state == "duplicate" else ""


def _says(line: LedgerLine, text: str) -> bool:
    said = (line.name, line.volume, line.parent, line.reason)
    return any(text in part.casefold() for part in said)


def tried_again(lines: Iterable[LedgerLine]) -> tuple[list[int], list[int], bool]:
    """What another try would take of these lines: documents that gave no text, documents with pages that OCR could not
    read, and whether any line is a file found inside another that still waits.
    """
    documents, scans, inside = [], [], False
    for line in lines:
        if line.document is None:
            inside = inside or line.state == DocumentState.PENDING
        elif line.state in (DocumentState.FAILED, DocumentState.PENDING):
            documents.append(line.document)
        elif line.failed and line.state == DocumentState.READY and line.kind in SCANNED:
            scans.append(line.document)
    return documents, scans, inside


SCANNED = ("pdf", "image")
"""Kinds of file that OCR reads."""
