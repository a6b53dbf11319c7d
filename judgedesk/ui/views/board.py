"""The plan of hearings: the board of days and rooms, what cannot both hold, proposals, and the same as tables."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import hearings_changes, hearings_plan
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import clock, placed
from judgedesk.app.hearings_plan import differences
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.board_commands import BoardCommands
from judgedesk.ui.views.board_layout import ALL, FORTNIGHT, SPANS, WEEK
from judgedesk.ui.views.board_picture import BoardPicture
from judgedesk.ui.views.board_plans import ProposalsPage
from judgedesk.ui.views.board_read import (
    Beside,
    Clash,
    Scene,
    Way,
    read_against,
    read_beside,
    read_scene,
    read_ways,
)
from judgedesk.ui.views.board_search import ProposalSearch
from judgedesk.ui.views.board_side import BoardSide
from judgedesk.ui.views.board_tables import ElementTable, HearingTable, WitnessTable
from judgedesk.ui.views.board_words import BoardWords
from judgedesk.ui.views.hearing_section import HearingSection
from judgedesk.ui.widgets.chips import ChipRow, Choice

PICTURE, LIST, WITNESSES, ELEMENTS, PLANS = PAGES = ("picture", "list", "witnesses", "elements", "plans")


class Where(NamedTuple):
    """What Alt+← comes back to."""

    page: str
    hearing: str


class BoardView(HearingSection):
    """The board at the left, or the same as a table; beside it what stands behind the choice."""

    view_name = "hearings"
    printed: tuple[Command, ...] = ()
    depends_on = frozenset({"records", "persons", "counts"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self.scene: Scene | None = None
        self._now = PICTURE
        said = self._said = BoardWords(words, self)
        self.pages, self.spans = ChipRow(theme, parent=self), ChipRow(theme, parent=self)
        self.picture = BoardPicture(theme, said, case.writable, self)
        self.list = HearingTable(theme, said, self)
        self.witnesses = WitnessTable(theme, said, self)
        self.elements = ElementTable(theme, words, said, self)
        self.plans = ProposalsPage(theme, said, case.writable, self)
        self.searching = ProposalSearch(bridge, case, self.plans)
        self.side = BoardSide(theme, said, case.writable, self)
        self.propose, self.before, self.after = QPushButton(self), QPushButton("‹", self), QPushButton("›", self)
        self._foot, self._shown = QLabel(self), QStackedWidget(self)
        self._build()
        self._connect()
        self.retranslate()

    def _narrow(self, button: QWidget) -> None:
        button.setFixedWidth(self._theme.px(30))

    def _build(self) -> None:
        px = self._theme.px
        self.head.act(self.propose)
        for button in (self.before, self.after):
            button.setProperty("kind", "flat")
            button.setFixedWidth(px(30))
            self._theme.changed.connect(partial(self._narrow, button))
        self.spans.setSizePolicy(self.spans.sizePolicy().Policy.Maximum, self.spans.sizePolicy().Policy.Minimum)
        self._foot.setProperty("kind", "quiet")
        self._foot.setWordWrap(True)
        for page in (self.picture, self.list, self.witnesses, self.elements, self.plans):
            self._shown.addWidget(page)
        self.head.narrow(self.spans, self.before, self.after)
        left, body = QWidget(self), QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, px(2), 0)
        column.setSpacing(px(8))
        column.addWidget(self.pages)
        column.addWidget(self._shown, 1)
        column.addWidget(self._foot)
        whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.with_side(left, self.side, 330), 1)
        self.lay_out(body)

    def _connect(self) -> None:
        picture, side, plans = self.picture, self.side, self.plans
        self.pages.chosen.connect(self.show_page)
        self.spans.chosen.connect(picture.show_span)
        self.before.clicked.connect(lambda: picture.page(-1))
        self.after.clicked.connect(lambda: picture.page(1))
        self.propose.clicked.connect(self.search)
        picture.chosen.connect(self._look)
        picture.entered.connect(lambda _id: side.take_keyboard())
        picture.paged.connect(self._say)
        picture.moving.connect(self._ask_against)
        picture.dropped.connect(self._move)
        picture.pin_wanted.connect(lambda _id: self.pin())
        picture.cancel_wanted.connect(lambda _id: self.cancel())
        picture.put_back.connect(self._catch_up)
        for table in (self.list, self.witnesses, self.elements):
            table.selectionModel().currentRowChanged.connect(lambda *_, one=table: self._look(one.hearing()))
            table.opened.connect(lambda _row: self._open())
        side.way_wanted.connect(self.take_way)
        side.arranging_wanted.connect(lambda: self.section_wanted.emit("arranging"))
        side.move_wanted.connect(self.take_up)
        side.pin_wanted.connect(self.pin)
        side.cancel_wanted.connect(self.cancel)
        side.left.connect(self._take_keyboard)
        self.searching.begun.connect(self._begun)
        self.searching.found.connect(self._found)
        self.searching.refused.connect(self.trouble.show_error)
        plans.accept_wanted.connect(self._accept)
        plans.forget_wanted.connect(lambda id: self._write(hearings_plan.forget, id))

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [*BoardCommands(self).all(), *self.printed]

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        buttons = [button for card in self.side.cards for button in card.buttons]
        return [self.pages, self._page(), *buttons[:1]]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        return Where(self._now, self.focus.hearing)

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self.focus.hearing = where.hearing
        self.show_page(where.page)

    def activate(self) -> None:
        """Another section may have looked at another hearing or day."""
        super().activate()
        if self.scene is not None and not self._stale and self.focus.hearing != self.picture.current:
            self.picture.choose(self.focus.hearing)

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_scene, self._case, self._words.language, done=self._show,
                          failed=self.trouble.show_error, key=("board.scene", id(self)))  # fmt: skip

    def _is_busy(self) -> bool:
        return self.picture.target is not None

    def _show(self, scene: Scene) -> None:
        self._stale, self.scene = False, scene
        self.picture.show_scene(scene, self._first_day(scene), self.focus.hearing)
        self.side.show_scene(scene)
        for table in (self.list, self.witnesses, self.elements):
            table.show_scene(scene)
        self._choose_row()
        self.searching.show_scene(scene)
        planned = bool(scene.days or scene.book.testimony)
        self._stack.setCurrentIndex(0 if planned else 1)
        self._read_beside()
        self._say()

    def _first_day(self, scene: Scene) -> date:
        """The day of the chosen hearing; else the first day from the one looked at on which there is a sitting."""
        chosen = scene.card(self.focus.hearing)
        if chosen is not None:
            return chosen.slot.day
        ahead = (day for day in scene.days if day >= self.focus.day)
        return next(ahead, scene.days[-1] if scene.days else self.focus.day)

    def _look(self, hearing: str) -> None:
        """Another hearing is chosen."""
        if not hearing or self.scene is None or hearing == self.focus.hearing:
            return
        card = self.scene.card(hearing)
        if card is None:
            return
        self.focus.hearing, self.focus.day = hearing, card.slot.day
        self.focus.testimony = card.slot.testimony
        self.focus.person = self.scene.book.person_of(card.slot.testimony)
        if self.picture.current != hearing:
            self.picture.choose(hearing)
        self._choose_row()
        self._read_beside()

    def _catch_up(self) -> None:
        """Reads what changed while something was held."""
        if self._stale and self.isVisible():
            self._load()

    def _choose_row(self) -> None:
        """The tables follow, those that are not looked at; the one in front leads itself."""
        for table in (self.list, self.witnesses):
            if table is not self._page() or not table.hasFocus():
                table.choose(self.focus.hearing)

    def _read_beside(self) -> None:
        scene = self.scene
        if scene is None:
            return

        def both() -> tuple[Beside | None, Sequence[tuple[Clash, tuple[Way, ...]]]]:
            hearing = self.focus.hearing
            return read_beside(self._case, scene, hearing, self._words.language), read_ways(self._case, scene, hearing)

        self._bridge.read(both, done=self._show_beside, failed=self.trouble.show_error, key=("board.beside", id(self)))

    def _show_beside(self, found: tuple[Beside | None, Sequence[tuple[Clash, tuple[Way, ...]]]]) -> None:
        self.side.show_beside(*found)

    # -- changing -----------------------------------------------------------------------------------------------

    def _ask_against(self, hearing: str, day: date, start: int, room: str) -> None:
        scene = self.scene
        if scene is not None:
            target = (day, start, room)
            self._bridge.read(
                read_against, scene, hearing, target,
                done=lambda against: self.picture.tell(hearing, target, against),
                failed=self._refused, key=("board.against", id(self)),
            )  # fmt: skip

    def _move(self, hearing: str, day: date, start: int, room: str) -> None:
        self._write(hearings_changes.move, hearing, day, clock(start), room)

    def take_up(self) -> None:
        """The chosen hearing is moved by the keyboard."""
        self.show_page(PICTURE)
        self.picture.setFocus(Qt.FocusReason.OtherFocusReason)
        self.picture.begin_move()

    def pin(self) -> None:
        """Pins the chosen hearing, or releases it."""
        card = self.picture.card
        if card is not None and self.picture.may_move:
            self._write(hearings_changes.release if card.hearing.pinned else hearings_changes.pin, card.id)

    def cancel(self) -> None:
        """The chosen hearing does not take place; undo brings it back."""
        card = self.picture.card
        if card is not None and self.picture.may_move:
            self._write(hearings_changes.cancel, card.id)
            self.noted.emit(self.tr("The hearing of {0} is cancelled; undo brings it back.").format(card.called))

    def take_way(self, way: Way) -> None:
        """Takes a way out of a conflict."""
        if way.slot is not None:
            self._move(way.hearing, way.slot.day, way.slot.start, way.slot.room)
        elif way.other is not None:
            self._write(hearings_changes.book, way.hearing, way.other.need, way.other.resource)

    def _write(self, verb: object, *args: object) -> None:
        self.trouble.clear()
        self._bridge.write(verb, self._case, *args, failed=self._refused)  # type: ignore[arg-type]  # a verb of app

    def _accept(self, plan: str) -> None:
        self.trouble.clear()
        self._bridge.write(hearings_plan.accept, self._case, plan, done=self._accepted, failed=self._refused)

    def _accepted(self, _changes: object) -> None:
        self.noted.emit(self.tr("The plan is accepted; undo takes it back."))

    def _refused(self, error: UserError) -> None:
        self.picture.leave_move()
        self.trouble.show_error(error)
        self._load()

    # -- proposing ----------------------------------------------------------------------------------------------

    def search(self) -> None:
        """Searches for a plan, as it was asked for last."""
        self.searching.again()

    def stop(self) -> None:
        """Ends the search; the best so far is kept."""
        self.searching.stop()

    def _begun(self) -> None:
        self.trouble.clear()
        self.show_page(PLANS)

    def _found(self) -> None:
        self.noted.emit(self.tr("A plan is proposed. Nothing has changed until it is accepted."))

    # -- pages --------------------------------------------------------------------------------------------------

    def show_page(self, page: str) -> None:
        """The picture, one of the tables, or the proposals."""
        if page not in PAGES:
            return
        if page != self._now:
            self.picture.leave_move()
        self._now = page
        self._shown.setCurrentIndex(PAGES.index(page))
        self.side.setVisible(page != PLANS)
        self._offer()
        self._say()
        self._take_keyboard()

    def _page(self) -> QWidget:
        return (self.picture, self.list, self.witnesses, self.elements, self.plans)[PAGES.index(self._now)]

    def show_span(self, span: str) -> None:
        """One week, two, or all days."""
        self.show_page(PICTURE)
        self.picture.show_span(span)
        self._offer()

    def _open(self) -> None:
        """Enter in a table shows the hearing on the board."""
        self.show_page(PICTURE)

    def _take_keyboard(self) -> None:
        if self._stack.currentIndex() == 1:
            self._empty.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._now == PLANS:
            self.plans.take_keyboard()
        else:
            self._page().setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Sentences are worded when they are read."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.scene is not None:
            self._stale = True
            if self.isVisible():
                self._load()

    def retranslate(self) -> None:
        """Words that stand here."""
        self.propose.setText(self.tr("Propose…"))
        self.propose.setToolTip(self.tr("Searches for a plan; nothing changes until it is accepted (Ctrl+Return)"))
        self.before.setAccessibleName(self.tr("The weeks before (Page Up)"))
        self.after.setAccessibleName(self.tr("The weeks after (Page Down)"))
        for button in (self.before, self.after):
            button.setToolTip(button.accessibleName())
        self.picture.setAccessibleName(
            self.tr(
                "Board of hearings, days across and rooms down: arrows go from hearing to hearing, M moves one, "
                "P pins or releases it, Delete cancels it, Enter goes to what stands behind it"
            )
        )
        self.list.setAccessibleName(self.tr("Hearings, the earliest first; Enter shows one on the board"))
        self.witnesses.setAccessibleName(self.tr("Everybody who is to be heard: when, where, what is needed"))
        self.elements.setAccessibleName(self.tr("Rows of the law by count: who goes to them, and after which day"))
        self.side.setAccessibleName(self.tr("What cannot both hold, and the chosen hearing"))
        for table in (self.list, self.witnesses, self.elements):
            table.rows.retranslate()
        self._offer()
        self._say()

    def _offer(self) -> None:
        named = {
            PICTURE: self.tr("Days × rooms"),
            LIST: self.tr("List"),
            WITNESSES: self.tr("By witness"),
            ELEMENTS: self.tr("By element"),
            PLANS: self.tr("Proposals"),
        }
        self.pages.offer([Choice(page, named[page], hint=f"Ctrl+{at}") for at, page in enumerate(PAGES, 1)], self._now)
        spans = {WEEK: self.tr("Week"), FORTNIGHT: self.tr("Two weeks"), ALL: self.tr("All")}
        self.spans.offer([Choice(span, spans[span]) for span in SPANS], self.picture.span)
        for widget in (self.spans, self.before, self.after):
            widget.setVisible(self._now == PICTURE)
        self.propose.setVisible(self._case.writable and self._now != PLANS)

    def _say(self) -> None:
        self._empty.say(
            self.tr("The plan of hearings will stand here"),
            self.tr(
                "Days across, rooms down, a card for each hearing. Enter the sittings and rooms under “Rooms and "
                "calendars” and who is to be heard under “Testimony”; then let a plan be proposed."
            ),
            self.tr("Enter sittings") if self._case.writable else "",
            lambda: self.section_wanted.emit("calendars"),
            key="Alt+Shift+5",
        )
        scene = self.scene
        if scene is None:
            self.head.say("")
            self._foot.setText("")
            return
        live = [card for card in scene.cards if card.hearing.live]
        hard = sum(not one.warning for one in scene.clashes)
        layout = self.picture.layout_shown
        parts = [self._said.span(layout.days) if layout is not None and self._now == PICTURE else ""]
        parts.append(self.tr("%n hearing(s) to come", "", len(live)))
        if scene.unplaced:
            parts.append(self.tr("without a place: {0}").format(len(scene.unplaced)))
        if hard:
            parts.append(self.tr("%n thing(s) cannot both hold", "", hard))
        self.head.say(self._said.joined(parts))
        self._foot.setText(self._summed(scene) if self._now == PICTURE else "")
        self._foot.setVisible(bool(self._foot.text()))

    def _summed(self, scene: Scene) -> str:
        """The accepted plan in a line; before there is one, how to get it."""
        accepted = next((at for at, plan in enumerate(scene.plans, 1) if plan.accepted), 0)
        if accepted:
            proposal = scene.plans[accepted - 1].proposal
            moved = len(differences(proposal.slots, placed(scene.book.hearings)))
            if moved:
                return self.tr("Proposal {0}, with %n change(s) since", "", moved).format(accepted)
            return self.tr("Proposal {0}: {1}").format(accepted, scene.words.summary(proposal))
        if not scene.cards and scene.book.testimony:
            return self.tr("No hearing has a place yet. Let a plan be proposed (Ctrl+Return), and accept it.")
        return ""
