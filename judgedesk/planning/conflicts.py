"""What cannot hold together in a plan somebody made or changed by hand: each rule by its code."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from judgedesk.domain.hearings import (
    Conflict,
    Docket,
    Resource,
    Room,
    Sitting,
    Slot,
    Strength,
    Testimony,
    Window,
    Windows,
    halves,
    joined,
)

Facts = tuple[tuple[str, str | int | date], ...]


def conflicts(docket: Docket, slots: Sequence[Slot]) -> list[Conflict]:
    """Every rule a plan breaks, in the order of its slots; empty when it can be kept.

    Testimonies without a slot break nothing. Facts name ids, days and minutes.
    """
    return list(dict.fromkeys(_Checked(docket, slots).all()))


class _Checked:
    def __init__(self, docket: Docket, slots: Sequence[Slot]) -> None:
        self.docket = docket
        self.slots = sorted(slots, key=lambda s: (s.day, s.start, s.testimony, s.part))
        self.testimony = {one.id: one for one in docket.testimony}
        self.rooms: dict[str, Room] = {one.id: one for one in docket.rooms}
        self.resources: dict[str, Resource] = {one.id: one for one in docket.resources}
        self.sittings: dict[str, Sitting] = {one.id: one for one in docket.sittings}
        self.busy: dict[str, list[Window]] = defaultdict(list)
        for busy in docket.busy:
            self.busy[busy.who].append(busy.window)
        self.windows: dict[str, Windows] = {}
        own: dict[str, list[Windows]] = defaultdict(list)
        for one in docket.testimony:
            own[one.person].append(one.available)
        for person, given in own.items():
            self.windows[person] = None if None in given else tuple(w for windows in given for w in windows or ())
        self.parts: dict[str, list[Slot]] = defaultdict(list)
        for slot in self.slots:
            self.parts[slot.testimony].append(slot)

    def all(self) -> Iterator[Conflict]:
        for slot in self.slots:
            one = self.testimony.get(slot.testimony)
            if one is None:
                yield Conflict("unknown", (slot.testimony,), (("what", "testimony"), ("id", slot.testimony)))
            else:
                yield from self._room(slot, one)
                yield from self._people(slot, one)
                yield from self._needs(slot, one)
        yield from self._together()
        for id, parts in self.parts.items():
            if id in self.testimony:
                yield from self._whole(self.testimony[id], parts)
        yield from self._minutes_a_day()
        yield from self._apart()

    def _away(self, who: str, windows: Windows, slot: Slot) -> bool:
        if any(window.meets(slot.day, slot.start, slot.end) for window in self.busy.get(who, ())):
            return True
        if windows is None:
            return False
        here = [window for window in windows if window.day == slot.day]
        return not any(window.holds(slot.day, slot.start, slot.end) for window in joined(here))

    def _room(self, slot: Slot, one: Testimony) -> Iterator[Conflict]:
        about, when = (one.id,), _when(slot)
        sitting, room = self.sittings.get(slot.sitting), self.rooms.get(slot.room)
        if sitting is None:
            yield Conflict("unknown", about, (("what", "sitting"), ("id", slot.sitting)))
        elif sitting.day != slot.day or slot.start < sitting.start or slot.end > sitting.end:
            facts = (("from", sitting.start), ("to", sitting.end))
            yield Conflict("outside_sitting", about, (("sitting", sitting.id), *when, *facts))
        if room is None:
            yield Conflict("unknown", about, (("what", "room"), ("id", slot.room)))
            return
        if (sitting is not None and sitting.room != slot.room) or (one.rooms and slot.room not in one.rooms):
            yield Conflict("wrong_room", about, (("room", slot.room),))
        for missing in sorted(one.equipment - room.equipment):
            yield Conflict("no_equipment", about, (("room", slot.room), ("equipment", missing)))
        if self._away(room.id, room.available, slot):
            yield Conflict("room_away", about, (("room", room.id), *when))

    def _people(self, slot: Slot, one: Testimony) -> Iterator[Conflict]:
        for person in one.persons:
            windows = one.available if person == one.person else self.windows.get(person)
            if self._away(person, windows, slot):
                yield Conflict("person_away", (one.id,), (("person", person), *_when(slot)))
        if one.earliest is not None and slot.day < one.earliest:
            yield Conflict("before_earliest", (one.id,), (("day", slot.day), ("earliest", one.earliest)))

    def _needs(self, slot: Slot, one: Testimony) -> Iterator[Conflict]:
        if len(slot.resources) != len(one.needs) or len(set(slot.resources)) != len(slot.resources):
            yield Conflict("need_unmet", (one.id,), (("needs", len(one.needs)), ("booked", len(set(slot.resources)))))
        for place, id in enumerate(slot.resources):
            resource = self.resources.get(id)
            if resource is None:
                yield Conflict("unknown", (one.id,), (("what", "resource"), ("id", id)))
                continue
            if place < len(one.needs) and not one.needs[place].met_by(resource):
                need = one.needs[place]
                yield Conflict("need_unmet", (one.id,), (("kind", need.kind), ("resource", id)))
            if self._away(id, resource.available, slot):
                yield Conflict("resource_away", (one.id,), (("resource", id), *_when(slot)))

    def _together(self) -> Iterator[Conflict]:
        by_day: dict[date, list[Slot]] = defaultdict(list)
        for slot in self.slots:
            by_day[slot.day].append(slot)
        for slots in by_day.values():
            for first, second in combinations(slots, 2):
                if first.start < second.end and second.start < first.end:
                    yield from self._twice(first, second)

    def _twice(self, first: Slot, second: Slot) -> Iterator[Conflict]:
        about = tuple(dict.fromkeys((first.testimony, second.testimony)))
        when = (("day", first.day), ("start", max(first.start, second.start)), ("end", min(first.end, second.end)))
        if first.room == second.room:
            yield Conflict("room_taken", about, (("room", first.room), *when))
        for id in sorted(set(first.resources) & set(second.resources)):
            yield Conflict("resource_taken", about, (("resource", id), *when))
        people = [
            set(self.testimony[s.testimony].persons) if s.testimony in self.testimony else set[str]()
            for s in (first, second)
        ]
        for person in sorted(people[0] & people[1]):
            yield Conflict("person_twice", about, (("person", person), *when))

    def _whole(self, one: Testimony, parts: list[Slot]) -> Iterator[Conflict]:
        lasting = sum(slot.end - slot.start for slot in parts)
        if lasting != one.minutes or any(slot.end <= slot.start for slot in parts):
            yield Conflict("minutes", (one.id,), (("minutes", one.minutes), ("planned", lasting)))
        if len(parts) > one.most_parts:
            yield Conflict("too_many_parts", (one.id,), (("parts", len(parts)), ("most", one.most_parts)))
        for other in dict.fromkeys(one.after):
            theirs = self.parts.get(other)
            if theirs and max((s.day, s.end) for s in theirs) > (parts[0].day, parts[0].start):
                last = max((s.day, s.end) for s in theirs)
                facts = (("ends_day", last[0]), ("ends", last[1]), ("day", parts[0].day), ("start", parts[0].start))
                yield Conflict("order", (one.id, other), facts)
        for other in dict.fromkeys(one.same_day):
            if self.parts.get(other):
                days = sorted({slot.day for slot in (*parts, *self.parts[other])})
                if len(days) > 1:
                    yield Conflict("same_day", (one.id, other), (("day", days[0]), ("other", days[1])))
        fixed = one.fixed
        if fixed is not None and (
            any(s.day != fixed.day or (fixed.room and s.room != fixed.room) for s in parts)
            or (fixed.start is not None and parts[0].start != fixed.start)
        ):
            facts = (("day", fixed.day), *((("start", fixed.start),) if fixed.start is not None else ()))
            yield Conflict("not_as_fixed", (one.id,), (*facts, *((("room", fixed.room),) if fixed.room else ())))

    def _minutes_a_day(self) -> Iterator[Conflict]:
        limits: dict[str, int] = {}
        for one in self.docket.testimony:
            if one.max_minutes_a_day is not None:
                limits[one.person] = min(one.max_minutes_a_day, limits.get(one.person, one.max_minutes_a_day))
        spent: dict[tuple[str, date], list[Slot]] = defaultdict(list)
        for slot in self.slots:
            for person in self.testimony[slot.testimony].persons if slot.testimony in self.testimony else ():
                if person in limits:
                    spent[person, slot.day].append(slot)
        for (person, day), slots in spent.items():
            lasting = sum(slot.end - slot.start for slot in slots)
            if lasting > limits[person]:
                about = tuple(dict.fromkeys(slot.testimony for slot in slots))
                facts = (("person", person), ("day", day), ("minutes", lasting), ("most", limits[person]))
                yield Conflict("max_minutes", about, facts)

    def _apart(self) -> Iterator[Conflict]:
        pairs: dict[tuple[str, str], set[Strength]] = defaultdict(set)
        for one in self.docket.testimony:
            for other, strength in one.apart:
                pairs[one.person, other].add(strength)
        if not pairs:
            return
        heard: dict[str, list[Slot]] = defaultdict(list)
        for slot in self.slots:
            for person in self.testimony[slot.testimony].persons if slot.testimony in self.testimony else ():
                heard[person].append(slot)
        here: dict[str, list[Sitting]] = defaultdict(list)
        for sitting in self.docket.sittings:
            for person in sitting.present:
                here[person].append(sitting)
        for (first, second), strengths in pairs.items():
            for slot in heard[first]:
                yield from self._met(slot, heard[second], here[second], strengths, (first, second))
            for slot in heard[second]:
                yield from self._met(slot, (), here[first], strengths, (second, first))

    def _met(
        self,
        slot: Slot,
        heard: Iterable[Slot],
        here: Iterable[Sitting],
        strengths: set[Strength],
        people: tuple[str, str],
    ) -> Iterator[Conflict]:
        facts: Facts = (("person", people[0]), ("from", people[1]), ("day", slot.day))
        one = self.testimony.get(slot.testimony)
        unmet = one is not None and one.unmet and one.person in people and strengths == {Strength.ROOM}
        for other in heard:
            if not (unmet and other.testimony == slot.testimony) and _meet(
                slot, other.day, other.start, other.end, other.room, strengths
            ):
                yield Conflict("apart", tuple(dict.fromkeys((slot.testimony, other.testimony))), facts)
        for sitting in here:
            if _meet(slot, sitting.day, sitting.start, sitting.end, sitting.room, strengths):
                yield Conflict("apart", (slot.testimony,), (*facts, ("sitting", sitting.id)))


def _meet(slot: Slot, day: date, start: int, end: int, room: str, strengths: set[Strength]) -> bool:
    if slot.day != day:
        return False
    if Strength.DAY in strengths:
        return True
    if Strength.BUILDING not in strengths and slot.room != room:
        return False
    mine, theirs = halves(slot.start, slot.end), halves(start, end)
    return (mine[0] and theirs[0]) or (mine[1] and theirs[1])


def _when(slot: Slot) -> Facts:
    return ("day", slot.day), ("start", slot.start), ("end", slot.end)
