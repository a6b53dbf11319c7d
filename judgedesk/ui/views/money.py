"""Who paid whom and who called whom: by month as a picture, as a list, and the rows behind each line."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import money_paper
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.money_months import Months
from judgedesk.ui.views.money_read import CALLS, MONEY, SUMS, Behind, Line, Scene, read_behind, read_scene
from judgedesk.ui.views.money_section import MoneySection
from judgedesk.ui.views.money_words import sum_said, what_said
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.paths import choose_target
from judgedesk.ui.widgets.table import Table

_REPORT = {MONEY: "between", CALLS: "between", SUMS: "sums"}


class MoneyView(MoneySection):
    """The section."""

    view_name = "money"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._scene: Scene | None = None
        self.which = ChipRow(theme, parent=self)
        self.months = Months(theme, self)
        self.rows = Rows(self._columns(), theme, self)
        self.table = Table(self.rows, theme, self)
        self.behind = Rows(self._behind_columns(), theme, self)
        self.behind_table = Table(self.behind, theme, self)
        self.said = QLabel(self)
        self.out = QPushButton(self)
        self._build()
        self.retranslate()

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("From, or who"), lambda one: one.giver or "–", share=3),
            Column(lambda: self.tr("To, or what"), lambda one: what_said(one.what) if one.what else one.taker or "–",
                   share=3),
            Column(lambda: self.tr("In all"), lambda one: f"{sum_said(one.total)} {one.unit}".strip(), 150,
                   number=True),
            Column(lambda: self.tr("Rows"), lambda one: str(one.number), 56, number=True),
            Column(lambda: self.tr("From – to"),
                   lambda one: f"{one.first[:7]} – {one.last[:7]}" if one.first else "", 150, quiet=True),
            Column(lambda: self.tr("Table"), lambda one: one.called, 136, quiet=True),
        ]  # fmt: skip

    def _behind_columns(self) -> list[Column]:
        def row(one: Behind) -> str:
            return " · ".join(said for said in (one.day, one.text, f"{one.number}.") if said)

        return [
            Column(lambda: self.tr("Folio"), lambda one: one.cite, 108),
            Column(lambda: self.tr("Row"), row),
            Column(lambda: self.tr("Sum"), lambda one: one.sums, 96, number=True),
        ]

    def _build(self) -> None:
        px = self._theme.px
        self.head.act(self.out)
        self.out.clicked.connect(self.write_out)
        self.said.setWordWrap(True)
        self.said.setProperty("kind", "quiet")
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.which)
        column.addWidget(self.months)
        column.addWidget(self.table, 1)
        side = QWidget(self)
        beside = QVBoxLayout(side)
        beside.setContentsMargins(px(16), 0, 0, 0)
        beside.setSpacing(px(8))
        beside.addWidget(self.said)
        beside.addWidget(self.behind_table, 1)
        self.lay_out(self.with_side(left, side, 430))
        self.which.chosen.connect(lambda _name: self._show_lines())
        self.months.picked.connect(self.table.choose_row)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._chosen(now.row()))
        self.table.opened.connect(lambda _row: self.behind_table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.behind_table.opened.connect(self._open)
        self.behind_table.clicked.connect(lambda index: self._open(index.row()))

    def retranslate(self) -> None:
        """Words that stand here."""
        self.out.setText(self.tr("Write as a file…"))
        self.table.setAccessibleName(self.tr("Money and calls between persons"))
        self.behind_table.setAccessibleName(self.tr("Rows it rests on"))
        self.behind_table.setAccessibleDescription(self.tr("Enter opens the page"))
        named = {MONEY: self.tr("Money"), CALLS: self.tr("Calls"), SUMS: self.tr("Sums for injured parties")}
        self.which.offer([Choice(name, text) for name, text in named.items()], self.which.current or MONEY)
        if self._scene is not None:
            self._say()
            self._show_lines()

    def _load(self) -> None:
        self._stale = False
        self._bridge.read(
            read_scene, self._case, done=self._show, failed=self.trouble.show_error, key=("money", id(self))
        )

    def _show(self, scene: Scene) -> None:
        self._scene = scene
        self._say()
        if not scene.tables:
            self._empty.say(
                self.tr("Here the money and the calls will stand"),
                self.tr("Look for tables in statements of account, records of calls and payrolls, and confirm what "
                        "each column is."),
                self.tr("Look for tables"), partial(self.section_wanted.emit, "tables"),
            )  # fmt: skip
            self._stack.setCurrentIndex(1)
            return
        self._stack.setCurrentIndex(0)
        self._show_lines()

    def _say(self) -> None:
        if self._scene is None:
            return
        told = self.tr("%n table(s) confirmed", "", self._scene.tables)
        if self._scene.disagreements:
            told += " · " + self.tr("%n row(s) disagree", "", self._scene.disagreements)
        self.head.say(told)

    @property
    def lines(self) -> Sequence[Line]:
        """What is listed now."""
        return self._scene.lines[self.which.current or MONEY] if self._scene is not None else ()

    def _show_lines(self) -> None:
        self.table.setColumnHidden(4, self.which.current == SUMS)
        self.rows.show(self.lines)
        self.table.fit()
        self.months.setVisible(self.which.current != SUMS and bool(self.lines))
        self.behind.show(())
        self.said.setText("")
        if self.lines:
            self.table.choose_row(0)

    def _chosen(self, row: int) -> None:
        if not 0 <= row < len(self.lines):
            return
        line = self.lines[row]
        self.months.show_lines(self.lines, row)
        self._bridge.read(read_behind, self._case, line, done=partial(self._show_behind, line),
                          failed=self.trouble.show_error, key=("money.behind", id(self)))  # fmt: skip

    def _show_behind(self, line: Line, rows: list[Behind]) -> None:
        who = " → ".join(one for one in (line.giver or "–", what_said(line.what) if line.what else line.taker) if one)
        told = f"{who}: {sum_said(line.total)} {line.unit}".strip()
        if line.also:
            told += "\n" + self.tr("%n of these rows may stand in another table, too; nothing is added up over tables.",
                                   "", line.also)  # fmt: skip
        self.said.setText(told)
        self.behind.show(rows)

    def _open(self, row: int) -> None:
        if 0 <= row < len(self.behind.rows):
            one = self.behind.rows[row]
            self.open_page.emit(one.document, one.page, [])

    def write_out(self) -> None:
        """Asks where to, and writes what is listed through the one door."""
        kinds = {".xlsx": self.tr("Workbook"), ".docx": self.tr("Word document"), ".csv": self.tr("Separated values")}
        choose_target(self, self.tr("Write as a file"), self.tr("money"), kinds, self.write_to)

    def write_to(self, path: Path, override: str = "") -> None:
        """Writes what is listed."""
        report = _REPORT[self.which.current or MONEY]
        self._bridge.write(
            money_paper.write, self._case, report, path, self._words.language, override=override,
            done=lambda number: self.noted.emit(self.tr("%n row(s) written", "", number)),
            failed=partial(self._refused, path),
        )  # fmt: skip

    def _refused(self, path: Path, error: UserError) -> None:
        self.trouble.show_error(error, again=lambda reason: self.write_to(path, reason))

    def _take_keyboard(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
