"""The transcript beside the waveform: its lines follow what is heard, can be searched, and are tagged as stretches."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from judgedesk.app.stretches import Line
from judgedesk.language.fold import fold
from judgedesk.ui.reader.keys import ESCAPE, meant
from judgedesk.ui.reader.marks import clock
from judgedesk.ui.shell.theme import Theme

_ROW, _TALL, _WHOLE = 24, 146, 36
"""Of a line, of six lines, and of two lines of print in which a long one is read as a whole."""
_HEARD = "▸"
_Index: TypeAlias = QModelIndex | QPersistentModelIndex


class LinesModel(QAbstractListModel):
    """Lines in the order of time; one of them is heard now."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines: Sequence[Line] = ()
        self.heard = -1

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Takes other lines."""
        self.beginResetModel()
        self.lines, self.heard = lines, -1
        self.endResetModel()

    def hear(self, row: int) -> None:
        """Says which is heard; -1 for none."""
        old, self.heard = self.heard, row
        for one in {old, row} - {-1}:
            self.dataChanged.emit(self.index(one), self.index(one))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """How many lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Time and words; the line that is heard in bold, with a sign."""
        line, heard = self.lines[index.row()], index.row() == self.heard
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{_HEARD if heard else '   '} {clock(line.first)}   {line.words}"
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{clock(line.first)}  {line.words}"
        if role == Qt.ItemDataRole.FontRole:
            return self._theme.font(13, QFont.Weight.DemiBold if heard else QFont.Weight.Normal)
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, self._theme.px(_ROW))
        return None


class LinesList(QListView):
    """Signals: `typed(str)`, `added(str)`, `removing()` as from the page; `played(bool)` as from the waveform."""

    typed = Signal(str)
    added = Signal(str)
    removing = Signal()
    played = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays, signs tag; arrows go from line to line."""
        said, key = meant(event), event.key()
        if key == Qt.Key.Key_Space:
            self.played.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Delete:
            self.removing.emit()
        elif said is not None:
            (self.added if said[1] else self.typed).emit(said[0])
        else:
            if key == Qt.Key.Key_Escape:
                self.typed.emit(ESCAPE)
            super().keyPressEvent(event)


class TranscriptPane(QFrame):
    """Hidden where there are no lines. `chosen(float, float)`: from when to when the chosen lines are said."""

    chosen = Signal(float, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folded: Sequence[str] = ()
        self._hits: list[int] = []
        self._choosing = False
        self.model = LinesModel(theme, self)
        self.list = LinesList(self)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().selectionChanged.connect(self._choose)
        self.search, self.count, self.whole = QLineEdit(self), QLabel(self), QLabel(self)
        self.count.setProperty("kind", "quiet")
        self.whole.setWordWrap(True)
        self.whole.setTextFormat(Qt.TextFormat.PlainText)
        self.whole.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._find)
        self.search.installEventFilter(self)
        self._row = QHBoxLayout()
        self._row.addWidget(self.search, 1)
        self._row.addWidget(self.count)
        self._row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addWidget(self.list)
        self._column.addWidget(self.whole)
        theme.changed.connect(self._resize)
        self._resize()
        self._retranslate()
        self.hide()

    def show_lines(self, lines: Sequence[Line], folded: Sequence[str]) -> None:
        """Shows other lines; `folded` are their words as they are searched."""
        self._choosing = True
        self.model.show_lines(lines)
        self._choosing = False
        self._folded = folded
        self._firsts = [line.first for line in lines]
        self.setVisible(bool(lines))
        self._find()

    def follow(self, at: float) -> None:
        """The line that is said at a moment comes into view."""
        if not self.model.lines:
            return
        row = bisect_right(self._firsts, at) - 1
        row = row if row >= 0 and at < self.model.lines[row].last else -1
        if row != self.model.heard:
            self.model.hear(row)
            self.whole.setText(self.model.lines[row].words if row >= 0 else "")
            if row >= 0:
                self.list.scrollTo(self.model.index(row), QAbstractItemView.ScrollHint.EnsureVisible)

    def forget(self) -> None:
        """No line is chosen."""
        self._choosing = True
        self.list.clearSelection()
        self._choosing = False

    def begin_find(self) -> None:
        """Puts the keyboard where words are looked for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def step(self, by: int) -> None:
        """To the next line found, or the one before."""
        if not self._hits:
            return
        here = self.list.currentIndex().row()
        after = [row for row in self._hits if row > here]
        before = [row for row in self._hits if row < here]
        row = (after or self._hits)[0] if by > 0 else (before or self._hits)[-1]
        self.list.selectionModel().setCurrentIndex(
            self.model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.list.scrollTo(self.model.index(row), QAbstractItemView.ScrollHint.PositionAtCenter)
        self._say_count()

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Enter goes on to the next line found, Esc back to the lines."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _choose(self) -> None:
        rows = [index.row() for index in self.list.selectedIndexes()]
        if rows and not self._choosing:
            lines = [self.model.lines[row] for row in rows]
            self.chosen.emit(min(line.first for line in lines), max(line.last for line in lines))

    def _find(self) -> None:
        wanted = fold(self.search.text()).strip()
        self._hits = [row for row, words in enumerate(self._folded) if wanted in words] if wanted else []
        self._say_count()

    def _say_count(self) -> None:
        if not self.search.text().strip():
            self.count.setText(self.tr("%n line(s)", "", len(self.model.lines)))
            return
        here = self.list.currentIndex().row()
        if here in self._hits:
            said = self.tr("{0} of {1} found").format(self._hits.index(here) + 1, len(self._hits))
        else:
            said = self.tr("%n found", "", len(self._hits))
        self.count.setText(said)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Transcript, line by line"))
        self.list.setAccessibleDescription(self.tr("A chosen line is marked as a stretch and can be tagged."))
        self.search.setPlaceholderText(self.tr("Find in the transcript"))
        self.search.setAccessibleName(self.tr("Find in the transcript"))
        self._say_count()

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, px(4), 0, 0)
        self._column.setSpacing(px(4))
        self._row.setSpacing(px(8))
        self.list.setFixedHeight(px(_TALL))
        self.whole.setFixedHeight(px(_WHOLE))
        self.search.setMinimumHeight(px(24))
