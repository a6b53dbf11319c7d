"""Chips: a few things of which one is chosen. They wrap; arrows move among them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLayout, QLayoutItem, QMenu, QSizePolicy, QWidget

from judgedesk.ui.shell.theme import Theme

_HEIGHT, _PAD, _GAP = 25, 11, 6


@dataclass(frozen=True, slots=True)
class Choice:
    """What a chip stands for: its name, a quiet word beside it, the key that chooses it."""

    id: str
    text: str
    aside: str = ""
    key: str = ""
    hint: str = ""


class Chip(QAbstractButton):
    """A pill with a name."""

    def __init__(self, choice: Choice, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self._theme = theme
        self._under = False
        self.setCheckable(True)
        self.setText(choice.text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(" · ".join(part for part in (choice.text, choice.aside) if part))
        self.setToolTip(choice.hint)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        wide = QFontMetricsF(self._theme.font()).horizontalAdvance(self._words())
        if self.choice.key:
            wide += QFontMetricsF(self._theme.font(11)).horizontalAdvance(self.choice.key) + self._theme.px(8)
        return QSize(round(wide) + 2 * self._theme.px(_PAD) + 1, self._theme.px(_HEIGHT))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Shows that it can be pressed."""
        self._under = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Stops showing it."""
        self._under = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pill, the name, the quiet words."""
        colours, px = self._theme.colours, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colours.accent if self.isChecked() else colours.hover if self._under else colours.white
        edge = QPen(QColor(colours.accent if self.isChecked() else colours.edge), 1)
        if self.hasFocus():
            edge = QPen(QColor(colours.ink if self.isChecked() else colours.focus), 2)
        painter.setPen(edge)
        painter.setBrush(QColor(ground))
        inset = edge.widthF() / 2
        pill = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        name = QColor(colours.on_accent if self.isChecked() else colours.ink)
        aside = QColor(colours.on_accent if self.isChecked() else colours.quiet)
        left = QRectF(self.rect()).adjusted(px(_PAD), 0, 0, 0)
        painter.setFont(self._theme.font())
        painter.setPen(name)
        painter.drawText(left, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.choice.text)
        if self.choice.aside:
            left.translate(QFontMetricsF(self._theme.font()).horizontalAdvance(self.choice.text), 0)
            painter.setPen(aside)
            aside_text = f" · {self.choice.aside}"
            painter.drawText(left, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, aside_text)
        if self.choice.key:
            painter.setFont(self._theme.font(11))
            painter.setPen(aside)
            right = QRectF(self.rect()).adjusted(0, 0, -px(_PAD), 0)
            painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.choice.key)

    def _words(self) -> str:
        return f"{self.choice.text} · {self.choice.aside}" if self.choice.aside else self.choice.text


class ChipRow(QWidget):
    """Chips of which one is chosen. Beyond `most`, the rest are reached through a menu on the last one.

    Signals:
        chosen(str): the id of what the user chose.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, most: int = 12, optional: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most = most
        self._optional = optional
        self._choices: list[Choice] = []
        self._current = ""
        self._rest = ""
        self._group = QButtonGroup(self)
        self._group.setExclusive(not optional)
        self._flow = Flow(self, theme)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self._resize)

    @property
    def current(self) -> str:
        """The id of the chosen one; empty for none."""
        return self._current

    def offer(self, choices: Sequence[Choice], current: str, rest: str = "") -> None:
        """Shows these; `rest` names the chip that opens the menu of all."""
        if (list(choices), current, rest) != (self._choices, self._current, self._rest):
            self._choices, self._current, self._rest = list(choices), current, rest
            self._rebuild()

    def choose(self, identifier: str) -> None:
        """Chooses one as if it had been pressed."""
        if any(choice.id == identifier for choice in self._choices):
            self._current = identifier
            self._rebuild()
            self.chosen.emit(identifier)

    def _shown(self) -> list[Choice]:
        if len(self._choices) <= self._most:
            return self._choices
        first = self._choices[: self._most - 2]
        return first + [one for one in self._choices if one.id == self._current and one not in first]

    def _rebuild(self) -> None:
        focused = any(button.hasFocus() for button in self._group.buttons())
        for button in self._group.buttons():
            self._group.removeButton(button)
        self._flow.clear()
        for choice in self._shown():
            chip = Chip(choice, self._theme, self)
            chip.setChecked(choice.id == self._current)
            chip.clicked.connect(lambda _checked=False, one=choice: self._pressed(one.id))
            self._group.addButton(chip)
            self._flow.addWidget(chip)
            chip.show()
            if focused and chip.isChecked():
                chip.setFocus()
        if len(self._choices) > self._most:
            more = Chip(Choice("", self._rest), self._theme, self)
            more.setCheckable(False)
            more.clicked.connect(lambda: self._menu(more))
            self._flow.addWidget(more)
            more.show()
        self.updateGeometry()

    def _resize(self) -> None:
        for button in self.findChildren(Chip):
            button.updateGeometry()
            button.update()
        self.updateGeometry()

    def _pressed(self, identifier: str) -> None:
        if self._optional and identifier == self._current:
            identifier = ""
        self._current = identifier
        for button in self._group.buttons():
            if isinstance(button, Chip):
                button.setChecked(button.choice.id == identifier)
        self.chosen.emit(identifier)

    def _menu(self, under: QWidget) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(self._rest)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in self._choices:
            text = " · ".join(part for part in (choice.text, choice.aside) if part)
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(choice.id == self._current)
            action.triggered.connect(lambda _checked=False, one=choice: self.choose(one.id))
        menu.popup(under.mapToGlobal(QPoint(0, under.height())))


class Flow(QLayout):
    """Lays widgets in lines like words."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def clear(self) -> None:
        """Takes every widget away."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def addItem(self, item: QLayoutItem) -> None:
        """Takes another."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Takes one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """None."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the lines at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Places them."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in a line."""
        gap = self._theme.px(_GAP)
        wide = sum(item.sizeHint().width() + gap for item in self._items)
        return QSize(max(0, wide - gap), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        """A line; what is wider than the room there is gets cut."""
        high = max((item.minimumSize().height() for item in self._items), default=0)
        return QSize(self._theme.px(60), high)

    def _place(self, rect: QRect, move: bool) -> int:
        gap = self._theme.px(_GAP)
        x, y, high = rect.x(), rect.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.x() + rect.width():
                x, y, high = rect.x(), y + high + gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size.boundedTo(QSize(max(1, rect.width()), size.height()))))
            x, high = x + size.width() + gap, max(high, size.height())
        return y + high - rect.y()
