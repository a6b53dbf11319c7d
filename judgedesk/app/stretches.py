"""What is said at a moment of a recording: the lines of its transcript, or of its own subtitles, with their times."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from judgedesk.app import recordings
from judgedesk.app.casefile import Case
from judgedesk.app.reading import part_of
from judgedesk.domain.roles import Compartment
from judgedesk.store import documents as store

_LINE = re.compile(r"^(\d{2,}):(\d{2}):(\d{2})  (.+)$", re.MULTILINE)
_TIME = r"(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)(?:[.,]\d{1,3})?"
_TYPED = re.compile(
    rf"^[ \t]*(?:\d{{1,5}}[.)]?[ \t]+)?[\[(]?{_TIME}(?:[ \t]*(?:-{{1,2}}>|[-\u2013\u2014])[ \t]*{_TIME})?[\])]?"
    r"(?![\d:])[ \t;,|\u2013\u2014-]*(.*)$"
)
"""A line as people type it: ``[0:42] Name: words``, ``3. 00:00:42 - 00:00:47 words``, cells of a table."""
_SPEAKER = re.compile(r"([^\W\d_][^:\n]{0,59}):\s")
_LAST = 30.0
"""Seconds for which the last line is taken to last: a line says only when it begins."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a transcript. `first` and `last` are whole seconds between which it is said; `start` and `end`
    (excluded) are code points of the page's text, time and speaker included; `words` has these without the time.
    """

    document: int
    page: int
    start: int
    end: int
    first: float
    last: float
    words: str

    @property
    def speaker(self) -> str:
        """Who speaks, '' where that is not said."""
        named = _SPEAKER.match(self.words)
        return named[1].strip() if named else ""


@dataclass(frozen=True, slots=True)
class Told:
    """What a transcript tells: its lines in the order of time; what stands before any time and so belongs to no line;
    and how many lines without a time of their own were put to the line above them.
    """

    lines: list[Line]
    loose: list[str]
    joined: int


@dataclass(slots=True)
class _Begun:
    """A line that may go on; `last` None where only the next one tells."""

    page: int
    start: int
    end: int
    first: float
    last: float | None
    words: str


def lines(case: Case, recording: int) -> list[Line]:
    """All lines that have a time, in the order of time. Of a transcript that lies sealed nothing is told of a recording
    that does not: its words would get out of the seal.
    """
    part = part_of(case, recording)
    link = recordings.transcript_of(case, recording)
    if link is not None and part_of(case, link.transcript) not in {part, Compartment.CASE}:
        link = None
    return told(case, link.transcript).lines if link is not None else told(case, recording, first=2).lines


def told(case: Case, document: int, first: int = 1) -> Told:
    """What a document tells as a transcript, from a page on."""
    connection = case.file.reading(part_of(case, document))
    known = store.get(connection, document)
    if known is None:
        return Told([], [], 0)
    pages = (store.page(connection, document, number) for number in range(first, known.pages + 1))
    texts = ((page.number, page.text) for page in pages if page is not None)
    return parsed(document, texts, typed=known.kind not in ("transcript", *recordings.KINDS))


def parsed(document: int, texts: Iterable[tuple[int, str]], *, typed: bool) -> Told:
    """The same of pages, number and text; `typed` where a person wrote the times by hand, in any document."""
    begun: list[_Begun] = []
    loose: list[str] = []
    joined = 0
    for page, text in texts:
        for line in re.finditer(r"[^\n]+", text):
            one = _typed(page, line) if typed else _read(page, line)
            if one is not None:
                begun.append(one)
            elif not line[0].strip():
                continue
            elif not typed or not begun:
                loose.append(" ".join(line[0].split()))
            else:
                joined += 1
                last = begun[-1]
                last.words = f"{last.words} {' '.join(line[0].split())}".strip()
                last.end = line.end() if last.page == page else last.end
    begun.sort(key=lambda one: one.first)
    ends = [max(after.first, one.first + 1) for one, after in pairwise(begun)] + [
        one.first + _LAST for one in begun[-1:]
    ]
    found = [
        Line(document, one.page, one.start, one.end, one.first, one.last or end, one.words)
        for one, end in zip(begun, ends, strict=True)
    ]
    return Told(found, loose, joined)


def _read(page: int, line: re.Match[str]) -> _Begun | None:
    """A line as this program writes it when it reads subtitles."""
    found = _LINE.fullmatch(line[0])
    if found is None:
        return None
    return _Begun(page, line.start(), line.end(), _seconds(*found.groups()[:3]), None, found[4])


def _typed(page: int, line: re.Match[str]) -> _Begun | None:
    found = _TYPED.fullmatch(line[0])
    if found is None:
        return None
    first = _seconds(*found.groups()[:3])
    last = _seconds(*found.groups()[3:6]) if found[5] else None
    cells = [" ".join(cell.split()) for cell in found[7].split("\t") if cell.strip()]
    words = f"{cells[0].rstrip(':')}: {cells[1]}" if len(cells) == 2 else " ".join(cells)
    return _Begun(page, line.start(), line.end(), first, last if last and last > first else None, words)


def _seconds(hours: str | None, minutes: str, seconds: str) -> float:
    return int(hours or 0) * 3600.0 + int(minutes) * 60 + int(seconds)


def words_between(case: Case, recording: int, first: float, last: float) -> str:
    """What is said between two moments, in seconds, line by line; '' where no transcript tells it."""
    return "\n".join(line.words for line in during(lines(case, recording), first, last))


def during(said: Sequence[Line], first: float, last: float) -> list[Line]:
    """The lines that are said, in part or whole, between two moments in seconds."""
    return [line for line in said if line.first < last and line.last > first]
