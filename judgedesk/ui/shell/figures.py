"""The small figures of the navigation that follow from the summary of a case."""

from PySide6.QtCore import QObject

from judgedesk.app.casefile import Summary
from judgedesk.ui.shell.navigation import Navigation
from judgedesk.ui.shell.words import Words


class Figures(QObject):
    """How many documents and tags there are, and what the ledger says is not complete."""

    def __init__(self, navigation: Navigation, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._navigation, self._words = navigation, words
        self._found: Summary | None = None
        words.changed.connect(self._say)

    def show(self, found: Summary) -> None:
        """Says what was summed up last."""
        self._found = found
        self._say()

    def _say(self) -> None:
        found = self._found
        if found is None:
            return
        number, mark = self._words.number, self._navigation.set_figure
        mark("documents", number(found.documents) if found.documents else "",
             self.tr("%n document(s)", "", found.documents))  # fmt: skip
        mark("grid", number(found.tags) if found.tags else "", self.tr("%n tagged passage(s)", "", found.tags))
        if found.unreadable:
            said = self.tr("%n unreadable", "", found.unreadable)
        elif found.pages_waiting:
            said = self.tr("%n waiting", "", found.pages_waiting)
        else:
            said = ""
        mark("ledger", said, said, found.unreadable or found.pages_waiting)
