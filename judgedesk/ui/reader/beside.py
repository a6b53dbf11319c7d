"""Another document beside the one that is read: its translation, or any; scrolled together or each for itself."""

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from judgedesk.app import viewing
from judgedesk.app.casefile import Case
from judgedesk.app.viewing import Companion
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.flow import Flow, strip_of, veiled
from judgedesk.ui.reader.marks import Mark, marks_of
from judgedesk.ui.reader.paperview import PaperView
from judgedesk.ui.reader.sharpening import Sharpening
from judgedesk.ui.reader.sheets import sheet_of
from judgedesk.ui.reader.source import Loaded, PageSource
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.charges import Charges
from judgedesk.ui.widgets.elided import Elided

_Fetched: TypeAlias = tuple[Loaded, list[tuple[float, float]]]
_SHOWN = 300
"""Documents that are listed at once; typing narrows them."""


class BesidePane(QFrame):
    """The second document, or the list to choose it from. It is read, not tagged.

    Signals:
        scrolled(): its pages moved.
        left(): it is closed.
        failed(UserError): what was asked for could not be done.
    """

    scrolled = Signal()
    left = Signal()
    failed = Signal(object)

    def __init__(
        self, bridge: Bridge, theme: Theme, case: Case, words: Words, source: PageSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words, self._source = bridge, theme, case, words, source
        self._beside, self.document = 0, 0
        self._charges = Charges()
        self._loaded: Loaded | None = None
        self._known: Sequence[Companion] = ()
        self._wanted = 1
        self.paper = PaperView(theme, self)
        self._sharpening = Sharpening(bridge, source, self.paper)
        self._flow = Flow(bridge, theme, source, self.paper, self._sharpening, self._marks)
        self._build()
        self._connect()
        self._retranslate()
        self.hide()

    def _build(self) -> None:
        px = self._theme.px
        self._name, self._page = Elided("", self), QLabel(self)
        self._name.setProperty("kind", "heading")
        self._page.setProperty("kind", "quiet")
        self.together, self.keep, self._other, self._close = (QPushButton(self) for _ in range(4))
        for button in (self.together, self.keep, self._other, self._close):
            button.setProperty("kind", "flat")
        self.together.setCheckable(True)
        self.keep.setCheckable(True)
        self.line, self.list = QLineEdit(self), QListWidget(self)
        self.line.setProperty("seeks", True)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        head = QFrame(self)
        head.setProperty("kind", "bar")
        head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        head.setFixedHeight(px(38))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(12), 0, px(8), 0)
        row.setSpacing(px(4))
        row.addWidget(self._name, 1)
        for widget in (self._page, self.together, self.keep, self._other, self._close):
            row.addWidget(widget)
        choose = QWidget(self)
        inner = QVBoxLayout(choose)
        inner.setContentsMargins(px(12), px(12), px(12), px(12))
        inner.setSpacing(px(8))
        inner.addWidget(self.line)
        inner.addWidget(self.list, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(choose)
        self._stack.addWidget(self.paper)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
        self.setMinimumWidth(px(240))
        self.setStyleSheet(
            f"QPushButton {{ min-height: {px(24)}px; color: {self._theme.colours.quiet}; }}"
            f"QPushButton:checked {{ color: {self._theme.colours.ink}; font-weight: 600; }}"
            f"QListWidget::item {{ min-height: {px(28)}px; }}"
        )

    def _connect(self) -> None:
        self.line.textChanged.connect(self._list)
        self.line.returnPressed.connect(lambda: self._choose(self.list.item(0)))
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.keep.clicked.connect(self._keep)
        self._other.clicked.connect(self.ask)
        self._close.clicked.connect(self.left)
        self.paper.scrolled.connect(self.scrolled)
        self.paper.entered.connect(self._enter)
        self.paper.turn.connect(lambda step, _end: self.turn(step))
        self._flow.rested.connect(self._rested)

    # -- which document -----------------------------------------------------------------------------------------

    def begin(self, beside: int, page: int) -> None:
        """A document is wanted beside another, of which this page is in hand: its translation, else it is chosen."""
        self._beside, self._wanted = beside, page
        self.show()
        self._bridge.read(viewing.companions, self._case, beside, done=self._offer, failed=self.failed.emit,
                          key=("beside.companions", id(self)))  # fmt: skip

    def ask(self) -> None:
        """Lists the documents again."""
        self._stack.setCurrentIndex(0)
        self._say()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, known: Sequence[Companion]) -> None:
        self._known = known
        self._list()
        paired = next((one for one in known if one.paired), None)
        if paired is not None:
            self.keep.setChecked(True)
            self.together.setChecked(True)
            self.open(paired.document, min(self._wanted, paired.pages))
        else:
            self.keep.setChecked(False)
            self.ask()

    def _list(self) -> None:
        wanted = self.line.text().casefold()
        self.list.clear()
        for one in [one for one in self._known if wanted in one.name.casefold()][:_SHOWN]:
            said = self.tr("translation") if one.paired else self.tr("nearly the same") if one.kin else ""
            item = QListWidgetItem(f"{one.name} · {said}" if said else one.name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, one.document)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            document = int(item.data(Qt.ItemDataRole.UserRole))
            pages = next((one.pages for one in self._known if one.document == document), 1)
            self.open(document, min(self._wanted, pages))

    def open(self, document: int, page: int) -> None:
        """Shows a page of a document."""
        self._bridge.read(_fetch, self._source, document, page, done=self._arrived, failed=self.failed.emit,
                          key=("beside.page", id(self)))  # fmt: skip

    def turn(self, step: int) -> None:
        """Goes so many pages further."""
        if self._loaded is not None and 1 <= self.paper.number + step <= self._loaded.page.pages:
            self.open(self.document, self.paper.number + step)

    def follow(self, number: int, part: float) -> None:
        """Pages scrolled beside it: shows the same part of the page of the same number."""
        strip = self.paper.strip
        if strip.holds(number):
            self.paper.scroll_to(number, part * strip.size(number).height())

    def _arrived(self, fetched: _Fetched) -> None:
        loaded, sizes = fetched
        self._loaded, self.document = loaded, loaded.page.document
        self._flow.begin(self.document, "", lambda _number: [])
        strip = strip_of(sizes)
        sheet = sheet_of(veiled(loaded), loaded.letters, self._theme.serif(), loaded.laid)
        self.paper.lay(sheet, words=loaded.words, number=loaded.page.number, strip=strip, way=loaded.way)
        self.paper.mark(self._marks(loaded), loaded.found)
        if strip is not None:
            self._flow.take(loaded)
        self._sharpening.show(loaded.page)
        self._stack.setCurrentIndex(1)
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()

    def _enter(self, number: int) -> None:
        self._hand(number)

    def _rested(self) -> None:
        self._hand(self.paper.in_front())

    def _hand(self, number: int) -> None:
        loaded = self._flow.loaded(number)
        leaf = self.paper.leaves.get(number)
        if loaded is None or leaf is None or number == self.paper.number:
            return
        self._loaded = loaded
        self.paper.lay(leaf.sheet, words=loaded.words, number=number, strip=self.paper.strip, way=leaf.way, stays=True)
        self._sharpening.show(loaded.page)
        self._say()

    def _marks(self, loaded: Loaded) -> list[Mark]:
        return marks_of(loaded.tags, self._charges, self._words)

    def show_charges(self, charges: Charges) -> None:
        """Takes what marks are named after."""
        self._charges = charges
        self._flow.mark_all()

    def reload(self) -> None:
        """Tags, or how pages are turned, may have changed."""
        if self._loaded is not None and not self.isHidden():
            self._flow.again()

    def _keep(self, on: bool) -> None:
        """Notes that it is the translation of the document beside it, or no longer."""
        if self._case.writable and self.document and self._beside:
            self._bridge.write(viewing.pair, self._case, self.document, self._beside if on else None,
                               done=self._kept, failed=self.failed.emit)  # fmt: skip

    def _kept(self, _changes: Changes) -> None:
        if self.keep.isChecked():
            self.together.setChecked(True)

    def say_failure(self, error: UserError) -> None:
        """The line says why there is no page."""
        self._name.setText(self._words.error(error).what)

    # -- words --------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _say(self) -> None:
        page = self._loaded.page if self._loaded is not None else None
        chosen = self._stack.currentIndex() == 1 and page is not None
        self._name.setText(page.name if chosen and page else self.tr("Which document beside it?"))
        said = self.tr("{0} of {1}").format(self.paper.number, page.pages) if chosen and page else ""
        self._page.setText(said)
        width, px = self.width(), self._theme.px
        self.together.setVisible(chosen and width >= px(300))
        self._other.setVisible(chosen and width >= px(380))
        self.keep.setVisible(chosen and self._case.writable and width >= px(460))
        if page is not None:
            named = self.tr("{0}, page {1} of {2}").format(page.name, self.paper.number, page.pages)
            self.paper.setAccessibleName(self.tr("Beside: {0}").format(named))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow pane the switches give way to the name; their commands stay."""
        super().resizeEvent(event)
        self._say()

    def _retranslate(self) -> None:
        self.together.setText(self.tr("Together"))
        self.together.setToolTip(self.tr("Both documents scroll together (Ctrl+Shift+F8)"))
        self.keep.setText(self.tr("Translation"))
        self.keep.setToolTip(self.tr("Note that one is the translation of the other; it can be undone"))
        self._other.setText(self.tr("Other…"))
        self._other.setToolTip(self.tr("Another document beside it"))
        self._close.setText("×")
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self.tr("Close the document beside it"))
        self.line.setPlaceholderText(self.tr("Name of the document"))
        self.line.setAccessibleName(self.tr("Narrow the documents by name"))
        self.list.setAccessibleName(self.tr("Documents that can lie beside it"))
        self.paper.setAccessibleName(self.tr("Document beside it"))
        self._say()


def _fetch(source: PageSource, document: int, number: int) -> _Fetched:
    """Called on a reader thread."""
    return source.load(document, number, [], ""), source.sizes(document)
