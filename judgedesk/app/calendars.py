"""Accepted hearings as a calendar for other programs: pseudonyms only, no measure, and what is secret not at all.

Where nothing is accepted yet, the sittings. The recipient's calendar knows an event again by its UID, a keyed hash of
what the case calls it: from outside neither the case nor the person can be told from it.
"""

import hashlib
import hmac
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, TypeAlias

from judgedesk.app import kept
from judgedesk.app.casefile import Case
from judgedesk.app.office import office, zone
from judgedesk.app.outgoing import Recipient, release
from judgedesk.app.paper_parties import Parties
from judgedesk.app.record_changes import RecordChange, changes_of
from judgedesk.app.rooms import place_said
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.calendars import CalendarEvent, State, calendar
from judgedesk.law.model import Text

Json: TypeAlias = dict[str, Any]
_HEARING: Final = Text(en="hearing", pl="przesłuchanie")
_SITTING: Final = Text(en="sitting", pl="rozprawa")
_STATES: Final[Mapping[str, State]] = {
    "tentative": "TENTATIVE", "confirmed": "CONFIRMED", "ready": "CONFIRMED", "held": "CONFIRMED",
    "failed": "CANCELLED", "cancelled": "CANCELLED",
}  # fmt: skip
_TELLING: Final = frozenset({"friendly", "remote"})
"""Equipment after which rooms are named, so that the name tells of a measure."""


def write_calendar(case: Case, path: Path, language: str = "en", recipient: str = "served", cancelled: str = "") -> int:
    """Write the hearings as an .ics through the one door; how many events it has.

    With the id of a hearing that is `cancelled`, a file that takes this one out of the calendars that have it.

    Raises:
        UserError: ``calendar.empty``; ``calendar.unknown_hearing``; ``calendar.not_cancelled``; ``paper.…`` and
            ``out.…`` as `outgoing.release`; ``office.bad``, ``office.bad_zone``.
    """
    if path.suffix.lower() != ".ics":
        raise UserError("out.unknown_ending", ending=path.suffix, known=".ics")
    if recipient not in list(Recipient):
        raise UserError("paper.unknown_recipient", given=recipient[:40], known=", ".join(Recipient))
    if not case.writable:
        raise UserError("out.not_logged")
    given = Recipient(recipient)
    found = events(case, language, given, cancelled)
    if not found:
        raise UserError("calendar.empty")
    court = office()
    organizer = (court.get("name", ""), court.get("email", ""))
    content = calendar(found, zone(), "CANCEL" if cancelled else "PUBLISH", organizer)
    release(case, path, content, what="calendar", number=len(found), recipient=given)
    return len(found)


def events(
    case: Case, language: str = "en", recipient: Recipient = Recipient.SERVED, cancelled: str = ""
) -> list[CalendarEvent]:
    """The hearings, in their order in time; the sittings where none is accepted.

    Raises:
        UserError: ``calendar.unknown_hearing``, ``calendar.not_cancelled``.
    """
    hearings = kept.all_of(case, "hearings")
    if cancelled:
        hearings = [one for one in hearings if one["id"] == cancelled]
        if not hearings:
            raise UserError("calendar.unknown_hearing", hearing=cancelled[:60])
        if _STATES.get(str(hearings[0].get("state")), "TENTATIVE") != "CANCELLED":
            raise UserError("calendar.not_cancelled", hearing=cancelled[:60])
    kind = "hearings" if hearings else "sittings"
    records = hearings or kept.all_of(case, "sittings")
    made = _Events(case, language, recipient, kind, records)
    found = [made.of(record) for record in records]
    return sorted(found, key=lambda one: (one.day, one.start, one.end, one.uid))


class _Events:
    """Makes events of records of one kind."""

    def __init__(self, case: Case, language: str, recipient: Recipient, kind: str, records: Iterable[Json]) -> None:
        self._kind, self._language, self._recipient = kind, language, recipient
        # No recipient's calendar holds a name: it lies open on telephones, and in the hands of whoever keeps them.
        self._parties = Parties(case, language, Recipient.PUBLIC)
        self._rooms = {str(room["id"]): room for room in kept.all_of(case, "rooms")}
        self._testimony = {str(one["id"]): one for one in kept.all_of(case, "testimony")}
        self._sittings = {str(one["id"]): one for one in kept.all_of(case, "sittings")}
        self._secret = case.file.secret(Compartment.CASE, "calendar")
        self._changes = changes_of(case, kind, [str(record["id"]) for record in records])

    def of(self, record: Json) -> CalendarEvent:
        """One event."""
        identifier = str(record["id"])
        changes = self._changes[identifier]
        room = self._room(record)
        return CalendarEvent(
            uid=hmac.new(self._secret, f"{self._kind}\0{identifier}".encode(), hashlib.sha256).hexdigest()[:40],
            # A sitting has no count of its own: the number of the log's event that changed it last grows as well.
            sequence=_sequence(record, changes) if self._kind == "hearings" else changes[-1].number,
            changed=changes[-1].at,
            day=date.fromisoformat(str(record["date"])),
            start=minutes(str(record["from"])),
            end=minutes(str(record["to"])),
            summary=self._summary(record, room),
            place=self._place(room),
            state=self._state(record),
        )

    def _state(self, record: Json) -> State:
        if self._kind == "hearings":
            return _STATES.get(str(record.get("state")), "TENTATIVE")
        return "CONFIRMED" if record.get("confirmed", True) else "TENTATIVE"

    def _room(self, record: Json) -> Json:
        room = str(record.get("room", "")) or str(self._sittings.get(str(record.get("sitting")), {}).get("room", ""))
        return self._rooms.get(room, {})

    def _summary(self, record: Json, room: Json) -> str:
        said = [(_HEARING if self._kind == "hearings" else _SITTING).in_language(self._language)]
        person = str(self._testimony.get(str(record.get("testimony")), {}).get("person", ""))
        if person in self._parties.people and self._recipient is not Recipient.PUBLIC:
            said.insert(0, self._parties.called(person))
        if _TELLING.isdisjoint(room.get("equipment", ())):
            said.append(self._place(room))
        return ", ".join(one for one in said if one)

    def _place(self, room: Json) -> str:
        telling = not _TELLING.isdisjoint(room.get("equipment", ()))
        return "" if telling and self._recipient is Recipient.PUBLIC else place_said(room)


def minutes(text: str) -> int:
    """Minutes since midnight of ``HH:MM``."""
    hour, _, minute = text.partition(":")
    return int(hour) * 60 + int(minute)


def _sequence(record: Json, changes: Sequence[RecordChange]) -> int:
    """The record's own number, larger by each change that was taken back: a calendar ignores what is smaller."""
    known = [int(one.after.get("sequence", 0)) for one in changes if one.after is not None]
    steps = sum(abs(after - before) for before, after in pairwise(known))
    return max(int(record.get("sequence", 0)), (known[0] if known else 0) + steps)
