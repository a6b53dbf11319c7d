"""Turning a page, and straightening it: kept beside the page as a note that can be undone."""

from PySide6.QtCore import QObject, Signal

from judgedesk.app import viewing
from judgedesk.app.casefile import Case
from judgedesk.app.reading import PageView
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.leaf import AS_FILED, Way
from judgedesk.ui.reader.source import PageSource

TURN_KEY = "r"
"""With Shift it turns the page in hand."""


class Turning(QObject):
    """Signals: `turned()` the page is shown otherwise; `level()` its lines are level already; `failed(UserError)`."""

    turned = Signal()
    level = Signal()
    failed = Signal(object)

    def __init__(self, bridge: Bridge, case: Case, source: PageSource, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._case, self._source = bridge, case, source

    def turn(self, page: PageView, way: Way, quarters: int) -> None:
        """Turns a page so many quarters clockwise."""
        self._show(page, Way((way.quarters + quarters) % 4, way.skew))

    def as_filed(self, page: PageView) -> None:
        """Shows a page as it lies in the file."""
        self._show(page, AS_FILED)

    def straighten(self, page: PageView, way: Way) -> None:
        """Turns a page so that its lines are level."""

        def found(straight: Way) -> None:
            wanted = straight if straight.quarters else Way(way.quarters, straight.skew)
            if wanted == way:
                self.level.emit()
            else:
                self._show(page, wanted)

        self._bridge.read(self._source.straightened, page.document, page.number, done=found, failed=self._refuse,
                          key=("reader.straight", id(self)))  # fmt: skip

    def _show(self, page: PageView, way: Way) -> None:
        if self._case.writable:
            self._bridge.write(viewing.show_turned, self._case, page.document, page.number, way.quarters, way.skew,
                               done=self._done, failed=self._refuse)  # fmt: skip

    def _done(self, _changes: Changes) -> None:
        self.turned.emit()

    def _refuse(self, error: UserError) -> None:
        self.failed.emit(error)
