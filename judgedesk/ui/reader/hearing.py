"""What the strip of a recording asks for, in a reader's thread."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from judgedesk.app import reading, recordings, stretches
from judgedesk.app.casefile import Case
from judgedesk.app.recordings import Waveform
from judgedesk.app.stretches import Line
from judgedesk.language.fold import fold


@dataclass(frozen=True, slots=True)
class About:
    """What a recording says of itself, and its transcript: document and name, or 0 and ''; its lines, and their words
    as they are searched.
    """

    facts: Mapping[str, str]
    transcript: int
    name: str
    lines: Sequence[Line] = ()
    folded: Sequence[str] = ()


def about_recording(case: Case, document: int) -> About:
    """All that is said of a recording."""
    link = recordings.transcript_of(case, document)
    name = reading.page(case, link.transcript, 1).name if link is not None else ""
    lines = stretches.lines(case, document)
    folded = [fold(line.words) for line in lines]
    return About(recordings.facts(case, document), link.transcript if link is not None else 0, name, lines, folded)


def said_at(case: Case, document: int, moment: tuple[float, float] | None) -> list[Line]:
    """What is said meanwhile; nothing where no time is asked for."""
    return stretches.during(stretches.lines(case, document), *moment) if moment is not None else []


def hear_all(case: Case, document: int, *, progress: Callable[[Waveform], None], cancel: threading.Event) -> Waveform:
    """How loud it is over time."""
    return recordings.waveform(case, document, heard=progress, cancel=cancel)
