"""The chosen pair, what is said of it, and the pairs marked before."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.contradictions import Marked
from judgedesk.app.grid import Passage
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.passages import cite_said
from judgedesk.ui.widgets.table import Table


class _Marks(Table):
    """Marked pairs. `dropped()`: Delete."""

    dropped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes a mark away."""
        if event.key() == Qt.Key.Key_Delete:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)


class MarkBar(QFrame):
    """Signals: `marked(mark, note)` the chosen pair; `unmarked(id)` a mark is taken away."""

    marked = Signal(str, str)
    unmarked = Signal(str)

    def __init__(self, theme: Theme, words: Words, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._writable = words, writable
        self._pair: Sequence[Passage] = ()
        self._passages: Mapping[str, Passage] = {}
        self._said, self.note = QLabel(self), QLineEdit(self)
        self._said.setProperty("kind", "heading")
        self._said.setWordWrap(True)
        self.contradiction, self.explained = QPushButton(self), QPushButton(self)
        self.rows = Rows([
            Column(lambda: self.tr("Marked as"), self._mark_said, 120, warn=lambda one: one.mark == "contradiction"),
            Column(lambda: self.tr("Passages"), self._pair_said),
            Column(lambda: self.tr("Note"), lambda one: one.note),
            Column(lambda: self.tr("By"), lambda one: one.by, 110, quiet=True),
        ], theme, self)  # fmt: skip
        self.table = _Marks(self.rows, theme, self)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.note, 1)
        line.addWidget(self.contradiction)
        line.addWidget(self.explained)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self._said)
        column.addLayout(line)
        column.addWidget(self.table)
        self.table.setFixedHeight(theme.px(128))
        self.contradiction.clicked.connect(lambda: self.mark_as("contradiction"))
        self.explained.clicked.connect(lambda: self.mark_as("explained"))
        self.note.returnPressed.connect(lambda: self.mark_as("contradiction"))
        self.table.dropped.connect(self._drop)
        self.retranslate()

    def show_pair(self, pair: Sequence[Passage], known: Marked | None) -> None:
        """Another pair; `known` is what was said of it."""
        if [one.tag.id for one in pair] != [one.tag.id for one in self._pair] or known is not None:
            self.note.setText(known.note if known is not None else "")
        self._pair = pair
        self.retranslate()

    def show_marks(self, marks: Sequence[Marked], passages: Mapping[str, Passage]) -> None:
        """Marks on the topic, and the passages there."""
        self._passages = passages
        self.rows.show(marks)
        self.table.setVisible(bool(marks))

    def mark_as(self, as_what: str) -> None:
        """Marks the chosen pair."""
        if self._writable and len(self._pair) == 2:
            self.marked.emit(as_what, self.note.text().strip())

    def _drop(self) -> None:
        row = self.table.currentIndex().row()
        if self._writable and 0 <= row < len(self.rows.rows):
            self.unmarked.emit(self.rows.rows[row].id)

    def _mark_said(self, one: Marked) -> str:
        return {"contradiction": self.tr("contradiction"), "explained": self.tr("explained")}[one.mark]

    def _pair_said(self, one: Marked) -> str:
        return " ↔ ".join(cite_said(self._passages[tag]) for tag in one.tags if tag in self._passages)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        chosen = " ↔ ".join(cite_said(one) for one in self._pair)
        if len(self._pair) == 2:
            self._said.setText(self.tr("Chosen pair: {0}").format(chosen))
        elif self._pair:
            self._said.setText(self.tr("Chosen: {0}. M on another passage makes the pair.").format(chosen))
        else:
            self._said.setText(self.tr("M on two passages chooses a pair; Enter opens the page."))
        ready = self._writable and len(self._pair) == 2
        for widget in (self.note, self.contradiction, self.explained):
            widget.setEnabled(ready)
            widget.setVisible(self._writable)
        self.note.setPlaceholderText(self.tr("Note on the pair"))
        self.note.setAccessibleName(self.tr("Note on the pair"))
        self.contradiction.setText(self.tr("Contradiction"))
        self.contradiction.setToolTip("Ctrl+M")
        self.explained.setText(self.tr("Explained"))
        self.table.setAccessibleName(self.tr("Marked pairs; Delete takes a mark away"))
        self.rows.retranslate()
