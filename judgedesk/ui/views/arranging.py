"""The clerk's weeks: what is to be arranged for each hearing, closed one after the other, and the papers it needs."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import hearings_arranging, hearings_changes, readiness
from judgedesk.app.casefile import Case
from judgedesk.app.hearings_arranging import WORDED
from judgedesk.app.writing_many import Lot, Paper
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.arranging_card import ArrangeCard
from judgedesk.ui.views.arranging_form import ArrangeForm, Closed
from judgedesk.ui.views.arranging_lot import SUMMONS, LotCard, write_summonses
from judgedesk.ui.views.arranging_read import ALL, Line, Weeks, need_of, read_bookable, read_weeks
from judgedesk.ui.views.hearing_papers import CALENDAR, PAPERS, PaperWriter, paper_of
from judgedesk.ui.views.hearing_section import HearingSection
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.grouped import GroupedRows, GroupedTable
from judgedesk.ui.widgets.hearingwords import day_said, hours, stored_day
from judgedesk.ui.widgets.leakpanel import Again
from judgedesk.ui.widgets.paths import choose_folder
from judgedesk.ui.widgets.templatewords import template_said

_CARD, _FORM, _LOT = range(3)
_OPEN = "open"


class Where(NamedTuple):
    """What Alt+← comes back to."""

    day: date
    hearing: str
    item: str


class ArrangingView(HearingSection):
    """The list at the left; at the right the chosen line, the form that closes it, or the lot of summonses."""

    view_name = "arranging"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._weeks: Weeks | None = None
        self._number, self._only, self._wanted = 2, "", ("", "")
        self._lot: Job | None = None
        self.today: Callable[[], date] = date.today
        self.rows = GroupedRows(self._columns(), theme, lambda one: one.item is None, self)
        self.table = GroupedTable(self.rows, theme, parent=self)
        self.spans, self.only = ChipRow(theme, parent=self), ChipRow(theme, optional=True, parent=self)
        self.day, self._day_label, self._keys = DayField(self), QLabel(self), QLabel(self)
        self.card = ArrangeCard(theme, case, words, self)
        self.form = ArrangeForm(theme, words, case.user, self)
        self.lot = LotCard(theme, words, case.writable, self)
        self.writer = PaperWriter(bridge, case, self)
        self.summonses, self.calendar = QPushButton(self), QPushButton(self)
        self._side = QStackedWidget(self)
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> list[Column]:
        def late(line: Line) -> bool:
            item = line.item
            due = item.due if item is not None and item.state == "open" else None
            return due is not None and due < self.today()

        def open_hearing(line: Line) -> bool:
            return line.item is None and bool(line.planned.open)

        return [
            Column(lambda: self.tr("What"), self._what),
            Column(lambda: self.tr("By when"), self._due, 124, warn=late),
            Column(lambda: self.tr("Done"), self._done, 176, quiet=True, warn=open_hearing),
        ]

    def _what(self, line: Line) -> str:
        slot, item = line.planned.hearing.slot, line.item
        if item is None:
            return f"{hours(slot.start, slot.end)}  {line.planned.called} · {line.planned.room}"
        return f"    {'✓' if item.state == 'done' else '○'} {item.text}"

    def _due(self, line: Line) -> str:
        if line.item is None:
            return day_said(line.planned.hearing.slot.day, self._words.language)
        due = line.item.due
        if line.item.state == "done" or due is None:
            return ""
        return day_said(due, self._words.language)[:-5] + (" ‼" if due < self.today() else "")

    def _done(self, line: Line) -> str:
        item = line.item
        if item is None:
            return self.card.readiness(line.planned)
        if item.state == "open":
            return ""
        day = stored_day(item.day, self._words.language) if item.day else ""
        return " · ".join(part for part in (day, item.by, item.note) if part) or self.tr("as recorded")

    def _build(self) -> None:
        px = self._theme.px
        for label in (self._day_label, self._keys):
            label.setProperty("kind", "small")
        self._day_label.setBuddy(self.day)
        self._keys.setWordWrap(True)
        self.head.act(self.summonses, self.calendar)
        self.head.narrow(self.only, self.spans, self._day_label, self.day)
        self._theme.changed.connect(self._fit_day)
        self._fit_day()
        for page in (self.card, self.form, self.lot):
            self._side.addWidget(page)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.table, 1)
        column.addWidget(self._keys)
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.with_side(left, self._side, 380), 1)
        self.lay_out(body)

    def _connect(self) -> None:
        self.table.moved.connect(self._show_card)
        self.table.opened.connect(lambda _row: self.close_by_form())
        self.table.typed.connect(self._typed)
        self.spans.chosen.connect(self._choose_span)
        self.only.chosen.connect(self._narrow)
        self.day.chosen.connect(self._choose_day)
        self.card.ready_wanted.connect(self.make_ready)
        self.card.led.connect(self._lead)
        self.card.paper_wanted.connect(self.write_paper)
        self.form.confirmed.connect(self._close)
        self.form.left.connect(self._leave_side)
        self.lot.stopped.connect(self._stop_lot)
        self.lot.left.connect(self._leave_side)
        self.lot.sent.connect(self._note_sent)
        self.lot.chosen.connect(self._show_stopped)
        self.summonses.clicked.connect(self.ask_summonses)
        self.calendar.clicked.connect(self.ask_calendar)
        self.writer.written.connect(self._show_written)
        self.writer.refused.connect(self._refused_paper)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here; the keys of papers hold in the list."""

        def on_item() -> bool:
            line = self.line()
            return self._case.writable and line is not None and line.item is not None

        def may() -> bool:
            return self._case.writable and self.line() is not None

        papers = [one for one in PAPERS if one in self.card.papers.offered]
        return [
            Command("arranging.done", lambda: self.tr("Done today, or not done (Space)"), self.turn, "", on_item),
            Command("arranging.form", lambda: self.tr("Close it by a form (Enter)"), self.close_by_form, "", on_item),
            Command("arranging.ready", lambda: self.tr("Mark the hearing ready"), self.make_ready, "Ctrl+R", may),
            Command("arranging.open", lambda: self.tr("Only what is open, or all"), self.toggle_open, "Ctrl+D"),
            Command("arranging.next", lambda: self.tr("A week later"), lambda: self._step(7), "Ctrl+Right"),
            Command("arranging.before", lambda: self.tr("A week earlier"), lambda: self._step(-7), "Ctrl+Left"),
            Command("arranging.summonses", lambda: self.tr("Write all summonses of the plan…"), self.ask_summonses,
                    "Ctrl+P", self._may_summon),
            Command("arranging.calendar", lambda: self.tr("Write the calendar (.ics)…"), self.ask_calendar, "Ctrl+E",
                    may),
            *(Command(f"arranging.{one.template}", partial(self._paper_said, one.template),
                      partial(self.write_paper, one.template), "", may) for one in papers),
            Command("hearings.section", lambda: self.tr("Next section of hearings"), self.head.next_section, "F7"),
        ]  # fmt: skip

    def _paper_said(self, template: str) -> str:
        return self.tr("Paper: {0}").format(template_said(template))

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.table, self.only, self.spans, self.day, self.card.reasons, self.card.papers.recipients]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        line = self.line()
        return Where(self.focus.day, *(line.key if line is not None else ("", "")))

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self.focus.day, self._wanted = where.day, (where.hearing, where.item)
        self.day.show_day(where.day)
        self._load()

    def activate(self) -> None:
        """Another section may have looked at another day or hearing."""
        first = self._weeks.first if self._weeks is not None else None
        self._stale = self._stale or first != self.focus.day - timedelta(self.focus.day.weekday())
        self.day.show_day(self.focus.day)
        super().activate()
        line = self.line()
        if self.focus.hearing and line is not None and line.key[0] != self.focus.hearing:
            self._choose(self.focus.hearing, "")

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_weeks, self._case, self.focus.day, self._number, self._words.language, done=self._show,
                          failed=self.trouble.show_error, key=("arranging", id(self)))  # fmt: skip

    def _is_busy(self) -> bool:
        return self._side.currentIndex() == _FORM

    def _show(self, found: Weeks) -> None:
        self._stale, self._weeks = False, found
        waiting = self._empty.hasFocus()
        self._fill()
        self._say()
        if waiting:
            self._take_keyboard()

    def _fill(self) -> None:
        weeks = self._weeks
        if weeks is None:
            return
        line = self.line()
        wanted = self._wanted if self._wanted[0] else line.key if line is not None else (self.focus.hearing, "")
        before, self._wanted = max(0, self.table.currentIndex().row()), ("", "")
        lines = list(weeks.lines(bool(self._only)))
        keys = [one.key for one in lines]
        at = keys.index(wanted) if wanted in keys else min(before, len(lines) - 1)
        if wanted not in keys and (wanted[0], "") in keys and not wanted[1]:
            at = keys.index((wanted[0], ""))
        self.table.show_rows(lines, at)
        self._stack.setCurrentIndex(0 if lines else 1)
        self._show_card()

    def line(self) -> Line | None:
        """The one that has the keyboard."""
        found: Line | None = self.table.line()
        return found

    def _choose(self, hearing: str, item: str) -> None:
        keys = [one.key for one in self.rows.rows]
        if (hearing, item) in keys:
            self.table.choose_row(keys.index((hearing, item)))

    def _show_card(self) -> None:
        line = self.line()
        if line is not None:
            self.focus.hearing, self.focus.testimony = line.key[0], line.planned.hearing.slot.testimony
        self.card.show_line(line, self.today())

    def _lead(self, hearing: str, item: str) -> None:
        if self._only or (hearing, item) in [one.key for one in self.rows.rows]:
            self._choose(hearing, item)
        self.close_by_form()

    def _typed(self, key: str) -> None:
        paper = paper_of(key)
        if key == " ":
            self.turn()
        elif paper is not None and paper in self.card.papers.offered:
            self.write_paper(paper.template)

    def _choose_day(self, day: date) -> None:
        self.focus.day = day
        self._load()

    def _step(self, days: int) -> None:
        self.day.show_day(self.focus.day + timedelta(days))
        self._choose_day(self.focus.day + timedelta(days))

    def _choose_span(self, number: str) -> None:
        self._number = int(number)
        self._load()

    def _narrow(self, only: str) -> None:
        self._only = only
        self._fill()
        self._say()

    def toggle_open(self) -> None:
        """Only what is open, or what is done as well."""
        self._narrow("" if self._only else _OPEN)

    # -- closing ------------------------------------------------------------------------------------------------

    def turn(self) -> None:
        """Notes the chosen thing as done today, or takes that back; on a hearing, marks it ready."""
        line = self.line()
        if line is None or not self._case.writable:
            return
        if line.item is None:
            self.make_ready()
        elif line.item.state == "done":
            self._do(hearings_arranging.unsettle, line.key)
        elif line.item.id in WORDED or (line.item.id.startswith("resource.") and self._booked(line) == ""):
            self.close_by_form()
        else:
            self._do(hearings_arranging.settle, line.key, self.today().isoformat())

    def _do(self, act: Callable[..., object], key: tuple[str, str], *more: str) -> None:
        self.trouble.clear()
        self._bridge.write(act, self._case, *key, *more, failed=self._refused)

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)
        if error.code in ("arranging.late", "arranging.words"):
            self.close_by_form()

    def _booked(self, line: Line) -> str | None:
        """Who is booked for the need that an item is about; '' for nobody, None where it is about no booking."""
        need = need_of(line.planned, line.item) if line.item is not None else None
        if need is None:
            return None
        given = line.planned.hearing.slot.resources
        return given[need] if need < len(given) else ""

    def close_by_form(self) -> None:
        """The form that closes the chosen thing; on a hearing, marks it ready."""
        line = self.line()
        if line is None or not self._case.writable:
            return
        if line.item is None:
            self.make_ready()
            return
        slot, language = line.planned.hearing.slot, self._words.language
        self._side.setCurrentIndex(_FORM)
        self.form.begin(line, f"{line.planned.called} · {day_said(slot.day, language)}", self.today())
        need, booked = need_of(line.planned, line.item), self._booked(line)
        if need is not None:
            self._bridge.read(read_bookable, self._case, line.key[0], need, language,
                              done=lambda found: self.form.offer(found, booked or ""),
                              failed=self.form.trouble.show_error, key=("arranging.who", id(self)))  # fmt: skip

    def _close(self, closed: Closed) -> None:
        line, act = closed.line, hearings_arranging.settle
        need = need_of(line.planned, line.item) if line.item is not None else None
        if closed.booked and need is not None:
            self._bridge.write(hearings_changes.book, self._case, line.key[0], need, closed.booked,
                               done=self._closed, failed=self.form.trouble.show_error)  # fmt: skip
            return
        self._bridge.write(act, self._case, *line.key, closed.on, closed.by, closed.note, done=self._closed,
                           failed=self.form.trouble.show_error)  # fmt: skip

    def _closed(self, _answer: object) -> None:
        self.trouble.clear()
        self._leave_side()
        self._load()

    def _leave_side(self) -> None:
        was_form = self._is_busy()
        self._side.setCurrentIndex(_CARD)
        if was_form and self._stale:
            self._load()
        self._take_keyboard()

    def make_ready(self) -> None:
        """Marks the hearing ready; refused with the reasons while anything is open."""
        line = self.line()
        if line is not None and self._case.writable:
            self.trouble.clear()
            self._bridge.write(readiness.ready, self._case, line.key[0], self._words.language, failed=self._not_ready)

    def _not_ready(self, error: UserError) -> None:
        self.trouble.show_error(error)
        if error.code == "hearing.not_ready":
            self.card.reasons.choose_row(0)
            self.card.reasons.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- papers -------------------------------------------------------------------------------------------------

    def write_paper(self, template: str) -> None:
        """Asks where a paper about the chosen hearing, its sitting or its day is to lie."""
        line, paper = self.line(), next((one for one in PAPERS if one.template == template), None)
        if line is not None and paper is not None and self._case.writable:
            papers = self.card.papers
            self.writer.ask(template, paper.about_of(line.planned.hearing), papers.language, papers.recipient)

    def ask_calendar(self) -> None:
        """Asks where the calendar is to lie."""
        papers = self.card.papers
        self.writer.ask_calendar(self.tr("Hearings"), papers.language, papers.recipient)

    def _show_written(self, written: object, template: str) -> None:
        self.trouble.clear()
        said = self.tr("Calendar written") if template == CALENDAR else self.tr("Paper written")
        self.noted.emit(said)
        self.card.papers.show_written(written, template)  # type: ignore[arg-type]  # what `PaperWriter` tells

    def _refused_paper(self, error: UserError, again: Again | None) -> None:
        self.trouble.show_error(error, again=again)

    def _may_summon(self) -> bool:
        return self._case.writable and self._weeks is not None and bool(self._weeks.unsent()) and self._lot is None

    def ask_summonses(self) -> None:
        """Asks for the folder in which all summonses that were not sent yet are to lie."""
        if self._may_summon():
            choose_folder(self, self.tr("Folder for the summonses"), self.write_all)

    def write_all(self, folder: Path) -> None:
        """Writes them; what stops one does not stop the others."""
        weeks = self._weeks
        if weeks is None or not self._may_summon():
            return
        language, unsent = self._words.language, weeks.unsent()
        called = {one.hearing.id: f"{one.called}, {day_said(one.hearing.slot.day, language)}" for one in weeks.planned}
        self._side.setCurrentIndex(_LOT)
        self.lot.begin(called, len(unsent), folder)
        papers = self.card.papers
        self._lot = self._bridge.start(write_summonses, self._case, unsent, folder, papers.language, papers.recipient,
                                       progress=self.lot.show_progress, done=self._show_lot,
                                       failed=self._lot_failed)  # fmt: skip
        self._say()

    def _show_lot(self, lot: Lot) -> None:
        self._lot = None
        self.lot.show_lot(lot)
        self._say()

    def _lot_failed(self, error: UserError) -> None:
        self._lot = None
        self.trouble.show_error(error)
        self._leave_side()
        self._say()

    def _stop_lot(self) -> None:
        if self._lot is not None:
            self._lot.cancel()

    def _note_sent(self, hearings: list[str]) -> None:
        self._bridge.write(hearings_arranging.sent, self._case, hearings, self.today().isoformat(),
                           failed=self.trouble.show_error)  # fmt: skip

    def _show_stopped(self, paper: Paper) -> None:
        """What stopped one, and where it can be written all the same."""
        if paper.error is None:
            return
        papers = self.card.papers

        def again(reason: str) -> None:
            target = self.lot.target(paper.about)
            self.writer.write(SUMMONS, paper.about, target, papers.language, papers.recipient, reason)
            self.lot.mend(paper.about)

        self.trouble.show_error(paper.error, again=again)

    # -- words --------------------------------------------------------------------------------------------------

    def _take_keyboard(self) -> None:
        there = self._stack.currentIndex() == 0
        (self.table if there else self.day).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_day(self) -> None:
        self.day.setFixedWidth(self._theme.px(112))

    def changeEvent(self, event: QEvent) -> None:
        """Things to arrange are worded when they are read."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._weeks is not None:
            self._stale = True
            if self.isVisible():
                self._load()

    def retranslate(self) -> None:
        """Words that stand here."""
        spans = {"1": self.tr("one week"), "2": self.tr("two weeks"), "4": self.tr("four weeks"),
                 str(ALL): self.tr("all to come")}  # fmt: skip
        self.spans.offer([Choice(number, said) for number, said in spans.items()], str(self._number))
        self.spans.setAccessibleName(self.tr("How far ahead"))
        self.only.setAccessibleName(self.tr("Only what is open, or all"))
        self._day_label.setText(self.tr("Week of"))
        self.day.setAccessibleName(self.tr("A day of the first week"))
        self.day.setToolTip("Ctrl+← · Ctrl+→")
        self.table.setAccessibleName(self.tr("What is to be arranged, by hearing; Space: done today, Enter: the form"))
        self.summonses.setText(self.tr("All summonses…"))
        self.summonses.setToolTip("Ctrl+P")
        self.calendar.setText(self.tr("Calendar…"))
        self.calendar.setToolTip("Ctrl+E")
        self._keys.setText(
            self.tr("Space done today · Enter form · Ctrl+R ready · letters write the papers at the right")
        )
        self.rows.retranslate()
        self._fill()
        self._say()

    def _say(self) -> None:
        weeks, language = self._weeks, self._words.language
        self.only.offer([Choice(_OPEN, self.tr("only open"), hint="Ctrl+D")], self._only)
        self.summonses.setVisible(self._case.writable)
        self.summonses.setEnabled(self._may_summon())
        self.calendar.setEnabled(self._case.writable and weeks is not None and bool(weeks.planned))
        self._empty.say(
            self.tr("Nothing is to be arranged in these weeks"),
            self.tr("As soon as a plan is accepted, everything that its hearings need stands here: rooms, equipment, "
                    "people to be confirmed, orders, information to be served, summonses. Look further ahead above."),
        )  # fmt: skip
        if weeks is None:
            return
        shown = [one for one in self.rows.rows if one.item is not None and one.item.state == "open"]
        last = "" if self._number == ALL else day_said(weeks.last, language, weekday=False)
        late = weeks.late(self.today())
        parts = [
            f"{day_said(weeks.first, language, weekday=False)} – {last}",
            self.tr("%n to arrange", "", len(shown)),
            self.tr("%n late", "", late) if late else "",
        ]
        self.head.say(" · ".join(part for part in parts if part))
