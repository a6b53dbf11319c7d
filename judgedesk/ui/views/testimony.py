"""Who is to be heard: the list, and at the right the chosen testimony with what is suggested, or its form."""

from functools import cached_property
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from judgedesk.app import hearings_entry, hearings_hints
from judgedesk.app.casefile import Case
from judgedesk.app.hearings_hints import Hint
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.hearing_section import HearingSection
from judgedesk.ui.views.testimony_card import TestimonyCard
from judgedesk.ui.views.testimony_form import TestimonyForm
from judgedesk.ui.views.testimony_read import (
    Beside,
    Heard,
    Line,
    order_of,
    read_beside,
    read_testimony,
    speaks_against,
)
from judgedesk.ui.views.testimony_words import TestimonyWords
from judgedesk.ui.widgets.entryform import NARROWEST
from judgedesk.ui.widgets.table import Table

_WAIT = 250
"""Milliseconds without typing after which the form is held against the plan."""


class Where(NamedTuple):
    """What Alt+← comes back to."""

    testimony: str


class TestimonyView(HearingSection):
    """The section."""

    view_name = "testimony"
    depends_on = frozenset({"records", "persons", "counts", "tags", "documents"})
    __test__ = False

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._heard: Heard | None = None
        self._beside = Beside()
        self._wanted = ""
        self._weighed: dict[str, Any] = {}
        self.says = TestimonyWords(words, self)
        self.rows = Rows(self._columns(), theme, self)
        self.table = Table(self.rows, theme, self)
        self.table.wrap_words()
        self.new, self.leave_out = QPushButton(self), QPushButton(self)
        self.card = TestimonyCard(theme, words, self)
        self._side = QStackedWidget(self)
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._build()
        self._connect()
        self.retranslate()

    @cached_property
    def form(self) -> TestimonyForm:
        """The form, made when it is first needed: with it the section would come up late."""
        form = TestimonyForm(self._theme, self._words, self)
        self._side.addWidget(form)
        form.confirmed.connect(self._keep)
        form.left.connect(self._leave_form)
        form.weighed.connect(self._weigh)
        return form

    def _columns(self) -> list[Column]:
        says = self.says

        def spared(one: Line) -> str:
            parts = [self.tr("vulnerable")] if one.record.get("vulnerable") is True else []
            return " · ".join([*parts, *([self.tr("once only")] if one.record.get("once_only") is True else [])])

        def stands(one: Line) -> str:
            if self._heard is None or not one.placed:
                return self.tr("not in the plan")
            return "; ".join(says.stands(each, self._heard.book) for each in one.placed)

        def needs(one: Line) -> str:
            return says.needs(one.record, self._heard.book) if self._heard is not None else ""

        def apart(one: Line) -> str:
            return says.apart(one.record, self._heard.book) if self._heard is not None else ""

        def episode(one: Line) -> str:
            return "" if one.record.get("episode") is None else str(one.record["episode"])

        return [
            Column(lambda: self.tr("Person"), lambda one: one.called, share=2, least=120,
                   key=lambda one: (one.called, one.number)),
            Column(lambda: self.tr("Min"), lambda one: str(one.record.get("minutes", "")), 52, number=True,
                   key=lambda one: one.record.get("minutes") or 0),
            Column(lambda: self.tr("In the plan"), stands, share=4, key=order_of, warn=self._missing),
            Column(lambda: self.tr("Needs"), needs, share=3, least=120, key=needs),
            Column(lambda: self.tr("To be spared"), spared, share=2, least=110, key=spared, spare=2),
            Column(lambda: self.tr("Apart from"), apart, share=2, least=110, quiet=True, spare=5),
            Column(lambda: self.tr("Free"), lambda one: says.free(one.record), share=2, least=110, quiet=True, spare=4),
            Column(lambda: self.tr("Episode"), episode, 64, spare=1,
                   key=lambda one: (isinstance(one.record.get("episode"), str), str(episode(one)).zfill(8))),
            Column(lambda: self.tr("Summoned"), lambda one: says.summons(one.record), 150, quiet=True, spare=3,
                   key=lambda one: str(one.record.get("summons") or "")),
            Column(lambda: self.tr("Last statement"), lambda one: says.dated(one.record.get("last_statement")), 110,
                   quiet=True, spare=6, key=lambda one: str(one.record.get("last_statement") or "")),
        ]  # fmt: skip

    def _missing(self, one: Line) -> bool:
        """Whether others stand in the plan, but not this."""
        planned = self._heard is not None and any(each.placed for each in self._heard.lines)
        return planned and not one.placed

    def _build(self) -> None:
        self.head.act(self.new)
        self.head.narrow(self.leave_out)
        self.leave_out.setProperty("kind", "flat")
        self._side.addWidget(self.card)
        self.lay_out(self.with_side(self.table, self._side, 400))
        self._side.setMinimumWidth(self._theme.px(NARROWEST))

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_card())
        self.table.opened.connect(lambda _row: self.change())
        self.rows.sort_wanted.connect(lambda *_how: self._fill())
        self.new.clicked.connect(self.enter)
        self.leave_out.clicked.connect(self.remove)
        self.card.change.connect(self.change)
        self.card.taken.connect(self._adopt)
        self._timer.timeout.connect(self._ask_against)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""

        def on_one() -> bool:
            return self._case.writable and self.line() is not None

        return [
            Command("testimony.new", lambda: self.tr("New testimony…"), self.enter, "Ctrl+N", self._may_enter),
            Command("testimony.change", lambda: self.tr("Change the testimony…"), self.change, "F2", on_one),
            Command("testimony.remove", lambda: self.tr("Remove the testimony"), self.remove, "Ctrl+Delete", on_one),
            Command(
                "testimony.adopt",
                lambda: self.tr("Take over everything suggested"),
                self.card.take_all,
                "Ctrl+T",
                lambda: on_one() and bool(self._beside.suggested),
            ),
            Command(
                "testimony.person",
                lambda: self.tr("Open the page of the person"),
                self._open_person,
                "",
                lambda: self.line() is not None,
            ),
            Command("hearing.section", lambda: self.tr("Next section of hearings"), self.head.next_section, "F7"),
        ]

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.table, self._side.currentWidget() or self.card]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        one = self.line()
        return Where(one.id if one is not None else "")

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self._wanted = where.testimony
        self._fill()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(
            read_testimony,
            self._case,
            self._words.language,
            done=self._show,
            failed=self.trouble.show_error,
            key=("testimony", id(self)),
        )

    def _is_busy(self) -> bool:
        return self._side.currentWidget() is not self.card

    def _show(self, heard: Heard) -> None:
        waiting = self._empty.hasFocus()
        self._stale, self._heard = False, heard
        self._fill()
        self._say()
        if waiting:
            self._take_keyboard()

    def _fill(self) -> None:
        heard = self._heard
        if heard is None:
            return
        before = self.line()
        wanted = self._wanted or (before.id if before is not None else self.focus.testimony)
        shown = self.rows.in_order(heard.lines)
        self.rows.show(shown)
        mine = (at for at, one in enumerate(shown) if heard.book.person_of(one.id) == self.focus.person)
        same = next((at for at, one in enumerate(shown) if one.id == wanted), None)
        self.table.choose_row(same if same is not None else next(mine, 0))
        self._wanted = ""
        self._stack.setCurrentIndex(0 if heard.lines or self._is_busy() else 1)
        self._show_card()

    def line(self) -> Line | None:
        """The one that has the keyboard."""
        row = self.table.currentIndex().row()
        found: Line | None = self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None
        return found

    def _show_card(self) -> None:
        one = self.line()
        self.leave_out.setVisible(one is not None and self._case.writable and not self._is_busy())
        self._beside = Beside()
        self.card.show_line(one, self._heard, self._case.writable)
        if one is None or self._heard is None:
            return
        self.focus.testimony, self.focus.person = one.id, self._heard.book.person_of(one.id)
        self._bridge.read(
            read_beside,
            self._case,
            one.id,
            self._words.language,
            self.focus.day,
            done=self._show_beside,
            failed=self.trouble.show_error,
            key=("testimony.beside", id(self)),
        )

    def _show_beside(self, beside: Beside) -> None:
        one = self.line()
        if one is not None and beside.id == one.id:
            self._beside = beside
            self.card.show_beside(beside)

    # -- entering -----------------------------------------------------------------------------------------------

    def _may_enter(self) -> bool:
        return self._case.writable and self._heard is not None and bool(self._heard.people)

    def enter(self) -> None:
        """The form for one more."""
        if self._may_enter():
            heard = {self._heard.book.person_of(one.id) for one in self._heard.lines} if self._heard else set()
            person = self.focus.person if self.focus.person not in heard else ""
            self._open({"person": person}, Beside())

    def change(self) -> None:
        """The form of the chosen one."""
        one = self.line()
        if one is not None and self._case.writable:
            self._open(one.record, self._beside if self._beside.id == one.id else Beside())

    def _open(self, record: dict[str, Any], beside: Beside) -> None:
        if self._heard is not None:
            self.trouble.clear()
            self._stack.setCurrentIndex(0)
            self._side.setCurrentWidget(self.form)
            self.form.begin(self._heard, record, beside.estimate)
            self._say()

    def _keep(self, record: dict[str, Any]) -> None:
        self._bridge.write(
            hearings_entry.enter, self._case, "testimony", record, done=self._kept, failed=self.form.show_error
        )

    def _kept(self, made: tuple[str, Changes]) -> None:
        self._wanted = made[0]
        self._leave_form()

    def _leave_form(self) -> None:
        self._timer.stop()
        self._side.setCurrentWidget(self.card)
        self._load()
        self._take_keyboard()
        self._say()

    def _weigh(self, record: dict[str, Any]) -> None:
        self._weighed = record
        self._timer.start()

    def _ask_against(self) -> None:
        if self._is_busy() and self._weighed.get("id"):
            self._bridge.read(
                speaks_against,
                self._case,
                self._weighed,
                self._words.language,
                done=self.form.say_against,
                failed=self.form.show_error,
                key=("testimony.against", id(self)),
            )

    def remove(self) -> None:
        """Takes the chosen one away; undo brings it back."""
        one = self.line()
        if one is not None and self._case.writable and not self._is_busy():
            self._bridge.write(hearings_entry.remove, self._case, "testimony", one.id, failed=self._refused)

    def _adopt(self, chosen: list[Hint]) -> None:
        self._bridge.write(hearings_hints.adopt, self._case, chosen, failed=self._refused)

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)
        self._load()

    def _open_person(self) -> None:
        if self.focus.person:
            self.person_wanted.emit(self.focus.person)

    def _take_keyboard(self) -> None:
        there = self._heard is None or bool(self._heard.lines)
        (self.table if there else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Words that stand here."""
        self.table.setAccessibleName(self.tr("Who is to be heard"))
        self.new.setText(self.tr("New testimony…"))
        self.new.setToolTip("Ctrl+N")
        self.leave_out.setText(self.tr("Remove"))
        self.leave_out.setToolTip("Ctrl+Delete")
        self.rows.retranslate()
        if self._heard is not None:
            self._load()
        self._say()

    def _say(self) -> None:
        lines = self._heard.lines if self._heard is not None else ()
        free = sum(not one.placed for one in lines)
        parts = [self.tr("%n testimony(ies)", "", len(lines))] if lines else []
        parts += [self.tr("%n not in the plan", "", free)] if free else []
        self.head.say(" · ".join(parts))
        self.new.setVisible(self._may_enter() and bool(lines) and not self._is_busy())
        self.leave_out.setVisible(self._case.writable and self.line() is not None and not self._is_busy())
        self._empty.say(
            self.tr("Who is to be heard will stand here"),
            self.tr(
                "Each with minutes, what is needed, when free, after whom and apart from whom. The plan is made from "
                "it; what measures and tags suggest is shown and taken over only by you."
            ),
            self.tr("New testimony…") if self._may_enter() else "",
            self.enter,
            key="Ctrl+N",
            begin=() if self._may_enter() else ("people",),
        )
