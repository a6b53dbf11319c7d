"""How a page is drawn: paper, highlights under a glass, lines under what is tagged, selection, caret."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from judgedesk.ui.reader.charmap import CharMap, Rect
from judgedesk.ui.reader.marks import Mark
from judgedesk.ui.reader.sheets import Sheet
from judgedesk.ui.reader.spots import Fractions, drawn, rect_of
from judgedesk.ui.shell.theme import Theme

_LINE = 1.5
"""Thickness of the line under a tagged passage, points."""
_DASH = (3.0, 2.0)
"""The line under a word of which OCR is not sure: broken, so that no colour is needed to tell it."""
_SHADOW = 6


class PagePainter:
    """Keeps the rectangles of what is marked, so that drawing asks no letter again.

    Highlights are multiplied with the page like ink on a glass: the words below stay as dark as they were.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.forget()

    def forget(self) -> None:
        """Nothing is marked."""
        self._marks: list[tuple[Mark, list[Rect], int]] = []
        self._found: list[Rect] = []
        self._unsure: list[Rect] = []
        self._selected: tuple[int, int] = (0, 0)
        self._selection: list[Rect] = []

    def prepare(self, sheet: Sheet, marks: Sequence[Mark], found: Sequence[tuple[int, int]]) -> None:
        """Takes what is to be marked. Passages that share letters get their lines one below the other."""
        letters, self._marks = sheet.letters, []
        for mark in marks:
            if mark.place:
                self._marks.append((mark, [rect_of(mark.box, sheet.size)] if mark.box else [], -1))
                continue
            taken = {level for other, _, level in self._marks if other.start < mark.end and mark.start < other.end}
            level = next(level for level in range(len(taken) + 1) if level not in taken)
            self._marks.append((mark, letters.rects(mark.start, mark.end), level))
        self._found = [rect for start, end in found for rect in letters.rects(start, end)]

    def doubt(self, letters: CharMap, spans: Sequence[tuple[int, int]]) -> None:
        """Takes the words of which OCR is not sure."""
        self._unsure = [rect for start, end in spans for rect in letters.rects(start, end)]

    def place(self, number: int) -> Rect:
        """Where a mark's passage begins, in points; the upper left corner where it has no place."""
        rects = self._marks[number][1] if number < len(self._marks) else []
        return rects[0] if rects else Rect(0.0, 0.0, 0.0, 0.0)

    def paper(self, painter: QPainter, where: QRectF) -> None:
        """The sheet and its shadow, in pixels of the window."""
        colours = self._theme.colours
        shade = QColor(colours.shadow)
        depth = self._theme.px(_SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(depth, 0, -1):
            shade.setAlphaF(0.018 if not colours.dark else 0.07)
            painter.setBrush(shade)
            painter.drawRoundedRect(where.adjusted(-step, -step + 2, step, step + 2), step + 1, step + 1)
        painter.fillRect(where, QColor(self._theme.sheet.white))

    def page(self, painter: QPainter, sheet: Sheet, selection: tuple[int, int], lifted: Sequence[Mark]) -> None:
        """What is written and marked; the painter stands at the sheet's top left, scaled to points."""
        colours = self._theme.sheet
        sheet.paint(painter, QColor(colours.ink), QColor(colours.quiet))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        if colours.white.lower() != "#ffffff":
            painter.fillRect(QRectF(0, 0, sheet.size.width(), sheet.size.height()), QColor(colours.white))
        for mark, rects, _ in self._marks:
            family = colours.families[mark.family]
            _fill(painter, rects, QColor(family.pale).darker(106 if mark in lifted else 100))
        _fill(painter, self._found, QColor(colours.find))
        _fill(painter, self._selection_rects(sheet.letters, selection), QColor(colours.heat[2]))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        for mark, rects, level in self._marks:
            if mark.box is not None:
                self._frame(painter, mark, sheet.size, mark in lifted)
            else:
                self._underline(painter, mark, rects, level, mark in lifted)
        pen = QPen(QColor(colours.warn_line), 1.0)
        pen.setDashPattern(_DASH)
        painter.setPen(pen)
        for rect in self._unsure:
            painter.drawLine(QPointF(rect.left, rect.bottom + 0.5), QPointF(rect.right, rect.bottom + 0.5))

    def box(self, painter: QPainter, box: Fractions, size: QSizeF, scale: float, drawing: bool) -> None:
        """The part of the page that is chosen; with handles at its corners while it is drawn."""
        where, focus = drawn(box, size), QColor(self._theme.sheet.focus)
        pen = QPen(focus, 2 / scale)
        pen.setDashPattern((4.0, 2.0))
        painter.setPen(pen)
        shade = QColor(focus)
        shade.setAlphaF(0.08)
        painter.setBrush(shade)
        painter.drawRect(where)
        if drawing:
            half = self._theme.px(4) / scale
            for corner in (where.topLeft(), where.topRight(), where.bottomLeft(), where.bottomRight()):
                painter.fillRect(QRectF(corner.x() - half, corner.y() - half, 2 * half, 2 * half), focus)

    def outline(self, painter: QPainter, rects: Sequence[Rect]) -> None:
        """A ring around the word that is pointed at in the other pane."""
        painter.setPen(QPen(QColor(self._theme.sheet.focus), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in rects:
            where = QRectF(rect.left, rect.top, rect.right - rect.left, rect.bottom - rect.top)
            painter.drawRoundedRect(where.adjusted(-2, -1, 2, 1.5), 2, 2)

    def caret(self, painter: QPainter, rect: Rect | None, scale: float) -> None:
        """Where the keyboard stands."""
        if rect is not None:
            width = max(1.0, self._theme.px(1.5)) / scale
            where = QRectF(rect.left - width / 2, rect.top, width, rect.bottom - rect.top)
            painter.fillRect(where, QColor(self._theme.sheet.focus))

    def _selection_rects(self, letters: CharMap, selection: tuple[int, int]) -> list[Rect]:
        if selection != self._selected or not self._selection:
            self._selected, self._selection = selection, letters.rects(*selection)
        return self._selection if selection[0] < selection[1] else []

    def _frame(self, painter: QPainter, mark: Mark, size: QSizeF, lifted: bool) -> None:
        if mark.box is not None:
            painter.setPen(QPen(QColor(self._theme.sheet.families[mark.family].line), _LINE * (1.6 if lifted else 1.0)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(drawn(mark.box, size))

    def _underline(self, painter: QPainter, mark: Mark, rects: Sequence[Rect], level: int, lifted: bool) -> None:
        painter.setPen(QPen(QColor(self._theme.sheet.families[mark.family].line), _LINE * (1.6 if lifted else 1.0)))
        for rect in rects:
            y = rect.bottom + level * (_LINE + 1.0)
            painter.drawLine(QPointF(rect.left, y), QPointF(rect.right, y))


def _fill(painter: QPainter, rects: Sequence[Rect], colour: QColor) -> None:
    for rect in rects:
        painter.fillRect(QRectF(rect.left, rect.top, rect.right - rect.left, rect.bottom - rect.top), colour)
