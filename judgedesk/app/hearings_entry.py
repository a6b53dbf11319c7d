"""Entering what a plan is made from: rooms, resources, sittings, testimony; checked as files of records are.

What is wrong is told with the `field` of the record it stands in, so that a form can say it there.
"""

import json
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from judgedesk.app import deadlines, kept, records
from judgedesk.app.casefile import Case
from judgedesk.app.free_times import WEEK
from judgedesk.app.hearings import Book, Json, minutes, strings
from judgedesk.app.hearings_check import check_records
from judgedesk.app.hearings_conflicts import Board, conflicts_of
from judgedesk.app.hearings_docket import apart_written
from judgedesk.app.plan_words import Words
from judgedesk.app.records_form import check_form
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.hearings import Testimony, cycle
from judgedesk.domain.roles import Compartment
from judgedesk.law.model import Text
from judgedesk.store import rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change

KINDS: Final = ("rooms", "resources", "sittings", "testimony")
_PREFIX: Final = {"rooms": "r", "resources": "m", "sittings": "s", "testimony": "z"}
_ACT: Final = {"rooms": "room", "resources": "resource", "sittings": "sitting", "testimony": "testimony"}
_WORDED: Final = ("name", "court", "note", "cost", "qualification", "community", "dialects", "kind", "episode")
_NEED_WORDED: Final = ("dialect", "not_community")
_MOST_SERIES: Final = 731
_EMPTY_KEPT: Final = ("available",)
"""Keys whose empty list says something: free on no day is not always free."""


@dataclass(frozen=True, slots=True)
class SeriesDay:
    """A day of a series: `left_out` is empty, ``holiday`` (then `holiday` names it) or ``taken`` by another sitting."""

    day: date
    left_out: str = ""
    holiday: Text | None = None


def enter(case: Case, kind: str, record: Mapping[str, Any]) -> tuple[str, Changes]:
    """Write a record, new where it has no ``id``; answers its id. Undone as one act.

    Raises:
        UserError: ``case.read_only``, ``records.invalid``, ``measure.names_protected``, ``person.unknown``,
            ``testimony.apart_self``, ``testimony.after_self``, ``testimony.order_round``, ``sitting.backwards``,
            ``sitting.room_taken``; with the `field`.
    """
    given = dict(record) | {"id": record.get("id") or _new_id(case, kind)}
    new = kept.one(case, kind, given["id"]) is None
    changes = enter_all(case, kind, [given], f"{_ACT[kind]}.{'added' if new else 'changed'}")
    return given["id"], changes


def enter_all(case: Case, kind: str, given: Sequence[Json], act: str) -> Changes:
    """Write records of a kind as one act; all or none. Errors as of `enter`."""
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    bodies = [_plain(record) for record in given]
    for record in bodies:
        _check_words(case, record)
        _check(case, kind, record)
    file = {"format": records.FORMAT, kind: bodies}
    check_form(file)
    check_records(case, file)

    def work(connection: Connection) -> list[Change | None]:
        made: list[Change | None] = []
        position = rows.next_position(connection, "records")
        for record in bodies:
            before = rows.find(connection, "records", {"kind": kind, "id": record["id"]})
            row = {"kind": kind, "id": record["id"], "body": json.dumps(record, ensure_ascii=False)}
            made.append(rows.put(connection, "records", row | {"position": before["position"] if before else position}))
            position += before is None
        return made

    ids = tuple(str(record["id"]) for record in bodies)
    rows.perform(case.file, Compartment.CASE, act, ",".join(ids[:20]), {"number": str(len(ids))}, work)
    return Changes(frozenset({"records"}), ids)


def remove(case: Case, kind: str, identifier: str) -> Changes:
    """Take a record away, unless a hearing to come or a sitting needs it. Undone as one act.

    Raises:
        UserError: ``entry.unknown``, ``entry.in_use`` with who and when; ``case.read_only``.
    """
    users = used_by(Book(case), kind, identifier)
    if users:
        raise UserError("entry.in_use", reason=kind, number=len(users), first=users[0])
    unknown = UserError("entry.unknown", id=identifier[:60])
    return kept.drop(case, kind, identifier, f"{_ACT[kind]}.removed", unknown)


def used_by(book: Book, kind: str, identifier: str) -> list[str]:
    """Hearings to come, or else sittings, that a record cannot be taken away from, as words of days and persons."""
    needed = {
        one.id: {
            "rooms": (one.slot.room,),
            "resources": one.slot.resources,
            "sittings": (one.slot.sitting,),
            "testimony": (one.slot.testimony,),
        }[kind]
        for one in book.hearings
        if one.live
    }
    live = [one for one in book.hearings if identifier in needed.get(one.id, ())]
    found = [f"{one.slot.day.isoformat()} {book.named(one.slot.testimony)}" for one in live]
    if not found and kind == "rooms":
        found = [str(one["date"]) for one in book.sittings.values() if one.get("room") == identifier]
    return found


