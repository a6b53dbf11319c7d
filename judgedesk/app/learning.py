"""Enrichment at work: what a run reports, and the pass that reads texts page by page in confined children."""

import json
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from judgedesk.app.casefile import Case
from judgedesk.domain.documents import split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.enriching import Learnt, PageLearnt, Signature
from judgedesk.jobs.crew import Crew
from judgedesk.jobs.ranges import BytesSource
from judgedesk.language.similar import together
from judgedesk.store import enrichment as store
from judgedesk.store.enrichment import NewCandidate

_UNIT_PAGES, _UNIT_CHARACTERS, _FETCHED = 128, 512 << 10, 16
_ROWS_AT_ONCE = 3000  # candidates in one transaction: some 50 ms
_TOLD_SECONDS = 0.15
_SYSTEMATIC = 16

Text: TypeAlias = tuple[int, str]
"""A page's id and its text."""


@dataclass(frozen=True, slots=True)
class EnrichmentProgress:
    """How far a step is, in documents. `pages` counts those read so far in this run."""

    step: str
    done: int
    documents: int
    pages: int
    seconds: float


@dataclass(slots=True)
class EnrichmentReport:
    """What a run did. `failed` lists (document, page, code) of pages at which children died; they count as done.

    `languages` counts pages by language, '' where it is not sure; `candidates` by kind; `compared` pairs of documents;
    `seconds` by step. `settled` counts documents whose folios or transcripts came out differently.
    """

    documents: int = 0
    pages: int = 0
    languages: dict[str, int] = field(default_factory=dict)
    candidates: dict[str, int] = field(default_factory=dict)
    compared: int = 0
    families: int = 0
    failed: list[tuple[int, int, str]] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    pages_per_second: float = 0.0
    cancelled: bool = False
    settled: int = 0


@dataclass(slots=True)
class Work:
    """A run of enrichment as its steps see it: the case, the children, when to stop and whom to tell."""

    case: Case
    crew: Crew[Learnt]
    report: EnrichmentReport
    cancel: threading.Event
    progress: Callable[[EnrichmentProgress], None] | None = None
    began: float = field(default_factory=time.monotonic)
    told: float = 0.0

    def tell(self, step: str, done: int, documents: int) -> None:
        """Say how far a step is, no more than some times a second."""
        now = time.monotonic()
        if self.progress is not None and (now - self.told >= _TOLD_SECONDS or done == documents):
            self.told = now
            self.progress(EnrichmentProgress(step, done, documents, self.report.pages, now - self.began))

    def ask(self, unit: Mapping[str, Any], source: bytes) -> list[Learnt]:
        """Everything a child says to a unit.

        Raises:
            UserError: ``job.cancelled``, or what went wrong.
        """
        heard: list[Learnt] = []
        outcome = self.crew.run(unit, BytesSource(source), heard.append, cancel=self.cancel)
        if outcome.state == "cancelled" or self.cancel.is_set():
            raise UserError("job.cancelled")
        if outcome.state == "failed":
            raise UserError(outcome.code, **outcome.facts)
        return heard

    def in_order(self, units: Iterator[Callable[[], Any]]) -> Iterator[Any]:
        """What the units answer, in their order, as many at a time as there are children.

        Raises:
            UserError: ``job.cancelled`` as soon as the run is to stop.
        """
        with ThreadPoolExecutor(self.crew.size, thread_name_prefix="enrich") as pool:
            waiting: deque[Future[Any]] = deque()
            try:
                for unit in units:
                    waiting.append(pool.submit(unit))
                    if len(waiting) > 2 * self.crew.size:
                        yield waiting.popleft().result()
                while waiting:
                    yield waiting.popleft().result()
            finally:
                for future in waiting:
                    future.cancel()


