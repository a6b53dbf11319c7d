"""Beside the list: the chosen hearing or thing, what keeps the hearing from being ready, and its papers."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.arranging_read import Line, Planned
from judgedesk.ui.views.hearing_papers import PaperBox
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.hearingwords import day_said, hours, stored_day
from judgedesk.ui.widgets.scrolled import scrolled
from judgedesk.ui.widgets.table import ROW, Table

_MOST_SHOWN = 5
"""Reasons that are seen without scrolling."""


class ArrangeCard(QWidget):
    """Signals: `ready_wanted()`; `led(hearing, item)` to a thing that is open; `paper_wanted(template)`."""

    ready_wanted = Signal()
    led = Signal(str, str)
    paper_wanted = Signal(str)

    def __init__(self, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._may = theme, words, case.writable
        self._line: Line | None = None
        self._today = date.today()
        self._title, self._state, self._papers, self._when = (QLabel(self) for _ in range(4))
        self._when.setProperty("kind", "small")
        self._title.setProperty("kind", "title")
        self._papers.setProperty("kind", "heading")
        for label in (self._title, self._state, self._when):
            label.setWordWrap(True)
        self.ready = QPushButton(self)
        self.rows = Rows([Column(lambda: self.tr("Open"), lambda one: f"○ {one.text}")], theme)
        self.reasons = Table(self.rows, theme, self)
        self.rows.setParent(self.reasons)
        self.reasons.horizontalHeader().hide()
        self.reasons.wrap_words()
        self.reasons.verticalHeader().sectionResized.connect(lambda *_: self._measure())
        self.facts = FactLines(theme, self)
        self.papers = PaperBox(theme, case, words, self)
        self._lay_out()
        self.ready.clicked.connect(self.ready_wanted)
        self.reasons.opened.connect(self._lead)
        self.reasons.clicked.connect(lambda index: self._lead(index.row()))
        self.papers.wanted.connect(self.paper_wanted)
        theme.changed.connect(self._measure)
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        line = QFrame(self)
        line.setProperty("kind", "line")
        state = QHBoxLayout()
        state.setSpacing(px(8))
        state.addWidget(self._state, 1)
        state.addWidget(self.ready)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), 0, px(6), 0)
        column.setSpacing(px(8))
        column.addWidget(self._title)
        column.addWidget(self._when)
        column.addLayout(state)
        column.addWidget(self.reasons)
        column.addWidget(self.facts)
        column.addWidget(line)
        column.addWidget(self._papers)
        column.addWidget(self.papers)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))

    def show_line(self, line: Line | None, today: date) -> None:
        """Another line has the keyboard."""
        same = line is not None and self._line is not None and line.key[0] == self._line.key[0]
        self._line, self._today = line, today
        self.rows.show(line.planned.open if line is not None else ())
        self._measure()
        if not same:
            self.papers.show_written(None)
        self.retranslate()

    def _lead(self, at: int) -> None:
        if self._line is not None and 0 <= at < len(self.rows.rows):
            self.led.emit(self._line.planned.hearing.id, self.rows.rows[at].id)

    def _measure(self) -> None:
        high = sum(self.reasons.rowHeight(row) for row in range(min(_MOST_SHOWN, len(self.rows.rows))))
        self.facts.setFixedHeight(self._theme.px(124))
        self.reasons.setFixedHeight(max(self._theme.px(ROW), high) + self._theme.px(4))
        self.reasons.setVisible(bool(self.rows.rows))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        line = self._line
        self.ready.setText(self.tr("Ready"))
        self.ready.setToolTip("Ctrl+R")
        self.reasons.setAccessibleName(self.tr("What keeps the hearing from being ready; Enter goes to it"))
        self.facts.setAccessibleName(self.tr("The chosen hearing or thing to arrange"))
        self._papers.setText(self.tr("Papers"))
        self._papers.setVisible(line is not None)
        self.papers.setVisible(line is not None)
        self.ready.setVisible(line is not None and self._may and line.planned.hearing.state != "ready")
        self.ready.setProperty("kind", "primary" if line is not None and not line.planned.open else "")
        self.ready.style().polish(self.ready)
        self._title.setText(line.planned.called if line is not None else "")
        self._when.setText(self._place(line.planned) if line is not None else "")
        self._state.setText(self.readiness(line.planned) if line is not None else "")
        self._state.setProperty("kind", "warn" if line is not None and line.planned.open else "heading")
        self._state.style().polish(self._state)
        self.facts.show_facts(list(self._facts(line)) if line is not None else ())
        self.facts.setVisible(line is not None and line.item is not None)

    def _place(self, planned: Planned) -> str:
        slot = planned.hearing.slot
        return f"{day_said(slot.day, self._words.language)}, {hours(slot.start, slot.end)} · {planned.room}"

    def readiness(self, planned: Planned) -> str:
        """How ready a hearing is."""
        left = len(planned.open)
        if left:
            return self.tr("Not ready: %n open", "", left)
        return self.tr("Ready") if planned.hearing.state == "ready" else self.tr("Nothing open")

    def _facts(self, line: Line) -> Iterator[Fact]:
        slot, language = line.planned.hearing.slot, self._words.language
        item = line.item
        if item is None:
            return
        yield Fact(self.tr("To arrange"), item.text)
        if item.state == "open":
            due = item.due or slot.day
            late = (self._today - due).days
            said = day_said(due, language)
            if late > 0:
                said = self.tr("{day}, late by {days}").format(day=said, days=self.tr("%n day(s)", "", late))
            yield Fact(self.tr("Due"), said, "warn" if late > 0 else "")
            yield Fact("", self.tr("Without it the hearing must not go ahead.") if item.first else "", "warn")
            return
        done = " · ".join(part for part in (stored_day(item.day, language) if item.day else "", item.by) if part)
        yield Fact(self.tr("Done"), done or self.tr("as recorded"))
        yield Fact(self.tr("Words"), item.note)
