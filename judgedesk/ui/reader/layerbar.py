"""The line above a scanned page: which of its texts is shown, in which language it was read, how sure OCR is of it."""

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from judgedesk.app.reading import PageView
from judgedesk.ui.reader.readwords import ReadWords
from judgedesk.ui.reader.source import OCR, PICTURED
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.ledger_languages import language_said
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.elided import Elided

_TALL = 36


class LayerBar(QFrame):
    """Shown for pages that OCR has read or is to read.

    Signals:
        chosen(str): this text of the page is to be shown and found, ``text`` or ``ocr``.
        compared(): both texts side by side are wanted, or no longer.
        again(): the document is to be read in other languages.
        unsure(): the next word of which OCR is not sure is wanted.
    """

    chosen = Signal(str)
    compared = Signal()
    again = Signal()
    unsure = Signal()

    def __init__(self, theme: Theme, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._theme, self._writable = theme, writable
        self._page: PageView | None = None
        self._words = ReadWords()
        self._chips = ChipRow(theme, parent=self)
        self._chips.chosen.connect(self._choose)
        self._said = Elided("quiet", self)
        self._unsure, self._compare, self._again = QPushButton(self), QPushButton(self), QPushButton(self)
        self._unsure.setProperty("kind", "link")
        self._unsure.clicked.connect(self.unsure)
        for button in (self._compare, self._again):
            button.setProperty("kind", "flat")
        self._compare.setCheckable(True)
        self._compare.clicked.connect(self.compared)
        self._again.clicked.connect(self.again)
        self._row = QHBoxLayout(self)
        for widget in (self._chips, self._said, self._unsure):
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        for widget in (self._compare, self._again):
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._resize)
        self._resize()
        self.show_page(None, ReadWords())

    @property
    def both(self) -> bool:
        """Whether the page has two texts."""
        return self._page is not None and len(self._page.layers) > 1

    def show_page(self, page: PageView | None, words: ReadWords) -> None:
        """Says it of a page."""
        self._page, self._words = page, words
        self.setVisible(page is not None and page.kind in PICTURED and (OCR in page.layers or page.source != "text"))
        self._say()

    def show_compared(self, on: bool) -> None:
        """Whether both texts stand side by side."""
        self._compare.setChecked(on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow view the words about the words go first; keys and commands stay."""
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _choose(self, layer: str) -> None:
        if self._page is not None and layer != shown_layer(self._page):
            self.chosen.emit(layer)

    def _say(self) -> None:
        page = self._page
        if page is None:
            return
        self._compare.setText(self.tr("Compare"))
        self._compare.setToolTip(self.tr("Both texts side by side (F7)"))
        self._again.setText(self.tr("Read again…"))
        self._again.setToolTip(self.tr("Read the document again in other languages (Ctrl+R)"))
        self._unsure.setText(self.tr("%n uncertain word(s)", "", len(self._words.unsure)))
        self._unsure.setToolTip(self.tr("To the next word of which OCR is not sure (Ctrl+U)"))
        if self.both:
            hint = self.tr("Which text is shown, found and cited (Ctrl+Shift+T)")
            own = Choice("text", self.tr("Own text"), hint=hint)
            self._chips.offer([own, Choice(OCR, "OCR", hint=hint)], shown_layer(page))
            self._fix_chips()
        self._chips.setEnabled(self._writable)
        self._said.setText(self.said(page))
        self._make_room()

    def _fix_chips(self) -> None:
        """One line, as wide as they are: a row of chips would else break where it is narrow."""
        layout = self._chips.layout()
        if layout is not None and layout.count():
            self._chips.setFixedSize(layout.sizeHint().width(), self._theme.px(26))

    def said(self, page: PageView) -> str:
        """What is known of the text shown, in a line."""
        if page.source == "failed":
            return self.tr("OCR could not read this page")
        if page.source == "none" and not page.text:
            return self.tr("Waits to be read by OCR")
        parts = [] if self.both else [self.tr("Read by OCR")]
        if page.language:
            parts.append(language_name(page.language))
        if page.confidence is not None and page.text:
            parts.append(self.tr("{percent} % sure").format(percent=round(100 * page.confidence)))
        if page.source == "none":
            parts.append(self.tr("is to be read again"))
        return " · ".join(parts)

    def text_named(self, layer: str, shown: bool) -> str:
        """What stands above one of the two texts; `shown` when it is the one that is found and cited."""
        named = self.tr("OCR's text") if layer == OCR else self.tr("File's own text")
        return named + " · " + self.tr("shown, found and cited") if shown else named

    def _make_room(self) -> None:
        px, wide = self._theme.px, self.width()
        self._chips.setVisible(self.both)
        self._compare.setVisible(self.both)
        self._again.setVisible(self._writable and wide >= px(430))
        self._unsure.setVisible(bool(self._words.unsure) and wide >= px(540 if self.both else 400))

    def _resize(self) -> None:
        px, colours = self._theme.px, self._theme.colours
        self.setFixedHeight(px(_TALL))
        self._fix_chips()
        self._row.setContentsMargins(px(16), 0, px(8), 0)
        self._row.setSpacing(px(6))
        self.setStyleSheet(
            f"QPushButton {{ min-height: {px(24)}px; }}"
            f"QPushButton[kind='flat'] {{ color: {colours.quiet}; }}"
            f"QPushButton[kind='flat']:checked {{ color: {colours.ink}; font-weight: 600; }}"
        )


def shown_layer(page: PageView) -> str:
    """Which of its texts a page shows; one that waits to be read again shows what it had."""
    if page.source in ("text", OCR):
        return page.source
    return OCR if page.confidence is not None else "text"


def language_name(code: str) -> str:
    """A language in words, by ISO 639-1."""
    language = QLocale.codeToLanguage(code)
    long = QLocale.languageToCode(language, QLocale.LanguageCodeType.ISO639Part2T)
    return language_said(long or code)
