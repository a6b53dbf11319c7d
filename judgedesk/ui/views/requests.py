"""The registers of requests to and from other states: how far each is, what is due next, what happened."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import requests as acts
from judgedesk.app import requests_follow
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.requests_card import RequestCard
from judgedesk.ui.views.requests_event import EventForm, Happened
from judgedesk.ui.views.requests_read import OVER, Line, Register, read_register
from judgedesk.ui.views.requests_section import RequestSection
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.grouped import GroupedRows, GroupedTable

KEYS = {
    "S": "sent", "R": "received", "A": "acknowledged", "G": "recognised", "P": "partly_executed", "X": "executed",
    "F": "refused", "M": "reminded", "E": "escalated", "W": "withdrawn",
}  # fmt: skip
"""Keys that enter an event."""
_SUPPLEMENT = "U"


class Where(NamedTuple):
    """What Alt+← comes back to."""

    only: str
    request: str


class RequestsView(RequestSection):
    """The section: the register at the left, at the right the chosen request with its timeline, or the form."""

    view_name = "requests"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._read: Register | None = None
        self._only = self._wanted = ""
        self.which = ChipRow(theme, parent=self)
        self.rows = GroupedRows(self._columns(), theme, lambda _one: False, self)
        self.table = GroupedTable(self.rows, theme, parent=self)
        self.new, self.more, self.leave_out = (QPushButton(self) for _ in range(3))
        self.card = RequestCard(theme, self.says, self)
        self.form = EventForm(theme, words, self.says, self)
        self._side = QStackedWidget(self)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> list[Column]:
        def state(one: Line) -> str:
            code = one.entry.request.state
            named = (self.says.text(self._read.states.get(code)) if self._read is not None else "") or code
            return f"{'←' if one.entry.request.direction == 'in' else '→'} {named}"

        def due(one: Line) -> str:
            if one.entry.next is not None:
                return self.says.clock(one.entry.next, self.focus.day)
            if one.entry.stage == "draft":
                return self.tr("to be finished and sent")
            return "" if one.entry.stage in OVER else self.tr("no time runs")

        def what(one: Line) -> str:
            need = self.says.needs().get(one.entry.request.need, "")
            return " · ".join(part for part in (self.says.text(one.entry.title), need) if part)

        return [
            Column(lambda: self.tr("State"), state, 106, key=state),
            Column(lambda: self.tr("Instrument, for what"), what, share=2, key=what),
            Column(lambda: self.tr("How far"), lambda one: self.says.stage(one.entry.stage), 94,
                   key=lambda one: one.entry.stage),
            Column(lambda: self.tr("Days"), lambda one: str(one.entry.age), 56, number=True,
                   key=lambda one: one.entry.age),
            Column(lambda: self.tr("Next"), due, share=4, warn=lambda one: one.late,
                   key=lambda one: one.entry.next.due if one.entry.next is not None else "9999"),
        ]  # fmt: skip

    def _build(self) -> None:
        self.new.setProperty("kind", "primary")
        self.leave_out.setProperty("kind", "flat")
        self.head.act(self.new)
        self.head.narrow(self.leave_out, self.more)
        for page in (self.card, self.form):
            self._side.addWidget(page)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(8))
        column.addWidget(self.which)
        column.addWidget(self.table, 1)
        self.lay_out(self.with_side(left, self._side, 370))

    def _connect(self) -> None:
        self.which.chosen.connect(self._narrow)
        self.table.moved.connect(self._later.start)
        self._later.timeout.connect(self._show_card)
        self.table.opened.connect(lambda _row: self.open_form())
        self.table.typed.connect(self.press)
        self.rows.sort_wanted.connect(lambda *_how: self._fill())
        self.new.clicked.connect(self.begin)
        self.more.clicked.connect(self.supplement)
        self.leave_out.clicked.connect(self.remove)
        self.form.confirmed.connect(self._enter)
        self.form.left.connect(self._leave_form)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""

        def sendable() -> bool:
            return self._may("sent")

        def sent() -> bool:
            return self._may("received")

        return [
            Command("requests.new", lambda: self.tr("New request…"), self.begin, "Ctrl+N", lambda: self._case.writable),
            Command("requests.open", lambda: self.tr("Open the form of the request"), self.open_form, "F2",
                    lambda: self.line() is not None),
            Command("requests.supplement", lambda: self.tr("Supplement the request"), self.supplement, "",
                    self._supplementable),
            Command("requests.remove", lambda: self.tr("Remove the draft"), self.remove, "Ctrl+Delete",
                    self._removable),
            *(
                Command(f"requests.{kind}", partial(self._event_said, kind),
                        partial(self.ask, kind), "", sendable if kind == "sent" else sent)
                for kind in KEYS.values()
            ),
            Command("request.section", lambda: self.tr("Next section of requests"), self.head.next_section, "F7"),
        ]  # fmt: skip

    def _event_said(self, kind: str) -> str:
        return self.tr("Enter what happened: {0}").format(self.says.stage(kind))

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        side = self.form if self._is_busy() else self.card.table
        return [self.which, self.table, side]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        one = self.line()
        return Where(self._only, one.id if one is not None else "")

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self._only, self._wanted = where
        self._fill()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_register, self._case, self.focus.day, done=self._show, failed=self.trouble.show_error,
                          key=("requests", id(self)))  # fmt: skip

    def _is_busy(self) -> bool:
        return self._side.currentWidget() is self.form

    def _show(self, read: Register) -> None:
        waiting = self._empty.hasFocus()
        self._stale, self._read = False, read
        self._fill()
        if waiting:
            self._take_keyboard()

    def _fill(self) -> None:
        read = self._read
        if read is None:
            return
        before = self.line()
        wanted = self._wanted or self.focus.request or (before.id if before is not None else "")
        shown = [one for one in read.lines if self._only in ("", one.entry.request.direction)]
        ordered = self.rows.in_order(shown)
        self.table.show_rows(ordered, next((at for at, one in enumerate(ordered) if one.id == wanted), 0))
        self._wanted = ""
        self._stack.setCurrentIndex(0 if read.lines else 1)
        self._later.start()
        self._say()

    def line(self) -> Line | None:
        """The one that has the keyboard."""
        found: Line | None = self.table.line()
        return found

    def _show_card(self) -> None:
        one = self.line()
        if one is not None:
            self.focus.request = one.id
        self.card.show_line(one, self._read, self.focus.day)
        self._say_buttons()

    def _narrow(self, only: str) -> None:
        self._only = only
        self._fill()

    # -- acting -------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """To the choice of an instrument."""
        self.section_wanted.emit("instrument")

    def open_form(self) -> None:
        """To the form of the chosen request."""
        one = self.line()
        if one is not None:
            self.focus.request = one.id
            self.section_wanted.emit("request")

    def press(self, key: str) -> None:
        """A single key: an event, or a supplement."""
        if key == _SUPPLEMENT:
            self.supplement()
        elif key in KEYS:
            self.ask(KEYS[key])

    def _may(self, kind: str) -> bool:
        one = self.line()
        if one is None or not self._case.writable or self._is_busy():
            return False
        request = one.entry.request
        if request.direction == "in":
            return kind != "sent"
        return not request.frozen if kind == "sent" else bool(request.versions)

    def ask(self, kind: str) -> None:
        """The form for an event of a kind."""
        one = self.line()
        if one is None:
            return
        if not self._may(kind):
            self.noted.emit(self.tr("This can't be entered of a request that is: {0}").format(
                self.says.stage(one.entry.stage)))  # fmt: skip
            return
        kinds = ["sent"] if kind == "sent" else [name for name in one.events if name != "sent"]
        self.trouble.clear()
        self.form.begin(self.says.text(one.entry.title), kind, kinds, self.focus.day)
        self._side.setCurrentWidget(self.form)
        self.form.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say_buttons()

    def _enter(self, given: Happened) -> None:
        one = self.line()
        if one is None:
            return
        act = requests_follow.sent if given.kind == "sent" else requests_follow.record_event
        args = (one.id, given.on) if given.kind == "sent" else (one.id, given.kind, given.on)
        self._bridge.write(act, self._case, *args, by=given.by, reference=given.reference, note=given.note,
                           done=lambda _made: self._leave_form(), failed=self.form.show_error)  # fmt: skip

    def _leave_form(self) -> None:
        self._side.setCurrentWidget(self.card)
        self._load()
        self._take_keyboard()
        self._say_buttons()

    def _supplementable(self) -> bool:
        one = self.line()
        return one is not None and self._case.writable and bool(one.entry.request.versions)

    def supplement(self) -> None:
        """Begins a request that takes over what the chosen one said."""
        one = self.line()
        if one is not None and self._supplementable():
            self._bridge.write(requests_follow.supplement, self._case, one.id, done=self._begun,
                               failed=self._refused)  # fmt: skip
        elif one is not None:
            self.noted.emit(self.tr("Only a request that was sent can be supplemented"))

    def _begun(self, made: tuple[str, Changes]) -> None:
        self.focus.request = made[0]
        self.section_wanted.emit("request")

    def _removable(self) -> bool:
        one = self.line()
        if one is None or not self._case.writable or self._is_busy():
            return False
        return not one.entry.request.versions and not one.entry.request.events

    def remove(self) -> None:
        """Takes a draft away; undo brings it back."""
        one = self.line()
        if one is not None and self._removable():
            self._bridge.write(acts.remove, self._case, one.id, failed=self._refused)

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)
        self._load()

    def _take_keyboard(self) -> None:
        (self._empty if self._stack.currentIndex() else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Words that stand here."""
        offered = {"": self.tr("All"), "out": self.tr("Outgoing"), "in": self.tr("Incoming")}
        self.which.offer([Choice(name, text) for name, text in offered.items()], self._only)
        self.which.setAccessibleName(self.tr("Which requests"))
        self.table.setAccessibleName(self.tr("Register of requests"))
        self.rows.retranslate()
        self.new.setText(self.tr("New request…"))
        self.new.setToolTip("Ctrl+N")
        self.more.setText(self.tr("Supplement…"))
        self.more.setToolTip(self.tr("Takes over what the request said; key {0}").format(_SUPPLEMENT))
        self.leave_out.setText(self.tr("Remove the draft"))
        self.leave_out.setToolTip("Ctrl+Delete")
        self._say()
        self._show_card()

    def _say(self) -> None:
        parts = []
        if self._read is not None and self._read.lines:
            lines = self._read.lines
            late, drafts = sum(one.late for one in lines), sum(one.entry.stage == "draft" for one in lines)
            parts = [self.tr("%n request(s)", "", len(lines))]
            parts += [self.tr("%n draft(s)", "", drafts)] if drafts else []
            parts += [self.tr("%n with a time that ran out", "", late)] if late else []
            keys = " · ".join(f"{key} {self.says.stage(kind)}" for key, kind in KEYS.items())
            more = self.tr("supplement")
            parts += [f"{keys} · {_SUPPLEMENT} {more}"] if self._case.writable else []
        self.head.say(" · ".join(parts))
        self._empty.say(
            self.tr("Requests to and from other states will stand here"),
            self.tr("Begin with what is needed and from which state: the instruments that are open are shown with "
                    "channel, languages and times."),
            self.tr("New request…") if self._case.writable else "",
            self.begin,
        )  # fmt: skip
        self._say_buttons()

    def _say_buttons(self) -> None:
        self.new.setVisible(self._case.writable and not self._stack.currentIndex())
        self.more.setVisible(self._supplementable() and not self._is_busy())
        self.leave_out.setVisible(self._removable())
