"""Hearings as they were accepted, and what they are planned from: rooms, resources, sittings, testimony, bookings.

Everything here is read from the records of a case, which may have been written by other programs; what cannot be
understood in one is left out of it and told by the plan.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final, TypeAlias

from judgedesk.app import kept
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.hearings import Slot
from judgedesk.domain.people import Capacity
from judgedesk.law.acts import acts
from judgedesk.store import evidence

Json: TypeAlias = dict[str, Any]
KIND: Final = "hearings"
LIVE: Final = ("tentative", "confirmed", "ready")
"""States of hearings that are still to come."""
CONTINUED: Final = "continued"
"""Outcome of a hearing after which more is to be said."""
LASTING: Final = ("order.", "fallback")
"""Items arranged for a hearing that stay arranged when it goes to another day or room begin with these."""


@dataclass(frozen=True, slots=True)
class Actual:
    """What happened, in minutes since midnight: start, end, and pauses, the last of which may still be open."""

    start: int | None = None
    end: int | None = None
    pauses: tuple[tuple[int, int | None], ...] = ()
    outcome: str = ""
    note: str = ""

    def minutes(self, now: int) -> int:
        """Minutes heard until `now`, or until the end, without pauses."""
        if self.start is None:
            return 0
        last = self.end if self.end is not None else max(now, self.start)
        return max(0, last - self.start - sum((last if end is None else end) - start for start, end in self.pauses))

    def to_json(self) -> Json:
        """As kept in the record."""
        made: Json = {
            "start": None if self.start is None else clock(self.start),
            "end": None if self.end is None else clock(self.end),
            "pauses": [[clock(start), *([] if end is None else [clock(end)])] for start, end in self.pauses],
            "outcome": self.outcome,
            "note": self.note,
        }
        return {name: value for name, value in made.items() if value not in (None, "", [])}


@dataclass(frozen=True, slots=True)
class Hearing:
    """One part of a testimony that was given a place.

    Attributes:
        state: ``tentative``, ``confirmed``, ``ready``, ``held``, ``failed``, ``cancelled``.
        pinned: a new plan leaves it where it is.
        summoned: day on which the summons was sent, or empty.
        sequence: grows with every change that others have to be told.
        arranged: what was arranged, by item: when, by whom, in which words (see `readiness`).
    """

    id: str
    slot: Slot
    state: str = "tentative"
    pinned: bool = False
    summoned: str = ""
    sequence: int = 0
    arranged: Mapping[str, str] = field(default_factory=dict)
    actual: Actual = Actual()
    note: str = ""

    @property
    def live(self) -> bool:
        """Whether it is still to come."""
        return self.state in LIVE

    def to_json(self) -> Json:
        """As its record."""
        more = {
            "id": self.id, "state": self.state, "pinned": self.pinned, "summoned": self.summoned,
            "sequence": self.sequence, "arranged": dict(self.arranged), "actual": self.actual.to_json(),
            "note": self.note,
        }  # fmt: skip
        return slot_json(self.slot) | {name: value for name, value in more.items() if value not in ("", {})}


def minutes(text: Any) -> int | None:
    """Minutes since midnight of ``HH:MM``; None for what is no time."""
    hour, mark, minute = str(text or "").partition(":")
    if not (mark and hour.isdecimal() and minute.isdecimal()):
        return None
    found = int(hour) * 60 + int(minute)
    return found if int(minute) < 60 and found <= 24 * 60 else None


def clock(minute: int) -> str:
    """``HH:MM`` of minutes since midnight."""
    return f"{minute // 60:02}:{minute % 60:02}"


def day(text: Any) -> date | None:
    """A day; None for what is none."""
    try:
        return date.fromisoformat(str(text or ""))
    except ValueError:
        return None


def strings(raw: Any) -> list[str]:
    """What is a list of strings, as one."""
    return [str(one) for one in raw] if isinstance(raw, list) else []


def slot_json(slot: Slot) -> Json:
    """A slot as records have it."""
    return {
        "testimony": slot.testimony, "part": slot.part, "sitting": slot.sitting, "room": slot.room,
        "date": slot.day.isoformat(), "from": clock(slot.start), "to": clock(slot.end),
        "resources": list(slot.resources),
    }  # fmt: skip


def slot_of(raw: Mapping[str, Any]) -> Slot | None:
    """The slot of a record; None where its day or its times are none."""
    on, start, end = day(raw.get("date")), minutes(raw.get("from")), minutes(raw.get("to"))
    if on is None or start is None or end is None:
        return None
    part = raw.get("part")
    return Slot(
        str(raw.get("testimony", "")), part if isinstance(part, int) else 1, str(raw.get("sitting", "")),
        str(raw.get("room", "")), on, start, end, tuple(strings(raw.get("resources"))),
    )  # fmt: skip


def hearing_of(raw: Mapping[str, Any]) -> Hearing | None:
    """A hearing of its record; None where it says no day or no time."""
    slot = slot_of(raw)
    if slot is None:
        return None
    summoned, arranged, sequence = str(raw.get("summoned") or ""), raw.get("arranged"), raw.get("sequence")
    return Hearing(
        id=str(raw["id"]),
        slot=slot,
        state=str(raw.get("state") or "tentative"),
        pinned=bool(raw.get("pinned", bool(summoned))),
        summoned=summoned,
        sequence=sequence if isinstance(sequence, int) else 0,
        arranged={str(item): str(said) for item, said in arranged.items()} if isinstance(arranged, dict) else {},
        actual=_actual(raw.get("actual")),
        note=str(raw.get("note") or ""),
    )


def _actual(raw: Any) -> Actual:
    if not isinstance(raw, dict):
        return Actual()
    pauses = []
    for one in raw.get("pauses") or ():
        start = minutes(one[0]) if isinstance(one, list) and one else None
        if start is not None:
            pauses.append((start, minutes(one[1]) if len(one) > 1 else None))
    words = (str(raw.get("outcome") or ""), str(raw.get("note") or ""))
    return Actual(minutes(raw.get("start")), minutes(raw.get("end")), tuple(pauses), *words)


def hearings(case: Case, states: Sequence[str] | None = None) -> list[Hearing]:
    """Hearings of some states (all), by day and hour."""
    found = [one for raw in kept.all_of(case, KIND) if (one := hearing_of(raw)) is not None]
    found = [one for one in found if states is None or one.state in states]
    return sorted(found, key=lambda one: (one.slot.day, one.slot.start, one.slot.room, one.id))


def hearing(case: Case, identifier: str) -> Hearing:
    """A hearing by id.

    Raises:
        UserError: ``hearing.unknown``.
    """
    raw = kept.one(case, KIND, identifier)
    found = hearing_of(raw) if raw is not None else None
    if found is None:
        raise UserError("hearing.unknown", hearing=identifier[:60])
    return found


@dataclass(slots=True)
class Book:
    """Everything planned with, read once; by id, in the order recorded.

    `merged` leads from ids of persons that became part of another record to the id of that one.
    """

    case: Case
    rooms: dict[str, Json] = field(default_factory=dict)
    resources: dict[str, Json] = field(default_factory=dict)
    sittings: dict[str, Json] = field(default_factory=dict)
    testimony: dict[str, Json] = field(default_factory=dict)
    bookings: list[Json] = field(default_factory=list)
    hearings: list[Hearing] = field(default_factory=list)
    people: dict[str, Person] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for kind, held in (("rooms", self.rooms), ("resources", self.resources), ("testimony", self.testimony)):
            held.update({str(one["id"]): one for one in kept.all_of(self.case, kind)})
        dated = [one for one in kept.all_of(self.case, "sittings") if slot_of(one) is not None]
        self.sittings.update({str(one["id"]): one for one in dated})
        self.bookings = [one for one in kept.all_of(self.case, "bookings") if slot_of(one) is not None]
        self.hearings = hearings(self.case)
        self.people = {one.id: one for one in evidence.persons(self.case.file)}
        self.merged = evidence.merged(self.case.file.reading())

    def person(self, identifier: Any) -> str:
        """The id under which somebody is kept now."""
        return self.merged.get(str(identifier), str(identifier))

    def person_of(self, testimony: str) -> str:
        """Whose testimony it is; '' where there is no such testimony."""
        record = self.testimony.get(testimony)
        return self.person(record.get("person", "")) if record is not None else ""

    def others_of(self, testimony: str) -> list[str]:
        """Further persons who take part in it."""
        return [self.person(one) for one in strings(self.testimony.get(testimony, {}).get("others"))]

    def called(self, person: str) -> str:
        """What somebody is called: never by a name that is to be protected."""
        known = self.people.get(self.person(person))
        if known is None:
            return str(person)
        return known.shown or known.pseudonym or (known.id if known.protected else known.label)

    def named(self, testimony: str) -> str:
        """Whose testimony it is, in words; its id where nobody is known."""
        person = self.person_of(testimony)
        return self.called(person) if person else testimony

    def resource(self, identifier: str) -> str:
        """What a resource is called: by its person's pseudonym, by its name, by its id."""
        record = self.resources.get(identifier, {})
        person = str(record.get("person") or "")
        return self.called(person) if person else str(record.get("name") or identifier)

    def room(self, identifier: str) -> str:
        """What a room is called."""
        return str(self.rooms.get(identifier, {}).get("name") or identifier)


