"""The running order of a day: hearings under their rooms."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from judgedesk.app.hearings import clock
from judgedesk.ui.models.rows import Column
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.running_read import Heard
from judgedesk.ui.widgets.grouped import GroupedRows, GroupedTable
from judgedesk.ui.widgets.hearingwords import hours, phase_said, span

_PAUSES, _LATE = 4, 6
_ROOM_FOR = {_PAUSES: 890, _LATE: 774}
"""From which width on, in px at 100 %, a column has room; what is left out stands at the right."""


class RunningList(GroupedTable):
    """Lines of `RunningDay`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.heard = GroupedRows(self._columns(), theme, lambda one: one.line is None)
        super().__init__(self.heard, theme, over=len(self.heard.columns), parent=parent)
        self.heard.setParent(self)

    def _columns(self) -> list[Column]:
        def late(one: Heard) -> bool:
            return one.line is not None and one.line.late > 0

        return [
            Column(lambda: self.tr("Planned"), self._planned, 116),
            Column(lambda: self.tr("Who"), lambda one: one.called),
            Column(lambda: self.tr("Stands"), lambda one: phase_said(one.line.phase) if one.line else "", 164),
            Column(lambda: self.tr("Held"), held_said, 116),
            Column(lambda: self.tr("Pauses"), pauses_said, 116, quiet=True),
            Column(lambda: self.tr("Remains"), lambda one: span(one.line.remains) if one.line else "", 92),
            Column(lambda: self.tr("Late"), lambda one: span(one.line.late) if one.line else "", 104, warn=late),
        ]

    def _planned(self, one: Heard) -> str:
        if one.line is None:
            return one.room
        return hours(one.line.hearing.slot.start, one.line.hearing.slot.end)

    def chosen(self) -> Heard | None:
        """The hearing that has the keyboard."""
        found: Heard | None = self.line()
        return found if found is not None and found.line is not None else None

    def fill(self, lines: Sequence[Heard], wanted: str) -> None:
        """Other lines; the keyboard on the wanted hearing, else on the first that is not over."""
        ids = [one.id for one in lines]
        going = [one.id for one in lines if one.line is not None and one.line.phase in ("going", "paused")]
        waiting = [one.id for one in lines if one.line is not None and one.line.phase == "waiting"]
        first = wanted if wanted and wanted in ids else next(iter([*going, *waiting, *filter(None, ids)]), "")
        self.show_rows(lines, ids.index(first) if first in ids else 0)

    def choose(self, hearing: str) -> None:
        """Goes to a hearing."""
        ids = [one.id for one in self.heard.rows]
        if hearing in ids:
            self.choose_row(ids.index(hearing))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What there is no room for is left out."""
        for column, least in _ROOM_FOR.items():
            narrow = self.width() < self._theme.px(least)
            if narrow != self.isColumnHidden(column):
                self.setColumnHidden(column, narrow)
        super().resizeEvent(event)


def held_said(one: Heard) -> str:
    """``09:05–10:12``, ``10:24–`` while it goes on, ``≈ 12:40`` when it is expected."""
    line = one.line
    if line is None or line.phase in ("failed", "cancelled"):
        return ""
    actual = line.hearing.actual
    if actual.start is None:
        return f"≈ {clock(line.expected)}" if line.phase == "waiting" else ""
    return f"{clock(actual.start)}–{clock(actual.end) if actual.end is not None else ''}"


def pauses_said(one: Heard) -> str:
    """``09:30–09:40``, the last one perhaps still open."""
    if one.line is None:
        return ""
    pauses = one.line.hearing.actual.pauses
    return ", ".join(f"{clock(start)}–{clock(end) if end is not None else ''}" for start, end in pauses)
