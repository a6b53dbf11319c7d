"""The chronology as a picture: time across, a lane for each person, painted only as far as it is seen."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from judgedesk.app.chronology import Chronology, Line
from judgedesk.language.fuzzy_dates import said
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.chronology_layout import Gathered, Layout, Mark, Sizes, lane_at, nearest
from judgedesk.ui.views.chronology_paint import AXIS, NAMES, STRIP, Painted, Strip, paint

_CLOSEST = 60.0
"""Most px a day, at 100 %."""
_STEP = 1.4
_ROW, _AIR, _MARK, _OPEN, _LABEL = 22, 6, 11, 56, 150
_REST_MS = 40
_HINTED = 12


class Picture(QAbstractScrollArea):
    """Signals: `chosen(line)` the keyboard stands on a fact; `entered(line)` Enter or a double click on it;
    `layout_wanted()` the scale, the width or the zoom changed: what is shown stands askew until `show_layout`.
    """

    chosen = Signal(int)
    entered = Signal(int)
    layout_wanted = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self.scale = 0.0
        """Px a day; 0 fits everything into the width."""
        self.current, self._lane, self._hovered = -1, -1, -1
        self._under: Mark | Gathered | None = None
        self.lines: Sequence[Line] = ()
        self.whole: Chronology | None = None
        self.layout_shown: Layout | None = None
        self.strips: Sequence[Strip] = ()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.layout_wanted)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the pointer leaves
        self.setMinimumSize(theme.px(260), theme.px(160))
        theme.changed.connect(self._zoomed)

    # -- what is shown ------------------------------------------------------------------------------------------

    @property
    def sizes(self) -> Sizes:
        """Lengths at the present zoom, for the layout."""
        px = self._theme.px
        letter = self.fontMetrics().averageCharWidth() + 0.5
        return Sizes(px(_ROW), px(_AIR), px(_MARK), px(_OPEN), px(_LABEL), letter)

    @property
    def width_of_time(self) -> int:
        """Px that are left for the time beside the names."""
        return max(50, self.viewport().width() - self._theme.px(NAMES) - self._theme.px(12))

    @property
    def fitting(self) -> float:
        """Px into which all facts are fitted: the last one's label needs some of the width."""
        return max(50.0, self.width_of_time - 0.6 * self._theme.px(_LABEL))

    def show_layout(self, whole: Chronology, lines: Sequence[Line], layout: Layout, strips: Sequence[Strip]) -> None:
        """Facts and their places; the chosen fact stays chosen where it is still shown."""
        kept = self.lines[self.current].fact.id if 0 <= self.current < len(self.lines) else ""
        self.whole, self.lines, self.layout_shown, self.strips = whole, lines, layout, strips
        self.current = next((at for at, line in enumerate(lines) if line.fact.id == kept), -1) if kept else -1
        self._lane = self._lane_of(self.current)
        self._range()
        self.viewport().update()

    def choose(self, line: int) -> None:
        """Puts the keyboard on a fact and brings it into view."""
        if line == self.current or not -1 <= line < len(self.lines):
            return
        self.current, self._lane = line, self._lane_of(line)
        self._into_view()
        self._tell()

    def _lane_of(self, line: int) -> int:
        if self.layout_shown is None or line < 0:
            return -1
        if 0 <= self._lane < len(self.layout_shown.lanes) and (self._lane, line) in self.layout_shown.places:
            return self._lane
        return next((lane for lane, of in self.layout_shown.places if of == line), -1)

    # -- zoom ---------------------------------------------------------------------------------------------------

    @property
    def present_scale(self) -> float:
        """Px a day as it is shown now."""
        return self.scale or (self.layout_shown.scale if self.layout_shown is not None else 1.0)

    def zoom(self, steps: float, about: float | None = None) -> None:
        """Closer (positive) or further; the day at `about` px of the viewport, else that of the chosen fact, stays."""
        layout = self.layout_shown
        if layout is None:
            return
        fitted = self.fitting / layout.days
        before = self.present_scale
        after = max(fitted, min(max(fitted, _CLOSEST * self._theme.zoom / 100), before * _STEP**steps))
        names = self._theme.px(NAMES)
        if about is None:
            place = layout.places.get((self._lane, self.current))
            middle = (place.x0 + place.x1) / 2 * before / layout.scale if place is not None else None
            about = names + (
                middle - self.horizontalScrollBar().value() if middle is not None else self.width_of_time / 2
            )
            about = max(names, min(about, self.viewport().width()))
        day = (about - names + self.horizontalScrollBar().value()) / before
        self.scale = 0.0 if after <= fitted * 1.001 else after
        self._range()
        self.horizontalScrollBar().setValue(round(day * after - (about - names)))
        self._rest.start()
        self.viewport().update()

    def fit(self) -> None:
        """Shows all facts at once."""
        self.scale = 0.0
        self._rest.start()
        self._range()

    def _range(self) -> None:
        layout = self.layout_shown
        if layout is None:
            return
        px, view = self._theme.px, self.viewport()
        wide = layout.days * self.present_scale + px(_LABEL) * 0.6 if self.scale else 0.0
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, round(wide) - self.width_of_time))
        across.setPageStep(self.width_of_time)
        across.setSingleStep(px(40))
        high = max(1, view.height() - self.axis_height)
        down.setRange(0, max(0, round(layout.height) + px(8) - high))
        down.setPageStep(high)
        down.setSingleStep(px(_ROW))

    @property
    def axis_height(self) -> int:
        """Px of the frozen axis with the strips of counts and law under it."""
        rows = 1 + max((strip.row for strip in self.strips), default=-1)
        return self._theme.px(AXIS) + rows * self._theme.px(STRIP)

    def _zoomed(self) -> None:
        self.setMinimumSize(self._theme.px(260), self._theme.px(160))
        if self.layout_shown is not None:
            self._rest.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted picture is fitted anew."""
        super().resizeEvent(event)
        self._range()
        if self.layout_shown is not None and not self.scale:
            self._rest.start()

    # -- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is seen, and nothing else."""
        shown = None
        if self.layout_shown is not None and self.whole is not None:
            hovered = self._hovered if self.viewport().underMouse() else -1
            shown = Painted(
                self.whole, self.lines, self.layout_shown, self.strips, self.present_scale, self.axis_height,
                self.horizontalScrollBar().value(), self.verticalScrollBar().value(), self.current, hovered,
                self.hasFocus(),
            )  # fmt: skip
        paint(self.viewport(), self._theme, self._words, shown)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first fact is taken where none was."""
        super().focusInEvent(event)
        if self.current < 0 and self.lines and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.choose(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    # -- keyboard and mouse -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right along a lane, up and down between lanes, Home and End in time, + − 0 zoom, Enter opens."""
        key, layout = event.key(), self.layout_shown
        if layout is None or not self.lines:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(-1 if key == Qt.Key.Key_Minus else 1)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._along(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._across(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.choose(0 if key == Qt.Key.Key_Home else len(self.lines) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current >= 0:
            self.entered.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _along(self, step: int) -> None:
        layout = self.layout_shown
        if layout is None or self._lane < 0:
            self.choose(0)
            return
        lines = layout.lanes[self._lane].lines
        at = lines.index(self.current) + step if self.current in lines else 0
        if 0 <= at < len(lines):
            self.choose(lines[at])

    def _across(self, step: int) -> None:
        layout = self.layout_shown
        if layout is None or self._lane < 0:
            self.choose(0)
            return
        lane, place = self._lane + step, layout.places[self._lane, self.current]
        if not 0 <= lane < len(layout.lanes):
            return
        line = nearest(layout, lane, (place.x0 + place.x1) / 2)
        self._lane = lane
        if line == self.current:
            self._into_view()
            self._tell()
        else:
            self.choose(line)

    def _into_view(self) -> None:
        layout = self.layout_shown
        place = layout.places.get((self._lane, self.current)) if layout is not None else None
        if layout is None or place is None:
            return
        px, across, down = self._theme.px, self.horizontalScrollBar(), self.verticalScrollBar()
        factor = self.present_scale / layout.scale
        left, right = place.x0 * factor - px(24), place.x1 * factor + px(120)
        if left < across.value():
            across.setValue(round(left))
        elif right > across.value() + self.width_of_time:
            across.setValue(round(min(left, right - self.width_of_time)))
        lane, high = layout.lanes[self._lane], self.viewport().height() - self.axis_height
        if lane.top < down.value():
            down.setValue(round(lane.top))
        elif lane.top + lane.height > down.value() + high:
            down.setValue(round(lane.top + lane.height - high))

    def _tell(self) -> None:
        """The chosen fact to who listens, a screen reader included."""
        self.viewport().update()
        if self.current >= 0:
            self.setAccessibleDescription(self.said(self.current))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
            self.chosen.emit(self.current)

    def said(self, line: int) -> str:
        """A fact in words: date, what, who."""
        fact, whole = self.lines[line].fact, self.whole
        people = ", ".join(whole.called(who) for who in fact.persons) if whole is not None else ""
        disputed = self.tr("disputed") if fact.disputed else ""
        parts = (said(fact.when, self._words.language), fact.text, people, disputed)
        return " · ".join(part for part in parts if part)

    def place_at(self, point: QPointF) -> Mark | Gathered | None:
        """What stands at a place of the viewport, its label included."""
        layout = self.layout_shown
        if layout is None or point.x() < self._theme.px(NAMES) or point.y() < self.axis_height:
            return None
        y = point.y() - self.axis_height + self.verticalScrollBar().value()
        factor = self.present_scale / layout.scale
        x = (point.x() - self._theme.px(NAMES) + self.horizontalScrollBar().value()) / factor
        lane = lane_at(layout, y)
        if lane < 0:
            return None
        row = int((y - layout.lanes[lane].top - self._theme.px(_AIR)) // self._theme.px(_ROW))
        slack = self._theme.px(4)
        places: list[Mark | Gathered] = [*layout.lanes[lane].marks, *layout.lanes[lane].gathered]
        for one in places:
            label = 0.0
            if isinstance(one, Mark) and one.room:
                label = min(one.room - one.x1, len(self.lines[one.line].fact.text) * self.sizes.letter)
            if one.row == row and one.x0 - slack <= x <= one.x1 + max(slack, label):
                return one
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens a fact; on several that stand too close it goes nearer."""
        place = self.place_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or place is None:
            return
        if isinstance(place, Gathered):
            self.current = -1
            self.choose(place.lines[0])
            self.zoom(2, event.position().x())
            return
        self._lane, self.current = place.lane, -1
        self.choose(place.line)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Goes to what stands behind it."""
        place = self.place_at(event.position())
        if isinstance(place, Mark):
            self.entered.emit(place.line)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The fact under the pointer is shown in all its lanes."""
        place = self.place_at(event.position())
        hovered = place.line if isinstance(place, Mark) else -1
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()
        if place is not self._under:
            self._under = place
            shape = Qt.CursorShape.PointingHandCursor if place is not None else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().setToolTip(self._hint(place))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it zooms about the pointer, with Shift it goes along the time."""
        steps = event.angleDelta().y() / 120
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(steps, event.position().x())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and steps:
            across = self.horizontalScrollBar()
            across.setValue(across.value() - round(steps * 3 * across.singleStep()))
        else:
            super().wheelEvent(event)

    def _hint(self, place: Mark | Gathered | None) -> str:
        """What the pointer rests on, in words."""
        if isinstance(place, Mark):
            return self.said(place.line).replace(" · ", "\n")
        if place is None:
            return ""
        texts = [self.said(line) for line in place.lines[:_HINTED]]
        return "\n".join(texts + ["…"] * (len(place.lines) > len(texts)))
