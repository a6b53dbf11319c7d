"""Transcripts with times: SubRip and WebVTT (https://www.w3.org/TR/webvtt1/). A line a cue: ``00:01:02  Name: text``.

What people and programs make of these formats is read as well: missing numbers and blank lines, a comma or a point
before the fraction, hours left out, any encoding. Text that belongs to no cue is kept as it stands.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from judgedesk.domain.documents import MAX_PAGES
from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit, Pages
from judgedesk.ingest.encodings import guessed, marked, unmarked_utf16
from judgedesk.ingest.file import File

CUES_A_PAGE = 100
_MOST_BYTES = 16 << 20
_PAGE_CHARACTERS = 100_000
_SPEAKERS = 50

_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
_TIMING = re.compile(rf"\s*{_TIME}\s*-+>\s*{_TIME}(?:\s.*)?")
_NUMBER = re.compile(r"\s*\d{1,9}\s*")
_LINE_END = re.compile("\r\n?|[\u0085\u2028\u2029]")
_BINARY = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f]")
_HEADER = re.compile(r"WEBVTT\b.*")
_UNSEEN = re.compile(r"(?:STYLE|REGION)\s*")
_NOTE = re.compile(r"NOTE(?:\s+(.*))?")
_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,200})?\s{1,20}([^<>]{1,200})>")
_MARK = re.compile(r"</?[A-Za-z0-9:.,][^<>]{0,200}>|</?[A-Za-z]>|\{\\[^{}]{0,200}\}")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words and when they are spoken, in seconds; `said` are pairs of speaker ('' where not named) and text.

    Text outside of any cue has `start` None.
    """

    start: float | None
    end: float
    said: tuple[tuple[str, str], ...]


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, ``facts`` (cues, first, last, speakers), pages of a hundred cues, ``finished``.

    Raises:
        UserError: ``file.empty``, ``file.too_big``, ``text.binary``.
    """
    if not file.size:
        raise UserError("file.empty")
    if file.size > _MOST_BYTES:
        raise UserError("file.too_big", bytes=file.size, most=_MOST_BYTES)
    text, encoding = _decoded(b"".join(_blocks(file)))
    emit("opened", {"pages": None, "encoding": encoding})
    found = list(cues(text))
    emit("facts", {"facts": facts(found)})
    pages = Pages(emit, int(unit.get("batch", 0)))
    first, number = int(unit.get("from_page", 1)), 0
    for number, page in enumerate(paged(found), 1):
        if number > MAX_PAGES:
            raise UserError("file.too_many_pages", most=MAX_PAGES)
        if number >= first:
            pages.add(number, page)
    if not number:
        number = 1  # a transcript without a word
        if first == 1:
            pages.add(1, "", reason="page.blank")
    pages.flush()
    emit("finished", {"pages": number, "replaced": text.count("\ufffd")})


def _blocks(file: File) -> Iterator[bytes]:
    file.seek(0)
    while block := file.read(1 << 20):
        yield block


def _decoded(content: bytes) -> tuple[str, str]:
    encoding, start = marked(content)
    encoding = encoding or unmarked_utf16(content)
    if not encoding:
        try:
            return _clean(content.decode("utf-8")), "utf-8"
        except UnicodeDecodeError as error:
            around = max(0, error.start - 1024)
            encoding = guessed(content[around : around + (1 << 20)])
    text = _clean(content[start:].decode(encoding, "replace"))
    if text.count("\ufffd") > max(2, len(text) // 10):
        raise UserError("text.binary")
    return text, encoding


def _clean(text: str) -> str:
    if len(_BINARY.findall(text)) > max(2, len(text) // 200):
        raise UserError("text.binary")
    return _LINE_END.sub("\n", text.replace("\0", ""))


def cues(text: str) -> Iterator[Cue]:
    """The cues of a transcript in their order, and what stands between them."""
    lines = text.removeprefix("\ufeff").split("\n")
    at, loose = 0, list[str]()
    if lines and _HEADER.fullmatch(lines[0].strip()):
        at = 1
        while at < len(lines) and lines[at].strip() and "-->" not in lines[at]:
            loose.append(lines[at])
            at += 1
    while at < len(lines):
        timing = _TIMING.fullmatch(lines[at])
        if timing is not None:
            if loose and _NUMBER.fullmatch(loose[-1]):
                loose.pop()
            yield from _loose(loose)
            loose = []
            start, end = _seconds(timing.groups()[:4]), _seconds(timing.groups()[4:])
            last = _end_of(lines, at + 1)
            yield Cue(start, max(start, end), _said("\n".join(lines[at + 1 : last])))
            at = last
            continue
        if _UNSEEN.fullmatch(lines[at]) and (not loose or not loose[-1].strip()):
            while at < len(lines) and lines[at].strip():
                at += 1
            continue
        note = _NOTE.fullmatch(lines[at])
        loose.append((note[1] or "") if note else lines[at])
        at += 1
    yield from _loose(loose)


def _end_of(lines: list[str], at: int) -> int:
    """Where a cue's text ends: at a blank line, or at the next timing where that was left out."""
    first = at
    while at < len(lines) and lines[at].strip() and not _TIMING.fullmatch(lines[at]):
        at += 1
    following = at < len(lines) and lines[at].strip()
    return at - 1 if following and at > first and _NUMBER.fullmatch(lines[at - 1]) else at


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, fraction = parts
    whole = 3600 * int(hours or 0) + 60 * int(minutes or 0) + int(seconds or 0)
    return whole + int((fraction or "0").ljust(3, "0")) / 1000


