"""What the grid rests on and what stands outside it: pages opened and never opened, documents tied to no cell, persons
named in the file and in no count. It speaks of passages and pages, never of proof.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.groundwork import CitedPage, NamedPerson, UntiedDocument, persons_in_no_count
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.coverage_read import (
    KINDS,
    MOST,
    CellLine,
    Kind,
    Line,
    Read,
    narrowed,
    read_coverage,
    read_pages,
)
from judgedesk.ui.views.coverage_tables import CoverageColumns
from judgedesk.ui.views.section import Section
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.table import Table

_REST_MS = 120
_WIDTHS = (800, 390)
_BESIDE = 960
"""From this width on what stands behind a row stands beside the table, px at 100 %."""


class Where(NamedTuple):
    """What Alt+← comes back to."""

    kind: Kind
    row: int
    contains: str


class CoverageView(Section):
    """Four lists at the left, the pages behind the chosen line at the right."""

    view_name = "coverage"
    depends_on = frozenset({"documents", "records", "tags", "counts", "persons", "folios"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._read: Read | None = None
        self._persons: Sequence[NamedPerson] | None = None
        self._job: Job | None = None
        self._looked = (0, 0)
        self._kind: Kind = "cells"
        self._wanted_row = 0
        columns = CoverageColumns(words, theme, case.user, self)
        self.rows = {kind: columns.rows(kind) for kind in KINDS}
        self.tables = {kind: Table(rows, theme, self) for kind, rows in self.rows.items()}
        self.behind = columns.beside()
        self.pages = Table(self.behind, theme, self)
        for table in (*self.tables.values(), self.pages):
            table.wrap_words()
        self.kinds = ChipRow(theme, parent=self)
        self.never, self.filter = QPushButton(self), QLineEdit(self)
        self._about, self._foot = QLabel(self), QLabel(self)
        self._front = QStackedWidget(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._build(theme)
        self._connect()
        self.retranslate()

    def _build(self, theme: Theme) -> None:
        self.never.setProperty("kind", "chip")
        self.never.setCheckable(True)
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(theme.px(200))
        self.head.narrow(self.never, self.filter)
        self._about.setProperty("kind", "heading")
        self._foot.setProperty("kind", "small")
        for label in (self._about, self._foot):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for kind in KINDS:
            self._front.addWidget(self.tables[kind])
        self._right = QWidget(self)
        beside = QVBoxLayout(self._right)
        beside.setContentsMargins(theme.px(16), 0, 0, 0)
        beside.setSpacing(theme.px(8))
        beside.addWidget(self._about)
        beside.addWidget(self.pages, 1)
        self._split = split = self.beside(self._front, self._right, _WIDTHS)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        self._front.setMinimumWidth(theme.px(300))
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(8))
        inner.addWidget(self.kinds)
        inner.addWidget(split, 1)
        inner.addWidget(self._foot)
        self.lay_out(body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the pages stand below."""
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(_BESIDE)
        self._split.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        margins = (16, 0, 0, 0) if wide else (0, 10, 0, 0)
        layout = self._right.layout()
        if layout is not None:
            layout.setContentsMargins(*map(self._theme.px, margins))

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._turn)
        self.never.clicked.connect(lambda _on: self._narrow())
        self.filter.textChanged.connect(lambda _text: self._narrow())
        self.filter.returnPressed.connect(self._take_keyboard)
        for kind, table in self.tables.items():
            table.opened.connect(self._enter)
            table.selectionModel().currentRowChanged.connect(lambda *_rows: self._rest.start())
            self.rows[kind].sort_wanted.connect(lambda _column, _down: self._narrow())
        self.pages.opened.connect(lambda row: self._open(self.behind.rows[row]))
        self._rest.timeout.connect(self._read_pages)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Choosing a list, narrowing it."""
        named = {
            "cells": self.tr("Cells of the grid and their pages"),
            "documents": self.tr("Documents tied to no cell"),
            "persons": self.tr("Persons named in the file and in no count"),
            "pages": self.tr("Tagged pages never opened"),
        }
        choose = [
            Command(f"coverage.{kind}", lambda kind=kind: named[kind], lambda kind=kind: self.kinds.choose(kind),  # type: ignore[misc]  # a default binds the loop
                    f"Ctrl+{at}")
            for at, kind in enumerate(KINDS, 1)
        ]  # fmt: skip
        return [
            *choose,
            Command("coverage.filter", lambda: self.tr("Filter the list"), self._to_filter, "Ctrl+F"),
            Command("coverage.never", lambda: self.tr("Only what was never opened, or all"), self.never.click, "Ctrl+L",
                    lambda: self._kind in ("cells", "documents")),
            Command("grid.section", lambda: self.tr("Next section of the grid"), self.head.next_section, "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.kinds, self.filter, self.tables[self._kind], self.pages]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        return Where(self._kind, self.tables[self._kind].currentIndex().row(), self.filter.text())

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self._kind, self._wanted_row = where.kind, where.row
        self.filter.setText(where.contains)
        self._turn(where.kind)

    def activate(self) -> None:
        """What was opened meanwhile is counted anew each time it comes to the front."""
        self._stale = True
        super().activate()

    def refresh(self, changes: Changes) -> None:
        """Other persons or pages: they are looked for again."""
        if changes.kinds & self.depends_on:
            self._persons = None
        super().refresh(changes)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.filter.setPlaceholderText(self.tr("Filter the list"))
        self.filter.setAccessibleName(self.tr("Filter the list"))
        self.never.setText(self.tr("Never opened"))
        self.never.setToolTip(self.tr("Only what has pages that nobody opened, as far as you may know (Ctrl+L)"))
        self.pages.setAccessibleName(self.tr("Pages behind the chosen line"))
        named = {
            "cells": self.tr("Cells of the grid and the pages they rest on"),
            "documents": self.tr("Documents tied to no cell"),
            "persons": self.tr("Persons named in the file and in no count"),
            "pages": self.tr("Tagged pages never opened"),
        }
        for kind, table in self.tables.items():
            table.setAccessibleName(named[kind])
        self._say()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_coverage, self._case, done=self._show, failed=self.trouble.show_error,
                          key=("coverage.whole", id(self)))  # fmt: skip
        if self._kind == "persons":
            self._look()

    def _show(self, found: Read) -> None:
        self._stale, self._read = False, found
        waiting = self._empty.hasFocus()
        self._stack.setCurrentIndex(0 if found.charges.counts else 1)
        self._narrow()
        if waiting:
            self._take_keyboard()
        self._say()

    def _narrow(self) -> None:
        if self._read is not None:
            self._bridge.read(narrowed, self._read, self._persons or (), self._kind, self.filter.text(),
                              self.never.isChecked() and self._kind in ("cells", "documents"), self._words.language,
                              self.rows[self._kind].in_order, done=self._fill,
                              key=("coverage.narrowed", id(self)))  # fmt: skip

    def _fill(self, lines: Sequence[Line]) -> None:
        rows, table = self.rows[self._kind], self.tables[self._kind]
        here = max(0, table.currentIndex().row(), self._wanted_row)
        self._wanted_row = 0
        if lines != rows.rows:
            rows.show(lines)
        table.choose_row(min(here, len(lines) - 1))
        self._rest.start()
        self._say()

    def _turn(self, kind: str) -> None:
        self._kind = next(one for one in KINDS if one == kind)
        self._front.setCurrentWidget(self.tables[self._kind])
        self._right.setVisible(self._kind in ("cells", "persons"))
        self.never.setEnabled(self._kind in ("cells", "documents"))
        if self._kind == "persons":
            self._look()
        self._narrow()
        self._say()

    # -- persons: a search each ---------------------------------------------------------------------------------

    def _look(self) -> None:
        if self._persons is None and (self._job is None or not self._job.running):
            self._job = self._bridge.start(persons_in_no_count, self._case, progress=self._looking,
                                           done=self._take_persons, failed=self._not_looked)  # fmt: skip

    def _looking(self, news: tuple[int, int]) -> None:
        self._looked = news
        self._say()

    def _take_persons(self, found: Any) -> None:
        self._persons, self._job = list(found), None
        self._narrow()
        self._say()

    def _not_looked(self, error: UserError) -> None:
        self._job = None
        if error.code != "job.cancelled":
            self.trouble.show_error(error)

    # -- what stands behind a line ------------------------------------------------------------------------------

    def _line(self) -> Line | None:
        row = self.tables[self._kind].currentIndex().row()
        found: Line | None = self.rows[self._kind].rows[row] if 0 <= row < len(self.rows[self._kind].rows) else None
        return found

    def _read_pages(self) -> None:
        line = self._line()
        if isinstance(line, CellLine | NamedPerson):
            self._bridge.read(read_pages, self._case, line, done=self._show_pages, failed=self.trouble.show_error,
                              key=("coverage.pages", id(self)))  # fmt: skip
        else:
            self._show_pages(())
        self._say_about()

    def _show_pages(self, found: Sequence[CitedPage]) -> None:
        self.behind.show(found)
        self.pages.choose_row(0)

    def _enter(self, row: int) -> None:
        line = self.rows[self._kind].rows[row]
        if isinstance(line, CitedPage):
            self._open(line)
        elif isinstance(line, UntiedDocument):
            self.open_page.emit(line.document, 1, [])
        elif len(self.behind.rows) == 1:
            self._open(self.behind.rows[0])
        else:
            self.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, page: CitedPage) -> None:
        self.open_page.emit(page.document, page.page, [])

    def _to_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _take_keyboard(self) -> None:
        there = self._read is not None and bool(self._read.charges.counts)
        (self.tables[self._kind] if there else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        read, number = self._read, self._words.number
        there = read is not None and bool(read.charges.counts)
        for widget in (self.filter, self.never):
            widget.setVisible(there)
        self._say_empty()
        if read is None or not there:
            self.head.say("")
            return
        counted = {
            "cells": number(len(read.cells)),
            "documents": number(len(read.work.documents)),
            "persons": number(len(self._persons)) if self._persons is not None else "",
            "pages": number(len(read.work.unopened)),
        }
        named = {
            "cells": self.tr("Cells and their pages"),
            "documents": self.tr("Documents tied to no cell"),
            "persons": self.tr("Persons in no count"),
            "pages": self.tr("Tagged pages never opened"),
        }
        self.kinds.offer(
            [Choice(kind, named[kind], counted[kind], hint=f"Ctrl+{at}") for at, kind in enumerate(KINDS, 1)],
            self._kind,
        )
        self.kinds.setAccessibleName(self.tr("Lists"))
        self.head.say(self.tr("What the passages rest on, and what stands outside the grid"))
        self._foot.setText(self._foot_said(read))
        self._say_about()

    def _foot_said(self, read: Read) -> str:
        if self._kind == "persons":
            if self._persons is None:
                return self.tr("Looking for names: {0} of {1}").format(*map(self._words.number, self._looked))
            return self.tr(
                "Names of the list of persons, found as the search finds them; nobody is recognised by guess."
            )
        said = self.tr(
            "Opened means: shown in this desk, as far as you may know. What was read on paper is not counted."
        )
        if read.work.withheld:
            said += " " + self.tr("What your keys don't open is left out.")
        if self._kind == "pages" and len(read.work.unopened) > MOST:
            said += " " + self.tr("The first %n are listed.", "", MOST)
        return said

    def _say_about(self) -> None:
        line = self._line()
        if isinstance(line, CellLine):
            self._about.setText(f"{self._words.of(line.element)} · {line.victim}")
        elif isinstance(line, NamedPerson):
            self._about.setText(self.tr("Pages that name {0}").format(line.label))
        else:
            self._about.setText("")

    def _say_empty(self) -> None:
        if self._read is None:
            self._empty.say("", "")
            return
        self._empty.say(
            self.tr("Which pages the grid rests on, and which were opened, will stand here"),
            self.tr("Also documents tied to nothing and persons of the list who are in no count. Enter the counts in "
                    "the grid first."),
            begin=("grid",),
        )  # fmt: skip
