"""Beside the running order: the clock, the chosen hearing, what can be noted of it, open questions, notes."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.hearings import minutes
from judgedesk.app.hearings_notes import HearingNote, Recording
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.running_list import held_said, pauses_said
from judgedesk.ui.views.running_read import Heard
from judgedesk.ui.widgets.chips import Flow
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.hearingwords import day_said, hours, phase_said, span
from judgedesk.ui.widgets.scrolled import scrolled

KEYS = {"start": "S", "pause": "P", "end": "E", "continued": "Shift+E", "failed": "X"}
"""What can be noted, by the key that notes it."""


class RunningSide(QWidget):
    """Signals: `wanted(event)` one of `KEYS`; `carried()`; `noted(text)`."""

    wanted = Signal(str)
    carried = Signal()
    noted = Signal(str)

    def __init__(self, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._may = theme, words, case.writable
        self._one: Heard | None = None
        self._next = ""
        self._recordings: Sequence[Recording] = ()
        self.clock, self._title = QLabel(self), QLabel(self)
        self.clock.setProperty("kind", "display")
        self._title.setProperty("kind", "title")
        self._heads = QLabel(self), QLabel(self)
        for head in self._heads:
            head.setProperty("kind", "heading")
        self._questions = QLabel(self)
        for label in (self._title, self._questions):
            label.setWordWrap(True)
        self.at, self.note, self.recording = QLineEdit(self), QLineEdit(self), Choice(theme, self)
        self.at.setMaxLength(5)
        self.facts, self.notes = FactLines(theme, self), FactLines(theme, self)
        self.buttons = {event: QPushButton(self) for event in KEYS}
        self.carry = QPushButton(self)
        self._note, self._tied = Field(self.note, theme), Field(self.recording, theme)
        self._at_label = QLabel(self)
        self._at_label.setProperty("kind", "small")
        self._at_label.setBuddy(self.at)
        self._lay_out()
        for event, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=event: self.wanted.emit(name))
        self.carry.clicked.connect(self.carried)
        self.note.returnPressed.connect(self._tell)
        theme.changed.connect(self._measure)
        self._measure()
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.clock)
        top.addStretch(1)
        top.addWidget(self._at_label)
        top.addWidget(self.at)
        row = QWidget(self)
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        flow = Flow(row, self._theme)
        for button in self.buttons.values():
            flow.addWidget(button)
        asked = QHBoxLayout()
        asked.addWidget(self._heads[0], 1)
        asked.addWidget(self.carry)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), 0, px(6), 0)
        column.setSpacing(px(8))
        column.addLayout(top)
        column.addWidget(self._title)
        column.addWidget(row)
        column.addWidget(self.facts)
        column.addLayout(asked)
        column.addWidget(self._questions)
        column.addWidget(self._heads[1])
        column.addWidget(self.notes, 1)
        column.addWidget(self._note)
        column.addWidget(self._tied)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))

    def _measure(self) -> None:
        self.at.setFixedWidth(self._theme.px(64))
        self.facts.setMinimumHeight(self._theme.px(100))
        self.notes.setMinimumHeight(self._theme.px(72))

    # -- showing ------------------------------------------------------------------------------------------------

    def show_clock(self, now: datetime, day: date) -> None:
        """The hour; on another day, which one is looked at."""
        said = f"{now:%H:%M}" if now.date() == day else day_said(day, self._words.language)
        if said != self.clock.text():
            self.clock.setText(said)
            self.at.setPlaceholderText(f"{now:%H:%M}" if now.date() == day else "HH:MM")

    def show_hearing(self, one: Heard | None, next_called: str) -> None:
        """Another hearing has the keyboard; `next_called` is who is heard after it."""
        self._one, self._next = one, next_called
        self.retranslate()

    def show_recordings(self, recordings: Sequence[Recording]) -> None:
        """To which a note can be tied."""
        if list(recordings) == list(self._recordings) and self.recording.count():
            return
        chosen = self.recording.currentData()
        self._recordings = recordings
        self.recording.clear()
        self.recording.addItem(self.tr("no recording"), None)
        for one in recordings:
            self.recording.addItem(one.name, one.id)
        self.recording.setCurrentIndex(max(0, self.recording.findData(chosen)))
        self._tied.setVisible(bool(recordings))

    def minute(self) -> int | None:
        """The time typed, in minutes; None where it is no time."""
        return minutes(self.at.text().strip())

    def may(self, event: str) -> bool:
        """Whether something can be noted of the chosen hearing now."""
        phase = self._one.line.phase if self._one is not None and self._one.line is not None else ""
        phases = {"start": ("waiting",), "failed": ("waiting",), "pause": ("going", "paused")}
        return self._may and phase in phases.get(event, ("going", "paused"))

    def _tell(self) -> None:
        if self.note.text().strip() and self._one is not None:
            self.noted.emit(self.note.text())

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            if self.recording.count():
                self.recording.setItemText(0, self.tr("no recording"))
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        one = self._one
        paused = one is not None and one.line is not None and one.line.phase == "paused"
        said = {
            "start": self.tr("Start"),
            "pause": self.tr("Resume") if paused else self.tr("Pause"),
            "end": self.tr("End"),
            "continued": self.tr("End, to be continued"),
            "failed": self.tr("Did not appear"),
        }
        for event, button in self.buttons.items():
            key = KEYS[event].replace("Shift+", "⇧")
            button.setText(f"{said[event]} · {key}")
            button.setAccessibleName(said[event])
            button.setToolTip(KEYS[event])
            button.setEnabled(self.may(event))
        self.clock.setAccessibleName(self.tr("Clock"))
        self._at_label.setText(self.tr("noted at"))
        self.at.setAccessibleName(self.tr("Hour at which it is noted, HH:MM; empty: now"))
        self.at.setEnabled(self._may)
        self._title.setText(one.called if one is not None else "")
        self.facts.setAccessibleName(self.tr("The chosen hearing"))
        self.facts.show_facts(list(self._facts(one)) if one is not None else ())
        self._say_questions(one)
        self._heads[1].setText(self.tr("Notes"))
        self.notes.setAccessibleName(self.tr("Notes"))
        notes = one.notes if one is not None else ()
        self.notes.show_facts([Fact(self._when(note), note.text) for note in notes])
        self._note.say(self.tr("A note with the present hour"), self.tr("With a recording: 12:34 and the words."))
        self.note.setEnabled(self._may and one is not None)
        self._tied.say(self.tr("Tied to the recording"))
        self._tied.setVisible(bool(self._recordings))

    def _when(self, note: HearingNote) -> str:
        if note.second is None:
            return note.at
        whole, second = divmod(note.second, 60)
        return f"{note.at} · {note.recording} {whole // 60}:{whole % 60:02}:{second:02}"

    def _say_questions(self, one: Heard | None) -> None:
        questions = one.questions if one is not None else ()
        self._heads[0].setText(self.tr("%n open question(s)", "", len(questions)) if questions else "")
        self._heads[0].setVisible(bool(questions))
        self._questions.setText("\n".join(f"○ {text}" for text in questions[:4]) + ("\n…" if questions[4:] else ""))
        self._questions.setVisible(bool(questions))
        self.carry.setVisible(bool(questions) and bool(self._next) and self._may)
        self.carry.setText(self.tr("To {0} · C").format(self._next))
        self.carry.setAccessibleName(self.tr("Carry open questions to {0}").format(self._next))
        self.carry.setToolTip("C")

    def _facts(self, one: Heard) -> Iterator[Fact]:
        line = one.line
        if line is None:
            return
        slot = line.hearing.slot
        yield Fact("", f"{phase_said(line.phase)} · {one.room}", "heading")
        said = [self.tr("planned {0}").format(hours(slot.start, slot.end)), held_said(one)]
        yield Fact("", " · ".join(part for part in said if part))
        pauses = pauses_said(one)
        yield Fact("", self.tr("pauses {0}").format(pauses) if pauses else "")
        said = [
            self.tr("heard {0}").format(span(line.heard)) if line.heard else "",
            self.tr("{0} remain").format(span(line.remains)) if line.remains else "",
        ]
        yield Fact("", " · ".join(part for part in said if part))
        yield Fact("", self.tr("late by {0}").format(span(line.late)) if line.late else "", "warn")
        continued = line.phase == "over" and line.hearing.actual.outcome == "continued"
        yield Fact("", self.tr("to be continued") if continued else "", "warn")
