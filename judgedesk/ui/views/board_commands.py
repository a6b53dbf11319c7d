"""What can be done on the board, as commands."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from judgedesk.ui.shell.commands import Command
from judgedesk.ui.views.board_layout import ALL, FORTNIGHT, WEEK

if TYPE_CHECKING:
    from judgedesk.ui.views.board import BoardView


class BoardCommands(QObject):
    """The table of them; asks the view."""

    def __init__(self, view: "BoardView") -> None:
        super().__init__(view)
        self._view = view

    def all(self) -> list[Command]:
        """Every command of the board."""
        view = self._view
        return [
            Command("hearings.propose", lambda: self.tr("Propose a plan of hearings"), view.search, "Ctrl+Return",
                    lambda: view.searching.may_begin),
            Command("hearings.accept", lambda: self.tr("Accept this plan"), view.plans.accept.click,
                    "Ctrl+Shift+Return", lambda: view.plans.may_accept),
            Command("hearings.stop", lambda: self.tr("Stop the search and keep the best plan"), view.stop, "",
                    lambda: view.plans.is_running),
            Command("hearings.move", lambda: self.tr("Move the chosen hearing (M)"), view.take_up, "", self._may),
            Command("hearings.pin", lambda: self.tr("Pin or release the chosen hearing (P)"), view.pin, "", self._may),
            Command("hearings.cancel", lambda: self.tr("Cancel the chosen hearing (Delete)"), view.cancel, "",
                    self._may),
            Command("hearings.picture", lambda: self.tr("Days × rooms"), lambda: view.show_page("picture"), "Ctrl+1"),
            Command("hearings.list", lambda: self.tr("Hearings as a list"), lambda: view.show_page("list"), "Ctrl+2"),
            Command("hearings.witnesses", lambda: self.tr("Hearings by witness"),
                    lambda: view.show_page("witnesses"), "Ctrl+3"),
            Command("hearings.elements", lambda: self.tr("Hearings by element"),
                    lambda: view.show_page("elements"), "Ctrl+4"),
            Command("hearings.plans", lambda: self.tr("Proposals, to be compared"),
                    lambda: view.show_page("plans"), "Ctrl+5"),
            Command("hearings.week", lambda: self.tr("Show one week"), lambda: view.show_span(WEEK)),
            Command("hearings.fortnight", lambda: self.tr("Show two weeks"), lambda: view.show_span(FORTNIGHT)),
            Command("hearings.all", lambda: self.tr("Show all days with sittings"), lambda: view.show_span(ALL)),
            Command("hearings.section", lambda: self.tr("Next section of hearings"), view.head.next_section, "F7"),
        ]  # fmt: skip

    def _may(self) -> bool:
        return self._view.picture.may_move
