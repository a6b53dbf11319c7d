"""The search for a plan, from asking for one to its standing among the proposals."""

from PySide6.QtCore import QObject, Signal

from judgedesk.app import hearings_plan
from judgedesk.app.casefile import Case
from judgedesk.app.hearings_plan import Plan
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.views.board_plans import SECONDS, ProposalsPage
from judgedesk.ui.views.board_read import Compared, Scene, read_compared


class ProposalSearch(QObject):
    """Signals: `begun()`; `found()` a plan was kept; `refused(error)` there is none."""

    begun = Signal()
    found = Signal()
    refused = Signal(object)

    def __init__(self, bridge: Bridge, case: Case, page: ProposalsPage) -> None:
        super().__init__(page)
        self._bridge, self._case, self._page = bridge, case, page
        self._job: Job | None = None
        self._newest = False
        self._scene: Scene | None = None
        page.search_wanted.connect(self.search)
        page.stop_wanted.connect(self.stop)
        page.compare_wanted.connect(self._compare)

    @property
    def may_begin(self) -> bool:
        """Whether a plan can be searched for now, and kept."""
        return self._scene is not None and self._case.writable and not self._page.is_running

    def again(self) -> None:
        """Searches as it was asked for last."""
        self.search(self._page.seconds.currentData() or SECONDS[0], self._page.keep.isChecked())

    def search(self, seconds: int, keep: bool) -> None:
        """Searches for so long; with `keep` it moves as few as possible."""
        if not self.may_begin:
            return
        self._page.begin()
        self._job = self._bridge.start(
            hearings_plan.propose, self._case, float(seconds), keep,
            progress=self._page.tell, done=self._proposed, failed=self._not_proposed,
        )  # fmt: skip
        self.begun.emit()

    def stop(self) -> None:
        """Ends the search; the best so far is kept."""
        if self._job is not None:
            self._job.cancel()

    def show_scene(self, scene: Scene) -> None:
        """Another board; a plan that was just found is put beside what is accepted."""
        newest, self._newest, self._scene = self._newest, False, scene
        self._page.show_plans(scene, newest)

    def _proposed(self, plan: Plan) -> None:
        self._job, self._newest = None, True
        self._page.end()
        self.found.emit()
        self._bridge.changed.emit(Changes(frozenset({"records"}), (plan.id,)))

    def _not_proposed(self, error: UserError) -> None:
        self._job = None
        self._page.end()
        self.refused.emit(error)

    def _compare(self, left: str, right: str) -> None:
        if self._scene is not None:
            self._bridge.read(read_compared, self._case, self._scene, left, right, done=self._show_compared,
                              failed=self.refused.emit, key=("board.compared", id(self)))  # fmt: skip

    def _show_compared(self, compared: Compared) -> None:
        self._page.show_compared(compared)
