"""Has it logged what a key holder looked at of what is sealed, and says where that can't be."""

from contextlib import suppress

from PySide6.QtCore import QObject, Qt, Signal

from judgedesk.app import consultation
from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge


class SealedLog(QObject):
    """Told of every page that is shown, and hears of all else that waits to be logged; holds up nothing.

    Signals:
        unlogged(str): a sealed page is shown in a case that is open for reading only; said once.
    """

    unlogged = Signal(str)
    _waits = Signal()

    def __init__(self, bridge: Bridge, case: Case, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._case, self._told = bridge, case, False
        self._waits.connect(self._log, Qt.ConnectionType.QueuedConnection)
        case.sitting.waits = self._tell

    def shown(self, document: int, page: int) -> None:
        """A page came into view."""
        if "identities" not in self._case.withheld:
            self._bridge.read(consultation.page, self._case, document, page)

    def _tell(self) -> None:
        """In whatever thread something was looked at: the signal brings it to the window's, while there is one."""
        with suppress(RuntimeError):
            self._waits.emit()

    def _log(self) -> None:
        if self._case.sitting.waiting and not self._told:
            self._bridge.write(consultation.log, self._case, done=self._logged)

    def _logged(self, unlogged: int) -> None:
        if unlogged:
            self._told = True
            self.unlogged.emit(self.tr("Sealed pages you look at are not logged: the case is open for reading only."))
