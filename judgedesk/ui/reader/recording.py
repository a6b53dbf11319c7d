"""The strip above a recording's page: how loud it is over time, and the transcript that goes with it."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.app import reading, recordings
from judgedesk.app.casefile import Case
from judgedesk.app.recordings import Waveform
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.elided import Elided

RECORDED = recordings.KINDS
_TALL, _AXIS, _APART = 72, 18, 84
_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400)
_KEPT = 8


@dataclass(frozen=True, slots=True)
class About:
    """What a recording says of itself, and its transcript: document and name, or 0 and ''."""

    facts: Mapping[str, str]
    transcript: int
    name: str


class WaveView(QWidget):
    """Loudness over time, with its axis. Nothing can be pressed here: it has the strip's words for a name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wave: Waveform | None = None
        self._seconds = 0.0
        self._outline = QPolygonF()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_wave(self, wave: Waveform | None, seconds: float) -> None:
        """Draws what has been heard so far of a recording of that length."""
        self._wave, self._seconds = wave, max(seconds, wave.seconds if wave else 0.0)
        self._trace()
        self.update()

    def sizeHint(self) -> QSize:
        """A band and its axis."""
        return QSize(self._theme.px(200), self._theme.px(_TALL + _AXIS))

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
        middle, half = self._theme.px(_TALL) / 2, self._theme.px(_TALL) / 2 - 2
        above, below = [], []
        for x in range(across):
            first = x * pairs // across
            last = max(first + 1, (x + 1) * pairs // across)
            above.append((x, middle - max(0.6, half * max(peaks[2 * first + 1 : 2 * last : 2]) / 127)))
            below.append((x, middle + max(0.6, half * -min(peaks[2 * first : 2 * last : 2]) / 127)))
        for x, y in (*above, *below[::-1]):
            self._outline.append(QPointF(x, y))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The band and the axis."""
        colours, px = self._theme.colours, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.hairline), 1))
        middle = px(_TALL) / 2
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawPolygon(self._outline)
        if self._seconds > 0:
            self._axis(painter)

    def _axis(self, painter: QPainter) -> None:
        colours, px = self._theme.colours, self._theme.px
        painter.setFont(self._theme.font(11))
        least = self._seconds * px(_APART) / max(1, self.width())
        step = next((step for step in _STEPS if step >= least), _STEPS[-1])
        top = px(_TALL)
        for number in range(int(self._seconds // step) + 1):
            x = round(number * step / self._seconds * (self.width() - 1)) + 0.5
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.drawLine(QPointF(x, top), QPointF(x, top + px(4)))
            said = clock(number * step)
            wide = painter.fontMetrics().horizontalAdvance(said)
            left = min(max(0.0, x - wide / 2), self.width() - wide)
            painter.setPen(QColor(colours.quiet))
            painter.drawText(QRectF(left, top + px(4), wide + 1, px(_AXIS - 4)), Qt.AlignmentFlag.AlignLeft, said)


class RecordingStrip(QFrame):
    """Shown above sound and film. `opened(document)`: the transcript is wanted."""

    opened = Signal(int)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._document = 0
        self._about: About | None = None
        self._error: UserError | None = None
        self._job: Job | None = None
        self._heard: dict[int, Waveform] = {}
        self._said = Elided("quiet", self)
        self._transcript = QPushButton(self)
        self._transcript.setProperty("kind", "link")
        self._transcript.clicked.connect(self._open)
        self.wave = WaveView(theme, self)
        self._head, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._head.addWidget(self._said)
        self._head.addStretch(1)
        self._head.addWidget(self._transcript)
        self._column.addLayout(self._head)
        self._column.addWidget(self.wave)
        theme.changed.connect(self._resize)
        self._resize()
        self.hide()

    def show_recording(self, document: int) -> None:
        """Shows another recording; 0 for none."""
        if document == self._document:
            return
        if self._job is not None:
            self._job.cancel()
        self._document, self._about, self._error, self._job = document, None, None, None
        self.setVisible(bool(document))
        self._show(self._heard.get(document))
        if not document:
            return
        self._bridge.read(_about, self._case, document, done=lambda about: self._tell(document, about),
                          key=("reader.recording", id(self)))  # fmt: skip
        if document not in self._heard:
            self._job = self._bridge.start(
                _listen, self._case, document, progress=lambda wave: self._hear(document, wave, done=False),
                done=lambda wave: self._hear(document, wave, done=True),
                failed=lambda error: self._refuse(document, error),
            )  # fmt: skip

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _tell(self, document: int, about: About) -> None:
        if document == self._document:
            self._about = about
            self._show(self._heard.get(document))

    def _hear(self, document: int, wave: Waveform, *, done: bool) -> None:
        if done:
            self._heard[document] = wave
            for old in list(self._heard)[:-_KEPT]:
                del self._heard[old]
        if document == self._document:
            self._show(wave)

    def _refuse(self, document: int, error: UserError) -> None:
        if document == self._document and error.code != "job.cancelled":
            self._error = error
            self._say()

    def _show(self, wave: Waveform | None) -> None:
        self.wave.show_wave(wave, self._length(wave))
        self._say()

    def _length(self, wave: Waveform | None) -> float:
        try:
            stated = float(self._about.facts.get("duration", "0")) if self._about else 0.0
        except ValueError:
            stated = 0.0
        return stated if 0 < stated < 1e7 else wave.seconds if wave else 0.0

    def _say(self) -> None:
        about, seconds = self._about, self._length(self._heard.get(self._document))
        parts = [self.tr("Loudness over {0}").format(clock(seconds))] if seconds else []
        if about is not None:
            parts += [about.facts[name] for name in ("container", "audio", "video") if about.facts.get(name)]
            parts += [] if about.transcript else [self.tr("no transcript")]
        if self._error is not None:
            parts = [self._words.error(self._error).what]
        said = " · ".join(parts)
        self._said.setText(said)
        self.wave.setAccessibleName(said)
        linked = about is not None and bool(about.transcript)
        self._transcript.setVisible(linked)
        if about is not None and linked:
            self._transcript.setText(self.tr("Transcript: {0}").format(about.name))

    def _open(self) -> None:
        if self._about is not None and self._about.transcript:
            self.opened.emit(self._about.transcript)

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(6), px(16), px(8))
        self._column.setSpacing(px(4))
        self.wave.setFixedHeight(px(_TALL + _AXIS))
        self._transcript.setStyleSheet(f"QPushButton {{ min-height: {px(24)}px; }}")
        self.wave.updateGeometry()


def _about(case: Case, document: int) -> About:
    link = recordings.transcript_of(case, document)
    name = reading.page(case, link.transcript, 1).name if link is not None else ""
    return About(recordings.facts(case, document), link.transcript if link is not None else 0, name)


def _listen(case: Case, document: int, *, progress: Callable[[Waveform], None], cancel: threading.Event) -> Waveform:
    return recordings.waveform(case, document, heard=progress, cancel=cancel)


def clock(seconds: float) -> str:
    """``0:42``, ``1:02:03``."""
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"
