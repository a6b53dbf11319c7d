"""A section of the home: a heading with its figure, and lines of which each leads to its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.ui.shell.history import Stop
from judgedesk.ui.shell.theme import RADIUS, Theme

_TALL = 28
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True)
class Told:
    """A line: its words, quiet words at the right, and where it leads.

    Attributes:
        warn: it must or should be seen to; `text` then begins with a sign.
        stop: the place it leads to, as that then is to stand; None for what `command` does.
        about: what the sections of the place are to look at: ``day``, ``request``, ``count``.
        command: id of a command of the window.
    """

    text: str
    aside: str = ""
    warn: bool = False
    stop: Stop | None = None
    about: Mapping[str, object] = field(default_factory=dict)
    command: str = ""


class Line(QAbstractButton):
    """One line; Enter and a click lead, arrows go to the next one."""

    moved = Signal(int)

    def __init__(self, told: Told, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.told, self._theme = told, theme
        self.setText(told.text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" · ".join(part for part in (told.text, told.aside) if part))
        self.setToolTip(self.accessibleName())

    def sizeHint(self) -> QSize:
        """One comfortable target high."""
        return QSize(self._theme.px(240), self._theme.px(_TALL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads; arrows go up and down over all sections."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in _STEPS:
            self.moved.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Shows the ground under the pointer."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """And takes it away."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, words, quiet words, and the ring of the keyboard."""
        colours, px = self._theme.colours, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.rect().adjusted(0, 0, -1, -1)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(QColor(colours.focus), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), px(RADIUS), px(RADIUS))
        inner = self.rect().adjusted(px(8), 0, -px(8), 0)
        quiet = self._theme.font(12)
        most = inner.width() * 2 // 5
        aside = QFontMetrics(quiet).elidedText(self.told.aside, Qt.TextElideMode.ElideRight, most)
        taken = QFontMetrics(quiet).horizontalAdvance(aside)
        painter.setFont(quiet)
        painter.setPen(QColor(colours.quiet))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, aside)
        words = QRect(inner.left(), 0, inner.width() - taken - (px(12) if taken else 0), self.height())
        font = self._theme.font()
        painter.setFont(font)
        painter.setPen(QColor(colours.warn if self.told.warn else colours.ink))
        said = QFontMetrics(font).elidedText(self.told.text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)


class HomeSection(QFrame):
    """`chosen(Told)` when a line is taken."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._theme = theme
        self.lines: list[Line] = []
        self._heading, self._figure = QLabel(self), QLabel(self)
        self._heading.setProperty("kind", "heading")
        self._figure.setProperty("kind", "small")
        self._empty = QLabel(self)
        self._empty.setProperty("kind", "quiet")
        self._empty.setWordWrap(True)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._figure)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(8), theme.px(12), theme.px(8), theme.px(10))
        self._column.setSpacing(theme.px(2))
        self._column.addLayout(head)
        self._column.addSpacing(theme.px(4))
        self._column.addWidget(self._empty)
        self._empty.setIndent(theme.px(8))

    def show_lines(self, heading: str, figure: str, lines: Sequence[Told], nothing: str = "") -> None:
        """Replaces what stands here; lines that say the same stay, so that nothing loses the keyboard."""
        self._heading.setText(heading)
        self._figure.setText(figure)
        self.setAccessibleName(" · ".join(part for part in (heading, figure) if part))
        self._empty.setText(nothing)
        self._empty.setVisible(not lines and bool(nothing))
        if [line.told for line in self.lines] == list(lines):
            return
        held = next((at for at, line in enumerate(self.lines) if line.hasFocus()), -1)
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [self._line(told) for told in lines]
        if held >= 0 and self.lines:
            self.lines[min(held, len(self.lines) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, told: Told) -> Line:
        line = Line(told, self._theme, self)
        line.clicked.connect(lambda: self.chosen.emit(told))
        self._column.addWidget(line)
        line.show()
        return line
