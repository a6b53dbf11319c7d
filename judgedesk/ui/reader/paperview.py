"""The page on the desk: selection by mouse and keyboard, notes beside it. What is selected stands on one page."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QWidget

from judgedesk.ui.reader import notes, spoken
from judgedesk.ui.reader.boxtool import BoxTool
from judgedesk.ui.reader.keys import Keys
from judgedesk.ui.reader.leaf import AS_FILED, Leaf, Way
from judgedesk.ui.reader.marks import Mark, marks_at
from judgedesk.ui.reader.pointer import Pointer
from judgedesk.ui.reader.readwords import ReadWords, Span, doubt_said
from judgedesk.ui.reader.sheets import Sheet
from judgedesk.ui.reader.spots import Fractions, box_around, rect_of
from judgedesk.ui.reader.strip import Strip
from judgedesk.ui.reader.stripview import StripView, blank
from judgedesk.ui.shell.theme import Theme


class PaperView(StripView):
    """Pages one of which is in hand: the caret, the selection and the box stand on it.

    Signals:
        selected(int, int): the selection as places of the stored text; equal where only the caret moved.
        turn(int, bool): another page is wanted, so many further; whether to stand at its end then.
        typed(str): a key that writes nothing here.
        added(str): the same with Shift.
        removing(): the mark under the caret is to go.
        chosen(Mark): a note, or a framed part of the page, was clicked.
        pointed(int): the letter under the pointer; -1 for none.
        entered(int): a page that is not the one in hand was pressed.
    """

    selected = Signal(int, int)
    turn = Signal(int, bool)
    typed = Signal(str)
    added = Signal(str)
    removing = Signal()
    chosen = Signal(object)
    pointed = Signal(int)
    entered = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._anchor = self._caret = 0
        self._pointed: Span | None = None
        self._rested = False
        self.hovered: Mark | None = None
        self.box = BoxTool(self)
        self.box.changed.connect(self._box_moved)
        self._keys, self._pointer = Keys(self), Pointer(self)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        spoken.give_voice()

    # -- what is shown ------------------------------------------------------------------------------------------

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end of the selection."""
        return min(self._anchor, self._caret), max(self._anchor, self._caret)

    @property
    def caret(self) -> int:
        """Where the keyboard stands in the text."""
        return self._caret

    def lay(self, sheet: Sheet | None, at_end: bool = False, words: ReadWords | None = None, *, number: int = 1,
            strip: Strip | None = None, way: Way = AS_FILED, stays: bool = False) -> None:  # fmt: skip
        """Puts a sheet there and takes it in hand; its top comes into view, or its end.

        Args:
            sheet: of the page; None for none.
            at_end: the caret and the view go to its end.
            words: OCR's, where it read the page.
            number: of the page.
            strip: where it stands among others; None: it lies alone.
            way: how it is turned.
            stays: nothing is scrolled.
        """
        self.hovered, self._pointed = None, None
        self.box.choose(None)
        self._anchor = self._caret = len(sheet.letters.text) if sheet and at_end else 0
        self._number = number
        if sheet is None:
            self._leaves.clear()
            self._strip = blank()
        else:
            leaf = self._leaves.get(number)
            if leaf is None or leaf.sheet is not sheet or leaf.way != way:
                leaf = Leaf(sheet, words or ReadWords(), self._theme, way)
            alone = strip is None
            if strip is not self._strip or alone:
                self._leaves = {}
            self._strip = strip or Strip([(leaf.size.width(), leaf.size.height())], number)
            self.put(number, leaf)
        self._lay_out()
        if not stays:
            self.scroll_to(number, at_end=at_end)
        self._rested = False

    def mark(self, marks: Sequence[Mark], found: Sequence[tuple[int, int]]) -> None:
        """Shows these marks and found words on the page in hand."""
        self.mark_page(self._number, marks, found)

    def mark_page(self, number: int, marks: Sequence[Mark], found: Sequence[tuple[int, int]]) -> None:
        """Shows these marks and found words on a page."""
        leaf = self._leaves.get(number)
        if leaf is not None:
            leaf.mark(marks, found)
            leaf.lay_out_notes(self.scale, self.margin)
        self.viewport().update()

    def point_out(self, span: Span | None) -> None:
        """Shows which word is under the pointer, or at the caret, in the other pane."""
        if span != self._pointed:
            self._pointed = span
            self.viewport().update()

    def select(self, start: int, end: int, reveal: bool = True) -> None:
        """Selects a passage and brings it into view."""
        length = len(self.sheet.letters.text) if self.sheet else 0
        self._anchor, self._caret = max(0, min(start, length)), max(0, min(end, length))
        if reveal:
            self.reveal(end)
            self.reveal(start)
        self.viewport().update()

    @property
    def marks(self) -> Sequence[Mark]:
        """What is marked on the page in hand."""
        return self.leaf.marks if self.leaf else ()

    @property
    def notes(self) -> Sequence[notes.Note]:
        """Its notes as they stand beside the sheet, in pixels from its upper left corner."""
        return self._notes

    @property
    def words(self) -> ReadWords:
        """What OCR read of it."""
        return self.leaf.words if self.leaf else ReadWords()

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
        if self.sheet is None:
            return
        box = self.box.box
        if box is None and self.selection[0] < self.selection[1]:
            box = box_around(self.sheet.letters.rects(*self.selection), self.sheet.size)
        if box is None:
            middle, size = self.to_sheet(QPointF(self.viewport().rect().center())), self.sheet.size
            across, down = middle.x() / size.width(), middle.y() / size.height()
            box = (across - 0.2, down - 0.1, across + 0.2, down + 0.1)
        self.box.begin(box)

    def _box_moved(self) -> None:
        self._reveal_box()
        self.viewport().update()

    def _reveal_box(self) -> None:
        if self.sheet is not None and self.leaf is not None and self.box.box is not None:
            where = self.leaf.shown(rect_of(self.box.box, self.sheet.size))
            self._reveal(where.bottom(), where.bottom())
            self._reveal(where.top(), where.top())
            self._reveal_across(where.right(), where.right())
            self._reveal_across(where.left(), where.left())

    def move_caret(self, place: int, extend: bool) -> None:
        """Moves the caret, with the selection or without, and says so."""
        self._caret = place
        if not extend:
            self._anchor = place
        self.reveal(place)
        self.viewport().update()
        sure = self.words.doubt_at(place)
        self.setAccessibleDescription(doubt_said(sure) if sure is not None else "")
        self.selected.emit(*self.selection)

    def reveal(self, place: int) -> None:
        """Scrolls no further than needed to see a place."""
        rect = self.sheet.letters.caret(place) if self.sheet else None
        if rect is not None and self.leaf is not None:
            where = self.leaf.shown(rect)
            self._reveal(where.top(), where.bottom())
            self._reveal_across(where.left(), where.right())

    def _reveal_across(self, left: float, right: float) -> None:
        """The same to the side, where a page is wider than the view."""
        bar, margin = self.horizontalScrollBar(), self._theme.px(24)
        if not bar.maximum():
            return
        first, last = self.origin().x() + left * self.scale, self.origin().x() + right * self.scale
        if first < margin:
            bar.setValue(int(bar.value() + first - margin))
        elif last > self._column() - margin:
            bar.setValue(int(bar.value() + last - self._column() + margin))

    def _reveal(self, upper: float, lower: float) -> None:
        margin = self._theme.px(48)
        top, bottom = self.origin().y() + upper * self.scale, self.origin().y() + lower * self.scale
        bar = self.verticalScrollBar()
        if top < margin:
            bar.setValue(int(bar.value() + top - margin))
        elif bottom > self.viewport().height() - margin:
            bar.setValue(int(bar.value() + bottom - self.viewport().height() + margin))

    # -- painting -----------------------------------------------------------------------------------------------

    def selected_on(self, number: int) -> tuple[int, int]:
        """The selection, on the page in hand."""
        return self.selection if number == self._number else (0, 0)

    def lifted_on(self, number: int) -> list[Mark]:
        """The marks of the page in hand that the pointer or the caret is on."""
        return self._around() if number == self._number else []

    def paint_over(self, painter: QPainter, number: int, leaf: Leaf) -> None:
        """Box, what is pointed at in the other pane, caret."""
        if number != self._number:
            return
        if self.box.box is not None:
            leaf.painter.box(painter, self.box.box, leaf.sheet.size, self.scale, self.box.drawing)
        if self._pointed is not None:
            leaf.painter.outline(painter, leaf.sheet.letters.rects(*self._pointed))
        if self.hasFocus():
            leaf.painter.caret(painter, leaf.sheet.letters.caret(self._caret), self.scale)

    def _around(self) -> list[Mark]:
        """Marks to lift: the one under the pointer, else those the caret is in."""
        if self.hovered is not None:
            return [self.hovered]
        if self.box.box is not None:
            return [mark for mark in self.marks if mark.box == self.box.box]
        return marks_at(self.marks, self._caret) if self.hasFocus() else []

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
        if event.button() == Qt.MouseButton.LeftButton and self.sheet is not None:
            number = self.page_at(event.position())
            if number != self._number:
                self.entered.emit(number)
                event = _moved(event, self.viewport().mapFromGlobal(event.globalPosition()))
            if self._strip.first == self._strip.last or self.page_at(event.position()) == self._number:
                self._pointer.pressed(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draws on, or shows what is under the pointer."""
        self._pointer.moved(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends the selection or the box."""
        self._pointer.released()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A word. A third click at once takes its line."""
        if self.sheet is not None and event.button() == Qt.MouseButton.LeftButton:
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
        bar, step = self.verticalScrollBar(), event.angleDelta().y()
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
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


def _moved(event: QMouseEvent, where: QPointF) -> QMouseEvent:
    """The same press, where it is in the view by now."""
    return QMouseEvent(event.type(), where, event.globalPosition(), event.button(), event.buttons(), event.modifiers())
