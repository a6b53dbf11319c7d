"""What stands above the ledger: its sections, what can be done, the sums, and what the files are narrowed to."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.app.ledger import LedgerTotals
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.ledger_book import NARROWED, Book
from judgedesk.ui.widgets.chips import ChipRow, Choice, Flow
from judgedesk.ui.widgets.sections import SectionHead

SECTIONS = ("files", "folios", "unsure")


class LedgerHead(QWidget):
    """Signals: `section_chosen(name)`, `narrowed(name)`, `typed(text)`, `entered()` on Enter in the filter, and
    `again()`, `languages()`, `passwords()`, `export()` as their buttons say.
    """

    section_chosen = Signal(str)
    narrowed = Signal(str)
    typed = Signal(str)
    entered = Signal()
    again = Signal()
    languages = Signal()
    passwords = Signal()
    export = Signal()

    names = tuple(NARROWED)

    def __init__(self, theme: Theme, words: Words, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._writable = theme, words, writable
        self._book: Book | None = None
        self._odd = 0
        self.places, self._sums = SectionHead(theme, "ledger", self), QLabel(self)
        self._sums.setProperty("kind", "quiet")
        self._sums.setWordWrap(True)
        self._sections, self.chips = ChipRow(theme, parent=self), ChipRow(theme, parent=self)
        self.filter = QLineEdit(self)
        self.filter.setClearButtonEnabled(True)
        self._buttons = {name: QPushButton(self) for name in ("again", "languages", "passwords", "export")}
        for name, button in self._buttons.items():
            button.clicked.connect(getattr(self, name))
            button.setVisible(writable)
        self._offer("files", "all")
        self._sections.chosen.connect(self._turned)
        self.chips.chosen.connect(self._narrowed_to)
        self.filter.textChanged.connect(self.typed)
        self.filter.returnPressed.connect(self.entered)
        self._lay_out(theme)
        theme.changed.connect(self._resize)
        self._resize()
        self.allow(False)

    def _lay_out(self, theme: Theme) -> None:
        actions = QWidget(self)
        actions.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        flow = Flow(actions, theme)
        for button in self._buttons.values():
            flow.addWidget(button)
        self.places.lead(self._sections)
        self.places.narrow(actions)
        below = QHBoxLayout()
        below.setSpacing(theme.px(12))
        below.addWidget(self.chips, 1, Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self.filter, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.places)
        column.addWidget(self._sums)
        column.addLayout(below)

    # -- what is chosen -----------------------------------------------------------------------------------------

    @property
    def section(self) -> str:
        """Which of `SECTIONS` is in front."""
        return self._sections.current or SECTIONS[0]

    @property
    def narrowing(self) -> str:
        """Which files are listed: one of `NARROWED`."""
        return self.chips.current or "all"

    @property
    def text(self) -> str:
        """What is typed into the filter."""
        return self.filter.text().strip()

    def narrow(self, name: str) -> None:
        """Lists only these files."""
        if self.section != SECTIONS[0]:
            self._sections.choose(SECTIONS[0])
        self.chips.choose(name)

    def next_section(self) -> None:
        """Brings the next section to the front."""
        self._sections.choose(SECTIONS[(SECTIONS.index(self.section) + 1) % len(SECTIONS)])

    def show_all(self) -> None:
        """Narrows to nothing."""
        self.filter.clear()
        self.narrow("all")

    def to_filter(self) -> None:
        """Gives the keyboard to the filter."""
        if self.section != SECTIONS[0]:
            self._sections.choose(SECTIONS[0])
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def allow(self, chosen: bool) -> None:
        """Whether anything is selected that could be tried again or corrected."""
        self._buttons["again"].setEnabled(chosen)
        self._buttons["languages"].setEnabled(chosen)

    def _turned(self, section: str) -> None:
        for widget in (self.chips, self.filter):
            widget.setVisible(section == SECTIONS[0])
        self.section_chosen.emit(section)

    def _narrowed_to(self, name: str) -> None:
        self.narrowed.emit(name)

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.say(self._book, self._odd)
        super().changeEvent(event)

    def say(self, book: Book | None, odd: int) -> None:
        """The sums of a ledger, and how many things are odd in the folios."""
        self._book, self._odd = book, odd
        self.filter.setPlaceholderText(self.tr("Filter by name or reason"))
        self.filter.setAccessibleName(self.tr("Filter the ledger by name, volume, container or reason"))
        named = {
            "again": (self.tr("Try again"), "R"),
            "languages": (self.tr("Languages…"), "Ctrl+Shift+L"),
            "passwords": (self.tr("Passwords…"), "Ctrl+Shift+P"),
            "export": (self.tr("Export…"), "Ctrl+E"),
        }
        for name, (text, keys) in named.items():
            self._buttons[name].setText(text)
            self._buttons[name].setToolTip(keys)
        self._offer(self.section, self.narrowing)
        self._sums.setText(self._files_said(book.totals) + "\n" + self._pages_said(book.totals) if book else "\n")

    def name_of(self, name: str) -> str:
        """What a narrowing is called."""
        return {
            "all": self.tr("All files"),
            "incomplete": self.tr("Not complete"),
            "unreadable": self.tr("Unreadable"),
            "waiting": self.tr("Waiting"),
            "low": self.tr("OCR not sure"),
            "duplicates": self.tr("Duplicates"),
            "inside": self.tr("Found inside"),
        }[name]

    def _offer(self, section: str, narrowing: str) -> None:
        number, book = self._words.number, self._book
        self._sections.offer(
            [
                Choice("files", self.tr("Files"), number(book.totals.files) if book else "", hint="F7"),
                Choice("folios", self.tr("Folios"), number(self._odd) if self._odd else "", hint="F7"),
                Choice("unsure", self.tr("Uncertain pages"),
                       number(len(book.unsure)) if book and book.unsure else "", hint="F7"),
            ],
            section,
        )  # fmt: skip
        self.chips.offer(
            [
                Choice(name, self.name_of(name), number(book.counts[name]) if book else "", hint=f"Ctrl+{at}")
                for at, name in enumerate(NARROWED, 1)
            ],
            narrowing,
        )

    def _files_said(self, totals: LedgerTotals) -> str:
        terms = [
            self.tr("%n read", "", totals.readable),
            self.tr("%n waiting", "", totals.pending_files) if totals.pending_files else "",
            self.tr("%n unreadable", "", totals.failed_files) if totals.failed_files else "",
            self.tr("%n duplicate(s)", "", totals.duplicates) if totals.duplicates else "",
            self.tr("%n sealed", "", totals.sealed) if totals.sealed else "",
        ]
        said = self.tr("%n file(s)", "", totals.files) + " = " + " + ".join(term for term in terms if term)
        if totals.inside:
            said += "  ·  " + self.tr("%n of them found inside other files", "", totals.inside)
        return said

    def _pages_said(self, totals: LedgerTotals) -> str:
        hidden = totals.pages - totals.text - totals.ocr - totals.pending - totals.failed
        terms = [
            self.tr("%n with text", "", totals.text),
            self.tr("%n read by OCR", "", totals.ocr) if totals.ocr else "",
            self.tr("%n waiting for OCR", "", totals.pending) if totals.pending else "",
            self.tr("%n page(s) unreadable", "", totals.failed) if totals.failed else "",
            self.tr("%n in sealed documents", "", hidden) if hidden > 0 else "",
        ]
        said = self.tr("%n page(s)", "", totals.pages) + " = " + " + ".join(term for term in terms if term)
        if totals.blank:
            said += "  ·  " + self.tr("%n of them blank", "", totals.blank)
        return said

    def _resize(self) -> None:
        self.filter.setFixedWidth(self._theme.px(200))
