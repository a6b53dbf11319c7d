"""What places print that have no printing of their own: a report for each, whole, by the key that prints everywhere."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.reports import Filter
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.printing import Printing

OWN: Final[Mapping[str, str]] = {
    "redaction": "redactions",
    "questionings": "exposure",
    "disclosed": "disclosed",
    "motions": "motions",
    "custody": "custody",
}
"""The report of a place, printed by the key."""
BESIDE: Final[Mapping[str, str]] = {"grid": "reasons", "requests": "limits", "disclosed": "undisclosed"}
"""A further one that belongs there, from the palette."""


class Prints(QObject):
    """Signals:
    noted(text): what came of it, for the status line.
    """

    noted = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._about = (bridge, theme, case, words)
        self._made: dict[str, Printing] = {}

    def commands(self, place: str, view: QWidget) -> list[Command]:
        """Those of a place."""
        found = [self._printing(OWN[place], view).command(place)] if place in OWN else []
        if place in BESIDE:
            report = BESIDE[place]
            printing = self._printing(report, view)
            case = self._about[2]
            found.append(Command(f"{report}.print", self._named(report), printing.show, "", lambda: case.writable))
        return found

    def _named(self, report: str) -> Callable[[], str]:
        named: dict[str, Callable[[], str]] = {
            "reasons": lambda: self.tr("Print the skeleton of the reasons…"),
            "limits": lambda: self.tr("Print the limits on use…"),
            "undisclosed": lambda: self.tr("Print what findings rest on and was not disclosed…"),
        }
        return named[report]

    def _printing(self, report: str, view: QWidget) -> Printing:
        if report not in self._made:
            made = self._made[report] = Printing(view, *self._about, lambda: (report, Filter))
            made.noted.connect(self.noted)
        return self._made[report]
