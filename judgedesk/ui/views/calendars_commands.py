"""What can be done in the section of rooms and calendars."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from judgedesk.ui.shell.commands import Command

if TYPE_CHECKING:
    from judgedesk.ui.views.calendars import CalendarsView


class CalendarCommands(QObject):
    """Commands of a view."""

    def __init__(self, view: "CalendarsView") -> None:
        super().__init__(view)
        self._view = view

    def all(self) -> list[Command]:
        """Those on the list in front."""
        view = self._view

        def on_one() -> bool:
            return view.may and view.chosen() is not None and not view.entering

        return [
            Command("calendars.new", view.new_said, view.enter, "Ctrl+N", lambda: view.may),
            Command(
                "calendars.series",
                lambda: self.tr("Series of sittings…"),
                view.enter_series,
                "Ctrl+E",
                lambda: view.may and view.has_rooms,
            ),
            Command(
                "calendars.import",
                lambda: self.tr("Take in a calendar…"),
                view.ask_calendar,
                "Ctrl+G",
                lambda: view.may,
            ),
            Command("calendars.change", lambda: self.tr("Change what is chosen…"), view.change, "F2", on_one),
            Command("calendars.remove", lambda: self.tr("Remove what is chosen"), view.remove, "Ctrl+Delete", on_one),
            Command("calendars.next", lambda: self.tr("Next list"), lambda: view.step_list(1), "Ctrl+Right"),
            Command("calendars.previous", lambda: self.tr("Previous list"), lambda: view.step_list(-1), "Ctrl+Left"),
            Command("hearing.section", lambda: self.tr("Next section of hearings"), view.head.next_section, "F7"),
        ]
