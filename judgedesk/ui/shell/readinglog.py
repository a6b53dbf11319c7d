"""Tells the case which pages were before somebody's eyes: a page that stood long enough to be looked at."""

from PySide6.QtCore import QObject, QTimer

from judgedesk.app import opened
from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.sealedlog import SealedLog

_LOOKED_AT_MS = 1200
"""A page that is only passed by has not been opened."""


class ReadingLog(QObject):
    """Notes the page that stands in the reader."""

    def __init__(self, bridge: Bridge, case: Case, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._case = bridge, case
        self._page = (0, 0)
        self.sealed = SealedLog(bridge, case, self)
        self._stands = QTimer(self)
        self._stands.setSingleShot(True)
        self._stands.setInterval(_LOOKED_AT_MS)
        self._stands.timeout.connect(self._note)

    def shown(self, document: int, page: int) -> None:
        """A page came into view."""
        self.sealed.shown(document, page)
        if self._case.writable and (document, page) != self._page:
            self._page = (document, page)
            self._stands.start()

    def _note(self) -> None:
        self._bridge.write(opened.note, self._case, *self._page)
