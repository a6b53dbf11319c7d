"""When the deadlines of a request end, each counted from its own event: receipt, decision, information, not sending."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final, TypeAlias

from judgedesk.law.clocks import Term, ends, latest_before
from judgedesk.law.holidays import Calendar
from judgedesk.law.instruments import RequestClock

Moment: TypeAlias = date | datetime
LONGEST_SUMMONS: Final = 50
"""The most days that art. 7 (3) of the 1959 Convention lets a state ask for."""


def calendar_for(calendars: Mapping[str, Calendar], state: str) -> Calendar:
    """The days off of a state (ISO 3166-1 alpha-2); none where they are not known.

    Without them a time ends on its nominal day, the earliest on which it can.
    """
    return calendars.get(state) or Calendar(state, "western", frozenset(), 1, (), None, "not known", "unsure")


def due(clock: RequestClock, events: Mapping[str, Moment], calendar: Calendar) -> Moment | None:
    """The day, or moment for hours, on which a clock ends; None while the event from which it runs has not happened.

    Args:
        clock: a clock of an instrument.
        events: the last day or moment of each kind of event.
        calendar: days off of the state whose authority has to act, from `calendar_for`.

    Raises:
        UserError: ``clock.too_long``; ``clock.no_year`` where the calendar has no rules for a year.
    """
    start = events.get(clock.after)
    return None if start is None else ends(start, clock.term, calendar)


def summons_by(hearing: date, declared: int | None) -> tuple[date, bool]:
    """By when a summons to an accused has to reach the other state, counted back from the hearing (1959, art. 7 (3)).

    Such a time does not move off days off: what arrives on one is there in time.

    Args:
        hearing: the day of the appearance.
        declared: days by the state's declaration; None: not known, then the longest the Convention allows.

    Returns:
        The last day, and whether it rests on a known declaration.

    Raises:
        UserError: ``clock.too_long``.
    """
    term = Term(LONGEST_SUMMONS if declared is None else declared, "days")
    return latest_before(hearing, term, calendar_for({}, "")), declared is not None
