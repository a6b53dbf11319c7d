"""The places of the desk: nouns at the left, each with at most one small figure of what needs somebody."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QVBoxLayout, QWidget

from judgedesk.ui.shell.theme import RADIUS, Theme

WIDTH = 176
"""At least; wider where the letters of the system make a name longer."""
_TALL = 33
_BESIDE = "00"
"""A figure for which there is room beside every name."""

UNDER: Mapping[str, str] = {"ledger": "documents", "questions": "finding", "liberty": "disclosed", "log": "case"}
"""Places that stand as sections under another one, and which that is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place: its name in the code, and in the present language."""

    name: str
    text: Callable[[], str]
    keys: str


class Figure(NamedTuple):
    """What a place shows at the right, how that is spoken, and how many things in it need somebody."""

    text: str = ""
    spoken: str = ""
    needs: int = 0


class _PlaceButton(QAbstractButton):
    """Name at the left, figure at the right; raised when its place is in front."""

    def __init__(self, entry: Entry, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self._theme = theme
        self._figure = Figure()
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def say(self, figure: Figure) -> None:
        """Sets the words."""
        self._figure, name = figure, self.entry.text()
        self.setText(name)
        self.setAccessibleName(f"{name}, {figure.spoken}" if figure.spoken else name)
        self.setToolTip(f"{figure.spoken or name} ({self.entry.keys})")
        self.update()

    def sizeHint(self) -> QSize:
        """Name and a short figure beside each other, one comfortable target high."""
        wide = self._name_wide() + QFontMetrics(self._theme.font(12)).horizontalAdvance(_BESIDE)
        return QSize(wide + self._theme.px(27), self._theme.px(_TALL))

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
        painter.drawText(
            inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.figure_in(inner.width())
        )

    def figure_in(self, width: int) -> str:
        """The figure beside the name; where both don't fit into so many px, its number alone."""
        figure = self._figure.text
        room = width - self._name_wide() - self._theme.px(4)
        return figure if QFontMetrics(self._theme.font(12)).horizontalAdvance(figure) <= room else figure.split(" ")[0]

    def _name_wide(self) -> int:
        return QFontMetrics(self._theme.font(13, 600)).horizontalAdvance(self.text())


class Navigation(QFrame):
    """The column of places. `chosen(name)` when the user goes to one."""

    chosen = Signal(str)

    def __init__(self, entries: list[Entry], theme: Theme, number: Callable[[int], str],
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self.setProperty("kind", "nav")
        self._theme, self._number = theme, number
        self._figures: dict[str, Figure] = {}
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
        for entry in (one for one in entries if one.name not in UNDER):
            button = _PlaceButton(entry, theme, places)
            button.clicked.connect(lambda _=False, name=entry.name: self.chosen.emit(name))
            self._buttons[entry.name] = button
            column.addWidget(button)
        column.insertStretch(column.count() - 1, 1)  # the last one, help, stands apart
        theme.changed.connect(self._resize)
        self.retranslate()

    def set_figure(self, name: str, figure: str, spoken: str = "", needs: int = 0) -> None:
        """The small figure of a place, or of one that stands under it; `needs` counts what needs somebody there."""
        self._figures[name] = Figure(figure, spoken, needs)
        self._say(UNDER.get(name, name))

    def figure_of(self, place: str) -> Figure:
        """What is shown of a place: what needs somebody in all that stands under it, else its own quiet figure."""
        all_of = [one for name, one in self._figures.items() if UNDER.get(name, name) == place]
        needing = [one for one in all_of if one.needs]
        needs = sum(one.needs for one in needing)
        text = needing[0].text if len(needing) == 1 else self._number(needs) if needing else ""
        spoken = ", ".join(one.spoken for one in (needing or all_of) if one.spoken)
        return Figure(text or next((one.text for one in all_of if one.text), ""), spoken, needs)

    def _say(self, place: str) -> None:
        if place in self._buttons:
            self._buttons[place].say(self.figure_of(place))

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
        for place in self._buttons:
            self._say(place)
        self._resize()

    def _resize(self) -> None:
        widest = max(button.sizeHint().width() for button in self._buttons.values())
        self.setFixedWidth(max(self._theme.px(WIDTH), widest + self._theme.px(14)))
        for button in self._buttons.values():
            button.setFixedHeight(self._theme.px(_TALL))
