"""The card of a request in the register: what it is, its timeline, and the table of the timeline."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from judgedesk.ui.models.rows import Column
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.requests_read import Line, Register
from judgedesk.ui.views.requests_timeline import Mark, Timeline
from judgedesk.ui.views.requests_words import RequestWords
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.grouped import GroupedRows, GroupedTable


class RequestCard(QWidget):
    """Shows one line of the register."""

    def __init__(self, theme: Theme, says: RequestWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._says = says
        self._shown: Callable[[], None] | None = None
        self.facts, self.timeline = FactLines(theme, self), Timeline(theme, self)
        self.rows = GroupedRows(
            [
                Column(lambda: self.tr("Day"), lambda one: says.dated(one.day), 98),
                Column(lambda: self.tr("What"), lambda one: one.text, 126),
                Column(lambda: self.tr("Until"), self._until, 110, warn=lambda one: one.state == "late"),
            ],
            theme,
            lambda _one: False,
            self,
        )
        self.table = GroupedTable(self.rows, theme, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.facts, 3)
        column.addWidget(self.timeline)
        column.addWidget(self.table, 2)
        self.retranslate()

    def _until(self, one: Mark) -> str:
        return " · ".join(part for part in (self._says.dated(one.end) if one.end else "", one.aside) if part)

    def show_line(self, line: Line | None, read: Register | None, today: date) -> None:
        """Shows a request; nothing for none."""
        if line is None or read is None:
            self.facts.show_facts(())
            self.table.show_rows((), 0)
            self.timeline.show_marks((), today, "")
            self.table.hide()
            return
        self._shown = lambda: self.show_line(line, read, today)
        self.facts.show_facts(self._facts(line, read, today))
        marks = self._marks(line, today)
        self.table.setVisible(bool(marks))
        self.table.show_rows(marks, 0)
        self.timeline.show_marks(marks, today, self.tr("{0}, today").format(self._says.dated(today.isoformat())))

    def _facts(self, line: Line, read: Register, today: date) -> list[Fact]:
        request, says = line.entry.request, self._says
        state = says.text(read.states.get(request.state)) or request.state
        running = [one for one in line.clocks if not one.met and one.due]
        late = [one for one in running if one.share > 1]
        documents = len(request.documents) + len(request.sealed_documents)
        limits = [one.text for one in (*request.limits, *request.sealed_limits)]
        return [
            Fact("", says.text(line.entry.title), "heading"),
            Fact(self.tr("State"), f"{state} · {says.needs().get(request.need, request.need)}"),
            Fact(self.tr("How far"), says.stage(line.entry.stage)),
            Fact(self.tr("Ran out"), "\n".join(says.clock(one, today) for one in late), "warn"),
            Fact(self.tr("Runs"), "\n".join(says.clock(one, today) for one in running if one not in late)),
            Fact(self.tr("Count"), read.counts.get(request.count, "")),
            Fact(self.tr("Persons"), ", ".join(read.people.get(one, one) for one in request.persons)),
            Fact(self.tr("References"),
                 " · ".join(one for one in (request.reference, request.their_reference, request.authority) if one)),
            Fact(self.tr("Answer"), self.tr("%n document(s) came", "", documents) if documents else ""),
            Fact(self.tr("May be used only"), "\n".join(limits), "warn"),
            Fact(self.tr("Originals go back by"), says.dated(request.return_by) if request.return_by else ""),
            Fact(self.tr("Acts"), request.motion_by),
        ]  # fmt: skip

    def _marks(self, line: Line, today: date) -> list[Mark]:
        says, marks = self._says, list[Mark]()
        for one in line.entry.request.events:
            aside = " · ".join(part for part in (one.by, one.ref, one.note) if part)
            marks.append(Mark(one.on, says.stage(one.kind), aside))
        for clock in line.clocks:
            state = "kept" if clock.met else "late" if clock.share > 1 else "runs"
            met = "" if clock.met == "–" else clock.met
            marks.append(Mark(clock.start, says.text(clock.what), says.left(clock, today), state, clock.due, met))
        return sorted(marks, key=lambda one: (one.day, bool(one.end)))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.facts.setAccessibleName(self.tr("The request"))
        self.timeline.setAccessibleName(self.tr("Timeline of the request"))
        self.table.setAccessibleName(self.tr("What happened and what is due"))
        if self._shown is not None:
            self._shown()
