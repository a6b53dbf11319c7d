"""What comes after an answer: the ranked list where ranking takes long, and forms of words that were still loading."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.views import finding_ask as ask
from judgedesk.ui.views.finding_ask import Answer

_LOOK_MS, _LOOKS = 1500, 40
"""How often and how many times it is asked whether all forms are loaded."""


class Later(QObject):
    """Waits for what an answer still lacks.

    Signals:
        ranked(): the ranked list is there, as `ready`, or can't be had.
        loaded(): forms are there that were lacking: the question is to be put again.
        gave_up(): they do not come.
    """

    ranked = Signal()
    loaded = Signal()
    gave_up = Signal()

    def __init__(self, bridge: Bridge, case: Case, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._case = bridge, case
        self._answer: Answer | None = None
        self._job: Job | None = None
        self._looks = 0
        self.ready: Answer | None = None
        """The answer ranked; None until it is."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def ranking(self) -> bool:
        """Whether a list is being ranked."""
        return self._job is not None

    @property
    def hopeless(self) -> bool:
        """Whether forms were waited for in vain."""
        return self._looks > _LOOKS

    def follow(self, answer: Answer) -> None:
        """Waits for what this answer lacks, and for nothing else."""
        again = self._answer is not None and self._answer.question == answer.question
        self.stop()
        self._answer = answer
        self._looks = self._looks if again else 0
        result = answer.result
        if answer.question.order == "rank" and result.order == "file" and result.total:
            self._job = self._bridge.start(ask.ranked, self._case, answer.question, done=self._take)
        if result.lacking and not self.hopeless:
            self._timer.start()

    def stop(self) -> None:
        """Something else is asked."""
        self.ready = None
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _take(self, answer: Answer) -> None:
        mine = self._answer
        if self._job is None or mine is None or replace(answer.question, patient=False) != mine.question:
            return
        self._job = None
        self.ready = answer if answer.result.order == "rank" else None
        self.ranked.emit()

    def _look(self) -> None:
        self._looks += 1
        if self.hopeless:
            self.gave_up.emit()
        else:
            self._bridge.read(ask.lacking, self._case, done=self._told, key=("finding.lacking", id(self)))

    def _told(self, lacking: tuple[str, ...]) -> None:
        if self._answer is None or self._timer.isActive():
            return
        if set(lacking) < set(self._answer.result.lacking):
            self.loaded.emit()
        else:
            self._timer.start()
