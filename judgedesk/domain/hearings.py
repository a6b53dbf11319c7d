"""Hearings: who is to be heard, in which sitting, with what, and what must not meet. Times are minutes since midnight.

A *testimony* is what one person is to say in one go or in parts; a *sitting* is a room on a day from one hour to
another; a *slot* is one part of a testimony in a sitting. A *docket* is all of it together: what a plan is made from.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

HALVED = 13 * 60
"""Where a day is halved."""

BEFORE_FIXED = 30
"""Minutes before a fixed hour at which somebody is asked to come; without one they come when the sitting starts."""

INTERPRETER = "interpreter"

ObjectiveValues: TypeAlias = tuple[int, int, int, int, int]
"""Not placed; day index and waiting of vulnerable persons; inversions of the order by episode; sitting days used;
resource-days of interpreters. The first counts before the second, and so on."""


class Strength(StrEnum):
    """How far two people are kept apart: not in one room, not in one building, not on one day."""

    ROOM = "room"
    BUILDING = "building"
    DAY = "day"


class Status(StrEnum):
    """What is known of a proposal: nothing can be better, it may be bettered, or nothing at all fits."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """From `start` to `end` on a day."""

    day: date
    start: int
    end: int

    def holds(self, day: date, start: int, end: int) -> bool:
        """Whether a stretch of a day lies inside."""
        return self.day == day and self.start <= start and end <= self.end

    def meets(self, day: date, start: int, end: int) -> bool:
        """Whether a stretch of a day overlaps; touching is not overlapping."""
        return self.day == day and self.start < end and start < self.end


Windows: TypeAlias = tuple[Window, ...] | None
"""When somebody or something is free; None: always."""


@dataclass(frozen=True, slots=True)
class Room:
    """A court room or the remote end of a link. `equipment`: friendly, recording, link, screen …"""

    id: str
    name: str = ""
    equipment: frozenset[str] = frozenset()
    available: Windows = None


@dataclass(frozen=True, slots=True)
class Resource:
    """Somebody or something that is booked: interpreter, psychologist, recording set, custody transport …"""

    id: str
    kind: str
    name: str = ""
    languages: frozenset[str] = frozenset()
    dialects: frozenset[str] = frozenset()
    sex: str = ""
    community: str = ""
    available: Windows = None


@dataclass(frozen=True, slots=True)
class Need:
    """One resource a testimony needs for all of its time; what is empty is not asked for."""

    kind: str
    language: str = ""
    dialect: str = ""
    sex: str = ""
    not_community: str = ""
    id: str = ""

    def met_by(self, one: Resource) -> bool:
        """Whether a resource is of the kind that is needed, whenever it is free."""
        return (
            one.kind == self.kind
            and (not self.id or one.id == self.id)
            and (not self.language or self.language in one.languages)
            and (not self.dialect or self.dialect in one.dialects)
            and (not self.sex or one.sex == self.sex)
            and (not self.not_community or one.community != self.not_community)
        )


@dataclass(frozen=True, slots=True)
class Sitting:
    """A room on a day. `present`: who is in the building for it, besides those who testify.

    `confirmed` says that panel, counsel, custody transport and room are promised; else its slots are tentative.
    """

    id: str
    room: str
    day: date
    start: int
    end: int
    present: frozenset[str] = frozenset()
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Fixed:
    """A day, an hour and a room that are not to be moved: summoned, or wished so by a person."""

    day: date
    start: int | None = None
    room: str = ""


@dataclass(frozen=True, slots=True)
class Testimony:
    """What somebody is to say.

    Attributes:
        minutes: length of all parts together.
        parts: into how many parts it may be cut at most.
        max_minutes_a_day: most that its person may be heard on one day.
        rooms: ids of rooms in which it may take place; empty: any.
        equipment: what the room must have.
        after: ids of testimonies whose last part ends before this begins.
        apart: persons never met, each with how far apart.
        same_day: ids of testimonies on the same day.
        others: further persons who take part (a confrontation, a parade): free and kept apart like the first.
        unmet: its person and the `others` take part from different rooms, or do not see each other: such a pair may
            take part though they must not be in one room, not though in one building or there on one day.
        earliest: first day on which a summons can have been served.
        fixed: where it stands already.
    """

    id: str
    person: str
    minutes: int
    parts: int = 1
    max_minutes_a_day: int | None = None
    rooms: frozenset[str] = frozenset()
    equipment: frozenset[str] = frozenset()
    needs: tuple[Need, ...] = ()
    available: Windows = None
    after: tuple[str, ...] = ()
    apart: tuple[tuple[str, Strength], ...] = ()
    same_day: tuple[str, ...] = ()
    vulnerable: bool = False
    once_only: bool = False
    elements: tuple[str, ...] = ()
    episode: str | int | None = None
    others: tuple[str, ...] = ()
    unmet: bool = False
    earliest: date | None = None
    fixed: Fixed | None = None

    @property
    def most_parts(self) -> int:
        """Into how many parts it may really be cut."""
        return 1 if self.once_only else self.parts

    @property
    def persons(self) -> tuple[str, ...]:
        """Everybody who has to be there for it."""
        return (self.person, *(other for other in self.others if other != self.person))


@dataclass(frozen=True, slots=True)
class Busy:
    """A booking from elsewhere: a person, room or resource (by id) that is taken, without what for."""

    who: str
    window: Window


@dataclass(frozen=True, slots=True)
class Slot:
    """One part of a testimony in a sitting; `part` counts from 1, `resources` follow the needs of the testimony."""

    testimony: str
    part: int
    sitting: str
    room: str
    day: date
    start: int
    end: int
    resources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Docket:
    """Everything a plan is made from.

    Attributes:
        pinned: slots that stand; a proposal has them as they are.
        previous: slots of the plan before, which a new one changes as little as it can.
        first: ids of testimonies of the accused, heard before those of `later` where a plan is worth as much then.
    """

    rooms: tuple[Room, ...] = ()
    resources: tuple[Resource, ...] = ()
    sittings: tuple[Sitting, ...] = ()
    testimony: tuple[Testimony, ...] = ()
    busy: tuple[Busy, ...] = ()
    pinned: tuple[Slot, ...] = ()
    previous: tuple[Slot, ...] = ()
    first: tuple[str, ...] = ()
    later: tuple[str, ...] = ()

    def days(self) -> list[date]:
        """Days with a sitting, each once: the place of a day in this list is its index."""
        return sorted({sitting.day for sitting in self.sittings})


@dataclass(frozen=True, slots=True)
class Reason:
    """Something to be said of a testimony in a plan: why it stands where it does, or why it stands nowhere.

    `about` is its id; `code` names a sentence, `facts` are what stands in it: ids, days and minutes as they are.
    """

    about: str
    code: str
    facts: tuple[tuple[str, str | int | date], ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A plan that a person may take or leave. `bound`: no plan can be better than this."""

    status: Status
    slots: tuple[Slot, ...]
    unplaced: tuple[str, ...]
    reasons: tuple[Reason, ...]
    objective: ObjectiveValues
    bound: ObjectiveValues
    moved: int = 0


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two things that cannot both hold in a plan. `code` names the rule, `about` the testimonies it is about."""

    code: str
    about: tuple[str, ...]
    facts: tuple[tuple[str, str | int | date], ...] = field(default=())


def halves(start: int, end: int) -> tuple[bool, bool]:
    """Whether a stretch of a day touches its first and its second half."""
    return start < HALVED, end > HALVED


def joined(windows: Iterable[Window]) -> tuple[Window, ...]:
    """Windows in order, those that touch or overlap made one."""
    found: list[Window] = []
    for window in sorted(windows):
        if window.end <= window.start:
            continue
        if found and found[-1].day == window.day and window.start <= found[-1].end:
            found[-1] = Window(window.day, found[-1].start, max(found[-1].end, window.end))
        else:
            found.append(window)
    return tuple(found)


def without(windows: Sequence[Window], taken: Iterable[Window]) -> tuple[Window, ...]:
    """What remains of windows when others are taken out."""
    left = list(joined(windows))
    for gone in taken:
        left = [
            part
            for window in left
            for part in (
                [window]
                if not window.meets(gone.day, gone.start, gone.end)
                else [Window(window.day, window.start, gone.start), Window(window.day, gone.end, window.end)]
            )
            if part.end > part.start
        ]
    return tuple(left)


def cycle(testimony: Iterable[Testimony]) -> tuple[str, ...]:
    """Ids of testimonies each of which is to follow the next, round; empty where the order can hold."""
    after = {one.id: one.after for one in testimony}
    done: set[str] = set()
    for first in after:
        trail, waiting = [], [(first, iter(after[first]))] if first not in done else []
        on_trail = set()
        while waiting:
            here, others = waiting[-1]
            if here not in on_trail:
                trail.append(here)
                on_trail.add(here)
            following = next((other for other in others if other in after and other not in done), None)
            if following is None:
                waiting.pop()
                done.add(trail.pop())
                on_trail.discard(here)
            elif following in on_trail:
                return tuple(trail[trail.index(following) :])
            else:
                waiting.append((following, iter(after[following])))
    return ()
