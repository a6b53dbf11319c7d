"""Recordings of sound and film through FFmpeg's libraries (PyAV): what they are, how long, and their own subtitles.

Only the file at hand is read. Formats that name other files or addresses (playlists, image sequences, streams) are not
among those opened, and whatever a format asks for besides is refused.
"""

import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction
from typing import Any

import av
from av.container import InputContainer
from av.stream import Discard

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit, Pages
from judgedesk.ingest.file import File
from judgedesk.ingest.messages import MAX_PAGE_CHARACTERS
from judgedesk.ingest.parts import Parts
from judgedesk.ingest.transcripts import Cue, clock, paged

_FORMATS = (
    "mov,mp4,m4a,3gp,3g2,mj2", "matroska,webm", "avi", "mpeg", "mpegts", "mpegvideo", "flv", "asf", "wav", "w64",
    "aiff", "caf", "au", "voc", "mp3", "aac", "ac3", "ogg", "flac", "amr", "amrnb", "amrwb", "wv", "ape", "tta", "dv",
    "dhav", "rm", "dss", "gsm", "h264", "hevc", "mpc", "mpc8",
)  # fmt: skip
_OPTIONS = {
    "format_whitelist": ",".join(_FORMATS),
    "protocol_whitelist": "none",
    "max_pixels": "70000000",
    "threads": "1",
}
_STATED = ("mov", "matroska", "flac", "flv")
"""Formats that state their length at the start: it can be compared with where their media end."""

