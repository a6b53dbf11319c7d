"""How loud a recording is over time, where the pointer of time stands, what is marked and what is tagged in it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from judgedesk.app.recordings import Waveform
from judgedesk.ui.reader.keys import ESCAPE, meant
from judgedesk.ui.reader.marks import Mark, clock
from judgedesk.ui.shell.theme import Theme

TALL, AXIS, _APART, _BAND = 72, 18, 84, 5
_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400)
_NEAR, _FAR = 5.0, 30.0


class WaveView(QWidget):
    """Loudness over time, with its axis.

    Signals:
        moved(float): the pointer of time is wanted at so many seconds.
        drawn(float, float): a stretch was drawn with the pointer.
        chosen(Mark): a tagged stretch was clicked.
        played(bool): it is to be played or stopped; True: only the marked stretch.
        typed(str), added(str), removing(): keys as from the page.
    """

    moved = Signal(float)
    drawn = Signal(float, float)
    chosen = Signal(object)
    played = Signal(bool)
    typed = Signal(str)
    added = Signal(str)
    removing = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wave: Waveform | None = None
        self._seconds = 0.0
        self._outline = QPolygonF()
        self._at = 0.0
        self._stretch: tuple[float | None, float | None] = (None, None)
        self._marks: Sequence[Mark] = ()
        self._from: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def seconds(self) -> float:
        """How long the recording is."""
        return self._seconds

    def show_wave(self, wave: Waveform | None, seconds: float) -> None:
        """Draws what has been heard so far of a recording of that length."""
        self._wave, self._seconds = wave, max(seconds, wave.seconds if wave else 0.0)
        self._trace()
        self.update()

    def show_time(self, at: float, stretch: tuple[float | None, float | None]) -> None:
        """Draws the pointer of time, and the stretch from one mark to the other as far as they are set."""
        self._at, self._stretch = at, stretch
        self.update()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Draws the stretches that are tagged."""
        self._marks = [mark for mark in marks if mark.stretch is not None]
        self.update()

    def sizeHint(self) -> QSize:
        """A band and its axis."""
        return QSize(self._theme.px(200), self._theme.px(TALL + AXIS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line a pixel: traced again for the new width."""
        super().resizeEvent(event)
        self._trace()

    def _trace(self) -> None:
        """The outline: above the loudest, below the softest of what falls on each pixel."""
        self._outline = QPolygonF()
        wave = self._wave
        if wave is None or self._seconds <= 0 or not wave.peaks:
            return
        peaks, wide = memoryview(wave.peaks).cast("b"), self.width()
        pairs = len(peaks) // 2
        across = min(wide, max(1, round(wide * pairs / wave.rate / self._seconds)))
        middle, half = self._theme.px(TALL) / 2, self._theme.px(TALL) / 2 - 2
        above, below = [], []
        for x in range(across):
            first = x * pairs // across
            last = max(first + 1, (x + 1) * pairs // across)
            above.append((x, middle - max(0.6, half * max(peaks[2 * first + 1 : 2 * last : 2]) / 127)))
            below.append((x, middle + max(0.6, half * -min(peaks[2 * first : 2 * last : 2]) / 127)))
        for x, y in (*above, *below[::-1]):
            self._outline.append(QPointF(x, y))

    # -- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is marked, the band, what is tagged, the axis, the pointer of time."""
        colours, px = self._theme.colours, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self._stretch
        if first is not None and last is not None:
            painter.fillRect(QRectF(self._x(first), 0, self._x(last) - self._x(first), px(TALL)),
                             QColor(colours.selection))  # fmt: skip
        painter.setPen(QPen(QColor(colours.hairline), 1))
        middle = px(TALL) / 2
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawPolygon(self._outline)
        for mark, where in self._bands():
            painter.fillRect(where, QColor(colours.families[mark.family].line))
        if self._seconds > 0:
            self._axis(painter)
            self._pointer(painter)

    def _bands(self) -> list[tuple[Mark, QRectF]]:
        """Tagged stretches along the lower edge; those that meet lie one above the other."""
        px, free, found = self._theme.px, list[float](), []
        for mark in self._marks:
            first, last = mark.stretch or (0.0, 0.0)
            level = next((at for at, end in enumerate(free) if end <= first), len(free))
            free[level : level + 1] = [last]
            top = px(TALL) - (level + 1) * (px(_BAND) + 1)
            found.append((mark, QRectF(self._x(first), top, max(3.0, self._x(last) - self._x(first)), px(_BAND))))
        return found

    def _pointer(self, painter: QPainter) -> None:
        colours = self._theme.colours
        for place, wide in ((self._at, 2), *((at, 1) for at in self._stretch if at is not None)):
            painter.setPen(QPen(QColor(colours.focus if wide == 2 else colours.ink), wide))
            painter.drawLine(QPointF(self._x(place), 0), QPointF(self._x(place), self._theme.px(TALL)))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(1, 1, self.width() - 2, self._theme.px(TALL) - 2))

    def _axis(self, painter: QPainter) -> None:
        colours, px = self._theme.colours, self._theme.px
        painter.setFont(self._theme.font(11))
        least = self._seconds * px(_APART) / max(1, self.width())
        step = next((step for step in _STEPS if step >= least), _STEPS[-1])
        top = px(TALL)
        for number in range(int(self._seconds // step) + 1):
            x = round(self._x(number * step)) + 0.5
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.drawLine(QPointF(x, top), QPointF(x, top + px(4)))
            said = clock(number * step)
            wide = painter.fontMetrics().horizontalAdvance(said)
            left = min(max(0.0, x - wide / 2), self.width() - wide)
            painter.setPen(QColor(colours.quiet))
            painter.drawText(QRectF(left, top + px(4), wide + 1, px(AXIS - 4)), Qt.AlignmentFlag.AlignLeft, said)

    def _x(self, seconds: float) -> float:
        return seconds / self._seconds * (self.width() - 1) if self._seconds > 0 else 0.0

    def _time(self, x: float) -> float:
        return min(1.0, max(0.0, x / max(1, self.width() - 1))) * self._seconds

    # -- pointer and keys ---------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes a tagged stretch, or the time there."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position()
        mark = self._hit(point)
        if mark is not None:
            self.chosen.emit(mark)
            return
        self._from = self._time(point.x())
        self.moved.emit(self._from)

    def _hit(self, point: QPointF) -> Mark | None:
        near = self._theme.px(2)
        hit = (mark for mark, where in self._bands() if where.adjusted(-near, -near, near, near).contains(point))
        return next(hit, None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Plays a tagged stretch, or from there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.played.emit(self._hit(event.position()) is not None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draws a stretch."""
        if self._from is not None:
            first, last = sorted((self._from, self._time(event.position().x())))
            if self._x(last) - self._x(first) >= self._theme.px(3):
                self.drawn.emit(first, last)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It is drawn."""
        self._from = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays; arrows move the pointer of time by 5 seconds, with Ctrl by 30; all others as on the page."""
        step = _FAR if event.modifiers() & Qt.KeyboardModifier.ControlModifier else _NEAR
        places = {
            Qt.Key.Key_Left: self._at - step,
            Qt.Key.Key_Right: self._at + step,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: self._seconds,
        }
        key, said = Qt.Key(event.key()), meant(event)
        if key == Qt.Key.Key_Space:
            self.played.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in places:
            self.moved.emit(places[key])
        elif key == Qt.Key.Key_Delete:
            self.removing.emit()
        elif said is not None:
            (self.added if said[1] else self.typed).emit(said[0])
        else:
            if key == Qt.Key.Key_Escape:
                self.typed.emit(ESCAPE)
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows that keys go here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """They no longer do."""
        super().focusOutEvent(event)
        self.update()
