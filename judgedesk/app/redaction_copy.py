"""Disclosure copies: a document anew, page by page as it is seen, with its boxes blacked out; checked, then let out.

A confined child draws the pages of the original. The copy is made of these pictures and of the words on them. Then it
is read again: by two engines and byte by byte in another child, and by OCR where that is installed.
"""

import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from judgedesk.app import ocr
from judgedesk.app.casefile import Case
from judgedesk.app.ocr_pages import DPI
from judgedesk.app.ocr_pages import LIMITS as OCR_LIMITS
from judgedesk.app.papers import Recipient, release
from judgedesk.app.redaction import WRITTEN, Redaction, bases, boxes, redactable, refuse_over_folio
from judgedesk.app.sensitive import pages_marked
from judgedesk.app.word_boxes import WordBoxes
from judgedesk.domain.documents import Document
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.pictured_pdf import PlacedWord, written
from judgedesk.drafting.redaction import Blacked, Mark, Seen, blacked, tokens, with_words
from judgedesk.drafting.redaction_check import TRADE as CHECK
from judgedesk.drafting.redaction_check import Checked, CheckedPage, CheckedWhole, payload
from judgedesk.drafting.redaction_check import checked as check_checked
from judgedesk.ingest.messages import Recognised, Said, checked
from judgedesk.ingest.seen_messages import TRADE, SeenPage
from judgedesk.ingest.seen_messages import checked as seen_checked
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.jobs.ranges import BytesSource
from judgedesk.store import documents as store
from judgedesk.store import layers
from judgedesk.store.originals import Damaged, Original

_PAGE = Limits(seconds=120, silence=120, memory_bytes=1 << 30)
_CHECK = Limits(seconds=6 * 3600, silence=120, memory_bytes=2 << 30)
_MOST_BYTES = 256 << 20
_LEAST_LETTERS = 3

Progress = Callable[[str, int, int], None]
"""``pages``, ``reading`` or ``checking``; how many pages are done, and of how many."""


@dataclass(slots=True)
class CopyReport:
    """What became of a copy.

    `by_basis`: boxes by basis. `hidden`: words left behind because nobody could see them. `without_text`: pages with
    print of which the copy may have the picture only. `elsewhere`: words that stood under a box and also stand,
    visibly, where none is, each with its pages. `ocr_pages`: so many pages with boxes were read again by OCR.
    """

    pages: int
    by_basis: Mapping[str, int]
    original: str
    copy: str = ""
    bytes: int = 0
    hidden: int = 0
    without_text: list[int] = field(default_factory=list)
    elsewhere: dict[str, list[int]] = field(default_factory=dict)
    ocr_pages: int = 0
    seconds: float = 0.0


def write_copy(
    case: Case,
    document: int,
    path: Path,
    *,
    recipient: Recipient = Recipient.SERVED,
    override: str = "",
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
) -> CopyReport:
    """Write the disclosure copy of a document, a PDF.

    Args:
        case: open for writing, for the log's sake.
        document: its id.
        path: where to; it ends in ``.pdf``.
        recipient: for whom it is, and
        override: why it is written though it names somebody, both as `papers.release` has them.
        progress: called from this thread.
        cancel: set to stop; nothing is written then.

    Raises:
        UserError: ``redaction.sealed``, ``redaction.no_pages``, ``redaction.no_boxes``, ``redaction.covers_folio``,
            ``redaction.too_big``, ``redaction.not_gone`` where the copy, read again, still holds what was to go,
            ``redaction.not_readable``; ``out.unknown_ending``, ``original.changed``, ``page.damaged`` and the like,
            ``child.died`` …, ``job.cancelled``; what `papers.release` refuses. Nothing was written.
    """
    began = time.monotonic()
    if path.suffix.lower() != ".pdf":
        raise UserError("out.unknown_ending", ending=path.suffix.lower() or "?", known=".pdf")
    if not case.writable:
        raise UserError("out.not_logged")
    job, report, content = _made(case, document, progress, cancel)
    release(
        case, path, content, what="redaction", number=sum(report.by_basis.values()), part=Compartment.CASE,
        recipient=recipient, override=override,
    )  # fmt: skip
    report.copy, report.bytes = job.log(content, report), len(content)
    report.seconds = round(time.monotonic() - began, 3)
    return report


def copied(case: Case, document: int, progress: Progress | None = None, cancel: threading.Event | None = None) -> bytes:
    """The disclosure copy of a document, checked, as part of another paper; raises as `write_copy` but for its way out.

    It is for who passes the whole paper through `papers.release`.
    """
    return _made(case, document, progress, cancel)[2]


