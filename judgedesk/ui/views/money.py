"""Who paid whom and who called whom: by month as a picture, as a list, and the rows behind each line."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import money, money_paper
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.money_months import Months
from judgedesk.ui.views.money_person import PersonForm
from judgedesk.ui.views.money_read import CALLS, MONEY, SUMS, Behind, Line, Scene, place_of, read_behind, read_scene
from judgedesk.ui.views.money_section import MoneySection
from judgedesk.ui.views.money_words import how_said, sum_said, what_said
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.paths import choose_target
from judgedesk.ui.widgets.table import Table

_REPORT = {MONEY: "between", CALLS: "between", SUMS: "sums"}


class MoneyView(MoneySection):
    """The section."""

    view_name = "money"
    share = 0.4

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
        self.person = PersonForm(theme, self)
        self.out = QPushButton(self)
        self._build()
        self.retranslate()

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("From, or who"), lambda one: one.giver or "–", share=3, least=104),
            Column(lambda: self.tr("To, or what"), lambda one: what_said(one.what) if one.what else one.taker or "–",
                   share=3, least=104),
            Column(lambda: self.tr("In all"), lambda one: f"{sum_said(one.total)} {one.unit}".strip(), 150,
                   number=True),
            Column(lambda: self.tr("Rows"), lambda one: str(one.number), 56, number=True),
            Column(lambda: self.tr("From – to"),
                   lambda one: f"{one.first[:7]} – {one.last[:7]}" if one.first else "", 164, quiet=True),
            Column(lambda: self.tr("Table"), lambda one: one.called, 136, quiet=True),
        ]  # fmt: skip

    def _behind_columns(self) -> list[Column]:
        def row(one: Behind) -> str:
            hand = how_said(one.how) if one.how == "hand" else ""
            return " · ".join(said for said in (one.day, hand, one.text, f"{one.number}.") if said)

        return [
            Column(lambda: self.tr("Folio"), lambda one: one.cite, 100),
            Column(lambda: self.tr("Row"), row, least=130),
            Column(
                lambda: self.tr("Length") if self.which.current == CALLS else self.tr("Sum"),
                lambda one: one.sums,
                96,
                number=True,
            ),
            Column(lambda: self.tr("Persons"), lambda one: how_said(one.how), 108, quiet=True),
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
        beside.addWidget(self.person)
        split = self.with_side(left, side, 460)
        split.splitterMoved.connect(lambda *_: self._fit())
        self.lay_out(split)
        self.which.chosen.connect(lambda _name: self._show_lines())
        self.months.picked.connect(self.table.choose_row)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._chosen(now.row()))
        self.table.opened.connect(lambda _row: self.behind_table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.behind_table.opened.connect(self._open)
        self.behind_table.clicked.connect(lambda index: self._open(index.row()) if index.column() == 0 else None)
        self.behind_table.select_several()
        self.person.wanted.connect(self._set_person)
        self.person.setVisible(self._case.writable)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is said beside the list gives way in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._split is None:
            return
        px, (left, side) = self._theme.px, self._split.sizes()[:2]
        self.table.setColumnHidden(5, left < px(880))
        self.table.setColumnHidden(4, left < px(720))
        self.table.setColumnHidden(3, left < px(560))
        self.table.fit()
        self.behind_table.setColumnHidden(3, side < px(520))
        self.behind_table.fit()

    def retranslate(self) -> None:
        """Words that stand here."""
        self.out.setText(self.tr("Write as a file…"))
        self.table.setAccessibleName(self.tr("Money and calls between persons"))
        self.behind_table.setAccessibleName(self.tr("Rows it rests on"))
        self.behind_table.setAccessibleDescription(self.tr("Enter, or a click on the folio, opens the page"))
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
        self.person.offer(scene.people, self.which.current == CALLS)
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
        self.rows.show(self.lines)
        self._fit()
        self.months.setVisible(any(month for line in self.lines for month in line.months))
        self.person.offer(self._scene.people if self._scene is not None else (), self.which.current == CALLS)
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
        about = [line.called, f"{line.first[:7]} – {line.last[:7]}" if line.first else ""]
        told += "\n" + " · ".join(one for one in about if one)
        if line.by_hand:
            told += "\n" + self.tr("%n row(s) set by hand", "", line.by_hand)
        if line.also:
            told += "\n" + self.tr("%n of these rows may stand in another table, too; nothing is added up over tables.",
                                   "", line.also)  # fmt: skip
        self.said.setText(told)
        self.behind.show(rows)

    def _open(self, row: int) -> None:
        """The page of a row, with the row marked on it."""
        at = self.table.currentIndex().row()
        if 0 <= row < len(self.behind.rows) and 0 <= at < len(self.lines):
            one = self.behind.rows[row]
            self._bridge.read(place_of, self._case, self.lines[at].table, one.number,
                              done=partial(self.open_page.emit, one.document, one.page),
                              key=("money.place", id(self)))  # fmt: skip

    def _set_person(self, side: str, person: str, alike: bool) -> None:
        """Says who stands in the rows selected; in the row that has the keyboard where none is."""
        at = self.table.currentIndex().row()
        picked = [row for first, last in self.behind_table.selected_runs() for row in range(first, last + 1)]
        picked = picked or [max(0, self.behind_table.currentIndex().row())]
        numbers = [self.behind.rows[row].number for row in picked if row < len(self.behind.rows)]
        if not numbers or not 0 <= at < len(self.lines):
            return
        self._bridge.write(
            money.set_person, self._case, self.lines[at].table, numbers, side, person, alike=alike,
            done=lambda _: self.noted.emit(self.tr("Person set by hand; it can be undone")),
            failed=self.trouble.show_error,
        )  # fmt: skip

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
