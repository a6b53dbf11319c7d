"""What the sections of the place of the case share: one column of cards, or a list and a side; writing papers out."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.reports import write_report
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.views.section import Section
from judgedesk.ui.widgets.casehead import CaseHead
from judgedesk.ui.widgets.paths import choose_target
from judgedesk.ui.widgets.scrolled import scrolled

MEASURE = 720
"""Widest card, px at 100 %."""


class CaseSection(Section):
    """A section of the place."""

    head_type = CaseHead
    depends_on = frozenset({"users", "case"})

    def to_next(self) -> Command:
        """Going to the section after this one."""
        return Command("case.section", lambda: self.tr("Next section of the case"), self.head.next_section, "F7")

    def card(self, *inside: QWidget) -> QFrame:
        """Widgets one below the other on a card."""
        frame = QFrame(self)
        frame.setProperty("kind", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(*(self._theme.px(side) for side in (20, 16, 20, 16)))
        column.setSpacing(self._theme.px(10))
        for widget in inside:
            column.addWidget(widget)
        return frame

    def lay_out_cards(self, *cards: QWidget) -> None:
        """The cards one below the other, in what scrolls."""
        sheet = QWidget(self)
        sheet.setMaximumWidth(self._theme.px(MEASURE))
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, self._theme.px(8), 0)
        column.setSpacing(self._theme.px(12))
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        self.area = scrolled(sheet)
        self.lay_out(self.area)

    def line(self, kind: str = "") -> QLabel:
        """Text that wraps."""
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if kind:
            label.setProperty("kind", kind)
        return label

    def button(self, run: Callable[[], None], kind: str = "") -> QPushButton:
        """A button that does something."""
        made = QPushButton(self)
        made.setAutoDefault(False)
        if kind:
            made.setProperty("kind", kind)
        made.clicked.connect(lambda _checked: run())
        return made

    def in_a_row(self, *widgets: QWidget) -> QWidget:
        """Widgets side by side from the left."""
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        return holder

    # -- papers -------------------------------------------------------------------------------------------------

    def ask_report(self, report: str, title: str, name: str) -> None:
        """Asks where a report is to be written, and writes it."""
        kinds = {".docx": self.tr("Word document"), ".xlsx": self.tr("Workbook"), ".csv": self.tr("Table as text")}
        choose_target(self, title, name, kinds, lambda path: self.write_paper(path, _written, report))

    def write_paper(self, path: Path, work: Callable[..., Any], about: object) -> None:
        """Writes a paper on a thread of its own and says that it is there."""
        self._bridge.start(work, self._case, about, path, self._words.language, done=self._paper_written,
                           failed=self.trouble.show_error)  # fmt: skip

    def _paper_written(self, path: Path) -> None:
        self.trouble.clear()
        self.noted.emit(self.tr("Written: {0}").format(path.name))


def _written(case: Case, report: str, path: Path, language: str, *, progress: Callable[[Any], None],
             cancel: threading.Event) -> Path:  # fmt: skip
    write_report(case, report, path, language)
    return path
