"""What the guided tour asks for, and how it is seen that it was done."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.centre import Centre
from judgedesk.ui.shell.commands import Commands
from judgedesk.ui.shell.tour import Step


class TourSteps(QObject):
    """Watches what the user does in the demo case."""

    def __init__(self, bridge: Bridge, case: Case, centre: Centre, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._case, self._centre, self._commands = case, centre, commands
        self._tagged = False
        bridge.changed.connect(self._changed)

    def _changed(self, changes: Changes) -> None:
        self._tagged = self._tagged or "tags" in changes.kinds

    def _can(self, command: str) -> bool:
        return any(one.id == command and one.enabled() for one in self._commands.all())

    def _at(self, *places: str) -> Callable[[], bool]:
        return lambda: self._centre.here().place in places

    def _found(self) -> bool:
        return self._centre.here().place == "finding" and bool(self._centre.finding.results.query)

    def _reads(self) -> bool:
        return self._found() and self._centre.finding.reader.page is not None

    def _reads_text(self) -> bool:
        return self._reads() and self._centre.finding.reader.text.isVisible()

    def steps(self) -> list[Step]:
        """All of them, in order."""
        write = self._case.writable
        return [
            Step(lambda: self.tr("Find a word"),
                 lambda: self.tr("Press Ctrl+K, type paszport and press Enter. Every form of the word is found."),
                 self._found),
            Step(lambda: self.tr("Read what was found"),
                 lambda: self.tr("Go down the list with ↓ and press Enter on a page. The words are marked on it."),
                 self._reads),
            Step(lambda: self.tr("See the text beside the picture"),
                 lambda: self.tr("Press F7 until page and text stand side by side. Text can be selected and copied."),
                 self._reads_text),
            *([Step(lambda: self.tr("Tag a passage"),
                    lambda: self.tr("Select a sentence in the text and press the key of an element at the right, "
                                    "such as 4. A note appears in the margin."),
                    lambda: self._tagged),
               Step(lambda: self.tr("Take it back"),
                    lambda: self.tr("Press Ctrl+Z. What would be undone stands by name at the top right."),
                    lambda: self._can("edit.redo"))] if write else []),
            Step(lambda: self.tr("Look at the grid"),
                 lambda: self.tr("Press Alt+3. For each accused, injured person and element it shows what is tagged "
                                 "for and against: passages, never proof."),
                 self._at("grid")),
            Step(lambda: self.tr("See when it happened"),
                 lambda: self.tr("Press Alt+7: events in time, each with its source."), self._at("chronology")),
            Step(lambda: self.tr("What needs attention"),
                 lambda: self.tr("Press Ctrl+K, type alerts and press Enter on the command."), self._at("alerts")),
            Step(lambda: self.tr("Plan hearings"),
                 lambda: self.tr("Press Alt+0: rooms, interpreters, who must not meet."), self._at("hearings")),
            Step(lambda: self.tr("Come back to today"),
                 lambda: self.tr("Press Alt+Home. Every line leads to where it is settled."), self._at("home")),
        ]  # fmt: skip