def placed(found: Iterable[Hearing]) -> list[Slot]:
    """Slots of hearings that are to come or were held."""
    return [one.slot for one in found if one.live or one.state == "held"]


def state_in(book: Book, slot: Slot) -> str:
    """State of a hearing that is newly put into a slot: tentative while its sitting is not promised by everybody.

    For an act with several persons silence is no promise: its sitting has to be confirmed, and nothing be lacking.
    """
    sitting = book.sittings.get(slot.sitting, {"confirmed": False})
    if sitting.get("confirmed") is False or sitting.get("missing"):
        return "tentative"
    silent = is_act(book, slot) and (sitting.get("confirmed") is not True or bool(act_lacks(book, slot)))
    return "tentative" if silent else "confirmed"


def is_act(book: Book, slot: Slot) -> bool:
    """Whether it is a confrontation or an identity parade."""
    return str(book.testimony.get(slot.testimony, {}).get("kind")) in acts()


def act_lacks(book: Book, slot: Slot) -> list[str]:
    """Who has to come to an act with an accused and is not booked: ``counsel``, ``transport`` from custody."""
    if not is_act(book, slot):
        return []
    persons = dict.fromkeys((book.person_of(slot.testimony), *book.others_of(slot.testimony)))
    accused = [book.people[one] for one in persons if one in book.people and "defendant" in book.people[one].roles]
    present = {book.person(one) for one in strings(book.sittings.get(slot.sitting, {}).get("present"))}
    found = []
    for one in accused:
        counsel = {
            other.id for other in book.people.values() for tie in other.details.represents
            if tie.person == one.id and tie.capacity is Capacity.DEFENCE
        }  # fmt: skip
        found += ["counsel"] if counsel and counsel.isdisjoint(present) else []
        custody = one.details.custody
        held = custody is not None and custody.on(slot.day.isoformat())
        booked = any(book.resources.get(id, {}).get("kind") == "transport" for id in slot.resources)
        found += ["transport"] if held and not booked else []
    return list(dict.fromkeys(found))


def moved_to(one: Hearing, slot: Slot, state: str) -> Hearing:
    """A hearing in another place: what was sent and arranged for the old one no longer counts."""
    before, arranged = one.slot, dict(one.arranged)
    if before.resources != slot.resources:
        arranged = {item: said for item, said in arranged.items() if not item.startswith("resource.")}
    if (before.day, before.start, before.end, before.room) == (slot.day, slot.start, slot.end, slot.room):
        return replace(one, slot=slot, arranged=arranged)
    stays = (before.day, before.room) == (slot.day, slot.room)
    arranged = {item: said for item, said in arranged.items() if stays or item.startswith(LASTING)}
    return replace(one, slot=slot, state=state, sequence=one.sequence + 1, summoned="", arranged=arranged)
