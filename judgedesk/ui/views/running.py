"""The running day: what was begun, paused and ended, who did not appear, whom to call, and notes with their hour."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from judgedesk.app import hearings_calls, hearings_notes, hearings_running
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import clock
from judgedesk.app.hearings_calls import Telling
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.hearing_papers import PaperWriter
from judgedesk.ui.views.hearing_section import HearingSection
from judgedesk.ui.views.outline_noting import at_second
from judgedesk.ui.views.running_calls import CallsPanel, did_not_appear, note_absence
from judgedesk.ui.views.running_commands import RunningCommands
from judgedesk.ui.views.running_list import RunningList
from judgedesk.ui.views.running_read import Heard, RunningDay, read_day
from judgedesk.ui.views.running_side import KEYS, RunningSide
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.disclosebar import DiscloseBar
from judgedesk.ui.widgets.hearingwords import day_said, span

if TYPE_CHECKING:
    from judgedesk.app.hearings_failed import Replanned

_TICK_MS = 1000
_BY_KEY = {key: event for event, key in KEYS.items()}


class Where(NamedTuple):
    """What Alt+← comes back to."""

    day: date
    hearing: str


class RunningView(HearingSection):
    """The order at the left, below it the calls to make; the clock and the chosen hearing at the right."""

    view_name = "running"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._read: RunningDay | None = None
        self._job: Job | None = None
        self._minute = ""
        self._wanted = ""
        self.now: Callable[[], datetime] = datetime.now
        self.table = RunningList(theme, self)
        self.calls = CallsPanel(theme, words, case.writable, self)
        self.side = RunningSide(theme, case, words, self)
        self.writer = PaperWriter(bridge, case, self)
        self.bar = DiscloseBar(bridge, theme, case, words, self)
        self.day, self._day_label, self._keys = DayField(self), QLabel(self), QLabel(self)
        self.sheet, self.before, self.after = QPushButton(self), QPushButton("‹", self), QPushButton("›", self)
        self._does = RunningCommands(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        px = self._theme.px
        for label in (self._day_label, self._keys):
            label.setProperty("kind", "small")
        self._day_label.setBuddy(self.day)
        self._keys.setWordWrap(True)
        self.head.act(self.sheet)
        self.head.narrow(self._day_label, self.before, self.day, self.after)
        self._theme.changed.connect(self._fit_day)
        self._fit_day()
        order = QWidget(self)
        column = QVBoxLayout(order)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.table, 1)
        column.addWidget(self.bar)
        column.addWidget(self._keys)
        self._below = left = QSplitter(Qt.Orientation.Vertical, self)
        left.setChildrenCollapsible(False)
        left.setHandleWidth(1)
        left.addWidget(order)
        left.addWidget(self.calls)
        left.setStretchFactor(0, 3)
        left.setStretchFactor(1, 2)
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.with_side(left, self.side, 340), 1)
        self.lay_out(body)

    def _connect(self) -> None:
        self.table.moved.connect(self._show_hearing)
        self.table.opened.connect(lambda _row: self.to_note())
        self.table.typed.connect(self._typed)
        self.bar.left.connect(self._take_keyboard)
        self.bar.failed.connect(self.trouble.show_error)
        self.side.wanted.connect(self.happen)
        self.side.carried.connect(self.carry)
        self.side.noted.connect(self._note)
        self.calls.told.connect(self._tell)
        self.calls.stopped.connect(self.stop)
        self.calls.paper_wanted.connect(lambda: self.write_paper("calls"))
        self.day.chosen.connect(self._choose_day)
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.sheet.clicked.connect(lambda: self.write_paper("running_sheet"))
        self.writer.written.connect(self._written)
        self.writer.refused.connect(lambda error, again: self.trouble.show_error(error, again=again))
        self._timer.timeout.connect(self._tick)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here; single letters hold in the list."""
        return self._does.all()

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.table, self.calls.list, self.day, self.side.at, self.side.note]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        one = self.hearing()
        return Where(self.focus.day, one.id if one is not None else "")

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self.focus.day, self._wanted = where
        self.day.show_day(where.day)
        self._load()

    def activate(self) -> None:
        """Another section may have looked at another day or hearing; the clock goes on."""
        self._stale = self._stale or self._read is None or self._read.day != self.focus.day
        self.day.show_day(self.focus.day)
        self._wanted = self.focus.hearing
        self._timer.start()
        super().activate()
        if not self._stale:
            self.table.choose(self.focus.hearing)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks at the clock."""
        self._timer.stop()
        super().hideEvent(event)

    # -- loading ------------------------------------------------------------------------------------------------

    def _tick(self) -> None:
        """The clock; the order is read again once a minute, on the day itself."""
        now = self.now()
        minute = f"{now:%Y-%m-%d %H:%M}"
        if minute == self._minute:
            return
        self._minute = minute
        self.side.show_clock(now, self.focus.day)
        if now.date() == self.focus.day and self.isVisible():
            self._load()

    def _load(self) -> None:
        now = self.now()
        self._minute = f"{now:%Y-%m-%d %H:%M}"
        self.side.show_clock(now, self.focus.day)
        minute = now.hour * 60 + now.minute if now.date() == self.focus.day else 0
        self._bridge.read(read_day, self._case, self.focus.day, minute, self._words.language, done=self._show,
                          failed=self.trouble.show_error, key=("running", id(self)))  # fmt: skip

    def _show(self, found: RunningDay) -> None:
        self._stale, self._read = False, found
        waiting = self._empty.hasFocus()
        one = self.hearing()
        wanted = self._wanted or (one.id if one is not None else "")
        self._wanted = ""
        self.table.fill(found.lines, wanted)
        self._stack.setCurrentIndex(0 if found.lines else 1)
        if found.tellings and self.calls.isHidden():
            self._below.setSizes([3, 2])
        self.calls.show_tellings(found.tellings)
        self.side.show_recordings(found.recordings)
        self._show_hearing()
        self._say()
        if waiting:
            self._take_keyboard()

    def hearing(self) -> Heard | None:
        """The hearing that has the keyboard."""
        return self.table.chosen()

    def _next(self) -> Heard | None:
        one = self.hearing()
        return self._read.after(one) if self._read is not None and one is not None else None

    def _show_hearing(self) -> None:
        one, following = self.hearing(), self._next()
        if one is not None and one.line is not None:
            self.focus.hearing, self.focus.person = one.id, one.person
            self.focus.testimony = one.line.hearing.slot.testimony
        self.side.show_hearing(one, following.called if following is not None else "")

    def _choose_day(self, day: date) -> None:
        self.focus.day = day
        self.trouble.clear()
        self._load()

    def step(self, days: int) -> None:
        """So many days later, or earlier."""
        day = self.focus.day + timedelta(days)
        self.day.show_day(day)
        self._choose_day(day)

    def to_today(self) -> None:
        """The day itself."""
        self.day.show_day(self.now().date())
        self._choose_day(self.now().date())

    # -- what happens -------------------------------------------------------------------------------------------

    def _typed(self, key: str) -> None:
        if key in _BY_KEY:
            self.happen(_BY_KEY[key])
        elif key == "C":
            self.carry()
        elif key == "D":
            self.disclose()
        elif key == "R":
            self.write_paper("running_sheet")
        elif key == "L":
            self.write_paper("calls")

    def _at(self) -> str:
        """The hour typed, or the present one on the day itself; '' where nobody can know it."""
        minute = self.side.minute()
        if minute is not None:
            return clock(minute)
        now = self.now()
        if self.side.at.text().strip() or now.date() != self.focus.day:
            self.trouble.show_text(
                self.tr("At what time?"),
                self.tr("Only on the day itself the clock says it."),
                self.tr("Type the hour as HH:MM at the right, then press the key again."),
            )
            self.side.at.setFocus(Qt.FocusReason.OtherFocusReason)
            return ""
        return f"{now:%H:%M}"

    def happen(self, event: str) -> None:
        """Notes an event of `KEYS` for the chosen hearing."""
        one = self.hearing()
        if one is None or one.line is None or not self.side.may(event) or self.calls.planning:
            return
        at = self._at()
        if not at:
            return
        self.trouble.clear()
        self.side.at.clear()
        if event == "failed":
            self._fail(one, at)
            return
        name = "resume" if event == "pause" and one.line.phase == "paused" else event
        ended = "end" if event == "continued" else name
        outcome = "continued" if event == "continued" else "complete"
        self._bridge.write(hearings_running.actual, self._case, one.id, ended, at, outcome,
                           failed=self.trouble.show_error)  # fmt: skip
        self._take_keyboard()

    def _fail(self, one: Heard, at: str) -> None:
        self.calls.begin(one.called)

        def failed(error: UserError) -> None:
            self._job = None
            self.calls.end()
            self.trouble.show_error(error, self.tr("Only note the absence"), lambda: self._only_note(one.id, at))

        self._job = self._bridge.start(did_not_appear, self._case, one.id, at, progress=self.calls.show_progress,
                                       done=self._planned, failed=failed)  # fmt: skip

    def _only_note(self, hearing: str, at: str) -> None:
        self.trouble.clear()
        self._bridge.write(note_absence, self._case, hearing, at, failed=self.trouble.show_error)

    def _planned(self, answer: "tuple[Replanned, Changes]") -> None:
        self._job = None
        self.calls.end()
        replanned = answer[0]
        moved = replanned.plan.proposal.moved
        self.noted.emit(self.tr("The rest is planned anew: %n moved", "", moved))
        self._load()
        self.calls.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Gives up planning: nothing is changed, or the best plan so far is taken."""
        if self._job is not None:
            self._job.cancel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops planning; in a field it goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
            self._take_keyboard()
            return
        super().keyPressEvent(event)

    def _tell(self, one: Telling) -> None:
        self._bridge.write(hearings_calls.tell, self._case, one.hearing, one.id, self.now().date().isoformat(),
                           failed=self.trouble.show_error)  # fmt: skip

    def may_carry(self) -> bool:
        """Whether anything is open, and somebody is heard next."""
        one = self.hearing()
        return self._case.writable and one is not None and bool(one.questions) and self._next() is not None

    def carry(self) -> None:
        """Carries what is open of the questions to who is heard next."""
        one, following = self.hearing(), self._next()
        if one is not None and following is not None and self.may_carry():
            self._bridge.write(hearings_notes.carry_open, self._case, one.person, following.person,
                               failed=self.trouble.show_error)  # fmt: skip

    def may_disclose(self) -> bool:
        """Whether there is a hearing whose testimony can be marked as given."""
        return self._case.writable and self.hearing() is not None

    def disclose(self) -> None:
        """The testimony of the chosen hearing was given today; only the folio of the record is asked."""
        one = self.hearing()
        if one is not None and one.line is not None and self.may_disclose():
            self.bar.mark("read", one.called, testimony=one.line.hearing.slot.testimony)

    def to_note(self) -> None:
        """The keyboard into the line for a note."""
        self.side.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note(self, text: str) -> None:
        one, recording = self.hearing(), self.side.recording.currentData()
        if one is None:
            return
        second, words = at_second(text) if recording is not None else (None, text)
        self._bridge.write(hearings_notes.add, self._case, one.id, words, self.now(), recording, second,
                           done=lambda _changes: self.side.note.clear(), failed=self.trouble.show_error)  # fmt: skip

    # -- papers -------------------------------------------------------------------------------------------------

    def may_write(self) -> bool:
        """Whether there is a day to write about."""
        return self._case.writable and self._read is not None and bool(self._read.lines)

    def write_paper(self, template: str) -> None:
        """Asks where a paper about the day is to lie."""
        if self.may_write():
            self.writer.ask(template, self.focus.day.isoformat(), self._words.language, "served")

    def _written(self, _written: object, _template: str) -> None:
        self.trouble.clear()
        self.noted.emit(self.tr("Paper written"))

    # -- words --------------------------------------------------------------------------------------------------

    def _take_keyboard(self) -> None:
        there = self._stack.currentIndex() == 0
        (self.table if there else self.day).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_day(self) -> None:
        self.day.setFixedWidth(self._theme.px(112))

    def changeEvent(self, event: QEvent) -> None:
        """Calls are worded when they are read."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._read is not None:
            self._stale = True
            if self.isVisible():
                self._load()

    def retranslate(self) -> None:
        """Words that stand here."""
        self._day_label.setText(self.tr("Day"))
        self.day.setAccessibleName(self.tr("Day that is looked at"))
        self.before.setAccessibleName(self.tr("The day before"))
        self.before.setToolTip("Ctrl+←")
        self.after.setAccessibleName(self.tr("The day after"))
        self.after.setToolTip("Ctrl+→")
        self.sheet.setText(self.tr("Running sheet…"))
        self.sheet.setToolTip("Ctrl+P")
        self.table.setAccessibleName(self.tr("Running order of the day by room; S starts, P pauses, E ends"))
        self._keys.setText(self.tr("S start · P pause, go on · E end · X did not appear · D disclosed · Enter note"))
        self.table.heard.retranslate()
        self._say()

    def _say(self) -> None:
        read, language = self._read, self._words.language
        self.sheet.setEnabled(self.may_write())
        self._empty.say(
            self.tr("Nobody is heard on this day"),
            self.tr("On a day of hearings their order stands here by room: planned, expected, begun, paused, ended, "
                    "what remains and how late it is. Go to another day above."),
            begin=("hearings",),
        )  # fmt: skip
        if read is None or not read.lines:
            self.head.say(day_said(self.focus.day, language))
            return
        heard = [one.line for one in read.lines if one.line is not None]
        over = sum(line.phase == "over" for line in heard)
        late = max(line.late for line in heard if line.phase != "over") if over < len(heard) else 0
        parts = [
            day_said(read.day, language),
            self.tr("%n hearing(s)", "", len(heard)),
            self.tr("%n over", "", over) if over else "",
            self.tr("late by {0}").format(span(late)) if late else "",
        ]
        self.head.say(" · ".join(part for part in parts if part))
