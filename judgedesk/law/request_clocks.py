"""When the deadlines of a request end, each counted from its own event: receipt, decision, information, not sending."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final, Literal, TypeAlias

from judgedesk.law.clocks import Term, ends, latest_before
from judgedesk.law.holidays import Calendar
from judgedesk.law.instruments import RequestClock

EVENTS: Final = (
    "sent", "received", "acknowledged", "notified", "recognised", "refused", "secured", "partly_executed", "executed",
    "served", "informed", "answered", "validated", "extended", "signed", "arrested", "consented", "reminded",
    "escalated", "withdrawn", "supplemented", "returned", "no_longer_needed", "released_finally",
)  # fmt: skip
"""What can happen to a request; a clock runs from one of these and is met by one of these."""

Moment: TypeAlias = date | datetime
Standing: TypeAlias = Literal["waiting", "running", "over", "met", "met_late"]
LONGEST_SUMMONS: Final = 50
"""The most days that art. 7 (3) of the 1959 Convention lets a state ask for."""

_UNKNOWN: Final = Calendar("", "western", frozenset(), 1, (), None, "no holidays known", "unsure")


@dataclass(frozen=True, slots=True)
class RequestDeadline:
    """A clock as it stands at a moment.

    Attributes:
        due: a day, or for hours a moment of local time; None while its event has not happened.
        met: when what stops it happened, if it did.
        left: whole days left, negative when they are over; None where nothing runs.
    """

    clock: RequestClock
    standing: Standing
    due: Moment | None
    met: Moment | None
    left: int | None


def due(clock: RequestClock, events: Mapping[str, Moment], calendar: Calendar | None) -> Moment | None:
    """The day, or moment for hours, on which a clock ends; None while the event from which it runs has not happened.

    Args:
        clock: a clock of an instrument.
        events: the last day or moment of each kind of event, by `EVENTS`.
        calendar: days off of the state whose authority has to act; None where they are not known: then the nominal
            day, the earliest on which the time can end.

    Raises:
        UserError: ``clock.too_long``; ``clock.no_year`` where the calendar has no rules for a year.
    """
    start = events.get(clock.after)
    return None if start is None else ends(start, clock.term, calendar or _UNKNOWN)


def stands(
    clock: RequestClock, events: Mapping[str, Moment], calendar: Calendar | None, now: datetime
) -> RequestDeadline:
    """How a clock stands at a moment of local time: waiting for its event, running, over, met, or met too late.

    What stops a clock counts only from the event on which the clock runs: an execution before the recognition that
    starts the time of execution is no answer to it.

    Raises:
        UserError: as `due`.
    """
    end = due(clock, events, calendar)
    if end is None:
        return RequestDeadline(clock, "waiting", None, None, None)
    met = events.get(clock.met_by) if clock.met_by else None
    if met is not None and _as_begun(met) < _as_begun(events[clock.after]):
        met = None
    if met is not None:
        return RequestDeadline(clock, "met_late" if _after(met, end) else "met", end, met, None)
    left = (_day(end) - now.date()).days
    return RequestDeadline(clock, "over" if _after(now, end) else "running", end, None, left)


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
    return latest_before(hearing, term, _UNKNOWN), declared is not None


def _day(moment: Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _as_begun(moment: Moment) -> datetime:
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time())


def _after(moment: Moment, end: Moment) -> bool:
    """Whether a moment lies after a deadline; a deadline that is a day lasts until its end."""
    if isinstance(moment, datetime) and isinstance(end, datetime):
        return moment > end
    return _day(moment) > _day(end)
