"""Who is deprived of liberty: from which hour, until when, what is due in hours, and who is to be told of the end."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from judgedesk.app import detention as app
from judgedesk.app import law
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.detention_card import DetentionCard
from judgedesk.ui.views.detention_form import END, ENTER, PROLONG, DetentionForm
from judgedesk.ui.views.detention_read import Custody, Held, entered, finished, prolonged, read_custody
from judgedesk.ui.views.detention_signs import SignsPage
from judgedesk.ui.views.detention_words import CustodyWords
from judgedesk.ui.views.liberty_section import LibertySection
from judgedesk.ui.views.paper_form import PaperForm
from judgedesk.ui.widgets.table import Table

_CARD, _FORM, _PAPER, _SIGNS = range(4)
_MINUTE_MS = 60_000
_WISHES = {"": "asked", "asked": "waived", "waived": ""}


class LibertyView(LibertySection):
    """The list at the left; at the right the chosen one, or a form."""

    view_name = "liberty"
    share = 0.5

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self.now: Callable[[], datetime] = datetime.now
        self.says = CustodyWords(words, self)
        self._read: Custody | None = None
        self._wanted = ""
        self.rows = Rows(self._columns(), theme, self)
        self.table = Table(self.rows, theme, self)
        self.table.wrap_words()
        self.card = DetentionCard(theme, words, self)
        self.form = DetentionForm(theme, words, self)
        self.paper = PaperForm(bridge, theme, case, words, self)
        self.signs = SignsPage(theme, words, self)
        self.new, self.longer, self.over = QPushButton(self), QPushButton(self), QPushButton(self)
        self.seen = QPushButton(self)
        self._side = QStackedWidget(self)
        for page in (self.card, self.form, self.paper, self.signs):
            self._side.addWidget(page)
        self.head.act(self.seen, self.longer, self.over, self.new)
        self.lay_out(self.with_side(self.table, self._side, 520))
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._connect()
        self.retranslate()

    def _columns(self) -> list[Column]:
        def whose(held: Held) -> str:
            return self._read.label(held.one.person) if self._read is not None else held.one.person

        def left(held: Held) -> str:
            if held.one.ended or self._read is None:
                return self.says.how(held.one.how)
            return self.says.left(held.next, self._read.now)

        def pressing(held: Held) -> bool:
            late = self._read is not None and held.next is not None and held.next < self._read.now
            return held.pressing or (late and not held.one.ended)

        return [
            Column(lambda: self.tr("Person"), whose, share=3, least=120),
            Column(lambda: self.tr("Left"), left, 124, warn=pressing),
            Column(
                lambda: self.tr("Next due"), lambda held: "" if held.one.ended else self.says.moment(held.next), 176
            ),
            Column(lambda: self.tr("As what"), lambda held: self.says.kind(held.one.kind), 112, spare=1),
            Column(lambda: self.tr("Since"), lambda held: self.says.moment(held.one.since), 166, quiet=True, spare=2),
        ]

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_card())
        self.table.opened.connect(lambda _row: self._into_card())
        self.new.clicked.connect(lambda: self.begin(ENTER))
        self.longer.clicked.connect(lambda: self.begin(PROLONG))
        self.over.clicked.connect(lambda: self.begin(END))
        self.seen.clicked.connect(self.tick_signs)
        self.signs.signed.connect(lambda sign, on: self._do(app.sign, sign, on))
        self.signs.left.connect(self._leave)
        self.card.stated.connect(lambda facts: self._do(app.state, facts))
        self.card.marked.connect(lambda item, done: self._do(app.mark, item, self._hour() if done else ""))
        self.card.told.connect(lambda person, done: self._do(app.told, person, self._hour() if done else ""))
        self.form.confirmed.connect(self._record)
        self.form.left.connect(self._leave)
        self.paper.left.connect(self._leave)
        self.paper.refused.connect(lambda error, again: self.trouble.show_error(error, again=again))
        self._minute.timeout.connect(self._tick)
        self._minute.start()

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""
        chosen, open_one, stopped = self._may_change, self._may_end, self._may_wish
        return [
            Command("liberty.new", lambda: self.tr("Enter that somebody is held…"), lambda: self.begin(ENTER),
                    "Ctrl+N", lambda: self._case.writable),
            Command("liberty.prolong", lambda: self.tr("Enter an order that prolongs…"), lambda: self.begin(PROLONG),
                    "Ctrl+L", open_one),
            Command("liberty.end", lambda: self.tr("Enter the end, release or escape…"), lambda: self.begin(END),
                    "Ctrl+E", open_one),
            Command("liberty.signs", lambda: self.tr("Tick signs of a victim that were seen…"), self.tick_signs,
                    "Ctrl+D", self._may_sign),
            Command("liberty.wish", lambda: self.tr("Change what the injured party wishes"), self.turn_wish, "Ctrl+T",
                    stopped),
            Command("liberty.paper", lambda: self.tr("Write a paper about the person or to the injured party…"),
                    self.write_paper, "Ctrl+P", chosen),
            Command("liberty.remove", lambda: self.tr("Remove the entry"), self.remove, "Ctrl+Delete", chosen),
            Command("liberty.section", lambda: self.tr("Next section of remand"), self.head.next_section, "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        card = self.card
        return [
            self.table,
            card.states,
            card.desk,
            card.notices,
            self.form.person,
            self.paper.templates,
            self.signs.list,
        ]

    def state(self) -> str:
        """What Alt+← comes back to."""
        held = self.held()
        return held.one.id if held is not None else ""

    def restore(self, id: str) -> None:
        """Goes back to it."""
        self._wanted = id
        self._fill()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_custody, self._case, self.now(), self._words.language, done=self._show,
                          failed=self.trouble.show_error, key=("liberty", id(self)))  # fmt: skip

    def _tick(self) -> None:
        """A minute has passed: what is left is less."""
        if self.isVisible() and not self._is_busy():
            self._load()

    def _is_busy(self) -> bool:
        return self._side.currentIndex() in (_FORM, _PAPER)

    def _show(self, found: Custody) -> None:
        self._stale, self._read = False, found
        waiting = self._empty.hasFocus()
        self._fill()
        self._say()
        if waiting:
            self._take_keyboard()

    def _fill(self) -> None:
        if self._read is None:
            return
        before = self.held()
        wanted = self._wanted or (before.one.id if before is not None else "")
        self._wanted = ""
        self.rows.show(self._read.held)
        same = (at for at, held in enumerate(self._read.held) if held.one.id == wanted)
        self.table.choose_row(next(same, 0))
        self._stack.setCurrentIndex(0 if self._read.held or self._is_busy() else 1)
        self._show_card()

    def held(self) -> Held | None:
        """The one that has the keyboard."""
        row = self.table.currentIndex().row()
        found: Held | None = self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None
        return found

    def _show_card(self) -> None:
        held = self.held()
        self.card.show_held(self._read, held)
        if held is not None and self._side.currentIndex() == _SIGNS:
            self.signs.show_seen(held.one.signs)
        self._say()

    # -- acts ---------------------------------------------------------------------------------------------------

    def _hour(self) -> str:
        return self.now().isoformat(timespec="minutes")

    def _may_change(self) -> bool:
        return self._case.writable and self.held() is not None

    def _may_end(self) -> bool:
        held = self.held()
        return self._case.writable and held is not None and not held.one.ended

    def _may_sign(self) -> bool:
        held = self.held()
        return self._may_end() and held is not None and held.one.kind == "stopped"

    def _may_wish(self) -> bool:
        held = self.held()
        return self._case.writable and held is not None and bool(held.injured)

    def _do(self, act: Callable[..., Changes], *said: Any) -> None:
        held = self.held()
        if held is not None and self._case.writable:
            self._bridge.write(act, self._case, held.one.id, *said, failed=self._refused)

    def begin(self, mode: str) -> None:
        """A form of one of its kinds."""
        held = self.held()
        if self._read is None or not self._case.writable or (mode != ENTER and (held is None or held.one.ended)):
            return
        self._stack.setCurrentIndex(0)
        self._side.setCurrentIndex(_FORM)
        named = self._read.label(held.one.person) if held is not None else ""
        self.form.begin(mode, self._read.people, self.now(), named)
        self._say()

    def tick_signs(self) -> None:
        """The signs of a victim, to be ticked one by one for the one with the keyboard."""
        held = self.held()
        if held is not None and self._read is not None and self._may_sign():
            self._side.setCurrentIndex(_SIGNS)
            self.signs.begin(law.indicators(), self._read.label(held.one.person), held.one.signs)
            self._say()

    def _record(self, mode: str, said: dict[str, str]) -> None:
        trouble, held = self.form.trouble.show_error, self.held()
        if mode == ENTER:
            self._bridge.write(entered, self._case, said, done=self._recorded, failed=trouble)
        elif held is not None:
            work = prolonged if mode == PROLONG else finished
            self._bridge.write(work, self._case, held.one.id, said, done=lambda _made: self._leave(), failed=trouble)

    def _recorded(self, made: tuple[str, Changes]) -> None:
        self._wanted = made[0]
        self._leave()

    def _leave(self) -> None:
        self._side.setCurrentIndex(_CARD)
        self._load()
        self._take_keyboard()

    def turn_wish(self) -> None:
        """The injured party with the keyboard asks to be told, gives it up, or has said nothing."""
        held, tick = self.held(), self.card.notices.tick()
        if held is None or not held.injured:
            return
        who = tick.id if tick is not None and held.owed else held.injured[0]
        said = next((notice.wish for notice in held.one.notices if notice.person == who), "")
        self._do(app.wish, who, _WISHES[said], self.now().date().isoformat())

    def write_paper(self) -> None:
        """The check list about somebody stopped; of an end, the notice to the injured party with the keyboard."""
        held, tick = self.held(), self.card.notices.tick()
        if held is None or self._read is None:
            return
        about = tick.id if held.owed and tick is not None else held.one.person
        self._side.setCurrentIndex(_PAPER)
        self.paper.begin(about, about, self._read.label(about))
        self.paper.take_keyboard()
        self._say()

    def remove(self) -> None:
        """Takes the entry away; undo brings it back."""
        self._do(app.remove)

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)
        self._load()

    def _into_card(self) -> None:
        part = next((one for one in (self.card.desk, self.card.notices) if one.isVisible()), None)
        if part is not None:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_keyboard(self) -> None:
        there = self._read is None or bool(self._read.held)
        (self.table if there else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Words that stand here."""
        self.table.setAccessibleName(self.tr("Everybody who is or was deprived of liberty"))
        self.new.setText(self.tr("Enter…"))
        self.new.setToolTip("Ctrl+N")
        self.longer.setText(self.tr("Prolong…"))
        self.longer.setToolTip("Ctrl+L")
        self.over.setText(self.tr("Release or end…"))
        self.over.setToolTip("Ctrl+E")
        self.seen.setText(self.tr("Signs…"))
        self.seen.setToolTip(self.tr("Signs of a victim that were seen") + " (Ctrl+D)")
        self.rows.retranslate()
        if self._read is not None:
            self._load()
        self._say()

    def _say(self) -> None:
        read = self._read
        number = sum(not held.one.ended for held in read.held) if read is not None else 0
        at_rest = self._side.currentIndex() == _CARD
        self.new.setVisible(self._case.writable and read is not None and bool(read.held) and at_rest)
        for button in (self.longer, self.over):
            button.setVisible(self._may_end() and at_rest)
        self.seen.setVisible(self._may_sign() and at_rest)
        self.head.say(self.tr("%n person(s) held", "", number) if number else "")
        self._empty.say(
            self.tr("Those who are deprived of liberty will stand here"),
            self.tr("Each from the hour of arrest, with the end of remand, what is to be decided in hours after a "
                    "stop, and who is to be told of a release or an escape."),
            self.tr("Enter that somebody is held…") if self._case.writable else "", lambda: self.begin(ENTER),
        )  # fmt: skip