def _made(
    case: Case, document: int, progress: Progress | None, cancel: threading.Event | None
) -> tuple["_Job", CopyReport, bytes]:
    known, placed = redactable(case, document), boxes(case, document)
    if not placed:
        raise UserError("redaction.no_boxes", document=known.name)
    job = _Job(case, known, placed, progress or (lambda stage, done, of: None), cancel or threading.Event())
    report = CopyReport(known.pages, Counter(one.basis for one in placed), known.sha256)
    pages = job.pages()
    content = _written(pages)
    pages, content, report.ocr_pages = job.read(pages, content)
    job.check(pages, content)
    report.hidden = sum(page.hidden for page in pages)
    report.without_text = [number for number, page in enumerate(pages, 1) if page.unread]
    report.elsewhere = _elsewhere(pages)
    return job, report, content


def _written(pages: Sequence[Blacked]) -> bytes:
    return written([page.page for page in pages])


def _elsewhere(pages: Sequence[Blacked]) -> dict[str, list[int]]:
    """Removed words that are names or numbers by their look and still stand on the copy where no box is."""
    removed = frozenset[str]().union(*(page.removed for page in pages))
    found: dict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages, 1):
        for word in page.page.words:
            if word.text[:1].isupper() or any(letter.isdecimal() for letter in word.text):
                for token in tokens([word.text]) & removed:
                    if len(token) >= _LEAST_LETTERS and number not in found[token]:
                        found[token].append(number)
    return {word: where for word, where in sorted(found.items()) if where}


