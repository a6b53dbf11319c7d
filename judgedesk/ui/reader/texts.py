"""The two texts of a scanned page, its own and OCR's: which is shown, how they compare, reading it again."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from judgedesk.app import ocr
from judgedesk.app.casefile import Case
from judgedesk.app.reading import PageView
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.layerbar import LayerBar, shown_layer
from judgedesk.ui.reader.panes import Panes
from judgedesk.ui.reader.source import OCR, Compared, PageSource
from judgedesk.ui.reader.veiled import blanked


class Texts(QObject):
    """Of the page that was shown last. `waiting()`: a page waits for OCR that did not; `failed(UserError)`."""

    waiting = Signal()
    failed = Signal(object)

    def __init__(
        self, bridge: Bridge, case: Case, source: PageSource, panes: Panes, layers: LayerBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge, self._case, self._source, self._panes, self._layers = bridge, case, source, panes, layers
        self.page: PageView | None = None
        """The page they are of."""
        self.veiled = False
        """Whether no word of it is to be read."""

    def show_page(self, page: PageView | None) -> None:
        """Another page, or the same with another text: compares them anew."""
        self.page = page
        self.compare()

    def show_layer(self, layer: str) -> None:
        """Shows, finds and cites the page by its own text or by OCR's."""
        if self.page is not None:
            self._bridge.write(ocr.show_layer, self._case, self.page.document, self.page.number, layer,
                               failed=self._refuse)  # fmt: skip

    def switch_layer(self) -> None:
        """To the other text of the page."""
        if self.page is not None and self._layers.both:
            self.show_layer("text" if shown_layer(self.page) == OCR else OCR)

    def read_again(self) -> None:
        """Has the page read by OCR, once more or for the first time, in the languages of its document."""
        if self.page is not None:
            self._bridge.write(ocr.read_again, self._case, self.page.document, [self.page.number],
                               done=lambda _changes: self.waiting.emit(), failed=self._refuse)  # fmt: skip

    def _refuse(self, error: UserError) -> None:
        self.failed.emit(error)

    def compare(self) -> None:
        """Lays both texts side by side where that is how the page is shown."""
        if self._panes.view != "layers":
            self._panes.forget_texts()
        elif self.page is not None:
            self._bridge.read(self._source.compare, self.page.document, self.page.number, done=self._compared,
                              key=("reader.layers", id(self)))  # fmt: skip

    def _compared(self, both: Compared | None) -> None:
        page = self.page
        if page is None or self._panes.view != "layers":
            return
        own_shown = shown_layer(page) != OCR
        if both is None:
            only = self._layers.text_named(page.layers[0] if page.layers else "", shown=True)
            none = QCoreApplication.translate("Reader", "There is no other text of this page")
            self._panes.lay_texts((only, ()), (none, "", ()), own_shown)
            return
        own = (self._layers.text_named("text", own_shown), both.own.text, both.own_apart)
        read = (self._layers.text_named(OCR, not own_shown), both.read.text, both.read_apart)
        shown, other = (own, read) if own_shown else (read, own)
        same = shown[1] == page.text
        text = blanked(other[1]) if self.veiled else other[1]
        self._panes.lay_texts((shown[0], shown[2] if same else ()), (other[0], text, other[2]), own_shown)
