"""Deadlines: how they are counted, and when they end.

Counted as art. 123 of the Polish Code of Criminal Procedure has it, which is how most states do: the day from which a
term runs is not counted; weeks, months and years end on the day that corresponds to their beginning; what would end
on a day off, or on a Saturday, can still be done on the next day that is neither. Hours run through days off.
"""

import calendar as months
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Literal, TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.law.holidays import Calendar

Unit: TypeAlias = Literal["hours", "days", "working_days", "weeks", "months", "years"]
_LONGEST = 200 * 366
_CHANGES: Mapping[int, str] = MappingProxyType(
    {
        1: "IE PT",
        2: "AT BE CZ DE DK ES FR HR HU IT LU MT NL PL SE SI SK",
        3: "BG CY EE FI GR LT LV RO",
    }
)
"""States that change their clocks, by the hour of winter time at which they do (01:00 UTC)."""


@dataclass(frozen=True, slots=True)
class Term:
    """So many hours, days, weeks …; ``working_days`` are days that are no day off."""

    n: int
    unit: Unit


def ends(start: date | datetime, term: Term, calendar: Calendar, *, moves: bool = True) -> date | datetime:
    """When a term that runs from `start` ends: a day, or for hours a moment of local time.

    Args:
        start: the day, or moment, from which it runs; not counted. Hours that run from a day run from its beginning.
        term: how long.
        calendar: whose holidays.
        moves: False for terms that don't move off a day off, such as that of a coercive measure.

    Raises:
        UserError: ``clock.too_long``; ``clock.no_year`` where the calendar has no rules for a year.
    """
    if term.n < 0 or term.n > _LONGEST:
        raise UserError("clock.too_long", n=term.n)
    try:
        if term.unit == "hours":
            return _hours(start, term.n, calendar.state)
        day = start.date() if isinstance(start, datetime) else start
        if term.unit == "working_days":
            return _working(day, term.n, calendar)
        last = _last(day, term)
        return next_open(last, calendar) if moves else last
    except (OverflowError, ValueError) as error:
        raise UserError("clock.too_long", n=term.n) from error


def latest_before(event: date, term: Term, calendar: Calendar, *, clear: bool = False) -> date:
    """The last day on which something can be done so that a term lies between it and an event.

    Such a term does not move: what is done on a day off is done in time. With `clear` the whole term has to pass
    between the two, neither day counted.

    Raises:
        UserError: ``clock.too_long``, ``clock.no_year``.
    """
    days = term.n * 7 if term.unit == "weeks" else term.n
    if term.unit not in ("days", "weeks", "working_days") or not 0 <= days <= _LONGEST:
        raise UserError("clock.too_long", n=term.n)
    try:
        if term.unit != "working_days":
            return event - timedelta(days + clear)
        day, left = event - timedelta(1), days
        while left:
            left -= not calendar.day_off(day)
            day -= timedelta(1)
        return day if clear else day + timedelta(1)
    except OverflowError as error:
        raise UserError("clock.too_long", n=term.n) from error


def next_open(day: date, calendar: Calendar) -> date:
    """The day itself, or the next one that is no day off."""
    while calendar.day_off(day):
        day += timedelta(1)
    return day


def working_days(first: date, last: date, calendar: Calendar) -> int:
    """Days that are no day off after `first`, up to and with `last`."""
    return sum(not calendar.day_off(first + timedelta(step)) for step in range(1, (last - first).days + 1))


def _last(day: date, term: Term) -> date:
    if term.unit in ("days", "weeks"):
        return day + timedelta(term.n * (7 if term.unit == "weeks" else 1))
    ahead = day.year * 12 + day.month - 1 + term.n * (12 if term.unit == "years" else 1)
    year, month = divmod(ahead, 12)
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


def _working(day: date, n: int, calendar: Calendar) -> date:
    while n:
        day += timedelta(1)
        n -= not calendar.day_off(day)
    return day


def _hours(start: date | datetime, n: int, state: str) -> datetime:
    """Hours really elapsed: where clocks are changed meanwhile, the clock on the wall shows one more or less."""
    begin = start if isinstance(start, datetime) else datetime.combine(start, time())
    hour = next((hour for hour, states in _CHANGES.items() if state in states.split()), None)
    if hour is None:
        return begin + timedelta(hours=n)
    # The hour that occurs twice in autumn is taken as the first of the two, which ends the term earlier.
    end = begin - _ahead(begin, hour, hour + 1) + timedelta(hours=n)
    return end + _ahead(end, hour, hour)


def _ahead(moment: datetime, begins: int, ends_at: int) -> timedelta:
    """By how much summer time is ahead (Directive 2000/84): from the last Sunday of March to that of October."""
    first = datetime.combine(_last_sunday(moment.year, 3), time(begins))
    last = datetime.combine(_last_sunday(moment.year, 10), time(ends_at))
    return timedelta(hours=int(first <= moment < last))


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta((last.weekday() + 1) % 7)
