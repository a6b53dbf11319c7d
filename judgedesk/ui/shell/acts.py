"""The last undoable act by name, in the top bar and the palette; undo and redo."""

from PySide6.QtCore import QObject, Signal

from judgedesk.app.casefile import Case
from judgedesk.app.tagging import redo, undo
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.undoing import Named, next_acts
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.said import act_said
from judgedesk.ui.widgets.said_intake import intake_act_said


class Acts(QObject):
    """Reads what undo and redo would do, and does it.

    Signals:
        said(str): what undo would take back, in words; empty where there is nothing.
    """

    said = Signal(str)

    def __init__(self, bridge: Bridge, case: Case, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._case, self._words = bridge, case, words
        self._acts: tuple[Named | None, Named | None] = (None, None)

    def commands(self) -> list[Command]:
        """Undo and redo, by name."""
        return [
            Command("edit.undo", self._undo_said, self.undo, "Ctrl+Z", lambda: self._acts[0] is not None),
            Command("edit.redo", self._redo_said, self._redo, "Ctrl+Shift+Z", lambda: self._acts[1] is not None),
        ]

    def read(self) -> None:
        """Something changed."""
        self._bridge.read(next_acts, self._case, done=self._named, key="desk.acts")

    def say(self) -> None:
        """Says it anew, in the present language."""
        self.said.emit(self._said(self._acts[0]))

    def _named(self, acts: tuple[Named | None, Named | None]) -> None:
        self._acts = acts
        self.say()

    def _said(self, named: Named | None) -> str:
        if named is None:
            return ""
        act, element = named
        if act.kind == "records.applied" and (records := act.facts.get("records", "")).isdecimal():
            return self.tr("applying of %n record(s)", "", int(records))
        if act.kind == "tags.added" and (passages := act.facts.get("number", "")).isdecimal():
            tagged = self.tr("tagging of %n passage(s) as {0}", "", int(passages))
            return tagged.replace("{0}", self._words.of(element))
        said = intake_act_said(act.kind, act.facts)
        return said or act_said(act.kind, act.facts.get("cite", ""), self._words.of(element))

    def _undo_said(self) -> str:
        return self.tr("Undo: {0}").format(self._said(self._acts[0]))

    def _redo_said(self) -> str:
        return self.tr("Redo: {0}").format(self._said(self._acts[1]))

    def undo(self) -> None:
        """Takes back the last act."""
        self._bridge.write(undo, self._case)

    def _redo(self) -> None:
        self._bridge.write(redo, self._case)
