"""The registers of requests to and from other states: how far each is, what is due next, what to do now."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import requests as acts
from judgedesk.app import requests_follow
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.requests_board import BoardPicture, in_scroll
from judgedesk.ui.views.requests_came import Came
from judgedesk.ui.views.requests_card import RequestCard
from judgedesk.ui.views.requests_commands import KEYS, RegisterCommands
from judgedesk.ui.views.requests_event import EventForm, Happened
from judgedesk.ui.views.requests_read import Line, Register, read_register
from judgedesk.ui.views.requests_rows import RegisterRows
from judgedesk.ui.views.requests_section import RequestSection
from judgedesk.ui.views.requests_wrap import WrappedTable
from judgedesk.ui.widgets.chips import ChipRow, Choice

_SUPPLEMENT, _REPLY, _INCOMING, _VIEW = "U", "Y", "I", "V"
_HOW = ("age", "state", "board")
_NARROW = 980
"""Width of the view below which two columns are left out, px at 100 %."""


class Where(NamedTuple):
    """What Alt+← comes back to."""

    only: str
    request: str
    how: str = "age"


class RequestsView(RequestSection):
    """The section: the register at the left, as a list or a board; at the right the chosen request, or a form."""

    view_name = "requests"
    depends_on = frozenset({"records", "persons", "counts", "tags"})
    printed: tuple[Command, ...] = ()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._read: Register | None = None
        self._only = self._wanted = ""
        self._how = "age"
        self.which, self.how = ChipRow(theme, parent=self), ChipRow(theme, parent=self)
        self.rows = RegisterRows(theme, self.says, self)
        self.table = WrappedTable(self.rows, theme, len(self.rows.columns), self)
        self.board = BoardPicture(theme, self.says, self.rows, self)
        self.new, self.enter, self.reply, self.more, self.leave_out = (QPushButton(self) for _ in range(5))
        self.card = RequestCard(theme, self.says, self)
        self.form = EventForm(theme, words, self.says, self)
        self.came = Came(bridge, theme, case, words, self.says, self)
        self._side = QStackedWidget(self)
        self._later = QTimer(self, singleShot=True, interval=0)
        self.setAcceptDrops(case.writable)
        self._commands = RegisterCommands(self)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        px = self._theme.px
        self.new.setProperty("kind", "primary")
        self.leave_out.setProperty("kind", "flat")
        self.head.act(self.enter, self.new)
        self.head.narrow(self.leave_out, self.more, self.reply)
        for page in (self.card, self.form):
            self._side.addWidget(page)
        chips = QHBoxLayout()
        chips.setSpacing(px(16))
        chips.addWidget(self.which, 1)
        chips.addWidget(self.how, 1)
        self._picture = in_scroll(self.board)
        self._lists = QSplitter(Qt.Orientation.Vertical, self)
        self._lists.setChildrenCollapsible(False)
        self._lists.addWidget(self._picture)
        self._lists.addWidget(self.table)
        self._lists.setSizes([px(330), px(300)])
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(chips)
        column.addWidget(self._lists, 1)
        self.lay_out(self.with_side(left, self._side, 380))

    def _connect(self) -> None:
        self.which.chosen.connect(self._narrow)
        self.how.chosen.connect(self._turn)
        self.table.moved.connect(self._later.start)
        self._later.timeout.connect(self._show_card)
        self.table.opened.connect(lambda _row: self.open_form())
        self.table.typed.connect(self.press)
        self.board.chosen.connect(self._choose)
        self.board.opened.connect(lambda _id: self.open_form())
        self.rows.sort_wanted.connect(lambda *_how: self._fill())
        self.new.clicked.connect(self.begin)
        self.enter.clicked.connect(self.enter_incoming)
        self.reply.clicked.connect(lambda: self.attach())
        self.more.clicked.connect(self.supplement)
        self.leave_out.clicked.connect(self.remove)
        self.card.act_wanted.connect(self._act)
        self.card.document_wanted.connect(lambda id: self.open_page.emit(id, 1, []))
        self.form.confirmed.connect(self._enter)
        self.form.left.connect(self._leave_form)
        self.came.ended.connect(self._came)
        self.came.refused.connect(self._refused)
        self.came.noted.connect(self.noted)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [*self._commands.all(), *self.printed]

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        side = self._side.currentWidget() if self._is_busy() else self.card.steps
        return [self.which, self.how, *([self.board] if self._how == "board" else []), self.table, side or self.card]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        one = self.line()
        return Where(self._only, one.id if one is not None else "", self._how)

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self._only, self._wanted, self._how = where
        self.retranslate()
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, what is next stands instead of how far it is."""
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(_NARROW)
        for column in (2, 3):
            self.table.setColumnHidden(column, narrow)
        self.table.fit()
        self.table.wrap()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_register, self._case, self.focus.day, self._words.language, done=self._show,
                          failed=self.trouble.show_error, key=("requests", id(self)))  # fmt: skip

    def _is_busy(self) -> bool:
        return self._side.currentWidget() is not self.card

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
        self.rows.show_of(read, self.focus.day)
        rows = self.rows.grouped(shown, "age" if self._how == "age" else "state")
        lines = [(at, one) for at, one in enumerate(rows) if isinstance(one, Line)]
        first = lines[0][0] if lines else 0
        self.table.show_rows(rows, next((at for at, one in lines if one.id == wanted), first))
        self.board.show_lines(shown, wanted, self.focus.day)
        self._picture.setVisible(self._how == "board")
        self._wanted = ""
        self._stack.setCurrentIndex(0 if read.lines or self._is_busy() else 1)
        self._later.stop()
        self._show_card()
        self._say()

    def line(self) -> Line | None:
        """The one that has the keyboard."""
        found = self.table.line()
        return found if isinstance(found, Line) else None

    def _show_card(self) -> None:
        one = self.line()
        if one is not None:
            if self.isVisible():  # behind another section the register follows that one's choice
                self.focus.request = one.id
            self.board.choose(one.id)
        self.card.show_line(one, self._read, self.focus.day)
        self._say_buttons()

    def _choose(self, id: str) -> None:
        at = next((at for at, one in enumerate(self.rows.rows) if isinstance(one, Line) and one.id == id), -1)
        self.table.choose_row(at)

    def _narrow(self, only: str) -> None:
        self._only = only
        self._fill()

    def _turn(self, how: str) -> None:
        self._how = how
        self._fill()

    def next_view(self) -> None:
        """By age, by state, as a board."""
        self.how.choose(_HOW[(_HOW.index(self._how) + 1) % len(_HOW)])

    def may_begin(self) -> bool:
        """Whether a form can be opened."""
        return self._case.writable and not self._is_busy()

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
        """A single key: an event, a reply, a supplement, a request from abroad, another view."""
        known = {_SUPPLEMENT: self.supplement, _REPLY: self.attach, _INCOMING: self.enter_incoming,
                 _VIEW: self.next_view}  # fmt: skip
        if key in known:
            known[key]()
        elif key in KEYS:
            self.ask(KEYS[key])

    def _act(self, act: str, by: str = "") -> None:
        """A step of what is to be done now."""
        one = self.line()
        if one is None:
            return
        if act in ("receipt", "answer"):
            self.came.answer(one, act, lambda kind: self.ask(kind))
        elif act == "arrange":
            self.came.arrange(one)
        elif act == "hearings":
            self.section_wanted.emit("arranging")
        elif act == "cell":
            self.section_wanted.emit("grid")
        elif act == "reply":
            self.attach()
        elif act == "supplement":
            self.supplement()
        elif act in ("form", "write"):
            self.focus.writing = act == "write"
            self.open_form()
        else:
            self.ask(act, by)

    def may_enter(self, kind: str) -> bool:
        """Whether an event can be entered of the chosen request."""
        one = self.line()
        if one is None or not self._case.writable or self._is_busy():
            return False
        request = one.entry.request
        if request.direction == "in":
            return kind != "sent"
        return not request.frozen if kind == "sent" else bool(request.versions)

    def ask(self, kind: str, by: str = "") -> None:
        """The form for an event of a kind, and through whom."""
        one = self.line()
        if one is None:
            return
        if not self.may_enter(kind):
            self.noted.emit(self.tr("This can't be entered of a request that is: {0}").format(
                self.says.stage(one.entry.stage)))  # fmt: skip
            return
        kinds = ["sent"] if kind == "sent" else [name for name in one.events if name != "sent"]
        self.trouble.clear()
        by = one.entry.request.channel if kind == "sent" else by
        reference = one.entry.request.reference if kind == "sent" else ""
        self.form.begin(self.says.text(one.entry.title), kind, kinds, self.focus.day, by, reference)
        self._show_side(self.form, self.form.day)

    def _show_side(self, page: QWidget, keyboard: QWidget) -> None:
        self._stack.setCurrentIndex(0)
        if self._side.indexOf(page) < 0:
            self._side.addWidget(page)
        self._side.setCurrentWidget(page)
        keyboard.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say_buttons()

    def enter_incoming(self) -> None:
        """The form for a request from abroad."""
        if self._case.writable and not self._is_busy():
            self.came.begin_incoming(self._read.people if self._read is not None else {}, self.focus.day)
            self._show_side(self.came.incoming, self.came.incoming.state)

    def attach(self, files: Sequence[Path] = ()) -> None:
        """The form for what came as an answer, of the chosen request unless files bear another's reference."""
        if not self._case.writable or self._read is None or self._is_busy():
            return
        one = self.line()
        answered = one is not None and not files and (one.entry.request.versions or one.entry.request.direction == "in")
        self.came.begin_reply(self._read, one.id if one is not None and answered else "", self.focus.day, files)
        self._show_side(self.came.reply, self.came.reply.go if files else self.came.reply.documents)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped here, unless a form is open that would be lost."""
        if not self._is_busy() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """What is dropped came from abroad."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.attach(paths)

    def _enter(self, given: Happened) -> None:
        one = self.line()
        if one is None:
            return
        act = requests_follow.sent if given.kind == "sent" else requests_follow.record_event
        args = (one.id, given.on) if given.kind == "sent" else (one.id, given.kind, given.on)
        self._bridge.write(act, self._case, *args, by=given.by, reference=given.reference, note=given.note,
                           done=lambda _made: self._leave_form(), failed=self.form.show_error)  # fmt: skip

    def _came(self, request: str, section: str) -> None:
        if request:
            self.focus.request = self._wanted = request
        self._leave_form()
        if section:
            self.section_wanted.emit(section)

    def _leave_form(self) -> None:
        self._side.setCurrentWidget(self.card)
        self._load()
        self._take_keyboard()
        self._say_buttons()

    def supplementable(self) -> bool:
        """Whether the chosen request can be supplemented."""
        one = self.line()
        return one is not None and self._case.writable and bool(one.entry.request.versions)

    def supplement(self) -> None:
        """Begins a request that takes over what the chosen one said."""
        one = self.line()
        if one is not None and self.supplementable():
            self._bridge.write(requests_follow.supplement, self._case, one.id, done=self._begun,
                               failed=self._refused)  # fmt: skip
        elif one is not None:
            self.noted.emit(self.tr("Only a request that was sent can be supplemented"))

    def _begun(self, made: tuple[str, Changes]) -> None:
        self.focus.request = made[0]
        self.section_wanted.emit("request")

    def removable(self) -> bool:
        """Whether the chosen request is a draft that can go."""
        one = self.line()
        if one is None or not self._case.writable or self._is_busy():
            return False
        return not one.entry.request.versions and not one.entry.request.events

    def remove(self) -> None:
        """Takes a draft away; undo brings it back."""
        one = self.line()
        if one is not None and self.removable():
            self._bridge.write(acts.remove, self._case, one.id, failed=self._refused)

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)
        self._load()

    def to_steps(self) -> None:
        """To what is to be done now."""
        self.card.steps.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take_keyboard(self) -> None:
        (self._empty if self._stack.currentIndex() else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Words that stand here."""
        offered = {"": self.tr("All"), "out": self.tr("Outgoing"), "in": self.tr("Incoming")}
        self.which.offer([Choice(name, text) for name, text in offered.items()], self._only)
        self.which.setAccessibleName(self.tr("Which requests"))
        ways = {"age": self.tr("By age"), "state": self.tr("By state"), "board": self.tr("Board")}
        self.how.offer([Choice(name, text, hint="Ctrl+B") for name, text in ways.items()], self._how)
        self.how.setAccessibleName(self.tr("How the register is shown"))
        self.table.setAccessibleName(self.tr("Register of requests"))
        self.board.setAccessibleName(self.tr("Board of requests by state and age"))
        self.rows.retranslate()
        named = (
            (self.new, self.tr("New request…"), "Ctrl+N"),
            (self.enter, self.tr("Enter an incoming one…"), f"Ctrl+J, {_INCOMING}"),
            (self.reply, self.tr("Attach a reply…"), f"Ctrl+R, {_REPLY}"),
            (self.more, self.tr("Supplement…"), _SUPPLEMENT),
            (self.leave_out, self.tr("Remove the draft"), "Ctrl+Delete"),
        )
        for button, text, hint in named:
            button.setText(text)
            button.setToolTip(hint)
        self.table.setToolTip(self._keys())
        if self._read is not None:
            self._load()  # plans speak the language of the window
        self._say()
        self._show_card()

    def _keys(self) -> str:
        return " · ".join(f"{key} {self.says.stage(kind)}" for key, kind in KEYS.items())

    def _say(self) -> None:
        parts = []
        if self._read is not None and self._read.lines:
            lines = self._read.lines
            late, drafts = sum(one.late for one in lines), sum(one.entry.stage == "draft" for one in lines)
            parts = [self.tr("%n request(s)", "", len(lines))]
            parts += [self.tr("%n draft(s)", "", drafts)] if drafts else []
            parts += [self.tr("%n with a time that ran out", "", late)] if late else []
            parts += [self.tr("Enter the form · Ctrl+E what to do now")]
        self.head.say(" · ".join(parts))
        self._empty.say(
            self.tr("Requests to and from other states will stand here"),
            self.tr("Begin with what is needed and from which state: the instruments that are open are shown with "
                    "channel, languages and times. What comes from abroad is entered with Ctrl+J."),
            self.tr("New request…") if self._case.writable else "",
            self.begin,
            key="Ctrl+N",
        )  # fmt: skip
        self._say_buttons()

    def _say_buttons(self) -> None:
        one, busy, may = self.line(), self._is_busy(), self._case.writable
        self.new.setVisible(may and not self._stack.currentIndex())
        self.enter.setVisible(may)
        self.reply.setVisible(may and not busy and one is not None and bool(one.entry.request.versions))
        self.more.setVisible(self.supplementable() and not busy)
        self.leave_out.setVisible(self.removable())
