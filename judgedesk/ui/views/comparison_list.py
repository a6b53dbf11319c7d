"""The worksheet below the matrix: the questions with their answers, and the notes for classing the act otherwise."""

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from judgedesk.app.comparison import ANSWERS, Answer, QuestionLine, Reclassification
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.passages import Index
from judgedesk.ui.widgets.table import Table

_ROW, _BAND, _SLOT = 28, 24, 58
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

Sheet: TypeAlias = str | QuestionLine | Reclassification
"""A heading, a question, or a note."""


def answer_said(answer: str) -> str:
    """An answer in a word."""
    translate = QCoreApplication.translate
    return {
        "yes": translate("Answers", "yes"),
        "no": translate("Answers", "no"),
        "unclear": translate("Answers", "unclear"),
    }[answer]


def answer_keys() -> dict[str, Answer]:
    """The key of each answer, the beginning of its word in the present language."""
    translate = QCoreApplication.translate
    keys = (translate("Answers", "Y"), translate("Answers", "N"), translate("Answers", "U"))
    return dict(zip(keys, ANSWERS, strict=True))


class SheetRows(Rows):
    """Questions and notes under their headings."""

    def __init__(self, words: Words, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__([Column(lambda: self.tr("Worksheet"), self.row_said)], theme, parent)
        self._words = words
        self.answers = True
        """Whether answers can be given: not without the key to chambers."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can't be chosen."""
        if index.isValid() and isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def row_said(self, row: Sheet) -> str:
        """A row in words."""
        if isinstance(row, str):
            return row
        if isinstance(row, QuestionLine):
            given = answer_said(row.answer) if row.answer else self.tr("not answered") if self.answers else ""
            return " · ".join(part for part in (self._words.of(row.text), given, self.rests_on(row)) if part)
        return " · ".join((self.target_said(row), row.reason, self.warned_said(row)))

    def rests_on(self, row: QuestionLine) -> str:
        """How many passages were given for an answer."""
        number = len(row.passages) + row.unseen
        return self.tr("%n passage(s)", "", number) if number else ""

    def target_said(self, note: Reclassification) -> str:
        """Which offence a note names."""
        return f"{note.provision} {self._words.of(note.title)}"

    def warned_said(self, note: Reclassification) -> str:
        """Whether and when the parties were warned."""
        if note.warned is None:
            return self.tr("no warning of the parties noted")
        if note.warned.folio:
            return self.tr("parties warned on {0}, {1}").format(note.warned.on, note.warned.folio)
        return self.tr("parties warned on {0}").format(note.warned.on)


class SheetPainter(QStyledItemDelegate):
    """Draws a question with its three answers, of which the given one is marked."""

    def __init__(self, rows: SheetRows, words: Words, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._rows, self._words, self._theme = rows, words, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        colours, px, row = self._theme.colours, self._theme.px, self._rows.rows[index.row()]
        area = QRectF(option.rect)
        painter.save()
        painter.setClipRect(area)
        inner = area.adjusted(px(10), 0, -px(10), 0)
        if isinstance(row, str):
            painter.fillRect(area, QColor(colours.card))
            painter.setFont(self._theme.font(12.5, 600))
            painter.setPen(QColor(colours.quiet))
            self._text(painter, inner, row)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(area, QColor(colours.selection))
            if isinstance(row, QuestionLine):
                self._question(painter, inner, row)
            else:
                self._note(painter, inner, row)
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(area.bottomLeft() + QPointF(0, -0.5), area.bottomRight() + QPointF(0, -0.5))
        painter.restore()

    def _question(self, painter: QPainter, area: QRectF, row: QuestionLine) -> None:
        colours, px = self._theme.colours, self._theme.px
        if self._rows.answers:
            for at, answer in enumerate(reversed(ANSWERS)):
                slot = QRectF(area.right() - (at + 1) * px(_SLOT), area.top() + px(3), px(_SLOT), area.height() - px(7))
                given = row.answer == answer
                if given:
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(QColor(colours.accent))
                    painter.drawRoundedRect(slot.adjusted(px(2), 0, -px(2), 0), slot.height() / 2, slot.height() / 2)
                painter.setFont(self._theme.font(12, 600 if given else 400))
                painter.setPen(QColor(colours.on_accent if given else colours.quiet))
                painter.drawText(slot, Qt.AlignmentFlag.AlignCenter, answer_said(answer))
            area = area.adjusted(0, 0, -len(ANSWERS) * px(_SLOT) - px(8), 0)
        painter.setFont(self._theme.font(12))
        painter.setPen(QColor(colours.quiet))
        if said := self._rows.rests_on(row):
            painter.drawText(area, _RIGHT, said)
            area = area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(said) - px(12), 0)
        painter.setFont(self._theme.font())
        painter.setPen(QColor(colours.ink))
        self._text(painter, area, self._words.of(row.text))

    def _note(self, painter: QPainter, area: QRectF, row: Reclassification) -> None:
        colours, px = self._theme.colours, self._theme.px
        warned = self._rows.warned_said(row)
        painter.setFont(self._theme.font(12))
        painter.setPen(QColor(colours.quiet if row.warned else colours.warn))
        painter.drawText(area, _RIGHT, warned)
        area = area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(warned) - px(12), 0)
        painter.setFont(self._theme.font(13, 600))
        painter.setPen(QColor(colours.ink))
        name = painter.fontMetrics().elidedText(
            self._rows.target_said(row), Qt.TextElideMode.ElideRight, int(area.width() * 0.55)
        )
        painter.drawText(area, _LEFT, name)
        rest = area.adjusted(painter.fontMetrics().horizontalAdvance(name) + px(10), 0, 0, 0)
        painter.setFont(self._theme.font())
        painter.setPen(QColor(colours.quiet))
        self._text(painter, rest, row.reason)

    def _text(self, painter: QPainter, area: QRectF, text: str) -> None:
        room = max(0, int(area.width()))
        painter.drawText(area, _LEFT, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room))


