"""The element grid: what is tagged for and against each element, for one count and defendant at a time."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import grid, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.grid import Band, Cell, ElementRow, Grid, Passage
from judgedesk.app.grid import Row as Standing
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import FindingState
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.grid_law import LawLine, LawOfCount, read_law
from judgedesk.ui.views.grid_model import Figures, GridModel
from judgedesk.ui.views.grid_table import GridTable
from judgedesk.ui.views.newcount import NewCountForm
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.charges import Charges, family_of, read_charges
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.emptystate import EmptyState
from judgedesk.ui.widgets.passages import PassagesPanel

_SETTLE_MS = 60
"""Passages are read when the keyboard rests on a cell so long."""
_FEW = 8
"""So many injured parties are named one by one below the grid; of more, the chosen one."""
_LOW = 480
"""Height under which the reminders below the grid give way to it, px at 100 %."""


_Cells: TypeAlias = dict[tuple[str, str, str], Cell]


def _read_cells(case: Case, count: str) -> tuple[Grid, _Cells]:
    """The grid with its cells by defendant, victim and element: some ten thousand, sorted off the window's thread."""
    answer = grid.grid(case, count)
    return answer, {(cell.defendant, cell.victim, cell.element): cell for cell in answer.cells}


class GridView(QWidget):
    """The place of the grid.

    Signals:
        open_page(document, page, spans): a passage is to be read where it stands.
    """

    open_page = Signal(int, int, object)

    view_name = "grid"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._charges = Charges()
        self._count = self._defendant = ""
        self._law = LawOfCount()
        self._stale = True
        self.model = GridModel(words, self)
        self.table = GridTable(self.model, theme, self)
        self.passages = PassagesPanel(theme, words, "findings" not in case.withheld, self)
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._counts, self._defendants = ChipRow(self._theme, 16, parent=self), ChipRow(self._theme, 14, parent=self)
        self._law_line = LawLine(self._theme, self._words, self)
        self._standing, self._not_needed = QLabel(self), QLabel(self)
        for label, kind in ((self._standing, "quiet"), (self._not_needed, "small")):
            label.setProperty("kind", kind)
            label.setWordWrap(True)
        self.trouble = Banner(self._theme, self._words, self)
        self._empty = EmptyState(self)
        self._left = left = QWidget(self)
        self._column = QVBoxLayout(left)
        self._provision = QLabel(self)
        self._provision.setProperty("kind", "quiet")
        self._provision.setWordWrap(True)
        self._head = QHBoxLayout()
        self._head.addWidget(self._counts)
        self._head.addWidget(self._provision, 1)
        self._column.addWidget(self.trouble)
        self._column.addLayout(self._head)
        for widget in (self._defendants, self._law_line):
            self._column.addWidget(widget)
        across = QHBoxLayout()
        across.addWidget(self.table, 1)
        across.addStretch(0)
        self._column.addLayout(across, 1)
        self._column.addWidget(self._standing)
        self._column.addWidget(self._not_needed)
        self._column.addStretch(0)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(left)
        self._split.addWidget(self.passages)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([self._theme.px(930), self._theme.px(342)])
        self._stack = QStackedWidget(self)
        self.form = NewCountForm(self._bridge, self._theme, self._case, self._words, self)
        self.form.ended.connect(self._leave_form)
        for page in (self._empty, self._split, self.form):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._read_passages)
        self._resize()

    def _connect(self) -> None:
        self._counts.chosen.connect(self.show_count)
        self._defendants.chosen.connect(self.show_defendant)
        self.table.chosen.connect(self._show_cell)
        self.table.entered.connect(lambda _row, _column: self.passages.take_keyboard())
        self.passages.opened.connect(self._open)
        self.passages.found.connect(self._find)
        self.passages.left.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self._theme.changed.connect(self._resize)
        self._theme.changed.connect(self._make_room)
        self._words.changed.connect(self._retranslate)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the reminders below the table go, in a narrow one the passages give way."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        px = self._theme.px
        self._not_needed.setVisible(self.height() >= px(_LOW))
        self._left.setMinimumWidth(max(px(160), min(px(540), self.width() - self.passages.minimumWidth())))

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""
        counts, defendants = self._step_count, self._step_defendant
        return [
            Command(
                "grid.new_count",
                lambda: self.tr("Enter a count…"),
                self._enter_count,
                "Ctrl+Shift+N",
                lambda: self._case.writable,
            ),
            self._among("next_count", lambda: self.tr("Next count"), lambda: counts(1), "Ctrl+PgDown"),
            self._among("previous_count", lambda: self.tr("Previous count"), lambda: counts(-1), "Ctrl+PgUp"),
            self._among("next_defendant", lambda: self.tr("Next defendant"), lambda: defendants(1), "Ctrl+Down"),
            self._among("previous_defendant", lambda: self.tr("Previous defendant"), lambda: defendants(-1), "Ctrl+Up"),
        ]

    def _among(self, name: str, text: Callable[[], str], run: Callable[[], None], keys: str) -> Command:
        return Command(f"grid.{name}", text, run, keys, self._has_counts)

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.table, self.passages]

    def activate(self) -> None:
        """Loads what is stale and takes the keyboard."""
        if self._stale:
            self._load()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: Changes) -> None:
        """Tags, findings, persons or counts changed; while hidden it is only remembered."""
        if not changes.kinds & {"tags", "findings", "persons", "counts", "records", "documents"}:
            return
        if not self.isVisible():
            self._stale = True
        elif changes.kinds & {"persons", "counts", "records"}:
            self._load()
        else:
            self._read_figures()

    def show_count(self, count: str) -> None:
        """Shows the grid of another count."""
        self._count = count
        self._offer()
        self._read_figures()

    def show_defendant(self, defendant: str) -> None:
        """Shows the same count for another defendant; nothing is read for it but the law and the passages."""
        self._defendant = defendant
        self._offer()
        self.model.show_defendant(defendant)
        self._read_law()
        self._show_cell(self.table.currentIndex().row(), self.table.currentIndex().column())
        self._say_standing()

    # -- reading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._stale = False
        self._bridge.read(read_charges, self._case, done=self._take_charges, failed=self.trouble.show_error,
                          key=("grid.charges", id(self)))  # fmt: skip

    def _take_charges(self, charges: Charges) -> None:
        self._charges = charges
        if charges.count(self._count) is None:
            self._count = charges.counts[0].id if charges.counts else ""
        self._offer()
        if self._stack.currentWidget() is not self.form:
            self._stack.setCurrentWidget(self._split if self._count else self._empty)
        if self._count:
            self._read_figures()

    def _enter_count(self) -> None:
        self._stack.setCurrentWidget(self.form)
        self.form.begin()

    def _leave_form(self) -> None:
        self._stack.setCurrentWidget(self._split if self._count else self._empty)
        (self.table if self._count else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_figures(self) -> None:
        if self._count:
            self._bridge.read(_read_cells, self._case, self._count, done=self._take_figures,
                              failed=self.trouble.show_error, key=("grid.figures", id(self)))  # fmt: skip
            self._read_law()

    def _take_figures(self, found: tuple[Grid, _Cells]) -> None:
        answer, cells = found
        count = self._charges.count(self._count)
        if count is None:
            return
        lines: list[Band | ElementRow] = []
        for band in self._charges.bands.get(count.id, ()):
            lines += [band, *band.elements]
        standings = {(row.defendant, row.victim): row for row in answer.offences}
        here = self.table.currentIndex()
        self.model.show_figures(Figures(count, lines, cells, standings), self._charges, self._defendant)
        if self.table.currentIndex().isValid():
            self._show_cell(here.row(), here.column())
        else:
            self.table.choose(here.row(), here.column())
        self._say_standing()

    def _read_law(self) -> None:
        victim = self._victim()
        if self._count and self._defendant and victim:
            self._bridge.read(read_law, self._case, self._count, self._defendant, victim,
                              done=self._take_law, key=("grid.law", id(self)))  # fmt: skip

    def _take_law(self, law: LawOfCount) -> None:
        self._law = law
        self._provision.setText(law.about())
        self._law_line.show_law(law)
        self._not_needed.setText(" ".join(self._words.of(fact) for fact in law.warnings))

    def _read_passages(self) -> None:
        element, victim = self._element(), self._victim()
        if element is not None and victim:
            self._bridge.read(grid.passages, self._case, self._count, self._defendant, victim, element.id,
                              done=self.passages.show_passages, key=("grid.passages", id(self)))  # fmt: skip

    # -- the chosen cell ----------------------------------------------------------------------------------------

    def _victim(self) -> str:
        column = self.table.currentIndex().column()
        victims = self.model.victims
        if not victims:
            count = self._charges.count(self._count)
            return count.victims[0] if count and count.victims else ""
        return victims[column] if 0 <= column < len(victims) else victims[0]

    def _element(self) -> ElementRow | None:
        row = self.table.currentIndex().row()
        line = self.model.line(row) if 0 <= row < self.model.rowCount() else None
        return line if isinstance(line, ElementRow) else None

    def _show_cell(self, row: int, column: int) -> None:
        element, victim = self._element(), self._victim()
        if element is None:
            return
        cell = self.model.cell(row, column)
        title = f"{self._words.of(element.short)} · {self._charges.person_label(victim)}"
        about = self._charges.person_label(self._defendant)
        finding = cell.finding if cell and cell.finding else ""
        self.passages.show_cell(title, about, family_of(element.kind), finding)
        self._settle.start()
        self._read_law()
        self._say_standing()

    def _open(self, passage: Passage) -> None:
        tag = passage.tag
        self.open_page.emit(tag.document, tag.page, [(tag.start, tag.end)])

    def _find(self, state: FindingState | None) -> None:
        element, victim = self._element(), self._victim()
        if element is not None and victim:
            self._bridge.write(tagging.set_finding, self._case, self._count, self._defendant, victim, element.id,
                               state, failed=self._refused)  # fmt: skip

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)
        self._read_figures()

    # -- counts and defendants ----------------------------------------------------------------------------------

    def _has_counts(self) -> bool:
        return bool(self._charges.counts)

    def _step_count(self, step: int) -> None:
        ids = [count.id for count in self._charges.counts]
        self.show_count(ids[(ids.index(self._count) + step) % len(ids)])

    def _step_defendant(self, step: int) -> None:
        count = self._charges.count(self._count)
        if count and count.defendants:
            ids = list(count.defendants)
            self.show_defendant(ids[(ids.index(self._defendant) + step) % len(ids)])

    def _offer(self) -> None:
        count = self._charges.count(self._count)
        counts = [Choice(one.id, self.tr("Count {label}").format(label=one.label)) for one in self._charges.counts]
        self._counts.offer(counts, self._count, self.tr("all counts…"))
        if count is None:
            return
        if self._defendant not in count.defendants:
            self._defendant = next(iter(count.defendants), "")
        choices = [Choice(one, self._charges.person_label(one)) for one in count.defendants]
        self._defendants.offer(choices, self._defendant, self.tr("all {n}…").format(n=len(choices)))

    # -- words --------------------------------------------------------------------------------------------------

    def _say_standing(self) -> None:
        victims = self.model.victims if len(self.model.victims) <= _FEW else [self._victim()]
        standings = [self.model.standing(victim) for victim in victims]
        self._standing.setText("  ·  ".join(self._standing_said(one) for one in standings if one))

    def _standing_said(self, standing: Standing) -> str:
        person = self._charges.person_label(standing.victim)
        lacking = ", ".join(self._lacking(standing))
        if standing.coverage == "covered":
            return self.tr("{person}: each group has a passage").format(person=person)
        if standing.coverage == "disputed":
            said = self.tr("{person}: each group has a passage for a child; for an adult nothing tagged for: {rows}")
        else:
            said = self.tr("{person}: nothing tagged for: {rows}")
        return said.format(person=person, rows=lacking)

    def _lacking(self, standing: Standing) -> list[str]:
        """Rows without a passage; where a band's rows are alternatives, the band's name for all of them."""
        said = []
        for band in self._charges.bands.get(self._count, ()):
            rows = [row for row in band.elements if row.id in standing.open]
            if len(rows) == 1:
                said.append(self._words.of(rows[0].short))
            elif rows:
                said.append(self._words.of(band.heading))
        return said

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Element grid"))
        self.table.name_corner(self.tr("Element"))
        self._counts.setAccessibleName(self.tr("Count"))
        self._defendants.setAccessibleName(self.tr("Defendant"))
        self._empty.say(
            self.tr("No counts yet"),
            self.tr("Here stands, for each count, defendant and injured party, what is tagged for and against every "
                    "element. Enter the counts of the indictment to begin, or apply a file: judgedesk record."),
            self.tr("Enter a count…") if self._case.writable else "", self._enter_count,
        )  # fmt: skip
        self._offer()
        self._take_law(self._law)
        if self._element() is not None:
            self._show_cell(self.table.currentIndex().row(), self.table.currentIndex().column())

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(20), px(14), px(20), px(14))
        self._column.setSpacing(px(8))
        self._head.setSpacing(px(14))
