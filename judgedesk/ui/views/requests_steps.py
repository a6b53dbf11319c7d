"""What to do now with a request: the next steps in their order, each with what Enter does about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject

from judgedesk.ui.views.requests_read import OVER, Line
from judgedesk.ui.views.requests_words import RequestWords

SOON = 0.8
"""Share of a term after which a reminder is due."""
_ANSWERED = ("partly_executed", "executed")


@dataclass(frozen=True, slots=True)
class NextStep:
    """One step.

    Attributes:
        act: what Enter does: an event, ``form``, ``write``, ``reply``, ``supplement``, ``receipt``, ``answer``,
            ``arrange``, ``hearings``, ``cell``; '' for nothing.
        until: a day, or ''.
        done: when it was, or ''.
        by: through whom.
    """

    act: str
    text: str
    until: str = ""
    done: str = ""
    late: bool = False
    by: str = ""


class NextSteps(QObject):
    """Words the steps in the present language."""

    def __init__(self, says: RequestWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._says = says

    def of(self, line: Line, today: date) -> list[NextStep]:
        """The steps of a request, the urgent ones first."""
        if line.entry.request.direction == "in":
            return list(self._carrying_out(line, today))
        request = line.entry.request
        steps = list(self._before_sending(line)) if not request.frozen else []
        if request.versions:
            steps += [*self._times(line, today), *self._after_sending(line, today)]
        return sorted(steps, key=lambda one: (not one.late, one.act == ""))

    def _before_sending(self, line: Line) -> Iterator[NextStep]:
        if line.open:
            yield NextStep("form", self.tr("Not ready: %n open. Go through the check list", "", line.open))
            return
        yield NextStep("write", self.tr("Complete: write it out"))
        yield NextStep("sent", self.tr("Enter that it was sent; then nothing in it changes"))

    def _times(self, line: Line, today: date) -> Iterator[NextStep]:
        for clock in line.clocks:
            if clock.met or not clock.due or line.entry.stage in OVER or not (clock.late or clock.share >= SOON):
                continue
            what, act = self._says.text(clock.what), clock.next_act
            said = f"{what}: {self._says.left(clock, today)}."
            label = self._says.text(act.label) if act is not None else ""
            event = act.event if act is not None and act.event in line.events else ""
            yield NextStep(event, f"{said} {label}".strip(), clock.due, late=clock.late,
                           by=act.to if act is not None else "")  # fmt: skip

    def _after_sending(self, line: Line, today: date) -> Iterator[NextStep]:
        request, stage = line.entry.request, line.entry.stage
        if stage in ("refused", "withdrawn"):
            return
        if stage == "sent":
            yield NextStep("received", self.tr("Enter the day it was received there: the times run from then"))
        if stage not in OVER:
            yield NextStep("reply", self.tr("The reply: attach the documents that came"))
        if stage == "partly_executed":
            yield NextStep("supplement", self.tr("Ask for the rest: a supplement takes over what this one said"))
        if stage in _ANSWERED and request.cells and (request.documents or request.sealed_documents):
            yield NextStep("cell", self.tr("Tag what came: the answer goes back to the cell of the grid"))
        if request.return_by and request.last("returned") is None:
            late = request.return_by < today.isoformat()
            yield NextStep("returned", self.tr("Send the originals back"), request.return_by, late=late)

    def _carrying_out(self, line: Line, today: date) -> Iterator[NextStep]:
        request = line.entry.request
        hear = request.need in ("hear_witness", "video_hearing", "phone_hearing", "hear_accused")
        for one in line.plan:
            late = bool(one.due) and not one.done and one.due[:10] < today.isoformat()
            act = {"receipt": "receipt", "ask_back": "form", "complete": "form", "decide": "recognised",
                   "grounds": "form", "answer": "answer", "originals": "returned"}.get(one.id, "")  # fmt: skip
            if one.id.startswith("measure"):
                act = "arrange" if hear else "executed"
            elif one.id.startswith("hearing"):
                act = "hearings"
            text = one.text
            if one.id == "ask_back":
                text = self.tr("Ask for what is missing: %n mandatory field(s)", "", line.open)
            said = f"{text} ({one.who})" if one.who else text
            yield NextStep(act, said, one.due, one.done, late)