class _Job:
    """One copy being made."""

    def __init__(
        self, case: Case, document: Document, placed: Sequence[Redaction], progress: Progress, cancel: threading.Event
    ) -> None:
        self._case, self._document, self._progress, self._cancel = case, document, progress, cancel
        self._on: dict[int, list[Redaction]] = defaultdict(list)
        for one in placed:
            self._on[one.page].append(one)

    def pages(self) -> list[Blacked]:
        """Every page as it goes out."""
        found: list[Blacked] = []
        original, kind, passwords = self._original()
        size = 0
        try:
            with Crew[SeenPage](TRADE, seen_checked, size=1, limits=_PAGE) as crew:
                for number in range(1, self._document.pages + 1):
                    unit = {"do": "seen", "kind": kind, "page": number, "passwords": passwords,
                            "second": number in self._on, "key": self._document.id}  # fmt: skip
                    seen = crew.ask(unit, original, cancel=self._cancel, affinity="document")
                    if seen.page != number or seen.pages != self._document.pages:
                        raise UserError("child.garbage")
                    found.append(self._blacked(seen))
                    size += len(found[-1].page.picture)
                    if size > _MOST_BYTES:
                        raise UserError("redaction.too_big", document=self._document.name, page=number)
                    self._progress("pages", number, self._document.pages)
        except Damaged as error:
            raise UserError("original.changed") from error
        finally:
            original.close()
        return found

    def _original(self) -> tuple[Original, str, list[str]]:
        row = self._case.file.reading().execute(
            "SELECT original, file_key, size, kind, password FROM documents WHERE id = ?", (self._document.id,)
        ).fetchone()  # fmt: skip
        if row is None or row[0] is None:
            raise UserError("redaction.no_pages", document=self._document.name, kind=self._document.kind)
        try:
            return Original(self._case.path, row[0], row[1], row[2]), row[3], [row[4]] if row[4] else []
        except Damaged as error:
            raise UserError("original.changed") from error

    def _blacked(self, seen: SeenPage) -> Blacked:
        size = (seen.width, seen.height, seen.rotation)
        marks = [Mark(one.box, bases()[one.basis].code if one.basis in bases() else "") for one in self._on[seen.page]]
        by_ocr = self._by_ocr(seen)
        words = [Seen(word.text, word.box, word.line, word.visible, word.turn) for word in seen.words]
        stored = store.page(self._case.file.reading(), self._document.id, seen.page)
        meant = [one.box for one in self._on[seen.page] if not one.over_folio]
        if stored is not None and stored.folio and meant:
            everywhere = [(word.text, word.box) for word in words] + [(word.text, word.box) for word in by_ocr]
            refuse_over_folio(stored.folio, seen.page, meant, everywhere, size)
        also = [(word.text, word.box) for word in seen.also] + [(word.text, word.box) for word in by_ocr]
        page = blacked(seen.picture(), size, words, also, marks)
        return with_words(page, by_ocr) if page.unread and by_ocr else page

    def _by_ocr(self, seen: SeenPage) -> list[PlacedWord]:
        """What OCR read on the page when it was filed."""
        connection = self._case.file.reading()
        stored = store.page(connection, self._document.id, seen.page)
        for one in layers.of_page(connection, stored.id) if stored is not None else ():
            if one.layer == layers.OCR:
                known = WordBoxes(one.text, one.words, one.rotation)
                return _fractions(one.text, known, one.rotation, seen)
        return []

    def read(self, pages: list[Blacked], content: bytes) -> tuple[list[Blacked], bytes, int]:
        """Have OCR read, on the copy, what has boxes or no words yet; the number of pages with boxes it has read.

        Raises:
            UserError: ``redaction.not_gone``.
        """
        engine = ocr.engine()
        wanted = [number for number, page in enumerate(pages, 1) if page.marks or page.unread]
        if not engine.languages or not wanted:
            return pages, content, 0
        languages = [code for code in self._document.languages.split("+") if code in engine.languages]
        languages = languages or [code for code in ocr.USUAL if code in engine.languages] or [engine.languages[0]]
        seen, more = 0, False
        with Crew[Said](engine.trade, checked, size=1, limits=OCR_LIMITS) as crew:
            for done, number in enumerate(wanted, 1):
                unit = {"do": "ocr", "kind": "pdf", "page": number, "languages": languages, "dpi": DPI,
                        "passwords": [], "key": "copy"}  # fmt: skip
                found = self._recognised(crew, unit, content)
                if found is not None:
                    page = pages[number - 1]
                    self._refuse_read(number, page, found)
                    seen += bool(page.marks)
                    if page.unread:
                        pages[number - 1], more = with_words(page, found), True
                self._progress("reading", done, len(wanted))
        return pages, _written(pages) if more else content, seen

    def _recognised(self, crew: Crew[Said], unit: Mapping[str, object], content: bytes) -> list[PlacedWord] | None:
        """The words OCR reads on a page of the copy; None where it could not read it."""
        try:
            said = crew.ask(unit, BytesSource(content), cancel=self._cancel)
        except UserError as error:
            if error.code == "job.cancelled":
                raise
            return None
        if not isinstance(said, Recognised):
            raise UserError("child.garbage")
        known = WordBoxes(said.text, said.words, said.rotation)
        return _fractions(said.text, known, said.rotation, said)

    def _refuse_read(self, number: int, page: Blacked, found: Iterable[PlacedWord]) -> None:
        labels = tokens(mark.label for mark in page.marks)
        for word in found:
            box = word.box
            across, down = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
            under = any(one[0] < across < one[2] and one[1] < down < one[3] for one in (m.box for m in page.marks))
            left = {token for token in tokens([word.text]) if len(token) >= _LEAST_LETTERS} if under else set()
            if left & page.removed - labels:
                raise UserError("redaction.not_gone", document=self._document.name, pages=str(number), number=1)

    def check(self, pages: Sequence[Blacked], content: bytes) -> None:
        """Read the copy again and refuse it where anything is left."""
        wrong: list[CheckedPage] = []
        whole: list[CheckedWhole] = []
        done = 0

        def heard(message: Checked) -> None:
            nonlocal done
            if isinstance(message, CheckedWhole):
                whole.append(message)
                return
            done += 1
            self._progress("checking", done, len(pages))
            if message.found or message.uncovered:
                wrong.append(message)

        unit = {"do": "check", "size": len(content)}
        with Crew[Checked](CHECK, check_checked, size=1, limits=_CHECK) as crew:
            source = BytesSource(content + payload(pages))
            outcome = crew.run(unit, source, heard, cancel=self._cancel, again=lambda code: None)
        if outcome.state == "cancelled":
            raise UserError("job.cancelled")
        if outcome.state == "failed":
            raise UserError(outcome.code, **outcome.facts)
        if done != len(pages) or len(whole) != 1:
            raise UserError("redaction.not_readable")
        if wrong or whole[0].found or whole[0].strange:
            number = sum(max(1, len(page.found)) for page in wrong) + len(whole[0].found) + len(whole[0].strange)
            where = ", ".join(str(page.page) for page in wrong[:20]) or "–"
            raise UserError("redaction.not_gone", document=self._document.name, pages=where, number=number)

    def log(self, content: bytes, report: CopyReport) -> str:
        """Tell in the log what went out; returns the copy's SHA-256."""
        import hashlib

        copy = hashlib.sha256(content).hexdigest()
        told = {"by_basis": dict(report.by_basis), "original": report.original, "copy": copy, "pages": report.pages}
        if veiled := pages_marked(self._case, self._document.id):  # the copy shows them as they are
            told["marked"] = veiled
        with self._case.file.writing() as connection:
            self._case.file.record(connection, Compartment.CASE, WRITTEN, str(self._document.id), told)
        return copy


def _fractions(text: str, known: WordBoxes, rotation: int, page: SeenPage | Recognised) -> list[PlacedWord]:
    """OCR's words, placed by parts of the page; without a size there are none.

    `rotation`: by how far the page has to be turned clockwise to stand upright.
    """
    wide, high = page.width, page.height
    if not (wide > 0 and high > 0):
        return []
    turn = {90: 270, 270: 90}.get(rotation, 0)
    return [
        PlacedWord(word, (x0 / wide, y0 / high, x1 / wide, y1 / high), turn)
        for start, end, (x0, y0, x1, y1) in known.words()
        if (word := text[start:end].strip()) and max(abs(x0), abs(x1)) < 2 * wide and max(abs(y0), abs(y1)) < 2 * high
    ]
