"""The order of questions: number, words, what each goes to in its hue, and what became of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from judgedesk.app.outline_records import Question
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.lines import in_lines
from judgedesk.ui.widgets.table import Table

Index = QModelIndex | QPersistentModelIndex
_ROW = 62
SIGNS = {"open": "☐", "asked": "▷", "answered": "✓", "not_allowed": "✕"}
_ALT = Qt.KeyboardModifier.AltModifier


class _Painter(QStyledItemDelegate):
    def __init__(self, rows: Rows, theme: Theme, said: "Said", parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._theme, self._said = rows, theme, said

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and what stands below them."""
        return QSize(self._theme.px(200), self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Bar in the family's hue, mark of the state, number and words, elements and state below."""
        colours, px, one = self._theme.colours, self._theme.px, self._rows.rows[index.row()]
        family, below, aside = self._said(one)
        area = QRectF(option.rect)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, QColor(colours.selection if chosen else colours.white))
        hue = colours.families[family] if family else None
        bar = QRectF(area.left(), area.top(), px(4), area.height() - 1)
        painter.fillRect(bar, QColor(hue.line if hue is not None else colours.edge))
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        left = QRectF(area.left() + px(12), area.top() + px(7), px(48), px(18))
        painter.setFont(self._theme.font(weight=600))
        painter.setPen(QColor(colours.ink if one.state == "open" else colours.quiet))
        number = f"{index.row() + 1}"
        painter.drawText(left, Qt.AlignmentFlag.AlignLeft, f"{SIGNS[one.state]} {number}")
        words = area.adjusted(px(58), px(7), -px(10), -px(24))
        painter.setFont(self._theme.font())
        text = in_lines(" ".join(one.text.split()), QFontMetrics(self._theme.font()), int(words.width()), 2)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)
        foot = QRectF(area.left() + px(58), area.bottom() - px(21), area.width() - px(68), px(17))
        painter.setFont(self._theme.font(12))
        painter.setPen(QColor(colours.quiet))
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, aside)
        foot.setRight(foot.right() - painter.fontMetrics().horizontalAdvance(aside) - px(8))
        painter.setPen(QColor(hue.text if hue is not None else colours.quiet))
        fitting = painter.fontMetrics().elidedText(below, Qt.TextElideMode.ElideRight, int(foot.width()))
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)
        painter.restore()


Said = Callable[[Question], tuple[str, str, str]]
"""Family, what it goes to, and what became of it."""


class QuestionList(Table):
    """Signals: `answered()` Space; `wanted_new()` N; `moved_by(int)` Alt with an arrow; `carried()` C; `dropped()`
    Delete; `chosen()` another question has the keyboard.
    """

    answered = Signal()
    wanted_new = Signal()
    moved_by = Signal(int)
    carried = Signal()
    dropped = Signal()
    chosen = Signal()

    def __init__(self, theme: Theme, heading: Callable[[], str], said: Said, parent: QWidget | None = None) -> None:
        self._said = said
        self.questions = Rows([Column(heading, self._spoken)], theme)
        super().__init__(self.questions, theme, parent)
        self.questions.setParent(self)
        self.horizontalHeader().hide()
        self.setItemDelegate(_Painter(self.questions, theme, said, self))
        self.selectionModel().currentRowChanged.connect(lambda *_rows: self.chosen.emit())

    def _spoken(self, one: Question) -> str:
        _family, below, aside = self._said(one)
        return ". ".join(part for part in (one.text, below, aside) if part)

    def show_questions(self, questions: Sequence[Question], wanted: str = "") -> None:
        """Takes others; the keyboard goes to the one `wanted`, or stays where it was."""
        before = self.question()
        row = self.currentIndex().row()
        self.questions.show(questions)
        at = wanted or (before.id if before is not None else "")
        same = next((place for place, one in enumerate(questions) if one.id == at), None)
        self.choose_row(same if same is not None else min(max(0, row), len(questions) - 1))
        self._heights()

    def question(self) -> Question | None:
        """The one that has the keyboard."""
        row = self.currentIndex().row()
        found: Question | None = self.questions.rows[row] if 0 <= row < len(self.questions.rows) else None
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key each for what is done at a hearing."""
        key, alt = event.key(), bool(event.modifiers() & _ALT)
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved_by.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Space:
            self.answered.emit()
        elif key == Qt.Key.Key_Delete:
            self.dropped.emit()
        elif not event.modifiers() and key == Qt.Key.Key_N:
            self.wanted_new.emit()
        elif not event.modifiers() and key == Qt.Key.Key_C:
            self.carried.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows keep their height."""
        super().resizeEvent(event)
        self._heights()

    def _resize(self) -> None:
        super()._resize()
        self._heights()

    def _heights(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW))
