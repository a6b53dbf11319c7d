"""The best plan of a small docket, by trying what can matter.

Which minutes matter. Take a best plan, and among those one whose starts have the smallest sum. No part of it can begin
a minute earlier, so something holds it: a sitting or a window of a person, room or resource begins there; a booking
ends; 13:00; an hour is fixed, pinned or that of the plan before; another part ends there; or another one begins there
that comes before it by episode, and is held in its turn. So every start is one of these hours plus the lengths of some
other parts.

Which lengths matter. One testimony in two parts leaves one free length. Everything given is a multiple of some u; how
long the first part may be, other things being as they are, is then limited by multiples of u, by 1 and by all but 1;
the waiting is a sum of maxima of terms ±length + multiple of u, which bend at multiples of u/2 (where that is no
minute, the two beside it). So these lengths suffice, and the answer is `exact` when at most one testimony may be cut,
in two. With more it is only good.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import chain, pairwise, permutations, product
from math import gcd

from docket_records import (
    BOTH,
    NOON,
    Given,
    Record,
    Records,
    clock,
    face_to_face,
    meets,
    minute,
    natural,
    persons,
    stretch,
    touched,
)
from fitting import Part, fitting

MOST_STEPS = 5_000
MOST_PLACES = 2_000
"""Steps and places after which a docket is given up: too large for this."""


@dataclass
class Found:
    """The best of a docket: numbers (moved at the end, or second with `keep`), slots, whether nothing is better."""

    numbers: tuple[int, ...]
    slots: list[Record]
    exact: bool


def best(
    records: Records, before: list[Record] | None = None, *, keep: bool = False, steps: int = MOST_STEPS
) -> Found | None:
    """The best plan; None when the docket is too large to try everything."""
    given = Given(records)
    cut = [one["id"] for one in given.testimony.values() if _most(one) > 1]
    lengths = [_lengths(given, one) for one in given.testimony.values()]
    search = Search(given, before or [], keep, steps)
    try:
        for chosen in product(*lengths):
            search.run(dict(zip(given.testimony, chosen, strict=True)))
    except TooLargeError:
        return None
    exact = len(cut) <= 1 and all(_most(given.testimony[name]) <= 2 for name in cut)
    slots = [
        {
            "testimony": part.testimony,
            "part": number,
            "sitting": part.sitting,
            "room": given.sittings[part.sitting]["room"],
            "date": given.sittings[part.sitting]["date"],
            "from": clock(part.start),
            "to": clock(part.end),
            "resources": list(part.resources),
        }
        for parts in search.plan
        for number, part in enumerate(parts, 1)
    ]
    return Found(search.best, slots, exact)


def _most(one: Record) -> int:
    return 1 if one.get("once_only") else int(one.get("parts", 1))


def _lengths(given: Given, one: Record) -> list[tuple[int, ...]]:
    """Into what a testimony may be cut."""
    whole = one["minutes"]
    if _most(one) == 1:
        return [(whole,)]
    unit = reduce(gcd, _all_minutes(given))
    firsts = {1, whole - 1, *((half * unit + up) // 2 for half in range(2 * whole // unit + 1) for up in (0, 1))}
    firsts = {first for first in firsts if 0 < first < whole}
    for pin in given.pinned:
        if pin["testimony"] == one["id"]:
            length = minute(pin["to"]) - minute(pin["from"])
            firsts |= {length, whole - length} - {0, whole}
    return [(whole,), *((first, whole - first) for first in sorted(firsts))]


def _all_minutes(given: Given) -> Iterator[int]:
    """Every hour and length that is given."""
    yield NOON
    for record in chain(
        given.rooms.values(),
        given.resources.values(),
        given.testimony.values(),
        given.sittings.values(),
        given.bookings,
        given.pinned,
    ):
        for hours in (*record.get("available", ()), *((0, one["from"], one["to"]) for one in record.get("weekly", ()))):
            yield from (minute(hours[1]), minute(hours[2]))
        yield from (minute(record[key]) for key in ("from", "to") if key in record)
        yield from (record[key] for key in ("minutes", "max_minutes_a_day") if key in record)
        if record.get("fixed", {}).get("from"):
            yield minute(record["fixed"]["from"])


class TooLargeError(Exception):
    """More than can be tried."""


class Search:
    """Tries all plans with given lengths, and keeps the best of all."""

    def __init__(self, given: Given, before: list[Record], keep: bool, steps: int) -> None:
        self.given, self.keep, self.steps = given, keep, steps
        self.before: dict[str, set[tuple[str, int, str]]] = {}
        for slot in before:
            self.before.setdefault(slot["testimony"], set()).add((slot["date"], minute(slot["from"]), slot["room"]))
        self.best: tuple[int, ...] = (1 << 30,)
        self.plan: list[tuple[Part, ...]] = []
        interpreters = [name for name, one in given.resources.items() if one["kind"] == "interpreter"]
        self.days = {day: 1 << at for at, day in enumerate(given.days)}
        self.pairs = {pair: 1 << at for at, pair in enumerate(product(interpreters, given.days))}

    def run(self, lengths: dict[str, tuple[int, ...]]) -> None:
        """All plans in which testimonies are cut so, or left out."""
        names = list(lengths)
        options = {name: self._options(name, lengths) for name in names}
        pinned = {pin["testimony"] for pin in self.given.pinned}
        if any(not options[name] for name in pinned if name in options):
            return
        self.must = pinned
        self.flat = [(name, parts) for name in names for parts in options[name]]
        if len(self.flat) > MOST_PLACES:
            raise TooLargeError
        self.costs = [self._cost(name, parts) for name, parts in self.flat]
        self.fits = fitting(self.given, self.flat)
        masks, at = {}, 0
        for name in names:
            masks[name] = ((1 << len(options[name])) - 1) << at
            at += len(options[name])
        self._try(masks, [], (0, 0, 0, 0, 0, 0))

    def _cost(self, name: str, parts: tuple[Part, ...]) -> tuple[int, int, int, int]:
        """Index and waiting, days, interpreters' days, moved."""
        given, one = self.given, self.given.testimony[name]
        dates = [given.sittings[part.sitting]["date"] for part in parts]
        waited = 0
        if one.get("vulnerable"):
            waited = given.days.index(dates[0])
            for day in set(dates):
                first = parts[dates.index(day)]
                fixed = one.get("fixed", {}).get("from") is not None
                waited += 30 if fixed else first.start - minute(given.sittings[first.sitting]["from"])
        pairs = reduce(
            int.__or__,
            (self.pairs.get((who, day), 0) for part, day in zip(parts, dates, strict=True) for who in part.resources),
            0,
        )
        places = {
            (day, part.start, given.sittings[part.sitting]["room"]) for part, day in zip(parts, dates, strict=True)
        }
        gone = int(name in self.before and self.before[name] != places)
        return waited, reduce(int.__or__, (self.days[day] for day in dates)), pairs, gone

    def _numbers(self, so_far: tuple[int, ...]) -> tuple[int, ...]:
        out, waited, turned, days, pairs, gone = so_far
        five = (out, waited, turned, days.bit_count(), pairs.bit_count())
        return (out, gone, *five[1:]) if self.keep else (*five, gone)

    def _try(self, masks: dict[str, int], chosen: list[int], so_far: tuple[int, ...]) -> None:
        out, waited, turned, days, pairs, gone = so_far
        for name, mask in masks.items():
            if not mask:
                out += 1
            elif self.given.testimony[name].get("vulnerable"):
                waited += self.costs[(mask & -mask).bit_length() - 1][0]
        if self._numbers((out, waited, turned, days, pairs, gone)) >= self.best:
            return
        open_ = [name for name, mask in masks.items() if mask]
        if not open_:
            if not any(name in self.must for name in masks):
                self.best = self._numbers((out, waited, turned, days, pairs, gone))
                self.plan = [self.flat[at][1] for at in chosen]
            return
        name = min(open_, key=lambda one: masks[one].bit_count())
        rest = {one: mask for one, mask in masks.items() if one != name}
        mask = masks[name]
        while mask:
            low = mask & -mask
            mask ^= low
            at = low.bit_length() - 1
            self.steps -= 1
            if self.steps < 0:
                raise TooLargeError
            if self._too_long([*chosen, at]):
                continue
            cost = self.costs[at]
            more = (
                so_far[0], so_far[1] + cost[0], so_far[2] + self._turned(at, chosen), so_far[3] | cost[1],
                so_far[4] | cost[2], so_far[5] + cost[3],
            )  # fmt: skip
            self._try({one: left & self.fits[at] for one, left in rest.items()}, [*chosen, at], more)
        if name not in self.must:
            self._try(rest, chosen, (so_far[0] + 1, *so_far[1:]))

    def _turned(self, at: int, chosen: list[int]) -> int:
        """Inversions with what is placed already."""

        def told(at: int) -> tuple[object, tuple[str, int]] | None:
            name, parts = self.flat[at]
            episode = self.given.testimony[name].get("episode")
            return (
                None
                if episode is None
                else (natural(episode), (self.given.sittings[parts[0].sitting]["date"], parts[0].start))
            )

        here, count = told(at), 0
        for other in map(told, chosen):
            if here and other:
                first, second = sorted((here, other))
                count += first[0] < second[0] and second[1] < first[1]
        return count

    def _too_long(self, chosen: list[int]) -> bool:
        """Whether somebody is heard too long on a day."""
        if not self.given.caps:
            return False
        heard: dict[tuple[str, str], int] = {}
        for name, parts in (self.flat[at] for at in chosen):
            for part in parts:
                for person in persons(self.given.testimony[name]):
                    if person in self.given.caps:
                        key = person, self.given.sittings[part.sitting]["date"]
                        heard[key] = heard.get(key, 0) + part.end - part.start
        return any(minutes > self.given.caps[person] for (person, _), minutes in heard.items())

    def _options(self, name: str, lengths: dict[str, tuple[int, ...]]) -> list[tuple[Part, ...]]:
        """Where a testimony may stand by itself, cheapest first."""
        starts = self._starts(name, lengths)
        each = [list(self._places(name, length, starts)) for length in lengths[name]]
        found = [parts for parts in product(*each) if self._in_order(parts)]
        pins = [
            (
                pin["part"] - 1,
                Part(name, pin["sitting"], minute(pin["from"]), minute(pin["to"]), tuple(pin["resources"])),
            )
            for pin in self.given.pinned
            if pin["testimony"] == name
        ]
        found = [parts for parts in found if all(at < len(parts) and parts[at] == pin for at, pin in pins)]
        fixed = self.given.testimony[name].get("fixed", {})
        if fixed.get("from"):
            found = [parts for parts in found if parts[0].start == minute(fixed["from"])]
        return sorted(found, key=lambda parts: self._cost(name, parts)[0])

    def _in_order(self, parts: tuple[Part, ...]) -> bool:
        at = [(self.given.sittings[part.sitting]["date"], part.start, part.end) for part in parts]
        return all((one[0], one[2]) <= other[:2] for one, other in pairwise(at))

    def _starts(self, name: str, lengths: dict[str, tuple[int, ...]]) -> set[int]:
        """Hours that something begins at, and the lengths of other parts on top of them."""
        sums = {0}
        for other, parts in lengths.items():
            if other != name:
                added = {*parts, sum(parts)}
            elif len(parts) > 1:
                added = set(parts)
            else:
                continue
            sums |= {one + length for one in sums for length in added if one + length < 1440}
        bases = {NOON, *(start for places in self.before.values() for _, start, _ in places)}
        for record in chain(self.given.rooms.values(), self.given.resources.values(), self.given.testimony.values()):
            bases |= {minute(start) for _, start, _ in record.get("available", ())}
            bases |= {minute(one["from"]) for one in record.get("weekly", ())}
            if record.get("fixed", {}).get("from"):
                bases.add(minute(record["fixed"]["from"]))
        bases |= {minute(one["from"]) for one in self.given.sittings.values()}
        bases |= {minute(one["to"]) for one in self.given.bookings}
        bases |= {minute(one[key]) for one in self.given.pinned for key in ("from", "to")}
        return {base + more for base in bases for more in sums}

    def _places(self, name: str, length: int, starts: set[int]) -> Iterator[Part]:
        given, one = self.given, self.given.testimony[name]
        fixed = one.get("fixed", {})
        for sitting in given.sittings.values():
            day, room = sitting["date"], given.rooms[sitting["room"]]
            if (
                (one.get("rooms") and room["id"] not in one["rooms"])
                or not set(one.get("equipment", ())) <= set(room.get("equipment", ()))
                or day < one.get("earliest", "")
                or (fixed and (day != fixed["date"] or fixed.get("room", room["id"]) != room["id"]))
            ):
                continue
            free = given.heard(one, day) & given.free("room", room, day)
            free &= stretch(minute(sitting["from"]), minute(sitting["to"]))
            for start in sorted(starts):
                wanted = stretch(start, start + length)
                if wanted & ~free or start + length > 1440 or self._meets_someone(one, sitting, start, start + length):
                    continue
                for booked in self._booked(one, day, wanted):
                    yield Part(name, sitting["id"], start, start + length, booked)

    def _booked(self, one: Record, day: str, wanted: int) -> Iterator[tuple[str, ...]]:
        needs = one.get("resources", [])
        free = [name for name, it in self.given.resources.items() if not wanted & ~self.given.free("resource", it, day)]
        for booked in permutations(free, len(needs)):
            if all(meets(need, self.given.resources[name]) for need, name in zip(needs, booked, strict=True)):
                yield booked

    def _meets_someone(self, one: Record, sitting: Record, start: int, end: int) -> bool:
        """Whether somebody who is kept apart is present, or takes part in the same testimony."""
        there = persons(one)
        for a, b, strength in self.given.apart:
            for kept, avoided in ((a, b), (b, a)):
                if kept in there:
                    halves = BOTH if strength == "day" else touched(start, end)
                    room = sitting["room"] if strength == "room" else ""
                    met = avoided in there and face_to_face(one, kept, avoided, strength)
                    if met or self.given.present(avoided, sitting["date"], halves, room):
                        return True
        return False
