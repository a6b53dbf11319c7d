"""The place of the manual, made when first wanted: what F1 opens, and the sheet of keys of the whole window."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app import manual
from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.history import Stop
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.help import HelpView
from judgedesk.ui.views.place import Place

if TYPE_CHECKING:
    from judgedesk.ui.shell.centre import Centre

PLACE = "help"
"""The place of the navigation."""

_PAGE = "help.page."


class HelpPlace(QObject):
    """Makes the view and passes on what it wants.

    Signals:
        open_page(document, page, spans), section_wanted(name), noted(text): as from the views.
        stop_wanted(stop): a page of the manual.
        back_wanted(int): back (-1) or forward (1).
    """

    open_page = Signal(int, int, list)
    section_wanted = Signal(str)
    noted = Signal(str)
    stop_wanted = Signal(object)
    back_wanted = Signal(int)

    place = PLACE

    def __init__(self, bridge: Bridge, theme: Theme, _case: Case, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._words = bridge, theme, words
        self.live: Callable[[], Sequence[Command]] = _none
        """Every command of now; set by the desk."""
        self._centre = parent
        self._view: HelpView | None = None
        self._collecting: Iterator[str] | None = None
        self._collected: list[tuple[str, Sequence[Command]]] = []

    def has(self, name: str) -> bool:
        """Whether a place is this one."""
        return name == PLACE

    def make(self, _name: str, parent: QWidget | None = None) -> HelpView:
        """The view, made now."""
        view = self._view = HelpView(self._bridge, self._theme, self._words, lambda: self.live(), parent)
        view.wanted.connect(self.open)
        view.back_wanted.connect(self.back_wanted)
        view.noted.connect(self.noted)
        view.sheet_wanted.connect(self._collect)
        return view

    def open(self, link: str) -> None:
        """Opens a page of the manual, ``page#anchor``."""
        self.stop_wanted.emit(Stop(PLACE, link))

    def commands(self, front: "Callable[[], Centre]") -> list[Command]:
        """Help on what is in front of the pane that has the keyboard."""

        def here() -> None:
            centre = front()
            name = centre.here().place
            centre.help.open(manual.page_of(name, centre.group(name)))

        return [Command("help.here", lambda: self.tr("Help on what is in front"), here, "F1")]

    def pages(self, front: "Callable[[], Centre]") -> list[Command]:
        """A command for every page, for the palette; none before the pages were read."""
        known = manual.pages(self._words.language)
        named = [(name, known[name].title) for name in manual.known_names() if name in known]
        named.append((manual.SHORTCUTS, self.tr("Sheet of keys")))
        return [self._page(name, title, front) for name, title in named]

    def _page(self, name: str, title: str, front: "Callable[[], Centre]") -> Command:
        return Command(f"{_PAGE}{name}", lambda: self.tr("Help: {0}").format(title), lambda: front().help.open(name))

    # -- the sheet of keys ----------------------------------------------------------------------------------------

    def _collect(self) -> None:
        """Asks one place after the other for its commands, making those that nobody has seen yet."""
        if self._collecting is None and self._view is not None:
            own = {command.id for command in self._view.commands()}
            everywhere = [one for one in self.live() if one.id not in own and not one.id.startswith(_PAGE)]
            self._collected = [(self.tr("Everywhere"), everywhere)]
            centre = cast("Centre", self._centre)
            names = [name for name in manual.known_names() if name != PLACE and centre.knows(name)]
            self._collecting = iter((*names, PLACE))
            QTimer.singleShot(0, self._next)

    def _next(self) -> None:
        """The next place; a turn of the event loop lies between two, so that the window never waits."""
        if self._collecting is None or self._view is None:
            return
        centre = cast("Centre", self._centre)
        name = next(self._collecting, "")
        if name:
            view = cast("Place", centre.place(name))
            called = (centre.crumbs.name_of(place) for place in dict.fromkeys((centre.heading(name), name)))
            self._collected.append((" – ".join(dict.fromkeys(filter(None, called))), view.commands()))
            QTimer.singleShot(0, self._next)
            return
        self._collecting = None
        self._view.show_sheet(self._collected)


def noted_keys(centre: "Centre", everywhere: Iterable[Command]) -> dict[str, str]:
    """Keys of all commands by id, of every place, made for it where nobody has seen it yet."""
    names = [name for name in manual.known_names() if centre.knows(name)]
    views = (one for name in names for one in cast("Place", centre.place(name)).commands())
    return {one.id: one.shortcut for one in (*views, *everywhere) if one.shortcut}


def _none() -> Sequence[Command]:
    return ()