def series(
    case: Case, weekdays: Iterable[str], first: date, last: date, room: str, start: str, end: str,
) -> list[SeriesDay]:  # fmt: skip
    """The days on which a series of sittings would fall, with those that are left out and why.

    Args:
        case: whose sittings stand already.
        weekdays: ``mon`` … ``sun``.
        first: the first day.
        last: the last day, included.
        room: id; a day on which it has a sitting that overlaps is left out.
        start: ``HH:MM``.
        end: ``HH:MM``.

    Raises:
        UserError: ``series.no_days``, ``series.backwards``, ``series.too_long``, ``clock.no_year``.
    """
    wanted = {WEEK.index(one) for one in weekdays if one in WEEK}
    if not wanted:
        raise UserError("series.no_days", field="days")
    if last < first:
        raise UserError("series.backwards", field="last", first=first.isoformat(), last=last.isoformat())
    if (last - first).days >= _MOST_SERIES:
        raise UserError("series.too_long", field="last")
    calendar, book = deadlines.calendar(), Book(case)
    free = {year: calendar.holidays(year) for year in range(first.year, last.year + 1)}
    found = []
    for step in range((last - first).days + 1):
        on = first + timedelta(step)
        if on.weekday() not in wanted:
            continue
        if on in free[on.year]:
            found.append(SeriesDay(on, "holiday", free[on.year][on]))
        else:
            sitting = {"id": "", "room": room, "date": on.isoformat(), "from": start, "to": end}
            found.append(SeriesDay(on, "taken" if _overlapping(book, sitting) is not None else ""))
    return found


def add_series(case: Case, sitting: Mapping[str, Any], days: Iterable[SeriesDay]) -> Changes:
    """Write a sitting on each day that is not left out, as one act.

    Raises:
        UserError: ``series.nothing`` where every day is left out; else as of `enter`.
    """
    taken = [one.day.isoformat() for one in days if not one.left_out]
    if not taken:
        raise UserError("series.nothing", field="days")
    made = [dict(sitting) | {"id": f"s-{uuid.uuid4().hex[:10]}", "date": on} for on in taken]
    return enter_all(case, "sittings", made, "sittings.added")


def against(
    case: Case, changed: Mapping[str, Iterable[Json]], language: str = "en", gone: Iterable[str] = (),
    today: date | None = None,
) -> list[str]:  # fmt: skip
    """Conflicts with accepted hearings that records would bring, in words; nothing is written.

    `changed` has records by kind, of `KINDS` or ``bookings``; `gone` are ids of bookings that would go.
    """
    book, then = Book(case), Book(case)
    for kind in KINDS:
        held: dict[str, Json] = getattr(then, kind)
        held.update({str(one["id"]): _plain(one) for one in changed.get(kind, ())})
    left = set(gone)
    then.bookings = [one for one in then.bookings if str(one["id"]) not in left] + list(changed.get("bookings", ()))
    before = set(conflicts_of(Board(book, today)))
    words = Words(then, language)
    return [words.conflict(one) for one in conflicts_of(Board(then, today)) if one not in before]


# -- checks ------------------------------------------------------------------------------------------------------


def _plain(record: Mapping[str, Any]) -> Json:
    """Without what says nothing."""
    return {
        key: value
        for key, value in record.items()
        if value not in (None, "", [], {}) or (key in _EMPTY_KEPT and value == [])
    }


def _new_id(case: Case, kind: str) -> str:
    taken, number = {str(one["id"]) for one in kept.all_of(case, kind)}, 1
    while (identifier := f"{_PREFIX[kind]}{number}") in taken:
        number += 1
    return identifier


def _check_words(case: Case, record: Json) -> None:
    words = {field: [str(record.get(field) or "")] for field in _WORDED}
    words["group"] = strings(record.get("group"))
    needs = [one for one in record.get("resources") or () if isinstance(one, dict)]
    words["resources"] = [str(one.get(field) or "") for one in needs for field in _NEED_WORDED]
    for field, texts in words.items():
        try:
            kept.check_words(case, [text for text in texts if text])
        except UserError as error:
            raise UserError(error.code, **error.facts | {"field": field}) from error


def _check(case: Case, kind: str, record: Json) -> None:
    if kind == "sittings":
        _check_sitting(Book(case), record)
    if kind == "testimony":
        _check_testimony(Book(case), record)


def _check_sitting(book: Book, record: Json) -> None:
    start, end = minutes(record.get("from")), minutes(record.get("to"))
    if start is not None and end is not None and end <= start:
        raise UserError("sitting.backwards", field="to", start=str(record["from"]), end=str(record["to"]))
    other = _overlapping(book, record)
    if other is not None:
        room, times = book.room(str(record["room"])), f"{other['from']}–{other['to']}"
        raise UserError("sitting.room_taken", field="room", room=room, date=str(other["date"]), times=times)


def _overlapping(book: Book, record: Json) -> Json | None:
    """Another sitting in the same room at the same time."""
    for other in book.sittings.values():
        same = other["id"] != record["id"] and (other.get("room"), other["date"]) == (record["room"], record["date"])
        if same and str(record["from"]) < str(other["to"]) and str(other["from"]) < str(record["to"]):
            return other
    return None


def _check_testimony(book: Book, record: Json) -> None:
    person = book.person(record.get("person", ""))
    if person not in book.people:
        raise UserError("person.unknown", field="person", person=str(record.get("person", ""))[:60])
    for who, _ in apart_written(record):
        if book.person(who) == person:
            raise UserError("testimony.apart_self", field="apart", person=book.called(person))
    if record["id"] in strings(record.get("after")):
        raise UserError("testimony.after_self", field="after", person=book.called(person))
    known = book.testimony | {str(record["id"]): record}
    order = [Testimony(id, "", 1, after=tuple(strings(one.get("after")))) for id, one in known.items()]
    round_ = cycle(order)
    if record["id"] in round_:
        at = round_.index(record["id"])
        ids = (*round_[at:], *round_[:at], record["id"])
        named = [book.called(str(known[id].get("person", ""))) for id in ids]
        raise UserError("testimony.order_round", field="after", order=" → ".join(named))
    fixed = record.get("fixed") or {}
    if record.get("earliest") and fixed.get("date", "9") < record["earliest"]:
        raise UserError("testimony.fixed_early", field="fixed", day=fixed["date"], earliest=record["earliest"])