@dataclass(frozen=True, slots=True)
class _Unit:
    """Pages for one child, and the documents whose last page is among them."""

    pages: tuple[Text, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Answer:
    unit: _Unit
    learnt: list[Learnt]
    failed: list[tuple[int, str]]


class Reading:
    """Reads the texts of one compartment's documents for some steps.

    Args:
        work: the run.
        part: the compartment.
        steps: of `ingest.enriching.STEPS`.
    """

    def __init__(self, work: Work, part: Compartment, steps: Sequence[str]) -> None:
        self._work, self._part, self._steps = work, part, tuple(steps)
        self._signatures: dict[int, list[bytes]] = {}
        self._words: Counter[int] = Counter()
        connection = work.case.file.reading(part)
        self._stamps = store.texts_stamped(connection)
        known = [store.stamps(connection, step) for step in self._steps]
        self._fresh = [
            document
            for document, stamp in self._stamps.items()
            if any(stamps.get(document) != stamp for stamps in known)
        ]

    def run(self) -> None:
        """Read everything that is new or was read anew."""
        done = 0
        for answer in self._answers():
            self._keep(answer)
            done += len(answer.unit.ends)
            self._work.tell("texts", done, len(self._fresh))

    def _answers(self) -> Iterator[_Answer]:
        def asked(unit: _Unit) -> Callable[[], _Answer]:
            return lambda: self._learn(unit)

        yield from self._work.in_order(asked(unit) for unit in self._units())

    def _units(self) -> Iterator[_Unit]:
        """Batches of pages; small documents share one, large ones take several."""
        pages: list[Text] = []
        ends: list[int] = []
        characters = 0
        for document in self._fresh:
            for page in self._pages(document):
                if len(pages) >= _UNIT_PAGES or characters >= _UNIT_CHARACTERS:
                    yield _Unit(tuple(pages), tuple(ends))
                    pages, ends, characters = [], [], 0
                pages.append(page)
                characters += len(page[1])
            ends.append(document)
        if ends:
            yield _Unit(tuple(pages), tuple(ends))

    def _pages(self, document: int) -> Iterator[Text]:
        connection, after = self._work.case.file.reading(self._part), 0
        while fetched := store.page_texts(connection, document, after, _FETCHED):
            yield from fetched
            after = split_page_id(fetched[-1][0])[1]

    def _learn(self, unit: _Unit) -> _Answer:
        failed: list[tuple[int, str]] = []
        return _Answer(unit, self._asked(unit.pages, failed), failed)

    def _asked(self, pages: Sequence[Text], failed: list[tuple[int, str]]) -> list[Learnt]:
        """What children say of the pages. Where one breaks off the pages are halved until the one is found."""
        if not pages:
            return []
        source = json.dumps(pages, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        try:
            return self._work.ask({"do": "enrich", "steps": self._steps}, source)
        except UserError as error:
            if error.code in ("job.cancelled", "child.not_started"):
                raise
            if len(pages) == 1:
                failed.append((pages[0][0], error.code))
                if len(failed) >= _SYSTEMATIC and not self._work.report.pages:
                    raise  # not the pages are at fault
                return []
        middle = len(pages) // 2
        return self._asked(pages[:middle], failed) + self._asked(pages[middle:], failed)

    def _keep(self, answer: _Answer) -> None:
        texts = dict(answer.unit.pages)
        learnt = [one for one in answer.learnt if isinstance(one, PageLearnt)]
        if any(one.page not in texts for one in learnt):
            raise UserError("child.garbage")
        found = [_with_quote(one, texts[one.page]) for one in learnt]
        rows = [row for page in found for row in page]
        for signature in answer.learnt:
            if isinstance(signature, Signature):
                self._signatures.setdefault(signature.document, []).append(signature.minhash)
                self._words[signature.document] += signature.words
        self._write(answer.unit, learnt, rows)
        self._count(answer, learnt, rows)

    def _write(self, unit: _Unit, learnt: Sequence[PageLearnt], rows: list[NewCandidate]) -> None:
        """In short transactions; a document is marked as done in the last one."""
        file = self._work.case.file
        with file.writing(self._part, urgent=False) as connection:
            store.keep_languages(connection, ((one.page, one.language) for one in learnt))
            if "candidates" in self._steps:
                store.drop_candidates(connection, [page for page, _ in unit.pages])
                store.add_candidates(connection, rows[:_ROWS_AT_ONCE])
        for first in range(_ROWS_AT_ONCE, len(rows), _ROWS_AT_ONCE):
            with file.writing(self._part, urgent=False) as connection:
                store.add_candidates(connection, rows[first : first + _ROWS_AT_ONCE])
        with file.writing(self._part, urgent=False) as connection:
            for document in unit.ends:
                parts = self._signatures.pop(document, [])
                words = self._words.pop(document, 0)
                if parts:
                    store.keep_signature(connection, document, words, together(parts))
                for step in self._steps:
                    store.mark(connection, document, step, self._stamps[document])

    def _count(self, answer: _Answer, learnt: Sequence[PageLearnt], rows: Sequence[NewCandidate]) -> None:
        report = self._work.report
        report.documents += len(answer.unit.ends)
        report.pages += len(answer.unit.pages)
        report.failed += [(*split_page_id(page), code) for page, code in answer.failed]
        if "languages" in self._steps:
            report.languages = dict(Counter(report.languages) + Counter(one.language for one in learnt))
        report.candidates = dict(Counter(report.candidates) + Counter(row.kind for row in rows))


def _with_quote(learnt: PageLearnt, text: str) -> list[NewCandidate]:
    """The page's candidates with their quotations, taken from the text that is stored.

    Raises:
        UserError: ``child.garbage`` for a place that is not on the page.
    """
    if any(not one.start < one.end <= len(text) for one in learnt.found):
        raise UserError("child.garbage")
    return [
        NewCandidate(learnt.page, one.start, one.end, one.kind, one.value, text[one.start : one.end])
        for one in learnt.found
    ]
