"""Records as a docket, and slots as records: the two ways across."""

from collections.abc import Iterable, Sequence
from datetime import date

from docket_records import WEEKDAYS, Record, Records, clock, minute

from judgedesk.domain.hearings import (
    Busy,
    Docket,
    Fixed,
    Need,
    Resource,
    Room,
    Sitting,
    Slot,
    Strength,
    Testimony,
    Window,
    Windows,
    joined,
)


def docket(records: Records, before: Sequence[Record] = ()) -> Docket:
    """What a plan is made from; `before` are the slots of the plan before."""
    days = sorted({one["date"] for one in records["sittings"]})
    return Docket(
        rooms=tuple(
            Room(one["id"], one.get("name", ""), frozenset(one.get("equipment", ())), _windows(one, days))
            for one in records["rooms"]
        ),
        resources=tuple(_resource(one, days) for one in records.get("resources", ())),
        sittings=tuple(
            Sitting(
                one["id"], one["room"], date.fromisoformat(one["date"]), minute(one["from"]), minute(one["to"]),
                frozenset(one.get("present", ())), one.get("confirmed", True),
            )
            for one in records["sittings"]
        ),
        testimony=tuple(_testimony(one, days) for one in records["testimony"]),
        busy=tuple(Busy(one["who"], _window(one)) for one in records.get("bookings", ())),
        pinned=tuple(slot(one) for one in records.get("hearings", ()) if one.get("pinned")),
        previous=tuple(slot(one) for one in before),
    )  # fmt: skip


def slot(one: Record) -> Slot:
    """A slot of a record."""
    return Slot(
        one["testimony"], one["part"], one["sitting"], one["room"], date.fromisoformat(one["date"]),
        minute(one["from"]), minute(one["to"]), tuple(one["resources"]),
    )  # fmt: skip


def written(slots: Iterable[Slot]) -> list[Record]:
    """Slots as records."""
    return [
        {
            "testimony": one.testimony, "part": one.part, "sitting": one.sitting, "room": one.room,
            "date": one.day.isoformat(), "from": clock(one.start), "to": clock(one.end),
            "resources": list(one.resources),
        }
        for one in slots
    ]  # fmt: skip


def _window(one: Record) -> Window:
    return Window(date.fromisoformat(one["date"]), minute(one["from"]), minute(one["to"]))


def _windows(one: Record, days: list[str]) -> Windows:
    here = [day for day in days if not any(first <= day <= last for first, last in one.get("away", ()))]
    if "available" not in one and not one.get("weekly"):
        if "away" not in one:
            return None
        return tuple(Window(date.fromisoformat(day), 0, 1440) for day in here)
    found = [
        Window(date.fromisoformat(day), minute(start), minute(end))
        for day, start, end in one.get("available", ())
        if not any(first <= day <= last for first, last in one.get("away", ()))
    ]
    for week in one.get("weekly", ()):
        for day in here:
            weekday = WEEKDAYS[date.fromisoformat(day).weekday()]
            if weekday == week["day"] and week.get("since", day) <= day <= week.get("until", day):
                found.append(Window(date.fromisoformat(day), minute(week["from"]), minute(week["to"])))
    return joined(found)


def _resource(one: Record, days: list[str]) -> Resource:
    return Resource(
        one["id"], one["kind"], one.get("name", ""), frozenset(one.get("languages", ())),
        frozenset(one.get("dialects", ())), one.get("sex", ""), one.get("community", ""), _windows(one, days),
    )  # fmt: skip


def _testimony(one: Record, days: list[str]) -> Testimony:
    fixed = one.get("fixed")
    return Testimony(
        id=one["id"],
        person=one["person"],
        minutes=one["minutes"],
        parts=one.get("parts", 1),
        max_minutes_a_day=one.get("max_minutes_a_day"),
        rooms=frozenset(one.get("rooms", ())),
        equipment=frozenset(one.get("equipment", ())),
        needs=tuple(Need(**need) for need in one.get("resources", ())),
        available=_windows(one, days),
        after=tuple(one.get("after", ())),
        apart=tuple(
            (kept, Strength.BUILDING) if isinstance(kept, str) else (kept[0], Strength(kept[1]))
            for kept in one.get("apart", ())
        ),
        same_day=tuple(one.get("same_day", ())),
        vulnerable=one.get("vulnerable", False),
        once_only=one.get("once_only", False),
        elements=tuple(one.get("elements", ())),
        episode=one.get("episode"),
        others=tuple(one.get("others", ())),
        unmet=bool(one.get("by_link") or one.get("unseen")),
        earliest=date.fromisoformat(one["earliest"]) if "earliest" in one else None,
        fixed=fixed
        and Fixed(
            date.fromisoformat(fixed["date"]), minute(fixed["from"]) if "from" in fixed else None, fixed.get("room", "")
        ),
    )
