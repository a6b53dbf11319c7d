"""The clerk's weeks: what is to be arranged for each hearing, closed one after the other, and the papers it needs."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import hearings_arranging, hearings_changes, readiness
from judgedesk.app.casefile import Case
from judgedesk.app.hearings_arranging import WORDED
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.arranging_card import ArrangeCard
from judgedesk.ui.views.arranging_form import ArrangeForm, Closed
from judgedesk.ui.views.arranging_list import ArrangingList
from judgedesk.ui.views.arranging_lot import LotCard
from judgedesk.ui.views.arranging_papers import ArrangingPapers
from judgedesk.ui.views.arranging_read import ALL, Line, Weeks, need_of, read_bookable, read_weeks
from judgedesk.ui.views.hearing_section import HearingSection
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.hearingwords import day_said

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
        self.weeks: Weeks | None = None
        self._number, self._only, self._wanted = 2, "", ("", "")
        self.today: Callable[[], date] = date.today
        self.spans, self.only = ChipRow(theme, parent=self), ChipRow(theme, optional=True, parent=self)
        self.day, self._keys = DayField(self), QLabel(self)
        self.card = ArrangeCard(theme, case, words, self)
        self.table = ArrangingList(theme, words, self.card.readiness, lambda: self.today(), self)
        self.form = ArrangeForm(theme, words, case.user, self)
        self.lot = LotCard(theme, words, case.writable, self)
        self.papers = ArrangingPapers(self, bridge, case, words, self.lot)
        self.summonses, self.calendar = QPushButton(self), QPushButton(self)
        self._side = QStackedWidget(self)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        px = self._theme.px
        self._keys.setProperty("kind", "small")
        self._keys.setWordWrap(True)
        self.head.act(self.summonses, self.calendar)
        self.head.narrow(self.only, self.spans, self.day)
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
        self.card.paper_wanted.connect(self.papers.write_paper)
        self.form.confirmed.connect(self._close)
        self.form.left.connect(self._leave_side)
        self.lot.left.connect(self._leave_side)
        self.summonses.clicked.connect(self.papers.ask_summonses)
        self.calendar.clicked.connect(self.papers.ask_calendar)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here; the keys of papers hold in the list."""
        return self.papers.commands()

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
        first = self.weeks.first if self.weeks is not None else None
        self._stale = self._stale or first != self.focus.day - timedelta(self.focus.day.weekday())
        self.day.show_day(self.focus.day)
        super().activate()
        line = self.line()
        if self.focus.hearing and line is not None and line.key[0] != self.focus.hearing:
            self.table.choose(self.focus.hearing)

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_weeks, self._case, self.focus.day, self._number, self._words.language, done=self._show,
                          failed=self.trouble.show_error, key=("arranging", id(self)))  # fmt: skip

    def _is_busy(self) -> bool:
        return self._side.currentIndex() == _FORM

    def _show(self, found: Weeks) -> None:
        self._stale, self.weeks = False, found
        waiting = self._empty.hasFocus()
        self._fill()
        self._say()
        if waiting:
            self._take_keyboard()

    def _fill(self) -> None:
        weeks = self.weeks
        if weeks is None:
            return
        line = self.line()
        wanted = self._wanted if self._wanted[0] else line.key if line is not None else (self.focus.hearing, "")
        self._wanted = ("", "")
        lines = list(weeks.lines(bool(self._only)))
        self.table.fill(lines, wanted)
        self._stack.setCurrentIndex(0 if lines else 1)
        self._show_card()

    def line(self) -> Line | None:
        """The one that has the keyboard."""
        return self.table.chosen()

    def _show_card(self) -> None:
        line = self.line()
        if line is not None:
            self.focus.hearing, self.focus.testimony = line.key[0], line.planned.hearing.slot.testimony
        self.card.show_line(line, self.today())

    def _lead(self, hearing: str, item: str) -> None:
        self.table.choose(hearing, item)
        self.close_by_form()

    def _typed(self, key: str) -> None:
        if key == " ":
            self.turn()
        else:
            self.papers.typed(key)

    def _choose_day(self, day: date) -> None:
        self.focus.day = day
        self._load()

    def step(self, days: int) -> None:
        """So many days later, or earlier."""
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

    def show_lot(self) -> None:
        """Shows what is being written."""
        self._side.setCurrentIndex(_LOT)
        self._say()

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

    # -- words --------------------------------------------------------------------------------------------------

    def _take_keyboard(self) -> None:
        there = self._stack.currentIndex() == 0
        (self.table if there else self.day).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_day(self) -> None:
        self.day.setFixedWidth(self._theme.px(112))

    def changeEvent(self, event: QEvent) -> None:
        """Things to arrange are worded when they are read."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.weeks is not None:
            self._stale = True
            if self.isVisible():
                self._load()

    def retranslate(self) -> None:
        """Words that stand here."""
        spans = {"1": self.tr("1 week"), "2": self.tr("2 weeks"), "4": self.tr("4 weeks"),
                 str(ALL): self.tr("all")}  # fmt: skip
        self.spans.offer([Choice(number, said) for number, said in spans.items()], str(self._number))
        self.spans.setAccessibleName(self.tr("How far ahead"))
        self.only.setAccessibleName(self.tr("Only what is open, or all"))
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
        self.table.lines.retranslate()
        self._fill()
        self._say()

    def _say(self) -> None:
        weeks = self.weeks
        self.only.offer([Choice(_OPEN, self.tr("open"), hint="Ctrl+D")], self._only)
        self.summonses.setVisible(self._case.writable)
        self.summonses.setEnabled(self.papers.may_summon())
        self.calendar.setEnabled(self._case.writable and weeks is not None and bool(weeks.planned))
        self._empty.say(
            self.tr("Nothing is to be arranged in these weeks"),
            self.tr("As soon as a plan is accepted, everything that its hearings need stands here: rooms, equipment, "
                    "people to be confirmed, orders, information to be served, summonses. Look further ahead above."),
            begin=("hearings",),
        )  # fmt: skip
        if weeks is None:
            return
        shown = [one for one in self.table.lines.rows if one.item is not None and one.item.state == "open"]
        late = weeks.late(self.today())
        parts = [
            self._span(weeks),
            self.tr("%n to arrange", "", len(shown)),
            self.tr("%n late", "", late) if late else "",
        ]
        self.head.say(" · ".join(part for part in parts if part))

    def _span(self, weeks: Weeks) -> str:
        """``1 Mar – 14 Mar 2027``; what has no end is said to have none."""
        language = self._words.language
        if self._number == ALL:
            return self.tr("from {0} on").format(day_said(weeks.first, language, weekday=False))
        last = day_said(weeks.last, language, weekday=False)
        return f"{day_said(weeks.first, language, weekday=False, year=False)} – {last}"
