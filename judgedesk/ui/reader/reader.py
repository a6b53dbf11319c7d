"""The reader: a document as paper, as text, or both; everything on it; one page in hand, one selection for both."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.aids import Aids
from judgedesk.ui.reader.fetching import Fetched, fetch, looks, same
from judgedesk.ui.reader.flow import Flow, strip_of
from judgedesk.ui.reader.header import ReaderHeader
from judgedesk.ui.reader.layerbar import LayerBar
from judgedesk.ui.reader.panes import VIEWS, Panes, Place
from judgedesk.ui.reader.placing import Placing
from judgedesk.ui.reader.readwords import ReadWords
from judgedesk.ui.reader.recording import RECORDED, RecordingStrip
from judgedesk.ui.reader.selecting import Selecting
from judgedesk.ui.reader.sharpening import Sharpening
from judgedesk.ui.reader.sheets import sheet_of
from judgedesk.ui.reader.source import Loaded, PageSource, Span
from judgedesk.ui.reader.strip import Strip
from judgedesk.ui.reader.texts import Texts
from judgedesk.ui.reader.turning import TURN_KEY
from judgedesk.ui.reader.veil import Veil
from judgedesk.ui.reader.why import NoPage, Why
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.ledger_languages import LanguagesCard
from judgedesk.ui.widgets.charges import Charges
from judgedesk.ui.widgets.disclosebar import DiscloseBar


class Reader(Selecting):
    """Signals: `selected()` the selection or caret moved; `shown()` another page or other tags are there;
    `typed(str)`, `added(str)` and `removing()` as from the paper; `waiting()` pages wait for OCR that did not before.
    """

    shown = Signal()
    typed = Signal(str)
    added = Signal(str)
    removing = Signal()
    waiting = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._source = PageSource(case, theme.serif())
        self.destroyed.connect(self._source.close)
        self._query = ""
        self._wanted: tuple[int, int] | None = None
        self._again = False
        self._error: UserError | None = None
        self._at_end = False
        self._spans: list[Span] | None = None
        self._spans_of = 0
        self._strip: Strip | None = None
        self._strip_of = 0
        self._placed = -1
        self.flowing = True
        """Whether the pages of a document lie one below the other."""
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
        self._flow = Flow(self._bridge, self._theme, self._source, self.paper, self._sharpening, self._marks_of)
        self._why = Why(self._theme, self._words, self)
        self._empty = NoPage(self._words, self)
        self.disclose = DiscloseBar(*self.outside, self)
        self.aids = Aids(self)
        for widget in (self, self.header, self._empty):
            widget.setMinimumWidth(self._theme.px(260))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.panes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = [self.header, self.aids.within.bar, self.layers, self.veil.bar, self.languages, self.veil.card]
        for part in (*above, self._why, self.recording, self.disclose):
            column.addWidget(part)
        self.aids.sides.addWidget(self._stack)
        self.aids.sides.setStretchFactor(0, 1)
        column.addWidget(self.aids.sides, 1)
        self._connect()
        self._retranslate()
        self.set_view("page")

    def _connect(self) -> None:
        self.header.step.connect(lambda step: self.turn(step))
        self.header.go.connect(self.go)
        self.header.view.connect(self.set_view)
        self.header.fit.connect(self.panes.fit)
        self.header.flow.connect(self.set_flowing)
        self.layers.chosen.connect(self.texts.show_layer)
        self.layers.compared.connect(lambda: self.set_view("both" if self.panes.view == "layers" else "layers"))
        self.layers.again.connect(self.ask_languages)
        self.layers.unsure.connect(self.next_unsure)
        self.languages.set_for.connect(lambda _documents: self.waiting.emit())
        for card in (self.languages, self.disclose):
            card.left.connect(self.take_keyboard)
        self.recording.opened.connect(self.open)
        for pane in (self.paper, self.text):
            pane.installEventFilter(self.recording)
        for keys in (self.panes, self.recording.wave):
            keys.typed.connect(self._typed)
            keys.added.connect(self._added)
            keys.removing.connect(self.removing)
            keys.chosen.connect(self.take)
        self.placing.changed.connect(self.selected)
        self.texts.waiting.connect(self.waiting)
        self.texts.failed.connect(self._why.say_failure)
        self.panes.turn.connect(self.turn)
        self.paper.entered.connect(self._enter)
        self._flow.rested.connect(self._rested)
        self.panes.selected.connect(self._selected)
        self.paper.zoomed.connect(lambda: self.header.show_zoom(self.paper.percent))
        for source in (self._sharpening, self.veil, self.veil.card, self.aids.turning, self.disclose):
            source.failed.connect(self._why.say_failure)
        self.aids.turning.level.connect(self._why.say_level)
        self.veil.turned.connect(self._veil_turned)
        self.veil.card.left.connect(self.take_keyboard)
        self._words.changed.connect(self._mark)

    # -- what is read -------------------------------------------------------------------------------------------

    @property
    def outside(self) -> tuple[Bridge, Theme, Case, Words]:
        """What its parts are made with."""
        return self._bridge, self._theme, self._case, self._words

    @property
    def source(self) -> PageSource:
        """Where its pages and pictures come from."""
        return self._source

    def open(self, document: int, number: int, spans: Sequence[Span] | None = None, query: str = "") -> None:
        """Shows a page: `spans` highlighted and the first in view, else the words of `query`."""
        self._query = query
        self._spans, self._spans_of = list(spans) if spans is not None else None, number
        self._ask(document, number, at_end=False)

    def turn(self, pages: int, at_end: bool = False) -> None:
        """Goes so many pages further, within the document."""
        if self.page is not None:
            number = (self._wanted or (0, self.page.number))[1] + pages
            if 1 <= number <= self.page.pages:
                self._spans = None
                self._ask(self.page.document, number, at_end)

    def go(self, number: int, take_keyboard: bool = True) -> None:
        """Goes to a page of the document."""
        if self.page is not None and 1 <= number <= self.page.pages:
            self._spans = None
            self._ask(self.page.document, number, at_end=False)
            if take_keyboard:
                self.take_keyboard()

    def reload(self) -> None:
        """Reads the page again where tags or text may have changed; nothing moves."""
        self._read_again(self._loaded_found(), "")
        self._flow.again()
        self.aids.reload()

    def show_charges(self, charges: Charges) -> None:
        """Takes what marks are named after."""
        self._charges = charges
        self._mark()
        self._flow.mark_all()
        self.aids.show_charges(charges)

    def highlight(self, query: str, spans: Sequence[Span] | None = None) -> None:
        """Highlights other places on the page shown: `spans`, else the words of a query. Nothing moves."""
        self._query, self._spans = query, list(spans) if spans is not None else None
        if self.page is not None:
            self._spans_of = self.page.number
            self._flow.begin(self.page.document, query, self._spans_on)
        self._read_again(self._spans, query)

    def rehighlight(self) -> None:
        """What is looked for in the document was found, or is not looked for any more."""
        if self._loaded is None or self.page is None:
            return
        found = self._spans_on(self.page.number)
        if found is None:
            self._flow.again()
            self._read_again(None, self._query)
            return
        self._loaded = replace(self._loaded, found=found)
        self._mark()
        self._flow.mark_all()

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
        self.aids.crowded.emit()

    def next_view(self) -> None:
        """The next way to show the page."""
        views = VIEWS if self.layers.both else VIEWS[:-1]
        at = views.index(self.panes.view) if self.panes.view in views else -1
        self.set_view(views[(at + 1) % len(views)])

    def take_keyboard(self) -> None:
        """Puts the keyboard on the page."""
        if self._loaded:
            self.panes.take_keyboard()
        else:
            self._empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def draw_box(self) -> None:
        """Lets a part of the page be drawn, where the page is a picture; it is shown for that."""
        if self.placing.pictured:
            if self.panes.view not in ("page", "both"):
                self.set_view("page")
            self.placing.draw_box()
            self.take_keyboard()

    def _added(self, sign: str) -> None:
        if sign == TURN_KEY and self.is_pictured:
            self.aids.turn_right()
        else:
            self.added.emit(sign)

    def _typed(self, sign: str) -> None:
        if not (self.veil.key(sign) or self.recording.key(sign)):
            self.typed.emit(sign)

    # -- what OCR read ------------------------------------------------------------------------------------------

    def ask_languages(self) -> None:
        """Asks in which languages the document is to be read again."""
        if self.page is not None:
            self.languages.offer([self.page.document], [self.page.language])

    # -- loading ------------------------------------------------------------------------------------------------

    def _ask(self, document: int, number: int, at_end: bool) -> None:
        self._wanted, self._at_end = (document, number), at_end
        wants_sizes = self.flowing and document != self._strip_of
        here = self.page is not None and document == self.page.document
        spans = self._spans_on(number) if here and self.aids.within.on else self._spans
        self._bridge.read(fetch, self._source, document, number, spans, self._query, wants_sizes,
                          done=self._fetched, failed=self._refused, key=("reader.page", id(self)))  # fmt: skip

    def _fetched(self, fetched: Fetched) -> None:
        loaded, sizes = fetched
        if not self.flowing:
            self._strip, self._strip_of = None, 0
        elif sizes is not None:
            self._strip, self._strip_of = strip_of(sizes), loaded.page.document
        self._arrived(loaded)

    def _arrived(self, loaded: Loaded, stays: bool = False, glides: bool = False) -> None:
        """Takes a page in hand. One that `stays` was so before; one that `glides` was scrolled to: nothing moves."""
        top = self.paper.viewport().mapTo(self, QPoint()).y()
        self._lay_aside(loaded)
        self._loaded, self._wanted, self._error = loaded, None, None
        self._selection, self._hand = (0, 0), ()
        self._at_end = self._at_end and not glides
        self.placing.pictured = loaded.letters is not None
        self.placing.forget()
        self._stack.setCurrentWidget(self.panes)
        self.veil.take(loaded.page, loaded.mark)
        self._say_page(loaded)
        self._flow.begin(loaded.page.document, self._query, self._spans_on)
        self._lay_sheet(loaded, stays, glides)
        self._mark()
        if loaded.found and not self._at_end and not stays and not glides:
            self._selection = (loaded.found[0][0], loaded.found[0][0])
            self.panes.select(*self._selection)
            self._choose_place(loaded.found[0])
        self._settle(top if glides else None)
        self.shown.emit()
        self.selected.emit()
        if self._again:
            self.reload()

    def _lay_aside(self, loaded: Loaded) -> None:
        """The page in hand goes: where its veil was lifted, nothing of it stays in view."""
        page = self.page
        if page is not None and not same(loaded, self._loaded) and self.veil.mark is not None and not self.veil.down:
            self._flow.forget(page.number)

    def _settle(self, top: int | None) -> None:
        """What stands above the pages may have come or gone: with `top`, where they stood before, they stay there."""
        bar, layout = self.paper.verticalScrollBar(), self.layout()
        if top is not None and layout is not None:
            layout.activate()
            bar.setValue(bar.value() + self.paper.viewport().mapTo(self, QPoint()).y() - top)
        self._placed = bar.value() if top is None else -1

    # -- pages in a row -----------------------------------------------------------------------------------------

    def set_flowing(self, on: bool) -> None:
        """Shows the pages of a document one below the other, or one alone."""
        self.flowing = on
        self.header.show_flowing(on)
        if self.page is not None:
            self._strip_of = 0
            self._spans = self._loaded_found() or None
            self._spans_of = self.page.number
            self._ask(self.page.document, self.page.number, at_end=False)

    def _spans_on(self, number: int) -> list[Span] | None:
        """What is highlighted on a page of the document: None for what answers the question."""
        if self.aids.within.on:
            return self.aids.within.spans(number)
        if self._spans is None:
            return None
        return self._spans if number == self._spans_of else []

    def _rested(self) -> None:
        """Scrolling came to rest: the page in front is taken in hand, unless something is selected on another."""
        number = self.paper.in_front()
        if self.page is None or self._strip is None or self._wanted is not None:
            return
        if number == self.page.number or self.paper.verticalScrollBar().value() == self._placed:
            self.header.show_number(self.page.number)
            return
        self.header.show_number(number)
        loaded = self._flow.loaded(number)
        if loaded is not None and not (self.spot.is_there or self.paper.box.drawing):
            self._arrived(loaded, glides=True)

    def _enter(self, number: int) -> None:
        """Another page is pressed: it is in hand from now on."""
        loaded = self._flow.loaded(number)
        if loaded is not None and self._strip is not None:
            self._arrived(loaded, glides=True)

    def _say_page(self, loaded: Loaded) -> None:
        """What stands above the page."""
        page = loaded.page
        self.header.show_page(page, loaded.paper, loaded.limits, loaded.disclosed)
        self.layers.show_page(page, loaded.words)
        self._why.say(page)
        self.recording.show_recording(page.document if page.kind in RECORDED else 0, self.veil.down)

    def _lay_sheet(self, loaded: Loaded, stays: bool, glides: bool = False) -> None:
        """Lays the page there; one that `stays` was there before and has another text now: nothing of it moves."""
        page, strip = self.veil.shown(loaded.page), self._strip if loaded.page.document == self._strip_of else None
        self.texts.veiled = self.veil.hides_text
        lies = self._flow.sheet_for(loaded) if strip is not None and strip is self.paper.strip else None
        sheet = lies if lies is not None else sheet_of(page, loaded.letters, self._theme.serif(), loaded.laid)
        place = Place(page.number, strip, loaded.way, self._at_end, stays, glides)
        self.panes.lay(sheet, page.text, loaded.words, place)
        if strip is not None:
            self._flow.take(loaded)
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
        if old is None or not same(loaded, old):
            self._arrived(loaded)
            return
        if looks(loaded) != looks(old):
            self._arrived(loaded, stays=True)
            return
        self._loaded = replace(loaded, letters=old.letters, words=old.words)
        self._flow.take(self._loaded)
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

    def _mark(self) -> None:
        if self._loaded is not None:
            self.panes.mark(self._marks(), self._loaded.found)
            self.recording.show_marks(self._marks())

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
