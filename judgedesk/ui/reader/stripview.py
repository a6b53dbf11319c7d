"""The desk on which pages lie one below the other, or one alone: zoom, places, paint. What is not read yet has its
place already, so that nothing jumps when it comes.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from judgedesk.ui.reader import notes
from judgedesk.ui.reader.leaf import Leaf
from judgedesk.ui.reader.marks import Mark
from judgedesk.ui.reader.paint import PagePainter
from judgedesk.ui.reader.sheets import A4, Sheet
from judgedesk.ui.reader.strip import Strip
from judgedesk.ui.shell.theme import Theme

PIXELS_A_POINT = 96 / 72
"""At 100 %: a sheet of A4 is as large as on paper at 96 dpi."""
SMALLEST, LARGEST = 0.25, 6.0
_FIT_LARGEST = 1.5
_MOST_PIXELS = 1_000_000_000
"""Scroll bars count in 32 bits: a strip that is longer is not zoomed further."""
_PAD, _SIDE = 22, 10
"""Above the first page and below the last one; beside the widest."""
_NARROW, _SHARE, _LEAST = 660, 0.165, 124
"""In a view narrower than this, px at 100 %, notes are signs only; in others they have that share of the width, and
at least so much of it.
"""
_FRONT = 0.4
"""The page at this part of the height is the one in front."""
_NUMBER = 22


def blank() -> Strip:
    """Room for a page where none has come."""
    return Strip([(A4.width(), A4.height())])


class StripView(QAbstractScrollArea):
    """Leaves on a strip; one of them is in hand.

    Signals:
        zoomed(): zoom or size changed, so a sharper picture may be wanted.
        scrolled(): other pages may be in view.
    """

    zoomed = Signal()
    scrolled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strip = blank()
        self._leaves: dict[int, Leaf] = {}
        self._number = 1
        self._zoom = 1.0
        self._fit = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.horizontalScrollBar().setSingleStep(24)
        self.verticalScrollBar().setSingleStep(48)
        theme.changed.connect(self._lay_out)

    # -- what lies there ----------------------------------------------------------------------------------------

    @property
    def strip(self) -> Strip:
        """Where pages stand."""
        return self._strip

    @property
    def number(self) -> int:
        """The page in hand."""
        return self._number

    @property
    def leaf(self) -> Leaf | None:
        """What lies there of the page in hand."""
        return self._leaves.get(self._number)

    @property
    def sheet(self) -> Sheet | None:
        """Its sheet."""
        return self.leaf.sheet if self.leaf else None

    @property
    def leaves(self) -> dict[int, Leaf]:
        """All that have come, by number of the page."""
        return self._leaves

    @property
    def _painter(self) -> PagePainter:
        return self.leaf.painter if self.leaf else PagePainter(self._theme)

    @property
    def _notes(self) -> Sequence[notes.Note]:
        return self.leaf.notes if self.leaf else ()

    def put(self, number: int, leaf: Leaf) -> None:
        """Another page has come, or another state of it; what is in view stays where it is."""
        if not self._strip.holds(number):
            return
        self._leaves[number] = leaf
        self._keeping(lambda: self._strip.resize(number, leaf.size))
        leaf.lay_out_notes(self.scale, self.margin)
        self.viewport().update()

    def spread(self, strip: Strip) -> None:
        """Other places for the same pages, or pages of another document."""
        self._strip = strip
        self._leaves = {number: leaf for number, leaf in self._leaves.items() if strip.holds(number)}

    def drop(self, keep: Callable[[int], bool]) -> None:
        """Lets go of leaves that are not to be kept; never of the one in hand."""
        self._leaves = {number: leaf for number, leaf in self._leaves.items() if number == self._number or keep(number)}

    def in_view(self) -> range:
        """The pages that can be seen."""
        upper = self._height_at(0)
        return self._strip.between(upper, upper + self.viewport().height() / self.scale)

    def in_front(self) -> int:
        """The page that is read: at some height below the top."""
        bar = self.verticalScrollBar()
        if bar.maximum() and bar.value() == bar.maximum():
            return self.in_view()[-1]
        return min(self._strip.last, self._strip.at(self._height_at(_FRONT * self.viewport().height())))

    def at_top(self) -> tuple[int, float]:
        """The page at the top of the view, and which part of it is above."""
        height = self._height_at(self._theme.px(_PAD))
        number = min(self._strip.last, self._strip.at(height))
        return number, (height - self._strip.top(number)) / max(1.0, self._strip.size(number).height())

    def page_at(self, point: QPointF) -> int:
        """The page under a point of the viewport, or the nearest."""
        return min(self._strip.last, self._strip.at(self._height_at(point.y())))

    def _height_at(self, y: float) -> float:
        """The height of the strip, in points, that stands at pixel `y` of the viewport."""
        return (y + self.verticalScrollBar().value() - self._theme.px(_PAD)) / self.scale

    def scroll_to(self, number: int, height: float = 0.0, at_end: bool = False) -> None:
        """Takes a page's top, a height of it in points, or its end into view."""
        if not self._strip.holds(number):
            return
        top, pad = self._strip.top(number), self._theme.px(_PAD)
        if at_end:
            bottom = (top + self._strip.size(number).height()) * self.scale + 2 * pad
            self.verticalScrollBar().setValue(round(max(top * self.scale, bottom - self.viewport().height())))
        else:
            self.verticalScrollBar().setValue(round((top + height) * self.scale))

    # -- zoom and place -----------------------------------------------------------------------------------------

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
        """Whether the sheets take the width there is."""
        return self._fit

    def set_zoom(self, zoom: float) -> None:
        """Zooms, 1.0 as on paper, and no longer fits the width."""
        self._fit = False
        self._change_zoom(zoom, QPointF(self.viewport().rect().center()))

    def fit_width(self) -> None:
        """Lets the sheets take the width there is."""
        self._fit = True
        self._lay_out()

    def _change_zoom(self, zoom: float, about: QPointF) -> None:
        """Keeps the point of the page under `about` where it is."""
        number = self.page_at(about) if self._leaves else self._number
        point = (about - self.origin_of(number)) / self.scale
        self._zoom = self._bounded(zoom)
        self._lay_out()
        moved = point * self.scale + self.origin_of(number) - about
        self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + moved.y()))
        self.horizontalScrollBar().setValue(round(self.horizontalScrollBar().value() + moved.x()))

    def _bounded(self, zoom: float) -> float:
        most = _MOST_PIXELS / max(1.0, self._strip.height * PIXELS_A_POINT)
        return max(min(SMALLEST, most), min(LARGEST, most, zoom))

    def _keeping(self, change: Callable[[], object]) -> None:
        """Does something that may move pages; what stands at the top of the view stays there."""
        bar = self.verticalScrollBar()
        height = self._height_at(0)
        number = self._strip.at(height)
        into = height - self._strip.top(number) if self._strip.holds(number) else 0.0
        at_top = bar.value() == 0
        change()
        self._set_ranges()
        if not at_top and self._strip.holds(number):
            pad = self._theme.px(_PAD)
            bar.setValue(round((self._strip.top(number) + into) * self.scale + pad))

    def _lay_out(self) -> None:
        self._keeping(self._fit_now)
        for leaf in self._leaves.values():
            leaf.lay_out_notes(self.scale, self.margin)
        self.viewport().update()
        self.zoomed.emit()

    def _fit_now(self) -> None:
        if self._fit:
            room = self.viewport().width() - self._theme.px(_SIDE) - self.margin
            wide = (self.sheet.reading if self.sheet else 0.0) or self._strip.usual or A4.width()
            fit = room / (wide * PIXELS_A_POINT)
            self._zoom = self._bounded(min(_FIT_LARGEST, fit))

    def _set_ranges(self) -> None:
        wide = self._strip.widest * self.scale + self._theme.px(_SIDE) + self.margin
        high = self._strip.height * self.scale + 2 * self._theme.px(_PAD)
        view = self.viewport().size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setPageStep(view.width())
        down.setPageStep(view.height())
        across.setRange(0, max(0, round(wide - view.width())))
        down.setRange(0, max(0, round(high - view.height())))

    def size_of(self, number: int) -> QSizeF:
        """What a page takes, points."""
        return self._strip.size(number) if self._strip.holds(number) else A4

    def origin_of(self, number: int) -> QPointF:
        """Where a page's top left stands in the viewport."""
        pad = self._theme.px(_PAD)
        wide = self.size_of(number).width() * self.scale + self.margin
        left = max(self._theme.px(_SIDE), (self.viewport().width() - wide) / 2)
        top = self._strip.top(number) * self.scale if self._strip.holds(number) else 0.0
        return QPointF(
            round(left - self.horizontalScrollBar().value()), round(pad + top - self.verticalScrollBar().value())
        )

    def origin(self) -> QPointF:
        """Where the top left of the page in hand stands in the viewport."""
        return self.origin_of(self._number)

    def to_sheet(self, point: QPointF) -> QPointF:
        """A point of the viewport in points of the sheet in hand."""
        there = (point - self.origin()) / self.scale
        return self.leaf.from_shown.map(there) if self.leaf else there

    def from_sheet(self, point: QPointF) -> QPointF:
        """A point of the sheet in hand in the viewport."""
        there = self.leaf.to_shown.map(point) if self.leaf else point
        return there * self.scale + self.origin()

    @property
    def margin(self) -> int:
        """What is kept free beside the sheet, whether there are notes or not: nothing jumps with the first."""
        wide, px = self.viewport().width(), self._theme.px
        if wide < px(_NARROW):
            return px(notes.NARROW)
        return min(px(notes.WIDTH), max(px(_LEAST), round(_SHARE * wide)))

    def note_origin(self, number: int) -> QPointF:
        """Where notes of a page are counted from: they stay in view where its right edge is out of it."""
        at = self.origin_of(number)
        edge = at.x() + self.size_of(number).width() * self.scale
        return at - QPointF(max(0.0, edge - self._column()), 0.0)

    def _column(self) -> float:
        """Where the margin begins at the latest."""
        return float(self.viewport().width() - self.margin)

    def _covers(self, view: range) -> bool:
        """Whether pages in view that have notes reach into the margin: nothing of them is shown there then."""
        there = ((number, self._leaves.get(number)) for number in view)
        return any(leaf is not None and leaf.notes and self.note_origin(number) != self.origin_of(number)
                   for number, leaf in there)  # fmt: skip

    # -- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Desk, paper, what is written, what is marked, notes."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), self._theme.colour(self._theme.colours.desk))
        if not self._leaves:
            return
        view, seen = self.in_view(), QRectF(self.viewport().rect())
        if self._covers(view):
            seen.setRight(self._column())
            painter.setClipRect(seen)
        for number in view:
            where = QRectF(self.origin_of(number), self.size_of(number) * self.scale)
            PagePainter(self._theme).paper(painter, where)
            leaf = self._leaves.get(number)
            if leaf is None:
                self._paint_reserved(painter, number, where)
            else:
                self._paint_leaf(painter, number, leaf, where, seen)
        painter.setClipping(False)
        for number in view:
            self._paint_notes(painter, number)

    def _paint_reserved(self, painter: QPainter, number: int, where: QRectF) -> None:
        """A page that has not come: paper with its number."""
        painter.setPen(self._theme.colour(self._theme.sheet.quiet))
        painter.setFont(self._theme.font(_NUMBER))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, str(number))

    def _paint_leaf(self, painter: QPainter, number: int, leaf: Leaf, where: QRectF, seen: QRectF) -> None:
        painter.save()
        painter.setClipRect(where & seen)
        painter.translate(where.topLeft())
        painter.scale(self.scale, self.scale)
        painter.setTransform(leaf.to_shown, combine=True)
        leaf.painter.page(painter, leaf.sheet, self.selected_on(number), self.lifted_on(number))
        self.paint_over(painter, number, leaf)
        painter.restore()

    def _paint_notes(self, painter: QPainter, number: int) -> None:
        leaf = self._leaves.get(number)
        if leaf is not None and leaf.notes:
            lifted = self.lifted_on(number)
            painter.save()
            painter.translate(self.note_origin(number))
            for note in leaf.notes:
                notes.paint_note(painter, note, self._theme, note.mark in lifted)
            painter.restore()

    def selected_on(self, number: int) -> tuple[int, int]:
        """What is selected on a page."""
        return (0, 0)

    def lifted_on(self, number: int) -> list[Mark]:
        """Marks of a page to lift."""
        return []

    def paint_over(self, painter: QPainter, number: int, leaf: Leaf) -> None:
        """What else stands on a page; the painter is at its top left, scaled to points."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays out again for the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Everything moves, so everything is drawn again."""
        self.viewport().update()
        self.scrolled.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls; with Ctrl zooms about the pointer."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._fit = False
            self._change_zoom(self._zoom * 1.1 ** (event.angleDelta().y() / 120), event.position())
            return
        super().wheelEvent(event)
