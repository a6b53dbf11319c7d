"""What the reader asks of the app: a page with everything on it, and its picture. Called on worker threads."""

import re
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont

from judgedesk.app import (
    contents,
    finding,
    ocr,
    pictures,
    reading,
    sensitive,
    splitting,
    tagging,
    use_limits,
    viewing,
)
from judgedesk.app.casefile import Case
from judgedesk.app.contents import Entry
from judgedesk.app.disclosure import Disclosure, Disclosures
from judgedesk.app.ocr import LayerView
from judgedesk.app.pictures import Picture
from judgedesk.app.reading import PageView
from judgedesk.app.sensitive import Mark
from judgedesk.app.splitting import SegmentState
from judgedesk.app.use_limits import UseLimit
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Tag
from judgedesk.language.alignment import blocks
from judgedesk.ui.reader.blur import COARSE, blurred
from judgedesk.ui.reader.charmap import CharMap
from judgedesk.ui.reader.leaf import AS_FILED, Way
from judgedesk.ui.reader.readwords import ReadWords
from judgedesk.ui.reader.sheets import A4, PAPER, TABLED, SetText, expected_height, families_of
from judgedesk.ui.reader.veiled import blanked

Span = tuple[int, int]
PICTURED = ("pdf", "image")
"""Kinds of document whose pages have pictures; of all others the stored text is the page."""
OCR = "ocr"
"""The layer that OCR read; the other is ``text``, the file's own."""
NAMED = "stored_name"
"""The fact of an error that names the document without pages."""
_MEASURED = 100 / 72
"""Pixels a point at which a page is measured: a hundred dots an inch."""
_SET = 32
"""Pages of text that are kept as they were set."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A page and what belongs on it. `letters` is None where the page is set from its text; `words` are OCR's.

    `paper` is the title of the accepted part of a split volume that the page belongs to, or ''. `mark` is the one that
    holds for it where it is marked as sensitive, `way` how it is turned. `limits` are conditions on its use;
    `disclosed` how it stands at the trial, None before anything was recorded. `laid` is a page of text as it is set
    while its veil is down; None where nobody said in which font.
    """

    page: PageView
    tags: list[Tag]
    found: list[Span]
    letters: CharMap | None
    words: ReadWords
    paper: str
    mark: Mark | None = None
    way: Way = AS_FILED
    limits: tuple[UseLimit, ...] = ()
    disclosed: Disclosure | None = None
    laid: SetText | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """Both texts of a page, the file's own first, and where each differs from the other, word by word."""

    own: LayerView
    read: LayerView
    own_apart: list[Span]
    read_apart: list[Span]


