"""How a clerk does it with a diary: in the order of entry, each at the first place that fits."""

from collections import defaultdict
from itertools import permutations

from docket_records import (
    ALL_DAY,
    NOON,
    Given,
    Record,
    Records,
    clock,
    face_to_face,
    meets,
    minute,
    persons,
    stretch,
    touched,
)

SHORTEST = 30
"""Minutes that a part should last when a testimony has to be cut."""


def by_hand(records: Records) -> list[Record]:
    """The slots of a clerk's plan."""
    return Diary(Given(records)).filled()


class Diary:
    """What is taken, day by day."""

    def __init__(self, given: Given) -> None:
        self.given = given
        self.sittings = sorted(given.sittings.values(), key=lambda one: (one["date"], one["from"], one["id"]))
        self.taken: dict[tuple[str, str, str], int] = defaultdict(int)
        self.heard: dict[tuple[str, str], int] = defaultdict(int)
        self.places: dict[str, list[tuple[str, str, int, int]]] = defaultdict(list)
        self.slots: dict[str, list[Record]] = {}

    def filled(self) -> list[Record]:
        """Everybody in turn, whoever is to be heard before them first."""
        keys = ("testimony", "part", "sitting", "room", "date", "from", "to", "resources")
        for pin in self.given.pinned:
            self._write({key: pin[key] for key in keys})
        done = set(self.slots)

        def place(name: str) -> None:
            if name in done or name not in self.given.testimony:
                return
            done.add(name)
            for other in self.given.testimony[name].get("after", ()):
                place(other)
            self._place(self.given.testimony[name])

        for name in self.given.testimony:
            place(name)
        return [slot for parts in self.slots.values() for slot in parts]

    def _write(self, slot: Record) -> None:
        one = self.given.testimony[slot["testimony"]]
        start, end, day = minute(slot["from"]), minute(slot["to"]), slot["date"]
        for kind, names in (("room", [slot["room"]]), ("resource", slot["resources"]), ("person", persons(one))):
            for name in names:
                self.taken[kind, name, day] |= stretch(start, end)
        for person in persons(one):
            self.heard[person, day] += end - start
            self.places[person].append((day, slot["room"], start, end))
        self.slots.setdefault(slot["testimony"], []).append(slot)

    def _strike(self, name: str, slots: list[Record]) -> None:
        """Take out what came to nothing."""
        one = self.given.testimony[name]
        for slot in slots:
            start, end, day = minute(slot["from"]), minute(slot["to"]), slot["date"]
            for kind, names in (("room", [slot["room"]]), ("resource", slot["resources"]), ("person", persons(one))):
                for who in names:
                    self.taken[kind, who, day] &= ~stretch(start, end)
            for person in persons(one):
                self.heard[person, day] -= end - start
                self.places[person].remove((day, slot["room"], start, end))
        self.slots.pop(name, None)

    def _place(self, one: Record) -> None:
        most = 1 if one.get("once_only") else one.get("parts", 1)
        left, written = one["minutes"], 0
        from_day, from_minute = self._not_before(one)
        if any(set(persons(one)) >= {a, b} and face_to_face(one, a, b, far) for a, b, far in self.given.apart):
            return
        for sitting in self.sittings:
            if sitting["date"] < from_day or not self._room_fits(one, sitting):
                continue
            while left and written < most:
                at = from_minute if sitting["date"] == from_day else 0
                lengths = [left]
                if written + 1 < most:
                    lengths += [
                        length
                        for length in range(left // SHORTEST * SHORTEST, SHORTEST - 1, -SHORTEST)
                        if length < left
                    ]
                slot = next(
                    (slot for length in lengths if (slot := self._slot(one, sitting, length, at, written + 1))), None
                )
                if slot is None:
                    break
                self._write(slot)
                left, written = left - (minute(slot["to"]) - minute(slot["from"])), written + 1
                from_day, from_minute = slot["date"], minute(slot["to"])
            if not left:
                return
        self._strike(one["id"], self.slots.get(one["id"], []))

    def _not_before(self, one: Record) -> tuple[str, int]:
        ends = [
            (slot["date"], minute(slot["to"])) for other in one.get("after", ()) for slot in self.slots.get(other, ())
        ]
        return max([(one.get("earliest", ""), 0), *ends])

    def _room_fits(self, one: Record, sitting: Record) -> bool:
        room, fixed = sitting["room"], one.get("fixed", {})
        if one.get("rooms") and room not in one["rooms"]:
            return False
        if not set(one.get("equipment", ())) <= set(self.given.rooms[room].get("equipment", ())):
            return False
        if fixed and (sitting["date"] != fixed["date"] or fixed.get("room", room) != room):
            return False
        mates = {
            *one.get("same_day", ()),
            *(name for name, it in self.given.testimony.items() if one["id"] in it.get("same_day", ())),
        }
        days = {slot["date"] for mate in mates for slot in self.slots.get(mate, ())}
        days |= {slot["date"] for slot in self.slots.get(one["id"], ())} if mates else set()
        return not days or days == {sitting["date"]}

    def _slot(self, one: Record, sitting: Record, length: int, at: int, part: int) -> Record | None:
        """The first hour of a sitting at which a part of this length fits."""
        day, room = sitting["date"], sitting["room"]
        if any(self.heard[who, day] + length > self.given.caps.get(who, 1440) for who in persons(one)):
            return None
        free = (
            self.given.heard(one, day)
            & self.given.free("room", self.given.rooms[room], day)
            & self._met(one, day, room)
        )
        free &= stretch(max(at, minute(sitting["from"])), minute(sitting["to"])) & ~self.taken["room", room, day]
        for person in persons(one):
            free &= ~self.taken["person", person, day]
        fixed = one.get("fixed", {}).get("from")
        if fixed and part == 1:
            free &= stretch(minute(fixed), minute(fixed) + length)
        for follower in self.slots.values():
            if one["id"] in self.given.testimony[follower[0]["testimony"]].get("after", ()):
                if day > follower[0]["date"]:
                    return None
                free &= stretch(0, minute(follower[0]["from"])) if day == follower[0]["date"] else ALL_DAY
        if _first(free, length) is None:
            return None
        best: tuple[int, tuple[str, ...]] | None = None
        for booked in self._booked(one):
            left = free
            for name in booked:
                left &= (
                    self.given.free("resource", self.given.resources[name], day) & ~self.taken["resource", name, day]
                )
            start = _first(left, length)
            if start is not None and (best is None or start < best[0]):
                best = start, booked
        return best and {
            "testimony": one["id"], "part": part, "sitting": sitting["id"], "room": room, "date": day,
            "from": clock(best[0]), "to": clock(best[0] + length), "resources": list(best[1]),
        }  # fmt: skip

    def _booked(self, one: Record) -> list[tuple[str, ...]]:
        needs = one.get("resources", [])
        able = [name for name, it in self.given.resources.items() if any(meets(need, it) for need in needs)]
        return [
            them
            for them in permutations(able, len(needs))
            if all(meets(need, self.given.resources[name]) for need, name in zip(needs, them, strict=True))
        ]

    def _met(self, one: Record, day: str, room: str) -> int:
        """Minutes in which nobody is met from whom somebody is kept."""
        free, there = ALL_DAY, persons(one)
        for a, b, strength in self.given.apart:
            for kept, avoided in ((a, b), (b, a)):
                if kept not in there:
                    continue
                near = room if strength == "room" else ""
                met = {
                    half
                    for half in ("morning", "afternoon")
                    if self.given.present(avoided, day, frozenset({half}), near)
                }
                for on, where, start, end in self.places[avoided]:
                    if on == day and near in ("", where):
                        met |= touched(start, end)
                if met and strength == "day":
                    return 0
                free &= ~(stretch(0, NOON) if "morning" in met else 0)
                free &= ~(stretch(NOON, 1440) if "afternoon" in met else 0)
        return free


def _first(free: int, length: int) -> int | None:
    """The first minute of a run of free minutes so long."""
    held, run = 1, free
    while held < length and run:
        more = min(held, length - held)
        run &= run >> more
        held += more
    return (run & -run).bit_length() - 1 if run else None
