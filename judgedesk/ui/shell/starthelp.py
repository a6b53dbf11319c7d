"""The manual over the start, where no case is open: F1 shows it, Esc or the way back leaves it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedLayout, QWidget

from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.history import History, Stop
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words

if TYPE_CHECKING:  # loaded when somebody asks for help: the start is to be there at once
    from judgedesk.ui.views.help import HelpView


class StartHelp(QObject):
    """Makes the view when it is first wanted, in a layout whose other widget is the start."""

    def __init__(self, bridge: Bridge, theme: Theme, words: Words, layout: QStackedLayout, start: QWidget,
                 live: Callable[[], Sequence[Command]]) -> None:  # fmt: skip
        super().__init__(start)
        self._bridge, self._theme, self._words = bridge, theme, words
        self._layout, self._start, self._live = layout, start, live
        self._history = History()
        self._history.go(Stop("start"))
        self.view: HelpView | None = None

    def open(self, link: str) -> None:
        """Shows a page of the manual, ``page#anchor``."""
        self._history.go(Stop("help", link))
        self._show(link)

    def back(self, steps: int) -> None:
        """The page before (-1) or after (1); before the first lies the start."""
        stop = self._history.back() if steps < 0 else self._history.forward()
        if stop is not None and stop.place == "help":
            self._show(str(stop.state))
        elif stop is not None:
            self._layout.setCurrentWidget(self._start)

    def commands(self) -> list[Command]:
        """F1, and the way back."""
        return [
            Command("help.here", lambda: self.tr("Help on what is in front"), lambda: self.open("start"), "F1"),
            Command("history.back", lambda: self.tr("Back"), lambda: self.back(-1), "Alt+Left",
                    lambda: self._history.can(-1)),
            Command("history.forward", lambda: self.tr("Forward"), lambda: self.back(1), "Alt+Right",
                    lambda: self._history.can(1)),
        ]  # fmt: skip

    def _show(self, link: str) -> None:
        if self.view is None:
            from judgedesk.ui.views.help import HelpView

            self.view = HelpView(self._bridge, self._theme, self._words, self._live)
            self.view.wanted.connect(self.open)
            self.view.back_wanted.connect(self.back)
            self.view.sheet_wanted.connect(self._sheet)
            self._layout.addWidget(self.view)
        self._layout.setCurrentWidget(self.view)
        self.view.restore(link)
        self.view.activate()

    def _sheet(self) -> None:
        if self.view is not None:
            self.view.show_sheet([(self.tr("Everywhere"), [*self._live(), *self.view.commands()])])
