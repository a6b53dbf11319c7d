"""What the reader asks of the app: a page with everything on it, and its picture. Called on worker threads."""

import threading
from dataclasses import dataclass

from judgedesk.app import finding, pictures, reading, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.pictures import Picture
from judgedesk.app.reading import PageView
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Tag
from judgedesk.ui.reader.charmap import CharMap

Span = tuple[int, int]
PICTURED = ("pdf",)
"""Kinds of document whose pages have pictures; of all others the stored text is the page."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A page and what belongs on it. `letters` is None where the page is set from its text."""

    page: PageView
    tags: list[Tag]
    found: list[Span]
    letters: CharMap | None


class PageSource:
    """Pages of one case. Owns the child that renders them, started with the first picture."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._lock = threading.Lock()
        self._reader: pictures.Reader | None = None
        self._closed = False

    def load(self, document: int, number: int, found: list[Span] | None, query: str) -> Loaded:
        """A page; `found` are places to highlight, None: those of the query.

        Raises:
            UserError: as `reading.page`; why a document has no pages yet, where it has none.
        """
        try:
            page = reading.page(self._case, document, number)
        except UserError as error:
            raise self._why(document) or error from error
        if found is None:
            found = finding.highlights(self._case, document, number, query) if query else []
        letters = None
        if page.kind in PICTURED:
            with self._lock:
                letters = CharMap(page.text, self._open().chars(document, number))
        return Loaded(page, tagging.tags_on_page(self._case, document, number), found, letters)

    def _why(self, document: int) -> UserError | None:
        known = next((line for line in reading.documents(self._case) if line.id == document), None)
        if known is None or known.pages:
            return None
        return reading.reason_of(reading.resolve(self._case, document))

    def picture(self, document: int, number: int, scale: float) -> Picture:
        """A page rendered at `scale` pixels a point."""
        with self._lock:
            return self._open().picture(document, number, scale)

    def close(self) -> None:
        """Ends the child; later calls are refused by it."""
        with self._lock:
            self._closed = True
            if self._reader is not None:
                self._reader.close()
                self._reader = None

    def _open(self) -> pictures.Reader:
        if self._closed:
            raise RuntimeError("the reader is closed")
        if self._reader is None:
            self._reader = pictures.Reader(self._case)
        return self._reader
