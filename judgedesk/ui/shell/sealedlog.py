"""Has it logged that a key holder looked at a sealed page, and says where that can't be."""

from PySide6.QtCore import QObject, Signal

from judgedesk.app import consultation
from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge


class SealedLog(QObject):
    """Told of every page that is shown; holds up nothing.

    Signals:
        unlogged(str): a sealed page is shown in a case that is open for reading only; said once.
    """

    unlogged = Signal(str)

    def __init__(self, bridge: Bridge, case: Case, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._case, self._told = bridge, case, False

    def shown(self, document: int, page: int) -> None:
        """A page came into view."""
        if "identities" not in self._case.withheld:
            self._bridge.read(consultation.page, self._case, document, page, done=self._looked)

    def _looked(self, _: object) -> None:
        if self._case.sitting.waiting and not self._told:
            self._bridge.write(consultation.log, self._case, done=self._logged)

    def _logged(self, unlogged: int) -> None:
        if unlogged:
            self._told = True
            self.unlogged.emit(self.tr("Sealed pages you look at are not logged: the case is open for reading only."))
