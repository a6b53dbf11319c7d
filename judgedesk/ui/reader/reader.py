"""The reader: one page as paper, as text, or both; everything on it; one selection for both."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import ocr
from judgedesk.app.casefile import Case
from judgedesk.app.reading import PageView
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Tag
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.charmap import trimmed
from judgedesk.ui.reader.header import ReaderHeader
from judgedesk.ui.reader.layerbar import LayerBar, shown_layer
from judgedesk.ui.reader.marks import Mark, marks_at, marks_of
from judgedesk.ui.reader.panes import VIEWS, Panes
from judgedesk.ui.reader.readwords import ReadWords
from judgedesk.ui.reader.recording import RECORDED, RecordingStrip
from judgedesk.ui.reader.sharpening import Sharpening
from judgedesk.ui.reader.sheets import sheet_of
from judgedesk.ui.reader.source import OCR, PICTURED, Compared, Loaded, PageSource, Span
from judgedesk.ui.reader.why import Why
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.ledger_languages import LanguagesCard
from judgedesk.ui.widgets.charges import Charges
from judgedesk.ui.widgets.emptystate import EmptyState


class Reader(QWidget):
    """Signals: `selected()` the selection or caret moved; `shown()` another page or other tags are there;
    `typed(str)` and `removing()` as from the paper; `waiting()` pages wait for OCR that did not before.
    """

    selected = Signal()
    shown = Signal()
    typed = Signal(str)
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
        self._build()

    def _build(self) -> None:
        self.header = ReaderHeader(self._theme, self)
        self.layers = LayerBar(self._theme, self._case.writable, self)
        self.languages = LanguagesCard(self._bridge, self._theme, self._case, self)
        self.recording = RecordingStrip(self._bridge, self._theme, self._case, self._words, self)
        self.panes = Panes(self._theme, self)
        self.paper, self.text = self.panes.paper, self.panes.text
        self._sharpening = Sharpening(self._bridge, self._source, self.paper)
        self._why = Why(self._theme, self._words, self)
        self._empty = EmptyState(self)
        for widget in (self, self.header, self._empty):
            widget.setMinimumWidth(self._theme.px(260))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.panes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.layers, self.languages, self._why, self.recording):
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
        self.layers.chosen.connect(self.show_layer)
        self.layers.compared.connect(lambda: self.set_view("both" if self.panes.view == "layers" else "layers"))
        self.layers.again.connect(self.ask_languages)
        self.layers.unsure.connect(self.next_unsure)
        self.languages.set_for.connect(lambda _documents: self.waiting.emit())
        self.languages.left.connect(self.take_keyboard)
        self.recording.opened.connect(lambda document: self.open(document, 1))
        self.panes.turn.connect(self.turn)
        self.panes.typed.connect(self.typed)
        self.panes.removing.connect(self.removing)
        self.panes.selected.connect(self._selected)
        self.paper.zoomed.connect(lambda: self.header.show_zoom(self.paper.percent))
        self._sharpening.failed.connect(self._why.say_failure)
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

    def marks_here(self) -> list[Mark]:
        """Marks around the caret, the narrowest first; a selection that is a marked passage names that one."""
        marks = self._marks()
        same = [mark for mark in marks if (mark.start, mark.end) == self.selection]
        return same or marks_at(marks, self._selection[1] if self.selection is None else self._selection[0])

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
        self._compare()

    def next_view(self) -> None:
        """The next way to show the page."""
        views = VIEWS if self.layers.both else VIEWS[:-1]
        at = views.index(self.panes.view) if self.panes.view in views else -1
        self.set_view(views[(at + 1) % len(views)])

    def _compare(self) -> None:
        """Lays both texts side by side where that is how the page is shown."""
        if self.panes.view != "layers":
            self.panes.forget_texts()
        elif self.page is not None:
            self._bridge.read(self._source.compare, self.page.document, self.page.number, done=self._compared,
                              key=("reader.layers", id(self)))  # fmt: skip

    def _compared(self, both: Compared | None) -> None:
        page = self.page
        if page is None or self.panes.view != "layers":
            return
        own_shown = shown_layer(page) != OCR
        if both is None:
            only = self.layers.text_named(page.layers[0] if page.layers else "", shown=True)
            self.panes.lay_texts((only, ()), (self.tr("There is no other text of this page"), "", ()), own_shown)
            return
        own = (self.layers.text_named("text", own_shown), both.own.text, both.own_apart)
        read = (self.layers.text_named(OCR, not own_shown), both.read.text, both.read_apart)
        shown, other = (own, read) if own_shown else (read, own)
        same = shown[1] == page.text
        self.panes.lay_texts((shown[0], shown[2] if same else ()), other, own_shown)

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
            self.select(*next((span for span in places if span > self._selection), places[0]))

    def last_mark(self) -> None:
        """Selects the marked passage before, or the page's last."""
        places = self._marked_places()[::-1]
        if places:
            self.select(*next((span for span in places if span < self._selection), places[0]))

    def _marked_places(self) -> list[Span]:
        return sorted({(mark.start, mark.end) for mark in self._marks()})

    def select(self, start: int, end: int) -> None:
        """Selects a passage in both panes."""
        self._selection = (start, end)
        self.panes.select(start, end)
        self.selected.emit()

    # -- what OCR read ------------------------------------------------------------------------------------------

    def show_layer(self, layer: str) -> None:
        """Shows, finds and cites the page by its own text or by OCR's."""
        if self.page is not None:
            self._bridge.write(ocr.show_layer, self._case, self.page.document, self.page.number, layer,
                               failed=self._why.say_failure)  # fmt: skip

    def switch_layer(self) -> None:
        """To the other text of the page."""
        if self.page is not None and self.layers.both:
            self.show_layer("text" if shown_layer(self.page) == OCR else OCR)

    def read_again(self) -> None:
        """Has the page read by OCR, once more or for the first time, in the languages of its document."""
        if self.page is not None:
            self._bridge.write(ocr.read_again, self._case, self.page.document, [self.page.number],
                               done=lambda _changes: self.waiting.emit(), failed=self._why.say_failure)  # fmt: skip

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
        self._selection = (0, 0)
        self._stack.setCurrentWidget(self.panes)
        self._say_page(loaded)
        self._lay_sheet(loaded, stays)
        self._mark()
        if loaded.found and not self._at_end and not stays:
            self._selection = (loaded.found[0][0], loaded.found[0][0])
            self.panes.select(*self._selection)
        self.shown.emit()
        self.selected.emit()
        if self._again:
            self.reload()

    def _say_page(self, loaded: Loaded) -> None:
        """What stands above the page."""
        page = loaded.page
        self.header.show_page(page, loaded.paper)
        self.layers.show_page(page, loaded.words)
        self._why.say(page)
        self.recording.show_recording(page.document if page.kind in RECORDED else 0)

    def _lay_sheet(self, loaded: Loaded, stays: bool) -> None:
        """Lays the page there; one that `stays` was there before and has another text now: nothing of it moves."""
        page = loaded.page
        sheet = sheet_of(page, loaded.letters, self._theme.serif())
        self.panes.lay(sheet, page.text, loaded.words, self._at_end, stays)
        self._sharpening.show(page)
        said = self.tr("{document}, page {page} of {pages}")
        self.paper.setAccessibleName(said.format(document=page.name, page=page.number, pages=page.pages))
        self._compare()

    def _reloaded(self, loaded: Loaded) -> None:
        old = self._loaded
        if old is None or not _same(loaded, old):
            self._arrived(loaded)
            return
        if (loaded.page.hash, loaded.page.source) != (old.page.hash, old.page.source):
            self._arrived(loaded, stays=True)
            return
        self._loaded = Loaded(loaded.page, loaded.tags, loaded.found, old.letters, old.words, loaded.paper)
        self._say_page(self._loaded)
        self._mark()
        self.shown.emit()

    def _refused(self, error: UserError) -> None:
        self._loaded, self._wanted, self._error = None, None, error
        self.header.show_page(None)
        self.layers.show_page(None, ReadWords())
        self.recording.show_recording(0)
        self._why.clear()
        self._say_empty()
        self._stack.setCurrentWidget(self._empty)
        self.shown.emit()

    def _say_empty(self) -> None:
        """What stands where no page is: why the last one could not be shown, or how to begin."""
        if self._error is not None:
            text = self._words.error(self._error)
            self._empty.say(text.what, " ".join(part for part in (text.why, text.next) if part))
        else:
            self._empty.say(
                self.tr("No page is open"),
                self.tr("Choose a result on the left, or a document, and its page will stand here."),
            )

    def _loaded_found(self) -> list[Span]:
        return self._loaded.found if self._loaded else []

    # -- marks and selection ------------------------------------------------------------------------------------

    def _marks(self) -> list[Mark]:
        return marks_of(self.tags, self._charges, self._words)

    def _mark(self) -> None:
        if self._loaded is not None:
            self.panes.mark(self._marks(), self._loaded.found)

    def _selected(self, start: int, end: int) -> None:
        self._selection = (start, end)
        self.selected.emit()

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self.page is not None:
                self._why.say(self.page)
                self._compare()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.text.setAccessibleName(self.tr("Text of the page"))
        self.panes.other.setAccessibleName(self.tr("The other text of the page"))
        self.paper.setAccessibleName(self.tr("Page"))
        self._say_empty()


def _same(one: Loaded, other: Loaded) -> bool:
    return (one.page.document, one.page.number) == (other.page.document, other.page.number)
