"""What can be done on the running day, as commands."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from judgedesk.ui.shell.commands import Command

if TYPE_CHECKING:
    from judgedesk.ui.views.running import RunningView


class RunningCommands(QObject):
    """Commands of a view; its single letters hold in the list."""

    def __init__(self, view: "RunningView") -> None:
        super().__init__(view)
        self._view = view

    def all(self) -> list[Command]:
        """Those of the chosen hearing, then those of the day."""
        view = self._view

        def may(event: str) -> Callable[[], bool]:
            return lambda: view.side.may(event)

        said: dict[str, Callable[[], str]] = {
            "start": lambda: self.tr("The hearing starts (S)"),
            "pause": lambda: self.tr("Pause, or go on (P)"),
            "end": lambda: self.tr("The hearing ends (E)"),
            "continued": lambda: self.tr("The hearing ends, to be continued (Shift+E)"),
            "failed": lambda: self.tr("Did not appear: plan the rest anew (X)"),
        }
        events = [
            Command(f"running.{event}", text, lambda event=event: view.happen(event), "", may(event))  # type: ignore[misc]  # a default binds the loop
            for event, text in said.items()
        ]
        return [
            *events,
            Command("running.note", lambda: self.tr("Note something (Enter)"), view.to_note, "",
                    lambda:  view.hearing() is not None),
            Command("running.carry", lambda: self.tr("Carry open questions to the next witness (C)"), view.carry, "",
                    view.may_carry),
            Command("running.disclosed", lambda: self.tr("Disclosed today: the testimony stands in the record (D)"),
                    view.disclose, "", view.may_disclose),
            Command("running.before", lambda: self.tr("The day before"), lambda: view.step(-1), "Ctrl+Left"),
            Command("running.after", lambda: self.tr("The day after"), lambda: view.step(1), "Ctrl+Right"),
            Command("running.today", lambda: self.tr("Today"), view.to_today, "Ctrl+T"),
            Command("running.sheet", lambda: self.tr("Running sheet of the day… (R)"),
                    lambda: view.write_paper("running_sheet"), "Ctrl+P", view.may_write),
            Command("running.calls", lambda: self.tr("List of calls to make… (L)"), lambda: view.write_paper("calls"),
                    "", view.may_write),
            Command("hearings.section", lambda: self.tr("Next section of hearings"), view.head.next_section, "F7"),
        ]  # fmt: skip
