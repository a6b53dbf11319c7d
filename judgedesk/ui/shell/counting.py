"""How many pages answer what is being typed in the box, said in the first line under it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.search.widening import Widening
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.topbar import Box
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.finding_ask import Counted, counted


class LiveCount(QObject):
    """Counts whenever typing rests; a newer question takes the place of the one before.

    Args:
        bridge: whose threads count.
        case: the open case.
        words: how numbers and mistakes are said.
        box: what is typed in.
        widening: how a question would be widened if it were asked now.
    """

    def __init__(self, bridge: Bridge, case: Case, words: Words, box: Box,
                 widening: Callable[[str], Widening]) -> None:  # fmt: skip
        super().__init__(box)
        self._bridge, self._case, self._words, self._box, self._widening = bridge, case, words, box, widening
        self._asked = ""
        box.rested.connect(self._count)

    def _count(self, question: str) -> None:
        self._asked = question
        if question:
            self._bridge.read(counted, self._case, question, self._widening(question), done=self._told,
                              failed=self._refused, key=("box.count", id(self)))  # fmt: skip

    def _told(self, found: Counted) -> None:
        said = self.tr("%n page(s)", "", found.pages) if found.pages else self.tr("no page")
        if found.lacking:
            said += ", " + self.tr("forms still loading")
        self._box.show_count(self._asked, said)

    def _refused(self, error: UserError) -> None:
        said = self._words.error(error)
        self._box.show_count(self._asked, said.why or said.what)
