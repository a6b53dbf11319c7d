"""Indicators: published lists of what to look for, the passages ticked for each, and the elements they suggest."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.grid import Passage
from judgedesk.app.indicators import Overview, Target, suggested_targets
from judgedesk.app.tagging import add_tag
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.indicators_list import IndicatorList, IndicatorRows
from judgedesk.ui.views.indicators_read import Read, read_indicators, rows_of, same_passage
from judgedesk.ui.views.indicators_side import IndicatorSide, Targets
from judgedesk.ui.views.section import Section
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.pairbar import Pair, PairBar

_WIDTHS = (760, 430)


class Where(NamedTuple):
    """What Alt+← comes back to."""

    pair: Pair | None
    pack: str
    indicator: str
    contains: str


class IndicatorsView(Section):
    """The list at the left, one indicator at the right."""

    view_name = "indicators"
    depends_on = frozenset({"documents", "records", "tags", "counts", "persons"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._whole: Overview | None = None
        self._known = False
        self._indicator = ""
        self.pairs = PairBar(theme, self)
        self.packs = ChipRow(theme, most=10, optional=True, parent=self)
        self.filter, self.ticked, self.everything = QLineEdit(self), QPushButton(self), QPushButton(self)
        self.rows = IndicatorRows(words, theme, self)
        self.list = IndicatorList(self.rows, words, theme, self)
        self.side = IndicatorSide(theme, words, case.writable, self)
        self._build(theme)
        self._connect()
        self.retranslate()

    def _build(self, theme: Theme) -> None:
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(theme.px(200))
        for chip in (self.ticked, self.everything):
            chip.setProperty("kind", "chip")
            chip.setCheckable(True)
        self.head.narrow(self.ticked, self.everything, self.filter)
        split = self.beside(self.list, self.side, _WIDTHS)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        self.list.setMinimumWidth(theme.px(260))
        self.side.setMinimumSize(theme.px(240), theme.px(160))
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(8))
        for one in (self.pairs, self.packs):
            inner.addWidget(one)
        inner.addWidget(split, 1)
        self.lay_out(body)

    def _connect(self) -> None:
        self.pairs.chosen.connect(self._load)
        self.packs.chosen.connect(lambda _one: self._fill())
        self.filter.textChanged.connect(lambda _text: self._fill())
        self.filter.returnPressed.connect(self._take_keyboard)
        self.ticked.clicked.connect(lambda _on: self._fill())
        self.everything.clicked.connect(lambda _on: self._load())
        self.list.moved.connect(self._show_line)
        self.list.opened.connect(lambda _row: self._enter())
        self.side.opened.connect(self._open)
        self.side.chosen.connect(self._read_targets)
        self.side.wanted.connect(self._tag)
        self.side.left.connect(self._take_keyboard)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Choosing, narrowing, tagging."""
        return [
            *self.pairs.commands("indicators"),
            Command("indicators.filter", lambda: self.tr("Filter the indicators"), self._to_filter, "Ctrl+F"),
            Command("indicators.ticked", lambda: self.tr("Only indicators with passages, or all"), self.ticked.click,
                    "Ctrl+L"),
            Command("indicators.everything", lambda: self.tr("Also groups that bear on other offences"),
                    self.everything.click, "Ctrl+J"),
            Command("indicators.targets", lambda: self.tr("Go to the elements it suggests"), self._to_targets,
                    "Ctrl+E", lambda: bool(self.side.rows.rows)),
            Command("indicators.tag", lambda: self.tr("Tag the passage to the suggested element"), self.side.tag,
                    "Ctrl+T", lambda: self._case.writable and self.side.passage is not None),
            Command("grid.section", lambda: self.tr("Next section of the grid"), self.head.next_section, "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.pairs.injured, self.packs, self.list, self.side.passages, self.side.targets]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        return Where(self.pairs.pair, self.packs.current, self._indicator, self.filter.text())

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self.pairs.aim(where.pair)
        self._indicator = where.indicator
        self.filter.setText(where.contains)
        if where.pack and where.pack != self.packs.current:
            self.packs.choose(where.pack)
        self._load()

    def retranslate(self) -> None:
        """Words that stand here."""
        self.filter.setPlaceholderText(self.tr("Filter the indicators"))
        self.filter.setAccessibleName(self.tr("Filter the indicators"))
        self.ticked.setText(self.tr("With passages"))
        self.ticked.setToolTip(self.tr("Only indicators for which passages were ticked (Ctrl+L)"))
        self.everything.setText(self.tr("All groups"))
        self.everything.setToolTip(self.tr("Also groups that suggest no element of this offence (Ctrl+J)"))
        self.list.setAccessibleName(self.tr("Indicators with the passages ticked for and against"))
        self._fill()
        self._say()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_indicators, self._case, self.pairs.pair, self.everything.isChecked(), done=self._show,
                          failed=self.trouble.show_error, key=("indicators.whole", id(self)))  # fmt: skip

    def _show(self, found: Read) -> None:
        self._stale, self._known, self._whole = False, True, found.whole
        self.pairs.show_charges(found.charges)
        self.pairs.aim(found.pair)
        waiting = self._empty.hasFocus()
        self._stack.setCurrentIndex(0 if self._whole is not None else 1)
        self._fill()
        if waiting:
            self._take_keyboard()
        self._say()

    def _fill(self) -> None:
        whole = self._whole
        if whole is None:
            return
        of, packs = self._words.of, {pack.id: pack for pack in whole.packs}
        chosen = self.packs.current if self.packs.current in packs else ""
        choices = [Choice(pack.id, of(pack.title).partition(":")[0].partition(" (")[0], hint=of(pack.title))
                   for pack in packs.values()]  # fmt: skip
        self.packs.offer(choices, chosen)
        self.packs.setAccessibleName(self.tr("Publications"))
        shown = rows_of(whole, chosen, self.filter.text(), self.ticked.isChecked(), self._words.language)
        self.list.show_rows(shown, self._indicator)
        self._show_line()

    def _show_line(self) -> None:
        line = self.list.line()
        if line is not None:
            self._indicator = line.id
        self.side.show_line(line, self.pairs.said())

    def _read_targets(self, passage: Passage | None) -> None:
        if passage is not None:
            self._bridge.read(_targets, self._case, passage.tag.id, done=self.side.show_targets,
                              failed=lambda _gone: None, key=("indicators.targets", id(self)))  # fmt: skip

    # -- acting -------------------------------------------------------------------------------------------------

    def _enter(self) -> None:
        self.side.passages.take_keyboard()

    def _to_targets(self) -> None:
        self.side.targets.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tag(self, passage: Passage, element: str) -> None:
        if self._case.writable:
            self._bridge.write(add_tag, self._case, same_passage(passage.tag, element), failed=self._refused)

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)
        self._load()

    def _open(self, passage: Passage) -> None:
        tag = passage.tag
        self.open_page.emit(tag.document, tag.page, [(tag.start, tag.end)])

    def _to_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _take_keyboard(self) -> None:
        (self.list if self._whole is not None else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        there = self._whole is not None
        for widget in (self.filter, self.ticked, self.everything):
            widget.setVisible(there)
        said = self.tr("They point to passages and suggest elements; nothing here fills the grid or is added up")
        self.head.say(said if there else "")
        if not self._known:
            self._empty.say("", "")
            return
        self._empty.say(
            self.tr("Indicators will stand here with the passages ticked for them"),
            self.tr("Published lists say what to look for. Passages are ticked while reading; for that a count with an "
                    "accused and an injured party is needed. Enter the counts in the grid first."),
            begin=("grid",),
        )  # fmt: skip


def _targets(case: Case, tag: str) -> Targets:
    found: Sequence[Target] = suggested_targets(case, tag)
    return tag, found
