"""The board in the hand: hearings are chosen by arrows, moved by mouse or keyboard, and dropped."""

from datetime import date

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.board_canvas import BoardCanvas, Target
from judgedesk.ui.views.board_layout import SNAP, in_order, next_to, within
from judgedesk.ui.views.board_note import MovingNote
from judgedesk.ui.views.board_paint import DAYS, NAMES
from judgedesk.ui.views.board_read import Scene
from judgedesk.ui.views.board_words import BoardWords

_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_LATER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_EDGE = 28


class BoardPicture(BoardCanvas):
    """Signals: `entered(hearing)` Enter or a double click; `moving(hearing, day, minute, room)` what stands against it
    there is to be told by `tell`; `dropped(…)` it is to be put there; `pin_wanted(hearing)`, `cancel_wanted(hearing)`;
    `put_back()` nothing is moved any more.
    """

    entered = Signal(str)
    moving = Signal(str, object, int, str)
    dropped = Signal(str, object, int, str)
    pin_wanted = Signal(str)
    cancel_wanted = Signal(str)
    put_back = Signal()

    def __init__(self, theme: Theme, said: BoardWords, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, said, parent)
        self._writable = writable
        self._grab: QPointF | None = None
        self._held: QPointF | None = None
        self._by_mouse, self._let_go = False, False
        self.note = MovingNote(theme, self.viewport())

    def show_scene(self, scene: Scene, anchor: date, current: str) -> None:
        """Takes another board; nothing is moved any more."""
        self._stop()
        super().show_scene(scene, anchor, current)

    # -- moving -------------------------------------------------------------------------------------------------

    @property
    def may_move(self) -> bool:
        """Whether the chosen hearing can go elsewhere."""
        card = self.card
        return self._writable and card is not None and card.hearing.live

    def begin_move(self) -> None:
        """The chosen hearing is moved by the keyboard from now on."""
        card = self.card
        if card is not None and self.may_move:
            self._by_mouse = False
            self._to((card.slot.day, card.slot.start, card.slot.room))

    def _to(self, target: Target) -> None:
        """The moved hearing goes to another place, and asks what stands against it there."""
        if target == self.target:
            return
        self.target, self.against, self._let_go = target, None, False
        self.viewport().update()
        self._show_note()
        self.moving.emit(self.current, *target)

    def tell(self, hearing: str, target: Target, against: tuple[str, ...]) -> None:
        """What stands against the place where a hearing is held over, in words."""
        if self.target != target or self.current != hearing:
            return
        self.against = against
        self._show_note()
        self.viewport().update()
        if self._let_go and not against:
            self._drop()
        # What was let go before anybody could read the words stays in the hand: Enter drops it, Esc leaves.
        self._let_go = False

    def let_go(self) -> None:
        """Puts the moved hearing where it is held; waits for what stands against it there."""
        if self.target is None:
            return
        if self.against is None:
            self._let_go = True
        else:
            self._drop()

    def leave_move(self) -> None:
        """Nothing is moved."""
        held = self.target is not None
        self._stop()
        self._tell_chosen()
        if held:
            self.put_back.emit()

    def _drop(self) -> None:
        card, target = self.card, self.target
        self._stop()
        if card is not None and target is not None and target != (card.slot.day, card.slot.start, card.slot.room):
            self.dropped.emit(card.id, *target)
        else:
            self.put_back.emit()

    def _stop(self) -> None:
        self.target = self.against = self._grab = self._held = None
        self._by_mouse = self._let_go = False
        self.note.hide()
        self.viewport().update()

    def _show_note(self) -> None:
        card, scene, layout = self.card, self.scene, self.layout_shown
        if card is None or scene is None or layout is None or self.target is None:
            self.note.hide()
            return
        day, start, room = self.target
        text = self.note.say(card, self._said, scene, self.target, self.against, by_keys=not self._by_mouse)
        self._describe(text)
        row, column = layout.row(room), layout.column(day)
        if row is not None and column >= 0:
            area = layout.area(row, column, start, start + card.slot.end - card.slot.start)
            area.translate(self._theme.px(NAMES) - self.horizontalScrollBar().value(),
                           self._theme.px(DAYS) - self.verticalScrollBar().value())  # fmt: skip
            self.note.stand_by(area)

    def _step(self, days: int, rooms: int, minutes: int) -> None:
        """Moves what is held by days, rooms or minutes; at the edge it turns to the next week."""
        layout, card = self.layout_shown, self.card
        if layout is None or card is None or self.target is None:
            return
        day, start, room = self.target
        column = layout.column(day) + days
        if not 0 <= column < len(layout.days):
            self.page(days)
            layout = self.layout_shown or layout
            column = 0 if days > 0 else len(layout.days) - 1
        names = [row.room.id for row in layout.rows]
        at = names.index(room) + rooms if room in names else 0
        row = layout.rows[max(0, min(len(names) - 1, at))]
        moved = within(row, start + minutes, card.slot.end - card.slot.start)
        self._to((layout.days[column] if layout.days else day, moved, row.room.id))
        self._reach()

    def _reach(self) -> None:
        """Scrolls to where the moved hearing is held."""
        layout = self.layout_shown
        if layout is None or self.target is None or self.card is None:
            return
        row, column = layout.row(self.target[2]), layout.column(self.target[0])
        if row is None or column < 0:
            return
        long = self.card.slot.end - self.card.slot.start
        area, px = layout.area(row, column, self.target[1], self.target[1] + long), self._theme.px
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        wide, high = self.viewport().width() - px(NAMES), self.viewport().height() - px(DAYS)
        across.setValue(round(max(min(across.value(), area.left()), area.right() - wide)))
        down.setValue(round(max(min(down.value(), area.top() - px(8)), area.bottom() - high + px(8))))
        self._show_note()

    # -- keyboard -----------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """While something is moved, its keys are not those of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and self.target is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose; M moves, P pins, Delete cancels, Enter opens; page keys turn the weeks."""
        key = event.key()
        if self.target is not None:
            self._move_key(event)
        elif key in _WAYS:
            self._go(*_WAYS[Qt.Key(key)])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.page(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.layout_shown is not None:
            shown = in_order(self.layout_shown)
            self.choose((shown or [""])[0 if key == Qt.Key.Key_Home else -1])
        elif key == Qt.Key.Key_M:
            self.begin_move()
        elif key == Qt.Key.Key_P and self.may_move:
            self.pin_wanted.emit(self.current)
        elif key == Qt.Key.Key_Delete and self.may_move:
            self.cancel_wanted.emit(self.current)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.entered.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _move_key(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Escape:
            self.leave_move()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.let_go()
        elif key in _LATER or key == Qt.Key.Key_Minus:
            self._step(0, 0, SNAP if key in _LATER else -SNAP)
        elif key in _WAYS and held:
            self._step(0, 0, SNAP * sum(_WAYS[Qt.Key(key)]))
        elif key in _WAYS:
            self._step(*_WAYS[Qt.Key(key)], 0)

    def _go(self, across: int, down: int) -> None:
        if self.layout_shown is None:
            return
        found = next_to(self.layout_shown, self.current, across, down)
        if found:
            self.choose(found)
        elif across and self.scene is not None:
            self._turn(across)

    def _turn(self, step: int) -> None:
        """To the nearest hearing on a day that is not shown."""
        layout = self.layout_shown
        if layout is None or not layout.days:
            return
        edge = layout.days[-1 if step > 0 else 0]
        ahead = [card for card in (self.scene.cards if self.scene is not None else ())
                 if (card.slot.day > edge if step > 0 else card.slot.day < edge)
                 and (card.hearing.live or card.hearing.state == "held")]  # fmt: skip
        if ahead:
            nearest = min(ahead, key=lambda card: (step * card.slot.day.toordinal(), card.slot.start))
            self.choose(nearest.id)

    # -- mouse --------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses a card and takes hold of it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.target is not None:
            self.leave_move()
        found = self.card_at(event.position())
        if found and self.layout_shown is not None:
            self.choose(found)
            self._held = event.position()
            self._grab = self._inside(event.position()) - self.layout_shown.boxes[found].topLeft()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags what is held; shows what lies under the pointer."""
        if self._held is None or self._grab is None:
            self._hover(event.position())
            return
        far = (event.position() - self._held).manhattanLength()
        if self.target is None and (far < QApplication.startDragDistance() or not self.may_move):
            return
        self._by_mouse = True
        self._scroll_at(event.position())
        card, layout = self.card, self.layout_shown
        if card is None or layout is None:
            return
        inside = self._inside(event.position())
        edge = QPointF(inside.x(), inside.y() - self._grab.y())
        # The pointer says which room, the upper edge of the card which hour.
        row = next((one for one in layout.rows if one.top <= inside.y() < one.top + one.height), None)
        if row is not None:
            edge.setY(max(row.top, min(edge.y(), row.top + row.height - 1)))
            place = layout.place(edge, card.slot.end - card.slot.start)
            if place is not None:
                self._to(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drops what was dragged."""
        self._held = self._grab = None
        if self._by_mouse and self.target is not None:
            self.let_go()
        self._by_mouse = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Goes to what stands behind a hearing."""
        found = self.card_at(event.position())
        if found:
            self.entered.emit(found)

    def _scroll_at(self, point: QPointF) -> None:
        px, across, down = self._theme.px, self.horizontalScrollBar(), self.verticalScrollBar()
        if point.x() > self.viewport().width() - px(_EDGE):
            across.setValue(across.value() + px(20))
        elif point.x() < px(NAMES) + px(_EDGE):
            across.setValue(across.value() - px(20))
        if point.y() > self.viewport().height() - px(_EDGE):
            down.setValue(down.value() + px(14))
        elif point.y() < px(DAYS) + px(_EDGE):
            down.setValue(down.value() - px(14))
