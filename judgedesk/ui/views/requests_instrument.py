"""Which instrument: what is needed, from which state, on which day; those open, in order, and why others are not."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import requests as acts
from judgedesk.app.casefile import Case
from judgedesk.app.requests_record import Cell
from judgedesk.domain.changes import Changes
from judgedesk.law.choosing import NOT_FOR, Option
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.requests_incoming import StateLine
from judgedesk.ui.views.requests_read import Ground, cell_said, read_ground, read_options
from judgedesk.ui.views.requests_section import RequestSection
from judgedesk.ui.views.requests_wrap import WrappedTable
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.grouped import GroupedRows
from judgedesk.ui.widgets.picks import Picks


class Where(NamedTuple):
    """What Alt+← comes back to."""

    need: str
    state: str
    instrument: str


class Others(NamedTuple):
    """The heading over instruments for other needs."""

    number: int


class _Options(WrappedTable):
    """What is not open has no channel, no languages and no times: its reasons have their room."""

    def show_rows(self, rows: Sequence[Option | Others], chosen: int) -> None:
        """Replaces all, and puts the keyboard on a line."""
        super().show_rows(rows, chosen)
        for at, one in enumerate(rows):
            if isinstance(one, Option) and one.open is False:
                self.setSpan(at, 1, 1, self.model().columnCount() - 1)
        self.wrap()


class InstrumentView(RequestSection):
    """The section."""

    view_name = "instrument"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._ground: Ground | None = None
        self._asked, self._wanted = "", ""
        self.need, self.count = Choice(theme, self), Choice(theme, self)
        self.state_line, self.day = StateLine(self.says, self), DayField(self)
        self.persons = Picks(theme, self)
        self.rows = GroupedRows(self._columns(), theme, lambda one: isinstance(one, Others), self)
        self.table = _Options(self.rows, theme, len(self.rows.columns), self)
        self.go = QPushButton(self)
        self.facts = FactLines(theme, self)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._fields = {
            name: Field(widget, theme)
            for name, widget in (("need", self.need), ("state", self.state_line), ("day", self.day),
                                 ("count", self.count), ("persons", self.persons))
        }  # fmt: skip
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> list[Column]:
        says = self.says

        def of_open(said: Callable[[Option], str]) -> Callable[[Option | Others], str]:
            return lambda one: said(one) if isinstance(one, Option) and one.open is not False else ""

        def stands(one: Option | Others) -> str:
            if isinstance(one, Others):
                return self.tr("For other needs: %n", "", one.number)
            return says.open(one)

        def what(one: Option | Others) -> str:
            if isinstance(one, Others):
                return ""
            title = says.text(one.instrument.title)
            if one.open:
                return f"{title} · {one.instrument.basis} · {says.checked(one.instrument.checked)[0]}"
            why = " ".join(f"{says.text(reason).rstrip('.')}." for reason in one.why if reason != NOT_FOR)
            return f"{title}: {why}" if why else title

        def unsure(one: Option | Others) -> bool:
            accepted = one.languages if isinstance(one, Option) and one.open is not False else None
            return isinstance(one, Option) and one.open is not False and (accepted is None or not accepted.languages)

        return [
            Column(lambda: self.tr("Open"), stands, 104),
            Column(lambda: self.tr("Instrument, or why not"), what),
            Column(lambda: self.tr("Channel"), of_open(lambda one: says.text(one.ways[0].label) if one.ways else ""),
                   132),
            Column(lambda: self.tr("Languages"), of_open(says.languages), 116, spare=2, warn=unsure),
            Column(lambda: self.tr("Times"), of_open(lambda one: "; ".join(map(says.term, one.clocks[:2]))), 112,
                   quiet=True, spare=1),
        ]  # fmt: skip

    def _build(self) -> None:
        px = self._theme.px
        self.go.setProperty("kind", "primary")
        self.head.act(self.go)
        self.state_line.completer().activated.connect(lambda _text: self._turn())
        self.need.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.need.setMinimumContentsLength(18)
        self.count.setMinimumContentsLength(6)
        self.day.setMinimumWidth(px(108))
        self.day.setMaximumWidth(px(130))
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        for name, share in (("need", 3), ("state", 3), ("day", 0), ("count", 1)):
            row.addWidget(self._fields[name], share, Qt.AlignmentFlag.AlignTop)
        self._fields["state"].setMinimumWidth(px(130))
        column.addLayout(row)
        column.addWidget(self._fields["persons"])
        column.addWidget(self.table, 1)
        side = QWidget(self)
        beside = QVBoxLayout(side)
        beside.setContentsMargins(px(16), 0, 0, 0)
        beside.addWidget(self.facts)
        self.lay_out(self.with_side(left, side, 380))

    def _connect(self) -> None:
        self.need.activated.connect(lambda _at: self._turn())
        self.count.activated.connect(lambda _at: self._turn())
        self.state_line.returnPressed.connect(self._to_list)
        self.state_line.editingFinished.connect(self._turn)
        self.day.chosen.connect(lambda _day: self._turn())
        self.persons.changed.connect(self._turn)
        self.table.moved.connect(self._later.start)
        self._later.timeout.connect(self._show_card)
        self.table.opened.connect(lambda _row: self.begin())
        self.go.clicked.connect(self.begin)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [
            Command("instrument.begin", lambda: self.tr("Begin a request with this instrument"), self.begin, "Ctrl+N",
                    self._may_begin),
            Command("instrument.state", lambda: self.tr("Choose the state"), self._to_state, "Ctrl+E"),
            Command("request.section", lambda: self.tr("Next section of requests"), self.head.next_section, "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.need, self.state_line, self.table]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        one = self.option()
        return Where(self.focus.need, self.focus.state, one.instrument.id if one is not None else "")

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self.focus.need, self.focus.state, self._wanted = where
        self._offer()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_ground, self._case, done=self._show, failed=self.trouble.show_error,
                          key=("instrument", id(self)))  # fmt: skip

    def _show(self, ground: Ground) -> None:
        self._stale, self._ground = False, ground
        self._offer()

    def _offer(self) -> None:
        """Puts into the fields what the sections look at, and asks for the instruments."""
        ground, focus = self._ground, self.focus
        if ground is None:
            return
        self._refill(self.need, list(self.says.needs().items()), focus.need)
        counts = [("", self.tr("all"))] + [(id, label) for id, label in ground.counts.items()]
        self._refill(self.count, counts, focus.count or (focus.cells[0].count if focus.cells else ""))
        self.state_line.offer(ground.states)
        if not self.state_line.hasFocus():
            self.state_line.setText(self.state_line.said(focus.state))
        self.day.show_day(focus.day)
        self.persons.offer(list(ground.people.items()))
        self.persons.show_picked(list(focus.persons))
        self._ask()

    def _refill(self, menu: Choice, lines: list[tuple[str, str]], chosen: str) -> None:
        menu.clear()
        for id, text in lines:
            menu.addItem(text, id)
        menu.setCurrentIndex(max(0, menu.findData(chosen)))

    def _turn(self) -> None:
        """Something in the fields is another."""
        focus, day = self.focus, self.day.day
        focus.need, focus.count = str(self.need.currentData() or focus.need), str(self.count.currentData() or "")
        focus.state, focus.persons = self.state_line.code, tuple(self.persons.picked)
        focus.day = day if day is not None else focus.day
        self._ask()

    def _ask(self) -> None:
        self._say()
        if not self.focus.state:
            self.table.show_rows((), 0)
            self._show_card()
            return
        self._bridge.read(read_options, self._case, self.focus.need, self.focus.state, self.focus.day,
                          done=self._show_options, failed=self.trouble.show_error,
                          key=("instrument.options", id(self)))  # fmt: skip

    def _show_options(self, found: tuple[str, tuple[Option, ...]]) -> None:
        self.trouble.clear()
        before = self.option()
        wanted = self._wanted or (before.instrument.id if before is not None and self._asked == found[0] else "")
        self._asked, self._wanted = found[0], ""
        others = [one for one in found[1] if NOT_FOR in one.why]
        rows: list[Option | Others] = [one for one in found[1] if one not in others]
        rows = [*rows, Others(len(others)), *others] if others else rows
        at = next((at for at, one in enumerate(rows) if isinstance(one, Option) and one.instrument.id == wanted), 0)
        self.table.show_rows(rows, at)
        self._later.stop()
        self._show_card()
        self._say()

    def option(self) -> Option | None:
        """The one that has the keyboard."""
        found = self.table.line()
        return found if isinstance(found, Option) else None

    def _show_card(self) -> None:
        one, says = self.option(), self.says
        self.go.setEnabled(self._may_begin())
        if one is None:
            self.facts.show_facts(())
            return
        instrument, state = one.instrument, self._ground.states.get(self._asked) if self._ground is not None else None
        accepted = one.languages
        said = [says.languages(one), says.text(accepted.also) if accepted is not None else "",
                says.checked(accepted.checked) if accepted is not None else ""]  # fmt: skip
        clocks = [f"{says.text(clock.what)}: {says.term(clock)}" for clock in one.clocks]
        cells = list(map(self._cell_said, self.focus.cells))
        self.facts.show_facts(
            [
                Fact("", says.text(instrument.title), "heading"),
                Fact("", says.open(one)),
                Fact(self.tr("Why"), "\n".join(map(says.text, one.why)), "warn"),
                Fact(self.tr("Depends on what nobody confirmed"), ", ".join(one.unknown)),
                Fact(self.tr("Channels, in this order"),
                     "\n".join(f"{at}. {says.text(way.label)}" for at, way in enumerate(one.ways, 1))),
                Fact(self.tr("Languages"), " · ".join(part for part in said if part)),
                Fact(self.tr("Times"), "\n".join(clocks)),
                Fact(self.tr("Goes to"), "\n".join(cells)),
                Fact(self.tr("Basis"), instrument.basis),
                Fact(self.tr("May be used only"), says.text(instrument.use_limits)),
                Fact(self.tr("Informal"), self.tr("What comes back can't be cited as evidence until it is asked for "
                                                  "formally.") if instrument.informal else "", "warn"),
                Fact(self.tr("To be known"), says.text(instrument.note)),
                Fact(self.tr("Central authority"), says.text(state.central) if state is not None else ""),
                Fact(self.tr("Of the state"), says.text(state.note) if state is not None else ""),
                Fact(self.tr("Source"), f"{instrument.source} · {says.checked(instrument.checked)}", "small"),
                Fact("", says.text(instrument.verify), "small"),
            ]
        )  # fmt: skip

    def _cell_said(self, cell: Cell) -> str:
        ground = self._ground
        if ground is None:
            return ""
        return cell_said(cell, ground.counts, ground.people, self.says.text(ground.elements.get(cell.element)))

    # -- acting -------------------------------------------------------------------------------------------------

    def _may_begin(self) -> bool:
        one = self.option()
        return self._case.writable and one is not None and one.open is not False

    def begin(self) -> None:
        """Begins a request with the chosen instrument, filled from the case."""
        one, focus = self.option(), self.focus
        if one is None or not self._case.writable:
            return
        if one.open is False:
            self.noted.emit(self.tr("Not open: {0}").format("; ".join(map(self.says.text, one.why))))
            return
        self._bridge.write(
            acts.new, self._case, one.instrument.id, self._asked, need=focus.need, count=focus.count or None,
            cells=tuple(focus.cells), persons=tuple(focus.persons), language=self._words.language,
            done=self._begun, failed=self.trouble.show_error,
        )  # fmt: skip

    def _begun(self, made: tuple[str, Changes]) -> None:
        self.focus.request, self.focus.cells = made[0], ()
        self.section_wanted.emit("request")

    def _to_list(self) -> None:
        self._turn()
        if self.focus.state:
            self.state_line.setText(self.state_line.said(self.focus.state))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_state(self) -> None:
        self.state_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.state_line.selectAll()

    def _take_keyboard(self) -> None:
        (self.table if self.focus.state else self.state_line).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Words that stand here."""
        named = {
            "need": (self.tr("What is needed"), ""),
            "state": (self.tr("From which state"), ""),
            "day": (self.tr("On"), ""),
            "count": (self.tr("Count"), ""),
            "persons": (self.tr("Whom it concerns"), ""),
        }
        for name, (label, hint) in named.items():
            self._fields[name].say(label, hint)
        self.state_line.setPlaceholderText(self.tr("type to find"))
        self.persons.say(self.tr("add…"), self.tr("Take out: {0}"))
        self.table.setAccessibleName(self.tr("Instruments"))
        self.facts.setAccessibleName(self.tr("The instrument"))
        self.rows.retranslate()
        self.go.setText(self.tr("Begin a request"))
        self.go.setToolTip(self.tr("Enter, Ctrl+N"))
        self._offer()
        self._show_card()
        self._say()

    def _say(self) -> None:
        if not self.focus.state:
            self.head.say(self.tr("Choose a state: the instruments open towards it will stand here, in order, and why "
                                  "the others are not"))  # fmt: skip
            return
        options = [one for one in self.rows.rows if isinstance(one, Option)]
        opened, unsure = sum(one.open is True for one in options), sum(one.open is None for one in options)
        parts = [self.tr("%n open", "", opened)]
        parts += [self.tr("%n unknown: ask the EJN contact point", "", unsure)] if unsure else []
        self.head.say(" · ".join(parts))
