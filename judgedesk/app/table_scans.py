"""Scanned pages read once more as tables: what a reader of whole pages left out of cells is read cell by cell."""

import threading
from collections.abc import Sequence
from types import TracebackType

from judgedesk.app.casefile import Case
from judgedesk.app.ocr import engine, languages_in
from judgedesk.app.ocr_pages import DPI, LIMITS
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.aligned import Grid
from judgedesk.ingest.messages import Recognised, Said, checked
from judgedesk.ingest.seen_grids import better, seen
from judgedesk.jobs.crew import Crew
from judgedesk.store.layers import Layer
from judgedesk.store.originals import Damaged, Original

_WITHOUT = ("ocr.no_engine", "ocr.language_missing")


class ScanReader:
    """Reads scanned pages of one document; its child is started with the first."""

    def __init__(self, case: Case, document: int, part: Compartment, cancel: threading.Event) -> None:
        self._case, self._document, self._part, self._cancel = case, document, part, cancel
        self._engine = engine()
        self._crew: Crew[Said] | None = None
        self._original: Original | None = None
        self._without = not self._engine.languages

    def __enter__(self) -> "ScanReader":
        return self

    def __exit__(self, kind: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None) -> None:
        if self._crew is not None:
            self._crew.close()
        if self._original is not None:
            self._original.close()

    def grids(self, page: int, read: Layer) -> Sequence[Grid]:
        """The tables of a page: among the words OCR has read, or, where that makes out more, cell by cell. A machine
        that cannot read, or not in this language, keeps to the first.

        Raises:
            UserError: ``original.changed``; why the page could not be read again.
        """
        stored = seen(read.text, read.words, read.rotation)
        languages = [code for code in languages_in(read.engine).split("+") if code in self._engine.languages]
        if self._without or not languages:
            return stored
        try:
            again = self._again(page, read, languages)
        except UserError as error:
            if error.code not in _WITHOUT:
                raise
            self._without = True
            return stored
        return better(stored, seen(again.text, again.words, again.rotation)) if again.text else stored

    def _again(self, page: int, read: Layer, languages: Sequence[str]) -> Recognised:
        query = "SELECT original, file_key, size, kind, password FROM documents WHERE id = ?"
        row = self._case.file.reading(self._part).execute(query, (self._document,)).fetchone()
        unit = {
            "do": "cells", "kind": row[3], "page": page, "languages": list(languages), "dpi": DPI,
            "rotation": read.rotation, "skew": read.skew, "passwords": [row[4]] if row[4] else [],
            "key": self._document,
        }  # fmt: skip
        try:
            if self._crew is None:
                self._crew = Crew(self._engine.trade, checked, size=1, limits=LIMITS)
            if self._original is None:
                self._original = Original(self._case.path, row[0], row[1], row[2])
            said = self._crew.ask(unit, self._original, cancel=self._cancel)
        except Damaged as error:
            raise UserError("original.changed") from error
        if not isinstance(said, Recognised) or said.page != page:
            raise UserError("child.garbage")
        return said
