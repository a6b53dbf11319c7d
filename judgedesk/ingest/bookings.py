"""A trade of confined children: when somebody or something is taken, by a calendar (.ics) or a table (.csv).

A unit names ``kind`` (``ics``, ``csv``), ``zone`` (that of the office), ``since`` and ``until`` (days; what lies beyond
is counted). It emits ``busy`` and ``problems`` in rows, then ``finished`` with what was passed over, by why. What an
event is about (title, people, place, words) is never sent.
"""

import re
import zoneinfo
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final, TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.ingest import booking_table
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.diaries import Property, properties
from judgedesk.ingest.file import File
from judgedesk.ingest.lines import Lines
from judgedesk.ingest.recurrence import BadEvent, Moment, duration, is_endless, moment, occurrences

TRADE: Final = "judgedesk.ingest.bookings:serve"
MOST: Final = 20_000
"""Blocks of one file."""

PROBLEMS: Final = frozenset(
    {"bad_time", "bad_date", "bad_duration", "bad_rule", "rule_too_fine", "unknown_zone", "no_start", "ends_before",
     "no_length"}
)  # fmt: skip
NOTES: Final = frozenset({"cancelled", "free", "before", "after", "endless", "floating", "others"})
_KEPT: Final = frozenset(
    {"UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS", "TRANSP", "FREEBUSY",
     "X-MICROSOFT-CDO-BUSYSTATUS"}
)  # fmt: skip
_MOST_EVENTS, _MOST_VALUES = 50_000, 5_000
_ROWS = 500
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Block:
    """Taken from `start` to `end`, minutes since midnight of a day. `line`: of the table; number of the event.

    `uid` is as the calendar has it, with the moment it repeats ('' in a table), and `who` is what the table says: both
    untrusted words.
    """

    line: int
    who: str
    uid: str
    day: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Problem:
    """A row or an event that is not understood: one of `PROBLEMS`, and the words that are meant."""

    line: int
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Ended:
    """How many were passed over or cut, by one of `NOTES`."""

    notes: Mapping[str, int]


Said: TypeAlias = tuple[Block, ...] | tuple[Problem, ...] | Ended


def prepare() -> None:
    """Before confinement: zones come from the installed package, for the system's are out of reach then."""
    zoneinfo.reset_tzpath(())
    zoneinfo.ZoneInfo("Europe/Warsaw")


def serve(unit: dict[str, Any], file: File | None, emit: Emit) -> None:
    """Do one unit. Raises UserError for what is wrong with the file as a whole."""
    if file is None or not file.size:
        raise UserError("file.empty")
    out = _Out(emit, date.fromisoformat(unit["since"]), date.fromisoformat(unit["until"]))
    if unit["kind"] == "csv":
        for row in booking_table.rows(Lines(file)):
            try:
                out.block(row.number, row.who, "", *row.times())
            except BadEvent as bad:
                out.problem(row.number, bad)
    else:
        _Calendar(zoneinfo.ZoneInfo(unit["zone"]), out).read(Lines(file))
    out.finish()


class _Out:
    """Sends what was found, within the bounds."""

    def __init__(self, emit: Emit, since: date, until: date) -> None:
        self._emit, self.since, self.until = emit, since, until
        self._busy: list[list[object]] = []
        self._problems: list[list[object]] = []
        self._number = 0
        self.notes: dict[str, int] = {}

    def note(self, name: str) -> None:
        """Count something that was passed over."""
        self.notes[name] = self.notes.get(name, 0) + 1

    def problem(self, line: int, bad: BadEvent) -> None:
        """Tell what is not understood."""
        self._problems.append([line, bad.code, bad.detail])
        if len(self._problems) >= _ROWS:
            self._flush()

    def block(self, line: int, who: str, uid: str, day: date, start: int, end: int) -> None:
        """One stretch of a day."""
        if not self.since <= day <= self.until:
            self.note("before" if day < self.since else "after")
            return
        self._number += 1
        if self._number > MOST:
            raise UserError("booking.too_many", most=MOST)
        self._busy.append([line, who[:120], uid[:300], day.isoformat(), start, end])
        if len(self._busy) >= _ROWS:
            self._flush()

    def finish(self) -> None:
        """Send what waits."""
        self._flush()
        self._emit("finished", {"notes": self.notes})

    def _flush(self) -> None:
        for name, rows in (("busy", self._busy), ("problems", self._problems)):
            if rows:
                self._emit(name, {"rows": rows})
        self._busy, self._problems = [], []


