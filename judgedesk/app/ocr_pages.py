"""One page after another through OCR: from the original in the store to a text that is found."""

import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from judgedesk.app import classified
from judgedesk.app.casefile import Case
from judgedesk.app.ocr import Engine, engine_text, installed_names, languages_in
from judgedesk.domain.documents import split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.messages import Recognised, Said
from judgedesk.jobs.crew import Crew, Limits, Outcome
from judgedesk.store import layers
from judgedesk.store.database import Connection
from judgedesk.store.originals import Damaged, Original

LIMITS = Limits(seconds=240, silence=240, memory_bytes=1 << 30)
"""What one page may take of a child. Nothing is said before the page is read, so silence is no sign of anything."""

DPI, COARSE_DPI = 200, 150
_DECIDING_PAGES = 3
_STARTS = 3
_STOPPED_BY = frozenset({"ocr.no_engine", "ocr.language_missing", "child.not_started"})

Result: TypeAlias = Literal["read", "failed", "gone", "cancelled"]


@dataclass(frozen=True, slots=True)
class Place:
    """A page that waits: its id and where its document lies."""

    part: Compartment
    page: int

    @property
    def document(self) -> int:
        """Id of its document."""
        return split_page_id(self.page)[0]


@dataclass(frozen=True, slots=True)
class _Scan:
    """What is known of the document of a page."""

    document: int
    kind: str
    languages: str
    password: str


class PageReader:
    """Reads pages for one thread. Documents whose language is not known have it found on their first pages.

    Args:
        case: open for writing.
        engine: who reads.
        begin_with: languages to try where a document's are not known.
        words: spellings known to be stored, by compartment; shared between threads.
        stop: ends the page in hand.
    """

    def __init__(
        self,
        case: Case,
        engine: Engine,
        begin_with: tuple[str, ...],
        words: Mapping[Compartment, set[str]],
        stop: threading.Event,
    ) -> None:
        self._case, self._engine, self._begin_with, self._words, self._stop = case, engine, begin_with, words, stop
        self._document = 0
        self._original: Original | None = None

    def close(self) -> None:
        """Let go of the original last used."""
        if self._original is not None:
            self._original.close()
        self._document, self._original = 0, None

    def read(self, place: Place, crew: Crew[Said]) -> Result:
        """Have a page read and write what was read, in one transaction.

        ``gone`` where the page waits no longer. A page at which two readers died, or took too long or too much memory,
        is set down as failed with the reason.

        Raises:
            UserError: ``ocr.no_engine``, ``child.not_started``, ``ocr.language_missing``: nothing is wrong with the
                page, it goes on waiting. ``disk.full`` and the like.
        """
        scan = self._scan(place)
        if scan is None:
            return "gone"
        try:
            attempt = _Attempt(self._unit(place, scan), place)
            original = self._opened(place)
            outcome = crew.run(
                attempt.unit, original, attempt.heard, cancel=self._stop, affinity=str(scan.document),
                again=attempt.again,
            )  # fmt: skip
        except Damaged:
            outcome = Outcome("failed", "original.changed")
        except UserError as error:
            if error.code != "child.garbage":
                raise
            outcome = Outcome("failed", error.code)
        if outcome.state == "cancelled":
            return "cancelled"
        if outcome.code in _STOPPED_BY:
            raise UserError(outcome.code, **outcome.facts)
        if outcome.state == "done" and attempt.found is not None:
            return self._write(place, scan, attempt.found, attempt.dpi)
        return self._give_up(place, outcome.code or "child.garbage")

    def _scan(self, place: Place) -> _Scan | None:
        connection = self._case.file.reading(place.part)
        if not layers.waits(connection, place.page):
            return None
        row = connection.execute(
            "SELECT kind, languages, password FROM documents WHERE id = ? AND state = 'ready' AND original IS NOT NULL",
            (place.document,),
        ).fetchone()
        return _Scan(place.document, row[0], row[1], row[2]) if row is not None else None

    def _unit(self, place: Place, scan: _Scan) -> dict[str, Any]:
        languages = tuple(scan.languages.split("+")) if scan.languages else self._begin_with
        for code in languages:
            # Settled on a machine that had it: to read it in another language would be worse than to wait.
            if code not in self._engine.languages:
                raise UserError("ocr.language_missing", language=code, installed=installed_names(self._engine))
        return {
            "do": "ocr",
            "kind": scan.kind,
            "page": split_page_id(place.page)[1],
            "languages": list(languages),
            "dpi": DPI,
            "passwords": [scan.password] if scan.password else [],
            "find_language": not scan.languages,
            "key": scan.document,
        }

    def _opened(self, place: Place) -> Original:
        if self._original is None or self._document != place.document:
            self.close()
            row = (
                self._case.file.reading(place.part)
                .execute("SELECT original, file_key, size FROM documents WHERE id = ?", (place.document,))
                .fetchone()
            )
            if row is None or row[0] is None:
                raise Damaged(str(place.document))
            self._original = Original(self._case.path, row[0], row[1], row[2])
            self._document = place.document
        return self._original

    def _write(self, place: Place, scan: _Scan, found: Recognised, dpi: int) -> Result:
        codes = [code for code in found.languages.split("+") if code in self._engine.languages]
        read = layers.OcrText(
            text=found.text,
            language=found.language if found.language.isascii() and found.language.isalpha() else "",
            confidence=found.confidence,
            words=found.words,
            rotation=found.rotation,
            skew=found.skew,
            engine=engine_text(self._engine.name, "+".join(codes), dpi),
            width=found.width,
            height=found.height,
        )
        if (clause := classified.stamp(found.text)) and not classified.accredited():
            self.close()
            classified.refuse(self._case, place.part, place.document, clause, split_page_id(place.page)[1])
            return "gone"
        try:
            with self._case.file.writing(place.part, urgent=False) as connection:
                if not layers.set_read(connection, place.page, read, self._words[place.part]):
                    return "gone"
                if codes and found.text and not scan.languages:
                    _settle(connection, place.document)
        except BaseException:
            self._words[place.part].clear()  # what was rolled back is not known any more
            raise
        return "read"

    def _give_up(self, place: Place, code: str) -> Result:
        with self._case.file.writing(place.part, urgent=False) as connection:
            return "failed" if layers.give_up(connection, place.page, code) else "gone"


