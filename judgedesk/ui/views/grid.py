"""The element grid: what is tagged for and against each element, and what is found, for one defendant or for all."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from judgedesk.app import findings, grid, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.grid import Column, ElementRow, Passage, Sheet
from judgedesk.app.report_case import grid_id
from judgedesk.app.reports import Filter
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import FindingState
from judgedesk.domain.roles import Role
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.countsteps import CountSteps
from judgedesk.ui.views.grid_counts import ALL, CountBar
from judgedesk.ui.views.grid_law import KEY, LawOfCount
from judgedesk.ui.views.grid_lawpane import LawPane
from judgedesk.ui.views.grid_model import GridModel, Sieve
from judgedesk.ui.views.grid_read import Behind, Target, read_behind, read_changed, read_unopened
from judgedesk.ui.views.grid_said import passages_said, proof_said, standing_said, tally_said
from judgedesk.ui.views.grid_sieve import SieveBar
from judgedesk.ui.views.grid_table import GridTable
from judgedesk.ui.views.newcount import NewCountForm
from judgedesk.ui.views.section import Section
from judgedesk.ui.widgets.charges import Charges, family_of, read_charges
from judgedesk.ui.widgets.findingbox import FindingBox
from judgedesk.ui.widgets.passages import PassagesPanel
from judgedesk.ui.widgets.printing import Printing, Wanted
from judgedesk.ui.widgets.scrolled import Squeezed

_SETTLE_MS = 60
"""Passages are read when the keyboard rests on a cell so long."""
_WHOLE_MS = 800
"""When edits rest so long the whole sheet is read again, for what one column can't tell."""
_FEW = 8
"""So many injured parties are named one by one below the grid; of more, the chosen one."""
_LOW = 560
"""Height under which the reminders below the grid give way to it, px at 100 %."""
_PANEL = 372


