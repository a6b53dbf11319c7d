"""The ledger: every file that came, how much of it can be searched, and why the rest cannot."""

import threading
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.report_case import ledger_id
from judgedesk.app.reports import Filter, write_report
from judgedesk.domain.changes import Changes
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.ledger_book import SCANNED, Asked, Book, Odd, Shown, narrowed, read_book, read_odd, tried_again
from judgedesk.ui.views.ledger_files import LedgerFiles
from judgedesk.ui.views.ledger_head import SECTIONS, LedgerHead
from judgedesk.ui.views.ledger_languages import LanguagesCard
from judgedesk.ui.views.ledger_pages import OddFolios, UnsurePages
from judgedesk.ui.views.passwords import PasswordsCard
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.emptystate import EmptyState
from judgedesk.ui.widgets.paths import choose_target
from judgedesk.ui.widgets.printing import Printing, Wanted

_Pages = TypeVar("_Pages", OddFolios, UnsurePages)

_REST = 3
"""While files come in the ledger is read again after so many times as long as the last reading took."""


class LedgerView(QWidget):
    """Files with their totals, what is odd in the folios, and where OCR is not sure; what can be done about each.

    Signals:
        open_page(document, page, spans): the user wants to see a page.
        choose_wanted(): the user wants to import something.
        again_wanted(documents, scans): the user wants these tried once more; None for everything.
        section_wanted(name): the user wants another section of the documents.
        noted(str): what came of something, for the status line.
        scans_waiting(): pages wait for OCR that did not before.
    """

    open_page = Signal(int, int, list)
    choose_wanted = Signal()
    again_wanted = Signal(object, list)
    section_wanted = Signal(str)
    noted = Signal(str)
    scans_waiting = Signal()

    view_name = "ledger"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._edition = 1
        self._book: Book | None = None
        self._odd: Sequence[Odd] = ()
        self.head = LedgerHead(theme, words, case.writable, self)
        self.files = LedgerFiles(theme, words, self)
        self._empty = EmptyState(self)
        self.trouble = Banner(theme, words, self)
        self.printing = Printing(self, bridge, theme, case, words, self._printed)
        self._stack = QStackedLayout()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._load)
        self._lay_out(theme)
        self._connect()
        self.retranslate()

    @property
    def table(self) -> QWidget:
        """The table of the section in front."""
        part = self._part()
        return self.files.table if part is None else part.table

    @cached_property
    def folios(self) -> OddFolios:
        """What is odd in the numbering; made when it is first wanted, as all that is seldom in front."""
        return self._placed(OddFolios(self._theme, self))

    @cached_property
    def unsure(self) -> UnsurePages:
        """Where OCR is not sure."""
        return self._placed(UnsurePages(self._theme, self._words, self))

    @cached_property
    def passwords(self) -> PasswordsCard:
        """Takes passwords of protected files."""
        card = PasswordsCard(self._bridge, self._theme, self._case, self)
        card.again_wanted.connect(lambda: self.again_wanted.emit(None, []))
        card.left.connect(self._to_table)
        self._cards.addWidget(card)
        return card

    @cached_property
    def languages(self) -> LanguagesCard:
        """Corrects the languages of scans."""
        card = LanguagesCard(self._bridge, self._theme, self._case, self)
        card.set_for.connect(self._languages_set)
        card.left.connect(self._to_table)
        self._cards.addWidget(card)
        return card

    def _placed(self, pages: _Pages) -> _Pages:
        pages.sort_wanted.connect(self._show_pages)
        pages.opened.connect(lambda document, page: self.open_page.emit(document, page, []))
        self._stack.addWidget(pages)
        return pages

    def _made(self) -> list[OddFolios | UnsurePages]:
        return [self.__dict__[name] for name in SECTIONS[1:] if name in self.__dict__]

    def _part(self) -> OddFolios | UnsurePages | None:
        """The list of pages in front; None for the files."""
        if self.head.section == "files":
            return None
        return self.folios if self.head.section == "folios" else self.unsure

    def _lay_out(self, theme: Theme) -> None:
        for part in (self.files, self._empty):
            self._stack.addWidget(part)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(14), theme.px(20), theme.px(20))
        column.setSpacing(theme.px(12))
        column.addWidget(self.head)
        column.addWidget(self.trouble)
        column.addLayout(self._cards)
        column.addLayout(self._stack, 1)

    def _connect(self) -> None:
        head = self.head
        head.section_chosen.connect(self._turn)
        head.places.wanted.connect(self.section_wanted)
        head.narrowed.connect(lambda _name: self._load())
        head.typed.connect(lambda _text: self._load())
        head.entered.connect(self._to_table)
        head.again.connect(self._again)
        head.languages.connect(self._ask_languages)
        head.passwords.connect(lambda: self.passwords.ask())
        head.export.connect(self._choose_target)
        self.printing.noted.connect(self.noted)
        self.files.sort_wanted.connect(self._load)
        self.files.chosen.connect(self._weigh)
        self.files.opened.connect(lambda document: self.open_page.emit(document, 1, []))

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Narrowing, trying again, correcting, exporting."""
        may, chosen = self._may_write, self._is_chosen
        narrow = [
            Command(f"ledger.show.{name}", lambda n=name: self.tr("Ledger: {0}").format(self.head.name_of(n)),  # type: ignore[misc]  # a default binds the loop
                    lambda n=name: self.head.narrow(n), f"Ctrl+{number}")  # type: ignore[misc]
            for number, name in enumerate(self.head.names, 1)
        ]  # fmt: skip
        return [
            Command("ledger.again", lambda: self.tr("Try the selected files again"), self._again, "R",
                    lambda: may() and chosen()),
            Command("ledger.again_all", lambda: self.tr("Try again all that could not be read"),
                    lambda: self.again_wanted.emit(None, []), "Ctrl+R", may),
            Command("ledger.languages", lambda: self.tr("Languages of the selected scans…"), self._ask_languages,
                    "Ctrl+Shift+L", lambda: may() and chosen()),
            Command("ledger.passwords", lambda: self.tr("Passwords of protected files…"),
                    lambda: self.passwords.ask(), "Ctrl+Shift+P", may),
            Command("ledger.export", lambda: self.tr("Export the ledger…"), self._choose_target, "Ctrl+E", may),
            self.printing.command("ledger"),
            Command("ledger.filter", lambda: self.tr("Filter the ledger"), self.head.to_filter, "Ctrl+F"),
            Command("ledger.narrow", lambda: self.tr("All files or only those not complete"), self._narrow, "Ctrl+L"),
            Command("documents.section", lambda: self.tr("Next section of the documents"),
                    self.head.places.next_section, "F7"),
            Command("ledger.section", lambda: self.tr("Files, folios or uncertain pages"), self.head.next_section,
                    "Shift+F7"),
            *narrow,
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.head.chips, self.head.filter, self.table]

    def activate(self) -> None:
        """Loads what is stale and takes the keyboard."""
        if self._stale:
            self._load()
        self._to_table()

    def refresh(self, changes: Changes) -> None:
        """Documents changed. While many come in one after another the ledger rests between readings."""
        if not changes.kinds & {"documents", "records"}:
            return
        self._edition += 1
        if self.isVisible() and not self._later.isActive():
            self._later.start(round(1000 * _REST * self._book.seconds) if self._book is not None else 0)

    def narrow(self, name: str) -> None:
        """Shows only some files: ``all``, ``incomplete``, ``unreadable``, ``waiting``, ``low``, ``duplicates`` or
        ``inside``.
        """
        self.head.narrow(name)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here; reasons are asked for in the other language."""
        for part in (self.files, *self._made()):
            part.retranslate()
        self._say()
        if self._book is not None:
            self._edition += 1
            self._load()

    # -- loading ------------------------------------------------------------------------------------------------

    @property
    def _stale(self) -> bool:
        return self._book is None or self._book.edition != self._edition

    def _load(self) -> None:
        book = None if self._stale else self._book
        asked = Asked(self.head.narrowing, self.head.text, self.files.chosen_lines(), self.files.current_line())
        self._bridge.read(self._fetch, book, asked, self._edition, done=self._show, key=("ledger.list", id(self)))
        if book is None:
            self._bridge.read(read_odd, self._case, self._words.language, done=self._show_odd,
                              key=("ledger.odd", id(self)))  # fmt: skip

    def _fetch(self, book: Book | None, asked: Asked, edition: int) -> Shown:
        book = book or read_book(self._case, self._words.language, edition)
        return narrowed(book, asked, self.files.rows.in_order)

    def _show(self, shown: Shown) -> None:
        fresh = shown.book is not self._book
        self._book = shown.book
        waiting = self._empty.hasFocus()
        self.files.show_lines(shown)
        if fresh:
            self._show_pages()
        self._say()
        self._turn()
        if waiting:
            self._to_table()

    def forget(self) -> None:
        """Lets go of all lines: the case is being closed."""
        self._book, self._odd = None, ()

    def _show_odd(self, odd: Sequence[Odd]) -> None:
        self._odd = odd
        self._show_pages()
        self._say()

    def _show_pages(self) -> None:
        """The two lists of pages, in the order asked for."""
        for part in self._made():
            unsure = self._book.unsure if self._book is not None else ()
            pages: Sequence[Any] = self._odd if isinstance(part, OddFolios) else unsure
            self._bridge.read(part.rows.in_order, pages, done=part.show_pages, key=("ledger.pages", id(part)))

    def _turn(self, _section: str = "") -> None:
        """The section in front, or what stands where there is nothing to list."""
        made, part = len(self._made()), self._part()
        if len(self._made()) > made:
            self._show_pages()
        nothing = self._book is not None and not self.files.rows.rows
        self._stack.setCurrentWidget(part or (self._empty if nothing else self.files))
        self._weigh()

    def _to_table(self) -> None:
        widget = self._stack.currentWidget()
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what can be done ---------------------------------------------------------------------------------------

    def _may_write(self) -> bool:
        return self._case.writable

    def _is_chosen(self) -> bool:
        return self.head.section == "files" and self.files.table.selectionModel().hasSelection()

    def _weigh(self) -> None:
        self.head.allow(self._is_chosen())

    def _narrow(self) -> None:
        self.head.narrow("all" if self.head.narrowing != "all" else "incomplete")

    def _again(self) -> None:
        documents, scans, inside = tried_again(self.files.chosen_lines())
        if documents or scans or inside:
            self.again_wanted.emit(documents, scans)
        else:
            self.noted.emit(self.tr("What is selected was read; there is nothing to try again."))

    def _ask_languages(self) -> None:
        scans = [line for line in self.files.chosen_lines() if line.kind in SCANNED and line.state == "ready"]
        documents = [line.document for line in scans if line.document is not None]
        if documents:
            self.languages.offer(documents, scans[0].ocr_lang.split("+"))
        else:
            self.noted.emit(self.tr("Choose PDF files or pictures: only these are read by OCR."))

    def _languages_set(self, documents: int) -> None:
        self.scans_waiting.emit()
        self.noted.emit(self.tr("Languages set for %n document(s)", "", documents))

    def _choose_target(self) -> None:
        kinds = {".docx": self.tr("Word document"), ".xlsx": self.tr("Workbook"), ".csv": self.tr("Table as text")}
        choose_target(self, self.tr("Export the ledger"), self.tr("ledger"), kinds, self.export)

    def export(self, path: Path) -> None:
        """Writes the whole ledger to a file whose ending says as what."""
        self._export(path, "")

    def _export(self, path: Path, override: str) -> None:
        self.trouble.clear()
        self._bridge.start(_write, self._case, path, self._words.language, override, done=self._written,
                           failed=lambda error: self.trouble.show_error(
                               error, again=lambda reason: self._export(path, reason)))  # fmt: skip

    def _printed(self) -> tuple[str, Wanted]:
        """The files as they are narrowed and ordered."""
        lines, head = self.files.rows.rows, self.head
        said = [head.name_of(head.narrowing)] if head.narrowing != "all" else []
        said += [f"„{head.text}”"] if head.text else []
        return "ledger", lambda: Filter(only=tuple(map(ledger_id, lines)), said=", ".join(said))

    def _written(self, answer: tuple[Path, int]) -> None:
        path, rows = answer
        self.noted.emit(self.tr("Ledger with %n row(s) written to {0}", "", rows).replace("{0}", path.name))

    # -- words --------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        self.head.say(self._book, len(self._odd))
        book = self._book
        if book is None or not book.totals.files:
            self._empty.say(
                self.tr("The ledger of the file will stand here"),
                self.tr("Each file gets a line: how many of its pages can be searched, and why the rest cannot."),
                self.tr("Import files… (Ctrl+I)") if self._case.writable else "",
                self.choose_wanted.emit if self._case.writable else None,
            )
        elif self.head.text:
            self._empty.say(self.tr("No file here says that"),
                            self.tr("The filter looks at names, volumes, containers and reasons."),
                            self.tr("Show all files"), self.head.show_all)  # fmt: skip
        elif self.head.narrowing == "incomplete":
            self._empty.say(self.tr("Every file is complete"), self.tr("All pages of all files can be searched."),
                            self.tr("Show all files"), self.head.show_all)  # fmt: skip
        else:
            self._empty.say(self.tr("No file is of this kind"), "", self.tr("Show all files"), self.head.show_all)


def _write(case: Case, path: Path, language: str, override: str, *, progress: Callable[[Any], None],
           cancel: threading.Event) -> tuple[Path, int]:  # fmt: skip
    return path, write_report(case, "ledger", path, language, override=override)
