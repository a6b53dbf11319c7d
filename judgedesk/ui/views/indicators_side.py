"""Beside the list: what to look for, where it comes from, the passages, and the elements it suggests."""

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from judgedesk.app.findings import CellFindings
from judgedesk.app.grid import Passage
from judgedesk.app.indicators import IndicatorLine, Target
from judgedesk.domain.evidence import Stance
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.comparison_read import checked_said
from judgedesk.ui.views.indicators_read import passages_of
from judgedesk.ui.widgets.charges import family_of
from judgedesk.ui.widgets.passages import PassagesPanel
from judgedesk.ui.widgets.table import ROW, Table

_MOST = 6

Targets: TypeAlias = tuple[str, Sequence[Target]]
"""The tag of a tick, and the elements it could be tagged to."""


class IndicatorSide(QFrame):
    """Signals: `opened(Passage)` to be read; `wanted(Passage, str)` the passage is to be tagged to an element;
    `chosen(Passage)` another passage has the keyboard; `left()` Esc.
    """

    opened = Signal(object)
    wanted = Signal(object, str)
    chosen = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, words: Words, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._writable = theme, words, writable
        self._line: IndicatorLine | None = None
        self._passage: Passage | None = None
        self._targets: Targets = ("", ())
        self._title, self._look, self._source, self._head = (QLabel(self) for _ in range(4))
        self._title.setProperty("kind", "heading")
        for label in (self._source, self._head):
            label.setProperty("kind", "small")
        for label in (self._title, self._look, self._source, self._head):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.passages = PassagesPanel(theme, words, None, self)
        self.rows = Rows(self._columns(), theme, self)
        self.targets = Table(self.rows, theme, self)
        self.targets.horizontalHeader().hide()
        self._lay_out()
        self.passages.opened.connect(self.opened)
        self.passages.left.connect(self.left)
        self.targets.opened.connect(self._take)
        for one in self.passages.lists.values():
            one.selectionModel().currentRowChanged.connect(
                lambda *_rows, one=one: self._moved(one.currentIndex().row(), one)
            )

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("Element"), lambda one: self._words.of(one.label), share=3),
            Column(lambda: self.tr("This passage"), self._state_said, 150, quiet=True),
        ]

    def _state_said(self, one: Target) -> str:
        if one.tagged:
            return self.tr("tagged")
        return self.tr("Enter tags it") if self._writable else self.tr("not tagged")

    def _lay_out(self) -> None:
        px = self._theme.px
        above, below = QVBoxLayout(), QVBoxLayout()
        for column in (above, below):
            column.setContentsMargins(px(16), 0, 0, 0)
            column.setSpacing(px(4))
        for label in (self._title, self._look, self._source):
            above.addWidget(label)
        below.addWidget(self._head)
        below.addWidget(self.targets)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(8))
        whole.addLayout(above)
        whole.addWidget(self.passages, 1)
        whole.addLayout(below)

    def show_line(self, line: IndicatorLine | None, about: str) -> None:
        """Takes an indicator."""
        same = line is not None and self._line is not None and line.id == self._line.id
        self._line = line
        family = family_of(line.suggests[0].kind) if line is not None and line.suggests else "mens"
        self.passages.show_cell(None, self.tr("Passages"), about, family, "")
        found = passages_of(line) if line is not None else []
        self.passages.show_behind(found, frozenset(), None, CellFindings())
        kept = next((one for one in found if same and self._passage and one.tag.id == self._passage.tag.id), None)
        self._passage = kept or (found[0] if found else None)
        self._targets = ("", ())
        self.chosen.emit(self._passage)
        self._say()

    @property
    def passage(self) -> Passage | None:
        """The passage that would be tagged."""
        return self._passage

    def show_targets(self, found: Targets) -> None:
        """The elements suggested for the passage that has the keyboard."""
        if self._passage is not None and found[0] == self._passage.tag.id:
            self._targets = found
            here = max(0, self.targets.currentIndex().row())
            self.rows.show(found[1])
            self.targets.choose_row(min(here, len(found[1]) - 1))
            self._say()

    def tag(self) -> None:
        """Tags the passage to the element that has the keyboard."""
        if (row := self.targets.currentIndex().row()) >= 0:
            self._take(row)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _moved(self, row: int, shown: object) -> None:
        found = [one for one in self.passages.lists.values() if one is shown]
        if found and 0 <= row < found[0].rows.rowCount():
            self._passage = found[0].rows.passages[row]
            self.chosen.emit(self._passage)
            self._say()

    def _take(self, row: int) -> None:
        if self._passage is not None and 0 <= row < len(self.rows.rows) and not self.rows.rows[row].tagged:
            self.wanted.emit(self._passage, self.rows.rows[row].element)

    def _say(self) -> None:
        line = self._line
        for widget in (self._title, self._look, self._source, self.passages):
            widget.setVisible(line is not None)
        self.targets.setAccessibleName(self.tr("Elements this indicator suggests; Enter tags the passage"))
        if line is None:
            self._head.setText("")
            self.targets.hide()
            return
        self._title.setText(self._words.of(line.label))
        self._look.setText(self.tr("Look for: {0}").format(self._words.of(line.look)))
        parts = (line.source, checked_said(line.checked), self.tr("verify in the current text"))
        self._source.setText(" · ".join(parts))
        self._say_targets(line)

    def _say_targets(self, line: IndicatorLine) -> None:
        shown = bool(self._passage) and bool(self._targets[1])
        self.targets.setVisible(shown)
        rows = min(_MOST, len(self._targets[1]))
        self.targets.setFixedHeight(rows * self._theme.px(ROW) + 2)
        if not line.suggests:
            self._head.setText(self.tr("It suggests no element of this offence."))
        elif self._passage is None:
            names = ", ".join(self._words.of(one.short) for one in line.suggests)
            self._head.setText(self.tr("Suggests: {0}. Tick passages for it while reading.").format(names))
        else:
            stances = {Stance.SUPPORTS: self.tr("for"), Stance.CONTRADICTS: self.tr("against")}
            stance = stances.get(self._passage.tag.stance, self.tr("of context"))
            said = self.tr("Suggested elements; Enter tags {0} as a passage {1}")
            self._head.setText(said.format(self._passage.cite, stance))
