"""The strip above a recording's page: how loud it is over time, and the transcript that goes with it."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import reading, recordings, stretches
from judgedesk.app.casefile import Case
from judgedesk.app.recordings import Waveform
from judgedesk.app.stretches import Line
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import place_of_time, time_in
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.reader.marks import Mark, clock
from judgedesk.ui.reader.pacing import Pacing
from judgedesk.ui.reader.waveview import AXIS, TALL, WaveView
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.elided import Elided

RECORDED = recordings.KINDS
_KEPT = 8
_STEPS = {",": -1.0, ".": 1.0, "<": -10.0, ">": 10.0}
"""Keys that move the pointer of time, in seconds."""


@dataclass(frozen=True, slots=True)
class About:
    """What a recording says of itself, and its transcript: document and name, or 0 and ''."""

    facts: Mapping[str, str]
    transcript: int
    name: str


class RecordingStrip(QFrame):
    """Shown above sound and film: how loud it is, the pointer of time, and the stretch between the marks in and out.

    Signals:
        opened(document, page, spans): the transcript is wanted, at what is said there.
        marked(str): the place of the stretch that is marked now; '' for none.
    """

    opened = Signal(int, int, object)
    marked = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._document, self._muted = 0, False
        self._about: About | None = None
        self._error: UserError | None = None
        self._job: Job | None = None
        self._heard: dict[int, Waveform] = {}
        self._at = 0.0
        self._in: float | None = None
        self._out: float | None = None
        self._said = Elided("quiet", self)
        self._transcript = QPushButton(self)
        self._transcript.setProperty("kind", "link")
        self._transcript.clicked.connect(self._open)
        self.wave = WaveView(theme, self)
        self.pacing = Pacing(self)
        self.pacing.changed.connect(self._say)
        self.wave.moved.connect(self.move_to)
        self.wave.drawn.connect(self._drawn)
        self._head, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._head.addWidget(self._said)
        self._head.addStretch(1)
        self._head.addWidget(self._transcript)
        self._column.addLayout(self._head)
        self._column.addWidget(self.wave)
        theme.changed.connect(self._resize)
        self._resize()
        self.hide()

    def show_recording(self, document: int, muted: bool = False) -> None:
        """Shows another recording, 0 for none; one that is `muted` is not listened to, and how loud it is not drawn."""
        if (document, muted) == (self._document, self._muted):
            return
        if self._job is not None:
            self._job.cancel()
        self.pacing.rest()
        if document != self._document:
            self._about, self._at, self._in, self._out = None, 0.0, None, None
            self.wave.show_marks(())
        self._document, self._muted, self._error, self._job = document, muted, None, None
        self.setVisible(bool(document))
        self._show(self._heard.get(document))
        if not document:
            return
        self._bridge.read(_about, self._case, document, done=lambda about: self._tell(document, about),
                          key=("reader.recording", id(self)))  # fmt: skip
        if not muted and document not in self._heard:
            self._job = self._bridge.start(
                _listen, self._case, document, progress=lambda wave: self._hear(document, wave, done=False),
                done=lambda wave: self._hear(document, wave, done=True),
                failed=lambda error: self._refuse(document, error),
            )  # fmt: skip

    # -- time ---------------------------------------------------------------------------------------------------

    def key(self, sign: str) -> bool:
        """Answers whether a key was for the recording: I and O mark in and out, comma and stop move by a second, with
        Shift by ten.
        """
        if not self._document:
            return False
        if sign in _STEPS:
            self.move_to(self._at + _STEPS[sign])
        elif sign == "i":
            self._mark(self._at, self._out if self._out is not None and self._out > self._at else None)
        elif sign == "o":
            self._mark(self._in if self._in is not None and self._in < self._at else None, self._at)
        else:
            return False
        return True

    @property
    def at(self) -> float:
        """Where the pointer of time stands, seconds."""
        return self._at

    @property
    def shows(self) -> bool:
        """Whether there is a recording."""
        return bool(self._document)

    def move_to(self, seconds: float) -> None:
        """Takes the pointer of time there."""
        self._at = min(max(0.0, seconds), self.wave.seconds)
        self._show_time()

    def show_place(self, place: str) -> None:
        """Shows a stretch as the marked one, the pointer at its beginning; none for ''. Tells nobody."""
        stretch = time_in(place)
        self._in, self._out = stretch or (None, None)
        self._at = stretch[0] if stretch else self._at
        self._show_time()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Shows what is tagged in it."""
        self.wave.show_marks(marks)

    def _drawn(self, first: float, last: float) -> None:
        self._at = first
        self._mark(first, last)

    def _mark(self, first: float | None, last: float | None) -> None:
        self._in, self._out = first, last
        self._show_time()
        whole = first is not None and last is not None and round(first, 2) < round(last, 2)
        self.marked.emit(place_of_time(first or 0.0, last or 0.0) if whole else "")

    def _show_time(self) -> None:
        self.wave.show_time(self._at, (self._in, self._out))
        self._say()

    # -- what it says -------------------------------------------------------------------------------------------

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
        self.wave.show_wave(None if self._muted else wave, self._length(wave))
        self._say()

    def _length(self, wave: Waveform | None) -> float:
        try:
            stated = float(self._about.facts.get("duration", "0")) if self._about else 0.0
        except ValueError:
            stated = 0.0
        return stated if 0 < stated < 1e7 else wave.seconds if wave else 0.0

    def _say(self) -> None:
        about, seconds = self._about, self._length(self._heard.get(self._document))
        over = self.tr("Muted, {0}") if self._muted else self.tr("Loudness over {0}")
        parts = [over.format(clock(seconds))] if seconds else []
        if self._document and self.wave.seconds:
            parts.append(self.tr("at {0}").format(clock(self._at)))
            ends = [clock(one) if one is not None else "…" for one in (self._in, self._out)]
            parts += [self.tr("marked {0}–{1}").format(*ends)] if ends != ["…", "…"] else []
        if self.pacing.runs or self.pacing.speed != 1.0:
            speed = QLocale(self._words.chosen).toString(self.pacing.speed, "g", 3)
            running = self.tr("pointer runs at {0}×, without sound")
            parts.append((running if self.pacing.runs else self.tr("speed {0}×")).format(speed))
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
            there = self._at or self._in is not None
            said = self.tr("Transcript at {1}: {0}") if there else self.tr("Transcript: {0}")
            self._transcript.setText(said.format(about.name, clock(self._at)))

    def _open(self) -> None:
        if self._about is not None and self._about.transcript:
            moment = (self._at, max(self._out or 0.0, self._at + 0.01)) if self._at or self._out else None
            self._bridge.read(_said_at, self._case, self._document, moment, done=self._found,
                              key=("reader.transcript", id(self)))  # fmt: skip

    def _found(self, lines: Sequence[Line]) -> None:
        if lines:
            page = (lines[0].document, lines[0].page)
            spans = [(line.start, line.end) for line in lines if (line.document, line.page) == page]
            self.opened.emit(*page, spans)
        elif self._about is not None and self._about.transcript:
            self.opened.emit(self._about.transcript, 1, [])

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(6), px(16), px(8))
        self._column.setSpacing(px(4))
        self.wave.setFixedHeight(px(TALL + AXIS))
        self._transcript.setStyleSheet(f"QPushButton {{ min-height: {px(24)}px; }}")
        self.wave.updateGeometry()


def _about(case: Case, document: int) -> About:
    link = recordings.transcript_of(case, document)
    name = reading.page(case, link.transcript, 1).name if link is not None else ""
    return About(recordings.facts(case, document), link.transcript if link is not None else 0, name)


def _said_at(case: Case, document: int, moment: tuple[float, float] | None) -> list[Line]:
    """What is said meanwhile; nothing where no time is asked for."""
    return stretches.during(stretches.lines(case, document), *moment) if moment is not None else []


def _listen(case: Case, document: int, *, progress: Callable[[Waveform], None], cancel: threading.Event) -> Waveform:
    return recordings.waveform(case, document, heard=progress, cancel=cancel)
