"""Notes on a hearing, each with the hour and, where wanted, the place in a recording; and what stayed open in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from judgedesk.app import kept, outlines, reading, recordings
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import hearing
from judgedesk.app.hearings_changes import keep
from judgedesk.app.outline_records import Outline
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError

_LINE: Final = re.compile(r"(\d{2}:\d{2}:\d{2})(?: \[(.+?) (\d{1,4}):(\d{2}):(\d{2})\])? (.*)")
_LONGEST: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class HearingNote:
    """A note: hour of the day ``HH:MM:SS``, words, name of a recording and the second in it."""

    at: str
    text: str
    recording: str = ""
    second: int | None = None


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording in the file to which a note can be tied."""

    id: int
    name: str


def notes_of(note: str) -> list[HearingNote]:
    """The notes that stand in what is noted of a hearing; lines that bear no hour are one each."""
    return list(_notes(note))


def _notes(note: str) -> Iterator[HearingNote]:
    for line in note.splitlines():
        found = _LINE.fullmatch(line)
        if found is None:
            yield HearingNote("", line)
            continue
        at, name, hours, minutes, seconds, text = found.groups()
        second = int(hours) * 3600 + int(minutes) * 60 + int(seconds) if name else None
        yield HearingNote(at, text, name or "", second)


def recordings_of(case: Case) -> list[Recording]:
    """Recordings that are not sealed: notes on a hearing lie open to everybody who opens the case."""
    return [
        Recording(one.id, one.name)
        for one in reading.documents(case)
        if one.kind in recordings.KINDS and not one.sealed
    ]  # fmt: skip


def add(
    case: Case, identifier: str, text: str, at: datetime, recording: int | None = None, second: float | None = None
) -> Changes:
    """Note something on a hearing.

    Raises:
        UserError: ``hearing.unknown``; ``outline.empty``; ``outline.bad_second``; ``document.unknown`` where the
            recording is none that is open to everybody; ``measure.names_protected``; ``case.read_only``.
    """
    one, words = hearing(case, identifier), " ".join(text.split())
    if not words:
        raise UserError("outline.empty")
    kept.check_words(case, [words])
    where = ""
    if recording is not None:
        if second is None or not 0 <= second < _LONGEST:
            raise UserError("outline.bad_second")
        known = next((one for one in recordings_of(case) if one.id == recording), None)
        if known is None:
            raise UserError("document.unknown", document=str(recording))
        minutes, seconds = divmod(int(second), 60)
        where = f"[{known.name} {minutes // 60}:{minutes % 60:02}:{seconds:02}] "
    line = f"{at:%H:%M:%S} {where}{words}"
    return keep(case, "hearing.noted", replace(one, note="\n".join(part for part in (one.note, line) if part)))


def open_questions(case: Case, person: str) -> list[str]:
    """Questions to somebody that are still open and were carried to nobody, in the order of the outlines."""
    return [text for one in outlines.outlines(case) if one.person == person for _id, text in _open(one)]


def carry_open(case: Case, person: str, to: str) -> Changes:
    """Carry every question to somebody that is still open over to another person.

    Raises:
        UserError: as `outlines.carry`.
    """
    changes = Changes()
    for one in outlines.outlines(case):
        if one.person == person:
            for question, _text in _open(one):
                changes |= outlines.carry(case, one.id, question, to)[1]
    return changes


def _open(one: Outline) -> list[tuple[str, str]]:
    return [(known.id, known.text) for known in one.questions if known.state == "open" and not known.carried]
