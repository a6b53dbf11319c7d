"""A recording as it is looked at: how loud it is over time, and a picture of a film."""

import math
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import av
import numpy as np
from av.container import InputContainer
from av.stream import Discard
from numpy.typing import NDArray

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File
from judgedesk.ingest.messages import MAX_PICTURE_SIDE
from judgedesk.ingest.recordings import opened, seconds

MOST_PAIRS = 2_000_000
_PER_SECOND, _MOST_PER_SECOND = 50.0, 100.0
_PIECE_BYTES, _PIECE_SECONDS = 1 << 20, 2.0
_BROKEN_IN_A_ROW = 2_000
_MOST_PLANES = 7
_APART = 0.05  # seconds between two frames that are not one after the other
_CHUNK = 1 << 16  # samples looked at together
_FULL = {"u1": 128.0, "i2": 32_768.0, "i4": 2.0**31, "i8": 2.0**63, "f4": 1.0, "f8": 1.0}

_PIXELS, _DECODED_PIXELS = 16_000_000, 70_000_000
_PACKETS = 400
_DARK = 24.0
_PLACES = (0.1, 0.3, 0.6, 0.0)


def waveform(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``waveform`` pieces in order, to be joined: pairs of lowest and highest sample, ``per_second`` (1 to 100).

    Of all channels the widest counts. A recording so long that there would be more than two million pairs has fewer a
    second. Where it is silent by a gap in its times, the pairs are zero. What can't be decoded ends it early; the last
    piece says how many seconds there are.

    Raises:
        UserError: ``recording.damaged``, ``recording.no_sound``, ``file.empty``.
    """
    with opened(file) as (container, _):
        if not container.streams.audio:
            raise UserError("recording.no_sound")
        asked = min(max(float(unit.get("per_second", _PER_SECOND)), 1.0), _MOST_PER_SECOND)
        rate = min(asked, MOST_PAIRS / max(1.0, seconds(container) or 1.0))
        peaks = _Peaks(rate, emit)
        frames = _Together(peaks, float((container.start_time or 0) / av.time_base))
        for frame in _frames(container, peaks):
            frames.add(frame)
            if peaks.full:
                break
        frames.flush()
        peaks.finish()


def _frames(container: InputContainer, peaks: "_Peaks") -> Iterator[Any]:
    """The first sound stream's frames; what is broken is left out, and after too much of it this ends."""
    stream = container.streams.audio[0]
    for other in container.streams:
        if other.index != stream.index:
            other.discard = Discard.all
    broken = 0
    packets = container.demux(stream)
    while True:
        try:
            packet = next(packets)
        except (StopIteration, av.FFmpegError):
            return
        peaks.say_so_far()
        try:
            yield from packet.decode()
            broken = 0
        except av.FFmpegError:
            broken += 1
            if broken > _BROKEN_IN_A_ROW:
                return


class _Together:
    """Frames that follow one another are looked at together: one at a time they are too small to be quick."""

    def __init__(self, peaks: "_Peaks", start: float) -> None:
        self._peaks, self._start = peaks, start
        self._waiting: list[NDArray[Any]] = []
        self._samples = 0
        self._key: tuple[Any, ...] = ()
        self._at = 0.0

    def add(self, frame: Any) -> None:
        """One frame more; one without a time follows the last."""
        if not frame.samples or not frame.sample_rate:
            return
        key = (frame.format.name, frame.sample_rate, len(frame.layout.channels))
        expected = self._at + (self._samples / self._key[1] if self._key else 0.0)
        at = expected if frame.time is None else max(0.0, float(frame.time) - self._start)
        apart = abs(at - expected) > _APART
        if apart and self._peaks.beyond(at):
            at, apart = expected, False  # a time that can't be
        if key != self._key or apart or self._samples > _CHUNK:
            self.flush()
            self._key, self._at = key, at
        array = _samples(frame)
        if array is not None:
            self._waiting.append(array)
            self._samples += frame.samples

    def flush(self) -> None:
        """Look at what waits."""
        if self._waiting:
            _, rate, channels = self._key
            self._peaks.add(self._at, rate, *_extremes(self._waiting, channels))
            self._at += self._samples / rate
        self._waiting, self._samples = [], 0


def _samples(frame: Any) -> NDArray[Any] | None:
    """A row a channel, or one of all channels in turn; None where they can't be had.

    PyAV finds the end of a frame's planes by a null pointer, which from eight on there is none of: it would read on
    into whatever lies behind.
    """
    if not frame.format.is_planar or frame.layout.nb_channels <= _MOST_PLANES:
        samples: NDArray[Any] = frame.to_ndarray()
        return samples
    try:
        packing = av.AudioResampler(frame.format.packed.name, frame.layout, frame.sample_rate)
        packed = [piece.to_ndarray() for piece in packing.resample(frame)]
    except (av.FFmpegError, ValueError):
        return None
    return np.concatenate(packed, axis=1) if packed else None


def _extremes(arrays: Sequence[NDArray[Any]], channels: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """Lowest and highest sample over all channels, -1 to 1 as float32."""
    planar = arrays[0].shape[0] == channels
    whole = np.concatenate(arrays, axis=1) if planar else np.concatenate(arrays, axis=1).reshape(-1, channels).T
    low, high = (whole[0], whole[0]) if channels == 1 else (whole.min(axis=0), whole.max(axis=0))
    full, rest = _FULL[whole.dtype.str[1:]], 128.0 if whole.dtype.str[1:] == "u1" else 0.0
    scaled = [np.nan_to_num((part.astype(np.float32) - rest) / full, posinf=1.0, neginf=-1.0) for part in (low, high)]
    return scaled[0], scaled[1]


class _Peaks:
    """Pairs on their way to the parent."""

    def __init__(self, rate: float, emit: Emit) -> None:
        self._rate, self._emit = rate, emit
        self._pairs = bytearray()
        self._sent = 0
        self._low = self._high = 0.0
        self._touched = False
        self._end = 0.0
        self._since = time.monotonic()

    @property
    def full(self) -> bool:
        """Whether no more pairs are wanted."""
        return self._number >= MOST_PAIRS

    @property
    def _number(self) -> int:
        return self._sent + len(self._pairs) // 2

    def beyond(self, at: float) -> bool:
        """Whether a time is out of reach: too far on, or before what is there."""
        return int(at * self._rate) >= MOST_PAIRS or at < self._end - 1.0

    def add(self, at: float, rate: int, low: NDArray[Any], high: NDArray[Any]) -> None:
        """Samples from second `at` on, `rate` of them a second."""
        places = ((at + np.arange(len(low)) / rate) * self._rate).astype(np.int64)
        places = np.clip(places, self._number, MOST_PAIRS)
        starts = np.concatenate(([0], np.flatnonzero(np.diff(places)) + 1))
        lowest, highest, places = np.minimum.reduceat(low, starts), np.maximum.reduceat(high, starts), places[starts]
        self._move(int(places[0]))
        if self._touched:
            lowest[0], highest[0] = min(lowest[0], self._low), max(highest[0], self._high)
        closed = np.zeros((int(places[-1] - places[0]), 2), np.int8)  # a place that no sample falls on is silent
        closed[places[:-1] - places[0]] = _pairs(lowest[:-1], highest[:-1])
        self._pairs += closed.tobytes()
        self._low, self._high, self._touched = float(lowest[-1]), float(highest[-1]), True
        self._end = max(self._end, at + len(low) / rate)

    def _move(self, place: int) -> None:
        """Close pairs up to `place`, silent ones where nothing was heard."""
        if place > self._number:
            self._close()
            self._pairs += bytes(2 * (place - self._number))

    def _close(self) -> None:
        self._pairs += _pairs(np.array([self._low]), np.array([self._high])).tobytes()
        self._low = self._high = 0.0
        self._touched = False

    def say_so_far(self) -> None:
        """Send what there is, now and then."""
        if len(self._pairs) >= _PIECE_BYTES or time.monotonic() - self._since >= _PIECE_SECONDS:
            self._send()

    def _send(self) -> None:
        fields = {"rate": self._rate, "seconds": round(self._end, 3)}
        self._emit("waveform", fields, bytes(self._pairs))
        self._sent += len(self._pairs) // 2
        self._pairs.clear()
        self._since = time.monotonic()

    def finish(self) -> None:
        """The last piece."""
        if self._touched and not self.full:
            self._close()
        self._send()


def _pairs(low: NDArray[Any], high: NDArray[Any]) -> NDArray[np.int8]:
    pairs: NDArray[np.int8] = np.rint(127 * np.clip(np.stack((low, high), axis=1), -1.0, 1.0)).astype(np.int8)
    return pairs


def picture(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``picture``: a frame of the film, upright, at ``scale`` (1: as many pixels as it has) up to ``max_pixels``.

    Without ``at``, a second of the film, one that is not dark from the first half or so.

    Raises:
        UserError: ``recording.no_picture``, ``recording.damaged``, ``page.too_big``, ``file.empty``.
    """
    with opened(file) as (container, _):
        stream = _video(container)
        coded = stream.codec_context
        if coded.width * coded.height > _DECODED_PIXELS:
            raise UserError("page.too_big")
        for other in container.streams:
            if other.index != stream.index:
                other.discard = Discard.all
        asked = unit.get("at")
        if asked is not None:
            places: Sequence[float] = (max(0.0, float(asked)), 0.0)
        else:
            places = [share * (seconds(container) or 0.0) for share in _PLACES]
        frame = _chosen(container, stream, places)
        if frame is None:
            raise UserError("recording.no_picture")
        fields, pixels = _pixels(frame, stream, float(unit.get("scale", 1.0)), int(unit.get("max_pixels", _PIXELS)))
        emit("picture", fields, pixels)


def _video(container: InputContainer) -> Any:
    """The film itself rather than the cover of a record."""
    streams: list[Any] = [stream for stream in container.streams.video if getattr(stream, "codec_context", None)]
    if not streams:
        raise UserError("recording.no_picture")
    return min(streams, key=lambda stream: "attached_pic" in str(stream.disposition))


def _chosen(container: InputContainer, stream: Any, places: Sequence[float]) -> Any:
    """The first frame found that shows something; a dark one rather than none."""
    dark = None
    for place in dict.fromkeys(places):
        frame = _frame_at(container, stream, place)
        if frame is not None:
            if float(frame.reformat(width=32, height=32, format="gray8").to_ndarray().mean()) >= _DARK:
                return frame
            dark = dark or frame
    return dark


def _frame_at(container: InputContainer, stream: Any, at: float) -> Any:
    try:
        # The very beginning may stand before the stated start.
        container.seek(int(at * av.time_base) + (container.start_time or 0) if at else 0)
    except av.FFmpegError:
        if at:
            return None
    try:
        for number, packet in enumerate(container.demux(stream)):
            try:
                for frame in packet.decode():
                    return frame
            except av.FFmpegError:
                pass
            if number > _PACKETS:
                return None
    except av.FFmpegError:
        pass
    return None


def _pixels(frame: Any, stream: Any, scale: float, most: int) -> tuple[dict[str, object], bytes]:
    aspect = float(stream.codec_context.sample_aspect_ratio or 1)
    width = max(1.0, frame.width * (aspect if 0.1 <= aspect <= 10 else 1.0))
    height = float(frame.height)
    most = max(1, min(most, _PIXELS))
    scale = min(max(scale, 0.01), math.sqrt(most / (width * height)), (MAX_PICTURE_SIDE - 1) / max(width, height))
    wide, high = max(1, int(width * scale)), max(1, int(height * scale))
    shown = frame.reformat(width=wide, height=high, format="rgba").to_ndarray()
    shown = np.ascontiguousarray(np.rot90(shown, round((frame.rotation or 0) / 90) % 4))
    fields = {"width": shown.shape[1], "height": shown.shape[0], "stride": 4 * shown.shape[1], "scale": scale}
    return fields, shown.tobytes()
