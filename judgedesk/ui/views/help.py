"""The manual in the window: contents and search at the left, the page at the right. It needs no case."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from judgedesk.app import manual
from judgedesk.app.manual import Found, Page
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.case_print import choose_printer
from judgedesk.ui.views.help_keys import Groups, key_of, sheet
from judgedesk.ui.views.help_list import HelpList
from judgedesk.ui.views.help_page import HelpPage, load_pictures
from judgedesk.ui.views.help_print import put_on_paper, write_pdf
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.paths import choose_target

_SCALES = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.8, 2.2)


class HelpView(QWidget):
    """Signals:
    wanted(str): another page, ``page#anchor``.
    back_wanted(int): -1 the page or place before, 1 the one after.
    noted(str): something to be said in the status line.
    sheet_wanted(): the sheet of keys is to be shown; `show_sheet` is called when it is put together.
    """

    wanted = Signal(str)
    back_wanted = Signal(int)
    noted = Signal(str)
    sheet_wanted = Signal()

    view_name = "help"

    def __init__(self, bridge: Bridge, theme: Theme, words: Words, live: Callable[[], Sequence[Command]],
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bridge, self._theme, self._words, self._live = bridge, theme, words, live
        self._pages: Mapping[str, Page] = {}
        self._link, self._shown, self._sheet = manual.FIRST, "", ""
        self.list, self.page = HelpList(theme, self), HelpPage(theme, self)
        self.list.asked.connect(self._ask)
        self.list.chosen.connect(self.wanted)
        self.page.followed.connect(self.wanted)
        self.trouble = Banner(theme, words, self)
        self._buttons = [QPushButton(self) for _ in range(6)]
        for button, run in zip(self._buttons, (
            partial(self.back_wanted.emit, -1), partial(self.back_wanted.emit, 1), partial(self.step, -1),
            partial(self.step, 1), self.choose_pdf, self.choose_printer,
        ), strict=True):  # fmt: skip
            button.clicked.connect(run)
        self._lay_out()
        theme.changed.connect(self._restyle)
        words.changed.connect(self._relanguage)
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        bar = QHBoxLayout()
        bar.setContentsMargins(px(20), px(12), px(20), px(4))
        bar.setSpacing(px(8))
        for at, button in enumerate(self._buttons):
            if at == 2:
                bar.addStretch(1)
            bar.addWidget(button)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.trouble)
        column.addWidget(self.page, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([px(264), px(900)])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(split)

    # -- a place of the desk ------------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [
            Command("help.search", lambda: self.tr("Search the manual"), self.to_search, "Ctrl+F"),
            Command(
                "help.next_link",
                lambda: self.tr("Next link of the page (Enter follows it)"),
                lambda: self.page.next_link(1),
                "Alt+Down",
            ),
            Command(
                "help.previous_link",
                lambda: self.tr("Previous link of the page"),
                lambda: self.page.next_link(-1),
                "Alt+Up",
            ),
            Command("help.smaller", lambda: self.tr("Smaller text of the manual"), lambda: self.step(-1), "F8"),
            Command("help.larger", lambda: self.tr("Larger text of the manual"), lambda: self.step(1), "F9"),
            Command("help.pdf", lambda: self.tr("Write this page of the manual as a PDF…"), self.choose_pdf, "Ctrl+E"),
            Command("help.print", lambda: self.tr("Print this page of the manual…"), self.choose_printer, "Ctrl+P"),
        ]

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.list.tree if self.list.tree.isVisible() else self.list.found, self.page]

    def activate(self) -> None:
        """Loads the pages and takes the keyboard."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._pages:
            self._show()
        else:
            self._load()

    def refresh(self, _changes: Changes) -> None:
        """Nothing of a case stands here."""

    def state(self) -> str:
        """The page that is open, ``page#anchor``."""
        return self._link

    def restore(self, state: object) -> None:
        """Opens a page; one that does not exist opens the first."""
        try:
            manual.target(str(state))
            self._link = str(state)
        except KeyError:
            self._link = manual.FIRST
        self._show()

    def to_search(self) -> None:
        """Puts the keyboard into the field."""
        self.list.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.field.selectAll()

    def step(self, steps: int) -> None:
        """Text larger (positive) or smaller."""
        at = _SCALES.index(self.page.scale) + steps
        self.page.scale = _SCALES[max(0, min(len(_SCALES) - 1, at))]
        self.page.lay_out()

    # -- the page -------------------------------------------------------------------------------------------------

    def show_sheet(self, groups: Groups) -> None:
        """Shows the keys of every command, by place."""
        self._sheet = sheet(self.tr("Sheet of keys"), groups)
        self._show()

    @property
    def title(self) -> str:
        """What the open page is called."""
        name = self._link.partition("#")[0]
        return self._pages[name].title if name in self._pages else self.tr("Sheet of keys")

    def _load(self) -> None:
        language = self._words.language
        self._bridge.read(manual.pages, language, done=self._loaded, failed=self.trouble.show_error, key=id(self))

    def _loaded(self, pages: Mapping[str, Page]) -> None:
        self._pages = pages
        self.list.show_contents(pages)
        self._show()

    def _show(self) -> None:
        if not self._pages:
            return
        name, anchor = manual.target(self._link)
        if name == manual.SHORTCUTS and not self._sheet:
            self.sheet_wanted.emit()
        text = self._text(name)
        if text != self._shown:
            page = self._pages.get(name)
            anchors = tuple(anchor for anchor, _ in page.anchors) if page is not None else ()
            self.page.verticalScrollBar().setValue(0)
            self.page.show_text(text, anchors)
            self._shown = text
            if self.page.missing:
                self._bridge.read(load_pictures, self._words.language, self.page.missing, done=self._pictured,
                                  failed=self.trouble.show_error, key=(id(self), "pictures"))  # fmt: skip
        self.page.go_to(anchor)
        self.page.setAccessibleName(self.title)
        self.list.mark(name)

    def _text(self, name: str) -> str:
        if name == manual.SHORTCUTS:
            return self._sheet or f"# {self.tr('Sheet of keys')}"
        live = {command.id: command for command in self._live()}
        return self._pages[name].markdown(lambda identifier: key_of(identifier, live))

    def _pictured(self, pictures: dict[str, QImage]) -> None:
        self.page.put_pictures(pictures)
        self.page.go_to(self._link.partition("#")[2])

    # -- search ---------------------------------------------------------------------------------------------------

    def _ask(self, text: str) -> None:
        if not text:
            self.list.show_found(None)
            return
        self._bridge.read(manual.search, text, self._words.language, done=self._found,
                          failed=self.trouble.show_error, key=(id(self), "search"))  # fmt: skip

    def _found(self, found: list[Found]) -> None:
        if self.list.field.text().strip():
            self.list.show_found(found)

    # -- paper ----------------------------------------------------------------------------------------------------

    def choose_pdf(self) -> None:
        """Asks where the page is to be written as a PDF."""
        kinds = {".pdf": self.tr("PDF")}
        choose_target(self, self.tr("Write this page of the manual"), self.title, kinds, self.write_pdf)

    def write_pdf(self, path: Path) -> None:
        """Writes the page that is shown."""
        look, said = Theme("light", 100, self), self.tr("Written: {0}").format(path.name)
        self._bridge.read(write_pdf, self._shown, self.title, look, self.page.pictures, path,
                          done=lambda _path: self._written(look, said),
                          failed=lambda error: self._unwritten(look, error))  # fmt: skip

    def choose_printer(self) -> None:
        """Asks for a printer."""
        choose_printer(self, self.tr("Print this page of the manual"), self.print_on)

    def print_on(self, printer: QPrinter) -> None:
        """Prints the page that is shown."""
        look, said = Theme("light", 100, self), self.tr("Sent to the printer")
        self._bridge.read(put_on_paper, printer, printer.resolution(), printer.printerName(), self._shown, look,
                          self.page.pictures, done=lambda _none: self._written(look, said),
                          failed=lambda error: self._unwritten(look, error))  # fmt: skip

    def _written(self, look: Theme, said: str) -> None:
        look.deleteLater()
        self.noted.emit(said)

    def _unwritten(self, look: Theme, error: UserError) -> None:
        look.deleteLater()
        self.trouble.show_error(error)

    # -- look and language ----------------------------------------------------------------------------------------

    def _restyle(self) -> None:
        if self._shown and self.isVisible():
            self.page.lay_out()
        else:
            self._shown = ""

    def _relanguage(self) -> None:
        self._pages, self._shown, self._sheet = {}, "", ""
        self.page.forget_pictures()
        if self.isVisible():
            self._load()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        back, forward, smaller, larger, pdf, paper = self._buttons
        for button, text, hint in (
            (back, self.tr("← Back"), self.tr("Back (Alt+←)")),
            (forward, self.tr("Forward →"), self.tr("Forward (Alt+→)")),
            (smaller, "A−", self.tr("Smaller text of the manual")),
            (larger, "A+", self.tr("Larger text of the manual")),
            (pdf, self.tr("PDF…"), self.tr("Write this page of the manual as a PDF…")),
            (paper, self.tr("Print…"), self.tr("Print this page of the manual…")),
        ):
            button.setText(text)
            button.setToolTip(hint)
            button.setAccessibleName(hint)
        self.list.retranslate()
