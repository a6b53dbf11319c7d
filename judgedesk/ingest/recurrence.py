"""When an event of a calendar takes place (RFC 5545): times in any zone, durations, rules that repeat it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # ships no types
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

_STAMP: Final = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z)?)?")
_DURATION: Final = re.compile(
    r"([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?"
)
_COARSE: Final = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_MOST_COUNT: Final = 10_000_000
_YEARS: Final = range(1600, 3000)
"""Programs let birthdays begin in 1601; times beyond these years are none of anybody's."""


class BadEvent(Exception):
    """Why an event is not understood: a code, and the words of the file that are meant."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code, self.detail = code, detail[:60]


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as its event writes it: local to `zone`; `whole_day` where no hour is given, `floating` where no zone."""

    local: datetime
    zone: tzinfo
    whole_day: bool = False
    floating: bool = False

    @property
    def utc(self) -> datetime:
        """The moment itself."""
        return self.local.replace(tzinfo=self.zone).astimezone(UTC)


def moment(text: str, parameters: Mapping[str, str], home: ZoneInfo) -> Moment:
    """A date or a time as written; one without a zone is that of the office. Raises BadEvent."""
    found = _STAMP.fullmatch(text.strip())
    if found is None:
        raise BadEvent("bad_time", text)
    year, month, day, hour, minute, second, utc = found.groups()
    try:
        on = date(int(year), int(month), int(day))
        if on.year not in _YEARS:
            raise BadEvent("bad_time", text)
        if hour is None:
            return Moment(datetime.combine(on, time()), home, whole_day=True)
        # A leap second is written as 60 (RFC 5545, 3.3.12).
        at = datetime.combine(on, time(int(hour), int(minute), min(59, int(second or 0))))
    except ValueError as error:
        raise BadEvent("bad_time", text) from error
    if utc:
        return Moment(at, UTC)
    name = parameters.get("TZID", "")
    return Moment(at, zone_named(name)) if name else Moment(at, home, floating=True)


def zone_named(name: str) -> tzinfo:
    """A zone by its name of the IANA database, that of Windows, or with something before it. Raises BadEvent."""
    if name.upper() in ("UTC", "GMT", "Z"):
        return UTC
    pieces = name.strip("/").split("/")
    for known in (WINDOWS_TO_OLSON.get(name, name), "/".join(pieces[-2:]), "/".join(pieces[-3:])):
        try:
            return ZoneInfo(known)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    raise BadEvent("unknown_zone", name)


def duration(text: str) -> timedelta:
    """A length such as ``PT1H30M``. Raises BadEvent."""
    found = _DURATION.fullmatch(text.strip())
    if found is None or not any(found.groups()[1:]):
        raise BadEvent("bad_duration", text)
    weeks, days, hours, minutes, seconds = (int(one or 0) for one in found.groups()[1:])
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -length if found[1] == "-" else length


def occurrences(rule: str, start: Moment, until: datetime) -> Iterator[datetime]:
    """Local times at which a rule lets an event begin, in order, up to a local time. Raises BadEvent."""
    said = dict(piece.strip().upper().partition("=")[::2] for piece in rule.split(";") if piece.strip())
    if said.get("FREQ") not in _COARSE:
        raise BadEvent("rule_too_fine" if said.get("FREQ", "").endswith("LY") else "bad_rule", rule)
    try:
        if not 1 <= int(said.get("INTERVAL", "1")) <= 1000 or not 1 <= int(said.get("COUNT", "1")) <= _MOST_COUNT:
            raise BadEvent("bad_rule", rule)
        last = until
        if "UNTIL" in said:
            ends = moment(said.pop("UNTIL"), {}, ZoneInfo("UTC"))
            local = ends.local if ends.floating or ends.whole_day else ends.utc.astimezone(start.zone)
            whole = timedelta(days=1, seconds=-1) if ends.whole_day else timedelta()
            last = min(last, local.replace(tzinfo=None) + whole)
        plain = ";".join(f"{name}={value}" for name, value in said.items())
        found = rrulestr(plain, dtstart=start.local, ignoretz=True)
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        raise BadEvent("bad_rule", rule) from error
    return _until(found, last, rule)


def _until(found: Iterator[datetime], last: datetime, rule: str) -> Iterator[datetime]:
    try:
        for at in found:
            if at > last:
                return
            yield at
    except (ValueError, OverflowError, IndexError) as error:
        raise BadEvent("bad_rule", rule) from error


def is_endless(rule: str) -> bool:
    """Whether a rule names neither an end nor a number of times."""
    return not re.search(r"(?:^|;)\s*(?:UNTIL|COUNT)\s*=", rule, re.IGNORECASE)
