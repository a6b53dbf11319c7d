"""Sittings, rooms, interpreters and things, bookings from elsewhere; a month of them in a strip."""

from typing import Any, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import bookings, hearings_entry
from judgedesk.app.bookings import SourceLine
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import day
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.calendars_commands import CalendarCommands
from judgedesk.ui.views.calendars_forms import Given
from judgedesk.ui.views.calendars_lists import CalendarLists
from judgedesk.ui.views.calendars_month import MonthPane
from judgedesk.ui.views.calendars_read import (
    Calendars,
    Seat,
    Thing,
    Weighed,
    read_calendars,
    weigh,
)
from judgedesk.ui.views.calendars_side import CalendarSide
from judgedesk.ui.views.hearing_section import HearingSection
from judgedesk.ui.views.testimony_words import TestimonyWords
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.table import Table

LISTS = ("sittings", "rooms", "resources", "bookings")
_WAIT = 250
"""Milliseconds without typing after which the form is held against the plan."""


class Where(NamedTuple):
    """What Alt+← comes back to."""

    list: str
    id: str


class CalendarsView(HearingSection):
    """The section."""

    view_name = "calendars"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._read: Calendars | None = None
        self._name, self._wanted = LISTS[0], ""
        self._given: Given | None = None
        self.says = TestimonyWords(words, self)
        self.lists = CalendarLists(self.says, lambda: self._read, self)
        self.which = ChipRow(theme, parent=self)
        self.rows = {name: Rows(self.lists.columns(name), theme, self) for name in LISTS}
        self.tables = {name: Table(self.rows[name], theme, self) for name in LISTS}
        for table in self.tables.values():
            table.wrap_words()
        self.new, self.series, self.arrive, self.leave_out = (QPushButton(self) for _ in range(4))
        self.side = CalendarSide(bridge, theme, case, words, self.lists, self)
        self.month = MonthPane(theme, words, self)
        self._does = CalendarCommands(self)
        self._tables = QStackedWidget(self)
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._build()
        self._connect()
        self.retranslate()

    @property
    def table(self) -> Table:
        """The list in front."""
        return self.tables[self._name]

    def _build(self) -> None:
        px = self._theme.px
        self.leave_out.setProperty("kind", "flat")
        self.head.act(self.new)
        self.head.narrow(self.leave_out, self.series, self.arrive)
        for table in self.tables.values():
            self._tables.addWidget(table)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.which)
        column.addWidget(self._tables, 1)
        column.addWidget(self.month)
        self.lay_out(self.with_side(left, self.side, 400))

    def _connect(self) -> None:
        self.which.chosen.connect(self.show_list)
        for table in self.tables.values():
            table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_card())
            table.opened.connect(lambda _row: self.change())
        self.side.change.connect(self.change)
        self.side.kept.connect(self._keep)
        self.side.weighed.connect(self._weigh)
        self.side.taken.connect(self._taken)
        self.side.left.connect(self._leave_form)
        self.new.clicked.connect(self.enter)
        self.series.clicked.connect(self.enter_series)
        self.arrive.clicked.connect(self.ask_calendar)
        self.leave_out.clicked.connect(self.remove)
        self.month.chosen.connect(self._show_day)
        self._timer.timeout.connect(self._ask_weighed)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""
        return self._does.all()

    @property
    def may(self) -> bool:
        """Whether anything can be entered."""
        return self._case.writable and self._read is not None

    @property
    def has_rooms(self) -> bool:
        """Whether there is a room to sit in."""
        return self._read is not None and bool(self._read.rooms)

    @property
    def entering(self) -> bool:
        """Whether a form is open."""
        return self.side.entering

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.which, self.table, self.month.strip, self.side.currentWidget() or self.side]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        return Where(self._name, _id(self.chosen()))

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self._wanted = where.id
        self.show_list(where.list)

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(
            read_calendars,
            self._case,
            self._words.language,
            done=self._show,
            failed=self.trouble.show_error,
            key=("calendars", id(self)),
        )

    def _is_busy(self) -> bool:
        return self.entering

    def _show(self, read: Calendars) -> None:
        waiting = self._empty.hasFocus()
        self._stale, self._read = False, read
        self._fill()
        if waiting:
            self._take_keyboard()

    def _fill(self) -> None:
        read = self._read
        if read is None:
            return
        wanted = self._wanted or _id(self.chosen())
        shown: dict[str, Any] = {"sittings": read.sittings, "rooms": read.rooms, "resources": read.resources,
                                 "bookings": read.sources}  # fmt: skip
        for name, lines in shown.items():
            self.rows[name].show(lines)
        lines = shown[self._name]
        self.table.choose_row(next((at for at, one in enumerate(lines) if _id(one) == wanted), 0))
        self._wanted = ""
        self.month.show_calendars(read, self.focus.day)
        there = any(shown.values()) or self._is_busy()
        self._stack.setCurrentIndex(0 if there else 1)
        self._show_card()
        self._say()

    def chosen(self) -> Seat | Thing | SourceLine | None:
        """The line that has the keyboard in the list in front."""
        row, rows = self.table.currentIndex().row(), self.rows[self._name].rows
        found: Seat | Thing | SourceLine | None = rows[row] if 0 <= row < len(rows) else None
        return found

    def _show_card(self) -> None:
        one = self.chosen()
        self.side.card.show_one(one, self._read, self._case.writable)
        if isinstance(one, Thing):
            self.month.strip.choose(one.id)
        if isinstance(one, Seat) and (on := day(one.record["date"])) is not None:
            self.focus.day = on
        self._say_buttons()

    def _show_day(self, id: str, on: Any) -> None:
        if self._read is not None:
            self.side.card.show_day(id, on, self._read)
            self.month.strip.setAccessibleDescription(self.side.card.facts.accessibleDescription())

    def show_list(self, name: str) -> None:
        """Another list to the front."""
        if name in LISTS:
            self._name = name
            self._tables.setCurrentWidget(self.table)
            self.side.close_form()
            self._fill()
            self.retranslate()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_list(self, step: int) -> None:
        """The list after or before."""
        self.show_list(LISTS[(LISTS.index(self._name) + step) % len(LISTS)])

    # -- entering -----------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """The form for one more of the list in front; bookings come from a calendar."""
        if self._name == "bookings":
            self.ask_calendar()
        else:
            self._open({})

    def enter_series(self) -> None:
        """The form of a series of sittings."""
        if self._read is not None and self._read.rooms:
            self._name = "sittings"
            self._tables.setCurrentWidget(self.table)
            self.retranslate()
            self._open({}, several=True)

    def change(self) -> None:
        """The form of what is chosen."""
        one = self.chosen()
        if isinstance(one, Seat | Thing):
            self._open(one.record)

    def _open(self, record: dict[str, Any], several: bool = False) -> None:
        read = self._read
        if read is None or not self._case.writable:
            return
        self.trouble.clear()
        if self._name == "sittings" and not read.rooms:  # first there must be a room
            self._name = "rooms"
            self._tables.setCurrentWidget(self.table)
            self.retranslate()
        self._stack.setCurrentIndex(0)
        self.side.open(self._name, read, record, several)
        self._say_buttons()

    def _keep(self, given: Given) -> None:
        form = self.side.form(given.kind)
        if given.rule is None:
            act, args = hearings_entry.enter, (given.kind, given.record)
            self._bridge.write(act, self._case, *args, done=self._kept, failed=form.show_error)
        else:
            self._bridge.write(_add_series, self._case, given, done=self._kept, failed=form.show_error)

    def _kept(self, made: tuple[str, Changes]) -> None:
        self._wanted = made[0]
        self._leave_form()

    def _leave_form(self) -> None:
        self._timer.stop()
        self.side.close_form()
        self._load()
        self._take_keyboard()
        self._say_buttons()

    def _weigh(self, given: Given) -> None:
        self._given = given
        self._timer.start()

    def _ask_weighed(self) -> None:
        given = self._given
        if given is None or not self._is_busy():
            return
        self._bridge.read(
            weigh, self._case, given.kind, given.record, given.rule, self._words.language,
            done=self.side.form(given.kind).show_weighed, failed=self._unweighed, key=("calendars.weighed", id(self)),
        )  # fmt: skip

    def _unweighed(self, error: UserError) -> None:
        if self._given is not None:
            self.side.form(self._given.kind).show_weighed(Weighed())

    def remove(self) -> None:
        """Takes what is chosen away; undo brings it back."""
        one = self.chosen()
        if one is None or not self._case.writable or self._is_busy():
            return
        if isinstance(one, SourceLine):
            self._bridge.write(bookings.drop, self._case, one.source, failed=self._refused)
        else:
            self._bridge.write(hearings_entry.remove, self._case, self._name, one.id, failed=self._refused)

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)
        self._load()

    # -- calendars from elsewhere -------------------------------------------------------------------------------

    def ask_calendar(self) -> None:
        """The card on which a calendar is taken in."""
        if self._read is not None and self._case.writable:
            one = self.chosen()
            self._stack.setCurrentIndex(0)
            self.side.ask_calendar(self._read, one.id if isinstance(one, Thing) else "")
            self._say_buttons()

    def _taken(self) -> None:
        self._name = "bookings"
        self._tables.setCurrentWidget(self.table)
        self.retranslate()
        self._leave_form()

    def _take_keyboard(self) -> None:
        (self._empty if self._stack.currentIndex() else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def new_said(self) -> str:
        """What Ctrl+N does in the list in front."""
        return {
            "sittings": self.tr("New sitting…"),
            "rooms": self.tr("New room…"),
            "resources": self.tr("New interpreter or thing…"),
            "bookings": self.tr("Take in a calendar…"),
        }[self._name]

    def retranslate(self) -> None:
        """Words that stand here."""
        names = {
            "sittings": self.tr("Sittings"),
            "rooms": self.tr("Rooms"),
            "resources": self.tr("Interpreters and things"),
            "bookings": self.tr("Bookings from elsewhere"),
        }
        self.which.offer([Choice(name, text) for name, text in names.items()], self._name)
        self.which.setAccessibleName(self.tr("Lists"))
        for name, table in self.tables.items():
            table.setAccessibleName(names[name])
            self.rows[name].retranslate()
        self.new.setToolTip("Ctrl+N")
        self.series.setText(self.tr("Series…"))
        self.series.setToolTip(self.tr("Series of sittings, Ctrl+E"))
        self.arrive.setText(self.tr("Take in a calendar…"))
        self.arrive.setToolTip("Ctrl+G")
        self.leave_out.setText(self.tr("Remove"))
        self.leave_out.setToolTip("Ctrl+Delete")
        self._show_card()
        self._say()

    def _say(self) -> None:
        read = self._read
        parts = []
        if read is not None:
            parts = [self.tr("%n sitting(s)", "", len(read.sittings)), self.tr("%n room(s)", "", len(read.rooms))]
            parts += [self.tr("%n cannot hold", "", len(read.conflicts))] if read.conflicts else []
        self.head.say(" · ".join(parts))
        self._empty.say(
            self.tr("Sittings, rooms and who is booked will stand here"),
            self.tr(
                "Begin with a room; then sittings one by one or in a series, interpreters, recording sets, transports, "
                "and the calendars of others as blocks that are taken."
            ),
            self.tr("New room…") if self._case.writable and read is not None else "",
            self._first_room,
            key="Ctrl+N",
        )
        self._say_buttons()

    def _first_room(self) -> None:
        self._name = "rooms"
        self._tables.setCurrentWidget(self.table)
        self.retranslate()
        self._open({})

    def _say_buttons(self) -> None:
        may = self._case.writable and self._read is not None and not self._is_busy() and not self._stack.currentIndex()
        self.new.setText(self.new_said())
        self.new.setVisible(may and self._name != "bookings")
        self.series.setVisible(may and self._name == "sittings")
        self.arrive.setVisible(may)
        self.leave_out.setVisible(may and self.chosen() is not None)


def _id(one: Seat | Thing | SourceLine | None) -> str:
    if isinstance(one, SourceLine):
        return f"{one.source}\0{one.who}"
    return one.id if one is not None else ""


def _add_series(case: Case, given: Given) -> tuple[str, Changes]:
    """Writes a series as one act; answers the id of its first sitting."""
    rule, record = given.rule, given.record
    assert rule is not None
    days = hearings_entry.series(
        case, rule.weekdays, rule.first, rule.last, record["room"], record["from"], record["to"]
    )  # fmt: skip
    changes = hearings_entry.add_series(case, record, days)
    return changes.ids[0], changes
