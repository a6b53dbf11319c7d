"""What can be done in the registers of requests, for the palette, and the keys that enter an event."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from judgedesk.ui.shell.commands import Command

if TYPE_CHECKING:
    from judgedesk.ui.views.requests import RequestsView

KEYS = {
    "S": "sent", "R": "received", "A": "acknowledged", "G": "recognised", "P": "partly_executed", "X": "executed",
    "F": "refused", "M": "reminded", "E": "escalated", "W": "withdrawn", "O": "returned",
}  # fmt: skip
"""Keys that enter an event."""


class RegisterCommands(QObject):
    """The commands of one view."""

    def __init__(self, view: "RequestsView") -> None:
        super().__init__(view)
        self._view = view

    def all(self) -> list[Command]:
        """All of them."""
        view = self._view
        return [
            Command("requests.new", lambda: self.tr("New request…"), view.begin, "Ctrl+N", view.may_begin),
            Command("requests.incoming", lambda: self.tr("Enter a request that came from abroad…"),
                    view.enter_incoming, "Ctrl+J", view.may_begin),
            Command("requests.reply", lambda: self.tr("Attach what came from abroad…"), lambda: view.attach(), "Ctrl+R",
                    view.may_begin),
            Command("requests.open", lambda: self.tr("Open the form of the request"), view.open_form, "F2",
                    lambda: view.line() is not None),
            Command("requests.todo", lambda: self.tr("To what is to be done now"), view.to_steps, "Ctrl+E",
                    lambda: view.card.steps.isVisibleTo(view)),
            Command("requests.view", lambda: self.tr("Register by age, by state, or as a board"), view.next_view,
                    "Ctrl+B"),
            Command("requests.supplement", lambda: self.tr("Supplement the request"), view.supplement, "",
                    view.supplementable),
            Command("requests.remove", lambda: self.tr("Remove the draft"), view.remove, "Ctrl+Delete",
                    view.removable),
            *(
                Command(f"requests.{kind}", partial(self._event_said, kind), partial(view.ask, kind), "",
                        partial(view.may_enter, kind))
                for kind in KEYS.values()
            ),
            Command("request.section", lambda: self.tr("Next section of requests"), view.head.next_section, "F7"),
        ]  # fmt: skip

    def _event_said(self, kind: str) -> str:
        return self.tr("Enter what happened: {0}").format(self._view.says.stage(kind))