class PageSource:
    """Pages of one case. Owns the child that renders them, started with the first picture. With a `font`, pages of
    text are set here, for setting the lines of a workbook takes longer than a window may stand still.
    """

    def __init__(self, case: Case, font: QFont | None = None) -> None:
        self._case, self._families = case, families_of(font) if font is not None else ()
        self._laid: OrderedDict[tuple[str, str, str], SetText] = OrderedDict()
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
        letters, words = None, ReadWords()
        if page.kind in PICTURED:
            with self._lock:
                letters = CharMap(page.text, self._open().chars(document, number))
                _ = letters.words  # here rather than when a box is drawn, in the window's thread
                if OCR in page.layers:
                    words = ReadWords(self._open().confidences(document, number))
        tags = tagging.tags_on_page(self._case, document, number)
        mark = sensitive.mark_of(self._case, document, number)
        way = Way(*viewing.way_of(self._case, document, number))
        limits, known = use_limits.flags(self._case, document), Disclosures(self._case)
        return Loaded(page, tags, found, letters, words, self._paper(document, number), mark, way, limits,
                      known.of_page(document, number) if known else None,
                      self._set(page, mark) if letters is None else None)  # fmt: skip

    def _set(self, page: PageView, mark: Mark | None) -> SetText | None:
        """A page of text as it lies on the desk; the last ones are kept, for every tag reads a page again."""
        if not self._families:
            return None
        hidden = mark is not None and mark.text
        key = (page.hash, page.folio, f"{page.kind} {hidden}")
        laid = self._laid.get(key)
        if laid is None:
            text = blanked(page.text) if hidden else page.text
            laid = SetText(text, self._families, page.folio, page.kind in TABLED)
            _ = laid.letters.words
        with self._lock:
            self._laid[key] = laid
            self._laid.move_to_end(key)
            while len(self._laid) > _SET:
                self._laid.popitem(last=False)
        return laid

    def sizes(self, document: int) -> list[tuple[float, float]]:
        """What each page of a document takes as it is turned, points; of text by its length."""
        turned = viewing.ways(self._case, document)
        found = []
        for number, size in enumerate(viewing.sizes(self._case, document), 1):
            wide, high = (size.width, size.height) if size.width > 0 < size.height else (A4.width(), A4.height())
            if size.lines:
                wide, high = PAPER.width(), expected_height(size.letters, size.lines, size.rows)
            found.append((high, wide) if turned.get(number, (0, 0.0))[0] % 2 else (wide, high))
        return found

    def contents(self, document: int) -> list[Entry]:
        """The contents of a document."""
        with self._lock:
            reader = self._open()
        return contents.contents(self._case, reader, document)

    def straightened(self, document: int, number: int) -> Way:
        """How a page is to be turned for its lines to be level."""
        with self._lock:
            seen = self._open().picture(document, number, _MEASURED)
        return Way(*viewing.straightened(self._case, document, number, seen))

    def _paper(self, document: int, number: int) -> str:
        parts = splitting.segments(self._case, document)
        around = (part for part in parts if part.first <= number <= part.last)
        return next((part.title for part in around if part.state is SegmentState.ACCEPTED), "")

    def compare(self, document: int, number: int) -> Compared | None:
        """Both texts of a page and where they differ; None where there is only one."""
        texts = {one.layer: one for one in ocr.layers(self._case, document, number)}
        if len(texts) < 2:
            return None
        own, read = texts["text"], texts[OCR]
        own_words, read_words = (list(_WORD.finditer(one.text)) for one in (own, read))
        same = blocks([word[0] for word in own_words], [word[0] for word in read_words])
        own_same = [(first, first + size) for first, _, size in same]
        read_same = [(first, first + size) for _, first, size in same]
        return Compared(own, read, _apart(own_words, own_same), _apart(read_words, read_same))

    def _why(self, document: int) -> UserError | None:
        known = next((line for line in reading.documents(self._case) if line.id == document), None)
        if known is None or known.pages:
            return None
        reason = reading.reason_of(reading.resolve(self._case, document))
        return UserError(reason.code, **{**reason.facts, NAMED: known.name}) if reason is not None else None

    def picture(self, document: int, number: int, scale: float, lifted: bool = False) -> Picture:
        """A page rendered at `scale` pixels a point; a marked one blurred, unless its veil is `lifted`."""
        veiled = not lifted and sensitive.mark_of(self._case, document, number) is not None
        with self._lock:
            picture = self._open().picture(document, number, min(scale, COARSE) if veiled else scale)
        return blurred(picture) if veiled else picture

    def glimpse(self, document: int, number: int, scale: float) -> Picture | None:
        """A page for a small picture of it; None where it is marked: there are none of such."""
        return self.picture(document, number, scale) if not self.is_marked(document, number) else None

    def is_marked(self, document: int, number: int) -> bool:
        """Whether a page is marked as sensitive."""
        return sensitive.mark_of(self._case, document, number) is not None

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


def _apart(words: Sequence[re.Match[str]], same: Sequence[Span]) -> list[Span]:
    """Runs of words outside the stretches [first, last) that are the same in the other text."""
    found, at = [], 0
    for first, last in (*same, (len(words), len(words))):
        if at < first:
            found.append((words[at].start(), words[first - 1].end()))
        at = last
    return found
