"""The reader: one page as paper, as text, or both; everything on it; one selection for both."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.pictures import Picture
from judgedesk.app.reading import PageView
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Tag
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.charmap import CharMap, trimmed
from judgedesk.ui.reader.header import VIEWS, ReaderHeader
from judgedesk.ui.reader.marks import Mark, marks_at, marks_of
from judgedesk.ui.reader.paperview import PaperView
from judgedesk.ui.reader.sheets import A4, PictureSheet, TextSheet
from judgedesk.ui.reader.source import PICTURED, Loaded, PageSource, Span
from judgedesk.ui.reader.textpane import TextPane
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.charges import Charges
from judgedesk.ui.widgets.emptystate import EmptyState

_SHARPEN_MS = 90
"""How long zooming must rest before a sharper picture is asked for."""
_LARGEST_PICTURE = 12_000_000
"""Pixels; a page larger on the screen is scaled up from this."""


class Reader(QWidget):
    """Signals: `selected()` the selection or caret moved; `shown()` another page or other tags are there;
    `typed(str)` and `removing()` as from the paper.
    """

    selected = Signal()
    shown = Signal()
    typed = Signal(str)
    removing = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._words = bridge, theme, words
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
        self._view = "page"
        self._selection: Span = (0, 0)
        self._build()

    def _build(self) -> None:
        self.header = ReaderHeader(self._theme, self)
        self.paper, self.text = PaperView(self._theme, self), TextPane(self._theme, self)
        self._why = Banner(self._theme, self._words, self, closable=False)
        self._empty = EmptyState(self)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self.paper)
        self._split.addWidget(self.text)
        self._split.setSizes([620, 380])
        for widget in (self, self.header, self._empty):
            widget.setMinimumWidth(self._theme.px(260))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self._why):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self._sharpen = QTimer(self)
        self._sharpen.setSingleShot(True)
        self._sharpen.timeout.connect(self._ask_picture)
        self._connect()
        self._retranslate()
        self.set_view("page")

    def _connect(self) -> None:
        self.header.step.connect(lambda step: self.turn(step))
        self.header.go.connect(self.go)
        self.header.view.connect(self.set_view)
        self.header.fit.connect(self.paper.fit_width)
        for pane in (self.paper, self.text):
            pane.turn.connect(self.turn)
            pane.typed.connect(self.typed)
            pane.removing.connect(self.removing)
        self.paper.selected.connect(self._selected_on_paper)
        self.text.selected.connect(self._selected_in_text)
        self.paper.zoomed.connect(self._zoomed)
        self._words.changed.connect(self._mark)

    # -- what is read -------------------------------------------------------------------------------------------

    @property
    def page(self) -> PageView | None:
        """The page shown."""
        return self._loaded.page if self._loaded else None

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

    def highlight(self, query: str) -> None:
        """Highlights the words of another query on the page shown."""
        self._query, self._spans = query, None
        self._read_again(None, query)

    def _read_again(self, found: list[Span] | None, query: str) -> None:
        """Reads the page shown once more; a page that is on its way is waited for and then read again."""
        self._again = self._wanted is not None
        if self.page is not None and not self._again:
            self._bridge.read(self._source.load, self.page.document, self.page.number, found, query,
                              done=self._reloaded, key=("reader.page", id(self)))  # fmt: skip

    # -- how it is shown ----------------------------------------------------------------------------------------

    def set_view(self, name: str) -> None:
        """``page``, ``text`` or ``both``."""
        focused = self.paper.hasFocus() or self.text.hasFocus()
        self._view = name
        self.paper.setVisible(name != "text")
        self.text.setVisible(name != "page")
        self.header.show_view(name)
        if focused:
            self.take_keyboard()

    def next_view(self) -> None:
        """The next of the three."""
        self.set_view(VIEWS[(VIEWS.index(self._view) + 1) % len(VIEWS)])

    def zoom_by(self, steps: int) -> None:
        """Zooms in or out a step of a tenth."""
        self.paper.set_zoom(self.paper.percent / 100 * 1.1**steps)

    def take_keyboard(self) -> None:
        """Puts the keyboard on the page."""
        pane = self.text if self._view == "text" else self.paper
        (pane if self._loaded else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

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
        self.paper.select(start, end)
        self.text.select(start, end)
        self.selected.emit()

    # -- loading ------------------------------------------------------------------------------------------------

    def _ask(self, document: int, number: int, at_end: bool) -> None:
        self._wanted, self._at_end = (document, number), at_end
        self._bridge.read(self._source.load, document, number, self._spans, self._query,
                          done=self._arrived, failed=self._refused, key=("reader.page", id(self)))  # fmt: skip

    def _arrived(self, loaded: Loaded) -> None:
        self._loaded, self._wanted, self._error = loaded, None, None
        self._selection = (0, 0)
        page = loaded.page
        self._stack.setCurrentWidget(self._split)
        self.header.show_page(page)
        self.text.lay(page.text)
        self._lay_sheet(loaded)
        self._mark()
        self._say_why(page)
        if loaded.found and not self._at_end:
            self.paper.select(loaded.found[0][0], loaded.found[0][0])
            self.text.select(loaded.found[0][0], loaded.found[0][0])
            self._selection = (loaded.found[0][0], loaded.found[0][0])
        self.shown.emit()
        self.selected.emit()
        if self._again:
            self.reload()

    def _lay_sheet(self, loaded: Loaded) -> None:
        page = loaded.page
        if page.kind in PICTURED:
            letters = loaded.letters or CharMap(page.text, [])
            sheet = PictureSheet(_size_of(page), letters)
            self.paper.lay(sheet, self._at_end)
            self._ask_picture()
        else:
            self.paper.lay(TextSheet(page.text, self._theme.serif(), page.folio), self._at_end)
        said = self.tr("{document}, page {page} of {pages}")
        self.paper.setAccessibleName(said.format(document=page.name, page=page.number, pages=page.pages))

    def _reloaded(self, loaded: Loaded) -> None:
        if self._loaded is None or loaded.page.hash != self._loaded.page.hash or not _same(loaded, self._loaded):
            self._arrived(loaded)
            return
        self._loaded = Loaded(loaded.page, loaded.tags, loaded.found, self._loaded.letters)
        self._mark()
        self.shown.emit()

    def _refused(self, error: UserError) -> None:
        self._loaded, self._wanted, self._error = None, None, error
        self.header.show_page(None)
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

    def _say_why(self, page: PageView) -> None:
        self._why.setProperty("kind", "bar" if page.source == "none" else "banner")
        self._why.style().polish(self._why)
        if page.source == "none":
            self._why.show_text(
                self.tr("This page has no text yet."),
                self.tr("It is a picture; its letters have not been recognised (OCR)."),
                self.tr("It can be read here. It will be found by search, and can be tagged, once OCR has reached it."),
            )
        elif page.source == "failed":
            self._why.show_text(
                self.tr("The text of this page could not be read."),
                self.tr("The ledger gives the reason."),
                self.tr("Read it here, or import the file again from a better copy."),
            )
        else:
            self._why.clear()

    # -- pictures -----------------------------------------------------------------------------------------------

    def _zoomed(self) -> None:
        self.header.show_zoom(self.paper.percent)
        if isinstance(self.paper.sheet, PictureSheet):
            self._sharpen.start(_SHARPEN_MS)

    def _ask_picture(self) -> None:
        sheet, page = self.paper.sheet, self.page
        if not isinstance(sheet, PictureSheet) or page is None:
            return
        scale = self.paper.scale * self.devicePixelRatioF()
        area = sheet.size.width() * sheet.size.height() * scale * scale
        scale = min(scale, scale * (_LARGEST_PICTURE / area) ** 0.5) if area else scale
        if abs(scale - sheet.scale) > 0.001:
            self._bridge.read(self._source.picture, page.document, page.number, scale,
                              done=lambda picture: self._show_picture(sheet, picture, scale),
                              failed=self._no_picture, key=("reader.picture", id(self)))  # fmt: skip

    def _show_picture(self, sheet: PictureSheet, picture: Picture, scale: float) -> None:
        if sheet is self.paper.sheet:
            sheet.show(_image(picture), scale)
            self.paper.viewport().update()

    def _no_picture(self, error: UserError) -> None:
        self._why.show_error(error)

    # -- marks and selection ------------------------------------------------------------------------------------

    def _marks(self) -> list[Mark]:
        return marks_of(self.tags, self._charges, self._words)

    def _mark(self) -> None:
        if self._loaded is not None:
            marks = self._marks()
            self.paper.mark(marks, self._loaded.found)
            self.text.mark(marks, self._loaded.found)

    def _selected_on_paper(self, start: int, end: int) -> None:
        self._selection = (start, end)
        self.text.select(start, end)
        self.selected.emit()

    def _selected_in_text(self, start: int, end: int) -> None:
        self._selection = (start, end)
        self.paper.select(start, end)
        self.selected.emit()

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self.page is not None:
                self._say_why(self.page)
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.text.setAccessibleName(self.tr("Text of the page"))
        self.paper.setAccessibleName(self.tr("Page"))
        self._say_empty()


def _same(one: Loaded, other: Loaded) -> bool:
    return (one.page.document, one.page.number) == (other.page.document, other.page.number)


def _size_of(page: PageView) -> QSizeF:
    return QSizeF(page.width, page.height) if page.width > 0 and page.height > 0 else A4


def _image(picture: Picture) -> QImage:
    image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGBX8888)
    return image.copy(QRect(0, 0, picture.width, picture.height))