def _loose(lines: list[str]) -> Iterator[Cue]:
    text = " ".join(filter(None, (_plain(line) for line in lines)))
    if text:
        yield Cue(None, 0.0, (("", text),))


def _said(text: str) -> tuple[tuple[str, str], ...]:
    """Who says what in one cue."""
    pieces = _VOICE.split(text)  # text, speaker, text, speaker, text …
    turns = [("", pieces[0]), *zip(pieces[1::2], pieces[2::2], strict=True)]
    said = [(_plain(speaker), _plain(words)) for speaker, words in turns]
    return tuple((speaker, words) for speaker, words in said if words)


def _plain(text: str) -> str:
    return " ".join(html.unescape(_MARK.sub("", text)).replace("\0", "").split())


def facts(found: list[Cue]) -> dict[str, str]:
    """How many cues there are, from when to when, who speaks."""
    timed = [cue for cue in found if cue.start is not None]
    told = {"cues": str(len(timed))}
    if timed:
        told["first"] = clock(min(cue.start or 0.0 for cue in timed))
        told["last"] = clock(max(cue.end for cue in timed))
    speakers = dict.fromkeys(speaker for cue in found for speaker, _ in cue.said if speaker)
    if speakers:
        told["speakers"] = ", ".join(list(speakers)[:_SPEAKERS])[:4_000]
    return told


def clock(seconds: float) -> str:
    """Hours, minutes and whole seconds: ``00:01:02``."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def paged(found: Iterable[Cue]) -> Iterator[str]:
    """Pages of a hundred cues, fewer where they are long. Every line but the last ends with a line end."""
    lines: list[str] = []
    size = counted = 0
    for cue in found:
        for line in _lines(cue):
            if size + len(line) > _PAGE_CHARACTERS and lines:
                yield "\n".join(lines)
                lines, size, counted = [], 0, 0
            lines.append(line)
            size += len(line) + 1
        counted += 1
        if counted >= CUES_A_PAGE:
            yield "\n".join(lines)
            lines, size, counted = [], 0, 0
    if any(lines):
        yield "\n".join(lines)


def _lines(cue: Cue) -> Iterator[str]:
    time = "" if cue.start is None else clock(cue.start)
    for speaker, words in cue.said or ((("", ""),) if time else ()):
        line = "  ".join(filter(None, (time, f"{speaker}: {words}" if speaker else words)))
        for at in range(0, len(line), _PAGE_CHARACTERS):
            yield line[at : at + _PAGE_CHARACTERS]
