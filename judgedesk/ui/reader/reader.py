"""The reader: one page as paper, as text, or both; everything on it; one selection for both."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.reading import PageView
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Tag
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.charmap import trimmed
from judgedesk.ui.reader.header import ReaderHeader
from judgedesk.ui.reader.layerbar import LayerBar
from judgedesk.ui.reader.marks import Mark, marks_at, marks_of
from judgedesk.ui.reader.panes import VIEWS, Panes
from judgedesk.ui.reader.placing import Placing
from judgedesk.ui.reader.readwords import ReadWords
from judgedesk.ui.reader.recording import RECORDED, RecordingStrip
from judgedesk.ui.reader.sharpening import Sharpening
from judgedesk.ui.reader.sheets import sheet_of
from judgedesk.ui.reader.source import PICTURED, Loaded, PageSource, Span
from judgedesk.ui.reader.spots import Spot
from judgedesk.ui.reader.texts import Texts
from judgedesk.ui.reader.veil import Veil
from judgedesk.ui.reader.why import NoPage, Why
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.ledger_languages import LanguagesCard
from judgedesk.ui.widgets.charges import Charges


class Reader(QWidget):
    """Signals: `selected()` the selection or caret moved; `shown()` another page or other tags are there;
    `typed(str)`, `added(str)` and `removing()` as from the paper; `waiting()` pages wait for OCR that did not before.
    """

    selected = Signal()
    shown = Signal()
    typed = Signal(str)
    added = Signal(str)
    removing = Signal()
    waiting = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._source = PageSource(case)
        self.destroyed.connect(self._source.close)
        self._charges = Charges()
        self._loaded: Loaded | None = None
        self._query = ""
        self._wanted: tuple[int, int] | None = None
        self._again = False
        self._error: UserError | None = None
        self._at_end = False
        self._spans: list[Span] | None = None
        self._selection: Span = (0, 0)
        self._hand: tuple[str, ...] = ()
        self._build()

    def _build(self) -> None:
        self.header = ReaderHeader(self._theme, self)
        self.layers = LayerBar(self._theme, self._case.writable, self)
        self.languages = LanguagesCard(self._bridge, self._theme, self._case, self)
        self.recording = RecordingStrip(self._bridge, self._theme, self._case, self._words, self)
        self.panes = Panes(self._theme, self)
        self.paper, self.text = self.panes.paper, self.panes.text
        self.texts = Texts(self._bridge, self._case, self._source, self.panes, self.layers, self)
        self.placing = Placing(self.paper, self.recording, self)
        self._sharpening = Sharpening(self._bridge, self._source, self.paper)
        self.veil = Veil(self._bridge, self._theme, self._case, self._sharpening, self)
        self._why = Why(self._theme, self._words, self)
        self._empty = NoPage(self._words, self)
        for widget in (self, self.header, self._empty):
            widget.setMinimumWidth(self._theme.px(260))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.panes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = (self.header, self.layers, self.veil.bar, self.languages, self.veil.card, self._why, self.recording)
        for part in above:
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self._connect()
        self._retranslate()
        self.set_view("page")

    def _connect(self) -> None:
        self.header.step.connect(lambda step: self.turn(step))
        self.header.go.connect(self.go)
        self.header.view.connect(self.set_view)
        self.header.fit.connect(self.paper.fit_width)
        self.layers.chosen.connect(self.texts.show_layer)
        self.layers.compared.connect(lambda: self.set_view("both" if self.panes.view == "layers" else "layers"))
        self.layers.again.connect(self.ask_languages)
        self.layers.unsure.connect(self.next_unsure)
        self.languages.set_for.connect(lambda _documents: self.waiting.emit())
        self.languages.left.connect(self.take_keyboard)
        self.recording.opened.connect(self.open)
        for keys in (self.panes, self.recording.wave):
            keys.typed.connect(self._typed)
            keys.added.connect(self.added)
            keys.removing.connect(self.removing)
            keys.chosen.connect(self.take)
        self.placing.changed.connect(self.selected)
        self.texts.waiting.connect(self.waiting)
        self.texts.failed.connect(self._why.say_failure)
        self.panes.turn.connect(self.turn)
        self.panes.selected.connect(self._selected)
        self.paper.zoomed.connect(lambda: self.header.show_zoom(self.paper.percent))
        for source in (self._sharpening, self.veil, self.veil.card):
            source.failed.connect(self._why.say_failure)
        self.veil.turned.connect(self._veil_turned)
        self.veil.card.left.connect(self.take_keyboard)
        self._words.changed.connect(self._mark)

    # -- what is read -------------------------------------------------------------------------------------------

    @property
    def page(self) -> PageView | None:
        """The page shown."""
        return self._loaded.page if self._loaded else None

    @property
    def source(self) -> PageSource:
        """Where its pages and pictures come from."""
        return self._source

    @property
    def tags(self) -> Sequence[Tag]:
        """The tags on it."""
        return self._loaded.tags if self._loaded else ()

    @property
    def selection(self) -> Span | None:
        """The selected passage without white space at its ends; None where nothing is selected."""
        if self.page is None:
            return None
        start, end = trimmed(self.page.text, *self._selection)
        return (start, end) if start < end else None

    @property
    def spot(self) -> Spot:
        """What would be tagged: a part of the page, a stretch of the recording, or the selected passage."""
        if self.placing.spot.place:
            return self.placing.spot
        return Spot(*self.selection) if self.selection is not None else Spot()

    def marks_here(self) -> list[Mark]:
        """Marks around the caret, the one in hand first, then the narrowest; a selection that is marked names that."""
        marks, spot = self._marks(), self.spot
        same = [mark for mark in marks if (mark.spot if not spot.place else (spot.start, spot.end, mark.place)) == spot]
        if not same and not spot.place:
            same = marks_at(marks, self._selection[1] if self.selection is None else self._selection[0])
        return sorted(same, key=lambda mark: mark.tags != self._hand)

    def take(self, mark: Mark) -> None:
        """Takes a mark in hand and selects its passage."""
        self._hand = mark.tags
        self.select_spot(mark.spot)

    def take_next(self) -> None:
        """Of several marks in one place takes the next in hand."""
        here = self.marks_here()
        order = [mark.tags for mark in self._marks() if mark in here]
        if order:
            self._hand = order[(order.index(here[0].tags) + 1) % len(order)]
            self.selected.emit()

    def open(self, document: int, number: int, spans: Sequence[Span] | None = None, query: str = "") -> None:
        """Shows a page: `spans` highlighted and the first in view, else the words of `query`."""
        self._query = query
        self._spans = list(spans) if spans is not None else None
        self._ask(document, number, at_end=False)

    def turn(self, pages: int, at_end: bool = False) -> None:
        """Goes so many pages further, within the document."""
        if self.page is not None:
            number = (self._wanted or (0, self.page.number))[1] + pages
            if 1 <= number <= self.page.pages:
                self._spans = None
                self._ask(self.page.document, number, at_end)

    def go(self, number: int) -> None:
        """Goes to a page of the document."""
        if self.page is not None and 1 <= number <= self.page.pages:
            self._spans = None
            self._ask(self.page.document, number, at_end=False)
            self.take_keyboard()

    def reload(self) -> None:
        """Reads the page again where tags or text may have changed; nothing moves."""
        self._read_again(self._loaded_found(), "")

    def show_charges(self, charges: Charges) -> None:
        """Takes what marks are named after."""
        self._charges = charges
        self._mark()

    def highlight(self, query: str, spans: Sequence[Span] | None = None) -> None:
        """Highlights other places on the page shown: `spans`, else the words of a query. Nothing moves."""
        self._query, self._spans = query, list(spans) if spans is not None else None
        self._read_again(self._spans, query)

    def _read_again(self, found: list[Span] | None, query: str) -> None:
        """Reads the page shown once more; a page that is on its way is waited for and then read again."""
        self._again = self._wanted is not None
        if self.page is not None and not self._again:
            self._bridge.read(self._source.load, self.page.document, self.page.number, found, query,
                              done=self._reloaded, key=("reader.page", id(self)))  # fmt: skip

    # -- how it is shown ----------------------------------------------------------------------------------------

    def set_view(self, name: str) -> None:
        """``page``, ``text``, ``both``, or ``layers`` where the page has two texts."""
        self.panes.set_view(name)
        self.header.show_view(name)
        self.layers.show_compared(name == "layers")
        self.texts.compare()

    def next_view(self) -> None:
        """The next way to show the page."""
        views = VIEWS if self.layers.both else VIEWS[:-1]
        at = views.index(self.panes.view) if self.panes.view in views else -1
        self.set_view(views[(at + 1) % len(views)])

    def zoom_by(self, steps: int) -> None:
        """Zooms in or out a step of a tenth."""
        self.paper.set_zoom(self.paper.percent / 100 * 1.1**steps)

    def take_keyboard(self) -> None:
        """Puts the keyboard on the page."""
        if self._loaded:
            self.panes.take_keyboard()
        else:
            self._empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_mark(self) -> None:
        """Selects the marked passage that follows, or the page's first."""
        places = self._marked_places()
        if places:
            self.select_spot(next((spot for spot in places if spot > self._here()), places[0]))

    def last_mark(self) -> None:
        """Selects the marked passage before, or the page's last."""
        places = self._marked_places()[::-1]
        if places:
            self.select_spot(next((spot for spot in places if spot < self._here()), places[0]))

    def _here(self) -> Spot:
        return self.placing.spot if self.placing.spot.place else Spot(*self._selection)

    def _marked_places(self) -> list[Spot]:
        return sorted({mark.spot for mark in self._marks()})

    def select_spot(self, spot: Spot) -> None:
        """Selects a passage, a part of the page, or a stretch of the recording."""
        self.placing.choose(spot)
        if spot.place:
            self.panes.select(self._selection[0], self._selection[0], reveal=False)
            self._selection = (self._selection[0], self._selection[0])
            self.selected.emit()
        else:
            self.select(spot.start, spot.end)

    def draw_box(self) -> None:
        """Lets a part of the page be drawn, where the page is a picture; it is shown for that."""
        if self.placing.pictured:
            if self.panes.view not in ("page", "both"):
                self.set_view("page")
            self.placing.draw_box()
            self.take_keyboard()

    def _typed(self, sign: str) -> None:
        if not (self.veil.key(sign) or self.recording.key(sign)):
            self.typed.emit(sign)

    def select(self, start: int, end: int) -> None:
        """Selects a passage in both panes."""
        self._selection = (start, end)
        self.placing.forget()
        self.panes.select(start, end)
        self.selected.emit()

    # -- what OCR read ------------------------------------------------------------------------------------------

    def ask_languages(self) -> None:
        """Asks in which languages the document is to be read again."""
        if self.page is not None:
            self.languages.offer([self.page.document], [self.page.language])

    def next_unsure(self) -> None:
        """Selects the next word of which OCR is not sure."""
        self._to_word(self._loaded.words.following(self._selection[0]) if self._loaded else None)

    def last_unsure(self) -> None:
        """Selects the one before."""
        self._to_word(self._loaded.words.before(self._selection[0]) if self._loaded else None)

    def _to_word(self, span: Span | None) -> None:
        if span is not None:
            self.select(*span)
            self.take_keyboard()

    @property
    def is_doubtful(self) -> bool:
        """Whether OCR is not sure of some words of the page."""
        return self._loaded is not None and bool(self._loaded.words.unsure)

    @property
    def is_pictured(self) -> bool:
        """Whether the page can be read by OCR."""
        return self.page is not None and self.page.kind in PICTURED

    # -- loading ------------------------------------------------------------------------------------------------

    def _ask(self, document: int, number: int, at_end: bool) -> None:
        self._wanted, self._at_end = (document, number), at_end
        self._bridge.read(self._source.load, document, number, self._spans, self._query,
                          done=self._arrived, failed=self._refused, key=("reader.page", id(self)))  # fmt: skip

    def _arrived(self, loaded: Loaded, stays: bool = False) -> None:
        self._loaded, self._wanted, self._error = loaded, None, None
        self._selection, self._hand = (0, 0), ()
        self.placing.pictured = loaded.letters is not None
        self.placing.forget()
        self._stack.setCurrentWidget(self.panes)
        self.veil.take(loaded.page, loaded.mark)
        self._say_page(loaded)
        self._lay_sheet(loaded, stays)
        self._mark()
        if loaded.found and not self._at_end and not stays:
            self._selection = (loaded.found[0][0], loaded.found[0][0])
            self.panes.select(*self._selection)
            self._choose_place(loaded.found[0])
        self.shown.emit()
        self.selected.emit()
        if self._again:
            self.reload()

    def _choose_place(self, found: Span) -> None:
        """A tag without words is come to by the part of the page it stands on, where there is only one such."""
        places = {mark.spot for mark in self._marks() if mark.place and (mark.start, mark.end) == found}
        if len(places) == 1:
            self.select_spot(places.pop())

    def _say_page(self, loaded: Loaded) -> None:
        """What stands above the page."""
        page = loaded.page
        self.header.show_page(page, loaded.paper)
        self.layers.show_page(page, loaded.words)
        self._why.say(page)
        self.recording.show_recording(page.document if page.kind in RECORDED else 0, self.veil.down)

    def _lay_sheet(self, loaded: Loaded, stays: bool) -> None:
        """Lays the page there; one that `stays` was there before and has another text now: nothing of it moves."""
        page = self.veil.shown(loaded.page)
        self.texts.veiled = self.veil.hides_text
        sheet = sheet_of(page, loaded.letters, self._theme.serif())
        self.panes.lay(sheet, page.text, loaded.words, self._at_end, stays)
        self.texts.show_page(loaded.page)
        self._sharpening.show(page)
        said = self.tr("{document}, page {page} of {pages}")
        self.paper.setAccessibleName(said.format(document=page.name, page=page.number, pages=page.pages))

    def _veil_turned(self) -> None:
        """Words are other ones where they were veiled, and a recording may be listened to or not."""
        loaded = self._loaded
        if loaded is None:
            return
        if loaded.mark is not None and loaded.mark.text:
            self._lay_sheet(loaded, stays=True)
            self._mark()
            self.panes.select(*self._selection, reveal=False)
        self._say_page(loaded)

    def _reloaded(self, loaded: Loaded) -> None:
        old = self._loaded
        if old is None or not _same(loaded, old):
            self._arrived(loaded)
            return
        if (loaded.page.hash, loaded.page.source, loaded.mark) != (old.page.hash, old.page.source, old.mark):
            self._arrived(loaded, stays=True)
            return
        self._loaded = replace(loaded, letters=old.letters, words=old.words)
        self.texts.page = loaded.page
        self._say_page(self._loaded)
        self._mark()
        self.shown.emit()

    def _refused(self, error: UserError) -> None:
        self._loaded, self._wanted, self._error = None, None, error
        self.veil.take(None, None)
        self.texts.page = None
        self.placing.forget()
        self.header.show_page(None)
        self.layers.show_page(None, ReadWords())
        self.recording.show_recording(0)
        self._why.clear()
        self._empty.say_why(self._error)
        self._stack.setCurrentWidget(self._empty)
        self.shown.emit()

    def _loaded_found(self) -> list[Span]:
        return self._loaded.found if self._loaded else []

    # -- marks and selection ------------------------------------------------------------------------------------

    def _marks(self) -> list[Mark]:
        return marks_of(self.tags, self._charges, self._words)

    def _mark(self) -> None:
        if self._loaded is not None:
            self.panes.mark(self._marks(), self._loaded.found)
            self.recording.show_marks(self._marks())

    def _selected(self, start: int, end: int) -> None:
        self._selection, self._hand = (start, end), ()
        self.placing.forget()
        self.selected.emit()

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self.page is not None:
                self._why.say(self.page)
                self.texts.compare()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.text.setAccessibleName(self.tr("Text of the page"))
        self.panes.other.setAccessibleName(self.tr("The other text of the page"))
        self.paper.setAccessibleName(self.tr("Page"))
        self._empty.say_why(self._error)


def _same(one: Loaded, other: Loaded) -> bool:
    return (one.page.document, one.page.number) == (other.page.document, other.page.number)
