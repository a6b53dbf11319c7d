"""The page on the desk: paint, selection by mouse and keyboard, notes beside it. One page at a time."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from judgedesk.ui.reader import notes
from judgedesk.ui.reader.boxtool import BoxTool
from judgedesk.ui.reader.keys import Keys
from judgedesk.ui.reader.marks import Mark, marks_at
from judgedesk.ui.reader.paint import PagePainter
from judgedesk.ui.reader.pointer import Pointer
from judgedesk.ui.reader.readwords import ReadWords, Span, doubt_said
from judgedesk.ui.reader.sheets import A4, Sheet
from judgedesk.ui.reader.spots import Fractions, box_around, rect_of
from judgedesk.ui.shell.theme import Theme

PIXELS_A_POINT = 96 / 72
"""At 100 %: a sheet of A4 is as large as on paper at 96 dpi."""
SMALLEST, LARGEST = 0.25, 6.0
_FIT_LARGEST = 1.5
_PAD = 22
_NARROW = 540
"""In a view narrower than this, px at 100 %, notes are signs only."""


class PaperView(QAbstractScrollArea):
    """Shows one sheet.

    Signals:
        selected(int, int): the selection as places of the stored text; equal where only the caret moved.
        turn(int, bool): another page is wanted, so many further; whether to stand at its end then.
        zoomed(): zoom or size changed, so a sharper picture may be wanted.
        typed(str): a key that writes nothing here.
        added(str): the same with Shift.
        removing(): the mark under the caret is to go.
        chosen(Mark): a note, or a framed part of the page, was clicked.
        pointed(int): the letter under the pointer; -1 for none.
    """

    selected = Signal(int, int)
    turn = Signal(int, bool)
    zoomed = Signal()
    typed = Signal(str)
    added = Signal(str)
    removing = Signal()
    chosen = Signal(object)
    pointed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet: Sheet | None = None
        self._zoom = 1.0
        self._fit = True
        self._anchor = self._caret = 0
        self._marks: list[Mark] = []
        self._notes: list[notes.Note] = []
        self._words = ReadWords()
        self._pointed: Span | None = None
        self._rested = False
        self.hovered: Mark | None = None
        self.box = BoxTool(self)
        self.box.changed.connect(self._box_moved)
        self._painter = PagePainter(theme)
        self._keys, self._pointer = Keys(self), Pointer(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.horizontalScrollBar().setSingleStep(24)
        self.verticalScrollBar().setSingleStep(48)
        theme.changed.connect(self._lay_out)

    # -- what is shown ------------------------------------------------------------------------------------------

    @property
    def sheet(self) -> Sheet | None:
        """What lies there."""
        return self._sheet

    @property
    def scale(self) -> float:
        """Pixels of the window a point."""
        return self._zoom * PIXELS_A_POINT

    @property
    def percent(self) -> int:
        """The zoom, 100 as on paper."""
        return round(self._zoom * 100)

    @property
    def fitting(self) -> bool:
        """Whether the sheet takes the width there is."""
        return self._fit

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end of the selection."""
        return min(self._anchor, self._caret), max(self._anchor, self._caret)

    @property
    def caret(self) -> int:
        """Where the keyboard stands in the text."""
        return self._caret

    def lay(self, sheet: Sheet | None, at_end: bool = False, words: ReadWords | None = None) -> None:
        """Puts another sheet there, its top in view, or its end; `words` are OCR's, where it read it."""
        self._sheet, self._words = sheet, words or ReadWords()
        self._marks, self.hovered, self._pointed = [], None, None
        self.box.choose(None)
        self._anchor = self._caret = len(sheet.letters.text) if sheet and at_end else 0
        self._painter.forget()
        if sheet is not None:
            self._painter.doubt(sheet.letters, self._words.unsure)
        self._lay_out()
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if at_end else 0)
        self._rested = False

    def mark(self, marks: Sequence[Mark], found: Sequence[tuple[int, int]]) -> None:
        """Shows these marks and found words."""
        self._marks = list(marks)
        if self._sheet:
            self._painter.prepare(self._sheet, self._marks, found)
        self._lay_out_notes()
        self.viewport().update()

    def point_out(self, span: Span | None) -> None:
        """Shows which word is under the pointer, or at the caret, in the other pane."""
        if span != self._pointed:
            self._pointed = span
            self.viewport().update()

    def select(self, start: int, end: int, reveal: bool = True) -> None:
        """Selects a passage and brings it into view."""
        length = len(self._sheet.letters.text) if self._sheet else 0
        self._anchor, self._caret = max(0, min(start, length)), max(0, min(end, length))
        if reveal:
            self.reveal(start)
        self.viewport().update()

    @property
    def marks(self) -> Sequence[Mark]:
        """What is marked."""
        return self._marks

    @property
    def notes(self) -> Sequence[notes.Note]:
        """Its notes as they stand beside the sheet, in pixels from its upper left corner."""
        return self._notes

    @property
    def words(self) -> ReadWords:
        """What OCR read."""
        return self._words

    def drag_to(self, place: int, extend: bool) -> None:
        """The pointer takes the caret somewhere; nothing is scrolled."""
        self._caret = place
        if not extend:
            self._anchor = place
        self.viewport().update()
        self.selected.emit(*self.selection)

    def take(self, span: tuple[int, int]) -> None:
        """Selects a passage that stands in view, and says so."""
        self.select(*span, reveal=False)
        self.selected.emit(*self.selection)

    def show_box(self, box: Fractions | None, reveal: bool = True) -> None:
        """Shows which part of the page is chosen, without telling of it."""
        self.box.choose(box)
        if reveal:
            self._reveal_box()
        self.viewport().update()

    def draw_box(self) -> None:
        """Lets a part of the page be drawn by keys: the chosen one, the selected words, or one in the middle."""
        if self._sheet is None:
            return
        box = self.box.box
        if box is None and self.selection[0] < self.selection[1]:
            box = box_around(self._sheet.letters.rects(*self.selection), self._sheet.size)
        if box is None:
            middle, size = self.to_sheet(QPointF(self.viewport().rect().center())), self._sheet.size
            across, down = middle.x() / size.width(), middle.y() / size.height()
            box = (across - 0.2, down - 0.1, across + 0.2, down + 0.1)
        self.box.begin(box)

    def _box_moved(self) -> None:
        self._reveal_box()
        self.viewport().update()

    def _reveal_box(self) -> None:
        if self._sheet is not None and self.box.box is not None:
            where = rect_of(self.box.box, self._sheet.size)
            self._reveal(where.bottom, where.bottom)
            self._reveal(where.top, where.top)

    def move_caret(self, place: int, extend: bool) -> None:
        """Moves the caret, with the selection or without, and says so."""
        self._caret = place
        if not extend:
            self._anchor = place
        self.reveal(place)
        self.viewport().update()
        sure = self._words.doubt_at(place)
        self.setAccessibleDescription(doubt_said(sure) if sure is not None else "")
        self.selected.emit(*self.selection)

    def reveal(self, place: int) -> None:
        """Scrolls no further than needed to see a place."""
        rect = self._sheet.letters.caret(place) if self._sheet else None
        if rect is not None:
            self._reveal(rect.top, rect.bottom)

    def _reveal(self, upper: float, lower: float) -> None:
        margin = self._theme.px(48)
        top, bottom = self.origin().y() + upper * self.scale, self.origin().y() + lower * self.scale
        bar = self.verticalScrollBar()
        if top < margin:
            bar.setValue(int(bar.value() + top - margin))
        elif bottom > self.viewport().height() - margin:
            bar.setValue(int(bar.value() + bottom - self.viewport().height() + margin))

    # -- zoom and place -----------------------------------------------------------------------------------------

    def set_zoom(self, zoom: float) -> None:
        """Zooms, 1.0 as on paper, and no longer fits the width."""
        self._fit = False
        self._change_zoom(zoom, QPointF(self.viewport().rect().center()))

    def fit_width(self) -> None:
        """Lets the sheet take the width there is."""
        self._fit = True
        self._lay_out()

    def _change_zoom(self, zoom: float, about: QPointF) -> None:
        """Keeps the point of the sheet under `about` where it is."""
        point = self.to_sheet(about)
        self._zoom = max(SMALLEST, min(LARGEST, zoom))
        self._lay_out()
        moved = self.from_sheet(point) - about
        self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + moved.y()))
        self.horizontalScrollBar().setValue(round(self.horizontalScrollBar().value() + moved.x()))

    @property
    def _size(self) -> QSizeF:
        return self._sheet.size if self._sheet else A4

    def _lay_out(self) -> None:
        pad, margin = self._theme.px(_PAD), self._margin()
        if self._fit:
            room = self.viewport().width() - 2 * pad - margin
            fit = room / (self._size.width() * PIXELS_A_POINT)
            self._zoom = max(SMALLEST, min(_FIT_LARGEST, fit))
        wide = self._size.width() * self.scale + 2 * pad + margin
        high = self._size.height() * self.scale + 2 * pad
        view = self.viewport().size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setPageStep(view.width())
        down.setPageStep(view.height())
        across.setRange(0, max(0, round(wide - view.width())))
        down.setRange(0, max(0, round(high - view.height())))
        self._lay_out_notes()
        self.viewport().update()
        self.zoomed.emit()

    def origin(self) -> QPointF:
        """Where the sheet's top left stands in the viewport."""
        pad = self._theme.px(_PAD)
        wide = self._size.width() * self.scale + self._margin()
        left = max(pad, (self.viewport().width() - wide) / 2)
        return QPointF(round(left - self.horizontalScrollBar().value()), pad - self.verticalScrollBar().value())

    def to_sheet(self, point: QPointF) -> QPointF:
        """A point of the viewport in points of the sheet."""
        return (point - self.origin()) / self.scale

    def from_sheet(self, point: QPointF) -> QPointF:
        """A point of the sheet in the viewport."""
        return point * self.scale + self.origin()

    def _lay_out_notes(self) -> None:
        heights = [self._painter.top(at) * self.scale for at in range(len(self._marks))]
        left = self._size.width() * self.scale + self._theme.px(10)
        self._notes = notes.laid_out(self._marks, heights, left, self._margin() - self._theme.px(10), self._theme)

    def _margin(self) -> int:
        """What is kept free beside the sheet, whether there are notes or not: nothing jumps with the first."""
        narrow = self.viewport().width() < self._theme.px(_NARROW)
        return self._theme.px(notes.NARROW if narrow else notes.WIDTH)

    # -- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Desk, paper, what is written, what is marked, notes."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.colour(self._theme.colours.desk))
        if self._sheet is None:
            return
        origin = self.origin()
        around = self._around()
        self._painter.paper(painter, QRectF(origin, self._size * self.scale))
        painter.save()
        painter.translate(origin)
        painter.scale(self.scale, self.scale)
        self._painter.page(painter, self._sheet, self.selection, around)
        if self.box.box is not None:
            self._painter.box(painter, self.box.box, self._sheet.size, self.scale, self.box.drawing)
        if self._pointed is not None:
            self._painter.outline(painter, self._sheet.letters.rects(*self._pointed))
        if self.hasFocus():
            self._painter.caret(painter, self._sheet.letters.caret(self._caret), self.scale)
        painter.restore()
        painter.translate(origin)
        for note in self._notes:
            notes.paint_note(painter, note, self._theme, note.mark in around)

    def _around(self) -> list[Mark]:
        """Marks to lift: the one under the pointer, else those the caret is in."""
        if self.hovered is not None:
            return [self.hovered]
        if self.box.box is not None:
            return [mark for mark in self._marks if mark.box == self.box.box]
        return marks_at(self._marks, self._caret) if self.hasFocus() else []

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays out again for the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Everything moves, so everything is drawn again."""
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows the caret."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hides the caret."""
        super().focusOutEvent(event)
        self.viewport().update()

    # -- mouse --------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a selection or a box, or takes what a note stands for."""
        if event.button() == Qt.MouseButton.LeftButton and self._sheet is not None:
            self._pointer.pressed(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draws on, or shows what is under the pointer."""
        self._pointer.moved(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends the selection or the box."""
        self._pointer.released()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A word. A third click at once takes its line."""
        if self._sheet is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pointer.twice(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer."""
        super().leaveEvent(event)
        self.pointed.emit(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Nothing is hidden in a menu here."""
        event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls; with Ctrl zooms about the pointer; beyond the end turns the page."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._fit = False
            self._change_zoom(self._zoom * 1.1 ** (event.angleDelta().y() / 120), event.position())
            return
        bar, step = self.verticalScrollBar(), event.angleDelta().y()
        at_edge = (step < 0 and bar.value() == bar.maximum()) or (step > 0 and bar.value() == bar.minimum())
        if at_edge and self._rested and abs(step) >= 120:
            self._rested = False
            self.turn.emit(1 if step < 0 else -1, step > 0)
            return
        self._rested = at_edge
        super().wheelEvent(event)

    # -- keyboard -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves, selects, turns pages; the rest is passed on."""
        if not self._keys.pressed(event):
            super().keyPressEvent(event)
