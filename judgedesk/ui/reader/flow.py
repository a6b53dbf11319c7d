"""The pages around the one in hand: read when they come near, one at a time, the nearest first; those far away go."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from judgedesk.app.reading import PageView
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.leaf import Leaf
from judgedesk.ui.reader.marks import Mark
from judgedesk.ui.reader.paperview import PaperView
from judgedesk.ui.reader.sharpening import Sharpening
from judgedesk.ui.reader.sheets import Sheet, sheet_of
from judgedesk.ui.reader.source import Loaded, PageSource, Span
from judgedesk.ui.reader.strip import Strip
from judgedesk.ui.reader.veiled import blanked
from judgedesk.ui.shell.theme import Theme

LONGEST = 100_000
"""Pages of a document that is still shown in one; a longer one is turned page by page."""
_AHEAD, _KEPT = 2, 10
"""Pages beyond those in view that are read beforehand, and that are kept."""
_SOON_MS, _REST_MS = 15, 160


class Flow(QObject):
    """Fills the strip of a view.

    Signals:
        rested(): scrolling came to rest, or a page in view has come.
    """

    rested = Signal()

    def __init__(
        self, bridge: Bridge, theme: Theme, source: PageSource, paper: PaperView, sharpening: Sharpening,
        marks_of: Callable[[Loaded], Sequence[Mark]],
    ) -> None:  # fmt: skip
        super().__init__(paper)
        self._bridge, self._theme, self._source, self._paper = bridge, theme, source, paper
        self._sharpening, self._marks_of = sharpening, marks_of
        self._document = 0
        self._query = ""
        self._spans: Callable[[int], list[Span] | None] = lambda _number: None
        self._loaded: dict[int, Loaded] = {}
        self._stale: set[int] = set()
        self._refused: set[int] = set()
        self._asked = 0
        self._round = 0
        self._soon, self._rest = QTimer(self), QTimer(self)
        for timer, pause, run in ((self._soon, _SOON_MS, self.look), (self._rest, _REST_MS, self.rested.emit)):
            timer.setSingleShot(True)
            timer.setInterval(pause)
            timer.timeout.connect(run)
        paper.scrolled.connect(self._moved)

    def begin(self, document: int, query: str, spans: Callable[[int], list[Span] | None]) -> None:
        """Pages of a document are wanted, with these places of theirs highlighted: None for those of the query."""
        if (document, query) != (self._document, self._query):
            if document != self._document:
                self._loaded.clear()
            self._stale = set(self._loaded)
            self._refused.clear()
            self._round += 1
            self._asked = 0
        self._document, self._query, self._spans = document, query, spans

    def take(self, loaded: Loaded) -> None:
        """The page in hand has come by another way."""
        number = loaded.page.number
        self._loaded[number] = loaded
        self._stale.discard(number)
        self._soon.start()

    def forget(self, number: int) -> None:
        """A page is to be read again before it is shown."""
        self._loaded.pop(number, None)
        self._paper.leaves.pop(number, None)
        self._soon.start()

    def again(self) -> None:
        """Tags or text of any page may have changed; what is shown stays until it has been read again."""
        self._stale = set(self._loaded)
        self._refused.clear()
        self._soon.start()

    def loaded(self, number: int) -> Loaded | None:
        """A page, where it has come."""
        return self._loaded.get(number)

    def sheet_for(self, loaded: Loaded) -> Sheet | None:
        """The sheet of a page that lies there already as it is now."""
        old, leaf = self._loaded.get(loaded.page.number), self._paper.leaves.get(loaded.page.number)
        if old is None or leaf is None or not _alike(old, loaded):
            return None
        return leaf.sheet

    def mark_all(self) -> None:
        """Names or colours of marks, or what is highlighted, changed."""
        for number, loaded in self._loaded.items():
            spans = self._spans(number)
            if spans is not None and spans != loaded.found:
                loaded = self._loaded[number] = replace(loaded, found=spans)
            self._paper.mark_page(number, self._marks_of(loaded), loaded.found)

    # -- reading ------------------------------------------------------------------------------------------------

    def _moved(self) -> None:
        if not self._soon.isActive():
            self._soon.start()
        self._rest.start()

    def look(self) -> None:
        """Asks for the nearest page that is missing, and lets go of those far away."""
        strip = self._paper.strip
        if not self._document or strip.first == strip.last or not self._paper.leaves:
            return
        view = self._paper.in_view()
        self._drop(view)
        if self._asked:
            return
        front = self._paper.in_front()
        near = range(max(strip.first, view.start - _AHEAD), min(strip.last, view.stop - 1 + _AHEAD) + 1)
        for number in sorted(near, key=lambda number: (abs(number - front), -number)):
            if (number not in self._paper.leaves or number in self._stale) and number not in self._refused:
                self._ask(number)
                return
        self._sharpening.look()

    def _drop(self, view: range) -> None:
        first, last = view.start - _KEPT, view.stop + _KEPT
        self._paper.drop(lambda number: first <= number <= last)
        for number in [one for one in self._loaded if one not in self._paper.leaves]:
            del self._loaded[number]
            self._stale.discard(number)

    def _ask(self, number: int) -> None:
        self._asked, begun = number, self._round
        self._bridge.read(self._source.load, self._document, number, self._spans(number), self._query,
                          done=lambda loaded: self._came(loaded, begun),
                          failed=lambda error: self._refuse(number, error, begun))  # fmt: skip

    def _came(self, loaded: Loaded, begun: int) -> None:
        if begun != self._round:
            return
        number, self._asked = loaded.page.number, 0
        self._stale.discard(number)
        if self._paper.strip.holds(number) and number != self._paper.number:
            sheet = self.sheet_for(loaded)
            self._loaded[number] = loaded
            if sheet is None:
                self._paper.put(number, self._leaf(loaded))
            self._paper.mark_page(number, self._marks_of(loaded), loaded.found)
            if number == self._paper.in_front():
                self._rest.start()
        self._soon.start()

    def _refuse(self, number: int, _error: UserError, begun: int) -> None:
        if begun == self._round:
            self._asked = 0
            self._refused.add(number)  # the reader says why when it is opened
            self._soon.start()

    def _leaf(self, loaded: Loaded) -> Leaf:
        sheet = sheet_of(veiled(loaded), loaded.letters, self._theme.serif(), loaded.laid)
        return Leaf(sheet, loaded.words, self._theme, loaded.way)


def veiled(loaded: Loaded) -> PageView:
    """A page as it may be shown while its veil is down."""
    if loaded.mark is not None and loaded.mark.text:
        return replace(loaded.page, text=blanked(loaded.page.text))
    return loaded.page


def strip_of(sizes: Sequence[tuple[float, float]]) -> Strip | None:
    """Places for the pages of a document; None where they are not shown in one."""
    return Strip(sizes) if 1 < len(sizes) <= LONGEST else None


def _alike(one: Loaded, other: Loaded) -> bool:
    """Whether two readings of a page look the same on paper."""
    text = one.mark is not None and one.mark.text
    return not text and (one.page.document, one.page.hash, one.page.source, one.mark, one.way) == (
        other.page.document, other.page.hash, other.page.source, other.mark, other.way
    )  # fmt: skip
