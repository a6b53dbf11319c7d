"""The places of the desk: nouns at the left, each with at most one small figure."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QVBoxLayout, QWidget

from judgedesk.ui.shell.theme import RADIUS, Theme

WIDTH = 168
_TALL = 33


@dataclass(frozen=True, slots=True)
class Entry:
    """A place: its name in the code, and in the present language."""

    name: str
    text: Callable[[], str]
    keys: str


class _PlaceButton(QAbstractButton):
    """Name at the left, figure at the right; raised when its place is in front."""

    def __init__(self, entry: Entry, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self._theme = theme
        self._figure = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def say(self, figure: str, spoken: str) -> None:
        """Sets the words; `spoken` says what the figure counts."""
        self._figure = figure
        self.setText(self.entry.text())
        self.setAccessibleName(f"{self.entry.text()}, {spoken}" if spoken else self.entry.text())
        self.setToolTip(f"{spoken or self.entry.text()} ({self.entry.keys})")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the navigation, one comfortable target high."""
        return QSize(self._theme.px(WIDTH - 14), self._theme.px(_TALL))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Shows the ground under the pointer."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """And takes it away."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints ground, name, figure, and the ring of the keyboard."""
        colours, px = self._theme.colours, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.rect().adjusted(0, 1, -1, -1)
        if self.isChecked():
            painter.setPen(QPen(QColor(colours.hairline), 1))
            painter.setBrush(QColor(colours.raised))
            painter.drawRoundedRect(ground, px(RADIUS), px(RADIUS))
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(ground, px(RADIUS), px(RADIUS))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), px(RADIUS), px(RADIUS))
        inner = QRect(px(11), 0, self.width() - px(22), self.height())
        painter.setFont(self._theme.font(13, 600 if self.isChecked() else 400))
        painter.setPen(QColor(colours.ink))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setFont(self._theme.font(12))
        painter.setPen(QColor(colours.quiet))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._figure)


class Navigation(QFrame):
    """The column of places. `chosen(name)` when the user goes to one."""

    chosen = Signal(str)

    def __init__(self, entries: list[Entry], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "nav")
        self._theme = theme
        self._figures: dict[str, tuple[str, str]] = {}
        self._buttons: dict[str, _PlaceButton] = {}
        places = QWidget(self)
        column = QVBoxLayout(places)
        column.setContentsMargins(theme.px(7), theme.px(10), theme.px(7), theme.px(10))
        column.setSpacing(theme.px(1))
        # A low window scrolls the places instead of being kept from getting low.
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(places)
        self._area.viewport().setAutoFillBackground(False)
        places.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        for entry in entries:
            button = _PlaceButton(entry, theme, places)
            button.clicked.connect(lambda _=False, name=entry.name: self.chosen.emit(name))
            self._buttons[entry.name] = button
            column.addWidget(button)
        column.addStretch(1)
        theme.changed.connect(self._resize)
        self._resize()
        self.retranslate()

    def set_figure(self, name: str, figure: str, spoken: str = "") -> None:
        """The small figure of a place; empty for none."""
        self._figures[name] = (figure, spoken)
        if name in self._buttons:
            self._buttons[name].say(figure, spoken)

    def mark(self, name: str) -> None:
        """Shows which place is in front."""
        self._buttons[name].setChecked(True)
        self._area.ensureWidgetVisible(self._buttons[name], 0, 0)

    def focus_current(self) -> None:
        """Gives the keyboard to the place in front."""
        for button in self._buttons.values():
            if button.isChecked():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Names of the places."""
        self.setAccessibleName(self.tr("Places of the desk"))
        for name, button in self._buttons.items():
            button.say(*self._figures.get(name, ("", "")))

    def _resize(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))
        for button in self._buttons.values():
            button.setFixedHeight(self._theme.px(_TALL))
