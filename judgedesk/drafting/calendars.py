"""Calendars out (iCalendar, RFC 5545 and RFC 5546): events with local times, and the time zone in which they are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, Literal, TypeAlias
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress

Method: TypeAlias = Literal["PUBLISH", "CANCEL"]
State: TypeAlias = Literal["TENTATIVE", "CONFIRMED", "CANCELLED"]
_PROGRAM: Final = "-//JudgeDesk//JudgeDesk//EN"
_LAST_RULES: Final = 9000


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """Something at a time and a place.

    Attributes:
        uid: the same as long as it is the same event.
        sequence: larger with every change.
        changed: UTC; when it was changed last.
        start: minutes since midnight, local time of its `day`; `end` the same, 24:00 at most.
        place: '' where it is not told.
    """

    uid: str
    sequence: int
    changed: datetime
    day: date
    start: int
    end: int
    summary: str
    place: str
    state: State


def calendar(
    events: Sequence[CalendarEvent], zone: ZoneInfo, method: Method = "PUBLISH", organizer: tuple[str, str] = ("", "")
) -> bytes:
    """The file: lines of at most 75 octets, ended by CRLF; every event is confidential and takes its time.

    Args:
        events: in the order in which they are written.
        zone: that of their times, by its name in the IANA database.
        method: ``CANCEL`` takes events out of the calendars that have them.
        organizer: name and e-mail address of the court; '' where they are not told.
    """
    made = Calendar()
    made.add("prodid", _PROGRAM)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", method)
    for event in events:
        made.add_component(_event(event, zone, organizer))
    if events:
        _add_zone(made, [event.day for event in events])
    return bytes(made.to_ical())


def _event(event: CalendarEvent, zone: ZoneInfo, organizer: tuple[str, str]) -> Event:
    made = Event()
    made.add("uid", event.uid)
    made.add("sequence", event.sequence)
    made.add("dtstamp", event.changed)
    made.add("last-modified", event.changed)
    made.add("dtstart", _moment(event.day, event.start, zone))
    made.add("dtend", _moment(event.day, event.end, zone))
    made.add("summary", event.summary)
    if event.place:
        made.add("location", event.place)
    made.add("status", event.state)
    made.add("class", "CONFIDENTIAL")
    made.add("transp", "TRANSPARENT" if event.state == "CANCELLED" else "OPAQUE")
    name, address = organizer
    if address:
        cal_address = vCalAddress(f"mailto:{address}")
        if name:
            cal_address.params["CN"] = name
        made.add("organizer", cal_address)
    return made


def _moment(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """24:00 is midnight of the next day."""
    return datetime.combine(day + timedelta(minute // (24 * 60)), time(minute // 60 % 24, minute % 60), zone)


def _add_zone(made: Calendar, days: Iterable[date]) -> None:
    """The rules of the zone for the years of the events, as far as rules can be worked out."""
    years = sorted(min(day.year, _LAST_RULES) for day in days)
    made.add_missing_timezones(first_date=date(years[0], 1, 1), last_date=date(years[-1], 12, 31))
    for zone in made.walk("VTIMEZONE"):
        zone.pop("COMMENT", None)
