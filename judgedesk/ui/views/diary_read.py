"""What the view of the office diary reads and does, away from the window's thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from judgedesk.app import diary, diary_desk, diary_follow
from judgedesk.app.casefile import Case
from judgedesk.app.diary import Link, Published, Seen
from judgedesk.app.diary_desk import Exchanged
from judgedesk.app.hearings import clock
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError


@dataclass(frozen=True, slots=True)
class Line:
    """A busy time; `own` of this case, `twice` where this case and another have the same."""

    day: str
    hours: str
    kind: str
    name: str
    own: bool
    twice: bool


@dataclass(frozen=True, slots=True)
class Office:
    """The diary of a case: none where `link` is None. `outdated`: what was accepted is not what is published.

    `step`: when the two were the same last, UTC; '' where they never were.
    """

    link: Link | None = None
    lines: Sequence[Line] = ()
    seen: Seen = field(default_factory=Seen)
    outdated: bool = False
    step: str = ""
    clashes: int = 0


def read_office(case: Case, now: datetime) -> Office:
    """Reads it, from that day on."""
    link = diary.linked(case)
    if link is None:
        return Office()
    there = diary.seen(case)
    today = now.date().isoformat()
    try:
        late = bool(diary.outdated(case, now))
    except UserError:
        late = False
    pairs = [*((one, True) for one in there.own), *((one, False) for one in there.others)]
    twice = diary.met(there)
    lines = [
        Line(one.day, f"{clock(one.start)}–{clock(one.end)}", one.kind, one.name, own, one in twice)
        for one, own in sorted(pairs) if one.day >= today
    ]  # fmt: skip
    twice_own = sum(line.twice and line.own for line in lines)
    return Office(link, lines, there, late, diary_follow.last_step(case), twice_own)


def linked_by(case: Case, said: Mapping[str, str]) -> Changes:
    """Link the case to a diary, made first where that is asked for."""
    folder = Path(said["folder"])
    opened = diary_desk.create if said["mode"] == "create" else diary_desk.opened
    return diary.link(case, opened(folder, said["user"], said["passphrase"]))


def exchanged(case: Case, said: Mapping[str, str]) -> tuple[Exchanged, Changes]:
    """Write the diary for another desk, or take what another desk wrote."""
    found = diary_desk.opened(Path(said["folder"]), said["user"], said["passphrase"])
    work = diary_desk.write_to if said["mode"] == "write" else diary_desk.take_from
    return work(found, Path(said["file"])), Changes(frozenset({"diary", "records"}), ())


def published(case: Case) -> tuple[Published, Changes]:
    """Publish the accepted hearings."""
    return diary.publish(case), Changes(frozenset({"diary", "records"}), ())
