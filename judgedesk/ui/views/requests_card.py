"""The card of a request in the register: what to do now, what it is, its timeline, and the table of the timeline."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from judgedesk.ui.models.rows import Column
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.requests_read import Line, Register, cell_said
from judgedesk.ui.views.requests_steps import NextStep, NextSteps
from judgedesk.ui.views.requests_timeline import Mark, Timeline
from judgedesk.ui.views.requests_words import RequestWords
from judgedesk.ui.views.requests_wrap import WrappedTable
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.grouped import GroupedRows
from judgedesk.ui.widgets.scrolled import scrolled

_MOST_HIGH = 300
"""Of the list of steps and of the table of the timeline, px at 100 %; more scrolls."""


class RequestCard(QWidget):
    """Shows one line of the register.

    Signals:
        act_wanted(act, by): Enter on a step, and through whom.
        document_wanted(id): it is to be read.
    """

    act_wanted = Signal(str, str)
    document_wanted = Signal(int)

    def __init__(self, theme: Theme, says: RequestWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._says = theme, says
        self._next = NextSteps(says, self)
        self._shown: Callable[[], None] | None = None
        self.title, self._todo, self._course = QLabel(self), QLabel(self), QLabel(self)
        self.title.setProperty("kind", "title")
        self.title.setWordWrap(True)
        for label in (self._todo, self._course):
            label.setProperty("kind", "heading")
        self.steps_rows = GroupedRows(
            [
                Column(lambda: self.tr("What to do now"), self._step_said, warn=lambda one: one.late),
            ],
            theme, lambda _one: False, self,
        )  # fmt: skip
        self.steps = WrappedTable(self.steps_rows, theme, parent=self)
        self.steps.horizontalHeader().hide()
        self.rows = GroupedRows(
            [
                Column(lambda: self.tr("Day"), lambda one: says.dated(one.day), 112),
                Column(lambda: self.tr("What"), lambda one: one.text, 110),
                Column(lambda: self.tr("Until"), self._until, warn=lambda one: one.state == "late"),
            ],
            theme, lambda _one: False, self,
        )  # fmt: skip
        self.table = WrappedTable(self.rows, theme, parent=self)
        self.documents_rows = GroupedRows([Column(lambda: self.tr("Documents that came"), lambda one: one[1])], theme,
                                          lambda _one: False, self)  # fmt: skip
        self.documents = WrappedTable(self.documents_rows, theme, parent=self)
        self.facts, self.timeline = FactLines(theme, self), Timeline(theme, self)
        self._lay_out()
        self.steps.opened.connect(lambda _row: self.act())
        self.documents.opened.connect(self._open)
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        below = QWidget(self)
        inner = QVBoxLayout(below)
        inner.setContentsMargins(0, 0, px(8), 0)
        inner.setSpacing(px(10))
        for part in (self.facts, self.documents, self._course, self.timeline, self.table):
            inner.addWidget(part)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.title)
        column.addWidget(self._todo)
        column.addWidget(self.steps)
        column.addWidget(scrolled(below), 1)

    def _step_said(self, one: NextStep) -> str:
        sign = "✓" if one.done else "!" if one.late else "→" if one.act else "·"
        until = self.tr("until {0}").format(self._says.dated(one.until)) if one.until and not one.done else ""
        return f"{sign}  " + " · ".join(part for part in (one.text, self._says.dated(one.done), until) if part)

    def _until(self, one: Mark) -> str:
        return " · ".join(part for part in (self._says.dated(one.end) if one.end else "", one.aside) if part)

    def step(self) -> NextStep | None:
        """The step that has the keyboard."""
        found: NextStep | None = self.steps.line()
        return found

    def act(self) -> None:
        """What Enter does."""
        one = self.step()
        if one is not None and one.act:
            self.act_wanted.emit(one.act, one.by)

    def _open(self, row: int) -> None:
        self.document_wanted.emit(self.documents_rows.rows[row][0])

    def show_line(self, line: Line | None, read: Register | None, today: date) -> None:
        """Shows a request; nothing for none."""
        self.setVisible(line is not None)
        if line is None or read is None:
            self.facts.show_facts(())
            self.timeline.show_marks((), today, "")
            self._shown = None
            return
        self._shown = lambda: self.show_line(line, read, today)
        self.title.setText(self._says.text(line.entry.title))
        steps = self._next.of(line, today)
        self._put(self.steps, steps)
        self._todo.setVisible(bool(steps))
        self._todo.setText(self.tr("What to do now: Enter does it") if any(one.act for one in steps) else
                           self.tr("What to do now"))  # fmt: skip
        self.facts.show_facts(self._facts(line, read, today))
        request = line.entry.request
        documents = [(id, read.documents.get(id, "")) for id in (*request.documents, *request.sealed_documents)]
        self._put(self.documents, [one for one in documents if one[1]])
        marks = self._marks(line, today)
        self._put(self.table, marks)
        self._course.setVisible(bool(marks))
        self.timeline.show_marks(marks, today, self.tr("{0}, today").format(self._says.dated(today.isoformat())))
        self._fit()

    def _put(self, table: WrappedTable, rows: Sequence[object]) -> None:
        at = max(0, table.currentIndex().row())
        table.setVisible(bool(rows))
        table.show_rows(rows, min(at, len(rows) - 1))

    def _fit(self) -> None:
        """Tables as high as their lines; facts as high as their words."""
        px = self._theme.px
        for table in (self.steps, self.documents, self.table):
            table.wrap()
            head = table.horizontalHeader().height() if table.horizontalHeader().isVisibleTo(table) else 0
            table.setFixedHeight(min(px(_MOST_HIGH), head + table.verticalHeader().length() + px(4)))
        wide = max(px(120), self.facts.viewport().width())
        inside = self.facts.widget()
        layout = inside.layout() if inside is not None else None
        if layout is not None:
            layout.activate()
            high = layout.heightForWidth(wide) if layout.hasHeightForWidth() else layout.sizeHint().height()
            self.facts.setFixedHeight(max(px(20), high))

    def resizeEvent(self, event: object) -> None:
        """Words wrap anew."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _facts(self, line: Line, read: Register, today: date) -> list[Fact]:
        request, says = line.entry.request, self._says
        state = says.text(read.states.get(request.state)) or request.state
        running = [one for one in line.clocks if not one.met and one.due]
        documents = len(request.documents) + len(request.sealed_documents)
        limits = [one.text for one in (*request.limits, *request.sealed_limits)]
        cells = [cell_said(one, read.counts, read.people, says.text(read.elements.get(one.element)))
                 for one in request.cells]  # fmt: skip
        came = request.direction == "in"
        return [
            Fact(self.tr("From") if came else self.tr("To"),
                 " · ".join(part for part in (state, says.needs().get(request.need, request.need)) if part)),
            Fact(self.tr("How far"), says.stage(line.entry.stage)),
            Fact(self.tr("Complete"), (self.tr("%n mandatory field(s) missing", "", line.open) if line.open else
                                       self.tr("nothing mandatory is missing")) if came else "",
                 "warn" if line.open else ""),
            Fact(self.tr("May be used only"), "\n".join(dict.fromkeys(limits)), "warn"),
            Fact(self.tr("Runs"), "\n".join(says.clock(one, today) for one in running if not one.late)),
            Fact(self.tr("Answer goes back to"), "\n".join(cells)),
            Fact(self.tr("Count"), read.counts.get(request.count, "")),
            Fact(self.tr("Persons"), ", ".join(read.people.get(one, one) for one in request.persons)),
            Fact(self.tr("Own reference"), request.reference),
            Fact(self.tr("Their reference"), request.their_reference),
            Fact(self.tr("Authority there"), request.authority),
            Fact(self.tr("Answer"), self.tr("%n document(s) came", "", documents) if documents else ""),
            Fact(self.tr("Originals go back by"), says.dated(request.return_by) if request.return_by else ""),
            Fact(self.tr("Supplements"), self._first(line, read)),
            Fact(self.tr("Acts"), request.motion_by),
        ]  # fmt: skip

    def _first(self, line: Line, read: Register) -> str:
        first = read.line(line.entry.request.supplements)
        return self._says.text(first.entry.title) + " · " + first.entry.request.reference if first is not None else ""

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
        self.steps.setAccessibleName(self.tr("What to do now"))
        self.documents.setAccessibleName(self.tr("Documents that came"))
        self._course.setText(self.tr("Course"))
        for rows in (self.rows, self.steps_rows, self.documents_rows):
            rows.retranslate()
        if self._shown is not None:
            self._shown()
