"""A small trial: an accused, two injured persons under pseudonyms, two witnesses; two rooms, four sittings."""

from datetime import date
from typing import Any

from cases import COUNT, DEFENDANT, file_of

from judgedesk.app import hearings_plan, records
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import hearings
from judgedesk.domain.hearings import Docket

ON = date(2027, 1, 4)
PEOPLE = [
    {"id": "v1", "roles": ["victim", "witness"], "pseudonym": "P-1", "protected": True, "name": "Oksana Wzorcowa",
     "born": "1995-01-20", "languages": ["uk"], "needs": ["no_contact:d1"]},
    {"id": "v2", "roles": ["victim", "witness"], "pseudonym": "P-2", "protected": True, "name": "Ioana Exemplu",
     "born": "2012-05-01", "languages": ["ro"]},
    {"id": "n1", "roles": ["witness"], "name": "Karol Sąsiad", "languages": ["pl"]},
    {"id": "n2", "roles": ["witness"], "name": "Ewa Kadrowa", "languages": ["pl"]},
    DEFENDANT | {"languages": ["pl"]},
    {"id": "a1", "roles": ["counsel"], "name": "Michał Przykładny"},
]  # fmt: skip
ROOMS = [
    {"id": "r1", "name": "Friendly room", "equipment": ["friendly", "recording", "link"]},
    {"id": "r2", "name": "Room 104", "equipment": ["recording"]},
]
RESOURCES = [
    {"id": "i1", "kind": "interpreter", "languages": ["uk"], "name": "interpreter uk"},
    {"id": "i2", "kind": "interpreter", "languages": ["uk", "ro"], "name": "interpreter ro"},
    {"id": "p1", "kind": "psychologist", "name": "psychologist"},
]


def sitting(id: str, day: str, room: str = "r2", present: tuple[str, ...] = ("d1", "a1"), **more: Any) -> Any:
    """A sitting from nine to three."""
    return {"id": id, "room": room, "date": day, "from": "09:00", "to": "15:00", "present": list(present), **more}


SITTINGS = [
    sitting("s1", "2027-01-11"), sitting("s2", "2027-01-12", "r1", ("a1",)), sitting("s3", "2027-01-13"),
    sitting("s4", "2027-01-14", "r1", ("a1",)),
]  # fmt: skip
TESTIMONY = [
    {"id": "w0", "person": "d1", "minutes": 120},
    {"id": "w1", "person": "v1", "minutes": 90, "rooms": ["r1"], "vulnerable": True, "apart": ["d1"],
     "resources": [{"kind": "interpreter", "language": "uk"}], "after": ["w0"], "elements": ["pl.189a.means.3_deceit"]},
    {"id": "w2", "person": "v2", "minutes": 60, "rooms": ["r1"], "vulnerable": True, "once_only": True,
     "resources": [{"kind": "interpreter", "language": "ro"}, {"kind": "psychologist"}], "apart": [["d1", "day"]],
     "after": ["w0"]},
    {"id": "w3", "person": "n1", "minutes": 60, "after": ["w0"], "elements": ["pl.189a.act.2_transport"]},
    {"id": "w4", "person": "n2", "minutes": 60, "after": ["w3"]},
]  # fmt: skip


def prepare(case: Case) -> Case:
    """The trial in a case, nothing planned yet."""
    records.apply(
        case,
        file_of(persons=PEOPLE, counts=[COUNT | {"victims": ["v1", "v2"]}], rooms=ROOMS, resources=RESOURCES,
                sittings=SITTINGS, testimony=TESTIMONY),
    )  # fmt: skip
    return case


def record(case: Case, kind: str, *given: dict[str, Any]) -> None:
    """Record more of a kind, or change what is there."""
    records.apply(case, file_of(**{kind: list(given)}))


def of(found: Docket, id: str) -> Any:
    """A testimony of a docket."""
    return next(one for one in found.testimony if one.id == id)


def accepted(case: Case, seconds: float = 2.0, **more: Any) -> hearings_plan.Plan:
    """Plan, and accept the plan."""
    made = hearings_plan.propose(case, seconds, today=ON, **more)
    hearings_plan.accept(case, made.id)
    return made


def places(case: Case) -> dict[str, tuple[str, str, int]]:
    """Where each testimony that is to come stands: day, room, minute."""
    return {
        one.slot.testimony: (one.slot.day.isoformat(), one.slot.room, one.slot.start)
        for one in hearings(case)
        if one.live
    }


def id_of(case: Case, testimony: str) -> str:
    """The hearing to come of a testimony."""
    return next(one.id for one in hearings(case) if one.slot.testimony == testimony and one.live)