_OPENING, _LOOKING, _MEASURING, _READING = 20.0, 8.0, 20.0, 300.0  # seconds
_LATE, _LATE_SHARE = 1.5, 0.03
_TAGS, _CHAPTERS, _STREAMS, _VALUE, _FACT, _CUES = 500, 500, 40, 50_000, 4_000, 200_000
_NAME = re.compile(r"[^a-z0-9]+")
_CONTROL = re.compile(r"[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_MARKUP = re.compile(r"\{[^{}]{0,500}\}|<[^<>]{0,200}>")
_DULL = frozenset({"major_brand", "minor_version", "compatible_brands", "vendor_id", "creation_time", "duration"})
_OWN = frozenset({
    "container", "duration", "bit_rate", "created", "video", "audio", "subtitles", "language", "chapters", "password",
})  # fmt: skip
_OTHER = {"data": "data", "attachment": "a file", "subtitle": "subtitles", "unknown": "unknown"}


class _TimeUpError(Exception):
    """Looking at this recording takes too long."""


class _Source:
    """The file as FFmpeg reads it: never closed, never sought out of, and only until a moment."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._until = float("inf")
        self.size = file.size

    def within(self, seconds: float) -> None:
        """From now on reading may take so long."""
        self._until = time.monotonic() + seconds

    def read(self, size: int) -> bytes:
        if time.monotonic() > self._until:
            raise _TimeUpError
        return self._file.read(max(0, size)) or b""

    def seek(self, offset: int, whence: int = 0) -> int:
        start = {0: 0, 1: self._file.tell(), 2: self.size}.get(whence & 3, 0)
        return self._file.seek(min(max(0, start + offset), self.size))

    def tell(self) -> int:
        return self._file.tell()


def _refused(*_: object) -> Any:
    raise UserError("recording.damaged")


@contextmanager
def opened(file: File) -> Iterator[tuple[InputContainer, _Source]]:
    """The recording, open, and its source.

    Raises:
        UserError: ``file.empty``, ``recording.damaged``; also for what comes up inside of the ``with`` block.
    """
    if not file.size:
        raise UserError("file.empty")
    source = _Source(file)
    source.within(_OPENING)
    with damage_said():
        av.logging.set_level(None)
        file.seek(0)
        with av.open(source, "r", options=_OPTIONS, metadata_errors="replace", io_open=_refused) as container:
            source.within(float("inf"))
            if not (container.streams.video or container.streams.audio):
                raise UserError("recording.damaged")
            yield container, source


@contextmanager
def damage_said() -> Iterator[None]:
    """Whatever the libraries raise within means that the recording is damaged. Raises ``recording.damaged``."""
    try:
        yield
    except av.FFmpegError as error:  # some of these are OSErrors or MemoryErrors, too
        raise UserError("recording.damaged") from error
    except (UserError, BrokenPipeError, MemoryError):
        raise
    except Exception as error:  # the wrapper trips over odd values in its own ways
        raise UserError("recording.damaged") from error


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, ``facts``, a page that states what the recording is, pages of its own subtitles, ``finished``.

    The page has the reason ``recording.no_transcript``, or ``recording.truncated`` where the media end before their
    stated length. Files attached to the recording are parts.

    Raises:
        UserError: ``file.empty``, ``recording.damaged``.
    """
    with opened(file) as (container, source):
        emit("opened", {"pages": None, "encoding": ""})
        length = seconds(container)
        known = length if length is not None else _measured(container, source)
        told, lines = _described(container, file.size, known)
        emit("facts", {"facts": told})
        cut_short = length is not None and _ends_early(container, source, length)
        cues = _subtitles(container, source, emit)
        reason = "recording.truncated" if cut_short else "" if cues else "recording.no_transcript"
        texts = ["\n".join(lines)[:MAX_PAGE_CHARACTERS], *paged(cues)]
        pages = Pages(emit, int(unit.get("batch", 0)))
        for number in range(int(unit.get("from_page", 1)), len(texts) + 1):
            pages.add(number, texts[number - 1], reason=reason if number == 1 else "")
        pages.flush()
        _attached(container, unit, emit, file.size)
    emit("finished", {"pages": len(texts), "replaced": 0})


def seconds(container: InputContainer) -> float | None:
    """The length as stated, None where the file does not say."""
    if container.duration is not None and container.duration > 0:
        return float(container.duration / av.time_base)
    stated = [float(s.duration * s.time_base) for s in container.streams if s.duration and s.time_base]
    return max(stated, default=None)


def _measured(container: InputContainer, source: _Source) -> float | None:
    """The length by going through all packets, None where that takes too long."""
    source.within(_MEASURING)
    last = 0.0
    try:
        for packet in container.demux():
            if packet.pts is not None and packet.time_base:
                last = max(last, float((packet.pts + (packet.duration or 0)) * packet.time_base))
    except (_TimeUpError, av.FFmpegError):
        return None
    finally:
        source.within(float("inf"))
        _rewind(container)
    return last or None


def _rewind(container: InputContainer) -> None:
    try:
        container.seek(0)
    except av.FFmpegError:
        return


def _ends_early(container: InputContainer, source: _Source, length: float) -> bool:
    """Whether the media are over well before the stated end. A look at the end only, and False in doubt."""
    if not container.format.name.startswith(_STATED):
        return _riff_ends_early(container, source)
    slack = max(_LATE, _LATE_SHARE * length)
    source.within(_LOOKING)
    last, looked = 0.0, 0
    played = (*container.streams.video, *container.streams.audio)
    try:
        container.seek(int(max(0.0, length - slack) * av.time_base))
        for packet in container.demux(played):
            if packet.pts is not None and packet.time_base:
                last = max(last, float((packet.pts + (packet.duration or 0)) * packet.time_base))
            looked += 1
            if last >= length - slack or looked > 20_000:
                return False
    except _TimeUpError:
        return False
    except av.FFmpegError:
        pass
    finally:
        source.within(float("inf"))
        _rewind(container)
    return last < length - slack


def _riff_ends_early(container: InputContainer, source: _Source) -> bool:
    """WAVE and AVI state how many bytes they have."""
    if container.format.name not in ("wav", "avi"):
        return False
    at = source.tell()
    source.seek(0)
    head = source.read(8)
    source.seek(at)
    stated = int.from_bytes(head[4:8], "little")
    return head[:4] == b"RIFF" and 8 < stated < 0xFFFFFF00 and stated + 8 > source.size + 1


def _described(container: InputContainer, size: int, length: float | None) -> tuple[dict[str, str], list[str]]:
    """What the recording is: as facts, and line by line as its page says it."""
    told: dict[str, str] = {"container": container.format.long_name or container.format.name}
    lines = [f"Container: {told['container']}"]
    if length is not None:
        told["duration"] = f"{length:.2f}"
        lines.append(f"Duration: {clock(length)} ({length:.2f} s)")
    else:
        lines.append("Duration: not stated")
    lines.append(f"Size: {size} bytes")
    if container.bit_rate and 0 < container.bit_rate < 1 << 40:
        told["bit_rate"] = str(container.bit_rate)
        lines.append(f"Bit rate: {container.bit_rate // 1000} kbit/s")
    created = _created(container)
    if created:
        told["created"] = created
        lines.append(f"Created: {created}")
    for stream in list(container.streams)[:_STREAMS]:
        kind, says = _stream(stream)
        lines.append(f"Stream {stream.index + 1}: {says}")
        if kind in _OWN:
            told.setdefault(kind, says.partition(", ")[2])
        lines += [f"Stream {stream.index + 1} {name}: {value}" for name, value in _tags(stream.metadata)]
    if len(container.streams) > _STREAMS:
        lines.append(f"Further streams: {len(container.streams) - _STREAMS}")
    for name, value in _tags(container.metadata):
        fact = _NAME.sub("_", name.lower()).strip("_")[:36] or "tag"
        told.setdefault(f"tag_{fact}" if fact in _OWN else fact, value[:_FACT])
        lines.append(f"{name}: {value}")
    lines += _chapters(container)
    return dict(list(told.items())[:60]), lines


def _created(container: InputContainer) -> str:
    """When it was recorded, as the container or else the first stream that knows says."""
    for tags in (container.metadata, *(stream.metadata for stream in container.streams)):
        for name, value in _raw(tags):
            if name == "creation_time" and value:
                return value[:_FACT]
    return ""


def _raw(tags: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, value in tags.items():
        yield _printed(str(name)).lower(), _printed(str(value))


def _printed(text: str) -> str:
    return _CONTROL.sub(" ", text[:_VALUE]).strip()


def _tags(tags: Mapping[str, str]) -> list[tuple[str, str]]:
    found = [(name[:100], value) for name, value in _raw(tags) if name and value and name not in _DULL]
    return [*found[:_TAGS], *([("further tags", str(len(found) - _TAGS))] if len(found) > _TAGS else [])]


def _stream(stream: Any) -> tuple[str, str]:
    """A stream's kind and its line, such as ``audio, aac, 2 channels, 48000 Hz, language pol``."""
    parts = [_OTHER.get(stream.type, stream.type)]
    coded = stream.codec_context
    parts.append("unknown codec" if coded is None or not coded.name else coded.name)
    if stream.type == "video" and coded is not None:
        parts.append(f"{coded.width}\u00d7{coded.height}")
        rate = stream.average_rate
        if rate and 0 < rate < 1_000:
            parts.append(f"{_short(rate)} frames a second")
        if "attached_pic" in str(stream.disposition):
            parts.append("cover picture")
    elif stream.type == "audio" and coded is not None:
        parts.append(f"{coded.channels} channel{'' if coded.channels == 1 else 's'}")
        parts.append(f"{coded.sample_rate} Hz")
    if stream.language and stream.language != "und":
        parts.append(f"language {_printed(stream.language)}")
    if stream.duration and stream.time_base:
        parts.append(f"{float(stream.duration * stream.time_base):.2f} s")
    return str(parts[0]), ", ".join(parts)


def _short(rate: Fraction) -> str:
    return f"{float(rate):.3f}".rstrip("0").rstrip(".")


def _chapters(container: InputContainer) -> list[str]:
    lines, chapters = [], container.chapters()
    for number, chapter in enumerate(chapters[:_CHAPTERS], 1):
        base = chapter["time_base"] or Fraction(1, 1000)
        title = _printed(chapter["metadata"].get("title", ""))
        lines.append(f"Chapter {number}: {clock(max(0.0, float(chapter['start'] * base)))} {title}".rstrip())
    return [*lines, *([f"Further chapters: {len(chapters) - _CHAPTERS}"] if len(chapters) > _CHAPTERS else [])]


def _subtitles(container: InputContainer, source: _Source, emit: Emit) -> list[Cue]:
    """Subtitles written as text that the recording brings along, in the order of their time."""
    streams = container.streams.subtitles
    if not streams:
        return []
    cues: list[Cue] = []
    left_out = False
    source.within(_READING)
    told = time.monotonic()
    try:
        for stream in (*container.streams.video, *container.streams.audio):
            stream.discard = Discard.all
        for packet in container.demux(streams):
            if time.monotonic() - told > 5:
                emit("facts", {"facts": {}})  # nothing to tell yet, but still reading
                told = time.monotonic()
            words = _words(packet) if packet.size else ""
            left_out = left_out or words is None
            if words and packet.pts is not None and packet.time_base:
                start = max(0.0, float(packet.pts * packet.time_base))
                end = start + float((packet.duration or 0) * packet.time_base)
                cues.append(Cue(start, end, (("", words),)))
            if len(cues) >= _CUES:
                left_out = True
                break
    except (_TimeUpError, av.FFmpegError):
        left_out = True
    finally:
        source.within(float("inf"))
    if left_out:
        emit("facts", {"facts": {"subtitles_unread": "some"}})
    return sorted(cues, key=lambda cue: cue.start or 0.0)


def _words(packet: Any) -> str | None:
    """The words of a subtitle; None where it is a picture, or can't be decoded."""
    try:
        found = packet.decode()
    except av.FFmpegError:
        return None
    texts = []
    for one in found:
        if not hasattr(one, "dialogue"):
            return None
        said = (one.dialogue or one.text or b"").decode("utf-8", "replace")
        texts.append(_MARKUP.sub("", said).replace("\\N", " ").replace("\\n", " ").replace("\\h", " "))
    return " ".join(_printed(" ".join(texts)).split())


def _attached(container: InputContainer, unit: Mapping[str, Any], emit: Emit, size: int) -> None:
    """Files attached to the recording (Matroska)."""
    parts = Parts(emit, unit, size)
    for stream in container.streams:
        if stream.type == "attachment":
            name = _printed(stream.metadata.get("filename", "")) or f"{parts.number + 1}"
            parts.send(name, bytes(stream.data or b""))  # type: ignore[attr-defined]  # an AttachmentStream has data
