"""The sound of a recording to be heard: decoded piece after piece, from any moment, slower or faster at the same pitch.

A recording stays open between two pieces. One that follows on the last goes on at the very next sample; any other
place, speed or rate begins anew there.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from fractions import Fraction
from typing import Any, Final

import av
import numpy as np
from av.container import InputContainer
from av.stream import Discard

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File
from judgedesk.ingest.messages import HEARD_RATES
from judgedesk.ingest.recordings import damage_said, opened, seconds

SLOWEST, FASTEST = 0.5, 2.0
_BEFORE = 0.5  # seconds decoded ahead of a place, so that codecs that lean on what came before have settled
_APART = 0.05  # seconds between two frames that are not one after the other
_BACK = 1.0
_LONGEST = 12 * 3600.0
_MOST = 10.0
_SILENT = 1 << 15  # samples of silence made at once
_BROKEN_IN_A_ROW = 2_000
_QUIET = 500  # frames decoded without a word to the parent


class _Open:
    """The one recording that is open."""

    def __init__(self) -> None:
        self.key: object = None
        self.playing: _Playing | None = None

    def close(self) -> None:
        playing, self.playing, self.key = self.playing, None, None
        if playing is not None:
            playing.close()


_open: Final = _Open()


def sound(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``sound``: `length` seconds of output from second ``at`` on, as 16-bit samples, channels in turn.

    ``speed`` is 0.5 to 2, ``rate`` in hertz, ``key`` any name of the recording; with ``channels`` there are so many
    (1 or 2), else as many as it has, up to 2. Where it is silent by a gap in its times, so is what is emitted. What
    can't be decoded is left out.

    Raises:
        UserError: ``recording.damaged``, ``recording.no_sound``, ``file.empty``.
    """
    at = min(max(0.0, float(unit["at"])), _LONGEST)
    speed = min(max(float(unit.get("speed", 1.0)), SLOWEST), FASTEST)
    rate = min(max(int(unit["rate"]), HEARD_RATES[0]), HEARD_RATES[1])
    key = (unit.get("key"), speed, rate)
    playing = _open.playing
    if playing is None or _open.key != key or not playing.follows(at):
        _open.close()
        playing = _open.playing = _Playing(file, at, speed, rate, int(unit.get("channels", 0)), emit)
        _open.key = key
    try:
        playing.piece(file, min(float(unit["length"]), _MOST), emit)
    except BaseException:
        _open.close()
        raise


class _Handed:
    """The file of this unit in place of the last one's: what was opened keeps its place in it."""

    def __init__(self, file: File) -> None:
        self._file = file
        self.size = file.size

    def hand(self, file: File) -> None:
        if file is not self._file:
            file.seek(self._file.tell())
            self._file = file

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


