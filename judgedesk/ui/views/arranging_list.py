"""The list of what is to be arranged: hearings by day, under each what it needs."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from judgedesk.ui.models.rows import Column
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.arranging_read import Line, Planned
from judgedesk.ui.widgets.grouped import GroupedRows, GroupedTable
from judgedesk.ui.widgets.hearingwords import day_said, hours, stored_day


class ArrangingList(GroupedTable):
    """`readiness` says how ready a hearing is, `today` which day it is."""

    def __init__(
        self, theme: Theme, words: Words, readiness: Callable[[Planned], str], today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        self._words, self._readiness, self._today = words, readiness, today
        self.lines = GroupedRows(self._columns(), theme, lambda one: one.item is None)
        super().__init__(self.lines, theme, over=2, parent=parent)
        self.lines.setParent(self)

    def chosen(self) -> Line | None:
        """The line that has the keyboard."""
        found: Line | None = self.line()
        return found

    def fill(self, lines: Sequence[Line], wanted: tuple[str, str]) -> None:
        """Other lines; the keyboard on the wanted one, else on its hearing, else where it was."""
        keys = [one.key for one in lines]
        at = min(max(0, self.currentIndex().row()), len(lines) - 1)
        if wanted in keys:
            at = keys.index(wanted)
        elif (wanted[0], "") in keys and not wanted[1]:
            at = keys.index((wanted[0], ""))
        self.show_rows(lines, at)

    def choose(self, hearing: str, item: str = "") -> None:
        """Goes to a hearing or to a thing that it needs."""
        keys = [one.key for one in self.lines.rows]
        if (hearing, item) in keys:
            self.choose_row(keys.index((hearing, item)))

    def _columns(self) -> list[Column]:
        def late(line: Line) -> bool:
            item = line.item
            due = item.due if item is not None and item.state == "open" else None
            return due is not None and due < self._today()

        def open_hearing(line: Line) -> bool:
            return line.item is None and bool(line.planned.open)

        return [
            Column(lambda: "", self._mark, 44),
            Column(lambda: self.tr("What"), self._what),
            Column(lambda: self.tr("By when"), self._due, 124, warn=late),
            Column(lambda: self.tr("Done"), self._done, 196, quiet=True, warn=open_hearing),
        ]

    def _mark(self, line: Line) -> str:
        slot, item = line.planned.hearing.slot, line.item
        if item is None:
            said = " · ".join(part for part in (line.planned.called, line.planned.room) if part)
            return f"{hours(slot.start, slot.end)}  {said}"
        return "✓" if item.state == "done" else "○"

    def _what(self, line: Line) -> str:
        return line.item.text if line.item is not None else ""

    def _due(self, line: Line) -> str:
        if line.item is None:
            return day_said(line.planned.hearing.slot.day, self._words.language, year=False)
        due = line.item.due
        if line.item.state == "done" or due is None:
            return ""
        return day_said(due, self._words.language, year=False) + (" ‼" if due < self._today() else "")

    def _done(self, line: Line) -> str:
        item = line.item
        if item is None:
            return self._readiness(line.planned)
        if item.state == "open":
            return ""
        day = stored_day(item.day, self._words.language) if item.day else ""
        return " · ".join(part for part in (day, item.by, item.note) if part) or self.tr("as recorded")
