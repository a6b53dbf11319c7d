"""Records of a docket as the tests read them: minutes, free times, persons. By hand, so that nothing is shared."""

import re
from datetime import date
from functools import cached_property
from typing import Any

Record = dict[str, Any]
Records = dict[str, list[Record]]

NOON = 13 * 60
ALL_DAY = (1 << 1440) - 1
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
BOTH = frozenset({"morning", "afternoon"})


def minute(clock: str) -> int:
    """Minutes since midnight."""
    return int(clock[:2]) * 60 + int(clock[3:])


def clock(minutes: int) -> str:
    """An hour as it is written."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def stretch(start: int, end: int) -> int:
    """A stretch of a day, a bit a minute."""
    return (1 << end) - (1 << start) if end > start else 0


def touched(start: int, end: int) -> frozenset[str]:
    """The halves of the day that a stretch touches."""
    return frozenset(half for half, here in (("morning", start < NOON), ("afternoon", end > NOON)) if here)


def natural(episode: object) -> tuple[Any, ...]:
    """Numbers by value and before words, words with their numbers by value."""
    if isinstance(episode, int):
        return 0, episode
    runs = re.findall(r"\d+|\D+", str(episode))
    return 1, tuple((0, int(run), "") if run.isdigit() else (1, 0, run) for run in runs)


def pairs_apart(testimony: list[Record]) -> list[tuple[str, str, str]]:
    """Who is kept from whom and how far."""
    found = []
    for one in testimony:
        for kept in one.get("apart", ()):
            other, strength = (kept, "building") if isinstance(kept, str) else kept
            found.append((one["person"], other, strength))
    return sorted(set(found))


def persons(one: Record) -> list[str]:
    """Everybody who takes part."""
    return [one["person"], *(other for other in one.get("others", ()) if other != one["person"])]


def face_to_face(one: Record, kept: str, avoided: str, strength: str) -> bool:
    """Whether two who take part in one testimony meet by it: not over a link, nor through a glass between its person
    and the others, where they are only to be in different rooms.
    """
    apart = one.get("by_link") or one.get("unseen")
    return not (apart and strength == "room" and one["person"] in (kept, avoided))


def meets(need: Record, resource: Record) -> bool:
    """Whether a resource is what is needed."""
    return (
        resource["kind"] == need["kind"]
        and need.get("id") in (None, "", resource["id"])
        and (not need.get("language") or need["language"] in resource.get("languages", ()))
        and (not need.get("dialect") or need["dialect"] in resource.get("dialects", ()))
        and (not need.get("sex") or need["sex"] == resource.get("sex"))
        and (not need.get("not_community") or need["not_community"] != resource.get("community", ""))
    )


class Given:
    """Records by id, with what follows from them."""

    def __init__(self, records: Records) -> None:
        self.rooms = {one["id"]: one for one in records.get("rooms", ())}
        self.resources = {one["id"]: one for one in records.get("resources", ())}
        self.sittings = {one["id"]: one for one in records.get("sittings", ())}
        self.testimony = {one["id"]: one for one in records.get("testimony", ())}
        self.bookings = records.get("bookings", [])
        self.pinned = [one for one in records.get("hearings", ()) if one.get("pinned")]
        self.apart = pairs_apart(list(self.testimony.values()))
        self._free: dict[tuple[str, str, str], int] = {}

    @cached_property
    def days(self) -> list[str]:
        """Days with a sitting, in order."""
        return sorted({one["date"] for one in self.sittings.values()})

    @cached_property
    def caps(self) -> dict[str, int]:
        """Most minutes a day, by person."""
        found: dict[str, int] = {}
        for one in self.testimony.values():
            if one.get("max_minutes_a_day") is not None:
                found[one["person"]] = min(one["max_minutes_a_day"], found.get(one["person"], 1440))
        return found

    def free(self, what: str, record: Record, day: str, who: str = "") -> int:
        """When a record is free on a day, a bit a minute; `who` are bookings looked up by, else the record's id."""
        key = what, record["id"], day
        if key not in self._free:
            self._free[key] = _open(record, day) & ~self.booked(who or record["id"], day)
        return self._free[key]

    def booked(self, who: str, day: str) -> int:
        """What is taken of a day by bookings from elsewhere."""
        taken = 0
        for one in self.bookings:
            if one["who"] == who and one["date"] == day:
                taken |= stretch(minute(one["from"]), minute(one["to"]))
        return taken

    def heard(self, one: Record, day: str) -> int:
        """When everybody who takes part in a testimony is free."""
        free = self.free("testimony", one, day, one["person"])
        for other in persons(one)[1:]:
            free &= ~self.booked(other, day)
        return free

    def present(self, person: str, day: str, halves: frozenset[str], room: str = "") -> list[str]:
        """Sittings for which a person is in the building (or in one room) in one of these halves of a day."""
        return [
            one["id"]
            for one in self.sittings.values()
            if person in one.get("present", ())
            and one["date"] == day
            and (not room or one["room"] == room)
            and touched(minute(one["from"]), minute(one["to"])) & halves
        ]


def _open(record: Record, day: str) -> int:
    """Windows and weekly hours without the days away."""
    if any(first <= day <= last for first, last in record.get("away", ())):
        return 0
    if "available" not in record and not record.get("weekly"):
        return ALL_DAY
    free = 0
    for on, start, end in record.get("available", ()):
        if on == day:
            free |= stretch(minute(start), minute(end))
    for one in record.get("weekly", ()):
        since, until = one.get("since", day), one.get("until", day)
        if WEEKDAYS[date.fromisoformat(day).weekday()] == one["day"] and since <= day <= until:
            free |= stretch(minute(one["from"]), minute(one["to"]))
    return free
