"""The strip above a recording's page: it is played here, how loud it is over time, and its transcript line by line."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import recordings
from judgedesk.app.casefile import Case
from judgedesk.app.recordings import Waveform
from judgedesk.app.stretches import Line
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import place_of_time, time_in
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.reader.hearing import About, about_recording, hear_all, said_at
from judgedesk.ui.reader.marks import Mark, clock
from judgedesk.ui.reader.pacing import Pacing
from judgedesk.ui.reader.transcriptcard import TranscriptCard
from judgedesk.ui.reader.transcriptpane import TranscriptPane
from judgedesk.ui.reader.waveview import AXIS, TALL, WaveView
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.elided import Elided

RECORDED = recordings.KINDS
ATTACH_KEYS = "Alt+Shift+T"
_KEPT = 8
_STEPS = {",": -1.0, ".": 1.0, "<": -10.0, ">": 10.0}
"""Keys that move the pointer of time, in seconds."""


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
        self.pacing = Pacing(self, bridge, case)
        self.pacing.changed.connect(self._say)
        self.pacing.silent.connect(self._be_silent)
        self.pacing.refused.connect(lambda error: self._refuse(self._document, error))
        self._build(bridge, theme, case, words)

    def _build(self, bridge: Bridge, theme: Theme, case: Case, words: Words) -> None:
        self.lines, self.card = TranscriptPane(theme, self), TranscriptCard(bridge, theme, case, words, self)
        self.play, self.attach = QPushButton(self), QPushButton(self)
        self.attach.setProperty("kind", "link")
        self.play.clicked.connect(self.pacing.toggle)
        self.attach.clicked.connect(self.offer_transcript)
        self._note = QLabel(self)
        self._note.setProperty("kind", "quiet")
        self._note.setWordWrap(True)
        self._note.hide()
        self.wave.played.connect(self._play)
        self.lines.list.played.connect(self._play)
        self.lines.list.typed.connect(self.wave.typed)
        self.lines.list.added.connect(self.wave.added)
        self.lines.list.removing.connect(self.wave.removing)
        self.lines.chosen.connect(self._choose)
        self.card.left.connect(self._carded)
        bridge.changed.connect(self._changed)
        self.wave.moved.connect(self.move_to)
        self.wave.drawn.connect(self._drawn)
        self._head, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._head.addWidget(self.play)
        self._head.addWidget(self._said)
        self._head.addStretch(1)
        self._links = QHBoxLayout()
        self._links.addWidget(self._transcript)
        self._links.addWidget(self.attach)
        self._links.addStretch(1)
        self._column.addLayout(self._head)
        self._column.addWidget(self._note)
        self._column.addWidget(self.wave)
        self._column.addLayout(self._links)
        self._column.addWidget(self.lines)
        self._column.addWidget(self.card)
        theme.changed.connect(self._resize)
        self._resize()
        self._say()
        self.hide()

    def show_recording(self, document: int, muted: bool = False) -> None:
        """Shows another recording, 0 for none; one that is `muted` is not listened to, and how loud it is not drawn."""
        if (document, muted) == (self._document, self._muted):
            return
        if self._job is not None:
            self._job.cancel()
        self.pacing.take(0 if muted else document)
        if document != self._document:
            self.card.withdraw()
            self._note.hide()
            self._about, self._at, self._in, self._out = None, 0.0, None, None
            self.wave.show_marks(())
        self._document, self._muted, self._error, self._job = document, muted, None, None
        self.setVisible(bool(document))
        self._show(self._heard.get(document))
        self._show_lines()
        if not document:
            return
        self._read()
        if not muted and document not in self._heard:
            self._job = self._bridge.start(
                hear_all, self._case, document, progress=lambda wave: self._hear(document, wave, done=False),
                done=lambda wave: self._hear(document, wave, done=True),
                failed=lambda error: self._refuse(document, error),
            )  # fmt: skip

    def _read(self) -> None:
        document = self._document
        self._bridge.read(about_recording, self._case, document, done=lambda about: self._tell(document, about),
                          key=("reader.recording", id(self)))  # fmt: skip

    # -- playing ------------------------------------------------------------------------------------------------

    def play_stretch(self) -> None:
        """Plays what lies between the marks in and out, and no more."""
        if self.has_stretch and self._in is not None:
            self.pacing.play(self._in, self._out)

    @property
    def has_stretch(self) -> bool:
        """Whether a stretch is marked, and may be heard."""
        return bool(self._document) and not self._muted and None not in (self._in, self._out)

    def follow(self, seconds: float) -> None:
        """Takes the pointer of time to what is heard."""
        self._at = min(max(0.0, seconds), self.wave.seconds)
        self._show_time()

    def _play(self, stretch: bool) -> None:
        if stretch and self.has_stretch:
            self.play_stretch()
        elif not stretch:
            self.pacing.toggle()

    def _be_silent(self, error: UserError) -> None:
        told = self._words.error(error)
        self._note.setText(f"{told.what} {told.why} {told.next}")
        self._note.show()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is out of sight is not heard; behind another window it goes on."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.pacing.rest()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space on the page of a recording plays it instead of turning the page."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space and self._document:
            held = event.modifiers()
            if held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
                self._play(held == Qt.KeyboardModifier.ShiftModifier)
                return True
        return super().eventFilter(watched, event)

    # -- transcript ---------------------------------------------------------------------------------------------

    def offer_transcript(self) -> None:
        """Asks which transcript goes with the recording."""
        if self._document and self._case.writable:
            self.lines.hide()
            self.card.offer(self._document, self._about is not None and bool(self._about.transcript))

    @property
    def has_lines(self) -> bool:
        """Whether lines of a transcript are shown."""
        return not self.lines.isHidden()

    def _carded(self) -> None:
        self._show_lines()
        if self._document:
            self.wave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_lines(self) -> None:
        about = None if self._muted else self._about
        self.lines.show_lines(about.lines if about else (), about.folded if about else ())
        if not self.card.isHidden():
            self.lines.hide()
        self.lines.follow(self._at)

    def _choose(self, first: float, last: float) -> None:
        self._drawn(first, min(last, self.wave.seconds))
        self.pacing.leap()

    def _changed(self, changes: Changes) -> None:
        if self._document and changes.kinds & {"documents", "records"}:
            self._read()

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
        """Takes the pointer of time there; what is played goes on from there."""
        self.follow(seconds)
        self.pacing.leap()

    def show_place(self, place: str) -> None:
        """Shows a stretch as the marked one, the pointer at its beginning; none for ''. Tells nobody."""
        stretch = time_in(place)
        self._in, self._out = stretch or (None, None)
        self._at = stretch[0] if stretch else self._at
        if stretch is None:
            self.lines.forget()
        self._show_time()
        if stretch is not None and self.pacing.runs:
            self.play_stretch()

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
        self.lines.follow(self._at)
        self._say()

    # -- what it says -------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _tell(self, document: int, about: About) -> None:
        if document == self._document:
            same = self._about is not None and self._about.lines == about.lines
            self._about = about
            self._show(self._heard.get(document))
            if not same:
                self._show_lines()

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
            heard = self.tr("plays at {0}×")
            running = heard if self.pacing.heard else self.tr("pointer runs at {0}×, without sound")
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
        self.play.setText(self.tr("Pause") if self.pacing.runs else self.tr("Play"))
        self.play.setAccessibleName(self.play.text())
        self.play.setToolTip(self.tr("Space; with Shift only the marked stretch"))
        self.play.setEnabled(not self._muted)
        self.attach.setText(self.tr("Change…") if linked else self.tr("Attach a transcript…"))
        self.attach.setAccessibleName(self.tr("Attach a transcript…"))
        self.attach.setToolTip(ATTACH_KEYS)
        self.attach.setVisible(self._case.writable)

    def _open(self) -> None:
        if self._about is not None and self._about.transcript:
            moment = (self._at, max(self._out or 0.0, self._at + 0.01)) if self._at or self._out else None
            self._bridge.read(said_at, self._case, self._document, moment, done=self._found,
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
        self._links.setSpacing(px(12))
        self.wave.setFixedHeight(px(TALL + AXIS))
        for button in (self._transcript, self.attach, self.play):
            button.setStyleSheet(f"QPushButton {{ min-height: {px(24)}px; }}")
        self.wave.updateGeometry()