@dataclass(slots=True)
class _Event:
    """What of an event tells when it is."""

    number: int
    kind: str
    said: list[Property] = field(default_factory=list)

    def first(self, name: str) -> Property | None:
        return next((one for one in self.said if one.name == name), None)

    def word(self, name: str) -> str:
        found = self.first(name)
        return found.value.strip().upper() if found is not None else ""


class _Calendar:
    """One calendar file."""

    def __init__(self, home: zoneinfo.ZoneInfo, out: _Out) -> None:
        self._home, self._out = home, out
        self._cancelled = False

    def read(self, lines: Lines) -> None:
        """All its events. Raises UserError ``booking.no_calendar``, ``booking.too_many``."""
        events = list(self._events(lines))
        # A changed occurrence has the UID of its series and says instead of which one it is.
        instead: dict[str, set[datetime]] = {}
        for event in events:
            found = event.first("RECURRENCE-ID")
            if found is not None:
                try:
                    at = moment(found.value, found.parameters, self._home).utc
                except BadEvent as bad:
                    self._out.problem(event.number, bad)
                else:
                    instead.setdefault(_uid(event), set()).add(at)
        for event in events:
            try:
                self._put(event, instead.get(_uid(event), set()))
            except BadEvent as bad:
                self._out.problem(event.number, bad)

    def _events(self, lines: Lines) -> Iterator[_Event]:
        open_parts: list[_Event] = []
        number, is_calendar = 0, False
        for entry in properties(lines):
            value = entry.value.strip().upper()
            if entry.name == "BEGIN":
                is_calendar = is_calendar or value == "VCALENDAR"
                number += value in ("VEVENT", "VFREEBUSY")
                if number > _MOST_EVENTS:
                    raise UserError("booking.too_many", most=MOST)
                open_parts.append(_Event(number, value))
                self._note_other(value)
            elif entry.name == "END" and open_parts:
                closed = open_parts.pop()
                if closed.kind in ("VEVENT", "VFREEBUSY"):
                    yield closed
            elif entry.name == "METHOD":
                self._cancelled = value == "CANCEL"
            elif open_parts and entry.name in _KEPT and len(open_parts[-1].said) < _MOST_VALUES:
                open_parts[-1].said.append(entry)
        if not is_calendar:
            raise UserError("booking.no_calendar")
        yield from (one for one in open_parts if one.kind in ("VEVENT", "VFREEBUSY"))

    def _note_other(self, kind: str) -> None:
        if kind in ("VTODO", "VJOURNAL"):
            self._out.note("others")

    def _put(self, event: _Event, instead: set[datetime]) -> None:
        if event.kind == "VFREEBUSY":
            self._put_periods(event)
        elif self._cancelled or event.word("STATUS") == "CANCELLED":
            self._out.note("cancelled")
        elif event.word("TRANSP") == "TRANSPARENT" or event.word("X-MICROSOFT-CDO-BUSYSTATUS") == "FREE":
            self._out.note("free")
        else:
            self._put_event(event, instead)

    def _put_event(self, event: _Event, instead: set[datetime]) -> None:
        said = event.first("DTSTART")
        if said is None:
            raise BadEvent("no_start")
        start = moment(said.value, said.parameters, self._home)
        length = self._length(event, start)
        if start.floating:
            self._out.note("floating")
        series, instance = event.first("RRULE") is not None, event.first("RECURRENCE-ID") is not None
        found = 0
        for at in self._times(event, start, length):
            one = Moment(at, start.zone)
            if instance or one.utc not in instead:
                self._put_block(event, one, length, _uid(event), counted=not series)
            found += 1
        if series and not found:
            self._out.note("before" if start.local.date() < self._out.since else "after")

    def _length(self, event: _Event, start: Moment) -> timedelta:
        ends, lasts = event.first("DTEND"), event.first("DURATION")
        if ends is not None:
            end = moment(ends.value, ends.parameters, self._home)
            same = end.zone == start.zone or end.whole_day
            length = end.local - start.local if same else end.utc - start.utc
        elif lasts is not None:
            length = duration(lasts.value)
        else:
            length = timedelta(days=1 if start.whole_day else 0)
        if length < timedelta():
            raise BadEvent("ends_before", ends.value if ends is not None else "")
        if not length:
            raise BadEvent("no_length", event.first("DTSTART").value)  # type: ignore[union-attr]  # it was read above
        return length

    def _times(self, event: _Event, start: Moment, length: timedelta) -> Iterator[datetime]:
        """Local times of the beginnings that may touch the bounds."""
        last = datetime.combine(self._out.until, datetime.max.time()) + timedelta(days=1)
        gone = set(self._listed(event, "EXDATE", start))
        rules = [one.value for one in event.said if one.name == "RRULE"]
        first = datetime.combine(self._out.since, datetime.min.time()) - length - timedelta(days=1)
        found: set[datetime] = set() if rules else {start.local}
        for rule in rules:
            if is_endless(rule):
                self._out.note("endless")
            for at in occurrences(rule, start, last):
                if at >= first:
                    found.add(at)
                if len(found) > MOST:
                    raise UserError("booking.too_many", most=MOST)
        found |= set(self._listed(event, "RDATE", start))
        yield from sorted(found - gone)

    def _listed(self, event: _Event, name: str, start: Moment) -> Iterator[datetime]:
        """Times of a list, local to the zone of the event; a whole day stands for the hour of the event on it."""
        for entry in event.said:
            if entry.name == name:
                for piece in entry.value.split(","):
                    at = moment(piece.partition("/")[0], entry.parameters, self._home)
                    if at.whole_day:
                        yield datetime.combine(at.local.date(), start.local.time())
                    elif at.floating:
                        yield at.local
                    else:
                        yield at.utc.astimezone(start.zone).replace(tzinfo=None)

    def _put_periods(self, event: _Event) -> None:
        for entry in event.said:
            if entry.name != "FREEBUSY":
                continue
            if entry.parameters.get("FBTYPE", "BUSY").upper() == "FREE":
                self._out.note("free")
                continue
            for piece in entry.value.split(","):
                first, _, second = piece.partition("/")
                start = moment(first, {}, self._home)
                if re.match(r"[+-]?P", second):
                    length = duration(second)
                else:
                    length = moment(second, {}, self._home).utc - start.utc
                if length <= timedelta():
                    raise BadEvent("ends_before", piece)
                self._put_block(event, start, length, f"{_uid(event)} {first}")

    def _put_block(self, event: _Event, at: Moment, length: timedelta, uid: str, *, counted: bool = True) -> None:
        """A stretch of time as the office's clocks show it, a block for each day it touches.

        What lies beyond the bounds is `counted`, unless it is one of a series.
        """
        start = at.local.replace(tzinfo=at.zone).astimezone(self._home).replace(tzinfo=None)
        end = (at.local + length).replace(tzinfo=at.zone).astimezone(self._home).replace(tzinfo=None)
        start, end = min(start, end), max(start, end)  # clocks that go back
        if start.date() < self._out.since <= end.date():
            start = datetime.combine(self._out.since, datetime.min.time())
        day = start.date()
        while day <= min(end.date(), max(self._out.until, start.date())):
            first = start.hour * 60 + start.minute if day == start.date() else 0
            last = end.hour * 60 + end.minute + (end.second > 0) if day == end.date() else _DAY
            if last > first and (counted or self._out.since <= day <= self._out.until):
                self._out.block(event.number, "", f"{uid} {at.local.isoformat()}", day, first, last)
            day += timedelta(days=1)


