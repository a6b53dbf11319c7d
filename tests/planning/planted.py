"""Dockets in which something cannot be, with what is to blame: what has to be named, and what may be.

Around the cause stand bystanders: witnesses, rooms and interpreters that have nothing to do with it and are not named.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from docket_records import Record, Records

MON, TUE, WED = "2026-03-02", "2026-03-03", "2026-03-04"


@dataclass(frozen=True)
class Planted:
    """What cannot be.

    Attributes:
        left: testimonies of which at least one, and none besides, finds no place.
        must: ids, minutes, days and words that are each named in what is said of it (its own id counts as named).
        may: further ids that may be named without being superfluous.
        codes: reason codes of which one is given.
    """

    name: str
    records: Records
    left: frozenset[str]
    must: frozenset[str]
    may: frozenset[str]
    codes: frozenset[str]


def _sitting(name: str, room: str, day: str, start: str, end: str, *present: str) -> Record:
    return {"id": name, "room": room, "date": day, "from": start, "to": end, "present": list(present)}


def _two_days(end: str) -> list[Record]:
    return [_sitting("m1", "hall", MON, "09:00", end), _sitting("m2", "hall", TUE, "09:00", end)]


def _around(*testimony: Record, sittings: list[Record] | None = None, **more: list[Record]) -> Records:
    """The records of a cause among bystanders that are easily placed."""
    return {
        "rooms": [{"id": "hall", "equipment": ["recording"]}, {"id": "side", "equipment": ["recording"]},
                  *more.get("rooms", [])],
        "resources": [
            {"id": "uk9", "kind": "interpreter", "languages": ["uk"]}, {"id": "psy9", "kind": "psychologist"},
            *more.get("resources", []),
        ],
        "sittings": [
            _sitting("by1", "side", MON, "09:00", "15:00"), _sitting("by2", "side", WED, "09:00", "15:00"),
            *(sittings if sittings is not None else [_sitting("m1", "hall", MON, "09:00", "12:00"),
                                                     _sitting("m2", "hall", TUE, "09:00", "12:00")]),
        ],
        "testimony": [
            {"id": "other1", "person": "q1", "minutes": 60, "rooms": ["side"], "episode": 1},
            {"id": "other2", "person": "q2", "minutes": 60, "rooms": ["side"], "episode": 2,
             "resources": [{"kind": "interpreter", "language": "uk"}]},
            *testimony,
            {"id": "other3", "person": "q3", "minutes": 90, "rooms": ["side"], "after": ["other1"]},
        ],
        "bookings": more.get("bookings", []),
        "hearings": more.get("hearings", []),
    }  # fmt: skip


def _case(name: str, records: Records, left: str, must: str, may: str, codes: str) -> Planted:
    return Planted(name, records, *(frozenset(ids.split()) for ids in (left, must, may, codes)))


def planted() -> list[Planted]:
    """Each cause once."""
    return [*_people_and_things(), *_rooms_and_hours(), *_one_another()]


def _people_and_things() -> Iterator[Planted]:
    vi = [{"kind": "interpreter", "language": "vi"}]
    yield _case(
        "the interpreter is never free with the witness",
        _around(
            {"id": "w1", "person": "p1", "minutes": 60, "rooms": ["hall"], "resources": vi,
             "available": [[MON, "09:00", "12:00"]]},
            resources=[{"id": "vi1", "kind": "interpreter", "languages": ["vi"],
                        "available": [[TUE, "09:00", "12:00"]]}],
        ),
        "w1", "w1 vi1", "p1 hall m1 m2 interpreter vi", "resource_never_with_person conflict_set",
    )  # fmt: skip
    yield _case(
        "nobody interprets the language",
        _around({"id": "w1", "person": "p1", "minutes": 60, "rooms": ["hall"], "resources": vi}),
        "w1", "w1 vi", "p1 interpreter", "no_resource",
    )  # fmt: skip
    yield _case(
        "nobody of the sex that is wished for",
        _around(
            {"id": "w1", "person": "p1", "minutes": 60, "rooms": ["hall"], "resources": [vi[0] | {"sex": "f"}]},
            resources=[{"id": "vi1", "kind": "interpreter", "languages": ["vi"], "sex": "m"}],
        ),
        "w1", "w1 vi f", "p1 interpreter vi1", "no_resource",
    )  # fmt: skip
    yield _case(
        "nobody speaks the dialect",
        _around(
            {"id": "w1", "person": "p1", "minutes": 60, "rooms": ["hall"], "resources": [vi[0] | {"dialect": "south"}]},
            resources=[{"id": "vi1", "kind": "interpreter", "languages": ["vi"], "dialects": ["north"]}],
        ),
        "w1", "w1 vi south", "p1 interpreter vi1", "no_resource",
    )  # fmt: skip
    yield _case(
        "the interpreter is of the community she is afraid of",
        _around(
            {"id": "w1", "person": "p1", "minutes": 60, "rooms": ["hall"],
             "resources": [vi[0] | {"not_community": "hanoi"}]},
            resources=[{"id": "vi1", "kind": "interpreter", "languages": ["vi"], "community": "hanoi"}],
        ),
        "w1", "w1 vi hanoi", "p1 interpreter vi1", "no_resource",
    )  # fmt: skip
    yield _case(
        "the psychologist asked for is booked elsewhere whenever the witness can come",
        _around(
            {"id": "w1", "person": "p1", "minutes": 60, "rooms": ["hall"], "available": [[MON, "09:00", "12:00"]],
             "resources": [{"kind": "psychologist", "id": "psy1"}]},
            resources=[{"id": "psy1", "kind": "psychologist"}],
            bookings=[{"id": "b1", "who": "psy1", "date": MON, "from": "09:30", "to": "11:30"}],
        ),
        "w1", "w1 psy1", "p1 hall m1 m2 psychologist", "resource_never_with_person conflict_set",
    )  # fmt: skip
    yield _case(
        "the witness is away on all days",
        _around({"id": "w1", "person": "p1", "minutes": 60, "rooms": ["hall"], "away": [[MON, "2026-03-31"]]}),
        "w1", "w1", "p1 hall m1 m2", "no_sitting conflict_set",
    )  # fmt: skip
    yield _case(
        "two need the one interpreter for her only hour",
        _around(
            *({"id": f"w{number}", "person": f"p{number}", "minutes": 60, "rooms": [room], "resources": vi}
              for number, room in ((1, "hall"), (2, "annex"))),
            rooms=[{"id": "annex"}],
            sittings=[_sitting("m1", "hall", MON, "09:00", "12:00"), _sitting("m2", "annex", MON, "09:00", "12:00")],
            resources=[{"id": "vi1", "kind": "interpreter", "languages": ["vi"],
                        "available": [[MON, "10:00", "11:00"]]}],
        ),
        "w1 w2", "w1 w2", "vi1 p1 p2 hall annex m1 m2 interpreter vi", "conflict_set",
    )  # fmt: skip


def _rooms_and_hours() -> Iterator[Planted]:
    yield _case(
        "no room has the equipment",
        _around({"id": "w1", "person": "p1", "minutes": 60, "equipment": ["screen"]}),
        "w1", "w1 screen", "p1", "no_room",
    )  # fmt: skip
    yield _case(
        "the room that is asked for has no sitting",
        _around({"id": "w1", "person": "p1", "minutes": 60, "rooms": ["blue"]}, rooms=[{"id": "blue"}]),
        "w1", "w1 blue", "p1", "no_room no_sitting",
    )  # fmt: skip
    yield _case(
        "too long for any sitting",
        _around({"id": "w1", "person": "p1", "minutes": 200, "rooms": ["hall"]}),
        "w1", "w1 200", "p1 hall m1 m2", "too_long",
    )  # fmt: skip
    yield _case(
        "too long for all parts together",
        _around(
            {"id": "w1", "person": "p1", "minutes": 150, "rooms": ["hall"], "parts": 2}, sittings=_two_days("10:00")
        ),
        "w1", "w1 150", "p1 hall m1 m2", "too_long conflict_set",
    )  # fmt: skip
    yield _case(
        "longer than a child may be heard, and once only",
        _around({"id": "w1", "person": "p1", "minutes": 90, "rooms": ["hall"], "once_only": True, "parts": 2,
                 "max_minutes_a_day": 60}),
        "w1", "w1 90 60", "p1", "max_minutes",
    )  # fmt: skip
    yield _case(
        "longer than may be heard on the only two days",
        _around(
            {"id": "w1", "person": "p1", "minutes": 150, "rooms": ["hall"], "parts": 2, "max_minutes_a_day": 60},
            sittings=_two_days("10:30"),
        ),
        "w1", "w1 150 60", "p1 hall m1 m2", "max_minutes conflict_set",
    )  # fmt: skip
    yield _case(
        "the summons comes too late",
        _around({"id": "w1", "person": "p1", "minutes": 60, "rooms": ["hall"], "earliest": WED}),
        "w1", "w1 2026-03-04", "p1 hall m1 m2", "summons_too_late",
    )  # fmt: skip
    yield _case(
        "fixed for a day without a sitting",
        _around({"id": "w1", "person": "p1", "minutes": 60, "rooms": ["hall"], "fixed": {"date": "2026-03-10"}}),
        "w1", "w1 2026-03-10", "p1 hall", "no_sitting conflict_set not_as_fixed",
    )  # fmt: skip


def _one_another() -> Iterator[Planted]:
    once = {"minutes": 120, "rooms": ["hall"], "once_only": True}
    yield _case(
        "two once only in the only slot",
        _around(
            {"id": "w1", "person": "p1", **once}, {"id": "w2", "person": "p2", **once},
            sittings=[_sitting("m1", "hall", MON, "09:00", "12:00")],
        ),
        "w1 w2", "w1 w2", "p1 p2 hall m1", "conflict_set",
    )  # fmt: skip
    yield _case(
        "the accused is there in every half-day",
        _around(
            {"id": "w1", "person": "p1", "minutes": 60, "rooms": ["hall"], "apart": ["d1"]},
            sittings=[_sitting("m1", "hall", MON, "09:00", "12:00", "d1"),
                      _sitting("m2", "hall", TUE, "09:00", "12:30"),
                      _sitting("m3", "side", TUE, "08:00", "09:00", "d1")],
        ),
        "w1", "w1 d1", "p1 hall m1 m2 m3", "apart_everywhere",
    )  # fmt: skip
    yield _case(
        "the accused is there on every day, though not in the same half",
        _around(
            {"id": "w1", "person": "p1", "minutes": 60, "rooms": ["hall"], "apart": [["d1", "day"], "d7"]},
            sittings=[_sitting("m1", "hall", MON, "09:00", "12:00"),
                      _sitting("m2", "side", MON, "15:00", "16:00", "d1")],
        ),
        "w1", "w1 d1", "p1 hall m1 m2", "apart_everywhere",
    )  # fmt: skip
    yield _case(
        "two kept apart have one half-day between them",
        _around(
            {"id": "w1", "person": "p1", "minutes": 30, "rooms": ["hall"], "apart": ["p2"]},
            {"id": "w2", "person": "p2", "minutes": 30, "rooms": ["hall"]},
            sittings=[_sitting("m1", "hall", MON, "09:00", "12:00")],
        ),
        "w1 w2", "w1 w2", "p1 p2 hall m1", "conflict_set apart_everywhere",
    )  # fmt: skip
    yield _case(
        "the expert can come only before those on whom she rests",
        _around(
            {"id": "w1", "person": "p1", "minutes": 60, "rooms": ["hall"], "available": [[TUE, "09:00", "12:00"]]},
            {"id": "w2", "person": "p2", "minutes": 60, "rooms": ["hall"], "after": ["w1"],
             "available": [[MON, "09:00", "12:00"]]},
        ),
        "w1 w2", "w1 w2", "p1 p2 hall m1 m2", "conflict_set",
    )  # fmt: skip
    yield _case(
        "on one day, and never free on one",
        _around(
            {"id": "w1", "person": "p1", "minutes": 60, "rooms": ["hall"], "available": [[TUE, "09:00", "12:00"]]},
            {"id": "w2", "person": "p2", "minutes": 60, "rooms": ["hall"], "same_day": ["w1"],
             "available": [[MON, "09:00", "12:00"]]},
        ),
        "w1 w2", "w1 w2", "p1 p2 hall m1 m2", "conflict_set same_day",
    )  # fmt: skip
    yield _case(
        "a pinned hearing has the only hours",
        _around(
            {"id": "w1", "person": "p1", **once}, {"id": "w2", "person": "p2", **once},
            sittings=[_sitting("m1", "hall", MON, "09:00", "11:00")],
            hearings=[{"id": "h1", "testimony": "w2", "part": 1, "sitting": "m1", "room": "hall", "date": MON,
                       "from": "09:00", "to": "11:00", "resources": [], "pinned": True}],
        ),
        "w1", "w1 w2", "p1 p2 hall m1 h1", "conflict_set pinned",
    )  # fmt: skip
    three = [{"id": f"w{number}", "person": f"p{number}", **once} for number in (1, 2, 3)]
    yield _case(
        "three for two days",
        _around(*three, sittings=_two_days("11:00")), "w1 w2 w3", "w1 w2 w3", "p1 p2 p3 hall m1 m2", "conflict_set",
    )  # fmt: skip
