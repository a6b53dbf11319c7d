"""What is said at a moment of a recording: the lines of its transcript, or of its own subtitles, with their times."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from judgedesk.app import recordings
from judgedesk.app.casefile import Case
from judgedesk.app.reading import part_of
from judgedesk.domain.documents import Page
from judgedesk.domain.roles import Compartment
from judgedesk.store import documents as store

_LINE = re.compile(r"^(\d{2,}):(\d{2}):(\d{2})  (.+)$", re.MULTILINE)
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


def lines(case: Case, recording: int) -> list[Line]:
    """All lines that have a time, in the order of time. Of a transcript that lies sealed nothing is told of a recording
    that does not: its words would get out of the seal.
    """
    found: list[tuple[float, Page, re.Match[str]]] = []
    for page in _pages(case, recording):
        for line in _LINE.finditer(page.text):
            hours, minutes, seconds = (int(line[number]) for number in (1, 2, 3))
            found.append((hours * 3600.0 + minutes * 60 + seconds, page, line))
    found.sort(key=lambda one: one[0])
    ends = [max(after[0], one[0] + 1) for one, after in pairwise(found)] + [one[0] + _LAST for one in found[-1:]]
    return [
        Line(page.document, page.number, line.start(), line.end(), first, last, line[4])
        for (first, page, line), last in zip(found, ends, strict=True)
    ]


def _pages(case: Case, recording: int) -> Iterator[Page]:
    """The pages of the transcript that goes with a recording, else those of the recording's own subtitles."""
    part = part_of(case, recording)
    link = recordings.transcript_of(case, recording)
    if link is not None and part_of(case, link.transcript) not in {part, Compartment.CASE}:
        link = None
    document, first = (link.transcript, 1) if link is not None else (recording, 2)
    connection = case.file.reading(part_of(case, document))
    known = store.get(connection, document)
    for number in range(first, (known.pages if known is not None else 0) + 1):
        page = store.page(connection, document, number)
        if page is not None:
            yield page


def words_between(case: Case, recording: int, first: float, last: float) -> str:
    """What is said between two moments, in seconds, line by line; '' where no transcript tells it."""
    return "\n".join(line.words for line in during(lines(case, recording), first, last))


def during(told: Sequence[Line], first: float, last: float) -> list[Line]:
    """The lines that are said, in part or whole, between two moments in seconds."""
    return [line for line in told if line.first < last and line.last > first]