def _uid(event: _Event) -> str:
    found = event.first("UID")
    return found.value.strip() if found is not None else f"#{event.number}"


def checked(kind: str, untrusted: Mapping[str, object], blob: bytes) -> Said:
    """A message of the child, typed. Raises ValueError where it lies."""
    if blob:
        raise ValueError("blob")
    if kind == "finished":
        notes = untrusted.get("notes")
        if not isinstance(notes, dict) or not notes.keys() <= NOTES:
            raise ValueError("notes")
        return Ended({name: _number(value, 10**9) for name, value in notes.items()})
    rows = untrusted.get("rows")
    if kind not in ("busy", "problems") or not isinstance(rows, list) or not 0 < len(rows) <= _ROWS:
        raise ValueError("rows")
    if kind == "busy":
        return tuple(_block(row) for row in rows)
    return tuple(_problem(row) for row in rows)


def _block(row: Sequence[object]) -> Block:
    line, who, uid, day, start, end = row
    block = Block(_number(line, 10**9), _word(who, 120), _word(uid, 300), date.fromisoformat(_word(day, 10)),
                  _number(start, _DAY), _number(end, _DAY))  # fmt: skip
    if block.start >= block.end:
        raise ValueError("times")
    return block


def _problem(row: Sequence[object]) -> Problem:
    line, code, detail = row
    if code not in PROBLEMS:
        raise ValueError("code")
    return Problem(_number(line, 10**9), str(code), _word(detail, 60))


def _number(untrusted: object, most: int) -> int:
    if type(untrusted) is not int or not 0 <= untrusted <= most:
        raise ValueError("number")
    return untrusted


def _word(untrusted: object, most: int) -> str:
    if not isinstance(untrusted, str) or len(untrusted) > most:
        raise ValueError("word")
    return untrusted
