"""The docket of a case: when everybody and everything is free, who must not meet, from when a summons can be served.

Free times come from days, weeks, absences and bookings; distances also from the register of measures, never weaker
than what a testimony says itself.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from judgedesk.app import diary, law, protection
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import CONTINUED, Book, Hearing, Json, day, minutes, strings
from judgedesk.app.hearings_summons import earliest, lead_days
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
    without,
)
from judgedesk.planning.conflicts import conflicts
from judgedesk.store import evidence

COUNTED: Final = ("applied_for", "granted", "arranged", "carried_out")
"""States in which a measure keeps people apart."""
_WEEK: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ORDER: Final = (Strength.ROOM, Strength.BUILDING, Strength.DAY)
_DAY: Final = 24 * 60


@dataclass(frozen=True, slots=True)
class Moment:
    """A day and minutes since midnight; nothing new is planned before it."""

    day: date
    minute: int = 0


def docket(case: Case, today: date | None = None, now: Moment | None = None) -> Docket:
    """What a plan of the case is made from.

    Args:
        case: open.
        today: the day from which a summons needs its time; this one.
        now: nothing that is not pinned is put before it; None: no bound.
    """
    return docket_of(Book(case), today, now)


def docket_of(book: Book, today: date | None = None, now: Moment | None = None) -> Docket:
    """The same from what was read already."""
    on, free = today or date.today(), _Free(book)
    distances, leads = register_distances(book), lead_days(book.case)
    sittings = [_sitting(book, one) for one in book.sittings.values()]
    testimony = [_testimony(book, free, one, distances, leads, on) for one in book.testimony.values()]
    held = {one.id: _after_hearing(one, book.hearings) for one in testimony}
    rooms = [_room(free, one) for one in book.rooms.values()]
    rooms += [Room(id) for id in sorted({one.room for one in sittings} - book.rooms.keys())]
    pinned = _pinned(book, held, {one.id for one in rooms})
    sittings += _sittings_gone(book, pinned, {one.id for one in sittings})
    bound = {slot.testimony for slot in pinned}
    if now is not None:
        days = {one.day for one in sittings}
        held = {id: one if id in bound and _whole(one, pinned) else _from_now(one, now, days)
                for id, one in held.items()}  # fmt: skip
    first, later = _in_turn(book)
    stands = {(slot.testimony, slot.part) for slot in pinned}
    found = Docket(
        rooms=tuple(rooms),
        resources=tuple(_resource(free, one) for one in book.resources.values()),
        sittings=tuple(sittings),
        testimony=tuple(held.values()),
        busy=tuple(_busy(book)),
        pinned=tuple(pinned),
        previous=tuple(
            one.slot
            for one in book.hearings
            if one.live and one.slot.testimony in held and (one.slot.testimony, one.slot.part) not in stands
        ),
        first=tuple(first),
        later=tuple(later),
    )
    return _without_quarrels(found, {one.slot.testimony for one in book.hearings if one.state == "held"})


def _in_turn(book: Book) -> tuple[list[str], list[str]]:
    """Testimonies of the accused, but for those whom the court ordered to be heard later, and testimonies of others."""
    first, later = list[str](), list[str]()
    for id, one in book.testimony.items():
        person = book.people.get(book.person(one.get("person", "")))
        accused = person is not None and "defendant" in person.roles
        if one.get("kind", "testimony") == "testimony" and not (accused and one.get("later_by_order") is True):
            (first if accused else later).append(id)
    return first, later


def _without_quarrels(docket: Docket, held: set[str]) -> Docket:
    """A docket without what was heard though it broke a rule: it is over, and must not make all plans impossible."""
    if not held:
        return docket
    over = {one.id for one in docket.testimony if one.id in held and _whole(one, docket.pinned)}
    broken = {id for one in conflicts(docket, docket.pinned) if len(one.about) > 1 for id in one.about} & over
    return replace(
        docket,
        testimony=tuple(one for one in docket.testimony if one.id not in broken),
        pinned=tuple(slot for slot in docket.pinned if slot.testimony not in broken),
    )


# -- free times --------------------------------------------------------------------------------------------------


class _Free:
    """Works out when somebody or something is free on the days of the sittings; bookings are told apart."""

    def __init__(self, book: Book) -> None:
        self._days = sorted({on for one in book.sittings.values() if (on := day(one.get("date"))) is not None})

    def windows(self, record: Json) -> Windows:
        """Free = (available ∪ weekly) − away; always where neither is said."""
        spans = [_span(one) for one in record.get("away") or ()]
        away = [
            Window(on, 0, _DAY) for on in self._all_days(record) if any(first <= on <= last for first, last in spans)
        ]
        if "available" not in record and not record.get("weekly"):
            return without([Window(on, 0, _DAY) for on in self._days], away) if spans else None
        given = [window for one in record.get("available") or () if (window := _window(one)) is not None]
        weekly = [window for one in record.get("weekly") or () for window in self._weekly(one)]
        return without(joined([*given, *weekly]), away)

    def _all_days(self, record: Json) -> list[date]:
        given = {window.day for one in record.get("available") or () if (window := _window(one)) is not None}
        return sorted({*self._days, *given})

    def _weekly(self, rule: Json) -> list[Window]:
        start, end = minutes(rule.get("from")), minutes(rule.get("to"))
        since, until = day(rule.get("since")) or date.min, day(rule.get("until")) or date.max
        if start is None or end is None or rule.get("day") not in _WEEK:
            return []
        weekday = _WEEK.index(rule["day"])
        return [Window(on, start, end) for on in self._days if on.weekday() == weekday and since <= on <= until]


def _window(raw: Any) -> Window | None:
    if not isinstance(raw, list) or len(raw) != 3:
        return None
    on, start, end = day(raw[0]), minutes(raw[1]), minutes(raw[2])
    return Window(on, start, end) if on is not None and start is not None and end is not None else None


def _span(raw: Any) -> tuple[date, date]:
    first, last = (day(one) for one in raw) if isinstance(raw, list) and len(raw) == 2 else (None, None)
    return first or date.max, last or date.min


def _busy(book: Book) -> list[Busy]:
    """Bookings, and what other cases have in the diary; who is booked as a person is not free as a resource either."""
    as_resource: dict[str, list[str]] = {}
    for one in book.resources.values():
        if one.get("person"):
            as_resource.setdefault(book.person(one["person"]), []).append(str(one["id"]))
    found = []
    for one in book.bookings:
        on, start, end = day(one.get("date")), minutes(one.get("from")), minutes(one.get("to"))
        if on is not None and start is not None and end is not None and end > start:
            who = book.person(one.get("who", ""))
            everywhere = dict.fromkeys((str(one.get("who", "")), who, *as_resource.get(who, ())))
            found += [Busy(taken, Window(on, start, end)) for taken in everywhere]
    return [*found, *diary.busy(book)]


# -- records -----------------------------------------------------------------------------------------------------


def _room(free: _Free, one: Json) -> Room:
    return Room(str(one["id"]), str(one.get("name") or ""), frozenset(strings(one.get("equipment"))), free.windows(one))


def _resource(free: _Free, one: Json) -> Resource:
    kind, name, sex, community = (str(one.get(key) or "") for key in ("kind", "name", "sex", "community"))
    languages, dialects = (frozenset(strings(one.get(key))) for key in ("languages", "dialects"))
    return Resource(str(one["id"]), kind, name, languages, dialects, sex, community, free.windows(one))


def _sitting(book: Book, one: Json) -> Sitting:
    on, start, end = day(one["date"]), minutes(one["from"]), minutes(one["to"])
    assert on is not None and start is not None and end is not None  # Book has no others
    present = frozenset(book.person(who) for who in strings(one.get("present")))
    confirmed = one.get("confirmed") is not False and not one.get("missing")
    return Sitting(str(one["id"]), str(one.get("room", "")), on, start, end, present, confirmed)


def _testimony(
    book: Book, free: _Free, one: Json, distances: Mapping[str, Mapping[str, Strength]], leads: Mapping[str, int],
    today: date,
) -> Testimony:  # fmt: skip
    person, most, episode = book.person(one.get("person", "")), one.get("max_minutes_a_day"), one.get("episode")
    written = [(book.person(who), how) for who, how in apart_written(one)]
    others = tuple(dict.fromkeys(book.person(who) for who in strings(one.get("others"))))
    return Testimony(
        id=str(one["id"]),
        person=person,
        minutes=_number(one.get("minutes"), 1),
        parts=_number(one.get("parts"), 1),
        max_minutes_a_day=most if isinstance(most, int) else None,
        rooms=frozenset(strings(one.get("rooms"))),
        equipment=frozenset(strings(one.get("equipment"))),
        needs=tuple(_need(need) for need in one.get("resources") or () if isinstance(need, dict)),
        available=free.windows(one),
        after=tuple(dict.fromkeys(strings(one.get("after")))),
        apart=_apart(person, written, distances),
        same_day=tuple(dict.fromkeys(strings(one.get("same_day")))),
        vulnerable=one.get("vulnerable") is True,
        once_only=one.get("once_only") is True,
        elements=tuple(strings(one.get("elements"))),
        episode=episode if isinstance(episode, int | str) and not isinstance(episode, bool) else None,
        others=others,
        unmet=one.get("by_link") is True or one.get("unseen") is True,
        earliest=earliest(book, one, leads, today),
        fixed=_fixed(one.get("fixed")),
    )


def _number(raw: Any, least: int) -> int:
    return max(least, raw) if isinstance(raw, int) else least


def _need(raw: Json) -> Need:
    return Need(
        **{name: str(raw.get(name) or "") for name in ("kind", "language", "dialect", "sex", "not_community", "id")}
    )


def _fixed(raw: Any) -> Fixed | None:
    on = day(raw.get("date")) if isinstance(raw, dict) else None
    return Fixed(on, minutes(raw.get("from")), str(raw.get("room") or "")) if on is not None else None


# -- who must not meet -------------------------------------------------------------------------------------------


def apart_written(record: Json) -> list[tuple[str, Strength]]:
    """Whom a testimony keeps apart by its own words; a bare id means the building."""
    found = []
    for one in record.get("apart") or ():
        if isinstance(one, list) and len(one) == 2 and one[1] in list(Strength):
            found.append((str(one[0]), Strength(one[1])))
        elif isinstance(one, str):
            found.append((one, Strength.BUILDING))
    return found


def stronger(one: Strength | None, other: Strength) -> Strength:
    """The greater of two distances."""
    return other if one is None or _ORDER.index(other) > _ORDER.index(one) else one


def _apart(
    person: str, written: Iterable[tuple[str, Strength]], distances: Mapping[str, Mapping[str, Strength]]
) -> tuple[tuple[str, Strength], ...]:
    found: dict[str, Strength] = {}
    for who, how in (*written, *distances.get(person, {}).items()):
        if who != person:
            found[who] = stronger(found.get(who), how)
    return tuple(found.items())


def register_distances(book: Book) -> dict[str, dict[str, Strength]]:
    """How far somebody is kept from each accused by the measures of the register: as a record says, else its pack."""
    packs, found = law.measures().measures, dict[str, dict[str, Strength]]()
    records = [one for one in protection.applied(book.case) if one.state in COUNTED]
    counts = evidence.counts(book.case.file.reading()) if records else []
    for one in records:
        how = one.apart or (packs[one.measure].apart if one.measure in packs else None)
        if not how:
            continue
        person = book.person(one.person)
        accused = [who for count in counts if person in count.victims for who in count.defendants]
        accused = accused or [who.id for who in book.people.values() if "defendant" in who.roles]
        own = found.setdefault(person, {})
        for who in accused:
            own[who] = stronger(own.get(who), Strength(how))
    return found


# -- what stands -------------------------------------------------------------------------------------------------


def _after_hearing(one: Testimony, hearings: Sequence[Hearing]) -> Testimony:
    """A testimony of which something was heard: what was held stands whatever its wishes were, the rest is planned."""
    held = [hearing for hearing in hearings if hearing.state == "held" and hearing.slot.testimony == one.id]
    if not held:
        return one
    heard = sum(slot.end - slot.start for slot in map(_held_slot, held))
    whole = any(hearing.actual.outcome != CONTINUED for hearing in held[-1:]) and _all_parts(one, hearings)
    if whole:
        return replace(
            one, minutes=heard, parts=len(held), once_only=False, max_minutes_a_day=None, available=None, after=(),
            earliest=None, fixed=None, rooms=frozenset(), equipment=frozenset(),
        )  # fmt: skip
    left = max(1, one.minutes - heard)
    return replace(
        one, minutes=heard + left, parts=len(held) + max(1, one.most_parts - len(held)), once_only=False, fixed=None
    )


def _all_parts(one: Testimony, hearings: Sequence[Hearing]) -> bool:
    """Whether no part of it is still to come."""
    return not any(hearing.live and hearing.slot.testimony == one.id for hearing in hearings)


def _held_slot(one: Hearing) -> Slot:
    """The place of a hearing that was held, shorter where it ended before its time."""
    end = one.actual.end
    return replace(one.slot, end=end) if end is not None and one.slot.start < end < one.slot.end else one.slot


def _pinned(book: Book, testimony: Mapping[str, Testimony], rooms: set[str]) -> list[Slot]:
    found = []
    for one in book.hearings:
        needed = testimony.get(one.slot.testimony)
        if needed is None:
            continue
        if one.state == "held":
            resources = one.slot.resources if len(one.slot.resources) == len(needed.needs) else ()
            found.append(replace(_held_slot(one), resources=resources))
        elif one.live and one.pinned and one.slot.sitting in book.sittings and one.slot.room in rooms:
            found.append(one.slot)
    return found


def _whole(one: Testimony, pinned: Sequence[Slot]) -> bool:
    return sum(slot.end - slot.start for slot in pinned if slot.testimony == one.id) >= one.minutes


def _sittings_gone(book: Book, pinned: Sequence[Slot], known: set[str]) -> list[Sitting]:
    """Sittings of hearings that were held, where their record is no longer there."""
    gone = {slot.sitting: slot for slot in pinned if slot.sitting not in known}
    return [Sitting(id, slot.room, slot.day, slot.start, slot.end) for id, slot in gone.items()]


def _from_now(one: Testimony, now: Moment, days: Iterable[date]) -> Testimony:
    """A testimony that can only be heard from a moment on."""
    always = [Window(on, 0, _DAY) for on in sorted(days)]
    windows = one.available if one.available is not None else always
    later = [
        Window(window.day, max(window.start, now.minute) if window.day == now.day else window.start, window.end)
        for window in windows
        if window.day >= now.day
    ]
    return replace(one, available=joined(later))
