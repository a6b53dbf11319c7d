"""The board drawn: which days and rooms are shown, which hearing is chosen, what lies where."""

from datetime import date, timedelta

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.board_layout import WEEK, Layout, Sizes, days_of, in_order, laid_out
from judgedesk.ui.views.board_paint import DAYS, NAMES, Ghost, Painted, paint
from judgedesk.ui.views.board_read import Card, Scene
from judgedesk.ui.views.board_words import BoardWords

Target = tuple[date, int, str]
"""Day, minute and room to which a hearing is moved."""


class BoardCanvas(QAbstractScrollArea):
    """Signals: `chosen(hearing)` a card has the keyboard; `paged()` other days are shown."""

    chosen = Signal(str)
    paged = Signal()

    def __init__(self, theme: Theme, said: BoardWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._said = theme, said
        self.scene: Scene | None = None
        self.layout_shown: Layout | None = None
        self.span, self.anchor = WEEK, date.today()
        self.current, self._hovered = "", ""
        self.target: Target | None = None
        """Where the chosen hearing would be put; None while nothing is moved."""
        self.against: tuple[str, ...] | None = None
        """What stands against that, in words; None while it is not known yet."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setCornerWidget(QWidget(self))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.lay_out)

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_scene(self, scene: Scene, anchor: date, current: str) -> None:
        """Takes another board; a hearing that was chosen stays so while there is one."""
        if self.layout_shown is None or not (self.layout_shown.boxes or self.current):
            self.anchor = anchor
        self.scene = scene
        self.current = current if scene.card(current) is not None else ""
        self.lay_out()

    def lay_out(self) -> None:
        """Puts everything where it belongs, at the present size and zoom."""
        if self.scene is None:
            return
        px = self._theme.px
        sizes = Sizes(px(84), px(36), px(62), px(5), px(15), px(76))
        wide, high = self.viewport().width() - px(NAMES), self.viewport().height() - px(DAYS)
        days = days_of(self.scene, self.span, self.anchor)
        self.layout_shown = laid_out(self.scene, days, sizes, wide - 1, high - 1)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, round(self.layout_shown.width - wide)))
        across.setPageStep(max(1, wide))
        across.setSingleStep(px(40))
        down.setRange(0, max(0, round(self.layout_shown.height - high)))
        down.setPageStep(max(1, high))
        down.setSingleStep(px(24))
        self.viewport().update()

    def show_span(self, span: str) -> None:
        """One week, two, or all days."""
        self.span = span
        if self.current and self.scene is not None and (card := self.scene.card(self.current)) is not None:
            self.anchor = card.slot.day
        self.lay_out()
        self._into_view()
        self.paged.emit()

    def page(self, step: int) -> None:
        """The weeks after, or before."""
        if self.span != WEEK and self.layout_shown is not None and self.scene is not None \
                and len(self.layout_shown.days) == len(self.scene.days):  # fmt: skip
            across = self.horizontalScrollBar()
            across.setValue(across.value() + step * across.pageStep())
            return
        self.anchor += timedelta((7 if self.span == WEEK else 14) * step)
        self.lay_out()
        self.paged.emit()

    def choose(self, hearing: str) -> None:
        """Puts the keyboard on a hearing and brings it into view, turning to its week."""
        card = self.scene.card(hearing) if self.scene is not None else None
        if card is None or self.layout_shown is None:
            return
        self.current = hearing
        if hearing not in self.layout_shown.boxes:
            self.anchor = card.slot.day
            self.lay_out()
            self.paged.emit()
        self._into_view()
        self._tell_chosen()

    @property
    def card(self) -> Card | None:
        """The chosen hearing."""
        return self.scene.card(self.current) if self.scene is not None else None

    def _into_view(self) -> None:
        box = self.layout_shown.boxes.get(self.current) if self.layout_shown is not None else None
        if box is None:
            return
        px, across, down = self._theme.px, self.horizontalScrollBar(), self.verticalScrollBar()
        wide, high = self.viewport().width() - px(NAMES), self.viewport().height() - px(DAYS)
        if box.left() < across.value():
            across.setValue(round(box.left()) - px(6))
        elif box.right() > across.value() + wide:
            across.setValue(round(box.right() - wide) + px(6))
        if box.top() < down.value():
            down.setValue(round(box.top()) - px(6))
        elif box.bottom() > down.value() + high:
            down.setValue(round(box.bottom() - high) + px(6))

    def _tell_chosen(self) -> None:
        self.viewport().update()
        card = self.card
        if card is not None and self.scene is not None:
            self._describe(self._said.said(card, self.scene))
            self.chosen.emit(card.id)

    def _describe(self, text: str) -> None:
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # -- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is seen, and nothing else."""
        shown = None
        if self.scene is not None and self.layout_shown is not None:
            shown = Painted(
                self.scene, self.layout_shown, self.horizontalScrollBar().value(), self.verticalScrollBar().value(),
                self.current, self._hovered if self.viewport().underMouse() else "", self.hasFocus(), self._ghost(),
                date.today(),
            )  # fmt: skip
        paint(self.viewport(), self._theme, self._said, shown)

    def _ghost(self) -> Ghost | None:
        card = self.card
        return Ghost(card, *self.target, bool(self.against)) if card is not None and self.target is not None else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Days are as wide as there is room."""
        super().resizeEvent(event)
        self.lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first hearing is taken where none was."""
        super().focusInEvent(event)
        if not self.current and self.layout_shown is not None and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.choose(next(iter(in_order(self.layout_shown)), ""))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    # -- under the pointer ----------------------------------------------------------------------------------------

    def card_at(self, point: QPointF) -> str:
        """Which hearing lies at a place of the viewport."""
        layout, px = self.layout_shown, self._theme.px
        if layout is None or point.x() < px(NAMES) or point.y() < px(DAYS):
            return ""
        inside = self._inside(point)
        return next((id for id, box in layout.boxes.items() if box.contains(inside)), "")

    def _inside(self, point: QPointF) -> QPointF:
        px = self._theme.px
        return QPointF(point.x() - px(NAMES) + self.horizontalScrollBar().value(),
                       point.y() - px(DAYS) + self.verticalScrollBar().value())  # fmt: skip

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Shift it goes along the days."""
        steps = event.angleDelta().y() / 120
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and steps:
            across = self.horizontalScrollBar()
            across.setValue(across.value() - round(steps * 3 * across.singleStep()))
        else:
            super().wheelEvent(event)

    def _hover(self, point: QPointF) -> None:
        found = self.card_at(point)
        if found != self._hovered:
            self._hovered = found
            self.viewport().update()
            card = self.scene.card(found) if self.scene is not None and found else None
            said = self._said.said(card, self.scene).replace(" · ", "\n") if card and self.scene else ""
            self.viewport().setToolTip(said)
            shape = Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
