"""The order of a bundle by hand: sections and documents one below the other, moved and taken out by keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.bundle_read import Line
from judgedesk.ui.widgets.table import Table


class BundleList(Table):
    """Ctrl+Up and Ctrl+Down move a document, or a section with all its documents; Delete takes out.

    Signals:
        moved(lines): the user changed the order, or took something out.
        renamed(row): Enter on a section.
    """

    moved = Signal(list)
    renamed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.lines = Rows(
            [
                Column(lambda: self.tr("Section and document"), self._said, warn=lambda one: one.absent),
                Column(lambda: self.tr("Date"), lambda one: one.date, 116, quiet=True),
                Column(lambda: self.tr("Pages"), lambda one: str(one.pages) if one.pages else "", 64, number=True),
            ],
            theme,
        )
        super().__init__(self.lines, theme, parent)
        self.lines.setParent(self)
        self.by_hand = True
        self.opened.connect(self._enter)

    def _said(self, one: Line) -> str:
        if one.document is None:
            return f"§  {one.title}"
        return "      " + "    " * min(one.level, 4) + one.title

    @property
    def row(self) -> int:
        """The line that has the keyboard; -1 for none."""
        return self.currentIndex().row()

    def show_lines(self, lines: Sequence[Line], row: int | None = None) -> None:
        """Shows these; the keyboard stays where it was unless `row` says otherwise."""
        at = self.row if row is None else row
        self.lines.show(list(lines))
        if lines:
            self.choose_row(max(0, min(at, len(lines) - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves and takes out."""
        key, held = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self.by_hand and held and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_line(-1 if key == Qt.Key.Key_Up else 1)
        elif self.by_hand and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.take_out()
        else:
            super().keyPressEvent(event)

    def _block(self, row: int) -> tuple[int, int]:
        """A line with what moves along: the documents of a section, the files attached to a document."""
        lines = self.lines.rows
        end = row + 1
        if lines[row].document is None:
            while end < len(lines) and lines[end].document is not None:
                end += 1
        else:
            while end < len(lines) and lines[end].document is not None and lines[end].level > lines[row].level:
                end += 1
        return row, end

    def move_line(self, steps: int) -> None:
        """The line that has the keyboard goes up (-1) or down (1)."""
        lines, row = list(self.lines.rows), self.row
        if not 0 <= row < len(lines) or lines[row].level:
            return
        first, end = self._block(row)
        block, rest = lines[first:end], lines[:first] + lines[end:]
        at = first + steps
        if block[0].document is None:  # a section goes past a whole section
            heads = [0, *(n for n, one in enumerate(rest) if one.document is None), len(rest)]
            wanted = [n for n in heads if (n < first if steps < 0 else n > first)]
            at = (wanted[-1] if steps < 0 else wanted[0]) if wanted else first
        else:
            while 0 < at < len(rest) and rest[at].level:
                at += steps
        at = max(0, min(at, len(rest)))
        if at != first:
            moved = rest[:at] + block + rest[at:]
            self.show_lines(moved, at)
            self.moved.emit(moved)

    def take_out(self) -> None:
        """The document that has the keyboard no longer goes in; of a section only its title."""
        lines, row = list(self.lines.rows), self.row
        if not 0 <= row < len(lines):
            return
        end = row + 1 if lines[row].document is None else self._block(row)[1]
        left = lines[:row] + lines[end:]
        self.show_lines(left, row)
        self.moved.emit(left)

    def _enter(self, row: int) -> None:
        if self.by_hand and 0 <= row < len(self.lines.rows) and self.lines.rows[row].document is None:
            self.renamed.emit(row)
