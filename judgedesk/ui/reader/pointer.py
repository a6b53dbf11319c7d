"""The pointer on a page: selecting, drawing a box, taking notes, and what is under it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from judgedesk.ui.reader.charmap import word_span
from judgedesk.ui.reader.marks import Mark
from judgedesk.ui.reader.readwords import doubt_said
from judgedesk.ui.reader.spots import drawn
from judgedesk.ui.widgets.notemark import note_here

if TYPE_CHECKING:
    from judgedesk.ui.reader.paperview import PaperView

_SHIFT, _ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


class Pointer:
    """What the pointer does to a view."""

    def __init__(self, view: "PaperView") -> None:
        self._view = view
        self._dragging = False
        self._said = ""
        self._since_double = QElapsedTimer()

    def pressed(self, event: QMouseEvent) -> None:
        """Begins a selection, or with Alt a box; takes the passage of a note."""
        view, point = self._view, event.position()
        if event.modifiers() & _ALT or view.box.drawing:
            view.box.press(self._fraction(point))
            return
        mark = self._note_at(point) or (self._frame_at(point) if self._letter_at(point) < 0 else None)
        if mark is not None:
            view.chosen.emit(mark)
        elif self._since_double.isValid() and not self._since_double.hasExpired(QApplication.doubleClickInterval()):
            self._since_double.invalidate()
            if view.sheet is not None:
                view.take(view.sheet.letters.line_span(self._place(point)))
        else:
            self._dragging = True
            view.drag_to(self._place(point), bool(event.modifiers() & _SHIFT))

    def moved(self, event: QMouseEvent) -> None:
        """Draws on, or shows what is under the pointer."""
        view, point = self._view, event.position()
        if view.box.drag(self._fraction(point)):
            return
        if self._dragging:
            view.drag_to(self._place(point), extend=True)
            return
        note, letter = self._note_at(point), self._letter_at(point)
        over = note or self._mark_at(letter) or self._frame_at(point)
        drawing = view.box.drawing or bool(event.modifiers() & _ALT)
        shape = Qt.CursorShape.CrossCursor if drawing else Qt.CursorShape.IBeamCursor
        view.viewport().setCursor(Qt.CursorShape.PointingHandCursor if note else shape)
        if over != view.hovered:
            view.hovered = over
            view.viewport().update()
        self._tell(event, over, letter)
        view.pointed.emit(letter)

    def _tell(self, event: QMouseEvent, over: Mark | None, letter: int) -> None:
        sure = self._view.words.doubt_at(letter)
        parts = [over.label, note_here(over.note)] if over else []
        said = "\n".join(part for part in (*parts, doubt_said(sure) if sure is not None else "") if part)
        if said != self._said:
            self._said = said
            QToolTip.showText(event.globalPosition().toPoint() + QPoint(0, 12), said, self._view)

    def released(self) -> None:
        """Ends what was drawn."""
        self._dragging = False
        self._view.box.release()

    def twice(self, event: QMouseEvent) -> None:
        """Takes a word; the next press at once takes its line."""
        self._dragging = False
        self._since_double.start()
        if self._view.sheet is not None:
            self._view.take(word_span(self._view.sheet.letters.text, self._place(event.position())))

    def _fraction(self, point: QPointF) -> QPointF:
        """A point of the viewport in fractions of the sheet, kept on it."""
        sheet, where = self._view.sheet, self._view.to_sheet(point)
        if sheet is None:
            return QPointF()
        x, y = where.x() / sheet.size.width(), where.y() / sheet.size.height()
        return QPointF(min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))

    def _place(self, point: QPointF) -> int:
        where, sheet = self._view.to_sheet(point), self._view.sheet
        return sheet.letters.place_at(where.x(), where.y()) if sheet else 0

    def _letter_at(self, point: QPointF) -> int:
        """The letter under a point; -1 for none."""
        where, sheet = self._view.to_sheet(point), self._view.sheet
        letter = sheet.letters.letter_at(where.x(), where.y()) if sheet else None
        return -1 if letter is None else letter

    def _note_at(self, point: QPointF) -> Mark | None:
        inside = point - self._view.note_origin(self._view.number)
        return next((note.mark for note in self._view.notes if note.rect.contains(inside)), None)

    def _mark_at(self, letter: int) -> Mark | None:
        around = [mark for mark in self._view.marks if not mark.place and mark.start <= letter < mark.end]
        return min(around, key=lambda mark: mark.end - mark.start, default=None)

    def _frame_at(self, point: QPointF) -> Mark | None:
        """The smallest framed part of the page around a point."""
        sheet, where = self._view.sheet, self._view.to_sheet(point)
        if sheet is None:
            return None
        frames = [(drawn(mark.box, sheet.size), mark) for mark in self._view.marks if mark.box is not None]
        around = [(area.width() * area.height(), at) for at, (area, _) in enumerate(frames) if area.contains(where)]
        return frames[min(around)[1]][1] if around else None