class GridView(Section):
    """The place of the grid.

    Signals:
        request_wanted(count, defendant, victim, element): another state is to be asked about a cell.
    """

    request_wanted = Signal(str, str, str, str)

    view_name = "grid"
    depends_on = frozenset({"tags", "findings", "persons", "counts", "records", "documents"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._charges = Charges()
        self._sheet: Sheet | None = None
        self._behind: Behind | None = None
        self._target: Target | None = None
        held = "findings" not in case.withheld
        self.box = FindingBox(theme, case.role is Role.JUDGE, case.writable, self) if held else None
        self.model = GridModel(words, self)
        self.table = GridTable(self.model, theme, self)
        self.passages = PassagesPanel(theme, words, self.box, self)
        self.counts = CountBar(theme, self)
        self.sieve = SieveBar(theme, held, self)
        self.law = LawPane(bridge, theme, case, words, self)
        self.printing = Printing(self, bridge, theme, case, words, self._printed)
        self.printing.noted.connect(self.noted)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._standing, self._not_needed, self._nothing = QLabel(self), QLabel(self), QLabel(self)
        for label, kind in ((self._standing, "quiet"), (self._not_needed, "small"), (self._nothing, "quiet")):
            label.setProperty("kind", kind)
            label.setWordWrap(True)
        self._nothing.hide()
        self.head.narrow(self.sieve)
        self._left = QWidget(self)
        self._column = QVBoxLayout(self._left)
        for widget in (self.counts, self.law, self._nothing):
            self._column.addWidget(widget)
        across = QHBoxLayout()
        across.addWidget(self.table, 1)
        across.addStretch(0)
        self._column.addLayout(across, 1)
        self._column.addWidget(self._standing)
        self._column.addWidget(self._not_needed)
        self._column.addStretch(0)
        self._body = split = self.beside(self._left, Squeezed(self.passages), (930, _PANEL))
        for part in range(2):
            split.setStretchFactor(part, 1 - part)
        self.form = NewCountForm(self._bridge, self._theme, self._case, self._words, self)
        self.steps = CountSteps(self._bridge, self._theme, self._case, self._words, self)
        for form in (self.form, self.steps):
            form.ended.connect(self._leave_form)
        self.lay_out(split)
        self._stack.addWidget(self.form)
        self._stack.addWidget(self.steps)
        self._settle, self._whole = QTimer(self), QTimer(self)
        self._settle.timeout.connect(self._read_behind)
        self._whole.timeout.connect(self._read_sheet)
        for timer, rest in ((self._settle, _SETTLE_MS), (self._whole, _WHOLE_MS)):
            timer.setSingleShot(True)
            timer.setInterval(rest)
        self._resize()

    def _connect(self) -> None:
        self.counts.count_chosen.connect(self.show_count)
        self.counts.offence_chosen.connect(lambda one: self._sift(replace(self.sieve.sieve, offence=one)))
        self.counts.defendant_chosen.connect(self.show_defendant)
        self.sieve.sifted.connect(self._sift)
        self.sieve.left.connect(self._take_keyboard)
        self.law.told.connect(self._take_law)
        self.law.turned.connect(self._turn_law)
        self.table.chosen.connect(self._show_cell)
        self.table.entered.connect(lambda _row, _column: self.passages.take_keyboard())
        self.table.typed.connect(self.passages.press)
        self.passages.opened.connect(self._open)
        self.passages.left.connect(self._take_keyboard)
        if self.box is not None:
            self.box.found.connect(self._find)
            self.box.shared.connect(self._share)
        self._theme.changed.connect(self._resize)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the reminders below the table go, in a narrow one the passages give way."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        px = self._theme.px
        self._not_needed.setVisible(self.height() >= px(_LOW) and self.law.versions.isHidden())
        self.sieve.make_room(self.width())
        self.law.versions.set_most(round(self.height() * 0.42))
        self._left.setMinimumWidth(max(px(160), min(px(540), self.width() - self.passages.minimumWidth())))

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""

        def may() -> bool:
            return self._sheet is not None

        return [
            Command("grid.new_count", lambda: self.tr("Enter a count…"), self._enter_count, "Ctrl+Shift+N",
                    lambda: self._case.writable),
            Command("grid.join_counts", lambda: self.tr("Join counts…"), lambda: self._enter_step("one_act"),
                    "Alt+Shift+J", lambda: self._case.writable and bool(self.counts.count)),
            Command("grid.split_count", lambda: self.tr("Split the count…"), lambda: self._enter_step("injured"),
                    "Alt+J", lambda: self._case.writable and bool(self.counts.count)),
            *self.counts.commands(),
            Command("grid.versions", lambda: self.tr("Versions of the law"), self.law.toggle, KEY, may),
            *self.sieve.commands(may),
            Command("grid.request", lambda: self.tr("Ask another state about this cell…"), self._ask_abroad, "R",
                    lambda: bool(self._case.writable and self.counts.count and self._element() and self._pair()[1])),
            self.printing.command("grid"),
            Command("grid.section", lambda: self.tr("Next section of the grid"), self.head.next_section, "F7",
                    lambda: len(self.head.sections) > 1),
        ]  # fmt: skip

    def _printed(self) -> tuple[str, Wanted]:
        """The cells as they are sifted, but by findings: what somebody found shows on no paper."""
        count, only, (heads, rows) = self.counts.count, self._only, self.model.shown()

        def wanted() -> Filter:
            cells = (grid_id(count, head.defendant, head.victim, row) for head in heads for row in rows)
            return Filter(count, only, only=tuple(cells))

        return "grid", wanted

    def _ask_abroad(self) -> None:
        element = self._element()
        if element is not None and self.counts.count:
            self.request_wanted.emit(self.counts.count, *self._pair(), element.id)

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.table, self.passages]

    def activate(self) -> None:
        """Pages may have been opened since."""
        if not self._stale:
            self._read_unopened()
            self._settle.start()
        super().activate()

    def _take_keyboard(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: Changes) -> None:
        """Tags, findings, persons or counts changed; while hidden it is only remembered."""
        if not changes.kinds & self.depends_on:
            return
        if not self.isVisible():
            self._stale = True
        elif changes.kinds & {"persons", "counts", "records"}:
            self._load()
        elif self.counts.count:
            self._bridge.read(read_changed, self._case, self.counts.count, changes, done=self._take_changed,
                              failed=self.trouble.show_error, key=("grid.changed", id(self), changes.ids))  # fmt: skip

    def show_count(self, count: str) -> None:
        """Shows the grid of another count."""
        self.counts.choose(count)
        self._read_sheet()

    def show_defendant(self, defendant: str) -> None:
        """Shows the same count for another defendant, or all side by side (`ALL`); only law and passages are read."""
        element, victim = self._element(), self._pair()[1]
        self.counts.choose(self.counts.count, defendant)
        self.model.show_defendant(self._only)
        self._choose(element.id if element else "", victim)

    @property
    def _only(self) -> str:
        """The one defendant shown; empty for all."""
        return "" if self.counts.defendant == ALL else self.counts.defendant

    def _turn_law(self, opened: bool) -> None:
        self._make_room()
        QTimer.singleShot(0, self.table, self.table.show_current)
        if not opened:
            self._take_keyboard()

    # -- reading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._stale = False
        self._bridge.read(read_charges, self._case, done=self._take_charges, failed=self.trouble.show_error,
                          key=("grid.charges", id(self)))  # fmt: skip

    def _take_charges(self, charges: Charges) -> None:
        self._charges = charges
        self.counts.show_charges(charges)
        self.sieve.show_number(len(self.counts.shown.victims) if self.counts.shown else 0)
        if self._stack.currentWidget() not in (self.form, self.steps):
            self._show_body()
        if self.counts.count:
            self._read_sheet()

    def _show_body(self) -> None:
        self._stack.setCurrentWidget(self._body if self.counts.count else self._empty)
        self.sieve.setVisible(bool(self.counts.count))
        self.head.say(self.law.law.about())

    def _enter_count(self) -> None:
        self._stack.setCurrentWidget(self.form)
        self.sieve.hide()
        self.head.say("")
        self.form.begin()

    def _enter_step(self, step: str) -> None:
        self._stack.setCurrentWidget(self.steps)
        self.sieve.hide()
        self.head.say("")
        self.steps.begin(self.counts.count, step)

    def _leave_form(self) -> None:
        self._show_body()
        (self.table if self.counts.count else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_sheet(self) -> None:
        self._whole.stop()
        if self.counts.count:
            self._bridge.read(grid.sheet, self._case, self.counts.count, done=self._take_sheet,
                              failed=self.trouble.show_error, key=("grid.sheet", id(self)))  # fmt: skip

    def _take_sheet(self, sheet: Sheet) -> None:
        known = self.counts.shown
        if known is None or sheet.count.id != known.id:
            return
        element, victim = self._element(), self._pair()[1]
        self._sheet = sheet
        self.sieve.show_number(len(known.victims))
        self.model.show_sheet(sheet, self._charges, self._only)
        self._read_unopened()
        self._choose(element.id if element else "", victim)

    def _take_changed(self, changed: tuple[Column, ...] | Sheet) -> None:
        if isinstance(changed, Sheet):
            self._take_sheet(changed)
        elif self._sheet is not None:
            here = self._element(), self._pair()[1]
            self.model.show_columns([one for one in changed if one.pair in self._sheet.column_at])
            self._whole.start()
            self._choose(here[0].id if here[0] else "", here[1])

    def _read_unopened(self) -> None:
        if self.counts.count:
            self._bridge.read(read_unopened, self._case, self.counts.count, done=self.model.show_unopened,
                              failed=self.trouble.show_error, key=("grid.unopened", id(self)))  # fmt: skip

    def _choose(self, element: str, victim: str) -> None:
        """Puts the keyboard where it was, as far as that is still shown."""
        defendant = self._only or (self._target.defendant if self._target else "")
        row, column = self.model.row_of(element), self.model.column_of(defendant, victim)
        here = self.table.currentIndex()
        if here.isValid() and not victim and not self.model.head(here.column()).victim:
            column = here.column()
        if (row, column) != (here.row(), here.column()):
            self.table.choose(row, column)
        elif here.isValid():
            self._show_cell(row, column)
        self._nothing.setVisible(self.model.rowCount() == 0 or self.model.columnCount() == 0)
        self.table.setVisible(not self._nothing.isVisible())

    def _take_law(self, law: LawOfCount) -> None:
        self.head.say(law.about())
        self._not_needed.setText(" ".join(self._words.of(fact) for fact in law.warnings))

    def _sift(self, sieve: Sieve) -> None:
        element, victim = self._element(), self._pair()[1]
        self.model.sift(replace(sieve, offence=self.counts.offence))
        self._choose(element.id if element else "", victim)

    # -- the chosen cell ----------------------------------------------------------------------------------------

    def _pair(self) -> tuple[str, str]:
        """The defendant and victim whose law is shown: those of the chosen cell, else the first there are."""
        column = self.table.currentIndex().column()
        head = self.model.head(column) if 0 <= column < self.model.columnCount() else None
        known = self.counts.shown
        if known is None:
            return "", ""
        first = next(iter(known.defendants), "")
        defendant = (head.defendant if head else "") or self._only or first
        return defendant, (head.victim if head else "") or next(iter(known.victims), "")

    def _element(self) -> ElementRow | None:
        row = self.table.currentIndex().row()
        line = self.model.line(row) if 0 <= row < self.model.rowCount() else None
        return line if isinstance(line, ElementRow) else None

    def _show_cell(self, row: int, column: int) -> None:
        element = self._element()
        if element is None:
            return
        cell, head = self.model.cell(row, column), self.model.head(column)
        self._target = Target(self.counts.count, head.defendant, head.victim, element.id) if cell else None
        title = f"{self._words.of(element.short)} · {self.model.name(column)}"
        about = self.model.group_name(column) if cell else tally_said(self.model.tally(row, column))
        self.passages.show_cell(
            self._target, title, about, family_of(element.kind), (cell.finding or "") if cell else ""
        )
        self._settle.start()
        self.law.follow(self.counts.count, *self._pair())
        self._say_standing()

    def _read_behind(self) -> None:
        if self._target is None:
            self.passages.show_behind((), (), None, findings.CellFindings())
            self.passages.show_note("")
        else:
            self._bridge.read(read_behind, self._case, self._target, self._words.language,
                              done=self._take_behind, failed=self.trouble.show_error,
                              key=("grid.behind", id(self)))  # fmt: skip

    def _take_behind(self, behind: Behind) -> None:
        self._behind = behind
        if behind.target == self._target:
            self.passages.show_behind(behind.passages, behind.unopened, behind.target, behind.findings,
                                      behind.disclosed)  # fmt: skip
            self._say_note()

    def _open(self, passage: Passage) -> None:
        tag = passage.tag
        self.open_page.emit(tag.document, tag.page, [(tag.start, tag.end)] if tag.end > tag.start else [])

    def _find(self, target: Target | None, state: FindingState | None, reason: str | None, common: bool) -> None:
        if target is not None:
            call: Callable[..., Changes] = findings.set_common if common else tagging.set_finding
            self._bridge.write(call, self._case, *target.ids, state, reason, done=self._recorded, failed=self._refused)

    def _recorded(self, _changes: Changes) -> None:
        if self.box is not None:
            self.box.kept()
        self._read_behind()

    def _share(self, target: Target | None, shared: bool) -> None:
        if target is not None:
            self._bridge.write(findings.share, self._case, *target.ids, shared, failed=self._refused)

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)
        self._read_sheet()

    # -- words --------------------------------------------------------------------------------------------------

    def _say_standing(self) -> None:
        if self._sheet is None:
            return
        defendant, victim = self._pair()
        victims = [victim] if self.model.wide or len(self.model.victims) > _FEW else self.model.victims
        places = [self._sheet.column_at.get((defendant, one)) for one in victims]
        columns = [self._sheet.columns[at] for at in places if at is not None]
        label, bands = self._charges.person_label, self._sheet.bands
        said = (passages_said(one, label(one.victim), bands, self._words) for one in columns)
        self._standing.setText("  ·  ".join(said))

    def _say_note(self) -> None:
        behind, element = self._behind, self._element()
        if behind is None or element is None or self._sheet is None or behind.target != self._target:
            return
        at = self._sheet.column_at.get((behind.target.defendant, behind.target.victim))
        if at is None:
            return
        column, lines = self._sheet.columns[at], []
        found = {element.id: column.findings.get(place, "") for place, element in enumerate(self._sheet.law.elements)}
        if behind.standing is not None:
            lines.append(standing_said(behind.standing, found, self._sheet.bands, self._words))
        lines.append(proof_said(self._sheet, element, column, self._case.role, self._words))
        self.passages.show_note("\n".join(line for line in lines if line))

    def retranslate(self) -> None:
        """Words that stand here."""
        self.table.setAccessibleName(self.tr("Element grid"))
        self.table.name_corner(self.tr("Element"))
        self._nothing.setText(self.tr("Nothing passes what the grid is narrowed by. Ctrl+7 shows all."))
        self._empty.say(
            self.tr("No counts yet"),
            self.tr("Here stands, for each count, defendant and injured party, what is tagged for and against every "
                    "element. Enter the counts of the indictment to begin, or apply a file: judgedesk record."),
            self.tr("Enter a count…") if self._case.writable else "", self._enter_count, key="Ctrl+Shift+N",
        )  # fmt: skip
        self._take_law(self.law.law)
        if self._element() is not None:
            self._show_cell(self.table.currentIndex().row(), self.table.currentIndex().column())
            self._say_note()

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, 0, px(14), 0)
        self._column.setSpacing(px(8))
        self._make_room()
