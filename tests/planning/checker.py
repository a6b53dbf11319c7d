"""Whether a plan keeps the rules, and its five numbers: from the records and the slots alone.

A slot is a dict as `plans` keep it: testimony, part, sitting, room, date, from, to, resources. Nothing of the planner
is used; free time is counted minute by minute.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from docket_records import BOTH, Given, Record, Records, face_to_face, meets, minute, natural, persons, stretch, touched


def violations(records: Records, slots: Sequence[Record]) -> list[str]:
    """Every rule that a plan breaks, in words; empty: it can be kept."""
    given = Given(records)
    known = [slot for slot in slots if slot["testimony"] in given.testimony and slot.get("sitting") in given.sittings]
    found = [f"unknown: {slot['testimony']} in {slot.get('sitting')}" for slot in slots if slot not in known]
    for slot in known:
        found += _alone(given, slot)
    placed = _by_testimony(known)
    for name, parts in placed.items():
        found += _parts(given.testimony[name], parts)
    found += _meetings(given, known)
    found += _days(given, known)
    found += _orders(given, placed)
    found += _apart(given, known)
    found += _pins(given, slots)
    return found


def numbers(records: Records, slots: Sequence[Record]) -> tuple[int, int, int, int, int]:
    """Not placed; day index and waiting of the vulnerable; inversions; days; days of interpreters."""
    given = Given(records)
    placed = _by_testimony(slots)
    waited = 0
    for name, parts in placed.items():
        one = given.testimony[name]
        if one.get("vulnerable"):
            waited += given.days.index(parts[0]["date"])
            for day in {part["date"] for part in parts}:
                first = next(part for part in parts if part["date"] == day)
                came = minute(given.sittings[first["sitting"]]["from"])
                fixed = one.get("fixed", {}).get("from") is not None
                waited += 30 if fixed else minute(first["from"]) - came
    told = [
        (natural(given.testimony[name]["episode"]), parts[0]["date"], minute(parts[0]["from"]))
        for name, parts in placed.items()
        if given.testimony[name].get("episode") is not None
    ]
    turned = sum(
        1 for a, b in combinations(told, 2) if (a[0] < b[0] and b[1:] < a[1:]) or (b[0] < a[0] and a[1:] < b[1:])
    )
    interpreters = {
        (name, slot["date"])
        for slot in slots
        for name in slot["resources"]
        if given.resources[name]["kind"] == "interpreter"
    }
    return len(given.testimony) - len(placed), waited, turned, len({one["date"] for one in slots}), len(interpreters)


def moved(before: Sequence[Record], slots: Sequence[Record]) -> list[str]:
    """Testimonies that stand in both plans on another day, at another hour or in another room."""
    then, now = _by_testimony(before), _by_testimony(slots)
    return sorted(name for name in then.keys() & now.keys() if _places(then[name]) != _places(now[name]))


def _places(parts: Sequence[Record]) -> set[tuple[str, str, str]]:
    return {(part["date"], part["from"], part["room"]) for part in parts}


def _by_testimony(slots: Sequence[Record]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = defaultdict(list)
    for slot in sorted(slots, key=lambda one: (one["date"], minute(one["from"]))):
        found[slot["testimony"]].append(slot)
    return dict(found)


def _called(slot: Record) -> str:
    return f"{slot['testimony']} part {slot['part']} on {slot['date']} {slot['from']}-{slot['to']}"


def _hours(one: Record) -> tuple[int, int]:
    return minute(one["from"]), minute(one["to"])


def _alone(given: Given, slot: Record) -> Iterator[str]:
    """What is wrong with one part, whatever else is planned."""
    one, sitting, called = given.testimony[slot["testimony"]], given.sittings[slot["sitting"]], _called(slot)
    start, end = _hours(slot)
    wanted = stretch(start, end)
    opens, closes = _hours(sitting)
    if end <= start:
        yield f"empty: {called}"
    if slot["date"] != sitting["date"] or start < opens or end > closes:
        yield f"outside its sitting: {called}, {sitting['id']}"
    if slot["room"] != sitting["room"] or (one.get("rooms") and slot["room"] not in one["rooms"]):
        yield f"wrong room: {called}, {slot['room']}"
    room = given.rooms.get(slot["room"])
    if room is None:
        yield f"unknown: room {slot['room']}"
        return
    if not set(one.get("equipment", ())) <= set(room.get("equipment", ())):
        yield f"room without equipment: {called}, {slot['room']}"
    if wanted & ~given.free("room", room, slot["date"]):
        yield f"room not free: {called}, {slot['room']}"
    if wanted & ~given.heard(one, slot["date"]):
        yield f"person not free: {called}"
    if one.get("earliest") and slot["date"] < one["earliest"]:
        yield f"before a summons can be served: {called}"
    yield from _resources(given, one, slot, wanted)


def _resources(given: Given, one: Record, slot: Record, wanted: int) -> Iterator[str]:
    called, booked, needs = _called(slot), slot["resources"], one.get("resources", ())
    if len(booked) != len(needs) or len(set(booked)) != len(booked):
        yield f"need unmet: {called}, {len(needs)} wanted, booked {booked}"
        return
    for need, name in zip(needs, booked, strict=True):
        resource = given.resources.get(name)
        if resource is None or not meets(need, resource):
            yield f"need unmet: {called}, {need} by {name}"
        elif wanted & ~given.free("resource", resource, slot["date"]):
            yield f"resource not free: {called}, {name}"


def _parts(one: Record, parts: list[Record]) -> Iterator[str]:
    """Length, number and order of the parts, and the hour that is fixed."""
    name = one["id"]
    if sum(minute(part["to"]) - minute(part["from"]) for part in parts) != one["minutes"]:
        yield f"minutes: {name} lasts other than {one['minutes']}"
    if len(parts) > (1 if one.get("once_only") else one.get("parts", 1)):
        yield f"too many parts: {name} in {len(parts)}"
    if [part["part"] for part in parts] != list(range(1, len(parts) + 1)):
        yield f"parts out of order: {name}"
    fixed = one.get("fixed")
    if fixed and (
        any(part["date"] != fixed["date"] for part in parts)
        or (fixed.get("from") and parts[0]["from"] != fixed["from"])
        or (fixed.get("room") and any(part["room"] != fixed["room"] for part in parts))
    ):
        yield f"not as fixed: {name}"


def _meetings(given: Given, slots: list[Record]) -> Iterator[str]:
    """Rooms, resources and persons in two places at a time."""
    for one, other in combinations(slots, 2):
        if one["date"] != other["date"] or not stretch(*_hours(one)) & stretch(*_hours(other)):
            continue
        called = f"{_called(one)} and {_called(other)}"
        if one["room"] == other["room"]:
            yield f"room taken: {called}, {one['room']}"
        if shared := set(one["resources"]) & set(other["resources"]):
            yield f"resource taken: {called}, {sorted(shared)}"
        here, there = (set(persons(given.testimony[slot["testimony"]])) for slot in (one, other))
        if here & there:
            yield f"person twice: {called}, {sorted(here & there)}"


def _days(given: Given, slots: list[Record]) -> Iterator[str]:
    """How long a person is heard on a day."""
    heard: dict[tuple[str, str], int] = defaultdict(int)
    for slot in slots:
        for person in persons(given.testimony[slot["testimony"]]):
            heard[person, slot["date"]] += minute(slot["to"]) - minute(slot["from"])
    for (person, day), minutes in heard.items():
        if minutes > given.caps.get(person, 1440):
            yield f"too long on a day: {person} {minutes} minutes on {day}"


def _orders(given: Given, placed: dict[str, list[Record]]) -> Iterator[str]:
    """What comes after what, and what is on one day, where both are placed."""
    for name, parts in placed.items():
        for other in given.testimony[name].get("after", ()):
            if other in placed:
                last, first = placed[other][-1], parts[0]
                if (last["date"], minute(last["to"])) > (first["date"], minute(first["from"])):
                    yield f"order: {name} before the end of {other}"
        for other in given.testimony[name].get("same_day", ()):
            if other in placed and len({part["date"] for part in parts + placed[other]}) > 1:
                yield f"same day: {name} and {other}"


def _apart(given: Given, slots: list[Record]) -> Iterator[str]:
    """Who is kept apart and yet is in the building, or heard, in the same half of a day."""
    for one, other, strength in given.apart:
        for kept, avoided in ((one, other), (other, one)):
            for slot in slots:
                if kept not in persons(given.testimony[slot["testimony"]]):
                    continue
                halves = BOTH if strength == "day" else touched(*_hours(slot))
                room = slot["room"] if strength == "room" else ""
                if there := given.present(avoided, slot["date"], halves, room):
                    yield f"apart: {_called(slot)}, {avoided} is there for {there}"
                for second in slots:
                    own = given.testimony[slot["testimony"]]
                    if second["testimony"] == slot["testimony"] and not face_to_face(own, kept, avoided, strength):
                        continue
                    if (
                        avoided in persons(given.testimony[second["testimony"]])
                        and second["date"] == slot["date"]
                        and (strength == "day" or touched(*_hours(second)) & halves)
                        and room in ("", second["room"])
                    ):
                        yield f"apart: {_called(slot)}, {avoided} is heard in {_called(second)}"


def _pins(given: Given, slots: Sequence[Record]) -> Iterator[str]:
    """What is pinned and stands otherwise."""
    keys = ("testimony", "part", "sitting", "room", "date", "from", "to", "resources")
    for pin in given.pinned:
        if not any(all(pin[key] == slot[key] for key in keys) for slot in slots):
            yield f"pin: {_called(pin)} does not stand"
