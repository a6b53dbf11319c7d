"""What the running day shows, worked out on a reader thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book
from judgedesk.app.hearings_calls import Telling, tellings
from judgedesk.app.hearings_notes import HearingNote, Recording, notes_of, open_questions, recordings_of
from judgedesk.app.hearings_running import RunningLine, running


@dataclass(frozen=True, slots=True)
class Heard:
    """A hearing of the day; `line` None: a room, under which its hearings stand.

    Attributes:
        room: what the room is called.
        person: id of who is heard, and what they are called.
        questions: what is still open of the questions to them.
    """

    room: str
    line: RunningLine | None = None
    person: str = ""
    called: str = ""
    questions: Sequence[str] = ()
    notes: Sequence[HearingNote] = ()

    @property
    def id(self) -> str:
        """Of the hearing; '' for a room."""
        return self.line.hearing.id if self.line is not None else ""


@dataclass(frozen=True, slots=True)
class RunningDay:
    """Hearings under their rooms, who is to be told what, and recordings to which a note can be tied."""

    day: date
    lines: Sequence[Heard]
    tellings: Sequence[Telling]
    recordings: Sequence[Recording]

    def after(self, one: Heard) -> Heard | None:
        """Who is heard next: in the same room if anybody waits there, else in any; never the same person."""
        if one.line is None:
            return None
        begun = one.line.hearing.slot.start
        waiting = [
            other for other in self.lines
            if other.line is not None and other.line.phase == "waiting" and other.person != one.person
        ]  # fmt: skip
        later = [other for other in waiting if other.line is not None and other.line.hearing.slot.start >= begun]
        same = [other for other in later if other.room == one.room]
        return next(iter([*same, *later]), None)


def read_day(case: Case, day: date, now: int, language: str) -> RunningDay:
    """The running order of a day at `now`, minutes since midnight."""
    book = Book(case)
    rooms: dict[str, list[Heard]] = {}
    for line in running(case, day, now):
        slot = line.hearing.slot
        room, person = book.room(slot.room), book.person_of(slot.testimony)
        questions = tuple(open_questions(case, person)) if person else ()
        heard = Heard(room, line, person, book.named(slot.testimony), questions, notes_of(line.hearing.note))
        rooms.setdefault(room, []).append(heard)
    lines = [one for room, heard in rooms.items() for one in (Heard(room), *heard)]
    return RunningDay(day, lines, tellings(case, day, language) if lines else [], recordings_of(case))