def _settle(connection: Connection, document: int) -> None:
    """Once three pages with text are read, the rest is read in what most of them were in."""
    found = [languages_in(said) for said in layers.engines(connection, document, _DECIDING_PAGES)]
    if len(found) == _DECIDING_PAGES:
        majority = Counter(found).most_common(1)[0][0]
        connection.execute("UPDATE documents SET languages = ? WHERE id = ? AND languages = ''", (majority, document))


class _Attempt:
    """One page at the readers: its unit, its answer, and what to do when a reader is lost at it."""

    def __init__(self, unit: dict[str, Any], place: Place) -> None:
        self.unit, self._place = unit, place
        self.found: Recognised | None = None
        self._losses = self._not_started = 0

    @property
    def dpi(self) -> int:
        """At which resolution it was read."""
        return int(self.unit["dpi"])

    def heard(self, message: Said) -> None:
        """Take the answer; anything else is none."""
        if not isinstance(message, Recognised) or message.page != split_page_id(self._place.page)[1]:
            raise UserError("child.garbage")
        self.found = message

    def again(self, code: str) -> Mapping[str, Any] | None:
        """A second time, with fewer dots where the first took too long or too much memory; then never again."""
        self.found = None
        if code == "child.not_started":
            self._not_started += 1
            return self.unit if self._not_started < _STARTS else None
        self._losses += 1
        if code == "child.garbage" or self._losses > 1:
            return None
        if code in ("child.too_slow", "child.too_big"):
            self.unit = {**self.unit, "dpi": COARSE_DPI}
        return self.unit
