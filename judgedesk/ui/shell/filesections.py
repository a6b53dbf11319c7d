"""The sections of Documents beside the list, from folios to redaction; made when first wanted."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app import folios
from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.reader import Reader
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.candidates import CandidatesView
from judgedesk.ui.views.families import FamiliesView
from judgedesk.ui.views.folios import FoliosView
from judgedesk.ui.views.folios_split import SplittingView
from judgedesk.ui.views.redaction import RedactionView
from judgedesk.ui.widgets.sections import KEYS

PLACE = "documents"
"""The place of the navigation under which they stand."""

View = FoliosView | SplittingView | FamiliesView | CandidatesView | RedactionView


class FileSections(QObject):
    """Makes the views and passes on what they want.

    Signals:
        open_page(document, page, spans), section_wanted(name), noted(text): as from the views.
        missed(str): no page bears the folio that was asked for.
    """

    open_page = Signal(int, int, list)
    section_wanted = Signal(str)
    noted = Signal(str)
    missed = Signal(str)

    place = PLACE

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._makers: dict[str, type[View]] = {
            "folios": FoliosView,
            "splitting": SplittingView,
            "families": FamiliesView,
            "candidates": CandidatesView,
            "redaction": RedactionView,
        }
        self._redaction: RedactionView | None = None

    def has(self, name: str) -> bool:
        """Whether a place is one of them."""
        return name in self._makers

    def make(self, name: str, parent: QWidget | None = None) -> View:
        """The view of a section, made now."""
        view = self._makers[name](self._bridge, self._theme, self._case, self._words, parent)
        view.open_page.connect(self.open_page)
        view.section_wanted.connect(self.section_wanted)
        view.noted.connect(self.noted)
        if isinstance(view, RedactionView):
            self._redaction = view
        return view

    def commands(self) -> list[Command]:
        """Going to each; blacking out on the page that is open in the reader."""
        named: dict[str, Callable[[], str]] = {
            "folios": lambda: self.tr("Go to Folios"),
            "splitting": lambda: self.tr("Go to Splitting of volumes"),
            "families": lambda: self.tr("Go to Duplicates"),
            "candidates": lambda: self.tr("Go to Candidates"),
            "redaction": lambda: self.tr("Go to Redaction: copies for disclosure"),
        }
        go = [
            Command(f"go.{name}", text, lambda name=name: self.section_wanted.emit(name), KEYS[name])  # type: ignore[misc]  # a default binds the loop
            for name, text in named.items()
        ]
        return [
            *go,
            Command("reader.redact", lambda: self.tr("Redact this page"), self._redact, "Ctrl+B",
                    lambda: self._page_in_front() is not None),
        ]  # fmt: skip

    def _page_in_front(self) -> tuple[int, int] | None:
        """The page in the reader, where a box can stand on it."""
        window = self.parent()
        reader = window.findChild(Reader) if window is not None else None
        if reader is None or not reader.isVisible() or reader.page is None or not reader.is_pictured:
            return None
        return reader.page.document, reader.page.number

    def _redact(self) -> None:
        page = self._page_in_front()
        if page is not None:
            self.section_wanted.emit("redaction")
            if self._redaction is not None:
                self._redaction.show_page(*page)

    def find_folio(self, asked: str, volume: str) -> None:
        """Opens the page that bears a folio; `volume` is meant where none is named."""

        def found(pages: list[tuple[int, int]]) -> None:
            if not pages:
                self.missed.emit(asked)
                return
            self.open_page.emit(*pages[0], [])
            if len(pages) > 1:
                self.noted.emit(self.tr("%n page(s) bear this folio; the first is shown", "", len(pages)))

        self._bridge.read(_find, self._case, asked, volume, done=found, key="desk.folio")


def _find(case: Case, asked: str, volume: str) -> list[tuple[int, int]]:
    """In the volume that is read first, then in all of them."""
    return folios.find(case, asked, volume) or folios.find(case, asked)