class _Playing:
    """A recording from one moment on."""

    def __init__(self, file: File, at: float, speed: float, rate: int, channels: int, emit: Emit) -> None:
        self._file: Any = _Handed(file)
        self._speed, self._rate, self._channels = speed, rate, channels
        self._start, self._given, self._ended = at, 0, False
        self._say = emit
        self._waiting = np.empty(0, np.int16)
        self._first = self._counted = 0
        self._held = ExitStack()
        try:
            container, _ = self._held.enter_context(opened(self._file))
            if not container.streams.audio:
                raise UserError("recording.no_sound")
            coded: Any = container.streams.audio[0].codec_context
            self._channels = channels if channels in (1, 2) else min(2, max(1, coded.channels if coded else 1))
            self._samples = self._tempered(self._plain(container, at))
        except BaseException:
            self._held.close()
            raise

    @property
    def _at(self) -> float:
        return self._start + self._given / self._rate * self._speed

    def follows(self, at: float) -> bool:
        return not self._ended and abs(at - self._at) < 0.6 / self._rate

    def close(self) -> None:
        self._samples.close()
        self._held.close()

    def piece(self, file: File, length: float, emit: Emit) -> None:
        """Emits so many seconds, less at the end."""
        self._file.hand(file)
        self._say = emit
        wanted = max(1, int(length * self._rate)) * self._channels
        parts, have = [self._waiting], self._waiting.size
        with damage_said():
            while have < wanted:
                more = next(self._samples, None)
                if more is None:
                    self._ended = True
                    break
                parts.append(more)
                have += more.size
        whole = np.concatenate(parts)
        told, self._waiting = whole[:wanted], whole[wanted:]
        self._ended = self._ended and not self._waiting.size
        self._tell(told, ended=self._ended)
        self._given += told.size // self._channels

    def _tell(self, samples: Any, *, ended: bool) -> None:
        fields = {"at": round(self._at, 6), "rate": self._rate, "channels": self._channels, "ended": ended}
        self._say("sound", fields, samples.astype("<i2").tobytes())

    # -- samples at the speed of speech -------------------------------------------------------------------------

    def _plain(self, container: InputContainer, at: float) -> Iterator[Any]:
        """Packed 16-bit samples from second `at` on, with silence where times leave a gap."""
        now: float | None = None if _sought(container, at) else 0.0
        longest = min(_LONGEST, (seconds(container) or _LONGEST) + 60.0)
        self._first, self._counted = round(at * self._rate), 0
        resampler: Any = None
        like: tuple[Any, ...] = ()
        late, frames = 0.0, 0
        for frame in self._decoded(container):
            if not frame.samples or not frame.sample_rate:
                continue
            time = None if frame.time is None else float(frame.time) - _start(container) + late
            if now is None:
                now = min(at, max(0.0, at - _BEFORE if time is None else time))
                self._counted = round(now * self._rate)
            if time is not None and (time < now - _BACK or time > longest):
                late, time = late + now - time, now  # a time that can't be: it follows on the last
            gap = time is not None and time > now + _APART
            if gap or like != (like := (frame.format.name, frame.sample_rate, frame.layout.name)):
                yield from self._rest(resampler)
                resampler = av.AudioResampler("s16", _layout(self._channels), self._rate)
            if gap and time is not None:
                yield from self._silence(round(time * self._rate))
                now = time
            frame.pts = None
            for piece in resampler.resample(frame):
                yield from self._cut(piece.to_ndarray().reshape(-1))
            now += frame.samples / frame.sample_rate
            frames += 1
            if frames % _QUIET == 0 and self._counted <= self._first:
                self._tell(np.empty(0, np.int16), ended=False)  # still on the way to that place
        yield from self._rest(resampler)

    def _rest(self, resampler: Any) -> Iterator[Any]:
        for piece in resampler.resample(None) if resampler is not None else ():
            yield from self._cut(piece.to_ndarray().reshape(-1))

    def _silence(self, until: int) -> Iterator[Any]:
        while self._counted < until:
            yield from self._cut(np.zeros(self._channels * min(_SILENT, until - self._counted), np.int16))

    def _cut(self, samples: Any) -> Iterator[Any]:
        """What of some samples lies behind the place where hearing begins."""
        many = samples.size // self._channels
        kept = samples[min(many, max(0, self._first - self._counted)) * self._channels :]
        self._counted += many
        if kept.size:
            yield kept

    def _decoded(self, container: InputContainer) -> Iterator[Any]:
        """The first sound stream's frames; what is broken is left out, and after too much of it this ends."""
        stream = container.streams.audio[0]
        for other in container.streams:
            if other.index != stream.index:
                other.discard = Discard.all
        broken, packets = 0, container.demux(stream)
        while broken <= _BROKEN_IN_A_ROW:
            try:
                packet = next(packets)
            except (StopIteration, av.FFmpegError):
                return
            try:
                yield from packet.decode()
                broken = 0
            except av.FFmpegError:
                broken += 1

    # -- slower and faster ----------------------------------------------------------------------------------------

    def _tempered(self, plain: Iterator[Any]) -> Any:
        """The same at another speed: FFmpeg's `atempo` keeps the pitch."""
        if self._speed == 1.0:
            yield from plain
            return
        layout = _layout(self._channels)
        graph = av.filter.Graph()
        source = graph.add_abuffer(
            format="s16", sample_rate=self._rate, layout=layout, time_base=Fraction(1, self._rate)
        )
        tempo, sink = graph.add("atempo", f"{self._speed:.4f}"), graph.add("abuffersink")
        source.link_to(tempo)
        tempo.link_to(sink)
        graph.configure()
        pushed = 0
        for samples in plain:
            frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout=layout)
            frame.sample_rate, frame.pts, frame.time_base = self._rate, pushed, Fraction(1, self._rate)
            pushed += samples.size // self._channels
            source.push(frame)
            yield from _pulled(sink)
        source.push(None)
        yield from _pulled(sink)


def _pulled(sink: Any) -> Iterator[Any]:
    while True:
        try:
            yield sink.pull().to_ndarray().reshape(-1)
        except (av.error.BlockingIOError, av.error.EOFError):
            return


def _start(container: InputContainer) -> float:
    return float((container.start_time or 0) / av.time_base)


def _layout(channels: int) -> str:
    return "stereo" if channels == 2 else "mono"


def _sought(container: InputContainer, at: float) -> bool:
    """Go a little before a moment; False where decoding begins at the beginning."""
    if at <= _BEFORE:
        return False
    try:
        container.seek(int((at - _BEFORE) * av.time_base) + (container.start_time or 0))
    except av.FFmpegError:
        return False
    return True
