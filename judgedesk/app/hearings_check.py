"""What records of hearings must not say: times that run backwards, rooms and resources nobody knows, an order that
goes round. Unknown persons and testimonies are taken as they are, since they may still come; the plan tells of them.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from judgedesk.app import kept
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.domain.hearings import Testimony, cycle
from judgedesk.law.acts import acts, standing

Json: TypeAlias = dict[str, Any]
_TIMED = ("sittings", "hearings", "bookings")
_FREE = ("rooms", "resources", "testimony")
_DAY_ENDS = "24:00"


def check_records(case: Case, untrusted: Mapping[str, Any]) -> None:
    """Hold the hearings of a file, of good form, against each other and against the case.

    Raises:
        UserError: ``records.invalid`` with the field and what is wrong with it.
    """
    for kind in _TIMED:
        for number, record in enumerate(untrusted.get(kind, [])):
            _check_times(record["from"], record["to"], f"{kind}[{number}].from", f"{kind}[{number}].to")
    for kind in _FREE:
        for number, record in enumerate(untrusted.get(kind, [])):
            _check_free(record, f"{kind}[{number}]")
    if any(untrusted.get(kind) for kind in ("sittings", "testimony")):
        _check_known(case, untrusted)
    for number, record in enumerate(untrusted.get("testimony", [])):
        _check_act(record, f"testimony[{number}]")
    _check_order(case, untrusted.get("testimony", []))


def _check_act(record: Json, where: str) -> None:
    """How many persons an act has, as far as the record itself says it."""
    act = acts().get(record.get("kind", ""))
    if "group" in record and (act is None or not act.group):
        _refuse(f"{where}.group", "only an identity parade has a group")
    if act is None:
        return
    persons = dict.fromkeys((record["person"], *record.get("others", ())))
    if len(persons) < act.least:
        _refuse(f"{where}.others", f"a {act.label.en} has at least {act.least} persons, not {len(persons)}")
    group = standing(record.get("group"))
    if act.group and group is not None and group < act.group:
        _refuse(f"{where}.group", f"who is shown stands in a group of at least {act.group}")


def _refuse(field: str, reason: str) -> None:
    raise UserError("records.invalid", field=field, reason=reason)


def _check_times(start: str, end: str, at_start: str, at_end: str) -> None:
    for time, where in ((start, at_start), (end, at_end)):
        if time > _DAY_ENDS:
            _refuse(where, f"{time} is no time of a day")
    if end <= start:
        _refuse(at_end, f"{end} is not after {start}: it ends before it starts")


def _check_free(record: Json, where: str) -> None:
    for number, (_, start, end) in enumerate(record.get("available", [])):
        _check_times(start, end, f"{where}.available[{number}][1]", f"{where}.available[{number}][2]")
    for number, one in enumerate(record.get("weekly", [])):
        at = f"{where}.weekly[{number}]"
        _check_times(one["from"], one["to"], f"{at}.from", f"{at}.to")
        if one.get("since", "") > one.get("until", "9"):
            _refuse(f"{at}.until", f"{one['until']} is before {one['since']}")
    for number, (first, last) in enumerate(record.get("away", [])):
        if last < first:
            _refuse(f"{where}.away[{number}][1]", f"{last} is before {first}")
    if record.get("fixed", {}).get("from", "") >= _DAY_ENDS:
        _refuse(f"{where}.fixed.from", f"{record['fixed']['from']} is no time at which something starts")


def _check_known(case: Case, untrusted: Mapping[str, Any]) -> None:
    """Rooms and resources that are named are known, as soon as the file or the case records any of them."""
    rooms, resources = _ids(case, untrusted, "rooms"), _ids(case, untrusted, "resources")
    for where, room in _rooms_named(untrusted):
        if rooms and room not in rooms:
            _refuse(where, f"no room is called {room}")
    for number, record in enumerate(untrusted.get("testimony", [])):
        for place, need in enumerate(record.get("resources", [])):
            if resources and "id" in need and need["id"] not in resources:
                _refuse(f"testimony[{number}].resources[{place}].id", f"no resource is called {need['id']}")


def _ids(case: Case, untrusted: Mapping[str, Any], kind: str) -> set[str]:
    return {str(one["id"]) for one in (*kept.all_of(case, kind), *untrusted.get(kind, []))}


def _rooms_named(untrusted: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for number, record in enumerate(untrusted.get("sittings", [])):
        yield f"sittings[{number}].room", record["room"]
    for number, record in enumerate(untrusted.get("testimony", [])):
        for place, room in enumerate(record.get("rooms", [])):
            yield f"testimony[{number}].rooms[{place}]", room
        if "room" in record.get("fixed", {}):
            yield f"testimony[{number}].fixed.room", record["fixed"]["room"]


def _check_order(case: Case, given: list[Json]) -> None:
    if not given:
        return
    for number, record in enumerate(given):
        if record["id"] in record.get("after", []):
            place = record["after"].index(record["id"])
            _refuse(f"testimony[{number}].after[{place}]", f"{record['id']} is to be heard after itself")
        for place, person in enumerate(_persons(record.get("apart", []))):
            if person == record["person"]:
                _refuse(f"testimony[{number}].apart[{place}]", f"{person} is to be kept apart from {person}")
    known = {
        str(one["id"]): Testimony(str(one["id"]), "", 1, after=tuple(map(str, one.get("after") or ())))
        for one in (*kept.all_of(case, "testimony"), *given)
    }
    places = {record["id"]: number for number, record in enumerate(given)}
    while round_ := cycle(known.values()):
        first = next((id for id in round_ if id in places), None)
        if first is not None:
            at = round_.index(first)
            told = " → ".join((*round_[at:], *round_[:at], first))
            _refuse(f"testimony[{places[first]}].after", f"each is to be heard after the next, and so round: {told}")
        known = {id: one for id, one in known.items() if id not in round_}  # it stood so before this file


def _persons(apart: Iterable[Any]) -> list[str]:
    return [str(one[0]) if isinstance(one, list) else str(one) for one in apart]