class SheetList(Table):
    """The list.

    Signals:
        moved(): another row has the keyboard, or this one has it again.
        answered(object): an answer of `ANSWERS`, or None to take it back.
        dropped(): the note under the keyboard is to be taken away.
        left(): Esc.
    """

    moved = Signal()
    answered = Signal(object)
    dropped = Signal()
    left = Signal()

    def __init__(self, rows: SheetRows, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        self._sheet = rows
        super().__init__(rows, theme, parent)
        self.setItemDelegate(SheetPainter(rows, words, theme, self))
        self.horizontalHeader().hide()
        self.selectionModel().currentRowChanged.connect(lambda *_rows: self.moved.emit())

    def show_rows(self, rows: Sequence[Sheet]) -> None:
        """Replaces all rows; the keyboard's place stays."""
        here = self.currentIndex().row()
        self._sheet.show(rows)
        self._heights()
        self.choose_near(here)

    def choose_near(self, row: int) -> None:
        """Puts the keyboard on a row, else on the nearest that is no heading."""
        found = [at for at, one in enumerate(self._sheet.rows) if not isinstance(one, str)]
        if found:
            self.choose_row(min(found, key=lambda at: abs(at - row)))

    def row(self) -> QuestionLine | Reclassification | None:
        """What has the keyboard."""
        at = self.currentIndex().row()
        found = self._sheet.rows[at] if 0 <= at < len(self._sheet.rows) else None
        return None if isinstance(found, str) else found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes an answer or a note away."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if isinstance(self.row(), QuestionLine):
                self.answered.emit(None)
            elif self.row() is not None:
                self.dropped.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on an answer gives it; on the given one it takes it back."""
        super().mousePressEvent(event)
        row, place = self.row(), event.position()
        px = self._theme.px
        right = self.viewport().width() - px(10) - place.x()
        if isinstance(row, QuestionLine) and self._sheet.answers and 0 <= right < len(ANSWERS) * px(_SLOT):
            pressed = ANSWERS[len(ANSWERS) - 1 - int(right // px(_SLOT))]
            self.answered.emit(None if row.answer == pressed else pressed)
        self.moved.emit()

    def _heights(self) -> None:
        px = self._theme.px
        self.verticalHeader().setMinimumSectionSize(px(_BAND))
        for at, row in enumerate(self._sheet.rows):
            self.setRowHeight(at, px(_BAND if isinstance(row, str) else _ROW))

    def _resize(self) -> None:
        super()._resize()
        self._heights()
